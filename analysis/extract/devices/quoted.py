"""Devices that are read off the quotes: words held at arm's length, and cues that judge the speaker."""

from collections.abc import Iterable
from functools import cache

from analysis.extract.records import Device, Quote
from analysis.lexicon import entries


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
            verb = loaded_verb(quote.cue)
            if verb:
                found.add(Device(quote.cue_start, quote.cue_end, "loaded cue", verb, "loaded-cue"))
    return sorted(found)


def loaded_verb(cue: str) -> str:
    """The base form of the cue's verb if it judges what is said; "" for a neutral cue."""
    return next((base for word in cue.lower().split() if (base := _loaded_cues().get(word))), "")


@cache
def _loaded_cues() -> dict[str, str]:
    """Form -> base form of the reporting verbs that the list calls loaded."""
    return {entry.term: entry.note or entry.term for entry in entries("cues") if entry.category == "loaded"}
