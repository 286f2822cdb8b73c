"""Weekdays without a date: which one is meant, by tense and by what they are said of."""

import re
from datetime import date
from typing import Final

from analysis.extract.dates.context import SIDES, Context, Reading, side_of
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, add, period_of, shift
from analysis.extract.dates.tense import direction, is_arranged

# The weekday of yesterday or of the day before, five or six days ahead, goes forward only where the clause is surely of
# what will be: "the rally planned for Saturday", said on a Sunday, was yesterday's.
_JUST_OVER: Final = 5
_SURELY: Final = re.compile(
    r"\b(?:until|through|as (?:soon|early) as|will"
    r"|won['’]t|shall|(?:is|are) (?:also )?(?:due|scheduled|expected|likely|slated|set|going|to))\b"
    r"|['’]ll\b"
)


def by_weekday(text: str, mention: Mention, context: Context) -> Reading:
    which = mention.which
    if which in (-2, 2):  # "the previous Friday"
        base = context.previous.first if context.previous else context.published
        anchor = "previous" if context.previous else "published"
        side = 1 if which > 0 else -1
        if base is None:
            return Reading(None, anchor, SIDES[side])
        return Reading(_next_weekday(base, mention.number, side, strictly=True), anchor, SIDES[side])
    base = context.published
    if mention.rule == "weekdays-away" and base is not None:  # "two Mondays ago"
        side = 1 if mention.steps > 0 else -1
        nearest = _next_weekday(base, mention.number, side, strictly=True)
        return Reading(nearest and shift(nearest, 7 * (mention.steps - side)), "published", SIDES[side])
    if mention.steps and base is not None:  # "a week from Friday", "Friday week"
        first = _next_weekday(base, mention.number, 1, strictly=False)
        return Reading(first and shift(first, 7 * mention.steps), "published", "future")
    if mention.rule == "weekday-of-week" and base is not None:  # "Tuesday of next week"
        week = shift(period_of(base, "week"), which or 0)
        day = add(week.first, "day", mention.number - 1) if week else None
        period = Period("day", day) if day else None
        return Reading(period, "published", side_of(period, base))
    ahead = 0 if base is None else (mention.number - base.isoweekday()) % 7
    if not which and base is not None and not ahead:
        return Reading(Period("day", base), "published")  # the day itself, whatever the tense
    if which is None and context.previous is not None and _is_apposed(text, mention, context):
        return Reading(context.previous, "previous", side_of(context.previous, base))
    joined = _joined(text, mention, context) if which is None and base is not None else None
    if joined is not None:
        return Reading(joined, "published", side_of(joined, base))
    if not which and text.startswith(("'s", "’s"), mention.end):
        tense = 1 if _is_event_ahead(text, mention) else -1  # "Tuesday's vote" has mostly been
    elif which is None and _is_proclaimed(text, mention):
        tense = 1
    elif which is None and ahead >= _JUST_OVER and not _is_surely_ahead(text, mention):
        tense = -1
    else:
        tense = which or direction(text, mention.start, mention.end)
        if tense < 0 and which is None and text.endswith("for ", 0, mention.start):
            tense = 1 if _CALLED_FOR.search(text, max(0, mention.start - 70), mention.start) else -1
    if base is None:
        return Reading(None, "published", SIDES[tense])
    if which == -1:
        period = _next_weekday(base, mention.number, -1, strictly=True)
    elif which == 1:
        period = _next_weekday(base, mention.number, 1, strictly=True)
    elif tense > 0:
        period = _next_weekday(base, mention.number, 1, strictly=False)
    else:
        period = _next_weekday(base, mention.number, -1, strictly=False)
    return Reading(period, "published", side_of(period, base))


_A_DAY: Final = re.compile(r",?\s\(?(?:which was |it was )?a\s")


def _is_apposed(text: str, mention: Mention, context: Context) -> bool:
    """Whether the weekday only says of the day before it which one it was: "on 14 May, a Saturday"."""
    day = context.previous
    if day is None or day.unit != "day" or day.first.isoweekday() != mention.number:
        return False
    return mention.start - context.previous_end < 20 and bool(
        _A_DAY.fullmatch(text, context.previous_end, mention.start)
    )


_JOINT: Final = re.compile(
    r",?\s(?:(?P<two>and|or)|to|through|until|till|into|and into)\s(?:on\s)?|\s?[-–]\s?|(?P<list>,\s)"
)


def _joined(text: str, mention: Mention, context: Context) -> Period | None:
    """The weekday that follows the one just named: "between Thursday and Saturday", "today and Saturday"."""
    before, base = context.previous, context.published
    if before is None or base is None or before.unit != "day" or not 0 < mention.start - context.previous_end < 12:
        return None
    joint = _JOINT.fullmatch(text, context.previous_end, mention.start)
    period = _next_weekday(before.first, mention.number, 1, strictly=True) if joint else None
    if joint is None or period is None or abs((before.first - base).days) > 7:
        return None
    if period.first <= base or before.first > base or not (joint["two"] or joint["list"]):
        return period
    ahead = before.first == base and direction(text, mention.start, mention.end) >= 0
    return period if ahead and joint["two"] else None


_PROCLAIMS: Final = re.compile(r"\b(?:declar|proclaim|decree)(?:e|es|ed|s|ing)?\s(?:that\s)?\Z")
_A_DAY_OF: Final = re.compile(r"\s(?:(?:would|will)\sbe\s)?an?\s(?:[a-z]+\s){0,2}(?:day|holiday)\b")


def _is_proclaimed(text: str, mention: Mention) -> bool:
    """Whether the day is made one of mourning or rest: "declared Wednesday a day of mourning"."""
    if _A_DAY_OF.match(text, mention.end) is None:
        return False
    return _PROCLAIMS.search(text, max(0, mention.start - 20), mention.start) is not None


# "ordered a day of prayer for Wednesday"
_CALLED_FOR: Final = re.compile(
    r"\b(?:votes?|strikes?|hearing|meetings?|rall(?:y|ies)|elections?|service|session|protests?|march|conference|talks"
    r"|summit|day|appointment|funeral|launch|holiday|curfew|referendum|ballot|parade|vigil|walkout|debate|game|match)"
    r"(?:\s[a-z]+){0,4}\sfor\s\Z"
    r"|\b(?:cancel|postpon|schedul|arrang|book|reschedul|plann)(?:e|es|ed|led|s|ing|ling)\b[^.;:\n]{0,50}\sfor\s\Z"
)
_AHEAD_OF: Final = re.compile(
    r"\b(?:ahead of|(?:run|build|lead)[- ]?up to|heading into|going into|in time for|forward to"
    r"|prepar(?:e|es|ed|ing) for|ready for|(?:to go|left|remaining) (?:before|until))\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"['’]s\s(?:(?:[A-Z][\w-]+|[a-z]+-[a-z]+|\w+(?:al|ary)|key|big|first|second|council|policy|board|title)\s){0,3}"
    r"(?:match|game|clash|final|semi-?final|fixture|derby|showdown|race|vote|elections?|ballot"
    r"|polls?|referendum|primar(?:y|ies)|caucus(?:es)?|debate|meeting|summit|session|hearing|talks|funeral|auction"
    r"|deadline|rally|draw|ceremony|runoff|run-off|tournament|trial|launch|opening|inauguration)\b"
)


# "said Friday's meeting with the unions would go ahead"
_TO_BE: Final = re.compile(
    r"(?:\s(?:with|on|of|between|in|at|by|over|for|about|to|against)"
    r"(?:\s(?!\w+ed\b|that\b|which\b|who\b)[\w'’-]+){1,3})?\s(?:would|will|is\sto)\s(?!have\b)"
)


def _is_event_ahead(text: str, mention: Mention) -> bool:
    """Whether what belongs to the weekday is still to be: "ahead of Sunday's vote", "will play in Sunday's final"."""
    if _AHEAD_OF.search(text, max(0, mention.start - 24), mention.start):
        return True
    event = _EVENT.match(text, mention.end)
    if event is None:
        return False
    return bool(_TO_BE.match(text, event.end())) or direction(text, mention.start, mention.end, firm=True) > 0


def _is_surely_ahead(text: str, mention: Mention) -> bool:
    surely = _SURELY.search(text, max(0, mention.start - 60), mention.end + 60)
    return surely is not None or is_arranged(text, mention.start, mention.end)


def _next_weekday(base: date, number: int, sign: int, strictly: bool) -> Period | None:
    """The nearest such weekday on one side of base; base itself counts unless strictly."""
    apart = (number - base.isoweekday()) * sign % 7
    if apart == 0 and strictly:
        apart = 7
    day = add(base, "day", apart * sign)
    return None if day is None else Period("day", day)
