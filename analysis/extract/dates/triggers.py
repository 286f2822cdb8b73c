"""One fast scan for the words and figures on which a time expression can hang, and who reads on from each."""

import re
from collections.abc import Callable, Iterator
from operator import methodcaller

from analysis.extract.dates import adverbs, clock, months, named_times, numeric_forms, quarters, units, weekdays
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.trie import trie
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

Reader = Callable[[str, int, int, int, str], list[Mention]]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(LASTING, units.lasting),
    **dict.fromkeys(TODAY, adverbs.day_from_here),
    **dict.fromkeys(RATES, adverbs.rate),
    **dict.fromkeys(REFERENCES, adverbs.reference),
    **dict.fromkeys(SEASONS, named_times.season_of),
    **dict.fromkeys(DECADES, numeric_forms.decade),
    **dict.fromkeys(UNITS, units.unit_phrase),
    **dict.fromkeys(UNITS_PLURAL, units.unit_phrase),
    **dict.fromkeys(PARTS, clock.part_of_day),
    **dict.fromkeys(("night",), clock.part_of_day),
    **dict.fromkeys(WEEKDAYS | WEEKDAY_SHORT, weekdays.weekday),
    **dict.fromkeys([day + "s" for day in WEEKDAYS], weekdays.weekday),
    **dict.fromkeys(MONTHS | MONTH_SHORT, months.month),
    **dict.fromkeys(("period",), units.unit_phrase),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), quarters.numbered),
    **dict.fromkeys(("nineteen", "eighteen", "twenty"), numeric_forms.spelled_year),
    **dict.fromkeys(("am", "pm", "a.m", "p.m"), clock.half_day),
    "tonight": adverbs.tonight,
}
_CAPITAL_ONLY = frozenset(term.lower() for term in [*MONTHS, *MONTH_SHORT, *WEEKDAY_SHORT])


def _spellings() -> Iterator[str]:
    """Every written form of a trigger: lower case, capitalised; names of the calendar also in capitals."""
    for word in _READERS:
        if word not in _CAPITAL_ONLY:
            yield word
        if word[0] not in "ap" or "." not in word:
            yield word.capitalize()
        if word in WEEKDAYS or word in MONTHS:
            yield word.upper()
        if word in ("am", "pm", "a.m", "p.m"):
            yield word.upper()
    for word in ("january", "february", "april", "september", "october", "november", "december"):
        yield word
    for entry in entries("holidays"):
        yield entry.term
        yield entry.term.replace("'", "’")


def _word_pattern() -> re.Pattern[str]:
    words = set(_spellings())
    first = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"\b(?=[{first}]){trie(words)}(?![^\W_])")


_WORD = _word_pattern()
# The two scans are apart, and each begins with a cheap test of one character: together they take half the time.
_FIGURE = re.compile(
    r"""
    \d (?<![^\W_].) (?:
        (?P<numeric> \d{3}-\d\d-\d\d | \d?(?:/\d{1,2}/|\.\d{1,2}\.)\d\d )
      | (?P<glued> \d?(?:[:.][0-5]\d)?(?:[ap]m|[AP]M)\b )
      | (?P<clock> \d?:\d\d )
      | (?P<decade> (?<=[12])\d\d0['’]?s\b )
      | (?P<zoned> \d{3} ) (?=\s(?:GMT|UTC)\b)
      | (?P<era> \d{0,3} ) (?=\s(?:B\.C|BC))
      | (?P<year> (?<=[12])\d{3} ) (?![\w%]|[,.]\d|:\d)
      | (?P<short> (?<=['’‘].)0s\b ) )
    """,
    re.VERBOSE,
)


def _triggers(text: str) -> list[re.Match[str]]:
    """The words and figures to read on from, in order."""
    return sorted([*_WORD.finditer(text), *_FIGURE.finditer(text)], key=methodcaller("start"))


def mentions(text: str, day_first: bool | None = None) -> Iterator[Mention]:
    """Every time expression of the text, in order, none overlapping another.

    >>> [(m.rule, m.start, m.end) for m in mentions("It rose 3% last week and fell in May.")]
    [('which-unit', 11, 20), ('bare-month', 33, 36)]
    """
    if day_first is None and "/" in text:
        day_first = numeric_forms.writes_day_first(text)
    floor = 0
    for match in _triggers(text):
        start, end = match.span()
        if start < floor:
            continue
        for mention in _read(text, floor, match, start, end, day_first):
            if mention.start >= floor:
                yield mention
                floor = mention.end


def _read(text: str, floor: int, match: re.Match[str], start: int, end: int, day_first: bool | None) -> list[Mention]:
    """What can be read from one trigger."""
    kind = match.lastgroup
    if kind is None:
        word = match[0].lower()
        reader = _READERS.get(word)
        if reader is None:
            return named_times.holiday(text, floor, start, end, word)
        found = reader(text, floor, start, end, word)
        if not found and reader is clock.part_of_day and word in ("night", "nights"):
            return units.unit_phrase(text, floor, start, end, word)
        return found
    if kind == "year":
        word = match[0]
        return clock.zoned(text, floor, start, end, word) or numeric_forms.year(text, floor, start, end, word)
    if kind == "glued":
        return clock.glued(text, floor, start, end)
    if kind == "zoned":
        return clock.zoned(text, floor, start, end, match[0])
    if kind == "era":
        return numeric_forms.before_christ(start, end, match[0], text)
    if kind == "decade":
        return numeric_forms.decade(text, floor, start, end, match[0])
    if kind == "short":
        return numeric_forms.decade(text, floor, start - 1, end, text[start - 1 : end])
    if kind == "clock":
        return clock.clock(text, floor, start)
    return numeric_forms.numeric(text, start, bool(day_first))
