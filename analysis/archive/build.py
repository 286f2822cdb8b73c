"""Building an archive: read, make, write, part by part, going on where an earlier run stopped."""

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any, Final, NamedTuple

from analysis.archive import engine
from analysis.archive.parts import Folder, fingerprint
from analysis.archive.sources import Reader, Source

BATCH: Final = 500


class Summary(NamedTuple):
    """What an archive holds: how many articles, errors and parts, how many of these were there before."""

    articles: int
    errors: int
    parts: int
    found_done: int


def build(
    source: Source,
    out: str | PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    processes: int | None = None,
    scheduler: str | None = None,
    batch: int = BATCH,
    progress: bool = False,
) -> Summary:
    """Make the tables of all articles of source as Parquet datasets below out, one folder a table.

    source is a folder (.md, .txt, .html), a .jsonl or .csv file (also .gz, .zst), Parquet, or a DataFrame; columns
    maps id, text, published, title and source to other names. `articles` has a row for each article, `errors` one for
    each that failed, and no error ends the run. It runs on `processes` local processes (default: all cores), or on
    the Dask cluster at `scheduler`; `batch` articles make one part, and memory holds a few parts at most. A run that
    was stopped goes on where it was when it is started again. Raises FileNotFoundError or ValueError for a source or
    folder that cannot be used, and OSError where writing fails.

    >>> import tempfile
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"id": ["a", "b"], "text": ["Two men left.", None]})
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     print(build(rows, folder + "/archive", processes=1))
    ...     print(pd.read_parquet(folder + "/archive/numbers")["text"].tolist())
    Summary(articles=1, errors=1, parts=1, found_done=0)
    ['Two']
    """
    if batch < 1:
        raise ValueError(f"a part must hold at least one article, not {batch}")
    if processes is not None and processes < 1:
        raise ValueError(f"at least one process must work, not {processes}")
    reader = Reader(source, columns)
    how = {"version": version("news-close-reading"), "source": reader.name, "columns": reader.columns, "batch": batch}
    folder = Folder(Path(out), how)
    counts = {"articles": 0, "errors": 0, "parts": 0, "done": 0}
    bar = _bar(reader, shown=progress)

    def told(rows: Mapping[str, int], amount: int, done: bool) -> None:
        counts["articles"] += rows["articles"]
        counts["errors"] += rows["errors"]
        counts["parts"] += 1
        counts["done"] += done
        bar.update(amount)
        bar.set_postfix(articles=counts["articles"], errors=counts["errors"])

    def to_do() -> Iterator[engine.Batch]:
        for one in _batches(reader, batch):
            rows = folder.done(one.number, one.fingerprint)
            if rows is None:
                yield one
            else:
                told(rows, one.amount, done=True)

    made = engine.dask(to_do(), scheduler) if scheduler else engine.local(to_do(), processes)
    with bar:
        for one, files in made:
            told(folder.write(one.number, one.fingerprint, files), one.amount, done=False)
    folder.cut(counts["parts"])
    return Summary(counts["articles"], counts["errors"], counts["parts"], counts["done"])


def _batches(reader: Reader, size: int) -> Iterator[engine.Batch]:
    items = iter(reader)
    number = before = 0
    while some := list(islice(items, size)):
        yield engine.Batch(number, some, fingerprint(some), reader.done - before)
        number, before = number + 1, reader.done


def _bar(reader: Reader, *, shown: bool) -> Any:
    """A bar with rate and time left, by articles where their number is known, else by what is read of the file."""
    from tqdm import tqdm

    return tqdm(total=reader.total, unit=reader.unit, unit_scale=reader.unit == "B", disable=not shown, smoothing=0.1)
