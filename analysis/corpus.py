"""Many articles, read one after the other: a folder of files, JSONL, CSV, Parquet, or a DataFrame."""

import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from analysis.article import Article

if TYPE_CHECKING:
    from analysis.archive.sources import Item, Reader, Source


def read_corpus(source: "Source", columns: Mapping[str, str] | None = None) -> Iterator[Article]:
    """The articles of source, one at a time, so that memory does not grow with the archive.

    source is a folder (.md, .txt and .html files below it, in the order of their paths), a .jsonl or .csv file (also
    packed, .gz or .zst), Parquet (a file or a folder of them), or a DataFrame; all but the first with the column
    `text` and, where there are such, `id`, `published`, `title` and `source`; columns maps these to other names.
    The text of a file is cleaned as `read_article` does, that of a row is taken as it is. An article that cannot be
    read is told in a warning and left out; it does not stop the others. For tables of a large archive see
    `analysis.archive`. Raises FileNotFoundError, or ValueError for a source of another kind or without texts.

    >>> import pandas as pd
    >>> rows = pd.DataFrame({"id": ["a", "b"], "text": ["Two men left.", "Nobody came."]})
    >>> [(article.id, len(article.numbers)) for article in read_corpus(rows)]
    [('a', 1), ('b', 0)]
    """
    from analysis.archive.sources import Reader

    return _articles(Reader(source, columns))


def _articles(reader: "Reader") -> Iterator[Article]:
    from analysis.archive.batch import article_of

    for item in reader:
        try:
            yield article_of(item)
        except (OSError, ValueError) as error:
            _left_out(reader.name, item, error)


def _left_out(source: str, item: "Item", error: Exception) -> None:
    warnings.warn(f"{source}: {item.place}: {error}; this article is left out", stacklevel=3)
