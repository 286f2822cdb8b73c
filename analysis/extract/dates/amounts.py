"""Amounts of time, and what "ago", "later" and a rate make of them: "two weeks ago", "50 a day"."""

import re
from typing import Final

from analysis.extract.dates.counts import Count
from analysis.extract.dates.durations import duration
from analysis.extract.dates.mention import Mention, approximate
from analysis.extract.dates.rates import is_rate
from analysis.extract.dates.tense import direction
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import CLOCK_UNITS, UNITS_PLURAL, WEEKDAYS, WHICH

OLD: Final = re.compile(r"[-\s]olds?\b|\s+of\s+age\b")


SHIFTED: Final = re.compile(
    r"(?P<soft>\s+or\s+(?:so|two|more))?(?P<half>\s+and\s+a\s+half)?"
    r"(?:\s+(?P<way>ago|earlier|later|before|after|from\s+now|hence|ahead|prior|previously|since)\b)?"
)


CLAUSE_END: Final = re.compile(
    r"\s*(?:[.,;:!?)\"”’—–]|--|\Z|\n\n)|\s+(?:and|or|but|in|on|at|to|by|for|with|as|when|while|because)\b"
)


DETERMINERS: Final = frozenset(
    ("the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "this", "that", "a", "an")
)


_RUNS_ON: Final = re.compile(r"\s+[a-z]")


def counted(text: str, head: list[Token], count: Count, start: int, end: int, unit: str, plural: bool) -> list[Mention]:
    """A number and a unit: an amount of time, or with "ago" a date."""
    if OLD.match(text, end):
        return []
    value, used = count.value, count.tokens
    if head[-1].word == "many" and text.endswith(("as ", "As "), 0, head[-1].start):
        return []  # "the third fire in as many days"
    if not plural and value is not None and value != 1 and unit in ("second", "minute", "night", "quarter", "weekend"):
        return []
    if not plural and value is None and unit != "year":
        return []
    if text.startswith((" a day", " a week"), end):
        return []  # "24 hours a day, seven days a week"
    lead = head[:-used]
    begin = head[-used].start
    shifted = SHIFTED.match(text, end)
    assert shifted is not None
    if shifted["half"]:
        value = None if value is None else value + 0.5
        end = shifted.end("half")
    if shifted["soft"] and shifted["soft"].split()[-1] == "so":
        end = shifted.end("soft")
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if way in ("earlier", "later") and text.startswith(" than", shifted.end()):
        way = ""  # "it begins 26 days earlier than"
    if value is not None and (found := _from_weekday(text, begin, end, value, unit)):
        return found
    mod = approximate(lead)
    last = lead[-1].word if lead else ""
    if last == "over" and len(lead) > 1:
        took = way == "ago" and lead[-2].word in ("took", "taken", "takes", "handed")
        if took or (not way and lead[-2].word not in BEFORE_LONGER):
            mod = None  # "fell over two years", "took over 18 months ago"
    if last == "one" or (
        value == 1
        and head[-used].word == "one"
        and unit == "day"
        and last in ("will", "would", "could", "may", "might", "to", "could", "that", "can")
    ):
        return [Mention(begin, end, "reference", "one-day", value="FUTURE_REF")]
    if (
        value == 1
        and head[-used].word == "one"
        and unit == "day"
        and not way
        and last not in _SPAN_CUES
        and _RUNS_ON.match(text, end)
    ):
        return []  # "one day he left"
    if way == "ago" or way in ("from", "hence"):
        return ago(begin, shifted.end(), value, unit, mod, way)
    if (
        way in ("earlier", "before")
        and unit not in CLOCK_UNITS
        and value is not None
        and (way == "earlier" or CLAUSE_END.match(text, shifted.end()))
        and last not in WHICH
    ):
        return [
            Mention(begin, shifted.end(), "shift", "earlier", mod=mod, unit=unit, steps=-round(value), base="previous")
        ]
    if last in ("every", "each"):
        return [Mention(lead[-1].start, end, "set", "every-unit", "SET", value=duration(value, unit))]
    which = None
    if last == "last" and _is_verb(text, lead[-1].start):
        last = ""  # "may last two weeks"
    if last in WHICH or last in ("first", "final"):
        which = WHICH.get(last)
        begin = lead[-1].start
        if last in ("first", "final"):
            which = None
        rest = lead[:-1]
        if rest and rest[-1].word in DETERMINERS:
            begin = rest[-1].start
        mod = mod or approximate([token for token in rest if token.start < begin])
        if mod == "MORE_THAN" and "over" in (token.word for token in rest[-2:]):
            mod = None  # "over the next two years"
    elif last in ("the", "these", "those", "another", "this", "that"):
        begin = lead[-1].start
        mod = approximate(lead[:-1]) if len(lead) > 1 and lead[-2].word != "over" else None  # "over the ten years"
    elif last in ("additional",):
        begin = lead[-1].start
    text_value = duration(value, unit)
    rate = is_rate(text, lead, start) if value == 1 and head[-used].word == "one" else False
    if rate:
        return [Mention(begin, end, "set", "rate", "SET", value=text_value)]
    amount = round(value) if value is not None and value == round(value) else 0
    base = "previous" if way in ("after", "later", "before") else "published"
    side = {"after": 1, "later": 1, "before": -1}.get(way, which)
    if last in ("previous", "preceding", "following", "prior"):
        base = "previous"
    return [Mention(begin, end, "duration", "duration", "DURATION", value=text_value, mod=mod, unit=unit,
                    steps=amount, which=side, base=base, name=way)]  # fmt: skip


_FROM_WEEKDAY: Final = re.compile(
    r"\s(?:from\s(?:(?:last|next|this)\s)?|(?P<on>on\s))(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def _from_weekday(text: str, begin: int, end: int, value: float, unit: str) -> list[Mention]:
    """Reads "a week from Friday", "two weeks from Monday", and of what is to come "a week on Monday"."""
    day = _FROM_WEEKDAY.match(text, end) if unit in ("week", "fortnight") else None
    if not day:
        return []
    if day["on"] and (direction(text, begin, day.end()) <= 0 or not CLAUSE_END.match(text, day.end())):
        return []  # "they spent a week on Monday's speech"
    number = WEEKDAYS[day["day"].lower()]
    return [Mention(begin, day.end(), "weekday", "from-weekday", unit="day", number=number,
                    steps=round(value) * (2 if unit == "fortnight" else 1))]  # fmt: skip


_BEFORE_LAST: Final = frozenset(
    "the these those this his her its their our my your in over for during of within at on by since than and or from"
    " about around nearly almost".split()
)


def _is_verb(text: str, start: int) -> bool:
    """Whether "last" at start is the verb: "courses last two years", but "the last two years"."""
    word = text[max(0, start - 14) : start].split()[-1:]
    return bool(word) and word[0].isalpha() and word[0].islower() and word[0] not in _BEFORE_LAST


# Behind these "over" bounds a time, "for over 20 years"; else it tells how long a thing went on, "fell over two years".
BEFORE_LONGER: Final = frozenset(
    "for in of after just within well a an the took take takes lasted lasts last spent been was is than with at from "
    "by until aged every and all only".split()
)
# "81 percent more than a year ago": the bound is of what is compared.
_MORE_THAN_AGO: Final = re.compile(
    r"(?:percent|cent|%|\d|times|points?|pence|cents|[mb]illion|half|(?:third|quarter|fifth)s?)\s(?:more|less|fewer)\sthan\s\Z"
)
_TAXED: Final = (" before tax", " after tax", " before deductions", " after deductions")
_SMALLER: Final = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "week": ("day", 7)}


def ago(begin: int, end: int, value: float | None, unit: str, mod: str | None, way: str) -> list[Mention]:
    mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}.get(mod or "", mod)
    if value is None:
        return [Mention(begin, end, "reference", "vague-ago", value="PAST_REF" if way == "ago" else "FUTURE_REF")]
    sign = -1 if way == "ago" else 1
    if unit in CLOCK_UNITS:
        return [Mention(begin, end, "clock-shift", "ago", "TIME", mod=mod, unit=unit, steps=sign * round(value))]
    if value != round(value) and unit in _SMALLER:
        unit, value = _SMALLER[unit][0], value * _SMALLER[unit][1]
    return [Mention(begin, end, "shift", "ago", mod=mod, unit=unit, steps=sign * round(value))]


def indefinite(text: str, head: list[Token], start: int, end: int, unit: str, filled: bool) -> list[Mention]:
    """Reads "a year": with "ago" a date, behind an amount a rate, else an amount of time."""
    if OLD.match(text, end):
        return []
    begin = head[-1].start
    lead = head[:-1]
    shifted = SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if found := _from_weekday(text, begin, end, 1, unit):
        return found
    way = "" if way in ("before", "after") and text.startswith(_TAXED, end) else way
    amount = 1.5 if shifted["half"] else 1.0
    if lead and lead[-1].word == "half" and unit != "day":  # "half a century ago"
        begin, lead, amount = lead[-1].start, lead[:-1], 0.5
    elif [token.word for token in lead[-3:]] == ["a", "quarter", "of"] and unit in ("century", "hour"):
        begin, lead, amount = lead[-3].start, lead[:-3], 0.25
    mod = None if _MORE_THAN_AGO.search(text, max(0, begin - 40), begin) else approximate(lead)
    if way == "since" and lead and lead[-1].word in UNITS_PLURAL:
        return []  # "four hours a day since May"
    if way in ("ago", "from", "hence"):
        return ago(begin, shifted.end(), amount, unit, mod, way)
    back = way == "earlier" or (way == "before" and CLAUSE_END.match(text, shifted.end()))
    if back and unit not in CLOCK_UNITS:
        return [Mention(begin, shifted.end(), "shift", "earlier", mod=mod, unit=unit, steps=-1, base="previous")]
    if shifted["half"]:
        end = shifted.end("half")
    elif shifted["soft"] and not shifted["soft"].endswith("more"):  # "a year or two", "an hour or so"
        end = shifted.end("soft")
    elif amount == 1 and head[-1].word in ("a", "an") and not way and is_rate(text, lead, start):
        return [Mention(begin, end, "set", "rate", "SET", value=duration(1, unit))]
    elif lead and lead[-1].word in UNITS_PLURAL and head[-1].word == "a" and not way:
        return []  # "seven days a week"
    if (filled and unit in ("day", "night", "week", "weekend")) or unit in ("weekend", "second", "night"):
        return []
    if unit in ("day", "minute") and not way and not (lead and lead[-1].word in _SPAN_CUES):
        return []
    side = {"after": 1, "later": 1}.get(way)
    return [
        Mention(begin, end, "duration", "duration", "DURATION", value=duration(amount, unit), mod=mod, unit=unit,
                steps=int(amount == 1), which=side, base="previous" if side else "published", name=way)
    ]  # fmt: skip


_SPAN_CUES: Final = frozenset(
    "for within in after over about nearly almost just only than least took take takes lasted last spent spend under "
    "of up every half wait waited barely by".split()
)
