"""Words as data: each list is a CSV file here with the columns term, category, note, source and licence."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Entry(NamedTuple):
    """One row of a word list."""

    term: str
    category: str
    note: str
    source: str
    licence: str


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """All rows of the word list `name`, in the file's order; FileNotFoundError if there is no such list.

    >>> entries("abbreviations")[0].category
    'before a name'
    """
    lines = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(lines)
    if tuple(next(rows)) != Entry._fields:
        raise ValueError(f"{name}.csv: its columns must be {', '.join(Entry._fields)}, in this order")
    return tuple(map(Entry._make, rows))


@cache
def categories(name: str) -> dict[str, frozenset[str]]:
    """The terms of the word list `name`, grouped by category.

    >>> "Gen" in categories("abbreviations")["before a name"]
    True
    """
    groups: dict[str, set[str]] = {}
    for entry in entries(name):
        groups.setdefault(entry.category, set()).add(entry.term)
    return {category: frozenset(terms) for category, terms in groups.items()}
