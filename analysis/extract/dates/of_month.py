"""What a month named before tells: "the first Monday in May", "sold in June 2009 and bought back in May"."""

import re
from datetime import date, timedelta
from typing import Final

from analysis.extract.dates.context import Context, is_since
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.periods import Period, make, nth_weekday, period_of
from analysis.extract.dates.tense import direction
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import MONTHS, ORDINALS

_OF_MONTH: Final = re.compile(
    r"\s(?:of|in)\s(?:(?P<every>(?:each|every)\smonth)\b|(?P<month>"
    + "|".join(name.title() for name in MONTHS)
    + r")\b(?:,?\s(?P<year>(?:1[89]|20)\d\d)\b(?![,.]\d))?)"
)
_SATURDAY: Final = 6


def counted_in_month(text: str, end: int, unit: str, tokens: list[Token], weekday: int = 0) -> list[Mention]:
    """What the ordinal or "last" that ends the tokens counts, where a month stands behind end; none otherwise."""
    word = tokens[-1].word if tokens else ""
    nth = -1 if word in ("last", "final") else ORDINALS.get(word, 0)
    of_month = _OF_MONTH.match(text, end) if nth and nth < 6 else None
    if not of_month:
        return []
    begin = tokens[-2].start if len(tokens) > 1 and tokens[-2].word in ("the", "every") else tokens[-1].start
    last = of_month.end()
    if of_month["every"]:
        return [Mention(begin, last, "set", "in-month", "SET", value="P1M")]
    number, year = MONTHS[of_month["month"].lower()], int(of_month["year"] or 0)
    if year:
        found = part_of_month(year, number, unit, nth, weekday)
        return [Mention(begin, last, "fixed", "in-month", period=found)] if found else []
    return [Mention(begin, last, "month", "in-month", unit="month", number=number, day=nth, steps=weekday, name=unit)]


def day_in_words(tokens: list[Token]) -> tuple[int, int] | None:
    """Where "the first of" that ends the tokens begins, and its day; None where they end otherwise.

    >>> day_in_words([Token("the", 3), Token("first", 7), Token("of", 13)])
    (3, 1)
    """
    day = ORDINALS.get(tokens[-2].word, 0) if len(tokens) > 1 and tokens[-1].word == "of" else 0
    if not 0 < day < 32:
        return None
    return tokens[-3 if len(tokens) > 2 and tokens[-3].word == "the" else -2].start, day


def full_year(written: str | None) -> int:
    """The year that is written, "'98" too; 0 where none is."""
    if not written:
        return 0
    if len(written) == 3:  # '98
        return int(written[1:]) + (1900 if int(written[1:]) > 40 else 2000)
    return int(written)


def part_of_month(year: int, number: int, unit: str, nth: int, weekday: int) -> Period | None:
    """The nth day, week, weekend or weekday of a month, the last one for -1.

    >>> part_of_month(2014, 8, "week", -1, 0).value, part_of_month(2014, 8, "weekend", 1, 0).value
    ('2014-W35', '2014-W31-WE')
    """
    counts = {"day": 0, "week": 0, "weekend": _SATURDAY}.get(unit, weekday)
    if counts:
        found = nth_weekday(year, number, counts, nth)
        return found and (period_of(found.first, "weekend") if unit == "weekend" else found)
    month = make("month", year, number)
    if month is None:
        return None
    middle = 3 if unit == "week" else 0  # the calendar's week that holds most of the seven days
    if nth < 0:
        return period_of(month.last - timedelta(days=middle), unit)
    return period_of(month.first + timedelta(days=(nth - 1) * (7 if unit == "week" else 1) + middle), unit)


_STORY: Final = 300  # characters
_ENDS: Final = re.compile(r"[.!?][”\"’']?\s|\n")


def goes_on(text: str, mention: Mention, context: Context) -> Period | None:
    """The month or day that goes on with one of long ago in its sentence: "sold in June 2009 and bought back in May".

    >>> from datetime import date
    >>> from analysis.document import Document
    >>> from analysis.extract.dates import find
    >>> document = Document("It was sold in June 2009 and bought back in May.", date(2014, 8, 1))
    >>> [timex.value for timex in find(document)]
    ['2009-06', '2010-05']
    """
    before, base = context.previous, context.published
    if before is None or base is None or mention.which or before.first.year > base.year - 2:
        return None
    if mention.start - context.previous_end > _STORY:
        return None
    between = text[context.previous_end : mention.start]
    if before.unit not in ("day", "month") or not between.startswith((" and ", ";")) or _ENDS.search(between):
        if not _is_history(text, between, base, context) or _was_lately(mention, base):
            return None
        told = direction(text, mention.start, mention.end, firm=True)
        if told > 0 or (told == 0 and not _OPENS.search(between)):
            return None
    elif direction(text, mention.start, mention.end) >= 0:
        return None
    year, day = before.first.year, mention.day or 1
    here = make(mention.unit, year, mention.number, day)
    if here is None or here.first < before.first:
        return make(mention.unit, year + 1, mention.number, day)
    return here


# Years: what was so long ago was no news when this was written, nor is what follows on it in the paragraph.
_HISTORY: Final = 30
_OPENS: Final = re.compile(r"[.!?][”\"’']?\s(?:On|In)\s(?:the\s)?(?:early\s|late\s)?\Z")


def _is_history(text: str, between: str, base: date, context: Context) -> bool:
    """Whether a time goes on with one of a lifetime ago in its paragraph: "In 1921 … On 14 May, they marched"."""
    before = context.previous
    if before is None or before.first.year > base.year - _HISTORY or before.unit not in _UNITS:
        return False
    return "\n\n" not in between and not is_since(text, context.dated[-1][0])


_UNITS: Final = ("day", "month", "season", "year")
_LATELY: Final = 150  # days


def _was_lately(mention: Mention, base: date) -> bool:
    """Whether the month or day was a short while before base: "She moved there in 1952. She died on 3 December."."""
    found = [make(mention.unit, base.year - back, mention.number, mention.day or 1) for back in (0, 1)]
    return any(period is not None and 0 <= (base - period.first).days <= _LATELY for period in found)


_WHICH_YEAR: Final = {" last year": -1, " this year": 0, " next year": 1}


def of_year(text: str, mention: Mention) -> Mention:
    """The day with the year behind it, where "April 6 next year" tells that."""
    steps = None if mention.name or mention.shape != "month" else _WHICH_YEAR.get(text[mention.end : mention.end + 10])
    if steps is None or text.startswith(("'", "’"), mention.end + 10):
        return mention
    return mention._replace(end=mention.end + 10, name="of year", steps=steps)
