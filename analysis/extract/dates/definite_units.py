"""Units with a determiner or in the plural: "that day", "the week before", "these days", "the years ahead"."""

import re
from typing import Final

from analysis.extract.dates.amounts import CLAUSE_END, OLD, SHIFTED
from analysis.extract.dates.durations import duration
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.months import MONTH_NAMES, month
from analysis.extract.dates.tokens import Token, before

_MONTH: Final = "|".join(name.title() for name in MONTH_NAMES)
ENDED: Final = re.compile(
    r"\s+(?:ended|ending|that\s+ended|to\s+end)\b"
    rf"|\s(?:to|through)\s(?:(?:the\s)?end[\s-](?:of\s)?)?(?:\d{{1,2}}\s)?(?:{_MONTH}|[A-Z][a-z]+day)\b"
)
POSSESSIVES: Final = frozenset(("its", "his", "her", "their", "our", "my", "your"))


_LOOSE_AMOUNTS: Final = frozenset(("hundreds", "thousands", "dozens", "millions", "matter"))


def plural_units(text: str, head: list[Token], fillers: list[Token], start: int, end: int, unit: str) -> list[Mention]:
    """Reads "days", "the weeks ahead", "these days"."""
    if unit in ("period", "night", "weekend", "half", "quarter", "minute", "second", "hour"):
        return []
    if OLD.match(text, end):
        return []
    last = head[-1].word if head else ""
    if fillers:
        if fillers[0].word in ("early", "late", "final") and last in ("the", "its", "his", "their"):
            return [
                Mention(head[-1].start, end, "duration", "units", "DURATION", value=duration(None, unit), unit=unit)
            ]
        return []
    if unit == "year" and _NUMBERED.match(text, end):
        return []  # "the years 1929 to 1933"
    shifted = SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if way == "ago":
        return [Mention(start, shifted.end(), "reference", "vague-ago", value="PAST_REF")]
    if way in ("from", "hence"):  # "years from now"
        return [Mention(start, shifted.end(), "reference", "vague-ago", value="FUTURE_REF")]
    if last == "these" and unit == "day":
        return [Mention(head[-1].start, end, "reference", "these-days", value="PRESENT_REF")]
    begin = start
    if last in ("the", "these", "those"):
        if way == "ahead" or text.startswith(" to come", end):
            return [Mention(head[-1].start, shifted.end() if way else end + 8, "duration", "units", "DURATION",
                            value=duration(None, unit), unit=unit)]  # fmt: skip
        if text.startswith(" of", end) or text.startswith(" of", end):
            return []
        if last != "the":
            return []
        if unit != "day" or way:
            begin = head[-1].start if unit == "year" and not way else start
    elif (last == "of" and len(head) > 1 and head[-2].word in _LOOSE_AMOUNTS) or (
        last in ("of", "his", "her", "their", "our", "in", "'", "’") and unit == "day"
    ):
        return []
    if text.startswith("-long", end):
        end += 5
    return [Mention(begin, end, "duration", "units", "DURATION", value=duration(None, unit), unit=unit)]


def same_unit(text: str, head: list[Token], end: int, unit: str) -> list[Mention]:
    """Reads "that day", "the same month", "its quarter": the period of the date before."""
    last = head[-1].word
    begin = head[-1].start
    if last == "same":
        if len(head) < 2 or head[-2].word not in ("the", "that", "this"):
            return []
        begin = head[-2].start
        if unit == "period":
            return []
    if last in POSSESSIVES:
        return []
    if unit in ("second", "minute", "hour", "half", "millennium"):
        return []
    rest = [token for token in head if token.start < begin]
    begin, mod = qualified(rest, begin)
    if unit in ("quarter", "period"):
        return [Mention(begin, end, "quarter", "that-quarter", mod=mod, unit="quarter", base="previous")]
    if unit == "night":
        return [Mention(begin, end, "same", "that-night", "TIME", mod=mod, unit="day", base="previous", suffix="TNI")]
    return [Mention(begin, end, "same", "that-unit", mod=mod, unit=unit, base="previous")]


_YEAR_BEFORE: Final = re.compile(
    r"(?:\s(?:of|in))?\s(?:last|the\s(?:previous|prior|preceding|earlier))\syear\b(?!['’])|(?:\sof)?\sa\syear\s(?:ago|earlier|before)\b"
)


_OF_YEAR: Final = re.compile(r"\s(?:of|in)\s((?:19|20)\d\d)\b(?![,.]\d)")


def compared(text: str, head: list[Token], end: int, unit: str) -> list[Mention]:
    """Reads "the same quarter last year", "the corresponding period a year earlier"."""
    if unit not in ("quarter", "period"):
        return []
    before_that = _YEAR_BEFORE.match(text, end)
    of_year = None if before_that else _OF_YEAR.match(text, end)
    if of_year:  # "the same quarter of 1988"
        begin = head[-2].start if len(head) > 1 and head[-2].word == "the" else head[-1].start
        return [Mention(begin, of_year.end(), "quarter", "year-ago", unit="quarter", year=int(of_year[1]))]
    if not before_that:
        return []
    begin = head[-2].start if len(head) > 1 and head[-2].word == "the" else head[-1].start
    return [Mention(begin, before_that.end(), "year-ago", "year-ago", unit="quarter", name="last year")]


_NOT_CURRENT: Final = re.compile(r"\s+(?:of|when|that|in\s+which|after|before|following|since|he|she|they|we|I|it)\b")


def definite(text: str, head: list[Token], end: int, unit: str, kind: str, fillers: list[Token]) -> list[Mention]:
    """Reads "the quarter", "the week", "the year", "the day before"."""
    begin = head[-1].start
    begin, mod = qualified(head[:-1], begin)
    shifted = SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if (
        way in ("before", "earlier", "after", "later")
        and CLAUSE_END.match(text, shifted.end())
        and unit not in ("period", "half", "century")
    ):
        sign = -1 if way in ("before", "earlier") else 1
        return [Mention(begin, shifted.end(), "shift", "unit-before", mod=mod, unit=unit, steps=sign, base="previous")]
    if fillers and fillers[0].word not in ("full", "whole", "entire", "fiscal", "calendar", "financial", "current"):
        return []
    if unit == "quarter":
        if text.startswith(" a year ago", end):
            return [Mention(begin, end + 11, "year-ago", "year-ago", unit="quarter")]
        if text.startswith((" of ", "back", "-to-"), end):
            return []
        return [Mention(begin, end, "quarter", "the-quarter", mod=mod, unit="quarter")]
    if unit == "year":
        if _NUMBERED.match(text, end):
            return []  # "the year 2050" is read from its number
        if ENDED.match(text, end):
            return [Mention(begin, end, "duration", "the-year-ended", "DURATION", value="P1Y")]
        if _NOT_CURRENT.match(text, end) and not mod:
            return []
        return [Mention(begin, end, "shift", "the-unit", mod=mod, unit="year")]
    if unit in ("week", "weekend"):
        dated = _WEEK_OF.match(text, end)
        if dated:
            floor, at = dated.start("day" if dated["day"] else "m"), dated.start("m")
            found = month(text, floor, at, dated.end("m"), dated["m"].lower(), before(text, floor, at))
            if found and (found[0].unit == "day" or found[0].period):
                return [found[0]._replace(start=begin, rule="week-of", name=unit)]
        if text.startswith(" of ", end):
            return []
        if unit == "week" and ENDED.match(text, end):  # "in the week to May 10"
            return [Mention(begin, end, "duration", "the-week-ended", "DURATION", value="P1W")]
        if unit == "weekend":
            return [Mention(begin, end, "weekend", "weekend", mod=mod, unit="weekend")]
        if _NOT_CURRENT.match(text, end) and not (text.startswith("For ", max(0, begin - 4)) and _WHO.match(text, end)):
            return []
        return [Mention(begin, end, "shift", "the-unit", mod=mod, unit="week")]
    if unit in ("decade", "century") and mod and not _NOT_CURRENT.match(text, end):  # "by the end of the century"
        return [Mention(begin, end, "shift", "the-unit", mod=mod, unit=unit)]
    if unit == "day" and text.startswith("ack in ", max(0, begin - 7)):
        return []  # "back in the day"
    if unit in ("month", "day") and (mod or (len(head) > 1 and head[-2].word in ("in", "for", "during", "of", "on"))):
        if (_NOT_CURRENT.match(text, end) and not (mod and _opens(text, begin) and _WHO.match(text, end))) or (
            unit == "day" and not mod and not (len(head) > 1 and head[-2].word in ("in", "during", "for", "on"))
        ):
            return []
        return [Mention(begin, end, "same", "the-unit", mod=mod, unit=unit, base="previous")]
    return []


_WHO: Final = re.compile(r"\s(?:he|she|they|we|I|it)\b")
_OPENING: Final = re.compile(r"(?:\A|[.!?;][”\"’']?\s|\n|[“\"])(?:By|At|Before|Until|Towards?)\s\Z")


def _opens(text: str, begin: int) -> bool:
    """Whether a sentence begins with the time: "By the end of the month he was back", no month that he was."""
    return _OPENING.search(text, max(0, begin - 12), begin) is not None


_NUMBERED: Final = re.compile(r"\s\d+\b|-olds?\b")
_WEEK_OF: Final = re.compile(
    r"\s(?:of|beginning|starting|commencing)\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)?\s)?(?P<m>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\b(?(day)|(?=\.?\s\d))"
)
