"""The first article, held in full to its annotation by hand: nothing missing, nothing spurious, in any table."""

import json
from pathlib import Path
from typing import Any

import pytest

from analysis import Article, read_article
from tests.test_cases import found_rows

ROOT = Path(__file__).parents[1]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/cases/real/us-boosts-missile-sales-to-iraq.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(ROOT / GOLD["article"])


@pytest.mark.parametrize("table", ["numbers", "set_aside", "dates", "quotes", "claims"])
def test_table_is_as_annotated(article: Article, table: str) -> None:
    expected = [dict(sorted(row.items())) for row in GOLD[table]]
    assert found_rows(article, table, [set(row) for row in GOLD[table]], None) == expected


def test_people_are_as_annotated(article: Article) -> None:
    """In no order: a person's row stands where the first mention does."""
    found = {row["name"]: row for row in article.people.to_dict("records")}
    assert sorted(found) == sorted(row["name"] for row in GOLD["people"])
    for row in GOLD["people"]:
        assert {name: found[row["name"]][name] for name in row} == row


def test_parts_of_an_utterance_share_a_number(article: Article) -> None:
    marked = article.quotes[article.quotes["kind"].isin(["direct", "fragment"])]
    numbers = [
        {int(marked.loc[marked["text"].str.startswith(words), "utterance"].item()) for words in group}
        for group in GOLD["utterances"]
    ]
    assert [len(group) for group in numbers] == [1] * len(numbers)
    assert len(set().union(*numbers)) == len(numbers)


def test_head_and_foot_of_the_page(article: Article) -> None:
    assert (article.title, article.byline) == (GOLD["title"], GOLD["byline"])
    assert article.published is not None
    assert article.published.isoformat() == GOLD["published"]
    assert (len(article.sentences), len(article.document.paragraphs)) == (GOLD["sentences"], GOLD["paragraphs"])


def test_only_what_was_damaged_is_altered(article: Article) -> None:
    """The words of the body are those of the file, in order; only escapes and torn paragraphs differ."""
    raw = (ROOT / GOLD["article"]).read_text("utf-8")
    body = raw[raw.index("Amid attempts") : raw.index("To contact the WSWS")].replace("\\$", "$")
    assert article.text.split() == body.split()
    for torn in ("About 90 advisers were gathering", "get a credible partner", "the Gulf States are deeply"):
        assert torn in article.text
