"""The words of time, from the word list `time_words`, and the few tokens that stand before a trigger."""

import re
from functools import partial
from itertools import accumulate, islice
from typing import NamedTuple

from analysis.lexicon import entries

_NOTES: dict[str, dict[str, str]] = {}
for _entry in entries("time_words"):
    _NOTES.setdefault(_entry.category, {})[_entry.term] = _entry.note


def notes(category: str) -> dict[str, str]:
    """The terms of one category of the word list, in lower case, each with its note.

    >>> notes("season")["autumn"]
    'FA'
    """
    return {term.lower(): note for term, note in _NOTES[category].items()}


def _numbers(category: str) -> dict[str, int]:
    return {term: int(note) for term, note in notes(category).items()}


MONTHS = _numbers("month")
MONTH_SHORT = _numbers("month abbreviation")
WEEKDAYS = _numbers("weekday")
WEEKDAY_SHORT = _numbers("weekday abbreviation")
SEASONS = notes("season")
SEASONS_PLURAL = notes("season plural")
UNITS = notes("unit")
UNITS_PLURAL = notes("unit plural")
LASTING = notes("lasting")
PARTS = notes("part of day")
TODAY = _numbers("day from here")
REFERENCES = notes("reference")
RATES = notes("rate")
NUMBERS = _numbers("number")
MAGNITUDES = _numbers("magnitude")
ORDINALS = _numbers("ordinal")
VAGUE = frozenset(notes("vague number"))
WHICH = _numbers("which")
FILLERS = frozenset(notes("filler"))
KINDS_OF_YEAR = frozenset(notes("kind of year"))
DECADES = _numbers("decade")
ZONES = frozenset(_NOTES["time zone"])
COUNTED = frozenset(notes("counted after a number like a year"))
NUMBERED = frozenset(notes("numbered thing"))

# TIMEX3 letters; the sizes below a day follow a "T".
LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "season": "Y",
    "half": "H",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
CLOCK_UNITS = frozenset(("second", "minute", "hour"))

_TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|\w+(?:['’]\w+)*|[^\w\s])")
_REACH = 36  # characters looked at before a trigger


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


class Count(NamedTuple):
    """A number before a unit: how many tokens it takes, and its value (None where it is vague: "several")."""

    tokens: int
    value: float | None
    upto: float | None = None


_NO_COUNT = Count(0, None)


def count_before(tokens: list[Token]) -> Count:
    """The number that ends the tokens; `tokens` is 0 where there is none.

    >>> count_before(before("some two to three weeks", 0, 18))
    Count(tokens=3, value=2.0, upto=3.0)
    >>> count_before(before("a couple of days", 0, 12))
    Count(tokens=3, value=2, upto=None)
    """
    words = [token.word for token in tokens[-9:]]
    if not words:
        return _NO_COUNT
    last = words[-1]
    if last in VAGUE:
        return Count(2 if words[-2:-1] == ["a"] else 1, None)
    if last in ("couple", "of") and "couple" in words[-2:]:
        used = 1 if last == "couple" else 2
        return Count(used + (len(words) > used and words[-used - 1] == "a"), 2)
    used, value = _plain_number(words)
    if not used:
        return _NO_COUNT
    rest = words[:-used]
    if rest and rest[-1] in ("to", "or", "-", "–", "and") and value is not None:
        joint = rest.pop()
        more = 1
        if joint == "-" and rest and rest[-1] == "to":  # "12-to-18-month"
            rest.pop()
            more = 2
            if rest and rest[-1] == "-":
                rest.pop()
                more = 3
        first_used, first = _plain_number(rest)
        between = joint == "and" and rest[-1 - first_used : -first_used] == ["between"]
        if first_used and first is not None and first < value and (joint != "and" or between):
            return Count(used + more + first_used, first, value)
    return Count(used, value)


def _plain_number(words: list[str]) -> tuple[int, float | None]:
    """How many of the last words are one number, and its value: "two and a half", "2 1/2", "a hundred"."""
    n = len(words)
    i = n
    half = 0.0
    if words[-3:] == ["and", "a", "half"]:
        half, i = 0.5, i - 3
    elif words[-5:] == ["and", "-", "a", "-", "half"]:
        half, i = 0.5, i - 5
        if i and words[i - 1] == "-":
            i -= 1
    elif i >= 3 and words[-2] == "/" and words[-3].isdigit() and words[-1].isdigit():
        divisor = int(words[-1][:4])
        if not divisor or divisor > 10:
            return 0, None
        half = int(words[-3][:4]) / divisor
        i -= 3
        if i and words[i - 1] == "-":
            i -= 1
    if i and words[i - 1][0].isdigit():
        value = _digits(words[i - 1])
        return (n - i + 1, value + half) if value is not None else (0, None)
    j = i
    while j and (taken := _joins(words, j, i)):
        j -= taken
    if j == i:
        return (n - i, half) if n - i == 3 and words[-2] == "/" else (0, None)
    return n - j, _spelled(words[j:i]) + half


def _joins(words: list[str], j: int, end: int) -> int:
    """How many of the words before j go on, leftwards, with the number in words[j:end]."""
    word = words[j - 1]
    if word in MAGNITUDES:
        return 1
    if word in NUMBERS:
        # "two three" are two numbers; "twenty three" and "two hundred" are one.
        return int(j == end or words[j] in MAGNITUDES or words[j] == "-" or NUMBERS[word] >= 20 or words[j] == "and")
    if j == end or j < 2:
        return int(j < end and word == "a" and words[j] in MAGNITUDES)
    if word == "-" and words[j - 2] in NUMBERS and NUMBERS[words[j - 2]] >= 20 and words[j] in NUMBERS:
        return 1
    if word == "and" and words[j - 2] in MAGNITUDES:
        return 1
    return int(word == "a" and words[j] in MAGNITUDES)


def _spelled(words: list[str]) -> int:
    """The value of a number in words.

    >>> _spelled(["two", "hundred", "and", "twenty", "-", "four"])
    224
    """
    total = current = 0
    for word in words:
        if word in NUMBERS:
            current += NUMBERS[word]
        elif word in MAGNITUDES:
            if MAGNITUDES[word] >= 1000:
                total += max(current, 1) * MAGNITUDES[word]
                current = 0
            else:
                current = max(current, 1) * MAGNITUDES[word]
    return total + current


def _digits(word: str) -> float | None:
    if len(word) > 12:
        return None
    try:
        return float(word.replace(",", "")) if "." in word else int(word.replace(",", ""))
    except ValueError:
        return None
