"""Hours by the clock and the hyphens of older newspapers: "four o'clock", "half past six", "to-morrow"."""

import re
from typing import Final

from analysis.extract.dates import adverbs, clock
from analysis.extract.dates.mention import Mention
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import NUMBERS

_HOUR: Final = re.compile(r"\b(?P<hour>\d{1,2}|[a-z]+)\s[oO]['’]\Z", re.IGNORECASE)
_BEHIND: Final = re.compile(
    r",?\s(?:(?P<day>yesterday|tomorrow|to-morrow|today|to-day|this|last)\s)?"
    r"(?P<part>in\sthe\s(?:morning|afternoon|evening)|at\snight|(?:morning|afternoon|evening|night|tonight|to-night)\b)"
    r"|,?\s(?P<alone>to-morrow|to-day)\b"
)
_OF_WEEKDAY: Final = re.compile(r",?\s(?:on\s)?\w+day\s(?P<part>afternoon|evening|night)\b")
_NOUN_BEHIND: Final = re.compile(r"\s(?:news|newscast|bulletin|train|show|shadow|whistle|tea)\b")
_STEPS: Final = {"yesterday": -1, "last": -1, "tomorrow": 1, "to-morrow": 1}


def oclock(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """An hour "o'clock", with the part of the day and the day that stand behind it."""
    match = _HOUR.search(text, max(floor, start - 12), start)
    if not match or _NOUN_BEHIND.match(text, end):
        return []
    written = match["hour"].lower()
    hour = int(written) if written.isdecimal() else NUMBERS.get(written, 0)
    if not 0 < hour < 13:
        return []
    behind = _BEHIND.match(text, end)
    if behind and behind["alone"]:
        steps = _STEPS.get(behind["alone"], 0)
        return [Mention(match.start(), behind.end(), "shift", "clock", "TIME", unit="day", steps=steps,
                        suffix=f"T{hour:02d}:00")]  # fmt: skip
    part = behind["part"].split()[-1] if behind else ""
    later = part if behind else (of_day["part"] if (of_day := _OF_WEEKDAY.match(text, end)) else "")
    if later and later != "morning":
        hour = hour % 12 + 12
    suffix = f"T{hour:02d}:00"
    if not behind:
        return clock.with_day(text, floor, match.start(), end, suffix)
    if " " in behind["part"]:
        return clock.with_day(text, floor, match.start(), behind.end(), suffix)
    if not behind["day"] and "night" not in part:
        return [Mention(match.start(), end, "clock", "clock", "TIME", unit="day", suffix=suffix)]
    steps = _STEPS.get(behind["day"] or "", 0)
    return [Mention(match.start(), behind.end(), "shift", "clock", "TIME", unit="day", steps=steps, suffix=suffix)]


_PAST_HOUR: Final = re.compile(
    r"\b(?P<minutes>half|(?:a\s)?quarter|five|ten|twenty|twenty-five|[12]?[05])(?:\sminutes)?\s\Z", re.IGNORECASE
)
_HOUR_BEHIND: Final = re.compile(r"\s(?P<hour>\d{1,2}|[a-z]+)\b(?:\so['’]clock\b)?(?![-:.]\d|\s(?:million|billion)\b)")
_MINUTES: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def past_hour(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Minutes "past" an hour: "half past six", "a quarter past nine"; else what "the past" refers to."""
    match = _PAST_HOUR.search(text, max(floor, start - 22), start)
    behind = _HOUR_BEHIND.match(text, end) if match else None
    if not match or not behind:
        return adverbs.reference(text, floor, start, end, word, tokens)
    written = behind["hour"]
    hour = int(written) if written.isdecimal() else NUMBERS.get(written, 0)
    said = match["minutes"].lower().split()[-1]
    minutes = int(said) if said.isdecimal() else _MINUTES[said]
    if not 0 < hour < 13 or not minutes:
        return []
    return clock.with_day(text, floor, match.start(), behind.end(), f"T{hour:02d}:{minutes:02d}")


_BY_HOUR: Final = re.compile(
    r"""\s(?: past\s(?P<past>\d{1,2}|[a-z]+)\b (?![-:.]\d)
        | to\s(?P<to>\d{1,2}|[a-z]+)\b (?![-:.,]\d) (?:\so['’]clock\b)?
          (?= ["”’)]?\s*(?:[.,;:!?)—–]|\Z|\n)
            | \s(?:in|on|at|and|but|when|as|this|that|last|yesterday|today|tomorrow|tonight|every|each|for|with|before
                |after|[a-z]+ed|[A-Z]+T|local|[A-Z]\w+day)\b ))""",
    re.VERBOSE,
)
_AT_HOUR: Final = frozenset(
    "at by about around until till before after since from just nearly almost shortly is was".split()
)


def by_the_hour(text: str, lead: list[Token], minutes: float, begin: int, end: int) -> list[Mention]:
    """Minutes to or past an hour, from the offset begin: "at a quarter to nine", "one minute past eight"."""
    behind = _BY_HOUR.match(text, end)
    if behind is None or not 0 < minutes < 60 or minutes % 1:
        return []
    if lead and lead[-1].word == "a":
        begin, lead = lead[-1].start, lead[:-1]
    if behind["to"] and not (lead and lead[-1].word in _AT_HOUR):
        return []  # "cut from a quarter to nine", "gave ten minutes to six"
    written = behind["to"] or behind["past"]
    hour = int(written) if written.isdecimal() else _TWELVES.get(written) or NUMBERS.get(written, 0)
    if not 0 < hour < 13:
        return []
    if written == "midnight":
        hour = 24 if behind["to"] else 0
    if behind["to"]:
        hour, minutes = hour - 1 or 12, 60 - minutes
    return clock.with_day(text, begin, begin, behind.end(), f"T{hour:02d}:{minutes:02.0f}")


_TWELVES: Final = {"noon": 12, "midday": 12, "midnight": 12}
_TODAY: Final = {"day": "today", "morrow": "tomorrow"}


def hyphened_today(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "to-day", "to-morrow", "to-night" from their second half; nothing in "day-to-day"."""
    if text[start - 3 : start].lower() != "to-" or text[max(0, start - 4) : start - 3] in ("-", "–"):
        return []
    if word == "night":
        return adverbs.tonight(text, floor, start - 3, end, word, tokens[:-2])
    return adverbs.day_from_here(text, floor, start - 3, end, _TODAY[word], tokens[:-2])


def is_hyphened_today(text: str, start: int) -> bool:
    """Whether "to-" stands before what begins at start."""
    return text[max(0, start - 3) : start] in ("to-", "To-")
