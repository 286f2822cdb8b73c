"""All dates of an article and the claims that hold for them, by how far they lie from the day of publication."""

from collections.abc import Mapping
from datetime import date
from math import copysign, log10
from typing import Any, Final

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import BLUE, INK, ON_WHITE, Chart, canvas, listed, nothing, plain, shortened
from analysis.charts.claims import BOUNDS, amount, each, source_line
from analysis.highlight import counted, day_in_words

_MOST: Final = 30  # rows that a picture can hold
_WEEK: Final = 7  # within a week of publication a day is nearly as wide as the next
_TICKS: Final = ((30.4, "month"), (365.25, "year"), (3652.5, "10 years"), (36525, "100 years"), (_WEEK, "week"))
_ROOM: Final = 0.12  # share of the axis that the words of a mark take


def dates(article: Article) -> Chart:
    """Every day or span of days that the text names, with how often, and the claims dated by it.

    News speaks most of the days around it, and also of decades: so the scale is the logarithm of the distance from the
    day of publication. Without that day there is no such distance, and the chart says so.
    """
    title = "What the text speaks of, by days from its publication"
    table = article.dates.dropna(subset=["first_day", "last_day"])
    if article.published is None or table.empty:
        return nothing(title, source_line(article))
    days_named = table[["first_day", "last_day"]].drop_duplicates().sort_values(["first_day", "last_day"])
    spans = [(first, last) for first, last in days_named.itertuples(index=False, name=None)]
    told_rows, left = spans[:_MOST], len(spans) - _MOST
    all_claims = [_claims(article, *days) for days in told_rows]
    figure, axes = canvas(1.05 * len(told_rows) + 0.4 * sum(map(bool, all_claims)) + 1.2, title, source_line(article))
    told = []
    edges = [0.0]
    place = 0.0
    for days, claims in zip(told_rows, all_claims, strict=True):
        rows = table[table["first_day"].eq(days[0]) & table["last_day"].eq(days[1])]
        first, last = (day.date() for day in days)
        start, end = _distance(first, article.published), _distance(last, article.published, 1)
        edges += [start, end]
        axes.barh(place, max(end - start, 0.02), left=start, height=0.3, color=BLUE, zorder=2)
        label = f"{_words(rows)}: {_span(first, last)}"
        axes.annotate(
            plain(shortened(label, 62)), (0.0, place - 0.2), (0, 3), xycoords=("axes fraction", "data"),
            textcoords="offset points", fontsize=11, color=INK, bbox=ON_WHITE,
        )  # fmt: skip
        if claims:
            axes.annotate(
                plain(shortened(listed(claims), 62)), (0.0, place + 0.48), xycoords=("axes fraction", "data"),
                fontsize=9.5, color="#555555", bbox=ON_WHITE,
            )  # fmt: skip
        told.append(label + (f" ({listed(claims)})" if claims else ""))
        place += 1.4 if claims else 1.0
    axes.axvline(0, color=INK, linewidth=1, linestyle="--", zorder=1)
    low, high = min(edges) - 0.35, max(edges) + 0.35
    ticks = _ticks(low, high)
    axes.set_xticks([at for at, _ in ticks], [name for _, name in ticks], fontsize=9.5)
    axes.set_xlabel("logarithmic scale", fontsize=9.5)
    axes.set_yticks([])
    axes.set_xlim(low, high)
    axes.set_ylim(place - 0.3, -0.8)
    more = f" {counted(left, 'later day')} {'is' if left == 1 else 'are'} left out." if left > 0 else ""
    return Chart(
        figure, f"{title} on {day_in_words(article.published)}: {'; '.join(told)}.{more} The scale is logarithmic."
    )  # fmt: skip


def _ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Where the axis is marked between low and high: publication, then what has room beside what is marked already.

    >>> [name.replace("\\n", " ") for _, name in _ticks(-2.5, 2)]
    ['published', 'month before', 'month after', 'year before', 'year after']
    """
    marked = [(0.0, "published")]
    for count, name in _TICKS:
        for side, word in ((-1, "before"), (1, "after")):
            at = side * log10(1 + count / _WEEK)
            if low + 0.05 <= at <= high - 0.05 and all(abs(at - other) > _ROOM * (high - low) for other, _ in marked):
                marked.append((at, f"{name}\n{word}"))
    return marked


def _distance(day: date, published: date, behind: int = 0) -> float:
    """Where a day stands: the logarithm of the days between it and publication, below 0 before it."""
    days = (day - published).days + behind
    return copysign(log10(1 + abs(days) / _WEEK), days)


def _words(rows: pd.DataFrame) -> str:
    """The words for the days as first written, each once, with how often in all.

    >>> _words(pd.DataFrame({"text": ["last week", "Last week"]}))
    'last week (2 times)'
    """
    written = {text.lower(): text for text in reversed(rows["text"].to_list())}
    return ", ".join(reversed(written.values())) + (f" ({len(rows)} times)" if len(rows) > 1 else "")


def _span(first: date, last: date) -> str:
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"


def _claims(article: Article, first: pd.Timestamp, last: pd.Timestamp) -> list[str]:
    """What is claimed for just these days, where the text itself names them."""
    claims = article.claims
    dated = claims["first_day"].eq(first) & claims["last_day"].eq(last) & claims["when_from"].ne("published")
    return [_claim(row) for row in claims[dated & claims["kind"].ne("duration")].to_dict("records")]


def _claim(row: Mapping[Any, Any]) -> str:
    """A claim in words: a count with what is counted, a quantity with a unit as the text writes it.

    >>> _claim({"kind": "measure", "text": "14km", "bound": "about", "counted": "lanes", "per": ""})
    'about 14km of lanes'
    >>> _claim({"kind": "count", "low": 5e6, "high": 5e6, "bound": "exact", "counted": "cars", "per": "day"})
    '5 million cars a day'
    """
    if row["kind"] == "count":
        words = f"{amount(row['low'], row['high'], row['bound'])} {row['counted']}".strip()
    else:
        words = BOUNDS.get(row["bound"], "") + row["text"] + (f" of {row['counted']}" if row["counted"] else "")
    return f"{words} {each(row['per'])}" if row["per"] else words
