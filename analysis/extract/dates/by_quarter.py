"""The quarter that a report of earnings is about, and the one it is compared with."""

import re
from datetime import date
from typing import Final

from analysis.extract.dates.context import Context, Reading, side_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.months import MONTH_NAMES
from analysis.extract.dates.periods import Period, add, make, period_of, shift
from analysis.extract.dates.tense import direction

_EARNINGS: Final = re.compile(
    r"[$%£]|\b(?:share|quarter|million|billion|revenue|sales|profit|net|income|earnings|loss|results|rates?|costs?"
    r"|expenses?|prices|volume)\b"
)


_NEAR: Final = 900
_LONG_OVER: Final = 150  # days
_NEAR_STRETCH: Final = 300
_ENDED: Final = re.compile(
    r",?\s+(?:(?:that\s)?ended\s(?:on\s)?|to\s(?:end-)?)(?:\d{1,2}\s)?"
    r"(?P<month>" + "|".join(name.title() for name in MONTH_NAMES) + r")\b\.?"
    r"(?:\s\d{1,2}\b)?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
)


def compared_quarter(text: str, mention: Mention, context: Context) -> Period | None:
    """The same quarter a year before, where "a year ago" compares figures of a quarter."""
    if mention.steps != -1 or mention.unit != "year":
        return None
    if not _EARNINGS.search(text, max(0, mention.start - 60), mention.end + 30):
        return None
    year = _year_compared(mention, context)
    if year is not None:
        return year
    if context.quarter is None or mention.start - context.quarter_end > _NEAR:
        return None
    return shift(context.quarter, -4)


_COMPARING: Final = re.compile(
    r"\b(?:compared (?:with|to)|(?:up|down|rise|increase|gain|decrease|decline|drop) from|against|versus)\b"
    r"[^;\n]{0,70}\Z"
)


def compared_last_year(text: str, mention: Mention, context: Context) -> Period | None:
    """The quarter that "last year" stands for where its figures are compared: "up from $2 million last year"."""
    here = context.previous
    if here is None or here.unit != "quarter" or mention.start - context.previous_end > _NEAR_STRETCH:
        return None
    if context.quarter is None or context.stretch_end > context.previous_end:
        return None
    window = text[max(0, mention.start - 90) : mention.start]
    if not _COMPARING.search(window) or "this year" in window.lower():  # here year is set against year
        return None
    return shift(context.quarter, -4)


def is_stretch(mention: Mention) -> bool:
    """Whether figures of a report may be given for it after those of the quarter: "the nine months"."""
    return mention.rule == "the-year-ended" or (mention.unit == "month" and mention.steps in (6, 9, 12))


_NEAR_END: Final = 32  # characters


def _year_compared(mention: Mention, context: Context) -> Period | None:
    """The year before, where what was named last is a stretch of the year and not its quarter."""
    if context.stretch_end <= context.quarter_end or mention.start - context.stretch_end > _NEAR_STRETCH:
        return None
    base = context.quarter.first if context.quarter is not None else context.published
    ended = context.previous  # "the nine months ended Sept. 30, 2013"
    if ended is not None and 0 <= context.previous_end - context.stretch_end <= _NEAR_END:
        base = ended.last
    return None if base is None else make("year", base.year - 1)


def by_quarter(text: str, mention: Mention, context: Context) -> Reading:
    """A quarter or half: by number and year, or the one the text is about."""
    base, unit = context.published, mention.unit or "quarter"
    if mention.year:  # "the 1988 period"
        if _year_compared(mention, context) is not None:
            return Reading(make("year", mention.year), "none")
        if context.quarter is not None and mention.start - context.quarter_end < _NEAR * 2:
            number = context.quarter.first.month // 3 + 1
            return Reading(make("quarter", mention.year, number), "previous")
        return Reading(make("year", mention.year), "none")
    if base is None and mention.base != "previous":
        return Reading(None, "published")
    if mention.name == "of year" and mention.number and base is not None:
        period = make(unit, base.year + mention.steps, mention.number)
        return Reading(period, "published", side_of(period, base))
    if mention.number and base is not None:
        ended = _ENDED.match(text, mention.end)
        if ended:  # "the fiscal second quarter ended Feb. 28"
            last = MONTH_NAMES[ended["month"].lower()]
            year = _year_ended(base, ended) - (mention.number == 4 and last < 3)
            return Reading(make(unit, year, mention.number), "published", "past")
        period = make(unit, base.year, mention.number)
        if period is not None and period.first > base:
            tense = direction(text, mention.start, mention.end)
            if tense < 0 or (tense == 0 and not _is_nearer(period, base)):
                period = make(unit, base.year - 1, mention.number)
        elif period is not None and (base - period.last).days > _LONG_OVER:  # "plans it for the first quarter"
            ahead = direction(text, mention.start, mention.end, firm=True) > 0
            period = make(unit, base.year + ahead, mention.number)
        return Reading(period, "published", side_of(period, base))
    here = context.quarter
    ended = _ENDED.match(text, mention.end)
    if ended and base is not None and mention.which is None:
        return Reading(_quarter_ended(base, ended), "published", "past")
    if mention.name == "of year" and here is not None and base is not None:
        return Reading(make("quarter", base.year + mention.steps, here.first.month // 3 + 1), "previous")
    if here is not None and mention.which is None:
        return Reading(here, "previous")
    if mention.which == -1 and here is not None:
        return Reading(shift(here, -1), "previous", "past")
    if base is None:
        return Reading(None, "published")
    period = shift(period_of(base, "quarter"), -1)
    return Reading(period, "published", "past")


def _is_nearer(period: Period, base: date) -> bool:
    """Whether a half to come is nearer than the end of the one a year before it."""
    before = shift(period, -2 if period.unit == "half" else -4)
    return period.unit == "half" and before is not None and period.first - base < base - before.last


def _quarter_ended(base: date, ended: re.Match[str]) -> Period | None:
    """The calendar quarter that holds the middle of three months which end on a day: "ended July 31"."""
    number = MONTH_NAMES[ended["month"].lower()]
    last = make("month", _year_ended(base, ended), number)
    middle = last and add(last.first, "month", -1)
    return period_of(middle, "quarter") if middle is not None else None


def _year_ended(base: date, ended: re.Match[str]) -> int:
    """The year of the last month with that name, where none is written."""
    return int(ended["year"] or base.year - (MONTH_NAMES[ended["month"].lower()] > base.month))


def by_year_ago(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if not mention.number and "quarter" not in text[mention.start : mention.end]:
        year = _year_compared(mention, context)
        if year is not None:
            return Reading(year, "previous", "past")
    if context.quarter is not None and not (mention.number and mention.unit == "half"):
        here = context.quarter
        if mention.number:
            here = make("quarter", here.first.year, mention.number) or here
        return Reading(shift(here, -4), "previous", "past")
    if base is None:
        return Reading(None, "published", "past")
    if mention.number:
        return Reading(make(mention.unit, base.year - 1, mention.number), "published", "past")
    if mention.end - mention.start > 14 and mention.name != "last year":
        recent = shift(period_of(base, "quarter"), -1)
        return Reading(recent and shift(recent, -4), "published", "past")
    return Reading(shift(period_of(base, "year"), -1), "published", "past")
