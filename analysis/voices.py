"""Whose words are these: the author's, or somebody's who is quoted."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final, NamedTuple, Protocol, cast

from analysis.counts import words_of
from analysis.document import Document
from analysis.extract.records import SPOKEN, Device, Quote


class Mention(Protocol):
    """A record with a place in the text: all records of the finders are."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Voice(NamedTuple):
    """Whose words a place in the text belongs to."""

    voice: str
    speaker: str


class Words(NamedTuple):
    """The article's words in order; `owners` has who speaks each, "" for nobody known, None for the author."""

    starts: list[int]
    words: list[str]
    owners: list[str | None]
    quoted: list[str]  # the owners of those that have one: who speaks each quoted word


class Heard(NamedTuple):
    """Who is heard in an article: whose each of its words is, and each of its devices."""

    words: Words
    devices: list[Voice]


def heard(document: Document, devices: Sequence[Device], quotes: Sequence[Quote]) -> Heard:
    """Who is heard in the document, by its devices (sorted by start) and quotes.

    >>> found = heard(Document("He said yes."), [], [Quote(8, 11, "direct", 0, speaker="Ann Lee")])
    >>> found.words.quoted, found.devices
    (['Ann Lee'], [])
    """
    return Heard(words_by_voice(document, quotes), voices(devices, quotes))


def voices(records: Sequence[Mention], quotes: Iterable[Quote]) -> list[Voice]:
    """For each record (sorted by start) whether it stands in quoted words, and whose: of nested quotes the inner one.

    >>> quote = Quote(10, 20, "direct", 0, speaker="Ann Lee")
    >>> [tuple(voice) for voice in voices([quote._replace(start=5), quote], [quote])]
    [('author', ''), ('quoted', 'Ann Lee')]
    """
    starts = list(map(_start, records))
    heard = [_AUTHOR] * len(records)
    for quote in sorted(_spoken(quotes), key=_start):
        first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
        heard[first:last] = [Voice("quoted", quote.speaker)] * (last - first)
    return heard


def _spoken(quotes: Iterable[Quote]) -> list[Quote]:
    return [quote for quote in quotes if quote.kind in SPOKEN]


_AUTHOR: Final = Voice("author", "")
_start, _end = attrgetter("start"), attrgetter("end")


def words_by_voice(document: Document, quotes: Iterable[Quote]) -> Words:
    """The words of the document and who speaks each: a nested quote's words are the inner speaker's.

    >>> quote = Quote(8, 11, "direct", 0, speaker="Ann Lee")
    >>> words_by_voice(Document("He said yes."), [quote]).owners
    [None, None, 'Ann Lee']
    """
    starts, words = words_of(document)
    owners: list[str | None] = [None] * len(words)
    quoted: list[str | None] = []
    reached = 0
    # The longer ones first of those that start together, so that what stands in them is put over them.
    spoken = sorted(sorted(_spoken(quotes), key=_end, reverse=True), key=_start)
    spans = [(bisect_left(starts, quote.start), bisect_left(starts, quote.end)) for quote in spoken]
    for quote, (first, last) in zip(spoken, spans, strict=True):
        owners[first:last] = [quote.speaker] * (last - first)
    for first, last in spans:
        if last > reached:
            quoted += owners[max(first, reached) : last]
            reached = last
    return Words(starts, words, owners, cast("list[str]", quoted))
