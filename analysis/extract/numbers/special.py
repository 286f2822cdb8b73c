"""More than a numeral: shares ("a third of", "one in five"), multiples ("twice", "five-fold"), vague plurals."""

import re

from analysis.extract.numbers.grammar import STOPS, VERBS
from analysis.extract.numbers.measures import unit_behind
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.spelled import read_vague
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    Value,
)

# The words behind a number that can make it a share, a fraction, odds or a fold.
_BEHIND_NUMBER = frozenset(DENOMINATORS) | frozenset("in out of to one 1 fold".split())
_WHOLES = frozenset(CARDINALS) | frozenset(SCALES) | {"of", "every"}  # and those behind "in"
_RATIO = re.compile(
    r"""
    (?: [ ](?: in | out[ ]of | of )[ ](?P<every> every[ ] )? | -in- )
    (?P<whole> \d{1,3} (?: ,\d{3} )+ | \d{1,7}
             | (?P<word> [a-z]+ ) (?: [- ] (?: one | two | three | four | five | six | seven | eight | nine )\b )? )
    (?! [\w.,]*\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "5 in 10 days" and "3 in 20 percent" are no shares.
_NO_SHARE = re.compile(r"[ ]?%|[ -](?:per[ ]?cent|years?|days?|months?|hours?|minutes?|weeks?|million)\b|th\b|st\b")
_TO_ONE = re.compile(r"(?:-to-|[ ]to[ ]|:)(?:one|1)\b(?!\s*(?:million|billion|[%.,]\d))", re.IGNORECASE)
_FOLD = re.compile(r"[ -]?fold\b", re.IGNORECASE)
_HALF_OF = frozenset("of the a an its their his her our my your all those these that this".split())
_HALF_UNITS = frozenset("hour mile day century year inch acre pound ton second minute litre liter".split())
_BEHIND_SCORES = frozenset("of more were are have injured wounded killed dead".split())
_POINTS = frozenset(("point", "percentage"))
_NOT_HALF = frozenset(ORDINALS) | frozenset("other better top bottom latter final last".split())
_SHARE_CUES = frozenset("by about nearly almost roughly around than over up down only just".split())
_COMPARED = frozenset("of the less more higher lower".split())
_DOUBLED = frozenset("the its their his her that what those last previous our my a".split())
_WILL_DOUBLE = frozenset("to will would could may might than nearly about almost can should".split())
_DOUBLES_BEHIND = frozenset("the its their in to every as".split())


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
        return _half(tokens, index)
    if word in DENOMINATORS:
        return _a_third(tokens, index, word)
    return None


def _reading(tokens: Tokens, first: int, end: int, low: float, rule: str, high: float | None = None) -> Reading:
    """A multiple from the word `first` to the offset end."""
    start, stop = tokens.starts[first], stop_index(tokens, first, end)
    high = low if high is None else high
    return Reading(start, end, low, high, "multiple", "", "", first, stop, end, low, 1.0, rule, "", end)


def _word_behind(tokens: Tokens, index: int) -> tuple[str, str]:
    """The word behind the one at index, in lower case, and the gap before it."""
    if index + 1 >= len(tokens.words):
        return "", ""
    return tokens.words[index + 1].lower(), gap_before(tokens, index + 1)


def _word_before(tokens: Tokens, index: int) -> str:
    return tokens.words[index - 1].lower() if index else ""


def _with_unit(tokens: Tokens, reading: Reading) -> Reading:
    """The reading with the unit behind it: "hundreds of miles", "half an hour", "tens of millions of dollars"."""
    stop, end = reading.stop, reading.end
    while stop < min(len(tokens.words), reading.stop + 2) and tokens.words[stop] in ("of", "a", "an"):
        if gap_before(tokens, stop) not in (" ", "-"):
            break
        end = word_end(tokens, stop)
        stop += 1
    behind = unit_behind(tokens, Value(reading.start, end, 0, 0, stop, "words"))
    if behind is None:
        return reading
    stop = stop_index(tokens, stop, behind.end)
    reading.end, reading.stop, reading.per_end = behind.end, stop, behind.per_end
    reading.kind, reading.unit, reading.per = behind.kind, behind.unit, behind.per
    return reading


def _vague(tokens: Tokens, index: int) -> Reading | None:
    """ "dozens", "hundreds of thousands"."""
    value = read_vague(tokens, index)
    if value is None:
        return None
    if tokens.words[index].lower() == "scores" and _word_behind(tokens, index)[0] not in _BEHIND_SCORES:
        return None  # of a test
    found = _reading(tokens, index, value.end, value.low, "vague-plural", value.high)
    found.kind = "count"
    return _with_unit(tokens, found)


def _multiple(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "twice", "doubled"; "double" only before what is doubled, as "a double room" is none."""
    following, gap = _word_behind(tokens, index)
    if gap == "-" or (following == "down" and word.startswith("double")):
        return None  # "double-digit", "doubled down"
    following = following if gap == " " else ""
    if word in ("double", "triple", "treble", "quadruple"):
        if following not in _DOUBLED and _word_before(tokens, index) not in _WILL_DOUBLE:
            return None
    elif word in ("doubles", "triples", "quadruples") and following not in _DOUBLES_BEHIND:
        return None
    return _reading(tokens, index, word_end(tokens, index), MULTIPLES[word], "multiple")


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
    if following not in _BEHIND_NUMBER or text[end : end + 1] not in ("-", " ", ":"):
        return None
    if following in DENOMINATORS and low < 100 and gap_before(tokens, stop) in (" ", "-"):
        return _fraction_in_words(tokens, index, stop, low, following)
    if following in ("in", "out", "of") and low < 100:
        whole = words[stop + 1] if stop + 1 < len(words) else ""
        if not whole[:1].isdecimal() and whole.lower() not in _WHOLES:
            return None
        return _share(tokens, index, end, low)
    one = _TO_ONE.match(text, end)
    if one and low > 1:
        return _reading(tokens, index, one.end(), low, "odds")
    fold = _FOLD.match(text, end)
    return _reading(tokens, index, fold.end(), low, "fold") if fold else None


def _fraction_in_words(tokens: Tokens, index: int, stop: int, low: float, following: str) -> Reading | None:
    """ "two-thirds", "three quarters of"; "the past two quarters" and "one third man" are none."""
    behind, _ = _word_behind(tokens, stop)
    if following.startswith("quarter"):
        whole = behind in ("of", "the", "a", "an")
        if not whole and (following == "quarter" or low != 3 or gap_before(tokens, stop) == " "):
            return None
    if following != "half" and following.endswith("s") != (low != 1):
        return None
    return _fraction(tokens, index, stop, low / DENOMINATORS[following])


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


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
    return _reading(tokens, index, ratio.end(), low / whole, "share")


def _whole(written: str) -> float:
    """The number behind "in": "five", "twenty-five", "1,000"."""
    if written[0].isdecimal():
        return float(written.replace(",", ""))
    parts = [CARDINALS.get(part, SCALES.get(part, 0.0)) for part in re.split(r"[- ]", written)]
    return sum(parts) if len(parts) == 2 and parts[0] > parts[1] > 0 else parts[0]


def _fraction(tokens: Tokens, first: int, last: int, low: float) -> Reading:
    """A fraction in words, with the scale or unit behind it: "a quarter of a million", "half an hour"."""
    found = _reading(tokens, first, word_end(tokens, last), low, "fraction")
    behind, gap = _word_behind(tokens, last)
    if behind in ("a", "an", "of") or gap == "-":
        scaled = _scaled(tokens, found)
        if scaled:
            return scaled
        united = _with_unit(tokens, found)
        if united.unit:
            return united
    return _of_a_point(tokens, found)


def _of_a_point(tokens: Tokens, found: Reading) -> Reading:
    """The fraction as a count if it is one of "a point", as whole points are counted."""
    words, j = tokens.words, found.stop
    while j < len(words) and j < found.stop + 2 and words[j] in ("a", "of"):
        j += 1
    if j < len(words) and words[j] == "point" and gap_before(tokens, j) in (" ", "-"):
        found.kind, found.stop, found.number_end = "count", j, word_end(tokens, j - 1)
    return found


def _scaled(tokens: Tokens, found: Reading) -> Reading | None:
    """ "half a million", "a quarter of a million", "half-million"."""
    words, j = tokens.words, found.stop
    while j < len(words) and j < found.stop + 2 and words[j].lower() in ("a", "of"):
        j += 1
    if j >= len(words) or words[j].lower() not in SCALES or gap_before(tokens, j) not in (" ", "-"):
        return None
    factor, end = SCALES[words[j].lower()], word_end(tokens, j)
    low = found.low * factor
    found.base, found.scale = found.low, factor
    found.low = found.high = low
    found.kind, found.rule = "count", "scaled-fraction"
    found.end = found.number_end = found.per_end = end
    found.stop = j + 1
    return _with_unit(tokens, found)


def _half(tokens: Tokens, index: int) -> Reading | None:
    """ "half of", "half a million", "half an hour", "half-mile"; "the second half" is none."""
    following, gap = _word_behind(tokens, index)
    before = _word_before(tokens, index)
    if before in _NOT_HALF:
        return None
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, _reading(tokens, index, word_end(tokens, index), 0.5, "fraction"))
    if gap == " " and following in ("a", "an"):
        found = _fraction(tokens, index, index, 0.5)
        return found if found.unit or found.scale > 1 or found.kind == "count" else None
    if gap == " " and following in _HALF_OF:
        first = index - 1 if before in ("a", "one") and gap_before(tokens, index) == " " else index
        return _fraction(tokens, first, index, 0.5)
    if following in _POINTS and (gap == "-" or before == "a"):
        return _fraction(tokens, index, index, 0.5)
    if gap == "-" and following in _HALF_UNITS:
        united = _with_unit(tokens, _reading(tokens, index, word_end(tokens, index), 0.5, "fraction"))
        return united if united.unit else None
    return None


def _a_third(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "a third of", "a quarter million", "rose by a third": a denominator behind an article."""
    if _word_before(tokens, index) not in ("a", "an") or gap_before(tokens, index) not in (" ", "-"):
        return None
    following, gap = _word_behind(tokens, index)
    low = 1 / DENOMINATORS[word]
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, _reading(tokens, index - 1, word_end(tokens, index), low, "fraction"))
    if following in _POINTS and gap in (" ", "-"):
        found = _reading(tokens, index - 1, word_end(tokens, index), low, "fraction")
        united = _with_unit(tokens, found)
        return united if united.unit else _of_a_point(tokens, found)
    if following in _HALF_UNITS and (gap == "-" or following in ("century", "mile", "hour")):
        united = _with_unit(tokens, _reading(tokens, index - 1, word_end(tokens, index), low, "fraction"))
        return united if united.unit and word == "quarter" else None
    if gap == " " and following in _COMPARED and (following == "of" or word != "second"):
        return _fraction(tokens, index - 1, index, low)
    cued = _word_before(tokens, index - 1) in _SHARE_CUES
    if cued and (gap != " " or following in STOPS or (following in VERBS and following != word)):
        return _fraction(tokens, index - 1, index, low)
    return None
