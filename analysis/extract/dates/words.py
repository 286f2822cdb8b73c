"""The words of time, from the word list `time_words`."""

from typing import Final

from analysis.lexicon import entries

_NOTES: dict[str, dict[str, str]] = {}
for _entry in entries("time_words"):
    _NOTES.setdefault(_entry.category, {})[_entry.term] = _entry.note


def notes(category: str) -> dict[str, str]:
    """The terms of one category of the word list, in lower case, each with its note.

    >>> notes("season")["autumn"]
    'FA'
    """
    return {term.lower(): note for term, note in _NOTES[category].items()}


def _numbers(category: str) -> dict[str, int]:
    return {term: int(note) for term, note in notes(category).items()}


MONTHS: Final = _numbers("month")
MONTH_SHORT: Final = _numbers("month abbreviation")
WEEKDAYS: Final = _numbers("weekday")
WEEKDAY_SHORT: Final = _numbers("weekday abbreviation")
SEASONS: Final = notes("season")
SEASONS_PLURAL: Final = notes("season plural")
UNITS: Final = notes("unit")
UNITS_PLURAL: Final = notes("unit plural")
LASTING: Final = notes("lasting")
PARTS: Final = notes("part of day")
TODAY: Final = _numbers("day from here")
REFERENCES: Final = notes("reference")
RATES: Final = notes("rate")
NUMBERS: Final = _numbers("number")
MAGNITUDES: Final = _numbers("magnitude")
ORDINALS: Final = _numbers("ordinal")
VAGUE: Final = frozenset(notes("vague number"))
WHICH: Final = _numbers("which")
FILLERS: Final = frozenset(notes("filler"))
KINDS_OF_YEAR: Final = frozenset(notes("kind of year"))
DECADES: Final = _numbers("decade")
ZONES: Final = frozenset(_NOTES["time zone"])
COUNTED: Final = frozenset(notes("counted after a number like a year"))
MAKES: Final = frozenset(_NOTES["make"])
NUMBERED: Final = frozenset(notes("numbered thing"))

# TIMEX3 letters; the sizes below a day follow a "T".
LETTERS: Final = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "season": "Y",
    "half": "H",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
CLOCK_UNITS: Final = frozenset(("second", "minute", "hour"))

# Words before a year beyond those of most news.
BEFORE_YEAR_AHEAD: Final = frozenset(
    ("by", "before", "after", "through", "till", "and", "to", "around")
)  # "net zero by 2050"
BEFORE_FAR_YEAR: Final = frozenset(("in", "since", "year", "until", "of", "from", "circa"))
