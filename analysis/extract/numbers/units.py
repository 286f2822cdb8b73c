"""Units of measure and bases of rates, from the word lists `units` and `rate_bases`."""

import re
from typing import Final, NamedTuple

from analysis.lexicon import entries


class Unit(NamedTuple):
    """A unit as written: its English singular name, the base of a built-in rate ("mph"), kind, evidence and factor.

    The factor is how many of the named unit one is: 1e9 for "bcf", a billion cubic feet.
    """

    term: str
    name: str
    per: str
    kind: str
    evidence: frozenset[str]
    factor: float = 1.0


_FIRST: Final = re.compile(r"\w+|\W")


def _index() -> dict[str, list[Unit]]:
    """All units by the first word (or sign) of their written form, the longest first."""
    index: dict[str, list[Unit]] = {}
    for entry in sorted(entries("units"), key=lambda e: -len(e.term)):
        name, _, words = entry.note.partition(" | ")
        name, _, per = name.partition(" per ")
        name, _, factor = name.partition("*")
        first = _FIRST.match(entry.term)
        assert first is not None
        unit = Unit(entry.term, name, per, entry.category, frozenset(words.split()), float(factor or 1))
        index.setdefault(first[0], []).append(unit)
    return index


UNITS: Final = _index()
# Units that are written alike, the farad and Fahrenheit of "F": their evidence tells which one is meant.
_NAMESAKES: Final = {
    unit.term: [other for other in units if other.term == unit.term]
    for units in UNITS.values()
    for unit in units
    if unit.evidence
}
RATE_BASES: Final = {e.term: e.note for e in entries("rate_bases")}
# "$1,000 a pill" is a rate, but "gave two men a ride" counts no men for each ride.
PRICE_BASES: Final = frozenset(e.note for e in entries("rate_bases") if e.category == "base of a price")
_KINDS: Final = {"time": "duration", "share": "percent"}


def kind_of(unit: Unit) -> str:
    """The kind of quantity that the unit makes: duration, percent (for points) or measure."""
    return _KINDS.get(unit.kind, "measure")


def namesakes(unit: Unit) -> list[Unit]:
    """The units that are written like this one, itself among them.

    >>> [other.name for other in namesakes(UNITS["F"][0])]
    ['fahrenheit', 'farad']
    """
    return _NAMESAKES.get(unit.term) or [unit]


def unit_at(text: str, start: int, word: str) -> tuple[int, Unit] | None:
    """The unit written at start, whose first word or sign is `word`: (offset behind it, unit).

    >>> unit_at("30 square miles", 3, "square")[1].name
    'square mile'
    """
    found = _longest(text, start, UNITS.get(word, ()), False)
    if found is None and len(word) > 2:
        lowered = word.lower()
        if lowered != word or word in UNITS:
            found = _longest(text, start, UNITS.get(lowered, ()), True)
    return found


def _longest(text: str, start: int, units: list[Unit] | tuple[()], fold: bool) -> tuple[int, Unit] | None:
    for unit in units:
        end = start + len(unit.term)
        piece = text[start:end]
        if piece == unit.term or ((fold or len(unit.term) > 4) and piece.lower() == unit.term):
            last = piece[-1]
            if not (last.isalnum() and text[end : end + 1].isalnum()) or last in "²³":
                return end, unit
    return None


_PER: Final = re.compile(
    r"""
    (?: \s?/\s? | [ ]per[ ] | -per- | [ ](?P<article>an?|each|every)[ ](?:single[ ])? | -an?- )
    (?P<quality>square[ ]|sq\.?[ ]|cubic[ ])?
    (?P<count>(?:\d{1,3}(?:,\d{3})+|10{1,6})[ ]?(?:cubic[ ]|square[ ])?)?
    (?P<base>million[ ]British[ ]thermal[ ]units?|[^\W\d_]{1,16}(?:[ -]hour)?)
    (?P<power>[²2³3](?!\w))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIZED: Final = re.compile(
    r"[a-z]{2,10}-(?:foot|feet|metre|meter|litre|liter|gallon|pound|kilo|gram|inch|ton|acre)\s(?P<head>[a-z]{2,16})\b"
)
RATE_OPENERS: Final = frozenset(("per", "a", "an", "each", "every"))
_BRACKET: Final = 24  # characters of a conversion in brackets
_PER_LETTERS: Final = frozenset("pPaAeE")
_PER_WORDS: Final = tuple(word + joint for word in RATE_OPENERS for joint in " -")
_NO_RATE: Final = (" ago", " earlier", " later", " before", " after", " from now", " and a half")
_DUES: Final = ("tax", "deductions", "bonuses", "expenses", "housing costs", "benefits")
TAXED: Final = tuple(side + due for side in (" before ", " after ") for due in _DUES)
_TIMES: Final = frozenset(
    "second minute hour day week fortnight month quarter year decade century night season".split()
)
_SQUARES: Final = {"²": "square ", "2": "square ", "³": "cubic ", "3": "cubic "}
_SINGULARS: Final = {"feet": "foot", "people": "person", "inches": "inch", "men": "man", "women": "woman"}
_SYMBOLS: Final = {"cm": "centimetre", "m": "metre", "km": "kilometre", "ft": "foot", "mm": "millimetre", "in": "inch"}


def per_at(text: str, start: int) -> tuple[int, str]:
    """The base of a rate written at start ("a day", "per square foot"): (offset behind it, singular base or "").

    >>> per_at("$3 a barrel", 2)
    (11, 'barrel')
    """
    if start >= len(text):
        return start, ""
    mark = text[start]
    if mark == " " or mark == "-":
        mark = text[start + 1] if start + 1 < len(text) else ""
        if mark in _PER_LETTERS and not text[start + 1 : start + 7].lower().startswith(_PER_WORDS):
            return start, ""
    if mark not in _PER_LETTERS and mark != "/" and not mark.isspace():
        if mark != "(":
            return start, ""
        close = text.find(")", start, start + _BRACKET) + 1
        one = close and not text.startswith(" (", close)  # so that no row of brackets is followed to its end
        return (start, per_at(text, close)[1]) if one else (start, "")  # "$52 (£40) a barrel"
    match = _PER.match(text, start)
    if match is None:
        return start, ""
    base, article, count, square, power = match.group("base", "article", "count", "quality", "power")
    sized = _SIZED.match(text, match.start("base")) if not article else None
    if sized:  # "per forty-foot box"
        return sized.end(), RATE_BASES.get(sized["head"], sized["head"])
    if article and base.lower() in _TIMES and text.startswith(_NO_RATE, match.end()):
        if text.startswith(TAXED, match.end()):
            return match.end(), RATE_BASES.get(base.lower(), base.lower())  # "$1,480 a month before tax"
        return start, ""  # "$6 billion a year earlier"
    if count:
        return match.end(), count.rstrip() + " " + base
    known = RATE_BASES.get(base) or RATE_BASES.get(base.lower())
    if known and not square and not power:
        return match.end(), known
    quality = (square or "").lower().replace("sq.", "square").replace("sq ", "square ")
    if quality or power:
        quality = quality or _SQUARES[power or "2"]
        name = _SYMBOLS.get(base) or _SINGULARS.get(base.lower(), base.lower().removesuffix("s"))
        name = {"meter": "metre", "kilometer": "kilometre"}.get(name, name)
        return match.end(), quality + name
    if article or "-a" in match[0][:3] or not match[0].lower().startswith((" per ", "-per-", "/", " /")):
        return start, ""
    if match[0].lstrip().startswith("/"):
        return start, ""
    if base.lower() in ("cent", "se"):
        return start, ""
    return match.end(), _SINGULARS.get(base.lower(), base)
