"""Numbers that are more than a numeral: shares ("a third of", "one in five"), multiples ("twice", "tripled"), "half"."""

import re

from analysis.extract.numbers.measures import unit_behind
from analysis.extract.numbers.nouns import STOPS
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    Value,
    read_vague,
    read_words,
)

_RATIO = re.compile(
    r"(?:[ ](?:in|out[ ]of|of)[ ](?:every[ ])?|-in-)(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,7}|(?P<word>[a-z]+)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?)(?![\w.,]*\d)",
    re.IGNORECASE,
)
_TO_ONE = re.compile(r"(?:-to-|[ ]to[ ]|:)(?:one|1)\b(?!\s*(?:million|billion|[%.,]\d))", re.IGNORECASE)
_FOLD = re.compile(r"[ -]?fold\b", re.IGNORECASE)
_TIMES = re.compile(r"[ -]times?\b|x\b", re.IGNORECASE)
_SHARE_CUES = frozenset("by about nearly almost roughly around than over up down".split())
_HALF_OF = frozenset("of the a an its their his her our my your all those these that this".split())


def special_at(tokens: Tokens, index: int) -> Reading | None:
    """The share, multiple or vague plural that begins with the word at index; None if there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> special_at(tokens_of(Document("one in five voters")), 0).low
    0.2
    """
    words = tokens.words
    word = words[index].lower()
    if word in PLURAL_SCALES:
        return _vague(tokens, index)
    if word in MULTIPLES:
        return _multiple(tokens, index, word)
    if word in CARDINALS or word[0].isdecimal():
        return _share(tokens, index, word)
    if word == "half":
        return _half(tokens, index)
    if word in DENOMINATORS:
        return _a_third(tokens, index, word)
    return None


def _reading(
    tokens: Tokens, first: int, end: int, low: float, high: float, kind: str, rule: str, stop: int | None = None
) -> Reading:
    stop = stop_index(tokens, first, end) if stop is None else stop
    start = tokens.starts[first]
    return Reading(start, end, low, high, kind, "", "", first, stop, end, low, 1.0, rule, "", end)


def _with_unit(tokens: Tokens, reading: Reading) -> Reading:
    """The reading with the unit that stands behind it: "hundreds of miles", "half an hour", "tens of millions of dollars"."""
    stop = reading.stop
    end = reading.end
    words = tokens.words
    if stop < len(words) and words[stop] in ("of", "a", "an") and gap_before(tokens, stop) in (" ", "-"):
        end = word_end(tokens, stop)
        stop += 1
    behind = unit_behind(tokens, Value(reading.start, end, 0, 0, stop, "words"))
    if behind is None:
        return reading
    return reading._replace(
        end=behind.end, stop=stop_index(tokens, stop, behind.end), kind=behind.kind, unit=behind.unit, per=behind.per, per_end=behind.per_end
    )


def _vague(tokens: Tokens, index: int) -> Reading | None:
    value = read_vague(tokens, index)
    if value is None:
        return None
    found = _reading(tokens, index, value.end, value.low, value.high, "count", "vague-plural", value.stop)
    return _with_unit(tokens, found)


def _multiple(tokens: Tokens, index: int, word: str) -> Reading | None:
    words = tokens.words
    following = words[index + 1].lower() if index + 1 < len(words) and gap_before(tokens, index + 1) == " " else ""
    if word in ("double", "triple", "treble", "quadruple") and following not in (
        "the", "its", "their", "his", "her", "that", "what", "those", "last", "previous", "our", "my", "a"
    ):
        before = words[index - 1].lower() if index else ""
        if before not in ("to", "will", "would", "could", "may", "might", "than", "nearly", "about", "almost", "can", "should"):
            return None
    if word in ("doubles", "triples", "quadruples") and following not in ("the", "its", "their", "in", "to", "every", "as"):
        return None
    return _reading(tokens, index, word_end(tokens, index), MULTIPLES[word], MULTIPLES[word], "multiple", "multiple")


def _share(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "two-thirds", "one in five", "2-to-1", "five-fold", "three times", from a number at index."""
    text, words = tokens.text, tokens.words
    if word[0].isdecimal():
        if not word.isdecimal() or len(word) > 3:
            return None
        low, end, stop = float(word), word_end(tokens, index), index + 1
    else:
        value = read_words(tokens, index)
        if value is None:
            return None
        low, end, stop = value.low, value.end, value.stop
    behind = text[end : end + 1]
    if behind not in ("-", " ", ":") :
        return None
    following = words[stop].lower() if stop < len(words) else ""
    if following in DENOMINATORS and low < 100 and gap_before(tokens, stop) in (" ", "-"):
        spaced = gap_before(tokens, stop) == " "
        of = stop + 1 < len(words) and words[stop + 1].lower() in ("of", "the", "a", "an")
        if following == "quarters" and (low != 3 or (spaced and not of)) or following == "quarter" and not of:
            return None  # "the past two quarters"
        if following.endswith("s") == (low != 1) and following not in ("half", "halves") or following == "half":
            return _fraction(tokens, index, stop, low / DENOMINATORS[following])
    ratio = _RATIO.match(text, end) if low < 100 and following in ("in", "out", "of") else None
    if ratio:
        whole = _whole(ratio)
        if whole > low and (following != "of" or "every" in ratio[0]):
            unit_after = text[ratio.end() : ratio.end() + 9]
            if not unit_after.startswith(("%", " %", " percent", " per cent", " years", " days", " months", " hours", " minutes", " weeks", "-year", "-day", " million", "th", "st")):
                return _reading(tokens, index, ratio.end(), low / whole, low / whole, "multiple", "share")
    one = _TO_ONE.match(text, end)
    if one and low > 1:
        return _reading(tokens, index, one.end(), low, low, "multiple", "odds")
    fold = _FOLD.match(text, end)
    if fold:
        return _reading(tokens, index, fold.end(), low, low, "multiple", "fold")
    return None


def _whole(ratio: re.Match[str]) -> float:
    if ratio["word"]:
        parts = [CARDINALS.get(p, SCALES.get(p, 0.0)) for p in re.split(r"[- ]", ratio["digits"].lower())]
        if len(parts) == 2 and parts[1] and parts[0] > parts[1]:
            return parts[0] + parts[1]
        return parts[0]
    return float(ratio["digits"].replace(",", ""))


def _fraction(tokens: Tokens, first: int, last: int, low: float) -> Reading | None:
    """A fraction in words, its unit or base behind it."""
    words = tokens.words
    found = _reading(tokens, first, word_end(tokens, last), low, low, "multiple", "fraction", last + 1)
    if last + 1 < len(words) and words[last + 1] in ("a", "an", "of") or gap_before(tokens, last + 1) == "-" if last + 1 < len(words) else False:
        scaled = _scaled(tokens, found)
        if scaled:
            return scaled
        united = _with_unit(tokens, found)
        if united.unit:
            return united
    return found


def _scaled(tokens: Tokens, found: Reading) -> Reading | None:
    """ "half a million", "a quarter of a million", "half-million"."""
    words, j = tokens.words, found.stop
    while j < len(words) and j < found.stop + 2 and words[j].lower() in ("a", "of"):
        j += 1
    if j < len(words) and words[j].lower() in SCALES and gap_before(tokens, j) in (" ", "-"):
        factor = SCALES[words[j].lower()]
        end = word_end(tokens, j)
        scaled = found._replace(
            end=end, stop=j + 1, low=found.low * factor, high=found.low * factor, kind="count", number_end=end,
            base=found.low, scale=factor, rule="scaled-fraction", per_end=end,
        )
        return _with_unit(tokens, scaled)
    return None


def _half(tokens: Tokens, index: int) -> Reading | None:
    words = tokens.words
    if index + 1 >= len(words):
        return None
    following = words[index + 1].lower()
    gap = gap_before(tokens, index + 1)
    before = words[index - 1].lower() if index else ""
    if before in ORDINALS or before in ("other", "better", "top", "bottom", "latter", "final", "last"):
        return None
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, _reading(tokens, index, word_end(tokens, index), 0.5, 0.5, "multiple", "fraction", index + 1))
    if gap == " " and following in _HALF_OF:
        if following in ("a", "an"):
            found = _fraction(tokens, index, index, 0.5)
            return found if found and (found.unit or found.scale > 1) else None
        first = index - 1 if before in ("a", "one") and gap_before(tokens, index) == " " else index
        return _fraction(tokens, first, index, 0.5)
    if gap == "-" and following in ("hour", "mile", "day", "century", "year", "inch", "point"):
        found = _reading(tokens, index, word_end(tokens, index), 0.5, 0.5, "multiple", "fraction", index + 1)
        united = _with_unit(tokens, found)
        return united if united.unit else None
    return None


def _a_third(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "a third of", "a quarter million": a denominator behind an article."""
    words = tokens.words
    if not index or words[index - 1].lower() not in ("a", "an") or gap_before(tokens, index) not in (" ", "-"):
        return None
    following = words[index + 1].lower() if index + 1 < len(words) else ""
    gap = gap_before(tokens, index + 1) if following else ""
    low = 1 / DENOMINATORS[word]
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, _reading(tokens, index - 1, word_end(tokens, index), low, low, "multiple", "fraction", index + 1))
    if gap == " " and (following == "of" or (following in STOPS and word != "second" and following in ("the", "less", "more", "higher", "lower"))):
        return _fraction(tokens, index - 1, index, low)
    if index > 1 and words[index - 2].lower() in _SHARE_CUES and (gap != " " or following in STOPS):
        return _fraction(tokens, index - 1, index, low)  # "rose by a third"
    return None
