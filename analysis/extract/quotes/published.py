"""Whose figures, survey or report it is that speaks: "figures from the Census Bureau show"."""

import re
from typing import Final

_DAYS: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December"
)
_STUDY: Final = (
    r"(?P<study>(?:[\w’'-]+\s){0,3}?(?i:figures|data|statistics|numbers|surveys?|polls?|study|studies|reports?|research"
    r"|analysis|estimates?|census|audit|review|records))"
    r"(?:\s(?:released|published|compiled|collected|issued|conducted|carried\sout|prepared|commissioned|gathered))?"
    rf"(?:\s(?:(?:on\s|in\s|last\s)?(?:{_DAYS})|yesterday|last\s(?:week|month|year)))?"
    r"\s(?:by|from)\s"
)
# A body by its name, behind what it is: "the think-tank Demos", "the Committee on Climate Change".
_NAMED: Final = re.compile(
    _STUDY + r"(?:(?:the|an?|its|their)\s)?"
    r"(?:(?!(?:in|of|at|on|for|from|with|to|and|who|that|which|last|this)\b)[a-z][\w’'-]*\s){0,4}?"
    rf"(?P<body>(?!(?:{_DAYS})\b)[A-Z][\w’'&-]*"
    rf"(?:\s(?:(?:of|for|and|on|in|the|&)\s){{0,2}}(?!(?:{_DAYS})\b)[A-Z][\w’'&-]*)*)"
)
_PLAIN: Final = re.compile(
    _STUDY + r"(?P<body>(?:(?:the|an?|its|their)\s)?[a-z][\w’'-]*"
    r"(?:\s(?!(?:last|this|on|yesterday)\b)[\w’'&-]+){0,6})(?:\s(?:(?:last|this|on)\s\w+|yesterday))?"
)


def published_by(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Whose study begins at offset start and is named up to end, and what it is; None for what is none, or nobody's.

    >>> text = "A report by the think-tank Demos found it."
    >>> published_by(text, 0, 8), published_by("Ann Lee said", 0, 7), published_by("a survey by nurses", 0, 18)
    (('Demos', 'A report'), None, ('nurses', 'a survey'))
    """
    found = _NAMED.match(text, start)
    if found is None or found.end("study") > end:
        found = _PLAIN.fullmatch(text, start, end)
    return (found["body"], found["study"]) if found else None
