"""Hours told with a part of the day: "four in the morning", "ten to two in the afternoon"."""

import re
from typing import Final

from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import NUMBERS

_BEFORE_HOUR: Final = frozenset("at about around by until till before after from since past".split())


_MINUTES: Final = re.compile(
    r"\b(?:at|by|about|around|until|before|after|from)\s(?P<minutes>five|ten|twenty|twenty-five|\d{1,2})\s(?P<way>to|past)"
    r"\s(?P<hour>\d{1,2}|[a-z]+)\sin\sthe\s\Z",
    re.IGNORECASE,
)


def minutes_before(text: str, start: int) -> tuple[int, str] | None:
    """Where "ten to two in the" begins that ends at start, and its clock time.

    >>> minutes_before("at ten to two in the morning", 21)
    (3, 'T01:50')
    """
    match = _MINUTES.search(text, max(0, start - 50), start)
    if match is None:
        return None
    hour, minutes = (int(w) if w.isdecimal() else NUMBERS.get(w, 0) for w in match.group("hour", "minutes"))
    minutes = 25 if match["minutes"] == "twenty-five" else minutes
    if not 0 < hour < 13 or not 0 < minutes < 60:
        return None
    if match["way"] == "to":
        hour, minutes = hour - 1 or 12, 60 - minutes
    hour = hour % 12 + (12 if text.startswith(("afternoon", "evening"), start) else 0)
    return match.start("minutes"), f"T{hour:02d}:{minutes:02d}"


def hour_before(tokens: list[Token]) -> int:
    """The hour in "at 4 in the", 0 where there is none.

    >>> hour_before([Token("at", 0), Token("four", 3), Token("in", 8), Token("the", 11)])
    4
    """
    words = [token.word for token in tokens[-4:]]
    if len(words) < 4 or words[2] != "in" or words[0] not in _BEFORE_HOUR:
        return 0
    hour = int(words[1]) if words[1].isdecimal() else NUMBERS.get(words[1], 0)
    return hour if 0 < hour < 13 else 0
