"""What a reporting verb may have for its subject, and the names of a document by their places."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.names import Mention, mentions
from analysis.extract.people.vocabulary import ROLES
from analysis.once import once


class Subject:
    """Whose speech it is, as written: a name, a pronoun or a description.

    What is made for each clause is no dataclass: compiled, a constructor that is written out takes a tenth of the time.
    """

    __slots__ = ("antecedent", "end", "mention", "sort", "start")

    def __init__(
        self,
        start: int,
        end: int,
        sort: str,  # name, pronoun, relative, nominal, label
        mention: Mention | None = None,
        antecedent: tuple[int, int, str] | None = None,  # of "who": place and sort of the phrase it stands for
    ) -> None:
        self.start = start
        self.end = end
        self.sort = sort
        self.mention = mention
        self.antecedent = antecedent


class Names:
    """The mentions of a document, looked up by where they begin and end, beside its words for those who look."""

    __slots__ = ("all", "by_end", "by_start", "gaps", "sentences", "starts", "text", "words")

    def __init__(self, document: Document, found: list[Mention]) -> None:
        self.all = found
        self.by_start = {mention[0]: mention for mention in found}
        self.by_end = {mention[1]: mention for mention in found}
        self.sentences = document.sentences
        self.text = document.text
        self.words = document.words
        self.starts = document.starts
        self.gaps = document.gaps


@once
def names(document: Document) -> Names:
    """The names of the document with their places."""
    return Names(document, mentions(document))


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
