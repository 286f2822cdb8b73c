"""What readability formulas count: words, sentences, syllables and kinds of word, each worked out once."""

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import pairwise, repeat, starmap
from operator import lt
from struct import Struct
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
    words, features = words_of(document)[1], _features_of(document)
    total = sum([times * features[word] for word, times in Counter(words).items()])
    total += sum(_at_beginnings(document))
    sentences = sum(starmap(lt, pairwise(sentence_bounds(document))))  # that hold a word
    return Counts(len(words), sentences, *_unpacked(total))


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
    features = list(map(_features_of(document).__getitem__, words_of(document)[1]))
    spans = zip(pairwise(sentence_bounds(document)), _at_beginnings(document), strict=True)
    return [
        Counts(last - first, 1, *_unpacked(sum(features[first:last], more))) if first < last else Counts()
        for (first, last), more in spans
    ]


def sentence_syllables(document: Document) -> list[int]:
    """The syllables of each sentence.

    >>> sentence_syllables(Document("Gen. Ali spoke. He left."))
    [4, 2]
    """
    of_word = {word: packed & _FIRST_FIELD for word, packed in _features_of(document).items()}
    syllables = list(map(of_word.__getitem__, words_of(document)[1]))
    spans = zip(pairwise(sentence_bounds(document)), _at_beginnings(document), strict=True)
    return [(sum(syllables[first:last]) + more) & _FIRST_FIELD for (first, last), more in spans]


def lowered(document: Document) -> list[str]:
    """The words in small letters; a word that comes again is the same object, which is found at once.

    >>> lowered(Document("The U.S. don't pay."))
    ['the', 'u.s', "don't", 'pay']
    """
    small = {word: word.lower() for word in _features_of(document)}
    return list(map(small.__getitem__, words_of(document)[1]))


@once
def _features_of(document: Document) -> dict[str, int]:
    """The features of each different word: among those of all texts, too many to be at hand, it is looked up once."""
    return {word: _FEATURES[word] for word in dict.fromkeys(words_of(document)[1])}


@once
def _at_beginnings(document: Document) -> list[int]:
    """What the first word of each sentence adds: its capital says nothing, so that it counts as a common word."""
    words, features = words_of(document)[1], _features_of(document)
    found: list[int] = []
    for first, last in pairwise(sentence_bounds(document)):
        word = words[first] if first < last else ""
        found.append(_FEATURES[word.lower()] - features[word] if word[:1].isupper() else 0)
    return found


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
_FEATURES: Final = Known(_features)


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
