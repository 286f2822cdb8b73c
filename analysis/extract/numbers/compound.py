"""Measures in two units: "6 feet 5 inches", "9 stone 4", "4 hours 11 minutes 38 seconds"."""

import re
from typing import Final

from analysis.extract.numbers.units import Unit
from analysis.extract.numbers.values import CARDINALS

_SECOND_PART: Final = re.compile(
    r"[ ]?(?:and[ ])?(\d{1,2}(?:\.\d{1,3})?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?=[ ]))[ -]?"
    r"(inch(?:es)?|in\b|\"|″|”|minutes?|mins?|months?|ounces?|oz\b|lbs?\b|pounds?\b"
    r"|seconds?\b|secs?\b)"
)
_BARE_INCHES: Final = re.compile(
    r"(?:-(?P<glued>\d|1[01])(?![\w%]|[-.,]\d)|[ ](?P<loose>\d|1[01])(?=[,;:!?)]|\.(?!\d)|\s*\Z|[ ](?:and|but|in)\b))"
)
_PARTS: Final = {
    ("foot", "in"): 12, ("foot", '"'): 12, ("pound-mass", "ou"): 16, ("pound-mass", "oz"): 16,
    ("stone", "lb"): 14, ("stone", "po"): 14, ("hour", "mi"): 60, ("minute", "se"): 60, ("year", "mo"): 12,
}  # fmt: skip


def second_part(text: str, end: int, unit: Unit) -> tuple[float, int]:
    """What the smaller units behind the one that ends at end add to it, in that unit, and the offset behind them.

    >>> from analysis.extract.numbers.units import UNITS
    >>> second_part("6 feet 6 inches", 6, UNITS["feet"][0])
    (0.5, 15)
    """
    if text[end : end + 1] not in (" ", "-"):
        return 0.0, end
    part = _SECOND_PART.match(text, end)
    size = _PARTS.get((unit.name, part[2][:2])) if part else None
    if part and size:
        extra, end = _amount(part[1]) / size, part.end()  # "6 feet 5 inches"
        third = _SECOND_PART.match(text, end) if part[2].startswith("min") else None
        if third and third[2].startswith("se"):
            extra, end = extra + _amount(third[1]) / 3600, third.end()  # "4hr 11min 38sec"
        return extra, end
    return _inches_behind(text, end) if unit.term == "foot" and part is None else (0.0, end)


def _inches_behind(text: str, end: int) -> tuple[float, int]:
    """The inches of "a 5-foot-11 guard" or "he is 6 foot 4" in feet, and the offset behind them."""
    part = _BARE_INCHES.match(text, end)
    return (float(part["glued"] or part["loose"]) / 12, part.end()) if part else (0.0, end)


def _amount(written: str) -> float:
    return float(written) if written[0].isdecimal() else CARDINALS[written]
