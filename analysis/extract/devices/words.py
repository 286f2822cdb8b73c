"""Devices that are words or set phrases: looked up in the word lists, then tested by the words around them."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.devices import context
from analysis.extract.devices.inflection import forms
from analysis.extract.records import Device
from analysis.lexicon import Entry, entries

Test = Callable[[Document, int, int, str], bool]


class _Term(NamedTuple):
    """One form of an entry, behind its first word, with the test that a hit has to pass."""

    rest: tuple[str, ...]
    device: str
    term: str
    category: str
    rule: str
    test: Test


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
_GAPS: Final = frozenset({" ", "-", "'", "’", "\n", "\u00a0"})


def find(document: Document) -> Iterator[Device]:
    """The devices of the word lists; of two of a kind that begin at one word, the longer one counts.

    >>> [(d.device, d.term) for d in find(Document("It may possibly have been a lie by the regime."))]
    [('modal', 'may'), ('hedge', 'possibly'), ('loaded', 'lie'), ('loaded', 'regime'), ('naming', 'regime')]
    """
    words, starts, text = document.words, document.starts, document.text
    index = _index()
    taken: dict[str, int] = {}
    for i in [i for i, word in enumerate(words) if word in index]:
        for rest, device, term, category, rule, test in index[words[i]]:
            if taken.get(device, -1) >= i or (rest and not _follows(text, words, starts, i, rest)):
                continue
            last = i + len(rest)
            if category == "neutral":
                taken[device] = last
            elif test(document, i, last, category):
                taken[device] = last
                yield Device(starts[i], starts[last] + len(words[last]), device, term, rule)


def _follows(text: str, words: list[str], starts: list[int], index: int, rest: tuple[str, ...]) -> bool:
    """Whether the words behind index are rest, parted by no more than a blank, hyphen or apostrophe."""
    last = index + len(rest)
    if last >= len(words):
        return False
    return all(
        words[i].lower() == word and text[starts[i - 1] + len(words[i - 1]) : starts[i]] in _GAPS
        for i, word in enumerate(rest, index + 1)
    )


@cache
def _index() -> dict[str, list[_Term]]:
    """First word as it may be written -> the terms that begin with it, the longest first."""
    index: dict[str, list[_Term]] = {}
    for name, device, inflects, test in _LISTS:
        for entry in entries(name):
            for form in forms(entry.term, entry.category) if inflects else (entry.term,):
                _add(index, form, entry, device, test)
    for terms in index.values():
        terms.sort(key=lambda term: -len(term.rest))
    return index


def _add(index: dict[str, list[_Term]], form: str, entry: Entry, device: str, test: Test) -> None:
    first, *rest = form.replace("-", " ").replace("'", " ").split()
    rule = f"naming-{entry.note}" if device == "naming" else f"{device}-{entry.category}".replace(" ", "-")
    name = entry.note if device == "nominalisation" else entry.term
    term = _Term(tuple(map(str.lower, rest)), device, name, entry.category, rule, test)
    for written in {first, first[:1].upper() + first[1:], first.upper()}:
        index.setdefault(written, []).append(term)
