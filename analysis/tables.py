"""From mentions to DataFrames: every table has the columns and dtypes that `analysis.schema` declares.

Columns are lists until the last moment, so that many articles become one frame in one step.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
import pandas as pd
from pandas.api.types import pandas_dtype

from analysis.document import Document, Span
from analysis.extract.records import SPOKEN, Claim, Device, Person, Quote
from analysis.kwic import Keyword
from analysis.rhetoric import Metric
from analysis.schema import ARCHIVE, TABLES, Column
from analysis.voices import Voice

_CONTEXT = 1000
# Offsets that may be missing; see the schema.
_OFFSETS = ("speaker_start", "speaker_end", "cue_start", "cue_end")
Columns = dict[str, list[Any]]
_DECLARED: Final = TABLES | ARCHIVE
# The dtype `str` with Python's own strings in it, whether Arrow is installed or not: a text from anywhere may hold half
# of a character ("\\ud800"), which Arrow refuses, and short tables are made several times faster.
TEXT: Final = pd.StringDtype("python", na_value=np.nan)


def frame(table: str, columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """A DataFrame with exactly the columns and dtypes declared for table; what columns lacks is missing.

    >>> frame("set_aside", {}).dtypes["reason"].name, len(frame("set_aside", {}))
    ('category', 0)
    """
    rows = max(map(len, columns.values()), default=0)
    made = [_array(column, columns.get(column.name), rows) for column in _DECLARED[table]]
    # The names are put on behind: to make an index of them takes a third of the time of a short table. The columns
    # were made here, for this frame alone.
    found = pd.DataFrame(dict(enumerate(made)), index=pd.RangeIndex(rows), copy=False)
    found.columns = _names(table).view()
    return found


@cache
def _names(table: str) -> "pd.Index[str]":
    return pd.Index([column.name for column in _DECLARED[table]])


def _array(column: Column, values: Sequence[Any] | None, rows: int) -> Any:
    """The column as pandas keeps it, made the shortest way: `pd.array` looks at each value first to learn its kind."""
    if values is None:
        values = [""] * rows if column.dtype == "str" else [None] * rows
    dtype = _dtype(column)
    match column.dtype:
        case "str":
            return _STRINGS(np.array(values, dtype=object), dtype=dtype)
        case "float64" | "bool":
            return np.array(values, dtype=dtype)
        case "Int64":
            try:
                return pd.arrays.IntegerArray(np.array(values, dtype=np.int64), np.zeros(rows, dtype=bool))
            except TypeError:  # some are missing
                return pd.array(values, dtype=dtype)
        case "category":
            codes = list(map(_codes(column).__getitem__, values))
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


def mention_columns(document: Document, records: Sequence[Any]) -> Columns:
    """The columns of one sort of record: each of its own fields, and what its place tells."""
    if not records:
        return {name: [] for name in ("article", "sentence", "start", "end", "text")}
    columns: Columns = dict(zip(records[0]._fields, map(list, zip(*records, strict=True)), strict=True))
    starts = columns["start"]
    columns["article"] = [document.id] * len(records)
    columns["sentence"] = document.sentences_at(starts)
    columns["text"] = list(map(document.text.__getitem__, map(slice, starts, columns["end"])))
    return columns


def people_columns(document: Document, people: Sequence[Person], quotes: Iterable[Quote]) -> Columns:
    """People with how often they are named and how many words of theirs are quoted."""
    words: dict[str, int] = {}
    for quote in quotes:
        if quote.kind in SPOKEN and quote.speaker:
            words[quote.speaker] = words.get(quote.speaker, 0) + quote.words
    columns = mention_columns(document, people)
    columns["mentions"] = [max(1, len(person.places)) for person in people]
    columns["quoted_words"] = [words.get(person.name, 0) for person in people]
    return columns


def claim_columns(document: Document, claims: Sequence[Claim]) -> Columns:
    """The quantity's own columns, then when and who."""
    quantities, *values = zip(*claims, strict=True) if claims else [()] * len(Claim._fields)
    columns = mention_columns(document, quantities)
    own_rules = columns.get("rule", [])
    columns |= zip(Claim._fields[1:], map(list, values), strict=True)
    known: dict[Span, str] = {}  # the claims of a sentence share its text, which may be long
    columns["sentence_text"] = [
        _sentence_text(document, sentence, start, known)
        for sentence, start in zip(columns["sentence"], columns["start"], strict=True)
    ]
    columns["rule"] = [f"{own}; {rule}" for own, rule in zip(own_rules, columns["rule"], strict=True)]
    return columns


def _sentence_text(document: Document, sentence: int, offset: int, known: dict[Span, str]) -> str:
    """The sentence at offset; of one that no person wrote (a megabyte without a full stop), what stands around."""
    start, end, _ = document.sentences[sentence]
    if end - start > _CONTEXT:
        middle = offset - offset % _CONTEXT
        start, end = max(start, middle - _CONTEXT), min(end, middle + 2 * _CONTEXT)
    place = (start, end)
    if place not in known:
        known[place] = document.text[start:end]
    return known[place]


def metric_columns(document: Document, metrics: Sequence[Metric]) -> Columns:
    """One row a metric."""
    values = map(list, zip(*metrics, strict=True))
    columns: Columns = {"article": [document.id] * len(metrics)}
    return columns | dict(zip(Metric._fields, values, strict=False))


def kwic_frame(document: Document, keywords: Iterable[Keyword]) -> pd.DataFrame:
    """Key words in context as a table of mentions."""
    found = list(keywords)
    rows = mention_columns(document, found)
    return pd.DataFrame({name: pd.array(rows.get(name, []), dtype=dtype) for name, dtype in _KWIC.items()})


_KWIC: Final[dict[str, Any]] = {
    "article": TEXT, "sentence": "Int64", "start": "Int64", "end": "Int64", "text": TEXT, "left": TEXT, "right": TEXT,
}  # fmt: skip


def device_columns(document: Document, devices: Sequence[Device], heard: Sequence[Voice]) -> Columns:
    """Devices with whose words they are."""
    columns = mention_columns(document, devices)
    columns["voice"] = [voice.voice for voice in heard]
    columns["speaker"] = [voice.speaker for voice in heard]
    return columns
