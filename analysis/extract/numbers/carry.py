"""What a number leaves out and another one supplies: the thing counted, the unit, a bound, a change."""

import re
from typing import Final

from analysis.document import Sentence
from analysis.extract.numbers.borrowed import MEASURED, MILLION, sum_of, with_unit_of
from analysis.extract.numbers.currencies import FUNDS
from analysis.extract.numbers.gaps import by_too, moves_too
from analysis.extract.numbers.grammar import CONTESTS
from analysis.extract.numbers.leads import compares, word_before_bounds
from analysis.extract.numbers.nouns import NOTHING, counted_behind
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.records import Quantity, SetAside
from analysis.lexicon import categories

_AUXILIARIES: Final = categories("clause_words")["auxiliary"]
_VERBS: Final = categories("noun_phrases")["verb"]
_ADVERBS: Final = frozenset("already later also then still only now have had each respectively or so".split())
_VOTES: Final = frozenset("against opposed abstaining undecided unopposed".split())
_GOES_ON: Final = _AUXILIARIES | _VERBS | _ADVERBS | _VOTES
_MORE: Final = frozenset(("more", "fewer"))
_LEVELS: Final = frozenset("from to at by reached of".split())
_NOT_COUNTED: Final = frozenset("to at from in near s no magnitude".split())
_OF_THE: Final = re.compile(
    r" of (?:(?:the|its|their|his|her|those|these|our|my|your|only|just|about|some|nearly|a|more than|at least"
    r"|last|past|first|next|final|top|other|original|remaining) )*"
)
_BEFORE_LEVEL: Final = frozenset(("from", "with", "to", "against"))
# How far apart two numbers may be for one to supply the other, in characters.
_MOVES: Final = frozenset(("up", "down"))
_BEFORE_REACHED: Final = frozenset(("to", "at"))
_ALIKE: Final = frozenset(("(", "/", "(or", "[", "or"))  # before a conversion
_PARTS: Final = frozenset(("fraction", "share"))
_NEAR, _BESIDE = 400, 60
_RATE: Final = 6  # characters of " per " or " a "
_MOST_PERCENT: Final = 1000  # of which a number in a list may be so many
_LATEST: Final = 40  # records among which a currency is looked for
_WITHIN: Final = frozenset("in over for during within the last past first next".split())


# A quantity that was found: its place in the list of records, its sentence and what was read of it.
Kept = tuple[int, int, Reading]


def carry(tokens: Tokens, sentences: list[Sentence], found: list[Quantity | SetAside], kept: list[Kept]) -> None:
    """Fill in found what other numbers supply: first the ones to the right, then those to the left."""
    _carry_back(tokens, found, kept)
    counted: Quantity | None = None
    previous: Quantity | None = None
    mover: Quantity | None = None  # the change that the clause began with, beyond its level: "fell 9 percent to 240"
    last_sentence = counted_in = -1
    for place, sentence, reading in kept:
        quantity = found[place]
        assert isinstance(quantity, Quantity)
        bare = _bare(quantity)
        near = last_sentence == sentence and previous is not None and quantity.start - previous.end < _NEAR
        if near or bare:
            before = word_before_bounds(tokens, reading)
            if near and previous is not None:
                if before in _BEFORE_LEVEL and previous.subject and compares(tokens, reading, before):
                    quantity = quantity._replace(subject=previous.subject)
                quantity = _beside(tokens, quantity, previous, reading)
                if mover is not None and quantity.change == "none" and quantity.start - previous.end <= _BESIDE:
                    quantity = _moved_with(tokens, quantity, previous, mover, before)
                if bare:
                    quantity = with_unit_of(tokens, quantity, previous, reading, before)
            if bare and before == "of" and reading.scale >= MILLION and _bare(quantity):
                quantity = sum_of(tokens, quantity, found[max(0, place - _LATEST) : place], reading)
            if bare and counted is not None and sentence - counted_in <= 1 and _bare(quantity):
                beside = sentences[sentence].paragraph == sentences[counted_in].paragraph
                if beside and _goes_on(tokens, quantity, reading, before):
                    quantity = quantity._replace(counted=counted.counted, noun=counted.noun)
            if bare and _bare(quantity):
                quantity = _a_noun_or_two(tokens, quantity, reading)
            if bare and _bare(quantity):
                quantity = _number_of(tokens, quantity, reading, sentences[sentence].start)
            found[place] = quantity
        if quantity.kind != "duration" or last_sentence != sentence or tokens.words[reading.first - 1] not in _WITHIN:
            previous = quantity  # but "reached 8 million in the four months to April, up from 7 million"
        if quantity.change in _MOVES:
            mover = quantity
        elif mover is not None and (
            last_sentence != sentence or tokens.words[reading.first - 1] not in _BEFORE_REACHED
        ):
            mover = None
        last_sentence = sentence
        counts = quantity.counted and quantity.kind == "count" and quantity.high > 1
        if counts and not tokens.text.startswith("-", quantity.end):  # "a 60,000-seat ground" goes on with no seats
            counted, counted_in = quantity, sentence


def _carry_back(tokens: Tokens, found: list[Quantity | SetAside], kept: list[Kept]) -> None:
    """Fill bare numbers from the number to their right, the last first, so that a chain passes it on."""
    for rank in range(len(kept) - 2, -1, -1):
        place, _, reading = kept[rank]
        left = found[place]
        assert isinstance(left, Quantity)
        part = left.rule in _PARTS and not left.counted
        if part or _bare(left):
            place_right, _, onward = kept[rank + 1]
            right = found[place_right]
            assert isinstance(right, Quantity)
            if part:
                if right.kind == "count" and right.counted and _is_whole(tokens.text[left.end : right.start]):
                    found[place] = left._replace(counted=right.counted, noun=right.noun)  # "half of the 40 lakes"
            elif right.start - left.end < _BESIDE:
                found[place] = _from_right(tokens, left, right, reading, onward)


def _bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and not quantity.counted and not quantity.unit


def _like(quantity: Quantity, other: Quantity, scale: float = 1.0) -> Quantity:
    """The quantity with the unit and noun of the other, and its scale."""
    return quantity._replace(
        kind=other.kind, unit=other.unit, counted=other.counted, noun=other.noun,
        low=quantity.low * scale, high=quantity.high * scale,
    )  # fmt: skip


def _is_whole(between: str) -> bool:
    """Whether the words behind a part make the next number its whole: "half of the 40", "half the city's 40"."""
    if _OF_THE.fullmatch(between):
        return True
    owned = between.endswith(("'s ", "’s ", "' ", "’ ")) and between.startswith((" the ", " of "))
    return owned and len(between.split()) < 5


def _from_right(tokens: Tokens, left: Quantity, right: Quantity, reading: Reading, onward: Reading) -> Quantity:
    """The bare number on the left with the unit or noun of the one on its right."""
    between = tokens.text[left.end : right.start]
    if between[:1] == "-" and between.lstrip("-").strip(" ,") in ("", "and", "or", "to", "and a", "or a"):
        return _like(left, right)  # "four-, five- and six-cylinder"
    if _OF_THE.fullmatch(between):
        lost = left.change == "down" and right.noun in CONTESTS  # "lost two of their last 11 games"
        return _like(left._replace(change="none") if lost else left, right)  # "12 of the 15 members"
    if between.startswith(" of ") and between.endswith(("'s ", "’s ", "' ", "’ ")) and right.kind == "count":
        return _like(left, right)  # "20 of the city's 70 mosques"
    before = word_before_bounds(tokens, reading)
    if before == "from" and word_before_bounds(tokens, onward) == "to" and ", and " not in between:
        shared = reading.scale == 1.0 and onward.scale > 1.0 and reading.base < 1000
        near = right.kind != "count" or reading.base < 10 * onward.base
        return _like(left, right, onward.scale if shared and near else 1.0)
    if before == "between" and between.startswith(" and "):
        return _like(left, right)
    if (
        between in (" and ", " or ", " to ")
        and right.kind in MEASURED
        and (between != " or " or left.low < right.high)  # "holds 1,460 or 62 percent more"
        and (before in ("by", "of") or (right.kind == "percent" and left.high < _MOST_PERCENT))
    ):
        return left._replace(kind=right.kind, unit=right.unit)
    return left


def _moved_with(tokens: Tokens, quantity: Quantity, previous: Quantity, mover: Quantity, before: str) -> Quantity:
    """The quantity with the change of the one that moved before it: "Ford by 2%" with that of "fell 3%"."""
    between = tokens.text[previous.end : quantity.start]
    if before == "by" and by_too(quantity, mover, between):
        return quantity._replace(change=mover.change)
    if previous.counted:
        between = between.removeprefix(" " + previous.counted)
    elif previous.per:
        rate, base, behind = between.partition(previous.per)
        between = behind if base and len(rate) < _RATE else between  # "to 19 cents a pound, coffee"
    return moves_too(quantity, mover, between, tokens.text[quantity.end : quantity.end + 14])


def _beside(tokens: Tokens, quantity: Quantity, previous: Quantity, reading: Reading) -> Quantity:
    """A conversion in brackets with the bound of its original, and the like."""
    if quantity.start - previous.end > _BESIDE:
        return quantity
    between = tokens.text[previous.end : quantity.start]
    if previous.kind == "age" and quantity.kind == "duration" and quantity.unit == "year" and between == " to ":
        return quantity._replace(kind="age", unit="year of age")  # "the median age rose from 38.6 to 40.9 years"
    funds = previous.kind == "money" and quantity.kind == "count" and quantity.noun in FUNDS
    if funds and reading.scale >= MILLION and tokens.text.startswith(" of ", quantity.end):
        quantity = quantity._replace(subject=quantity.subject or quantity.counted)
        return quantity._replace(kind="money", unit=previous.unit, counted="", noun="")  # "and 6 billion of new taxes"
    alike = between.strip() in _ALIKE or (between == ", or " and quantity.kind == "measure")
    if alike and quantity.kind == previous.kind and quantity.kind != "count":
        bound = previous.bound if quantity.bound == "exact" else quantity.bound
        change = previous.change if quantity.change == "none" else quantity.change
        return quantity._replace(subject=previous.subject, bound=bound, change=change)
    if not quantity.subject and between in (", up ", ", down ", ", or "):
        return quantity._replace(subject=previous.subject)
    return quantity


def _a_noun_or_two(tokens: Tokens, quantity: Quantity, reading: Reading) -> Quantity:
    """The number of "a day or two", "another pick or two"."""
    words, k = tokens.words, reading.first - 2
    if k <= 0 or words[k + 1] != "or" or not words[k].isalpha() or gap_before(tokens, k + 1) != " ":
        return quantity
    if words[k - 1].lower() not in ("a", "an", "another", "last", "next", "past", "this"):
        return quantity
    return quantity._replace(counted=words[k], noun=words[k])


def _goes_on(tokens: Tokens, quantity: Quantity, reading: Reading, before: str) -> bool:
    """Whether a bare number counts the same things as the last one: "another 160 were …", "780 already delivered"."""
    if before in _NOT_COUNTED or (reading.scale == 1.0 and "." in tokens.text[quantity.start : quantity.end]):
        return False
    words, stop = tokens.words, reading.stop
    if stop >= len(words) or gap_before(tokens, stop) != " ":
        return quantity.change == "additional" or before in ("those", "them", "these")
    following = words[stop].lower()
    if following == "of" and stop + 1 < len(words):
        return words[stop + 1].lower() in ("them", "whom", "those", "these", "which")
    return following in _GOES_ON or following in _MORE or (following.endswith("ed") and len(following) > 4)


def _number_of(tokens: Tokens, quantity: Quantity, reading: Reading, left: int) -> Quantity:
    """A level of "the number of X": "the number of flights rose to 50 a day"."""
    words, starts = tokens.words, tokens.starts
    if reading.first < 4 or words[reading.first - 1].lower() not in _LEVELS:
        return quantity
    k = reading.first - 2
    while k > 0 and starts[k] >= left and reading.first - k < 30:
        if words[k] == "of" and words[k - 1].lower() in ("number", "numbers"):
            counted = counted_behind(tokens, k + 1, word_end(tokens, k), False)
            return quantity if counted is NOTHING else quantity._replace(counted=counted.text, noun=counted.noun)
        k -= 1
    return quantity
