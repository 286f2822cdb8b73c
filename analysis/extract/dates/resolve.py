"""From what the words say to the calendar: each mention gets its value and its days."""

from collections.abc import Iterable, Iterator
from datetime import date

from analysis.extract.dates.by_calendar import clock, clock_shift, holiday, month, season, weekday, weekend_here
from analysis.extract.dates.by_distance import duration, same, shift
from analysis.extract.dates.by_quarter import quarter, year_ago
from analysis.extract.dates.context import Context, Reading
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, period_of, season, shift
from analysis.extract.records import Timex

_REFERENCE_SIDE = {"PAST_REF": "past", "PRESENT_REF": "none", "FUTURE_REF": "future"}


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
        return _record(mention, mention.value, duration(text, mention, context)), None
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


_READ = {
    "fixed": _fixed,
    "shift": shift,
    "same": same,
    "weekday": weekday,
    "month": month,
    "quarter": quarter,
    "year-ago": year_ago,
    "season": season,
    "holiday": holiday,
    "clock": clock,
    "clock-shift": clock_shift,
    "weekend": weekend_here,
}
