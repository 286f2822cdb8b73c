"""Readability formulas, each by its published definition, on our counts of words and sentences.

Syllables and familiar words come from textstat (see `analysis.syllables`). Its sentences do not: it ends one at
every full stop, so that "Gen. Ali's $1.5 million" is three, which moves a grade by nearly two years in news.
"""

from collections.abc import Callable
from math import sqrt
from typing import Final, NamedTuple

from analysis.counts import Counts


class Formula(NamedTuple):
    """A readability formula: how it is reckoned, what it says, where it is defined, what it cannot tell."""

    metric: str
    value: Callable[[Counts], float]
    unit: str
    higher_means: str
    reference: str
    note: str
    least_words: int = 100
    least_sentences: int = 1


def flesch_reading_ease(c: Counts) -> float:
    """Flesch's Reading Ease: 100 is very easy, below 30 very hard.

    >>> round(flesch_reading_ease(Counts(words=13, sentences=1, syllables=24)), 1)
    37.5
    """
    return 206.835 - 1.015 * c.words / c.sentences - 84.6 * c.syllables / c.words


def flesch_kincaid(c: Counts) -> float:
    """Kincaid's recalculation of Flesch's formula as a US school grade.

    >>> round(flesch_kincaid(Counts(words=13, sentences=1, syllables=24)), 1)
    11.3
    """
    return 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59


def gunning_fog(c: Counts) -> float:
    """Gunning's Fog index, in years of schooling.

    >>> gunning_fog(Counts(words=100, sentences=5, complex=10))
    12.0
    """
    return 0.4 * (c.words / c.sentences + 100 * c.complex / c.words)


def smog(c: Counts) -> float:
    """McLaughlin's SMOG grade, from the words of three or more syllables in thirty sentences.

    >>> round(smog(Counts(sentences=30, polysyllables=49)), 2)
    10.43
    """
    return 1.043 * sqrt(30 * c.polysyllables / c.sentences) + 3.1291


def automated_readability_index(c: Counts) -> float:
    """Senter and Smith's index, which needs letters and digits only, as a US school grade.

    >>> round(automated_readability_index(Counts(words=100, sentences=5, characters=470)), 2)
    10.71
    """
    return 4.71 * c.characters / c.words + 0.5 * c.words / c.sentences - 21.43


def coleman_liau(c: Counts) -> float:
    """Coleman and Liau's index, from letters and sentences in 100 words, as a US school grade.

    >>> round(coleman_liau(Counts(words=119, sentences=5, letters=639)), 1)
    14.5
    """
    return 5.88 * c.letters / c.words - 29.6 * c.sentences / c.words - 15.8


def lix(c: Counts) -> float:
    """Björnsson's LIX: the mean length of sentences plus the percentage of long words.

    >>> lix(Counts(words=100, sentences=5, long=30))
    50.0
    """
    return c.words / c.sentences + 100 * c.long / c.words


def rix(c: Counts) -> float:
    """Anderson's RIX: long words in a sentence.

    >>> rix(Counts(words=100, sentences=5, long=30))
    6.0
    """
    return c.long / c.sentences


def dale_chall(c: Counts) -> float:
    """Dale and Chall's raw score, from the words that are not on their list of 3,000.

    >>> round(dale_chall(Counts(words=100, sentences=5, unfamiliar=20)), 2)
    7.79
    """
    return 0.1579 * 100 * c.unfamiliar / c.words + 0.0496 * c.words / c.sentences + 3.6365


_SURFACE: Final = "sees the length of words and sentences only; cannot tell sense from nonsense, or what a reader knows"

FORMULAS: Final = (
    Formula(
        "Flesch Reading Ease",
        flesch_reading_ease,
        "score",
        "easier: 90 very easy, 60 standard, below 30 very hard",
        "Flesch (1948), A new readability yardstick, J. Applied Psychology 32",
        _SURFACE,
    ),
    Formula(
        "Flesch-Kincaid grade",
        flesch_kincaid,
        "US school grade",
        "harder",
        "Kincaid et al. (1975), Research Branch Report 8-75",
        _SURFACE + "; made on Navy manuals",
    ),
    Formula(
        "Gunning Fog",
        gunning_fog,
        "years of schooling",
        "harder",
        "Gunning (1952), The Technique of Clear Writing",
        "counts familiar long words (`government`) as hard; names are left out by their capital, so a name that "
        "begins a sentence is counted",
    ),
    Formula(
        "SMOG",
        smog,
        "US school grade",
        "harder",
        "McLaughlin (1969), SMOG grading, J. Reading 12",
        "aims at full understanding, so it stands one or two grades above the others",
        least_sentences=30,
    ),
    Formula(
        "Automated Readability Index",
        automated_readability_index,
        "US school grade",
        "harder",
        "Senter and Smith (1967), AMRL-TR-66-220",
        _SURFACE,
    ),
    Formula(
        "Coleman-Liau",
        coleman_liau,
        "US school grade",
        "harder",
        "Coleman and Liau (1975), J. Applied Psychology 60",
        _SURFACE,
    ),
    Formula(
        "LIX",
        lix,
        "score",
        "harder: 30 easy, 40 fiction, 50 newspapers, 60 official and technical",
        "Björnsson (1968), Läsbarhet",
        _SURFACE + "; made for Swedish, so English stands lower",
    ),
    Formula(
        "RIX",
        rix,
        "long words a sentence",
        "harder: 3.7 is grade 9, above 7.2 college",
        "Anderson (1983), Lix and Rix, J. Reading 26",
        _SURFACE,
    ),
    Formula(
        "Dale-Chall",
        dale_chall,
        "score",
        "harder: 4.9 grade 4 or below, 7 to 8 grades 9-10, 10 or more college graduates",
        "Dale and Chall (1948), A formula for predicting readability, Educational Research Bulletin 27",
        "the list was made in the 1940s: `computer` counts as unfamiliar",
    ),
)


def too_short(formula: Formula, c: Counts) -> str:
    """Why the formula has no value for a text of these counts; "" if it has one.

    >>> too_short(FORMULAS[3], Counts(words=200, sentences=12))
    'no value: defined for 30 sentences or more, the text has 12'
    """
    if c.words < formula.least_words:
        least, unit, count = formula.least_words, "words", c.words
    elif c.sentences < formula.least_sentences:
        least, unit, count = formula.least_sentences, "sentences", c.sentences
    else:
        return ""
    return f"no value: defined for {least} {unit} or more, the text has {count}"
