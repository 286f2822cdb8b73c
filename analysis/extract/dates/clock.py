"""Times of day: "10:35 a.m. Friday", "noon Saturday", "last night", "Friday evening", "1500 GMT"."""

import re
from typing import Final

from analysis.extract.dates import months, weekdays
from analysis.extract.dates.hours import hour_before, minutes_before
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.tokens import Token, before
from analysis.extract.dates.words import PARTS, TODAY, WEEKDAYS, WHICH, ZONES

_ZONE: Final = (
    r"(?:,?\s(?:"
    + "|".join(sorted(ZONES, key=len, reverse=True))
    + r")\b|,?\s(?:local|Eastern|Pacific|Central|Mountain)(?:\s(?:standard|daylight))?\s(?:time|Time)\b)?"
)
_TIME_BEFORE: Final = re.compile(r"(?<![\w$£€.,:])(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?\Z")
_CLOCK: Final = re.compile(
    r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d\d\.\d|[:.]\d)(?:\s?(?P<half>[ap]\.?\s?m\b\.?))?", re.I
)
_GLUED: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?P<half>[apAP])[mM]\b")
_AFTER_TIME: Final = re.compile(
    rf"(?P<zone>{_ZONE})(?:,?\s(?:on\s|at\s)?(?=(?P<day>[A-Z]\w+\b|today|yesterday|tomorrow|tonight)))?"
)
# What may stand before a clock time.
AT: Final = frozenset("at by until around about from before after since till".split())
_OF_DAY: Final = re.compile(r"\s(?:in\s(?:the\s)?(?P<part>morning|afternoon|evening)|at\s(?P<night>night))\b")


def half_day(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A clock time that ends in a.m. or p.m., with time zone and day."""
    match = _TIME_BEFORE.search(text, max(floor, start - 7), start)
    if not match or not 0 < int(match["hour"]) <= 12:
        return []
    hour = int(match["hour"]) % 12 + (12 if word[0] in "pP" else 0)
    suffix = f"T{hour:02d}:{match['minute'] or '00'}"
    if text[end : end + 1] == "." and word[-1] in "mM" and "." in word:
        end += 1
    return with_day(text, floor, match.start(), end, suffix)


def glued(text: str, floor: int, start: int, end: int) -> list[Mention]:
    """A clock time written without a blank: "5pm", "7:30am"."""
    match = _GLUED.match(text, start)
    if not match or not 0 < int(match["hour"]) <= 12:
        return []
    hour = int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0)
    return with_day(text, floor, start, end, f"T{hour:02d}:{match['minute'] or '00'}")


def clock(text: str, floor: int, start: int) -> list[Mention]:
    """A clock time with a colon; a bare one needs "at", a time zone or a half of the day."""
    match = _CLOCK.match(text, start)
    if not match:
        return []
    hour = int(match["hour"])
    end = match.end()
    last = before(text, floor, start)
    word = last[-1].word if last else ""
    if match["half"]:
        if not 0 < hour <= 12:
            return []
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    else:
        after = _AFTER_TIME.match(text, end)
        zoned = bool(after and after["zone"])
        if not zoned and word not in AT:
            return []
        if not zoned and word not in ("at", "around", "until", "by") and not _OF_DAY.match(text, end):
            return []
        of_day = _OF_DAY.match(text, end)
        if of_day and hour < 12 and (of_day["part"] in ("afternoon", "evening") or of_day["night"]):
            hour += 12
    return with_day(text, floor, start, end, f"T{hour:02d}:{match['minute']}")


def zoned(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """Four figures with a time zone: "1500 GMT"."""
    if not word.isdecimal() or int(word[:2]) > 24 or int(word[2:]) > 59:
        return []
    after = _AFTER_TIME.match(text, end)
    if not after or not after["zone"]:
        return []
    return with_day(text, floor, start, end, f"T{word[:2]}:{word[2:]}")


def with_day(text: str, floor: int, start: int, end: int, suffix: str) -> list[Mention]:
    """A clock time with the time zone and the day that stand behind it."""
    of_day = _OF_DAY.match(text, end)
    if of_day:
        end = of_day.end()
    after = _AFTER_TIME.match(text, end)
    assert after is not None
    if after["zone"]:
        end = after.end("zone")
    aside = None if after["day"] else _ZONED_ASIDE.match(text, end)
    if aside:  # "10:35 a.m. (0735 GMT) Friday"
        return _on_day_behind(text, start, end, aside, suffix)
    mention = Mention(start, end, "clock", "clock", "TIME", unit="day", suffix=suffix)
    day = (after["day"] or "").lower()
    if not day:
        return [mention]
    at = after.start("day")
    if day == "tonight":
        return [mention._replace(end=after.end("day"), shape="shift", steps=0)]
    if day in TODAY:
        return [mention._replace(end=after.end("day"), shape="shift", steps=TODAY[day])]
    found: list[Mention] = []
    if day in WEEKDAYS:
        found = weekdays.weekday(text, at, at, after.end("day"), day, [])
    elif day in months.MONTH_NAMES:
        found = months.month(text, at, at, after.end("day"), day, [])
    if found and found[0].start == at and (found[0].unit == "day" or found[0].period):
        if found[0].suffix in ("TAF", "TEV") and suffix < "T12":  # "half past three on Friday afternoon"
            suffix = f"T{int(suffix[1:3]) + 12}{suffix[3:]}"
        period = found[0].period and found[0].period._replace(suffix=suffix)
        return [found[0]._replace(start=start, type="TIME", suffix=suffix, period=period, rule="clock")]
    return [mention]


_ZONED_ASIDE: Final = re.compile(
    rf"\.?\s?\((?:[01]?\d|2[0-4]):?[0-5]\d\s(?:{'|'.join(sorted(ZONES, key=len, reverse=True))})\)"
    r"(?:\s(?:on\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)\b)?"
)


def _on_day_behind(text: str, start: int, end: int, aside: re.Match[str], suffix: str) -> list[Mention]:
    """A clock time with the same moment in another zone in brackets, on the day named behind these."""
    mention = Mention(start, end, "clock", "clock", "TIME", unit="day", suffix=suffix)
    day = (aside["day"] or "").lower()
    if day in TODAY:
        return [mention._replace(shape="shift", steps=TODAY[day])]
    if day:
        return [mention._replace(shape="weekday", number=WEEKDAYS[day])]
    return [mention]


_DATED_BEHIND: Final = re.compile(
    r",?[ \n](?:on\s)?(?P<month>" + "|".join(name.title() for name in months.MONTH_NAMES) + r")\b(?=\.?\s\d)"
)
_TRADING: Final = re.compile(
    r"\s(?:trading|trade|dealings|deals)\s(?:on\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
)
_DAY_BEHIND: Final = re.compile(
    r"[ \n](?:on\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)\b"
)


def part_of_day(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "this morning", "last night", "midnight Friday", "late afternoon", "overnight"."""
    code = PARTS.get(word) or PARTS[word.removesuffix("s")]
    suffix = code if code.startswith("T") else "T" + code
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    last = rest[-1].word if rest else ""
    point = word in ("noon", "midday", "midnight", "overnight")
    if word in _TWILIGHT and text[start].isupper() and tokens:
        return []  # "Golden Dawn", "Sunset Boulevard"
    show = word == "night" and begin < start and last not in ("the", "last", "this", "that")
    if show or word.endswith("s"):
        return []  # "late night television", "mornings"
    if last in ("this", "that", "last", "next", "same", "following", "previous"):
        return _which_part(rest, begin, end, suffix, mod)
    if last in ("every", "each"):
        return [Mention(rest[-1].start, end, "set", "every-part", "SET", value="XXXX-XX-XX" + suffix)]
    hour = hour_before(rest) if last == "the" else 0
    if hour:
        hour = hour % 12 + (12 if word in ("afternoon", "evening") else 0)
        return with_day(text, floor, rest[-3].start, end, f"T{hour:02d}:00")
    behind = _DAY_BEHIND.match(text, end)
    if behind and (point or last == "the" or mod or word in _TWILIGHT):
        day = behind["day"].lower()
        if day in TODAY:
            return [Mention(begin, behind.end(), "shift", "part-of-day", "TIME", mod=mod, unit="day",
                            steps=TODAY[day], suffix=suffix)]  # fmt: skip
        return [Mention(begin, behind.end(), "weekday", "part-of-day", "TIME", mod=mod, unit="day",
                        number=WEEKDAYS[day], suffix=suffix)]  # fmt: skip
    trading = _TRADING.match(text, end) if mod else None
    if trading:  # "in late-morning trading Friday"
        return [Mention(begin, end, "weekday", "part-of-day", "TIME", mod=mod, unit="day",
                        number=WEEKDAYS[trading["day"].lower()], suffix=suffix)]  # fmt: skip
    dated = _DATED_BEHIND.match(text, end) if point else None
    if dated:  # "midnight Dec. 15"
        on = dated.start("month")
        found = months.month(text, on, on, dated.end("month"), dated["month"].lower(), [])
        if len(found) == 1 and (found[0].unit == "day" or (found[0].period and found[0].period.unit == "day")):
            return [found[0]._replace(start=begin, type="TIME", suffix=suffix, rule="part-of-day")]
    minutes = minutes_before(text, start) if last == "the" else None
    if minutes:
        return with_day(text, floor, minutes[0], end, minutes[1])
    if last == "the" and len(rest) > 1 and rest[-2].word in ("in", "during", "of", "into", "until", "through", "for"):
        return [Mention(rest[-1].start, end, "clock", "part-of-day", "TIME", mod=mod, unit="day", suffix=suffix)]
    if (
        mod
        or (word in _TWILIGHT and last in ("at", "before", "by", "until", "since", "from"))
        or (point and last in ("at", "by", "until", "around", "before", "after", "since", "shortly", ""))
        or word == "overnight"
    ):
        if word == "overnight" and last in ("an", "the"):
            return []
        return [Mention(begin, end, "clock", "part-of-day", "TIME", mod=mod, unit="day", suffix=suffix)]
    return []


_TWILIGHT: Final = frozenset(("dawn", "daybreak", "sunrise", "dusk", "sunset", "sundown", "nightfall"))


def _which_part(tokens: list[Token], start: int, end: int, suffix: str, mod: str | None) -> list[Mention]:
    last = tokens[-1].word
    begin = tokens[-1].start
    shape, base, count = "shift", "published", 0
    if last in ("that", "same"):
        base, shape = "previous", "same"
        if last == "same" and len(tokens) > 1 and tokens[-2].word in ("the", "that"):
            begin = tokens[-2].start
    elif last in ("following", "next", "previous"):
        base, count = "previous", WHICH[last]
        if len(tokens) > 1 and tokens[-2].word == "the":
            begin = tokens[-2].start
    elif last == "last":
        count = -1
    rest = [token for token in tokens if token.start < begin]
    begin, more = qualified(rest, begin)
    return [Mention(begin, end, shape, "which-part", "TIME", mod=mod or more, unit="day", steps=count, base=base,
                    suffix=suffix)]  # fmt: skip
