"""Dates and stretches counted from another: "two weeks ago", "three months after the election"."""

import re
from datetime import date
from itertools import islice
from typing import Final

from analysis.extract.dates.by_quarter import compared_last_year, compared_quarter
from analysis.extract.dates.context import SIDES, Context, Reading, base_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, add, period_of, shift
from analysis.extract.dates.tense import direction


def by_shift(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = base_of(text, mention, context)
    side = SIDES[(mention.steps > 0) - (mention.steps < 0)]
    if base is None:
        return Reading(None, anchor, side)
    if mention.rule in ("ago", "earlier") and mention.unit in ("year", "quarter"):
        compared = compared_quarter(text, mention, context)
        if compared is None and mention.rule == "earlier" and context.previous_end == context.compared_end:
            compared = context.compared  # "up from 9 a year earlier": the same year again, not one further back
        if compared is not None:
            return Reading(compared, "previous", side)
    if mention.rule == "which-unit" and mention.unit == "year" and mention.steps == -1:
        compared = compared_last_year(text, mention, context)
        if compared is not None:
            return Reading(compared, "previous", side)
    if context.published is not None and (
        _compares_anew(text, mention, context) or _is_back_from_ahead(text, mention, base, context.published)
    ):
        base, anchor = context.published, "published"
    if _is_year_reported(text, mention, base):
        return Reading(shift(period_of(base, "year"), -1), anchor, "past")
    unit = {"decade": "year", "century": "year", "fortnight": "week", "weekend": "weekend"}.get(
        mention.unit, mention.unit
    )
    count = mention.steps * {"decade": 10, "century": 100, "fortnight": 2}.get(mention.unit, 1)
    if mention.rule in ("which-unit", "the-unit"):
        unit, count = mention.unit, mention.steps
    if unit == "millennium":
        return Reading(None, anchor, side)
    if unit == "night":
        unit = "day"
    if unit == "weekend":
        return Reading(_weekend_from(base, count), anchor, side)
    return Reading(shift(period_of(base, unit), count), anchor, side)


_THAN: Final = re.compile(r"\b(?:than|from|on|over|with|to)\s(?:in\s)?\Z")


def _is_back_from_ahead(text: str, mention: Mention, base: date, published: date) -> bool:
    """Whether what was before would be reckoned from a day to come: "It is due on Friday. Up from 9 the day before"."""
    back = mention.base == "previous" and mention.steps < 0 and base > published
    return back and direction(text, mention.start, mention.end) <= 0


def _compares_anew(text: str, mention: Mention, context: Context) -> bool:
    """Whether figures of a new paragraph are compared: "are higher than a year earlier", whatever was told before."""
    if mention.rule != "earlier" or mention.unit != "year" or context.previous is None:
        return False
    if "\n\n" not in text[context.previous_end : mention.start]:
        return False
    return _THAN.search(text, max(0, mention.start - 24), mention.start) is not None


def _weekend_from(base: date, count: int) -> Period | None:
    """The weekend that is so many from base; at a weekend, any count back tells the one before."""
    here = period_of(base, "weekend")
    if count < 0 and base.weekday() >= 5:
        return shift(here, -1)
    return shift(here, count)


def _is_year_reported(text: str, mention: Mention, base: date) -> bool:
    """Whether "the year" is the one just over: "For the year, net was $3 million", said in its first quarter."""
    if mention.rule != "the-unit" or mention.unit != "year" or mention.mod or base.month > 3:
        return False
    begins = text.startswith("For ", max(0, mention.start - 4))
    return begins and direction(text, mention.start, mention.end) < 0


def by_same(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor = base_of(text, mention, context)
    if base is None and mention.mod and mention.unit == "month":  # "by the end of the month", where none was named
        base, anchor = context.published, "published"
    if base is None:
        return Reading(None, anchor)
    period, published = period_of(base, mention.unit), context.published
    if published is not None and _is_of_now(text, mention, context, period, published):
        return Reading(period_of(published, mention.unit), "published")
    return Reading(period, anchor)


def _is_of_now(text: str, mention: Mention, context: Context, period: Period, published: date) -> bool:
    """Whether "the month" or "the day" is that of the publication, not the one named before."""
    if mention.unit == "day" and period.first > published:  # "It is due on Friday. Late in the day it fell."
        return direction(text, mention.start, mention.end) < 0
    if not mention.mod or period.last >= published:
        return False
    if (published - period.last).days > _LONG_AGO and "\n\n" in text[context.previous_end : mention.start]:
        return True  # no more of what a paragraph before told
    # "It needs more by the end of the month"
    return mention.mod == "END" and direction(text, mention.start, mention.end) > 0


_LONG_AGO: Final = 365  # days


def by_duration(text: str, mention: Mention, context: Context) -> Reading:
    """Days of an amount of time: only where the text says where it begins or ends."""
    if not mention.steps or not mention.which or mention.unit in ("", "second", "minute", "hour", "half", "period"):
        return Reading(None, "none")
    sign = 1 if mention.which > 0 else -1
    if mention.base == "previous":
        event = _event(text, mention, context)
        if event is None:
            return Reading(None, "none", SIDES[sign])
        return _stretch(event, mention, sign, "previous")
    if context.published is None:
        return Reading(None, "published", SIDES[sign])
    return _stretch(context.published, mention, sign, "published")


def _stretch(base: date, mention: Mention, sign: int, anchor: str) -> Reading:
    unit = {"night": "day", "weekend": "week"}.get(mention.unit, mention.unit)
    if unit == "millennium":
        return Reading(None, anchor, SIDES[sign])
    other = add(base, unit, sign * mention.steps)
    if other is None:
        return Reading(None, anchor, SIDES[sign])
    return Reading(None, anchor, SIDES[sign], min(base, other), max(base, other))


_KEPT: Final = 40  # dated mentions among which "the election" is sought
_AFTER_EVENT: Final = re.compile(r"\s+(?:after|before)\s+((?:[\w'’-]+\s+){0,4}[\w'’-]+)")


_WORD: Final = re.compile(r"[a-z]{4,}")


_COMMON: Final = frozenset(
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
    for start, end, period in islice(reversed(context.dated), _KEPT):
        if period.unit != "day":
            continue
        beside = _WORD.findall(text, max(0, start - 30), start)[-2:] + _WORD.findall(text, end, end + 30)[:2]
        if nouns.intersection(beside):
            return period.first
    return None
