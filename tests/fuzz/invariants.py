"""What holds of every article, whatever its text: `broken` says what does not."""

import math
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from analysis import Article, parse_article, read_article
from analysis.archive import tables_of
from analysis.archive.parts import parquet
from analysis.schema import ARCHIVE, TABLES
from analysis.tables import exported

PUBLISHED: Final = date(2014, 8, 1)
DAYS: Final = (PUBLISHED, None, date.min, date.max, date(2016, 2, 29))
_TAGS: Final = frozenset("style div p span mark small table thead tbody tr th td a".split())
Columns = dict[str, Sequence[Any]]
_ATTRIBUTES: Final = frozenset(("class", "id", "href", "style"))


class BrokenError(AssertionError):
    """Something that should hold of every article does not of this one."""


def need(holds: object, what: str) -> None:
    """BrokenError, with what is wrong, unless it holds; an `assert` would be gone under `python -O`."""
    if not holds:
        raise BrokenError(what)


def told(check: Callable[[], object]) -> str:
    """What goes wrong in check, in a line that is the same for the same fault; "" if nothing does."""
    try:
        check()
    except BrokenError as error:
        return f"Broken: {error}"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.filename.rsplit('/', 1)[-1]}:{place.name}"
    return ""


def article_holds(article: Article) -> None:
    """All tables of the article, as columns."""
    columns = {name: article.columns(name) for name in TABLES}
    _sentences_hold(article)
    for name, table in columns.items():
        _table_holds(article, name, table)
    places = sorted((*_places(columns["numbers"]), *_places(columns["set_aside"])))
    need(all(one[1] <= two[0] for one, two in pairwise(places)), "numbers overlap")
    need(columns["claims"].get("start") == columns["numbers"].get("start"), "a claim for each number")


def text_holds(text: str, published: date | None = PUBLISHED) -> None:
    """The tables of a text, exactly as given."""
    article = parse_article(text, published=published)
    need(article.text == text, "the text is altered")
    article_holds(article)


def _places(table: Columns) -> Iterator[tuple[int, int]]:
    return zip(table["start"], table["end"], strict=True)


def _sentences_hold(article: Article) -> None:
    text, document = article.text, article.document
    end = 0
    for sentence in document.sentences:
        need(end <= sentence.start < sentence.end, "sentences in order")
        need(not text[end : sentence.start].strip(), "words outside of sentences")
        start, stop = document.paragraphs[sentence.paragraph]
        need(start <= sentence.start and sentence.end <= stop, "sentence inside its paragraph")
        end = sentence.end
    need(not text[end:].strip(), "words behind the sentences")


@cache
def _closed(name: str) -> dict[str, frozenset[str]]:
    """What the columns of a table that are categories may hold."""
    return {column.name: frozenset(column.values) for column in TABLES[name] if column.dtype == "category"}


def _table_holds(article: Article, name: str, table: Columns) -> None:
    rows = len(table["article"])
    declared = {column.name for column in TABLES[name]}
    need(all(len(values) == rows for column, values in table.items() if column in declared), f"{name}: ragged")
    if rows:
        need(declared <= set(table), f"{name}: lacks {declared - set(table)}")
    for column, values in _closed(name).items():
        said = set(table.get(column, ()))
        need(said - {None} <= values, f"{name}: {column} says {said - values}")
    if name != "rhetoric":
        _mentions_hold(article, name, table)
    for number in table.get("value", ()):
        need(number is None or isinstance(number, str) or math.isfinite(number), f"{name}: value {number}")
    for low, high in zip(table.get("low", ()), table.get("high", ()), strict=True):
        need(math.isfinite(low) and math.isfinite(high) and low <= high, f"{name}: low and high")
    for first, last in zip(table.get("first_day", ()), table.get("last_day", ()), strict=True):
        need((first is None) == (last is None), f"{name}: half a period")
        need(first is None or (type(first) is date is type(last) and first <= last), f"{name}: days in order")
    if name == "quotes" and rows:
        _quotes_hold(article.text, table)


def _mentions_hold(article: Article, name: str, table: Columns) -> None:
    text, sentences = article.text, article.document.sentences
    for sentence, start, end, words in zip(table["sentence"], table["start"], table["end"], table["text"], strict=True):
        need(0 <= start < end <= len(text), f"{name}: offsets")
        need(text[start:end] == words, f"{name}: text at its place")
        need(sentences[sentence].start <= start < sentences[sentence].end, f"{name}: sentence")
    need(name == "sentences" or list(table["start"]) == sorted(table["start"]), f"{name}: in order")


def _quotes_hold(text: str, table: Columns) -> None:
    for part in ("speaker", "cue"):
        written = "speaker_text" if part == "speaker" else "cue"
        for words, start, end in zip(table[written], table[f"{part}_start"], table[f"{part}_end"], strict=True):
            need((start is None) == (end is None), f"quotes: half a {part}")
            need(words == (text[start:end] if start is not None else ""), f"quotes: {part} at its place")
            need(start is None or 0 <= start < end <= len(text), f"quotes: {part} offsets")
    need(all(0 <= share <= 1 for share in table["confidence"]), "quotes: confidence")
    need(all(words >= 0 for words in table["words"]), "quotes: words")
    numbers = list(dict.fromkeys(table["utterance"]))
    need(numbers == list(range(len(numbers))), "quotes: utterances are counted")


class _Page(HTMLParser):
    """Collects the text, and fails on all that is not the project's own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        need(not self.open, "html: tags not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        need(tag in _TAGS, f"html: tag {tag}")
        for name, value in attrs:
            need(name in _ATTRIBUTES, f"html: attribute {name}")
            need(name != "href" or (value or "").startswith("#"), "html: link out of the page")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        need(self.open and self.open.pop() == tag, "html: tags cross")

    def handle_data(self, data: str) -> None:
        if "small" not in self.open and "style" not in self.open:
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        need(False, "html: comment")

    def handle_decl(self, decl: str) -> None:
        need(False, "html: declaration")

    def handle_pi(self, data: str) -> None:
        need(False, "html: instruction")


def html_holds(text: str) -> None:
    """The HTML of the text and of its tables: our own tags only, and all of the text in it as text."""
    article = parse_article(text, published=PUBLISHED, id=text[:40] or "article", title=text)
    page = _Page(article.highlight(*(name for name in TABLES if name != "rhetoric"))._repr_html_())
    need("".join("".join(page.text).split()) == "".join(text.split()), "html: the text is not as it was")
    for name in TABLES:
        _Page(article.show(name)._repr_html_())
    repr(article.highlight())


def frames_hold(texts: list[str]) -> None:
    """Many articles as one frame a table, and these as CSV and Parquet."""
    made = tables_of(pd.DataFrame({"text": texts, "published": PUBLISHED}, dtype=object))
    need(not len(made["errors"]), "frames: errors")
    need(len(made["articles"]) == len(texts), "frames: articles")
    for name, table in made.items():
        declared = {column.name: column.dtype for column in (TABLES | ARCHIVE)[name]}
        need(list(table) == list(declared), f"frames: columns of {name}")
        need(all(str(table[column].dtype) == dtype for column, dtype in declared.items()), f"frames: dtypes of {name}")
        need(exported(table).to_csv(index=False), f"frames: CSV of {name}")
        need(parquet(table)[:4] == b"PAR1", f"frames: Parquet of {name}")


class _File(BytesIO):
    """An open file with a name, by which its markup is told."""

    name = ""


def file_holds(name: str, data: bytes) -> bool:
    """An article read from a file; whether there was one. What is none is told by a ValueError with the name."""
    file = _File(data)
    file.name = name
    try:
        article = read_article(file)
    except ValueError as error:
        need(name in str(error) and type(error).__name__ == "ReadingError", f"reading: {type(error).__name__}")
        return False
    need(article.text or article.title or article.removed, "reading: nothing of the page is left")
    article_holds(article)
    return True


def shorter(text: str, is_so: Callable[[str], bool]) -> str:
    """The text with ever smaller pieces left out, as long as is_so holds of what is left."""
    size = len(text) // 2
    while size:
        place = 0
        while place < len(text):
            rest = text[:place] + text[place + size :]
            if is_so(rest):
                text = rest
            else:
                place += size
        size //= 2
    return text
