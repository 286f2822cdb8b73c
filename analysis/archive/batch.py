"""From a frame of articles to tables: one pure function that any engine can map over pieces of an archive."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.archive.sources import Item, Reader
from analysis.article import Article, parse_article, read_article
from analysis.collector import collector_paused
from analysis.counts import words_of
from analysis.rows import Row
from analysis.schema import ARCHIVE, TABLES
from analysis.tables import frame


def tables_of(articles: pd.DataFrame, columns: Mapping[str, str] | None = None) -> dict[str, pd.DataFrame]:
    """All tables of a frame of articles, with `articles` and `errors`: each one frame, its columns as declared.

    articles has the columns text and, where there are such, id, published, title and source; columns names others.
    The same rows give the same tables on every engine; it keeps nothing, and can be pickled. An article that fails is
    a row in `errors`. Raises ValueError for a frame without texts.

    >>> tables = tables_of(pd.DataFrame({"id": ["a", "b"], "text": ["Two men left.", None]}))
    >>> tables["numbers"]["text"].tolist(), tables["errors"]["error"].tolist()
    (['Two'], ["has no text in a field 'text'"])
    """
    return tables_of_items(Reader(articles, columns))


@collector_paused
def tables_of_items(items: Iterable[Item]) -> dict[str, pd.DataFrame]:
    """All tables of the items, as `tables_of` makes them."""
    gathered: dict[str, list[Row]] = {name: [] for name in (*TABLES, *ARCHIVE)}
    for item in items:
        try:
            made = _made(item)
        except Exception as error:  # whatever it is, it is of this article alone
            made = {"errors": [(item.id, item.place, _told(error))]}
        for name, rows in made.items():
            gathered[name] += rows
    return {name: frame(name, rows) for name, rows in gathered.items()}


def article_of(item: Item) -> Article:
    """The article of an item; OSError or ValueError for one that cannot be read."""
    if item.error:
        raise ValueError(item.error)
    given: dict[str, Any] = {"published": item.published, "title": item.title, "source": item.source}
    return read_article(item.path, id=item.id, **given) if item.path else parse_article(item.text, id=item.id, **given)


def _made(item: Item) -> dict[str, list[Row]]:
    article = article_of(item)
    made = {name: article.rows(name) for name in TABLES}
    document = article.document
    about = (article.title or "", article.byline or "", document.source or "", article.published)
    counts = (len(article.text), len(document.sentences), len(words_of(document)[1]))
    made["articles"] = [(article.id, item.place, *about, *counts)]
    return made


def _told(error: Exception) -> str:
    """What is wrong: our own errors say it in a sentence, others by their name too."""
    return str(error) if isinstance(error, OSError | ValueError) and str(error) else f"{type(error).__name__}: {error}"
