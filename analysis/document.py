"""The ground floor: an immutable text that knows its paragraphs, sentences, words and publication date."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final, NamedTuple, Self

from analysis.segments import paragraph_spans, sentence_spans
from analysis.words import words_in

Span = tuple[int, int]

_NEAR: Final = 4  # sentences


class Sentence(NamedTuple):
    """One sentence: half-open offsets into the document's text, and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


_sentence: Final = partial(tuple.__new__, Sentence)  # skips the Python step of the constructor


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

    paragraphs: list[Span] = field(init=False, repr=False, compare=False)
    """Half-open offsets of each paragraph, without blanks at its edges."""
    sentences: list[Sentence] = field(init=False, repr=False, compare=False)
    """The sentences in order; none crosses a paragraph."""
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    r"""Every run of `\w` in order: a finder looks its triggers up here, then reads on at `starts`."""
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """The offset in the text of each of `words`."""
    gaps: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """What stands behind each of `words`, up to the next one or the end of the text."""
    capitals: list[int] = field(init=False, repr=False, compare=False)
    """The indices of those of `words` that are not in small letters: "Ann", "eBay", "2014", but not "3rd"."""
    figures: list[int] = field(init=False, repr=False, compare=False)
    """The indices of those of `words` that are not of letters alone."""
    joins: list[int] = field(init=False, repr=False, compare=False)
    """The indices of those of `gaps` that join two words into what readers count as one: "don't", "7,000"."""
    made: dict[str, object] = field(init=False, repr=False, compare=False)
    """What `once` keeps."""
    _later_sentences: list[int] = field(init=False, repr=False, compare=False)
    _paragraph_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text, keep = self.text, partial(object.__setattr__, self)
        paragraphs = paragraph_spans(text)
        words, starts, gaps, capitals, figures, joins, stops = words_in(text)
        sentences = list(map(_sentence, sentence_spans(text, paragraphs, stops)))
        keep("paragraphs", paragraphs)
        keep("sentences", sentences)
        keep("words", words)
        keep("starts", starts)
        keep("gaps", gaps)
        keep("capitals", capitals)
        keep("figures", figures)
        keep("joins", joins)
        keep("made", {})
        # Without the first one's start: as many as begin at an offset or before it are the index of its sentence.
        keep("_later_sentences", [start for start, _, _ in sentences[1:]])
        keep("_paragraph_starts", [start for start, _ in paragraphs])

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        # What can be worked out again is not sent to another process.
        given = (self.text, self.published, self.id, self.title, self.byline, self.source, self.removed)
        return type(self), given

    def places_of(self, vocabulary: frozenset[str]) -> list[int]:
        """The indices of those of `words` that are in vocabulary, as they are written.

        >>> Document("He said what he said.").places_of(frozenset({"said"}))
        [1, 4]
        """
        return [place for place, word in enumerate(self.words) if word in vocabulary]

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

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds offset, or of the one before it; 0 if there is none."""
        return bisect_right(self._later_sentences, offset)

    def sentences_at(self, offsets: Iterable[int]) -> list[int]:
        """The same of many offsets.

        >>> Document("He said so. She did not.").sentences_at([3, 12, 24])
        [0, 1, 1]
        """
        later = self._later_sentences
        count, index, last = len(later), 0, -1
        found: list[int] = []
        for offset in offsets:
            near = index + _NEAR
            if offset >= last:  # they mostly are in order, and near each other
                while index < near and index < count and later[index] <= offset:
                    index += 1
            if offset < last or index == near:
                index = bisect_right(later, offset)
            found.append(index)
            last = offset
        return found

    def sentence_span(self, offset: int) -> Span:
        """Offsets of the sentence that holds offset (the whole text where there are no sentences)."""
        if not self.sentences:
            return (0, len(self.text))
        start, end, _ = self.sentences[bisect_right(self._later_sentences, offset)]
        return start, end

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds offset, or of the one before it; 0 if there is none."""
        return bisect_right(self._paragraph_starts, offset, 1) - 1
