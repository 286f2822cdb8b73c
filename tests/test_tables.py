"""What holds for every table on any text: places, columns, dtypes; never an exception."""

import re

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import Article, parse_article
from analysis.schema import TABLES

MAY_BE_MISSING = {"mod", "granularity", "when_from"}
MENTIONS = [name for name in TABLES if name != "rhetoric"]
SENTENCES = [
    'Gen. Ali said on Friday that "about 40 troops" had left the U.S. embassy.',
    "“Prices rose by 3.5 percent to $2-3 billion,” the bank’s spokeswoman said last week.",
    "He added: 'We can't go on.'",
    "In 2013, one in five of the 1,000-strong force was hurt, according to officials.",
    "“It began",
    "Nobody knows why the regime was toppled.",
    "Boeing 737s flew twice a day between 5:30 p.m. and midnight, half of them empty.",
    "Three months after the April 30 election, nothing.",
    "- 10 Downing Street <b>52-48</b> & $18bn",
]
PIECES = [
    *SENTENCES,
    *[
        "said",
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "—",
        "-",
        ",",
        ".",
        "?",
        "!",
        "(",
        "[",
        "$",
        "£",
        "%",
        "5",
        "007",
        "1,000",
        "2.5",
        "million",
        "one",
        "half",
        "last",
        "next",
        "May",
        "April",
        "Monday",
        "ago",
    ],
    "\n\n",
    "\n",
    "\t",
    "\u200f",
    "\u0301",
    "😀",
    "\x00",
    "İ",
    "ﬁ",
    "٣",
    "²",
    "½",
]
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join),
)
days = st.one_of(st.none(), st.dates())


def check(article: Article) -> None:
    for name, columns in TABLES.items():
        table = article.table(name)
        assert list(table) == [column.name for column in columns], name
        for column in columns:
            assert table[column.name].dtype.name == pd.Series(dtype=column.dtype).dtype.name, (name, column.name)
            if column.dtype == "category":
                assert list(table[column.name].cat.categories) == list(column.values), (name, column.name)
                # A value that the schema does not list would be lost without a word.
                assert column.name in MAY_BE_MISSING or table[column.name].notna().all(), (name, column.name)
    for name in MENTIONS:
        table = article.table(name)
        for start, end, text, sentence in table[["start", "end", "text", "sentence"]].itertuples(index=False):
            assert 0 <= start < end <= len(article.text), name
            assert article.text[start:end] == text, name
            assert 0 <= sentence < max(1, len(article.sentences)), name
        assert table["start"].is_monotonic_increasing, name
        assert (table["rule"] != "").all(), name
    check_quotes(article)
    check_claims(article)


def check_quotes(article: Article) -> None:
    quotes = article.quotes
    for what in ("speaker", "cue"):
        placed = quotes.dropna(subset=[f"{what}_start"])
        words = "speaker_text" if what == "speaker" else "cue"
        for start, end, text in placed[[f"{what}_start", f"{what}_end", words]].itertuples(index=False):
            assert article.text[int(start) : int(end)] == text
    assert quotes["confidence"].between(0, 1).all()
    assert not quotes["speaker_text"].ne("")[quotes["speaker_start"].isna()].any()


def check_claims(article: Article) -> None:
    claims = article.claims
    assert claims["text"].to_list() == article.numbers["text"].to_list()
    assert (claims["first_day"].isna() == claims["last_day"].isna()).all()
    assert (claims["first_day"].isna() | (claims["first_day"] <= claims["last_day"])).all()
    assert (article.numbers["low"] <= article.numbers["high"]).all()


@given(texts, days)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_true_tables(text: str, published: object) -> None:
    check(parse_article(text, published=published))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "War", "7", '"', "“", "$", "\n", "one", "May", "\ud800 said 5 men", "a\0b 3"]
)
def test_tiny_texts(text: str) -> None:
    check(parse_article(text, published="2014-08-01"))


def test_a_megabyte() -> None:
    text = "\n\n".join([" ".join(SENTENCES)] * 2100)
    article = parse_article(text, published="2014-08-01")
    assert len(text) > 1_000_000
    for name in MENTIONS:
        table = article.table(name)
        assert list(table) == [column.name for column in TABLES[name]]
        assert all(
            text[start:end] == words for start, end, words in table[["start", "end", "text"]].itertuples(index=False)
        )
    assert len(article.numbers) > 5 * 2100


def test_a_megabyte_in_one_line() -> None:
    article = parse_article("x" * 900_000 + " said " + "5 " * 50_000, published="2014-08-01")
    for name in TABLES:
        assert list(article.table(name)) == [column.name for column in TABLES[name]]


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(KeyError, match=re.escape("there is no table 'quote'; the tables are numbers, set_aside")):
        parse_article("Nobody came.").table("quote")


def test_key_words_know_their_place() -> None:
    article = parse_article("No aid  \n worker stayed.")
    [(start, end, text)] = article.kwic("aid worker")[["start", "end", "text"]].itertuples(index=False)
    assert article.text[start:end] == text == "aid  \n worker"


@pytest.mark.parametrize(("published", "rule"), [("2014-08-01", "when: published"), (None, "when: unknown")])
def test_a_claim_says_where_its_date_is_from(published: str | None, rule: str) -> None:
    assert rule in parse_article("Some 40 people came.", published=published).claims["rule"].item()


def test_tables_are_worked_out_once() -> None:
    article = parse_article("Some 40 people came.")
    assert article.numbers is article.numbers


def test_claims_of_one_sentence_share_its_text() -> None:
    """A hundred thousand claims in one sentence would else hold as many kilobytes each."""
    texts = parse_article("5 km; 3 kg; " * 2000).columns("claims")["sentence_text"]
    assert len(texts) == 4000
    assert len({id(text) for text in texts}) <= 25
    short = parse_article("Seven men saw 40 ships. Nobody spoke.").columns("claims")["sentence_text"]
    assert short == ("Seven men saw 40 ships.",) * 2
