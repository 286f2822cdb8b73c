"""What a text has said so far, and what a mention is reckoned from."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period

SIDES: Final = {-1: "past", 0: "none", 1: "future"}


SIZES: Final = (
    "day",
    "night",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
)
_NEAR: Final = 300  # characters


Dated = tuple[int, int, Period]


@dataclass(slots=True)
class Context:
    """What the text has said so far: the last dated period and the last quarter, with their places.

    There is one for each text, which grows: a new one for each mention would take most of the time.
    """

    published: date | None
    previous: Period | None = None
    previous_end: int = -1
    quarter: Period | None = None
    quarter_end: int = -1
    stretch_end: int = -1  # of "the nine months", which figures may be given for after those of the quarter
    compared: Period | None = None  # what "a year earlier" was last found to be
    compared_end: int = -1
    dated: list[Dated] = field(default_factory=list)


class Reading(NamedTuple):
    """A period found for a mention (None where it cannot be known), and what it was reckoned from."""

    period: Period | None
    anchor: str
    direction: str = "none"
    first_day: date | None = None
    last_day: date | None = None


_SINCE: Final = re.compile(r"\b[Ss]ince\s(?:[^\W\d]+\s){0,4}\Z")  # "since May", "since records began in 1891"


def is_since(text: str, start: int) -> bool:
    """Whether what begins at start is no more than the time since which something holds.

    >>> is_since("It is shut since May.", 17)
    True
    """
    return _SINCE.search(text, max(0, start - 40), start) is not None


def base_of(text: str, mention: Mention, context: Context) -> tuple[date | None, str]:
    """The day from which a mention is reckoned, and the name of the anchor."""
    if mention.base != "previous":
        return context.published, "published"
    size = SIZES.index(mention.unit) if mention.unit in SIZES else len(SIZES)
    said = None
    for start, end, period in reversed(context.dated):
        if mention.start - end > _NEAR and period is not context.previous:
            break
        # "That day" is not told by "in May", nor "a day earlier" by "since May 5".
        if SIZES.index(period.unit) <= size and not is_since(text, start):
            if said is None and is_telling(text, start):
                said = period.first  # what is told comes before when it was told
                continue
            if said is not None and ("\n\n" in text[end : mention.start] or period.unit != "day"):
                break
            return period.first, "previous"
    return said, "previous"


def is_telling(text: str, start: int) -> bool:
    """Whether the time that begins at start is that at which something was told: "she said on" Monday.

    >>> is_telling("She said on Monday.", 12)
    True
    """
    return _SAID_ON.search(text, max(0, start - 20), start) is not None


_SAID_ON: Final = re.compile(r"\b(?:said|announced|reported|added|told\s\w+)\s(?:on\s)?\Z")


def side_of(period: Period | None, base: date | None) -> str:
    if period is None or base is None:
        return "none"
    return "past" if period.last < base else "future" if period.first > base else "none"
