"""One quantity from its number: sign and currency before it, the unit behind it."""

import re
from dataclasses import dataclass
from typing import Final

from analysis.extract.numbers.currencies import MARKS_MONEY, Money, money_before
from analysis.extract.numbers.measures import BEGINS_UNIT, part_of_unit, unit_behind
from analysis.extract.numbers.spelled import read_words
from analysis.extract.numbers.tokens import Tokens, stop_index
from analysis.extract.numbers.units import RATE_OPENERS, per_at
from analysis.extract.numbers.values import Value, read_digits
from analysis.known import Known


@dataclass(slots=True)
class Reading:
    """A number with its unit; it is changed in place by who reads on, up to the record that is made of it.

    `first` and `stop` are the indices of its first word and of the word behind it; `number_end` is the offset
    behind the number alone, `per_end` the one behind its rate's base; `base` times `scale` is the number.
    """

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
    noun: str = ""  # what a share names between its two numbers, the child of "one child in five"


_SIGNS: Final = frozenset("-−–+")
_BEFORE_SPACED: Final = frozenset("se+")  # of "minus 5", "negative 5", "+ 5"
_MINUS: Final = re.compile(r"(?:(?<![\w.)%])(?<!\d[ ])(?<![+][/])[-−–]|(?<!or )\b(?:[Mm]inus|[Nn]egative)[ -])\Z")
_PLUS: Final = re.compile(r"(?<![\w)])\+[ ]?\Z")
_NAME_LETTERS: Final = frozenset("Udep")  # the first letters of these names
_NAME_AFTER_SIGN: Final = re.compile(
    r"[ ](?:U\.?S\.?(?:[ ]dollars?)?|US|dollars?|USD|euros?|pounds?)(?!\w)(?![ ][A-Z])"
)


# Whether a number before this word is a count: no unit, money or base of a rate begins with it.
_ENDS_COUNT: Final = Known(lambda word: word.isalpha() and not BEGINS_UNIT[word] and word.lower() not in RATE_OPENERS)


def read_one(tokens: Tokens, index: int, start: int, limit: int, value: Value | None = None) -> Reading | None:
    """The quantity whose number starts at the offset start, in the word at index; limit is where the last one ended.

    A number that was read already is handed in as value.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> read_one(tokens_of(Document("US$5 million")), 1, 3, 0).unit
    'USD'
    """
    text, words, starts = tokens.text, tokens.words, tokens.starts
    money = None
    spaced = index > 0 and tokens.gaps[index - 1] == " " and start == starts[index]
    if not spaced or MARKS_MONEY[words[index - 1]]:
        money = money_before(text, start, limit)
    if value is None:
        spelled = text[start].isalpha()
        value = read_words(tokens, index) if spelled else read_digits(tokens, index, start, money is not None)
        if value is None:
            return None
    begin, low, sign, first = value.start, value.low, "", index
    if money:
        begin, low, spaced = money.start, low * money.factor, False
    if spaced:
        if words[index - 1][-1] in _BEFORE_SPACED:
            begin, low, sign = _signed(text, begin, low, limit)
    elif begin and (text[begin - 1] in _SIGNS or (text[begin - 1] == " " and text[begin - 2] in _BEFORE_SPACED)):
        begin, low, sign = _signed(text, begin, low, limit)
    if begin < starts[index]:
        while first and starts[first - 1] >= begin:
            first -= 1
    if money:
        return _money(tokens, value, money, begin, low, first, sign)
    end, stop = value.end, value.stop
    per, per_end, behind = "", end, None
    alone = stop < len(starts) and starts[stop] == end + 1 and text[end] == " " and _ENDS_COUNT[words[stop]]
    if not alone or value.form == "fraction":
        behind = unit_behind(tokens, value)
        if behind is None and value.form == "fraction":
            behind = part_of_unit(text, end)
        if behind is None:
            per_end, per = per_at(text, end)
    if behind is None:
        return Reading(
            begin, end, low, low, "count", "", per, first, stop, end,
            value.base, value.scale, value.form, sign, per_end,
        )  # fmt: skip
    low = low * behind.factor + (behind.extra if low >= 0 else -behind.extra)
    return Reading(
        begin, behind.end, low, low, behind.kind, behind.unit, behind.per, first,
        stop_index(tokens, stop, behind.end), end, value.base, value.scale, behind.kind, sign,
        behind.per_end,
    )  # fmt: skip


def _signed(text: str, begin: int, low: float, limit: int) -> tuple[int, float, str]:
    """Where the number starts with its sign, its value with it, and "up" for a plus."""
    if text[begin - 1] == " " and not text.endswith(("inus ", "gative ", "+ "), 0, begin):
        return begin, low, ""
    left = max(0, begin - 10)
    minus = _MINUS.search(text[left:begin])
    if minus:
        start = left + minus.start()
        return (start, -abs(low), "") if start >= limit else (begin, low, "")
    plus = _PLUS.search(text[left:begin])
    if plus and begin > limit:
        return left + plus.start(), low, "up"
    return begin, low, ""


def _money(tokens: Tokens, value: Value, money: Money, begin: int, low: float, first: int, sign: str) -> Reading:
    text = tokens.text
    end = value.end
    named = end + 1 < len(text) and text[end + 1] in _NAME_LETTERS and _NAME_AFTER_SIGN.match(text, end)
    if named:
        end = named.end()
    stop = stop_index(tokens, value.stop, end) if named else value.stop
    low = -low if money.minus else low
    per_end, per = per_at(text, end)
    return Reading(
        begin, end, low, low, "money", money.code, per, first, stop, value.end,
        value.base, value.scale, "money", sign, per_end,
    )  # fmt: skip
