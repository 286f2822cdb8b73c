"""Charts: their sentences come from the data, and an article with nothing in it still gets a chart that says so."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis import Article, charts, ledger, parse_article, read_article
from analysis.compare import compare, keyness

TEXT = (
    "The firm sold 3,000 trucks. Of those, 1,200 went to Chile and about 900 to Peru. Output rose from two trucks "
    'a week to 10 a day. "We are glad," said Ann Lee, its head. "It is a start."'
)


def test_parts_say_what_is_left() -> None:
    article = parse_article(TEXT, published="2014-08-01", title="Trucks cost $5 or $6")
    rows = article.claims[article.claims["text"].isin(["3,000", "1,200", "900"])]
    chart = charts.parts(article, ledger.parts(rows, ["Chile", "Peru"]), "trucks")
    assert repr(chart) == (
        "Of 3,000 trucks, 1,200 (Chile) and about 900 (Peru) make 2,100; about 900 are not accounted for. "
        "Said by the author."
    )


def test_rates_give_the_ratio() -> None:
    article = parse_article(TEXT)
    chart = charts.rates(article, ledger.rates(article.claims), "trucks")
    assert "two a week is 0.286 a day and 10 a day is 10 a day" in chart.sentence
    assert "the last is 35 times the first" in chart.sentence
    article = parse_article("Flights rose from one a month to 50 an hour.")
    chart = charts.rates(article, ledger.rates(article.claims, "hour"), "flights")
    assert "one a month is 0.0014 an hour and 50 an hour is 50 an hour" in chart.sentence


def test_timeline_tells_its_days() -> None:
    article = parse_article("In May 2014 40 men left. On 2 June 2014 30 came.", published="2014-08-01")
    chart = charts.timeline(article, article.claims, ["40 left", "30 came"], "Coming and going")
    assert chart.sentence == ("Coming and going: 40 left (2014-05-01 to 2014-05-31) and 30 came (2014-06-02).")
    with pytest.raises(ValueError, match="2 rows need as many labels"):
        charts.timeline(article, article.claims, ["40 left"], "x")


def test_speakers_and_lengths() -> None:
    article = parse_article(TEXT)
    assert charts.speakers(article).sentence == "Words in quotation marks, by speaker: Ann Lee 7."
    assert charts.sentence_lengths(article).sentence.startswith("5 sentences have a median of")
    assert charts.sentence_lengths(parse_article("It rained.")).sentence.startswith("1 sentence has a median of")


@pytest.mark.parametrize(
    "draw", [charts.speakers, charts.sentence_lengths, charts.devices_by_voice, charts.readability]
)
def test_nothing_to_draw_is_said(draw: object) -> None:
    chart = draw(parse_article(""))  # type: ignore[operator]
    assert chart.sentence.endswith("nothing to draw.")
    assert chart._repr_png_()[0].startswith(b"\x89PNG")


@pytest.mark.parametrize(("suffix", "begins"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_saved_as_the_suffix_says(tmp_path: Path, suffix: str, begins: bytes) -> None:
    path = tmp_path / f"chart{suffix}"
    charts.sentence_lengths(parse_article(TEXT, title="a $b$ \x00 <c>")).save(path)
    assert path.read_bytes().startswith(begins)


SAID = (
    "The regime fell, rebels said. “We won,” boasted Ann Lee, the mayor. Kim said that nobody had won. "
    "“It may be so,” a senior official said. Villages were bombed."
)


def test_sources_and_sides_in_words() -> None:
    article = parse_article(SAID)
    sentence = charts.sourcing(article, {"Ann Lee": "winners"}).sentence
    assert "Ann Lee (winners) 2 quoted" in sentence
    assert "Kim 0 quoted, 3 paraphrased" in sentence
    assert "By side: not known 83 percent and winners 17 percent of these words." in sentence
    assert "By side" not in charts.sourcing(article).sentence


def test_strips_tell_where() -> None:
    article = parse_article(SAID)
    assert "Ann Lee from 19 percent on" in charts.speaker_strip(article).sentence
    sentence = charts.device_strip(article, ["modal", "agentless passive"]).sentence
    assert "modal 0, 1, 0; agentless passive 0, 0, 1. 1 of 2 stand in quoted words" in sentence


def test_accounts_side_by_side() -> None:
    articles = [parse_article(SAID, id="a", title="One"), parse_article("Talks go on. They end.", id="b", title="Two")]
    table = compare(articles)
    sentence = charts.compared(articles, table, ["loaded: author"]).sentence
    assert re.search(r"loaded: author [\d.]+ \([\d.]+ to [\d.]+\) in a and 0.0 \(0.0 to 0.0\) in b", sentence)
    with pytest.raises(ValueError, match="no metric 'laoded'"):
        charts.compared(articles, table, ["laoded"])
    assert charts.lengths_compared(articles).sentence.endswith("Two: 2 sentences from 2 to 3 words, median 2.5.")
    assert "more in the first" in charts.keyness(articles, keyness(*articles)).sentence


@pytest.mark.parametrize("draw", [charts.sourcing, charts.speaker_strip, charts.device_strip])
def test_no_voices_to_draw_is_said(draw: Callable[[Article], charts.Chart]) -> None:
    assert draw(parse_article("")).sentence.endswith("nothing to draw.")


def test_an_account_too_short_for_a_metric_is_said_to_have_no_value() -> None:
    long = parse_article("It rained on the town, and the river rose. " * 12, id="long")
    pair = [long, parse_article("It rained.", id="short")]
    chart = charts.compared(pair, compare(pair), ["Flesch-Kincaid grade"])
    assert re.search(r"in long and no value in short\.$", chart.sentence)
    with pytest.raises(ValueError, match="no device 'laoded'; the devices are loaded"):
        charts.device_strip(long, ["laoded"])


def test_no_accounts_to_draw_is_said() -> None:
    empty = [parse_article("", id="a"), parse_article("", id="b")]
    for chart in (
        charts.compared(empty, compare(empty), ["share of words quoted"]),
        charts.lengths_compared(empty),
        charts.keyness(empty, keyness(*empty)),
    ):
        assert chart.sentence.endswith("nothing to draw.")


def test_names_in_an_article_are_no_formulas() -> None:
    article = parse_article("“We won,” said Ann $x$ Lee_{2}. “No,” said <b>Kim</b>.", title="a $b$ \x00 <c>")
    for draw in (charts.sourcing, charts.speaker_strip, charts.device_strip):
        assert draw(article)._repr_png_()[0].startswith(b"\x89PNG")


def test_dates_are_told_with_what_is_claimed_for_them() -> None:
    article = parse_article("In May 2014 40 men left. In May it rained. On Friday nobody left.", published="2014-08-01")
    sentence = charts.dates(article).sentence
    assert "May 2014, May (2 times): 1 May 2014 to 31 May 2014 (40 men); Friday: 1 August 2014." in sentence
    assert charts.dates(parse_article("In May 2014 40 men left.")).sentence.endswith("nothing to draw.")
    many = " ".join(f"It rained in {year}." for year in range(1950, 2000))
    years = " ".join(f"It rained in {year}." for year in range(1950, 1981))
    assert "1 later day is left out." in charts.dates(parse_article(years, published="2014-08-01")).sentence
    assert "20 later days are left out." in charts.dates(parse_article(many, published="2014-08-01")).sentence


def test_measures_and_rates_are_told_with_their_units() -> None:
    text = "In May 2014 the town built 14km of cycle lanes and sold 300 barrels a day."
    sentence = charts.dates(parse_article(text, published="2014-08-01")).sentence
    assert "(14km of cycle lanes and 300 barrels a day)" in sentence


ARTICLES = Path(__file__).parents[1] / "data/articles"


def drawn() -> list[tuple[str, charts.Chart]]:
    """The charts of two real articles in which words could meet: many rows, long names, values at the edge."""
    first = read_article(ARTICLES / "us-boosts-missile-sales-to-iraq.md")
    second = read_article(ARTICLES / "us-to-sell-iraq-5000-more-missiles.md")
    table = compare([first, second])
    claims = first.claims
    missiles = claims[claims["noun"].eq("missile")]
    labels = ["5,000 more agreed", "780 delivered this year", "some 450 of them in July"]
    return [
        ("dates", charts.dates(first)),
        ("rates", charts.rates(first, ledger.rates(claims[claims["noun"].eq("flight")]), "surveillance flights")),
        ("timeline", charts.timeline(first, missiles, labels, "Hellfire missiles for Iraq, 2014")),
        ("speakers", charts.speakers(first)),
        ("speaker_strip", charts.speaker_strip(first)),
        ("device_strip", charts.device_strip(first)),
        ("devices_by_voice", charts.devices_by_voice(first)),
        ("sourcing", charts.sourcing(first)),
        ("readability", charts.readability(first)),
        ("sentence_lengths", charts.sentence_lengths(first)),
        ("compared", charts.compared([first, second], table, ["loaded: author", "booster: author"])),
        ("lengths_compared", charts.lengths_compared([first, second])),
        ("keyness", charts.keyness([first, second], keyness(first, second))),
    ]


def test_no_words_stand_on_others_or_run_out_of_the_picture() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    for name, chart in drawn():
        FigureCanvasAgg(chart.figure).draw()  # words get their places when they are drawn
        page = chart.figure.bbox
        axes = chart.figure.axes[0]
        ticks = [(tick, axis) for axis in (axes.xaxis, axes.yaxis) for tick in axis.get_major_ticks()]
        outside = [tick.label1 for tick, axis in ticks if not _within(tick.get_loc(), *axis.get_view_interval())]
        found = [text for text in chart.figure.findobj(Text) if text not in outside]
        shown = [text for text in found if text.get_visible() and text.get_text().strip()]
        places = [(text.get_text(), Text.get_window_extent(text)) for text in shown]
        for words, place in places:
            assert page.x0 - 1 <= place.x0 and place.x1 <= page.x1 + 1, (name, words)
        for index, (words, place) in enumerate(places):
            for others, other in places[:index]:
                across = min(place.x1, other.x1) - max(place.x0, other.x0)
                down = min(place.y1, other.y1) - max(place.y0, other.y0)
                assert across <= 1 or down <= 1, (name, words, others)


def _within(value: float, *ends: float) -> bool:
    return min(ends) - 1e-9 <= value <= max(ends) + 1e-9
