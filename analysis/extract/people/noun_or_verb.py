"""Cues that may be nouns: "he claims" and "his claims", "Democrats note" and "the Treasury note"."""

from typing import Final

from analysis.extract.people.grammar import AUXILIARY, PRONOUNS, SPEAKERS
from analysis.extract.people.vocabulary import CALENDAR, Cue

_NOUN_BEFORE: Final = frozenset(
    "a an the this that these those his her its their our my your no any some each every another such of in on at "
    "by for from with to without about under over new recent other first second last next more many several few "
    "public initial official formal final key media news police press repeated latest earlier own one two three s "
    "for and or".split()
)

POINTS: Final = frozenset({"this", "that", "these", "those", "one"})  # stand alone too: "disputed that, saying"
ONLY_NOUN_BEFORE: Final = _NOUN_BEFORE - {"to"}


def is_noun(words: tuple[str, ...], i: int, gap: str, behind: str, cue: Cue) -> bool:
    """Whether word i, a cue that may be a noun, is one; gap stands before it, behind what comes after.

    >>> from analysis.extract.people.vocabulary import CUES
    >>> is_noun(("his", "claims"), 1, " ", " ", CUES["claims"]), is_noun(("he", "claims"), 1, " ", " ", CUES["claims"])
    (True, False)
    """
    before = words[i - 1] if i else ""
    if cue.form == "put" and before in ("Police", "police"):
        return False  # no noun that police have
    if cue.participle and before in POINTS and gap == ", ":
        return False
    if words[i] == "saying" and before == "by" and gap == behind == " ":
        return False  # "angered drivers by saying that"
    if i and cue.form == cue.lemma and _singular_before(words, i, gap):
        return True
    if i and gap in (" ", ", ") and not cue.participle and not cue.past and _as_noun(words, i, gap, behind, cue):
        return True
    if before.lower() in _IS and gap == " " and not cue.participle and not cue.past:
        return True  # "there were cries of"
    if gap[:1] in _CLOSING and words[i + 1 : i + 2] and words[i + 1] in _OF_NOUNS:
        return True  # "“mad”, remarks that angered"
    if before == "Police" and behind == " " and words[i + 1 : i + 2] == ("that",):
        return False
    if cue.lemma == "read" and behind[:1] in (".", ",") and before.islower() and before.lower() not in _NOUN_BEFORE:
        return False  # “…,” the suit reads.
    return not _verb_after(before, gap, cue.form == cue.lemma) and (cue.participle or not _leads(before, behind))


def _as_noun(words: tuple[str, ...], i: int, gap: str, behind: str, cue: Cue) -> bool:
    """Whether the words beside word i make it a noun: "the jobs report has", "trade charges", "many Asian states"."""
    before = words[i - 1]
    plural = cue.form != cue.lemma
    if gap == ", ":
        return not plural and before in CALENDAR  # "On Tuesday, state officials"
    if plural and i > 1 and words[i - 2].lower() in _SEVERAL and before[0].isupper():
        return True
    if not before.islower() or before in PRONOUNS or before in AUXILIARY or before in _PLURAL or before in _CLAUSAL:
        return False
    if behind == " " and not _HAS.isdisjoint(words[i + 1 : i + 2]) and words[i] not in _SAME_PAST:
        return True
    return plural and before.endswith("s") and not before.endswith(("ss", "ics", "us")) and before not in _ONE_IN_S


_SEVERAL: Final = frozenset("many several two three four five some these those few both all most other".split())
_CLAUSAL: Final = frozenset("that which who also went s to".split())
_HAS: Final = frozenset("has have had was were is are will would could can may might should".split())
_ONE_IN_S: Final = frozenset("news series headquarters its his always perhaps sometimes besides".split())
_IS: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_CLOSING: Final = frozenset("\"”’'»")
_OF_NOUNS: Final = frozenset({"that", "which", "made", "of"})
# Their past is the same: "Kim put it at 40".
_SAME_PAST: Final = frozenset({"put", "read", "hit", "set", "cut", "let", "quit", "cast"})
_PLURAL: Final = PRONOUNS | SPEAKERS | {"people", "men", "women", "children"}


def _singular_before(words: tuple[str, ...], i: int, gap: str) -> bool:
    """Whether the name of one stands before word i, which is no verb then: "the Treasury note slipped"."""
    before = words[i - 1]
    if gap != " " or not before[0].isupper() or before[-1] in "sS" or words[i] in _SAME_PAST:
        return False
    return before.lower() not in _PLURAL and (i < 2 or words[i - 2] != "and")


def _verb_after(before: str, gap: str, bare: bool) -> bool:
    """Whether a form that may be a noun is a verb after the word before it: "he claims", not "his claims"."""
    lower = before.lower()
    if not before or gap not in (" ", ", ", '," ', ",” ", "” ", '" ', "”, ", '", ', " — ", ") ", ".) "):
        return False
    if lower in _NOUN_BEFORE:
        return lower == "to" and bare  # "to call", not "to calls"
    return (
        gap != " "
        or before[0].isupper()
        or lower in PRONOUNS
        or lower in AUXILIARY
        or lower in SPEAKERS
        or lower in ("that", "which", "also", "went")
        or (lower.endswith(("ly", "s")) and not lower.endswith("ous"))
    )


def _leads(before: str, behind: str) -> bool:
    """Whether a form that may be a noun leads to a quotation: "the sign read “Closed”", not "his claims “…”"."""
    return behind in (" “", ' "', ": “", ': "') and (before == "that" or before.lower() not in _NOUN_BEFORE)
