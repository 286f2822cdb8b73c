"""The command line as a person types it: what it prints, and what it says of bad input."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import main

ARTICLE = str(Path(__file__).parents[1] / "data/articles/us-boosts-missile-sales-to-iraq.md")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_csv(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, ARTICLE, "--table", "quotes", "--to", "csv")
    assert code == 0
    assert "Martin Dempsey" in set(pd.read_csv(io.StringIO(out))["speaker"])
    assert ",1571,1611," in out
    assert ",1544,1556,reported,1557,1565,True," in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, ARTICLE, "--table", "dates", "--to", "json")
    rows = json.loads(out)
    assert code == 0
    assert rows[0]["text"] == "this week"
    assert rows[0]["first_day"] == "2014-07-28"
    assert rows[11]["first_day"] is None


def test_markdown_and_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert "| $700 million" in run(capsys, ARTICLE, "--table", "numbers")[1]
    code, out, _ = run(capsys, ARTICLE)
    assert code == 0
    assert "set_aside" in out
    assert out.startswith("title: ")
    assert "source: not found on the page" in run(capsys, str(Path(__file__).parent / "pages/theguard.txt"))[1]
    assert "nan" not in run(capsys, ARTICLE, "--table", "dates")[1]


def test_standard_input() -> None:
    command = [sys.executable, "-m", "analysis", "-", "--table", "dates", "--to", "csv", "--published", "2014-08-01"]
    done = subprocess.run(command, input=b"They left last week.", capture_output=True, check=True)
    assert b"2014-W30" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("no-such.md",), "no-such.md: there is no such file"),
        ((ARTICLE, "--table", "quote"), "there is no table 'quote'; the tables are numbers"),
        ((ARTICLE, "--published", "yesterday"), "'yesterday' is not a date; write it as YYYY-MM-DD"),
        ((".",), "is a folder, not an article"),
        (("report", "no-such.md"), "no-such.md: there is no such file"),
    ],
)
def test_bad_input_is_told_in_a_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_no_arguments_show_how_it_is_used() -> None:
    with pytest.raises(SystemExit) as stop:
        main([])
    assert stop.value.code == 2


def test_a_column_without_a_name_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("body\nTwo men left.\n", "utf-8")
    for wrong in ("body", "text=", "=body"):
        code, _, err = run(capsys, "archive", str(tmp_path / "a.csv"), "--out", str(tmp_path / "o"), "--column", wrong)
        assert code == 2
        assert f"--column {wrong}: write it as FIELD=NAME, for example text=body" in err


def test_a_source_without_articles_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\n", "utf-8")
    code, _, err = run(capsys, "archive", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"))
    assert code == 2
    assert "a.csv: there are no articles in it" in err
