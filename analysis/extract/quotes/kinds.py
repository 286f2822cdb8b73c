"""Marked words that nobody says: titles of works, nicknames, so-called words."""

import re
from typing import Final

from analysis.extract.quotes.marks import Marked

# Every word of some length has a capital, as in titles; no end of a sentence stands inside.
_TITLE_CASE: Final = re.compile(
    r"(?:[A-Z0-9][\w’'.-]*|of|the|and|a|an|in|on|to|for|with|by|at|from|or|but|vs\.?|&|is|it|as|de|la)"
    r"(?:[ :,]+(?:[A-Z0-9][\w’'.-]*|of|the|and|a|an|in|on|to|for|with|by|at|from|or|but|vs\.?|&|is|it|as|de|la))*[,.!?]?"
)
_WORK_BEFORE: Final = re.compile(
    r"""(?:['’]s|\b(?:of|on|in|book|books|novel|memoir|memoirs|film|films|movie|movies|show|shows|series|song|songs|album
    |play|musical|documentary|program|programme|podcast|magazine|titled|entitled|headlined|essay|article|column|poem|drama
    |comedy|episode|autobiography|biography|report|single|hit|sitcom|thriller|host\ of|star\ of|author\ of|watch|watched
    |watching|read|reading|like|sang|sing|singing|anthem|hymn|ballad|painting|bestseller|best-seller|and|show,|book,|film,|memoir,))\ \Z""",
    re.VERBOSE,
)
_NICKNAME: Final = re.compile(r"[A-Z][\w.’-]* \Z")
_SURNAME: Final = re.compile(r" [A-Z]")


def names_work(text: str, mark: Marked) -> bool:
    """Whether the words in marks are a title or a nickname by their capitals and what stands before them.

    >>> text = 'She hosts "Meet the Cook" on Sunday.'
    >>> names_work(text, Marked(11, 24, 10, 25, True, "double"))
    False
    >>> text = 'He wrote the book "Gone at Dawn" in May.'
    >>> names_work(text, Marked(19, 31, 18, 32, True, "double"))
    True
    """
    if mark.end - mark.start > 70:
        return False
    before = text[max(0, mark.outer_start - 18) : mark.outer_start]
    nickname = _NICKNAME.search(before) and _SURNAME.match(text, mark.outer_end)
    if not nickname and not _WORK_BEFORE.search(before):
        return False
    inside = text[mark.start : mark.end]
    if not inside[0].isupper() and not inside[0].isdigit():
        return False
    return " " not in inside and bool(nickname) or (bool(_TITLE_CASE.fullmatch(inside)) and not inside.endswith((".", "!")) or bool(nickname) and mark.end - mark.start < 20)
