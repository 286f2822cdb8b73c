"""Whose words are these: the author's, or somebody's who is quoted."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol

from analysis.counts import words_of
from analysis.document import Document
from analysis.extract.records import SPOKEN, Quote


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

    def quoted(self, first: int = 0, last: int | None = None) -> int:
        """How many of the words [first:last] stand in a quotation."""
        some = self.owners[first:last]
        return len(some) - some.count(None)


def voices(records: Sequence[Mention], quotes: Iterable[Quote]) -> list[Voice]:
    """For each record (sorted by start) whether it stands in quoted words, and whose: of nested quotes the inner one.

    >>> quote = Quote(10, 20, "direct", 0, speaker="Ann Lee")
    >>> [tuple(voice) for voice in voices([quote._replace(start=5), quote], [quote])]
    [('author', ''), ('quoted', 'Ann Lee')]
    """
    starts = [record.start for record in records]
    heard = [_AUTHOR] * len(records)
    for quote in sorted((quote for quote in quotes if quote.kind in SPOKEN), key=_start):
        first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
        heard[first:last] = [Voice("quoted", quote.speaker)] * (last - first)
    return heard


_AUTHOR = Voice("author", "")
_start = attrgetter("start")


def words_by_voice(document: Document, quotes: Iterable[Quote]) -> Words:
    """The words of the document and who speaks each: a nested quote's words are the inner speaker's.

    >>> quote = Quote(8, 11, "direct", 0, speaker="Ann Lee")
    >>> words_by_voice(Document("He said yes."), [quote]).owners
    [None, None, 'Ann Lee']
    """
    starts, words = words_of(document)
    owners: list[str | None] = [None] * len(words)
    for quote in sorted(quotes, key=lambda quote: (quote.start, -quote.end)):
        if quote.kind in SPOKEN:
            first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
            owners[first:last] = [quote.speaker] * (last - first)
    return Words(starts, words, owners)
