"""From rows to DataFrames: every table has the columns and dtypes that `analysis.schema` declares."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
import pandas as pd
from pandas.api.types import pandas_dtype

from analysis.document import Document
from analysis.kwic import Keyword
from analysis.rows import Row
from analysis.schema import ARCHIVE, TABLES, Column

# Offsets that may be missing; see the schema.
_OFFSETS = ("speaker_start", "speaker_end", "cue_start", "cue_end")
_DECLARED: Final = TABLES | ARCHIVE
# The dtype `str` with Python's own strings in it, whether Arrow is installed or not: a text from anywhere may hold half
# of a character ("\\ud800"), which Arrow refuses, and short tables are made several times faster.
TEXT: Final = pd.StringDtype("python", na_value=np.nan)


def columns_of(table: str, rows: Sequence[Row]) -> dict[str, Sequence[Any]]:
    """The rows as columns, by name; a row has its cells in the order declared for table.

    >>> columns_of("errors", [("a", "line 1", "no text"), ("b", "line 2", "no text")])["article"]
    ('a', 'b')
    """
    declared = _DECLARED[table]
    columns: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else [()] * len(declared)
    return {column.name: values for column, values in zip(declared, columns, strict=True)}


def frame(table: str, rows: Sequence[Row]) -> pd.DataFrame:
    """A DataFrame with exactly the columns and dtypes declared for table.

    >>> frame("set_aside", []).dtypes["reason"].name, len(frame("set_aside", []))
    ('category', 0)
    """
    columns = columns_of(table, rows)
    made = [_array(column, columns[column.name]) for column in _DECLARED[table]]
    # The names are put on behind: to make an index of them takes a third of the time of a short table. The columns
    # were made here, for this frame alone.
    found = pd.DataFrame(dict(enumerate(made)), index=pd.RangeIndex(len(rows)), copy=False)
    found.columns = _names(table).view()
    return found


@cache
def _names(table: str) -> "pd.Index[str]":
    return pd.Index([column.name for column in _DECLARED[table]])


def _array(column: Column, values: Sequence[Any]) -> Any:
    """The column as pandas keeps it, made the shortest way: `pd.array` looks at each value first to learn its kind."""
    dtype, rows = _dtype(column), len(values)
    match column.dtype:
        case "str":
            return _STRINGS(np.fromiter(values, dtype=object, count=rows), dtype=dtype)
        case "float64" | "bool":
            return np.array(values, dtype=dtype)  # None is NaN
        case "Int64":
            try:
                return pd.arrays.IntegerArray(np.fromiter(values, np.int64, count=rows), np.zeros(rows, dtype=bool))
            except TypeError:  # some are missing
                return pd.array(values, dtype=dtype)
        case "category":
            codes = np.fromiter(map(_codes(column).__getitem__, values), np.int8, count=rows)
            return pd.Categorical.from_codes(codes, dtype=dtype, validate=False)
    return pd.array(values, dtype=dtype)


_STRINGS: Final[Any] = TEXT.construct_array_type()


@cache
def _codes(column: Column) -> "defaultdict[Any, int]":
    """The number of each value of a category; -1 for what is missing."""
    return defaultdict(lambda: -1, {value: code for code, value in enumerate(column.values)})


@cache
def _dtype(column: Column) -> Any:
    """The dtype as an object: to build one takes longer than to build a short column of it."""
    if column.dtype == "category":
        return pd.CategoricalDtype(list(column.values))
    return TEXT if column.dtype == "str" else pandas_dtype(column.dtype)


def exported(table: pd.DataFrame) -> pd.DataFrame:
    """The table as a file should hold it: days as YYYY-MM-DD, offsets without ".0".

    >>> exported(pd.DataFrame({"day": [pd.Timestamp("2014-08-01"), pd.NaT], "cue_start": [7.0, None]})).to_csv()
    ',day,cue_start\\n0,2014-08-01,7\\n1,,\\n'
    """
    plain = table.astype({name: "Int64" for name in _OFFSETS if name in table})
    for name in table.select_dtypes("datetime"):
        plain[name] = [None if day is pd.NaT else day.date().isoformat() for day in table[name]]
    return plain


def for_spreadsheets(table: pd.DataFrame) -> pd.DataFrame:
    """The table as `exported` has it, with an apostrophe before text that a spreadsheet would take for a formula.

    Such text begins with = + - @, a tab or a line end: "=HYPERLINK(...)" in an article would be run where its table is
    opened. Only text is marked so, never a number, and only in files made for people to open; whoever reads them by
    program takes the apostrophe off, or uses `exported`, which alters nothing.

    >>> for_spreadsheets(pd.DataFrame({"text": ["=1+2", "-3 percent", "3-4"], "low": [3.0, -3.0, 3.0]})).to_csv()
    ",text,low\\n0,'=1+2,3.0\\n1,'-3 percent,-3.0\\n2,3-4,3.0\\n"
    """
    marked = exported(table)
    for name in marked:
        if marked[name].dtype == "str":
            cells = [f"'{cell}" if str(cell).startswith(_FORMULA) else cell for cell in marked[name]]
            marked[name] = pd.Series(cells, index=marked.index, dtype=TEXT)
    return marked


# How a formula begins, also as typed in full width; a spreadsheet may drop the blank before it.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def kwic_frame(document: Document, keywords: Iterable[Keyword]) -> pd.DataFrame:
    """Key words in context as a table of mentions."""
    rows = [
        (document.id, document.sentence_at(start), start, end, document.text[start:end], left, right)
        for left, _, right, start, end in keywords
    ]
    columns = zip(*rows, strict=True) if rows else [()] * len(_KWIC)
    pairs = zip(_KWIC.items(), columns, strict=True)
    return pd.DataFrame({name: pd.array(list(values), dtype=dtype) for (name, dtype), values in pairs})


_KWIC: Final[dict[str, Any]] = {
    "article": TEXT, "sentence": "Int64", "start": "Int64", "end": "Int64", "text": TEXT, "left": TEXT, "right": TEXT,
}  # fmt: skip
