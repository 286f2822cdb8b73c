"""The few words, numbers and marks that stand before a trigger."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import accumulate, islice
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.dates.words import (
    FILLERS,
    KINDS_OF_YEAR,
    MAGNITUDES,
    MONTHS,
    NUMBERS,
    ORDINALS,
    UNITS,
    VAGUE,
    WHICH,
)

_TOKEN: Final = re.compile(r"(\d+(?:[.,]\d+)*|\w+(?:['’]\w+)*|[^\w\s])")
_REACH: Final = 36  # characters looked at before a trigger
_BESIDE: Final = 4  # characters: a gap and no word
_MOST: Final = 12  # words that are looked at


class Token(NamedTuple):
    """A word, number or mark before a trigger, in lower case, with its offset in the text."""

    word: str
    start: int


_token = partial(tuple.__new__, Token)  # many are made: this skips the Python step of the constructor


def before(text: str, floor: int, start: int) -> list[Token]:
    """The tokens of the same paragraph that stand before start, not below floor, the last one last.

    >>> [token.word for token in before("In the next twenty-four hours", 0, 24)]
    ['in', 'the', 'next', 'twenty', '-', 'four']
    """
    low = max(floor, start - _REACH)
    break_at = text.rfind("\n\n", low, start)
    if break_at >= 0:
        low = break_at + 2
    window = text[low:start]
    lowered = window.lower()
    # One split and one running sum stay in C. The rare letters that change length in lower case are left alone.
    parts = _TOKEN.split(lowered if len(lowered) == len(window) else window)
    starts = accumulate(map(len, parts), initial=low)
    tokens = list(map(_token, zip(parts[1::2], islice(starts, 1, None, 2), strict=False)))
    # The first token may be the rest of a word that was cut by the reach.
    return tokens[1:] if break_at < 0 and low > floor and not parts[0] else tokens


# Words that a time expression may be made of, left of its trigger; looking back ends with the first other word.
_GOES_ON: frozenset[str] = frozenset(
    form
    for word in (
        *NUMBERS, *MAGNITUDES, *ORDINALS, *VAGUE, *WHICH, *FILLERS, *KINDS_OF_YEAR, *UNITS, *MONTHS,
        *"the a an this that these those its his her their our my your each every other per same one half couple of "
        "in on at by to and or from for into since until till between than no not very some about around over up "
        "more less fewer longer least most early late mid earlier later beginning start outset end close middle "
        "midst rest remainder eve multi pre post before after through during comparable corresponding year fy s t "
        "ll re ve d m near short long medium foreseeable distant st nd rd th hundreds thousands dozens millions "
        "matter part latter opening closing".split(),
    )
    for form in (word, word.capitalize(), word.upper())
)  # fmt: skip
_FIGURES: Final = frozenset("0123456789")
_APOSTROPHES: Final = frozenset("'’")
_POINTS: Final = frozenset(".,")


def tokens_before(document: Document, floor: int, i: int) -> list[Token]:
    """The tokens before word i, as `before` gives them, back to the first word that is of no time expression.

    >>> [token.word for token in tokens_before(Document("It met in the last year."), 0, 5)]
    ['met', 'in', 'the', 'last']
    """
    words, gaps, starts = document.words, document.gaps, document.starts
    start = starts[i]
    if start - floor < _BESIDE:
        return before(document.text, floor, start)  # right behind another time expression
    plain = True
    j = i
    last = i - _MOST if i > _MOST else 0
    while j > last:
        j -= 1
        gap = gaps[j]
        word = words[j]
        if gap != " ":
            if "\n\n" in gap:
                if gap[-1] != "\n":
                    return before(document.text, floor, start)
                j += 1
                break
            plain = False
        if word not in _GOES_ON:
            if word[0] not in _FIGURES:
                break
            if gap in _POINTS or not word.isdecimal():  # "2.5" is one token, "3rd" are two
                return before(document.text, floor, start)
    else:
        floor = max(floor, starts[j])
        if not plain:
            return before(document.text, floor, start)
    if plain:
        if starts[j] < floor or starts[j] < start - _REACH:
            j = _within_reach(starts, floor, j, i)
            if starts[j - 1] < floor < starts[j - 1] + len(words[j - 1]):
                return before(document.text, floor, start)  # a time expression ended inside of a word
        return [_token((words[k].lower(), starts[k])) for k in range(j, i)]
    if starts[j] < floor or starts[j] < start - _REACH:
        return before(document.text, floor, start)
    return _with_marks(words, gaps, starts, j, i)


def _within_reach(starts: Sequence[int], floor: int, j: int, i: int) -> int:
    """The first word from j on that is within reach of word i and not below floor."""
    low = starts[i] - _REACH
    while starts[j] < floor or starts[j] < low or (starts[j] == low > floor):
        j += 1
    return j


def _with_marks(words: Sequence[str], gaps: Sequence[str], starts: Sequence[int], j: int, i: int) -> list[Token]:
    """The words from j to i as tokens, with the marks between them; an apostrophe joins two words."""
    tokens = []
    while j < i:
        word, gap, at = words[j], gaps[j], starts[j]
        end = at + len(word)
        while gap in _APOSTROPHES and j + 1 < i and word[0] not in _FIGURES:
            j += 1
            word, end, gap = word + gap + words[j], end + 1 + len(words[j]), gaps[j]
        tokens.append(_token((word.lower(), at)))
        if gap != " ":
            for offset, mark in enumerate(gap, end):
                if not mark.isspace():
                    tokens.append(_token((mark, offset)))
        j += 1
    return tokens
