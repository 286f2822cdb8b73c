"""Devices that are read off the quotes: words held at arm's length, and cues that judge the speaker."""

from collections.abc import Iterable
from functools import cache

from analysis.extract.records import Device, Quote
from analysis.lexicon import categories


def from_quotes(quotes: Iterable[Quote]) -> list[Device]:
    """Scare quotes and loaded cues, sorted by start.

    >>> quote = Quote(9, 14, "direct", 0, cue="boasted", cue_start=0, cue_end=7)
    >>> from_quotes([quote])[0].device
    'loaded cue'
    """
    found = set()
    for quote in quotes:
        if quote.kind == "scare":
            found.add(Device(quote.start, quote.end, "scare quote", "", "scare-quote"))
        if quote.cue_start is not None and quote.cue_end is not None:
            verb = _loaded_verb(quote.cue)
            if verb:
                found.add(Device(quote.cue_start, quote.cue_end, "loaded cue", verb, "loaded-cue"))
    return sorted(found)


def _loaded_verb(cue: str) -> str:
    """The word of the cue that judges what is said; "" for a neutral cue."""
    return next((word for word in cue.lower().split() if word in _loaded_cues()), "")


@cache
def _loaded_cues() -> frozenset[str]:
    try:
        groups = categories("cues")
    except FileNotFoundError:
        groups = {}
    return groups.get("loaded", frozenset())
