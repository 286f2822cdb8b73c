"""Lexical diversity: how varied the words are, by three measures that do not sink as a text grows longer."""

from collections import Counter
from collections.abc import Sequence
from math import comb

MATTR_WINDOW = 100
MTLD_THRESHOLD = 0.72
HDD_SAMPLE = 42


def mattr(words: Sequence[str], window: int = MATTR_WINDOW) -> float | None:
    """Moving-average type-token ratio: the share of different words, over every stretch of `window` words.

    >>> mattr("a b a c".split(), window=2), mattr("a b".split(), window=3)
    (1.0, None)
    """
    if len(words) < window:
        return None
    # A word is counted in the windows in which it is the first of its kind: those that begin behind its last place
    # and hold it, which are at most `window`.
    last_window = len(words) - window
    seen: dict[str, int] = {}
    total = 0
    for place, word in enumerate(words):
        windows = place - seen.get(word, -1)
        if windows > window:
            windows = window
        if place > last_window:
            windows -= place - last_window
        if windows > 0:
            total += windows
        seen[word] = place
    return total / (last_window + 1) / window


def mtld(words: Sequence[str], threshold: float = MTLD_THRESHOLD) -> float | None:
    """Mean length of the stretches that keep their type-token ratio above threshold, read both ways.

    None where no word comes twice, so that no stretch ends.

    >>> mtld("of the people by the people for the people".split())
    9.0
    """
    factors = [_factors(words, threshold), _factors(words[::-1], threshold)]
    if 0 in factors:
        return None
    return sum(len(words) / factor for factor in factors) / 2


def _factors(words: Sequence[str], threshold: float) -> float:
    """How many stretches there are; the last, unfinished one counts by how far its ratio has sunk."""
    full = length = 0
    types: set[str] = set()
    for word in words:
        length += 1
        if word not in types:
            types.add(word)  # which raises the ratio
        elif len(types) / length <= threshold:
            full, length = full + 1, 0
            types.clear()
    ratio = len(types) / length if length else 1.0
    return full + (1 - ratio) / (1 - threshold)


def hdd(words: Sequence[str], sample: int = HDD_SAMPLE) -> float | None:
    """HD-D: the type-token ratio to expect of `sample` words drawn at random, by the hypergeometric distribution.

    >>> hdd("a b a c".split(), sample=1), hdd("a b".split(), sample=3)
    (1.0, None)
    """
    total = len(words)
    if total < sample:
        return None
    draws = comb(total, sample)
    # Words of the same frequency have the same chance, and a text has few different frequencies.
    frequencies = Counter(Counter(words).values())
    expected = sum(types * (1 - comb(total - frequency, sample) / draws) for frequency, types in frequencies.items())
    return expected / sample
