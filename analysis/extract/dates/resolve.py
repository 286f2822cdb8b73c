"""From what the words say to the calendar: each mention gets its value and its days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from analysis.extract.dates import holidays
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, add, make, period_of, season, shift
from analysis.extract.dates.tense import direction
from analysis.extract.records import Timex

_SIDES = {-1: "past", 0: "none", 1: "future"}
_REFERENCE_SIDE = {"PAST_REF": "past", "PRESENT_REF": "none", "FUTURE_REF": "future"}


class Context(NamedTuple):
    """What the text has said so far: the last dated period and the last quarter, with their places."""

    published: date | None
    previous: Period | None = None
    previous_end: int = -1
    quarter: Period | None = None
    quarter_end: int = -1
    dated: tuple[tuple[int, int, Period], ...] = ()


class Reading(NamedTuple):
    """A period found for a mention (None where it cannot be known), and what it was reckoned from."""

    period: Period | None
    anchor: str
    direction: str = "none"
    first_day: date | None = None
    last_day: date | None = None


_KEPT = 40  # dated mentions remembered for "three months after the election"


def resolve(text: str, mentions: Iterable[Mention], published: date | None) -> Iterator[Timex]:
    """The time expressions of a text with values and days, in order.

    >>> from analysis.extract.dates.triggers import mentions
    >>> [t.value for t in resolve("Last week it met; the week before, too.", mentions("Last week it met; the week before, too."), date(2014, 8, 1))]
    ['2014-W30', '2014-W29']
    """
    context = Context(published)
    for mention in mentions:
        timex, period = _one(text, mention, context)
        if period is not None:
            quarter = period.unit == "quarter"
            context = context._replace(
                previous=period,
                previous_end=timex.end,
                quarter=period if quarter else context.quarter,
                quarter_end=timex.end if quarter else context.quarter_end,
                dated=(*context.dated[-_KEPT:], (timex.start, timex.end, period)),
            )
        yield timex


def _one(text: str, mention: Mention, context: Context) -> tuple[Timex, Period | None]:
    """One mention as a record, and the period it adds to the context."""
    shape = mention.shape
    if shape in ("set", "reference") or (shape == "fixed" and mention.period is None):
        side = _REFERENCE_SIDE.get(mention.value, "none")
        return _record(mention, mention.value, Reading(None, "none", side)), None
    if shape == "duration":
        return _record(mention, mention.value, _duration(text, mention, context)), None
    reading = _READ[shape](text, mention, context)
    period = reading.period
    if period is None:
        return _record(mention, "", reading), None
    if mention.name == "week" and period.unit == "day":
        period = period_of(period.first, "week")
    if mention.suffix and not period.suffix:
        period = period._replace(suffix=mention.suffix)
    reading = reading._replace(period=period, first_day=period.first, last_day=period.last)
    return _record(mention, period.value, reading), period._replace(suffix="")


def _record(mention: Mention, value: str, reading: Reading) -> Timex:
    return Timex(
        mention.start,
        mention.end,
        mention.type,
        value,
        mention.mod,
        reading.first_day,
        reading.last_day,
        reading.period.granularity if reading.period else None,
        reading.anchor,
        reading.direction,
        mention.rule,
    )


def _fixed(text: str, mention: Mention, context: Context) -> Reading:
    return Reading(mention.period, "none")


def _base(mention: Mention, context: Context) -> tuple[date | None, str]:
    """The day from which a mention is reckoned, and the name of the anchor."""
    if mention.base == "previous" and context.previous is not None:
        return context.previous.first, "previous"
    return context.published, "published"


def _side(period: Period | None, base: date | None) -> str:
    if period is None or base is None:
        return "none"
    return "past" if period.last < base else "future" if period.first > base else "none"


def _shift(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = _base(mention, context)
    side = _SIDES[(mention.count > 0) - (mention.count < 0)]
    if base is None:
        return Reading(None, anchor, side)
    if mention.rule in ("ago", "earlier") and mention.unit in ("year", "quarter"):
        compared = _compared(text, mention, context)
        if compared is not None:
            return Reading(compared, "previous", side)
    unit = {"decade": "year", "century": "year", "fortnight": "week", "weekend": "weekend"}.get(mention.unit, mention.unit)
    count = mention.count * {"decade": 10, "century": 100, "fortnight": 2}.get(mention.unit, 1)
    if mention.rule == "which-unit":
        unit, count = mention.unit, mention.count
    if unit == "millennium":
        return Reading(None, anchor, side)
    if unit == "night":
        unit = "day"
    if unit == "weekend":
        return Reading(_weekend(base, count), anchor, side)
    return Reading(shift(period_of(base, unit), count), anchor, side)


def _weekend(base: date, count: int) -> Period | None:
    here = period_of(base, "weekend")
    if count < 0 and base.weekday() >= 5:
        return shift(here, -1)
    return shift(here, count)


_EARNINGS = re.compile(r"\bshare\b|\bquarter\b|[$%£]|\b(?:million|billion|revenue|sales|profit|net|income|earnings)\b")
_NEAR = 900


def _compared(text: str, mention: Mention, context: Context) -> Period | None:
    """The same quarter a year before, where "a year ago" compares figures of a quarter."""
    if mention.count not in (-1,) or mention.unit != "year" or context.quarter is None:
        return None
    if mention.start - context.quarter_end > _NEAR or not _EARNINGS.search(text, max(0, mention.start - 60), mention.start):
        return None
    return shift(context.quarter, -4)


def _same(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = _base(mention, context)
    if base is None:
        return Reading(None, anchor)
    return Reading(period_of(base, mention.unit), anchor)


def _weekday(text: str, mention: Mention, context: Context) -> Reading:
    which = mention.which
    if which in (-2, 2):  # "the previous Friday"
        base = context.previous.first if context.previous else context.published
        anchor = "previous" if context.previous else "published"
        side = 1 if which > 0 else -1
        if base is None:
            return Reading(None, anchor, _SIDES[side])
        return Reading(_next_weekday(base, mention.number, side, strictly=True), anchor, _SIDES[side])
    tense = which if which else direction(text, mention.start, mention.end)
    base = context.published
    if base is None:
        return Reading(None, "published", _SIDES[tense])
    if which == -1:
        period = _next_weekday(base, mention.number, -1, strictly=True)
    elif which == 1:
        period = _next_weekday(base, mention.number, 1, strictly=True)
    elif tense > 0 and base.isoweekday() != mention.number:
        period = _next_weekday(base, mention.number, 1, strictly=False)
    else:
        period = _next_weekday(base, mention.number, -1, strictly=False)
    return Reading(period, "published", _side(period, base))


def _next_weekday(base: date, number: int, sign: int, strictly: bool) -> Period | None:
    """The nearest such weekday on one side of base; base itself counts unless strictly."""
    apart = (number - base.isoweekday()) * sign % 7
    if apart == 0 and strictly:
        apart = 7
    day = add(base, "day", apart * sign)
    return None if day is None else Period("day", day)


def _month(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = _base(mention, context)
    number, day = mention.number, mention.day or 1
    unit = mention.unit
    if base is None:
        return Reading(None, anchor, _SIDES[direction(text, mention.start, mention.end)])
    if mention.name == "of year":
        period = make(unit, base.year + mention.count, number, day)
        return Reading(period, anchor, _side(period, base))
    if unit == "day" and day and make("day", 2000, number, day) is None:
        return Reading(None, "none")  # no year has such a day
    tense = mention.which if mention.which else direction(text, mention.start, mention.end)
    year = _year_of_month(base, number, day, unit, tense, bool(mention.which))
    period = make(unit, year, number, day)
    return Reading(period, "published", _side(period, base))


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


def _quarter(text: str, mention: Mention, context: Context) -> Reading:
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
        period = make(unit, base.year + mention.count, mention.number)
        return Reading(period, "published", _side(period, base))
    if mention.number and base is not None:
        tense = direction(text, mention.start, mention.end)
        year = base.year
        this = make(unit, year, mention.number)
        if this is not None and this.first > base and not (tense > 0):
            year -= 1
        period = make(unit, year, mention.number)
        return Reading(period, "published", _side(period, base))
    here = context.quarter
    if mention.name == "of year" and here is not None and base is not None:
        return Reading(make("quarter", base.year + mention.count, here.first.month // 3 + 1), "previous")
    if here is not None and mention.which is None:
        return Reading(here, "previous")
    if mention.which == -1 and here is not None:
        return Reading(shift(here, -1), "previous", "past")
    if base is None:
        return Reading(None, "published")
    period = shift(period_of(base, "quarter"), -1)
    return Reading(period, "published", "past")


def _year_ago(text: str, mention: Mention, context: Context) -> Reading:
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


def _season(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    if mention.day:  # "summer last year"
        period = season(base.year + mention.count, mention.name)
        return Reading(period, "published", _side(period, base))
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
    return Reading(period, "published", _side(period, base))


def shift_year(period: Period, count: int) -> Period | None:
    """The same period in another year."""
    moved = add(period.first, "year", count)
    return None if moved is None else period._replace(first=moved)


def _holiday(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if mention.year:
        return Reading(_named(mention, mention.year), "none")
    if base is None:
        return Reading(None, "published")
    if mention.day:
        period = _named(mention, base.year + mention.count)
        return Reading(period, "published", _side(period, base))
    here = _named(mention, base.year)
    if here is None:
        return Reading(None, "published")
    tense = mention.which if mention.which else direction(text, mention.start, mention.end)
    apart = (here.first - base).days
    year = base.year
    if tense < 0 and apart > 0 or (tense == 0 and apart > 183):
        year -= 1
    elif tense > 0 and apart < 0 and (mention.which or apart < -30) or (tense == 0 and apart < -183):
        year += 1
    period = _named(mention, year)
    return Reading(period, "published", _side(period, base))


def _named(mention: Mention, year: int) -> Period | None:
    day = holidays.day_of(mention.name, year)
    if day is None:
        return None
    return period_of(day, mention.unit)


def _clock(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = context.published, "published"
    near = context.previous is not None and mention.start - context.previous_end < 200
    if near and context.previous is not None and context.previous.unit == "day":
        base, anchor = context.previous.first, "previous"
    if base is None:
        return Reading(None, anchor)
    return Reading(Period("day", base, mention.suffix), anchor)


def _clock_shift(text: str, mention: Mention, context: Context) -> Reading:
    side = _SIDES[(mention.count > 0) - (mention.count < 0)]
    return Reading(None, "published", side)


def _weekend_here(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    here = period_of(base, "weekend")
    tense = direction(text, mention.start, mention.end)
    period = shift(here, -1) if tense <= 0 and base.weekday() < 5 else here
    return Reading(period, "published", _side(period, base))


def _duration(text: str, mention: Mention, context: Context) -> Reading:
    """Days of an amount of time: only where the text says where it begins or ends."""
    if not mention.count or not mention.which or mention.unit in ("", "second", "minute", "hour", "half", "period"):
        return Reading(None, "none")
    sign = 1 if mention.which > 0 else -1
    if mention.base == "previous":
        event = _event(text, mention, context)
        if event is None:
            return Reading(None, "none", _SIDES[sign])
        return _stretch(event, mention, sign, "previous")
    if context.published is None:
        return Reading(None, "published", _SIDES[sign])
    return _stretch(context.published, mention, sign, "published")


def _stretch(base: date, mention: Mention, sign: int, anchor: str) -> Reading:
    unit = {"night": "day", "weekend": "week"}.get(mention.unit, mention.unit)
    if unit == "millennium":
        return Reading(None, anchor, _SIDES[sign])
    other = add(base, unit, sign * mention.count)
    if other is None:
        return Reading(None, anchor, _SIDES[sign])
    return Reading(None, anchor, _SIDES[sign], min(base, other), max(base, other))


_AFTER_EVENT = re.compile(r"\s+(?:after|before)\s+((?:[\w'’-]+\s+){0,4}[\w'’-]+)")
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    "that this they their then than there these those have been were with from when what which after before about "
    "year years month months week weeks days national last next first over into some other more".split()
)


def _event(text: str, mention: Mention, context: Context) -> date | None:
    """The day of what an amount of time is counted from: "three months after the election"."""
    if mention.name == "later":
        near = context.previous is not None and mention.start - context.previous_end < 250
        if near and context.previous is not None and context.previous.unit == "day":
            return context.previous.first
        return None
    phrase = _AFTER_EVENT.match(text, mention.end, mention.end + 80)
    if not phrase:
        return None
    nouns = {word for word in _WORD.findall(phrase[1]) if word not in _COMMON}
    for start, end, period in reversed(context.dated):
        if period.unit != "day":
            continue
        beside = _WORD.findall(text, max(0, start - 30), start)[-2:] + _WORD.findall(text, end, end + 30)[:2]
        if nouns.intersection(beside):
            return period.first
    return None


_READ = {
    "fixed": _fixed,
    "shift": _shift,
    "same": _same,
    "weekday": _weekday,
    "month": _month,
    "quarter": _quarter,
    "year-ago": _year_ago,
    "season": _season,
    "holiday": _holiday,
    "clock": _clock,
    "clock-shift": _clock_shift,
    "weekend": _weekend_here,
}
