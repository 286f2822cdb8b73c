"""Numerals that are no quantities, each with the reason: the rules of `days` and `names`, and those for words."""

from analysis.extract.numbers import days, names
from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.numeral import LONGEST, numeral_at
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.numbers.values import CARDINALS
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_CENTURIES = frozenset(("seventeen", "eighteen", "nineteen", "twenty"))
_MILLENNIA = _CENTURIES | {"two"}
_YEAR_WORDS = frozenset(CARDINALS) | {"hundred", "thousand", "and"}
_SIGNS_BEFORE = frozenset("$£€¥")
_IDIOMS = categories("numeral_cues")["idiom with one"]

# Joined numerals first, as a part of one would be taken for something else.
_JOINED = (names.fixed_pair, days.numeric_date, days.year_span, names.phone_or_code)
_SHORT = (days.day_behind_month, days.day_before_month)
_LAST = (names.hyphened_name, names.list_mark, names.number_sign, names.numbered_name)


def aside_digits(tokens: Tokens, index: int, start: int) -> list[SetAside]:
    """The numerals to set aside at start, in the word at index; none if a quantity stands there.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> aside_digits(tokens_of(Document("Boeing 737")), 1, 7)[0].reason
    'name'
    """
    text = tokens.text
    if text[start - 1 : start] in _SIGNS_BEFORE and start:
        return []  # "$2014" is money
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
    if behind in ("-", "–", "/", ".") and text[numeral.end + 1 : numeral.end + 2].isalnum():
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


def aside_word(tokens: Tokens, index: int, noun_follows: bool) -> SetAside | None:
    """The number word at index if it is no quantity: "the Group of Seven", "nineteen eighty-four", "no one"."""
    words = tokens.words
    word = words[index]
    start, end = tokens.starts[index], word_end(tokens, index)
    before = words[index - 1] if index else ""
    if word[0].isupper() and before and _named(tokens, index, before):
        return SetAside(start, end, "name", "capitalised-name")
    lowered = word.lower()
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
