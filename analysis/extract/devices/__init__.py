"""Rhetorical devices: loaded words, hedges, boosters, modals, passives, nominalisations and their kin."""

from functools import cache
from itertools import compress

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
    triggers = list(map(_triggers().get, document.words))  # one pass over the words for all
    places = list(compress(range(len(triggers)), triggers))
    found = filter(None, triggers)
    return sorted(
        [
            *words.find(document, places, found),
            *passives.find(document, places),
            *constructions.find(document, places),
        ]
    )


@cache
def _triggers() -> dict[str, words.Found]:
    """The words, as they may be written, by which devices are found, with what each may find."""
    return dict.fromkeys(passives.AUXILIARIES | constructions.TRIGGERS, words.NONE) | words.index()
