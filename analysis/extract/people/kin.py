"""Relatives who are called by their given name alone: "his wife, Carol", "her son Gene"."""

import re
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import GENDERS

_KIN: Final = (
    "wife|husband|son|daughter|brother|sister|mother|father|mom|mum|dad|grandson|granddaughter|grandmother|grandfather"
    "|aunt|uncle|niece|nephew|cousin|fiancé|fiancée|girlfriend|boyfriend|partner|widow|stepson|stepdaughter"
)
_KIN_BEFORE: Final = re.compile(
    rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[A-Z]\w+['’]s) (?:[\w-]+ ){{0,3}}?(?:{_KIN})"
    r"(?: of \w+ years)?(?:, | )(?:\d\d?-year-old )?\Z"
)


def is_relative(text: str, mention: Mention) -> bool:
    """Whether a given name alone stands behind a word of kinship: "his wife of 33 years, Carol", "her son Gene".

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "His wife, Carol, left Florence."
    >>> [is_relative(text, mention) for mention in mentions(Document(text)) if mention.name.kind == "single"]
    [True, False]
    """
    start, end, name = mention
    if name.possessive or text[end : end + 1] not in _BEHIND_KIN or name.text not in GENDERS:
        return False
    before = _KIN_BEFORE.search(text, max(0, start - 70), start)
    return before is not None and (text[start - 2 : start] != ", " or text[end : end + 1] in ",.")


_BEHIND_KIN: Final = frozenset((",", ".", " ", ";"))
