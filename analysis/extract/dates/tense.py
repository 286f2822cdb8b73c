"""Which way a bare "Friday" or "April" points: by the nearest cue of tense in its clause."""

import re

from analysis.extract.dates.trie import trie
from analysis.lexicon import categories

_WORDS = categories("tense_cues")


def _any_of(category: str) -> str:
    return trie(_WORDS[category])


_CUE = re.compile(
    rf"""
    \b(?:
      # "had been due to expire Friday" is over; "is due" is not
      (?P<past> (?:had|previously|originally|as)\s(?:\w+ly\s)?(?:been\s)?
          (?:due|scheduled|expected|slated|supposed|set|planned)\b )
      | (?P<future> (?:{_any_of("future")})(?![-\w]) | to\s+be\s+(?:[a-z]+(?:ed|n|t|d)\b)? )
      # the present passive says nothing: "the case is heard in May"
      | (?P<neither> (?:is|are|be|being|gets?)\s+(?:[a-z]+ly\s+)?(?:{_any_of("past")}|[a-z]{{2,}}(?:ed|en))\b )
      | (?P<weak> (?:{_any_of("perhaps future")})(?![-\w])
        | to\s+(?!(?:{_any_of("noun after to")})\b|[a-z]*(?:s|ed|ing)\b)[a-z]{{2,}} )
      | (?P<gone> (?:{_any_of("past")})(?![-\w]) | (?!un)[a-z]{{2,20}}(?<!e)ed\b )
    )
    """,
    re.VERBOSE,
)
_SIDE = {"future": 2, "weak": 1, "past": -2, "gone": -1}
# A full stop ends the clause, but not that of "Mr. Davison", "Oct. 3" or "U.S. officials".
_STOP = re.compile(
    r"[.!?](?<=[a-z0-9)%\"'”’].)(?<!\bMr.)(?<!\bMrs.)(?<!\bMs.)(?<!\bDr.)(?<!\bSt.)(?<!\bGen.)(?<!\bSen.)(?<!\bRep.)"
    r"(?<!\bGov.)(?<!\bJan.)(?<!\bFeb.)(?<!\bAug.)(?<!\bSept.)(?<!\bOct.)(?<!\bNov.)(?<!\bDec.)(?<!\bCorp.)(?<!\bInc.)"
    r"(?<!\bCo.)[\"'”’)]*\s|;\s|\n\s*\n"
)
_LEFT, _RIGHT = 110, 70


def direction(text: str, start: int, end: int, firm: bool = False) -> int:
    """1 if the clause around text[start:end] speaks of the future, -1 of the past, 0 if it does not say.

    With `firm`, cues that only may point forward ("to meet", "might") do not count.

    >>> text = "The court will rule on Friday; it met on Monday."
    >>> direction(text, 23, 29), direction(text, 41, 47)
    (1, -1)
    """
    low = max(0, start - _LEFT)
    for stop in _STOP.finditer(text, low, start):
        low = stop.end()
    side = 0
    for cue in _CUE.finditer(text, low, start):
        side = _weigh(cue, side, firm)
        if cue[0].lower() in ("by", "until", "through") and side == -1 and not text[cue.end() : start].strip():
            side = 0 if firm else 1  # "was extended until November"; but "had arrived by Friday"
    if side:
        return 1 if side > 0 else -1
    stop_right = _STOP.search(text, end, end + _RIGHT)
    limit = stop_right.start() if stop_right else min(len(text), end + _RIGHT)
    for cue in _CUE.finditer(text, end, limit):
        side = _weigh(cue, side, firm)
        if side:
            return 1 if side > 0 else -1
    return 0


def _weigh(cue: re.Match[str], side: int, firm: bool) -> int:
    """The side after one more cue; a preposition ("by", "until") does not overrule "had" before it."""
    kind = cue.lastgroup or ""
    if kind == "neither" or (kind == "weak" and firm):
        return side
    if kind == "weak" and (side == -2 or (side < 0 and cue[0].lower() in _WORDS["perhaps future"])):
        return side
    if kind == "gone":
        return -2 if side == -2 or cue[0].lower() == "had" else -1
    return _SIDE[kind]
