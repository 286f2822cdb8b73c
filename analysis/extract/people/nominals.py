"""The description that ends before a cue: "senior officials", "a person familiar with the talks"."""

from typing import Final

from analysis.extract.people.grammar import DETERMINER, ENDS_PHRASE, FLAGS, NOT, PREPOSITION, PREPOSITIONS, SPEAKER
from analysis.extract.people.subjects import Names, Subject

_ABBREVIATED: Final = 5  # letters of "Gov.": a longer word ends its sentence with a full stop
_KNOWING: Final = frozenset("familiar close briefed involved knowledgeable acquainted present aware".split())


def knowing(known: Names, p: int) -> Subject | None:
    """The noun phrase before the preposition at word p: "a person familiar" in "a person familiar with the talks"."""
    words = known.words
    if p < 2 or words[p - 1] not in _KNOWING or not FLAGS[words[p - 2]] & SPEAKER:
        return None
    return nominal_before(known, p - 2, known.starts[p - 2] + len(words[p - 2]))


def nominal_before(known: Names, j: int, end: int) -> Subject | None:
    """The description that ends with word j: "senior officials", "the New Jersey governor"."""
    starts, words, gaps = known.starts, known.words, known.gaps
    first = None
    k = j
    floor = max(0, j - 12)
    while k >= floor:
        word = words[k]
        flags = FLAGS[word]
        if k < j:
            gap = gaps[k]
            if gap != " ":
                if gap not in WITHIN:
                    break
                if gap in (". ", ".") and not (word[0].isupper() and len(word) <= _ABBREVIATED):
                    break  # the sentence before, not "Gov. Lee" or "U.S. officials"
            if word in ("s", "S") and known.text[starts[k] - 1] in "'’":
                k -= 1
                continue
            if flags & ENDS_PHRASE and not flags & DETERMINER:
                break
            if word.endswith("ed") and FLAGS[words[k - 1]] & SPEAKER:
                break  # "protesters carried banners"
            if flags & PREPOSITION:
                aware = knowing(known, k)
                if aware and first is not None:
                    return Subject(aware.start, end, "nominal")
                if first is None or k == 0 or not FLAGS[words[k - 1]] & SPEAKER or gap[-1] != " ":
                    break
                k -= 1
                continue
        if word == "that" and first is not None:
            break  # "Kim said that deputies could not tell"
        first = k
        if flags & DETERMINER:
            within = k > 1 and words[k - 1] in PREPOSITIONS
            aware = knowing(known, k - 1) if within else None
            if aware:
                return Subject(aware.start, end, "nominal")
            if not within or not FLAGS[words[k - 2]] & SPEAKER:
                break
        k -= 1
    if first is None or not words[j][0].isalpha():
        return None
    if first > 1 and words[first - 1] == "of" and words[first - 2].lower() in _ALONE and gaps[first - 1] == " ":
        first -= 2  # "one of them", "some of the authors"
    if first == j and FLAGS[words[j]] & _NO_HEAD and words[j].lower() not in _ALONE:
        return None
    return Subject(starts[first], end, "nominal")


_NO_HEAD: Final = DETERMINER | PREPOSITION | NOT
WITHIN: Final = frozenset((" ", "-", "'", "’", ". ", ".", "\u00a0", "’ ", "' "))
_ALONE: Final = frozenset({"some", "many", "most", "one", "another", "both", "others", "few", "several"})
