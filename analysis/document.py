"""The ground floor: an immutable text that knows its paragraphs, sentences, words and publication date."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial, wraps
from itertools import accumulate, compress, repeat
from typing import NamedTuple, TypeVar

from analysis.segments import paragraph_spans, sentence_spans

Span = tuple[int, int]
_Made = TypeVar("_Made")

_NOT_WORD = re.compile(r"(\W+)")


class Sentence(NamedTuple):
    """One sentence: half-open offsets into the document's text, and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


_sentence = partial(tuple.__new__, Sentence)  # skips the Python step of the constructor


@dataclass(frozen=True)
class Document:
    """A text exactly as given, with what the finders need to know of it; all offsets are into `text`.

    >>> document = Document("Gen. Ali spoke. He left the U.S. on Friday.\\n\\nNobody asked why.")
    >>> [document.text[s.start : s.end] for s in document.sentences]
    ['Gen. Ali spoke.', 'He left the U.S. on Friday.', 'Nobody asked why.']
    """

    text: str
    published: date | None = None
    id: str = "article"
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    removed: tuple[str, ...] = ()

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Half-open offsets of each paragraph, without blanks at its edges."""
        return paragraph_spans(self.text)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in order; none crosses a paragraph."""
        return [
            _sentence((start, end, index))
            for index, paragraph in enumerate(self.paragraphs)
            for start, end in sentence_spans(self.text, *paragraph)
        ]

    @cached_property
    def words(self) -> tuple[str, ...]:
        r"""Every run of `\w` in order: a finder looks its triggers up here, then reads on at `starts`."""
        return self._words_and_starts[0]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset in the text of each of `words`."""
        return self._words_and_starts[1]

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands behind each of `words`, up to the next one or the end of the text."""
        return self._words_and_starts[2]

    def places_of(self, vocabulary: Container[str]) -> list[int]:
        """The indices of those of `words` that are in vocabulary, as they are written.

        >>> Document("He said what he said.").places_of({"said"})
        [1, 4]
        """
        return list(compress(range(len(self.words)), map(vocabulary.__contains__, self.words)))

    def offsets_of(self, characters: str) -> list[int]:
        """The offsets of each of the characters in the text, in order; rare ones cost next to nothing.

        >>> Document("“Yes” or «no»").offsets_of("“”«»")
        [0, 4, 9, 12]
        """
        text, found = self.text, []
        for character in characters:
            place = text.find(character)
            while place >= 0:
                found.append(place)
                place = text.find(character, place + 1)
        found.sort()
        return found

    @cached_property
    def _words_and_starts(self) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
        return parted(self.text, _NOT_WORD)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds offset, or of the one before it; 0 if there is none."""
        return bisect_right(self._later_sentences, offset)

    def sentences_at(self, offsets: Iterable[int]) -> list[int]:
        """The same of many offsets.

        >>> Document("He said so. She did not.").sentences_at([3, 12, 24])
        [0, 1, 1]
        """
        return list(map(bisect_right, repeat(self._later_sentences), offsets))

    def sentence_span(self, offset: int) -> Span:
        """Offsets of the sentence that holds offset (the whole text where there are no sentences)."""
        if not self.sentences:
            return (0, len(self.text))
        return self.sentences[bisect_right(self._later_sentences, offset)][:2]

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds offset, or of the one before it; 0 if there is none."""
        return bisect_right(self._paragraph_starts, offset, 1) - 1

    @cached_property
    def _later_sentences(self) -> list[int]:
        # Without the first one's start: as many as begin at an offset or before it are the index of its sentence.
        return [start for start, _, _ in self.sentences[1:]]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]


def once(work: Callable[[Document], _Made]) -> Callable[[Document], _Made]:
    """Makes a function of a document keep its result with the document, which several finders ask it for.

    The result goes when the document does: a memo outside would hold documents that are done with, and the
    memory of the next would be new each time. So the result must not hold the document in turn.

    >>> @once
    ... def length(document):
    ...     print("counting")
    ...     return len(document.words)
    >>> document = Document("He said so.")
    >>> length(document) + length(document)
    counting
    6
    """
    key = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(document: Document) -> _Made:
        memory = document.__dict__  # where its cached properties are as well
        if key not in memory:
            memory[key] = work(document)
        made: _Made = memory[key]
        return made

    return kept


def parted(text: str, between: re.Pattern[str]) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
    """The words of the text, where each begins, and what is behind each; `between`, in a group, is what parts them.

    >>> parted("one, two", re.compile(r"(\\W+)"))
    (('one', 'two'), (0, 5), (', ', ''))
    """
    # Tuples of strings and numbers are left alone by the collector of garbage, which would walk over long lists of them
    # again and again.
    # One split and one running sum stay in C; a Python loop over matches takes several times as long.
    parts = between.split(text)
    starts = list(accumulate(map(len, parts), initial=0))
    first = 0 if parts[0] else 2
    last = len(parts) if parts[-1] else len(parts) - 1
    gaps = parts[first + 1 :: 2]
    if parts[-1]:
        gaps.append("")
    return tuple(parts[first:last:2]), tuple(starts[first:last:2]), tuple(gaps)
