"""The words at which a number may begin: those with a digit or a mark in them, and number words in any usual case."""

from typing import Final

from analysis.document import Document
from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SINGLE_UNITS,
)

_BASES: Final = (
    set(CARDINALS) | set(SCALES) | set(PLURAL_SCALES) | set(MULTIPLES) | set(ORDINALS) | set(DENOMINATORS)
) - {"score"}
NUMBER_WORDS: Final = SINGLE_UNITS | frozenset(
    form for word in _BASES for form in (word, word.capitalize(), word.upper())
)


def triggers(document: Document) -> list[int]:
    """The indices of the words at which a number may begin.

    >>> triggers(Document("Two of G20 in 2014"))
    [0, 2, 4]
    """
    found = document.places_of(NUMBER_WORDS)
    found += document.figures
    found.sort()
    return found
