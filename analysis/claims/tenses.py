"""Whether a clause speaks of now, of then or of what is to come, by the verb nearest before its number."""

import re
from typing import Final

from analysis.extract.numbers.grammar import (
    ANY_VERB,
    AUXILIARY,
    CLAUSE_VERB,
    CONJUNCTION,
    DIGIT,
    GRAMMAR,
    NOUN_OR_VERB,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SMALL,
    STOP,
    VERB_FORM,
)
from analysis.extract.records import Quantity
from analysis.lexicon import categories

_WORD: Final = re.compile(r"won['’]t\b|\w+")
NOW: Final = frozenset("now currently is are has have will won't won’t 'll isn aren hasn haven".split())
_THEN: Final = frozenset("was were had did would could should might".split())
PRESENT: Final = frozenset("now currently is are has have isn aren hasn haven".split())
COMING: Final = frozenset(
    "will won't won’t would may might could should can must expects expected due forecast".split()
)
_TENSES: Final = NOW | _THEN | COMING
_LONGEST_CLAUSE: Final = 400  # characters: what no person wrote has clauses without an end
_OF_ONE: Final = frozenset("it he she It He She".split())
_OF_MANY: Final = frozenset("I we they you We They You".split())
_BETWEEN: Final = frozenset(
    "also now still only never always just even often usually about some nearly almost around".split()
)
# Forms that are those of the past as well: "they cut 40 jobs".
_EITHER: Final = frozenset(
    "cut put set hit cost let read spread shut hurt beat quit cast split bid bet rid shed bit".split()
)
_NOT_PLAIN: Final = ("ed", "ing", "s", "ly")
_PLAIN: Final = ("eed", "ring", "ss", "ply", "ely")  # "need", "bring", "cross", "supply", "rely"
_PAST: Final = categories("tense_cues")["past"] | categories("participles")["irregular"]
_NO_VERB: Final = STOP | PREPOSITION | CONJUNCTION | PRONOUN | RELATIVE | AUXILIARY | DIGIT


def tense_of(text: str, start: int, end: int, quantity: Quantity) -> str:
    """The word that tells the tense of the quantity in the sentence text[start:end], "is" for any verb of now, or "".

    >>> tense_of("It employs 40 men.", 0, 18, Quantity(11, 13, 40, 40)), tense_of("It ran.", 0, 7, Quantity(0, 2, 1, 1))
    ('is', '')
    """
    start, end = max(start, quantity.start - _LONGEST_CLAUSE), min(end, quantity.end + _LONGEST_CLAUSE)
    low = max(start, *(text.rfind(mark, start, quantity.start) + 1 for mark in (", ", "; ", ": ", " – ", " — ")))
    high = text.find(", ", quantity.end, end)
    before = _WORD.findall(text, low, quantity.start)
    after = _WORD.findall(text, quantity.end, high if high >= 0 else end)
    if _is_present(before) or _of_many(quantity, after):
        return "is"
    tense = _last_of(before) or _last_of(after[::-1])
    if tense or low == start:
        return tense
    front = _WORD.findall(text, start, low)  # "She sells 200 kilos a year, most of it to three restaurants"
    return _last_of(front) or ("is" if _is_present(front) else "")


def is_of_now(text: str, start: int, quantity: Quantity) -> bool:
    """Whether the verb shortly before the quantity, in the clause that begins at start, is one of now.

    >>> is_of_now("It has hired 40 men.", 0, Quantity(13, 15, 40, 40))
    True
    """
    words = _WORD.findall(text, start, quantity.start)
    if not _AHEAD.isdisjoint(words[-_NEAR:]):
        return False
    if _is_present(words):
        return True
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _NEAR), -1):
        if words[k] in PRESENT:
            return True
        if words[k] in _TENSES:
            return False
        if GRAMMAR[words[k]] & (VERB_FORM | CLAUSE_VERB) and (not k or words[k - 1] not in _HELPING):
            return False  # "the bombings which killed 224"
    behind = _BEHIND.match(text, quantity.end)  # "but only 1,800 have been sent"
    if len(words) >= _NEAR or behind is None:
        return False
    return next((word in PRESENT for word in behind[0].split() if word in _TENSES), False)  # not "will have been sent"


_NEAR: Final = 6  # words
_BEHIND: Final = re.compile(r"(?:\s[a-z'’-]+){1,3}")
_AHEAD: Final = frozenset("to plan plans want wants hope hopes intend intends expect expects aim aims".split())
_HELPING: Final = frozenset("is are has have been be already also now still only just".split())


def _last_of(words: list[str]) -> str:
    """The last of the words that tells of a tense."""
    return next((word.lower() for word in reversed(words) if word.lower() in _TENSES), "")


def _is_present(words: list[str]) -> bool:
    """Whether the last verb of the words before a number is in the present: "the mine employs", "I sign"."""
    for k in range(len(words) - 1, -1, -1):
        word = words[k]
        if word in _TENSES or not (word.islower() or word[0].isdecimal()):
            return False
        i = k - 1
        while i > 0 and (words[i] in _BETWEEN or words[i].endswith("ly")):
            i -= 1
        subject = words[i] if i >= 0 else ""
        flags = GRAMMAR[word]
        if subject in _OF_ONE and word.endswith("s") and not word.endswith("ss") and not flags & _NO_VERB:
            return True
        if subject in _OF_MANY and not flags & _NO_VERB and _is_plain(word):
            return True
        if flags & (VERB_FORM | CLAUSE_VERB):
            last = all(later in _BETWEEN for later in words[k + 1 :])
            return last and word.endswith("s") and not flags & NOUN_OR_VERB
    return False


def _is_plain(word: str) -> bool:
    """Whether a verb may only be in the present, if it is one: "buy", "need", not "bought", "needed" or "cut"."""
    if word.endswith(_NOT_PLAIN) and not word.endswith(_PLAIN):
        return False
    if word in _PAST or word in _EITHER or word in _BETWEEN:
        return False
    return not GRAMMAR[word] & ANY_VERB or bool(GRAMMAR[_of_one(word)] & ANY_VERB)  # "ate" has no "ates"


def _of_one(word: str) -> str:
    """The form of a plain verb for one: "buys", "crosses"."""
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _of_many(quantity: Quantity, words: list[str]) -> bool:
    """Whether the number is that of the subject of a verb in the present: "9,000 cars cross it", "4,000 remain"."""
    if quantity.kind != "count":
        return False
    for i, word in enumerate(words[:3]):
        flags = GRAMMAR[word]
        if not flags & SMALL or flags & (_NO_VERB & ~PRONOUN) or word in _TENSES:
            return False
        if flags & CLAUSE_VERB:
            many = not i or words[i - 1].endswith(("s", "people", "men", "women", "children", "police"))
            return many and _is_plain(word) and bool(GRAMMAR[_of_one(word)] & CLAUSE_VERB)
    return False
