"""Charts of voices: how many words each source gets, where in the text each speaks, and where devices stand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.charts.chart import (
    BLUE,
    FILLED,
    GREY,
    HATCHED,
    INK,
    ORANGE,
    Chart,
    canvas,
    key,
    listed,
    nothing,
    plain,
    shortened,
)
from analysis.charts.claims import source_line
from analysis.schema import DEVICE_NAMES
from analysis.sourcing import Sides, by_side

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_THIRDS = ("first", "middle", "last")


def sourcing(article: Article, sides: Sides | None = None) -> Chart:
    """The words each source is quoted and paraphrased with; with sides, the reader's own, sources in their order."""
    title = "Words quoted and paraphrased, by source"
    table = article.sourcing(sides)
    table = table.assign(words=table["quoted_words"] + table["paraphrased_words"])
    table = table.sort_values(["words", "first_place"], ascending=[False, True], kind="stable")
    if table.empty:
        return nothing(title, source_line(article))
    figure, axes = canvas(1.35 * len(table), title, source_line(article))
    told = []
    for place, row in enumerate(table.to_dict("records")):
        name = row["speaker"] or "not said who"
        label = f"{name} ({row['side']})" if row["side"] else name
        quoted, said = row["quoted_words"], row["paraphrased_words"]
        axes.barh(place, quoted, height=0.42, color=BLUE)
        axes.barh(place, said, left=quoted, height=0.42, facecolor="white", edgecolor=INK, hatch="////", linewidth=0.8)
        axes.annotate(plain(shortened(label, 60)), (0, place - 0.3), (0, 1), textcoords="offset points", fontsize=12)
        words = f"{quoted} quoted" + (f", {said} paraphrased" if said else "")
        axes.annotate(words, (quoted + said, place), (5, 0), textcoords="offset points", va="center", fontsize=11)
        told.append(f"{label} {words}")
    axes.set_axis_off()
    axes.margins(x=0.45, y=0.02)
    axes.set_ylim(len(table) - 0.7, -0.75)
    axes.set_xlim(left=0)
    shares = by_side(table)
    sides_told = [f"{side} {share:.0f} percent" for side, share in zip(shares["side"], shares["share"], strict=True)]
    added = f" By side: {listed(sides_told)} of these words." if sides is not None else ""
    return Chart(figure, f"{title}: {'; '.join(told)}.{added}")


def speaker_strip(article: Article) -> Chart:
    """Where in the text each source speaks: passages quoted filled, those paraphrased hatched, from first to last."""
    title = "Who speaks where, from the first word to the last"
    quotes = article.quotes[~article.quotes["kind"].isin(["scare", "title"])]
    speakers = list(dict.fromkeys(quotes["speaker"]))
    if not speakers:
        return nothing(title, source_line(article))
    length = len(article.text)
    figure, axes = canvas(1.2 * len(speakers) + 1.1, title, source_line(article))
    told = []
    for place, speaker in enumerate(speakers):
        name = speaker or "not said who"
        for row in quotes[quotes["speaker"].eq(speaker)].to_dict("records"):
            start, end = row["start"], row["end"]
            marked = row["kind"] != "indirect"
            axes.broken_barh(
                [(100 * start / length, max(100 * (end - start) / length, 0.4))],
                (place, 0.4),
                **(FILLED if marked else HATCHED),
                zorder=2 if marked else 1,
            )
        first = 100 * int(quotes.loc[quotes["speaker"].eq(speaker), "start"].min()) / length
        axes.annotate(plain(name), (0, place - 0.12), (0, 1), textcoords="offset points", fontsize=12)
        told.append(f"{name} from {first:.0f} percent on")
    _along(axes, len(speakers) - 0.35)
    key(axes, [("quoted", FILLED), ("paraphrased", HATCHED)])
    return Chart(figure, f"{title}: {listed(told)}. Quoted words are filled, paraphrased ones hatched.")


def device_strip(article: Article, devices: Sequence[str] = ()) -> Chart:
    """Where devices stand in the text: a stroke for each, in the author's words dark and tall, in quoted ones short.

    devices are the names of those to show, in that order; without it all are shown, the most frequent first. Raises
    ValueError for one that there is not.
    """
    unknown = [name for name in devices if name not in DEVICE_NAMES]
    if unknown:
        raise ValueError(f"there is no device {unknown[0]!r}; the devices are {', '.join(DEVICE_NAMES)}")
    title = "Devices along the text, from the first word to the last"
    found = article.devices.astype({"device": "str", "voice": "str"})
    names = list(devices) or found["device"].value_counts(sort=True).index.to_list()
    found = found[found["device"].isin(names)]
    if found.empty:
        return nothing(title, source_line(article))
    length = len(article.text)
    figure, axes = canvas(1.25 * len(names) + 1.1, title, source_line(article))
    told = []
    for place, name in enumerate(names):
        rows = found[found["device"].eq(name)]
        at = 100 * rows["start"].astype(int) / length
        for voice, colour, height in (("author", INK, 0.36), ("quoted", ORANGE, 0.2)):
            here = at[rows["voice"].eq(voice)]
            axes.vlines(here, place + 0.42 - height, place + 0.42, color=colour, linewidth=1.6)
        axes.axhline(place + 0.42, color=GREY, linewidth=0.6)
        counts = [int(((at >= low) & (at < low + 100 / 3 + 1e-9)).sum()) for low in (0, 100 / 3, 200 / 3)]
        axes.annotate(plain(f"{name} ({len(rows)})"), (0, place), (0, 1), textcoords="offset points", fontsize=12)
        told.append(f"{name} {', '.join(map(str, counts))}")
    _along(axes, len(names) - 0.4)
    key(axes, [("author’s words, tall", {"facecolor": INK}), ("quoted words, short", {"facecolor": ORANGE})])
    thirds = listed([f"the {third}" for third in _THIRDS])
    quoted = int(found["voice"].eq("quoted").sum())
    return Chart(
        figure,
        f"{title}, counted in {thirds} third: {'; '.join(told)}. {quoted} of {len(found)} stand in quoted words, "
        "drawn shorter.",
    )


def _along(axes: "Axes", bottom: float) -> None:
    """The axis of a strip: the length of the text in percent."""
    axes.set_yticks([])
    axes.set_xlim(0, 100)
    axes.set_ylim(bottom, -0.6)
    axes.set_xticks([0, 50, 100], ["first word", "half of the text", "last word"], fontsize=11)
    first, _, last = axes.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")
