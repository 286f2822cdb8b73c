"""One pass over the words for those on which a time expression can hang, and who reads on from each."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from analysis.document import Document
from analysis.extract.dates import (
    adverbs,
    clock,
    figures,
    months,
    named_times,
    numeric_dates,
    numeric_forms,
    older_spellings,
    quarters,
    units,
    weekdays,
)
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.runs import in_runs
from analysis.extract.dates.tokens import Token, tokens_before
from analysis.extract.dates.words import (
    DECADES,
    LASTING,
    MONTH_SHORT,
    MONTHS,
    PARTS,
    RATES,
    REFERENCES,
    SEASONS,
    TODAY,
    UNITS,
    UNITS_PLURAL,
    WEEKDAY_SHORT,
    WEEKDAYS,
)
from analysis.lexicon import entries

Reader = Callable[[str, int, int, int, str, list[Token]], list[Mention]]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(LASTING, units.lasting),
    **dict.fromkeys(TODAY, adverbs.day_from_here),
    **dict.fromkeys(RATES, adverbs.rate),
    **dict.fromkeys(REFERENCES, adverbs.reference),
    "past": older_spellings.past_hour,
    **dict.fromkeys(SEASONS, named_times.season_of),
    **dict.fromkeys(DECADES, numeric_forms.decade),
    **dict.fromkeys(UNITS, units.unit_phrase),
    **dict.fromkeys(UNITS_PLURAL, units.unit_phrase),
    **dict.fromkeys(PARTS, clock.part_of_day),
    "night": units.night,
    "nights": units.night,
    **dict.fromkeys(WEEKDAYS | WEEKDAY_SHORT, weekdays.weekday),
    **dict.fromkeys([day + "s" for day in WEEKDAYS], weekdays.weekday),
    **dict.fromkeys(MONTHS | MONTH_SHORT, months.month),
    "period": units.unit_phrase,
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), quarters.numbered),
    **dict.fromkeys(("nineteen", "eighteen", "twenty"), numeric_forms.spelled_year),
    **dict.fromkeys(("am", "pm"), clock.half_day),
    "tonight": adverbs.tonight,
    "next": adverbs.next_alone,
    "clock": older_spellings.oclock,
    "morrow": older_spellings.hyphened_today,
    "term": adverbs.term,
}
# Names of the calendar that are other words when written small.
_CAPITAL_ONLY: Final = frozenset((*MONTH_SHORT, *WEEKDAY_SHORT, "march", "may", "june", "july", "august"))


def _spellings(word: str) -> Iterator[str]:
    """Every written form of a trigger: lower case, capitalised; names of the calendar also in capitals."""
    if word not in _CAPITAL_ONLY:
        yield word
    yield word.capitalize()
    if word in WEEKDAYS or word in MONTHS or word in ("am", "pm"):
        yield word.upper()


def _table() -> dict[str, tuple[Reader | None, str, frozenset[str]]]:
    """Who reads on from each written form of a trigger, the form in lower case, and second words of holidays."""
    table: dict[str, tuple[Reader | None, str, frozenset[str]]] = {
        form: (reader, word, frozenset()) for word, reader in _READERS.items() for form in _spellings(word)
    }
    seconds: dict[str, set[str]] = {}  # "Good Friday", "New Year's Day"
    for entry in entries("holidays"):
        if entry.term.isalpha():
            table[entry.term] = (named_times.holiday, entry.term.lower(), frozenset())
        else:
            first, second = re.findall(r"\w+", entry.term)[:2]
            seconds.setdefault(first, set()).add(second)
    for first, following in seconds.items():
        reader, lower, _ = table.get(first, (None, first.lower(), frozenset()))
        table[first] = (reader, lower, frozenset(following))
    return table


_TABLE: Final = _table()
_VOCABULARY: Final = frozenset((*_TABLE, *figures.SHORT, *figures.TRIGGERS))


def mentions(document: Document, day_first: bool | None = None) -> list[Mention]:
    """Every time expression of the text, in order, none overlapping another.

    >>> [(m.rule, m.start, m.end) for m in mentions(Document("It rose 3% last week and fell in May."))]
    [('which-unit', 11, 20), ('bare-month', 33, 36)]
    """
    text, words, starts, gaps = document.text, document.words, document.starts, document.gaps
    if day_first is None:
        day_first = "/" in text and numeric_dates.writes_day_first(text)
    short, marks, table, count = figures.SHORT, figures.MARKS, _TABLE, len(words)
    found: list[Mention] = []
    floor = 0
    for i in document.places_of(_VOCABULARY):
        word = words[i]
        if word in short and gaps[i] not in marks:
            continue  # most figures count something
        start = starts[i]
        if start < floor:
            continue
        entry = table.get(word)
        if entry is None:
            here = figures.read(document, floor, i, day_first)
        else:
            reader, lower, seconds = entry
            named = seconds and i + 1 < count and words[i + 1] in seconds
            if reader is None and not named:
                continue
            tokens = tokens_before(document, floor, i)
            here = named_times.holiday(text, floor, start, start + len(word), lower, tokens) if named else []
            if not here and reader is not None:
                here = reader(text, floor, start, start + len(word), lower, tokens)
        for mention in here:
            if mention.start >= floor:
                found.append(mention)
                floor = mention.end
    return in_runs(text, found)
