"""The noun phrase before an aside: "Kim, an analyst at Brookings, said", "Her opposite number, Ann Lee, said"."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from analysis.extract.people.apposed import has_office, is_described, is_full_name
from analysis.extract.people.grammar import (
    COMPANY,
    DETERMINER,
    ENDS_PHRASE,
    FLAGS,
    PREPOSITION,
    PREPOSITIONS,
    SPEAKER,
    STOP,
)
from analysis.extract.people.names import Mention
from analysis.extract.people.nominals import nominal_before
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import PLURAL_ROLES, ROLES

# Finds the phrase that a mention ends: "a spokesman for Kim".
WithPreposition = Callable[[Names, Mention, int], Subject | None]

_ORDINALS: Final = frozenset({"second", "third", "fourth", "fifth", "other"})
_ARTICLES: Final = frozenset({"A", "a", "The", "the"})
_WIDE: Final = 220
_CLOSES: Final = frozenset("”\"’'»")


def across_commas(known: Names, j: int, right: int, gap: str, with_preposition: WithPreposition) -> Subject | None:
    """The noun phrase before an aside that ends at offset right: "Kim, an analyst at Brookings, said"."""
    text, starts, words = known.text, known.starts, known.words
    sentence = bisect_left(known.sentences, (starts[j] + 1,), 1) - 1
    low = max(known.sentences[sentence].start, right - _WIDE)
    closing = gap.strip()[-1]
    opening = {")": "(", ",": ",", "—": "—", "–": "–", "-": " - "}[closing]
    limit = starts[j] + (len(words[j]) if closing != ")" else 0)
    # "the chairman, Mrs. Ann Lee (SAN), said"
    behind = text.rfind(" (", low, starts[j]) if gap[0] == ")" else starts[j] + len(words[j])
    titled = known.by_end.get(behind) if closing == "," else None
    if titled and (has_office(text, titled, low) if titled.name.title else is_described(known, titled)):
        return Subject(titled.start, titled.end, "name", titled)
    place = text.rfind(opening, low, limit)
    if titled and titled.name.kind == "person" and not titled.name.title and _ends_aside(known, titled, place):
        return Subject(titled.start, titled.end, "name", titled)
    if titled and titled.name.kind == "place":
        resident = _from_place(known, titled)
        if resident and resident.mention and is_full_name(known, resident.mention):
            return resident  # "whose president, Ann Lee of Ohio, has said"
    tries = 0
    while place > low and tries < 3:
        if text[place + 1] in _CLOSES:
            break  # inside a quotation
        if text[place - 1] == ")":  # "Sen. Lee (R-Ohio), a critic, said"
            place = text.rfind("(", low, place)
        k = bisect_left(starts, place) - 1
        if k >= 0 and starts[k] >= low:
            end = starts[k] + len(words[k])
            mention = known.by_end.get(end) or known.by_end.get(end + 1)
            front = _apart(known, mention) if mention else None
            if front is not None:  # "Kim, of Acme Street, Hull, said"
                place = front
                tries += 1
                continue
            if mention and mention.name.kind == "place":
                resident = _from_place(known, mention)
                if resident and not (resident.sort == "nominal" and text[resident.start - 2] == ","):
                    return resident
            if mention and mention.name.kind not in ("place", "people", "title"):
                if titled and words[k].lower() in ROLES and _directly(known, end, titled):
                    return Subject(titled.start, titled.end, "name", titled)  # "the East Coast MP, Ann Lee, said"
                subject = _for_one(known, mention) or with_preposition(known, mention, k)
                owner = _apposed(known, subject) if subject and subject.sort == "nominal" else None
                if owner:
                    return owner
                one = subject and subject.sort == "nominal" and not _several(known, subject)
                named = named_behind(text, known, end) if one else None
                return Subject(named.start, named.end, "name", named) if named else subject
            lower = words[k].lower()
            if lower in _ORDINALS and k and words[k - 1] in _ARTICLES:
                named = named_behind(text, known, end)  # "A third, Ann Lee, said"; "A third, asked about Kim, said"
                return (
                    Subject(named.start, named.end, "name", named) if named else Subject(starts[k - 1], end, "nominal")
                )
            if k > 1 and words[k - 1] == "of" and known.gaps[k - 1] == "-":
                return nominal_before(known, k - 2, end)  # "The mum-of-two, 45, said"
            found = _member(known, k, end)
            if found:
                named = named_behind(text, known, end)
                return Subject(named.start, named.end, "name", named) if named else found
            if FLAGS[words[k]] & SPEAKER:
                described = nominal_before(known, k, end)
                only = described is None or not _several(known, described)
                named = named_behind(text, known, end, bool(FLAGS[words[k]] & COMPANY)) if only else None
                return Subject(named.start, named.end, "name", named) if named else described
            if lower in ("he", "she"):
                return Subject(starts[k], end, "pronoun")
        place = text.rfind(opening, low, place)
        tries += 1
    if titled and is_full_name(known, titled):  # "Her opposite number, Ann Lee, said"
        return Subject(titled.start, titled.end, "name", titled)
    return None


def _directly(known: Names, end: int, named: Mention) -> bool:
    """Whether a person named in full stands right behind the comma at offset end."""
    return known.text.find(",", end, named.start) == end and is_full_name(known, named)


def _for_one(known: Names, mention: Mention) -> Subject | None:
    """Several who speak for the one named behind them: "Lawyers for the woman, Ann Lee, 52, said"."""
    if known.text[mention.start - 2 : mention.start] != ", ":
        return None
    k = bisect_left(known.starts, mention.start) - 1
    if k < 2 or not known.words[k][0].islower():
        return None
    found = nominal_before(known, k, mention.start - 2)
    return found if found and _several(known, found) and " for " in known.text[found.start : found.end] else None


def _several(known: Names, subject: Subject) -> bool:
    """Whether several speak for the one named behind them: "Lawyers for the woman, Ann Lee, said"."""
    if known.text.endswith("one of ", 0, subject.start):
        return False
    head = head_noun(known.text[subject.start : subject.end]).lower()
    return head in PLURAL_ROLES and head not in ROLES


def _from_place(known: Names, mention: Mention) -> Subject | None:
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


def _ends_aside(known: Names, titled: Mention, place: int) -> bool:
    """Whether the aside that begins at place is a description and the name: "Her son, the actor Ann Lee, said"."""
    k, first = bisect_left(known.starts, titled.start), bisect_left(known.starts, place)
    words = known.words[first:k]
    if not words or words[0].lower() not in ("the", "a", "an") or not FLAGS[words[-1]] & SPEAKER:
        return False
    return not any(FLAGS[word] & PREPOSITION for word in words)


def _member(known: Names, k: int, end: int) -> Subject | None:
    """The description that ends with word k, which is not its noun: "A member of the delegation, who left, said"."""
    word = known.words[k]
    if not word.islower() or FLAGS[word] & (SPEAKER | ENDS_PHRASE):
        return None
    found = nominal_before(known, k, end)
    if found is None or not FLAGS[head_noun(known.text[found.start : found.end])] & SPEAKER:
        return None
    first = bisect_left(known.starts, found.start)
    if first and FLAGS[known.words[first - 1]] & (PREPOSITION | STOP):
        return None
    return found if FLAGS[known.words[first]] & DETERMINER or known.words[first][0].isupper() else None


def _apposed(known: Names, subject: Subject) -> Subject | None:
    """The name that a description stands behind: "Ann Lee, a teacher in Akron, Ohio, said"."""
    if known.text[subject.start - 2 : subject.start] != ", ":
        return None
    mention = known.by_end.get(subject.start - 2)
    if mention is None or mention.name.kind not in ("person", "open", "single"):
        return None
    return Subject(mention.start, mention.end, "name", mention)


def _apart(known: Names, mention: Mention) -> int | None:
    """Where the comma before the preposition of a mention is, which tells where someone is from; None without one."""
    k = bisect_left(known.starts, mention.start)
    if k < 2 or known.words[k - 1] not in PREPOSITIONS or known.gaps[k - 2] != ", ":
        return None
    return known.starts[k - 1] - 2
