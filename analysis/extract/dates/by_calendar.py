"""Months, seasons and holidays without a year: which one is meant, by tense and date."""

import re
from datetime import date
from typing import Final

from analysis.extract.dates import holidays
from analysis.extract.dates.context import SIDES, Context, Reading, base_of, side_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.of_month import goes_on, part_of_month
from analysis.extract.dates.periods import Period, add, make, period_of, season
from analysis.extract.dates.tense import direction
from analysis.extract.dates.tense_cues import is_over

_RANGE: Final = 12  # characters between the two days of "May 5 and 7"


def by_month(text: str, mention: Mention, context: Context) -> Reading:
    """A month or a day of a month: with the year named ("July last year"), told ("last July") or by tense."""
    base, anchor = base_of(text, mention, context)
    number, day, unit = mention.number, mention.day or 1, mention.unit
    if unit == "day" and make("day", 2000, number, day) is None:
        return Reading(None, "none")  # no year has such a day
    if base is None:
        return Reading(None, anchor, SIDES[mention.which or direction(text, mention.start, mention.end)])
    if mention.name == "of year":
        period = make(unit, base.year + mention.steps, number, day)
        return Reading(period, anchor, side_of(period, base))
    if mention.name == "range" and context.previous and mention.start - context.previous_end < _RANGE:
        period = make("day", context.previous.first.year, number, day)
    elif (told := goes_on(text, mention, context)) is not None:
        period = told
    elif unit == "day":
        period = _end_of_named(text, mention, context) or _day_of_year(text, mention, base)
    elif mention.which:
        period = make(unit, _year_told(base, number, mention.which), number)
    else:
        period = _month_joined(text, mention, context) or make(unit, _year_of_month(text, mention, base), number)
    if mention.rule == "in-month" and period is not None:  # "the first Monday in May"
        period = part_of_month(period.first.year, number, mention.name, mention.day, mention.steps)
    return Reading(period, "published", side_of(period, base))


_ENDED_ON: Final = re.compile(r",?\s(?:that |which )?ended\s(?:on\s)?\Z")


def _end_of_named(text: str, mention: Mention, context: Context) -> Period | None:
    """The day on which a year or quarter just named ended: "fiscal 1988, ended June 30"."""
    named = context.previous
    if named is None or named.unit not in ("year", "quarter") or mention.start - context.previous_end > 24:
        return None
    if not _ENDED_ON.match(text, context.previous_end, mention.start):
        return None
    day = make("day", named.first.year, mention.number, mention.day)
    return day if named.unit == "year" and context.published and day and day.last <= context.published else None


# How far ahead a date without a year may lie: cues that only may point forward reach less far than firm ones.
_WEAK_MONTHS, _FIRM_MONTHS, _NO_CUE_MONTHS, _PAST_MONTHS = 5, 9, 2, 1
_WEAK_DAYS, _FUTURE_DAYS, _NO_CUE_DAYS, _PAST_DAYS = 150, 280, 120, 60


def _year_told(base: date, number: int, which: int) -> int:
    """The year of "last May" or "next May"; "this May" is the one of the year."""
    apart = number - base.month
    if abs(apart) == 1 and apart == which:  # of the month just over one says "last month", or "this February"
        return base.year + which
    return base.year + (which if apart * which <= 0 else 0)


_DELIVERED: Final = re.compile(r"\s(?:[a-z]+\s){0,2}(?:delivery|futures|contracts?|settlement)\b")


_TO_DELIVER: Final = (" futures for ", " contract for ", " contracts for ", " cargoes for ")


def _year_of_month(text: str, mention: Mention, base: date) -> int:
    """The year of a bare month; the tense is asked only where it matters."""
    number = mention.number
    if _DELIVERED.match(text, mention.end) or text.endswith(_TO_DELIVER, 0, mention.start):  # "August delivery"
        return base.year + (number < base.month)
    ahead = (number - base.month) % 12
    forward = ahead <= _PAST_MONTHS
    if ahead == _PAST_MONTHS:  # "died in December", said in November
        forward = not is_over(text, mention.start)
    if _PAST_MONTHS < ahead <= _FIRM_MONTHS:
        tense = direction(text, mention.start, mention.end, firm=ahead > _WEAK_MONTHS)
        forward = tense >= 0 and ahead <= (_FIRM_MONTHS if tense else _NO_CUE_MONTHS)
    if not forward and ahead > _WEAK_MONTHS and _is_surely_ahead(text, mention):
        forward = True  # "will leave in November", said in December
    if forward or (text.endswith(_REACHING, 0, mention.start) and _lasts(text, mention)):
        return base.year + (number < base.month)
    return base.year - (number > base.month)


def _is_surely_ahead(text: str, mention: Mention) -> bool:
    """Whether the verb that the month belongs to leaves no doubt: "will leave in May", "In May, she will leave"."""
    if _SURELY.search(text, max(0, mention.start - _NEAR), mention.start):
        return True
    return text.endswith("In ", 0, mention.start) and _TO_BE.match(text, mention.end) is not None


_NEAR: Final = 60  # characters
_SURELY: Final = re.compile(
    r"(?:\b(?:will|won['’]t|shall|(?:is|are)\s(?:also\s)?(?:due|scheduled|expected|slated|set|going|to))|['’]ll)"
    r"\s(?!have\b)(?:[$£€]?[\w-]+(?:[.,]\d+)*%?\s){0,6}(?:in|by|until|for|from)\s(?:(?:early|late|mid)[- ])?\Z"
)
_TO_BE: Final = re.compile(r",?\s(?:[\w'’-]+\s){1,4}(?:will|won['’]t|shall)\s(?!have\b)")
_REACHING: Final = (" until ", " through ", " till ")
_TO_LAST: Final = re.compile(r"\bto\s(?:run|last|remain|stay|continue)\s(?:in\s\w+\s)?\w+\s\Z")


def _lasts(text: str, mention: Mention) -> bool:
    """Whether what ends with the month is still to come: "will stay until March", "a buyback to run until February"."""
    if _TO_LAST.search(text, max(0, mention.start - 40), mention.start):
        return True
    return direction(text, mention.start, mention.end, firm=True) > 0


_JOINT: Final = re.compile(r",?\s(?:and|or|to|through|until|till)\s(?:in\s)?|\s?[-–]\s?|,\s")


def _month_joined(text: str, mention: Mention, context: Context) -> Period | None:
    """The month that follows the one just named, where both are over or both to come: "in May, June and July"."""
    before, base = context.previous, context.published
    if before is None or base is None or before.unit != "month" or not 0 < mention.start - context.previous_end < 10:
        return None
    if not _JOINT.fullmatch(text, context.previous_end, mention.start):
        return None
    period = make("month", before.first.year + (mention.number <= before.first.month), mention.number)
    return period if period and (period.first <= base or before.first > base) else None


_HAPPENED: Final = re.compile(
    r"\s(?:[a-z]+\s)?(?:attacks?|bombings?|massacre|shootings?|crash|disaster|earthquake|killings?|murders?|coup|ruling"
    r"|decision|statement|letter|article|report|speech|announcement|filing|memo|interview|arrests?"
    r"|deaths?|assault|incident|riots?|raid|fire)\b"
)


_STOOD: Final = re.compile(r"\b(?:stood|fell|rose|died|ended|happened)\b[^.;:\n]{0,30}\son\s\Z")


def _day_of_year(text: str, mention: Mention, base: date) -> Period | None:
    """The day of a month that lies nearest to base on the side of the tense."""
    here = make("day", base.year, mention.number, mention.day)
    before = here is not None and here.first <= base
    other = make("day", base.year + (1 if before else -1), mention.number, mention.day)
    behind, ahead = (here, other) if before else (other, here)
    if behind is None or ahead is None:  # the 29th of February, or the end of the calendar
        found = [make("day", base.year + step, mention.number, mention.day) for step in range(-8, 9)]
        behind = next((period for period in reversed(found) if period is not None and period.first <= base), None)
        ahead = next((period for period in found if period is not None and period.first > base), None)
        if behind is None or ahead is None:
            return behind or ahead
    if mention.which:
        return ahead if mention.which > 0 else behind
    apart = (ahead.first - base).days
    if apart > _FUTURE_DAYS or _HAPPENED.match(text, mention.end):
        return behind  # "the Sept. 11 attacks"
    if apart <= _PAST_DAYS:
        return behind if _STOOD.search(text, max(0, mention.start - 40), mention.start) else ahead
    tense = direction(text, mention.start, mention.end, firm=apart > _WEAK_DAYS)
    return ahead if tense > 0 or (tense == 0 and apart <= _NO_CUE_DAYS) else behind


def by_season(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    if mention.day:  # "summer last year"
        period = season(base.year + mention.steps, mention.name)
        return Reading(period, "published", side_of(period, base))
    if mention.which in (-2, 2):  # "the following summer"
        return _season_beside(context.previous, mention)
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
        still = here.last if mention.which is None else here.first  # "will open in autumn", said in it
        period = here if still > base else later
    else:
        period = here
        if here.first > base and direction(text, mention.start, mention.end) < 0:
            period = earlier  # "this winter", said in January or in the summer after
        if earlier is not None and earlier.last >= base:
            period = earlier  # January lies in the winter of the year before
    return Reading(period, "published", side_of(period, base))


def _season_beside(previous: Period | None, mention: Mention) -> Reading:
    """The nearest season of that name that lies wholly behind the time before it, or wholly before that."""
    side = 1 if mention.which == 2 else -1
    if previous is None:
        return Reading(None, "previous", SIDES[side])
    for years in range(-1, 3):
        period = season(previous.first.year + side * years, mention.name)
        if period and (period.first > previous.last if side > 0 else period.last < previous.first):
            return Reading(period, "previous", SIDES[side])
    return Reading(None, "previous", SIDES[side])


def shift_year(period: Period, count: int) -> Period | None:
    """The same period in another year."""
    moved = add(period.first, "year", count)
    return None if moved is None else period._replace(first=moved)


def by_holiday(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if mention.year:
        return Reading(_named(mention, mention.year), "none")
    if base is None:
        return Reading(None, "published")
    if mention.day:
        period = _named(mention, base.year + mention.steps)
        return Reading(period, "published", side_of(period, base))
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
    return Reading(period, "published", side_of(period, base))


def _named(mention: Mention, year: int) -> Period | None:
    day = holidays.day_of(mention.name, year)
    if day is None:
        return None
    return period_of(day, mention.unit)
