"""When and where something was said, between a subject and its verb: "Kim on Monday said", "Lee in a letter argued"."""

from typing import Final

from analysis.extract.people.grammar import DETERMINER, DETERMINERS, ENDS_PHRASE, FLAGS, PASSED, PREPOSITION
from analysis.extract.people.subjects import Names
from analysis.extract.people.vocabulary import CALENDAR

# What is said or written, and what it is said at.
OCCASIONS: Final = frozenset(
    "interview statement speech address letter email e-mail memo tweet post message note release filing brief lawsuit "
    "motion petition complaint testimony affidavit ruling opinion order essay article column op-ed editorial blog "
    "video clip ad advertisement podcast broadcast briefing conference hearing debate rally meeting appearance "
    "ceremony news remarks comments call report book memoir sermon text".split()
)
_TIMES: Final = frozenset(
    "time past moment point end beginning outset start meantime meanwhile day night morning afternoon evening week "
    "weekend month year spring summer autumn fall winter decade".split()
)
_ENDS: Final = OCCASIONS | _TIMES | CALENDAR
_BETWEEN: Final = frozenset((" ", ". ", "-", "'", "’", "\u00a0"))
_LONGEST: Final = 6
_NO_DETERMINER: Final = frozenset({"at", "in", "on"})  # "in testimony", "on air"


def before_adjunct(known: Names, j: int) -> int:
    """The word before the adjunct that ends with word j, and before what may stand between; -1 if there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.subjects import names
    >>> known = names(Document("Kim in an interview on Monday said so; the film on Monday said so."))
    >>> known.words[before_adjunct(known, 5)], before_adjunct(known, 0)
    ('Kim', -1)
    """
    place = j
    for _ in range(3):
        behind = _one(known, place)
        if behind < 0:
            break
        place = behind
    return place if place < j else -1


def _one(known: Names, j: int) -> int:
    words, gaps = known.words, known.gaps
    word = words[j]
    if word not in _ENDS and not word.isdigit():
        return -1
    bare = _bare_time(words, gaps, j)
    if bare >= 0:
        return bare
    p = j - 1
    while p > 0 and j - p <= _LONGEST and gaps[p] in _BETWEEN:
        flags = FLAGS[words[p]]
        if flags & PREPOSITION:
            break
        if flags & ENDS_PHRASE and words[p] != "s":
            return -1
        p -= 1
    else:
        return -1
    if word in OCCASIONS and words[p + 1] not in DETERMINERS and words[p] not in _NO_DETERMINER:
        return -1
    p -= 1
    while p > 0 and FLAGS[words[p]] & PASSED and gaps[p] == " ":
        p -= 1
    return p if gaps[p] == " " else -1


def _bare_time(words: tuple[str, ...], gaps: tuple[str, ...], j: int) -> int:
    """The word before a time without a preposition that ends with word j: "Kim late Tuesday", "the bank last week"."""
    p = j - 1 if words[j] in _PARTS_OF_DAY else j
    if p > 0 and words[p] in _WEEKDAYS:
        p -= 1
        if words[p] in _NEAR:
            p -= 1
    elif p > 0 and p == j and words[j] in _TIMES and words[j - 1] in _NEAR:
        p -= 2
    else:
        return -1
    if p >= 0 and words[p] in _EARLIER:
        p -= 1
    if p < 0 or any(gap != " " for gap in gaps[p:j]) or FLAGS[words[p]] & (PREPOSITION | DETERMINER):
        return -1
    return p


_WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_PARTS_OF_DAY: Final = frozenset("morning afternoon evening night".split())
_NEAR: Final = frozenset("last this late early next".split())
_EARLIER: Final = frozenset("late early earlier later".split())


def chain_before(words: tuple[str, ...], gaps: tuple[str, ...], j: int) -> int:
    """The word before the verb that leads to the "to" at word j: "he likes to say", "Kim went on to say"; else -1."""
    if words[j] != "to" or j < 2 or gaps[j - 1] != " ":
        return -1
    if words[j - 1] in _LIKES:
        return j - 2
    return j - 3 if j > 2 and words[j - 1] == "on" and words[j - 2] in _WENT and gaps[j - 2] == " " else -1


_LIKES: Final = frozenset("likes like liked loves loved used tends tended continued began proceeded hastened".split())
_WENT: Final = frozenset({"went", "goes", "gone", "go", "going"})
