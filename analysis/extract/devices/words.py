"""Devices that are words or set phrases: looked up in the word lists, then tested by the words around them."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import itemgetter
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.devices import context
from analysis.extract.devices.context import word_set
from analysis.extract.devices.inflection import forms
from analysis.extract.records import Device
from analysis.lexicon import Entry, entries

Test = Callable[[Document, int, int, str], bool]


class _Term(NamedTuple):
    """One form of an entry, found by one of its words, with the test that a hit has to pass."""

    words: tuple[str, ...]
    position: int  # of the word that it is found by
    device: str
    term: str
    category: str
    rule: str
    test: Test


class _Found(NamedTuple):
    """The terms that are found by a word: of that word alone, and phrases by the word before or behind it.

    That neighbour rules most places out.
    """

    alone: list[_Term]
    before: dict[str, list[_Term]]
    behind: dict[str, list[_Term]]


# A word list, the device it makes, whether its terms inflect, and the test of the words around a hit.
_LISTS: Final[tuple[tuple[str, str, bool, Test], ...]] = (
    ("loaded", "loaded", True, context.loaded),
    ("hedges", "hedge", False, context.hedge),
    ("boosters", "booster", False, context.booster),
    ("modals", "modal", False, context.modal),
    ("absolutes", "absolute", False, context.absolute),
    ("superlatives", "superlative", False, context.superlative),
    ("actors", "naming", True, context.naming),
    ("nominalisations", "nominalisation", True, context.nominalisation),
)
_FREQUENT: Final = word_set(
    "a about above across after again all along an and any are around as at be been before below beneath between by "
    "can could do down early far first for from had has have he her here him his i if in inside into is it its know "
    "last less like make man many may me more most much must my near never new no not of off on one only or other our "
    "out outside over own people political say said see she should so some such take than that the their them there "
    "they thing think this time to two under up us very was way we were what when which who will with within without "
    "would year you your going get new house media government"
)
_ORDER: Final = itemgetter(0, 1)  # by start, the longest first
_GAPS: Final = frozenset({" ", "-", "'", "’", "\n", "\u00a0"})


def find(document: Document) -> Iterator[Device]:
    """The devices of the word lists; of two of a kind that begin at one word, the longer one counts.

    >>> [(d.device, d.term) for d in find(Document("It may possibly have been a lie by the regime."))]
    [('modal', 'may'), ('hedge', 'possibly'), ('loaded', 'lie'), ('loaded', 'regime'), ('naming', 'regime')]
    """
    starts, words = document.starts, document.words
    taken: dict[str, int] = {}
    for first, negative_last, (_, _, device, term, category, rule, test) in sorted(_candidates(document), key=_ORDER):
        if taken.get(device, -1) >= first:
            continue
        last = -negative_last
        if category == "neutral":
            taken[device] = last
        elif test(document, first, last, category):
            taken[device] = last
            yield Device(starts[first], starts[last] + len(words[last]), device, term, rule)


def _candidates(document: Document) -> list[tuple[int, int, _Term]]:
    """Every place where the words of a term stand: indices of its first and (negative) last word, then the term."""
    words, index = document.words, _index()
    end = len(words)
    found = []
    for i in document.places_of(index):
        alone, before, behind = index[words[i]]
        for term in alone:
            found.append((i, -i, term))
        near = before.get(words[i - 1].lower(), ()) if before and i else ()
        if behind and i + 1 < end:
            near = (*near, *behind.get(words[i + 1].lower(), ()))
        for term in near:
            first = i - term.position
            if _stands(document, first, term.words):
                found.append((first, 1 - first - len(term.words), term))
    return found


def _stands(document: Document, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether phrase begins at the word first, its words parted by no more than a blank, hyphen or apostrophe."""
    last = first + len(phrase) - 1
    if first < 0 or last >= len(document.words):
        return False
    if any(word.lower() != other for word, other in zip(document.words[first : last + 1], phrase, strict=True)):
        return False
    return _GAPS.issuperset(document.gaps[first:last])


@cache
def _index() -> dict[str, _Found]:
    """Word as it may be written -> the terms that are found by it.

    A phrase is found by its longest word that is no function word, which is most often its rarest.
    """
    index: dict[str, _Found] = {}
    for name, device, inflects, test in _LISTS:
        for entry in entries(name):
            if entry.category == "no action":
                continue
            for form in forms(entry.term, entry.category) if inflects else (entry.term,):
                _add(index, form, entry, device, test)
    return index


def _add(index: dict[str, _Found], form: str, entry: Entry, device: str, test: Test) -> None:
    words = form.replace("-", " ").replace("'", " ").split()
    found_by = max(words, key=lambda word: (word.lower() not in _FREQUENT, len(word)))
    rule = f"naming-{entry.note}" if device == "naming" else f"{device}-{entry.category}".replace(" ", "-")
    name = entry.note if device == "nominalisation" else entry.term
    phrase = tuple(word.lower() for word in words)
    position = words.index(found_by)
    term = _Term(phrase, position, device, name, entry.category, rule, test)
    for written in {found_by, found_by[:1].upper() + found_by[1:], found_by.upper()}:
        alone, before, behind = index.setdefault(written, _Found([], {}, {}))
        if len(words) == 1:
            alone.append(term)
        elif position + 1 < len(words):
            behind.setdefault(phrase[position + 1], []).append(term)
        else:
            before.setdefault(phrase[position - 1], []).append(term)
