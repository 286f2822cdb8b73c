"""What the words of a time expression say, before anything is reckoned: the step between grammar and calendar."""

import re
from typing import Final, NamedTuple

from analysis.extract.dates.periods import Period
from analysis.extract.dates.tokens import Token


class Mention(NamedTuple):
    """A time expression as written; `shape` says how its days are to be found.

    fixed: `period` or `value` is all there is. shift: `steps` units from the base. same: the period of that
    unit in which the base lies. month, weekday, quarter, season, holiday: `number` (or `name`) of the one
    meant, and `which` (-1 last, 0 this, 1 next, None: by tense). clock: a time of day (`suffix`) on the base's
    day. duration: `value`, with days where `which` says on which side of the base it lies.
    """

    start: int
    end: int
    shape: str
    rule: str
    type: str = "DATE"
    value: str = ""
    mod: str | None = None
    period: Period | None = None
    unit: str = ""
    steps: int = 0
    number: int = 0
    day: int = 0
    year: int = 0
    name: str = ""
    which: int | None = None
    base: str = "published"
    suffix: str = ""


QUALIFIERS: Final = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "outset": "START",
    "earlier": "START",
    "late": "END",
    "end": "END",
    "close": "END",
    "later": "END",
    "mid": "MID",
    "middle": "MID",
    "midst": "MID",
    "sometime": None,
    "rest": "END",
    "remainder": "END",
    "eve": None,
}
_OF: Final = frozenset(("beginning", "start", "outset", "end", "close", "middle", "midst", "rest", "remainder"))
_PORTIONS: Final = {  # "the latter half of the century", "the early part of next week"
    **dict.fromkeys(("first", "early", "earlier", "opening"), "START"),
    **dict.fromkeys(("second", "latter", "later", "last", "late", "closing"), "END"),
    "middle": "MID",
}
_CLOSING: Final = frozenset(("-", "early", "late", "mid", "earlier", "later", "sometime", "in", "on", "of"))
APPROXIMATE: Final = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "nearly": "APPROX",
    "almost": "APPROX",
    "barely": "APPROX",
    "over": "MORE_THAN",
    "under": "LESS_THAN",
}
_LONGER: Final = {
    ("more", "than"): "MORE_THAN",
    ("longer", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN",
    ("fewer", "than"): "LESS_THAN",
    ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS",
    ("up", "to"): "EQUAL_OR_LESS",
}


def qualified(tokens: list[Token], start: int) -> tuple[int, str | None]:
    """Where the expression at start begins with its qualifier ("early", "the end of"), and its TIMEX3 mod.

    >>> qualified([Token("by", 0), Token("the", 3), Token("end", 7), Token("of", 11)], 14)
    (3, 'END')
    """
    if not tokens:
        return start, None
    words = [token.word for token in tokens[-2:]]
    last = words[-1]
    if last not in _CLOSING:
        return start, None
    if last == "-" and words[-2:-1] and words[-2] in ("mid", "late", "early"):
        return _article(tokens[:-2], tokens[-2].start), QUALIFIERS[words[-2]]
    if last in ("early", "late", "mid", "earlier", "later", "sometime"):
        return _article(tokens[:-1], tokens[-1].start), QUALIFIERS[last]
    if last in ("in", "on") and words[-2:-1] in (["earlier"], ["later"], ["early"], ["late"]):
        return tokens[-2].start, QUALIFIERS[words[-2]]
    if last == "of" and len(words) > 1 and words[-2] in _OF:
        return _article(tokens[:-2], tokens[-2].start), QUALIFIERS[words[-2]]
    if last == "of" and words[0] in ("half", "part") and len(tokens) > 2 and tokens[-3].word in _PORTIONS:
        return _article(tokens[:-3], tokens[-3].start), _PORTIONS[tokens[-3].word]
    return start, None


def _article(tokens: list[Token], start: int) -> int:
    """Where an expression that may have an article before it begins."""
    return tokens[-1].start if tokens and tokens[-1].word in ("the", "a", "very") else start


def approximate(tokens: list[Token]) -> str | None:
    """The TIMEX3 mod that the words before an amount of time give it; they stay outside the span.

    >>> approximate([Token("more", 0), Token("than", 5)])
    'MORE_THAN'
    """
    if not tokens:
        return None
    last = tokens[-1].word
    if len(tokens) > 1 and (longer := _LONGER.get((tokens[-2].word, last))):
        negated = len(tokens) > 2 and tokens[-3].word == "no"
        return {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}.get(longer, longer) if negated else longer
    return APPROXIMATE.get(last)


WORD_RIGHT: Final = re.compile(r"[\s-]+(\w+)")
