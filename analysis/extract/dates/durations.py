"""TIMEX3 values of amounts of time."""

from typing import Final

from analysis.extract.dates.words import CLOCK_UNITS, LETTERS

_PARTS: Final = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}
_YEARS: Final = {"decade": 10, "century": 100, "millennium": 1000}


def duration(count: float | None, unit: str) -> str:
    """The value of so many units; X where the number is vague.

    >>> duration(3, "month"), duration(2.5, "year"), duration(None, "week"), duration(2, "decade")
    ('P3M', 'P2Y6M', 'PXW', 'P20Y')
    >>> duration(5.5, "hour"), duration(1, "fortnight")
    ('PT5H30M', 'P2W')
    """
    letter = LETTERS.get(unit, "D")
    mark = "PT" if unit in CLOCK_UNITS else "P"
    if unit == "weekend":
        return "P2D" if count == 1 else f"P{_number(count)}WE"
    if count is None:
        return f"{mark}X{letter}"
    if unit in _YEARS:
        return f"P{_number(count * _YEARS[unit])}Y"
    if unit == "fortnight":
        count *= 2
    whole = int(count)
    if count != whole and unit in _PARTS:
        smaller, size = _PARTS[unit]
        rest = (count - whole) * size
        if abs(rest - round(rest)) < 1e-6 and whole:
            return f"{mark}{whole}{letter}{round(rest)}{LETTERS[smaller]}"
        if abs(rest - round(rest)) < 1e-6:
            return f"{mark}{round(rest)}{LETTERS[smaller]}"
    return f"{mark}{_number(count)}{letter}"


def _number(count: float | None) -> str:
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}"
