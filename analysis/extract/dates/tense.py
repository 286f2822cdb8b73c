"""Which way a bare "Friday" or "April" points: by the nearest cue of tense in its clause."""

import re
from typing import Final

from analysis.extract.dates.tense_cues import FUTURE, GONE, OVER, PRESENT, SIDE, WEAK, cues

_BESIDE_COPULA: Final = frozenset("on at closed open shut off".split())
_RELATIVE: Final = frozenset(("who", "which", "that"))
_REACHING: Final = frozenset(("by", "until", "through"))
_ABBREVIATED: Final = frozenset("mr mrs ms dr st gen sen rep gov jan feb aug sept oct nov dec corp inc co u.s".split())
_TOKEN: Final = re.compile(r"[\w'’-]+|[.!?;](?=[\s\"'”’)])|\n(?=\s*\n)")
_MARKS: Final = frozenset((".", "!", "?", ";", "\n"))
_FIGURE_ASIDE: Final = re.compile(
    r",\s(?:[^,;.\n]|[,.](?=\d)){0,30}\d(?:[^,;.\n]|[,.](?=\d)){0,30}\s(?:in|at|by|from|of)\s\Z"
)
_NEAR: Final = 5  # words: "agreed to meet on Friday", but "raised its offer to acquire the rival firm Friday"
_LEFT, _RIGHT = 110, 70


def direction(text: str, start: int, end: int, firm: bool = False) -> int:
    """1 if the clause around text[start:end] speaks of the future, -1 of the past, 0 if it does not say.

    With `firm`, cues that only may point forward ("to meet", "might") do not count.

    >>> text = "The court will rule on Friday; it met on Monday."
    >>> direction(text, 23, 29), direction(text, 41, 47)
    (1, -1)
    """
    side = _told(text, start, end, firm)
    return (side > 0) - (side < 0)


def is_arranged(text: str, start: int, end: int) -> bool:
    """Whether the clause tells in the present what is arranged for text[start:end].

    >>> text = "Talks resume Monday, and the new law takes effect Friday."
    >>> is_arranged(text, 13, 19), is_arranged(text, 50, 56), is_arranged("They met Monday.", 9, 15)
    (True, True, False)
    """
    return _told(text, start, end, firm=True) == PRESENT


def _told(text: str, start: int, end: int, firm: bool) -> int:
    low = max(0, start - _LEFT)
    paragraph = text.rfind("\n\n", low, start)
    clause = _TOKEN.findall(text[low if paragraph < 0 else paragraph + 2 : start])
    stops = _stops(clause)
    if stops:
        clause = clause[stops[-1] + 1 :]
    side = PRESENT if _is_copula(clause) else _last_side(clause, firm)
    reached = clause[:-2] if clause[-2:-1] == ["at"] and clause[-1] in ("least", "most") else clause
    reaching = bool(reached) and reached[-1].lower() in _REACHING
    if reaching and side != OVER:  # "was extended until November"; but "had arrived by Friday"
        side = FUTURE if side != GONE else 0 if firm else WEAK
    if side == PRESENT and text.startswith((" was ", " were ", " had "), end):
        return GONE  # "the stores open Sunday were looted"
    if not side and text.startswith(",", end) and _FIGURE_ASIDE.search(text, low, start):
        return 0  # "unemployment, 7.9 percent in August, will fall"
    if not side or (reaching and len(reached) == 1):
        paragraph = text.find("\n\n", end, end + _RIGHT)
        behind = _TOKEN.findall(text[end : end + _RIGHT if paragraph < 0 else paragraph])
        stops = _stops(behind)
        side = _first_side(behind[: stops[0]] if stops else behind, firm) or side
    return side


def _is_copula(clause: list[str]) -> bool:
    """Whether the clause ends in a copula: "the debate is" Monday, "schools are closed on" Friday."""
    last = [word for word in clause[-3:] if word not in _BESIDE_COPULA]
    return bool(last) and last[-1] in ("is", "are", "comes")


def _stops(tokens: list[str]) -> list[int]:
    """The marks among the tokens at which a clause ends."""
    if _MARKS.isdisjoint(tokens):
        return []
    return [i for i, token in enumerate(tokens) if token in _MARKS and _ends_clause(tokens, i, token)]


def _ends_clause(tokens: list[str], i: int, word: str) -> bool:
    """Whether a mark ends its clause: not the full stop of "Mr.", "Oct." or an initial."""
    if word != "." or not i:
        return True
    previous = tokens[i - 1]
    return not (previous.lower() in _ABBREVIATED or (len(previous) == 1 and (previous.isupper() or previous == "m")))


def _last_side(words: list[str], firm: bool) -> int:
    """The side told by the last cue; "had" and what was arranged before outweigh what may follow."""
    side = 0
    for i, word, cue in cues(words):
        if side == OVER and word in ("is", "are"):
            side = 0  # "the sale, which had been put off, is to close in May": the clause is not over
        weak, apart = cue == WEAK, len(words) - i
        far = weak and ((side < 0 and (word in SIDE or apart > _NEAR)) or (word[-1] == "s" and apart > _NEAR + 4))
        if cue and not far and not (weak and (firm or side == OVER)):
            side = OVER if cue < 0 and side == OVER else cue
    return side


def _first_side(words: list[str], firm: bool) -> int:
    """The side told by the first cue."""
    for i, word, cue in cues(words):
        if not i and word in _REACHING:
            continue  # "from March through May, it was"
        if cue == PRESENT and (not i or words[i - 1] in _RELATIVE):
            continue  # "the loss on Monday opens the way", "On Monday the man who runs it said"
        if cue and not (firm and cue == WEAK):
            return cue
    return 0
