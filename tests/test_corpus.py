"""Many articles: all that can be read are, in order; what cannot is told and stops nothing."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis import read_corpus


def test_a_folder_with_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/one.md").write_text("# Head\n\nFour men left. They came back.\n", "utf-8")
    (tmp_path / "a.txt").write_text("Two men left. They came back.", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "notes.csv").write_text("x", "utf-8")
    with pytest.warns(UserWarning, match=r"bad\.txt: is a PDF, not text.*this article is left out"):
        articles = list(read_corpus(tmp_path))
    assert [article.id for article in articles] == ["a", "b/one"]
    assert [article.numbers["text"].item() for article in articles] == ["Two", "Four"]


def test_jsonl_with_bad_lines(tmp_path: Path) -> None:
    rows = [{"id": 7, "text": "They left last week.", "published": "2014-08-01", "title": "T"}, {"id": 8}, 3]
    lines = [json.dumps(row) for row in rows] + ["{", "", '{"text": "Nobody came.", "published": "May"}']
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.warns(UserWarning) as told:
        [article] = list(read_corpus(path))
    assert (article.id, article.title, article.published) == ("7", "T", date(2014, 8, 1))
    assert [str(w.message).split(": ", 1)[1][:7] for w in told] == ["line 2:", "line 3:", "line 4:", "line 6:"]


def test_a_frame_with_missing_days() -> None:
    frame = pd.DataFrame(
        {"text": ["They left last week."] * 2, "published": [pd.Timestamp("2014-08-01"), pd.NaT], "title": [None, "T"]}
    )
    articles = list(read_corpus(frame))
    assert [article.dates["value"].item() for article in articles] == ["2014-W30", ""]
    assert [article.id for article in articles] == ["row 0", "row 1"]


def test_other_sources_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        read_corpus(tmp_path / "no")
    (tmp_path / "a.xml").write_text("x", "utf-8")
    with pytest.raises(ValueError, match=r"is not a folder, a \.jsonl or \.csv file"):
        read_corpus(tmp_path / "a.xml")
    with pytest.raises(ValueError, match="no column 'text'; its columns are body"):
        read_corpus(pd.DataFrame({"body": ["x"]}))
