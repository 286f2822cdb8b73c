"""From a reading to a quantity: what it counts, its bound and change, ages, what it is said of."""

from typing import Final

from analysis.extract.numbers.ages import is_age, of_an_age
from analysis.extract.numbers.changes import change_behind
from analysis.extract.numbers.cues import bound_behind, bound_end, cues_before
from analysis.extract.numbers.currencies import SIGNS
from analysis.extract.numbers.grammar import (
    ANY_VERB,
    AUXILIARY,
    CONTESTS,
    GRAMMAR,
    NUMBER_WORD,
    PHRASE_OPENERS,
    PLURAL,
    STOPS,
    VERB,
)
from analysis.extract.numbers.nouns import NOTHING, Counted, counted_behind
from analysis.extract.numbers.owners import counted_of, hyphenated
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.subjects import subject_of
from analysis.extract.numbers.tokens import Tokens, gap_before, new, stop_index, word_end
from analysis.extract.numbers.units import PRICE_BASES, RATE_BASES, UNITS, kind_of, per_at
from analysis.extract.records import Quantity

_MORE: Final = frozenset(("more", "additional", "extra", "further"))
_COMPARING: Final = frozenset(
    "as more higher greater larger bigger faster longer lower less smaller the its their that what earnings".split()
)
# "at 4.45 percent late Tuesday", "40 miles northeast of"
_NO_ATTRIBUTES: Final = frozenset(
    "full complete empty thinner thicker slimmer brighter warmer colder cooler hotter drier wetter cheaper "
    "dearer richer poorer older younger taller heavier lighter late early north south east west northeast "
    "northwest southeast southwest".split()
)
_YEAR_ON: Final = frozenset("year month week quarter".split())  # "16 percent year-on-year"
_OWNERS: Final = [(word,) for word in ("the", "our", "their", "its", "his", "her", "my")]
_MORE_OR_LESS: Final = frozenset(("more", "less"))
_OF_THEM: Final = (" of them", " of those ", " of these ", " of whom", " of which")
_PARTICLE_BEGINS: Final = frozenset((" u", " d"))  # of "up" and "down"
_SCALED: Final = frozenset("magnitude Magnitude".split())
_OPENS: Final = frozenset(("count", "multiple"))
_UNIT_KINDS: Final = frozenset(("length", "time", "area", "mass", "volume"))


def quantity_of(tokens: Tokens, reading: Reading, left: int) -> tuple[Quantity, int, int]:
    """The quantity that the reading stands for, and the offsets behind what it counts and behind its rate's base.

    Its sentence starts with the word at left.
    """
    text, words = tokens.text, tokens.words
    kind, first, start, end, per = reading.kind, reading.first, reading.start, reading.end, reading.per
    if kind == "count":
        if is_age(tokens, reading):
            kind = reading.rule = "age"
            reading.unit = "year of age"
    elif kind == "duration" and first and words[first - 1].lower() in ("ages", "aged"):
        kind = reading.rule = "age"
        reading.unit += " of age"
    moved = "percent" if reading.rule == "fraction" else kind  # "cut rates a quarter point" as "25 basis points"
    bound, change, first_cue = cues_before(tokens, first, start, moved)
    if bound == "exact":
        bound = bound_behind(text, end) or ("about" if reading.rule == "vague-plural" else bound)
    if reading.sign:
        change = reading.sign
    elif reading.rule == "multiple" and (change == "down" or words[reading.stop : reading.stop + 1] == ("as",)):
        change = "none"  # "lost twice", "rose twice as fast"
    counted = attribute = NOTHING
    rate_end, of_them = reading.per_end, False
    if kind == "count" or reading.rule == "share":
        if change == "none" and _more_behind(tokens, reading.stop):
            change = "additional"
        counted = _counted(tokens, reading)
        if counted is not NOTHING:
            if not per:
                rate_end, per = per_at(text, counted.end)
                if per in PRICE_BASES and not text.startswith(" per ", counted.end):
                    rate_end, per = end, ""
                if not per and kind == "count" and counted.stop < len(words) and words[counted.stop] == "of":
                    of = counted_of(tokens, counted.stop, counted.end)  # "eight glasses of water a day"
                    rate_end, per = per_at(text, of.end) if of is not NOTHING else (rate_end, per)
            reading.kind = kind
            counted = _unit_as_head(tokens, reading, counted)
            kind, end = reading.kind, reading.end
            if change == "down" and counted.noun in CONTESTS:
                change = "none"
            if counted.noun == "time" and change in ("up", "down") and words[first_cue].lower() != "by":
                change = "none"  # "promised no tax rises 26 times"
            if counted.noun == "time" and (reading.low % 1 or _compares(tokens, counted.stop)):
                kind, reading.rule = "multiple", "times"
    else:
        after = rate_end if rate_end > end else end
        behind = stop_index(tokens, reading.stop, after)
        within = first_cue and words[first_cue - 1].lower() == "within"  # "within two hours of a stroke"
        if kind != "age" and not within:
            counted = counted_of(tokens, behind, after)
            half = reading.rule == "fraction" and kind == "multiple"
            if counted is NOTHING and half and words[behind : behind + 1] in _OWNERS:
                counted = _half_the(tokens, behind)
        if counted is NOTHING and not within:
            attribute = _attribute(tokens, behind, after, kind)
            # Of "83 percent of them" nothing in this clause is the subject.
            of_them = (
                kind == "percent" and behind < len(words) and words[behind] == "of" and text.startswith(_OF_THEM, end)
            )
        elif counted is not NOTHING and not per:
            rate_end, per = per_at(text, counted.end)
        if (
            not per and behind + 1 < len(words) and words[behind] in _MORE_OR_LESS and words[behind + 1] in ("a", "an")
        ):  # "pays $20 more a month"
            rate_end, per = per_at(text, word_end(tokens, behind))
    reading.kind = kind
    subject = attribute.text
    if not subject and kind != "count" and kind != "age":
        subject = counted.text
    if kind == "age":
        subject = of_an_age(tokens, first, left) or subject
    if not subject and not of_them and not (kind in _OPENS and _opens_clause(tokens, counted.stop or reading.stop)):
        subject = subject_of(tokens, first_cue, start, left, kind != "count")
    behind = counted.end if counted.end > end else end
    particle = text[behind : behind + 2] in _PARTICLE_BEGINS and change == "none"
    if particle and (kind == "percent" or kind == "money" or counted.noun == "point"):
        change = change_behind(tokens, stop_index(tokens, counted.stop or reading.stop, behind))
    if kind == "money":
        counted = NOTHING
    found = new(Quantity, (
        start, end, reading.low, reading.high, kind, reading.unit, per, counted.text,
        counted.noun, bound, change, subject, reading.rule, None,
    ))  # fmt: skip
    return found, counted.end if counted.end > end else end, rate_end if per else end


def _counted(tokens: Tokens, reading: Reading) -> Counted:
    """What a count or share counts: "three bedrooms", "a three-bedroom house", "three of the bedrooms"."""
    stop, number_end = reading.stop, reading.number_end
    if tokens.words[reading.first - 1] in _SCALED and reading.first:
        return NOTHING  # "the magnitude 7.1 earthquake"
    if reading.noun:
        return Counted(reading.noun, reading.noun, reading.end, stop)
    if stop >= len(tokens.words):
        return NOTHING
    one = reading.low == 1 and reading.high == 1 and reading.rule not in ("share", "fraction")
    counted = NOTHING
    if tokens.text[number_end : number_end + 1] != " " or tokens.gaps[stop - 1] != " ":
        counted = hyphenated(tokens, stop, number_end)
    if counted is NOTHING and not (reading.rule == "share" and _acts(tokens, stop)):
        counted = counted_behind(tokens, stop, number_end, one)
    if counted is NOTHING and tokens.words[stop] in ("or", "odd", "plus"):
        behind = bound_end(tokens.text, number_end)  # "50 or more employees"
        if behind and tokens.text[behind : behind + 1] == " ":
            counted = counted_behind(tokens, stop_index(tokens, stop, behind), behind, one)
    if counted is NOTHING:
        counted = counted_of(tokens, stop, reading.end)
    if counted is not NOTHING and counted.stop == stop + 1 and _is_predicate(tokens, reading.first, stop):
        return NOTHING
    return counted


def _half_the(tokens: Tokens, index: int) -> Counted:
    """The plural behind a fraction without "of": "half the states", but not "half the size"."""
    counted = counted_behind(tokens, index + 1, word_end(tokens, index), False)
    flags = GRAMMAR[tokens.words[counted.stop - 1]]
    acts = counted.stop > index + 2 and flags & ANY_VERB  # "half the workforce earns"
    return counted if counted is not NOTHING and flags & PLURAL and not acts else NOTHING


def _is_predicate(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the word behind the number is a verb: "an army of 780,000 holds a front"."""
    words = tokens.words
    if not first or words[first - 1] != "of" or stop + 1 >= len(words) or not words[stop].endswith("s"):
        return False
    if words[stop + 2 : stop + 3] and words[stop + 2] in RATE_BASES:
        return False  # "sales of 40 cars a month"
    return words[stop + 1] in ("a", "an", "the", "its", "their", "his", "her") and tokens.gaps[stop] == " "


def _opens_clause(tokens: Tokens, stop: int) -> bool:
    """Whether the number with what it counts is the subject itself: "four in 10 were women"."""
    words = tokens.words
    return stop < len(words) and bool(GRAMMAR[words[stop]] & AUXILIARY) and gap_before(tokens, stop) == " "


def _acts(tokens: Tokens, stop: int) -> bool:
    """Whether the word at stop is the verb of "one in 14 dies early", not the noun of "one in 14 deaths is"."""
    words = tokens.words
    if not GRAMMAR[words[stop]] & VERB or stop + 1 >= len(words) or tokens.gaps[stop] != " ":
        return False
    return not GRAMMAR[words[stop + 1]] & (VERB | AUXILIARY)


def _compares(tokens: Tokens, stop: int) -> bool:
    """Whether "times" multiplies: "four times as many", "ten times the limit"."""
    return stop < len(tokens.words) and tokens.words[stop].lower() in _COMPARING and gap_before(tokens, stop) == " "


def _more_behind(tokens: Tokens, stop: int) -> bool:
    """Whether a "more" at stop adds to what was before: "three more", but not "three more than"."""
    words = tokens.words
    if stop >= len(words) or words[stop].lower() not in _MORE:
        return False
    return gap_before(tokens, stop) == " " and not (stop + 1 < len(words) and words[stop + 1] == "than")


def _unit_as_head(tokens: Tokens, reading: Reading, counted: Counted) -> Counted:
    """What is left to count: in "517 rushing yards" nothing, as its head is a unit and makes the reading a measure."""
    head = tokens.words[counted.stop - 1]
    if len(head) < 4 or counted.stop - reading.stop > 3 or counted.stop - reading.stop < 2:
        return counted
    for unit in UNITS.get(head, ()):
        if (
            unit.term == head
            and unit.kind in _UNIT_KINDS
            and not unit.evidence
            and not unit.term.startswith(("pound", "league"))
        ):
            reading.kind = reading.rule = kind_of(unit)
            reading.end, reading.stop, reading.unit = counted.end, counted.stop, unit.name
            return NOTHING
    return counted


def _attribute(tokens: Tokens, index: int, end: int, kind: str) -> Counted:
    """The noun that an amount stands before, "the $700 million deal", or is an amount of: "$5 million in damages"."""
    words = tokens.words
    if index >= len(words):
        return NOTHING
    word, gap = words[index], gap_before(tokens, index)
    if gap == " ":
        if word == "in" and kind == "money" and index + 1 < len(words):
            if (
                words[index + 1].islower()
                and words[index + 1] != "real"
                and not GRAMMAR[words[index + 1]] & NUMBER_WORD
            ):
                return counted_behind(tokens, index + 1, word_end(tokens, index), False)
            return NOTHING
        if (word in STOPS or word in _NO_ATTRIBUTES) and word not in PHRASE_OPENERS:
            return NOTHING
        if GRAMMAR[word] & NUMBER_WORD or (word in _YEAR_ON and tokens.gaps[index] == "-"):
            return NOTHING
        behind = words[index + 1] if index + 1 < len(words) else ""
        if word.endswith("ly") or (word == "of" and (behind in _NO_ATTRIBUTES or behind[:1].isdecimal())):
            return NOTHING  # "2 million gradually", "the $4 of early 2023"
        if tokens.gaps[index][-1:] in SIGNS:
            return NOTHING  # "one on £50,000 gains £748"
        if word.endswith("ed") and index + 1 < len(words) and words[index + 1] in STOPS:
            return NOTHING  # "queues of 300 metres formed outside"
    elif gap != "-":
        return NOTHING
    return counted_behind(tokens, index, end, True) if word.islower() else NOTHING
