"""How time grows with length, on prose and on hostile text: the ratio of the time per character at two sizes.

    python benchmarks/growth.py

1.0 is growth in line with length; 8.0 would be growth with its square. Each figure is the best of several runs.
"""

import time
from collections.abc import Callable
from datetime import date

from analysis.document import Document
from analysis.extract import dates, devices, numbers, people, quotes

SMALL, LARGE, RUNS = 25_000, 200_000, 5
PROSE = "Police said on Friday that about 40 people had left the town. "
UNITS = (
    *(PROSE, "May ", "1/2/", "12/31/", "last last ", "the year ", "twenty-", "1999-", "1,", "$", "one hundred "),
    *('"', "“ ", '"a" said ', '"x," he said. ', "who said ", "Ann Lee "),
    *("was ", "was not, ", "most ", "in the ", "is being ", "by ", "ill-", "so-", "’s "),
)
FINDERS: dict[str, Callable[[Document], object]] = {
    "dates": dates.find,
    "numbers": numbers.find,
    "quotes": lambda document: quotes.find(document, people.find(document)),
    "devices": devices.find,
}


def seconds(name: str, text: str) -> float:
    """The best time of one finder on a text of which words and sentences are known."""
    best = float("inf")
    for _ in range(RUNS):
        document = Document(text, date(2014, 8, 1))
        assert document.words and document.sentences
        began = time.process_time()
        FINDERS[name](document)
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    """Print the table."""
    print(f"{'text':16}" + "".join(f"{name:>10}" for name in FINDERS))
    for unit in UNITS:
        texts = [(unit * (size // len(unit) + 1))[:size] for size in (SMALL, LARGE)]
        growth = [seconds(name, texts[1]) / max(seconds(name, texts[0]), 1e-4) * SMALL / LARGE for name in FINDERS]
        print(f"{unit[:12]!r:16}" + "".join(f"{ratio:10.1f}" for ratio in growth), flush=True)


if __name__ == "__main__":
    main()
