"""A verb left out: "the FTSE rose 3 percent and the DAX 2 percent", "3 percent this year and 1 percent next"."""

from typing import Final

from analysis.extract.numbers.changes import BEATING
from analysis.extract.numbers.grammar import ANY_VERB, AUXILIARY, GRAMMAR, LEADING, PREPOSITION, RELATIVE, VERB_FORM
from analysis.extract.numbers.leads import BOUND_WORDS
from analysis.extract.records import Quantity

_MOST: Final = 6  # words on either side of the "and"
_FARTHEST: Final = 20  # characters of ", or close to "
_ONLY: Final = frozenset(("just", "only", "another"))
_GOES_ON: Final = (" and ", ", ", " respectively")  # "rose 3, 4 and 5 percent"
_OWN_VERB: Final = VERB_FORM | AUXILIARY | RELATIVE
_YEARS: Final = frozenset(("this", "last", "next"))
_YEARS_BEHIND: Final = (" this", " last", " next", " the ")
_PART_OF: Final = (" of them", " of those", " of these", " of whom", " of which")
_NO_GAP: Final = ANY_VERB | AUXILIARY | VERB_FORM | RELATIVE


def moves_too(quantity: Quantity, previous: Quantity, between: str, behind: str) -> Quantity:
    """The quantity with the change of the one before it, where it tells the same one or another of the same kind.

    >>> fell = Quantity(5, 8, 410, 410, "count", counted="points", change="down")
    >>> moves_too(Quantity(20, 31, 1, 1, "percent"), fell, ", or ", ".").change
    'down'
    """
    same = False
    between = between.replace(" ,", ",")  # text split into words
    if (quantity.kind == "percent" != previous.kind or quantity.rule == "fraction") and not quantity.counted:
        bounded = quantity.bound != "exact" and between.startswith(", or ") and len(between) < _FARTHEST
        same = bounded or between in (", or ", " or ", " (")  # "fell 410 points, or 1.2 percent", "or almost 2"
    elif quantity.kind == "money" and previous.kind == "percent":
        same = between == ", or " and not quantity.per  # "fell 4 percent, or $3, to"
    if same:
        return quantity._replace(change=previous.change, subject=quantity.subject or previous.subject)
    prices = quantity.kind == previous.kind == "money" and behind.startswith(" to ")  # "and silver 12 cents to $23"
    if prices or (_of_an_index(quantity) and (previous.kind == "percent" or previous.noun == "point")):
        return after_gap(quantity, previous, between, behind)
    return quantity


def by_too(quantity: Quantity, previous: Quantity, between: str) -> bool:
    """Whether "by" before a quantity goes on with the verb of the one before it: "the other by 2", not "beat it by 2".

    >>> fell, other = Quantity(0, 9, 3, 3, "percent", change="down"), Quantity(22, 31, 2, 2, "percent")
    >>> by_too(other, fell, ", Ford by "), by_too(other, fell, ", beating it by ")
    (True, False)
    """
    if quantity.kind != previous.kind and " and " not in between:
        return False
    words = between.replace(",", "").split()
    return not any(word.endswith("ing") or GRAMMAR[word] & _OWN_VERB or word in BEATING for word in words)


def _of_an_index(quantity: Quantity) -> bool:
    return (quantity.kind == "percent" and not quantity.counted) or quantity.noun == "point"


def after_gap(quantity: Quantity, previous: Quantity, between: str, behind: str) -> Quantity:
    """The quantity with the change of the one before it, where an "and" and at most a new subject stand between.

    >>> fell, other = Quantity(0, 9, 3, 3, "percent", change="down"), Quantity(22, 31, 2, 2, "percent")
    >>> [after_gap(other, fell, between, " this year").change for between in (" and the DAX ", " and makes ")]
    ['down', 'none']
    """
    left, joint, right = between.partition(" and ")
    if not joint and between.startswith(", "):
        left, joint, right = "", ", ", between[2:]  # "the Dow 1 percent, the Nasdaq 2 percent and"
        if not right and behind.startswith(_GOES_ON):
            return quantity._replace(change=previous.change, subject=quantity.subject or previous.subject)
    elif not joint and _same_preposition(between, behind):
        left, joint = between.rstrip(", "), " and "  # "fell 3 percent in the north, 2 percent in the south"
    if not joint:
        return quantity
    time, words = left.removesuffix(",").split(), right.replace(",", "").split()
    if len(time) > _MOST or len(words) > _MOST or any(GRAMMAR[word.strip(".,") or "of"] & _NO_GAP for word in time):
        return quantity
    if any(not word[0].isalpha() or GRAMMAR[word] & _NO_GAP for word in words):
        return quantity
    if words and words[-1] in _ONLY:
        words.pop()
    if quantity.bound != "exact":
        words = _without_bound(words)
        if not words:
            return quantity  # "rose 3 percent and more than 5 percent of"
    if words and (GRAMMAR[words[-1]] & (PREPOSITION | LEADING) or GRAMMAR[words[0]] & PREPOSITION):
        return quantity  # "rose 3 percent and by 5 percent", "and a 5 percent cut"
    if not words and (joint == ", " or behind.startswith(_PART_OF)):
        return quantity
    while words and GRAMMAR[words[0]] & LEADING:
        words = words[1:]
    subject = " ".join(words) if words and words[0] != "of" else quantity.subject
    return quantity._replace(change=previous.change, subject=subject)


def _without_bound(words: list[str]) -> list[str]:
    while words and words[-1] in BOUND_WORDS:
        words.pop()
    return words


def _same_preposition(between: str, behind: str) -> bool:
    """Whether what stands between the numbers begins like what is behind the second: "in May, 2 in June"."""
    first = between[1 : between.find(" ", 1)]
    if between[0] != " " or not first:
        return False
    if first in _YEARS:
        return behind.startswith(_YEARS_BEHIND)  # "3 percent this year, 2 next"
    return GRAMMAR[first] & PREPOSITION != 0 and behind.startswith(" " + first + " ")
