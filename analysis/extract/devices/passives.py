"""Passives: a form of `be` or `get` with a past participle, and whether the sentence says by whom."""

from collections.abc import Iterable
from typing import Final

from analysis.document import Document
from analysis.extract.devices.agents import agent_follows, agent_precedes
from analysis.extract.devices.context import after, new, word_set
from analysis.extract.devices.joined import coordinated
from analysis.extract.devices.participles import (
    BEHIND_PARTICIPLE,
    CLAUSE_ENDS,
    PREFIXES,
    SUBJECTS,
    Words,
    is_participle,
    joins,
    lists_of,
    part_of,
)
from analysis.extract.records import Device

_BE: Final = word_set(
    "am is are was were be been being isn aren wasn weren ain Is Are Was Were Be Being Isn Aren Wasn Weren "
    "IS ARE WAS WERE BE BEEN BEING"
)
_GET: Final = word_set("get gets got gotten getting Get Getting")
_CLITICS: Final = frozenset({"s", "re", "m"})
AUXILIARIES: Final = _BE | _GET | _CLITICS
_NOMINAL: Final = word_set("a an the this that these those his her its their our my your it him them us me")
_AFTER_EXISTENTIAL: Final = word_set("by to in on at for with from")
_GRADING: Final = frozenset({"very", "too", "extremely", "incredibly", "awfully", "terribly"})
_ASKING: Final = word_set("why how when where Why How When Where")
_LONGEST_SUBJECT: Final = 4  # words of a question's subject, without its article
_IN_SUBJECT: Final = frozenset({" ", "-", "'", "’"})
_REACH: Final = 8  # words between the auxiliary and its participle


def find(document: Document, places: Iterable[int]) -> list[Device]:
    """The passives of the auxiliaries at places, in order; a span runs from the auxiliary to the participle.

    >>> [(d.device, d.term) for d in find(Document("Aid was often cut. Two were hit by a car."), [1, 5])]
    [('agentless passive', 'cut'), ('passive', 'hit')]
    """
    words, starts, gaps = document.words, document.starts, document.gaps
    lists = lists_of()
    found: list[Device] = []
    taken, end = -1, len(words) - 1
    for index in places:
        if not taken < index < end:
            continue
        if not (part_of(words[index + 1]) or words[index][0].isupper() or words[index - 1] in _ASKING):
            continue  # as most often: "is a"
        last = _participle_after(words, gaps, index, lists)
        if last < 0:
            continue
        taken, first, rule = last, index, "passive-get" if words[index] in _GET else "passive-be"
        while last >= 0:
            word = words[last].lower()
            by = agent_follows(words, gaps, last, lists) or agent_precedes(words, index)
            if by or words[last - 1] == "being" or not _is_adjective(document, last, lists):
                name = "passive" if by else "agentless passive"
                found.append(new(Device, (starts[first], starts[last] + len(words[last]), name, word, rule)))
            taken = last
            last = coordinated(words, gaps, last, lists)
            first, rule = last, "passive-coordinated"
    return found


def _is_adjective(document: Document, at: int, lists: Words) -> bool:
    """Whether the participle tells a state and no action: "is tired", "is set to go"."""
    word, following = document.words[at].lower(), after(document, at)
    if word in lists.unless_be and document.words[at - 1].lower() in ("be", "been"):
        return False  # "lessons will be learned", "the layers can be dated"
    if document.words[at - 1].lower() in _GRADING:
        return True  # "was very concerned"
    if word == "used" and following == "to" and _is_object(after(document, at + 1)):
        return True  # "is used to being told", "is used to the cold"
    if word in lists.adjectives or (word in lists.before_to and following == "to"):
        return True
    return f"{word} {following}" in lists.with_particle


def _is_object(word: str) -> bool:
    """Whether `to` before the word is a preposition, and no verb's."""
    return word.endswith("ing") or word in _NOMINAL


def _participle_after(words: tuple[str, ...], gaps: tuple[str, ...], index: int, lists: Words) -> int:
    """Index of the participle whose auxiliary is at index, or -1."""
    auxiliary = words[index]
    if auxiliary in _CLITICS and (words[index + 1] == "been" or not _is_clitic(words, gaps, index)):
        return -1
    at, end = index + 1, min(index + 1 + _REACH, len(words))
    if auxiliary in _BE and at < end:
        at += _inverted(words, gaps, index, lists)
    while at < end:
        part = part_of(words[at])
        if not part or not joins(gap := gaps[at - 1]):
            return -1
        if gap == "-" and words[at - 1].lower() not in PREFIXES and at - 1 > index:
            return -1  # "well-known" is an adjective
        if part == "participle":
            if "," in gap and not _is_aside(words, gaps, index, at):
                return -1
            return at if _is_verb(words, gaps, index, at) else -1
        step = _adverb(words, at, lists)
        if not step:
            return -1
        at += step
    return -1


def _inverted(words: tuple[str, ...], gaps: tuple[str, ...], index: int, lists: Words) -> int:
    """How many words of a question's subject follow the auxiliary: "was he told?", "Why were the two boys told?"."""
    following = words[index + 1]
    if following.lower() in SUBJECTS:
        return int(joins(gaps[index]))  # not "“It may be,” she said"
    asked = index > 0 and gaps[index - 1] == " " and words[index - 1] in _ASKING
    if not (asked or words[index][0].isupper()):
        return 0
    first = index + 1 + (following in _NOMINAL)
    for at in range(first + 1, min(first + _LONGEST_SUBJECT, len(words))):
        if gaps[at - 2] not in _IN_SUBJECT or gaps[at - 1] != " " or words[at].lower() in CLAUSE_ENDS:
            return 0
        if is_participle(words[at].lower(), lists):
            # Not the subject's own: "Is the best used car a van?"
            ends = at + 1 == len(words) or gaps[at] != " " or words[at + 1].lower() in BEHIND_PARTICIPLE
            return at - index - 1 if ends else 0
    return 0


def _is_aside(words: tuple[str, ...], gaps: tuple[str, ...], index: int, at: int) -> bool:
    """Whether the comma before the participle closes an aside: "was, however, paid", not "be next, followed by"."""
    return at - 1 == index or words[at - 1].endswith("ly") or any("," in gap for gap in gaps[index : at - 1])


def _is_clitic(words: tuple[str, ...], gaps: tuple[str, ...], index: int) -> bool:
    """Whether `s`, `re` or `m` at index is a form of be behind a pronoun."""
    return index > 0 and gaps[index - 1][-1] in "'’" and words[index - 1].lower() in SUBJECTS


def _adverb(words: tuple[str, ...], at: int, lists: Words) -> int:
    """How many words at `at` may stand between auxiliary and participle; 0 if none may."""
    word = words[at].lower()
    for rest in lists.phrases.get(word, ()):
        if tuple(map(str.lower, words[at + 1 : at + 1 + len(rest)])) == rest:
            return 1 + len(rest)
    if word in lists.between or word in PREFIXES:
        return 1
    return int(word.endswith("ly") and word not in lists.no_adverb)


def _is_verb(words: tuple[str, ...], gaps: tuple[str, ...], index: int, at: int) -> bool:
    """Whether the participle is the verb of a passive, not of a perfect ("it's made a deal") or a noun's."""
    gap = gaps[at] if at + 1 < len(words) else ""
    if gap == "-":
        return False  # "related-party matters"
    following = words[at + 1].lower() if gap == " " else ""
    if words[index] == "s":
        return following not in _NOMINAL and words[index - 1].lower() not in ("he", "she", "who")
    if index and words[index - 1].lower() == "there":
        return following in _AFTER_EXISTENTIAL  # "there were scattered showers"
    return not words[at][0].isupper() or words[index].isupper() or words[index].istitle()
