"""Ages: "Ali, 25, said", "pupils aged 11 to 18", "voters under 30", "lived to 101"."""

import re
from typing import Final

from analysis.extract.numbers.grammar import DIGIT, GRAMMAR, NUMBER_WORD, PLURAL, STOP, STOPS, VERB, VERB_FORM
from analysis.extract.numbers.names import OF_AGE
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens, word_end
from analysis.extract.numbers.values import SCALES
from analysis.lexicon import categories

_AGE_CUES: Final = frozenset(("aged", "age", "ages", "turned", "turns", "turning"))
_LEVELS: Final = frozenset("is was be at to of around about between from".split())
_PERSONS: Final = categories("noun_phrases")["person of an age"]
_AGED_OVER: Final = frozenset(
    "child adult person man woman girl boy them people those adults voters women men children anyone everyone "
    "workers drivers patients pensioners aged residents citizens players swimmers viewers shoppers girls boys "
    "homeowners buyers males females americans britons suspects victims offenders defendants migrants refugees "
    "passengers inmates prisoners tenants applicants".split()
)
_SMALL_ONES: Final = frozenset(
    "child children babies infants toddlers kids girls boys".split()
)  # "children under five"
_AGED_PERSONS: Final = frozenset(
    "people those adults voters were are is was men women children anyone everyone".split()
)
_LIVED: Final = {("to", "lived"), ("to", "lives"), ("to", "live"), ("at", "died"), ("at", "dies"), ("at", "married")}
_BEHIND_AGE: Final = frozenset("and when before after by now years but in at on".split())
_ONE_PERSON: Final = frozenset("man woman boy girl youth teenager pensioner widow widower lad".split())
_WHEN: Final = frozenset("when until since before after once if".split())
_IS: Final = frozenset(("is", "was", "be", "m", "s"))
_LIMITS: Final = frozenset(("under", "over"))
_BEFORE_AGE: Final = (
    _LIMITS | _AGE_CUES | _LEVELS | _IS | _AGED_PERSONS | {"than", "now", "then", "just", "only", "nearly", "almost"}
)
_AGE_TALK: Final = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum|maximum|pension|voting|drinking|driving"
    r"|call-up|draft|legal|qualifying|leaving|smoking|conscription) age|age limit"
    r"|age of (?:consent|majority|criminal responsibility))\b"
)


def is_age(tokens: Tokens, reading: Reading) -> bool:
    """Whether a bare number is somebody's age: "Ali, 25, said", "aged 30", "she is 41".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("Ali, 25, said"))
    >>> is_age(tokens, read_one(tokens, 1, 5, 0))
    True
    """
    text, words, first, end = tokens.text, tokens.words, reading.first, reading.end
    if not first:
        return False
    before = words[first - 1]
    gap = tokens.gaps[first - 1]
    if gap == " " and before.lower() not in _BEFORE_AGE:
        return False
    if reading.per or not 0 < reading.low <= 120 or reading.rule not in ("digits", "words", "range"):
        return False
    if reading.start != tokens.starts[first]:
        gap = text[tokens.starts[first - 1] + len(before) : reading.start]
    if gap == ", " or gap == " , ":
        behind = text[end : end + 2].strip()[:1]
        if before in _PERSONS:
            return behind in (",", ".", ";") or text.startswith(" and ", end)
        if not behind or behind not in ",.;)" or not before[0].isupper():
            return False
        return not text[end : end + 2].strip()[1:].isdecimal() and reading.low >= 1
    lowered = before.lower()
    if gap != " " or lowered not in _BEFORE_AGE:
        return False
    earlier = words[first - 2].lower() if first > 1 else ""
    if text.startswith(OF_AGE, end) and (lowered in _IS or lowered in _LEVELS or lowered in _AGED_PERSONS):
        if lowered == "of":
            return earlier in _AGED_OVER or earlier in ("age", "ages")  # "classes of 31 or over"
        return lowered not in ("to", "from", "between")
    if lowered in _AGE_CUES or (lowered == "between" and earlier in _AGE_CUES):
        return True
    closed = reading.stop >= len(words) or text[end] in ",.;)"  # no word behind, or a mark
    if lowered in _LIMITS:  # "voters under 30 said"
        if earlier in ("are", "were") and closed:  # "17 percent of suspects were under 18"
            earlier = words[first - 3].lower() if first > 2 else ""
        if reading.low % 1 or earlier not in (_AGED_OVER if reading.low >= 10 else _SMALL_ONES):
            return False
        flags = 0 if closed else GRAMMAR[words[reading.stop]]
        return closed or bool(flags & (STOP | VERB | VERB_FORM)) or (reading.low < 10 and not flags & PLURAL)
    if earlier in _AGE_CUES and lowered in ("about", "around", "nearly", "almost", "under", "over"):
        return True  # "aged about 20"
    if lowered == "was" and earlier in ("i", "he", "she") and reading.low >= 4 and reading.low % 1 == 0:
        following = words[reading.stop].lower() if reading.stop < len(words) else ""
        if text[end : end + 1] == "," or following in ("and", "when"):
            return True  # "I was seven and"
    if lowered == "than" and earlier in ("younger", "older"):
        return closed or words[reading.stop].lower() in STOPS
    if (lowered, earlier) in _LIVED and reading.low >= 10 and (closed or words[reading.stop].lower() in STOPS):
        return True
    if lowered == "of" and earlier in ("age", "ages"):
        return True
    if lowered in _AGED_PERSONS - _IS - {"were", "are"} and reading.rule == "range":
        return True  # "adults 18 to 49"
    if lowered == "now" and reading.low >= 10:
        return text[end : end + 1] in (",", ".", ";", ")")
    if lowered == "then":  # "Ali, then 22, fell"
        return text[end : end + 1] in (",", ")") and tokens.gaps[first - 2] in (", ", " (") if first > 1 else False
    if (
        (lowered in _IS or lowered == "were")
        and closed
        and first > 2
        and words[first - 3].lower() in _WHEN
        and earlier not in _IS
    ):
        return True  # "when Ana was 16,"
    if lowered == "of" and reading.rule != "range":  # "a man of 52 was hurt"
        if earlier not in _ONE_PERSON or reading.low < 5 or reading.low % 1:
            return False
        return closed or bool(GRAMMAR[words[reading.stop]] & (STOP | VERB | VERB_FORM))
    if lowered in ("just", "only") and closed and first > 2:  # "she was just 19."
        return earlier in _IS and words[first - 3].lower() in ("he", "she") and reading.low >= 4
    if lowered in ("at", "just", "only") and text[end : end + 1] in (",", " ") and reading.stop < len(words):
        opener = words[first - 1] if lowered == "at" else words[first - 2]
        return opener == "At" and words[reading.stop].lower() in ("he", "she", "they")
    if lowered in _IS and reading.low >= 10:
        if earlier in ("will", "would"):
            earlier = words[first - 3].lower() if first > 2 else ""
        if earlier in ("he", "she", "who"):
            following = words[reading.stop].lower() if reading.stop < len(words) else ""
            return closed or following in _BEHIND_AGE
    if lowered in _LEVELS and (reading.low % 1 == 0 or (reading.low * 10) % 1 < 1e-9) and reading.low >= 10:
        return _AGE_TALK.search(text, max(0, reading.start - 80), reading.start) is not None
    return False


def age_group(tokens: Tokens, index: int) -> Reading | None:
    """The age that bounds a group, "over-65s", "under-5s", in the word at index; else None.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> age_group(tokens_of(Document("the over-65s")), 2).low
    65.0
    """
    words, start = tokens.words, tokens.starts[index]
    digits = words[index][:-1]
    if not digits.isdecimal() or len(digits) > 3 or not index or tokens.gaps[index - 1] != "-":
        return None
    age, end, before = float(digits), start + len(digits), words[index - 1]
    if age > 110 or not (before in _LIMITS or before == "Over"):  # "Under-21s" play
        return None
    if before == "under" and index + 1 < len(words) and words[index + 1] in _SQUADS:
        return None
    return Reading(start, end, age, age, "age", "year of age", "", index, index + 1, end, age, 1.0, "age", "", end)


_SQUADS: Final = frozenset("team squad side coach match international goalkeeper striker football cup level".split())


def of_an_age(tokens: Tokens, first: int, left: int) -> str:
    """Who has the age in the word first: the pupils of "1,340 pupils aged 11 to 18", "patients over 85"; "" if unknown.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> of_an_age(tokens_of(Document("two young brothers, ages 4 and 6")), 4, 0)
    'young brothers'
    """
    words, k = tokens.words, first - 1
    if k > left and words[k].lower() in _LIMITS:
        return words[k - 2 if words[k - 1] in ("are", "were") else k - 1]
    if k <= left or words[k] not in ("aged", "ages") or not words[k - 1].isalpha() or GRAMMAR[words[k - 1]] & STOP:
        return ""
    j = k - 1
    while j > left and k - j < 4 and tokens.gaps[j - 1] == " ":
        if GRAMMAR[words[j - 1]] & (STOP | VERB | VERB_FORM | NUMBER_WORD | DIGIT) or words[j - 1] in SCALES:
            break
        j -= 1
    return tokens.text[tokens.starts[j] : word_end(tokens, k - 1)]
