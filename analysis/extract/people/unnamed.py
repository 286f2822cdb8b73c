"""Sources without a name: "a senior official who asked not to be named", "officials" where they speak."""

import re
from functools import lru_cache
from typing import Final

from analysis.document import Document
from analysis.extract.people.clause import Clause
from analysis.extract.people.described import Described, is_quoted
from analysis.extract.people.grammar import DETERMINERS
from analysis.extract.people.vocabulary import BODIES, COMMON, PLURAL_ROLES, ROLES
from analysis.extract.records import Person

_HEAD: Final = re.compile(r"[\w-]+")
_BEHIND: Final = frozenset(
    "of for from in at on with to by about near under who familiar close briefed involved knowledgeable".split()
)


@lru_cache(maxsize=1 << 12)
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

    >>> kind_of("The company"), kind_of("the youngest of them"), kind_of("Tradition"), kind_of("Kim")
    ('organisation', 'unnamed', 'unnamed', 'person')
    """
    head = head_noun(speaker)
    if head.lower() in BODIES:
        return "organisation"
    if head in COMMON or head.lower() in PLURAL_ROLES:
        return "unnamed"
    first = speaker.partition(" ")[0]
    return "unnamed" if first.islower() or first.lower() in DETERMINERS else "person"


_BRINGING_IN: Final = frozenset({"A", "An", "One", "Another", "a", "an", "one", "another"})
_REPORTS: Final = frozenset({"clause", "hearer", "question"})
_AGED: Final = re.compile(r"[Tt]he \d\d-year-old\b")
_BESIDE: Final = frozenset("\"“”'‘’«»:")


def _beside_marks(text: str, clause: Clause) -> bool:
    """Whether a quotation, or a colon that leads to one, stands beside the clause."""
    return not _BESIDE.isdisjoint(text[max(0, clause.start - 3) : clause.start] + text[clause.end : clause.end + 3])


def unnamed(document: Document, clauses: list[Clause], people: list[Person]) -> list[Person]:
    """The unnamed sources that speak, one for each description that means nobody of the people named."""
    text = document.text
    found: dict[str, list[tuple[int, int]]] = {}
    described = Described(document, people)
    heads: dict[str, str] = {}  # of those whom "a" or "another" brings in, the latest of each noun
    for clause in clauses:
        subject = clause.subject
        if subject is None or subject.sort != "nominal" or not clause.cue.speaks:
            continue
        phrase = text[subject.start : subject.end]
        head = head_noun(phrase).lower()
        head = head.partition("-of-")[0] if "-" in head else head
        if head not in ROLES and head not in PLURAL_ROLES:
            continue
        if clause.cue.frames.isdisjoint(_REPORTS) and not _beside_marks(document.text, clause):
            continue  # "five people were shot dead"
        if _AGED.match(phrase) and any(
            person.places[0][0] < subject.start for person in people if person.kind == "person"
        ):
            continue  # "the 34-year-old"
        if described.meant(phrase, subject.start) or is_quoted(document, subject.start):
            continue
        first, _, rest = phrase.partition(" ")
        key = rest.lower() if first in ("The", "A", "An", "Some", "Many", "the", "a", "an") else phrase.lower()
        if first in ("The", "the") and rest in heads and key not in found:
            key = heads[rest]  # "a Western diplomat said …, the diplomat said"
        elif " " in rest or first in _BRINGING_IN:
            heads[head] = key
        found.setdefault(key, []).append((subject.start, subject.end))
    return [
        Person(*places[0], text[slice(*places[0])], "", "unnamed", tuple(places), "", "role-noun-that-speaks")
        for places in found.values()
    ]
