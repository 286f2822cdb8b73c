"""What on a page is the article: title, byline and date off its head, contact and copyright lines off its foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from dateutil import parser as date_parser

from analysis.reading.markup import Block

_LONGEST_TITLE = 250
_FRONT_BLOCKS = 5

_ENDS_SENTENCE = re.compile(r"[.,;:][\"'”’)\]]*\Z")
_PARTS = re.compile(r"(?:(?<!\s)\s++)?[|·•]\s*|(?:(?<!\s)[^\S\n]++)?\n\s*|(?<!\s)\s++[–—]\s+")
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_NAME = re.compile(
    r"""[A-Z][\w.'’-]*                                            # "Peter"
        (?:\s+ (?:(?:and|van|von|de|del|der|la|al|bin|,) \s+)*    # "Maria de la", "Ann Lee and"
           [A-Z][\w.'’-]* ){1,5} \Z""",
    re.VERBOSE,
)
_DATE_LABEL = re.compile(r"(?:first\s+)?(?:published|posted|updated|date)(?:\s+on)?:?\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?|[\w.+-]+@[\w.-]+)\Z")
# What pages put below an article; each alternative is how such a block begins.
_FOOTER = re.compile(
    r"""(?: to \s contact \b .{0,80} : \s* \Z | contact \s (?:us|the \s author) \b
          | © | \(c\) \s \d{4} | copyright \b | all \s rights \s reserved
          | follow \s .{1,60} \s on \s (?:twitter|facebook|x|instagram) \b
          | (?:sign \s up|subscribe) \s (?:to|for|here|now) \b
          | read \s (?:more|next) \b | click \s here \b | share \s this \b
          | related \s (?:articles?|stories|topics) \b | advertisement \b
        )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Page:
    """A page taken apart; `removed` holds the text of all that is not body."""

    body: list[str]
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    source: str | None = None
    removed: list[str] = field(default_factory=list)


def page_of(blocks: Sequence[Block]) -> Page:
    """The page that blocks make."""
    fields = {block.field: block.text for block in blocks if block.kind == "meta"}
    removed = [block.text for block in blocks if block.kind == "markup"]
    blocks = [block for block in blocks if block.kind not in ("meta", "markup")]
    title, rest = (fields.get("title"), list(blocks)) if "title" in fields else _title(blocks)
    if title:
        removed.append(title)
        rest = [block for block in rest if block.text != title]
    byline, published, taken = _front(rest)
    removed += [block.text for block in rest[:taken]]
    kept, footer = _without_footer(rest[taken:])
    return Page(
        body=[block.text for block in kept],
        title=title,
        byline=fields.get("byline") or byline,
        published=full_date(fields["published"]) if "published" in fields else published,
        source=fields.get("source"),
        removed=removed + [block.text for block in footer],
    )


def full_date(line: str) -> date | None:
    """The day that a whole line names with day, month and year; None for anything else.

    >>> full_date("Published: Friday, August 1, 2014")
    datetime.date(2014, 8, 1)
    >>> full_date("August 2014"), full_date("In 2014 the army left.")
    (None, None)
    """
    line = _DATE_LABEL.sub("", line.strip(), count=1)
    if len(line) > 60 or not _YEAR.search(line):
        return None
    try:
        # Parsed over two different days: a part that the line leaves out comes out differently.
        one, other = (date_parser.parse(line, default=day) for day in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    return one.date() if one.date() == other.date() else None


_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))


def _title(blocks: Sequence[Block]) -> tuple[str | None, list[Block]]:
    """The first heading before any body text, or a first line that is no sentence."""
    if len(blocks) < 2:
        return None, list(blocks)
    first = blocks[0]
    headed = first.kind == "heading"
    lines = first.text.split("\n")
    if headed or (len(lines[0]) <= _LONGEST_TITLE and not _ENDS_SENTENCE.search(lines[0])):
        more = "\n".join(lines[1:]).strip()
        if more and not (headed or _all_front(more)):
            return None, list(blocks)
        after = [Block(more)] if more and not headed else []
        title = " ".join(first.text.split()) if headed else lines[0].strip()
        return title, [*after, *blocks[1:]]
    return None, list(blocks)


def _all_front(text: str) -> bool:
    parts = [part for part in _PARTS.split(text.strip()) if part]
    return bool(parts) and all(full_date(part) or _BY.match(part) or _NAME.match(part) for part in parts)


def _front(blocks: Sequence[Block]) -> tuple[str | None, date | None, int]:
    """Byline and date above the body, and how many blocks they fill.

    A bare name counts as a byline only beside a date: without one it may be a crosshead.
    """
    byline: str | None = None
    published: date | None = None
    taken = 0
    for count, block in enumerate(blocks[:_FRONT_BLOCKS], 1):
        if not _all_front(block.text):
            break
        for part in _PARTS.split(block.text.strip()):
            day = full_date(part)
            if day:
                published = published or day
            elif _BY.match(part):
                byline = byline or _BY.sub("", part, count=1)
                taken = count
            else:
                byline = byline or part
        if published:
            taken = count
    return (byline if taken else None), published, taken


def _without_footer(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Body and footer: from the end, blocks go while they are links, addresses or footer phrases."""
    end = len(blocks)
    while end and (
        blocks[end - 1].kind == "link" or _ADDRESS.match(blocks[end - 1].text) or _FOOTER.match(blocks[end - 1].text)
    ):
        end -= 1
    return list(blocks[:end]), list(blocks[end:])
