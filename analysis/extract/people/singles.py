"""Names of one word: what beside them tells whether somebody, some body or nobody is named."""

import re
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.roles import role_behind
from analysis.extract.people.vocabulary import GENDERS, ROLES, Cue


def judges(cue: Cue, mention: Mention) -> bool:
    """Whether letters do what a body does to another's words or deeds: "the TDP dismissed the charge".

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> from analysis.extract.people.vocabulary import CUES
    >>> judges(CUES["dismissed"], mentions(Document("The TDP dismissed it."))[0])
    True
    """
    return mention.name.kind == "acronym" and "object" in cue.frames and cue.lemma not in _CALLS


_CALLS: Final = frozenset({"call", "term", "label", "read", "mention"})  # laws and lists do so as well


def is_introduced(text: str, mention: Mention) -> bool:
    """Whether the age of who has a single name stands behind it, or who that is: "Ann, 19,", "Ann, a nurse,".

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "Ann, a nurse, left Genoa, a port."
    >>> [is_introduced(text, mention) for mention in mentions(Document(text))]
    [True, False]
    """
    end = mention.end
    if text[end + 2 : end + 4].isdigit():
        return text[end + 4 : end + 5] == ","
    return mention.name.text in GENDERS and text.startswith(_DESCRIBES, end + 2) and role_behind(text, end) != ""


_DESCRIBES: Final = ("a ", "an ", "the ", "his ", "her ", "their ")


def is_common(text: str, mention: Mention) -> bool:
    """Whether a word is no name: "a" stands before it, or it opens a quotation and stands near by without a capital.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "“Flour is dear,” said the baker, white with flour."
    >>> [is_common(text, mention) for mention in mentions(Document(text))]
    [True]
    """
    start, end, name = mention
    if text.endswith((" a ", " an "), 0, start):
        return True  # "an Orcadian"
    if len(name.text) == 1:
        return True
    word = name.text.lower()
    if word in ROLES and name.text not in GENDERS and (not start or text[start - 1] == "\n"):
        return word in _WORDS.findall(text[start : end + _BESIDE])  # a headline's "Pathologist tells jury"
    if text[start - 1 : start] not in _OPENING_MARKS or not start or name.text in GENDERS:
        return False
    beside = text[max(0, start - _BESIDE) : end + _BESIDE]
    return word in beside and word in _WORDS.findall(beside)


_OPENING_MARKS: Final = ('"', "“", "‘", "'")
_BESIDE: Final = 1500
_WORDS: Final = re.compile(r"\w+")


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


_KIN: Final = (
    "wife|husband|son|daughter|brother|sister|mother|father|mom|mum|dad|grandson|granddaughter|grandmother|grandfather"
    "|aunt|uncle|niece|nephew|cousin|fiancé|fiancée|girlfriend|boyfriend|partner|widow|stepson|stepdaughter"
)
_KIN_BEFORE: Final = re.compile(
    rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[A-Z]\w+['’]s) (?:[\w-]+ ){{0,3}}?(?:{_KIN})"
    r"(?: of \w+ years)?(?:, | )(?:\d\d?-year-old )?\Z"
)
_BEHIND_KIN: Final = frozenset((",", ".", " ", ";"))
