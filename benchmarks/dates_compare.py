"""Dates beside what Python users reach for, on the project's own cases.

    pip install dateparser datefinder parsedatetime
    python benchmarks/dates_compare.py

Reads tests/cases/{synthetic,negative,known-failures}/dates.json, all with the same publication date, and prints for
each tool: the expressions it finds (any overlap counts), those with exactly the words, those with the right first day
(where a case names one), what it finds where nothing is to be found, and its time. A tool that is not installed is
left out. datefinder and parsedatetime give no place for some of what they find: their words are looked up in the text.
"""

import importlib
import json
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from analysis.document import Document
from analysis.extract import dates

CASES = Path(__file__).parents[1] / "tests/cases"
KINDS = ("synthetic", "negative", "known-failures")


class Found(NamedTuple):
    """One expression that a tool found, with the day it means (None if it gives none)."""

    text: str
    start: int
    end: int
    day: date | None


Tool = Callable[[str, date | None], list[Found]]


def ours(text: str, published: date | None) -> list[Found]:
    """This project."""
    return [
        Found(text[timex.start : timex.end], timex.start, timex.end, timex.first_day)
        for timex in dates.find(Document(text, published))
    ]


def dateparser_search(text: str, published: date | None) -> list[Found]:
    """dateparser.search.search_dates, told the language and the publication date, and to prefer the past."""
    search = importlib.import_module("dateparser.search").search_dates
    options: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if published:
        options["RELATIVE_BASE"] = datetime(published.year, published.month, published.day)
    return placed(text, ((words, day.date()) for words, day in search(text, ["en"], settings=options) or []))


def datefinder_find(text: str, published: date | None) -> list[Found]:
    """datefinder.find_dates, with the places it gives."""
    module = importlib.import_module("datefinder")
    base = datetime(published.year, published.month, published.day) if published else None
    found = module.find_dates(text, index=True, base_date=base)
    return [Found(text[start:end], start, end, day.date()) for day, (start, end) in found]


def parsedatetime_nlp(text: str, published: date | None) -> list[Found]:
    """parsedatetime.Calendar().nlp, with the places it gives."""
    calendar = importlib.import_module("parsedatetime").Calendar()
    base = datetime(published.year, published.month, published.day) if published else None
    found = calendar.nlp(text, sourceTime=base) or ()
    return [Found(text[start:end], start, end, day.date()) for day, _, start, end, _ in found]


TOOLS: dict[str, tuple[str, Tool]] = {
    "this project": ("analysis", ours),
    "dateparser": ("dateparser", dateparser_search),
    "datefinder": ("datefinder", datefinder_find),
    "parsedatetime": ("parsedatetime", parsedatetime_nlp),
}


def placed(text: str, found: Iterable[tuple[str, date]]) -> list[Found]:
    """Words that come without offsets, looked up in order."""
    rows, at = [], 0
    for words, day in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            rows.append(Found(words, start, at, day))
    return rows


def cases() -> list[dict[str, Any]]:
    """All own cases; those that this project fails on are among them."""
    files = [CASES / kind / "dates.json" for kind in KINDS]
    return [case for file in files if file.exists() for case in json.loads(file.read_text(encoding="utf-8"))]


def measure(tool: Tool) -> dict[str, int | str]:
    """What one tool makes of all cases."""
    wanted = overlap = exact = dayful = right = spurious = failed = 0
    seconds = 0.0
    for case in cases():
        published = date.fromisoformat(case["published"]) if case.get("published") else None
        began = time.perf_counter()
        try:
            found = tool(case["text"], published)
        except Exception:
            found, failed = [], failed + 1
        seconds += time.perf_counter() - began
        spans = expected(case)
        wanted += len(spans)
        for start, end, day in spans:
            near = [row for row in found if row.start < end and start < row.end]
            overlap += bool(near)
            exact += any((row.start, row.end) == (start, end) for row in near)
            dayful += day is not None
            right += day is not None and any(row.day == day for row in near)
        spurious += sum(not any(row.start < end and start < row.end for start, end, _ in spans) for row in found)
    return {
        "found": f"{overlap} of {wanted}",
        "exact words": exact,
        "first day": f"{right} of {dayful}",
        "spurious": spurious,
        "raised": failed,
        "ms": round(1000 * seconds),
    }


def expected(case: dict[str, Any]) -> list[tuple[int, int, date | None]]:
    """Place and first day of each row of a case."""
    spans, at = [], 0
    for row in case["rows"]:
        start = case["text"].index(row["text"], at)
        at = start + len(row["text"])
        day = row.get("first_day")
        spans.append((start, at, date.fromisoformat(day) if day else None))
    return spans


def installed(module: str) -> bool:
    """Whether a module can be imported; also loads it, so that its import is not timed."""
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def main() -> None:
    """Print the table."""
    ours("warm up " + date.today().isoformat(), date.today() - timedelta(1))
    rows = {name: measure(tool) for name, (module, tool) in TOOLS.items() if installed(module)}
    negative = sum(not case["rows"] for case in cases())
    print(f"{len(cases())} cases, {negative} of them without any date\n")
    columns = list(next(iter(rows.values())))
    print("".join([f"{'':16}", *(f"{column:>14}" for column in columns)]))
    for name, row in rows.items():
        print("".join([f"{name:16}", *(f"{row[column]!s:>14}" for column in columns)]))


if __name__ == "__main__":
    main()
