"""Calendar dates as news writes them: months with days and years, weekdays, seasons, holidays."""

import re
from functools import cache

from analysis.extract.dates import holidays
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.periods import Period, make, season
from analysis.extract.dates.words import (
    MONTH_SHORT,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    WHICH,
    Token,
    before,
)

_MONTHS = MONTHS | MONTH_SHORT
_WEEKDAYS = WEEKDAYS | WEEKDAY_SHORT
_ORDINAL_WORDS = "|".join(sorted((word for word, n in ORDINALS.items() if 0 < n < 32), key=len, reverse=True))
_YEAR = r"(?P<year>[12]\d{3}|['’‘]\d\d)(?![\w%]|[,.]\d|-\d)"
_AFTER_MONTH = re.compile(
    rf"""\.?
    (?: [ \n]{{1,2}} (?:the[ ])? (?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?!\w|[,.]\d|:\d|%|/|[ ](?:percent|million|billion|p\.m|a\.m)\b)
          | (?P<word>{_ORDINAL_WORDS})\b )
        (?: (?P<joint>\ ?[-–—/]\ ?|\ (?:and|or|to|through|until)\ |,\ ) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\w|[,.]\d|:\d|%|\ ?[ap]\.?m) )?
        (?: \s*,?\s* {_YEAR} )?
      | \s* ,? \s* (?:of\s)? (?P<alone>(?:1[5-9]|20)\d\d)(?![\w%]|[,.]\d|-\d{{1,2}}-)
      | \s (?P<short>['’‘]\d\d)\b
      | \s (?:of\s)? (?P<which>this|last|next)\s(?P<unit>year|month)\b
      | \s (?:of\s)? (?P<that>that)\ year\b
      | \s (?P<spelled>nineteen[ ]\w+(?:-\w+)?)
    )?""",
    re.VERBOSE,
)
_DAY_BEFORE = re.compile(
    r"(?<![\w.,$£€/:-])(?:(?P<first>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—/]\s?|\s(?:and|or|to)\s))?"
    r"(?<![\w.,$£€/:])(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?[ \n](?:of\s)?\Z"
)
_TENS = {"ninety": 90, "eighty": 80, "seventy": 70, "sixty": 60, "fifty": 50, "forty": 40, "thirty": 30}
_UNCERTAIN_MONTHS = frozenset(("may", "march", "mar", "dec", "jan", "sep", "jun", "apr", "august"))
_EVIDENCE = frozenset(
    "in by since until till last next this early late mid through from during before after of for and to - every "
    "each between past".split()
)
_NAMES = re.compile(r"[ ](?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z][a-z]{2,}")
_PERIODICALS = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|People|World|Review|Independent|Sun|Star|Night Live"
    r"|Night Football|Night Lights|Evening Post|School|Mass)\b"
)


def month(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """A month, with the day and the year that stand beside it."""
    number = _MONTHS[word]
    after = _AFTER_MONTH.match(text, end)
    assert after is not None  # all of it is optional
    tokens = before(text, floor, start)
    if after["day"] or after["word"]:
        if not _day_fits(word, after, text):
            return []
        return _month_first(text, start, number, after, tokens)
    if tokens and (tokens[-1].word[0].isdigit() or tokens[-1].word in ("of", "st", "nd", "rd", "th")):
        day = _DAY_BEFORE.search(text, max(floor, start - 16), start)
        if day and 0 < int(day["day"]) < 32 and (day["th"] or number):
            return _day_first(start, end, number, day, after, before(text, floor, day.start()))
    if after["alone"] or after["short"] or after["which"] or after["that"] or after["spelled"]:
        return _month_of_year(start, number, after, tokens)
    if not _is_month(text, word, start, end, tokens):
        return []
    last = _dot(text, word, end)
    return [_bare_month(start, last, number, tokens)]


def _day_fits(word: str, after: re.Match[str], text: str) -> bool:
    day = int(after["day"]) if after["day"] else ORDINALS[after["word"]]
    return 0 < day < 32 and not (word in ("second",) and text)


def _dot(text: str, word: str, end: int) -> int:
    """The end of an abbreviated month with its full stop."""
    return end + 1 if word in MONTH_SHORT and text[end : end + 1] == "." else end


def _full_year(written: str | None) -> int:
    if not written:
        return 0
    if len(written) == 3:  # '98
        return int(written[1:]) + (1900 if int(written[1:]) > 40 else 2000)
    return int(written)


def _month_first(text: str, start: int, number: int, after: re.Match[str], tokens: list[Token]) -> list[Mention]:
    """"April 30, 2014", "Nov. 16", "March eighth", and two days: "April 24 and 25"."""
    day = int(after["day"]) if after["day"] else ORDINALS[after["word"]]
    year = _full_year(after["year"])
    end = after.end()
    second = after["day2"]
    if second and (not day < int(second) < 32 or (after["joint"] == ", " and not year)):
        second = None
        end = after.end("day") if after["day"] else after.end("word")
        end += _suffix_length(text, end)
        if after["joint"] == ", ":
            year = 0
    begin, mod = qualified(tokens, start)
    if not second:
        return [_dated(begin, end, number, day, year, mod)]
    first_end = after.end("day") if after["day"] else after.end("word")
    first_end += _suffix_length(text, first_end)
    return [
        _dated(begin, first_end, number, day, year, mod),
        _dated(after.start("day2"), end, number, int(second), year, None),
    ]


def _suffix_length(text: str, end: int) -> int:
    return 2 if text[end : end + 2] in ("st", "nd", "rd", "th") else 0


def _dated(start: int, end: int, number: int, day: int, year: int, mod: str | None) -> Mention:
    if year:
        period = make("day", year, number, day)
        if period is None:
            return Mention(start, end, "fixed", "impossible-date", mod=mod)
        return Mention(start, end, "fixed", "calendar-date", mod=mod, period=period)
    return Mention(start, end, "month", "month-day", mod=mod, unit="day", number=number, day=day)


def _day_first(
    start: int, end: int, number: int, day: re.Match[str], after: re.Match[str], tokens: list[Token]
) -> list[Mention]:
    """"1 August 2014", "the 24th of April", "24-25 April"."""
    year = _full_year(after["alone"] or after["short"])
    last = after.end() if year else end
    begin = day.start("day")
    rows = []
    if day["first"] and 0 < int(day["first"]) < int(day["day"]):
        first = int(day["first"])
        rows.append(_dated(day.start("first"), day.end("first"), number, first, year, None))
    elif tokens and tokens[-1].word == "the" and "of" in day[0]:
        begin = tokens[-1].start
    return [*rows, _dated(begin, last, number, int(day["day"]), year, None)]


def _month_of_year(start: int, number: int, after: re.Match[str], tokens: list[Token]) -> list[Mention]:
    """"January 1998", "June last year", "April next year"."""
    begin, mod = qualified(tokens, start)
    if after["which"]:
        return [
            Mention(
                begin, after.end(), "month", "month-of-year", mod=mod, unit="month", number=number,
                which=None, count=WHICH[after["which"]], name="of year",
            )
        ]  # fmt: skip
    if after["that"]:
        return [
            Mention(
                begin, after.end(), "month", "month-of-year", mod=mod, unit="month", number=number,
                name="of year", base="previous",
            )
        ]  # fmt: skip
    year = _full_year(after["alone"] or after["short"])
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


def _is_month(text: str, word: str, start: int, end: int, tokens: list[Token]) -> bool:
    """Whether a month's name that stands without day or year is that month, and no name or verb."""
    last = tokens[-1].word if tokens else ""
    if word in MONTH_SHORT and word != "sept" and text[end : end + 1] != ".":
        return False
    if last in _EVIDENCE:
        return not (word in ("may", "march") and last in ("and", "to", "of", "for") and _NAMES.match(text, end))
    if word in _UNCERTAIN_MONTHS:
        return text[end : end + 2] in ("'s", "’s") and last == "" or (
            last in ("the", "a", "its", "their", "his") and word != "may" and text[end + 1 : end + 2].islower()
            and not re.match(r"\s(?:on|for|to|against|of|through|in|was|is)\b", text[end : end + 9])
        )
    return not _NAMES.match(text, end) or last in ("the", "a", "its")


_WEEKDAY_RIGHT = re.compile(
    r"\.?(?:,?[ \n](?P<part>mornings?|afternoons?|evenings?|nights?)\b)?(?P<more>,?[ \n](?=[A-Z]|\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?[A-Z]))?"
)


def weekday(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """A weekday, with its part of the day and the calendar date that stands behind it."""
    number = _WEEKDAYS[word]
    tokens = before(text, floor, start)
    last = tokens[-1].word if tokens else ""
    after = _WEEKDAY_RIGHT.match(text, end)
    assert after is not None
    dated = _date_behind(text, start, after) if after["more"] else None
    if dated:
        begin, mod = _with_which(tokens, start)[:2]
        extra = dated[0]._replace(start=begin, mod=mod or dated[0].mod, rule="weekday-date")
        if after["part"]:
            extra = extra._replace(type="TIME", suffix="T" + PARTS[after["part"].removesuffix("s")])
        return [extra, *dated[1:]]
    if word in WEEKDAY_SHORT and not (text[end : end + 1] == "." and last in ("on", "last", "next", "this")):
        return []
    if _PERIODICALS.match(text, end):
        return []
    begin, mod, which, every = _with_which(tokens, start)
    if text[end : end + 1] == "s" or every:
        return [Mention(begin, end, "set", "every-weekday", "SET", value=f"XXXX-WXX-{number}")]
    stop = after.end("part") if after["part"] else end
    if after["part"]:
        part = after["part"]
        letters = PARTS[part.removesuffix("s")]
        if part.endswith("s") or every:
            return [Mention(begin, stop, "set", "every-weekday", "SET", value=f"XXXX-WXX-{number}T{letters}")]
        return [
            Mention(begin, stop, "weekday", "weekday-part", "TIME", mod=mod, unit="day", number=number,
                    which=which, suffix="T" + letters)
        ]  # fmt: skip
    return [Mention(begin, stop, "weekday", "weekday", mod=mod, unit="day", number=number, which=which)]


def _date_behind(text: str, start: int, after: re.Match[str]) -> list[Mention]:
    """The calendar date behind a weekday: "Friday, Oct. 23", "Friday 1 August 2014"."""
    match = _MONTH_NAME.match(text, after.end())
    if not match:
        return []
    found = month(text, after.end(), match.start("month"), match.end("month"), match["month"].lower())
    return found if found and (found[0].unit == "day" or found[0].period and found[0].period.unit == "day") else []


_MONTH_NAME = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>" + "|".join(m.title() for m in [*MONTHS, *MONTH_SHORT]) + r")\b"
)


def _with_which(tokens: list[Token], start: int) -> tuple[int, str | None, int | None, bool]:
    """Begin, mod, which and whether it is a set, by the words before a weekday or holiday."""
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    which, every = None, False
    if rest:
        word = rest[-1].word
        if word in ("each", "every"):
            return rest[-1].start, mod, None, True
        if word in WHICH and word not in ("current", "present", "latest", "recent"):
            which = WHICH[word]
            if word in ("previous", "preceding", "following", "prior"):
                which *= 2  # reckoned from the text, not from the publication
            begin = rest[-1].start
            if len(rest) > 1 and rest[-2].word in ("the", "this") and word != "this":
                begin = rest[-2].start
            begin, more = qualified([token for token in rest if token.start < begin], begin)
            mod = mod or more
    return begin, mod, which, every


def season_of(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """A season that is surely one: with "last", "this", "in the", a year."""
    tokens = before(text, floor, start)
    code = SEASONS[word]
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    last = rest[-1].word if rest else ""
    year = _SEASON_YEAR.match(text, end)
    if year:
        if last == "the":
            begin = rest[-1].start
        if year["which"]:
            return [Mention(begin, year.end(), "season", "season-of-year", mod=mod, name=code, unit="season",
                            count=WHICH[year["which"]], day=1)]  # fmt: skip
        if last in ("", "the", "in", "of", "since", "by", "until", "from", "during", "early", "late", "for") or mod:
            return [Mention(begin, year.end(), "fixed", "season-of-year", mod=mod,
                            period=season(int(year["year"]), code))]  # fmt: skip
        return []
    if last in ("last", "next", "this", "past", "coming"):
        begin, more, which, _ = _with_which(tokens, start)
        return [Mention(begin, end, "season", "which-season", mod=mod or more, name=code, unit="season", which=which)]
    if last in ("each", "every"):
        return [Mention(rest[-1].start, end, "set", "every-season", "SET", value="XXXX-" + code)]
    sure = word in ("summer", "winter", "autumn")
    if last == "the" and len(rest) > 1 and rest[-2].word in _IN_SEASON and not _NOUN_BEHIND.match(text, end):
        if sure or rest[-2].word in ("in", "during", "since", "until", "by", "over", "through") and word == "spring":
            return [Mention(rest[-1].start, end, "season", "bare-season", mod=mod, name=code, unit="season")]
        if word == "fall" and rest[-2].word in ("in", "by", "until", "this") and not text.startswith(" of", end):
            return [Mention(rest[-1].start, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    if last in ("in", "by", "since", "until") and (sure or word == "spring") and not _NOUN_BEHIND.match(text, end):
        return [Mention(begin, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    if mod and sure:
        return [Mention(begin, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    return []


_IN_SEASON = frozenset("in over during since until through into by of for after before throughout till".split())
_SEASON_YEAR = re.compile(
    r",?\s(?:of\s)?(?:(?P<year>(?:1[5-9]|20)\d\d)\b(?![,.]\d)|(?P<which>last|this|next)\syear\b)"
)
_NOUN_BEHIND = re.compile(
    r"\s(?:of\s(?!\d|last|this|next)|break|games|olympics|training|camp|house|home|season|coat|sports?|school|training|storm)",
    re.I,
)


@cache
def _holiday_pattern() -> re.Pattern[str]:
    names = sorted(holidays.RULES, key=len, reverse=True)
    body = "|".join(name.replace(" ", r"[ \n]").replace("s d", "['’]?s d").replace("years", "year['’]?s") for name in names)
    return re.compile(rf"(?:{body})\b", re.IGNORECASE)


_HOLIDAY_RIGHT = re.compile(r"(?:,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b|\s(?P<week>week(?:end)?)\b|\s(?P<which>last|this|next)\syear)")


def holiday(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """A day with a name: "Thanksgiving Day", "last Easter", "Christmas Eve 1999"."""
    match = _holiday_pattern().match(text, start)
    if not match or not match[0][0].isupper():
        return []
    name = holidays.key(match[0])
    if name not in holidays.RULES:
        return []
    begin, mod, which, every = _with_which(before(text, floor, start), start)
    right = _HOLIDAY_RIGHT.match(text, match.end())
    end = match.end()
    year, count, unit, shape_name = 0, 0, "day", name
    if right and right["year"]:
        year, end = int(right["year"]), right.end()
    elif right and right["week"]:
        unit, end = right["week"], right.end()
    elif right:
        end, count = right.end(), WHICH[right["which"]]
        return [Mention(begin, end, "holiday", "holiday", mod=mod, name=shape_name, unit=unit, count=count, day=1)]
    if every:
        return [Mention(begin, end, "set", "every-holiday", "SET", value=_every(name))]
    return [Mention(begin, end, "holiday", "holiday", mod=mod, name=shape_name, unit=unit, year=year, which=which)]


def _every(name: str) -> str:
    day = holidays.day_of(name, 2001)
    rule = holidays.RULES[name]
    return f"XXXX-{rule}" if day and rule[2] == "-" else "P1Y"


__all__ = ["Period", "holiday", "month", "season_of", "weekday"]
