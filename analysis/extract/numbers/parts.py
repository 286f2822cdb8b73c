"""Parts of one: "a third", "half a million", "a quarter of a point", "three-quarters of an hour"."""

from typing import Final

from analysis.extract.numbers.changes import moves_alone
from analysis.extract.numbers.grammar import AUXILIARY, GRAMMAR, STOP, VERB, VERB_FORM
from analysis.extract.numbers.measures import unit_behind
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.values import (
    DENOMINATORS,
    ORDINALS,
    SCALES,
    Value,
)

_HALF_OF: Final = frozenset("of the a an its their his her our my your all those these that this what as".split())
_BEFORE_ARTICLE: Final = frozenset("half Half quarter".split())  # "half an hour", but "two-fifths a decade ago"
_HALF_UNITS: Final = frozenset("hour mile day century year inch acre pound ton second minute litre liter".split())
_POINTS: Final = frozenset(("point", "percentage"))
_NOT_HALF: Final = frozenset(ORDINALS) | frozenset("other better top bottom latter final last".split())
_SHARE_CUES: Final = frozenset("by about nearly almost roughly around than over under up down only just".split())
_LOSING: Final = frozenset("lost lose losing gained shed sheds shedding cut cuts cutting".split())
_BOUNDS: Final = frozenset("about around roughly nearly almost over more than at least some up to".split())
_HALF_BOUNDS: Final = frozenset("about roughly nearly almost over under than least".split())  # "more than half agreed"
_COMPARED: Final = frozenset("of the less more fewer higher lower".split())


def reading(tokens: Tokens, first: int, end: int, low: float, rule: str, high: float | None = None) -> Reading:
    """A multiple from the word `first` to the offset end."""
    start, stop = tokens.starts[first], stop_index(tokens, first, end)
    high = low if high is None else high
    return Reading(start, end, low, high, "multiple", "", "", first, stop, end, low, 1.0, rule, "", end)


def word_behind(tokens: Tokens, index: int) -> tuple[str, str]:
    """The word behind the one at index, in lower case, and the gap before it."""
    if index + 1 >= len(tokens.words):
        return "", ""
    return tokens.words[index + 1].lower(), gap_before(tokens, index + 1)


def word_before(tokens: Tokens, index: int) -> str:
    return tokens.words[index - 1].lower() if index else ""


def with_unit(tokens: Tokens, reading: Reading) -> Reading:
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


def fraction_in_words(tokens: Tokens, index: int, stop: int, low: float, following: str) -> Reading | None:
    """ "two-thirds", "three quarters of"; "the past two quarters" and "one third man" are none."""
    behind, _ = word_behind(tokens, stop)
    if following.startswith("quarter"):
        whole = behind in ("of", "the", "a", "an")
        if not whole and (following == "quarter" or low != 3 or gap_before(tokens, stop) == " "):
            return None
    if following != "half" and following.endswith("s") != (low != 1):
        return None
    return fraction(tokens, index, stop, low / DENOMINATORS[following])


def fraction(tokens: Tokens, first: int, last: int, low: float) -> Reading:
    """A fraction in words, with the scale or unit behind it: "a quarter of a million", "half an hour"."""
    found = reading(tokens, first, word_end(tokens, last), low, "fraction")
    behind, gap = word_behind(tokens, last)
    if behind == "of" or gap == "-" or (behind in ("a", "an") and tokens.words[last] in _BEFORE_ARTICLE):
        scaled = _scaled(tokens, found)
        if scaled:
            return scaled
        united = with_unit(tokens, found)
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
    return with_unit(tokens, found)


def half(tokens: Tokens, index: int) -> Reading | None:
    """ "half of", "half a million", "half an hour", "half-mile"; "the second half" is none."""
    following, gap = word_behind(tokens, index)
    before = word_before(tokens, index)
    if before in _NOT_HALF:
        return None
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, reading(tokens, index, word_end(tokens, index), 0.5, "fraction"))
    if gap == " " and following in ("a", "an"):
        found = fraction(tokens, index, index, 0.5)
        return found if found.unit or found.scale > 1 or found.kind == "count" else None
    if gap == " " and following in _HALF_OF:
        first = index - 1 if before in ("a", "one") and gap_before(tokens, index) == " " else index
        return fraction(tokens, first, index, 0.5)
    if following in _POINTS and (gap == "-" or before == "a"):
        return fraction(tokens, index, index, 0.5)
    if gap == "-" and following in _HALF_UNITS:
        united = with_unit(tokens, reading(tokens, index, word_end(tokens, index), 0.5, "fraction"))
        return united if united.unit else None
    if following == "past" or gap == "-" or (gap == " " and not GRAMMAR[following] & (STOP | VERB | VERB_FORM)):
        return None
    bounded = before in _HALF_BOUNDS and gap_before(tokens, index) == " "
    first = index - 1 if before == "a" else index
    return fraction(tokens, first, index, 0.5) if bounded or _is_by(tokens, first) else None


def _is_by(tokens: Tokens, index: int) -> bool:
    """Whether "by" stands before the word with no more than a bound between: "by more than" half."""
    words = tokens.words
    j = index - 1
    while j >= 0 and words[j] in _BOUNDS and tokens.gaps[j] == " ":
        j -= 1
    return j >= 0 and words[j] == "by" and tokens.gaps[j] == " "


def a_third(tokens: Tokens, index: int, word: str) -> Reading | None:
    """ "a third of", "a quarter million", "rose by a third": a denominator behind an article."""
    if word_before(tokens, index) not in ("a", "an") or gap_before(tokens, index) not in (" ", "-"):
        return None
    following, gap = word_behind(tokens, index)
    low = 1 / DENOMINATORS[word]
    if following in SCALES and gap in (" ", "-"):
        return _scaled(tokens, reading(tokens, index - 1, word_end(tokens, index), low, "fraction"))
    if following in _POINTS and gap in (" ", "-"):
        found = reading(tokens, index - 1, word_end(tokens, index), low, "fraction")
        united = with_unit(tokens, found)
        return united if united.unit else _of_a_point(tokens, found)
    if following in _HALF_UNITS and (gap == "-" or following in ("century", "mile", "hour")):
        united = with_unit(tokens, reading(tokens, index - 1, word_end(tokens, index), low, "fraction"))
        return united if united.unit and word == "quarter" else None
    if gap == " " and following in _COMPARED and (following == "of" or word != "second"):
        return fraction(tokens, index - 1, index, low)
    cue = word_before(tokens, index - 1)
    cued = cue in _SHARE_CUES or (word != "second" and (cue in _LOSING or moves_alone(cue)))  # "shed a fifth since"
    cued = cued or (cue == "from" and word != "second") or (cue == "to" and word not in ("second", "third"))
    ends = gap != " " or (following != word and GRAMMAR[following] & (STOP | VERB | VERB_FORM | AUXILIARY))
    if cued and ends:
        return fraction(tokens, index - 1, index, low)
    return None
