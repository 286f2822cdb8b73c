"""Passives: a form of `be` or `get` with a past participle, and whether the sentence says by whom."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.devices.context import after, new, word_set
from analysis.extract.records import Device
from analysis.lexicon import categories

_BE: Final = word_set(
    "am is are was were be been being isn aren wasn weren ain Is Are Was Were Be Being Isn Aren Wasn Weren "
    "IS ARE WAS WERE BE BEEN BEING"
)
_GET: Final = word_set("get gets got gotten getting Get Getting")
_CLITICS: Final = frozenset({"s", "re", "m"})
AUXILIARIES: Final = _BE | _GET | _CLITICS
_SUBJECTS: Final = word_set("he she it they we you i this that there these those who what")
_PREFIXES: Final = word_set("re pre co de mis over under out cross dis un")
_VERB_PREFIXES: Final = ("re", "over", "out", "mis", "under", "fore", "pre")
_COORDINATORS: Final = frozenset({"and", "or", "but", "nor", "then"})
_NOMINAL: Final = word_set("a an the this that these those his her its their our my your it him them us me")
_AFTER_EXISTENTIAL: Final = word_set("by to in on at for with from")
_FRONTED: Final = frozenset(("by", word) for word in ("whom", "which", "whose"))
_CLAUSE_MARKS: Final = frozenset(".;:!?—–()")
_ASKING: Final = frozenset({"why", "how", "when", "where"})
_LONGEST_SUBJECT: Final = 4  # words of a question's subject, without its article
_IN_SUBJECT: Final = frozenset({" ", "-", "'", "’"})
_FAR: Final = 14  # words between two participles of one auxiliary
_PASTS: Final = frozenset({"won", "spun", "run", "rerun", "outrun", "overrun"})  # and no participles alone
_BEHIND_PARTICIPLE: Final = word_set(
    "by to for with without from in at on as into onto over after before during until under off out away up down back "
    "aboard alive dead again later twice yesterday today a an so because when if and or but through across against "
    "between around towards toward last this next"
)
_REACH: Final = 8  # words between the auxiliary and its participle
_AGENT_REACH: Final = 12  # words between the participle and "by"
_PARTICLES: Final = frozenset({"up", "down", "off", "out", "away", "over", "in", "here", "there"})
_CLAUSE_ENDS: Final = word_set(
    "who whom whose which that because although though while when whereas unless if since until before after "
    "and but or has have had is are was were be been being will would can could may might must should said says"
)


class _Words(NamedTuple):
    """What the participle list knows; see the notes in `participles.csv`."""

    irregular: frozenset[str]
    rejected: frozenset[str]
    adjectives: frozenset[str]
    between: frozenset[str]
    before_to: frozenset[str]
    no_gerund: frozenset[str]
    numbers: frozenset[str]
    measures: frozenset[str]
    phrases: dict[str, list[tuple[str, ...]]]
    no_adverb: frozenset[str]
    no_agent: frozenset[str]
    no_agent_after_article: frozenset[str]
    needs_object: frozenset[str]
    with_particle: frozenset[str]
    unless_be: frozenset[str]


@cache
def _lists() -> _Words:
    groups = categories("participles")
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(groups["phrase between"]):
        first, *rest = phrase.split()
        phrases.setdefault(first, []).append(tuple(rest))
    return _Words(
        groups["irregular"] | {prefix + word for prefix in _VERB_PREFIXES for word in groups["irregular"]},
        groups["no participle"] | groups["intransitive"],
        groups["adjective"],
        groups["between"],
        groups["adjective before to"],
        groups["no gerund"],
        groups["number"],
        groups["measure"],
        phrases,
        groups["no adverb"],
        groups["no agent"],
        groups["no agent after an article"],
        groups["needs an object"],
        groups["adjective with particle"],
        groups["adjective unless be"],
    )


def find(document: Document, places: Iterable[int]) -> Iterator[Device]:
    """The passives of the auxiliaries at places, in order; a span runs from the auxiliary to the participle.

    >>> [(d.device, d.term) for d in find(Document("Aid was often cut. Two were hit by a car."), [1, 5])]
    [('agentless passive', 'cut'), ('passive', 'hit')]
    """
    words, starts, gaps = document.words, document.starts, document.gaps
    lists = _lists()
    taken, end = -1, len(words) - 1
    for index in places:
        if not taken < index < end:
            continue
        if not (
            _part(words[index + 1]) or words[index][0].isupper() or (index and words[index - 1].lower() in _ASKING)
        ):
            continue  # as most often: "is a"
        last = _participle_after(words, gaps, index, lists)
        if last < 0:
            continue
        taken, first, rule = last, index, "passive-get" if words[index] in _GET else "passive-be"
        while last >= 0:
            word = words[last].lower()
            by = _agent_follows(words, gaps, last, lists) or _agent_precedes(words, index)
            if by or words[last - 1] == "being" or not _is_adjective(document, last, lists):
                name = "passive" if by else "agentless passive"
                yield new(Device, (starts[first], starts[last] + len(words[last]), name, word, rule))
            taken = last
            last = _coordinated(words, gaps, last, lists)
            first, rule = last, "passive-coordinated"


def _joins(gap: str) -> bool:
    """Whether the gap leaves two words in one verb group: blanks, a comma, quotation marks."""
    return gap == " " or (len(gap) <= 4 and "\n\n" not in gap and not gap.strip(" \n\t,\"“”‘’'-\xa0"))


@lru_cache(maxsize=50_000)
def _part(word: str) -> str:
    """What word may be in a passive: "participle", "between" auxiliary and participle, "subject", or "" for none."""
    lower, lists = word.lower(), _lists()
    if lower not in lists.between and _is_participle(lower, lists):
        return "participle"
    if lower in lists.between or lower in _PREFIXES or lower in lists.phrases:
        return "between"
    if lower.endswith("ly") and lower not in lists.no_adverb:
        return "between"
    return "subject" if lower in _SUBJECTS else ""


def _is_participle(word: str, lists: _Words) -> bool:
    if word in lists.rejected:
        return False
    return word in lists.irregular or (word.endswith("ed") and len(word) > 3)


def _is_adjective(document: Document, at: int, lists: _Words) -> bool:
    """Whether the participle tells a state and no action: "is tired", "is set to go"."""
    word, following = document.words[at].lower(), after(document, at)
    if word in lists.unless_be and document.words[at - 1].lower() in ("be", "been"):
        return False  # "lessons will be learned", "the layers can be dated"
    if word in lists.adjectives or (word in lists.before_to and following == "to"):
        return True
    return f"{word} {following}" in lists.with_particle


def _participle_after(words: Sequence[str], gaps: Sequence[str], index: int, lists: _Words) -> int:
    """Index of the participle whose auxiliary is at index, or -1."""
    auxiliary = words[index]
    if auxiliary in _CLITICS and not _is_clitic(words, gaps, index):
        return -1
    at, end = index + 1, min(index + 1 + _REACH, len(words))
    if auxiliary in _BE and at < end:
        at += _inverted(words, gaps, index, lists)
    while at < end:
        part = _part(words[at])
        if not part or not _joins(gap := gaps[at - 1]):
            return -1
        if gap == "-" and words[at - 1].lower() not in _PREFIXES and at - 1 > index:
            return -1  # "well-known" is an adjective
        if part == "participle":
            return at if _is_verb(words, gaps, index, at) else -1
        step = _adverb(words, at, lists)
        if not step:
            return -1
        at += step
    return -1


def _inverted(words: Sequence[str], gaps: Sequence[str], index: int, lists: _Words) -> int:
    """How many words of a question's subject follow the auxiliary: "was he told?", "Why were the two boys told?"."""
    following = words[index + 1]
    if following.lower() in _SUBJECTS:
        return 1
    asked = index > 0 and gaps[index - 1] == " " and words[index - 1].lower() in _ASKING
    if not (asked or words[index][0].isupper()):
        return 0
    first = index + 1 + (following in _NOMINAL)
    for at in range(first + 1, min(first + _LONGEST_SUBJECT, len(words))):
        if gaps[at - 2] not in _IN_SUBJECT or gaps[at - 1] != " " or words[at].lower() in _CLAUSE_ENDS:
            return 0
        if _is_participle(words[at].lower(), lists):
            # Not the subject's own: "Is the best used car a van?"
            ends = at + 1 == len(words) or gaps[at] != " " or words[at + 1].lower() in _BEHIND_PARTICIPLE
            return at - index - 1 if ends else 0
    return 0


def _is_clitic(words: Sequence[str], gaps: Sequence[str], index: int) -> bool:
    """Whether `s`, `re` or `m` at index is a form of be behind a pronoun."""
    return index > 0 and gaps[index - 1][-1] in "'’" and words[index - 1].lower() in _SUBJECTS


def _adverb(words: Sequence[str], at: int, lists: _Words) -> int:
    """How many words at `at` may stand between auxiliary and participle; 0 if none may."""
    word = words[at].lower()
    for rest in lists.phrases.get(word, ()):
        if tuple(map(str.lower, words[at + 1 : at + 1 + len(rest)])) == rest:
            return 1 + len(rest)
    if word in lists.between or word in _PREFIXES:
        return 1
    return int(word.endswith("ly") and word not in lists.no_adverb)


def _is_verb(words: Sequence[str], gaps: Sequence[str], index: int, at: int) -> bool:
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


def _agent_follows(words: Sequence[str], gaps: Sequence[str], at: int, lists: _Words) -> bool:
    """Whether the participle has its agent in "by …" in the same clause."""
    for i in range(at + 1, min(at + 1 + _AGENT_REACH, len(words) - 1)):
        gap, word = gaps[i - 1], words[i].lower()
        if word in _CLAUSE_ENDS or (gap != " " and ("\n\n" in gap or not _CLAUSE_MARKS.isdisjoint(gap))):
            return False
        if word == "by" and _is_agent(words, gaps, i + 1, lists):
            if i - 1 > at and _is_participle(words[i - 1].lower(), lists):
                return False  # "launched after a review led by a judge"
            return words[at].lower() != "known"  # "known by its old name"
    return False


def _is_agent(words: Sequence[str], gaps: Sequence[str], at: int, lists: _Words) -> bool:
    """Whether the words behind "by" name who did it, and not a means, a measure or a time."""
    word = words[at].lower()
    if word[0].isdigit() or word in lists.numbers:
        # "by two men", not "by two weeks", "by 2015" or "by 5 percent"
        following = words[at + 1].lower() if at + 1 < len(words) else ""
        return following.isalpha() and gaps[at] == " " and following not in lists.measures
    if word in ("a", "an", "the", "this", "last", "next") and at + 1 < len(words):
        return words[at + 1].lower() not in lists.no_agent_after_article
    return not (word in lists.no_agent or _is_gerund(words[at], lists))


def _is_gerund(word: str, lists: _Words) -> bool:
    """Whether "by" and the word tell a means: "by selling land"."""
    return word.endswith("ing") and len(word) > 5 and word[0].islower() and word not in lists.no_gerund


def _agent_precedes(words: Sequence[str], index: int) -> bool:
    """Whether the agent is fronted: "the men by whom he was shot"."""
    ahead = words[max(0, index - 6) : index]
    return "by" in ahead and any(pair in _FRONTED for pair in pairwise(ahead))


def _coordinated(words: Sequence[str], gaps: Sequence[str], last: int, lists: _Words) -> int:
    """Index of a participle joined to the one at last, next to it or behind what belongs to that, or -1."""
    near = _next_to(words, gaps, last, lists)
    return near if near >= 0 else _farther(words, gaps, last, lists)


def _farther(words: Sequence[str], gaps: Sequence[str], last: int, lists: _Words) -> int:
    """Index of the participle in "held at the airport and released without charge", or -1.

    It may look like a past tense: so it counts if it is none, as `taken`, or lacks the object that one would have.
    """
    for at in range(last + 1, min(last + _FAR, len(words) - 1)):
        gap, word = gaps[at - 1], words[at]
        if word in _CLAUSE_ENDS - _COORDINATORS or word in _SUBJECTS or not _joins(gap):
            return -1
        if word in _COORDINATORS and gaps[at] == " ":
            place = at + 1
            while place < len(words) - 1 and gaps[place] == " " and _part(words[place]) == "between":
                place += 1
            if not _CLAUSE_ENDS.isdisjoint(words[at + 1 : place]):
                return -1  # "settled in 1804 and is still known"
            if _is_surely_participle(words, gaps, place, lists):
                return place
    return -1


def _is_surely_participle(words: Sequence[str], gaps: Sequence[str], at: int, lists: _Words) -> bool:
    """Whether the word at `at` is a participle with a passive's complements, no past tense and no adjective."""
    word = words[at]
    if not (word in lists.needs_object or (word in lists.irregular and word.endswith("n") and word not in _PASTS)):
        return False
    return at + 1 == len(words) or gaps[at] != " " or words[at + 1] in _BEHIND_PARTICIPLE


def _next_to(words: Sequence[str], gaps: Sequence[str], last: int, lists: _Words) -> int:
    """Index of a participle that stands next to the one at last ("arrested and later charged"), or -1."""
    at = last + 1
    if at < len(words) - 2 and (words[at] in _PARTICLES or words[at].endswith("ly")):
        if not _joins(gaps[last]):
            return -1
        last, at = at, at + 1  # "torn down and sold", "baked daily and sold"
    if at >= len(words) - 1 or not _joins(gap := gaps[last]):
        return -1
    if words[at].lower() in _COORDINATORS:
        at += 1
    elif "," not in gap:
        return -1
    while at < len(words) and at <= last + 4:
        if not _joins(gaps[at - 1]):
            return -1
        word = words[at].lower()
        if _is_participle(word, lists) and word not in lists.between:
            return at
        if word not in lists.between and not word.endswith("ly"):
            return -1
        at += 1
    return -1
