"""Many articles: a folder of files, a JSONL file, or a DataFrame, read one after the other."""

import json
import warnings
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Final

import pandas as pd

from analysis.article import Article, parse_article, read_article

_SUFFIXES: Final = {".md", ".markdown", ".txt", ".text", ".html", ".htm"}
_FIELDS: Final = ("published", "title", "source")


def read_corpus(source: str | PathLike[str] | pd.DataFrame) -> Iterator[Article]:
    """The articles of source, one at a time, so that memory does not grow with the archive.

    source is a folder (.md, .txt and .html files below it, in the order of their paths), a .jsonl file with an
    object a line, or a DataFrame; the latter two with the columns `text` and, where there are such, `id`,
    `published`, `title` and `source`. The text of a file is cleaned as `read_article` does, that of a row is taken
    as it is. An article that cannot be read is told in a warning and left out; it does not stop the others.
    Raises FileNotFoundError, or ValueError for a source of another kind or without a column `text`.

    >>> rows = pd.DataFrame({"id": ["a", "b"], "text": ["Two men left.", "Nobody came."]})
    >>> [(article.id, len(article.numbers)) for article in read_corpus(rows)]
    [('a', 1), ('b', 0)]
    """
    if isinstance(source, pd.DataFrame):
        if "text" not in source:
            raise ValueError(f"the DataFrame has no column 'text'; its columns are {', '.join(map(str, source))}")
        return _rows(((f"row {i}", row) for i, row in enumerate(source.to_dict("records"))), "the DataFrame")
    path = Path(source)
    if path.is_dir():
        return _files(path)
    if not path.exists():
        raise FileNotFoundError(f"{path}: there is no such file or folder; check the path")
    if path.suffix.lower() != ".jsonl":
        raise ValueError(f"{path}: is neither a folder nor a .jsonl file; for one article use read_article")
    return _rows(_lines(path), str(path))


def _files(folder: Path) -> Iterator[Article]:
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file()):
        try:
            yield read_article(path, id=path.relative_to(folder).with_suffix("").as_posix())
        except (OSError, ValueError) as error:
            _left_out(str(error))


def _lines(path: Path) -> Iterator[tuple[str, Any]]:
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield f"line {number}", json.loads(line)
                except ValueError as error:
                    _left_out(f"{path}: line {number} is no JSON ({error})")


def _rows(rows: Iterable[tuple[str, Any]], name: str) -> Iterator[Article]:
    for place, row in rows:
        if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
            _left_out(f"{name}: {place} has no text in a field 'text'")
            continue
        given = {field: row[field] for field in _FIELDS if not _missing(row.get(field))}
        try:
            yield parse_article(row["text"], id=str(row.get("id", place)), **given)
        except ValueError as error:
            _left_out(f"{name}: {place}: {error}")


def _missing(value: Any) -> bool:
    return value is None or value is pd.NaT or value == "" or value != value


def _left_out(what: str) -> None:
    warnings.warn(f"{what}; this article is left out", stacklevel=3)
