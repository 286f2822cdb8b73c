"""How long `article.rhetoric` takes beside textstat's own twelve formulas, on the same texts in one run.

    python benchmarks/rhetoric_speed.py [ARTICLES.jsonl]

Reads the column `text` of a JSONL file, or the first article. The table `rhetoric` is made of fresh articles, so its
time holds words, sentences, people, quotes, devices, counts and the DataFrame. Both run in turn on each text, after a
run that loads word lists and caches; each run gets the text with one more blank at its end, as both keep what they
know of a text that they have seen. The figures are the sums of each text's median time.
"""

import statistics
import sys
import time
from collections.abc import Sequence

from speed import texts

from analysis import parse_article
from analysis.syllables import textstat

FORMULAS = (
    *("flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index"),
    *("coleman_liau_index", "dale_chall_readability_score", "difficult_words", "linsear_write_formula"),
    *("text_standard", "lix", "rix"),
)
RUNS = 5


def ours(text: str) -> object:
    """The table of metrics, from the text on."""
    return parse_article(text).rhetoric


def theirs(text: str) -> object:
    """textstat's twelve formulas."""
    module = textstat()
    return [getattr(module, formula)(text) for formula in FORMULAS]


def timed(text: str) -> tuple[float, float]:
    """How long each takes on text, in seconds of this process."""
    began = time.process_time()
    ours(text)
    between = time.process_time()
    theirs(text)
    return between - began, time.process_time() - between


def main(arguments: Sequence[str]) -> None:
    """Print the ratio, and our time for 5 kB."""
    textstat()
    sources = [text for text, _ in texts(arguments)]
    size = sum(map(len, sources))
    rounds = [[timed(text + run * " ") for run in range(RUNS + 1)][1:] for text in sources]
    own, other = (sum(statistics.median(pair[i] for pair in pairs) for pairs in rounds) for i in (0, 1))
    print(f"{len(sources)} text(s), {size / 1000:.1f} kB")
    print(f"rhetoric {1000 * own:.1f} ms, textstat {1000 * other:.1f} ms: {other / own:.1f} times as fast")
    print(f"{5_000_000 * own / size:.1f} ms for an article of 5 kB")


if __name__ == "__main__":
    main(sys.argv[1:])
