"""Number words that are no quantities: of names and years, pronouns and idioms."""

import re
from typing import Final

from analysis.extract.numbers import names, scores
from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.plurals import is_plural
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_RARE_EVENT: Final = re.compile(r"-in-(?:\d{1,3}(?:,\d{3})*|a-[a-z]+|[a-z]+)-years?\b")
_CENTURIES: Final = frozenset(("seventeen", "eighteen", "nineteen", "twenty"))
_MILLENNIA: Final = _CENTURIES | {"two"}
_YEAR_WORDS: Final = frozenset(CARDINALS) | {"hundred", "thousand", "and"}
_IDIOMS: Final = categories("numeral_cues")["idiom with one"]
_BEFORE_ZERO: Final = categories("numeral_cues")["zero behind"]
_BEHIND_ZERO: Final = categories("numeral_cues")["zero before"]
_HYPHENED: Final = categories("numeral_cues")["number word behind a hyphen"]
_BEFORE_NAME: Final = frozenset(("the", "The", "at", "s"))


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
    if lowered == "ten" and _in_surname(tokens, index, before):
        return SetAside(start, end, "name", "number-word-in-name")
    par = scores.to_par(tokens, index) if tokens.gaps[index] == "-" else 0
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
    if tokens.gaps[index] == "-" and (rare := _RARE_EVENT.match(tokens.text, end)):
        return SetAside(start, rare.end(), "idiom", "one-in-years")  # "a one-in-50-year flood"
    if lowered == "one":
        return _one(tokens, index, before.lower(), noun_follows)
    return None


def _named(tokens: Tokens, index: int, before: str) -> bool:
    """Whether a word with a capital ends a name: "BBC One", "the Group of Seven"."""
    words = tokens.words
    if before in ("named", "called", "nicknamed") and gap_before(tokens, index) == " ":
        return True
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


def _in_surname(tokens: Tokens, index: int, before: str) -> bool:
    """Whether "ten" is the small word of a Dutch surname: "Erik ten Brink", and then "Ten Brink said"."""
    words = tokens.words
    if index + 1 >= len(words) or tokens.gaps[index] != " " or not words[index + 1][0].isupper():
        return False
    if is_plural(words[index + 1].lower()):
        return False  # "ten Americans"
    if words[index] == "ten":
        placed = index > 1 and words[index - 2].lower() in STOPS  # "in Paris ten French soldiers"
        return before[:1].isupper() and gap_before(tokens, index) == " " and before.lower() not in STOPS and not placed
    start = tokens.starts[index]
    place = tokens.text.rfind(f" ten {words[index + 1]}", max(0, start - _SINCE_NAMED), start)
    return place > 0 and tokens.text[place - 1].isalpha()


_SINCE_NAMED: Final = 3000  # characters


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
