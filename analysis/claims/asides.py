"""Asides between commas, which have dates of their own or none: "the bridge, built in 1931, carries"."""

import re
from typing import Final

# Dates in such a clause are its own: "the tunnel, which opened in 1994, carries …", "Finch, a senator since 2002, …".
_RELATIVE: Final = re.compile(r"[\s,]*(?:which|who|whose|whom|where|when)\b")
_ASIDE: Final = re.compile(r"[\s,]*(?:which|who|whose|whom|where|when|an?|the|now|then|formerly|once)\b")
# "the bridge, built in 1931, carries", but "the firm, based in Leeds, reported on Monday that"
_PARTICIPLE: Final = re.compile(
    r"[\s,]*(?:first\s|originally\s|\w+ly\s)?(?:\w{2,}ed|built|made|set\sup|begun|drawn\sup|born)"
    r"\s(?:in|on|by|at|from|last|this|yesterday|[A-Z][a-z]+day)\b"
)
# "Rovers, who are fourth with 33 points, play on Sunday": the aside is of now.
ASIDE_NOW: Final = re.compile(
    r"[\s,]*(?:(?:which|who|where)\s(?:now\s|still\s|currently\s)?(?:is|are|has|have)\b(?!\s(?:\w+ly\s)?been)"
    r"|(?:now\s)?home\sto\b)"
)
# "The unions, who had sought $30, will decide in May": the aside is not of that time.
ASIDE_PAST: Final = re.compile(
    r"[\s,]*(?:which|who|where)\s(?:\w+ly\s)?(?:had|was|were|\w{2,}ed|lost|made|took|won|sold|paid|cost|left)\b"
)
# "14 quakes, the last of them in 2012": a date of one of several.
_PART_OF: Final = re.compile(
    r"[\s,]*(?:(?:a|the)\s\w+|one|two|some|most|many|half|part|much|all)\sof\s(?:them|these|those|which|whom)\b"
)


def is_aside(text: str, start: int, end: int | None) -> bool:
    """Whether the clause from start to end has its dates for itself; the last one of a sentence has no end.

    >>> is_aside("The bridge, built in 1931, carries", 11, 26)
    True
    """
    if _PART_OF.match(text, start):
        return True
    if end is None:  # an apposition is closed by a comma
        return _RELATIVE.match(text, start) is not None
    if _ASIDE.match(text, start):
        return True
    return text[end - 1] == "," and _PARTICIPLE.match(text, start) is not None
