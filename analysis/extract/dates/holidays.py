"""Days with a name: those a rule of the calendar fixes, from the word list `holidays`."""

from datetime import date, timedelta
from functools import lru_cache

from analysis.lexicon import entries

RULES = {entry.term.lower().replace("'", ""): entry.note for entry in entries("holidays")}


def key(name: str) -> str:
    """The form under which a name is looked up: lower case, single blanks, no apostrophes.

    >>> key("New  Year’s Eve")
    'new years eve'
    """
    return " ".join(name.lower().replace("'", "").replace("’", "").split())


@lru_cache(2048)
def day_of(name: str, year: int) -> date | None:
    """The day of a holiday in a year, or None if it is not known.

    >>> day_of("thanksgiving", 1999), day_of("good friday", 2014), day_of("memorial day", 2014)
    (datetime.date(1999, 11, 25), datetime.date(2014, 4, 18), datetime.date(2014, 5, 26))
    """
    rule, _, plus = RULES[name].partition("+")
    offset = int(plus or 0)
    try:
        if rule.startswith("easter"):
            return _easter(year) + timedelta(days=int(rule[6:] or 0) + offset)
        if "/" in rule:
            month, weekday, nth = (int(part) for part in rule.split("/"))
            return _nth_weekday(year, month, weekday, nth) + timedelta(days=offset)
        month, day = (int(part) for part in rule.split("-"))
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (Monday is 1) of a month; the last one for -1."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden, century = year % 19, year // 100
    leap, skipped = century // 4, (century + 8) // 25
    epact = (19 * golden + century - leap - (century - skipped + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
