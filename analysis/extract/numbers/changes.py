"""What makes a number a change: "rose by 5", "a rise of 5", "cut rates 25 basis points", "down 5"."""

from typing import Final

from analysis.extract.numbers.grammar import GRAMMAR, STOPS, VERB_FORM
from analysis.extract.numbers.tokens import Tokens, gap_before
from analysis.lexicon import categories, entries

_CUES: Final = categories("change_cues")
CHANGES: Final = {entry.term: entry.category for entry in entries("change_cues") if entry.category in ("up", "down")}
_CHANGE_NOUNS: Final = {e.term: e.note for e in entries("change_cues") if e.category == "noun of change"}
DEFINITE: Final = frozenset("the its their his her our my".split())
_WANTS_BY: Final = _CUES["wants by"]
_PARTICLE_VERBS: Final = _CUES["verb with up or down"]
_LOSING: Final = frozenset("lose loses lost losing".split())
_MOVING: Final = ("pick", "com", "came", "br", "bl", "sho", "open", "turn", "writ", "wrote")
_MOVING_OBJECTS: Final = frozenset(
    "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hiked hiking increased "
    "increasing cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing trim trims trimmed "
    "trimming slash slashes slashed slashing".split()
)
_WITH_OBJECTS: Final = frozenset(
    "add adds added adding gain gains gained gaining lose loses lost losing shed sheds shedding expand expands "
    "expanded expanding improve improves improved improving hike hikes advance advances strengthen strengthens widen "
    "widens weaken weakens contract contracts contracted narrow narrows ease eases recover recovers recovered".split()
)
BEATING: Final = frozenset(("beat", "beats"))
_GIVING: Final = frozenset("give gives gave given giving".split())
_PUTTING: Final = frozenset("put puts putting added adding adds tack tacks tacked tacking".split())
_TAKING: Final = frozenset("take takes took taking taken get gets got charge charges charged keeps pays for".split())
_BEFORE_OFF: Final = frozenset(
    "is was were are still and trading stocks shares prices futures sales miners banks".split()
)
_PARTICLES: Final = frozenset(("up", "down"))
_BEHIND_PARTICLE: Final = frozenset("at on in for by since over against after while year this compared".split())
_CLAUSE_ENDS: Final = (".", ";", ":", "!", "?", "(")


def change_at(tokens: Tokens, k: int, kind: str) -> str:
    """The change that the word at k, directly before the number and its bound, gives it."""
    words = tokens.words
    word = words[k].lower()
    before = words[k - 1].lower() if k else ""
    direct = CHANGES.get(word)
    if word in ("up", "down") and words[k + 1 : k + 3] in (("one", "of"), ("one", "another")):
        return "none"  # "climbed ladders up one of the walls"
    if word in ("up", "down") and before in _PARTICLE_VERBS:
        if before in _GIVING and word == "up" and kind == "percent":
            return "down"
        moves = kind == "percent" and before.startswith(_MOVING)
        return CHANGES[word] if moves else "none"  # "gave up 517 yards", "made up 20 percent"
    if word == "off" and kind == "count":
        behind_level = k and words[k - 1].isdecimal() and tokens.gaps[k - 1] == ", "  # "at 1,190.43, off 14.76"
        return "down" if behind_level else "none"
    if word == "off":
        return "down" if kind in ("percent", "money") and _is_off(tokens, k, before) else "none"
    if word == "on" and kind == "percent" and before in _PUTTING:
        return "up"
    if direct and not (word in _WANTS_BY and kind in ("money", "count", "duration", "measure")):
        return direct
    if word == "by" and before == "off":
        return "down"  # "was off by 3 percent"
    if word == "by":
        return _verb_before(tokens, k, 9)
    if kind == "percent" and word != "of":
        return moved_object(tokens, k)
    return _noun_before(tokens, k, before, kind) if word == "of" else "none"


def _noun_before(tokens: Tokens, k: int, before: str, kind: str) -> str:
    """The change of the noun before the "of" at k: "a rise of 5", "a rise in retail sales of 5 percent"."""
    found = _CHANGE_NOUNS.get(before)
    if before.startswith("cut") and not _TAKING.isdisjoint(tokens.words[max(0, k - 5) : k - 1]):
        return "none"  # "takes a cut of 30 percent"
    if found or kind not in ("percent", "money"):
        return found or "none"
    words, gaps = tokens.words, tokens.gaps
    for j in range(k - 2, max(0, k - 6), -1):
        if gaps[j] not in (" ", "-") or not words[j][0].isalpha():
            return "none"
        if words[j] == "in":
            return _CHANGE_NOUNS.get(words[j - 1].lower(), "none")
        if words[j] in STOPS and words[j] not in DEFINITE:
            return "none"
    return "none"


def moved_object(tokens: Tokens, k: int) -> str:
    """The change of a verb whose object ends with the word at k: "cut interest rates 25 basis points"."""
    words = tokens.words
    if words[k].lower() in STOPS:
        return "none"  # "reduced to 10 percent"
    for j in range(k - 1, max(-1, k - 5), -1):
        if tokens.gaps[j] not in (" ", "-") or not words[j + 1][0].islower():
            return "none"
        word = words[j].lower()
        if word in _MOVING_OBJECTS:
            return CHANGES[word]
        if word in STOPS and word not in DEFINITE and word != "a":
            return "none"
    return "none"


def _is_off(tokens: Tokens, k: int, before: str) -> bool:
    """Whether the "off" at k tells that a price is down: "was off 12 cents", "miners off 2.3 percent"."""
    if not k or gap_before(tokens, k) not in (" ", ", "):
        return False
    return before in _BEFORE_OFF or tokens.words[k - 1][0].isupper() or gap_before(tokens, k) == ", "


def _verb_before(tokens: Tokens, index: int, most: int) -> str:
    """The change of the nearest verb of change before the word at index, within its clause."""
    words = tokens.words
    for j in range(index - 1, max(-1, index - 1 - most), -1):
        if gap_before(tokens, j + 1).strip()[:1] in _CLAUSE_ENDS:
            return "none"
        found = CHANGES.get(words[j].lower())
        if not found and j:
            aside = words[j].endswith("ing") and tokens.gaps[j - 1] == ", "
            if aside or (words[j - 1] in ("and", "but") and (GRAMMAR[words[j]] & VERB_FORM or words[j] in BEATING)):
                return "none"  # "rose 4 percent, beating forecasts by 2 points"
        if found:
            return "none" if words[j].lower() in _LOSING else found  # "lost by 40 votes"
    return "none"


def moves_alone(word: str) -> bool:
    """Whether a verb of change takes no object but how much, as "rose" and "fell" do.

    >>> moves_alone("rose"), moves_alone("cut")
    (True, False)
    """
    word = word.lower()
    return word in CHANGES and word not in _MOVING_OBJECTS and word not in _WITH_OBJECTS


def moved_by(tokens: Tokens, index: int) -> str:
    """The change of the verb before "from": in "rose sharply from 5 to 7", up; "none" if there is none."""
    return _verb_before(tokens, index, 13)


def change_behind(tokens: Tokens, stop: int) -> str:
    """The change that the word at stop, behind the number, gives it: "was 3 percent up at", "ended 12 points down".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> change_behind(tokens_of(Document("was 3 percent up on the day")), 3)
    'up'
    """
    words = tokens.words
    if stop >= len(words) or words[stop] not in _PARTICLES or gap_before(tokens, stop) not in (" ", "% ", " % "):
        return "none"
    last = stop + 1 >= len(words) or tokens.gaps[stop] != " "
    return words[stop] if last or words[stop + 1] in _BEHIND_PARTICLE else "none"  # not "20 percent down payments"
