"""Numerals that are no quantities, each with the reason: the rules of `days` and `names`, and those for words."""

import re
from typing import Final

from analysis.extract.numbers import codes, days, names, scores
from analysis.extract.numbers.numeral import LONGEST, Numeral, numeral_at
from analysis.extract.numbers.tokens import Tokens, new, word_end
from analysis.extract.numbers.triggers import NUMBER_WORDS
from analysis.extract.records import SetAside
from analysis.known import Known

_SIGNS_BEFORE: Final = frozenset("$£€¥")
_CUES_BEFORE: Final = names.CUES | days.MONTH_CUES
_CUES_BEHIND: Final = days.CLOCK_WORDS | days.MONTH_CUES | names.CUES_BEHIND | {"to"}
_JOINTS: Final = frozenset("/.-")
_CENTURIES_OF_NEWS: Final = frozenset(("18", "19", "20"))
_ENDS_YEAR: Final = frozenset((", ", ". ", ".\n\n", ".\n", "; ", ") "))
# Digits with blanks and the marks that join them, longer than any number or list that is meant to be read.
_LONGEST_RUN: Final = 1000
_IN_RUN: Final = frozenset("0123456789,.:/-– ")
LONG_RUN: Final = re.compile(rf"(?:[0-9,.:/–-]|[ ](?![ ])){{{_LONGEST_RUN},}}(?<=[0-9,])")
# Number words without another word between them, more than any number or list that is meant to be read.
_LONGEST_SPELLED: Final = 40
_BESIDE: Final = frozenset((" ", "-", ", ", " - ", "\u00a0", "\n"))


# Joined numerals first, as a part of one would be taken for something else.
_JOINED: Final = (scores.fixed_pair, days.numeric_date, days.year_span, codes.phone_or_code)
_SHORT: Final = (days.day_behind_month, days.day_before_month)
_LAST: Final = (
    days.era,
    codes.leading_zero,
    codes.emergency_call,
    names.hyphen_name,
    scores.golf,
    codes.relay,
    codes.plan,
    codes.court_case,
    names.block_or_jet,
    names.hyphened_name,
    names.list_mark,
    names.number_sign,
    names.numbered_name,
)


def _is_plain_before(word: str) -> bool:
    """Whether no rule here looks at the word before a number: small letters, and no cue."""
    return word.isalpha() and word.islower() and word not in _CUES_BEFORE


def _is_plain_behind(word: str) -> bool:
    """Whether no rule here looks at the word behind a number."""
    return word.isalpha() and word[0].islower() and word not in _CUES_BEHIND


_PLAIN_BEFORE: Final = Known(_is_plain_before)
_PLAIN_BEHIND: Final = Known(_is_plain_behind)


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Whether a number of up to three digits stands among plain words, so that no rule here can hold of it.

    As by far the most do, they are told by three look-ups: "by 5 percent", "by 3.5 percent", "some 1,500 homes".
    """
    words, gaps = tokens.words, tokens.gaps
    if not index or gaps[index - 1] != " " or not _PLAIN_BEFORE[words[index - 1]]:
        return False
    gap = gaps[index]
    if gap[:1] == "%":
        return True
    if index + 1 == len(words):
        return False
    following = words[index + 1]
    if gap == " ":
        return _PLAIN_BEHIND[following]
    if gap == ",":
        return following.isdecimal() and (index + 2 >= len(words) or words[index + 2] not in days.ERAS)
    # Of longer decimals and of more points there may be a clock time, a date or a telephone number.
    return gap == "." and len(following) == 1 and following.isdecimal() and gaps[index + 1][:1] not in _JOINTS


def _is_plain_year(tokens: Tokens, index: int) -> bool:
    """Whether four digits are a year without a doubt: "in 1914,", "since 2010 the"; as most years are."""
    words, gaps = tokens.words, tokens.gaps
    if not index or gaps[index - 1] != " " or words[index][:2] not in _CENTURIES_OF_NEWS:
        return False
    before, gap = words[index - 1].lower(), gaps[index]
    if before not in days.YEAR_CUES or not words[index].isdecimal():
        return False
    if gap == " ":
        return before not in days.BEFORE_AMOUNT and index + 1 < len(words) and words[index + 1] not in days.CLOCK_WORDS
    return gap in _ENDS_YEAR


def aside_digits(tokens: Tokens, index: int, start: int) -> list[SetAside]:
    """The numerals to set aside at start, in the word at index; none if a quantity stands there.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> aside_digits(tokens_of(Document("Boeing 737")), 1, 7)[0].reason
    'name'
    """
    text, word = tokens.text, tokens.words[index]
    if start and text[start - 1] in _SIGNS_BEFORE:
        return []  # "$2014" is money
    gap, far = tokens.gaps[index], start + _LONGEST_RUN
    if (gap == " " or gap[:1] in _IN_RUN) and far < len(text) and text[far] in _IN_RUN:
        run = LONG_RUN.match(text, start)
        if run:
            return [SetAside(start, run.end(), "identifier", "long-number")]
    if len(word) < 4 and word.isdecimal() and _is_plain(tokens, index):
        return []
    if len(word) == 4 and _is_plain_year(tokens, index):
        return [new(SetAside, (start, start + 4, "year", "year"))]
    numeral = numeral_at(tokens, index, start)
    grouped = numeral.behind == "," and numeral.decimal and numeral.before not in days.MONTHS
    if (grouped or numeral.behind == "%") and numeral.gap != "-":
        return _of_thousands(numeral, index) if grouped else []
    length, behind = numeral.length, numeral.behind
    if length > LONGEST:
        return [numeral.aside("identifier", "long-number", word_end(tokens, index))]
    found = days.clock_time(numeral)
    if found:
        return found
    if behind and behind in "-–/." and text[numeral.end + 1 : numeral.end + 2].isalnum():
        for rule in _JOINED:
            found = rule(numeral)
            if found:
                return found
    if length <= 3 and behind and behind in "snrtSNRT,":
        found = names.ordinal(numeral)
    if not found and length <= 2:
        for rule in _SHORT:
            found = found or rule(numeral)
        if not found and length == 2 and behind == "s":
            found = days.short_decade(numeral)
    if not found and length == 4 and (behind == "s" or not behind.isalnum()):
        found = days.year(numeral)
    if not found and behind in (" ", "-", "–", ","):
        found = names.address(numeral)
        if not found and behind != ",":
            found = scores.score(numeral)
    for rule in _LAST:
        found = found or rule(numeral)
    return found


def _of_thousands(numeral: Numeral, index: int) -> list[SetAside]:
    """A numeral with groups of thousands that is no quantity: "2,801st", "98,000 BC"."""
    words, gaps, last = numeral.tokens.words, numeral.tokens.gaps, index + 1
    if not words[last].isdecimal():
        return names.ordinal(numeral)
    if gaps[last] == " " and last + 1 < len(words) and words[last + 1] in days.ERAS:
        return [numeral.aside("year", "year", word_end(numeral.tokens, last))]
    return []


def spelled_run(tokens: Tokens, index: int) -> SetAside | None:
    """The run of number words from index on, where it is longer than any number is.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> spelled_run(tokens_of(Document("one hundred " * 25 + "men")), 0)[:3]
    (0, 299, 'identifier')
    """
    words, gaps = tokens.words, tokens.gaps
    far = index + _LONGEST_SPELLED
    if far >= len(words) or not _IN_SPELLED[words[far]]:
        return None
    last = index
    while last + 1 < len(words) and gaps[last] in _BESIDE and _IN_SPELLED[words[last + 1]]:
        last += 1
    if last < far:
        return None
    while words[last].lower() == "and":
        last -= 1
    return SetAside(tokens.starts[index], word_end(tokens, last), "identifier", "long-number")


_IN_SPELLED: Final = Known(lambda word: word.isalpha() and (word.lower() == "and" or word in NUMBER_WORDS))
