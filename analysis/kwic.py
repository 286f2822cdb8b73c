"""Key words in context: every place of a word or phrase with what stands around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Keyword(NamedTuple):
    """A place of the keyword: the text before it, the match, the text after it, where it begins and ends."""

    left: str
    match: str
    right: str
    start: int
    end: int


def kwic(text: str, keyword: str, width: int = 50, ignore_case: bool = True) -> Iterator[Keyword]:
    """Each place where the keyword stands as a whole word or phrase, with `width` characters on either side.

    The context is one line: a line end or a run of blanks in it becomes one blank. A keyword of several words is
    found across line ends, too, and "it's" with either apostrophe.

    >>> for left, match, right, *_ in kwic("Aid came late. No aid\\nworker stayed.", "aid", width=8):
    ...     print(f"{left:>8}|{match}|{right}".rstrip())
            |Aid| came la
    ate. No |aid| worker
    """
    pattern = _pattern(keyword)
    if not pattern:
        return
    for match in re.finditer(pattern, text, re.IGNORECASE if ignore_case else 0):
        yield in_context(text, *match.span(), width)


def in_context(text: str, start: int, end: int, width: int = 50) -> Keyword:
    """The place text[start:end] with what stands around it.

    >>> in_context("Aid came late.", 4, 8, width=4)[:3]
    ('Aid ', 'came', ' lat')
    """
    left = _one_line(text[max(0, start - width) : start])
    return Keyword(left, _one_line(text[start:end]), _one_line(text[end : end + width]), start, end)


def inside(places: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The places of the first list that stand inside one of each other list; of a single list, all.

    >>> inside([[(0, 2), (5, 7)], [(4, 9)]])
    [(5, 7)]
    """
    first, *others = places
    return [
        (start, end)
        for start, end in first
        if all(any(left <= start and end <= right for left, right in other) for other in others)
    ]


def _pattern(keyword: str) -> str:
    """The keyword as a regular expression; "" for one without a character to look for."""
    parts = [re.sub("['’]", "['’]", re.escape(part)) for part in keyword.split()]
    if not parts:
        return ""
    # A boundary only beside a letter or digit: "$5" and "U.S." begin or end with neither.
    opening = r"(?<!\w)" if keyword.split()[0][0].isalnum() else ""
    closing = r"(?!\w)" if keyword.split()[-1][-1].isalnum() else ""
    return opening + r"\s+".join(parts) + closing


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
