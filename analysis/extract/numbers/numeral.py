"""A numeral with what stands beside it: all that the rules for setting it aside look at first."""

from dataclasses import dataclass
from typing import Final

from analysis.extract.numbers.tokens import Tokens, new
from analysis.extract.records import SetAside


@dataclass(slots=True)
class Numeral:
    """A run of digits in the word at `place`, with the word and gap before it and the character behind it."""

    tokens: Tokens
    place: int
    start: int
    end: int
    before: str
    gap: str
    behind: str

    @property
    def text(self) -> str:
        """The whole text."""
        return self.tokens.text

    @property
    def length(self) -> int:
        """How many digits it has."""
        return self.end - self.start

    @property
    def following(self) -> str:
        """The word behind, where only a blank or a hyphen parts it from the numeral's own word; else ""."""
        words, place = self.tokens.words, self.place
        return words[place + 1] if place + 1 < len(words) and self.tokens.gaps[place] in (" ", "-") else ""

    def aside(self, reason: str, rule: str, end: int | None = None, start: int | None = None) -> SetAside:
        """The numeral as a record; another end or start where more or less than the digits is meant."""
        place = (self.start if start is None else start, self.end if end is None else end, reason, rule)
        return new(SetAside, place)

    @property
    def decimal(self) -> bool:
        """Whether a decimal part or a group of thousands follows."""
        return self.behind in (".", ",") and self.text[self.end + 1 : self.end + 2].isdecimal()

    @property
    def sign_behind(self) -> bool:
        """Whether a percent or currency sign follows."""
        return self.behind in ("%", "°", "$", "€", "£") or self.text[self.end : self.end + 2] == " %"


LONGEST: Final = 15


def numeral_at(tokens: Tokens, index: int, start: int) -> Numeral:
    """The digits at start, in the word at index; of a longer number the first sixteen.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> found = numeral_at(tokens_of(Document("Boeing 737.")), 1, 7)
    >>> found.end, found.before, found.gap, found.behind
    (10, 'Boeing', ' ', '.')
    """
    text = tokens.text
    word = tokens.words[index]
    end = start
    last = tokens.starts[index] + len(word)
    if last > start + LONGEST + 1:
        last = start + LONGEST + 1
    if word.isdecimal():
        end = last
    else:
        while end < last and text[end].isdecimal():
            end += 1
    before = gap = ""
    if index and start == tokens.starts[index]:
        before, gap = tokens.words[index - 1], tokens.gaps[index - 1]
        if len(gap) > 8:
            gap = gap[-8:]
    return Numeral(tokens, index, start, end, before, gap, text[end] if end < len(text) else "")
