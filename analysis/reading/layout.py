"""What on a page is the article: title, byline and date off its head, furniture off its body, links off its foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.reading.blocks import Block
from analysis.reading.credits import source_in, without_job
from analysis.reading.days import full_date
from analysis.reading.front import front_of
from analysis.reading.furniture import without_furniture, without_labels, without_links, without_stamps

# What pages put below an article; each alternative is how such a block begins.
_FOOTER = re.compile(
    r"""(?: to \s contact \b .{0,80} : \s* \Z | contact \s (?:us|the \s author) \b
          | © | \(c\) \s \d{4} | copyright \b | all \s rights \s reserved
          | follow \s .{1,60} \s on \s (?:twitter|facebook|x|instagram) \b
          | (?:sign \s up|subscribe) \s (?:to|for|here|now) \b
          | read \s (?:more|next) \b [^.,]{0,120} \Z | click \s here \b | share \s this \b
          | (?:a|this) \s version \s of \s this \s (?:article|story) \b | reuse \s this \s content \b
          | related \s (?:articles?|stories|topics) \b | advertisement \b
        )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ABOUT_AUTHOR = re.compile(
    r"(?:,? [\w ,'’-]{0,60},?)? (?:is|was|writes|covers|reports|has (?:been|covered|written)|works)\b"
)

_COVERS = re.compile(r" (?:covers|reports on|reports for|writes about|writes for) ")
_PRINTED_AS = re.compile(r"(?:with|under) the headline:? [“\"]([^“”\"]{3,150})[”\"]")
_LONGEST_NOTE = 400
_FOOT = 20
_FIRST = 4  # blocks, among which a site may name itself
_SITE = re.compile(r"(?!www\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}\Z")


@dataclass(frozen=True)
class Page:
    """A page taken apart; `removed` holds the text of all that is not body, `items` the indices of list items."""

    body: list[str]
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    source: str | None = None
    removed: list[str] = field(default_factory=list)
    items: frozenset[int] = frozenset()


def page_of(blocks: Sequence[Block]) -> Page:
    """The page that blocks make."""
    fields = {block.field: block.text for block in blocks if block.kind == "meta"}
    removed = [block.text for block in blocks if block.kind == "markup"]
    title = fields.get("title")
    if title:
        removed.append(title)
    seen = [block for block in blocks if block.kind not in ("meta", "markup") and (not title or block.text != title)]
    kept, furniture = without_furniture(seen)
    front = front_of(kept, title, _printed_title(furniture) if not title else "")
    byline = without_job(fields.get("byline") or front.byline or "") or None
    if byline and byline.replace(" and ", " ").isupper():
        byline = byline.title().replace(" And ", " and ")
    body, footer = _without_footer(front.rest, byline or "")
    if footer:
        body, labels = without_labels(body, others=True)
        body, more = _without_footer(body, byline or "")
        footer += labels + more
    body, links = without_links(body)
    body, stamps = without_stamps(body)
    source = fields.get("source") or front.source or source_in([*furniture, *footer]) or fields.get("running source")
    source = source or next(
        (block.text for block in seen[:_FIRST] if block in furniture and _SITE.match(block.text)), None
    )
    if source and len(body) > 1 and body[0].text == source:
        footer.append(body.pop(0))
    return Page(
        body=[block.text for block in body],
        title=front.title,
        byline=byline,
        published=_day(fields) or front.published or full_date(fields.get("running day", "")),
        source=source,
        removed=removed + [block.text for block in (*front.taken, *furniture, *links, *footer, *stamps)],
        items=frozenset(index for index, block in enumerate(body) if block.kind == "item"),
    )


def _printed_title(furniture: Sequence[Block]) -> str:
    """The title, as a note below the article tells it: "in the print edition, with the headline “Eel Fever.”"."""
    told = (
        match for block in reversed(furniture[-_FOOT:]) if (match := _PRINTED_AS.search(block.text[:_LONGEST_NOTE]))
    )
    return next((match[1].rstrip(".,") for match in told), "")


def _day(fields: dict[str, str]) -> date | None:
    return full_date(fields["published"]) if "published" in fields else None


def _without_footer(blocks: Sequence[Block], byline: str) -> tuple[list[Block], list[Block]]:
    """Body and footer: from the end, blocks go while they are links, addresses, footer phrases or about the author."""
    end = len(blocks)
    while end and (
        blocks[end - 1].kind == "link"
        or _FOOTER.match(blocks[end - 1].text)
        or _is_about(blocks[end - 1].text, byline, end > 2)
        or (end > 1 and blocks[end - 1].text.casefold() == byline.casefold())
        or (end > 1 and full_date(blocks[end - 1].text))
    ):
        end -= 1
    return list(blocks[:end]), list(blocks[end:])


def _is_about(text: str, byline: str, long_enough: bool) -> bool:
    """Whether the text tells who wrote the article: "Ann Lee is a staff writer"."""
    names = [name.strip() for name in re.split(r"[;,&]| and ", byline) if " " in name.strip()]
    lasts = [name.split()[-1] for name in names]
    return long_enough and (
        any(text.startswith(name) and _ABOUT_AUTHOR.match(text, len(name)) for name in names)
        or any(text.startswith(last) and _COVERS.match(text, len(last)) for last in lasts)
    )
