"""What a reporting verb may have for its subject, and the names of a document by their places."""

import re
from dataclasses import dataclass
from typing import Final

from analysis.document import Document, Sentence, once
from analysis.extract.people.names import Mention, mentions


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


def named_behind(text: str, known: Names, end: int) -> Mention | None:
    """The name set off by commas behind a description that ends at offset end: "her lawyer, Ann Lee, said"."""
    if text[end : end + 2] != ", ":
        return None
    title = _TITLED.match(text, end + 2, end + 40)
    mention = known.by_start.get(title.end() if title else end + 2) or known.by_start.get(end + 2)
    if mention is None or mention.name.kind not in ("person", "open", "single") or mention.name.possessive:
        return None
    behind = text[mention.end : mention.end + 6]
    return mention if behind[:1] in _SET_OFF or behind.startswith(_OF_WHERE) else None


_SET_OFF: Final = frozenset((",", ".", ";", ":", ""))
_OF_WHERE: Final = (" of ", " from ", " at ")


# Titles in front of a name; which word ends them is known from where the name begins.
_TITLED: Final = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Gen|Col|Capt|Lord|Lady)\.? (?=[A-Z])")
