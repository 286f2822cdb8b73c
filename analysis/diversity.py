"""Lexical diversity: how varied the words are, by three measures that do not sink as a text grows longer."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

MATTR_WINDOW = 100
MTLD_THRESHOLD = 0.72
HDD_SAMPLE = 42


class Diversity(NamedTuple):
    """The three measures of a text; None where it is too short for one, or where MTLD finds no stretch that ends."""

    mattr: float | None
    mtld: float | None
    hdd: float | None


def mattr(words: Sequence[str], window: int = MATTR_WINDOW) -> float | None:
    """Moving-average type-token ratio: the share of different words, over every stretch of `window` words.

    >>> mattr("a b a c".split(), window=2), mattr("a b".split(), window=3)
    (1.0, None)
    """
    return diversity(words, window=window).mattr


def mtld(words: Sequence[str], threshold: float = MTLD_THRESHOLD) -> float | None:
    """Mean length of the stretches that keep their type-token ratio above threshold, read both ways.

    None where no word comes twice, so that no stretch ends.

    >>> mtld("of the people by the people for the people".split())
    9.0
    """
    return diversity(words, threshold=threshold).mtld


def hdd(words: Sequence[str], sample: int = HDD_SAMPLE) -> float | None:
    """HD-D: the type-token ratio to expect of `sample` words drawn at random, by the hypergeometric distribution.

    >>> hdd("a b a c".split(), sample=1), hdd("a b".split(), sample=3)
    (1.0, None)
    """
    return diversity(words, sample=sample).hdd


def diversity(
    words: Sequence[str], window: int = MATTR_WINDOW, threshold: float = MTLD_THRESHOLD, sample: int = HDD_SAMPLE
) -> Diversity:
    """All three measures, as each asks of every word where it stood last: read once, as this takes the most time.

    >>> diversity("of the people by the people for the people".split())
    Diversity(mattr=None, mtld=9.0, hdd=None)
    """
    listed = list(words)
    count = len(listed)
    windows = count - window + 1
    missing = 0  # words that are no type of a window, as they stand in it twice, over all windows
    full = start = repeated = 0  # stretches that ended; where this one began, and which of its words stood in it before
    seen: dict[str, int] = {}
    following = [0] * count  # where each word stands next; 0 if it does not
    times = [1] * count  # how often each word has come
    for place, word in enumerate(listed):
        before = seen.get(word, -1)
        seen[word] = place
        if before < 0:
            continue
        following[before] = place
        times[place] = times[before] + 1
        both = before - place + window  # windows that hold both places
        if both > 0:
            if place < window:  # none begins before the text
                both = before + 1
            if before < windows:
                missing += both
            elif both + windows > before + 1:  # nor behind the last one
                missing += both + windows - before - 1
        if before >= start:  # which lowers the ratio; other words raise it
            repeated += 1
            length = place - start + 1
            if (length - repeated) / length <= threshold:
                full, start, repeated = full + 1, place + 1, 0
    ratio = (windows * window - missing) / windows / window if windows > 0 else None
    factors = [full + _rest(count - start, repeated, threshold), _factors_backwards(following, threshold)]
    stretches = None if 0 in factors else sum(count / factor for factor in factors) / 2
    return Diversity(ratio, stretches, _expected([times[last] for last in seen.values()], count, sample))


def _factors_backwards(following: list[int], threshold: float) -> float:
    """How many stretches there are, read from the last word to the first."""
    full = repeated = 0
    start = len(following)  # behind the first word of the stretch, read backwards
    for place in range(start - 1, -1, -1):
        again = following[place]
        if again and again < start:
            repeated += 1
            length = start - place
            if (length - repeated) / length <= threshold:
                full, start, repeated = full + 1, place, 0
    return full + _rest(start, repeated, threshold)


def _rest(length: int, repeated: int, threshold: float) -> float:
    """The last, unfinished stretch: it counts by how far its ratio has sunk."""
    ratio = (length - repeated) / length if length else 1.0
    return (1 - ratio) / (1 - threshold)


def _expected(often: list[int], total: int, sample: int) -> float | None:
    """The type-token ratio to expect of a sample of all words, by how often each type comes."""
    if total < sample:
        return None
    # Words of the same frequency have the same chance, and a text has few different frequencies.
    expected = [types * (1 - _chance_of_none(total, times, sample)) for times, types in Counter(often).items()]
    return sum(expected) / sample


def _chance_of_none(total: int, often: int, sample: int) -> float:
    """The chance that of `total` words a sample holds none of those that are one word, which comes so often.

    That is comb(total - often, sample) / comb(total, sample), here with what is common to both left out: the two
    numbers may be exchanged, and the smaller one tells how many factors there are.

    >>> _chance_of_none(10, often=9, sample=1)
    0.1
    """
    few, many = (often, sample) if often < sample else (sample, often)
    chance = 1.0
    for taken in range(few):
        chance *= (total - many - taken) / (total - taken)
    return chance
