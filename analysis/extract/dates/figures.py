"""Figures on which a time expression can hang: which of them are years, clock times and dates, told by what is beside.

They are looked up among the words like any other trigger: a pattern over the text would have to stop at every figure.
"""

import re
from datetime import date
from typing import Final

from analysis.document import Document
from analysis.extract.dates import clock, numeric_dates, numeric_forms
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period
from analysis.extract.dates.tokens import before, tokens_before
from analysis.extract.dates.words import ZONES

_HALVES: Final = ("am", "pm", "AM", "PM")
MARKS: Final = frozenset((":", "/", "."))
SHORT: Final = frozenset([str(n) for n in range(100)] + [f"0{n}" for n in range(10)])
# No more than may be years: the smaller a vocabulary, the sooner a pass over the words has looked each of them up.
_YEARS: Final = frozenset(map(str, range(1000, 2101)))
_ZONES: Final = frozenset(("GMT", "UTC", "local"))  # "0800 GMT", "0530 local time"
_GLUED: Final = frozenset(f"{zero}{hour}{half}" for hour in range(1, 13) for half in _HALVES for zero in ("", "0"))
_DECADES: Final = frozenset(f"{tens}0s" for tens in range(100, 211))
_SHORT_DECADES: Final = frozenset(f"{tens}0s" for tens in range(10))
# Decades without their mark; not those of people's ages, which are "her early 80s", nor of warm days, "the mid 80s".
_OF_LATE: Final = _SHORT_DECADES - {"0s", "10s", "20s", "30s"}
_QUALIFIED: Final = re.compile(r"\bthe\s(?:early|late)\s\Z")
_MERIDIEM: Final = frozenset("mM")  # the end of "a.m."
_BEFORE_CHRIST: Final = frozenset(("BC", "BCE", "B"))

TRIGGERS: Final = frozenset((*_YEARS, *_ZONES, *_GLUED, *_DECADES, *_SHORT_DECADES, *_MERIDIEM, *_BEFORE_CHRIST))

_ZONE_WORDS: Final = ZONES | {"local", "Eastern", "Pacific", "Central", "Mountain"}


def read(document: Document, floor: int, i: int, day_first: bool) -> list[Mention]:
    """What can be read from word i, which is among TRIGGERS, or among SHORT with one of MARKS behind it."""
    word, gap = document.words[i], document.gaps[i]
    if word in SHORT:
        return _short(document, floor, i, gap, day_first)
    if word in _YEARS:
        return _four(document, floor, i, gap, day_first)
    text, start = document.text, document.starts[i]
    end = start + len(word)
    if word in _GLUED:
        return clock.glued(text, floor, start, end)
    if word in _DECADES:
        return numeric_forms.decade(text, floor, start, end, word, tokens_before(document, floor, i))
    if word in _SHORT_DECADES:
        if text[start - 1 : start] in ("'", "’", "‘"):
            mark = start - 1
            return numeric_forms.decade(text, floor, mark, end, text[mark:end], before(text, floor, mark))
        if word in _OF_LATE and _QUALIFIED.search(text, max(floor, start - 10), start):
            return numeric_forms.decade(text, floor, start, end, "'" + word, tokens_before(document, floor, i))
        return []
    previous = document.words[i - 1] if i else ""
    if word in _MERIDIEM:
        half = previous + "." + word
        if half in ("a.m", "p.m", "A.M", "P.M") and document.gaps[i - 1] == ".":
            return clock.half_day(text, floor, start - 2, end, half.lower(), [])
        return []
    if len(previous) > 4 or not previous.isdecimal() or len(document.gaps[i - 1]) != 1:
        return []
    number = document.starts[i - 1]
    if word in _ZONES:
        return clock.zoned(text, floor, number, number + 4, previous) if len(previous) == 4 else []
    return numeric_forms.before_christ(number, number + len(previous), previous, text)


def _short(document: Document, floor: int, i: int, gap: str, day_first: bool) -> list[Mention]:
    """Reads on from one or two figures (SHORT) with one of MARKS behind them: "1/2/1999", "7:30am", "10:35"."""
    words = document.words
    text, word, start = document.text, words[i], document.starts[i]
    following = words[i + 1] if i + 1 < len(words) else ""
    third = words[i + 2] if i + 2 < len(words) and document.gaps[i + 1] == gap != ":" else ""
    if word == "9" and gap == "/" and following == "11" and _is_the_day(document, i + 1):
        return [Mention(start, start + 4, "fixed", "nine-eleven", period=Period("day", _NINE_ELEVEN))]
    if following in SHORT and len(third) > 1 and third[:2].isdecimal():
        return numeric_dates.numeric(text, start, day_first)
    if gap != "/" and len(following) == 4 and following[2:] in _HALVES:
        return clock.glued(text, floor, start, start + len(words[i]) + 5)
    if gap == "." and len(following) == 2 and len(words) > i + 2 and words[i + 2] in ZONES:
        return clock.zoned(text, floor, start, document.starts[i + 1] + 2, words[i].zfill(2) + following)  # "21.20 GMT"
    if gap == ":" and len(following) > 1 and following[:2].isdecimal():
        return clock.clock(text, floor, start)
    return []


_NINE_ELEVEN: Final = date(2001, 9, 11)
_BEFORE_THE_DAY: Final = frozenset("after since before post pre on of following until by the".split())
_BEHIND_THE_DAY: Final = frozenset(
    "attack attacks terror terrorist terrorists hijacker hijackers victim victims family families widow widows "
    "survivor survivors memorial museum commission anniversary conspiracy responders plot plotters mastermind".split()
)
_SHARED: Final = frozenset(("of", "in"))  # "after 9/11 of the votes"


def _is_the_day(document: Document, last: int) -> bool:
    """Whether "9/11", whose last word that is, is the day of the attacks of 2001, and no share or score."""
    words, gaps = document.words, document.gaps
    if gaps[last][:1] in ("/", "%") or (document.published and document.published < _NINE_ELEVEN):
        return False
    behind = words[last + 1] if last + 1 < len(words) and gaps[last] == " " else ""
    before = last > 1 and gaps[last - 2] in (" ", "-") and words[last - 2].lower() in _BEFORE_THE_DAY
    return behind in _BEHIND_THE_DAY or (before and behind not in _SHARED)


def _four(document: Document, floor: int, i: int, gap: str, day_first: bool) -> list[Mention]:
    """Reads on from four figures: "2014-08-01", "1990's", "1500 GMT", "1200 BC", "1998"."""
    words = document.words
    text, word, start = document.text, words[i], document.starts[i]
    end = start + 4
    following = words[i + 1] if i + 1 < len(words) else ""
    if gap and following:
        mark = gap[0]
        if gap == "-" and len(following) == 2 and following.isdecimal() and document.gaps[i + 1] == "-":
            return numeric_dates.numeric(text, start, day_first)
        if following == "s" and gap in ("'", "’") and word[3] == "0":
            tokens = tokens_before(document, floor, i)
            return numeric_forms.decade(text, floor, start, end + 2, text[start : end + 2], tokens)
        if mark.isspace() and (following in ("BC", "BCE") or text.startswith("B.C", end + len(gap))):
            return numeric_forms.before_christ(start, end, word, text)
        if (
            following == "hours"
            and gap == " "
            and i
            and words[i - 1].lower() in clock.AT
            and word < "2400"
            and word[2] < "6"
        ):
            return clock.with_day(text, floor, start, end + len(" hours"), f"T{word[:2]}:{word[2:]}")
        if following in _ZONE_WORDS:
            found = clock.zoned(text, floor, start, end, word)
            if found:
                return found
        if gap in (",", ".", ":") and following[0].isdecimal():
            return []  # "1,998", "19.98", "1998:2"
    if gap[:1] == "%":
        return []
    return numeric_forms.year(text, floor, start, end, word, tokens_before(document, floor, i))
