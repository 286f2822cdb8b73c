"""Names of one word: what beside them tells whether somebody, some body or nobody is named."""

import re
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.roles import role_behind
from analysis.extract.people.vocabulary import GENDERS, Cue


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
    if text[start - 1 : start] not in _OPENING_MARKS or not start or name.text in GENDERS:
        return False
    return name.text.lower() in _WORDS.findall(text[max(0, start - _BESIDE) : end + _BESIDE])


_OPENING_MARKS: Final = ('"', "“", "‘", "'")
_BESIDE: Final = 1500
_WORDS: Final = re.compile(r"\w+")
