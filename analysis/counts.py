"""What readability formulas count: words, sentences, syllables and kinds of word, each worked out once."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from struct import Struct
from typing import NamedTuple

from analysis.document import Document
from analysis.syllables import is_familiar, syllables

# A word as readers and the formulas count it: "don't", "go-ahead", "U.S.", "1,000" and "$1.5" are one each.
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_JOINING = frozenset("'’.,-")


class Counts(NamedTuple):
    """What the formulas are made of."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    characters: int = 0  # letters and digits
    letters: int = 0
    long: int = 0  # words of more than six letters
    polysyllables: int = 0  # words of three or more syllables
    complex: int = 0  # of those, what Gunning counts: no names, no joined words, no -ed or -es
    unfamiliar: int = 0  # words not on Dale and Chall's list of 3,000, names and numerals left out


def counts(document: Document) -> Counts:
    """The counts of the whole document.

    >>> counts(Document("Gen. Ali spoke. He left the U.S. on Friday."))[:3]
    (9, 2, 12)
    """
    return total(sentence_counts(document))


@lru_cache(maxsize=2)
def words_of(document: Document) -> tuple[list[int], list[str]]:
    """The offsets and the words of the document, in order; the last documents' are kept.

    >>> words_of(Document("The U.S. don't pay."))
    ([0, 4, 9, 15], ['The', 'U.S', "don't", 'pay'])
    """
    if "_" in document.text:  # part of a word to Python, but not to readers
        matches = list(WORD.finditer(document.text))
        return [match.start() for match in matches], [match[0] for match in matches]
    # The document's words, those joined that only a mark parts.
    words, starts, gaps = document.words, document.starts, document.gaps
    joined = list(compress(range(len(words) - 1), map(_JOINING.__contains__, gaps)))
    offsets: list[int] = []
    found: list[str] = []
    done = at = 0
    while at < len(joined):
        first = last = joined[at]
        while at < len(joined) and joined[at] == last:
            last, at = last + 1, at + 1
        offsets += starts[done : first + 1]
        found += words[done:first]
        found.append(document.text[starts[first] : starts[last] + len(words[last])])
        done = last + 1
    return offsets + starts[done:], found + words[done:]


@lru_cache(maxsize=2)
def sentence_counts(document: Document) -> list[Counts]:
    """The counts of each sentence; what holds no word is no sentence to the formulas."""
    starts, words = words_of(document)
    found, first = [], 0
    for sentence in document.sentences:
        last = bisect_left(starts, sentence.end, first)
        found.append(_count(words[first:last]))
        first = last  # no word stands between two sentences
    return found


def total(parts: Iterable[Counts]) -> Counts:
    """The sum of counts.

    >>> total([Counts(words=3), Counts(words=4)]).words
    7
    """
    found = list(parts)
    return Counts(*(sum(map(field, found)) for field in _BY_FIELD))


_BY_FIELD = tuple(map(itemgetter, range(len(Counts._fields))))  # `zip(*found)` is slow where sentences are thousands


def _count(words: list[str]) -> Counts:
    if not words:
        return Counts()
    packed = sum(map(_FEATURES.__getitem__, words))
    first = words[0]
    if first[:1].isupper():  # its capital says nothing, so it is looked up as a common word
        packed += _FEATURES[first.lower()] - _FEATURES[first]
    return Counts(len(words), 1, *_FIELDS.unpack(packed.to_bytes(_FIELDS.size, "little")))


class _Features(dict[str, int]):
    """Word -> what it adds to the counts, packed into one number, so that a sentence is one sum in C."""

    def __missing__(self, word: str) -> int:
        if len(self) > 100_000:
            self.clear()
        self[word] = packed = int.from_bytes(_FIELDS.pack(*_work_out(word)), "little")
        return packed


_FEATURES = _Features()
_FIELDS = Struct("<7I")  # no sentence fills 32 bits


def _work_out(word: str) -> tuple[int, int, int, int, int, int, int]:
    """Syllables, characters, letters, and whether the word is long, polysyllabic, complex, unfamiliar."""
    count = syllables(word)
    letters = len(word) if word.isalpha() else sum(map(str.isalpha, word))
    characters = letters if letters == len(word) else sum(map(str.isalnum, word))
    unfamiliar = word[:1].islower() and not is_familiar(word)
    return count, characters, letters, letters > 6, count >= 3, _is_complex(word, count), unfamiliar


def _is_complex(word: str, count: int) -> bool:
    """Whether Gunning counts the word: three syllables, but no name, and none by -ed, -es or joining."""
    if count < 3 or not word[:1].islower():
        return False
    if "-" in word:
        return any(syllables(part) >= 3 for part in word.split("-"))
    return not (count == 3 and word.endswith(("ed", "es")) and syllables(word[:-2]) < 3)
