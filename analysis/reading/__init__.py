"""From a file to a Document: decode it, parse its markup, take the page's furniture off, mend its paragraphs.

Offsets of everything found later are into the cleaned text. What was taken off the page is kept in
`Document.removed`, so that nothing is lost.
"""

import tomllib
from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path
from typing import IO, Any

from analysis.document import Document
from analysis.reading.encoding import ReadingError, decode

__all__ = ["ReadingError", "as_day", "read"]

Source = str | PathLike[str] | IO[str] | IO[bytes]
_LONGEST_NAME = 255  # characters; file systems have none that is longer
_DATA = {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"}
_SIDECAR = {"title", "byline", "published", "source", "licence"}


def read(
    source: Source,
    *,
    published: str | date | None = None,
    title: str | None = None,
    byline: str | None = None,
    publisher: str | None = None,
    id: str | None = None,
) -> Document:
    """The article in a file: a path, or an open file; .md .txt .html.

    What is given as an argument wins over the file NAME.toml beside NAME.md (title, byline, published, source),
    and that over what the page says. Raises ReadingError for what is no article, and the usual OSError for a
    path that cannot be opened.
    """
    # What reads pages is loaded when the first one is read: many who import the package bring texts of their own.
    from analysis.reading.characters import cleaned
    from analysis.reading.layout import page_of
    from analysis.reading.markup import blocks_of
    from analysis.reading.paragraphs import mended

    path, data = _load(source)
    name = str(path) if path else "the input"
    if path and path.suffix.lower() in _DATA:
        raise ReadingError(
            f"{name}: is a file of data, not of one article; give parse_article a text of it, or make the tables of "
            "all its articles with python -m analysis archive"
        )
    blocks = [block._replace(text=cleaned(block.text)) for block in blocks_of(cleaned(decode(data, name)), name)]
    if not any(block.text.strip() for block in blocks):
        raise ReadingError(f"{name}: there is no text in it; give a file with an article")
    page = page_of(blocks)
    if not page.body:
        raise ReadingError(f"{name}: there is no article in it, only what stands around one; give a file with its text")
    beside = _sidecar(path) if isinstance(source, str | PathLike) and path else {}
    given = published if published is not None else beside.get("published")
    return Document(
        text="\n\n".join(mended(page.body, page.items)),
        published=as_day(given, f"{name}: published") if given is not None else page.published,
        id=id or (path.stem if path else "") or "article",
        title=title or beside.get("title") or page.title,
        byline=byline or beside.get("byline") or page.byline,
        source=publisher or beside.get("source") or page.source,
        removed=tuple(page.removed),
    )


def as_day(value: str | date, what: str = "published") -> date:
    """The calendar day that value names; ValueError says which input was wrong and what is wanted.

    >>> as_day("2014-08-01")
    datetime.date(2014, 8, 1)
    >>> as_day("1.8.14")
    Traceback (most recent call last):
    ValueError: published: '1.8.14' is not a date; write it as YYYY-MM-DD, for example 2014-08-01
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        message = f"{what}: {value!r} is not a date; write it as YYYY-MM-DD, for example 2014-08-01"
        raise ValueError(message) from None


def _load(source: Source) -> tuple[Path | None, bytes | str]:
    """The path, where there is one, and what the file holds."""
    if isinstance(source, str | PathLike):
        path = Path(fspath(source))
        if "\n" in str(path) or len(path.name) > _LONGEST_NAME:
            raise ReadingError(
                f"“{' '.join(str(path).split())[:40]}…” is a text, not a path; for a text use parse_article"
            )
        if path.is_dir():
            raise IsADirectoryError(f"{path}: is a folder, not an article; name one file in it")
        if not path.exists():
            raise FileNotFoundError(f"{path}: there is no such file; check the path")
        return path, path.read_bytes()
    if not hasattr(source, "read"):
        raise TypeError(f"an article is read from a path or an open file, not from {type(source).__name__}")
    name = getattr(source, "name", "")
    return (Path(name) if isinstance(name, str) and name else None), source.read()


def _sidecar(article: Path) -> dict[str, Any]:
    """What the file NAME.toml beside the article says of it."""
    path = article.with_suffix(".toml")
    if path == article or not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"{path}: is not a TOML file ({error}); mend or remove it") from None
    unknown = sorted(set(values) - _SIDECAR)
    if unknown:
        known = ", ".join(sorted(_SIDECAR))
        raise ReadingError(f"{path}: unknown key {unknown[0]!r}; the keys are {known}")
    for key, value in values.items():
        if not isinstance(value, str | date if key == "published" else str):
            raise ReadingError(f"{path}: {key} is no text but {value!r}; put it in quotation marks")
    return values
