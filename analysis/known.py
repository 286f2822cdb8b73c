"""What a rule says of a word, kept: most words of a language come again and again."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

T = TypeVar("T")


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
