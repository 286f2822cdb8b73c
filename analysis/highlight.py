"""Text and tables as people read them: HTML in a notebook or report, plain text in a terminal.

Text from an article is data: it is escaped wherever it becomes HTML, and kept from MathJax, which would take
"$18bn ... $20bn" for a formula. Every sentence has an id of its article and number, so that a row of a table can
link to it, also where two articles stand on one page.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise
from numbers import Integral
from typing import Any, Final, NamedTuple

import pandas as pd

from analysis.document import Document

# Marks differ by line as well as by colour, and carry a label in words: colour alone tells nothing.
STYLE: Final = """<style>
.news { line-height: 1.7; max-width: 44em; overflow-wrap: anywhere; }
.news mark { color: #111; background: #eee; padding: 0; border-bottom: 2px solid #555; }
.news mark.numbers, .news mark.claims { background: #fbe3b4; border-bottom: 2px solid #8a5a00; }
.news mark.set_aside { background: #eee; border-bottom: 2px dashed #666; }
.news mark.dates { background: #cfe8f6; border-bottom: 2px dotted #00547f; }
.news mark.quotes { background: #e3f3ea; border-bottom: 2px double #006045; }
.news mark.people { background: #f6dcea; border-bottom: 1px solid #8a3a68; }
.news mark.devices { background: #fce0d3; border-bottom: 2px dashed #a03c00; }
.news small { font-size: .72em; color: #333; white-space: nowrap; user-select: none; }
.news span:target { outline: 2px solid #00547f; outline-offset: 3px; }
table.rows { border-collapse: collapse; font-size: .9em; }
table.rows th, table.rows td { text-align: left; vertical-align: top; }
table.rows th, table.rows td { padding: .2em .5em; border-bottom: 1px solid #ccc; }
table.rows td:not([class]) { min-width: 7em; }
table.rows .short { white-space: nowrap; }
table.rows .number { text-align: right; font-variant-numeric: tabular-nums; }
table.rows .to:last-child { position: sticky; right: 0; background: var(--jp-layout-color0, #fff); }
</style>"""
_SAFE: Final = "tex2jax_ignore mathjax_ignore"
_SHORT: Final = 14  # characters that a narrow table does not break: dates, for one
_SCALES: Final = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


@dataclass(frozen=True)
class Rendered:
    """Something to look at: `html` for a notebook, `plain` for a terminal."""

    html: str
    plain: str

    def _repr_html_(self) -> str:
        return STYLE + self.html

    def __repr__(self) -> str:
        return self.plain


class Label(NamedTuple):
    """A marked stretch of text: offsets, the table it is from, and what to write behind it."""

    start: int
    end: int
    table: str
    words: str


def highlight(document: Document, tables: Mapping[str, pd.DataFrame]) -> Rendered:
    """The document with the rows of tables marked, each with its label.

    >>> from analysis.extract.records import Quantity
    >>> rows = pd.DataFrame({"start": [3], "end": [5], "counted": ["<b>"], "unit": [""]})
    >>> highlight(Document("If 40 & 2 go."), {"numbers": rows})
    If [40: <b>] & 2 go.
    >>> highlight(Document("If 40 & 2 go."), {"numbers": rows}).html.count("&lt;b&gt;")
    1
    """
    labels = sorted(label for name, table in tables.items() for label in _labels(name, table))
    marked = _marked_html(document, labels)
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in marked)
    return Rendered(f'<div class="news {_SAFE}">{paragraphs}</div>', _marked_plain(document.text, labels))


def rows(table: pd.DataFrame, columns: Sequence[str] = (), article: str = "article") -> Rendered:
    """A table in which each row links to its sentence; columns picks and orders what is shown.

    The links stand last, stay in sight where a wide table is scrolled, and count sentences from 1, as people do. A row
    of two articles has two, by the columns `sentence_first` and `article_first` and their like; article is the id for a
    table that names none. Raises KeyError for a column that the table lacks.
    """
    missing = [column for column in columns if column not in table]
    if missing:
        raise KeyError(f"the table has no column {missing[0]!r}; its columns are {', '.join(map(str, table))}")
    shown = table[list(columns)] if columns else table
    linking = [str(column) for column in table if str(column).startswith("sentence") and column != "sentence_text"]
    told = shown.drop(columns=linking, errors="ignore")
    head = "".join(f"<th{_number_class(told[column])}>{escape(str(column))}</th>" for column in told)
    head += "".join(f'<th class="number to">{escape(column.replace("_", " "))}</th>' for column in linking)
    links = []
    for column in linking:
        named = column.replace("sentence", "article", 1)
        articles = table[named].to_list() if named in table else [article] * len(table)
        links.append(list(map(_link, articles, table[column].astype(object))))
    cells = [list(map(_cell, values)) for values in told.astype(object).itertuples(index=False, name=None)] or [
        []
    ] * len(table)
    body = "".join(
        f"<tr>{''.join(row)}{''.join(column[place] for column in links)}</tr>" for place, row in enumerate(cells)
    )
    empty = "" if len(table) else "<p>No rows.</p>"
    html = f'<table class="rows {_SAFE}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{empty}'
    plain = shown.to_string(index=False, na_rep="") if len(shown) else "No rows."
    return Rendered(f'<div style="overflow-x: auto">{html}</div>', plain)


def in_words(value: float) -> str:
    """A number as a newspaper writes it.

    >>> in_words(7e8), in_words(5000.0), in_words(0.25), in_words(1.5e9)
    ('700 million', '5,000', '0.25', '1.5 billion')
    """
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.4g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def counted(count: int, noun: str) -> str:
    """A count with its noun.

    >>> counted(1, "part"), counted(1200, "part"), counted(0, "part")
    ('1 part', '1,200 parts', '0 parts')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def day_in_words(day: date | None) -> str:
    """A day as a newspaper writes it; nothing for no day.

    >>> day_in_words(date(2014, 8, 1)), day_in_words(None)
    ('1 August 2014', '')
    """
    return f"{day.day} {day:%B %Y}" if day else ""


def _number_class(column: "pd.Series[Any]") -> str:
    return ' class="number"' if pd.api.types.is_numeric_dtype(column) and column.dtype != bool else ""


def _cell(value: Any) -> str:
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return "<td></td>"
    if isinstance(value, pd.Timestamp):
        return f'<td class="short">{value.date().isoformat()}</td>'
    if isinstance(value, float):
        return f'<td class="number">{in_words(value)}</td>'
    if isinstance(value, Integral) and not isinstance(value, bool):
        return f'<td class="number">{int(value):,}</td>'
    words = str(value)
    tag = '<td class="short">' if len(words) <= _SHORT else "<td>"
    return f"{tag}{escape(words)}</td>"


def _link(article: str, sentence: Any) -> str:
    if sentence is None or sentence is pd.NA or sentence != sentence:
        return '<td class="to"></td>'
    return f'<td class="number to"><a href="#{_anchor(article, sentence)}">{int(sentence) + 1}</a></td>'


def _anchor(article: str, sentence: int) -> str:
    """The id of a sentence on a page.

    >>> _anchor("a <b> & c", 3)
    'a-b-c-s3'
    """
    return f"{_NOT_PLAIN.sub('-', article).strip('-')}-s{int(sentence)}"


_NOT_PLAIN: Final = re.compile(r"[^A-Za-z0-9_]+")


def _labels(name: str, table: pd.DataFrame) -> Iterable[Label]:
    """One label a row: the first of the table's telling columns that has something to say."""
    telling = [column for column in _TELLING.get(name, ()) if column in table]
    for start, end, *told in table[["start", "end", *telling]].astype(object).itertuples(index=False, name=None):
        yield Label(start, end, name, next((str(value) for value in told if value and value == value), ""))


_TELLING: Final = {
    "numbers": ("counted", "unit", "kind"),
    "claims": ("source", "counted"),
    "set_aside": ("reason",),
    "dates": ("value", "type"),
    "quotes": ("speaker", "kind"),
    "people": ("name",),
    "devices": ("device",),
    "sentences": (),
}


def _marked_html(document: Document, labels: Sequence[Label]) -> Iterable[str]:
    """The HTML of each paragraph. Marks that cross are cut into pieces that nest."""
    text = document.text
    cuts = {label.start for label in labels} | {label.end for label in labels}
    for sentence in document.sentences:
        cuts |= {sentence.start, sentence.end}
    for start, end in document.paragraphs:
        cuts |= {start, end}
    edges = sorted(cuts)
    paragraphs: list[str] = []
    pieces: list[str] = []
    waiting = iter(labels)
    upcoming = next(waiting, None)
    active: list[Label] = []
    index = paragraph = 0
    ends = [end for _, end in document.paragraphs]
    for start, end in pairwise(edges):
        active = [label for label in active if label.end > start]
        while upcoming is not None and upcoming.start <= start:
            if upcoming.end > start:
                active.append(upcoming)
            upcoming = next(waiting, None)
        while index < len(document.sentences) and document.sentences[index].end <= start:
            index += 1
        inside = index < len(document.sentences) and document.sentences[index].start <= start
        if inside and document.sentences[index].start == start:
            pieces.append(f'<span id="{_anchor(document.id, index)}">')
        pieces.append(_piece(escape(text[start:end]), active, end))
        if inside and document.sentences[index].end == end:
            pieces.append("</span>")
        if paragraph < len(ends) and ends[paragraph] == end:
            paragraphs.append("".join(pieces).strip())
            pieces = []
            paragraph += 1
    return paragraphs


def _piece(html: str, active: Sequence[Label], end: int) -> str:
    for label in reversed(active):
        words = f"<small> {escape(label.words)}</small>" if label.words and label.end == end else ""
        html = f'<mark class="{label.table}">{html}{words}</mark>'
    return html


def _marked_plain(text: str, labels: Sequence[Label]) -> str:
    opening = {label.start: 0 for label in labels}
    closing: dict[int, list[str]] = {}
    for label in labels:
        opening[label.start] += 1
        closing.setdefault(label.end, []).append(f": {label.words}]" if label.words else "]")
    pieces = []
    for start, end in pairwise(sorted({0, len(text), *opening, *closing})):
        pieces.append("[" * opening.get(start, 0) + text[start:end] + "".join(reversed(closing.get(end, []))))
    return "".join(pieces)
