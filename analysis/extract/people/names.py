"""Capitalised runs of words, cut into names: each is surely a person, surely an organisation, or open."""

import re
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import NamedTuple

from analysis.document import Document
from analysis.extract.people.titles import after_office, split_title
from analysis.extract.people.tokens import JOINING, Token, chunks_of, tokens_of
from analysis.extract.people.vocabulary import (
    ACRONYMS,
    CALENDAR,
    COMMON,
    FEMALE_TITLES,
    GENDERS,
    MALE_TITLES,
    MEDIA,
    METONYMS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PEOPLES,
    PLACES,
    PLURAL_ROLES,
    QUALIFIERS,
    SUFFIXES,
    THING_HEADS,
    TITLE_PARTS,
    TITLES,
    WEAK_HEADS,
)

# One loose run of capitalised words; what it holds is worked out once for each different run.
_RUN = re.compile(
    r"([A-ZÀ-ÖØ-Þ][\w'’.&-]*"
    r"(?:[ \u00a0](?:(?:al-|of (?:the )?|bin |ibn |van (?:der )?|von |de (?:la )?|da |del |& |and "
    r"|on (?:the )?|for (?:the )?)"
    r"(?=[A-ZÀ-ÖØ-Þ]))?[A-ZÀ-ÖØ-Þ][\w'’.&-]*){0,12})"
)


@dataclass(slots=True, eq=False)
class Name:
    """A name inside a run, by offsets into the run; `kind` is person, organisation, place, open or single.

    Each is made once and read at every mention of it, so its fields are slots, which are read fastest.
    """

    start: int
    end: int
    kind: str
    text: str
    title: str = ""
    gender: str = ""
    possessive: bool = False
    last: str = ""  # what the person is called by later
    full: bool = False  # of several words, and may be a person's


class Mention(NamedTuple):
    """A name at its place in the document."""

    start: int
    end: int
    name: Name


def mentions(document: Document) -> list[Mention]:
    """All names of the document in order.

    >>> [m.name.text for m in mentions(Document("But Gen. Ana Lopez met Mr. Kim of the World Bank."))]
    ['Ana Lopez', 'Kim', 'World Bank']
    """
    parts = _RUN.split(document.text)  # split, running sum and look-up stay in C
    starts = accumulate(map(len, parts), initial=0)
    new = tuple.__new__  # what Mention(...) calls, without a Python call for each of the many
    return [
        new(Mention, (start + name.start, start + name.end, name))
        for start, names in zip(islice(starts, 1, None, 2), map(_RUNS.__getitem__, parts[1::2]), strict=False)
        if names
        for name in names
    ]


class _Runs(dict[str, tuple[Name, ...]]):
    """The names in each run that has been asked for; emptied when it is full."""

    def __missing__(self, run: str) -> tuple[Name, ...]:
        if len(self) >= _MOST_RUNS:
            self.clear()
        self[run] = names = _names_in(run)
        return names


_MOST_RUNS = 1 << 16
_RUNS = _Runs()


def _names_in(run: str) -> tuple[Name, ...]:
    """The names in one capitalised run."""
    if run in NOT_NAMES or run in CALENDAR:
        return ()
    names: list[Name] = []
    for chunk in chunks_of(tokens_of(run)):
        name = _name(run, chunk)
        if name:
            names.append(name)
    return tuple(names)


def _name(run: str, chunk: list[Token]) -> Name | None:
    """What one chunk of a run names, or None."""
    tokens = chunk
    while tokens and tokens[-1].text in JOINING:
        tokens = tokens[:-1]
    if not tokens:
        return None
    office = after_office(tokens)
    if office is not None:
        tokens = office
        if not tokens or _kind([token.text for token in tokens], "") != "organisation":
            return None
    if len(tokens) > 1 and (tokens[0].text in _WHAT_FIRM or tokens[0].text.endswith(_WHENCE)):
        tokens = tokens[1:]  # "Rival Acme AG", "Toronto-listed Acme"
    title, tokens = split_title(run, tokens)
    if not tokens:
        return None
    if len(tokens) == 2 and not title and tokens[1].text == "State" and tokens[0].text.isupper():
        tokens = tokens[:1]  # "BJP State president"
    words = [token.text for token in tokens]
    start, end = tokens[0].start, tokens[-1].end
    text = run[start:end]
    if len(words) > 1 and words[-1] in TITLES and words[-1] not in SUFFIXES and not title:
        return None  # a title without a name: "Prime Minister"
    gender = _gender(title, words)
    kind = _kind(words, title)
    if kind == "none":
        return None
    full = len(words) > 1 and kind in ("person", "open", "weak organisation")
    return Name(start, end, kind, text, title, gender, tokens[-1].possessive, last_name(text), full)


def last_name(name: str) -> str:
    """The name a person is called by later: the last word, without a suffix and a joined article.

    >>> last_name("Nouri al-Maliki"), last_name("Harry Connick Jr.")
    ('Maliki', 'Connick')
    """
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,") in SUFFIXES:
        words.pop()
    last = words[-1] if words else ""
    return last[3:] if last.startswith(("al-", "el-", "Al-", "El-")) else last


_WHENCE = ("-listed", "-based", "-owned", "-headquartered", "-backed")
_WHAT_FIRM = frozenset(
    "Rival Rivals Competitor Lender Carmaker Automaker Chipmaker Drugmaker Planemaker Steelmaker Retailer Grocer "
    "Airline Insurer Broadcaster Publisher Housebuilder Supermarket Miner Brewer Bookmaker Brokerage Startup".split()
)


def _gender(title: str, words: list[str]) -> str:
    for part in title.replace(".", "").split():
        if part in MALE_TITLES:
            return "male"
        if part in FEMALE_TITLES:
            return "female"
    if len(words) > 1 or title == "":
        return GENDERS.get(words[0].split("-")[0], "")
    return ""


# Small words inside the names of persons alone; "de" and "la" stand in those of streets as well.
_OF_FAMILIES = frozenset({"van", "von", "bin", "ibn"})


_COUNTRYMAN = re.compile(r"(?:[A-Z][a-z]+(?:sh|ch|shire)|Scots)(?:man|woman)")
_ADDRESSED = frozenset(
    "Speaker President Secretary Justice Chairman Chairwoman Chair Mayor Chancellor Ambassador Minister "
    "Governor".split()
)
_NO_FIRMS = frozenset({"Q&A", "R&D", "A&E", "B&B", "R&B", "M&A", "P&L", "T&C", "D&D", "H&S", "F&B"})
_INITIALS = re.compile(r"(?:[A-Z]\.){1,2}[A-Z]")  # without the last full stop: "O.G. Hale"
_NO_INITIALS = frozenset("U.S U.K U.N E.U D.C N.Y L.A U.A.E N.H N.C S.C N.J N.M N.D S.D R.I B.C".split())
_SEATS = frozenset({"MP", "MSP", "MEP", "TD", "MLA"})


def _is_given(word: str) -> bool:
    """Whether a word is a given name, or two joined: "Anne-Marie", not "Oscar-winning"."""
    first, _, second = word.partition("-")
    return word in GENDERS or (first in GENDERS and second[:1].isupper())


# "Sen. Ann Lee, R-Ocala": the party, and where from.
_PARTY_TAG = re.compile(r"(?:[RDI]|Rep|Dem|Ind|Lab|Con)-(?=[A-Z])")


# Heads of organisations that are surnames as well: "Ann Church", "Peter Post".
_SURNAMES = frozenset(
    "Post Press Star Sun Standard Front Guard Church Cross Brothers Capital Fire Works Club Fund Register Monitor "
    "Steel Banks Power Book Stone Day Force Army Action Mission Campaign State Times Record Watch School".split()
)


def _kind(words: list[str], title: str) -> str:
    """Sort of a name: person, organisation, place, people, acronym, open (several words) or single."""
    text = " ".join(words)
    if len(words) == 1 and (_COUNTRYMAN.fullmatch(text) or (title and text in _ADDRESSED)):
        return "none" if title else "people"  # "Mr Speaker", "the Yorkshireman"
    if len(words) == 2 and words[1] in _SEATS and words[0] not in GENDERS:
        return "none"  # "the party's Wycombe MP"
    if "&" in text and any("&" in word and len(word) > 1 for word in words):
        return "none" if text in _NO_FIRMS else "organisation"  # "AT&T", not "Q&A"
    if title:
        return "none" if text in PLACES or text in PEOPLES else "person"
    if text in METONYMS or text in MEDIA or text in ACRONYMS:
        return "organisation"
    if text in PLACES or _PARTY_TAG.match(text):
        return "place"
    if text in PEOPLES:
        return "people"
    if text in NOT_NAMES:
        return "none"  # "State of the Union"
    if len(words) == 1:
        word = words[0]
        if word in COMMON or word.lower() in PLURAL_ROLES:
            return "none"  # "Residents said", "Research suggests"
        if word in TITLE_PARTS or word in QUALIFIERS:
            return "title"
        if word.isupper() and len(word) > 1:
            return "acronym"
        if word in ORGANISATION_HEADS and word not in WEAK_HEADS:
            return "open"  # "the Fund said": no person
        return "single"
    if words[-1] in ORGANISATION_HEADS and (words[-1] not in _SURNAMES or words[0] not in GENDERS):
        return "weak organisation" if words[-1] in WEAK_HEADS else "organisation"
    if any(word in ORGANISATION_HEADS for word in words) and JOINING.intersection(words):
        return "organisation"
    if words[-1] in THING_HEADS:
        return "place"  # "Jackson County", "Stanley Cup"
    if JOINING.intersection(words):
        return "open"
    if len(words) <= 4 and words[-1] not in PLACES and words[-1] not in PEOPLES:
        if (
            _is_given(words[0])
            or (_INITIALS.fullmatch(words[0]) and words[0] not in _NO_INITIALS)
            or not _OF_FAMILIES.isdisjoint(words[1:-1])
            or any(len(word) == 1 or "." in word for word in words[1:-1])
        ):
            return "person"
        if any(word.startswith("al-") for word in words[1:]):
            return "person"
    return "open"
