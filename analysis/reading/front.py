"""Title, byline and date: the lines above an article, each told by what it says."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import count, takewhile
from typing import Final, NamedTuple

from analysis.lexicon import categories
from analysis.reading.blocks import Block, is_prose
from analysis.reading.days import day_of_dateline, full_date, tells_change

_LONGEST_TITLE: Final = 250
_FRONT_BLOCKS: Final = 10
_MOST_PROSE: Final = 2  # paragraphs, as a summary, that may stand above the byline

_ENDS_SENTENCE: Final = re.compile(r"[.,;:][\"'”’)\]]*\Z")
_PARTS: Final = re.compile(
    r"(?:(?<!\s)\s++)?[|·•]\s*|(?:(?<!\s)[^\S\n]++)?\n\s*|(?<!\s)\s++[–—]\s+|(?<!\s)\s{2,}+(?=\S)"
)
_NAME_WORD: Final = r"[A-Z][\w.'’-]*"
_ONE_NAME: Final = rf"{_NAME_WORD}(?:\s+(?:(?:van|von|de|del|der|di|da|la|le|al|bin|ter)\s+)*{_NAME_WORD}){{1,4}}"
_NAMES: Final = rf"{_ONE_NAME}(?:(?:\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+){_ONE_NAME}){{0,5}}"
_NAME: Final = re.compile(rf"{_NAMES}\Z")
_JOB: Final = (
    r"(?:editor|correspondent|reporter|writer|columnist|journalist|critic|chief|commentator|bureau|staff|producer|analyst"
    r"|contributor|desk|agency|agencies)s?"
)
# What may stand behind a name in a byline: "of the Post", "in Cairo", ", Court Reporter", "and agencies".
_BEHIND: Final = (
    rf"(?:,?\s+(?:in|for|of|at|and)\s+[\w ,.'’&-]{{2,60}}|,?\s+[\w ,'’&-]{{0,40}}\b{_JOB}\b[\w ,'’&-]{{0,30}})?"
)
_BY: Final = re.compile(
    rf"(?i:(?:(?:words|text|story|written|reported|analysis)\s+)?by):?\s+({_NAMES}|{_NAME_WORD})({_BEHIND})\Z"
)
_BY_BODY: Final = re.compile(
    rf"(?i:by):?\s+((?:an?|the|our|staff)\s[\w ,'’-]{{0,40}}\b{_JOB}\b[\w ,'’-]{{0,30}})\Z", re.I
)
_NAME_AND_JOB: Final = re.compile(rf"({_ONE_NAME}?),?\s+(?:[\w'’&-]+\s+){{0,4}}(?i:{_JOB})\Z")
_NAME_IN_PLACE: Final = re.compile(rf"({_ONE_NAME})(?:,\s+|\s+)in\s+[A-Z][\w .'’-]{{2,40}}\Z")
_ROLE: Final = re.compile(
    rf"[\w ,'’&-]{{0,50}}\b{_JOB}\b(?:(?:,|\s+(?:in|at|for|of))\s+[\w .'’-]{{2,30}})?\Z", re.IGNORECASE
)
_OUTLET: Final = re.compile(
    r"((?:[A-Z][\w.&'’-]*\s){1,5}?(?i:News|Times|Post|Press|Online|Sport|Politics|Herald|Tribune|Gazette|Chronicle|Journal"
    r"|Courier|Mail|Telegraph|Guardian|Observer|Standard|Examiner|Inquirer|Independent|Mirror|Express|Globe|Daily|Weekly"
    r"|Today|Bulletin|Sentinel|Dispatch|Echo|Radio|Broadcasting)\b(?:\s[A-Z][\w.&'’-]*){0,2})"
    r"(?:,\s[\w ,.&'’-]{0,30})?\Z"
)
_OUTLET_AND_DAY: Final = re.compile(r"([^,]{4,60}),\s+(.{8,60})\Z")
_SOURCE: Final = ("outlet", "date")  # what may name the outlet: "The Daily Courier", "The Daily Courier, 16 May 2024"
_SLUG: Final = re.compile(
    r"(?:BC|AP|AM|PM|URGENT)[-–][^.!?]{3,80}\Z|[A-Z0-9]+(?:[-/][A-Z0-9]+){2,}[A-Z0-9 ,/()-]*\Z|embargoed\b.{0,80}\Z"
    r"|(?:press|news|media) (?:release|advisory)\b.{0,40}\Z|(?:not )?for (?:immediate )?release\b.{0,40}\Z"
    r"|(?:photograph(?:y|s)|photos|pictures|illustrations?|graphics|video|edited|translated) by [^.]{3,60}\Z"
    r"|[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3} report(?:ed|s|ing) from (?-i:[A-Z])[\w .,'’-]{2,60}\Z"
    r"|reporting from [A-Z][\w .,'’-]{2,40}\Z|published .{1,12} ago\Z|\d+ words\Z|\d{1,3}\Z"
    r"|ref(?:erence)?\b[.:]? [\w/.-]{2,20}\Z"
    r"|(?:early|late|final|first|city|national) edition\Z",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"[*•-]\s+\S")
_RELEASE: Final = re.compile(r"(?:press|news|media) release\b|for (?:immediate )?release\b", re.IGNORECASE)


_MAYBE_TITLE: Final = frozenset({"name", "outlet", "role", "slug"})  # where no other line is the title


class Front(NamedTuple):
    """What the head of a page says, the blocks that are left, and those that said it."""

    title: str | None
    byline: str | None
    published: date | None
    source: str | None
    rest: list[Block]
    taken: list[Block]


class _Line(NamedTuple):
    """A line above the article: its kind (date, changed, byline, name, role, outlet, slug, "") and what it names."""

    kind: str
    value: str = ""
    day: date | None = None


def front_of(blocks: Sequence[Block], title: str | None = None) -> Front:
    """Title, byline and date off the head of the page; a title that is known already is not looked for.

    A bare name counts as a byline only beside a date or a job: without one it may be a crosshead.
    """
    taken: dict[int, list[_Line]] = {}
    replaced: dict[int, Block] = {}
    prose = 0
    for at, block in enumerate(blocks[:_FRONT_BLOCKS]):
        lines = _lines(block)
        if block.kind == "heading" and title is None and not prose:
            title = " ".join(block.text.split())
            replaced[at] = block
        elif all(line.kind for line in lines):
            taken[at] = lines
            if _RELEASE.match(block.text) and title and replaced and blocks[min(replaced)].kind != "heading":
                title = None  # that was who releases it: the title stands below
        elif is_prose(block.text):
            prose += 1
            if prose > _MOST_PROSE:
                break
        elif title is None and not prose and len(blocks) > 1 and (found := _title(block, lines)):
            title, rest = found
            replaced[at] = block
            if rest:
                taken[at] = rest
    if title is None and len(blocks) > 1 and (place := _maybe_title(taken)) is not None:
        title, rest = _pieces(blocks[place])[0], taken.pop(place)[1:]  # "President Biden", and nothing else that is one
        replaced[place] = blocks[place]
        taken |= {place: rest} if rest else {}
    above = min(replaced, default=0)
    # Behind the title, "The Campus Review" is nobody's name.
    taken = {at: list(map(_as_outlet, lines)) if at >= above else lines for at, lines in taken.items()}
    byline, published, used = _said(taken)
    outlets = {at: line.value for at, found in taken.items() for line in found if line.kind in _SOURCE and line.value}
    used |= {at for at in outlets if at < above and {line.kind for line in taken[at]} == {"outlet"}}
    gone = used | replaced.keys()
    return Front(
        title,
        byline,
        published or day_of_dateline(next((block.text for block in blocks if is_prose(block.text)), "")),
        next((outlets[at] for at in sorted(outlets) if at in used), None),
        [block for at, block in enumerate(blocks) if at not in gone],
        [block for at, block in enumerate(blocks) if at in gone],
    )


def _as_outlet(line: _Line) -> _Line:
    return line._replace(kind="outlet") if line.kind == "name" and line.value.startswith("The ") else line


def _maybe_title(taken: dict[int, list[_Line]]) -> int | None:
    """The block that looks like another line and is the title where no other is: the first one, or no person's name."""
    if 0 in taken and taken[0][0].kind in _MAYBE_TITLE:
        return 0
    for at in takewhile(taken.__contains__, count()):
        line = taken[at][0]
        if line.kind == "name" and line.value.split()[0].title() not in _given_names():
            return at
    return None


def _title(block: Block, lines: list[_Line]) -> tuple[str, list[_Line]] | None:
    """The title in a block of text and the lines under it that are none; None where the block is no title."""
    first = next((at for at, line in enumerate(lines) if line.kind), len(lines))
    if not first or not all(line.kind for line in lines[first:]) or _BULLET.match(block.text):
        return None
    pieces = [piece for piece in _pieces(block) if piece][:first]
    if first == len(lines):
        pieces = [block.text]
    title = " ".join(" ".join(pieces).split())
    if len(title) > _LONGEST_TITLE or _ENDS_SENTENCE.search(title):
        return None
    return title, lines[first:]


def _said(taken: dict[int, list[_Line]]) -> tuple[str | None, date | None, set[int]]:
    """The byline and the day that lines say, and which of their blocks say it for sure."""
    lines = [line for found in taken.values() for line in found]
    days = [line.day for line in lines if line.kind == "date"] or [line.day for line in lines if line.kind == "changed"]
    used: set[int] = set()
    byline: str | None = None
    for at, found in sorted(taken.items()):
        kinds = {line.kind for line in found}
        if not kinds <= {"name", "outlet", "role"}:
            used.add(at)
            byline = byline or next((line.value for line in found if line.kind in ("byline", "name")), None)
        elif "name" in kinds and (kinds & {"role", "outlet"} or _beside(taken, at)):
            used.add(at)
            byline = byline or next(line.value for line in found if line.kind == "name")
        elif "role" in kinds or (at - 1 in used and "name" not in kinds):
            used.add(at)
    return byline, days[0] if days else None, used


def _beside(taken: dict[int, list[_Line]], at: int) -> bool:
    """Whether a date, a job or an outlet stands next to the block at `at`."""
    near = [line.kind for place in (at - 1, at + 1) for line in taken.get(place, ())]
    return any(kind in ("date", "changed", "role", "outlet") for kind in near)


def _pieces(block: Block) -> list[str]:
    return [piece.strip() for piece in _PARTS.split(block.text.strip()) if piece.strip()]


def _lines(block: Block) -> list[_Line]:
    if len(block.text) > 2 * _LONGEST_TITLE:
        return [_Line("")]
    return [_line(piece) for piece in _pieces(block)] or [_Line("")]


def _line(line: str) -> _Line:
    if day := full_date(line):
        return _Line("changed" if tells_change(line) else "date", day=day)
    if (head := _OUTLET_AND_DAY.match(line)) and (outlet := _OUTLET.match(head[1])) and (day := full_date(head[2])):
        return _Line("date", outlet[1], day)
    if (match := _BY.match(line)) or (match := _BY_BODY.match(line)):
        return _Line("byline", match[1].strip(" ,"))
    if _SLUG.match(line):
        return _Line("slug")
    if (match := _NAME_AND_JOB.match(line) or _NAME_IN_PLACE.match(line)) and line.split()[0] in _given_names():
        return _Line("byline", match[1])
    if _ROLE.match(line):
        return _Line("role")
    if outlet := _OUTLET.match(line):
        return _Line("outlet", outlet[1])
    return _Line("name", line) if _NAME.match(line) else _Line("")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for names in categories("given_names").values() for name in names)


def byline_in(line: str) -> str:
    """The name in a line that says by whom; "" for any other.

    >>> byline_in("By Carl Hughes, Post staff writer"), byline_in("By Tuesday the river rose.")
    ('Carl Hughes', '')
    """
    found = _line(line)
    return found.value if found.kind == "byline" and line[:2].lower() == "by" else ""
