"""An archive on disk: a Parquet dataset a table, made of numbered parts, each whole or not there at all.

A part's files are written under another name and then renamed; its mark in `_parts/` comes last. So a run that is
killed leaves only whole parts, and the next run goes on with the first that has no mark.
"""

import io
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import pandas as pd

from analysis.archive.batch import tables_of_items
from analysis.archive.sources import Item
from analysis.schema import ARCHIVE, TABLES, Column

NAMES: Final = (*TABLES, *ARCHIVE)
_MANIFEST: Final = "_archive.json"
_MARKS: Final = "_parts"
_UNDER_WAY: Final = ".unfinished"


def encoded(items: Sequence[Item]) -> dict[str, bytes]:
    """The tables of the items as Parquet files in memory, with `rows`: how many rows each has, as JSON.

    It depends on the items alone, byte for byte; so it can be made on any machine, and made again.
    """
    tables = tables_of_items(items)
    files = {name: parquet(table) for name, table in tables.items()}
    return files | {"rows": json.dumps({name: len(table) for name, table in tables.items()}).encode()}


def parquet(table: pd.DataFrame) -> bytes:
    """A table as a Parquet file; half a character in a text, which Parquet cannot hold, becomes a question mark."""
    import pyarrow
    from pyarrow import parquet as arrow

    try:
        made = pyarrow.Table.from_pandas(table, preserve_index=False)
    except UnicodeEncodeError:
        words = [str(name) for name in table if table[name].dtype == "str"]
        whole = {name: [text.encode("utf-8", "replace").decode() for text in table[name]] for name in words}
        made = pyarrow.Table.from_pandas(table.assign(**whole), preserve_index=False)
    buffer = io.BytesIO()
    arrow.write_table(made, buffer, compression="zstd")
    return buffer.getvalue()


def fingerprint(items: Sequence[Item]) -> str:
    """What tells one batch of items from another, so that a part is made again when its source has changed."""
    check = 0
    for item in items:
        check = crc32(repr(item).encode("utf-8", "backslashreplace"), check)
    return f"{len(items)}-{check:08x}"


class Folder:
    """The folder of an archive: which parts are done, and the writing of more.

    Raises ValueError where the folder holds an archive made in another way, or something else.
    """

    def __init__(self, path: Path, made_how: Mapping[str, Any]) -> None:
        self.path = path
        manifest = path / _MANIFEST
        how = {**made_how, "tables": _declared()}
        if manifest.exists():
            before = json.loads(manifest.read_text("utf-8"))
            other = [name for name in how if before.get(name) != json.loads(json.dumps(how[name]))]
            # Where nothing has been written yet, as after a wrong name of a column, there is nothing to mix up.
            if other and any(path.glob("*/part-*")):
                told = " and ".join("other columns" if name == "columns" else f"another {name}" for name in other)
                raise ValueError(f"{path}: the archive there has {told}; name another folder, or give the same again")
        elif path.exists() and any(path.iterdir()):
            raise ValueError(f"{path}: is not empty and no archive; name a new folder")
        for name in (*NAMES, _MARKS):
            (path / name).mkdir(parents=True, exist_ok=True)
        for left in path.glob(f"*/*{_UNDER_WAY}"):
            left.unlink()
        _write(manifest, json.dumps(how, indent=1).encode())

    def done(self, number: int, print_: str) -> dict[str, int] | None:
        """How many rows each table of the part has, if it is done and made of just these items."""
        mark = self._mark(number)
        if not mark.exists():
            return None
        told = json.loads(mark.read_text("utf-8"))
        rows: dict[str, int] = told["rows"]
        return rows if told["items"] == print_ else None

    def write(self, number: int, print_: str, files: Mapping[str, bytes]) -> dict[str, int]:
        """Write a part; how many rows each of its tables has is returned."""
        self._mark(number).unlink(missing_ok=True)
        for name in NAMES:
            _write(self._part(name, number), files[name])
        rows: dict[str, int] = json.loads(files["rows"])
        _write(self._mark(number), json.dumps({"items": print_, "rows": rows}).encode())
        return rows

    def cut(self, parts: int) -> None:
        """Remove the parts from number `parts` on: an earlier, longer source has left them."""
        for mark in sorted((self.path / _MARKS).glob("*.json"), reverse=True):
            number = int(mark.stem.removeprefix("part-"))
            if number >= parts:
                mark.unlink()
                for name in NAMES:
                    self._part(name, number).unlink(missing_ok=True)

    def _part(self, table: str, number: int) -> Path:
        return self.path / table / f"part-{number:06}.parquet"

    def _mark(self, number: int) -> Path:
        return self.path / _MARKS / f"part-{number:06}.json"


def _write(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all, even if the machine stops."""
    unfinished = path.with_name(path.name + _UNDER_WAY)
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise OSError(
            error.errno, f"{error.strerror}; what is finished is kept, run the same command to go on", str(path)
        ) from error


def _declared() -> str:
    """A short mark of all columns declared, so that parts of two versions are never mixed."""
    tables: dict[str, tuple[Column, ...]] = TABLES | ARCHIVE
    said = [(name, *((column.name, column.dtype, column.values) for column in tables[name])) for name in NAMES]
    return f"{crc32(repr(said).encode()):08x}"
