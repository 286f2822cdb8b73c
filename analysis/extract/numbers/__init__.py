"""Numbers: quantities with value, unit, what they count, bound and change; the other numerals with a reason."""

from collections.abc import Iterable, Iterator

from analysis.document import Document
from analysis.extract.numbers.aside import aside_digits, aside_word
from analysis.extract.numbers.carry import carried
from analysis.extract.numbers.cues import bound_behind, cues_before
from analysis.extract.numbers.measures import Reading, read_at
from analysis.extract.numbers.nouns import NOTHING, counted_behind, counted_of
from analysis.extract.numbers.special import special_at
from analysis.extract.numbers.subjects import subject_of
from analysis.extract.numbers.tokens import Tokens, gap_before, tokens_of, word_end
from analysis.extract.numbers.triggers import TRIGGERS
from analysis.extract.numbers.units import per_at
from analysis.extract.numbers.values import CARDINALS, DENOMINATORS, ORDINALS, SCALES
from analysis.extract.records import Quantity, SetAside, Timex

__all__ = ["find"]


def find(document: Document, dates: Iterable[Timex] = ()) -> list[Quantity | SetAside]:
    """Every numeral of the document in order: a quantity, or set aside with the reason why it is none.

    >>> [(r.low, r.unit) for r in find(Document("A $5 million deal, signed in 2014.")) if isinstance(r, Quantity)]
    [(5000000.0, 'USD')]
    """
    tokens = tokens_of(document)
    days = [(t.start, t.end, t.type) for t in dates if t.type in ("DATE", "TIME")]
    found: list[Quantity | SetAside] = []
    readings: list[Reading | None] = []
    done = 0
    for index in _triggers(tokens.words):
        start = tokens.starts[index]
        if start < done and word_end(tokens, index) <= done:
            continue
        for record, reading in _at(document, tokens, index, done, days):
            found.append(record)
            readings.append(reading)
            done = max(done, record.end, reading.end if reading else 0)
    return carried(tokens, found, readings)


def _triggers(words: list[str]) -> list[int]:
    """The indices of words that may begin a number: those with a digit in them, and number words."""
    return [i for i, word in enumerate(words) if word in TRIGGERS or not word.isalpha()]


def _at(
    document: Document, tokens: Tokens, index: int, done: int, days: list[tuple[int, int, str]]
) -> Iterator[tuple[Quantity | SetAside, Reading | None]]:
    """The records that begin in the word at index."""
    word = tokens.words[index]
    start = max(tokens.starts[index], done)
    if word[0].isalpha() and word.isalpha():
        yield from _at_word(document, tokens, index, done)
        return
    if not word[0].isnumeric():
        start = _first_digit(tokens, index)
        if start < 0:
            return
        reading = read_at(tokens, index, start, done)
        if reading and reading.kind == "money" and reading.start < start:
            yield _quantity(document, tokens, reading), reading
        elif word.isalnum():
            yield SetAside(tokens.starts[index], word_end(tokens, index), "name", "letters-and-digits"), None
        return
    if start > tokens.starts[index]:
        return
    special = special_at(tokens, index) if len(word) < 4 else None
    if special is None:
        asides = aside_digits(tokens, index, start) if word[0].isdigit() else []
        if asides:
            for left, right, reason, rule in asides:
                yield SetAside(left, right, reason, rule), None
            return
    reading = special or read_at(tokens, index, start, done)
    if reading is None:
        return
    if reading.kind == "count" and _glued(tokens, reading.end):
        yield SetAside(reading.start, word_end(tokens, index), "name", "digits-and-letters"), None
        return
    yield _quantity(document, tokens, reading), reading


def _glued(tokens: Tokens, end: int) -> bool:
    return tokens.text[end : end + 1].isalpha()


def _first_digit(tokens: Tokens, index: int) -> int:
    word = tokens.words[index]
    for offset, char in enumerate(word[:12]):
        if char.isdigit():
            return tokens.starts[index] + offset
    return -1


def _at_word(
    document: Document, tokens: Tokens, index: int, done: int
) -> Iterator[tuple[Quantity | SetAside, Reading | None]]:
    word = tokens.words[index].lower()
    reading = special_at(tokens, index)
    if reading is not None:
        yield _quantity(document, tokens, reading), reading
        return
    start = tokens.starts[index]
    if word in CARDINALS:
        reading = read_at(tokens, index, start, done)
        if reading is None:
            return
        noun = reading.kind != "count" or bool(reading.per) or reading.low != 1
        if not noun:
            noun = counted_behind(tokens, reading.stop, reading.number_end, True) is not NOTHING
        aside = aside_word(tokens, index, noun)
        if aside:
            yield SetAside(*aside), None
            return
        yield _quantity(document, tokens, reading), reading
        return
    if word in SCALES:
        reading = _bare_scale(tokens, index, done)
        if reading is not None:
            yield _quantity(document, tokens, reading), reading
        return
    if word in ORDINALS and not (word == "second" and index and tokens.words[index - 1].lower() in ("per", "split")):
        yield SetAside(start, word_end(tokens, index), "ordinal", "ordinal-word"), None


def _bare_scale(tokens: Tokens, index: int, done: int) -> Reading | None:
    """ "a hundred", "a million", "several hundred": a scale word without a number before it."""
    reading = read_at(tokens, index, tokens.starts[index], done)
    if reading is None:
        return None
    words = tokens.words
    before = words[index - 1].lower() if index and gap_before(tokens, index) in (" ", "-") else ""
    if before in ("several", "few", "many", "couple"):
        return reading._replace(high=reading.low * 10, rule="vague-plural")
    if before in ("a", "an", "per") or reading.kind != "count" or reading.low > 1e3:
        return reading
    return reading if before in ("than", "about", "nearly", "over", "almost", "around") else None


_MORE = frozenset(("more", "additional", "extra", "further"))


def _quantity(document: Document, tokens: Tokens, reading: Reading) -> Quantity:
    text, words = tokens.text, tokens.words
    bound, change, first_cue = cues_before(tokens, reading.first, reading.start, reading.kind)
    if bound == "exact":
        bound = bound_behind(text, reading.end) or bound
    if reading.rule == "vague-plural" and bound == "exact":
        bound = "about"
    if reading.sign:
        change = reading.sign
    stop = reading.stop
    counted = NOTHING
    per = reading.per
    if reading.kind == "count":
        at = reading.per_end or reading.end
        if stop < len(words) and words[stop].lower() in _MORE and gap_before(tokens, stop) == " ":
            if change == "none" and not (stop + 1 < len(words) and words[stop + 1] == "than"):
                change = "additional"
        counted = counted_behind(tokens, stop, reading.number_end, reading.low == 1 and reading.high == 1)
        if counted is NOTHING:
            counted = counted_of(tokens, stop, at)
        if counted is not NOTHING and not per:
            per = per_at(text, counted.end)[1]
    elif reading.kind in ("percent", "multiple", "measure", "duration"):
        counted = counted_of(tokens, stop, reading.end)
        if counted is not NOTHING and not per:
            per = per_at(text, counted.end)[1]
    subject = subject_of(document, tokens, first_cue, reading.start)
    return Quantity(
        reading.start, reading.end, reading.low, reading.high, reading.kind, reading.unit, per,
        counted.text, counted.noun, bound, change, subject, reading.rule,
    )
