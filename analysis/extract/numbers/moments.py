"""Times beside a subject that are none of it: "sales in March rose", "a year ago soybeans sold"."""

from typing import Final

from analysis.extract.numbers.grammar import AUXILIARY_ANY_CASE, BOUNDARY, GRAMMAR, LEADING, TIME, VERB_FORM
from analysis.extract.numbers.tokens import Tokens

_ENDS_PHRASE: Final = BOUNDARY | AUXILIARY_ANY_CASE | VERB_FORM
_BEFORE_TIMES: Final = frozenset(("in", "on", "during", "since"))
_WHICH_TIME: Final = frozenset(("last", "this", "next"))
TIMES: Final = _WHICH_TIME | frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday week month quarter year summer autumn winter spring early late the first second "
    "third fourth".split()
)


def before_time(tokens: Tokens, end: int, lowest: int) -> int:
    """Index of the word before a time that ends at end: "sales in March rose", "the talks in 2010 took"."""
    words, gaps = tokens.words, tokens.gaps
    if words[end] in ("yesterday", "today", "tomorrow") and end > lowest and gaps[end - 1] == gaps[end] == " ":
        return end - 1
    j = end
    while j > lowest and gaps[j - 1] in (" ", "-") and _names_time(words[j]):
        j -= 1
    if j == end or j <= lowest or gaps[end] != " ":
        return end
    if words[j] in _BEFORE_TIMES and gaps[j - 1] == " " and not GRAMMAR[words[j - 1]] & (_ENDS_PHRASE | TIME):
        return j - 1
    if words[j] == "far" and j - 1 > lowest and words[j - 1] == "so":
        return j - 2  # "rain so far this year is"
    if words[j + 1] in _WHICH_TIME and gaps[j] == " " and not GRAMMAR[words[j]] & _ENDS_PHRASE:
        return j  # "a survey last year found"
    return end


def _names_time(word: str) -> bool:
    return word in TIMES or (len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20"))


def is_time_before(words: tuple[str, ...], k: int, end: int) -> bool:
    """Whether the word at k is a time before the phrase: "said last month its order book had".

    >>> is_time_before(("month", "its", "book"), 0, 2)
    True
    """
    if k >= end:
        return False
    if words[k] == "ago":
        return True  # "A year ago soybeans sold"
    return bool(GRAMMAR[words[k]] & TIME and (GRAMMAR[words[k + 1]] & LEADING or words[k + 1] == "ago"))
