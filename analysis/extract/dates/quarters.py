"""Quarters, halves and centuries by their number: "the third quarter of 1984", "the 20th century"."""

import re
from typing import Final

from analysis.extract.dates.durations import duration
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.of_month import counted_in_month
from analysis.extract.dates.periods import make
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import KINDS_OF_YEAR, ORDINALS, WHICH

FROM_YEAR: Final = re.compile(
    r"(?:\s+of|\s+in|,)?\s+(?:(?P<fiscal>fiscal\s+)?(?P<year>(?:1[89]|20)\d\d)\b(?![,.]\d)"
    r"|(?P<which>last|this|next)\s+(?P<unit>year|month)\b(?!['’])|(?P<the>the)\s+(?:fiscal\s+)?year\b)"
)


def ordinal(text: str, head: list[Token], end: int, unit: str) -> list[Mention]:
    """Reads "the third quarter of 1984", "the first half", "the 20th century", "the second day"."""
    last = head[-1].word
    i = len(head) - 1
    if last in ("st", "nd", "rd", "th"):
        i -= 1
    match = (
        re.match(r"(\d{1,2})(?:st|nd|rd|th)?\Z", text[head[i].start : head[i].start + 4].split("-")[0].split(" ")[0])
        if i >= 0
        else None
    )
    number = ORDINALS.get(last) or (int(match[1]) if match else 0)
    if i >= 2 and head[i - 1].word == "-" and head[i - 2].word in ("twenty", "thirty") and number < 10:
        number += 20 if head[i - 2].word == "twenty" else 30
        i -= 2
    begin = head[i].start
    rest = head[:i]
    if rest and rest[-1].word in KINDS_OF_YEAR:
        begin, rest = rest[-1].start, rest[:-1]
    elif rest and rest[-1].word == "-" and len(rest) > 1 and rest[-2].word in KINDS_OF_YEAR:
        begin, rest = rest[-2].start, rest[:-2]
    if unit == "century":
        mod = None
        begin, mod = qualified(rest, begin)
        rest = [token for token in rest if token.start < begin]
        if rest and rest[-1].word == "the":
            begin = rest[-1].start
            if not mod:  # "the end of the 19th century"
                begin, mod = qualified(rest[:-1], begin)
        if not 0 < number < 40:
            return []
        return [Mention(begin, end, "fixed", "century", mod=mod, period=make("century", number * 100 - 99))]
    if rest and rest[-1].word == "every" and 1 < number < 32:  # "every second day", "every fourth year"
        return [Mention(rest[-1].start, end, "set", "every-unit", "SET", value=duration(number, unit))]
    if unit in ("day", "week", "weekend"):
        return counted_in_month(text, end, unit, head)
    if unit in ("quarter", "half"):
        return _quarter(text, rest, begin, end, unit, number)
    return []


def endmost(text: str, head: list[Token], end: int, unit: str) -> list[Mention]:
    """Reads "the final quarter of last year", "the opening half of 2013"; of a year alone, as games have them too."""
    if not text.startswith((" of ", " in "), end) or not FROM_YEAR.match(text, end):
        return []
    number = 1 if head[-1].word == "opening" else 4 if unit == "quarter" else 2
    return _quarter(text, head[:-1], head[-1].start, end, unit, number)


def numbered(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "Q3 2014", "H1 2014", and "Q3" of the year that the text is about."""
    if not text[start].isupper():
        return []
    unit, number = ("quarter" if word[0] == "q" else "half"), int(word[1])
    year = _YEAR_BEHIND.match(text, end)
    if year:
        period = make(unit, int(year["year"]), number)
        return [Mention(start, year.end(), "fixed", "quarter-of-year", period=period)]
    if unit == "half":
        return []
    return [Mention(start, end, "quarter", "bare-quarter", unit=unit, number=number)]


_YEAR_BEHIND: Final = re.compile(r"(?:\sof\s|,?\s|/)(?P<year>(?:19|20)\d\d)\b")
_OF_GAMES: Final = re.compile(
    r"\b(?:touchdowns?|interceptions?|quarterback|linebacker|kick-?off|half-?time|goalkeeper|striker|midfielder|referee"
    r"|penalty kick|free kick|rebounds|free throws|home runs?)\b"
)
_OF_BUSINESS: Final = re.compile(
    r"[$£€%]|\b(?:percent|per cent|profits?|sales|revenue|earnings|income|growth|exports?|imports?|inflation|output"
    r"|orders|prices|company|companies|shares?|dividends?|results|analysts?|banks?|market|investors|jobs|GDP|charges?"
    r"|business|net|economy|budget|deliveries|production|deficit|loss(?:es)?|figures|year)\b",
    re.IGNORECASE,
)


def _quarter(text: str, rest: list[Token], begin: int, end: int, unit: str, number: int) -> list[Mention]:
    if not 0 < number <= (4 if unit == "quarter" else 2):
        return []
    begin, mod = qualified(rest, begin)
    rest = [token for token in rest if token.start < begin]
    if text[end - len(unit) - 1] != "-" and rest and rest[-1].word in ("the", "this", "last", "next"):
        begin = rest[-1].start
        begin, more = qualified([token for token in rest if token.start < begin], begin)
        mod = mod or more
    year = FROM_YEAR.match(text, end)
    if text.startswith((" running", " in a row", " in succession"), end):
        return []  # "the fourth quarter running"
    owned = text[end - len(unit) - 1] == "-" and _OF_BUSINESS.match(text, end + 1)  # "first-half profit"
    if unit == "half" and not year and not owned and not (rest and rest[-1].word == "the"):
        return []
    if unit == "half" and text.startswith(" of ", end) and not year:
        return []
    if not year:
        if text.startswith((" of the ", " of a ", " of his ", " of their "), end):
            return []  # the half of a match
        if _OF_GAMES.search(text, max(0, begin - 200), end + 120):
            return []
        if not (_OF_BUSINESS.search(text, end, end + 120) or _OF_BUSINESS.search(text, max(0, begin - 200), begin)):
            return []  # the quarter of the moon
        return [Mention(begin, end, "quarter", "bare-quarter", mod=mod, unit=unit, number=number)]
    if year["the"]:
        return [Mention(begin, year.end(), "quarter", "quarter-of-year", mod=mod, unit=unit, number=number, which=0)]
    if year["year"]:
        period = make(unit, int(year["year"]), number)
        return [Mention(begin, year.end(), "fixed", "quarter-of-year", mod=mod, period=period)]
    return [Mention(begin, year.end(), "quarter", "quarter-of-year", mod=mod, unit=unit, number=number,
                    name="of year", steps=WHICH[year["which"]])]  # fmt: skip


def which_half(text: str, begin: int, end: int, which: int) -> list[Mention]:
    year = FROM_YEAR.match(text, end)
    if not year:
        return []
    if year["year"]:
        from analysis.extract.dates.periods import make

        return [Mention(begin, year.end(), "fixed", "half-of-year", period=make("half", int(year["year"]), 2))]
    count = WHICH[year["which"]] if year["which"] else 0
    return [Mention(begin, year.end(), "quarter", "half-of-year", unit="half", number=2, name="of year", steps=count)]
