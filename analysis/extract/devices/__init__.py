"""Rhetorical devices: loaded words, hedges, boosters, modals, passives, nominalisations and their kin."""

from functools import cache
from itertools import compress

from analysis.collector import collector_paused
from analysis.document import Document
from analysis.extract.devices import constructions, passives, words
from analysis.extract.devices.quoted import from_quotes
from analysis.extract.records import Device

__all__ = ["find", "from_quotes"]


@collector_paused
def find(document: Document) -> list[Device]:
    """All devices that the words themselves show, sorted by start; `from_quotes` adds those of the quotes.

    >>> [(d.device, d.term) for d in find(Document("The regime was clearly blamed."))]
    [('loaded', 'regime'), ('naming', 'regime'), ('agentless passive', 'blamed'), ('booster', 'clearly')]
    """
    triggers, vocabulary = _triggers()
    places = document.places_of(vocabulary)  # one pass over the words for all
    there = list(map(document.words.__getitem__, places))
    return sorted(
        [
            *words.find(document, places, map(triggers.__getitem__, there)),
            *passives.find(document, compress(places, map(passives.AUXILIARIES.__contains__, there))),
            *constructions.find(document, compress(places, map(constructions.TRIGGERS.__contains__, there))),
        ]
    )


@cache
def _triggers() -> tuple[dict[str, words.Found], frozenset[str]]:
    """The words, as they may be written, by which devices are found, with what each may find; and they alone."""
    found = dict.fromkeys(passives.AUXILIARIES | constructions.TRIGGERS, words.NONE) | words.index()
    return found, frozenset(found)
