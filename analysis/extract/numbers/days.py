"""Numerals of dates, years and clock times."""

import re
from typing import Final

from analysis.extract.numbers.numeral import Numeral
from analysis.extract.numbers.plurals import is_plural
from analysis.extract.numbers.tokens import word_end
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_CUES: Final = categories("numeral_cues")
MONTHS: Final = _CUES["month"]
_MONTHS_OR_VERBS: Final = _CUES["month or verb"]
MONTH_CUES: Final = MONTHS | _MONTHS_OR_VERBS
YEAR_CUES: Final = _CUES["year cue"]
_BY_THOUSANDS: Final = _CUES["counted by the thousand"]
BEFORE_AMOUNT: Final = frozenset(
    ("of", "by", "from", "and", "after", "to")
)  # cues of a year behind which a count may stand
_MINE: Final = frozenset("his her their my our your early mid late in".split())
_AMOUNTS: Final = (" people", " percent", " per cent", " million", " billion")

_TIME: Final = re.compile(
    r"""
    \d{1,2} : \d{2} (?: :\d{2} )? \.\d{1,3} (?!\d)                                               # a race's 1:56.3
  | \d{1,2} (?: [:.]\d{2} (?: :\d{2} )? )? [ ]? (?: [ap]\.m\b\.? | [ap]m\b | [AP]\.?M\b\.? )   # 5:30 p.m., 10.45pm
  | \d{1,2}:\d{2} (?: :\d{2} )? (?! [\d:] )                                                    # 16:45
  | \d{1,2} (?: :\d{2} )? [ ]o['’]clock\b
  | \d{2}:?\d{2}[ ]? (?: GMT | UTC | BST | EST | EDT | CET | ET | hrs )\b
  | \d{1,2}[ ] (?: GMT | noon )\b
    """,
    re.VERBOSE,
)
_DATE: Final = re.compile(
    r"""
    \d{4}-\d{1,2}-\d{1,2} (?!\d)                          # 2014-08-01
  | \d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark) (?: \d{4} | \d{2} ) (?!\d)   # 3/14/2015
  | (?: 9/11 | 7/7 ) (?!\d)                               # days known by their number
    """,
    re.VERBOSE,
)
# The first words of "p.m.", "o'clock", "GMT", behind a blank.
CLOCK_WORDS: Final = frozenset("a p A P am pm AM PM o GMT UTC BST EST EDT CET ET hrs noon".split())
_YEARS: Final = re.compile(r"(\d{4})[-–/](\d{4}|\d{2})(?![\d,]\d|\d|%)")
_DAYS_BEFORE_MONTH: Final = re.compile(r"\d{1,2}[-–](\d{1,2}) ([A-Za-z]{3,9})")
_MORE_DAYS: Final = re.compile(r"(?P<link> ?[-–] ?| (?:and|or|to|through|until) )(\d{1,2})(?![\d.,:%]\d|\d|[%:])")


def clock_time(numeral: Numeral) -> list[SetAside]:
    """ "5:30 p.m.", "4pm", "16:45", "6 o'clock"."""
    behind = numeral.behind
    if numeral.length > 4 or not behind or behind not in ":. apAPoGUBEC":
        return []
    if behind == " " and numeral.following not in CLOCK_WORDS:
        return []
    match = _TIME.match(numeral.text, numeral.start)
    return [numeral.aside("time", "clock-time", match.end())] if match else []


def numeric_date(numeral: Numeral) -> list[SetAside]:
    """ "2014-08-01", "3/14/2015"."""
    match = _DATE.match(numeral.text, numeral.start)
    return [numeral.aside("date", "numeric-date", match.end())] if match else []


def year_span(numeral: Numeral) -> list[SetAside]:
    """ "the 2007-2008 crisis", "the 2009/10 season"."""
    match = _YEARS.match(numeral.text, numeral.start)
    if match is None or not 1000 <= int(match[1]) <= 2100:
        return []
    whole = int(match[2]) if len(match[2]) == 4 else int(match[1][:2] + match[2])
    if not 0 < whole - int(match[1]) < 300:
        return []
    first = numeral.aside("year", "year-span", match.end(1))
    return [first, numeral.aside("year", "year-span", match.end(2), match.start(2))]


def day_behind_month(numeral: Numeral) -> list[SetAside]:
    """The day in "April 30", with further days of a list or span: "May 4 and 5", "May 12-15"."""
    text, end = numeral.text, numeral.end
    if not (
        (numeral.before in MONTHS and numeral.gap in (" ", ". ", "\u00a0", " . ", "."))
        or (numeral.before in _MONTHS_OR_VERBS and numeral.gap == " ")
    ):
        return []
    if not 1 <= int(text[numeral.start : end]) <= 31 or numeral.sign_behind or numeral.decimal:
        return []
    if text[end : end + 9].startswith(_AMOUNTS):
        return []
    found = [numeral.aside("date", "month-day")]
    for _ in range(5):
        more = _MORE_DAYS.match(text, end)
        if more is None or int(more[2]) > 31:
            break
        end = more.end()
        if more["link"].strip(" -–") and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            break
        found.append(numeral.aside("date", "month-day", end, more.start(2)))
    return found


def day_before_month(numeral: Numeral) -> list[SetAside]:
    """The day in "11 September" or the days in "12-15 May"."""
    if numeral.behind in ("-", "–"):
        match = _DAYS_BEFORE_MONTH.match(numeral.text, numeral.start)
        if match and match[2] in MONTHS:
            first = numeral.aside("date", "day-month")
            return [first, numeral.aside("date", "day-month", match.end(1), match.start(1))]
    following = numeral.following
    if numeral.behind != " " or not following or int(numeral.text[numeral.start : numeral.end]) > 31:
        return []
    if following in MONTHS or (following in _MONTHS_OR_VERBS and _year_behind(numeral)):
        return [numeral.aside("date", "day-month")]
    return []


def _year_behind(numeral: Numeral) -> bool:
    """Whether "1 may" or "2 march" is followed by a year."""
    behind = numeral.text[word_end(numeral.tokens, numeral.place + 1) :][:8]
    if behind.startswith((" that", " this", " last", " next")):
        return True
    return behind[:1] in (" ", ",") and behind[1:6].strip()[:4].isdecimal()


def year(numeral: Numeral) -> list[SetAside]:
    """A year or decade: "in 1914", "the 2010 elections", "the 1950s"; "2000 people" and "1,914" are none."""
    number = int(numeral.text[numeral.start : numeral.end])
    if not 1000 <= number <= 2200 or numeral.sign_behind or numeral.decimal or numeral.gap[-1:] in ("$", "£", "€", "¥"):
        return []
    if numeral.behind == "s":
        glued = numeral.text[numeral.end + 1 : numeral.end + 2].isalnum()
        return [] if glued else [numeral.aside("year", "decade", numeral.end + 1)]
    before, following = numeral.before.lower(), numeral.following
    cue = before in YEAR_CUES or numeral.before in MONTHS
    many = following in _BY_THOUSANDS
    counts = many or (following.islower() and is_plural(following))
    by_number = counts and before in BEFORE_AMOUNT  # "by 1914 votes"
    if cue and not by_number and not numeral.gap.strip(" -,."):
        return [numeral.aside("year", "year")]
    if many or (counts and not cue and (number % 100 == 0 or number < 1900)):
        return []
    return [numeral.aside("year", "year")] if 1800 <= number <= 2100 else []


ERAS: Final = frozenset(("AD", "BC", "BCE", "CE"))


def era(numeral: Numeral) -> list[SetAside]:
    """ "833 AD"."""
    return [numeral.aside("year", "year")] if numeral.following in ERAS else []


def short_decade(numeral: Numeral) -> list[SetAside]:
    """ "the '90s", "the 60s"; "in her 40s" is no decade."""
    text, end = numeral.text, numeral.end
    if text[end - 1] != "0" or text[end + 1 : end + 2].isalnum():
        return []
    if numeral.before.lower() in _MINE and not numeral.gap.endswith(("'", "’", "‘")):
        return [numeral.aside("unclear", "decade-of-life", end + 1)]
    return [numeral.aside("year", "decade", end + 1)]
