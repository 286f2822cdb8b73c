"""Rhetorical devices: loaded words, hedges, boosters, modals, passives, nominalisations and their kin."""

from functools import cache

from analysis.document import Document
from analysis.extract.devices import constructions, passives, words
from analysis.extract.devices.quoted import from_quotes
from analysis.extract.records import Device

__all__ = ["find", "from_quotes"]


def find(document: Document) -> list[Device]:
    """All devices that the words themselves show, sorted by start; `from_quotes` adds those of the quotes.

    >>> [(d.device, d.term) for d in find(Document("The regime was clearly blamed."))]
    [('loaded', 'regime'), ('naming', 'regime'), ('agentless passive', 'blamed'), ('booster', 'clearly')]
    """
    places = document.places_of(_triggers())  # one pass over the words for all
    return sorted(
        [*words.find(document, places), *passives.find(document, places), *constructions.find(document, places)]
    )


@cache
def _triggers() -> frozenset[str]:
    """The words, as they may be written, by which devices are found."""
    return frozenset(words.index()) | passives.AUXILIARIES | constructions.TRIGGERS
