"""From a reading to a quantity: what it counts, its bound and change, ages, what it is said of."""

import re

from analysis.extract.numbers.cues import bound_behind, cues_before
from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.nouns import NOTHING, Counted, counted_behind, counted_of, hyphenated
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.subjects import subject_of
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.units import UNITS, kind_of, per_at
from analysis.extract.records import Quantity

_MORE = frozenset(("more", "additional", "extra", "further"))
_COMPARING = frozenset(
    "as more higher greater larger bigger faster longer lower less smaller the its their that what earnings".split()
)
_AGE_CUES = frozenset(("aged", "age", "ages", "turned", "turns", "turning"))
_LEVELS = frozenset("is was be at to of around about between".split())
_AGE_TALK = re.compile(r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum) age)\b")
_AGE_CLOSE = re.compile(r"[,.;)]|\Z")
_UNIT_KINDS = frozenset(("length", "time", "area", "mass", "volume"))


def quantity_of(tokens: Tokens, reading: Reading, left: int) -> tuple[Quantity, int, int]:
    """The quantity that the reading stands for, and the offsets behind what it counts and behind its rate's base.

    Its sentence starts at the offset left.
    """
    text, words = tokens.text, tokens.words
    if reading.kind == "duration" and reading.first and words[reading.first - 1].lower() in ("ages", "aged"):
        reading = reading._replace(kind="age", unit=reading.unit + " of age", rule="age")
    if reading.kind == "count" and _is_age(tokens, reading):
        reading = reading._replace(kind="age", unit="year of age", rule="age")
    bound, change, first_cue = cues_before(tokens, reading.first, reading.start, reading.kind)
    if bound == "exact":
        bound = bound_behind(text, reading.end) or bound
    if reading.rule == "vague-plural" and bound == "exact":
        bound = "about"
    change = reading.sign or change
    stop, counted, per = reading.stop, NOTHING, reading.per
    attribute, rate_end = NOTHING, reading.per_end
    if reading.kind == "count" or reading.rule == "share":
        if change == "none" and _more_behind(tokens, stop):
            change = "additional"
        counted = _counted(tokens, reading)
        if counted is not NOTHING:
            if not per:
                rate_end, per = per_at(text, counted.end)
            reading, counted = _unit_as_head(tokens, reading, counted)
            if counted.noun == "time" and _compares(tokens, counted.stop):
                reading = reading._replace(kind="multiple", rule="times")
    else:
        end = max(reading.end, reading.per_end)
        after = stop_index(tokens, stop, end)
        counted = counted_of(tokens, after, end) if reading.kind != "age" else NOTHING
        if counted is NOTHING:
            attribute = _attribute(tokens, after, end, reading.kind)
        elif not per:
            rate_end, per = per_at(text, counted.end)
    subject = attribute.text or (counted.text if reading.kind not in ("count", "age") else "")
    if not subject:
        subject = subject_of(tokens, first_cue, reading.start, left)
    if reading.kind == "money":
        counted = NOTHING
    found = Quantity(
        reading.start,
        reading.end,
        reading.low,
        reading.high,
        reading.kind,
        reading.unit,
        per,
        counted.text,
        counted.noun,
        bound,
        change,
        subject,
        reading.rule,
    )
    return found, max(counted.end, reading.end), rate_end if per else reading.end


def _counted(tokens: Tokens, reading: Reading) -> Counted:
    stop = reading.stop
    one = reading.low == 1 and reading.high == 1
    if reading.rule in ("share", "fraction"):
        one = False
    counted = hyphenated(tokens, stop, reading.number_end)
    if counted is NOTHING:
        counted = counted_behind(tokens, stop, reading.number_end, one)
    if counted is NOTHING:
        counted = counted_of(tokens, stop, reading.end)
    return counted


def _compares(tokens: Tokens, stop: int) -> bool:
    """Whether "times" multiplies: "four times as many", "ten times the limit"."""
    return stop < len(tokens.words) and tokens.words[stop].lower() in _COMPARING and gap_before(tokens, stop) == " "


def _more_behind(tokens: Tokens, stop: int) -> bool:
    words = tokens.words
    if stop >= len(words) or words[stop].lower() not in _MORE or gap_before(tokens, stop) != " ":
        return False
    return not (stop + 1 < len(words) and words[stop + 1] == "than")


def _unit_as_head(tokens: Tokens, reading: Reading, counted: Counted) -> tuple[Reading, Counted]:
    """ "517 rushing yards" is a measure: the head of what is counted is a unit."""
    head = tokens.words[counted.stop - 1]
    if len(head) < 4 or counted.stop - reading.stop > 3 or counted.stop - reading.stop < 2:
        return reading, counted
    for unit in UNITS.get(head, ()):
        if (
            unit.term == head
            and unit.kind in _UNIT_KINDS
            and not unit.evidence
            and not unit.term.startswith(("pound", "league"))
        ):
            united = reading._replace(
                end=counted.end, stop=counted.stop, kind=kind_of(unit), unit=unit.name, rule=kind_of(unit)
            )
            return united, NOTHING
    return reading, counted


def _attribute(tokens: Tokens, index: int, end: int, kind: str) -> Counted:
    """The noun that an amount stands before, "the $700 million deal", or is an amount of: "$5 million in damages"."""
    words = tokens.words
    if index >= len(words):
        return NOTHING
    if kind == "money" and words[index] == "in" and gap_before(tokens, index) == " " and index + 1 < len(words):
        if words[index + 1].islower():
            return counted_behind(tokens, index + 1, word_end(tokens, index), False)
        return NOTHING
    if gap_before(tokens, index) not in (" ", "-") or not words[index].islower():
        return NOTHING
    return counted_behind(tokens, index, end, True)


def _is_age(tokens: Tokens, reading: Reading) -> bool:
    """Whether a bare number is somebody's age: "Ali, 25, said", "aged 30", "she is 41"."""
    text, words, first = tokens.text, tokens.words, reading.first
    if not first or not 0 < reading.low <= 120 or reading.per or reading.rule not in ("digits", "words", "range"):
        return False
    before = words[first - 1]
    gap = text[word_end(tokens, first - 1) : reading.start]
    closed = _AGE_CLOSE.match(text, reading.end) is not None
    if gap == ", " and before[0].isupper() and closed and text[reading.end : reading.end + 1] in (",", ".", ";", ")"):
        return not text[reading.end + 1 : reading.end + 2].isdecimal() and reading.low >= 1
    lowered = before.lower()
    if gap == " " and lowered in _AGE_CUES:
        return True
    if gap == " " and lowered == "than" and first > 1 and words[first - 2].lower() in ("younger", "older"):
        return closed or words[reading.stop].lower() in STOPS
    if gap == " " and lowered == "of" and first > 1 and words[first - 2].lower() in ("age", "ages"):
        return True
    if gap == " " and lowered in ("is", "was", "be", "m", "s") and first > 1 and reading.low >= 10:
        subject = words[first - 2].lower()
        if subject in ("will", "would"):
            subject = words[first - 3].lower() if first > 2 else ""
        if subject in ("he", "she"):
            following = words[reading.stop].lower() if reading.stop < len(words) else ""
            return closed or following in ("and", "when", "by", "now", "years", "but", "in", "at", "on")
    if gap == " " and lowered in _LEVELS and reading.low % 1 == 0:
        return _AGE_TALK.search(text, max(0, reading.start - 80), reading.start) is not None
    return False
