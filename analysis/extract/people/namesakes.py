"""Which person of an article a name is of: the one it varies, or the one it mentions again in part."""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from analysis.extract.people.entry import Entry
from analysis.extract.people.genders import title_gender
from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import GENDERS


class Index:
    """The persons so far, by all they have been called, by last name, surname of several words and first name."""

    __slots__ = ("by_first", "by_last", "by_surname", "full")

    def __init__(self) -> None:
        self.full: dict[str, Entry] = {}
        self.by_last: dict[str, list[Entry]] = {}
        self.by_surname: dict[str, Entry] = {}  # in small letters, as "De" may open a sentence
        self.by_first: dict[str, list[Entry]] = {}


def entry_of(index: Index, mention: Mention, rule: str) -> Entry:
    """The entry of a full name that is new: the one of the name that it varies, or its own.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> index, named = Index(), mentions(Document("Ann Lee left. Ann B. Lee said so."))
    >>> entry_of(index, named[0], "given-name") is entry_of(index, named[1], "given-name")
    True
    """
    name = mention.name
    namesakes = index.by_last.get(name.last)
    entry = index.by_surname.get(name.text.lower())
    whole = None
    if entry is None and namesakes:
        entry = whole = _of_surname(name.text.split(), index)
        entry = entry or _same(name.text, namesakes)
    if entry is None:
        entry = Entry(name.text, rule, name.gender, [mention])
        for surname in (*_surnames(entry.words), name.text.lower()):
            index.by_surname.setdefault(surname, entry)
        if namesakes:
            namesakes.append(entry)
        else:
            index.by_last[name.last] = [entry]
        index.by_first.setdefault(entry.words[0], []).append(entry)
        return entry
    longer = len(name.text) > len(entry.name) and name.kind == "person" and len(entry.words) < 2
    if longer or whole:
        entry.name, entry.words = name.text, name.text.split()
    entry.places.append(mention)
    entry.gender = entry.gender or name.gender
    return entry


def _surnames(words: list[str]) -> list[str]:
    """What of a name can be a surname of several words: of "Chris Van Hollen", "van hollen"."""
    words = [word.lower() for word in words[-_LONGEST_SURNAME - 1 :]]
    return [" ".join(words[first:]) for first in range(1, len(words) - 1)]


_LONGEST_SURNAME: Final = 4  # words


def _of_surname(words: list[str], index: Index) -> Entry | None:
    """The person who has been called by the surname of the name before, "Van Hollen": no given name opens it."""
    for surname in _surnames(words):
        entry = index.by_surname.get(surname)
        if entry is not None and len(entry.words) == surname.count(" ") + 1 and entry.words[0] not in GENDERS:
            return entry
    return None


def _same(name: str, entries: tuple[Entry, ...] | list[Entry]) -> Entry | None:
    """The entry that a full name varies: "Ann B. Lee" and "Ann Lee"."""
    first = name.split()[0].rstrip(".")
    for entry in entries:
        other = entry.words[0].rstrip(".")
        if first == other or (len(entry.words) > 1 and first[0] == other[0] and (len(first) == 1 or len(other) == 1)):
            return entry
        if first[:3] == other[:3]:
            return entry
    return None


def mentioned_again(text: str, mention: Mention, index: Index) -> Entry | None:
    """The person a name mentions again by last name, first name or a longer form.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "Ann Lee left. Lee said so."
    >>> index, (first, again) = Index(), mentions(Document(text))
    >>> entry_of(index, first, "given-name") is mentioned_again(text, again, index)
    True
    """
    name = mention.name
    called = name.text
    if called in index.full:
        return index.full[called]
    if " " in called and name.full:
        return index.by_surname.get(called.lower())
    if " " in called or (name.kind in _NO_PERSON and not name.title and called not in index.by_last):
        return None
    candidates = index.by_last.get(name.last)
    if candidates:
        return candidates[0] if len(candidates) == 1 else _choose(text, mention, candidates)
    # By first name, or by a surname that stands first.
    namesakes = index.by_first.get(called)
    fits = not name.title or name.title in _WITH_FIRST_NAME
    return namesakes[0] if namesakes and len(namesakes) == 1 and fits else None


_WITH_FIRST_NAME: Final = frozenset({"Sir", "Dame", "Lady", "Lord", "Prince", "Princess", "King", "Queen", "Sister"})
_NO_PERSON: Final = frozenset({"place", "people", "title"})


def _choose(text: str, mention: Mention, candidates: list[Entry]) -> Entry:
    """The one of several people of a last name: by title, else by the latest mention before."""
    gender = title_gender(mention.name.title)
    fitting = [c for c in candidates if not gender or c.gender in ("", gender)] or candidates
    before = [c for c in fitting if c.places and c.places[0].start < mention.start] or fitting
    low = max(0, mention.start - _LONGEST_PARAGRAPH)
    begin = text.rfind("\n", low, mention.start) + 1
    near = [c for c in before if _opens(c, begin, mention.start)] if begin or not low else []
    if len(near) == 1:
        return near[0]
    return max(before, key=lambda c: len(c.places))


def _opens(entry: Entry, begin: int, place: int) -> bool:
    """Whether somebody's full name opens the paragraph of the place, which begins at begin."""
    end = min(place, begin + _OPENING)
    places = entry.places
    # In order up to those that introduce it, and in order again behind them.
    for low, high in ((0, entry.introduced), (entry.introduced, len(places))):
        at = bisect_left(places, begin, low, high, key=_start)
        while at < high and places[at].start < end:
            if places[at].name.full:
                return True
            at += 1
    return False


_OPENING: Final = 40  # characters
_LONGEST_PARAGRAPH: Final = 10_000  # characters that are looked back for where it begins
_start = attrgetter("start")
