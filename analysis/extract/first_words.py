"""The word at a place: what spares most patterns, which are dear, their turn."""

from typing import Final


def first_word(text: str, begin: int) -> str:
    """The word at offset begin, up to a blank, if it is of letters alone.

    >>> first_word("the bridge", 0), first_word("“the” bridge", 0)
    ('the', '')
    """
    end = text.find(" ", begin, begin + _LONGEST_WORD)
    word = text[begin:end] if end > 0 else ""
    return word if word.isalpha() else ""


_LONGEST_WORD: Final = 24  # characters; none that a pattern here asks for is longer
