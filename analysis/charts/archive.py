"""Charts of an archive: claims over time by who says so, how far they lie apart, whose words, rates by outlet.

Each takes a table that a query made (of the Parquet files, say), so that what is counted is seen in the query.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd

from analysis.charts.chart import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PURPLE,
    Chart,
    canvas,
    listed,
    nothing,
    plain,
    shortened,
)
from analysis.highlight import counted, in_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS: Final = (BLUE, ORANGE, GREEN, PURPLE, INK)
_MARKS: Final = ("o", "D", "^", "s", "v")
_STEP: Final = 10  # per 1,000 words: about one word in an article of a hundred
_APART: Final = 0.07  # of the height of the picture: labels nearer to each other than this would touch


def claims_over_time(claims: pd.DataFrame, what: str, source: str) -> Chart:
    """Each claim a dot on the first day for which it holds, a range a stroke, by who says so.

    claims has the columns first_day, low, high and voice; voice is who says so, as the reader groups it. Claims
    without a day are left out. Lines join the medians of the months.
    """
    title = f"{what[:1].upper()}{what[1:]}: who claims what, and when"
    shown = _dated(claims)
    if shown.empty:
        return nothing(title, source)
    figure, axes = canvas(9, title, source)
    labels: list[tuple[float, str, int]] = []
    told = []
    medians = _medians(shown)
    for index, voice in enumerate(medians.columns):
        rows = shown[shown["voice"].eq(voice)]
        line = medians[voice].dropna()
        colour, mark = _COLOURS[index % 5], _MARKS[index % 5]
        axes.vlines(rows["first_day"], rows["low"], rows["high"], color=colour, linewidth=1.5, alpha=0.6)
        axes.plot(rows["first_day"], rows["middle"], mark, color=colour, markersize=4.5, alpha=0.6, markeredgewidth=0)
        axes.plot(_mid_months(line.index), line, color=colour, linewidth=1.6)
        labels.append((float(line.iloc[-1]), voice, index))
        told.append(f"{voice} {counted(len(rows), 'claim')}, {_course(line)}")
    _month_axis(axes, medians.index)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.tick_params(labelsize=11)
    axes.grid(axis="y", color=GREY, linewidth=0.5)
    axes.set_axisbelow(True)
    _label_lines(axes, labels)
    return Chart(figure, f"{title}. Medians by month: {'; '.join(told)}.")


def differences(claims: pd.DataFrame, reference: str, what: str, source: str) -> Chart:
    """How far each voice's claims of a month lie from those of one of them, by the medians; claims as above.

    Raises ValueError if nobody of the name reference claims anything.
    """
    title = f"{what[:1].upper()}{what[1:]}: above or below the figure of {reference}"
    shown = _dated(claims)
    medians = _medians(shown)
    if reference not in medians:
        raise ValueError(
            f"nobody of the name {reference!r} claims anything; those who do: {listed(list(map(str, medians)))}"
        )
    apart = medians.drop(columns=reference).sub(medians[reference], axis=0).dropna(how="all")
    apart = apart.dropna(axis=1, how="all")
    if apart.empty:
        return nothing(title, source)
    figure, axes = canvas(7, title, source)
    axes.axhline(0, color=INK, linewidth=1)
    labels = [(0.0, reference, -1)]
    told = []
    for voice in apart:
        index = list(medians).index(voice)
        line = apart[voice].dropna()
        colour, mark = _COLOURS[index % 5], _MARKS[index % 5]
        axes.plot(_mid_months(line.index), line, color=colour, marker=mark, markersize=6, linewidth=1.6)
        labels.append((float(line.iloc[-1]), str(voice), index))
        told.append(f"{voice} " + ", ".join(f"{value:+,.0f} in {month:%B}" for month, value in line.items()))
    _month_axis(axes, medians.index)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:+,.0f}".replace("-", "−") if value else "0")
    axes.tick_params(labelsize=11)
    axes.grid(axis="y", color=GREY, linewidth=0.5)
    axes.set_axisbelow(True)
    _label_lines(axes, labels)
    return Chart(figure, f"{title}, medians by month: {'; '.join(told)}.".replace("-", "−"))


def voices_over_time(words: pd.DataFrame, source: str) -> Chart:
    """Each voice's share of the words of a month, a strip of bars a voice.

    words has the columns month, voice and words; whoever has most words comes first.
    """
    title = "Whose words, month by month"
    table = words.assign(month=pd.to_datetime(words["month"]).dt.to_period("M"))
    table = table.pivot_table("words", "month", "voice", "sum", fill_value=0, observed=True)
    table = table.loc[table.sum(axis=1) > 0, table.sum().sort_values(ascending=False, kind="stable").index]
    if table.empty:
        return nothing(title, source)
    shares = 100 * table.div(table.sum(axis=1), axis=0)
    top = float(shares.max().max())
    figure, axes = canvas(1.9 * len(shares.columns) + 0.6, title, source)
    places = _mid_months(shares.index)
    half = len(shares) // 2
    told = []
    for place, voice in enumerate(map(str, shares)):
        values = [float(value) for value in shares[voice]]
        highest = max(range(len(values)), key=values.__getitem__)
        axes.axhline(place, color=GREY, linewidth=0.6)
        axes.bar(places, [-0.52 * value / top for value in values], width=22, bottom=place, color=BLUE)
        _above(axes, places[highest], place - 0.52 * values[highest] / top, f"{values[highest]:.0f} %")
        total = f"{in_words(float(table[voice].sum()))} words"
        label = f"{shortened(voice, 34)}: {total}"
        axes.annotate(plain(label), (0, place - 0.76), xycoords=("axes fraction", "data"), fontsize=12, color=INK)
        parts = (table[:half], table[half:])
        halves = [100 * float(part[voice].sum()) / float(part.to_numpy().sum()) for part in parts if len(part)]
        change = f", {halves[0]:.0f} percent in the first half of the time and {halves[-1]:.0f} in the second"
        most = f"most in {shares.index[highest]:%B %Y} ({values[highest]:.0f} percent)"
        told.append(f"{voice} {total}{change if half else ''}, {most}")
    _month_axis(axes, shares.index)
    axes.set_yticks([])
    axes.tick_params(labelsize=11)
    axes.set_ylim(len(shares.columns) - 0.9, -1.0)
    return Chart(figure, f"{title}, in percent of all words quoted or reported in the month: {'; '.join(told)}.")


def rates_by_outlet(counts: pd.DataFrame, what: str, source: str) -> Chart:
    """How often something is found in the articles of each outlet: bars count articles by their rate per 1,000 words.

    counts has one row an article, with the columns outlet, count and words.
    """
    title = f"{what[:1].upper()}{what[1:]} per 1,000 words, by outlet"
    known = counts[counts["words"].gt(0)]
    if known.empty:
        return nothing(title, source)
    known = known.assign(rate=1000 * known["count"].astype(float) / known["words"].astype(float))
    # What has none stands apart from what has few: bin 0, then (0, 10], (10, 20] and so on.
    known = known.assign(bin=(-(-known["rate"] // _STEP)).astype(int))
    last = int(known["bin"].max())
    outlets = list(dict.fromkeys(known.sort_values("outlet")["outlet"]))
    figure, axes = canvas(2.9 * len(outlets) + 0.8, title, source)
    most = int(known.groupby("outlet")["bin"].value_counts().max())
    told = []
    for place, outlet in enumerate(outlets):
        rows = known[known["outlet"].eq(outlet)]
        bins = rows["bin"].value_counts().sort_index()
        heights = -0.5 * bins / most
        axes.axhline(place, color=GREY, linewidth=0.6)
        axes.bar(bins.index, heights, bottom=place, width=0.82, color=_COLOURS[place % 5])
        for at, height, number in zip(bins.index, heights, bins, strict=True):
            _above(axes, at, place + height, str(number))
        total, length = int(rows["count"].sum()), int(rows["words"].sum())
        rate = f"{1000 * total / length:.1f} per 1,000 words ({total:,} in {length:,})"
        axes.annotate(plain(shortened(outlet, 44)), (-0.45, place - 0.81), fontsize=12, fontweight="bold", color=INK)
        axes.annotate(rate, (-0.45, place - 0.68), fontsize=11, color=INK)
        told.append(
            f"{outlet} {rate}; {int(rows['count'].eq(0).sum())} of {len(rows)} articles have none, "
            f"the median is {rows['rate'].median():.1f}, the highest {rows['rate'].max():.1f}"
        )
    axes.set_yticks([])
    axes.set_xticks(range(last + 1), ["none", *(f"to {_STEP * number}" for number in range(1, last + 1))], fontsize=10)
    if last > 7:
        for label in axes.get_xticklabels()[2::2]:
            label.set_visible(False)
    axes.set_xlim(-0.5, last + 0.5)
    axes.set_ylim(len(outlets) - 0.95, -1.0)
    axes.set_xlabel("per 1,000 words; each bar counts articles", fontsize=11, color=INK)
    return Chart(figure, f"{title}: {'. '.join(told)}.")


def _dated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with a day, their middle and their month."""
    known = claims.dropna(subset=["first_day"])
    days = pd.to_datetime(known["first_day"])
    middle = (known["low"] + known["high"]) / 2
    return known.assign(first_day=days, middle=middle, month=days.dt.to_period("M"))


def _medians(shown: pd.DataFrame) -> pd.DataFrame:
    """The median claim of each voice, a row a month, a column a voice; who claims most comes first."""
    order = shown["voice"].value_counts(sort=True).index
    return shown.pivot_table("middle", "month", "voice", "median", observed=True).reindex(columns=order)


def _course(line: "pd.Series[float]") -> str:
    """Where a line of months begins, is highest and ends."""
    highest = line.idxmax()
    points = dict.fromkeys([line.index[0], highest, line.index[-1]])
    return listed([f"{in_words(float(line[month]))} in {month:%B %Y}" for month in points])


def _above(axes: "Axes", at: float, height: float, words: str) -> None:
    """Words on top of a bar."""
    axes.annotate(
        words, (at, height), (0, 1), textcoords="offset points", ha="center", va="bottom", fontsize=11, color=INK
    )


def _mid_months(months: pd.Index) -> list[float]:
    """Where on an axis of days the middle of each month is."""
    from matplotlib.dates import date2num

    return [float(date2num(month.start_time)) + 14 for month in months]


def _month_axis(axes: "Axes", months: pd.Index) -> None:
    """An axis of months, named sparsely enough for a phone."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num

    axes.set_xlim(date2num(months[0].start_time) - 3, date2num(months[-1].end_time) + 3)
    locator = AutoDateLocator(minticks=2, maxticks=6)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))


def _label_lines(axes: "Axes", labels: Sequence[tuple[float, str, int]]) -> None:
    """Each line's name and mark on the right, at its last value; moved apart where they would touch."""
    low, high = axes.get_ylim()
    place = float("-inf")
    for value, voice, index in sorted(labels):
        place = max(value, place + _APART * (high - low))
        beside = axes.get_yaxis_transform()
        if index >= 0:
            colour, mark = _COLOURS[index % 5], _MARKS[index % 5]
            axes.plot(1.03, place, mark, color=colour, transform=beside, clip_on=False)
        axes.annotate(
            plain(shortened(voice, 20)),
            (1.03, place),
            (8, 0),
            xycoords=beside,
            textcoords="offset points",
            va="center",
            fontsize=11,
            color=INK,
        )
    axes.set_ylim(low, max(high, place))
