"""Sources without a name: "a senior official who asked not to be named", "officials" where they speak."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.clause import Clause
from analysis.extract.people.grammar import DETERMINERS
from analysis.extract.people.vocabulary import BODIES, COMMON, PLURAL_ROLES, ROLES
from analysis.extract.records import Person

_HEAD: Final = re.compile(r"[\w-]+")
_BEHIND: Final = frozenset(
    "of for from in at on with to by about near under who familiar close briefed involved knowledgeable".split()
)


def head_noun(phrase: str) -> str:
    """The head of a noun phrase: its last word before a preposition.

    >>> head_noun("a spokesman for the ministry"), head_noun("the New Jersey governor")
    ('spokesman', 'governor')
    """
    head = ""
    for word in _HEAD.findall(phrase):
        if word in _BEHIND:
            break
        head = word
    return head


def kind_of(speaker: str) -> str:
    """What a speaker is who is not on the roster, by the words alone: organisation, unnamed or person.

    >>> kind_of("The company"), kind_of("the youngest of them"), kind_of("Research"), kind_of("Kim")
    ('organisation', 'unnamed', 'unnamed', 'person')
    """
    head = head_noun(speaker)
    if head.lower() in BODIES:
        return "organisation"
    if head in COMMON or head.lower() in PLURAL_ROLES:
        return "unnamed"
    first = speaker.partition(" ")[0]
    return "unnamed" if first.islower() or first.lower() in DETERMINERS else "person"


def unnamed(document: Document, clauses: list[Clause]) -> list[Person]:
    """The unnamed sources that speak, one for each description."""
    text = document.text
    found: dict[str, list[tuple[int, int]]] = {}
    for clause in clauses:
        subject = clause.subject
        if subject is None or subject.sort != "nominal" or not clause.cue.speaks:
            continue
        phrase = text[subject.start : subject.end]
        head = head_noun(phrase).lower()
        if head not in ROLES and head not in PLURAL_ROLES:
            continue
        first, _, rest = phrase.partition(" ")
        key = rest if first in ("The", "A", "An", "Some", "Many", "the", "a", "an") else phrase
        found.setdefault(key.lower(), []).append((subject.start, subject.end))
    return [
        Person(*places[0], text[slice(*places[0])], "", "unnamed", tuple(places), "", "role-noun-that-speaks")
        for places in found.values()
    ]
