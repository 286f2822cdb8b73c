"""What several finders ask a document for is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from analysis.document import Document

_Made = TypeVar("_Made")


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
        memory = document.made
        if key not in memory:
            memory[key] = work(document)
        return cast(_Made, memory[key])

    return kept
