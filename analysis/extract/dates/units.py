"""Phrases whose head is a unit of time: "last week", "the past two decades", "every day", "a year ago"."""

import re

from analysis.extract.dates.durations import duration
from analysis.extract.dates.mention import Mention, approximate, qualified
from analysis.extract.dates.numeric_forms import quarter_number
from analysis.extract.dates.words import (
    CLOCK_UNITS,
    FILLERS,
    KINDS_OF_YEAR,
    LASTING,
    ORDINALS,
    PARTS,
    UNITS,
    UNITS_PLURAL,
    WHICH,
    Token,
    before,
    count_before,
)

_ALL_UNITS = UNITS | UNITS_PLURAL | {"period": "period", "periods": "period"}
_OLD = re.compile(r"[-\s]olds?\b|\s+of\s+age\b")
_SHIFTED = re.compile(
    r"(?P<soft>\s+or\s+(?:so|two|more))?(?P<half>\s+and\s+a\s+half)?"
    r"(?:\s+(?P<way>ago|earlier|later|before|after|from\s+now|hence|ahead|prior|previously|since)\b)?"
)
_FROM_YEAR = re.compile(
    r"(?:\s+of|\s+in|,)?\s+(?:(?P<fiscal>fiscal\s+)?(?P<year>(?:1[89]|20)\d\d)\b(?![,.]\d)"
    r"|(?P<which>last|this|next)\s+(?P<unit>year|month)\b(?!['’])|(?P<the>the)\s+(?:fiscal\s+)?year\b)"
)
_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:fiscal\s+)?(?:(?P<nth>first|second|third|fourth|final)[\s-]+)?(?P<unit>quarter|half|period)\b"
)
_YEAR_AGO = re.compile(
    r"-(?:ago|earlier)\b(?P<period>\s+(?:(?P<nth>first|second|third|fourth)[\s-]+)?(?P<unit>quarter|period|half)\b"
    r"|\s+(?P<months>three|six|nine|12)\s+months\b)?"
)
_YEAR_END = re.compile(r"(?:-|\s|['’]s\s)end\b(?!-)")
_PERIOD_NOUN = re.compile(r"\s+(?:period)\b")
_ENDED = re.compile(r"\s+(?:ended|ending|that\s+ended|to\s+end)\b")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?)\"”’—–]|--|\Z|\n\n)|\s+(?:and|or|but|in|on|at|to|by|for|with|as|when|while|because)\b")
_DETERMINERS = frozenset(("the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "this", "that", "a", "an"))
_POSSESSIVES = frozenset(("its", "his", "her", "their", "our", "my", "your"))


def unit_phrase(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """The time expression whose head is the unit at text[start:end], if there is one."""
    unit = _ALL_UNITS[word]
    plural = word in UNITS_PLURAL
    tokens = before(text, floor, start)
    if tokens and tokens[-1].word == "-" and text[start - 1] == "-":
        return _hyphened(text, tokens[:-1], start, end, unit)
    if unit == "year" and not plural:
        special = _special_year(text, tokens, start, end)
        if special is not None:
            return special
    i = len(tokens)
    kind = ""
    while i and (tokens[i - 1].word in FILLERS or tokens[i - 1].word in KINDS_OF_YEAR):
        kind = tokens[i - 1].word if tokens[i - 1].word in KINDS_OF_YEAR else kind
        i -= 1
    head = tokens[:i]
    filled = i < len(tokens)
    count = count_before(head)
    if count.tokens and unit not in ("half", "period") and (plural or count.value in (1, None) or not plural):
        if unit == "second" and not plural:
            return []
        return _counted(text, head, count, start, end, unit, plural)
    last = head[-1].word if head else ""
    if last in ORDINALS and ORDINALS[last] > 0 or (last and last[0].isdigit()) or last in ("st", "nd", "rd", "th"):
        return _ordinal(text, head, end, unit, kind)
    if last in ("every", "each", "per"):
        if plural or unit in ("half", "period"):
            return []
        begin = head[-1].start if last != "per" else start
        return [Mention(begin, end, "set", "every-unit", "SET", value=duration(1, unit))]
    if last in WHICH:
        return _which(text, head, start, end, unit, plural, kind)
    if unit == "second":
        return []
    if plural:
        return _plural(text, head, tokens[i:], start, end, unit)
    if last in ("a", "an", "another") and unit not in ("quarter", "half", "period"):
        return _one(text, head, start, end, unit, filled)
    if last in ("that", "same") or (last in _POSSESSIVES and unit == "quarter"):
        return _same(text, head, end, unit)
    if last == "the":
        return _definite(text, head, end, unit, kind, tokens[i:])
    return []


def lasting(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """"yearlong", "weeklong"."""
    return [Mention(start, end, "duration", "lasting", "DURATION", value=duration(1, LASTING[word]))]


def _hyphened(text: str, tokens: list[Token], start: int, end: int, unit: str) -> list[Mention]:
    """"five-year", "third-quarter", "mid-week"."""
    if unit == "period" or _OLD.match(text, end):
        return []
    last = tokens[-1].word if tokens else ""
    if last in ORDINALS and unit in ("quarter", "half") or last in ("st", "nd", "rd", "th"):
        return _ordinal(text, tokens, end, unit, "")
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
    """"year-ago", "year-end", "year's end"; None where it is none of them."""
    last = tokens[-1].word if tokens else ""
    ago = _YEAR_AGO.match(text, end)
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
    year_end = _YEAR_END.match(text, end)
    if year_end and last not in ("last", "next", "this", "-"):
        begin = tokens[-1].start if last == "the" else start
        return [Mention(begin, year_end.end(), "month", "year-end", unit="day", number=12, day=31)]
    if text.startswith(" two thousand", end) and last == "the":
        return [Mention(tokens[-1].start, end + 13, "fixed", "the-year", value="2000")]
    return None


def _counted(
    text: str, head: list[Token], count, start: int, end: int, unit: str, plural: bool
) -> list[Mention]:
    """A number and a unit: an amount of time, or with "ago" a date."""
    if _OLD.match(text, end):
        return []
    value, used = count.value, count.tokens
    if not plural and value is not None and value != 1 and unit in ("second", "minute", "night", "quarter", "weekend"):
        return []
    if not plural and value is None and unit != "year":
        return []
    lead = head[:-used]
    begin = head[-used].start
    shifted = _SHIFTED.match(text, end)
    assert shifted is not None
    if shifted["half"]:
        value = None if value is None else value + 0.5
        end = shifted.end("half")
    if shifted["soft"] and shifted["soft"].split()[-1] == "so":
        end = shifted.end("soft")
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    mod = approximate(lead)
    last = lead[-1].word if lead else ""
    if last == "one" or (value == 1 and head[-used].word == "one" and unit == "day" and last in ("will", "would", "could", "may", "might", "to", "could", "that", "can")):
        return [Mention(begin, end, "reference", "one-day", value="FUTURE_REF")]
    if way == "ago" or way in ("from", "hence"):
        return _ago(begin, shifted.end(), value, unit, mod, way)
    if way in ("earlier", "before") and unit not in CLOCK_UNITS and value is not None and (way == "earlier" or _CLAUSE_END.match(text, shifted.end())) and last not in WHICH:
        return [Mention(begin, shifted.end() , "shift", "earlier", mod=mod, unit=unit, count=-round(value), base="previous")]
    which = None
    if last in WHICH or last in ("first", "final"):
        which = WHICH.get(last)
        begin = lead[-1].start
        if last in ("first", "final"):
            which = None
        rest = lead[:-1]
        if rest and rest[-1].word in _DETERMINERS:
            begin = rest[-1].start
        mod = mod or approximate([token for token in rest if token.start < begin])
    elif last in ("the", "these", "those", "another", "this", "that"):
        begin = lead[-1].start
        mod = approximate(lead[:-1])
    elif last in ("additional",):
        begin = lead[-1].start
    text_value = duration(value, unit)
    rate = _is_rate(text, lead, end) if value == 1 and head[-used].word == "one" else False
    if rate:
        return [Mention(begin, end, "set", "rate", "SET", value=text_value)]
    amount = round(value) if value is not None and value == round(value) else 0
    base = "previous" if way in ("after", "later", "before") else "published"
    side = {"after": 1, "later": 1, "before": -1}.get(way, which)
    if last in ("previous", "preceding", "following", "prior"):
        base = "previous"
    return [Mention(begin, end, "duration", "duration", "DURATION", value=text_value, mod=mod, unit=unit,
                    count=amount, which=side, base=base, name=way)]  # fmt: skip


def _ago(begin: int, end: int, value: float | None, unit: str, mod: str | None, way: str) -> list[Mention]:
    mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}.get(mod or "", mod)
    if value is None:
        return [Mention(begin, end, "reference", "vague-ago", value="PAST_REF" if way == "ago" else "FUTURE_REF")]
    sign = -1 if way == "ago" else 1
    if unit in CLOCK_UNITS:
        return [Mention(begin, end, "clock-shift", "ago", "TIME", mod=mod, unit=unit, count=sign * round(value))]
    if unit in ("year", "decade") and value != round(value):
        unit, value = "month", value * (12 if unit == "year" else 120)
    return [Mention(begin, end, "shift", "ago", mod=mod, unit=unit, count=sign * round(value))]


def _one(text: str, head: list[Token], start: int, end: int, unit: str, filled: bool) -> list[Mention]:
    """"a year": with "ago" a date, behind an amount a rate, else an amount of time."""
    if _OLD.match(text, end):
        return []
    begin = head[-1].start
    lead = head[:-1]
    shifted = _SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    mod = approximate(lead)
    if way in ("ago", "from", "hence"):
        return _ago(begin, shifted.end(), 1, unit, mod, way)
    if way == "earlier" or (way == "before" and _CLAUSE_END.match(text, shifted.end())):
        if unit not in CLOCK_UNITS:
            return [Mention(begin, shifted.end(), "shift", "earlier", mod=mod, unit=unit, count=-1, base="previous")]
    value: float = 1
    if shifted["half"]:
        value, end = 1.5, shifted.end("half")
    elif head[-1].word in ("a", "an") and not way and _is_rate(text, lead, end):
        return [Mention(begin, end, "set", "rate", "SET", value=duration(1, unit))]
    if filled and unit in ("day", "night", "week", "weekend") or unit in ("weekend", "second", "night"):
        return []
    if unit in ("day", "minute") and not way and not (lead and lead[-1].word in _SPAN_CUES):
        return []
    side = {"after": 1, "later": 1}.get(way)
    return [Mention(begin, end, "duration", "duration", "DURATION", value=duration(value, unit), mod=mod, unit=unit,
                    count=1 if value == 1 else 0, which=side, base="previous" if side else "published", name=way)]  # fmt: skip


_SPAN_CUES = frozenset(
    "for within in after over about nearly almost just only than least took take takes lasted last spent spend under "
    "of up every half wait waited barely".split()
)
_MANY = frozenset("many few several dozens hundreds thousands millions times once twice much more half".split())
_NOT_PLURAL = frozenset("was is has takes lasts as this its us plus gives gets spends needs less".split())


def _is_rate(text: str, lead: list[Token], end: int) -> bool:
    """Whether "a day" stands behind an amount of something: "50 a day", "two million barrels a day"."""
    if not lead:
        return False
    last = lead[-1].word
    if last in ("once", "twice", "times", "%", "percent", "million", "billion", "thousand", "hundred", "cents", "dollars"):
        return True
    if last[0].isdigit():
        return True
    words = [token.word for token in lead[-6:]]
    if not any(word[0].isdigit() or word in _MANY or count_before([Token(word, 0)]).tokens for word in words):
        return False
    return last.endswith("s") and last not in _NOT_PLURAL or bool(count_before(lead[-1:]).tokens)


def _ordinal(text: str, head: list[Token], end: int, unit: str, kind: str) -> list[Mention]:
    """"the third quarter of 1984", "the first half", "the 20th century", "the second day"."""
    last = head[-1].word
    i = len(head) - 1
    if last in ("st", "nd", "rd", "th"):
        i -= 1
    match = re.match(r"(\d{1,2})(?:st|nd|rd|th)?\Z", text[head[i].start : head[i].start + 4].split("-")[0].split(" ")[0]) if i >= 0 else None
    number = ORDINALS.get(last) or (int(match[1]) if match else 0)
    if i >= 2 and head[i - 1].word == "-" and head[i - 2].word in ("twenty", "thirty") and number < 10:
        number += 20 if head[i - 2].word == "twenty" else 30
        i -= 2
    begin = head[i].start
    rest = head[:i]
    if rest and rest[-1].word in KINDS_OF_YEAR:
        begin, kind, rest = rest[-1].start, rest[-1].word, rest[:-1]
    elif rest and rest[-1].word == "-" and len(rest) > 1 and rest[-2].word in KINDS_OF_YEAR:
        begin, kind, rest = rest[-2].start, rest[-2].word, rest[:-2]
    if unit == "century":
        mod = None
        begin, mod = qualified(rest, begin)
        rest = [token for token in rest if token.start < begin]
        if rest and rest[-1].word == "the":
            begin = rest[-1].start
        if not 0 < number < 40:
            return []
        from analysis.extract.dates.periods import make

        return [Mention(begin, end, "fixed", "century", mod=mod, period=make("century", number * 100 - 99))]
    if unit in ("quarter", "half"):
        return _quarter(text, rest, begin, end, unit, number)
    return []


def _quarter(text: str, rest: list[Token], begin: int, end: int, unit: str, number: int) -> list[Mention]:
    if not 0 < number <= (4 if unit == "quarter" else 2):
        return []
    begin, mod = qualified(rest, begin)
    rest = [token for token in rest if token.start < begin]
    if text[end - len(unit) - 1] != "-" and rest and rest[-1].word in ("the", "this", "last", "next"):
        begin = rest[-1].start
        begin, more = qualified([token for token in rest if token.start < begin], begin)
        mod = mod or more
    year = _FROM_YEAR.match(text, end)
    if unit == "half" and not year and not (rest and rest[-1].word == "the"):
        return []
    if unit == "half" and text.startswith(" of ", end) and not year:
        return []
    if not year:
        which = None
        return [Mention(begin, end, "quarter", "bare-quarter", mod=mod, unit=unit, number=number, which=which)]
    if year["the"]:
        return [Mention(begin, year.end(), "quarter", "quarter-of-year", mod=mod, unit=unit, number=number, which=0)]
    if year["year"]:
        from analysis.extract.dates.periods import make

        period = make(unit, int(year["year"]), number)
        return [Mention(begin, year.end(), "fixed", "quarter-of-year", mod=mod, period=period)]
    return [Mention(begin, year.end(), "quarter", "quarter-of-year", mod=mod, unit=unit, number=number,
                    name="of year", count=WHICH[year["which"]])]  # fmt: skip


def _which(
    text: str, head: list[Token], start: int, end: int, unit: str, plural: bool, kind: str
) -> list[Mention]:
    """"last week", "the past year", "this quarter", "recent months", "the following day"."""
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
    if unit == "half" and not plural:
        return _which_half(text, begin, end, which)
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
        return [Mention(begin, end, "shift", "which-night", "TIME", mod=mod, unit="day", count=shape, suffix="TNI")]
    if unit == "period" or (unit == "quarter" and last == "latest"):
        if last == "this":
            return []
        return [Mention(begin, end, "quarter", "which-quarter", mod=mod, unit="quarter", which=None if which >= 0 else which, name="latest",
                        base="previous" if last in ("previous", "preceding", "prior", "following") else "published")]  # fmt: skip
    if last in ("past", "last") and unit in ("decade", "century", "millennium") :
        return [Mention(begin, end, "duration", "past-unit", "DURATION", value=duration(1, unit), unit=unit, count=1, which=-1)]
    possessive = _POSSESSIVE.match(text, end) if unit == "year" else None
    if possessive:
        number = quarter_number(possessive["nth"], possessive["unit"]) if possessive["nth"] else 0
        part = "half" if possessive["unit"] == "half" else "quarter"
        return [Mention(begin, possessive.end(), "quarter", "quarter-of-year", mod=mod, unit=part, number=number,
                        name="of year", count=which)]  # fmt: skip
    base = "previous" if last in ("previous", "preceding", "following", "prior", "ensuing", "subsequent") else "published"
    shifted = _SHIFTED.match(text, end)
    if shifted and shifted["soft"] and shifted["soft"].split()[-1] == "so":
        end = shifted.end("soft")
    return [Mention(begin, end, "shift", "which-unit", mod=mod, unit=unit, count=which, base=base)]


def _which_half(text: str, begin: int, end: int, which: int) -> list[Mention]:
    year = _FROM_YEAR.match(text, end)
    if not year:
        return []
    if year["year"]:
        from analysis.extract.dates.periods import make

        return [Mention(begin, year.end(), "fixed", "half-of-year", period=make("half", int(year["year"]), 2))]
    count = WHICH[year["which"]] if year["which"] else 0
    return [Mention(begin, year.end(), "quarter", "half-of-year", unit="half", number=2, name="of year", count=count)]


def _plural(text: str, head: list[Token], fillers: list[Token], start: int, end: int, unit: str) -> list[Mention]:
    """"days", "the weeks ahead", "these days"."""
    if unit in ("period", "night", "weekend", "half", "quarter", "minute", "second", "hour"):
        return []
    if _OLD.match(text, end):
        return []
    last = head[-1].word if head else ""
    if fillers:
        if fillers[0].word in ("early", "late", "final") and last in ("the", "its", "his", "their"):
            return [Mention(head[-1].start, end, "duration", "units", "DURATION", value=duration(None, unit), unit=unit)]
        return []
    shifted = _SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if way == "ago":
        return [Mention(start, shifted.end(), "reference", "vague-ago", value="PAST_REF")]
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
    elif last in ("of", "his", "her", "their", "our", "in", "'", "’") and unit == "day":
        return []
    if text.startswith("-long", end):
        end += 5
    return [Mention(begin, end, "duration", "units", "DURATION", value=duration(None, unit), unit=unit)]


def _same(text: str, head: list[Token], end: int, unit: str) -> list[Mention]:
    """"that day", "the same month", "its quarter": the period of the date before."""
    last = head[-1].word
    begin = head[-1].start
    if last == "same":
        if len(head) < 2 or head[-2].word not in ("the", "that", "this"):
            return []
        begin = head[-2].start
        if unit == "period":
            return []
    if last in _POSSESSIVES:
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


_NOT_CURRENT = re.compile(r"\s+(?:of|when|that|in\s+which|after|before|following|since|he|she|they|we|I|it)\b")


def _definite(text: str, head: list[Token], end: int, unit: str, kind: str, fillers: list[Token]) -> list[Mention]:
    """"the quarter", "the week", "the year", "the day before"."""
    begin = head[-1].start
    begin, mod = qualified(head[:-1], begin)
    shifted = _SHIFTED.match(text, end)
    assert shifted is not None
    way = (shifted["way"] or "").split()[0] if shifted["way"] else ""
    if way in ("before", "earlier", "after", "later") and _CLAUSE_END.match(text, shifted.end()) and unit not in ("period", "half", "century"):
        sign = -1 if way in ("before", "earlier") else 1
        return [Mention(begin, shifted.end(), "shift", "unit-before", mod=mod, unit=unit, count=sign, base="previous")]
    if fillers and fillers[0].word not in ("full", "whole", "entire", "fiscal", "calendar", "financial", "current"):
        return []
    if unit == "quarter":
        if text.startswith(" a year ago", end):
            return [Mention(begin, end + 11, "year-ago", "year-ago", unit="quarter")]
        if text.startswith(" of a", end) or text.startswith("back", end):
            return []
        return [Mention(begin, end, "quarter", "the-quarter", mod=mod, unit="quarter")]
    if unit == "year":
        if _ENDED.match(text, end):
            return [Mention(begin, end, "duration", "the-year-ended", "DURATION", value="P1Y")]
        if _NOT_CURRENT.match(text, end) and not mod:
            return []
        return [Mention(begin, end, "shift", "the-unit", mod=mod, unit="year")]
    if unit == "week":
        if text.startswith(" of ", end):
            dated = _WEEK_OF.match(text, end)
            if not dated:
                return []
            from analysis.extract.dates import calendar_forms

            found = calendar_forms.month(text, dated.start("m"), dated.start("m"), dated.end("m"), dated["m"].lower())
            if found and (found[0].unit == "day" or found[0].period):
                return [found[0]._replace(start=begin, rule="week-of", name="week")]
            return []
        if _NOT_CURRENT.match(text, end):
            return []
        return [Mention(begin, end, "shift", "the-unit", mod=mod, unit="week")]
    if unit == "weekend":
        return [Mention(begin, end, "weekend", "weekend", mod=mod, unit="weekend")]
    if unit in ("month", "day") and (mod or (len(head) > 1 and head[-2].word in ("in", "for", "during", "of", "on"))):
        if _NOT_CURRENT.match(text, end) or unit == "day" and not mod and not (len(head) > 1 and head[-2].word in ("in", "during", "for", "on")):
            return []
        return [Mention(begin, end, "same", "the-unit", mod=mod, unit=unit, base="previous")]
    return []


_WEEK_OF = re.compile(
    r"\sof\s(?P<m>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\b(?=\.?\s\d)"
)

__all__ = ["PARTS", "lasting", "unit_phrase"]
