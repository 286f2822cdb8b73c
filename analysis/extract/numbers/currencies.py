"""Money: ISO 4217 codes by sign, code or name; the names of all currencies come from Unicode CLDR (Babel)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from analysis.known import Known
from analysis.lexicon import entries


def _codes(category: str) -> dict[str, str]:
    return {e.term: e.note for e in entries("currencies") if e.category == category}


SIGNS: Final = _codes("sign")
_DOLLAR_PREFIXES: Final = _codes("dollar prefix")
_LETTERS: Final = _codes("letters")
_COMMON_NAMES: Final = _codes("name")
MINOR_UNITS: Final = _codes("minor unit")
WORDS_OF_MONEY: Final = frozenset(_codes("word of money"))
SUMS: Final = frozenset(_codes("sum"))
FUNDS: Final = frozenset(_codes("fund"))
_SIGN_CLASS: Final = re.escape("".join(s for s in SIGNS if len(s) == 1))
_LONG: Final = "|".join(re.escape(s) for s in SIGNS if len(s) > 1)  # "GH¢"

# What may stand between a sign and its number: a blank, the minus of "$-50.8bn", the "=" of tickers' "Y=590".
_BEFORE: Final = re.compile(
    rf"(?P<minus>[-−–])?(?:(?P<letters>[A-Za-z.]{{1,4}}) ?)?(?P<sign>[{_SIGN_CLASS}]|{_LONG})"
    rf"(?P<country>US|A|C|NZ|HK)?[ \u00a0]?(?P<inner>[-−])?\Z"
)

_BEHIND_DOLLAR: Final = ("US", "A", "C", "NZ", "HK")
_LONG_SIGNS: Final = (*(s for s in SIGNS if len(s) > 1), *("$" + country for country in _BEHIND_DOLLAR))
_OPEN: Final = " \n(\u00a0"


@dataclass(slots=True)
class Money:
    """A currency mark: where it starts, the code, the factor of "MUSD", and whether a minus stands there."""

    start: int
    code: str
    factor: float = 1.0
    minus: bool = False


def money_before(text: str, start: int, limit: int) -> Money | None:
    """The currency mark in front of the number at start, not reaching back beyond limit.

    >>> money_before("paid US$5", 8, 0)
    Money(start=5, code='USD', factor=1.0, minus=False)
    """
    sign = text[start - 1 : start]
    if sign in SIGNS and start - 2 >= limit and text[start - 2] in _OPEN and text[start - 3 : start - 2].islower():
        return Money(start - 1, SIGNS[sign])  # by far the commonest: "worth $5"
    left = max(limit, start - 10)
    before = text[left:start]
    bare = before.rstrip(" \u00a0-−=")
    if not bare:
        return None
    last = bare[-1]
    if last in SIGNS or bare.endswith(_LONG_SIGNS):
        return _signed(text, before, left)
    if (last.isalpha() or last == ".") and len(bare) - bare.rfind(" ") <= 6:
        return _lettered(before, left, text, start)
    return None


def _marks_money(word: str) -> bool:
    """Whether a word and a blank before a number may mark it as money: a code, or letters that go with a sign."""
    if not (word.isascii() and word.isalpha()):
        return True
    return (
        word in _LETTERS
        or word in _BEHIND_DOLLAR
        or (len(word) == 3 and (word.upper() in iso_codes() or word in _RISKY))
    )


MARKS_MONEY: Final = Known(_marks_money)
# Letters that are money only where the number is glued to them: "Fr 300" may be Friday, "PS 5" a playing machine.
_GLUED_ONLY: Final = frozenset("P R Y Sh Fr SR PS L N K Le".split())
# Of these, letters that are money only before a sum, "N25,000": "N95" is a mask, "K2" a mountain.
_BEFORE_SUMS: Final = frozenset("N K Le BD LE Bs QR KD".split())


def marks_money_spaced(letters: str) -> bool:
    """Whether letters and a blank before a number make it money.

    >>> marks_money_spaced("Rs"), marks_money_spaced("PS")
    (True, False)
    """
    return letters in _LETTERS and len(letters) > 1 and letters not in _GLUED_ONLY


def _signed(text: str, before: str, left: int) -> Money | None:
    for begin in range(max(0, len(before) - 9), len(before)):
        match = _BEFORE.match(before, begin)
        if match is None:
            continue
        letters = match["letters"] or ""
        offset = begin
        if begin and letters and before[begin - 1].isalnum():
            continue
        code = SIGNS[match["sign"]]
        if match["country"]:
            code = _DOLLAR_PREFIXES[match["country"]]
        elif letters:
            prefixed = _DOLLAR_PREFIXES.get(letters) or _DOLLAR_PREFIXES.get(letters.upper().rstrip("."))
            prefixed = prefixed or _DOLLAR_PREFIXES.get(letters.upper())
            if len(letters) == 1 and match.start("sign") > match.end("letters"):
                # "A $5 million deal" has an article; "c $ 5" stands in text split into words
                prefixed = prefixed if letters in "cC" and before[match.end("sign") :] == " " else None
            if match["sign"] in "$＄" and prefixed:
                code = prefixed
            elif letters == "R" and match["sign"] == "$":
                code = "BRL"
            elif letters + match["sign"] in SIGNS:
                code = SIGNS[letters + match["sign"]]
            else:
                continue
        before_mark = text[left + begin - 1 : left + begin] if left + begin else ""
        if match["minus"] and (before_mark.isalnum() or before_mark == "%"):
            return Money(left + begin + 1, code, 1.0, bool(match["inner"]))
        return Money(left + offset, code, 1.0, bool(match["minus"] or match["inner"]))
    return None


_CODE_BEFORE: Final = re.compile(r"(?<![^\W_])([A-Za-z]{1,4}\.?)(?:[ \u00a0]|=|[ ]?(?=[-−]))?([-−])?\Z")


def _lettered(before: str, left: int, text: str, start: int) -> Money | None:
    match = _CODE_BEFORE.search(before)
    if match is None:
        return None
    letters = match[1]
    spaced = before[match.end(1) :] != ""
    if before[match.start(1) - 1 : match.start(1)] in ("-", "'", "’"):
        return None
    code = _LETTERS.get(letters)
    if code and letters in _BEFORE_SUMS and not _LARGE.match(text, start):
        return None
    if code and (not spaced or len(letters) > 1 or before.endswith("=")):
        if letters in _GLUED_ONLY and spaced and not before.endswith("="):
            return None
        name, _, factor = code.partition("*")
        return Money(left + match.start(1), name, float(factor or 1), bool(match[2]))
    if len(letters) == 3 and (letters.isupper() or letters in _LOWER_CODES):
        upper = letters.upper()
        if upper in iso_codes() or (upper in _RISKY and _is_sum(text, start, upper, spaced)):
            return Money(left + match.start(1), upper, 1.0, bool(match[2]))
    return None


def _is_sum(text: str, start: int, code: str, spaced: bool) -> bool:
    """Whether the number at start makes money of a code that is a word: "PEN 25 million", "GEL25", but no "TOP10"."""
    if spaced:
        return _SUM.match(text, start) is not None
    return code not in _WORDS or _LARGE.match(text, start) is not None


# Codes that are English words or initials far more often than money.
_RISKY: Final = frozenset("ALL TOP TRY CUP GEL LAK MOP PEN BAM BOB MAD SOS STD ANG CHE CHW".split())
_NO_MONEY: Final = frozenset("XXX COU USN".split())
_SUM: Final = re.compile(
    r"\d[\d,.]*(?:[ \u00a0-]?(?:thousand|million|billion|trillion|crore|lakh)| ?(?:mn|bn|tn|m|b))\b"
)
_LARGE: Final = re.compile(rf"{_SUM.pattern}|\d{{1,3}}(?:,\d\d\d)+|\d+\.\d\d\b")


# Of the codes with X only these are money; XAU and its like would make money of "18 gold medals".
_MONEY_WITH_X: Final = frozenset("XAF XCD XCG XDR XEU XOF XPF".split())
_WORDS: Final = frozenset("ALL TOP CUP MAD STD".split())
_LOWER_CODES: Final = frozenset("usd eur gbp aud cad".split())


@cache
def iso_codes() -> frozenset[str]:
    """The ISO 4217 codes, current and past, that CLDR knows, without those that are common words in capitals."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies()) - _RISKY - _NO_MONEY


@cache
def _names() -> dict[str, str]:
    """Currency names in lower case, singular and plural, with their codes; our own short names win."""
    from babel.numbers import get_currency_name, list_currencies

    current = set(list_currencies(locale="en")) & set(_current())
    current = {code for code in current if code[0] != "X" or code in _MONEY_WITH_X}
    names: dict[str, str] = {}
    for code in sorted(current):
        for count in (None, 1, 2):
            names[get_currency_name(code, count, locale="en").lower()] = code
    names.update({name.replace(" ", " "): code for name, code in _COMMON_NAMES.items()})
    return names


def _current() -> list[str]:
    from babel.core import get_global

    territories = get_global("territory_currencies")
    return [entry[0] for rows in territories.values() for entry in rows if entry[2] is None]


@cache
def _by_first_word() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in sorted(_names(), key=len, reverse=True):
        first = re.match(r"\w+", name)
        if first:
            index.setdefault(first[0], []).append(name)
    return index


def money_name(text: str, start: int, word: str) -> tuple[int, str] | None:
    """The currency name or code at start, whose first word is `word`: (offset behind it, code).

    >>> money_name("20 million Australian dollars", 11, "Australian")
    (29, 'AUD')
    """
    lowered = word.lower()
    for name in _by_first_word().get(lowered, ()):
        end = start + len(name)
        if text[start:end].lower() == name and not text[end : end + 1].isalnum():
            return end, _names()[name]
    if len(word) == 3 and (word.isupper() or word in _LOWER_CODES):
        upper = word.upper()
        if upper in iso_codes() or (upper in _RISKY and upper not in _WORDS):
            return start + 3, upper
    if word in _LETTERS and len(word) > 1 and word.isupper():
        return start + len(word), _LETTERS[word]
    return None


def names_money(word: str) -> bool:
    """Whether a currency's name or code may begin with the word."""
    return word.lower() in _by_first_word() or len(word) == 3 or word in _LETTERS
