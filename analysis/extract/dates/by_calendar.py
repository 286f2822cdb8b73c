"""Weekdays, months, seasons, holidays and clock times without a year: which one is meant, by tense and date."""

from datetime import date

from analysis.extract.dates import holidays
from analysis.extract.dates.context import SIDES, Context, Reading, base, side
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, add, make, period_of, season, shift
from analysis.extract.dates.tense import direction


def weekend(base: date, count: int) -> Period | None:
    here = period_of(base, "weekend")
    if count < 0 and base.weekday() >= 5:
        return shift(here, -1)
    return shift(here, count)


def weekday(text: str, mention: Mention, context: Context) -> Reading:
    which = mention.which
    if which in (-2, 2):  # "the previous Friday"
        base = context.previous.first if context.previous else context.published
        anchor = "previous" if context.previous else "published"
        side = 1 if which > 0 else -1
        if base is None:
            return Reading(None, anchor, SIDES[side])
        return Reading(_next_weekday(base, mention.number, side, strictly=True), anchor, SIDES[side])
    tense = which if which else direction(text, mention.start, mention.end)
    base = context.published
    if base is None:
        return Reading(None, "published", SIDES[tense])
    if which == -1:
        period = _next_weekday(base, mention.number, -1, strictly=True)
    elif which == 1:
        period = _next_weekday(base, mention.number, 1, strictly=True)
    elif tense > 0 and base.isoweekday() != mention.number:
        period = _next_weekday(base, mention.number, 1, strictly=False)
    else:
        period = _next_weekday(base, mention.number, -1, strictly=False)
    return Reading(period, "published", side(period, base))


def _next_weekday(base: date, number: int, sign: int, strictly: bool) -> Period | None:
    """The nearest such weekday on one side of base; base itself counts unless strictly."""
    apart = (number - base.isoweekday()) * sign % 7
    if apart == 0 and strictly:
        apart = 7
    day = add(base, "day", apart * sign)
    return None if day is None else Period("day", day)


def month(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = base(mention, context)
    number, day = mention.number, mention.day or 1
    unit = mention.unit
    if base is None:
        return Reading(None, anchor, SIDES[direction(text, mention.start, mention.end)])
    if mention.name == "of year":
        period = make(unit, base.year + mention.count, number, day)
        return Reading(period, anchor, side(period, base))
    if unit == "day" and day and make("day", 2000, number, day) is None:
        return Reading(None, "none")  # no year has such a day
    tense = mention.which if mention.which else direction(text, mention.start, mention.end)
    year = _year_of_month(base, number, day, unit, tense, bool(mention.which))
    period = make(unit, year, number, day)
    return Reading(period, "published", side(period, base))


def _year_of_month(base: date, number: int, day: int, unit: str, tense: int, told: bool) -> int:
    """The year of a month (or day) named without one."""
    apart = (number - base.month) * 30 + (day - base.day if unit == "day" else 0)
    if told:
        if unit == "month" and apart == 0:
            return base.year + tense
        return base.year + (tense if apart * tense < 0 else 0)
    if unit == "month":
        if apart <= 0:
            return base.year + (1 if tense > 0 and apart < -60 else 0)
        return base.year if tense > 0 or (tense == 0 and apart <= 60) else base.year - 1
    if apart > 0 and tense < 0 and apart > 45:
        return base.year - 1
    if apart > 200:
        return base.year - 1
    if apart < -200 and tense > 0:
        return base.year + 1
    return base.year


def season(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    if mention.day:  # "summer last year"
        period = season(base.year + mention.count, mention.name)
        return Reading(period, "published", side(period, base))
    here = season(base.year, mention.name)
    if here is None:
        return Reading(None, "published")
    earlier, later = shift_year(here, -1), shift_year(here, 1)
    which = mention.which
    if which is None:
        which = 0 if direction(text, mention.start, mention.end) <= 0 else 1
    if which < 0:
        period = here if here.last < base else earlier
    elif which > 0:
        period = here if here.first > base else later
    else:
        period = here
        if earlier is not None and earlier.last >= base:
            period = earlier  # January lies in the winter of the year before
    return Reading(period, "published", side(period, base))


def shift_year(period: Period, count: int) -> Period | None:
    """The same period in another year."""
    moved = add(period.first, "year", count)
    return None if moved is None else period._replace(first=moved)


def holiday(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if mention.year:
        return Reading(_named(mention, mention.year), "none")
    if base is None:
        return Reading(None, "published")
    if mention.day:
        period = _named(mention, base.year + mention.count)
        return Reading(period, "published", side(period, base))
    here = _named(mention, base.year)
    if here is None:
        return Reading(None, "published")
    tense = mention.which if mention.which else direction(text, mention.start, mention.end)
    apart = (here.first - base).days
    year = base.year
    if (tense < 0 and apart > 0) or (tense == 0 and apart > 183):
        year -= 1
    elif (tense > 0 and apart < 0 and (mention.which or apart < -30)) or (tense == 0 and apart < -183):
        year += 1
    period = _named(mention, year)
    return Reading(period, "published", side(period, base))


def _named(mention: Mention, year: int) -> Period | None:
    day = holidays.day_of(mention.name, year)
    if day is None:
        return None
    return period_of(day, mention.unit)


def clock(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = context.published, "published"
    near = context.previous is not None and mention.start - context.previous_end < 200
    if near and context.previous is not None and context.previous.unit == "day":
        base, anchor = context.previous.first, "previous"
    if base is None:
        return Reading(None, anchor)
    return Reading(Period("day", base, mention.suffix), anchor)


def clock_shift(text: str, mention: Mention, context: Context) -> Reading:
    side = SIDES[(mention.count > 0) - (mention.count < 0)]
    return Reading(None, "published", side)


def weekend_here(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    here = period_of(base, "weekend")
    tense = direction(text, mention.start, mention.end)
    period = shift(here, -1) if tense <= 0 and base.weekday() < 5 else here
    return Reading(period, "published", side(period, base))
