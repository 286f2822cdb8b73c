"""Which time expression stands nearest to a quantity, of those of its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from analysis.extract.records import Quantity, Timex

_start = attrgetter("start")
# "between 1986 and 1991", "from April to June"
_RANGE_BEFORE: Final = re.compile(r"\b(?:(?P<between>[Bb]etween)|[Ff]rom)\s(?:the\s)?\Z")
_RANGE_JOINT: Final = re.compile(r"\s(?P<and>and)\s(?:the\s)?|\s(?:to|through|until|till)\s(?:the\s)?")
_REACH: Final = 16  # characters


def points_of(timexes: Iterable[Timex]) -> list[Timex]:
    """Those of the time expressions that are dates or clock times.

    >>> points_of([Timex(0, 8, "DURATION", "P2D"), Timex(10, 14, "DATE", "2013")])[0].value
    '2013'
    """
    return [timex for timex in timexes if timex.type in ("DATE", "TIME")]


def joined(text: str, points: Sequence[Timex]) -> list[Timex]:
    """The points, with the two ends of a range made one time from the first day to the last.

    >>> from datetime import date
    >>> ends = Timex(8, 12, "DATE", "1986", None, date(1986, 1, 1), date(1986, 12, 31)), Timex(17, 21, "DATE", "1991",
    ...     None, date(1991, 1, 1), date(1991, 12, 31))
    >>> [(timex.start, timex.end, timex.value) for timex in joined("Between 1986 and 1991", ends)]
    [(8, 21, '1986')]
    """
    found: list[Timex] = []
    for timex in points:
        whole = _joined(text, found[-1], timex) if found else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(timex)
    return found


def with_stretches(text: str, points: Sequence[Timex], timexes: Iterable[Timex]) -> list[Timex]:
    """The points with the stretches of time that have days: "in the past year"; one takes in the point that ends it.

    >>> from datetime import date
    >>> days = date(2014, 3, 1), date(2014, 5, 31)
    >>> stretch = Timex(3, 19, "DURATION", "P3M", None, *days)
    >>> end = Timex(23, 26, "DATE", "2014-05", None, None, days[1])
    >>> with_stretches("In the three months to May", [end], [stretch, end])[0][:4]
    (3, 26, 'DURATION', 'P3M')
    """
    stretches = [timex for timex in timexes if timex.type == "DURATION"]
    if not stretches:
        return list(points)
    kept = {timex.start: timex for timex in points}
    for timex in stretches:
        behind = bisect_left(points, timex.end, key=_start)
        end = points[behind] if behind < len(points) else None
        if (
            end is not None
            and end.start - timex.end <= _REACH
            and end.last_day == timex.last_day
            and text[timex.end] == " "
        ):
            del kept[end.start]
            kept[timex.start] = timex._replace(end=end.end)
        elif text.endswith(_IN_STRETCH, 0, timex.start):
            kept[timex.start] = timex
    return sorted(kept.values(), key=_start)


# "14 quakes in the past 100 years"
_IN_STRETCH: Final = (" in ", " over ", " during ", " within ", "In ", "Over ", "During ", "Within ")


def _joined(text: str, first: Timex, second: Timex) -> Timex | None:
    """The range from the first time to the second, if they are the two ends of one."""
    if second.start - first.end > _REACH or first.granularity != second.granularity:
        return None
    joint = _RANGE_JOINT.fullmatch(text, first.end, second.start)
    before = _RANGE_BEFORE.search(text, max(0, first.start - _REACH), first.start) if joint else None
    if joint is None or before is None or bool(joint["and"]) != bool(before["between"]):
        return None
    if first.first_day is None or second.last_day is None or first.first_day > second.last_day:
        return None
    return first._replace(end=second.end, last_day=second.last_day)


def nearest(timexes: list[Timex], quantity: Quantity, since: int = 0, until: int | None = None) -> Timex | None:
    """The time expression nearest to the quantity, of those that begin in [since, until).

    >>> year, month = Timex(3, 7, "DATE", "2013"), Timex(40, 44, "DATE", "2013-05")
    >>> nearest([year, month], Quantity(12, 14, 12, 12)).value
    '2013'
    """
    low = bisect_left(timexes, since, key=_start)
    high = len(timexes) if until is None else bisect_left(timexes, until, key=_start)
    behind = bisect_left(timexes, quantity.start, low, high, key=_start)
    beside = timexes[max(low, behind - 1) : min(high, behind + 1)]
    return min(beside, key=lambda timex: _distance(timex, quantity), default=None)


def nearest_but(passed: Timex | None, timexes: list[Timex], quantity: Quantity) -> Timex | None:
    """The time expression nearest to the quantity that is not the one passed over.

    >>> year, month = Timex(3, 7, "DATE", "2013"), Timex(40, 44, "DATE", "2013-05")
    >>> nearest_but(year, [year, month], Quantity(12, 14, 12, 12)).value
    '2013-05'
    """
    behind = bisect_left(timexes, quantity.start, key=_start)
    return nearest([timex for timex in timexes[max(0, behind - 2) : behind + 2] if timex is not passed], quantity)


def soon(points: list[Timex], quantity: Quantity, until: int | None, reach: int = 25) -> Timex | None:
    """The time expression at most so many characters behind the quantity, before the end of its clause.

    >>> soon([Timex(18, 22, "DATE", "2013")], Quantity(12, 14, 12, 12), None).value
    '2013'
    """
    behind = bisect_left(points, quantity.end, key=_start)
    timex = points[behind] if behind < len(points) else None
    if timex is None or timex.start - quantity.end > reach or (until is not None and timex.start >= until):
        return None
    return timex


def _distance(timex: Timex, quantity: Quantity) -> int:
    """Characters between them; what stands behind the quantity is a little nearer, as in "450 in July"."""
    if timex.start >= quantity.end:
        return timex.start - quantity.end
    return quantity.start - timex.end + 1
