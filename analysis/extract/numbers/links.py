"""Links: the two numbers of one change, "rose from 100 to 150" or "rose to 150 from 100", share a number."""

import re
from itertools import pairwise
from typing import Final

from analysis.extract.numbers.carry import Kept
from analysis.extract.numbers.changes import moved_by
from analysis.extract.numbers.grammar import AUXILIARY_ANY_CASE, CLAUSE_VERB, GRAMMAR, RELATIVE, VERB_FORM
from analysis.extract.numbers.leads import lead_in
from analysis.extract.numbers.tokens import Tokens
from analysis.extract.records import Quantity, SetAside
from analysis.lexicon import categories

_PASSING: Final = categories("change_cues")["passing"]
_OTHER_ENDS: Final = {"from": "to", "to": "from"}
# What may stand between the two beside words: "from 5 (in May) to 7" has too loose a link.
_ENDS_CLAUSE: Final = re.compile(r"[,;:!?()—–\"“”\n]|\.(?!\d)")
_NO_PART: Final = frozenset("and or but according due owing prior next close thanks".split())
_RANGING: Final = frozenset(("range", "ranges", "ranged", "ranging"))
_FURTHEST: Final = 60  # characters between the two numbers


def link(tokens: Tokens, found: list[Quantity | SetAside], kept: list[Kept]) -> None:
    """Give the two ends of each change in found their link, counted from 0 in order of place."""
    links = 0
    linked = -1
    words = tokens.words
    for rank, ((place, sentence, reading), (next_place, next_sentence, next_reading)) in enumerate(pairwise(kept), 1):
        if sentence != next_sentence or linked == rank - 1 or not next_reading.first:
            continue
        onward = lead_in(tokens, next_reading)
        start = _OTHER_ENDS.get(words[onward].lower())
        k = lead_in(tokens, reading) if start else -1
        if k < 0 or onward <= k or words[k].lower() != start:
            continue
        left, right = found[place], found[next_place]
        assert isinstance(left, Quantity)
        assert isinstance(right, Quantity)
        if k and words[k - 1].lower() in _RANGING:
            continue
        falls = start == "from" and right.high < left.low  # no range runs downwards
        if _alike(left, right) and _reaches(tokens, left, right, onward) and (falls or _changes(tokens, k)):
            found[place], found[next_place] = left._replace(link=links), right._replace(link=links)
            links += 1
            linked = rank


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities may be levels of one thing: of one kind and unit, and nothing else counted."""
    if (left.kind, left.unit) != (right.kind, right.unit) or "additional" in (left.change, right.change):
        return False
    return (not left.noun or not right.noun or left.noun == right.noun) and (
        not left.per or not right.per or left.per == right.per
    )


def _reaches(tokens: Tokens, left: Quantity, right: Quantity, onward: int) -> bool:
    """Whether nothing parts the left number from the word at onward, before the right one, but a time or the like."""
    if right.start - left.end > _FURTHEST or _ENDS_CLAUSE.search(tokens.text, left.end, right.start):
        return False
    behind = left.end
    if left.counted and tokens.text.startswith(left.counted, behind + 1):
        behind += len(left.counted)
    words, k = tokens.words, onward - 1
    while k >= 0 and tokens.starts[k] > behind:
        known = GRAMMAR[words[k]] & (CLAUSE_VERB | VERB_FORM | AUXILIARY_ANY_CASE | RELATIVE)
        if words[k].lower() in _NO_PART or (known and words[k].islower()):
            return False
        k -= 1
    return True


def _changes(tokens: Tokens, k: int) -> bool:
    """Whether the clause before the preposition at k tells of a change, "rose from" or "went from"."""
    if moved_by(tokens, k) != "none":
        return True
    words = tokens.words
    return k > 0 and tokens.gaps[k - 1] == " " and words[k - 1].lower() in _PASSING
