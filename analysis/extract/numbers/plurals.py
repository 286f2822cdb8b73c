"""Plural nouns and their singular."""

from typing import Final

from analysis.known import Known
from analysis.lexicon import categories, entries

_WORDS: Final = categories("noun_phrases")
_IRREGULAR: Final = {e.term: e.note for e in entries("noun_phrases") if e.category == "plural"}
ADJECTIVES: Final = _WORDS["adjective as plural"]
_INVARIANT: Final = _WORDS["invariant plural"] | ADJECTIVES
_NO_MEN: Final = frozenset(
    "specimen regimen abdomen acumen stamen bitumen cyclamen albumen dolmen gravamen lumen".split()
)
_SINGULAR_IN_S: Final = _WORDS["singular in s"]


def singular(word: str) -> str:
    """The singular of a noun.

    >>> [singular(word) for word in ("troops", "cities", "boxes", "people", "bus")]
    ['troop', 'city', 'box', 'people', 'bus']
    """
    lowered = word.lower()
    if lowered in ("people", "police", "cattle"):
        return lowered
    if lowered == "troops":
        return "troop"
    known = _IRREGULAR.get(lowered) or _IRREGULAR.get(word)
    if known:
        return known
    if _compound(word):
        return word[:-2] + "an" if word.endswith("men") else word.removesuffix("ren")
    if word[:-1].isupper() and word.endswith("s"):
        return word[:-1]  # "MPs"
    if len(word) < 4 or not lowered.endswith("s") or lowered in _SINGULAR_IN_S or lowered in _INVARIANT:
        return word
    if lowered.endswith("ies"):
        return word[:-3] + "y"
    if lowered.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if lowered.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def _compound(word: str) -> bool:
    """Whether a word is a compound of a plural without s: "infantrymen", "schoolchildren", but not "specimen"."""
    if len(word) < 6 or not word.islower():
        return False
    return (word.endswith("men") and word not in _NO_MEN) or word.endswith(("children", "people", "craft"))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> is_plural("men"), is_plural("troops"), is_plural("across")
    (True, True, False)
    """
    if word in _IRREGULAR or word in _INVARIANT or _compound(word):
        return True
    if not word.endswith("s") or (len(word) < 4 and not word[:-1].isupper()):
        return False
    return not word.endswith(("ss", "us", "is")) and word.lower() not in _SINGULAR_IN_S


SINGULAR: Final = Known(singular)
