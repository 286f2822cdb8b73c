"""The quarter that a report of earnings is about, and the one it is compared with."""

import re
from datetime import date

from analysis.extract.dates.context import Context, Reading, side_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.months import MONTH_NAMES
from analysis.extract.dates.periods import Period, add, make, period_of, shift
from analysis.extract.dates.tense import direction

_EARNINGS = re.compile(r"\bshare\b|\bquarter\b|[$%£]|\b(?:million|billion|revenue|sales|profit|net|income|earnings)\b")


_NEAR = 900
_ENDED = re.compile(
    r"\s+(?:that\s)?ended\s(?:on\s)?(?P<month>" + "|".join(name.title() for name in MONTH_NAMES) + r")\b\.?"
    r"(?:\s\d{1,2}\b)?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
)


def compared_quarter(text: str, mention: Mention, context: Context) -> Period | None:
    """The same quarter a year before, where "a year ago" compares figures of a quarter."""
    if mention.steps not in (-1,) or mention.unit != "year" or context.quarter is None:
        return None
    if mention.start - context.quarter_end > _NEAR or not _EARNINGS.search(
        text, max(0, mention.start - 60), mention.start
    ):
        return None
    return shift(context.quarter, -4)


def by_quarter(text: str, mention: Mention, context: Context) -> Reading:
    """A quarter or half: by number and year, or the one the text is about."""
    base, unit = context.published, mention.unit or "quarter"
    if mention.year:  # "the 1988 period"
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
        tense = direction(text, mention.start, mention.end)
        year = base.year
        this = make(unit, year, mention.number)
        if this is not None and this.first > base and not (tense > 0):
            year -= 1
        period = make(unit, year, mention.number)
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


def _quarter_ended(base: date, ended: re.Match[str]) -> Period | None:
    """The calendar quarter that holds the middle of three months which end on a day: "ended July 31"."""
    number = MONTH_NAMES[ended["month"].lower()]
    year = int(ended["year"] or base.year - (number > base.month))
    last = make("month", year, number)
    middle = last and add(last.first, "month", -1)
    return period_of(middle, "quarter") if middle is not None else None


def by_year_ago(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if context.quarter is not None and not (mention.number and mention.unit == "half"):
        here = context.quarter
        if mention.number:
            here = make("quarter", here.first.year, mention.number) or here
        return Reading(shift(here, -4), "previous", "past")
    if base is None:
        return Reading(None, "published", "past")
    if mention.number:
        return Reading(make(mention.unit, base.year - 1, mention.number), "published", "past")
    if mention.end - mention.start > 14:
        recent = shift(period_of(base, "quarter"), -1)
        return Reading(recent and shift(recent, -4), "published", "past")
    return Reading(shift(period_of(base, "year"), -1), "published", "past")
