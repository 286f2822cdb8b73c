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
        start, end = match.span()
        left = _one_line(text[max(0, start - width) : start])
        yield Keyword(left, _one_line(match[0]), _one_line(text[end : end + width]), start, end)


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
