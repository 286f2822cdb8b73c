"""Subjects behind which something stands: "a report released Monday", "a woman who lives nearby", "many of whom"."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from analysis.extract.people.grammar import FLAGS, PARTICIPLE, PREPOSITION, PRONOUN, SPEAKER, STOP
from analysis.extract.people.nominals import ABBREVIATED, nominal_before
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import BODIES, CALENDAR

# Finds the noun phrase that ends with a word, behind which a gap stands.
PhraseBefore = Callable[[Names, int, str], Subject | None]

CLAUSE_WORDS: Final = 14
_LONG_CLAUSE: Final = 20
# "A man who asked not to be named because he feared reprisals said"
_BECAUSE: Final = frozenset({"because", "he", "she", "they"})
_OF_SOME: Final = 3  # words


def relative(known: Names, j: int, phrase_before: PhraseBefore) -> Subject | None:
    """The "who" that is word j, with what it stands for."""
    if not j:
        return None
    start = known.starts[j]
    gap = known.gaps[j - 1]
    found = phrase_before(known, j - 1, ")" if gap[:1] == ")" else "")  # "Ann Lee (APC, Lagos), who"
    if found and found.sort == "nominal" and gap == ", " and known.text[found.start - 2] == ",":
        found = phrase_before(known, j - 1, ", ") or found  # "Ann Lee, a lawyer, who accused"
    if (
        found
        and found.mention
        and gap == " "
        and (found.mention.name.kind == "place" or known.text.endswith(" the ", 0, found.start))
    ):
        found = _near_place(known, found) or found
    place = (found.start, found.end, found.sort) if found else None
    return Subject(start, start + len("who"), "relative", found.mention if found else None, place)


def _near_place(known: Names, place: Subject) -> Subject | None:
    """The description before a preposition and a place: "farmers along the Severn", who is no place."""
    k = bisect_left(known.starts, place.start) - 1
    if k > 0 and known.words[k] == "the":
        k -= 1
    if k < 1 or (not FLAGS[known.words[k]] & PREPOSITION and known.words[k] not in _ALONG) or known.gaps[k - 1] != " ":
        return None
    found = nominal_before(known, k - 1, known.starts[k - 1] + len(known.words[k - 1]))
    return Subject(found.start, place.end, "nominal") if found else None


_ALONG: Final = frozenset({"along", "off", "beyond", "beneath", "above"})


def before_participle(known: Names, j: int) -> Subject | None:
    """The description before a participle with what belongs to it: "a report released by the group on Monday"."""
    words, gaps = known.words, known.gaps
    for k in range(j - 1, max(0, j - CLAUSE_WORDS), -1):
        word = words[k]
        flags = FLAGS[word]
        if flags & _BREAKS:
            return None
        gap = gaps[k]
        if gap != " " and not (gap == ". " and len(word) <= ABBREVIATED and word[0].isupper()):
            return None
        if flags & PARTICIPLE and FLAGS[words[k - 1]] & SPEAKER and gaps[k - 1] == " ":
            behind = words[k + 1]
            if (FLAGS[behind] & PREPOSITION and behind != "to") or behind in CALENDAR or behind in _TIMES:
                return nominal_before(known, k - 1, known.starts[k - 1] + len(words[k - 1]))
            return None
    return None


def before_who(known: Names, j: int, phrase_before: PhraseBefore) -> Subject | None:
    """The description before a clause of its own that ends with word j: "a woman who lives nearby said"."""
    words, gaps = known.words, known.gaps
    for k in range(j - 1, max(0, j - _LONG_CLAUSE), -1):
        if gaps[k] not in _IN_CLAUSE:
            return None
        if words[k] == "that" and (words[k + 1].endswith("ed") or words[k + 1] in _VERBS):
            head = words[k - 1]  # "The company that built it said", not "told reporters that former aides said"
            return phrase_before(known, k - 1, " ") if gaps[k - 1] == " " and FLAGS[head] & SPEAKER else None
        if words[k] == "who":
            head = words[k - 1].lower()
            if gaps[k - 2] == "-" and words[k - 2] == "of" and k > _OF_SOME:
                head = words[k - _OF_SOME].lower()  # "a mother-of-three who"
            if gaps[k - 1] != " " or not (FLAGS[head] & SPEAKER or head in _WHOEVER):
                return None
            if head in _WHOEVER:
                return Subject(known.starts[k - 1], known.starts[j] + len(words[j]), "nominal")
            found = phrase_before(known, k - 1, "")
            first = bisect_left(known.starts, found.start) if found else 0
            if first and gaps[first - 1] == " " and not FLAGS[words[first - 1]] & STOP:
                return None  # "critics of those workers who serve food say"
            return found
        if FLAGS[words[k]] & STOP and words[k] not in _BECAUSE:
            return None
    return None


def which(known: Names, j: int, phrase_before: PhraseBefore) -> Subject | None:
    """The "that" or "which" that is word j, with the text or body it stands for: "a memo that described it as"."""
    gap = known.gaps[j - 1] if j else ""
    if gap != (" " if known.words[j] == "that" else ", "):
        return None
    found = phrase_before(known, j - 1, " ")
    if found is None or found.sort == "pronoun":
        return None
    head = head_noun(known.text[found.start : found.end]).lower()
    if found.sort == "nominal" and head not in BODIES and head not in _STATES:
        shown = head in SIGNS and known.words[j + 1 : j + 2] and known.words[j + 1] in _READS
        return found if shown else None  # "a button that read “Lee Means It”"
    if found.mention and found.mention.name.kind not in ("organisation", "acronym"):
        return None
    return found


def of_whom(known: Names, j: int, phrase_before: PhraseBefore) -> Subject | None:
    """The "whom" that is word j, with what it stands for: "voters, many of whom"."""
    k = j - 1
    while k > max(0, j - _WHOM) and known.gaps[k] in (" ", "-"):
        k -= 1
    start = known.starts[j]
    found = phrase_before(known, k, "") if known.gaps[k] == ", " else None
    return (
        Subject(start, start + len("whom"), "relative", found.mention, (found.start, found.end, found.sort))
        if found
        else None
    )


# What shows words: nobody speaks them.
SIGNS: Final = frozenset(
    "sign signs banner banners placard placards poster posters button buttons badge badges sticker stickers shirt "
    "shirts t-shirt t-shirts hat hats cap caps billboard billboards plaque plaques notice notices label labels "
    "flag flags headline headlines caption captions tattoo tattoos mug mugs hoodie sweatshirt".split()
)
_READS: Final = frozenset("read reads said says proclaimed proclaims declared declares".split())
_VERBS: Final = frozenset(
    "has have had is are was were built made runs ran owns makes sells sold bought won lost led took".split()
)
_BREAKS: Final = STOP | PRONOUN
_IN_CLAUSE: Final = frozenset((" ", "-", "'", "’", ". "))
_WHOEVER: Final = frozenset({"those", "others", "one"})
_TIMES: Final = frozenset({"last", "this", "earlier", "late", "early", "yesterday", "today", "recently"})
_STATES: Final = frozenset("states countries nations cities towns counties governments companies firms banks".split())
_WHOM: Final = 7
