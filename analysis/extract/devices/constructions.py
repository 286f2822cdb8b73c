"""Devices that are built, not listed: "the most dangerous", "the bombing of"."""

from collections.abc import Iterable
from typing import Final

from analysis.document import Document
from analysis.extract.devices.context import after, before, word_set
from analysis.extract.records import Device
from analysis.lexicon import categories

TRIGGERS: Final = frozenset({"most", "least", "of"})
_BEFORE_SUPERLATIVE: Final = word_set("the its his her their our my your s single world is are was were be being been")
_ADJECTIVE_ENDINGS: Final = (
    *word_set("ous ful ive able ible al ic ent ant ed ing less ly ar ary ory ish ult ard ite ure"),
)
_BEFORE_GERUND: Final = word_set("the a an this that its his her their our continued mass alleged illegal")
_GERUND_LEAST: Final = 6  # letters: no "king", "ring" or "being"


def find(document: Document, places: Iterable[int]) -> list[Device]:
    """Superlatives with `most` and `least`, and verbal nouns in -ing with what was acted on, by the TRIGGERS at places.

    >>> text = "It was the most dangerous city. Most people fled the bombing of villages."
    >>> [(d.device, d.term) for d in find(Document(text), [3, 11])]
    [('superlative', 'most'), ('nominalisation', 'bombing')]
    """
    words, starts = document.words, document.starts
    found: list[Device] = []
    for i in places:
        if words[i] != "of":
            if (
                before(document, i) in _BEFORE_SUPERLATIVE
                and document.gaps[i] == " "
                and after(document, i).endswith(_ADJECTIVE_ENDINGS)
            ):
                end = starts[i + 1] + len(words[i + 1])
                found.append(Device(starts[i], end, "superlative", words[i], "superlative-most"))
        elif i and words[i - 1].endswith("ing") and _is_gerund(document, i - 1):
            end = starts[i - 1] + len(words[i - 1])
            found.append(Device(starts[i - 1], end, "nominalisation", words[i - 1], "nominalisation-ing-of"))
    return found


def _is_gerund(document: Document, index: int) -> bool:
    """Whether the word in -ing at index, before `of`, is an action: "the bombing of", not "a string of"."""
    word = document.words[index]
    return (
        len(word) >= _GERUND_LEAST
        and word not in categories("nominalisations")["no action"]
        and after(document, index) == "of"
        and before(document, index) in _BEFORE_GERUND
    )
