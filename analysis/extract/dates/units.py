"""Phrases whose head is a unit of time: who reads on from it, and "last week", "five-year", "year-ago"."""

import re
from typing import Final

from analysis.extract.dates.amounts import OLD, SHIFTED, counted, indefinite
from analysis.extract.dates.clock import part_of_day
from analysis.extract.dates.counts import count_before
from analysis.extract.dates.definite_units import POSSESSIVES, compared, definite, plural_units, same_unit
from analysis.extract.dates.durations import duration
from analysis.extract.dates.mention import Mention, approximate, qualified
from analysis.extract.dates.numeric_forms import quarter_number
from analysis.extract.dates.of_month import counted_in_month
from analysis.extract.dates.older_spellings import by_the_hour, hyphened_today, is_hyphened_today
from analysis.extract.dates.periods import make
from analysis.extract.dates.quarters import endmost, ordinal, which_half
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import FILLERS, KINDS_OF_YEAR, LASTING, ORDINALS, UNITS, UNITS_PLURAL, WHICH

_ALL_UNITS: Final = UNITS | UNITS_PLURAL | {"period": "period"}


_POSSESSIVE: Final = re.compile(
    r"['’]s?\s+(?:fiscal\s+)?(?:(?P<nth>first|second|third|fourth|final)[\s-]+)?(?P<unit>quarter|half|period)\b"
)
_YEAR_AGO: Final = re.compile(
    r"-(?:ago|earlier)\b(?P<period>\s+(?:(?P<nth>first|second|third|fourth)[\s-]+)?(?P<unit>quarter|period|half)\b"
    r"|\s+(?P<months>three|six|nine|12)\s+months\b)?"
)
_AFTER_SPECIAL: Final = frozenset("-'’ \n")
_YEAR_END: Final = re.compile(r"(?:-|\s|['’]s\s)end\b(?!-)")


def unit_phrase(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """The time expression whose head is the unit at text[start:end], if there is one."""
    unit = _ALL_UNITS[word]
    plural = word in UNITS_PLURAL
    if text[start].isupper() and (
        (tokens and _is_title(text, tokens[-1])) or text[max(0, start - 4) : start] in ("Mr. ", "Ms. ", "Dr. ", "rs. ")
    ):
        return []  # "60 Minutes", "Dr. Weeks"
    if tokens and tokens[-1].word == "-" and text[start - 1] == "-":
        if word == "day" and is_hyphened_today(text, start):
            return hyphened_today(text, floor, start, end, word, tokens)
        return _hyphened(text, tokens[:-1], start, end, unit)
    if text.startswith("-long", end) and not plural and not text[start].isupper():  # "a third day-long meeting"
        return [Mention(start, end + 5, "duration", "lasting", "DURATION", value=duration(1, unit), unit=unit)]
    if unit == "year" and not plural:
        special = _special_year(text, tokens, start, end)
        if special is not None:
            return special
    if word in _OF_HOUR and text.startswith((" to ", " past "), end) and (found := _by_hour(text, tokens, start, end)):
        return found
    i = len(tokens)
    kind = ""
    while i and (tokens[i - 1].word in FILLERS or tokens[i - 1].word in KINDS_OF_YEAR):
        kind = tokens[i - 1].word if tokens[i - 1].word in KINDS_OF_YEAR else kind
        i -= 1
    head = tokens[:i]
    filled = i < len(tokens)
    count = count_before(head)
    if count.tokens and unit not in ("half", "period"):
        if unit == "second" and not plural:
            return []
        return counted(text, head, count, start, end, unit, plural)
    last = head[-1].word if head else ""
    if plural and last in ("first", "final") and unit not in ("quarter", "half", "second", "night", "weekend"):
        begin = head[-2].start if len(head) > 1 and head[-2].word == "the" else head[-1].start
        return [Mention(begin, end, "duration", "units", "DURATION", value=duration(None, unit), unit=unit)]
    if unit in ("quarter", "half") and not plural:
        until = tokens[: i + 1] if filled and tokens[i].word == "final" else head
        if until and until[-1].word in _ENDMOST and (found := endmost(text, until, end, unit)):
            return found
    if (last in ORDINALS and ORDINALS[last] > 0) or (last and last[0].isdigit()) or last in ("st", "nd", "rd", "th"):
        return ordinal(text, head, end, unit)
    if last == "other" and len(head) > 1 and head[-2].word == "every" and not plural:
        return [Mention(head[-2].start, end, "set", "every-unit", "SET", value=duration(2, unit))]
    if last in ("every", "each", "per"):
        if unit == "second" and _COUNTED_BY.match(text, end):
            return []  # "every second child"
        if plural or unit in ("half", "period") or (last == "per" and unit == "second"):
            return []
        begin = head[-1].start if last != "per" else start
        return [Mention(begin, end, "set", "every-unit", "SET", value=duration(1, unit))]
    if last in WHICH:
        return _which(text, head, start, end, unit, plural, kind)
    if unit == "second":
        return []
    if plural:
        return plural_units(text, head, tokens[i:], start, end, unit)
    if last in ("a", "an", "another") and unit not in ("quarter", "half", "period"):
        return indefinite(text, head, start, end, unit, filled)
    if last in _COMPARED and not plural and (found := compared(text, head, end, unit)):
        return found
    if last in ("that", "same") or (last in POSSESSIVES and unit == "quarter"):
        return same_unit(text, head, end, unit)
    if last == "the":
        return definite(text, head, end, unit, kind, tokens[i:])
    return []


_OF_HOUR: Final = frozenset(("quarter", "minute", "minutes"))


def _by_hour(text: str, tokens: list[Token], start: int, end: int) -> list[Mention]:
    if text.startswith("quarter", start):
        return by_the_hour(text, tokens, 15, start, end)
    count = count_before(tokens)
    if not count.tokens or count.value is None:
        return []
    return by_the_hour(text, tokens[: -count.tokens], count.value, tokens[-count.tokens].start, end)


def night(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Night is a part of the day or, where that cannot be read, a unit: "three nights"."""
    if is_hyphened_today(text, start):
        return hyphened_today(text, floor, start, end, word, tokens)
    return part_of_day(text, floor, start, end, word, tokens) or unit_phrase(text, floor, start, end, word, tokens)


_COUNTED_BY: Final = re.compile(r"\s(?!of\b|counts?\b|that\b|and\b|for\b|is\b|was\b|in\b|to\b)[a-z]")
_ENDMOST: Final = frozenset(("final", "closing", "last", "opening"))
_COMPARED: Final = frozenset(("same", "corresponding", "comparable", "like", "equivalent"))


def _is_title(text: str, token: Token) -> bool:
    """Whether a capitalised unit belongs to a name: "60 Minutes", "This Week"."""
    return token.word[0].isdigit() or text[token.start].isupper()


def lasting(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "yearlong", "weeklong"."""
    return [Mention(start, end, "duration", "lasting", "DURATION", value=duration(1, LASTING[word]))]


def _hyphened(text: str, tokens: list[Token], start: int, end: int, unit: str) -> list[Mention]:
    """Reads "five-year", "third-quarter", "mid-week"."""
    if unit == "period" or text[start].isupper() or OLD.match(text, end):
        return []
    last = tokens[-1].word if tokens else ""
    if (last in ORDINALS and unit in ("quarter", "half")) or last in ("st", "nd", "rd", "th"):
        return ordinal(text, tokens, end, unit)
    count = count_before(tokens)
    if not count.tokens or unit in ("quarter", "half", "weekend"):
        if last == "multi" and unit != "quarter":
            return [Mention(tokens[-1].start, end, "duration", "hyphened", "DURATION", value=duration(None, unit))]
        return []
    begin = tokens[-count.tokens].start
    if text.startswith(("-long", "-plus"), end):
        end += 5
    mod = approximate(tokens[: -count.tokens])
    return [Mention(begin, end, "duration", "hyphened", "DURATION", mod=mod, value=duration(count.value, unit))]


def _special_year(text: str, tokens: list[Token], start: int, end: int) -> list[Mention] | None:
    """Reads "year-ago", "year-end", "year's end"; None where it is none of them."""
    if text[end : end + 1] not in _AFTER_SPECIAL:
        return None
    last = tokens[-1].word if tokens else ""
    ago = _YEAR_AGO.match(text, end) if text[end] == "-" else None
    if ago:
        begin = start
        if ago["period"]:
            i = len(tokens)
            while i and tokens[i - 1].word in ("comparable", "corresponding", "same"):
                i -= 1
            if i and tokens[i - 1].word == "the":
                begin = tokens[i - 1].start
        if ago["months"]:
            value = {"three": "P3M", "six": "P6M", "nine": "P9M", "12": "P12M"}[ago["months"]]
            return [Mention(begin, ago.end(), "duration", "year-ago-months", "DURATION", value=value)]
        number = quarter_number(ago["nth"]) if ago["nth"] else 0
        unit = "half" if ago["unit"] == "half" else "quarter"
        return [Mention(begin, ago.end(), "year-ago", "year-ago", unit=unit, number=number)]
    year_end = _YEAR_END.match(text, end) if text[end + 1 : end + 2] in ("e", "s") else None
    if year_end and last not in ("last", "next", "this", "-"):
        begin = tokens[-1].start if last == "the" else start
        return [Mention(begin, year_end.end(), "shift", "year-end", mod="END", unit="year")]
    if text.startswith(" two thousand", end) and last == "the":
        return [Mention(tokens[-1].start, end + 13, "fixed", "the-year", period=make("year", 2000))]
    return None


_FROM_BEFORE: Final = frozenset(("previous", "preceding", "following", "prior", "ensuing", "subsequent"))


def _which(text: str, head: list[Token], start: int, end: int, unit: str, plural: bool, kind: str) -> list[Mention]:
    """Reads "last week", "the past year", "this quarter", "recent months", "the following day"."""
    last = head[-1].word
    which = WHICH[last]
    begin = head[-1].start
    rest = head[:-1]
    if rest and rest[-1].word in ("the", "this", "these", "its", "their", "his", "her") and last != "this":
        if rest[-1].word in ("the", "this", "these"):
            begin = rest[-1].start
        rest = rest[:-1]
    if unit == "second" or (unit in ("minute", "hour") and not plural):
        return []
    if unit == "day" and last == "this" and text.startswith(" and age", end):
        return []
    if last == "last" and unit in ("day", "week", "weekend", "month", "quarter") and not plural:
        if unit not in ("month", "quarter") and (found := counted_in_month(text, end, unit, head)):
            return found
        last_of = (text.startswith(" of ", end) and begin < head[-1].start) or text[begin - 3 : begin] in ("'s ", "’s ")
        if last_of or (unit == "day" and not text.startswith(" or ", end)):
            return []  # "the last week of the war", "the season's last week"
    half = SHIFTED.match(text, end) if unit == "year" and last in ("last", "past") and not plural else None
    if half and half["half"] and not half["way"]:  # "the past year and a half"
        return [Mention(begin, half.end("half"), "duration", "past-unit", "DURATION", value="P1Y6M", unit=unit)]
    if unit == "half" and not plural:
        return which_half(text, begin, end, which)
    if plural:
        if last == "this":
            return []
        if last in ("coming", "next", "upcoming") or which > 0:
            return [Mention(begin, end, "duration", "coming-units", "DURATION", value=duration(None, unit), unit=unit)]
        if last == "current":
            return []
        if unit in ("year", "decade") and last in ("recent", "past"):
            return [Mention(begin, end, "reference", "recent-units", value="PAST_REF")]
        return [Mention(begin, end, "duration", "recent-units", "DURATION", value=duration(None, unit), unit=unit)]
    begin, mod = qualified(rest, begin)
    if unit == "night":
        shape = {"last": -1, "this": 0}.get(last)
        if shape is None:
            return []
        return [Mention(begin, end, "shift", "which-night", "TIME", mod=mod, unit="day", steps=shape, suffix="TNI")]
    if unit == "period" or (unit == "quarter" and last == "latest"):
        if last == "this":
            return []
        base = "previous" if last in ("previous", "preceding", "prior", "following") else "published"
        return [Mention(begin, end, "quarter", "which-quarter", mod=mod, unit="quarter",
                        which=None if which >= 0 else which, name="latest", base=base)]  # fmt: skip
    if last in ("past", "last") and unit in ("decade", "century", "millennium"):
        return [
            Mention(
                begin, end, "duration", "past-unit", "DURATION", value=duration(1, unit), unit=unit, steps=1, which=-1
            )
        ]
    possessive = _POSSESSIVE.match(text, end) if unit == "year" else None
    if possessive:
        number = quarter_number(possessive["nth"], possessive["unit"]) if possessive["nth"] else 0
        part = "half" if possessive["unit"] == "half" else "quarter"
        return [Mention(begin, possessive.end(), "quarter", "quarter-of-year", mod=mod, unit=part, number=number,
                        name="of year", steps=which)]  # fmt: skip
    told = last == "next" and unit == "day" and begin != head[-1].start  # "the next day", not "next day"
    base = "previous" if told or last in _FROM_BEFORE else "published"
    shifted = SHIFTED.match(text, end)
    if shifted and shifted["soft"] and shifted["soft"].split()[-1] == "so":
        end = shifted.end("soft")
    return [Mention(begin, end, "shift", "which-unit", mod=mod, unit=unit, steps=which, base=base)]
