"""Behaviour on language: each case is a text with the rows that a table must have for it, no more and no fewer.

tests/cases/KIND/TABLE.json holds cases {"text", "published", "rows", "why"}; only the columns that a row names are
compared, and of quotes only the kinds that "kinds" names. Cases under known-failures must fail: one that no longer
does belongs among the others.
"""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import Article, parse_article

FOLDER = Path(__file__).parent / "cases"


def cases(*kinds: str) -> list[Any]:
    found = []
    for kind in kinds:
        for path in sorted((FOLDER / kind).glob("*.json")):
            marks = [pytest.mark.xfail(strict=True)] if kind == "known-failures" else []
            for index, case in enumerate(json.loads(path.read_text(encoding="utf-8"))):
                name = f"{kind}-{path.stem}-{index}-{case['text'][:40]}"
                found.append(pytest.param(path.stem, case, id=name, marks=marks))
    return found


def cell(value: Any) -> Any:
    """A table's cell as JSON would have it."""
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value


def found_rows(article: Article, table: str, columns: list[set[str]], kinds: list[str] | None) -> list[dict[str, Any]]:
    """The table's rows, each with the columns that its expected row names."""
    frame = article.table(table)
    if kinds is not None:
        frame = frame[frame["kind"].isin(kinds)]
    rows = frame.to_dict("records")
    padded = columns + [{"text"}] * (len(rows) - len(columns))
    return [{name: cell(row[name]) for name in sorted(names)} for row, names in zip(rows, padded, strict=False)]


@pytest.mark.parametrize(("table", "case"), cases("synthetic", "negative", "known-failures"))
def test_case(table: str, case: dict[str, Any]) -> None:
    article = parse_article(case["text"], published=case.get("published"))
    expected = [
        {
            name: pytest.approx(value, rel=1e-9) if isinstance(value, float) else value
            for name, value in sorted(row.items())
        }
        for row in case["rows"]
    ]
    assert found_rows(article, table, [set(row) for row in case["rows"]], case.get("kinds")) == expected, case.get(
        "why"
    )
