"""The description before a place: "senior officials", "the New Jersey governor", "a person familiar with"."""

from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import DETERMINER, ENDS_PHRASE, FLAGS, NOT, PREPOSITION, PREPOSITIONS, SPEAKER
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.vocabulary import PLURAL_ROLES

ABBREVIATED: Final = 5


def nominal_before(known: Names, j: int, end: int) -> Subject | None:
    """The description that ends with word j: "senior officials", "the New Jersey governor"."""
    starts, words, gaps = known.starts, known.words, known.gaps
    if FLAGS[words[j]] & PREPOSITION and words[j] not in _OUTSIDE:
        return None  # "by asserting"
    first = None
    k = j
    floor = max(0, j - 12)
    while k >= floor:
        word = words[k]
        flags = FLAGS[word]
        if k < j:
            gap = gaps[k]
            if gap != " ":
                if gap not in _WITHIN:
                    break
                if gap in (". ", ".") and not (word[0].isupper() and len(word) <= ABBREVIATED):
                    break  # the sentence before, not "Gov. Lee" or "U.S. officials"
                if (
                    gap == ". "
                    and known.sentences[bisect_left(known.sentences, (starts[k + 1],)) - 1].end <= starts[k + 1]
                ):
                    break  # "at 0915 GMT. Analysts said"
            body = known.by_end.get(starts[k] + len(word))
            if body and body.name.kind == "organisation" and body.start < starts[k]:
                while starts[k] > body.start:
                    k -= 1
                first = k
                k -= 1
                continue  # "A Department of Health and Social Care spokesman"
            if word == "based" and gaps[k - 1].endswith("-"):
                k = _before_based(known, k)  # "the Charlotte, N.C.-based company"
                continue
            if word in ("s", "S") and known.text[starts[k] - 1] in "'’":
                k -= 1
                continue
            if flags & ENDS_PHRASE and not flags & DETERMINER and gaps[k] != "-":
                break
            if (word.endswith("ed") or word in _PAST) and k and FLAGS[words[k - 1]] & SPEAKER:
                break  # "protesters carried banners", "supporters held signs"
            if flags & PREPOSITION:
                knowing = knowing_before(known, k)
                if knowing and first is not None:
                    return Subject(knowing.start, end, "nominal")
                if first is None or k == 0 or not FLAGS[words[k - 1]] & SPEAKER or gap[-1] != " ":
                    break
                k -= 1
                continue
        first = k
        if flags & DETERMINER and k and gaps[k - 1] == "-":
            first = k = k - 1  # "Twenty-four percent"
        if flags & DETERMINER:
            within = k > 1 and words[k - 1] in PREPOSITIONS
            knowing = knowing_before(known, k - 1) if within else None
            if knowing:
                return Subject(knowing.start, end, "nominal")
            if within and words[k - 2] in _ANYONE and gaps[k - 2] == " ":
                return Subject(starts[k - 2], end, "nominal")  # "someone in the audience"
            if not within or not FLAGS[words[k - 2]] & SPEAKER:
                break
        k -= 1
    if first is None or not words[j][0].isalpha():
        return None
    if first > 1 and words[first - 1] == "of" and words[first - 2].lower() in _ALONE and gaps[first - 1] == " ":
        first -= 2  # "one of them", "some of the authors"
    if words[first] in _OWN and first > 1 and words[first - 1] == "and":  # "Ann Lee and her colleagues"
        leader = known.by_end.get(starts[first - 2] + len(words[first - 2]))
        if leader and leader.name.kind in ("person", "open", "single"):
            return Subject(leader.start, leader.end, "name", leader)
    if words[first] == "that" and first < j and words[j] in PLURAL_ROLES:
        first += 1  # "a power that ministers promised"
    if first == j and FLAGS[words[j]] & _NO_HEAD and words[j].lower() not in _ALONE:
        return None
    return Subject(starts[first], end, "nominal")


def knowing_before(known: Names, p: int) -> Subject | None:
    """The noun phrase before the preposition at word p: "a person familiar" in "a person familiar with the talks"."""
    words = known.words
    if p < 3 or words[p - 1] not in _KNOWING:
        return None
    k = p - 2
    if words[p - 1] == "knowledge":  # "two people with direct knowledge of the matter"
        while words[k] in _HOW_WELL and k > 1:
            k -= 1
        if words[k] not in _HAVING:
            return None
        k -= 1
    return nominal_before(known, k, known.starts[k] + len(words[k])) if FLAGS[words[k]] & SPEAKER else None


def _before_based(known: Names, k: int) -> int:
    """The word before the place in front of "-based", which is word k."""
    p = k - 1
    while p > 0 and k - p < ABBREVIATED and known.words[p - 1][0].isupper() and known.gaps[p - 1] in _IN_PLACES:
        if FLAGS[known.words[p - 1]] & DETERMINER:
            break
        p -= 1
    return p - 1


_PAST: Final = frozenset("held wore bore hung saw sent took brought gave made had".split())
_KNOWING: Final = frozenset("familiar close briefed involved knowledgeable acquainted present aware knowledge".split())
_HOW_WELL: Final = frozenset("direct first hand firsthand detailed intimate close personal inside some".split())
_HAVING: Final = frozenset({"with", "having", "had", "has"})
_OUTSIDE: Final = frozenset({"outside", "inside", "behind", "around", "across", "near", "under"})
_IN_PLACES: Final = frozenset((" ", ", ", ". ", ".", "-"))
_ANYONE: Final = frozenset(
    {"someone", "Someone", "somebody", "Somebody", "everyone", "Everyone", "everybody", "Everybody"}
)
_OWN: Final = frozenset({"his", "her", "their"})
_NO_HEAD: Final = DETERMINER | PREPOSITION | NOT
_WITHIN: Final = frozenset((" ", "-", "'", "’", ". ", ".", "\u00a0", "’ ", "' "))
_ALONE: Final = frozenset({"some", "many", "most", "one", "another", "both", "others", "few", "several"})
