"""What a reporting verb may have for its subject, and the names of a document by their places."""

import re
from dataclasses import dataclass
from typing import Final

from analysis.document import Document, Sentence
from analysis.extract.people.names import Mention, mentions
from analysis.extract.people.vocabulary import ROLES
from analysis.once import once


@dataclass(slots=True, eq=False)
class Subject:
    """Whose speech it is, as written: a name, a pronoun or a description."""

    start: int
    end: int
    sort: str  # name, pronoun, relative, nominal, label
    mention: Mention | None = None
    antecedent: tuple[int, int, str] | None = None  # of "who": place and sort of the phrase it stands for


@dataclass(slots=True, eq=False)
class Names:
    """The mentions of a document, looked up by where they begin and end, beside its words for those who look."""

    all: list[Mention]
    by_start: dict[int, Mention]
    by_end: dict[int, Mention]
    sentences: list[Sentence]
    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    gaps: tuple[str, ...]


@once
def names(document: Document) -> Names:
    """The names of the document with their places."""
    found = mentions(document)
    return Names(
        found,
        {mention[0]: mention for mention in found},
        {mention[1]: mention for mention in found},
        document.sentences,
        document.text,
        document.words,
        document.starts,
        document.gaps,
    )


def named_behind(text: str, known: Names, end: int, body: bool = False) -> Mention | None:
    """The name set off by commas behind a description that ends at offset end: "her lawyer, Ann Lee, said".

    Behind what a body is, it is a body's: "the UN's weather agency, the World Meteorological Organization, said".
    """
    if text[end : end + 2] != ", ":
        return None
    if body:
        place = end + 6 if text.startswith("the ", end + 2) else end + 2
        named = known.by_start.get(place)
        if (
            named
            and named.name.kind in ("organisation", "acronym", "open")
            and text[named.end : named.end + 1] in (",", ".")
        ):
            return named
    mention = known.by_start.get(end + 2) or _titled(text, known, end + 2) or _roled(text, known, end + 2)
    if mention is None or mention.name.kind not in ("person", "open", "single") or mention.name.possessive:
        return None
    followed = text[mention.end : mention.end + 1] in (",", ".", ";", ":", "") or text.startswith(_OF, mention.end)
    return mention if followed else None


_OF: Final = (" of ", " at ", " from ")


def _titled(text: str, known: Names, start: int) -> Mention | None:
    """The name whose title begins at start: "her doctor, Prof. Ann Lee, said"."""
    place = start
    for _ in range(_TITLE_WORDS):
        word = _TITLED.match(text, place)
        if not word:
            return None
        place = word.end()
        mention = known.by_start.get(place)
        if mention:
            return mention if mention.name.title and text.startswith(mention.name.title, start) else None
    return None


def _roled(text: str, known: Names, start: int) -> Mention | None:
    """The person whose calling begins at start: "Kim's attorney, public defender Ann Lee, said"."""
    calling = _CALLING.match(text, start)
    mention = known.by_start.get(calling.end()) if calling else None
    if calling is None or mention is None or mention.name.kind != "person":
        return None
    return mention if calling["head"] in ROLES or (calling["age"] and not calling["head"]) else None


# "16-year-old Andre", "public defender Mike"
_CALLING: Final = re.compile(
    r"(?P<age>\d{1,2}-year-old )?"
    r"(?:(?:(?!(?:an?|the|of|for|to|in|by|with|at|on|and|his|her|their|its)\b)[a-z][\w-]* ){0,3}?"
    r"(?P<head>[a-z][\w-]*) )?"
    r"(?=[A-Z])"
)
_TITLE_WORDS: Final = 4
_TITLED: Final = re.compile(r"[A-Z][\w-]*\.? (?=[A-Z])")
