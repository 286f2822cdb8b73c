"""From the digits of a number to its value: groups of thousands, decimals, fractions, powers, and scale words."""

import re
from dataclasses import dataclass
from typing import Final

from analysis.extract.numbers.currencies import money_name
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.known import Known
from analysis.lexicon import entries


@dataclass(slots=True)
class Value:
    """A number read from the text; `base` and `scale` are its parts before and behind "million"."""

    start: int
    end: int
    low: float
    high: float
    stop: int
    form: str
    base: float = 0.0
    scale: float = 1.0


def _values(category: str) -> dict[str, float]:
    return {e.term: float(e.note or 0) for e in entries("number_words") if e.category == category}


CARDINALS: Final = _values("cardinal")
SCALES: Final = _values("scale")
ABBREVIATED_SCALES: Final = _values("abbreviated scale")
PLURAL_SCALES: Final = _values("plural scale")
DENOMINATORS: Final = _values("denominator")
MULTIPLES: Final = _values("multiple")
SINGLE_UNITS: Final = frozenset(
    ("penny", "cent", "percentage")
)  # of which there is one behind "by a", in figures or none
ORDINALS: Final = _values("ordinal")
_RACES: Final = frozenset(e.term for e in entries("number_words") if e.category == "race")

# Letters that mean a scale only beside a currency sign: "$5m", but "5m" is five metres.
_MONEY_ONLY: Final = frozenset("m M b B t T MM mm".split())
_SAFE_SCALES: Final = frozenset(ABBREVIATED_SCALES) - _MONEY_ONLY - {"k", "K", "tr", "cr"}
_VULGAR: Final = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}

_DIGITS: Final = re.compile(
    r"""
    (?: \d{1,3} (?: ,\d{3} ){1,6} (?!\d)                 # 5,000
      | \d{1,3} (?: ,\d{2} ){1,4} ,\d{3} (?!\d)          # 12,34,567 (Indian)
      | \d{1,3} (?: [\u00a0\u202f\u2009]\d{3} ){1,5} (?!\d)  # 5 000 with a narrow blank
      | \d{1,3} ,[ ] 0\d\d (?!\d)                        # 10, 000 in text split into words
      | [1-9]\d{0,2} (?: [ ]0\d\d | (?: [ ]\d{3} ){2} ) (?: [ ]\d{3} ){0,3} (?![\d-])  # 1 000 and 1 500 000
      | \d{1,15} (?!\d) )
    (?: \.\d{1,12} (?!\d) )?
    """,
    re.VERBOSE,
)
_NOT_NUMERIC: Final = re.compile(r"[^\d.]")
_ENDS_NUMBER: Final = frozenset(("", "%", ")", ";", ":", "'", "’", '"', "”", "\n"))
_FRACTION_BEHIND: Final = re.compile(r"(?:[ -]?(\d{1,2})[/⁄](\d{1,3})(?![\d/⁄])|[ ]?([½¼¾⅓⅔⅛⅜⅝⅞]))")
_PLAIN_FRACTION: Final = re.compile(r"(\d{1,3})[/⁄](\d{1,4})(?![\d/⁄])")
_POWER: Final = re.compile(r"[ ]?[×x][ ]?10[ ]?\^?[ ]?([−-]?\d{1,3})(?!\d)")
_GREATEST_POWER: Final = 290  # of ten, so that the value stays a float
_AND_A_HALF: Final = re.compile(
    r"(?:[ -]and[ -](?:(?:a|one)[ -])?(half|quarter|third|three[ -]quarters|two[ -]thirds))\b", re.IGNORECASE
)
_AND_PARTS: Final = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "three": 0.75, "two": 2 / 3}
_TAIL: Final = re.compile(r"[^\W\d_]{1,8}(?![\w])")


def read_digits(tokens: Tokens, index: int, start: int, money: bool) -> Value | None:
    """The number in digits at the offset start, inside or at the word at index; None where there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> read_digits(tokens_of(Document("2.5 million")), 0, 0, False).low
    2500000.0
    """
    text, words = tokens.text, tokens.words
    word = words[index]
    if word.isdecimal() and len(word) < 16 and start == tokens.starts[index] and not (start and text[start - 1] == "."):
        stop, gap = index + 1, tokens.gaps[index]
        if gap == "." and stop < len(words) and len(words[stop]) < 13 and words[stop].isdecimal():
            word, gap = word + "." + words[stop], tokens.gaps[stop]
            stop += 1
        following = words[stop] if stop < len(words) else "."
        if gap == " " and not _GOES_ON[following]:
            base = float(word)
            return Value(start, start + len(word), base, base, stop, "digits", base, 1.0)
        if (
            (following[0].isalpha() and following[0] != "x")
            if gap == " "
            else gap[:1] in _ENDS_NUMBER or gap[:2] == ". " or (gap == ", " and following[0] != "0")
        ):
            return with_scale(tokens, stop, start, start + len(word), float(word), "digits", money)
    match = _DIGITS.match(text, start)
    if match is None:
        return _vulgar_fraction(tokens, index, start)
    written = match[0]
    plain = written.isascii() and " " not in written
    base = float(written.replace(",", "") if plain else _NOT_NUMERIC.sub("", written))
    end = match.end()
    behind = text[end] if end < len(text) else ""
    form = "digits"
    if behind == " " or behind == "-":
        behind = text[end + 1 : end + 2]
        behind = behind if behind.isnumeric() or behind in "×x" else ""
    if behind and (behind in "/⁄×x" or behind.isnumeric()):
        base, end, form = _with_fraction(text, start, end, base)
    if start and text[start - 1] == "." and not text[start - 2 : start - 1].isalnum() and written.isdecimal():
        base, start = float("0." + written), start - 1  # ".001 per cent"
    return with_scale(tokens, stop_index(tokens, index, end), start, end, base, form, money)


def _with_fraction(text: str, start: int, end: int, base: float) -> tuple[float, int, str]:
    """The base with "3/4", "½" or a power of ten behind it, or as the numerator of a fraction."""
    plain = _PLAIN_FRACTION.match(text, start)
    if plain and plain.end() > end:
        over = float(plain[2])
        if over > base:
            return base / over, plain.end(), "fraction"
        return base, end, "digits"
    mixed = _FRACTION_BEHIND.match(text, end)
    if mixed:
        if mixed[3]:
            return base + _VULGAR[mixed[3]], mixed.end(), "digits"
        if 0 < float(mixed[1]) < float(mixed[2]):
            part = float(mixed[1]) / float(mixed[2])
            cents = text[start:end][-3:-2] == "."  # "$4.71-1/4"
            return base + (part / 100 if cents else part), mixed.end(), "digits"
    power = _POWER.match(text, end)
    if power and abs(int(power[1].replace("−", "-"))) <= _GREATEST_POWER:
        return base * 10.0 ** int(power[1].replace("−", "-")), power.end(), "digits"
    return base, end, "digits"


def _vulgar_fraction(tokens: Tokens, index: int, start: int) -> Value | None:
    part = _VULGAR.get(tokens.text[start : start + 1])
    if part is None:
        return None
    return with_scale(tokens, stop_index(tokens, index, start + 1), start, start + 1, part, "fraction", False)


def with_scale(tokens: Tokens, stop: int, start: int, end: int, base: float, form: str, money: bool) -> Value:
    """The number with its scale words: "5 hundred million", "$5m", "5bn", "2 1/2 million", "3 million and a half".

    The number ends at the offset end, before the word at stop.
    """
    text, words = tokens.text, tokens.words
    scale = 1.0
    glued = end < len(text) and text[end].isalpha()
    if not glued and (stop == len(words) or not _GOES_ON[words[stop]]):
        return Value(start, end, base, base, stop, form, base, 1.0)
    tail = _TAIL.match(text, end) if glued else None
    if tail:
        letters = tail[0]
        factor = ABBREVIATED_SCALES.get(letters) or (SCALES.get(letters) if len(letters) > 5 else None)
        if factor and (len(letters) > 5 or money or letters in _SAFE_SCALES or _people_behind(tokens, stop, letters)):
            scale, end = factor, tail.end()
        else:
            return Value(start, end, base, base, stop, form, base, 1.0)
    steps = 0
    while stop < len(words) and steps < 3:
        word = words[stop]
        if not _GOES_ON[word]:
            break
        factor = SCALES.get(word) or SCALES.get(word.lower())
        if factor is None:
            factor = ABBREVIATED_SCALES.get(word)
            if factor is None or not (money or word in _SAFE_SCALES) or scale != 1.0:
                break
        if text[end : tokens.starts[stop]] not in (" ", "-", "\u00a0", " - "):
            break
        scale *= factor
        end = word_end(tokens, stop)
        stop += 1
        steps += 1
    if stop < len(words) and words[stop] == "and":
        part, part_end = and_a_half(text, end)
        if part:
            base, end = base + part, part_end
            stop = stop_index(tokens, stop, end)
            if scale == 1.0:
                return with_scale(tokens, stop, start, end, base, form, money)
    value = base * scale
    return Value(start, end, value, value, stop, form, base, scale)


def and_a_half(text: str, end: int) -> tuple[float, int]:
    """The part that is added to the number that ends at end, and the offset behind it; 0 where there is none.

    >>> and_a_half("two and a half", 3)
    (0.5, 14)
    """
    half = _AND_A_HALF.match(text, end) if text.startswith((" and ", "-and-"), end) else None
    if half is None:
        return 0.0, end
    return _AND_PARTS[half[1].lower().replace("-", " ").split()[0]], half.end()


def _may_go_on(word: str) -> bool:
    """Whether the number before this word may go on with it: "5 million", "5 and a half", "5 1/2", "5 x 10^3"."""
    return (
        word in ABBREVIATED_SCALES
        or (word.lower() in SCALES and word != "score")  # "three score", but "a Progress 8 score"
        or word == "and"
        or not word[0].isalpha()
        or word[0] == "x"
    )


_GOES_ON: Final = Known(_may_go_on)


_TOLD: Final = frozenset(
    "population populations number numbers million membership audience viewership circulation".split()
)


def _people_behind(tokens: Tokens, stop: int, letters: str) -> bool:
    """Whether "4.3M" or "90K" counts things: a plural noun follows within two words."""
    if letters in ("k", "K"):
        return True
    text, words = tokens.text, tokens.words
    if letters not in ("m", "M", "B", "b") or (letters == "m" and stop < len(words) and words[stop] in _RACES):
        return False
    if stop and not _TOLD.isdisjoint(words[max(0, stop - 14) : stop]):
        return True  # "a population of 9.8m"
    if stop < len(words) and tokens.gaps[stop - 1] == "-":  # "a 900m-euro charge", "a 5m-strong crowd"
        return words[stop] == "strong" or money_name(text, tokens.starts[stop], words[stop]) is not None
    for j in range(stop, min(stop + 5, len(words))):
        if gap_before(tokens, j) != " ":
            return False
        word = words[j]
        if word in ("people", "forecast") or (word.endswith("s") and len(word) > 3 and word.islower()):
            return True
        if word in ("in", "of", "from", "to", "at", "on", "is", "was") or (word == "and" and letters in "mb"):
            return False
    return bool(text) and False
