"""One quantity from its number: the currency before it, the unit, age or rate behind it, the range it opens."""

import re
from typing import NamedTuple

from analysis.extract.numbers.currencies import MINOR_UNITS, SIGNS, money_before, money_name
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.units import UNITS, Unit, kind_of, per_at, unit_at
from analysis.extract.numbers.values import CARDINALS, SCALES, Value, read_digits, read_words
from analysis.lexicon import categories


class Reading(NamedTuple):
    """A number with its unit; `number_end` is the offset behind the number alone, `stop` the word behind it all."""

    start: int
    end: int
    low: float
    high: float
    kind: str
    unit: str
    per: str
    first: int
    stop: int
    number_end: int
    base: float
    scale: float
    rule: str
    sign: str = ""
    per_end: int = 0


class _Behind(NamedTuple):
    end: int
    stop: int
    kind: str
    unit: str
    per: str = ""
    factor: float = 1.0
    extra: float = 0.0
    per_end: int = 0


_SEPARATOR = re.compile(r"\]?[ \u00a0\u202f]?(?:[-–‑][ ]?)?(?:[\[<])?")
_US_CENTS = re.compile(r"U\.?S\.? cents?\b")
_GLUED = re.compile(r"\w{1,16}")
_PERCENT = re.compile(r"per[- ]cent\b|percent\b|pct\b|pc\b|p\.c\.|per centum\b", re.IGNORECASE)
_POINTS = re.compile(r"[- ](?:percentage[- ])?points?\b", re.IGNORECASE)
_OLD = re.compile(r"[ -]{0,3}olds?\b|[ -]of[ -]age\b", re.IGNORECASE)
_YO = re.compile(r"[ -]?(?:yo|y/o|y\.o\.)(?!\w)")
_MINUS = re.compile(r"(?:(?<![\w.)%])(?<!\d[ ])[-−–]|\b(?:[Mm]inus|[Nn]egative)[ -])\Z")
_PLUS = re.compile(r"(?<![\w)])\+[ ]?\Z")
_CONNECT = re.compile(r"[ ]?[-–—][ ]?|[ ](?P<word>to|and|or|through)[ -]|-to-", re.IGNORECASE)
_CENTS = re.compile(
    r"[ ]?(?:and[ ])?(?:(?P<digits>\d{1,2})[ -]?(?:cents?|pence|p)\b|(?P<words>[a-z]+(?:[- ][a-z]+)?)[ -]cents?\b)"
    r"|[ ]and[ ](?P<bare>\d\d)(?=[.,;:!?)]|\s*\Z)"
)
_SECOND_PART = re.compile(r"[ ]?(?:and[ ])?(\d{1,2})[ -]?(inches|inch|in\b|\"|″|”|cents?|minutes?|mins?|months?|ounces?|oz|pounds?|lbs?|pence|p\b)")
_STERLING = frozenset(
    "cost costs costing paid pay pays price prices priced worth profit profits spend spent spending fine fined loan debt fee fees wage "
    "wages salary earn earned earning raise raised buy bought sell sold sale invest invested investment bill bills tax taxes "
    "budget fund funding turnover revenue sales income shares bank fundraising donation donated save saved savings "
    "improved million billion pounds prize reward charge charged transfer deal compensation cash money quid".split()
)
_SECONDS = frozenset("half place largest round quarter hand highest biggest tier degree".split())


def read_at(tokens: Tokens, index: int, start: int, limit: int) -> Reading | None:
    """The quantity whose number starts at the offset start, in the word at index; limit is where the last one ended."""
    text = tokens.text
    first = _one(tokens, index, start, limit)
    if first is None:
        return None
    return _ranged(tokens, first, text)


def _one(tokens: Tokens, index: int, start: int, limit: int) -> Reading | None:
    text = tokens.text
    money = money_before(text, start, limit)
    if text[start].isalpha():
        value = read_words(tokens, index)
    else:
        value = read_digits(tokens, index, start, money is not None)
    if value is None:
        return None
    begin, low, sign, first = value.start, value.low, "", index
    if money:
        begin = money.start
        low = -low * money.factor if money.minus else low * money.factor
        while first and tokens.starts[first - 1] >= begin:
            first -= 1
    before = text[max(0, begin - 10) : begin]
    if before[-1:] in ("-", "−", "–", "+", " ") and before:
        minus = _MINUS.search(before)
        if minus and begin - len(before) + minus.start() >= limit:
            low = -abs(low)
            begin -= len(before) - minus.start()
            first = stop_index(tokens, max(0, first - 1), begin)
        elif before[-1:] == "+" or before[-2:] == "+ ":
            plus = _PLUS.search(before)
            if plus and begin > limit:
                sign = "up"
                begin -= len(before) - plus.start()
    if money:
        return _money(tokens, value, money.code, begin, low, first, sign)
    behind = unit_behind(tokens, value)
    if behind is None and value.form == "fraction":
        behind = _part_of_unit(tokens, value)
    if behind is None:
        bare_per = per_at(text, value.end)
        return Reading(
            begin, value.end, low, low, "count", "", bare_per[1], first, value.stop, value.end,
            value.base, value.scale, value.form, sign, bare_per[0],
        )
    low = low * behind.factor + (behind.extra if low >= 0 else -behind.extra)
    return Reading(
        begin, behind.end, low, low, behind.kind, behind.unit, behind.per, first, behind.stop, value.end,
        value.base, value.scale, behind.kind, sign, behind.per_end,
    )


_OF_A_UNIT = re.compile(r"[ ]of[ ]an?[ ](?:US[ ]|U\.S\.[ ])?(?=(?P<word>[a-z]+))")


def _part_of_unit(tokens: Tokens, value: Value) -> _Behind | None:
    """The unit of "1/16 of a pint"."""
    match = _OF_A_UNIT.match(tokens.text, value.end)
    found = unit_at(tokens.text, match.end(), match["word"]) if match else None
    if found is None or len(found[1].term) < 3:
        return None
    end, unit = found
    return _Behind(end, stop_index(tokens, value.stop, end), kind_of(unit), unit.name, per_end=end)


_NAME_AFTER_SIGN = re.compile(r"[ ](?:U\.?S\.?(?:[ ]dollars?)?|US|dollars?|USD|euros?|pounds?)(?!\w)(?![ ][A-Z])")


def _money(tokens: Tokens, value: Value, code: str, begin: int, low: float, first: int, sign: str) -> Reading:
    text = tokens.text
    end, stop = value.end, value.stop
    named = _NAME_AFTER_SIGN.match(text, end)
    if named:
        end = named.end()
        stop = stop_index(tokens, stop, end)
    per_end, per = per_at(text, end)
    return Reading(
        begin, end, low, low, "money", code, per, first, stop, value.end, value.base, value.scale, "money", sign, per_end
    )


def unit_behind(tokens: Tokens, value: Value) -> _Behind | None:
    """The unit behind a number: percent, money, measure, duration or age."""
    text, words, end = tokens.text, tokens.words, value.end
    place = _SEPARATOR.match(text, end)
    at = place.end() if place else end
    char = text[at : at + 1]
    if not char:
        return None
    if not char.isalnum():
        return _sign_behind(tokens, value, at, char)
    stop = value.stop
    if at == end and (stop >= len(words) or tokens.starts[stop] != at):
        glued = _GLUED.match(text, end)
        if glued is None:
            return None
        word = glued[0]
        if not word.isalpha() and word not in UNITS:
            word = re.match(r"[^\W\d_]*", word)[0]  # type: ignore[index]
        if not word:
            return None
    elif stop < len(words) and tokens.starts[stop] == at:
        word = words[stop]
    else:
        return None
    lowered = word.lower()
    if lowered in ("per", "percent", "pct", "pc", "percentage"):
        return _percent(tokens, at, stop, lowered)
    found = unit_at(text, at, word)
    if found and _evident(tokens, value, at, found[1], found[0]):
        return _measure(tokens, value, at, found)
    if lowered in MINOR_UNITS and not (lowered == "sen" and word[0].isupper()):
        name_end = at + len(word)
        per_end, per = per_at(text, name_end)
        return _Behind(name_end, stop_index(tokens, stop, name_end), "money", MINOR_UNITS[lowered], per, per_end=per_end)
    if word == "p" and value.form == "digits" and _penny(text, value.start):
        return _Behind(at + 1, stop_index(tokens, stop, at + 1), "money", "penny")
    if word == "x" and at == end:
        return _Behind(at + 1, stop_index(tokens, stop, at + 1), "multiple", "")
    if lowered in ("yo",) and value.low < 120:
        return _Behind(at + 2, stop_index(tokens, stop, at + 2), "age", "year of age")
    for sign in (word, text[at : at + 3], text[at : at + 2]):
        if sign in SIGNS:
            return _Behind(at + len(sign), stop_index(tokens, stop, at + len(sign)), "money", SIGNS[sign])
    if lowered in ("pound", "pounds"):
        return _named_money(tokens, value, at, (at + len(word), "GBP"))
    if word in ("U", "US"):
        minor = _US_CENTS.match(text, at)
        if minor:
            return _Behind(minor.end(), stop_index(tokens, stop, minor.end()), "money", "cent")
    named = money_name(text, at, word) if len(word) > 1 or word == "U" else None
    return _named_money(tokens, value, at, named) if named else None


def _named_money(tokens: Tokens, value: Value, at: int, named: tuple[int, str]) -> _Behind | None:
    text = tokens.text
    end, code = named
    code, _, factor = code.partition("*")
    stop = stop_index(tokens, value.stop, end)
    if stop < len(tokens.words) and tokens.words[stop].lower() in SCALES and text[end : end + 1] == " ":
        factor = str(float(factor or 1) * SCALES[tokens.words[stop].lower()])  # "75 USD million"
        end = word_end(tokens, stop)
        stop += 1
    extra, end = _cents(text, end)
    stop = stop_index(tokens, stop, end)
    per_end, per = per_at(text, end)
    return _Behind(end, stop, "money", code, per, float(factor or 1), extra, per_end)


def _cents(text: str, end: int) -> tuple[float, int]:
    """The cents behind whole dollars, "3 dollars 50 cents": (part of a dollar, offset behind them)."""
    part = _CENTS.match(text, end)
    if part is None:
        return 0.0, end
    digits = part["digits"] or part["bare"]
    if digits:
        return float(digits) / 100, part.end()
    pieces = re.split("[- ]", part["words"])
    if not all(piece in CARDINALS for piece in pieces):
        return 0.0, end
    return sum(CARDINALS[piece] for piece in pieces) / 100, part.end()


def _penny(text: str, start: int) -> bool:
    return text[start - 1 : start] in ("", " ", "(", "\n")


def _sign_behind(tokens: Tokens, value: Value, at: int, char: str) -> _Behind | None:
    text = tokens.text
    if char == "%":
        points = _POINTS.match(text, at + 1)
        end = points.end() if points else at + 1
        per_end, per = per_at(text, end)
        unit = "percentage point" if points else "percent"
        return _Behind(end, stop_index(tokens, value.stop, end), "percent", unit, per, per_end=per_end)
    if char in SIGNS and not text[at + 1 : at + 2].isdecimal() or (char in SIGNS and at == value.end):
        extra, end = _cents(text, at + 1) if char in "$€" else (0.0, at + 1)
        return _Behind(end, stop_index(tokens, value.stop, end), "money", SIGNS[char], "", 1.0, extra)
    if char in ("°", "º", "″", "′", "¢", "℃", "℉"):
        if char == "¢":
            return _Behind(at + 1, value.stop, "money", "cent")
        found = unit_at(text, at, char)
        if found:
            end = found[0]
            return _Behind(end, stop_index(tokens, value.stop, end), kind_of(found[1]), found[1].name)
    if char in "'’" and at == value.end:
        feet = re.compile(r"['’](\d{1,2})(?:\"|”|''|″)").match(text, at)
        if feet:
            return _Behind(feet.end(), stop_index(tokens, value.stop, feet.end()), "measure", "foot", "", 1.0, float(feet[1]) / 12)
    return None


def _percent(tokens: Tokens, at: int, stop: int, lowered: str) -> _Behind | None:
    text = tokens.text
    if lowered == "percentage":
        points = _POINTS.match(text, at + len(lowered))
        if not points:
            return None
        return _Behind(points.end(), stop_index(tokens, stop, points.end()), "percent", "percentage point")
    match = _PERCENT.match(text, at)
    if not match:
        return None
    points = _POINTS.match(text, match.end())
    end = points.end() if points else match.end()
    per_end, per = per_at(text, end)
    return _Behind(end, stop_index(tokens, stop, end), "percent", "percentage point" if points else "percent", per, per_end=per_end)


def _evident(tokens: Tokens, value: Value, at: int, unit: Unit, end: int) -> bool:
    """Whether an ambiguous unit may be read here: letters want digits before them, some want a word to their left."""
    text = tokens.text
    if len(unit.term) == 1 and unit.term.isalpha():
        if value.form == "words" or text[at - 1 : at] == "-" and unit.term in "ACFKk":
            return False
        if unit.term == "s" and at == value.end and value.low % 1 == 0:
            return False  # "two 747s"
        if text[end : end + 1] in ("-", "'", "’", ".") and text[end + 1 : end + 2].isalnum():
            return False
    if unit.evidence:
        left = text[max(0, at - 120) : at].lower()
        return any(word in unit.evidence for word in re.findall(r"\w+", left))
    if unit.name == "second" and text[end : end + 1] in ("-", " "):
        stop = stop_index(tokens, value.stop, end)
        return unit.term != "second" or stop >= len(tokens.words) or tokens.words[stop] not in _SECONDS
    if unit.name == "pound-mass" and unit.term.startswith("pound"):
        return not _sterling(tokens, value, at, end)
    return True


def _sterling(tokens: Tokens, value: Value, at: int, end: int) -> bool:
    """Whether pounds are money: words of money to the left, or millions of them; "pounds of beef" are a mass."""
    text = tokens.text
    if text.startswith(" of ", end):
        return False
    if value.scale >= 1e6:
        return True
    left = re.findall(r"\w+", text[max(0, at - 60) : value.start].lower())
    return any(word in _STERLING for word in left)


def _measure(tokens: Tokens, value: Value, at: int, found: tuple[int, Unit]) -> _Behind:
    text = tokens.text
    end, unit = found
    extra = 0.0
    kind = kind_of(unit)
    if unit.kind == "time":
        old = _OLD.match(text, end)
        if old:
            return _Behind(old.end(), stop_index(tokens, value.stop, old.end()), "age", unit.name + " of age")
    name, per = unit.name, unit.per
    if text[end : end + 1] in (" ", "-") and name in ("foot", "pound-mass", "hour", "year", "metre") and unit.term[-1:] != "m":
        part = _SECOND_PART.match(text, end)
        if part:
            size = _PARTS.get((name, part[2].lower()[:2]))
            if size:
                extra = float(part[1]) / size
                end = part.end()
    if text[end : end + 1] in ("]", ">") and text[at - 1 : at] in ("[", "<"):
        end += 1
    stop = stop_index(tokens, value.stop, end)
    per_end = end
    if not per:
        per_end, per = per_at(text, end)
    return _Behind(end, stop, kind, name, per, 1.0, extra, per_end)


_PARTS = {("foot", "in"): 12, ("pound-mass", "ou"): 16, ("pound-mass", "oz"): 16, ("hour", "mi"): 60, ("year", "mo"): 12}


def _ranged(tokens: Tokens, first: Reading, text: str) -> Reading:
    """The reading, widened to a range if a connector and a second number follow."""
    match = _CONNECT.match(text, max(first.end, first.per_end))
    if match is None:
        return first
    word = (match["word"] or "").lower()
    at = match.end()
    stop = stop_index(tokens, first.stop, max(first.end, first.per_end))
    if word:
        if word in ("and", "through") and not _between(tokens, first.first):
            if word == "through" or True:
                return first
        stop += 1
    elif match[0] == "-to-":
        stop += 1
    second_start, index = _second_start(tokens, at, stop)
    if second_start < 0 or (text[second_start].isalpha() and not word):
        return first
    second = _one(tokens, index, second_start, first.end)
    if second is None or second.start > at + 3 or not _joins(first, second, word, tokens):
        return first
    low, unit, kind = first.low, first.unit, first.kind
    if first.scale == 1.0 and second.scale > 1.0 and first.base < 1000 and first.base <= second.base * 1000:
        if not (first.base > second.base and first.unit and second.kind == "money" and first.base >= 100):
            low = first.low * second.scale
    if kind == "count":
        kind, unit = second.kind, second.unit
    high = second.low
    if low > high:
        if not (word == "to" and first.unit and first.unit == second.unit and first.kind not in ("age", "percent")):
            return first
        low, high = high, low
    if second.unit == "" and first.kind != "count" and second.scale == 1.0 and first.scale > 1.0:
        high *= first.scale
    if low > high:
        return first
    return first._replace(
        low=low, high=high, kind=kind, unit=unit or second.unit, per=second.per or first.per, end=second.end,
        stop=second.stop, number_end=second.number_end, rule="range", per_end=second.per_end,
    )


def _second_start(tokens: Tokens, at: int, stop: int) -> tuple[int, int]:
    """Where the second number of a range starts, and the index of its word; -1 if there is none."""
    text, words, starts = tokens.text, tokens.words, tokens.starts
    if stop >= len(words):
        return -1, stop
    start = starts[stop]
    gap = text[at:start]
    if len(gap) > 3 or (gap and gap.strip(" $£€¥-−=") != ""):
        if words[stop].lower() in ("about", "around", "nearly", "more", "up"):
            return -1, stop
        if not (words[stop] in ("US", "USD", "A", "HK", "C", "RM", "EUR", "GBP") and stop + 1 < len(words)):
            return -1, stop
    word = words[stop]
    if word[0].isdecimal() or word.lower() in CARDINALS:
        return start, stop
    if word in ("US", "USD", "A", "HK", "C", "EUR", "GBP", "CAD", "AUD") and stop + 1 < len(words) and words[stop + 1][0].isdecimal():
        return starts[stop + 1], stop + 1
    letters = re.match(r"[A-Z]{1,3}(?=\d)", word)
    if letters:
        return start + letters.end(), stop
    return -1, stop


def _between(tokens: Tokens, first: int) -> bool:
    words = tokens.words
    for k in range(first - 1, max(-1, first - 4), -1):
        word = words[k].lower()
        if word == "between":
            return True
        if word not in ("about", "roughly", "approximately", "around", "an", "estimated", "somewhere"):
            return False
    return False


def _joins(first: Reading, second: Reading, word: str, tokens: Tokens) -> bool:
    """Whether two numbers with a connector make one range."""
    if first.per and second.per and first.per != second.per:
        return False
    if first.per and not second.per and word:
        return first.kind == "money" and second.kind == "money"
    if first.kind != "count" and second.kind != "count" and (first.kind, first.unit) != (second.kind, second.unit):
        return False
    if first.kind == "age" or (second.kind == "age" and first.kind != "count"):
        return False
    if word == "or":
        low = first.low * (second.scale if first.scale == 1.0 else 1.0)
        return first.kind == "count" and low < second.low <= 3 * low
    if word == "" and first.kind == "percent" and second.kind == "count":
        return False
    if word == "to":
        return _no_move(first, second, tokens)
    if word == "" and first.kind == "duration" and second.kind == "count":
        return False
    return True


def _no_move(first: Reading, second: Reading, tokens: Tokens) -> bool:
    """Whether "X to Y" spans a range: not "rose $1 to $50", "cut by 5 to 12" or "rose from 5 to 7"."""
    from analysis.extract.numbers.cues import CHANGES, moved_by

    words = tokens.words
    k = first.first - 1
    if k < 0:
        return True
    word = words[k].lower() if gap_before(tokens, k + 1) != "" else ""
    if word == "from":
        return moved_by(tokens, k) == "none"
    if word == "by":
        return first.kind == "count" or first.kind == second.kind and first.low * 8 > second.low and second.kind == "percent"
    if first.kind != "count" and second.kind == "count":
        return False
    if word in CHANGES and first.kind != "count":
        return second.low < 5 * first.low and first.kind == "percent"
    return True


LETTER_UNITS = frozenset(term for term in UNITS if len(term) == 1)
AMOUNT_WORDS = categories("number_words")["cardinal"]
