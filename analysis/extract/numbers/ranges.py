"""Ranges: two numbers that a dash, "to", "or" or "between … and" joins, with their shared unit and scale."""

import re
from typing import Final

from analysis.extract.numbers.changes import CHANGES, moved_by
from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.readings import Reading, read_one
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS, Value

_CONNECT: Final = re.compile(r"-to-|[ ]?[-–—][ ]?|[ ](?P<word>to|and|or)[ -]", re.IGNORECASE)
_CONNECTING: Final = frozenset("-–—tTaAoObx×")  # their first letters and signs, and those of
_BY: Final = re.compile(r"[ ]?(?:by|x|×)[ ](?=\d)|[ ]by[ ](?=[a-z])")  # "8 by 10 feet"
_GLUED_SIGN: Final = re.compile(r"[A-Z]{1,3}(?=\d)")
_LENGTHS: Final = frozenset(unit.name for units in UNITS.values() for unit in units if unit.kind == "length")
_MARKS: Final = " $£€¥-−="
_COUNTRIES: Final = frozenset("US USD A HK C EUR GBP CAD AUD".split())
_BEFORE_RANGE: Final = frozenset("about roughly approximately around an estimated somewhere the ages of".split())


def read_at(tokens: Tokens, index: int, start: int, limit: int, value: Value | None = None) -> Reading | None:
    """The quantity or range whose (first) number starts at the offset start, in the word at index.

    A number that was read already is handed in as value.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> found = read_at(tokens_of(Document("$2-3 billion")), 0, 1, 0)
    >>> found.low, found.high
    (2000000000.0, 3000000000.0)
    """
    first = read_one(tokens, index, start, limit, value)
    if first is None:
        return None
    text, end, per_end = tokens.text, first.end, first.per_end
    behind = per_end if per_end > end else end
    if behind >= len(text):
        return first
    mark = text[behind]
    if mark == " ":
        mark = text[behind + 1] if behind + 1 < len(text) else ""
    if mark not in _CONNECTING:
        return first
    if mark in "bx×":
        return _side_of(tokens, first, behind)
    match = _CONNECT.match(text, behind)
    if match is None:
        return first
    word = (match["word"] or "").lower()
    if word == "and" and not _between(tokens, first.first):
        return first
    stop = stop_index(tokens, first.stop, behind) + (bool(word) or match[0] == "-to-")
    second_start, index = _second_start(tokens, match.end(), stop)
    if second_start < 0 or (text[second_start].isalpha() and not word):
        return first
    second = read_one(tokens, index, second_start, first.end)
    if second is None or second.start > match.end() + 3 or not _joins(tokens, first, second, word):
        return first
    return _joined(first, second, word) or first


def _side_of(tokens: Tokens, first: Reading, behind: int) -> Reading:
    """The first side of "8 by 10 feet" with the unit of the second; any other reading as it is."""
    match = _BY.match(tokens.text, behind) if first.kind == "count" and not first.per else None
    if match is None:
        return first
    start, index = _second_start(tokens, match.end(), stop_index(tokens, first.stop, behind) + 1)
    second = read_one(tokens, index, start, first.end) if start == match.end() else None
    if second is not None and second.kind == "measure" and not second.per and second.unit in _LENGTHS:
        first.kind, first.unit = "measure", second.unit
    return first


def _second_start(tokens: Tokens, at: int, stop: int) -> tuple[int, int]:
    """Where the second number starts, and the index of its word; (-1, …) if there is none."""
    words, starts = tokens.words, tokens.starts
    if stop >= len(words):
        return -1, stop
    word, start = words[stop], starts[stop]
    gap = tokens.text[at:start]
    if word in _COUNTRIES and stop + 1 < len(words) and words[stop + 1][0].isdecimal():
        return starts[stop + 1], stop + 1
    if len(gap) > 3 or gap.strip(_MARKS):
        return -1, stop
    if word[0].isdecimal() or word.lower() in CARDINALS:
        return start, stop
    letters = _GLUED_SIGN.match(word)
    return (start + letters.end(), stop) if letters else (-1, stop)


def _between(tokens: Tokens, first: int) -> bool:
    """Whether "between" stands before the number, with no more than its bound in the way."""
    for k in range(first - 1, max(-1, first - 5), -1):
        word = tokens.words[k].lower()
        if word == "between":
            return True
        if word not in _BEFORE_RANGE:
            return False
    return False


def _joins(tokens: Tokens, first: Reading, second: Reading, word: str) -> bool:
    """Whether two numbers with a connector make one range."""
    counts = first.kind == "count"
    if not counts and second.kind != "count" and (first.kind, first.unit) != (second.kind, second.unit):
        return False
    if first.kind == "age" or (second.kind == "age" and not counts):
        return False
    if first.per and second.per and first.per != second.per:
        return False
    if first.per and not second.per and word:
        return first.kind == second.kind == "money" and word != "or" and (word != "to" or not _moves(tokens, first))
    if word == "or":
        low = first.low * (second.scale if first.scale == 1.0 else 1.0)
        return counts and low < second.low <= 3 * low
    if word == "to":
        return _no_move(tokens, first, second)
    return bool(word) or second.kind != "count" or first.kind not in ("percent", "duration")


def _moves(tokens: Tokens, first: Reading) -> bool:
    """Whether a verb of change stands right before the number: "dropped $2.60 an ounce to $452.90"."""
    k = first.first - 1
    return k >= 0 and tokens.words[k].lower() in CHANGES


def _no_move(tokens: Tokens, first: Reading, second: Reading) -> bool:
    """Whether "X to Y" is a range: not in "rose $1 to $50", "cut by 5 to 12" or "rose from 5 to 7"."""
    k = first.first - 1
    if k < 0:
        return True
    word = tokens.words[k].lower() if gap_before(tokens, k + 1) else ""
    if word == "from":
        return moved_by(tokens, k) == "none"
    if first.kind == "count" == second.kind and word == "by" and moved_by(tokens, k) != "none":
        return second.low <= 2 * first.low  # "rose by 11 to 31" tells the change and the level
    if first.kind == "count":
        return not (word in CHANGES and second.low >= 3 * first.low and second.scale == first.scale)
    if word == "by":
        return second.kind == "percent" and second.low < 8 * first.low
    if second.kind == "count":
        return False
    low = first.low * (second.scale if first.scale == 1.0 else 1.0)
    if second.low >= 3 * low and word not in STOPS and moved_by(tokens, k) != "none":
        return False  # "raised the dividend 4 cents to 52 cents"
    return word not in CHANGES or (first.kind == "percent" and second.low < 5 * first.low)


def _joined(first: Reading, second: Reading, word: str) -> Reading | None:
    """The first as the range up to the second; None if it would run downwards."""
    low, high = first.low, second.low
    if first.scale == 1.0 and second.scale > 1.0 and _shares_scale(first, second):
        low *= second.scale
    if not second.unit and first.unit and second.scale == 1.0 and first.scale > 1.0:
        high *= first.scale
    if low > high:
        if word != "to" or not first.unit or first.unit != second.unit or first.kind in ("age", "percent"):
            return None
        low, high = high, low
    of = second if first.kind == "count" else first
    first.low, first.high, first.rule = low, high, "range"
    first.kind, first.unit, first.per = of.kind, of.unit or second.unit, second.per or first.per
    first.end, first.stop, first.number_end, first.per_end = second.end, second.stop, second.number_end, second.per_end
    return first


def _shares_scale(first: Reading, second: Reading) -> bool:
    """Whether the scale behind the second number holds for both: "$89 to $93 billion", but "$250,000 to $1 million"."""
    if first.base >= 1000 or first.base > 1000 * second.base:
        return False
    return first.base <= second.base or second.kind != "money" or first.base < 100 or not first.unit
