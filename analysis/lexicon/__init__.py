"""Words as data: each list is a CSV file here with the columns term, category, note, source and licence."""

import csv
from collections.abc import Iterator
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
    """All rows of the word list `name`, in the file's order; empty lines are passed over.

    Raises FileNotFoundError if there is no such list, and ValueError, with the line, for a row of other columns.

    >>> entries("abbreviations")[0].category
    'before a name'
    """
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8-sig")  # as some spreadsheets save it
    return tuple(_rows(text, f"{name}.csv"))


def _rows(text: str, name: str) -> Iterator[Entry]:
    """The rows of a list.

    >>> list(_rows("term,category,note,source,licence\\n\\nmess,judgement\\n", "loaded.csv"))
    Traceback (most recent call last):
    ValueError: loaded.csv, line 3: 2 columns, not 5 (term, category, note, source, licence); quote a term with a comma
    """
    rows = csv.reader(text.splitlines())
    if tuple(next(rows, ())) != Entry._fields:
        raise ValueError(f"{name}: its columns must be {','.join(Entry._fields)}, in this order, with commas between")
    for row in rows:
        if len(row) == len(Entry._fields):
            yield Entry._make(row)
        elif row:
            told = (
                f"{len(row)} columns, not {len(Entry._fields)} ({', '.join(Entry._fields)}); quote a term with a comma"
            )
            raise ValueError(f"{name}, line {rows.line_num}: {told}")


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
