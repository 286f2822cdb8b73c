"""Columns that stand side by side in the text of a PDF, put one below the other."""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_LEAST_LINES: Final = 5
_NARROWEST: Final = 20  # characters of a column
_SHARE: Final = 0.6  # of the lines in a run of such lines, those that must have their gap at the same place
_LONGEST_LINE: Final = 300


def in_one_column(text: str) -> str:
    r"""The text with what stands in two columns read down the left one first; any other text as it is.

    >>> page = "\n".join(f"left line {n} goes on       right line {n} as well" for n in range(5))
    >>> in_one_column(page).split("\n")[4:6]
    ['left line 4 goes on', '']
    """
    if "   " not in text:
        return text
    lines = text.split("\n")
    made: list[str] = []
    run: list[str] = []
    for line in [*lines, None]:
        if line is not None and (not line.strip() or _may_be_column(line)):
            run.append(line)
            continue
        made += _parted(run)
        run = []
        if line is not None:
            made.append(line)
    return "\n".join(made)


def _may_be_column(line: str) -> bool:
    """Whether a line has a gap within, or stands on the right of one: it is indented further than paragraphs are."""
    return len(line) <= _LONGEST_LINE and (_GAP.search(line.lstrip()) is not None or len(line) < 3 * _NARROWEST)


def _parted(lines: list[str]) -> list[str]:
    """The lines of the left column, an empty line, those of the right; lines without a gutter as they are."""
    written = [line for line in lines if line.strip()]
    if len(written) < _LEAST_LINES:
        return lines
    starts = Counter(gap.end() for line in written for gap in _GAP.finditer(line) if gap.end() >= _NARROWEST)
    if not starts:
        return lines
    place, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    if count < max(_LEAST_LINES, _SHARE * len(written)):
        return lines
    # What begins a little to the right of the gutter is a paragraph's first line.
    crossing = sum(1 for line in written if line[place - 2 : place].strip())
    if crossing:
        return lines
    left = [line[:place].rstrip() for line in lines]
    right = [line[place:].rstrip() for line in lines]
    if not _runs_on(left) or not _runs_on(right):
        return lines  # a table
    return [*_stripped(left), "", *_stripped(right)]


def _runs_on(column: list[str]) -> bool:
    """Whether sentences go on from line to line, as they do not in a table."""
    pairs = [(line, after) for line, after in pairwise(column) if line.strip() and after.strip()]
    return any(line[-1:].isalpha() and after.lstrip()[:1].islower() for line, after in pairs)


def _stripped(column: list[str]) -> list[str]:
    """The column without the empty lines above and below it."""
    written = [at for at, line in enumerate(column) if line.strip()]
    return column[written[0] : written[-1] + 1] if written else []
