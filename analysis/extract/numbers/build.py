"""From a reading to a quantity: what it counts, its bound and change, ages, what it is said of."""

import re

from analysis.extract.numbers.cues import bound_behind, bound_end, cues_before
from analysis.extract.numbers.grammar import (
    AUXILIARY,
    CONTESTS,
    GRAMMAR,
    NUMBER_WORD,
    PHRASE_OPENERS,
    STOP,
    STOPS,
    VERB,
    VERB_FORM,
)
from analysis.extract.numbers.names import OF_AGE
from analysis.extract.numbers.nouns import NOTHING, Counted, counted_behind
from analysis.extract.numbers.owners import counted_of, hyphenated
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.subjects import subject_of
from analysis.extract.numbers.tokens import Tokens, gap_before, new, stop_index, word_end
from analysis.extract.numbers.units import PRICE_BASES, UNITS, kind_of, per_at
from analysis.extract.records import Quantity
from analysis.lexicon import categories

_MORE = frozenset(("more", "additional", "extra", "further"))
_COMPARING = frozenset(
    "as more higher greater larger bigger faster longer lower less smaller the its their that what earnings".split()
)
_AGE_CUES = frozenset(("aged", "age", "ages", "turned", "turns", "turning"))
_LEVELS = frozenset("is was be at to of around about between from".split())
_PERSONS = categories("noun_phrases")["person of an age"]
_AGED_OVER = frozenset(
    "people those adults voters women men children anyone everyone workers drivers patients pensioners aged residents "
    "citizens players swimmers viewers shoppers girls boys homeowners buyers males females americans britons".split()
)
_AGED_PERSONS = frozenset("people those adults voters were are is was men women children anyone everyone".split())
# "at 4.45 percent late Tuesday", "40 miles northeast of"
_NO_ATTRIBUTES = frozenset(
    "warmer colder cooler hotter drier wetter cheaper dearer richer poorer older younger taller heavier lighter "
    "late early north south east west northeast northwest southeast southwest".split()
)
_YEAR_ON = frozenset("year month week quarter".split())  # "16 percent year-on-year"
_SCALED = frozenset("magnitude Magnitude".split())
_OPENS = frozenset(("count", "multiple"))
_LIVED = {("to", "lived"), ("to", "lives"), ("to", "live"), ("at", "died"), ("at", "dies"), ("at", "married")}
_WHEN = frozenset("when until since before after once if".split())
_IS = frozenset(("is", "was", "be", "m", "s"))
_LIMITS = frozenset(("under", "over"))
_BEFORE_AGE = _LIMITS | _AGE_CUES | _LEVELS | _IS | _AGED_PERSONS | {"than", "now", "then", "just", "only"}
_AGE_TALK = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum|maximum|pension|voting|drinking|driving"
    r"|call-up|draft|legal|qualifying|leaving|smoking|conscription) age|age limit"
    r"|age of (?:consent|majority|criminal responsibility))\b"
)
_UNIT_KINDS = frozenset(("length", "time", "area", "mass", "volume"))


def quantity_of(tokens: Tokens, reading: Reading, left: int) -> tuple[Quantity, int, int]:
    """The quantity that the reading stands for, and the offsets behind what it counts and behind its rate's base.

    Its sentence starts with the word at left.
    """
    text, words = tokens.text, tokens.words
    kind, first, start, end, per = reading.kind, reading.first, reading.start, reading.end, reading.per
    if kind == "count":
        if _is_age(tokens, reading):
            kind = reading.rule = "age"
            reading.unit = "year of age"
    elif kind == "duration" and first and words[first - 1].lower() in ("ages", "aged"):
        kind = reading.rule = "age"
        reading.unit += " of age"
    bound, change, first_cue = cues_before(tokens, first, start, kind)
    if bound == "exact":
        bound = bound_behind(text, end) or ("about" if reading.rule == "vague-plural" else bound)
    if reading.sign:
        change = reading.sign
    elif reading.rule == "multiple" and change == "down":
        change = "none"  # "lost twice"
    counted = attribute = NOTHING
    rate_end = reading.per_end
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
        if counted is NOTHING and not within:
            attribute = _attribute(tokens, behind, after, kind)
        elif counted is not NOTHING and not per:
            rate_end, per = per_at(text, counted.end)
    reading.kind = kind
    subject = attribute.text
    if not subject and kind != "count" and kind != "age":
        subject = counted.text
    if kind == "age" and first > 1 and words[first - 1].lower() in _LIMITS:
        subject = words[first - 2]  # "patients over 85"
    if not subject and not (kind in _OPENS and _opens_clause(tokens, counted.stop or reading.stop)):
        subject = subject_of(tokens, first_cue, start, left)
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


def _is_predicate(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the word behind the number is a verb: "an army of 780,000 holds a front"."""
    words = tokens.words
    if not first or words[first - 1] != "of" or stop + 1 >= len(words) or not words[stop].endswith("s"):
        return False
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
            if words[index + 1].islower():
                return counted_behind(tokens, index + 1, word_end(tokens, index), False)
            return NOTHING
        if (word in STOPS or word in _NO_ATTRIBUTES) and word not in PHRASE_OPENERS:
            return NOTHING
        if GRAMMAR[word] & NUMBER_WORD or (word in _YEAR_ON and tokens.gaps[index] == "-"):
            return NOTHING
        if word.endswith("ed") and index + 1 < len(words) and words[index + 1] in STOPS:
            return NOTHING  # "queues of 300 metres formed outside"
    elif gap != "-":
        return NOTHING
    return counted_behind(tokens, index, end, True) if word.islower() else NOTHING


def _is_age(tokens: Tokens, reading: Reading) -> bool:
    """Whether a bare number is somebody's age: "Ali, 25, said", "aged 30", "she is 41"."""
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
    if gap == ", ":
        behind = text[end : end + 1]
        if before in _PERSONS:
            return behind in (",", ".", ";") or text.startswith(" and ", end)
        if not behind or behind not in ",.;)" or not before[0].isupper():
            return False
        return not text[end + 1 : end + 2].isdecimal() and reading.low >= 1
    lowered = before.lower()
    if gap != " " or lowered not in _BEFORE_AGE:
        return False
    earlier = words[first - 2].lower() if first > 1 else ""
    if text.startswith(OF_AGE, end) and (lowered in _IS or lowered in _LEVELS or lowered in _AGED_PERSONS):
        return lowered not in ("to", "from", "between")
    if lowered in _AGE_CUES or (lowered == "between" and earlier in _AGE_CUES):
        return True
    closed = end == len(text) or text[end] in ",.;)"
    if lowered in _LIMITS:  # "voters under 30 said"
        persons = earlier in _AGED_OVER and reading.low >= 10 and reading.low % 1 == 0
        return persons and (closed or bool(GRAMMAR[words[reading.stop]] & (STOP | VERB | VERB_FORM)))
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
    if lowered in _IS and closed and first > 2 and words[first - 3].lower() in _WHEN and earlier not in _IS:
        return True  # "when Ana was 16,"
    if lowered in ("at", "just", "only") and text[end : end + 2] == ", " and reading.stop < len(words):
        opener = words[first - 1] if lowered == "at" else words[first - 2]
        return opener == "At" and words[reading.stop].lower() in ("he", "she", "they")
    if lowered in _IS and reading.low >= 10:
        if earlier in ("will", "would"):
            earlier = words[first - 3].lower() if first > 2 else ""
        if earlier in ("he", "she", "who"):
            following = words[reading.stop].lower() if reading.stop < len(words) else ""
            return closed or following in ("and", "when", "by", "now", "years", "but", "in", "at", "on")
    if lowered in _LEVELS and (reading.low % 1 == 0 or (reading.low * 10) % 1 < 1e-9) and reading.low >= 10:
        return _AGE_TALK.search(text, max(0, reading.start - 80), reading.start) is not None
    return False
