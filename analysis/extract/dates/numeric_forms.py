"""Years and decades: "2014", "fiscal 1988", "the late 1980s", "nineteen ninety-seven"."""

import re
from typing import Final

from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.periods import make
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import (
    BEFORE_FAR_YEAR,
    BEFORE_YEAR_AHEAD,
    COUNTED,
    DECADES,
    KINDS_OF_YEAR,
    MAKES,
    NUMBERED,
    NUMBERS,
    ORDINALS,
)

_QUARTERS: Final = "first|second|third|fourth|1st|2nd|3rd|4th|final"
_AFTER_YEAR: Final = re.compile(
    rf"""
    (?P<pair>[ ]?[-–—/][ ]?)(?P<second>(?:1[5-9]|20)\d\d|\d\d)(?![\w%-]|[,.]\d)
    | (?:['’]s)?[\s-](?:(?P<fiscal>fiscal)[ -])?(?P<nth>{_QUARTERS})[\s-](?P<of>quarter|half)\b
    | [ ]Q(?P<q>[1-4])\b
    | [ ](?P<period>quarter|period)\b
    | [ ](?:and[ ]beyond|or[ ]later)\b
    """,
    re.VERBOSE,
)
_IN_YEAR: Final = frozenset(
    "in since by until till from of during before after between for to through throughout and or around about "
    "late early mid fiscal year than as into circa".split()
)
_WORD_BEHIND: Final = re.compile(r"[ -](\w+)")
_NAMING: Final = _IN_YEAR - {"about", "around", "than", "between", "to"} | frozenset(
    "the his her its their our this that a an these those s - ( , january february march april may june july august"
    " september october november december spring summer autumn fall winter".split()
)
_SIZED: Final = re.compile(
    r"-(?!to\b|era\b|style\b|vintage\b|present\b|early\b|late\b|mid\b|based\b)[a-z]|[ ](?:by|x)[ ]\d"
)
_ADDRESS: Final = re.compile(
    r"[ ](?:(?:[A-Z]\w*\.?[ ]){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Boulevard|Blvd|Lane)\b|block[ ](?:of|on)\b)"
)
_ERA: Final = re.compile(r"\s(?:B\.C\.E?\.?|BCE?|BC)(?!\w)")


def year(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A year in four figures, where nothing says that it is a quantity or a name."""
    number = int(word)
    last = tokens[-1].word if tokens else ""
    joined = last == "-" and len(tokens) > 1 and tokens[-2].word not in ("mid", "post", "pre", "early", "late")
    if joined and (tokens[-2].word[0].isdigit() or (start >= 2 and text[start - 2].isalnum())):
        return []
    if last in ("$", "£", "€", "#", ".", "/", ":") and text[start - 1] == last and last != ".":
        return []
    if (
        last in NUMBERED
        or text.startswith("H.R. ", max(0, start - 5))
        or (last in ("'", "’") and text[start - 1] == last)
    ):
        return []
    behind = _WORD_BEHIND.match(text, end)
    if behind and (behind[1] in MAKES or (behind[1].istitle() and last.endswith(("'s", "’s")))):
        return []  # "Kim's 1987 Ford": the model, not a time
    if behind and (behind[1].lower() in COUNTED or (last not in _NAMING and _plural(behind[1]))):
        return []  # "has 2000 pupils", but "the 2000 elections"
    if _ADDRESS.match(text, end) or _SIZED.match(text, end):
        return []
    ahead = 2035 < number <= 2100 and last in BEFORE_YEAR_AHEAD
    if (
        not 1900 <= number <= 2035
        and not ahead
        and last not in _IN_YEAR
        and last not in ("(", ",", "-", "–", "—", "the")
    ):
        return []
    if number > 2100 or (not 1700 <= number <= 2035 and not ahead and last not in BEFORE_FAR_YEAR):
        return []
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    after = _AFTER_YEAR.match(text, end)
    if after and not after["pair"]:
        return _year_and_part(number, begin, mod, after, rest)
    begin, rule = _with_kind(rest, begin)
    if not mod and rule != "year":
        begin, mod = qualified([token for token in tokens if token.start < begin], begin)
    unit = "year"
    first = Mention(begin, end, "fixed", rule, mod=mod, period=make(unit, number))
    if after and after["pair"]:
        second = after["second"]
        later = int(second) if len(second) == 4 else number // 100 * 100 + int(second)
        if number < later < number + 120 and (after["pair"].strip() != "/" or later == number + 1):
            return [first, Mention(after.start("second"), after.end("second"), "fixed", "year-range",
                                   period=make(unit, later))]  # fmt: skip
        return [] if len(second) == 2 else [first]
    return [first]


def before_christ(start: int, end: int, word: str, text: str) -> list[Mention]:
    """A year before Christ, which the calendar gives no days: "3000 BC"."""
    era = _ERA.match(text, end)
    if start and text[start - 1] == ",":
        return []  # "98,000 BC"
    return [Mention(start, era.end(), "fixed", "year-before-christ", value=f"BC{int(word):04d}")] if era else []


_YEARLY: Final = frozenset(  # "had 1988 sales of", though "has 2000 pupils"
    "sales earnings revenues results profits losses exports imports expenses taxes wages prices costs figures elections"
    " olympics floods riots attacks bombings killings murders budgets forecasts estimates goals targets".split()
)


def _plural(word: str) -> bool:
    """Whether a word looks like the plural of a thing that is counted."""
    return (
        len(word) > 3
        and word not in _YEARLY
        and word.islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
    )


def _with_kind(tokens: list[Token], start: int) -> tuple[int, str]:
    """Where a year begins with "fiscal", "the year", "the school year" before it."""
    words = [token.word for token in tokens[-3:]]
    if not words:
        return start, "year"
    if words[-1] == "year" or (len(words) > 1 and words[-1] in ("year", "-") and words[-2] in KINDS_OF_YEAR):
        taken = 1
        if len(words) > 1 and words[-2] in KINDS_OF_YEAR:
            taken = 2
        if len(words) > taken and words[-taken - 1] == "the":
            taken += 1
        return tokens[-taken].start, "the-year"
    if words[-1] in ("fiscal", "fy"):
        return tokens[-1].start, "fiscal-year"
    if words[-1] == "-" and len(words) > 1 and words[-2] in ("post", "pre"):
        return tokens[-2].start, "year"
    return start, "year"


def _year_and_part(
    number: int, start: int, mod: str | None, after: re.Match[str], tokens: list[Token]
) -> list[Mention]:
    """Reads "the 1988 third quarter", "1990's first half", "the 1988 period", "1990 and beyond"."""
    if after["nth"] or after["q"] or after["period"]:
        if tokens and tokens[-1].word in ("the", "its", "a") and not after["q"]:
            start = tokens[-1].start if tokens[-1].word == "the" else start
        if after["period"]:
            return [Mention(start, after.end(), "quarter", "quarter-of-year", mod=mod, unit="quarter", year=number,
                            name=after["period"], base="previous")]  # fmt: skip
        nth = int(after["q"]) if after["q"] else quarter_number(after["nth"], after["of"])
        unit = after["of"] or "quarter"
        return [Mention(start, after.end(), "fixed", "quarter-of-year", mod=mod, period=make(unit, number, nth))]
    return [Mention(start, after.end(), "fixed", "year", mod=mod or "ON_OR_AFTER", period=make("year", number))]


def quarter_number(word: str, unit: str = "quarter") -> int:
    """The number that an ordinal gives a quarter or half; "final" is the last one.

    >>> quarter_number("third"), quarter_number("2nd"), quarter_number("last", "half")
    (3, 2, 2)
    """
    if word[0].isdigit():
        return int(word[0])
    number = ORDINALS.get(word, -1)
    return number if number > 0 else {"half": 2}.get(unit, 4)


def decade(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "the 1990s", "the late '80s", "the early 1900s", "the nineties"."""
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    if word in DECADES:
        if not rest or (rest[-1].word not in ("the", "mid", "-") and not mod):
            return []
        first = 1900 + 10 * DECADES[word]
    elif word[0].isdigit():
        first = int(word[:4])
        if first % 10 or not 1000 <= first <= 2100:
            return []
    else:
        tens = int(word[1:3])
        if tens % 10:
            return []
        first = 1900 + tens if tens >= 20 else 2000 + tens
    if rest and rest[-1].word == "the":
        begin = rest[-1].start
        if not mod:  # "the second half of the 1980s"
            begin, mod = qualified(rest[:-1], begin)
    return [Mention(begin, end, "fixed", "decade", mod=mod, period=make("decade", first))]


_SPELLED: Final = re.compile(
    r"(?P<century>nineteen|eighteen|twenty)[ -](?:hundred\b"
    r"|(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?P<one>one|two|three|four|five|six|seven|eight|nine))?|(?P<teen>\w+teen|ten|eleven|twelve))\b",
    re.IGNORECASE,
)


def spelled_year(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "nineteen ninety-seven": a year in words."""
    match = _SPELLED.match(text, start)
    if not match or not (match["tens"] or match["teen"]):
        return []
    if match["century"].lower() == "twenty" and match["tens"] and match["tens"].lower() != "twenty":
        return []
    teen = NUMBERS.get((match["teen"] or "").lower(), 0)
    number = NUMBERS[match["century"].lower()] * 100 + teen
    number += NUMBERS.get((match["tens"] or "").lower(), 0) + NUMBERS.get((match["one"] or "").lower(), 0)
    behind = _WORD_BEHIND.match(text, match.end())
    if behind and behind[1].lower() in COUNTED:
        return []
    begin, mod = qualified(tokens, start)
    begin, _ = _with_kind([token for token in tokens if token.start < begin], begin)
    return [Mention(begin, match.end(), "fixed", "year-in-words", mod=mod, period=make("year", number))]
