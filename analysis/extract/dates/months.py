"""Months with the day and the year that stand beside them: "April 30, 2014", "early July", "24-25 April"."""

import re
from typing import Final

from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.month_or_name import is_month
from analysis.extract.dates.of_month import day_in_words, full_year, of_year
from analysis.extract.dates.periods import make
from analysis.extract.dates.tokens import Token, before
from analysis.extract.dates.words import MONTH_SHORT, MONTHS, ORDINALS, WHICH

MONTH_NAMES: Final[dict[str, int]] = MONTHS | MONTH_SHORT


_ORDINAL_WORDS: Final = "|".join(sorted((word for word, n in ORDINALS.items() if 0 < n < 32), key=len, reverse=True))

_YEAR: Final = r"(?P<year>[12]\d{3}|['’‘]\d\d)(?![\w%]|[,.]\d|-\d)"


_AFTER_MONTH: Final = re.compile(
    rf"""\.?
    (?: [ \n]{{1,2}} (?:the[ ])? (?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?
            (?!\w|[,.]\d|:\d|%|/|[ ](?:percent|million|billion|p\.m|a\.m)\b)
          | (?P<word>{_ORDINAL_WORDS})\b )
        (?: (?P<joint>\ ?[-–—/]\ ?|\ (?:and|or|to|through|until)\ |,\ ) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?
          (?!\w|[,.]\d|:\d|%|\ ?[ap]\.?m) )?
        (?: \s{{0,2}},?\s{{0,2}} {_YEAR} )?
      | \s{{0,2}} ,? \s{{0,2}} (?:of\s)? (?P<alone>(?:1[5-9]|20)\d\d)(?![\w%]|[,.]\d|-\d{{1,2}}-)
      | \s (?P<short>['’‘]\d\d)\b
      | \s (?:of\s)? (?P<which>this|last|next)\s(?P<unit>year|month)\b
      | \s (?:of\s)? (?P<that>that)\ year\b
      | \s (?P<spelled>nineteen[ ]\w+(?:-\w+)?)
    )?""",
    re.VERBOSE,
)

_DAY_BEFORE: Final = re.compile(
    r"(?<![\w.,$£€/:-])(?:(?P<first>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—/]\s?|\s(?:and|or|to)\s))?"
    r"(?<![\w.,$£€/:])(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?[ \n](?:of\s)?\Z"
)

_TENS: Final = {"ninety": 90, "eighty": 80, "seventy": 70, "sixty": 60, "fifty": 50, "forty": 40, "thirty": 30}

_OLD_YEAR: Final = re.compile(r" (1[0-4]\d\d)(?=[,.;)])")  # "on 3 March 1470,"


def month(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A month, with the day and the year that stand beside it."""
    number = MONTH_NAMES[word]
    after = _AFTER_MONTH.match(text, end)
    assert after is not None  # all of it is optional
    if after["day"] or after["word"]:
        if not _day_fits(word, after, text):
            return []
        return _month_first(text, start, number, after, tokens)
    if tokens and (tokens[-1].word[0].isdigit() or tokens[-1].word in ("of", "st", "nd", "rd", "th")):
        day = _DAY_BEFORE.search(text, max(floor, start - 16), start)
        if day and 0 < int(day["day"]) < 32 and (day["th"] or number):
            return _day_first(start, end, number, day, after, before(text, floor, day.start()))
    in_words = day_in_words(tokens)
    if in_words and not (after["which"] or after["that"] or after["spelled"]):
        year = full_year(after["alone"] or after["short"])
        return [_dated(in_words[0], after.end() if year else end, number, in_words[1], year, None)]
    if after["alone"] or after["short"] or after["which"] or after["that"] or after["spelled"]:
        return _month_of_year(start, number, after, tokens)
    if not is_month(text, word, start, end, tokens):
        return []
    last = _dot(text, word, end)
    joined = _JOINED.match(text, last)
    if joined:  # "September to December 2014": one year for both
        later = MONTH_NAMES[joined["month"].lower()]
        begin, mod = qualified(tokens, start)
        period = make("month", int(joined["year"]) - (number > later), number)
        return [Mention(begin, last, "fixed", "month-of-year", mod=mod, period=period)]
    return [_bare_month(start, last, number, tokens)]


_ANY_MONTH: Final = "|".join(name.title() for name in sorted(MONTH_NAMES, key=len, reverse=True))
_LATER_DAY: Final = re.compile(
    r"(?:\s(?:to|through|until|till|and)\s|\s?[-–—]\s?)(?P<month>"
    rf"{_ANY_MONTH})\b\.?\s\d{{1,2}},\s?(?P<year>(?:1[89]|20)\d\d)\b(?![,.]\d)"
)
_JOINED: Final = re.compile(
    rf"(?:\s(?:to|through|until|and|or)\s|\s?[-–—/]\s?)(?P<month>{_ANY_MONTH}"
    r")\b\.?,?\s(?:of\s)?(?P<year>(?:1[89]|20)\d\d)\b(?![,.]\d)"
)


def _day_fits(word: str, after: re.Match[str], text: str) -> bool:
    day = int(after["day"]) if after["day"] else ORDINALS[after["word"]]
    return 0 < day < 32 and not (word in ("second",) and text)


def _dot(text: str, word: str, end: int) -> int:
    """The end of an abbreviated month with its full stop."""
    return end + 1 if word in MONTH_SHORT and text[end : end + 1] == "." else end


def _month_first(text: str, start: int, number: int, after: re.Match[str], tokens: list[Token]) -> list[Mention]:
    """Reads "April 30, 2014", "Nov. 16", "March eighth", and two days: "April 24 and 25"."""
    day = int(after["day"]) if after["day"] else ORDINALS[after["word"]]
    year = full_year(after["year"])
    end = after.end()
    second = after["day2"]
    if second and (not day < int(second) < 32 or (after["joint"] == ", " and not year)):
        second = None
        end = after.end("day") if after["day"] else after.end("word")
        end += _suffix_length(text, end)
        if after["joint"] == ", ":
            year = 0
    begin, mod = qualified(tokens, start)
    if not year and not second and (later := _LATER_DAY.match(text, end)):  # "from April 5 to June 9, 1997"
        year = int(later["year"]) - (number > MONTH_NAMES[later["month"].lower()])
    if not second:
        if tokens and tokens[-1].word in ("each", "every") and not year:
            value = f"XXXX-{number:02d}-{day:02d}"
            return [Mention(tokens[-1].start, end, "set", "every-month", "SET", value=value)]
        return [of_year(text, _dated(begin, end, number, day, year, mod))]
    first_end = after.end("day") if after["day"] else after.end("word")
    first_end += _suffix_length(text, first_end)
    return [
        _dated(begin, first_end, number, day, year, mod),
        _dated(after.start("day2"), end, number, int(second), year, None, "range"),
    ]


def _suffix_length(text: str, end: int) -> int:
    return 2 if text[end : end + 2] in ("st", "nd", "rd", "th") else 0


def _dated(start: int, end: int, number: int, day: int, year: int, mod: str | None, name: str = "") -> Mention:
    if year:
        period = make("day", year, number, day)
        if period is None:
            return Mention(start, end, "fixed", "impossible-date", mod=mod)
        return Mention(start, end, "fixed", "calendar-date", mod=mod, period=period)
    return Mention(start, end, "month", "month-day", mod=mod, unit="day", number=number, day=day, name=name)


def _day_first(
    start: int, end: int, number: int, day: re.Match[str], after: re.Match[str], tokens: list[Token]
) -> list[Mention]:
    """Reads "1 August 2014", "the 24th of April", "24-25 April"."""
    year = full_year(after["alone"] or after["short"])
    last = after.end() if year else end
    if not year and (old := _OLD_YEAR.match(day.string, end)):
        year, last = int(old[1]), old.end(1)
    begin = day.start("day")
    rows = []
    if day["first"] and 0 < int(day["first"]) < int(day["day"]):
        first = int(day["first"])
        rows.append(_dated(day.start("first"), day.end("first"), number, first, year, None))
    elif tokens and tokens[-1].word == "the" and "of" in day[0]:
        begin = tokens[-1].start
    return [
        *rows,
        of_year(day.string, _dated(begin, last, number, int(day["day"]), year, None, "range" if rows else "")),
    ]


def _month_of_year(start: int, number: int, after: re.Match[str], tokens: list[Token]) -> list[Mention]:
    """Reads "January 1998", "June last year", "April next year"."""
    begin, mod = qualified(tokens, start)
    if after["which"]:
        return [
            Mention(
                begin, after.end(), "month", "month-of-year", mod=mod, unit="month", number=number,
                which=None, steps=WHICH[after["which"]], name="of year",
            )
        ]  # fmt: skip
    if after["that"]:
        return [
            Mention(
                begin, after.end(), "month", "month-of-year", mod=mod, unit="month", number=number,
                name="of year", base="previous",
            )
        ]  # fmt: skip
    year = full_year(after["alone"] or after["short"])
    if after["spelled"]:
        words = after["spelled"].lower().replace("-", " ").split()
        tens = _TENS.get(words[1], 0)
        units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        year = 1900 + tens + (units.index(words[2]) + 1 if len(words) > 2 and words[2] in units else 0)
        if not tens:
            return [_bare_month(start, after.start("spelled") - 1, number, tokens)]
    return [Mention(begin, after.end(), "fixed", "month-of-year", mod=mod, period=make("month", year, number))]


def _bare_month(start: int, end: int, number: int, tokens: list[Token]) -> Mention:
    begin, mod = qualified(tokens, start)
    which = None
    rest = [token for token in tokens if token.start < begin]
    if rest and rest[-1].word in ("last", "next", "this", "past", "coming"):
        which = WHICH[rest[-1].word]
        begin = rest[-1].start
        if len(rest) > 1 and rest[-2].word in ("this", "the") and rest[-1].word in ("past", "coming", "last"):
            begin = rest[-2].start
        begin, more = qualified([token for token in rest if token.start < begin], begin)
        mod = mod or more
    elif rest and rest[-1].word in ("each", "every"):
        return Mention(rest[-1].start, end, "set", "every-month", "SET", value=f"XXXX-{number:02d}")
    return Mention(begin, end, "month", "bare-month", mod=mod, unit="month", number=number, which=which)
