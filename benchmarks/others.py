r"""All tables beside what others take for a part of them, on the same articles in one run.

    pip install quantulum3 stemming inflect dateparser recognizers-text-suite "emoji==1.1.0" textacy
    python benchmarks/others.py [ARTICLES.jsonl] [HOW_MANY]
    python benchmarks/others.py --grow [ARTICLES.jsonl]

Prints for each tool its time, kB a second, and how many times as long it takes as this project does for all tables.
A tool that is not installed is left out; slow ones get fewer articles, and are reckoned by their length. textacy finds
quotations only with a model for parsing, which needs a download: what it does without one is its readability.
With --grow: time an article and the memory at its height for 1 to 10,000 articles, each in a process of its own.
"""

import json
import re
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
from rhetoric_speed import ours as rhetoric_of
from rhetoric_speed import theirs

from analysis import read_article
from analysis.archive import tables_of

FIRST = Path(__file__).parents[1] / "data/articles/us-boosts-missile-sales-to-iraq.md"
SHARE = {"Recognizers-Text": 50, "quantulum3": 10, "dateparser": 4}  # of so many articles one
Tool = Callable[[str], object]


def articles(path: str | None, many: int) -> pd.DataFrame:
    """So many articles, those of the file over and over, each with an id of its own."""
    if path is None:
        first = read_article(FIRST)
        rows = [{"text": first.text, "published": "2014-08-01"}]
    else:
        lines = Path(path).read_text("utf-8").splitlines()
        rows = [{"text": json.loads(line)["text"], "published": "2016-06-01"} for line in lines]
    return pd.DataFrame([{**rows[i % len(rows)], "id": f"a{i}"} for i in range(many or len(rows))])


def quantulum() -> Tool:
    """quantulum3: quantities and units."""
    from quantulum3 import disambiguate, parser  # type: ignore[import-untyped, import-not-found, attr-defined, unused-ignore]

    disambiguate.clf.USE_CLF = False  # its classifier does not load with today's scikit-learn; its rules do
    return lambda text: parser.parse(text)


def dateparser() -> Tool:
    """dateparser: dates in running text."""
    from dateparser.search import search_dates  # type: ignore[import-untyped, import-not-found, attr-defined, unused-ignore]

    return lambda text: search_dates(text, languages=["en"])


def recognizers() -> Tool:
    """Recognizers-Text: numbers, units and dates."""
    from recognizers_suite import (  # type: ignore[import-untyped, import-not-found, attr-defined, unused-ignore]
        Culture,
        recognize_currency,
        recognize_datetime,
        recognize_dimension,
        recognize_number,
    )

    kinds = (recognize_number, recognize_currency, recognize_dimension, recognize_datetime)
    return lambda text: [kind(text, Culture.English) for kind in kinds]


def textacy() -> Tool:
    """textacy without a model: its readability."""
    import spacy  # type: ignore[import-not-found, unused-ignore]
    from textacy.text_stats import readability  # type: ignore[import-untyped, import-not-found, attr-defined, unused-ignore]

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return lambda text: readability.flesch_kincaid_grade_level(pipeline(text))


def textstat() -> Tool:
    """textstat: twelve formulas."""
    return theirs


TOOLS = {
    "textstat": textstat,
    "dateparser": dateparser,
    "quantulum3": quantulum,
    "Recognizers-Text": recognizers,
    "textacy": textacy,
}


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def beside(frame: pd.DataFrame) -> None:
    """Print each tool's time beside ours."""
    texts = frame["text"].to_list()
    size = sum(map(len, texts)) / 1000
    tables_of(frame[:20])
    ours = min(seconds(lambda: tables_of(frame)) for _ in range(3))
    words = min(seconds(lambda: [re.findall(r"\w+", text) for text in texts]) for _ in range(5))
    rhetoric = seconds(lambda: [rhetoric_of(text + " ") for text in texts])
    print(f"{len(texts)} articles, {size:.0f} kB; all tables {ours:.2f} s: {ours / words:.1f} times re.findall")
    print(f"\n{'':18} {'kB/s':>8} {'times ours':>11}")
    print(f"{'all tables':18} {size / ours:8.0f} {1:11.1f}")
    print(f"{'rhetoric alone':18} {size / rhetoric:8.0f} {rhetoric / ours:11.2f}")
    for name, make in TOOLS.items():
        try:
            tool = make()
        except ImportError:
            print(f"{name:18} is not installed")
            continue
        some = texts[:: SHARE.get(name, 1)]
        tool(some[0][:500])
        taken = seconds(lambda tool=tool, some=some: [tool(text) for text in some])  # type: ignore[misc]
        rate = sum(map(len, some)) / 1000 / taken
        print(f"{name:18} {rate:8.1f} {size / rate / ours:11.1f}")


def grow(path: str | None) -> None:
    """Print time and memory for more and more articles, each number in a fresh process."""
    print(f"{'articles':>9} {'ms each':>9} {'MB at most':>11}")
    for many in (1, 10, 100, 1_000, 10_000):
        command = [sys.executable, __file__, "--one", str(many), *([path] if path else [])]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")


def one(path: str | None, many: int) -> None:
    """As an archive is made: five hundred articles at a time."""
    frame = articles(path, many)
    tables_of(articles(path, 3))
    taken = sum(seconds(lambda at=at: tables_of(frame[at : at + 500])) for at in range(0, many, 500))  # type: ignore[misc]
    print(f"{many:9,} {1000 * taken / many:9.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:11.0f}")


def main(arguments: Sequence[str]) -> None:
    """Print the figures asked for."""
    warnings.filterwarnings("ignore")
    rest = [argument for argument in arguments if not argument.startswith("--")]
    if "--one" in arguments:
        one(rest[1] if len(rest) > 1 else None, int(rest[0]))
    elif "--grow" in arguments:
        grow(rest[0] if rest else None)
    else:
        beside(articles(rest[0] if rest else None, int(rest[1]) if len(rest) > 1 else 0))


if __name__ == "__main__":
    main(sys.argv[1:])
