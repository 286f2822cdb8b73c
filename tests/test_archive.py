"""Archives: every kind of source, the same tables on every engine, no article lost, and going on after a stop."""

import gzip
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import parse_article
from analysis.archive import build, engine, tables_of
from analysis.archive.parts import NAMES, encoded
from analysis.archive.sources import Item, Reader
from analysis.schema import ARCHIVE, TABLES

TEXTS = [
    "Police said 40 men left on Friday.",
    "“We won,” said Ann Lee. Some 300 people came in May 2014.",
    "Nobody came.",
    "The regime fell after three months.",
]
ROWS = [{"id": f"a{i}", "text": TEXTS[i % 4], "published": "2014-08-01", "title": f"T{i}"} for i in range(23)]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def tables(folder: Path) -> dict[str, bytes]:
    """The datasets without the manifest, which names the source."""
    return {name: data for name, data in files(folder).items() if "/" in name and not name.startswith("_")}


# Sources


def sources(folder: Path) -> Iterator[Any]:
    frame = pd.DataFrame(ROWS)
    text = "".join(json.dumps(row) + "\n" for row in ROWS)
    (folder / "a.jsonl").write_text(text, "utf-8")
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    import pyarrow

    with pyarrow.CompressedOutputStream(str(folder / "a.jsonl.zst"), "zstd") as packed:
        packed.write(text.encode())
    frame.to_csv(folder / "a.csv", index=False)
    frame.to_parquet(folder / "a.parquet")
    (folder / "many").mkdir()
    frame[:10].to_parquet(folder / "many/1.parquet")
    frame[10:].to_parquet(folder / "many/2.parquet")
    yield frame
    for name in ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.parquet", "many"):
        yield folder / name


def test_every_kind_of_source_gives_the_same_tables(tmp_path: Path) -> None:
    made = []
    for number, source in enumerate(sources(tmp_path)):
        out = tmp_path / f"out{number}"
        assert build(source, out, processes=1, batch=5)[:3] == (23, 0, 5)
        # Where a row stands is told by line, by row, or by row with a head; all else is equal.
        made.append({name: data for name, data in tables(out).items() if not name.startswith("articles/")})
        articles = pd.read_parquet(out / "articles")
        assert articles["article"].to_list() == [row["id"] for row in ROWS]
        assert articles["title"].to_list() == [row["title"] for row in ROWS]
    assert len(made) == 7
    assert all(one == made[0] for one in made)


def test_a_folder_of_files_with_all_that_goes_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "b/one.md").write_text("# Head\n\nFour men left. They came back.\n", "utf-8")
    (folder / "two.txt").write_text("Two men left. They came back.", "utf-8")
    (folder / "pdf.txt").write_bytes(b"%PDF-1.4")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "b/loop").symlink_to(folder, target_is_directory=True)
    (folder / "dir.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    made = build(folder, tmp_path / "out", processes=1)
    assert (made.articles, made.errors) == (2, 4)
    errors = pd.read_parquet(tmp_path / "out/errors").set_index("place")["error"]
    assert set(errors.index) == {"pdf.txt", "empty.txt", "gone.txt", "pipe.txt"}
    assert "is a PDF" in errors["pdf.txt"]
    assert errors["gone.txt"] == "cannot be opened (No such file or directory)"
    assert errors["pipe.txt"] == "is no file"
    numbers = pd.read_parquet(tmp_path / "out/numbers")
    assert numbers[["article", "text"]].to_numpy().tolist() == [["two", "Two"], ["b/one", "Four"]]


def test_lines_that_are_no_articles_are_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.archive.sources.LARGEST", 2_000)
    good = json.dumps({"id": "good", "text": "Two men left."})
    wrong = ["{", "3", '{"id": "x"}', '{"id": "y", "text": "He left.", "published": "May"}', "[" * 1500]
    long = json.dumps({"id": "long", "text": "a " * 5_000})
    (tmp_path / "a.jsonl").write_text("\n".join([*wrong, long, "", good]), "utf-8")
    made = build(tmp_path / "a.jsonl", tmp_path / "out", processes=1)
    assert made[:2] == (1, 6)
    errors = pd.read_parquet(tmp_path / "out/errors").set_index("place")["error"]
    assert errors["line 1"].startswith("is no JSON")
    assert errors["line 3"] == "has no text in a field 'text'; its fields are id"
    assert errors["line 2"] == "is no object with fields"
    assert "'May' is not a date" in errors["line 4"]
    assert errors["line 5"].startswith("is no JSON")
    assert errors["line 6"] == "is too large: 10,027 bytes; one article may have 2,000"


def test_a_bomb_is_passed_over_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty megabytes of one line, packed in fifty kilobytes: never held whole."""
    monkeypatch.setattr("analysis.archive.sources.LARGEST", 1_000_000)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"a" * 50_000_000 + b'\n{"text": "Two men left."}\n'))
    items = list(Reader(tmp_path / "a.jsonl.gz"))
    assert items[0].error == "is too large: 50,000,001 bytes; one article may have 1,000,000"
    assert items[1].text == "Two men left."


def test_a_file_that_is_cut_off_keeps_what_stands_before_the_cut(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"Some {n} men left {os.urandom(40).hex()}."}) + "\n" for n in range(2, 400))
    packed = gzip.compress(rows.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    made = build(tmp_path / "a.jsonl.gz", tmp_path / "out", processes=1)
    assert made.articles > 50
    errors = pd.read_parquet(tmp_path / "out/errors")
    assert errors["place"].tolist() == [f"behind line {made.articles}"]
    assert "the file cannot be read from here on" in errors["error"].item()


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.zst", "a.parquet"])
def test_a_file_that_is_no_such_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"Two men left. " * 4)
    with pytest.raises(ValueError, match=rf"{name}: (cannot be read|is no Parquet file).*(whole|damaged)"):
        list(Reader(tmp_path / name))


def test_columns_of_other_names(tmp_path: Path) -> None:
    frame = pd.DataFrame({"key": ["k"], "body": ["Two men left last week."], "day": [pd.Timestamp("2014-08-01")]})
    made = tables_of(frame, {"id": "key", "text": "body", "published": "day"})
    assert made["dates"][["article", "value"]].to_numpy().tolist() == [["k", "2014-W30"]]
    with pytest.raises(ValueError, match="no column 'text'; its columns are key, body, day"):
        tables_of(frame)
    with pytest.raises(ValueError, match=r"name the one with the text: --column text=body"):
        tables_of(frame)
    with pytest.raises(ValueError, match=r"no field 'txt'.*the fields are id, text"):
        tables_of(frame, {"txt": "body"})


def test_a_wrong_name_of_a_column_can_be_mended_in_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("key,body\nk,Two men left.\n", "utf-8")
    with pytest.raises(ValueError, match="no column 'text'"):
        build(tmp_path / "a.csv", tmp_path / "out", processes=1)
    assert build(tmp_path / "a.csv", tmp_path / "out", columns={"text": "body"}, processes=1)[:2] == (1, 0)
    with pytest.raises(ValueError, match="has other columns; name another folder, or give the same again"):
        build(tmp_path / "a.csv", tmp_path / "out", columns={"text": "body", "id": "key"}, processes=1)
    (tmp_path / "b.csv").write_text("key;text\nk;Two men left.\n", "utf-8")
    with pytest.raises(ValueError, match="its columns are key;text; commas must stand between them"):
        build(tmp_path / "b.csv", tmp_path / "b", processes=1)


# Tables


def test_tables_are_those_of_the_articles_one_after_the_other() -> None:
    made = tables_of(pd.DataFrame(ROWS))
    for name in TABLES:
        alone = [parse_article(row["text"], id=row["id"], published=row["published"]).table(name) for row in ROWS]
        expected = pd.concat([table for table in alone if len(table)], ignore_index=True)
        pd.testing.assert_frame_equal(made[name], expected)


def test_empty_tables_have_their_columns() -> None:
    made = tables_of(pd.DataFrame({"text": []}))
    for name, columns in (TABLES | ARCHIVE).items():
        assert list(made[name].columns) == [column.name for column in columns]
        assert made[name].empty


def test_an_article_that_fails_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.article import Article

    whole = Article.rows

    def fails(self: Article, name: str) -> Any:
        if self.id == "a1" and name == "claims":
            raise RecursionError("too deep")
        return whole(self, name)

    monkeypatch.setattr(Article, "rows", fails)
    made = tables_of(pd.DataFrame(ROWS[:3]))
    assert made["errors"][["article", "error"]].to_numpy().tolist() == [["a1", "RecursionError: too deep"]]
    assert made["articles"]["article"].to_list() == ["a0", "a2"]
    assert "a1" not in set(made["numbers"]["article"])


def test_half_a_character_is_written_as_a_question_mark(tmp_path: Path) -> None:
    rows = pd.DataFrame({"text": ["\ud800 said 5 men left.\0"], "id": ["\udfff"]}, dtype=object)
    build(rows, tmp_path / "out", processes=1)
    assert pd.read_parquet(tmp_path / "out/sentences")["text"].to_list() == ["? said 5 men left.\0"]
    assert pd.read_parquet(tmp_path / "out/articles")["article"].to_list() == ["?"]


# Going on


def test_what_is_done_is_not_done_again(lines: Path, tmp_path: Path) -> None:
    whole = build(lines, tmp_path / "whole", processes=1, batch=4)
    assert whole == (23, 0, 6, 0)
    build(lines, tmp_path / "out", processes=1, batch=4)
    for mark in ("part-000001", "part-000004"):
        (tmp_path / f"out/_parts/{mark}.json").unlink()
    (tmp_path / "out/numbers/part-000001.parquet.unfinished").write_bytes(b"half")
    (tmp_path / "out/numbers/part-000001.parquet").unlink()
    assert build(lines, tmp_path / "out", processes=1, batch=4) == (23, 0, 6, 4)
    assert files(tmp_path / "out") == files(tmp_path / "whole")


def test_a_source_that_has_changed_is_made_again_where_it_has(lines: Path, tmp_path: Path) -> None:
    build(lines, tmp_path / "out", processes=1, batch=4)
    more = [*ROWS[:5], {"id": "new", "text": "Six men left."}, *ROWS[6:], {"id": "last", "text": "Seven came."}]
    lines.write_text("".join(json.dumps(row) + "\n" for row in more), "utf-8")
    assert build(lines, tmp_path / "out", processes=1, batch=4) == (24, 0, 6, 4)
    lines.write_text("".join(json.dumps(row) + "\n" for row in more[:9]), "utf-8")
    assert build(lines, tmp_path / "out", processes=1, batch=4)[:3] == (9, 0, 3)
    build(lines, tmp_path / "fresh", processes=1, batch=4)
    assert files(tmp_path / "out") == files(tmp_path / "fresh")


def test_a_folder_that_is_no_such_archive_is_refused(lines: Path, tmp_path: Path) -> None:
    build(lines, tmp_path / "out", processes=1, batch=4)
    with pytest.raises(ValueError, match="has another batch; name another folder"):
        build(lines, tmp_path / "out", processes=1, batch=5)
    with pytest.raises(ValueError, match="is not empty and no archive"):
        build(lines, tmp_path, processes=1)
    with pytest.raises(ValueError, match="at least one article"):
        build(lines, tmp_path / "other", batch=0)
    with pytest.raises(ValueError, match="at least one process"):
        build(lines, tmp_path / "other", processes=0)


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "analysis", "archive", *map(str, arguments)]


def test_killed_again_and_again_it_ends_as_if_left_alone(tmp_path: Path) -> None:
    rows = [{**row, "id": f"{turn}-{row['id']}"} for turn in range(30) for row in ROWS]
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    build(lines, tmp_path / "whole", processes=1, batch=10)
    out = tmp_path / "out"
    for kill in range(5):
        run = subprocess.Popen(
            command(lines, "--out", out, "--batch", 10, "--processes", 1),
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        # Each time a little later than the last part that was finished: in the midst of the next ones.
        wanted = 3 * (kill + 1)
        while run.poll() is None and len(list(out.glob("_parts/*.json"))) < wanted:
            time.sleep(0.002)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
    assert 0 < len(list(out.glob("_parts/*.json"))) < 69
    subprocess.run(command(lines, "--out", out, "--batch", 10, "--processes", 2), check=True, stderr=subprocess.DEVNULL)
    assert files(out) == files(tmp_path / "whole")


@pytest.mark.parametrize("processes", [1, 2])
def test_stopped_by_hand_it_says_how_to_go_on(tmp_path: Path, processes: int) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps({**row, "id": f"{n}"}) + "\n" for n in range(100) for row in ROWS), "utf-8")
    out = tmp_path / "out"
    # Where the tests run in the background, SIGINT is ignored, and what they start would ignore it as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    run = subprocess.Popen(
        command(lines, "--out", out, "--batch", 10, "--processes", processes),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    while run.poll() is None and not list(out.glob("_parts/*.json")):
        time.sleep(0.005)
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert run.returncode == 130
    assert told.splitlines()[-1].startswith("stopped; an archive goes on where it was")
    assert "Traceback" not in told


def test_a_full_disk_is_told_and_loses_nothing(lines: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for a disk that is full."""
    out = tmp_path / "out"
    build(lines, tmp_path / "whole", processes=1, batch=4)
    run = subprocess.run(
        command(lines, "--out", out, "--batch", 4, "--processes", 1),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000)),
        capture_output=True,
        text=True,
    )
    assert run.returncode == 2
    assert "what is finished is kept, run the same command to go on" in run.stderr
    assert not list(out.rglob("*.unfinished"))
    build(lines, out, processes=1, batch=4)
    assert files(out) == files(tmp_path / "whole")


# Engines


def deadly(items: Sequence[Item]) -> dict[str, bytes]:
    """As the real work, but an article that says so kills its process."""
    if any("kill me" in item.text for item in items):
        os.kill(os.getpid(), signal.SIGKILL)
    return encoded(items)


def test_an_article_that_kills_its_process_is_an_error() -> None:
    rows = [*ROWS[:6], {"id": "bad", "text": "kill me"}, *ROWS[6:12]]
    items = list(Reader(pd.DataFrame(rows)))
    batches = [engine.Batch(number, items[4 * number : 4 * number + 4], "", 4) for number in range(4)]
    made = {batch.number: json.loads(done["rows"]) for batch, done in engine.local(batches, 2, work=deadly)}
    assert sorted(made) == [0, 1, 2, 3]
    assert [made[number]["errors"] for number in range(4)] == [0, 1, 0, 0]
    assert sum(rows["articles"] for rows in made.values()) == 12


def test_a_process_that_dies_while_the_caller_is_busy_ends_nothing() -> None:
    """The next batch is then handed to a pool that is broken already."""
    rows = [*ROWS[:6], {"id": "bad", "text": "kill me"}, *ROWS[6:13]]
    items = list(Reader(pd.DataFrame(rows)))
    batches = [engine.Batch(number, [item], "", 1) for number, item in enumerate(items)]
    errors = []
    for batch, done in engine.local(batches, 2, work=deadly):
        errors += [batch.number] * json.loads(done["rows"])["errors"]
        time.sleep(0.3)
    assert errors == [6]


def test_processes_and_dask_give_the_same_files(lines: Path, tmp_path: Path) -> None:
    """A scheduler and two workers, each a process of its own; one worker is killed in the middle."""
    pytest.importorskip("distributed")
    rows = [{**row, "id": f"{turn}-{row['id']}"} for turn in range(20) for row in ROWS]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    build(lines, tmp_path / "alone", processes=1, batch=10)
    build(lines, tmp_path / "two", processes=2, batch=10)
    assert files(tmp_path / "two") == files(tmp_path / "alone")
    contact = tmp_path / "scheduler.json"
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    module = [sys.executable, "-m", "distributed.cli"]
    start = ["--scheduler-file", str(contact)]
    host = ["--host", "127.0.0.1"]
    running = [
        subprocess.Popen(
            [*module[:2], "distributed.cli.dask_scheduler", *start, *host, "--port", "0", "--no-dashboard"], **quiet
        )
    ]
    try:
        while not contact.exists():
            time.sleep(0.05)
        worker = [
            *module[:2],
            "distributed.cli.dask_worker",
            *start,
            *host,
            "--nthreads",
            "1",
            "--no-nanny",
            "--no-dashboard",
        ]
        running += [subprocess.Popen(worker, **quiet) for _ in range(2)]
        address = json.loads(contact.read_text("utf-8"))["address"]
        out = tmp_path / "dask"
        main = subprocess.Popen(command(lines, "--out", out, "--batch", 10, "--scheduler", address), **quiet)
        running.append(main)
        while main.poll() is None and len(list(out.glob("_parts/*.json"))) < 5:
            time.sleep(0.005)
        running[1].kill()
        assert main.wait(120) == 0
        assert files(out) == files(tmp_path / "alone")
    finally:
        for process in running:
            process.kill()
            process.wait()


def test_the_command_says_what_it_made(lines: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        command(lines, "--out", tmp_path / "out", "--processes", 1, "--column", "title=id"),
        capture_output=True,
        text=True,
    )
    assert run.stdout == f"23 articles and 0 errors in 1 part: {tmp_path / 'out'}\n"
    assert "articles=23" in run.stderr
    assert pd.read_parquet(tmp_path / "out/articles")["title"].to_list()[:2] == ["a0", "a1"]
    assert set(NAMES) <= {path.name for path in (tmp_path / "out").iterdir()}
    bad = subprocess.run(command(lines, "--out", tmp_path / "b", "--column", "txt=x"), capture_output=True, text=True)
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "there is no field 'txt'" in bad.stderr
