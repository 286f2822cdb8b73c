"""Charts of claims: parts of a whole, rates on one scale, what was claimed for when."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import BLUE, INK, ON_WHITE, Chart, bars, canvas, listed, nothing, plain, shortened
from analysis.highlight import day_in_words, in_words

BOUNDS: Final = {"about": "about ", "over": "more than ", "under": "up to "}


def source_line(article: Article) -> str:
    """Where the figures of a chart are from: headline, publisher, day."""
    day = day_in_words(article.published)
    return "Source: " + ", ".join(filter(None, [shortened(article.title or article.id, 50), article.source, day]))


def amount(low: float, high: float, bound: str) -> str:
    """A value with its bound in words: "about 90", "more than 3,000", "5 to 7"."""
    value = in_words(low) if low == high else f"{in_words(low)} to {in_words(high)}"
    return BOUNDS.get(bound, "") + value


def each(base: str) -> str:
    """The base of a rate in words.

    >>> each("day"), each("hour"), each("ounce"), each("euro")
    ('a day', 'an hour', 'an ounce', 'a euro')
    """
    return f"{'an' if base == 'hour' or (base[:1] in 'aeio' and base != 'euro') else 'a'} {base}"


def parts(article: Article, table: pd.DataFrame, what: str) -> Chart:
    """A whole and its parts as bars, what is left over hatched; table is what `ledger.parts` returns."""
    title = f"{in_words(table['low'].iloc[0])} {what} and their parts" if len(table) else f"The parts of {what}"
    if table.empty:
        return nothing(title, source_line(article))
    told = [amount(*row) for row in zip(table["low"], table["high"], table["bound"], strict=True)]
    figure = bars(
        [shortened(label, 60) for label in table["label"]],
        table["low"].to_list(),
        told,
        title,
        source_line(article),
        [False] * (len(table) - 1) + [True],
    )
    inner = table.iloc[1:-1]
    named = listed([f"{words} ({label})" for words, label in zip(told[1:-1], inner["label"], strict=True)])
    left = told[-1]
    sentence = (
        f"Of {told[0]} {what}, {named} make {in_words(inner['low'].sum())}; {left} are {table['label'].iloc[-1]}. "
        f"Said by {listed(sorted(set(filter(None, table['source'])))) if any(table['source']) else 'the author'}."
    )
    return Chart(figure, sentence)


def rates(article: Article, table: pd.DataFrame, what: str) -> Chart:
    """Rates on one logarithmic scale; table is what `ledger.rates` returns."""
    title = f"{what[:1].upper()}{what[1:]} on one scale"
    if table.empty:
        return nothing(title, source_line(article))
    per = table["per"].iloc[0]
    stated = [f"{text} {each(base)}" for text, base in zip(table["text"], table["stated_per"], strict=True)]
    rounded = [round(value, 3) if value >= 0.01 else float(f"{value:.2g}") for value in table["value"]]
    told = [f"{in_words(value)} {each(per)}" for value in rounded]
    figure, axes = canvas(len(table) + 1, title, source_line(article))
    places = list(range(len(table)))
    axes.hlines(places, table["value"].min(), table["value"], color=BLUE, linewidth=2)
    axes.plot(table["value"], places, "o", color=BLUE, markersize=9)
    for place, value, words in zip(places, table["value"], told, strict=True):
        axes.annotate(
            plain(words), (value, place), (0, 9), textcoords="offset points", ha="center", fontsize=12, color=INK
        )
    axes.set_xscale("log")
    axes.set_xticks([])
    axes.set_xlabel("logarithmic scale", fontsize=11, color=INK)
    axes.minorticks_off()
    axes.set_yticks(places, [plain(words) for words in stated])
    axes.margins(x=0.16, y=0.35)
    axes.invert_yaxis()
    sentence = f"{title}: " + listed([f"{a} is {b}" for a, b in zip(stated, told, strict=True)])
    times = table["value"].iloc[-1] / table["value"].iloc[0]
    return Chart(
        figure, f"{sentence}; the last is {in_words(float(f'{times:.3g}'))} times the first. The scale is logarithmic."
    )


def timeline(article: Article, table: pd.DataFrame, labels: Sequence[str], title: str) -> Chart:
    """Each row of table (with first_day and last_day) as a bar over its days; rows without days are left out.

    Raises ValueError if there is not one label for each row.
    """
    if len(labels) != len(table):
        raise ValueError(f"{len(table)} rows need as many labels; {len(labels)} were given")
    shown = table.assign(label=list(labels)).dropna(subset=["first_day"]).sort_values(["first_day", "last_day"])
    if shown.empty:
        return nothing(title, source_line(article))
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num

    figure, axes = canvas(1.5 * len(shown) + 0.6, title, source_line(article))
    first = list(shown["first_day"].dt.to_pydatetime())
    last = list(shown["last_day"].dt.to_pydatetime())
    told = []
    for place, (start, end, label) in enumerate(zip(first, last, shown["label"], strict=True)):
        # A bar ends where its last day does.
        axes.barh(place, end - start + timedelta(days=1), left=start, height=0.36, color=BLUE, edgecolor=BLUE)
        # A label that begins in the right half would run out of the picture.
        right = start - first[0] > (max(last) - first[0]) / 2
        axes.annotate(
            plain(label),
            (end + timedelta(days=1) if right else start, place - 0.18),
            (-5 if right else 0, 5),
            textcoords="offset points",
            ha="right" if right else "left",
            fontsize=12,
            color=INK,
            bbox=ON_WHITE,
        )
        told.append(f"{label} ({_days(start.date(), end.date())})")
    axes.set_yticks([])
    axes.margins(x=0.05, y=0.12)
    axes.invert_yaxis()
    if article.published:
        day = date2num(article.published)
        axes.axvline(day, color=INK, linewidth=1, linestyle="--")
        axes.annotate(
            "published",
            (day, 0),
            (-4, 2),
            textcoords="offset points",
            xycoords=("data", "axes fraction"),
            ha="right",
            fontsize=11,
            color=INK,
        )
    locator = AutoDateLocator(minticks=2, maxticks=5)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    return Chart(figure, f"{title}: {listed(told)}.")


def _days(first: object, last: object) -> str:
    return str(first) if first == last else f"{first} to {last}"
