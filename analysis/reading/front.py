"""Title, byline, day and source of an article, out of the lines above it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import count, takewhile
from typing import Final, NamedTuple

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import Line, given_names, lines_of, pieces_of
from analysis.reading.days import day_of_dateline

_LONGEST_TITLE: Final = 250
_FRONT_BLOCKS: Final = 10
_LEAST_TITLE: Final = 4  # words of a title, where something shorter stands above it
_LONGEST_KICKER: Final = 2  # words
_MOST_PROSE: Final = 2  # paragraphs, as a summary, that may stand above the byline

_ENDS_SENTENCE: Final = re.compile(r"[.,;:][\"'”’)\]]*\Z")
_BULLET: Final = re.compile(r"[*•-]\s+\S")
_SLUG_BEFORE: Final = re.compile(
    r"\A[A-Z0-9-]+/[A-Z0-9/-]*(?: \([^()]{3,30}\))?:\s*(?=\S)"
)  # "SMELTER/SHUT (UPDATE 2):"
_RELEASE: Final = re.compile(r"(?:press|news|media) release\b|for (?:immediate )?release\b", re.IGNORECASE)


_SOURCE: Final = (
    "outlet",
    "site",
    "date",
)  # what may name the outlet: "The Daily Courier", "The Daily Courier, 16 May 2024"
_MAYBE_TITLE: Final = frozenset({"name", "outlet", "role", "scholar", "slug"})  # where no other line is the title


class Front(NamedTuple):
    """What the head of a page says, the blocks that are left, and those that said it."""

    title: str | None
    byline: str | None
    published: date | None
    source: str | None
    rest: list[Block]
    taken: list[Block]


def front_of(blocks: Sequence[Block], title: str | None = None) -> Front:
    """Title, byline and date off the head of the page; a title that is known already is not looked for.

    A bare name counts as a byline only beside a date or a job: without one it may be a crosshead.
    """
    taken: dict[int, list[Line]] = {}
    replaced: dict[int, Block] = {}
    prose = 0
    again = _repeated(blocks) if title is None else {}
    for at, block in enumerate(blocks[:_FRONT_BLOCKS]):
        lines = lines_of(block)
        if block.kind == "heading" and title is None and not prose:
            title = " ".join(block.text.split())
            replaced[at] = block
        elif again and title is None:
            if at in again:
                title = " ".join(block.text.split())
                replaced |= again
            elif is_prose(block.text):
                again = {}
            else:
                taken[at] = [line if line.kind else Line("slug") for line in lines]
        elif at in replaced:
            pass
        elif all(line.kind for line in lines):
            taken[at] = lines
            if _RELEASE.match(block.text) and title and replaced and blocks[min(replaced)].kind != "heading":
                title = None  # that was who releases it: the title stands below
        elif is_prose(block.text):
            prose += 1
            if prose > _MOST_PROSE:
                break
        elif title is None and not prose and _is_kicker(blocks, at):
            taken[at] = [Line("slug")]
        elif title is None and not prose and len(blocks) > 1 and (found := _title(block, lines)):
            title, rest = found
            replaced[at] = block
            if rest:
                taken[at] = rest
            if any(map(_RELEASE.match, pieces_of(block))):
                title = None
    if title is None and len(blocks) > 1 and (place := _maybe_title(taken)) is not None:
        title, rest = (
            pieces_of(blocks[place])[0],
            taken.pop(place)[1:],
        )  # "President Biden", and nothing else that is one
        replaced[place] = blocks[place]
        taken |= {place: rest} if rest else {}
    above = min(replaced, default=0)
    # Behind the title, "The Campus Review" is nobody's name.
    taken = {at: list(map(_as_outlet, lines)) if at >= above else lines for at, lines in taken.items()}
    byline, published, used = _said(taken)
    outlets = {at: line.value for at, found in taken.items() for line in found if line.kind in _SOURCE and line.value}
    release = next((at for at in sorted(taken) if _RELEASE.match(blocks[at].text)), 0)
    used |= {at for at in taken if at < release}  # who releases it
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


def _repeated(blocks: Sequence[Block]) -> dict[int, Block]:
    """The places of a line above the article that stands there twice, as only its title does; with its blocks."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[: _FRONT_BLOCKS + _FRONT_BLOCKS]):
        if is_prose(block.text):
            break
        places.setdefault(block.text, []).append(at)
    twice = [
        at
        for text, at in places.items()
        if len(at) > 1 and (len(text.split()) >= _LEAST_TITLE or (at[0] == 0 and not lines_of(blocks[0])[0].kind))
    ]
    return {at: blocks[at] for at in twice[0]} if twice else {}


def _is_kicker(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block is a word or two that name a subject, with the title below it: "Rivers"."""
    if blocks[at].kind == "heading" or len(blocks[at].text.split()) > _LONGEST_KICKER:
        return False
    for block in blocks[at + 1 : _FRONT_BLOCKS]:
        lines = lines_of(block)
        if is_prose(block.text) or lines[0].kind in ("date", "changed", "byline", "by", "role"):
            return False
        if len(block.text.split()) >= _LEAST_TITLE and _title(block, lines):
            return True
    return False


def _as_outlet(line: Line) -> Line:
    return line._replace(kind="outlet") if line.kind == "name" and line.value.startswith("The ") else line


def _maybe_title(taken: dict[int, list[Line]]) -> int | None:
    """The block that looks like another line and is the title where no other is: the first one, or no person's name."""
    if 0 in taken and taken[0][0].kind in _MAYBE_TITLE:
        return 0
    for at in takewhile(taken.__contains__, count()):
        line = taken[at][0]
        if line.kind == "name" and line.value.split()[0].title() not in given_names():
            return at
    return None


def _title(block: Block, lines: list[Line]) -> tuple[str, list[Line]] | None:
    """The title in a block of text and the lines under it that are none; None where the block is no title."""
    first = next((at for at, line in enumerate(lines) if line.kind), len(lines))
    if not first or not all(line.kind for line in lines[first:]) or _BULLET.match(block.text):
        return None
    pieces = [piece for piece in pieces_of(block) if piece][:first]
    if first == len(lines):
        pieces = [block.text]
    title = _SLUG_BEFORE.sub("", " ".join(" ".join(pieces).split()))
    if len(title) > _LONGEST_TITLE or _ENDS_SENTENCE.search(title):
        return None
    return title, lines[first:]


def _said(taken: dict[int, list[Line]]) -> tuple[str | None, date | None, set[int]]:
    """The byline and the day that lines say, and which of their blocks say it for sure."""
    lines = [line for found in taken.values() for line in found]
    days = [line.day for line in lines if line.kind == "date"] or [line.day for line in lines if line.kind == "changed"]
    used: set[int] = set()
    byline: str | None = None
    for at, found in sorted(taken.items()):
        kinds = {line.kind for line in found}
        if not kinds <= {"name", "outlet", "role", "scholar"}:
            used.add(at)
            byline = byline or next((line.value for line in found if line.kind in ("byline", "name")), None)
        elif "name" in kinds and (kinds & {"role", "outlet"} or _beside(taken, at)):
            used.add(at)
            byline = byline or next(line.value for line in found if line.kind == "name")
        elif "role" in kinds or (at - 1 in used and "name" not in kinds):
            used.add(at)
    return byline, days[0] if days else None, used


def _beside(taken: dict[int, list[Line]], at: int) -> bool:
    """Whether a date, a job or an outlet stands next to the block at `at`."""
    near = [line.kind for place in (at - 1, at + 1) for line in taken.get(place, ())]
    return any(kind in ("date", "changed", "by", "role", "scholar", "outlet") for kind in near)
