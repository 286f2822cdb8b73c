"""Title, byline, day and source of an article, out of the lines above it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import Line, given_names, lines_of, pieces_of, with_names
from analysis.reading.days import day_of_dateline
from analysis.reading.headlines import (
    FRONT_BLOCKS,
    above_byline,
    is_kicker,
    is_second_line,
    is_title_again,
    is_title_with_sentence,
    maybe_title,
    repeated,
    title_of,
)

_LEAST_DECK: Final = 4  # words of a line that says something of the article
_MOST_PROSE: Final = 2  # paragraphs, as a summary, that may stand above the byline
_RELEASE: Final = re.compile(r"(?:press|news|media) release\b|for (?:immediate )?release\b", re.IGNORECASE)
# What may name the outlet: "The Daily Courier", "The Daily Courier, 16 May 2024".
_SOURCE: Final = ("outlet", "site", "date")


class Front(NamedTuple):
    """What the head of a page says, the blocks that are left, and those that said it."""

    title: str | None
    byline: str | None
    published: date | None
    source: str | None
    rest: list[Block]
    taken: list[Block]


class _Head(NamedTuple):
    """The title, the lines of the blocks that say something else, and the blocks that the title is in."""

    title: str | None
    taken: dict[int, list[Line]]
    replaced: dict[int, Block]


def front_of(blocks: Sequence[Block], title: str | None = None, printed: str = "") -> Front:
    """Title, byline and date off the head of the page; a title that is known already is not looked for.

    printed is the title that the page says the article had in print; it may be another.
    A bare name counts as a byline only beside a date or a job: without one it may be a crosshead.
    """
    blocks = _with_names(blocks)
    title, taken, replaced = _with_title(blocks, _head(blocks, title, printed))
    above = min(replaced, default=0)
    # Behind the title, "The Campus Review" is nobody's name.
    taken = {at: list(map(_as_outlet, lines)) if at >= above else lines for at, lines in taken.items()}
    byline, published, used = _said(taken)
    used |= _around(blocks, taken, used, replaced)
    used |= {at for at, lines in taken.items() if [(line.kind, line.value) for line in lines] == [("name", byline)]}
    outlets = {at: line.value for at, found in taken.items() for line in found if line.kind in _SOURCE and line.value}
    used |= {at for at in outlets if at < above and {line.kind for line in taken[at]} == {"outlet"}}
    source = next((outlets[at] for at in sorted(outlets) if at in used), None)
    used |= {at for at in outlets if outlets[at] == source}
    gone = used | replaced.keys()
    return Front(
        title,
        byline,
        published or day_of_dateline(next((block.text for block in blocks if is_prose(block.text)), "")),
        source,
        [block for at, block in enumerate(blocks) if at not in gone],
        [block for at, block in enumerate(blocks) if at in gone],
    )


def _head(blocks: Sequence[Block], title: str | None, printed: str) -> _Head:
    """The blocks above the article, one after the other: the first that can be the title is."""
    taken: dict[int, list[Line]] = {}
    replaced: dict[int, Block] = {}
    prose = 0
    again = repeated(blocks, printed) if title is None else {}
    for at, block in enumerate(blocks[:FRONT_BLOCKS]):
        lines = lines_of(block)
        untitled = title is None and not prose
        if at in replaced:
            continue
        if block.kind == "heading" and untitled:
            title = " ".join(block.text.split())
            replaced[at] = block
        elif at in again and title is None:
            title = " ".join(block.text.split())
            replaced |= again
        elif again and title is None and not is_prose(block.text):
            taken[at] = [line if line.kind else Line("slug") for line in lines]
        elif title and at - 1 in replaced and not prose and is_second_line(block, lines):
            title = f"{title} {' '.join(block.text.split())}"
            replaced[at] = block
        elif all(line.kind for line in lines) or (title and is_title_again(block, title, lines)):
            taken[at] = [line if line.kind else Line("slug") for line in lines]
            if _RELEASE.match(block.text) and title and replaced and blocks[min(replaced)].kind != "heading":
                title = None  # that was who releases it: the title stands below
        elif is_prose(block.text) and not (untitled and is_title_with_sentence(blocks, at)):
            again = {}
            prose += 1
            if prose > _MOST_PROSE:
                break
        elif untitled and is_kicker(blocks, at):
            taken[at] = [Line("slug")]
        elif untitled and len(blocks) > 1 and (found := title_of(block, lines)):
            title, rest = found
            replaced[at] = block
            taken |= {at: rest} if rest else {}
            if any(map(_RELEASE.match, pieces_of(block))):
                title = None
    return _Head(title, taken, replaced)


def _with_title(blocks: Sequence[Block], head: _Head) -> _Head:
    """The head, with a title where no line looked like one: "President Biden", and nothing else that is one."""
    title, taken, replaced = head
    if title is None and len(blocks) > 1 and (place := maybe_title(taken)) is not None:
        rest = taken.pop(place)[1:]
        taken |= {place: rest} if rest else {}
        return _Head(pieces_of(blocks[place])[0], taken, replaced | {place: blocks[place]})
    if title is None and (place := above_byline(blocks, taken)) is not None:
        return _Head(" ".join(blocks[place].text.split()), taken, replaced | {place: blocks[place]})
    return head


def _around(
    blocks: Sequence[Block], taken: dict[int, list[Line]], used: set[int], replaced: dict[int, Block]
) -> set[int]:
    """The places of what is around title, byline and day: who releases it, rubrics, and where the reporter is."""
    release = next((at for at in sorted(taken) if _RELEASE.match(blocks[at].text)), 0)
    found = {at for at in taken if at < release}
    found |= {at for at in taken if at < min(replaced, default=0) and _is_rubric(taken[at])}
    said = [at for at in used | found if {line.kind for line in taken[at]} & {"byline", "date", "changed", "name"}]
    places = {at for at in range(max(said, default=0)) if at not in replaced and not is_prose(blocks[at].text)}
    found |= {at for at in places if at > min(said)}
    # Between the title and those, an agency and a place.
    return found | {
        at for at in places if at > max(replaced, default=at) and len(blocks[at].text.split()) < _LEAST_DECK
    }


def _with_names(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, with the names that stand each on its line below a "By" put together."""
    if not any(block.text.strip().lower() in ("by", "and", "&") for block in blocks[:FRONT_BLOCKS]):
        return blocks
    head, rest = blocks[: FRONT_BLOCKS + FRONT_BLOCKS], blocks[FRONT_BLOCKS + FRONT_BLOCKS :]
    kinds = {block.text: block for block in reversed(head)}
    return [kinds.get(text) or Block(text) for text in with_names([block.text for block in head])] + list(rest)


def _is_rubric(lines: Sequence[Line]) -> bool:
    """Whether a line above the title, which looks like a name, is nobody's: "Special Procedures"."""
    return {line.kind for line in lines} == {"name"} and lines[0].value.split()[0].title() not in given_names()


def _as_outlet(line: Line) -> Line:
    return line._replace(kind="outlet") if line.kind == "name" and line.value.startswith("The ") else line


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
