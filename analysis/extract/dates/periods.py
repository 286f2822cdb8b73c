"""Periods of the calendar: a TIMEX3 value with its days, and the sums that shift one period to another."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, as meteorologists count; a winter is named after the year it begins in."""

_MONTHS_LONG: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_LONG: Final = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
# What the schema calls the size of a period that is made of several units.
_LAST_SATURDAY: Final = date(9999, 12, 25).toordinal()  # the calendar ends on a Friday
_GRANULARITY: Final = {"weekend": "day", "half": "quarter", "fortnight": "week"}


class Period(NamedTuple):
    """One unit of the calendar, known by its first day; `suffix` is a time of day ("TMO", "T09:00")."""

    unit: str
    first: date
    suffix: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value.

        >>> Period("quarter", date(1989, 7, 1)).value, Period("week", date(2014, 7, 21)).value
        ('1989-Q3', '2014-W30')
        """
        return _value(self.unit, self.first) + self.suffix

    @property
    def last(self) -> date:
        """The last day, inclusive.

        >>> Period("month", date(2014, 2, 1)).last
        datetime.date(2014, 2, 28)
        """
        return _last(self.unit, self.first)

    @property
    def granularity(self) -> str:
        """The size of the period as the dates table names it."""
        return "time" if self.suffix else _GRANULARITY.get(self.unit, self.unit)


def period_of(day: date, unit: str) -> Period:
    """The period of that unit which holds day.

    >>> period_of(date(2014, 8, 1), "week").first
    datetime.date(2014, 7, 28)
    """
    return Period(unit, _first(day, unit))


def shift(period: Period, count: int) -> Period | None:
    """The period that lies count units of its own size later (earlier if negative); None beyond the calendar.

    >>> shift(Period("month", date(2014, 1, 1)), -2).value
    '2013-11'
    """
    moved = add(period.first, period.unit, count)
    return None if moved is None else Period(period.unit, moved, period.suffix)


@lru_cache(4096)
def add(day: date, unit: str, count: int) -> date | None:
    """The day count units after day, kept inside its month; None beyond the calendar.

    >>> add(date(2014, 1, 31), "month", 1), add(date(2014, 1, 1), "century", -30)
    (datetime.date(2014, 2, 28), None)
    """
    try:
        if unit in _DAYS_LONG:
            return day + timedelta(days=_DAYS_LONG[unit] * count)
        months = day.year * 12 + day.month - 1 + _MONTHS_LONG[unit] * count
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def month(year: int, number: int) -> Period | None:
    """A month, or None where there is no such month."""
    return make("month", year, number)


@lru_cache(4096)
def make(unit: str, year: int, number: int = 1, day: int = 1) -> Period | None:
    """A period by its number in the year (month, quarter, half); None where the calendar has none.

    >>> make("day", 2014, 2, 30) is None, make("quarter", 1989, 3).value, make("decade", 1990).value
    (True, '1989-Q3', '199')
    """
    months = {"quarter": 3, "half": 6}.get(unit, 1)
    try:
        return Period(unit, _first(date(year, (number - 1) * months + 1, day), unit))
    except (ValueError, OverflowError):
        return None


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> Period | None:
    """The nth such weekday (Monday is 1) of a month, the last one for -1; None where there is none.

    >>> nth_weekday(2016, 11, 2, 1).value, nth_weekday(2016, 12, 7, -1).value, nth_weekday(2015, 2, 1, 5)
    ('2016-11-01', '2016-12-25', None)
    """
    here = make("month", year, number)
    if here is None:
        return None
    if nth < 0:
        return Period("day", here.last - timedelta(days=(here.last.isoweekday() - weekday) % 7))
    day = here.first + timedelta(days=(weekday - here.first.isoweekday()) % 7 + 7 * (nth - 1))
    return Period("day", day) if day <= here.last else None


def season(year: int, code: str) -> Period | None:
    """A season of a year by its TIMEX3 code.

    >>> season(1998, "FA").value, season(1998, "WI").last
    ('1998-FA', datetime.date(1999, 2, 28))
    """
    try:
        return Period("season", date(year, SEASONS[code], 1))
    except ValueError:
        return None


@lru_cache(4096)
def _first(day: date, unit: str) -> date:
    year, first_month = day.year, day.month
    if unit == "day":
        return day
    if unit in ("week", "fortnight"):
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    if unit == "weekend":
        return date.fromordinal(min(day.toordinal() - day.weekday() + 5, _LAST_SATURDAY))
    if unit in ("month", "quarter", "half"):
        long = _MONTHS_LONG[unit]
        return date(year, (first_month - 1) // long * long + 1, 1)
    if unit == "season":
        if first_month < 3:
            return date(max(1, year - 1), 12, 1)
        return date(year, first_month // 3 * 3, 1)
    if unit == "decade":
        year = max(1, year // 10 * 10)
    elif unit == "century":
        year = (year - 1) // 100 * 100 + 1
    return date(year, 1, 1)


@lru_cache(4096)
def _last(unit: str, first: date) -> date:
    if unit == "weekend":
        following = add(first, "day", 2)
    elif unit == "decade":
        following = add(date(first.year, 1, 1), "year", 10 - first.year % 10)
    else:
        following = add(first, unit, 1)
    return date.max if following is None else following - timedelta(days=1)


@lru_cache(4096)
def _value(unit: str, first: date) -> str:
    year = f"{first.year:04d}"
    if unit == "day":
        return first.isoformat()
    if unit in ("week", "fortnight", "weekend"):
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{year}-{first.month:02d}"
    if unit == "quarter":
        return f"{year}-Q{first.month // 3 + 1}"
    if unit == "half":
        return f"{year}-H{first.month // 6 + 1}"
    if unit == "season":
        return f"{year}-" + {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[first.month]
    if unit == "decade":
        return year[:3]
    if unit == "century":
        return year[:2]
    return year
