"""From what the words say to the calendar: each mention gets its value and its days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from analysis.extract.dates.by_calendar import by_holiday, by_month, by_season
from analysis.extract.dates.by_clock import by_clock, by_clock_shift, by_weekend
from analysis.extract.dates.by_distance import by_duration, by_same, by_shift
from analysis.extract.dates.by_quarter import by_quarter, by_year_ago, is_stretch
from analysis.extract.dates.by_weekday import by_weekday
from analysis.extract.dates.context import Context, Reading
from analysis.extract.dates.definite_units import ENDED
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import SEASONS, Period, add, period_of
from analysis.extract.records import Timex

_timex = partial(tuple.__new__, Timex)  # skips the Python step of the constructor
_REFERENCE_SIDE: Final = {"PAST_REF": "past", "PRESENT_REF": "none", "FUTURE_REF": "future"}


def resolve(text: str, mentions: Iterable[Mention], published: date | None) -> Iterator[Timex]:
    """The time expressions of a text with values and days, in order.

    >>> from analysis.document import Document
    >>> from analysis.extract.dates.triggers import mentions
    >>> text = "Last week it met; the week before, too."
    >>> [timex.value for timex in resolve(text, mentions(Document(text)), date(2014, 8, 1))]
    ['2014-W30', '2014-W29']
    """
    context = Context(published)
    opening: tuple[Timex, Period] | None = None  # of a stretch, "between October and March"
    ended: Timex | None = None  # a stretch before its end, "the three months" to May
    for mention in mentions:
        timex, period = _one(text, mention, context)
        if opening:
            yield _before_end(*opening, period)
            opening = None
        if ended:
            yield _until(text, ended, timex.start, period)
            ended = None
        if mention.shape == "duration":
            if is_stretch(mention):
                context.stretch_end = mention.end
            if timex.first_day is None and ENDED.match(text, mention.end):
                ended = timex
                continue
        if period is not None:
            if mention.rule in ("ago", "earlier"):
                context.compared, context.compared_end = period, mention.end
            if period.unit == "quarter" and _is_reported(mention, period, context):
                context.quarter, context.quarter_end = period, mention.end
            context.previous, context.previous_end = period, mention.end
            context.dated.append((mention.start, mention.end, period))
            if mention.shape == "month" and _opens_stretch(text, mention):
                opening = timex, period
                continue
        yield timex
    if opening:
        yield opening[0]
    if ended:
        yield ended


def _opens_stretch(text: str, mention: Mention) -> bool:
    """Whether a month is the first of a stretch: "between October and March", "from October to March"."""
    if text.startswith(" and ", mention.end):
        return text.endswith("etween ", 0, mention.start)
    return text.startswith(_TO, mention.end) and text.endswith("rom ", 0, mention.start)


_TO: Final = (" to ", " through ", " until ")


def _before_end(timex: Timex, period: Period, end: Period | None) -> Timex:
    """The month that opens a stretch, a year earlier where it would lie behind the month that ends it."""
    if end is None or period.unit != "month" or end.unit != "month" or period.first <= end.first:
        return timex
    before = period_of(period.first.replace(year=period.first.year - 1), "month")
    return timex._replace(value=before.value, first_day=before.first, last_day=before.last)


def _until(text: str, timex: Timex, place: int, end: Period | None) -> Timex:
    """A stretch of time with its days, where the period at the place tells its end: "the three months to May"."""
    amount = _AMOUNT(timex.value)
    if end is None or amount is None or not _TO_END(text, timex.end, place):
        return timex
    first = add(end.last + timedelta(days=1), _LETTERS[amount[2]], -int(amount[1])) if end.last < date.max else None
    return timex if first is None else timex._replace(first_day=first, last_day=end.last)


_AMOUNT: Final = re.compile(r"P([1-9]\d{0,2})([DWMY])").fullmatch  # no days at all have no first
_TO_END: Final = re.compile(
    r"\s+(?:(?:that\s)?(?:ended|ending)|to|through)\s(?:on\s|in\s|last\s|(?:the\s)?end[\s-](?:of\s)?)?"
).fullmatch


def _is_reported(mention: Mention, period: Period, context: Context) -> bool:
    """Whether a quarter is the one a report is about, not the one it is compared with or one to come."""
    if mention.shape in ("year-ago", "shift") or (mention.shape == "quarter" and mention.year):
        return False
    if context.quarter is not None and period.first < context.quarter.first:
        return False
    return context.quarter is None or context.published is None or period.last < context.published


def _one(text: str, mention: Mention, context: Context) -> tuple[Timex, Period | None]:
    """One mention as a record, and the period it adds to the context."""
    shape = mention.shape
    if shape in ("set", "reference") or (shape == "fixed" and mention.period is None):
        side = _REFERENCE_SIDE.get(mention.value, "none")
        return _without_period(mention, mention.value, Reading(None, "none", side)), None
    if shape == "duration":
        return _without_period(mention, mention.value, by_duration(text, mention, context)), None
    reading = _READ[shape](text, mention, context)
    period = reading.period
    if period is None:
        return _without_period(mention, "", reading), None
    if mention.name in ("week", "weekend") and period.unit == "day":
        period = period_of(period.first, mention.name)
    timed = period._replace(suffix=mention.suffix) if mention.suffix and not period.suffix else period
    timex = _timex(
        (
            mention.start,
            mention.end,
            mention.type,
            timed.value,
            mention.mod,
            timed.first,
            timed.last,
            timed.granularity,
            reading.anchor,
            reading.direction,
            mention.rule,
        )
    )
    return timex, period._replace(suffix="") if period.suffix else period


def _without_period(mention: Mention, value: str, reading: Reading) -> Timex:
    """The record of a mention that is no period of the calendar, or whose period cannot be known."""
    return _timex(
        (
            mention.start,
            mention.end,
            mention.type,
            value,
            mention.mod,
            reading.first_day,
            reading.last_day,
            _size(mention),
            reading.anchor,
            reading.direction,
            mention.rule,
        )
    )


_LETTERS: Final = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century"}


def _size(mention: Mention) -> str | None:
    """The unit in which an amount of time or a rate is counted, as the dates table names sizes."""
    value = mention.value
    if mention.type == "DURATION" and mention.unit in ("decade", "century"):
        return mention.unit
    if mention.type not in ("DURATION", "SET") or not value:
        return None
    if value.startswith("X"):  # "every Monday", "each July", "every summer"
        if "T" in value:
            return "time"
        return "season" if value[5:] in SEASONS else "month" if len(value) == 7 else "day"
    return "time" if "T" in value else "day" if value.endswith("WE") else _LETTERS.get(value[-1])


def _fixed(text: str, mention: Mention, context: Context) -> Reading:
    return Reading(mention.period, "none")


_READ: Final = {
    "fixed": _fixed,
    "shift": by_shift,
    "same": by_same,
    "weekday": by_weekday,
    "month": by_month,
    "quarter": by_quarter,
    "year-ago": by_year_ago,
    "season": by_season,
    "holiday": by_holiday,
    "clock": by_clock,
    "clock-shift": by_clock_shift,
    "weekend": by_weekend,
}
