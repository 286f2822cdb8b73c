"""Columns that stand side by side in the text of a PDF, put one below the other."""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_LEAST_LINES: Final = 5
_NARROWEST: Final = 20  # characters of a column
_SHARE: Final = 0.6  # of the lines in the columns, those that must go over the gutter
_INDENT: Final = 6  # characters by which a paragraph's first line may be set in
_MOST_BETWEEN: Final = 4  # lines that only one column has
_LONGEST_LINE: Final = 300


def in_one_column(page: str) -> str:
    r"""The page with what stands in two columns read down the left one first; any other page as it is.

    >>> page = "\n".join(f"left line {n} goes on       right line {n} as well" for n in range(5))
    >>> in_one_column(page).split("\n")[4:8]
    ['left line 3 goes on', 'left line 4 goes on', '', 'right line 0 as well']
    """
    if "   " not in page:
        return page
    lines = page.split("\n")
    gaps = [[gap.end() for gap in _GAP.finditer(line[:_LONGEST_LINE])] for line in lines]
    starts = Counter(end for ends in gaps for end in ends if end >= _NARROWEST)
    if not starts:
        return page
    gutter, _ = max(starts.items(), key=lambda item: (item[1], -item[0]))
    across = [at for at, ends in enumerate(gaps) if any(gutter <= end <= gutter + _INDENT for end in ends)]
    across = _longest_run(across)
    first, last = across[0], across[-1] + 1
    while last < len(lines) and lines[last].strip() and not lines[last][gutter - 2 : gutter].strip():
        last += 1  # the longer of the columns goes on
    rows = lines[first:last]
    written = [line for line in rows if line.strip()]
    if len(across) < max(_LEAST_LINES, _SHARE * len(written)) or any(row[gutter - 2 : gutter].strip() for row in rows):
        return page
    left, right = [row[:gutter].rstrip() for row in rows], [row[gutter:].rstrip() for row in rows]
    if not _runs_on(left) or not _runs_on(right):
        return page  # a table
    return "\n".join([*lines[:first], "", *left, "", *right, "", *lines[last:]])


def _longest_run(numbers: list[int]) -> list[int]:
    """The most numbers that follow each other with few left out: the running head of the page is no row."""
    runs: list[list[int]] = [[]]
    for number in numbers:
        if runs[-1] and number - runs[-1][-1] > _MOST_BETWEEN:
            runs.append([])
        runs[-1].append(number)
    return max(runs, key=len)


def _runs_on(column: list[str]) -> bool:
    """Whether sentences go on from line to line, as they do not in a table."""
    pairs = [(line, after) for line, after in pairwise(column) if line.strip() and after.strip()]
    return any(line[-1].isalpha() and after.lstrip()[0].islower() for line, after in pairs)
