"""The words of time, from the word list `time_words`."""

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


MONTHS = _numbers("month")
MONTH_SHORT = _numbers("month abbreviation")
WEEKDAYS = _numbers("weekday")
WEEKDAY_SHORT = _numbers("weekday abbreviation")
SEASONS = notes("season")
SEASONS_PLURAL = notes("season plural")
UNITS = notes("unit")
UNITS_PLURAL = notes("unit plural")
LASTING = notes("lasting")
PARTS = notes("part of day")
TODAY = _numbers("day from here")
REFERENCES = notes("reference")
RATES = notes("rate")
NUMBERS = _numbers("number")
MAGNITUDES = _numbers("magnitude")
ORDINALS = _numbers("ordinal")
VAGUE = frozenset(notes("vague number"))
WHICH = _numbers("which")
FILLERS = frozenset(notes("filler"))
KINDS_OF_YEAR = frozenset(notes("kind of year"))
DECADES = _numbers("decade")
ZONES = frozenset(_NOTES["time zone"])
COUNTED = frozenset(notes("counted after a number like a year"))
MAKES = frozenset(_NOTES["make"])
NUMBERED = frozenset(notes("numbered thing"))

# TIMEX3 letters; the sizes below a day follow a "T".
LETTERS = {
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
CLOCK_UNITS = frozenset(("second", "minute", "hour"))

# Words before a year beyond those of most news.
BEFORE_YEAR_AHEAD = frozenset(("by", "before", "after", "through", "till", "and", "to", "around"))  # "net zero by 2050"
BEFORE_FAR_YEAR = frozenset(("in", "since", "year", "until", "of", "from", "circa"))
