"""Charts of words: who gets how many, how long the sentences are, which devices stand in whose voice."""

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import BLUE, GREY, INK, ORANGE, Chart, bars, canvas, listed, nothing, plain
from analysis.charts.claims import source_line
from analysis.highlight import counted


def speakers(article: Article) -> Chart:
    """How many words each speaker is quoted with."""
    title = "Words in quotation marks, by speaker"
    people = article.people[article.people["quoted_words"] > 0].sort_values("quoted_words", ascending=False)
    if people.empty:
        return nothing(title, source_line(article))
    words = people["quoted_words"].astype(int).to_list()
    told = [f"{count:,}" for count in words]
    figure = bars(people["name"].to_list(), words, told, title, source_line(article))
    named = listed([f"{name} {count}" for name, count in zip(people["name"], told, strict=True)])
    return Chart(figure, f"{title}: {named}.")


def sentence_lengths(article: Article) -> Chart:
    """The length of every sentence in its order, the median drawn across."""
    title = "Words in each sentence, from first to last"
    words = article.sentences["words"].astype(int)
    if words.empty:
        return nothing(title, source_line(article))
    median, longest = words.median(), int(words.to_numpy().argmax())
    figure, axes = canvas(5, title, source_line(article))
    numbered = range(1, len(words) + 1)
    axes.bar(numbered, words, color=[ORANGE if index == longest else BLUE for index in range(len(words))], width=0.8)
    axes.axhline(median, color=INK, linewidth=1, linestyle="--")
    axes.annotate(
        f"median {median:g}",
        (1, median),
        (2, 4),
        textcoords="offset points",
        xycoords=("axes fraction", "data"),
        fontsize=11,
    )
    axes.annotate(
        f"sentence {longest + 1}: {words.max()}",
        (longest + 1, words.max()),
        (0, 4),
        textcoords="offset points",
        ha="center",
        fontsize=11,
    )
    axes.set_xticks([1, len(words)])
    axes.margins(x=0.01, y=0.12)
    have = "has" if len(words) == 1 else "have"
    return Chart(
        figure,
        f"{counted(len(words), 'sentence')} {have} a median of {median:g} words; the shortest has {words.min()}, the "
        f"longest, sentence {longest + 1}, has {words.max()}.",
    )


def devices_by_voice(article: Article) -> Chart:
    """Devices for each 1,000 words, in the author's voice against those quoted, with the counts."""
    title = "Devices per 1,000 words: author against those quoted"
    counts = pd.crosstab(article.devices["device"].astype(str), article.devices["voice"].astype(str))
    counts = counts.reindex(columns=["author", "quoted"], fill_value=0)
    counts = counts.loc[counts.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    if counts.empty:
        return nothing(title, source_line(article))
    quoted = int(article.sentences["quoted_words"].sum())
    words = {"author": int(article.sentences["words"].sum()) - quoted, "quoted": quoted}
    figure, axes = canvas(1.6 * len(counts) + 0.6, title, source_line(article))
    told = []
    for place, (device, row) in enumerate(counts.iterrows()):
        said = []
        for offset, (voice, colour, hatch) in enumerate((("author", BLUE, ""), ("quoted", GREY, "////"))):
            rate = 1000 * row[voice] / words[voice] if words[voice] else 0.0
            at = place + 0.38 * (offset - 0.5)
            axes.barh(
                at, rate, height=0.34, facecolor=colour, hatch=hatch, edgecolor=INK if hatch else colour, linewidth=0.6
            )
            axes.annotate(
                f"{voice} {rate:.1f} ({row[voice]})",
                (rate, at),
                (5, 0),
                textcoords="offset points",
                va="center",
                fontsize=11,
            )
            said.append(f"{rate:.1f} ({row[voice]}) {voice}")
        told.append(f"{device} {' against '.join(said)}")
    axes.set_yticks(range(len(counts)), [plain(str(device)) for device in counts.index])
    axes.set_xticks([])
    axes.margins(x=0.25)
    axes.invert_yaxis()
    return Chart(figure, f"{title} (counts in brackets): {listed(told)}. The quoted words are {quoted} in all.")


def readability(article: Article) -> Chart:
    """Those readability metrics that are school grades, beside each other."""
    title = "Readability as years of schooling"
    table = article.rhetoric
    grades = table[table["unit"].str.contains("grade|schooling") & table["value"].notna()].sort_values("value")
    if grades.empty:
        return nothing(title, source_line(article))
    told = [f"{value:.1f}" for value in grades["value"]]
    figure = bars(grades["metric"].to_list(), grades["value"].to_list(), told, title, source_line(article))
    named = listed([f"{name} {value}" for name, value in zip(grades["metric"], told, strict=True)])
    return Chart(figure, f"{title}: {named}.")
