"""The words at which a number may begin, as they are written: small, with a capital, in capitals."""

from analysis.extract.numbers.values import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
)

_BASES = (set(CARDINALS) | set(SCALES) | set(PLURAL_SCALES) | set(MULTIPLES) | set(ORDINALS) | set(DENOMINATORS)) - {
    "score"
}
TRIGGERS = frozenset(form for word in _BASES for form in (word, word.capitalize(), word.upper()))
