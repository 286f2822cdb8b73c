"""Where people are from, and for whom they speak: "Ann Lee of Ohio, a critic, said", "Lawyers for the woman"."""

from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import FLAGS, SPEAKER
from analysis.extract.people.names import Mention
from analysis.extract.people.nominals import nominal_before
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import PLURAL_ROLES, ROLES


def for_one(known: Names, mention: Mention) -> Subject | None:
    """Several who speak for the one named behind them: "Lawyers for the woman, Ann Lee, 52, said"."""
    if known.text[mention.start - 2 : mention.start] != ", ":
        return None
    k = bisect_left(known.starts, mention.start) - 1
    if k < 2 or not known.words[k][0].islower():
        return None
    found = nominal_before(known, k, mention.start - 2)
    return found if found and several(known, found) and " for " in known.text[found.start : found.end] else None


def several(known: Names, subject: Subject) -> bool:
    """Whether several speak for the one named behind them: "Lawyers for the woman, Ann Lee, said"."""
    if known.text.endswith("one of ", 0, subject.start):
        return False
    head = head_noun(known.text[subject.start : subject.end]).lower()
    return head in PLURAL_ROLES and head not in ROLES


def from_place(known: Names, mention: Mention) -> Subject | None:
    """Who comes from the place or is in it: "Ann Lee of Ohio", "the mayor of Hull"."""
    k = bisect_left(known.starts, mention.start)
    if k < 2 or known.words[k - 1] not in _HOME or known.gaps[k - 1] != " " or known.gaps[k - 2] not in (" ", ". "):
        return None
    head = known.words[k - 2]
    end = known.starts[k - 2] + len(head)
    person = known.by_end.get(end) or known.by_end.get(end + 1)
    if person:
        named = person.name.kind in ("person", "open", "single")
        return Subject(person.start, person.end, "name", person) if named else None
    return nominal_before(known, k - 2, end) if FLAGS[head] & SPEAKER else None


_HOME: Final = frozenset({"of", "from", "in"})
