"""The level that a figure is compared with, and its date: "$5 million, from $4 million, or 9 cents a share, in May"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from analysis.extract.numbers.grammar import AUXILIARY, CLAUSE_VERB, GRAMMAR
from analysis.extract.records import Quantity, Timex

_AGAINST: Final = re.compile(
    r"\s(?:against|compared\s(?:with|to)|versus|(?:up|down)\sfrom|from\s(?:less|more|fewer)\sthan|from)\s"
    r"(?:about\s|around\s|nearly\s|just\s|almost\s|an?\s|some\s){0,3}\Z"
)
# "compared with net income of $4 million", "against a loss of 9 cents"
_AGAINST_SUM: Final = re.compile(r"\s(?:against|compared\s(?:with|to)|versus|from)\s(?:[a-z-]+\s){1,4}of\s\Z")
_BEFORE_LEVEL: Final = ("from", "against", "compared", "versus")
_REACH: Final = 60  # characters
_BESIDE: Final = frozenset(("", "in", "on", "at", "during", "late", "early"))
# What may stand between a level and its date; "or" gives the level once more: ", or 55 cents a share, a year ago".
_TO_DATE: Final = re.compile(
    r"(?:\s[\w'’-]+){0,4}(?:,\sor\s[^,;:\n]{1,50})?,?\s(?:(?:in|for|at|on|during|late|early)\s(?:the\s)?)?"
)
_TWICE: Final = re.compile(
    r"(?:\s[\w'’-]+){0,3},\sor\s[^,;:\n]{1,50},\s(?:in|for)\s"
)  # "from $5 million, or 9 cents a share, in" 1988
_IN: Final = (" in ", " for ")
_FARTHEST: Final = 90  # characters
_WORD: Final = re.compile(r"[A-Za-z]+")
_YEAR_BACK: Final = ("earlier", "ago", "year-ago")
_start = attrgetter("start")


def level_dates(text: str, points: Sequence[Timex], quantities: Sequence[Quantity]) -> dict[int, Quantity]:
    """The levels that something is compared with, by the start of their date: "to 4 percent from 5 on Monday".

    >>> text = "Net was $5 million, against $4 million, or 9 cents a share, a year earlier."
    >>> level_dates(text, [Timex(60, 74, "DATE", "2010", rule="earlier")], [Quantity(28, 38, 4e6, 4e6)])[60].start
    28
    """
    found: dict[int, Quantity] = {}
    for quantity in quantities:
        behind = bisect_left(points, quantity.end, key=_start)
        if behind == len(points) or not is_level(text, quantity):
            continue
        timex = points[behind]
        if timex.rule in _YEAR_BACK:
            leads = _leads_to(text, quantity.end, timex.start)
        else:
            between = text[quantity.end : min(timex.start, quantity.end + _FARTHEST)]
            leads = not text.endswith("of ", 0, quantity.start) and between.strip() in _BESIDE
            leads = leads or (between.endswith(_IN) and ", or " in between and _TWICE.fullmatch(between) is not None)
        if leads:
            found.setdefault(timex.start, quantity)
    return found


def is_level(text: str, quantity: Quantity) -> bool:
    """Whether something is compared with the quantity: "from $4 million", "compared with a loss of 9 cents".

    >>> is_level("Net was $5, against $4.", Quantity(20, 22, 4, 4))
    True
    """
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    if not any(word in before for word in _BEFORE_LEVEL):
        return False  # as nearly always
    linked = quantity.link is not None and before.endswith("from ")
    return linked or _AGAINST.search(before) is not None or _AGAINST_SUM.search(before) is not None


def _leads_to(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is no more than what may stand between a level and "a year earlier"."""
    if end - start > _FARTHEST or not _TO_DATE.fullmatch(text, start, end):
        return False
    return not any(GRAMMAR[word] & (AUXILIARY | CLAUSE_VERB) for word in _WORD.findall(text, start, end))


def year_back(timex: Timex, named: dict[tuple[date | None, str | None], Timex]) -> Timex | None:
    """The time a year before, where the text names it as what is compared with.

    >>> before = Timex(0, 0, "DATE", "2010-Q2", rule="earlier")
    >>> now = Timex(0, 0, "DATE", "2011-Q2", None, date(2011, 4, 1), granularity="quarter")
    >>> year_back(now, {(date(2010, 4, 1), "quarter"): before}).value
    '2010-Q2'
    """
    if timex.first_day is None or timex.granularity not in ("quarter", "year") or timex.first_day.year == 1:
        return None
    found = named.get((timex.first_day.replace(year=timex.first_day.year - 1), timex.granularity))
    return found if found is not None and found.rule in _YEAR_BACK else None


def year_on(levels: Iterable[Timex], named: dict[tuple[date | None, str | None], Timex]) -> Timex | None:
    """The time that is a year after that of a level, where the text names it: of what "a year earlier" is said.

    >>> before = Timex(0, 0, "DATE", "2010-Q2", None, date(2010, 4, 1), granularity="quarter", rule="earlier")
    >>> year_on([before], {(date(2011, 4, 1), "quarter"): Timex(0, 0, "DATE", "2011-Q2")}).value
    '2011-Q2'
    """
    for timex in levels:
        if (
            timex.rule in _YEAR_BACK
            and timex.first_day is not None
            and timex.granularity in ("month", "quarter", "year")
        ):
            return named.get((timex.first_day.replace(year=timex.first_day.year + 1), timex.granularity))
    return None
