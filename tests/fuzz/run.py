"""Make texts by chance and look whether all that should hold of an article does.

    python -m tests.fuzz.run 100000 SEED

Each text is a paragraph of an article of 25, which is many times faster than as many articles; one in ten is also an
article of its own. One in 300 is also made HTML, one in 20 goes with others into frames, CSV and Parquet, and beside
each 200 one file is read. Prints how many there were of each kind, and each fault once with a text made as short as may
be; the same numbers give the same texts. Exit status 1 if there was a fault.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from random import Random

from tests.fuzz import inputs
from tests.fuzz.invariants import DAYS, file_holds, frames_hold, html_holds, shorter, text_holds, told

_HTML_EACH, _FILE_EACH, _FRAME_EACH, _BATCH = 300, 200, 20, 500
_ALONE_EACH, _PARAGRAPHS = 10, 25
_TOLD_EACH = 10_000


class Faults:
    """What went wrong: each fault once, with the shortest text that shows it."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def look(self, kind: str, text: str, check: Callable[[str], object]) -> None:
        """Check a text; tell of a fault that was not met before."""
        fault = told(lambda: check(text))
        if fault:
            self.seen[fault] += 1
            if self.seen[fault] == 1:
                least = shorter(text, lambda rest: told(lambda: check(rest)) == fault)
                print(f"{kind}: {fault}\n  {least!a}", flush=True)


def run(count: int, seed: int) -> int:
    """The number of faults in count texts."""
    faults, counts = Faults(), Counter[str]()
    batch: list[str] = []
    paragraphs: list[str] = []
    for number in range(count):
        if number and number % _TOLD_EACH == 0:
            print(f"{number:,} texts, {len(faults.seen)} faults", file=sys.stderr, flush=True)
        random = Random(f"{seed} {number}")
        kind = random.choice(tuple(inputs.KINDS))
        text = inputs.KINDS[kind](random)
        counts[kind] += 1
        paragraphs.append(text)
        if len(paragraphs) == _PARAGRAPHS or number + 1 == count:
            day = random.choice(DAYS)
            faults.look(f"paragraphs, {day}", "\n\n".join(paragraphs), partial(text_holds, published=day))
            paragraphs = []
        if number % _ALONE_EACH == 0:
            counts["alone"] += 1
            faults.look(kind, text, text_holds)
        if number % _HTML_EACH == 0:
            counts["HTML"] += 1
            faults.look("HTML", text, html_holds)
        if number % _FRAME_EACH == 0:
            batch.append(text)
        if len(batch) == _BATCH or (batch and number + 1 == count):
            counts["in frames"] += len(batch)
            _look_at_frames(faults, batch)
            batch = []
        if number % _FILE_EACH == 0:
            _look_at_file(faults, counts, *inputs.page(random))
    told_counts = ", ".join(f"{number:,} {kind}" for kind, number in counts.items())
    print(f"seed {seed}: {told_counts}; {len(faults.seen)} faults {dict(faults.seen) or ''}")
    return len(faults.seen)


def _look_at_file(faults: Faults, counts: Counter[str], name: str, data: bytes) -> None:
    """One file; its bytes as characters of the same numbers, so that they are made shorter as texts are."""
    articles: list[bool] = []
    faults.look(f"file {name}", data.decode("latin-1"), lambda rest: articles.append(_is_article(name, rest)))
    counts["files"] += 1
    counts["files with an article"] += any(articles[:1])


def _is_article(name: str, text: str) -> bool:
    return file_holds(name, text.encode("latin-1"))


def _look_at_frames(faults: Faults, batch: list[str]) -> None:
    """Many texts at once, and one by one only where something is wrong with them."""
    if told(lambda: frames_hold(batch)):
        before = sum(faults.seen.values())
        for text in batch:
            faults.look("frames", text, lambda one: frames_hold([one]))
        if sum(faults.seen.values()) == before:
            faults.look("frames of many", "", lambda _: frames_hold(batch))


def main() -> int:
    """Run with the arguments given: how many texts, and the seed."""
    count, seed = (int(argument.replace("_", "")) for argument in sys.argv[1:])
    began = time.perf_counter()
    faults = run(count, seed)
    print(f"{time.perf_counter() - began:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
