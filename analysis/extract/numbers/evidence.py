"""Whether what could be a unit is one where it stands: "5 m", "two second-half goals", pounds of money or of beef."""

import re
from typing import Final

from analysis.extract.numbers.currencies import WORDS_OF_MONEY
from analysis.extract.numbers.tokens import Tokens, stop_index
from analysis.extract.numbers.units import Unit
from analysis.extract.numbers.values import Value

_INCHES: Final = re.compile(
    r"\.?\s(?:thick|wide|tall|long|high|deep|across|in\sdiameter|of\s(?:rain|snow|ice|water|rainfall))\b"
)
_MINUSES: Final = frozenset((" -", " −", " –"))
_SIZED: Final = ("-long", "-high", "-wide", "-deep", "-tall", "-thick")
_WORDS: Final = re.compile(r"[^\W\d]+")
# Behind these, "second" is an ordinal: "two second-half goals".
_SECONDS: Final = frozenset("half place largest round quarter hand highest biggest tier degree".split())


def is_evident(tokens: Tokens, value: Value, at: int, unit: Unit, end: int) -> bool:
    """Whether an ambiguous unit may be read here: letters want digits before them, some want a word to their left."""
    text, term = tokens.text, unit.term
    if len(term) == 1 and term.isalpha():
        if value.form == "words" or (text[at - 1 : at] == "-" and term in "ACFKk"):
            return False
        if term == "s" and at == value.end and value.low % 1 == 0:
            return False  # "two 747s"
        if text[end : end + 1] in ("-", "'", "’", ".") and text[end + 1 : end + 2].isalnum():
            return text.startswith(_SIZED, end)  # "a 400m-long tunnel"
    if term == "in":
        if value.form != "digits":
            return False
        # "a 6.8in screen", "a 12-in. pipe", "8 in thick"
        joined = text[at - 1] == "-" and text[end : end + 1] != "-"  # but "a 3-in-1 printer"
        return at == value.end or joined or _INCHES.match(text, end) is not None
    if unit.evidence:
        if term == "C" and value.low % 1 and at == value.end:
            return True  # "1.58C"
        if term in ("C", "F") and at == value.end:
            front = text[value.start - 5 : value.start]
            if front.endswith("inus ") or front[-2:] in _MINUSES:
                return True  # "fell to minus 5C", "kept at -80C"
        beside = text[max(0, at - 120) : at] + text[end : end + 12]  # "35C (95F)"
        return not unit.evidence.isdisjoint(_WORDS.findall(beside.lower()))
    if term == "second" and text[end : end + 1] in ("-", " "):
        stop = stop_index(tokens, value.stop, end)
        return stop >= len(tokens.words) or tokens.words[stop] not in _SECONDS
    if term in ("pound", "pounds"):
        return not _sterling(text, value, at, end)
    return True


def _sterling(text: str, value: Value, at: int, end: int) -> bool:
    """Whether pounds are money: millions of them, or words of money to the left; "pounds of beef" are a mass."""
    if text.startswith(" of ", end):
        return False
    left = text[max(0, at - 60) : value.start].lower()
    if text.startswith(" =", end) or text.endswith("= ", 0, value.start):
        return True  # "(1 pound = $1.26)", "($1 = 0.79 pounds)"
    return value.scale >= 1e6 or not WORDS_OF_MONEY.isdisjoint(_WORDS.findall(left))
