"""Which line above an article is its title: kickers, letterheads and captions stand there as well."""

import re
from collections.abc import Sequence
from itertools import count, takewhile
from typing import Final

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import Line, given_names, lines_of, pieces_of

FRONT_BLOCKS: Final = 10  # that may hold the head of a page
_LONGEST_TITLE: Final = 250
_LEAST_TITLE: Final = 4  # words of a title, where something shorter stands above it
_LONGEST_KICKER: Final = 2  # words
_LONGEST_QUESTION: Final = 25  # words of a title with more than one sentence
_ENDS_SENTENCE: Final = re.compile(r"[.,;:][\"'”’)\]]*\Z")
_BULLET: Final = re.compile(r"[*•-]\s+\S")
# "SMELTER/SHUT (UPDATE 2):"
_SLUG_BEFORE: Final = re.compile(r"\A[A-Z0-9-]+/[A-Z0-9/-]*(?: \([^()]{3,30}\))?:\s*(?=\S)")
# "Ministry of New Energy", "Department of Health and Care"
_LETTERHEAD: Final = re.compile(
    r"(?:Ministry|Department|Office|Government|Embassy|Bureau|Directorate|Secretariat)"
    r" (?:of|for)(?: (?:of|for|the|and|[A-Z][\w'’-]*,?))+\Z"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHARE: Final = 0.75  # of the words
_SMALL_WORD: Final = 3  # letters: "the" and "and" are small in them
_MAYBE_TITLE: Final = frozenset({"name", "outlet", "role", "scholar", "slug"})  # where no other line is the title


def title_of(block: Block, lines: list[Line]) -> tuple[str, list[Line]] | None:
    """The title in a block of text and the lines under it that are none; None where the block is no title."""
    first = next((at for at, line in enumerate(lines) if line.kind), len(lines))
    if not first or not all(line.kind for line in lines[first:]) or _BULLET.match(block.text):
        return None
    pieces = [piece for piece in pieces_of(block) if piece][:first]
    if first == len(lines):
        pieces = [block.text]
    title = _SLUG_BEFORE.sub("", " ".join(" ".join(pieces).split())).strip("|•· ")
    if len(title) > _LONGEST_TITLE or (_ENDS_SENTENCE.search(title) and not _in_capitals(title)):
        return None
    return title, lines[first:]


def _in_capitals(text: str) -> bool:
    """Whether all words but small ones begin with a capital, as in headlines of some papers, with a full stop or none.

    >>> _in_capitals("He Sold the Bridge Eleven Times. It Fell."), _in_capitals("Dr. Ann Lee of Arden College is ill.")
    (True, False)
    """
    words = _WORD.findall(text)
    capitals = [word for word in words if word[0].isupper()]
    if text.isupper() or len(capitals) < max(_LEAST_TITLE, _SHARE * len(words)):
        return False
    return all(word[0].isupper() for word in words if len(word) > _SMALL_WORD)


def repeated(blocks: Sequence[Block], printed: str) -> dict[int, Block]:
    """The places of a line above the article that stands there twice, as only its title does, or that was printed."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[: FRONT_BLOCKS + FRONT_BLOCKS]):
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


def _counts(word: str) -> bool:
    """Whether a word of "Markets & Finance", "Crime and justice" is no mere joint."""
    return word not in ("and", "of", "the") and any(map(str.isalpha, word))


def is_kicker(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block is a word or two that name a subject, with the title below it: "Rivers"."""
    text = blocks[at].text
    if blocks[at].kind == "heading" or (
        sum(map(_counts, text.split())) > _LONGEST_KICKER and not _LETTERHEAD.match(text)
    ):
        return False
    for block in blocks[at + 1 : FRONT_BLOCKS]:
        lines = lines_of(block)
        if is_prose(block.text) or lines[0].kind in ("date", "changed", "byline", "by", "role"):
            return False
        if len(block.text.split()) >= _LEAST_TITLE and title_of(block, lines):
            return True
    return False


def is_title_with_sentence(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block is a title that has a sentence in it: the byline or the day stand with it, or right below."""
    block, lines = blocks[at], lines_of(blocks[at])
    if "\n" in block.text:
        return all(line.kind for line in lines[1:]) and title_of(block, lines) is not None  # with "pg. A1" below
    if len(block.text.split()) > _LONGEST_QUESTION or at + 1 >= len(blocks):
        return False
    if _in_capitals(block.text):
        return True
    below = lines_of(blocks[at + 1])[0].kind  # "Can a city ban fog? Harl finds out"
    return below in ("byline", "by", "name", "date", "changed") and title_of(block, lines) is not None


def is_second_line(block: Block, lines: Sequence[Line]) -> bool:
    """Whether the block is the second line of a title: it begins with a small letter and is no paragraph."""
    return (
        block.text[:1].islower()
        and block.text[:3] != "by "
        and not is_prose(block.text)
        and not any(line.kind for line in lines)
    )


def is_title_again(block: Block, title: str, lines: Sequence[Line]) -> bool:
    """Whether the block is the title once more, with nothing below it but a byline and the like."""
    return pieces_of(block)[0] == title and all(line.kind for line in lines[1:])


def above_byline(blocks: Sequence[Block], taken: dict[int, list[Line]]) -> int | None:
    """The place of the line right above the byline or the day, which is the title where a caption stands on top."""
    first = next((at for at in sorted(taken) if taken[at][0].kind in ("byline", "by", "name", "date", "changed")), 0)
    if not first or first - 1 in taken:
        return None
    block = blocks[first - 1]
    fits = len(block.text.split()) >= _LEAST_TITLE and not is_prose(block.text)
    return first - 1 if fits and title_of(block, lines_of(block)) else None


def maybe_title(taken: dict[int, list[Line]]) -> int | None:
    """The block that looks like another line and is the title where no other is: the first one, or no person's name."""
    if 0 in taken and taken[0][0].kind in _MAYBE_TITLE:
        return 0
    for at in takewhile(taken.__contains__, count()):
        line = taken[at][0]
        if line.kind == "name" and line.value.split()[0].title() not in given_names():
            return at
    return None
