"""From a frame of articles to tables: one pure function that any engine can map over pieces of an archive."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.archive.sources import Item, Reader
from analysis.article import Article, parse_article, read_article
from analysis.collector import collector_paused
from analysis.counts import words_of
from analysis.schema import ARCHIVE, TABLES
from analysis.tables import Columns, frame


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
    gathered: dict[str, Columns] = {name: {} for name in (*TABLES, *ARCHIVE)}
    for item in items:
        try:
            made = _made(item)
        except Exception as error:  # whatever it is, it is of this article alone
            made = {"errors": _row(article=item.id, place=item.place, error=_told(error))}
        for name, columns in made.items():
            into = gathered[name]
            for column, values in columns.items():
                into.setdefault(column, []).extend(values)
    return {name: frame(name, columns) for name, columns in gathered.items()}


def article_of(item: Item) -> Article:
    """The article of an item; OSError or ValueError for one that cannot be read."""
    if item.error:
        raise ValueError(item.error)
    given: dict[str, Any] = {"published": item.published, "title": item.title, "source": item.source}
    return read_article(item.path, id=item.id, **given) if item.path else parse_article(item.text, id=item.id, **given)


def _made(item: Item) -> dict[str, Columns]:
    article = article_of(item)
    made = {name: columns for name in TABLES if len((columns := article.columns(name))["article"])}
    made["articles"] = _row(
        article=article.id,
        place=item.place,
        title=article.title or "",
        byline=article.byline or "",
        source=article.document.source or "",
        published=article.published,
        characters=len(article.text),
        sentences=len(article.document.sentences),
        words=len(words_of(article.document)[1]),
    )
    return made


def _row(**values: Any) -> Columns:
    return {name: [value] for name, value in values.items()}


def _told(error: Exception) -> str:
    """What is wrong: our own errors say it in a sentence, others by their name too."""
    return str(error) if isinstance(error, OSError | ValueError) and str(error) else f"{type(error).__name__}: {error}"
