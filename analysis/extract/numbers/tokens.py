"""A text as words with their offsets, and the few moves over them that the readers share."""

from dataclasses import dataclass

from analysis.document import Document

# Makes a named tuple of all its fields, in less than half the time that its name takes: there are thousands a page.
new = tuple.__new__


@dataclass(slots=True)
class Tokens:
    r"""The words of a text (runs of `\w`), where they start and what stands behind each.

    No named tuple: the rules read its fields more often than all else, and a slot is read three times as fast.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    gaps: tuple[str, ...]


def tokens_of(document: Document) -> Tokens:
    """The document's words with their offsets.

    >>> tokens_of(Document("Two men.")).starts
    (0, 4)
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
