"""From a frame of articles to tables: one pure function that any engine can map over pieces of an archive."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

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
    together: list[_Making] = []
    size = 0
    for item in items:
        one = _Making(item)
        together.append(one)
        size += len(one.article.text) if one.article else 0
        if size > _TOGETHER:
            _gather(together, gathered)
            together, size = [], 0
    _gather(together, gathered)
    return {name: frame(name, rows) for name, rows in gathered.items()}


_TOGETHER: Final = 1_000_000  # characters: as many again as tables take in memory is some 30 MB
# The dates first, as numbers ask for them.
_ORDER: Final = ("dates", *(name for name in TABLES if name != "dates"), "articles")


class _Making:
    """An item on its way to the rows of its tables; one that fails has a row of errors alone."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.article: Article | None = None
        self.rows: dict[str, list[Row]] = {}
        try:
            self.article = article_of(item)
        except Exception as error:  # whatever it is, it is of this article alone
            self._fail(error)

    def make(self, name: str) -> None:
        """Makes the rows of the table of that name."""
        if self.article is None:
            return
        try:
            self.rows[name] = [_about(self.item, self.article)] if name == "articles" else self.article.rows(name)
        except Exception as error:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.article = None
        self.rows = {"errors": [(self.item.id, self.item.place, _told(error))]}


def _gather(together: Sequence[_Making], gathered: Mapping[str, list[Row]]) -> None:
    """Adds the rows of some articles to those gathered.

    They go through each finder together: its code and word lists, which are much of what a processor can hold, stay
    at hand, which saves a fifth of the time.
    """
    for name in _ORDER:
        for one in together:
            one.make(name)
    for one in together:
        for name, rows in one.rows.items():
            gathered[name] += rows


def article_of(item: Item) -> Article:
    """The article of an item; OSError or ValueError for one that cannot be read."""
    if item.error:
        raise ValueError(item.error)
    given: dict[str, Any] = {"published": item.published, "title": item.title, "source": item.source}
    return read_article(item.path, id=item.id, **given) if item.path else parse_article(item.text, id=item.id, **given)


def _about(item: Item, article: Article) -> Row:
    document = article.document
    about = (article.title or "", article.byline or "", document.source or "", article.published)
    return (article.id, item.place, *about, len(article.text), len(document.sentences), len(words_of(document)[1]))


def _told(error: Exception) -> str:
    """What is wrong: our own errors say it in a sentence, others by their name too."""
    return str(error) if isinstance(error, OSError | ValueError) and str(error) else f"{type(error).__name__}: {error}"
