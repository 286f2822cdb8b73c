"""Accounts side by side, sources by side, and places in context."""

from pathlib import Path

import pandas as pd
import pytest

from analysis import Article, parse_article, read_article
from analysis.compare import compare, keyness, matched_claims, naming
from analysis.sourcing import by_side, sourcing

ARTICLES = Path(__file__).parents[1] / "data/articles"
TEXT = (
    "“We won,” boasted Ann Lee, the mayor. Kim said that nobody had won. “It may be so,” a senior official said. "
    "“We won,” Lee repeated."
)


@pytest.fixture(scope="module")
def accounts() -> list[Article]:
    return [
        read_article(ARTICLES / f"{name}.md")
        for name in ("us-boosts-missile-sales-to-iraq", "us-to-sell-iraq-5000-more-missiles")
    ]


def test_two_accounts_claim_the_same(accounts: list[Article]) -> None:
    """Figures, days and who says so are equal row by row; only the author differs."""
    first, second = (account.claims for account in accounts)
    same = ["low", "high", "kind", "unit", "per", "noun", "bound", "change", "when", "first_day", "last_day"]
    pd.testing.assert_frame_equal(first[same], second[same])
    authored = first["source_kind"].eq("author")
    assert first.loc[~authored, "source"].to_list() == second.loc[~authored, "source"].to_list()
    matched = matched_claims(*accounts)
    assert matched["found_in"].to_list() == ["both"] * 13
    assert matched["text_first"].to_list() == first["text"].to_list()


def test_two_accounts_give_the_same_dates_and_quotations(accounts: list[Article]) -> None:
    first, second = accounts
    assert first.dates["value"].to_list() == second.dates["value"].to_list()
    words = [
        {row.speaker: row.quoted_words for row in account.sourcing().itertuples() if row.quoted_words}
        for account in accounts
    ]
    assert words[0] == words[1]


def test_two_accounts_differ_in_rhetoric(accounts: list[Article]) -> None:
    table = compare(accounts).set_index(["metric", "article"])
    one, other = (account.id for account in accounts)
    loaded = table.loc["loaded: author"]
    assert loaded.loc[one, "low"] > loaded.loc[other, "high"]
    assert table.loc[("loaded: quoted", one), "count"] == table.loc[("loaded: quoted", other), "count"]


def test_compare_agrees_with_the_articles_own_metrics(accounts: list[Article]) -> None:
    table = compare(accounts)
    for account in accounts:
        mine = table[table["article"].eq(account.id)].set_index("metric")["value"].dropna()
        own = account.rhetoric.set_index("metric")["value"]
        shared = [metric for metric in mine.index if metric in own.index]
        assert len(shared) > 15
        assert mine[shared].to_list() == pytest.approx(own[shared].to_list())


def test_intervals_hold_the_value_and_are_drawn_alike_each_time(accounts: list[Article]) -> None:
    table = compare(accounts)
    known = table.dropna(subset=["value"])
    assert (known["low"] <= known["value"] + 1e-9).all()
    assert (known["value"] <= known["high"] + 1e-9).all()
    pd.testing.assert_frame_equal(table, compare(accounts))
    assert not table.equals(compare(accounts, seed=1))


def test_more_sentences_make_narrower_intervals() -> None:
    text = "The regime lied again. Talks went on in the old town hall. "
    few, many = parse_article(text * 5, id="few"), parse_article(text * 80, id="many")
    table = compare([few, many])
    width = (table["high"] - table["low"])[table["metric"].eq("loaded: author")].to_list()
    assert width[1] < width[0] / 2


@pytest.mark.parametrize("texts", [[""], ["", "One."], []])
def test_nothing_to_compare_has_the_same_columns(texts: list[str]) -> None:
    articles = [parse_article(text, id=str(index)) for index, text in enumerate(texts)]
    table = compare(articles)
    full = compare([parse_article(TEXT)])
    assert list(table.columns) == list(full.columns)
    assert table.dtypes.to_list() == full.dtypes.to_list()


def test_articles_of_one_id_cannot_be_told_apart() -> None:
    with pytest.raises(ValueError, match="ids of their own"):
        compare([parse_article("a"), parse_article("b")])


def test_keyness_is_even_where_texts_are_alike_and_turns_its_sign() -> None:
    one, other = parse_article("the regime fell", id="a"), parse_article("the government fell", id="b")
    assert keyness(one, one)["z"].abs().max() == pytest.approx(0)
    there, back = keyness(one, other).set_index("word")["z"], keyness(other, one).set_index("word")["z"]
    assert there["regime"] > 0 > there["government"]
    assert there["the"] == pytest.approx(0)
    assert there.sort_index().to_list() == pytest.approx((-back).sort_index().to_list())


def test_keyness_of_the_author_leaves_out_what_is_quoted() -> None:
    quoting = parse_article("“The regime fell,” Lee said. Nobody came.", id="a")
    other = parse_article("Nobody came.", id="b")
    assert "regime" in set(keyness(quoting, other)["word"])
    assert "regime" not in set(keyness(quoting, other, author_only=True)["word"])
    assert keyness(parse_article("", id="a"), parse_article("", id="b")).empty


def test_keyness_matches_a_value_worked_out_by_hand() -> None:
    """One word of two in each text: the prior of 500 words is spread as in both texts together."""
    table = keyness(parse_article("a b", id="1"), parse_article("a c", id="2")).set_index("word")
    # b: 1 of 2 and 0 of 2, prior 500 * 1/4 = 125: ln(126 / 376) - ln(125 / 377), variance 1/126 + 1/125.
    assert table.loc["b", "log_odds"] == pytest.approx(0.010625, abs=1e-6)
    assert table.loc["b", "z"] == pytest.approx(0.084168, abs=1e-5)


def test_naming_counts_terms_by_voice_and_tone() -> None:
    article = parse_article("The regime fell. “The regime lied,” said Ann Lee. The government left.")
    table = naming(article).set_index("term")
    assert table.loc["regime", ["tone", "author", "quoted"]].to_list() == ["negative", 1, 1]
    assert table.loc["government", ["tone", "author", "quoted"]].to_list() == ["neutral", 1, 0]
    assert naming(parse_article("It rained.")).empty


def test_matched_claims_keep_what_only_one_has() -> None:
    one = parse_article("Police said 40 men left in May 2014. 3 stayed.", id="a")
    other = parse_article("40 men left in May 2014. 40 men left in June 2014.", id="b")
    table = matched_claims(one, other)
    assert table["found_in"].to_list() == ["both", "first", "second"]
    assert table["text_first"].to_list()[:2] == ["40", "3"]
    assert matched_claims(parse_article("", id="a"), parse_article("", id="b")).empty


def test_sourcing_tells_quoted_from_paraphrased() -> None:
    table = sourcing(parse_article(TEXT), {"Ann Lee": "winners"}).set_index("speaker")
    assert table.loc["Ann Lee", ["side", "quoted_words", "paraphrased_words"]].to_list() == ["winners", 4, 0]
    assert table.loc["Ann Lee", ["neutral_cues", "loaded_cues"]].to_list() == [1, 1]
    assert table.loc["Kim", ["side", "quoted_words", "paraphrased_words"]].to_list() == ["", 0, 3]
    assert table.loc["a senior official", "source_kind"] == "unnamed"
    assert table["first_place"].is_monotonic_increasing


def test_marked_words_inside_a_paraphrase_count_once() -> None:
    article = parse_article("Lee said that a “real federalism” was needed in the north.")
    row = sourcing(article).iloc[0]
    assert (row["quoted_words"], row["paraphrased_words"]) == (2, 6)


def test_sides_may_be_a_table_and_must_have_its_columns() -> None:
    article = parse_article(TEXT)
    sides = pd.DataFrame({"name": ["Ann Lee", "Kim"], "side": ["winners", None]})
    assert sourcing(article, sides)["side"].to_list() == ["winners", "", ""]
    with pytest.raises(ValueError, match="no column side"):
        sourcing(article, sides[["name"]])
    with pytest.raises(TypeError, match="a mapping or a table, not str; read a file"):
        article.sourcing("sides.csv")  # type: ignore[arg-type]


def test_shares_by_side_add_up() -> None:
    table = by_side(sourcing(parse_article(TEXT), {"Ann Lee": "winners"}))
    assert table["share"].sum() == pytest.approx(100)
    assert table.set_index("side").loc["not known", "speakers"] == 2
    assert by_side(sourcing(parse_article(""))).empty


def test_context_of_devices_and_speakers() -> None:
    article = parse_article(TEXT)
    assert article.kwic(device="modal")["text"].to_list() == ["may"]
    assert article.kwic(device="scare quote").empty
    with pytest.raises(ValueError, match="no device 'hegde'; the devices are loaded, hedge, booster"):
        article.kwic(device="hegde")
    assert article.kwic(speaker="Lee")["text"].to_list() == ["We won,", "We won,"]
    assert article.kwic("won", speaker="Ann Lee")["left"].str.endswith("We ").all()
    assert article.kwic("may", device="hedge").empty
    with pytest.raises(ValueError, match="nothing to look for"):
        article.kwic()


def test_one_article_is_not_compared() -> None:
    with pytest.raises(TypeError, match=r"give several, as compare\(\[first, second\]\)"):
        compare(parse_article(TEXT))  # type: ignore[arg-type]
