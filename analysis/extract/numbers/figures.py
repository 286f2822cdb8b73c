"""Tables and lists of figures in the text: more numerals in a row than any sentence has, set aside as one."""

import re
from collections.abc import Iterable
from typing import Final

from analysis.extract.numbers.aside import LONG_RUN
from analysis.extract.numbers.tokens import Tokens, new, word_end
from analysis.extract.numbers.units import RATE_BASES, UNITS
from analysis.extract.numbers.values import ABBREVIATED_SCALES, SCALES
from analysis.extract.records import SetAside, Timex
from analysis.known import Known

MOST_FIGURES: Final = 40  # numerals that a sentence may list
_WORDS_EACH: Final = 4  # that such a numeral has at most: "7 miles per hour", "12,345.67"
# Between numerals: the marks of one numeral, or blanks, commas and line ends with the signs of money and percent.
_GAP: Final = re.compile(r"[.,:/–-]|[%€£¢°)]{0,2}[ \t\r\n\u00a0,]+[($€£¥+−–-]{0,2}")
_DATES: Final = "run-of-dates"  # the rule by which the dates finder makes one row of many
_SIGNS_BEFORE: Final = "$€£¥+−-"
_UNIT_WORDS: Final = frozenset(("per", "percent", "cent", "pct", "pc"))


def _is_of_figure(word: str) -> bool:
    """Whether the word is a figure, a unit or scale that stands behind one, or what joins two."""
    return word[0].isdecimal() or word in UNITS or word in RATE_BASES or word in SCALES or word in _OTHER


_JOINING: Final = frozenset(("to", "from", "and", "or", "between"))  # a table of ranges is one of figures
_OTHER: Final = frozenset(ABBREVIATED_SCALES) | _UNIT_WORDS | _JOINING
_OF_FIGURE: Final = Known(_is_of_figure)
_PARTS_FIGURES: Final = Known(lambda gap: _GAP.fullmatch(gap) is not None)


def runs_of_figures(tokens: Tokens, places: list[int], dates: Iterable[Timex] = ()) -> list[SetAside]:
    """Each run of more than forty figures that nothing parts but blanks, commas and line ends; the last run first.

    The figures may have signs and units; runs of dates are those of dates. places are the indices of the words at
    which a number may begin.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> runs_of_figures(tokens_of(Document("Sales: " + "$5, 7%, " * 30)), list(range(1, 61)))[0][:3]
    (7, 245, 'list')
    """
    found = [SetAside(timex.start, timex.end, "date", timex.rule) for timex in dates if timex.rule == _DATES]
    behind = 0
    for at, far in zip(places, places[MOST_FIGURES:], strict=False):
        # Where so many numerals stand in so few words there may be a run; in other texts nothing else is looked at.
        if far - at <= MOST_FIGURES * _WORDS_EACH and at >= behind:
            last, count = _run_from(tokens, at)
            behind = last + 1
            # A thousand characters of nothing but digits and marks are set aside by a rule of their own.
            if count > MOST_FIGURES and not LONG_RUN.match(tokens.text, tokens.starts[at]):
                found.append(_aside(tokens, at, last))
    found.sort(reverse=True)
    return found


def run_at(runs: list[SetAside], start: int, done: int) -> SetAside | None:
    """The run in which a numeral at start stands, from there on if it is one of dates; it and those before are taken.

    No run begins before done.
    """
    while runs and runs[-1].start <= start:
        run = runs.pop()
        if start < run.end:
            return run._replace(start=start) if run.start < done or run.reason == "date" else run
    return None


def _run_from(tokens: Tokens, first: int) -> tuple[int, int]:
    """The last word of the run that begins with the word at first, and how many figures it has."""
    words, gaps = tokens.words, tokens.gaps
    if not words[first][0].isdecimal():
        return first, 0
    last, count, joined = first, 1, False
    while last + 1 < len(words) and _PARTS_FIGURES[gaps[last]] and _OF_FIGURE[words[last + 1]]:
        joined = len(gaps[last]) == 1 and not gaps[last].isspace()
        last += 1
        count += words[last][0].isdecimal() and not joined
    while words[last] in _JOINING:  # goes on to what is no figure
        last -= 1
    return last, count


def _aside(tokens: Tokens, first: int, last: int) -> SetAside:
    start, end = tokens.starts[first], word_end(tokens, last)
    if start and tokens.text[start - 1] in _SIGNS_BEFORE:
        start -= 1
    return new(SetAside, (start, end + tokens.gaps[last].startswith("%"), "list", "run-of-figures"))
