"""Where articles come from: folders, JSONL, CSV, Parquet and DataFrames, read piece by piece.

An item that cannot be read is an item too, with what is wrong in `error`: it is told, and stops no other.
"""

import csv
import gzip
import io
import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

import pandas as pd

from analysis.archive.told import advice, no_text

Source = str | PathLike[str] | pd.DataFrame
SUFFIXES: Final = {".md", ".markdown", ".txt", ".text", ".html", ".htm"}
LARGEST: Final = 50_000_000  # bytes of one article; a longer one is no news, and would fill the memory
_FIELDS: Final = ("id", "text", "published", "title", "source")
_LINES: Final = (".jsonl", ".ndjson")
_KINDS: Final = "a folder, a .jsonl or .csv file (also .gz or .zst), or Parquet"


class Item(NamedTuple):
    """An article that is still to be read: a row with its text, or the path of a file; or what was wrong with it."""

    place: str
    id: str
    text: str = ""
    path: str = ""
    published: Any = None
    title: str | None = None
    source: str | None = None
    error: str = ""


class Reader:
    """The items of a source in their order, with how far the reading is: `done` of `total`, in `unit`.

    columns maps the names id, text, published, title and source to those that the source has for them.
    Raises FileNotFoundError, or ValueError for a source of another kind or without a column of texts.
    """

    def __init__(self, source: Source, columns: Mapping[str, str] | None = None) -> None:
        self.columns = {field: field for field in _FIELDS} | _checked(columns or {})
        self.done = 0
        self.total: int | None = None
        self.unit = "article"
        if isinstance(source, pd.DataFrame):
            self.name = "the DataFrame"
            self._need(source.columns)
            self.total = len(source)
            self._items = self._counted(self._rows(_records(source)))
            return
        path = Path(source)
        self.name = str(path)
        if not path.exists():
            raise FileNotFoundError(f"{path}: there is no such file or folder; check the path")
        kind = _kind(path)
        if kind == "folder":
            self._items = self._counted(_files(path))
        elif kind == "parquet":
            self._items = self._counted(self._parquet(path))
        elif kind in ("lines", "csv"):
            self.total, self.unit = path.stat().st_size, "B"
            self._items = self._rows(self._streamed(path, kind))
        else:
            raise ValueError(f"{path}: is not {_KINDS}; for one article use read_article")

    def __iter__(self) -> Iterator[Item]:
        return self._items

    def _counted(self, items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            self.done += 1
            yield item

    def _need(self, columns: Iterable[Any]) -> None:
        names = list(map(str, columns))
        if self.columns["text"] not in names:
            told = f"{self.name} has no column {self.columns['text']!r}; its columns are {', '.join(names) or 'none'}"
            raise ValueError(f"{told}; {advice(names)}")

    def _rows(self, rows: Iterable[tuple[str, Any]]) -> Iterator[Item]:
        """Items of rows: mappings, or the text of what is wrong in place of one."""
        for place, row in rows:
            if isinstance(row, str):
                yield Item(place, "", error=row)
                continue
            text = row.get(self.columns["text"]) if isinstance(row, Mapping) else None
            given = row.get(self.columns["id"]) if isinstance(row, Mapping) else None
            id_ = place if _missing(given) else str(given)
            if not isinstance(text, str):
                yield Item(place, id_, error=no_text(row, self.columns["text"]))
            elif len(text) > LARGEST:
                yield Item(place, id_, error=_too_large(len(text)))
            else:
                rest = {name: row.get(self.columns[name]) for name in _FIELDS[2:]}
                known = {name: value for name, value in rest.items() if not _missing(value)}
                words = {name: str(value) for name, value in known.items() if name != "published"}
                yield Item(place, id_, text, published=known.get("published"), **words)

    def _parquet(self, path: Path) -> Iterator[Item]:
        from pyarrow import parquet

        files = [path] if path.is_file() else sorted(path.rglob("*.parquet"))
        opened = []
        for file in files:
            try:
                opened.append(parquet.ParquetFile(file))
            except ValueError as error:
                raise ValueError(f"{file}: is no Parquet file, or a damaged one ({error})") from None
        self.total = sum(file.metadata.num_rows for file in opened)
        number = 0
        for file in opened:
            names = file.schema_arrow.names
            self._need(names)
            wanted = [name for name in self.columns.values() if name in names]
            for batch in file.iter_batches(256, columns=wanted):
                rows = [(f"row {number + index}", row) for index, row in enumerate(batch.to_pylist())]
                number += len(rows)
                yield from self._rows(rows)

    def _streamed(self, path: Path, kind: str) -> Iterator[tuple[str, Any]]:
        place = ""
        try:
            with path.open("rb") as raw, _opened(raw, path) as stream:
                for place, row in _json_rows(stream) if kind == "lines" else self._csv_rows(stream):
                    self.done = raw.tell()
                    yield place, row
        except (OSError, EOFError, zlib.error) as error:
            if not place:
                raise ValueError(f"{path}: cannot be read ({error}); is it whole, and a {path.suffix} file?") from None
            yield f"behind {place}", f"the file cannot be read from here on ({error}); it is damaged or cut off"
        self.done = self.total or 0

    def _csv_rows(self, stream: IO[bytes]) -> Iterator[tuple[str, Any]]:
        csv.field_size_limit(max(csv.field_size_limit(), LARGEST))
        rows = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline=""))
        names = next(rows, [])
        self._need(names)
        number = 1
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield f"row {number}", f"is no CSV ({error})"
                continue
            if row:
                yield f"row {number}", dict(zip(names, row, strict=False))


def _checked(columns: Mapping[str, str]) -> dict[str, str]:
    unknown = sorted(set(columns) - set(_FIELDS))
    if unknown:
        raise ValueError(f"there is no field {unknown[0]!r} to name a column for; the fields are {', '.join(_FIELDS)}")
    return dict(columns)


def _kind(path: Path) -> str:
    if path.is_dir():
        return "parquet" if next(path.rglob("*.parquet"), None) else "folder"
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() not in (".gz", ".zst")]
    last = suffixes[-1] if suffixes else ""
    return "lines" if last in _LINES else {".csv": "csv", ".parquet": "parquet"}.get(last, "")


def _records(frame: pd.DataFrame) -> Iterator[tuple[str, Any]]:
    names = list(map(str, frame.columns))
    for index, values in enumerate(frame.itertuples(index=False, name=None)):
        yield f"row {index}", dict(zip(names, values, strict=True))


def _files(folder: Path) -> Iterator[Item]:
    """The files below folder, by name; links to folders are not followed, so that no loop is walked."""
    wrong: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=wrong.append):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if path.suffix.lower() in SUFFIXES:
                place = path.relative_to(folder).as_posix()
                yield _file(path, place, path.relative_to(folder).with_suffix("").as_posix())
        while wrong:
            error = wrong.pop()
            yield Item(str(error.filename), "", error=f"cannot be opened ({error.strerror})")


def _file(path: Path, place: str, id_: str) -> Item:
    try:
        size = path.stat().st_size
    except OSError as error:
        return Item(place, id_, error=f"cannot be opened ({error.strerror})")
    if not path.is_file():
        return Item(place, id_, error="is no file")
    return Item(place, id_, error=_too_large(size)) if size > LARGEST else Item(place, id_, path=str(path))


def _opened(raw: IO[bytes], path: Path) -> Any:
    if path.suffix.lower() == ".gz":
        return gzip.open(raw)
    if path.suffix.lower() == ".zst":
        import pyarrow

        return io.BufferedReader(pyarrow.CompressedInputStream(raw, "zstd"))
    return raw


def _json_rows(stream: IO[bytes]) -> Iterator[tuple[str, Any]]:
    """The objects of the lines; a line too long for one is passed over in pieces, never held whole."""
    number = 0
    while line := stream.readline(LARGEST):
        number += 1
        place = f"line {number}"
        if len(line) == LARGEST and not line.endswith(b"\n"):
            size = len(line)
            while not line.endswith(b"\n") and (line := stream.readline(LARGEST)):
                size += len(line)
            yield place, _too_large(size)
            continue
        if line.strip():
            try:
                yield place, json.loads(line.decode("utf-8", "replace"))
            except (ValueError, RecursionError) as error:
                yield place, f"is no JSON ({error})"


def _too_large(size: int) -> str:
    return f"is too large: {size:,} bytes; one article may have {LARGEST:,}"


def _missing(value: Any) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or value == "" or value != value
