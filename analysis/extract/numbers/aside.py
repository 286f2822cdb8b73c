"""Numerals that are no quantities, each with the reason: the rules of `days` and `names`, and those for words."""

import re

from analysis.extract.numbers import days, names
from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.numeral import LONGEST, numeral_at
from analysis.extract.numbers.tokens import Tokens, gap_before, new, word_end
from analysis.extract.numbers.triggers import triggers
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS
from analysis.extract.records import SetAside
from analysis.known import Known
from analysis.lexicon import categories

_CENTURIES = frozenset(("seventeen", "eighteen", "nineteen", "twenty"))
_MILLENNIA = _CENTURIES | {"two"}
_YEAR_WORDS = frozenset(CARDINALS) | {"hundred", "thousand", "and"}
_SIGNS_BEFORE = frozenset("$£€¥")
_CUES_BEFORE = names.CUES | days.MONTH_CUES
_CUES_BEHIND = days.CLOCK_WORDS | days.MONTH_CUES | names.CUES_BEHIND | {"to"}
_JOINTS = frozenset("/.-")
_CENTURIES_OF_NEWS = frozenset(("18", "19", "20"))
_ENDS_YEAR = frozenset((", ", ". ", ".\n\n", ".\n", "; ", ") "))
# Digits with blanks and the marks that join them, longer than any number or list that is meant to be read.
_LONGEST_RUN = 1000
_IN_RUN = frozenset("0123456789,.:/-– ")
LONG_RUN = re.compile(rf"(?:[0-9,.:/–-]|[ ](?![ ])){{{_LONGEST_RUN},}}(?<=[0-9,])")
# Number words without another word between them, more than any number or list that is meant to be read.
_LONGEST_SPELLED = 40
_BESIDE = frozenset((" ", "-", ", ", " - ", "\u00a0", "\n"))
_IDIOMS = categories("numeral_cues")["idiom with one"]

_BEFORE_ZERO = categories("numeral_cues")["zero behind"]
_BEHIND_ZERO = categories("numeral_cues")["zero before"]
_HYPHENED = categories("numeral_cues")["number word behind a hyphen"]
_BEFORE_NAME = frozenset(("the", "The", "at", "s"))

# Joined numerals first, as a part of one would be taken for something else.
_JOINED = (names.fixed_pair, days.numeric_date, days.year_span, names.phone_or_code)
_SHORT = (days.day_behind_month, days.day_before_month)
_LAST = (
    days.era,
    names.leading_zero,
    names.emergency_call,
    names.hyphen_name,
    names.golf,
    names.plan,
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


_PLAIN_BEFORE = Known(_is_plain_before)
_PLAIN_BEHIND = Known(_is_plain_behind)


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
        return following[0].isdecimal()
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
        return []
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
            found = names.score(numeral)
    for rule in _LAST:
        found = found or rule(numeral)
    return found


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


_IN_SPELLED = Known(lambda word: word.isalpha() and (word.lower() == "and" or bool(triggers([word]))))


def aside_word(tokens: Tokens, index: int, noun_follows: bool) -> SetAside | None:
    """The number word at index if it is no quantity: "the Group of Seven", "nineteen eighty-four", "no one"."""
    words = tokens.words
    word = words[index]
    start, end = tokens.starts[index], word_end(tokens, index)
    before = words[index - 1] if index else ""
    if word[0].isupper() and before and _named(tokens, index, before):
        return SetAside(start, end, "name", "capitalised-name")
    if word[0].isupper() and before and _begins_name(tokens, index, before):
        return SetAside(start, end, "name", "number-word-in-name")
    lowered = word.lower()
    par = names.to_par(tokens, index) if tokens.gaps[index] == "-" else 0
    if par:
        return SetAside(start, par, "score", "to-par")
    if names.numbered(before) and gap_before(tokens, index) == " ":
        following = words[index + 1] if index + 1 < len(words) and gap_before(tokens, index + 1) == " " else ""
        if not following or following.lower() in STOPS:
            return SetAside(start, end, "name", "numbered-name")  # "on day five"
    if before in _HYPHENED and gap_before(tokens, index) == "-":
        return SetAside(start, end, "name", "number-word-in-name")
    if lowered == "zero" and _zero_in_idiom(tokens, index, before.lower()):
        return SetAside(start, end, "idiom", "idiom-zero")
    if lowered in _MILLENNIA:
        last = _year_end(tokens, index, before)
        if last:
            return SetAside(start, last, "year", "year-in-words")
    if lowered == "one":
        return _one(tokens, index, before.lower(), noun_follows)
    return None


def _named(tokens: Tokens, index: int, before: str) -> bool:
    """Whether a word with a capital ends a name: "BBC One", "the Group of Seven"."""
    words = tokens.words
    if before == "of":
        return index > 1 and words[index - 2][0].isupper()
    if not before[0].isupper() or gap_before(tokens, index) != " ":
        return False
    lowered = before.lower()
    if lowered in STOPS or lowered in names.CAPITAL_CUES:
        return False
    return index + 1 >= len(words) or words[index + 1] not in names.AMOUNTS


def _begins_name(tokens: Tokens, index: int, before: str) -> bool:
    """Whether a word with a capital begins a name inside a sentence: "the Seven Sisters", but no headline."""
    words = tokens.words
    if before not in _BEFORE_NAME or gap_before(tokens, index) != " " or index + 1 >= len(words):
        return False
    following = words[index + 1]
    if not following.istitle() or gap_before(tokens, index + 1) != " " or following.lower() in UNITS:
        return False
    beside = words[max(0, index - 4) : index] + words[index + 1 : index + 6]
    return any(word.islower() and len(word) > 4 for word in beside)


def _zero_in_idiom(tokens: Tokens, index: int, before: str) -> bool:
    """Whether "zero" is no number of things: "ground zero", "zero tolerance", "below zero"."""
    words = tokens.words
    following = words[index + 1].lower() if index + 1 < len(words) else ""
    if before in _BEFORE_ZERO and gap_before(tokens, index) in (" ", "-"):
        return True
    return following in _BEHIND_ZERO and gap_before(tokens, index + 1) in (" ", "-")


def _year_end(tokens: Tokens, index: int, before: str) -> int:
    """Offset behind a year in words, "nineteen eighty-four" or "the year two thousand"; 0 if there is none."""
    words = tokens.words
    last = index
    if before.lower() == "year":
        while last + 1 < len(words) and last < index + 5 and words[last + 1].lower() in _YEAR_WORDS:
            last += 1
        return word_end(tokens, last)
    if words[index].lower() not in _CENTURIES or index + 1 >= len(words):
        return 0
    if CARDINALS.get(words[index + 1].lower(), 0) < 10 or gap_before(tokens, index + 1) not in (" ", "-"):
        return 0
    last = index + 1
    if index + 2 < len(words) and 0 < CARDINALS.get(words[index + 2].lower(), 0) < 10:
        last += gap_before(tokens, index + 2) in (" ", "-")
    return word_end(tokens, last)


def _one(tokens: Tokens, index: int, before: str, noun_follows: bool) -> SetAside | None:
    """ "one" as a pronoun or in an idiom; before a noun or "of" it counts."""
    words = tokens.words
    start, end = tokens.starts[index], word_end(tokens, index)
    following = words[index + 1].lower() if index + 1 < len(words) else ""
    gap = gap_before(tokens, index + 1) if following else ""
    if before in ("no", "every", "each", "any") and gap_before(tokens, index) == " ":
        return SetAside(start, end, "pronoun", "pronoun-one")
    if following in _IDIOMS and (gap == "-" or (gap == " " and following == "another")):
        return SetAside(start, end, "idiom", "idiom-one")
    if before == "at" and following in ("point", "time", "stage"):
        return SetAside(start, end, "idiom", "idiom-one")
    if (following == "of" and gap == " ") or (noun_follows and gap in (" ", "-", " - ")):
        return None
    return SetAside(start, end, "pronoun", "pronoun-one")
