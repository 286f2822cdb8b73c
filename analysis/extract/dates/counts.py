"""Numbers before a unit of time: "two to three", "a couple of", "twenty-four", "2 1/2"."""

from typing import Final, NamedTuple

from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import MAGNITUDES, NUMBERS, VAGUE


class Count(NamedTuple):
    """A number before a unit: how many tokens it takes, and its value (None where it is vague: "several")."""

    tokens: int
    value: float | None
    upto: float | None = None


_NO_COUNT: Final = Count(0, None)
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# The words with which a number ends.
_LAST: Final = VAGUE | frozenset((*NUMBERS, *MAGNITUDES, *_FRACTIONS, "couple", "of", "half"))


def count_before(tokens: list[Token]) -> Count:
    """The number that ends the tokens; `tokens` is 0 where there is none.

    >>> from analysis.extract.dates.tokens import before
    >>> count_before(before("some two to three weeks", 0, 18))
    Count(tokens=3, value=2.0, upto=3.0)
    >>> count_before(before("a couple of days", 0, 12))
    Count(tokens=3, value=2, upto=None)
    """
    if not tokens:
        return _NO_COUNT
    last = tokens[-1].word
    if last not in _LAST and not last[0].isdigit():
        return _NO_COUNT
    words = [token.word for token in tokens[-9:]]
    if last in VAGUE:
        return Count(2 if words[-2:-1] == ["a"] else 1, None)
    if last in ("couple", "of") and "couple" in words[-2:]:
        used = 1 if last == "couple" else 2
        return Count(used + (len(words) > used and words[-used - 1] == "a"), 2)
    used, value = _plain_number(words)
    if not used:
        return _NO_COUNT
    rest = words[:-used]
    if rest and rest[-1] in VAGUE and words[-used] in MAGNITUDES:  # "several hundred", "a few thousand"
        return Count(used + 1 + (rest[-2:-1] == ["a"]), None)
    if rest and rest[-1] in ("to", "or", "-", "–", "and") and value is not None:
        joint = rest.pop()
        more = 1
        if joint in ("to", "or") and rest and rest[-1] == "-":  # "30- to 60-day"
            rest.pop()
            more = 2
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
    if words and words[-1] in _FRACTIONS:  # "3½"
        half, i = _FRACTIONS[words[-1]], i - 1
        if not i or not words[i - 1].isdecimal():
            return 1, half
    elif words[-3:] == ["and", "a", "half"]:
        half, i = 0.5, i - 3
    elif words[-5:] == ["and", "-", "a", "-", "half"]:
        half, i = 0.5, i - 5
        if i and words[i - 1] == "-":
            i -= 1
    elif i >= 3 and words[-2] == "/" and words[-3].isdecimal() and words[-1].isdecimal():
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
    if j < i and j and words[j - 1][0].isdigit() and set(words[j:i]) <= MAGNITUDES.keys():
        times = _digits(words[j - 1])  # "65 million"
        return (n - j + 1, times * _spelled(words[j:i])) if times is not None else (0, None)
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
