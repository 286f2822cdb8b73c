"""Days with a name, from the word list `holidays`: by a rule of the calendar, or looked up in a country's calendar.

The library `holidays` answers which days are kept in a country in a year. It is asked where nothing shorter will do:
for feasts of the moon ("IL:Yom Kippur") and for days that laws have moved ("US:Memorial Day", the 30th of May until
1970), in the years it knows; "|" parts it from the rule for all others. It names no day before the law did, and its
import takes longer than many articles, so Christmas, Mother's Day and all else that keeps one rule have theirs in the
list, and Easter is `dateutil`'s. Ramadan is in neither: it is a month and no day.
"""

import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from analysis.extract.dates.periods import nth_weekday
from analysis.lexicon import entries

RULES: Final = {entry.term.lower().replace("'", ""): entry.note for entry in entries("holidays")}
_KNOWN_YEARS: Final = range(1900, 2101)  # beyond them the library's calendars are guesses or empty
_CATEGORIES: Final = {"IL": ("public", "optional", "school"), "IN": ("public", "optional")}


def key(name: str) -> str:
    """The form under which a name is looked up: lower case, single blanks, no apostrophes.

    >>> key("New  Year’s Eve")
    'new years eve'
    """
    return " ".join(name.lower().replace("'", "").replace("’", "").split())


def fixed(name: str) -> str:
    """Month and day of a holiday that is the same every year, "" for others.

    >>> fixed("christmas"), fixed("easter")
    ('12-25', '')
    """
    rule = RULES[name]
    return rule if rule[2] == "-" else ""


@lru_cache(2048)
def day_of(name: str, year: int) -> date | None:
    """The (first) day of a holiday in a year, or None if it is not known.

    >>> day_of("thanksgiving", 1999), day_of("good friday", 2014), day_of("memorial day", 2014)
    (datetime.date(1999, 11, 25), datetime.date(2014, 4, 18), datetime.date(2014, 5, 26))
    >>> day_of("memorial day", 1960), day_of("yom kippur", 1973), day_of("yom kippur", 1873)
    (datetime.date(1960, 5, 30), datetime.date(1973, 10, 6), None)
    """
    entry, _, rule = RULES[name].rpartition("|")
    country, _, kept_as = entry.partition(":")
    day = _kept(country, year).get(kept_as) if country and year in _KNOWN_YEARS else None
    return day or _by_rule(rule, year)


@lru_cache(512)
def _kept(country: str, year: int) -> dict[str, date]:
    """The first day of everything that is kept in a country in a year, by its English name."""
    from holidays import country_holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some calendars warn that they know but some years: then the name is missing
        kept = country_holidays(
            country, years=year, observed=False, language="en_US", categories=_CATEGORIES.get(country)
        )
    days: dict[str, date] = {}
    for day, names in sorted(kept.items()):
        for name in names.split("; "):
            if day.year == year:
                days.setdefault(name.removesuffix(" (estimated)"), day)
    return days


def _by_rule(rule: str, year: int) -> date | None:
    rule, _, plus = rule.partition("+")
    offset = int(plus or 0)
    try:
        if rule.startswith(("easter", "orthodox")):
            return _easter(year, rule) + timedelta(days=offset)
        if "/" in rule:
            month, weekday, nth = (int(part) for part in rule.split("/"))
            found = nth_weekday(year, month, weekday, nth)
            return found and found.first + timedelta(days=offset)
        month, day = (int(part) for part in rule.split("-"))
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _easter(year: int, rule: str) -> date:
    """Easter Sunday or, with "easter-2", a day before it; "orthodox" is that of the eastern churches."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    name, _, before = rule.partition("-")
    sunday = easter(year, EASTER_ORTHODOX if name == "orthodox" else EASTER_WESTERN)
    return sunday - timedelta(days=int(before or 0))
