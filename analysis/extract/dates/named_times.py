"""Seasons and days with a name: "in the spring of 1998", "last Easter", "Thanksgiving weekend"."""

import re
from functools import cache
from typing import Final

from analysis.extract.dates import holidays, numeric_forms
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.of_month import full_year
from analysis.extract.dates.periods import season
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.weekdays import with_which
from analysis.extract.dates.words import SEASONS, WHICH


def season_of(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A season that is surely one: with "last", "this", "in the", a year."""
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
                            steps=WHICH[year["which"]], day=1)]  # fmt: skip
        if last in ("", "the", "in", "of", "since", "by", "until", "from", "during", "early", "late", "for") or mod:
            return [Mention(begin, year.end(), "fixed", "season-of-year", mod=mod,
                            period=season(full_year(year["year"]), code))]  # fmt: skip
        return []
    spelled = _YEAR_IN_WORDS.match(text, end)
    in_words = spelled and numeric_forms.spelled_year(text, floor, spelled.end(), spelled.end(), "", [])
    if in_words and in_words[0].period:
        begin = rest[-1].start if last == "the" else begin
        period = season(in_words[0].period.first.year, code)
        return [Mention(begin, in_words[0].end, "fixed", "season-of-year", mod=mod, period=period)]
    if last in _OF_THE_TEXT and word == "fall" and text.startswith((" in ", " of ", " from "), end):
        return []  # "the previous fall in prices"
    if last in _WHICH_SEASON:
        begin, more, which, _ = with_which(tokens, start)
        which = _OF_THE_TEXT.get(last, which)
        return [Mention(begin, end, "season", "which-season", mod=mod or more, name=code, unit="season", which=which)]
    if last in ("each", "every"):
        return [Mention(rest[-1].start, end, "set", "every-season", "SET", value="XXXX-" + code)]
    sure = word in ("summer", "winter", "autumn")
    if last == "the" and len(rest) > 1 and rest[-2].word in _IN_SEASON and not _NOUN_BEHIND.match(text, end):
        if sure or (rest[-2].word in ("in", "during", "since", "until", "by", "over", "through") and word == "spring"):
            return [Mention(rest[-1].start, end, "season", "bare-season", mod=mod, name=code, unit="season")]
        if word == "fall" and rest[-2].word in ("in", "by", "until", "this") and not text.startswith(" of", end):
            return [Mention(rest[-1].start, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    if last in ("in", "by", "since", "until") and (sure or word == "spring") and not _NOUN_BEHIND.match(text, end):
        return [Mention(begin, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    if mod and sure:
        return [Mention(begin, end, "season", "bare-season", mod=mod, name=code, unit="season")]
    return []


_OF_THE_TEXT: Final = {"following": 2, "previous": -2, "preceding": -2}  # reckoned from the time before them
_WHICH_SEASON: Final = frozenset(("last", "next", "this", "past", "coming", *_OF_THE_TEXT))
_IN_SEASON: Final = frozenset("in over during since until through into by of for after before throughout till".split())


_SEASON_YEAR: Final = re.compile(
    r",?\s(?:of\s)?(?:(?P<year>(?:1[5-9]|20)\d\d|['’‘]\d\d)\b(?![,.]\d)|(?P<which>last|this|next)\syear\b)"
)


_YEAR_IN_WORDS: Final = re.compile(r"\s(?:of|in)\s(?=nineteen\b|twenty\b)")


_NOUN_BEHIND: Final = re.compile(
    r"\s(?:of\s(?!\d|last|this|next)|break|games|olympics|training|camp|house|home|season|coat|sports?|school|training|storm)",
    re.I,
)


@cache
def _holiday_pattern() -> re.Pattern[str]:
    names = sorted(holidays.RULES, key=len, reverse=True)
    body = "|".join(re.sub(r"s\b", "(?:['’]s|s['’]?)", name).replace(" ", r"[ \n]") for name in names)
    return re.compile(rf"(?:{body})\b", re.IGNORECASE)


_HOLIDAY_RIGHT: Final = re.compile(
    r"(?:,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b|\s(?P<week>week(?:end)?)\b|\s(?P<which>last|this|next)\syear)"
)


def holiday(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A day with a name: "Thanksgiving Day", "last Easter", "Christmas Eve 1999"."""
    match = _holiday_pattern().match(text, start)
    if not match or not match[0][0].isupper():
        return []
    name = holidays.key(match[0])
    if name not in holidays.RULES:
        return []
    begin, mod, which, every = with_which(tokens, start)
    if name == "fourth of july" and tokens and tokens[-1].word == "the":
        begin = tokens[-1].start
    right = _HOLIDAY_RIGHT.match(text, match.end())
    end = match.end()
    year, count, unit, shape_name = 0, 0, "day", name
    if right and right["year"]:
        year, end = int(right["year"]), right.end()
    elif right and right["week"]:
        unit, end = right["week"], right.end()
    elif right:
        end, count = right.end(), WHICH[right["which"]]
        return [Mention(begin, end, "holiday", "holiday", mod=mod, name=shape_name, unit=unit, steps=count, day=1)]
    if every:
        return [Mention(begin, end, "set", "every-holiday", "SET", value=_every(name))]
    return [Mention(begin, end, "holiday", "holiday", mod=mod, name=shape_name, unit=unit, year=year, which=which)]


def _every(name: str) -> str:
    day = holidays.fixed(name)
    return f"XXXX-{day}" if day else "P1Y"
