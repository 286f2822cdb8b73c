"""A text as words with their offsets, and the few moves over them that the readers share."""

from typing import NamedTuple

from analysis.document import Document


class Tokens(NamedTuple):
    r"""The words of a text (runs of `\w`) and where they start."""

    text: str
    words: list[str]
    starts: list[int]


def tokens_of(document: Document) -> Tokens:
    """The document's words with their offsets.

    >>> tokens_of(Document("Two men.")).starts
    [0, 4]
    """
    return Tokens(document.text, document.words, document.starts)


def word_end(tokens: Tokens, index: int) -> int:
    """Offset behind the word at index."""
    return tokens.starts[index] + len(tokens.words[index])


def gap_before(tokens: Tokens, index: int) -> str:
    """What stands between the word at index and the one before it (the last eight characters at most).

    >>> gap_before(tokens_of(Document("one-third")), 1)
    '-'
    """
    start = tokens.starts[index]
    left = tokens.starts[index - 1] + len(tokens.words[index - 1]) if index else 0
    return tokens.text[left if left > start - 8 else start - 8 : start]


def stop_index(tokens: Tokens, index: int, end: int) -> int:
    """Index of the first word from index on that starts at or behind the offset end."""
    starts = tokens.starts
    while index < len(starts) and starts[index] < end:
        index += 1
    return index
