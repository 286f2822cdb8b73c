"""What readability formulas count: words, sentences, syllables and kinds of word, each worked out once."""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise, repeat, starmap
from operator import itemgetter, lt
from struct import Struct
from sys import intern
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.known import Known
from analysis.once import once
from analysis.syllables import is_familiar, syllables
from analysis.words import words_in

# A word as readers and the formulas count it: "don't", "go-ahead", "U.S.", "1,000" and "$1.5" are one each.
WORD: Final = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


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
    sentences = sum(starmap(lt, pairwise(sentence_bounds(document))))  # that hold a word
    return Counts(len(words_of(document)[1]), sentences, *_unpacked(sum(_packed(document))))


@once
def words_of(document: Document) -> tuple[list[int], list[str]]:
    """The offsets and the words of the document, in order: words as readers and the formulas count them.

    >>> words_of(Document("The U.S. don't pay."))
    ([0, 4, 9, 15], ['The', 'U.S', "don't", 'pay'])
    """
    text = document.text
    words, starts, joins = document.words, document.starts, document.joins
    if "_" in text:  # part of a word to Python, but not to readers
        words, starts, _, _, _, joins, _ = words_in(text.replace("_", " "))
    offsets: list[int] = []
    found: list[str] = []
    done = 0
    k, count = 0, len(joins)
    while k < count:
        first = joins[k]
        last = first + 1
        k += 1
        while k < count and joins[k] == last:
            last += 1
            k += 1
        offsets += starts[done : first + 1]
        found += words[done:first]
        found.append(text[starts[first] : starts[last] + len(words[last])])
        done = last + 1
    offsets += starts[done:]
    found += words[done:]
    return offsets, found


@once
def sentence_bounds(document: Document) -> list[int]:
    """Where in `words_of` each sentence begins, and behind them where the last one ends.

    >>> sentence_bounds(Document("Gen. Ali spoke. He left."))
    [0, 3, 5]
    """
    starts, words = words_of(document)
    # No word stands between two sentences.
    return [*map(bisect_left, repeat(starts), [sentence[0] for sentence in document.sentences]), len(words)]


def sentence_counts(document: Document) -> list[Counts]:
    """The counts of each sentence; what holds no word is no sentence to the formulas."""
    bounds = sentence_bounds(document)
    return [
        Counts(last - first, 1, *_unpacked(packed)) if first < last else Counts()
        for (first, last), packed in zip(pairwise(bounds), _packed(document), strict=True)
    ]


def sentence_syllables(document: Document) -> list[int]:
    """The syllables of each sentence.

    >>> sentence_syllables(Document("Gen. Ali spoke. He left."))
    [4, 2]
    """
    return [packed & _FIRST_FIELD for packed in _packed(document)]


def lowered(document: Document) -> list[str]:
    """The words in small letters; a word that comes again is the same object, which is found at once.

    >>> lowered(Document("The U.S. don't pay."))
    ['the', 'u.s', "don't", 'pay']
    """
    return list(map(itemgetter(1), _looked_up(document)))


@once
def _packed(document: Document) -> list[int]:
    """The sums of the features of each sentence's words."""
    words = _looked_up(document)
    features = list(map(itemgetter(0), words))
    return [
        sum(features[first:last], words[first][2]) if first < last else 0
        for first, last in pairwise(sentence_bounds(document))
    ]


@once
def _looked_up(document: Document) -> list[tuple[int, str, int]]:
    """What is known of each word: one look-up for all that is asked of it."""
    return list(map(_KNOWN.__getitem__, words_of(document)[1]))


def _know(word: str) -> tuple[int, str, int]:
    """The features of a word, its small letters, and what its features are more where it opens a sentence."""
    lower, packed = intern(word.lower()), _features(word)
    # The capital of the first word says nothing, so that word counts as a common one.
    return packed, lower, _features(lower) - packed if word[:1].isupper() else 0


def _features(word: str) -> int:
    """What a word adds to the counts, packed into one number, so that a sentence is one sum in C."""
    return _shared(int.from_bytes(_FIELDS.pack(*_work_out(word)), "little"))


@lru_cache(maxsize=1000)
def _shared(packed: int) -> int:
    """The same object for the same number: some hundreds serve all words, and are at hand when they are added up."""
    return packed


def _unpacked(packed: int) -> tuple[int, ...]:
    fields: tuple[int, ...] = _FIELDS.unpack(packed.to_bytes(_FIELDS.size, "little"))
    return fields


_FIELDS: Final = Struct("<7I")  # no text fills 32 bits
_FIRST_FIELD: Final = 0xFFFFFFFF
_KNOWN: Final = Known(_know)


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
