"""Title, byline, day and source of an article, out of the lines above it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import count, takewhile
from typing import Final, NamedTuple

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import Line, given_names, lines_of, pieces_of, with_names
from analysis.reading.days import day_of_dateline

_LONGEST_TITLE: Final = 250
_FRONT_BLOCKS: Final = 10
_LEAST_TITLE: Final = 4  # words of a title, where something shorter stands above it
_LONGEST_KICKER: Final = 2  # words
_LONGEST_QUESTION: Final = 25  # words of a title with more than one sentence
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


def front_of(blocks: Sequence[Block], title: str | None = None, printed: str = "") -> Front:
    """Title, byline and date off the head of the page; a title that is known already is not looked for.

    printed is the title that the page says the article had in print; it may be another.

    A bare name counts as a byline only beside a date or a job: without one it may be a crosshead.
    """
    blocks = _with_names(blocks)
    taken: dict[int, list[Line]] = {}
    replaced: dict[int, Block] = {}
    prose = 0
    again = _repeated(blocks, printed) if title is None else {}
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
        elif title and at - 1 in replaced and not prose and _goes_on(block, lines):
            title = f"{title} {' '.join(block.text.split())}"
            replaced[at] = block
        elif all(line.kind for line in lines) or (title and _is_title_again(block, title, lines)):
            taken[at] = [line if line.kind else Line("slug") for line in lines]
            if _RELEASE.match(block.text) and title and replaced and blocks[min(replaced)].kind != "heading":
                title = None  # that was who releases it: the title stands below
        elif is_prose(block.text) and not (title is None and not prose and _is_head(blocks, at)):
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
    if title is None and (place := _above_byline(blocks, taken)) is not None:
        title = " ".join(blocks[place].text.split())
        replaced[place] = blocks[place]
    # Behind the title, "The Campus Review" is nobody's name.
    taken = {at: list(map(_as_outlet, lines)) if at >= above else lines for at, lines in taken.items()}
    byline, published, used = _said(taken)
    outlets = {at: line.value for at, found in taken.items() for line in found if line.kind in _SOURCE and line.value}
    release = next((at for at in sorted(taken) if _RELEASE.match(blocks[at].text)), 0)
    used |= {at for at in taken if at < release}  # who releases it
    used |= {at for at in taken if at < above and _is_rubric(taken[at])}
    said = [at for at in used if {line.kind for line in taken[at]} & {"byline", "date", "changed", "name"}]
    # What stands between byline and day, as where the reporter is, is none of the article.
    between = range(min(said, default=0), max(said, default=0))
    used |= {at for at in between if at not in replaced and not is_prose(blocks[at].text)}
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


def _with_names(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, with the names that stand each on its line below a "By" put together."""
    if not any(block.text.strip().lower() == "by" for block in blocks[:_FRONT_BLOCKS]):
        return blocks
    head, rest = blocks[: _FRONT_BLOCKS + _FRONT_BLOCKS], blocks[_FRONT_BLOCKS + _FRONT_BLOCKS :]
    kinds = {block.text: block for block in reversed(head)}
    return [kinds.get(text) or Block(text) for text in with_names([block.text for block in head])] + list(rest)


def _repeated(blocks: Sequence[Block], printed: str) -> dict[int, Block]:
    """The places of a line above the article that stands there twice, as only its title does, or that was printed."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[: _FRONT_BLOCKS + _FRONT_BLOCKS]):
        if is_prose(block.text):
            break
        places.setdefault(block.text, []).append(at)
    twice = [
        at
        for text, at in places.items()
        if (printed and text.casefold() == printed.casefold())
        or (len(at) > 1 and (len(text.split()) >= _LEAST_TITLE or (at[0] == 0 and not lines_of(blocks[0])[0].kind)))
    ]
    return {at: blocks[at] for at in twice[0]} if twice else {}


def _is_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block is a title that has a sentence in it: the byline or the day stand with it, or right below."""
    block, lines = blocks[at], lines_of(blocks[at])
    if "\n" in block.text:
        return all(line.kind for line in lines[1:]) and _title(block, lines) is not None  # with "pg. A1" below
    if len(block.text.split()) > _LONGEST_QUESTION or at + 1 >= len(blocks):
        return False
    below = lines_of(blocks[at + 1])[0].kind  # "Can a city ban fog? Harl finds out"
    return below in ("byline", "by", "name", "date", "changed") and _title(block, lines) is not None


def _goes_on(block: Block, lines: Sequence[Line]) -> bool:
    """Whether the block is the second line of a title: it begins with a small letter and is no paragraph."""
    return block.text[:1].islower() and not is_prose(block.text) and not any(line.kind for line in lines)


def _is_title_again(block: Block, title: str, lines: Sequence[Line]) -> bool:
    """Whether the block is the title once more, with nothing below it but a byline and the like."""
    return pieces_of(block)[0] == title and all(line.kind for line in lines[1:])


def _above_byline(blocks: Sequence[Block], taken: dict[int, list[Line]]) -> int | None:
    """The place of the line right above the byline or the day, which is the title where a caption stands on top."""
    first = next((at for at in sorted(taken) if taken[at][0].kind in ("byline", "by", "name", "date", "changed")), 0)
    if not first or first - 1 in taken:
        return None
    block = blocks[first - 1]
    fits = len(block.text.split()) >= _LEAST_TITLE and not is_prose(block.text)
    return first - 1 if fits and _title(block, lines_of(block)) else None


def _is_rubric(lines: Sequence[Line]) -> bool:
    """Whether a line above the title, which looks like a name, is nobody's: "Special Procedures"."""
    return {line.kind for line in lines} == {"name"} and lines[0].value.split()[0].title() not in given_names()


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
