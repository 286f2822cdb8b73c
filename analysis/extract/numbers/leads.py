"""The words that lead in to a number or close it, with its bounds passed over: "up from about 12", "and 54 more,"."""

from typing import Final

from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens

BOUND_WORDS: Final = frozenset(
    "about around nearly some more less fewer than over almost just only roughly approximately up under a an as "
    "little much many few".split()
)
_EXTREMES: Final = frozenset("high low peak trough record".split())


def lead_in(tokens: Tokens, reading: Reading) -> int:
    """Index of the word before the number and its bounds; -1 if there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("up from about 12"))
    >>> lead_in(tokens, read_one(tokens, 3, 14, 0))
    1
    """
    k = reading.first - 1
    while k >= 0 and reading.first - k < 4:
        word = tokens.words[k].lower()
        if word == "least":
            k -= 1  # its "at"
        elif word == "of" and k > 1 and tokens.words[k - 1] in _EXTREMES:
            k -= 3 if tokens.words[k - 2] in ("a", "the", "its") else 2  # "down from a high of 61"
            break
        elif word not in BOUND_WORDS:
            break
        k -= 1
    return k


def word_before_bounds(tokens: Tokens, reading: Reading) -> str:
    """The word before the number and its bounds, in lower case.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("up from about 12"))
    >>> word_before_bounds(tokens, read_one(tokens, 3, 14, 0))
    'from'
    """
    k = lead_in(tokens, reading)
    return tokens.words[k].lower() if k >= 0 else ""


def ends_clause(tokens: Tokens, reading: Reading) -> bool:
    """Whether a "more" behind the number is the last word before a mark.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("and 54 more."))
    >>> ends_clause(tokens, read_one(tokens, 1, 4, 0))
    True
    """
    words, stop = tokens.words, reading.stop
    return stop < len(words) and words[stop] == "more" and not tokens.gaps[stop].startswith(" ")


def compares(tokens: Tokens, reading: Reading, before: str) -> bool:
    """Whether a level stands beside an earlier one: "30 stores, up from 12", "compared with 12".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("up from about 12"))
    >>> compares(tokens, read_one(tokens, 3, 14, 0), "from")
    True
    """
    k = lead_in(tokens, reading) - 1
    if k < 0:
        return False
    word = tokens.words[k].lower()
    if before == "against" and tokens.gaps[k] in (", ", " , "):
        return True  # "6,000 shells a day, against 20,000"
    return (before == "from" and word in ("up", "down")) or (before in ("with", "to") and word == "compared")


def gusts(tokens: Tokens, reading: Reading) -> bool:
    """Whether a number is the speed of gusts: "winds of 130 mph, gusting to 155".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.readings import read_one
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> tokens = tokens_of(Document("winds gusting to 155"))
    >>> gusts(tokens, read_one(tokens, 3, 17, 0))
    True
    """
    k = lead_in(tokens, reading) - 1
    return k > 0 and (tokens.words[k].startswith("gust") or tokens.words[k - 1].startswith("gust"))
