"""The words of a role or a description up to its head, and in full: "Gov.", "the minister for trade"."""

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words behind which no head stands.
BEHIND_HEAD: Final = frozenset("of for at in on to with from who under and to near by".split())
_IN_FULL: Final = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "maj": "major",
    "cpl": "corporal",
    "cmdr": "commander",
    "adm": "admiral",
    "prof": "professor",
    "dr": "doctor",
    "insp": "inspector",
    "det": "detective",
    "supt": "superintendent",
    "cllr": "councillor",
    "mp": "mp",
    "rev": "reverend",
}
_HONOURS: Final = frozenset({"doctor", "professor", "sir", "dame", "lord", "reverend", "justice"})
# The president of a club is not meant where the country's is.
_OF_STATES: Final = frozenset({"president", "chancellor", "king", "queen", "emperor", "speaker"})


@lru_cache(maxsize=1 << 12)
def role_words(role: str) -> tuple[list[str], bool]:
    """The words of a role up to its head, and whether it may go alone: a club's president is not the president.

    >>> role_words("Lt. Gov."), role_words("president of France"), role_words("club president")
    ((['lieutenant', 'governor'], True), (['president'], True), (['club', 'president'], False))
    """
    heads, whole = head_words(role)
    words = list(heads)
    while len(words) > 1 and words[-1] in _HONOURS:
        words.pop()  # "coroner Dr"
    other = bool(words) and words[-1] in _OF_STATES and any(word.islower() and word != words[-1] for word in whole)
    return words, not other


@lru_cache(maxsize=1 << 12)
def head_words(role: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a role or a description up to its head, in small letters and in full; and as they are written.

    >>> head_words("the Finance Minister of Ohio"), head_words("Sen.")
    ((('finance', 'minister'), ('Finance', 'Minister')), (('senator',), ('Sen',)))
    """
    whole: list[str] = []
    for word in _WORD.findall(role):
        lower = word.lower()
        if lower in BEHIND_HEAD:
            if whole:
                break
            continue
        if lower not in ("the", "a", "an", "s", "his", "her", "their", "its", "one", "this"):
            whole.append(word)
    return tuple([_IN_FULL.get(word.lower(), word.lower()) for word in whole]), tuple(whole)
