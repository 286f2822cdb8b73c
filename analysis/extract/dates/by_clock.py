"""Clock times and weekends: of which day or week each is."""

from typing import Final

from analysis.extract.dates.context import SIDES, Context, Reading, is_since, is_telling, side_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, period_of, shift
from analysis.extract.dates.tense import direction

# Characters, and days: a day farther from the publication tells the clock times of its own paragraph only.
_NEAR, _CLOSE_DAYS = 200, 10


def by_clock(text: str, mention: Mention, context: Context) -> Reading:
    base, anchor, last, end = context.published, "published", context.previous, context.previous_end
    if len(context.dated) > 1 and last is not None and is_telling(text, context.dated[-1][0]):
        _, place, before = context.dated[-2]  # "It fell on Sunday, she said on Monday. At 6 a.m. it"
        if before.unit == "day" and mention.start - place < _NEAR:
            last, end = before, place
    if last is not None and mention.start - end < _NEAR and is_since(text, context.dated[-1][0]):
        last = None if ". " in text[end : mention.start] else last  # "shut since Friday. At noon" is today
    if (
        last is not None
        and last.unit == "day"
        and mention.start - end < _NEAR
        and not _is_before(text, mention, context)
    ):
        far = base is not None and abs((base - last.first).days) > _CLOSE_DAYS
        if not far or "\n\n" not in text[end : mention.start]:
            base, anchor = last.first, "previous"
    if base is None:
        return Reading(None, anchor)
    return Reading(Period("day", base, mention.suffix), anchor)


def _is_before(text: str, mention: Mention, context: Context) -> bool:
    """Whether the clock time is past, where the day named last is to come: "due on Friday. It stood at 9 at 4 p.m."."""
    base, last = context.published, context.previous
    if base is None or last is None or last.first <= base:
        return False
    return direction(text, mention.start, mention.end) < 0


def by_clock_shift(text: str, mention: Mention, context: Context) -> Reading:
    side = SIDES[(mention.steps > 0) - (mention.steps < 0)]
    return Reading(None, "published", side)


def by_weekend(text: str, mention: Mention, context: Context) -> Reading:
    base = context.published
    if base is None:
        return Reading(None, "published")
    here = period_of(base, "weekend")
    if text.endswith(_AHEAD, 0, mention.start):
        return Reading(here, "published", side_of(here, base))
    tense = direction(text, mention.start, mention.end)
    period = shift(here, -1) if tense <= 0 and base.weekday() < 5 else here
    return Reading(period, "published", side_of(period, base))


_AHEAD: Final = ("ahead of ", "before ", "until ", "heading into ", "going into ", "in time for ")
