"""The invented archive: its script writes the same file again, and what it put in is found."""

import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import Article, read_corpus
from analysis.archive import tables_of

FOLDER = Path(__file__).parents[1] / "data/archive"
FILE = FOLDER / "invented-news.jsonl"
SPEC = importlib.util.spec_from_file_location("generate", FOLDER / "generate.py")
assert SPEC is not None and SPEC.loader is not None
generate: Any = importlib.util.module_from_spec(SPEC)
sys.modules["generate"] = generate
SPEC.loader.exec_module(generate)

MADE = generate.articles()
TOTAL = 500  # the generator has no total below it, and no part above


@pytest.fixture(scope="module")
def read() -> list[Article]:
    return list(read_corpus(FILE))


def test_the_script_writes_the_file_again() -> None:
    assert generate.jsonl(MADE) == FILE.read_text("utf-8")
    assert FILE.stat().st_size < 150_000


def test_it_is_an_archive_and_says_that_it_is_invented() -> None:
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    assert len(rows) == len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == generate.COUNT
    assert all(row["source"].endswith("(invented outlet)") for row in rows)
    assert len({row["source"] for row in rows}) == 3
    assert all(row["published"].startswith("2031-") for row in rows)
    assert all(generate.FEWEST <= len(row["text"].split()) <= generate.MOST for row in rows)
    assert not [row["id"] for row in rows if re.search(r"[{}*\[\]]|\bNone\b", row["title"] + row["text"])]
    sentences = Counter(sentence for row in rows for sentence in row["text"].split("\n\n"))
    assert sentences.most_common(1)[0][1] <= 6


def test_no_article_fails() -> None:
    tables = tables_of(pd.DataFrame([json.loads(line) for line in FILE.read_text("utf-8").splitlines()]))
    assert len(tables["articles"]) == generate.COUNT
    assert tables["errors"].empty


def share(put: Iterable[Any], found: Iterable[Any]) -> float:
    """How much of both agrees: F1, of things that may occur more than once."""
    one, other = Counter(put), Counter(found)
    return 2 * (one & other).total() / (one.total() + other.total())


def stated(articles: list[Article]) -> list[tuple[Any, ...]]:
    """The figures on troops that the package finds, as the generator notes them."""
    rows = []
    for article in articles:
        claims = article.claims[article.claims["noun"].isin(["troop", "soldier", "peacekeeper"])]
        for row in claims.to_dict("records"):
            sort = "part" if row["low"] < TOTAL else "total"
            source = generate.UNNAMED if row["source_kind"] == "unnamed" else row["source"]
            month = f"{row['first_day']:%Y-%m}"
            rows.append(
                (article.id, row["low"], row["high"], sort if row["change"] == "none" else "additional", month, source)
            )
    return rows


def test_figures_by_month_are_found(read: list[Article]) -> None:
    put = [
        (made.id, row.low, row.high, row.sort, f"{row.first_day:%Y-%m}", row.source)
        for made in MADE
        for row in made.stated
    ]
    found = stated(read)
    assert share((row[:-1] for row in put), (row[:-1] for row in found)) >= 0.95
    assert share(put, found) >= 0.95  # with who says so


def test_bounds_are_found(read: list[Article]) -> None:
    put = [(made.id, row.low, row.bound) for made in MADE for row in made.stated if row.sort == "total"]
    claims = pd.concat([article.claims for article in read])
    claims = claims[claims["noun"].isin(["troop", "soldier", "peacekeeper"]) & (claims["low"] >= TOTAL)]
    assert share(put, zip(claims["article"], claims["low"], claims["bound"], strict=True)) >= 0.95


def test_sources_are_found(read: list[Article]) -> None:
    put = {(made.id, name) for made in MADE for name in made.heard}
    found = set()
    for article in read:
        kinds = article.people.set_index("name")["kind"].to_dict()
        for name in article.sourcing()["speaker"]:
            found.add((article.id, generate.UNNAMED if kinds.get(name) == "unnamed" else name))
    assert share(put, found) >= 0.9


def test_loaded_words_by_outlet_are_found(read: list[Article]) -> None:
    put = Counter({made.source: 0 for made in MADE})
    found = put.copy()
    words, others = [], []
    for made, article in zip(MADE, read, strict=True):
        put[made.source] += len(made.loaded)
        words += [(made.id, word.lower()) for word in made.loaded]
        own = article.devices[article.devices["device"].eq("loaded") & article.devices["voice"].eq("author")]
        found[made.source] += len(own)
        others += [(made.id, word.lower()) for word in own["text"]]
    assert share(words, others) >= 0.9
    for outlet, count in put.items():
        assert abs(found[outlet] - count) <= max(1, 0.1 * count), outlet


def test_the_sources_count_in_different_ways() -> None:
    """What the notebook shows was put in: the mission counts engineers from June on, the minister never does."""
    june = generate.REPORT
    ratio: dict[tuple[str, bool], list[float]] = {}
    for made in MADE:
        for row in made.stated:
            if row.sort == "total" and row.source and row.first_day.year == generate.YEAR:
                true = generate.true_troops(row.first_day)
                ratio.setdefault((row.source, made.published >= june), []).append((row.low + row.high) / 2 / true)
    middle = {key: pd.Series(values).median() for key, values in ratio.items()}
    assert middle["Mira Halden", False] < 0.85 < 0.97 < middle["Mira Halden", True]
    assert middle["Jonas Brekker", True] < 0.9
    assert middle["Tessa Orlin", False] > 1.1
