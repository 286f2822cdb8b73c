"""Participles that share the auxiliary of one before them: "arrested and later charged"."""

from typing import Final

from analysis.extract.devices.participles import (
    BEHIND_PARTICIPLE,
    CLAUSE_ENDS,
    SUBJECTS,
    Words,
    is_participle,
    joins,
    part_of,
)

_COORDINATORS: Final = frozenset({"and", "or", "but", "nor", "then"})
_PARTICLES: Final = frozenset({"up", "down", "off", "out", "away", "over", "in", "here", "there"})
_NEW_CLAUSE: Final = CLAUSE_ENDS - _COORDINATORS
_FAR: Final = 14  # words between two participles of one auxiliary
_PASTS: Final = frozenset({"won", "spun", "run", "rerun", "outrun", "overrun"})  # and no participles alone


def coordinated(words: tuple[str, ...], gaps: tuple[str, ...], last: int, lists: Words) -> int:
    """Index of a participle joined to the one at last, next to it or behind what belongs to that, or -1."""
    near = _next_to(words, gaps, last, lists)
    return near if near >= 0 else _farther(words, gaps, last, lists)


def _farther(words: tuple[str, ...], gaps: tuple[str, ...], last: int, lists: Words) -> int:
    """Index of the participle in "held at the airport and released without charge", or -1.

    It may look like a past tense: so it counts if it is none, as `taken`, or lacks the object that one would have.
    """
    if _COORDINATORS.isdisjoint(words[last + 1 : last + _FAR]):
        return -1
    for at in range(last + 1, min(last + _FAR, len(words) - 1)):
        gap, word = gaps[at - 1], words[at]
        if word in _NEW_CLAUSE or word in SUBJECTS or not joins(gap):
            return -1
        if word in _COORDINATORS and gaps[at] == " ":
            place = at + 1
            while place < len(words) - 1 and gaps[place] == " " and part_of(words[place]) == "between":
                place += 1
            if not CLAUSE_ENDS.isdisjoint(words[at + 1 : place]):
                return -1  # "settled in 1804 and is still known"
            if _is_surely_participle(words, gaps, place, lists):
                return place
    return -1


def _is_surely_participle(words: tuple[str, ...], gaps: tuple[str, ...], at: int, lists: Words) -> bool:
    """Whether the word at `at` is a participle with a passive's complements, no past tense and no adjective."""
    word = words[at]
    if not (word in lists.needs_object or (word in lists.irregular and word.endswith("n") and word not in _PASTS)):
        return False
    return at + 1 == len(words) or gaps[at] != " " or words[at + 1] in BEHIND_PARTICIPLE


def _next_to(words: tuple[str, ...], gaps: tuple[str, ...], last: int, lists: Words) -> int:
    """Index of a participle that stands next to the one at last ("arrested and later charged"), or -1."""
    at = last + 1
    if at < len(words) - 2 and (words[at] in _PARTICLES or words[at].endswith("ly")):
        if not joins(gaps[last]):
            return -1
        last, at = at, at + 1  # "torn down and sold", "baked daily and sold"
    if at >= len(words) - 1 or not joins(gap := gaps[last]):
        return -1
    if words[at].lower() in _COORDINATORS:
        at += 1
    elif gap != ", ":
        return -1  # behind a quotation, ",” said" is another clause
    while at < len(words) and at <= last + 4:
        if not joins(gaps[at - 1]):
            return -1
        word = words[at].lower()
        if is_participle(word, lists) and word not in lists.between:
            return at
        if word not in lists.between and not word.endswith("ly"):
            return -1
        at += 1
    return -1
