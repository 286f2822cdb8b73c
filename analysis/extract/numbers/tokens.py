"""A text as words with their offsets, and the few moves over them that the readers share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from analysis.document import Document

T = TypeVar("T")

# Makes a named tuple of all its fields, in less than half the time that its name takes: there are thousands a page.
new = tuple.__new__


@dataclass(slots=True)
class Tokens:
    r"""The words of a text (runs of `\w`), where they start and what stands behind each.

    No named tuple: the rules read its fields more often than all else, and a slot is read three times as fast.
    """

    text: str
    words: list[str]
    starts: list[int]
    gaps: list[str]


def tokens_of(document: Document) -> Tokens:
    """The document's words with their offsets.

    >>> tokens_of(Document("Two men.")).starts
    [0, 4]
    """
    return Tokens(document.text, document.words, document.starts, document.gaps)


def word_end(tokens: Tokens, index: int) -> int:
    """Offset behind the word at index."""
    return tokens.starts[index] + len(tokens.words[index])


def gap_before(tokens: Tokens, index: int) -> str:
    """What stands between the word at index and the one before it (the last eight characters at most).

    >>> gap_before(tokens_of(Document("one-third")), 1)
    '-'
    """
    if index:
        return tokens.gaps[index - 1][-8:]
    start = tokens.starts[0]
    return tokens.text[max(0, start - 8) : start]


def stop_index(tokens: Tokens, index: int, end: int) -> int:
    """Index of the first word from index on that starts at or behind the offset end."""
    starts = tokens.starts
    while index < len(starts) and starts[index] < end:
        index += 1
    return index


class Known(dict[str, T], Generic[T]):
    """What a rule says of words, each asked once: most words of a language come again and again.

    >>> length = Known(len)
    >>> length["word"], dict(length)
    (4, {'word': 4})
    """

    MOST: Final = 1 << 16  # words, and
    LONGEST: Final = 32  # characters: what is longer is no word that comes again

    def __init__(self, rule: Callable[[str], T]) -> None:
        self._rule = rule

    def __missing__(self, word: str) -> T:
        found = self._rule(word)
        if len(word) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[word] = found
        return found
