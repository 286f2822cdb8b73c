"""Charts that set accounts side by side: rates with their uncertainty, lengths of sentences, words that part them."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import (
    BLUE,
    GREEN,
    INK,
    ORANGE,
    PURPLE,
    Chart,
    canvas,
    key,
    listed,
    nothing,
    plain,
    shortened,
)
from analysis.charts.claims import source_line
from analysis.counts import sentence_counts
from analysis.highlight import counted

_COLOURS = (BLUE, ORANGE, GREEN, PURPLE)
_SIDES: Final[tuple[dict[str, Any], ...]] = (
    {"facecolor": BLUE, "edgecolor": INK},
    {"facecolor": ORANGE, "edgecolor": INK, "hatch": "//"},
)
_MARKS = ("o", "D", "s", "^")


def compared(articles: Sequence[Article], table: pd.DataFrame, metrics: Sequence[str]) -> Chart:
    """The named metrics of a table of `compare`, with the interval of each; metrics should be on one scale.

    Raises ValueError for a metric that the table does not have.
    """
    unknown = [metric for metric in metrics if metric not in set(table["metric"])]
    if unknown:
        raise ValueError(f"the table has no metric {unknown[0]!r}; it has {', '.join(dict.fromkeys(table['metric']))}")
    rows = table[table["metric"].isin(metrics) & table["value"].notna()]
    titles = {article.id: article.title or article.id for article in articles}
    unit = " or ".join(dict.fromkeys(rows["unit"]))
    title = f"Side by side, {unit}" if unit else "Side by side"
    source = _sources(articles)
    if rows.empty:
        return nothing(title, source)
    figure, axes = canvas((0.75 + 0.55 * len(titles)) * len(metrics) + 0.6 * len(titles) + 0.5, title, source)
    told = []
    place = 0.0
    for metric in metrics:
        # The name stands nearer to its own marks than to those above it.
        axes.annotate(plain(metric), (0, place), fontsize=12, fontweight="bold", va="center")
        said = []
        for article, colour, mark in zip(titles, _COLOURS * 9, _MARKS * 9, strict=False):
            place += 0.55
            values = rows[rows["metric"].eq(metric) & rows["article"].eq(article)].to_dict("records")
            if not values:
                without = f"{shortened(titles[article], 40)}: no value"
                axes.annotate(plain(without), (0, place), va="center", fontsize=11, color=INK)
                said.append(f"no value in {article}")
            for row in values:
                axes.hlines(place, row["low"], row["high"], color=colour, linewidth=2)
                axes.plot(row["value"], place, mark, color=colour, markersize=8, clip_on=False)
                value = f"{row['value']:.1f} ({row['low']:.1f} to {row['high']:.1f})"
                axes.annotate(
                    f"{row['value']:.1f}",
                    (row["high"], place),
                    (9, 0),
                    textcoords="offset points",
                    va="center",
                    fontsize=11,
                )
                said.append(f"{value} in {article}")
        told.append(f"{metric} {' and '.join(said)}")
        place += 0.8
    for article, colour, mark in zip(titles, _COLOURS * 9, _MARKS * 9, strict=False):
        axes.plot([], [], mark, color=colour, label=plain(shortened(titles[article], 48)))
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), frameon=False, fontsize=11, borderaxespad=0.3)
    axes.set_yticks([])
    axes.locator_params(axis="x", integer=True)
    axes.tick_params(labelsize=11)
    axes.set_xlim(left=min(0.0, float(rows["low"].min())))
    axes.margins(x=0.12)
    axes.set_ylim(place - 0.35, -0.45)
    return Chart(figure, f"{title}, with the 95 % interval over sentences: {'; '.join(told)}.")


def lengths_compared(articles: Sequence[Article]) -> Chart:
    """The lengths of all sentences of each article: one dot a sentence, the median drawn across."""
    title = "Words in each sentence, one dot a sentence"
    lengths = {
        article.title or article.id: [c.words for c in sentence_counts(article.document) if c.words]
        for article in articles
    }
    lengths = {name: found for name, found in lengths.items() if found}
    if not lengths:
        return nothing(title, _sources(articles))
    figure, axes = canvas(3.6 * len(lengths), title, _sources(articles))
    told = []
    for index, (name, found) in enumerate(lengths.items()):
        place = 1.3 * index
        seen: dict[int, int] = {}
        for length in sorted(found):
            # Sentences of one length stand on each other, so that the shape of the heap is the distribution.
            seen[length] = seen.get(length, -1) + 1
            axes.plot(length, place - 0.11 * seen[length], "o", color=_COLOURS[index % 4], markersize=5)
        median = float(pd.Series(found).median())
        axes.vlines(median, place - 0.62, place + 0.08, color=INK, linewidth=1, linestyle="--")
        axes.annotate(f"median {median:g}", (median, place - 0.62), (4, 0), textcoords="offset points", fontsize=11)
        axes.annotate(plain(shortened(name, 44)), (0, place + 0.24), fontsize=12, va="center")
        told.append(
            f"{name}: {counted(len(found), 'sentence')} from {min(found)} to {max(found)} words, median {median:g}"
        )
    axes.set_yticks([])
    axes.set_xlim(left=0)
    axes.set_ylim(1.3 * len(lengths) - 0.85, -0.85)
    axes.set_xlabel("words", fontsize=11)
    return Chart(figure, f"{title}. {'; '.join(told)}.")


def keyness(articles: Sequence[Article], table: pd.DataFrame, most: int = 8) -> Chart:
    """The words that most set two texts apart, from a table of `compare.keyness`: to the right the first text's.

    articles are the two, in the order in which the table was made.
    """
    title = "Words that part the two texts, by z"
    ends = [table[table["z"] > 0].head(most), table[table["z"] < 0].tail(most)]
    rows = pd.concat(ends)
    if rows.empty:
        return nothing(title, _sources(articles))
    figure, axes = canvas(0.75 * len(rows) + 2.2, title, _sources(articles))
    told: list[list[str]] = [[], []]
    for place, row in enumerate(rows.to_dict("records")):
        z = row["z"]
        side = 0 if z > 0 else 1
        axes.barh(place, z, height=0.5, **_SIDES[side])
        words = f"{row['word']} {row['count_first']}:{row['count_second']}"
        axes.annotate(
            plain(words),
            (0, place),
            (-6 if side == 0 else 6, 0),
            textcoords="offset points",
            ha="right" if side == 0 else "left",
            va="center",
            fontsize=11,
        )
        told[side].append(f"{words} (z {z:.2f})")
    for limit in (-1.96, 1.96):
        axes.axvline(limit, color=INK, linewidth=0.8, linestyle="--")
    axes.set_yticks([])
    widest = max(2.2, float(rows["z"].abs().max()))
    axes.set_xlim(-1.15 * widest, 1.15 * widest)
    axes.set_xticks([-1.96, 0, 1.96], ["−1.96", "0", "1.96"], fontsize=11)
    axes.set_ylim(len(rows) - 0.4, -0.8)
    axes.set_xlabel("z: between the dashed lines it may be chance", fontsize=11, color=INK)
    key(axes, [("more in the first", _SIDES[0]), ("more in the second", _SIDES[1])])
    beyond = int((rows["z"].abs() > 1.96).sum())
    return Chart(
        figure,
        f"{title}, counts in the first and the second: more in the first {listed(told[0])}; more in the second "
        f"{listed(told[1][::-1])}. Beyond 1.96 either way: {beyond}.",
    )


def _sources(articles: Sequence[Article]) -> str:
    return "Sources: " + "; ".join(source_line(article).removeprefix("Source: ") for article in articles)
