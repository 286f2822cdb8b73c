"""Dates in figures alone: "2014-08-01", "3/14/2015"."""

import re
from typing import Final

from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import make

_NUMERIC: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d)(?::\d\d)?Z?)?(?![\w-])"
    r"|(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d\d)(?![\w/]|[.,-]\d)"
)
# Begins with the slash, which is rare: a scan for figures would take many times as long.
_SLASHED: Final = re.compile(r"/(?<=\d/)(\d{1,2})/\d{2,4}(?![\w/])")
_BEFORE_SLASH: Final = re.compile(r"(?<![\w./,-])\d{1,2}\Z")


def numeric(text: str, start: int, day_first: bool) -> list[Mention]:
    """A date all in figures: 2014-08-01, 8/1/2014 (American unless day_first), 1.8.2014 (day first)."""
    match = _NUMERIC.match(text, start)
    if not match:
        return []
    if match["year"]:
        period = make("day", int(match["year"]), int(match["month"]), int(match["day"]))
        if period is None:
            return []
        if match["time"]:
            period = period._replace(suffix="T" + match["time"])
            return [Mention(start, match.end(), "fixed", "iso-date", "TIME", period=period)]
        return [Mention(start, match.end(), "fixed", "iso-date", period=period)]
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if match["sep"] == "." and len(match["c"]) != 4:
        return []
    if len(match["c"]) == 2:
        c += 1900 if c > 40 else 2000
    if match["sep"] == "." or (day_first and b <= 12) or (a > 12 >= b):
        a, b = b, a
    period = make("day", c, a, b) if 0 < a < 13 else None
    return [Mention(start, match.end(), "fixed", "slashed-date", period=period)] if period else []


def writes_day_first(text: str) -> bool:
    """Whether the text's slashed dates put the day first: one of them must, and none must not.

    >>> writes_day_first("25/12/2014 and 3/4/2014"), writes_day_first("3/4/2014")
    (True, False)
    """
    firsts = seconds = False
    for match in _SLASHED.finditer(text):
        first = _BEFORE_SLASH.search(text, max(0, match.start() - 2), match.start())
        if first:
            firsts = firsts or 12 < int(first[0]) < 32
            seconds = seconds or 12 < int(match[1]) < 32
    return firsts and not seconds
