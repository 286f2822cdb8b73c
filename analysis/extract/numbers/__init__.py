"""Numbers: quantities with value, unit, what they count, bound and change; the other numerals with a reason."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from analysis.collector import collector_paused
from analysis.document import Document, Sentence
from analysis.extract.numbers.ages import age_group
from analysis.extract.numbers.aside import aside_digits, spelled_run
from analysis.extract.numbers.aside_words import aside_word
from analysis.extract.numbers.build import quantity_of
from analysis.extract.numbers.carry import Kept, carry
from analysis.extract.numbers.figures import MOST_FIGURES, run_at, runs_of_figures
from analysis.extract.numbers.links import link
from analysis.extract.numbers.nouns import NOTHING, counted_behind
from analysis.extract.numbers.plurals import is_plural
from analysis.extract.numbers.ranges import read_at
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.special import share_or_fold, special_at
from analysis.extract.numbers.spelled import read_words
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, tokens_of, word_end
from analysis.extract.numbers.triggers import triggers
from analysis.extract.numbers.values import CARDINALS, ORDINALS, SCALES
from analysis.extract.records import Quantity, SetAside, Timex

__all__ = ["find"]

_LISTING: Final = frozenset(("and", "or", "to"))
_SHOWN: Final = frozenset("TVs televisions games videos movies films screens monitors displays cameras sets".split())
_POINTS_IN_TIME: Final = ("DATE", "TIME")  # types of time expressions


@collector_paused
def find(document: Document, dates: Iterable[Timex] = ()) -> list[Quantity | SetAside]:
    """Every numeral of the document in order: a quantity, or set aside with the reason why it is none.

    >>> [(r.low, r.unit) for r in find(Document("A $5 million deal, signed in 2014.")) if isinstance(r, Quantity)]
    [(5000000.0, 'USD')]
    """
    tokens = tokens_of(document)
    dates = list(dates)
    days = sorted([timex[:2] for timex in dates if timex[2] in _POINTS_IN_TIME])
    sentences = document.sentences or [Sentence(0, len(document.text), 0)]
    begins = [*map(itemgetter(0), sentences), len(document.text) + 1]
    found: list[Quantity | SetAside] = []
    kept: list[Kept] = []
    words, starts = tokens.words, tokens.starts
    done = phrase = at = upto = left = 0
    places = triggers(document)
    runs = runs_of_figures(tokens, places, dates) if len(places) > MOST_FIGURES else []
    for index in places:
        start = starts[index]
        if start < done and start + len(words[index]) <= done:
            continue
        if runs and start >= runs[-1].start:
            run = run_at(runs, start, done)
            if run is not None:
                found.append(run)
                done = run.end
                continue
        if start >= upto:
            at = bisect_right(begins, start, at + 1) - 1
            upto = begins[at + 1]
            left = bisect_left(starts, begins[at])
        mention = _at(tokens, index, done, phrase)
        if isinstance(mention, Reading):
            quantity, phrase, used = quantity_of(tokens, mention, left)
            done = used if used > quantity.end else quantity.end
            aside = _dated(days, quantity) if days else None
            if aside is None and mention.rule == "digits" and quantity.counted[:1].isupper():
                aside = _before_name(tokens, mention, quantity)
            if aside is None and mention.first and (not quantity.counted or tokens.gaps[mention.first - 1] == "-"):
                aside = _ranked(tokens, mention, quantity)
            if aside is None:
                kept.append((len(found), at, mention))
            found.append(aside or quantity)
        elif mention:
            found += mention
            done = mention[-1].end
    carry(tokens, sentences, found, kept)
    link(tokens, found, kept)
    return found


def _dated(days: list[tuple[int, int]], quantity: Quantity) -> SetAside | None:
    """The quantity set aside if it is part of a date or clock time found before; durations stay."""
    named = quantity.counted and quantity.counted != "o"  # "six o'clock"
    if quantity.kind not in ("count", "multiple") or (named and quantity.rule != "digits"):
        return None
    place = bisect_right(days, (quantity.start, 1 << 60)) - 1
    if place < 0 or quantity.end > days[place][1]:
        return None
    return SetAside(quantity.start, quantity.end, "date", "time-expression")


def _ranked(tokens: Tokens, reading: Reading, quantity: Quantity) -> SetAside | None:
    """The number of "the top three" or "the bottom 10", a place in a table."""
    before = tokens.words[reading.first - 1].lower()
    if (
        before not in ("top", "bottom")
        or quantity.kind != "count"
        or gap_before(tokens, reading.first) not in (" ", "-")
    ):
        return None
    if quantity.counted and (is_plural(quantity.counted.split()[-1]) or tokens.gaps[reading.first - 1] != "-"):
        return None  # "the top-four teams", but "a top-four finish"
    stop = reading.stop
    if stop < len(tokens.words) and gap_before(tokens, stop) == " " and tokens.words[stop].lower() in _LISTING:
        return None  # "the top 10 and bottom 5 teams"
    return SetAside(quantity.start, quantity.end, "idiom", "top-or-bottom")


def _before_name(tokens: Tokens, reading: Reading, quantity: Quantity) -> SetAside | None:
    """A number in digits that belongs to the name behind it: "787 Dreamliner", "90049 ZIP Code"."""
    if (
        quantity.kind != "count"
        or quantity.low < 2
        or quantity.bound != "exact"
        or quantity.change != "none"
        or quantity.low % 1
        or reading.scale != 1.0
        or quantity.end - quantity.start > 5
    ):
        return None
    if reading.stop >= len(tokens.words) or gap_before(tokens, reading.stop) != " ":
        return None
    if reading.first and quantity.counted.isupper() and tokens.words[reading.first - 1].isupper():
        return None  # a headline
    if any(is_plural(word) for word in quantity.counted.split()) or (
        quantity.counted.isupper() and len(quantity.counted) < 4
    ):
        return None
    return SetAside(quantity.start, quantity.end, "name", "number-before-name")


def _at(tokens: Tokens, index: int, done: int, phrase: int) -> Reading | list[SetAside] | None:
    """What begins in the word at index; done and phrase are where the last number and its phrase ended."""
    word = tokens.words[index]
    if word.isalpha():
        return _at_word(tokens, index, done)
    start = tokens.starts[index]
    digits = word.isdecimal()
    if not digits and not word[0].isnumeric():
        return _at_letters(tokens, index, done)
    if start < done:
        return None
    if start < phrase and len(word) <= 4 and not _is_modifier(tokens, index):
        return [SetAside(start, word_end(tokens, index), "name", "number-in-name")]
    if digits and len(word) < 4:
        special = share_or_fold(tokens, index, float(word), start + len(word), index + 1)
        if special is not None:
            return special
    if not digits and word[-1] == "s":
        group = age_group(tokens, index)
        if group is not None:
            return group
    asides = aside_digits(tokens, index, start) if digits or word[0].isdecimal() else None
    if asides:
        return asides
    reading = read_at(tokens, index, start, done)
    if reading is not None and reading.kind == "count" and tokens.text[reading.end : reading.end + 1].isalpha():
        last = stop_index(tokens, index, reading.end + 1) - 1  # of "1.58X" the second word
        return [SetAside(reading.start, word_end(tokens, max(last, index)), "name", "digits-and-letters")]
    if word in ("4K", "8K") and index + 1 < len(tokens.words):
        following = tokens.words[index + 1]  # "a 4K screen", "4K TVs", but "4K people"
        if not is_plural(following) or following in _SHOWN:
            return [SetAside(start, word_end(tokens, index), "name", "digits-and-letters")]
    return reading


def _is_modifier(tokens: Tokens, index: int) -> bool:
    """Whether a number inside what another one counts is a quantity: "three 12-year-old boys", not "31 3-pointers"."""
    words = tokens.words
    if tokens.gaps[index] != "-" or index + 1 >= len(words):
        return False
    return words[index + 1].islower() and not is_plural(words[index + 1])


def _at_letters(tokens: Tokens, index: int, done: int) -> Reading | list[SetAside] | None:
    """A word of letters and digits: money ("USD10m") or a name ("G20")."""
    word, start = tokens.words[index], tokens.starts[index]
    for offset, char in enumerate(word[:8]):
        if char.isdecimal():
            reading = read_at(tokens, index, start + offset, done)
            if reading and reading.kind == "money" and reading.start < start + offset:
                return reading
            last = index + 1 if _is_told_in_scale(tokens, index) else index
            return [SetAside(max(start, done), word_end(tokens, last), "name", "letters-and-digits")]
    return None


def _is_told_in_scale(tokens: Tokens, index: int) -> bool:
    """Whether a scale word goes on with what letters and digits begin, "Xy25 million": it is no million of its own."""
    words = tokens.words
    if index + 1 >= len(words) or tokens.gaps[index] != " " or words[index + 1] not in SCALES:
        return False
    return words[index][-1].isdecimal() and gap_before(tokens, index + 2) != "-"


def _at_word(tokens: Tokens, index: int, done: int) -> Reading | list[SetAside] | None:
    word = tokens.words[index].lower()
    start = tokens.starts[index]
    run = spelled_run(tokens, index)
    if run is not None:
        return [run]
    if word in CARDINALS:
        last = index + 1 == len(tokens.words)
        following = tokens.words[index + 1].lower() if not last and tokens.gaps[index] == "-" else ""
        if following in ORDINALS and CARDINALS[word] >= 20:
            return [SetAside(start, word_end(tokens, index + 1), "ordinal", "ordinal-word")]  # "twenty-first"
        value = read_words(tokens, index)
        if value is None:
            return None
        reading = share_or_fold(tokens, index, value.low, value.end, value.stop)
        if reading is not None:
            return reading
        reading = read_at(tokens, index, start, done, value)
        if reading is None:
            return None
        noun = reading.kind != "count" or bool(reading.per) or reading.low != 1
        if not noun:
            noun = counted_behind(tokens, reading.stop, reading.number_end, True) is not NOTHING
        aside = aside_word(tokens, index, noun)
        return [aside] if aside else reading
    reading = special_at(tokens, index, word)
    if reading is not None:
        return reading
    if word in SCALES:
        if index and tokens.words[index - 1].lower() == "multi" and tokens.gaps[index - 1] == "-":
            return [SetAside(start, word_end(tokens, index), "unclear", "multi-million")]
        return _bare_scale(tokens, index, done)
    if word in ORDINALS and not (word == "second" and index and tokens.words[index - 1].lower() in ("per", "split")):
        return [SetAside(start, word_end(tokens, index), "ordinal", "ordinal-word")]
    return None


def _bare_scale(tokens: Tokens, index: int, done: int) -> Reading | None:
    """ "a hundred", "a million", "several hundred": a scale word without a number before it."""
    reading = read_at(tokens, index, tokens.starts[index], done)
    if reading is None:
        return None
    words = tokens.words
    before = words[index - 1].lower() if index and gap_before(tokens, index) in (" ", "-") else ""
    if before in ("several", "few", "many", "couple"):
        reading.high, reading.rule = reading.low * 10, "vague-plural"
        return reading
    if before == "of" and index > 1 and words[index - 2].lower() == "couple":
        reading.low = reading.high = 2 * reading.low
        reading.start, reading.first, reading.rule = tokens.starts[index - 2], index - 2, "vague-plural"
        return reading
    if before in ("a", "an", "per") or reading.kind != "count" or reading.low > 1e3:
        return reading
    return reading if before in ("than", "about", "nearly", "over", "almost", "around") else None
