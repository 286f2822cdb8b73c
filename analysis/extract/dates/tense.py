"""Which way a bare "Friday" or "April" points: by the nearest cue of tense in its clause."""

import re

from analysis.lexicon import categories

_WORDS = categories("tense_cues")
_CUE = re.compile(
    r"""
    \b(?:
      (?P<future> (?: """
    + "|".join(sorted(_WORDS["future"]))
    + r""" )\b
        | to\s+(?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b|[a-z]*(?:s|ed|ing)\b)[a-z]{2,} )
      | (?P<past> (?: """
    + "|".join(sorted(_WORDS["past"]))
    + r""" )\b | [a-z]{2,20}ed\b )
    )
    """,
    re.VERBOSE,
)
_STOP = re.compile(r"[.!?;:][\"'”’)]*\s|\n\s*\n")
_LEFT, _RIGHT = 90, 60


def direction(text: str, start: int, end: int) -> int:
    """1 if the clause around text[start:end] speaks of the future, -1 of the past, 0 if it does not say.

    >>> text = "The court will rule on Friday; it met on Monday."
    >>> direction(text, 23, 29), direction(text, 41, 47)
    (1, -1)
    """
    low = max(0, start - _LEFT)
    for stop in _STOP.finditer(text, low, start):
        low = stop.end()
    nearest = None
    for nearest in _CUE.finditer(text, low, start):
        pass
    if nearest is None:
        stop = _STOP.search(text, end, end + _RIGHT)
        nearest = _CUE.search(text, end, stop.start() if stop else min(len(text), end + _RIGHT))
    if nearest is None:
        return 0
    return 1 if nearest.lastgroup == "future" else -1
