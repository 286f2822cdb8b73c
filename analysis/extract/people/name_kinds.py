"""What sort of thing a capitalised name is of, told by its words: a person, an organisation, a place, or open."""

import re
from typing import Final

from analysis.extract.people.tokens import JOINING
from analysis.extract.people.vocabulary import (
    ACRONYMS,
    COMMON,
    GENDERS,
    MEDIA,
    METONYMS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PEOPLES,
    PLACES,
    PLURAL_ROLES,
    QUALIFIERS,
    THING_HEADS,
    TITLE_PARTS,
    WEAK_HEADS,
)


def kind_of(words: list[str], title: str) -> str:
    """Sort of a name: person, organisation, place, people, title, acronym, open (several words), single or none.

    >>> kind_of(["Ann", "Lee"], ""), kind_of(["World", "Bank"], ""), kind_of(["Lopez"], "Gen."), kind_of(["Lopez"], "")
    ('person', 'organisation', 'person', 'single')
    """
    text = " ".join(words)
    if len(words) == 1 and (_COUNTRYMAN.fullmatch(text) or (title and text in _ADDRESSED)):
        return "none" if title else "people"  # "Mr Speaker", "the Yorkshireman"
    if len(words) == 2 and words[1] in _SEATS and words[0] not in GENDERS:
        return "none"  # "the party's Wycombe MP"
    if "&" in text:
        if any("&" in word and len(word) > 1 for word in words):
            return "none" if text in _NO_FIRMS else "organisation"  # "AT&T", not "Q&A"
        if not title and len(words) == 3 and (words[0] == words[2] or not _both_given(words)):
            return "organisation"  # "Johnson & Johnson", not "Ann & Bob"
    if title:
        return "none" if text in PLACES or text in PEOPLES else "person"
    if text in METONYMS or text in MEDIA or text in ACRONYMS:
        return "organisation"
    if text in PLACES or _PARTY_TAG.match(text):
        return "place"
    if text in PEOPLES:
        return "people"
    if text in NOT_NAMES:
        return "none"  # "State of the Union"
    if len(words) == 1:
        word = words[0]
        if word in COMMON or word.lower() in PLURAL_ROLES:
            return "none"  # "Residents said", "Research suggests"
        if word in TITLE_PARTS or word in QUALIFIERS:
            return "title"
        if word.isupper() and len(word) > 1:
            return "acronym"
        if word in ORGANISATION_HEADS and word not in WEAK_HEADS:
            return "open"  # "the Fund said": no person
        return "single"
    if words[-1] in ORGANISATION_HEADS and (words[-1] not in _SURNAMES or words[0] not in GENDERS):
        return "weak organisation" if words[-1] in WEAK_HEADS else "organisation"
    if any(word in ORGANISATION_HEADS for word in words) and JOINING.intersection(words):
        return "organisation"
    if words[-1] == "International" and words[0] not in PLACES:
        return "organisation"  # "Forest Watch International", a body by no other word
    if words[-1] in THING_HEADS:
        return "place"  # "Jackson County", "Stanley Cup"
    if JOINING.intersection(words):
        return "open"
    if len(words) <= 4 and words[-1] not in PLACES and words[-1] not in PEOPLES:
        if (
            _is_given(words[0])
            or (_INITIALS.fullmatch(words[0]) and words[0] not in _NO_INITIALS)
            or not _OF_FAMILIES.isdisjoint(words[1:-1])
            or any(len(word) == 1 or "." in word for word in words[1:-1])
        ):
            return "person"
        if any(word.startswith("al-") for word in words[1:]):
            return "person"
    return "open"


_COUNTRYMAN: Final = re.compile(r"(?:[A-Z][a-z]+(?:sh|ch|shire)|Scots)(?:man|woman)")
_ADDRESSED: Final = frozenset(
    "Speaker President Secretary Justice Chairman Chairwoman Chair Mayor Chancellor Ambassador Minister "
    "Governor".split()
)
_SEATS: Final = frozenset({"MP", "MSP", "MEP", "TD", "MLA"})
_NO_FIRMS: Final = frozenset({"Q&A", "R&D", "A&E", "B&B", "R&B", "M&A", "P&L", "T&C", "D&D", "H&S", "F&B"})
# "Sen. Ann Lee, R-Ocala": the party, and where from.
_PARTY_TAG: Final = re.compile(r"(?:[RDI]|Rep|Dem|Ind|Lab|Con)-(?=[A-Z])")
# Heads of organisations that are surnames as well: "Ann Church", "Peter Post".
_SURNAMES: Final = frozenset(
    "Post Press Star Sun Standard Front Guard Church Cross Brothers Capital Fire Works Club Fund Register Monitor "
    "Steel Banks Power Book Stone Day Force Army Action Mission Campaign State Times Record Watch School".split()
)
# Small words inside the names of persons alone; "de" and "la" stand in those of streets as well.
_OF_FAMILIES: Final = frozenset({"van", "von", "bin", "ibn"})
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,2}[A-Z]")  # without the last full stop: "O.G. Hale"
_NO_INITIALS: Final = frozenset("U.S U.K U.N E.U D.C N.Y L.A U.A.E N.H N.C S.C N.J N.M N.D S.D R.I B.C".split())


def _both_given(words: list[str]) -> bool:
    return words[0] in GENDERS and words[2] in GENDERS


def _is_given(word: str) -> bool:
    """Whether a word is a given name, or two joined: "Anne-Marie", not "Oscar-winning"."""
    first, _, second = word.partition("-")
    return word in GENDERS or (first in GENDERS and second[:1].isupper())
