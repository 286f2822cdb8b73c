"""A verb left out: "the FTSE rose 3 percent and the DAX 2 percent", "3 percent this year and 1 percent next"."""

from analysis.extract.numbers.grammar import ANY_VERB, AUXILIARY, GRAMMAR, LEADING, PREPOSITION, RELATIVE, VERB_FORM
from analysis.extract.records import Quantity

_MOST = 6  # words on either side of the "and"
_ONLY = frozenset(("just", "only", "another"))
_NO_GAP = ANY_VERB | AUXILIARY | VERB_FORM | RELATIVE


def after_gap(quantity: Quantity, previous: Quantity, between: str) -> Quantity:
    """The quantity with the change of the one before it, where an "and" and at most a new subject stand between.

    >>> fell, other = Quantity(0, 9, 3, 3, "percent", change="down"), Quantity(22, 31, 2, 2, "percent")
    >>> after_gap(other, fell, " and the DAX ").change, after_gap(other, fell, " and makes ").change
    ('down', 'none')
    """
    left, joint, right = between.partition(" and ")
    if not joint and between.startswith(", "):
        left, joint, right = "", ", ", between[2:]  # "the Dow 1 percent, the Nasdaq 2 percent and"
    if not joint or quantity.counted or quantity.bound != "exact":
        return quantity
    time, words = left.removesuffix(",").split(), right.replace(",", "").split()
    if len(time) > _MOST or len(words) > _MOST or any(GRAMMAR[word.strip(".,") or "of"] & _NO_GAP for word in time):
        return quantity
    if any(not word[0].isalpha() or GRAMMAR[word] & _NO_GAP for word in words):
        return quantity
    if words and words[-1] in _ONLY:
        words.pop()
    if words and (GRAMMAR[words[-1]] & (PREPOSITION | LEADING) or GRAMMAR[words[0]] & PREPOSITION):
        return quantity  # "rose 3 percent and by 5 percent", "and a 5 percent cut"
    if joint == ", " and not words:
        return quantity
    while words and GRAMMAR[words[0]] & LEADING:
        words = words[1:]
    subject = " ".join(words) if words and words[0] != "of" else quantity.subject
    return quantity._replace(change=previous.change, subject=subject)
