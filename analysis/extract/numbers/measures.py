"""What stands behind a number: percent, money, a unit of measure, a duration, an age; and the base of a rate."""

import re
from dataclasses import dataclass
from typing import Final

from analysis.extract.numbers.compound import second_part
from analysis.extract.numbers.currencies import MINOR_UNITS, SIGNS, money_name, names_money
from analysis.extract.numbers.evidence import is_evident
from analysis.extract.numbers.tokens import Tokens, stop_index, word_end
from analysis.extract.numbers.units import UNITS, Unit, kind_of, namesakes, per_at, unit_at
from analysis.extract.numbers.values import CARDINALS, SCALES, Value
from analysis.known import Known


@dataclass(slots=True)
class Behind:
    """A unit behind a number, where it and its rate's base end, and what it does to the value."""

    end: int
    kind: str
    unit: str
    per: str = ""
    per_end: int = 0
    factor: float = 1.0
    extra: float = 0.0


_SEPARATOR: Final = re.compile(r"\]?[ \u00a0\u202f]?(?:[-–‑][ ]?)?(?:[\[<])?")
_GLUED: Final = re.compile(r"\w{1,16}")
_LETTERS: Final = re.compile(r"[^\W\d_]*")
_PERCENT: Final = re.compile(r"per[- ]cent\b|percent\b|pct\b|pc\b|p\.c\.|per centum\b", re.IGNORECASE)
_PERCENT_WORDS: Final = frozenset(("per", "percent", "pct", "pc", "percentage"))
_POINTS: Final = re.compile(r"[- ](?:percentage[- ])?points?\b", re.IGNORECASE)
_OLD: Final = re.compile(r"[ -]{0,3}olds?\b|[ -]of[ -]age\b", re.IGNORECASE)
_CENTS_OF: Final = re.compile(
    r"(?:U\.?S\.?|Canadian|Australian|Singapore|Singaporean|Hong Kong|New Zealand|NZ|euro) cents?\b", re.IGNORECASE
)
_WITH_CENTS: Final = frozenset("u us canadian australian singapore singaporean hong new nz euro".split())
_CENTS: Final = re.compile(
    r"""
    [ ]? (?: and[ ] )? (?: (?P<digits> \d{1,2} )[ -]?(?: cents? | pence | p )\b              # 50 cents
                         | (?P<words> [a-z]+ (?: [- ][a-z]+ )? )[ -]cents?\b )               # fifty cents
  | [ ]and[ ](?P<bare> \d\d ) (?= [.,;:!?)] | \s*\Z )                                        # 15 dollars and 50.
    """,
    re.VERBOSE,
)
_INCHES: Final = re.compile(r"['’](\d{1,2})(?:\"|”|''|″)")
_OF_A_UNIT: Final = re.compile(r"[ ]of[ ]an?[ ](?:US[ ]|U\.S\.[ ])?(?=(?P<word>[a-z]+))")
_UNIT_SIGNS: Final = frozenset("°º″′¢℃℉")


def unit_behind(tokens: Tokens, value: Value) -> Behind | None:
    """The unit behind a number; None where there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> unit_behind(tokens_of(Document("30 yards")), Value(0, 2, 30, 30, 1, "digits")).unit
    'yard'
    """
    text, end = tokens.text, value.end
    if end + 1 < len(text) and text[end] == " " and text[end + 1].isalpha():
        at = end + 1
        word = _word_at(tokens, value.stop, at, False)
        if not word or not BEGINS_UNIT[word]:
            return None
    else:
        place = _SEPARATOR.match(text, end)
        at = place.end() if place else end
        char = text[at : at + 1]
        if not char.isalnum():
            return _sign_behind(text, value, at, char) if char else None
        word = _word_at(tokens, value.stop, at, at == end)
        if not word:
            return None
    lowered = word.lower()
    if lowered in _PERCENT_WORDS:
        return _percent(text, at, lowered)
    found = unit_at(text, at, word)
    if found:
        for unit in namesakes(found[1]):
            if is_evident(tokens, value, at, unit, found[0]):
                return _measure(text, at, (found[0], unit))
    return _money_behind(tokens, value, at, word) or _odd_unit(value, at, lowered)


def _begins_unit(word: str) -> bool:
    """Whether a whole word may begin a unit, a currency's name or what else makes a number more than a count."""
    lowered = word.lower()
    return (
        len(word) < 3  # letters and signs, which may go on behind the word
        or not word.isascii()
        or lowered in _PERCENT_WORDS
        or word in UNITS
        or lowered in UNITS
        or lowered in MINOR_UNITS
        or names_money(word)
    )


BEGINS_UNIT: Final = Known(_begins_unit)


def _word_at(tokens: Tokens, stop: int, at: int, glued: bool) -> str:
    """The word that starts at `at`, which may be the rest of the number's own word: the "km" of "5km"."""
    if stop < len(tokens.words) and tokens.starts[stop] == at:
        return tokens.words[stop]
    match = _GLUED.match(tokens.text, at) if glued else None
    if match is None or match[0].isalpha() or match[0] in UNITS:
        return match[0] if match else ""
    letters = _LETTERS.match(match[0])
    return letters[0] if letters else ""


def _odd_unit(value: Value, at: int, lowered: str) -> Behind | None:
    """ "2x", "87 yo"."""
    if lowered == "x" and at == value.end:
        return Behind(at + 1, "multiple", "")
    return Behind(at + 2, "age", "year of age") if lowered == "yo" and value.low < 120 else None


def _with_rate(text: str, end: int, kind: str, unit: str, factor: float = 1.0, extra: float = 0.0) -> Behind:
    per_end, per = per_at(text, end)
    return Behind(end, kind, unit, per, per_end, factor, extra)


def _money_behind(tokens: Tokens, value: Value, at: int, word: str) -> Behind | None:
    """Money named behind its number: "19 cents", "95p", "20 million Danish kroner", "100元"."""
    text, lowered = tokens.text, word.lower()
    if lowered in MINOR_UNITS and not (lowered == "sen" and word[0].isupper()):
        return _with_rate(text, at + len(word), "money", MINOR_UNITS[lowered])
    if word == "p" and value.form == "digits" and text[value.start - 1 : value.start] in ("", " ", "(", "\n"):
        return _with_rate(text, at + 1, "money", "penny")
    if word == "c" and at == value.end and value.form == "digits" and _beside_prices(text, value.start, at):
        return _with_rate(text, at + 1, "money", "cent")  # "fell 2c to $1.37"
    for sign in (word, text[at : at + 3], text[at : at + 2]):
        if sign in SIGNS:
            return Behind(at + len(sign), "money", SIGNS[sign])
    if lowered in ("pound", "pounds"):
        return _named_money(tokens, value, at + len(word), "GBP")
    if lowered in _WITH_CENTS and (minor := _CENTS_OF.match(text, at)):
        return _with_rate(text, minor.end(), "money", "cent")
    named = money_name(text, at, word) if len(word) > 1 or word == "U" else None
    return _named_money(tokens, value, *named) if named else None


def _beside_prices(text: str, start: int, end: int) -> bool:
    """Whether prices stand beside the number from start to end, so that its "c" are cents."""
    beside = text[max(0, start - 40) : start] + text[end : end + 20]
    return any(cue in beside for cue in ("$", "€", " share", "dividend", " cents"))


def _named_money(tokens: Tokens, value: Value, end: int, code: str) -> Behind:
    text = tokens.text
    code, _, scale = code.partition("*")
    factor = float(scale or 1)
    stop = stop_index(tokens, value.stop, end)
    if stop < len(tokens.words) and tokens.words[stop].lower() in SCALES and text[end : end + 1] == " ":
        factor *= SCALES[tokens.words[stop].lower()]  # "75 USD million"
        end = word_end(tokens, stop)
    extra, end = _cents(text, end)
    return _with_rate(text, end, "money", code, factor, extra)


def _cents(text: str, end: int) -> tuple[float, int]:
    """The cents behind whole dollars, "3 dollars 50 cents": (part of a dollar, offset behind them)."""
    part = _CENTS.match(text, end)
    if part is None:
        return 0.0, end
    digits = part["digits"] or part["bare"]
    if digits:
        return float(digits) / 100, part.end()
    pieces = re.split("[- ]", part["words"])
    if not all(piece in CARDINALS for piece in pieces):
        return 0.0, end
    return sum(CARDINALS[piece] for piece in pieces) / 100, part.end()


def _sign_behind(text: str, value: Value, at: int, char: str) -> Behind | None:
    """A unit written as a sign: "%", "€", "°C", the inches of 6'5"."""
    if char == "%":
        points = _POINTS.match(text, at + 1) if text[at + 2 : at + 3] in ("p", "P") else None
        return _with_rate(
            text, points.end() if points else at + 1, "percent", "percentage point" if points else "percent"
        )
    if char in SIGNS and (at == value.end or not text[at + 1 : at + 2].isdecimal()):
        extra, end = _cents(text, at + 1) if char in "$€" else (0.0, at + 1)
        return Behind(end, "money", SIGNS[char], extra=extra)
    if char == "¢":
        return Behind(at + 1, "money", "cent")
    if char in _UNIT_SIGNS:
        found = unit_at(text, at, char)
        return Behind(found[0], kind_of(found[1]), found[1].name) if found else None
    inches = _INCHES.match(text, at) if at == value.end else None
    return Behind(inches.end(), "measure", "foot", extra=float(inches[1]) / 12) if inches else None


def _percent(text: str, at: int, lowered: str) -> Behind | None:
    if lowered == "percentage":
        points = _POINTS.match(text, at + len(lowered))
        return Behind(points.end(), "percent", "percentage point") if points else None
    match = _PERCENT.match(text, at)
    if not match:
        return None
    end = match.end()
    points = _POINTS.match(text, end) if text[end + 1 : end + 2] in ("p", "P") else None
    if points:
        return Behind(points.end(), "percent", "percentage point")
    return _with_rate(text, end, "percent", "percent")


def _measure(text: str, at: int, found: tuple[int, Unit]) -> Behind:
    end, unit = found
    if unit.kind == "time":
        old = _OLD.match(text, end)
        if old:
            return Behind(old.end(), "age", unit.name + " of age")
    extra, end = second_part(text, end, unit)
    if text[end : end + 1] in ("]", ">") and text[at - 1 : at] in ("[", "<"):
        end += 1
    if unit.per:
        return Behind(end, kind_of(unit), unit.name, unit.per, end, unit.factor, extra)
    return _with_rate(text, end, kind_of(unit), unit.name, unit.factor, extra)


def part_of_unit(text: str, end: int) -> Behind | None:
    """The unit of a fraction: "1/16 of a pint".

    >>> part_of_unit("1/16 of a pint", 4).unit
    'pint'
    """
    match = _OF_A_UNIT.match(text, end)
    found = unit_at(text, match.end(), match["word"]) if match else None
    if found is None or len(found[1].term) < 3:
        return None
    return Behind(found[0], kind_of(found[1]), found[1].name, per_end=found[0])
