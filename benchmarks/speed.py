r"""How long things take, as ratios within one run: machines differ, ratios less so.

    python benchmarks/speed.py [ARTICLES.jsonl]

Prints the time of `import analysis` beside `import pandas`, and the time of each table beside that of
`re.findall(r"\w+", text)` on the same texts right before: for the first article, or for the texts in a JSONL file with
a column `text` (and `published`, where there is one), also all tables of all articles as one batch of an archive. Then
each finder alone, where words and sentences are there, beside findall on the same article right before. Each figure is
the median of several runs; word lists are loaded before.
"""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pandas as pd

import analysis
from analysis import Article
from analysis.archive import tables_of
from analysis.extract import numbers
from analysis.schema import TABLES

FIRST = Path(__file__).parents[1] / "data/articles/us-boosts-missile-sales-to-iraq.md"
RUNS = 7


def median_seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of work over some runs, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def beside_findall(work: Callable[[], object], sources: Sequence[str]) -> tuple[float, float]:
    """The median time of work, and how many times findall's it is: that is timed before each run, and what it finds is
    kept as the tables are, as a machine is not as fast now as it is a second later.
    """
    words = re.compile(r"\w+")
    work()
    times, ratios = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        kept = [words.findall(text) for text in sources]
        between = time.perf_counter()
        del kept
        again = time.perf_counter()
        work()
        times.append(time.perf_counter() - again)
        ratios.append(times[-1] / (between - began))
    return statistics.median(times), statistics.median(ratios)


def import_seconds(module: str) -> float:
    """The time of a process that imports module and nothing else."""
    return median_seconds(lambda: subprocess.run([sys.executable, "-c", f"import {module}"], check=True), 5)


def texts(arguments: Sequence[str]) -> list[tuple[str, str | None]]:
    """The texts to measure on, each with its day of publication."""
    if not arguments:
        article = analysis.read_article(FIRST)
        return [(article.text, article.published.isoformat() if article.published else None)]
    with Path(arguments[0]).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(row["text"], row.get("published")) for row in rows]


def make(table: str, sources: Sequence[tuple[str, str | None]]) -> list[object]:
    """The table of each text, from the text on: nothing is kept from another table."""
    return [analysis.parse_article(text, published=day).table(table) for text, day in sources]


def make_all(sources: Sequence[tuple[str, str | None]]) -> None:
    """All tables of each text; what one finds the others use."""
    for text, day in sources:
        article: Article = analysis.parse_article(text, published=day)
        for table in TABLES:
            article.table(table)


# The records of an article in the order in which one needs another's.
FINDERS = {
    "dates": ("_timexes",),
    "numbers": ("_numerals",),
    "people, quotes": ("_people", "_quotes"),
    "devices": ("_devices",),
}


def finder_ratios(sources: Sequence[tuple[str, str | None]]) -> dict[str, float]:
    """How many times findall's time each finder takes, once words and sentences are there; the median of the runs."""
    ratios: dict[str, list[float]] = {finder: [] for finder in FINDERS}
    for _ in range(3 * RUNS):
        words, seconds = 0.0, dict.fromkeys(FINDERS, 0.0)
        for text, day in sources:
            began = time.perf_counter()
            re.findall(r"\w+", text)
            words += time.perf_counter() - began
            article = analysis.parse_article(text, published=day)
            for finder, records in FINDERS.items():
                began = time.perf_counter()
                for name in records:
                    getattr(article, name)
                seconds[finder] += time.perf_counter() - began
        for finder, taken in seconds.items():
            ratios[finder].append(taken / words)
    return {finder: statistics.median(found) for finder, found in ratios.items()}


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    pandas, ours, bare = import_seconds("pandas"), import_seconds("analysis"), import_seconds("sys")
    print(f"import pandas {pandas:.2f} s, import analysis {ours:.2f} s: {(ours - bare) / (pandas - bare):.2f} times")
    code = "Python" if numbers.__file__.endswith(".py") else "compiled"
    print(f"The finders are {code}.")
    sources = texts(arguments)
    size = sum(len(text) for text, _ in sources)
    archive = pd.DataFrame(sources, columns=["text", "published"])
    works: dict[str, Callable[[], object]] = {table: partial(make, table, sources) for table in TABLES}
    works |= {"all": partial(make_all, sources), "as a batch": partial(tables_of, archive)}
    print(f"\n{len(sources)} text(s), {size / 1000:.1f} kB\n")
    print(f"{'table':12} {'ms':>9} {'kB/s':>8} {'x findall':>10}")
    for name, work in works.items():
        seconds, ratio = beside_findall(work, [text for text, _ in sources])
        print(f"{name:12} {1000 * seconds:9.2f} {size / 1000 / seconds:8.0f} {ratio:10.1f}")
    print("\nx findall, where words and sentences are there")
    for finder, ratio in finder_ratios(sources).items():
        print(f"{finder:16} {ratio:5.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
