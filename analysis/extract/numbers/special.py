"""More than a numeral: shares ("a third of", "one in five"), multiples ("twice", "five-fold"), vague plurals."""

import re
from typing import Final

from analysis.extract.numbers.grammar import AUXILIARY, GRAMMAR, STOP, VERB, VERB_FORM
from analysis.extract.numbers.parts import (
    a_third,
    fraction_in_words,
    half,
    reading,
    with_unit,
    word_before,
    word_behind,
)
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.spelled import read_vague
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.numbers.units import per_at
from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    PLURAL_SCALES,
    SCALES,
    SINGLE_UNITS,
)
from analysis.lexicon import categories

# The words behind a number that can make it a share, a fraction, odds or a fold.
_BEHIND_NUMBER: Final = frozenset(DENOMINATORS) | frozenset("in out of to one 1 fold".split())
_WHOLES: Final = frozenset(CARDINALS) | frozenset(SCALES) | {"of", "every"}  # and those behind "in"
_RATIO: Final = re.compile(
    r"""
    (?: [ ](?: in | out[ ]of | of )[ ](?P<every> every[ ] )? | -in- )
    (?P<whole> \d{1,3} (?: ,\d{3} )+ | \d{1,7}
             | (?P<word> [a-z]+ ) (?: [- ] (?: one | two | three | four | five | six | seven | eight | nine )\b )? )
    (?! [\w.,]*\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "5 in 10 days" and "3 in 20 percent" are no shares.
_NO_SHARE: Final = re.compile(
    r"[ ]?%|[ -](?:per[ ]?cent|years?|days?|months?|hours?|minutes?|weeks?|million)\b|th\b|st\b"
)
_TO_ONE: Final = re.compile(r"(?:-to-|[ ]to[ ]|:)(?:one|1)\b(?!\s*(?:million|billion|[%.,]\d))", re.IGNORECASE)
_FOLD: Final = re.compile(r"[ -]?fold\b", re.IGNORECASE)
_BEHIND_SCORES: Final = frozenset("of more were are have injured wounded killed dead".split())
_PARTS_OF_MANY: Final = categories("numeral_cues")["part of many"]
_MOVED_BY: Final = frozenset(
    "by than a nearly almost about around over half up down just cost costs fell rose lost".split()
)
_DOUBLED: Final = frozenset("the its their his her that what those last previous our my a".split())
_WILL_DOUBLE: Final = frozenset("to will would could may might than nearly about almost can should".split())
_DOUBLES_BEHIND: Final = frozenset("the its their in to every as".split())


def special_at(tokens: Tokens, index: int, word: str) -> Reading | None:
    """The fraction, multiple or vague plural that begins with the word at index, in lower case; else None.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> special_at(tokens_of(Document("dozens of ships")), 0, "dozens").high
    120.0
    """
    if word in PLURAL_SCALES:
        return _vague(tokens, index)
    if word in MULTIPLES:
        return _multiple(tokens, index, word)
    if word == "half":
        return half(tokens, index)
    if word in DENOMINATORS:
        return a_third(tokens, index, word)
    if word in SINGLE_UNITS:
        return _single(tokens, index)
    return None


def _single(tokens: Tokens, index: int) -> Reading | None:
    """ "rose by a penny", "more than a percentage point": one of what prices and rates move by."""
    if word_before(tokens, index) not in ("a", "full") or word_before(tokens, index - 1) not in _MOVED_BY:
        return None
    if tokens.words[index] == "percentage":
        if word_behind(tokens, index) != ("point", " "):
            return None
        found = reading(tokens, index - 1, word_end(tokens, index + 1), 1.0, "one of a unit")
        found.kind, found.unit = "percent", "percentage point"
    else:
        found = reading(tokens, index - 1, word_end(tokens, index), 1.0, "one of a unit")
        found.kind, found.unit = "money", tokens.words[index]
        found.per_end, found.per = per_at(tokens.text, found.end)
    return found


def _vague(tokens: Tokens, index: int) -> Reading | None:
    """ "dozens", "hundreds of thousands"."""
    value = read_vague(tokens, index)
    if value is None:
        return None
    if tokens.words[index].lower() == "scores" and word_behind(tokens, index)[0] not in _BEHIND_SCORES:
        return None  # of a test
    found = reading(tokens, index, value.end, value.low, "vague-plural", value.high)
    found.kind = "count"
    return with_unit(tokens, found)


def _multiple(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "twice", "doubled"; "double" only before what is doubled, as "a double room" is none."""
    following, gap = word_behind(tokens, index)
    if gap == "-" or (following == "down" and word.startswith("double")):
        return None  # "double-digit", "doubled down"
    following = following if gap == " " else ""
    if word in ("double", "triple", "treble", "quadruple"):
        if following not in _DOUBLED and word_before(tokens, index) not in _WILL_DOUBLE:
            return None
    elif word in ("doubles", "triples", "quadruples") and following not in _DOUBLES_BEHIND:
        return None
    return reading(tokens, index, word_end(tokens, index), MULTIPLES[word], "multiple")


def share_or_fold(tokens: Tokens, index: int, low: float, end: int, stop: int) -> Reading | None:
    """ "two-thirds", "one in five", "2-to-1", "five-fold": what begins with the number `low` at index, or None.

    The number ends at the offset end, before the word at stop.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> share_or_fold(tokens_of(Document("one in five voters")), 0, 1.0, 3, 1).low
    0.2
    """
    text, words = tokens.text, tokens.words
    if stop >= len(words):
        return None
    following = words[stop].lower()
    if low == 1 and stop + 2 < len(words) and words[stop + 1] == "in" and text[end : end + 1] == " ":
        return _one_in(tokens, index, stop)
    if following not in _BEHIND_NUMBER or text[end : end + 1] not in ("-", " ", ":"):
        return None
    if following in DENOMINATORS and low < 100 and gap_before(tokens, stop) in (" ", "-"):
        return fraction_in_words(tokens, index, stop, low, following)
    if following in ("in", "out", "of") and low < 100:
        whole = words[stop + 1] if stop + 1 < len(words) else ""
        if not whole[:1].isdecimal() and whole.lower() not in _WHOLES:
            return None
        return _share(tokens, index, end, low)
    one = _TO_ONE.match(text, end)
    if one and low > 1:
        return reading(tokens, index, one.end(), low, "odds")
    fold = _FOLD.match(text, end)
    return reading(tokens, index, fold.end(), low, "fold") if fold else None


def _one_in(tokens: Tokens, index: int, noun: int) -> Reading | None:
    """ "one child in five", "one euro in every six": a share of what the word at noun names."""
    words, gaps = tokens.words, tokens.gaps
    if gaps[noun] != " " or gaps[noun + 1] != " ":
        return None
    every = words[noun + 2] == "every"
    last = noun + 2 + every
    named = words[noun][0].isupper() and words[noun].endswith("n")  # "one Briton in five"
    if last >= len(words):
        return None
    acts = last + 1 < len(words) and gaps[last] == " " and GRAMMAR[words[last + 1]] & AUXILIARY
    # "one dairy in five has"; where no verb tells, only what is known to be one of many
    if not (every or named or acts or words[noun] in _PARTS_OF_MANY):
        return None
    whole = words[last].lower()
    size = float(whole) if whole.isdecimal() and len(whole) < 4 else CARDINALS.get(whole, 0.0)
    behind = GRAMMAR[words[last + 1]] if last + 1 < len(words) and gaps[last] == " " else STOP
    if size < 2 or gaps[last][:1] == "-" or not (every or behind & (STOP | VERB | VERB_FORM | AUXILIARY)):
        return None
    found = reading(tokens, index, word_end(tokens, last), 1 / size, "share")
    found.noun = words[noun]
    return found


_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def _share(tokens: Tokens, index: int, end: int, low: float) -> Reading | None:
    """ "one in five", "nine out of ten", "one of every 35,000"."""
    ratio = _RATIO.match(tokens.text, end)
    if ratio is None or _NO_SHARE.match(tokens.text, ratio.end()):
        return None
    of = tokens.text.startswith(" of ", end)
    whole = _whole(ratio["whole"].lower())
    if whole <= low or (of and not ratio["every"]):
        return None
    if _YEAR.fullmatch(ratio["whole"]) and not ratio["every"] and low != 1:
        return None  # "31 in 2013" are thirty-one of them, in a year
    return reading(tokens, index, ratio.end(), low / whole, "share")


def _whole(written: str) -> float:
    """The number behind "in": "five", "twenty-five", "1,000"."""
    if written[0].isdecimal():
        return float(written.replace(",", ""))
    parts = [CARDINALS.get(part, SCALES.get(part, 0.0)) for part in re.split(r"[- ]", written)]
    return sum(parts) if len(parts) == 2 and parts[0] > parts[1] > 0 else parts[0]
