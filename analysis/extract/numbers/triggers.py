"""The words at which a number may begin: those with a digit or a mark in them, and number words in any usual case."""

from typing import Final

from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SINGLE_UNITS,
)
from analysis.known import Known

_BASES: Final = (
    set(CARDINALS) | set(SCALES) | set(PLURAL_SCALES) | set(MULTIPLES) | set(ORDINALS) | set(DENOMINATORS)
) - {"score"}
_NUMBER_WORDS: Final = SINGLE_UNITS | frozenset(
    form for word in _BASES for form in (word, word.capitalize(), word.upper())
)
# Whether a number may begin at a word.
_BEGINS: Final = Known(lambda word: word in _NUMBER_WORDS or not word.isalpha())


def triggers(words: tuple[str, ...]) -> list[int]:
    """The indices of the words at which a number may begin.

    >>> triggers(("Two", "of", "G20", "in", "2014"))
    [0, 2, 4]
    """
    return [place for place, word in enumerate(words) if _BEGINS[word]]
