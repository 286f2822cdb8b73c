"""Devices that are words or set phrases: looked up in the word lists, then tested by the words around them."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from analysis.document import Document
from analysis.extract.devices import context, senses
from analysis.extract.devices.inflection import forms
from analysis.extract.records import Device
from analysis.lexicon import Entry, entries

Test = Callable[[Document, int, int, str], bool]


# Plain tuples, as they are unpacked some tens of thousands of times a second: of one form of an entry the device, the
# term, its category, the rule and the test that a hit has to pass; for a phrase also its words, and which finds it.
Term = tuple[str, str, str, str, Test]
Phrase = tuple[tuple[str, ...], int, Term]
# What is found by a word: terms of that word alone, and phrases by the word before or behind it, which rules most out.
Phrases = dict[str, tuple[Phrase, ...]]
Found = tuple[tuple[Term, ...], Phrases, Phrases]
NONE: Final[Found] = ((), {}, {})


# A word list, the device it makes, whether its terms inflect, and the test of the words around a hit.
_LISTS: Final[tuple[tuple[str, str, bool, Test], ...]] = (
    ("loaded", "loaded", True, senses.loaded),
    ("hedges", "hedge", False, context.hedge),
    ("boosters", "booster", False, context.booster),
    ("modals", "modal", False, senses.modal),
    ("absolutes", "absolute", False, context.absolute),
    ("superlatives", "superlative", False, context.superlative),
    ("actors", "naming", True, context.naming),
    ("nominalisations", "nominalisation", True, context.nominalisation),
)
# Words of phrases that are frequent in news, the most frequent first: a phrase is looked up by a rarer one.
_FREQUENT: Final = (
    "the to of a and in s that for is on said trump it as his with has was at i be not have but by are from an her "
    "campaign about we new more state their had or one democratic than people up if party were out all there over can "
    "some him so percent states no its last like them do most two first time even political while going house into "
    "say many re our support only white think election made american make race get bernie national news much vote "
    "department before way back country still any 1 government york know since between down take world work off right "
    "public through court far america called day law attacks general me own show americans money us go tax under "
    "change justice part big group women got top twitter attack need never economic likely media politics my "
    "conservative every around better chief front left less times too wall working early health workers least second "
    "statement street things best case clear anti job security your china end full running war question victory "
    "family business making economy majority run establishment high old democrat fact hard days ever groups gun once "
    "went behind important kind man little strong free life without social again believe large pay record enough face "
    "speech rights class seen took across known liberal turn education financial line lost power woman crowd raised "
    "union name third great story deal families half middle reported turned course expected having jobs matter men "
    "shows"
).split()
_RANKS: Final = {word: rank for rank, word in enumerate(_FREQUENT)}
_ORDER: Final = itemgetter(0, 1)  # by start, the longest first
_GAPS: Final = frozenset({" ", "-", "'", "’", "\n", "\u00a0"})


def find(document: Document, places: Sequence[int], found: Iterable[Found]) -> list[Device]:
    """The devices of the word lists, where found is what the words at places may find.

    Of two of a kind that begin at one word, the longer one counts.

    >>> document = Document("It may be a lie")
    >>> [(d.device, d.term) for d in find(document, [1, 4], [index()["may"], index()["lie"]])]
    [('modal', 'may'), ('loaded', 'lie')]
    """
    starts, words = document.starts, document.words
    hits = _candidates(document, places, found)
    taken: dict[str, int] = {}
    devices: list[Device] = []
    for first, negative_last, (device, term, category, rule, test) in sorted(hits, key=_ORDER):
        if taken.get(device, -1) >= first:
            continue
        last = -negative_last
        if category == "neutral":
            taken[device] = last
        elif test(document, first, last, category):
            taken[device] = last
            devices.append(context.new(Device, (starts[first], starts[last] + len(words[last]), device, term, rule)))
    return devices


def _candidates(document: Document, places: Sequence[int], found: Iterable[Found]) -> list[tuple[int, int, Term]]:
    """Every place where the words of a term stand: indices of its first and (negative) last word, then the term."""
    words = document.words
    end = len(words)
    hits: list[tuple[int, int, Term]] = []
    add = hits.append
    for i, (alone, before, behind) in zip(places, found, strict=True):
        for term in alone:
            add((i, -i, term))
        if before and i:
            beside = words[i - 1]
            for phrase, position, term in before.get(beside.lower() if beside < "a" else beside, ()):
                if _stands(document, i - position, phrase):
                    add((i - position, 1 - i + position - len(phrase), term))
        if behind and i + 1 < end:
            beside = words[i + 1]
            for phrase, position, term in behind.get(beside.lower() if beside < "a" else beside, ()):
                if _stands(document, i - position, phrase):
                    add((i - position, 1 - i + position - len(phrase), term))
    return hits


def _stands(document: Document, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether phrase begins at the word first, its words parted by no more than a blank, hyphen or apostrophe."""
    last = first + len(phrase) - 1
    if first < 0 or last >= len(document.words):
        return False
    if any(word.lower() != other for word, other in zip(document.words[first : last + 1], phrase, strict=True)):
        return False
    return _GAPS.issuperset(document.gaps[first:last])


@cache
def index() -> dict[str, Found]:
    """Word as it may be written -> the terms that are found by it.

    A phrase is found by its rarest word.
    """
    found: dict[str, Found] = {}
    for name, device, inflects, test in _LISTS:
        for entry in entries(name):
            if entry.category == "no action":
                continue
            for form in forms(entry.term, entry.category) if inflects else (entry.term,):
                _add(found, form, entry, device, test)
    return found


def _rarity(word: str) -> int:
    """How rare a word is in news; of words that are not frequent the longer one passes for the rarer."""
    return _RANKS.get(word.lower(), len(_RANKS) + len(word))


def _add(found: dict[str, Found], form: str, entry: Entry, device: str, test: Test) -> None:
    words = form.replace("-", " ").replace("'", " ").split()
    found_by = max(words, key=_rarity) if len(words) > 1 else words[0]
    rule = f"naming-{entry.note}" if device == "naming" else f"{device}-{entry.category}".replace(" ", "-")
    name = entry.note if device == "nominalisation" else entry.term
    term = (device, name, entry.category, rule, test)
    phrase = tuple(word.lower() for word in words)
    position = words.index(found_by)
    for written in {found_by, found_by[:1].upper() + found_by[1:], found_by.upper()}:
        alone, before, behind = found.get(written, NONE)
        if len(words) == 1:
            found[written] = ((*alone, term), before, behind)
        elif position + 1 < len(words):
            found[written] = (alone, before, _with(behind, phrase[position + 1], (phrase, position, term)))
        else:
            found[written] = (alone, _with(before, phrase[position - 1], (phrase, position, term)), behind)


def _with(phrases: Phrases, neighbour: str, phrase: Phrase) -> Phrases:
    return phrases | {neighbour: (*phrases.get(neighbour, ()), phrase)}
