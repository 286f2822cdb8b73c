"""The time that a sentence takes from the ones before it in its paragraph, and what keeps it from taking it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from analysis.claims.dating import Dated, may_date
from analysis.claims.levels import is_level, year_back, year_on
from analysis.claims.nearness import points_of
from analysis.claims.tenses import COMING, NOW, tense_of
from analysis.claims.timing import may_set
from analysis.document import Document
from analysis.extract.records import Quantity, Timex

_SINCE: Final = (" since ", "Since ", " than in ", " as ", " back to ", " until ", " by ", " after ", " before ")
_ASIDE_REACH: Final = 120  # characters
# "Boone, who was fired in 2019, faces", "a levy, agreed on Monday, hit", "fell after it was shut in 2019"
_IN_ASIDE: Final = re.compile(r", (?:who|which|whose|where)\b(?:[^,;.]|[,.](?=\d))*\Z")
_IN_PARTICIPLE: Final = re.compile(r", (?:first\s|\w+ly\s)?\w{2,}ed\s(?:(?:in|on|by|at|from)\s(?:the\s)?)?\Z")
_IN_CLAUSE: Final = re.compile(r"\s(?:after|before|until|because)\s(?:[^,;.]|[,.](?=\d))*\Z")

# How long what a rate counts by lasts: what is done so often a month is not of a day.
_SIZES: Final = {"time": 0, "day": 1, "week": 2, "month": 3, "quarter": 4, "season": 4, "half": 4, "year": 5}


def settings(document: Document, timexes: Iterable[Timex]) -> list[Timex]:
    """The dates that may set the time of what follows: not where something began, ends or is compared with.

    >>> document = Document("In 2013 it was shut. It has been open since 2015.")
    >>> [timex.value for timex in settings(document, [Timex(3, 7, "DATE", "2013"), Timex(44, 48, "DATE", "2015")])]
    ['2013']
    """
    text = document.text
    points = [
        timex
        for timex in points_of(timexes)
        if not text.endswith(_SINCE, 0, timex.start) and may_set(text, timex) and may_date(document, timex)
    ]
    return [timex for timex in points if not _in_aside(text, timex.start, timex.end)]


def _in_aside(text: str, start: int, end: int) -> bool:
    """Whether the time text[start:end] is that of an aside or of a clause that comes before or after."""
    before = text[max(0, start - _ASIDE_REACH) : start]
    if _IN_ASIDE.search(before) or (text.startswith(",", end) and _IN_PARTICIPLE.search(before)):
        return True
    if " after " in before or " before " in before or " until " in before or " because " in before:
        return _IN_CLAUSE.search(before) is not None
    return False


class Carried:
    """The times that the sentences of a document set for those behind them in their paragraph.

    >>> document, year = Document("In 2013 it lost 5 men. It bought 7 cars."), Timex(3, 7, "DATE", "2013")
    >>> Carried(document, {0: [year]}).date_of(1, Quantity(33, 34, 7, 7)) is year
    True
    """

    def __init__(self, document: Document, in_sentence: Mapping[int, Sequence[Timex]]) -> None:
        self._document, self._in_sentence = document, in_sentence
        self._set_in = {
            index: points[0] for index, found in in_sentence.items() if (points := settings(document, found))
        }
        self._setting = sorted(self._set_in)
        self._levels: dict[int, Timex] = {}  # by sentence, the time of the levels that its figures are compared with
        self._last = -1  # the last of those sentences
        self._times: dict[tuple[date | None, str | None], Timex] | None = None

    def note(self, index: int, dated: Dated) -> None:
        """Take in the sentence of that index, whose figures are compared with a level of the year before."""
        levels = [timex for timex in dated.points if timex.start in dated.levels]
        later = None if index in self._set_in else year_on(levels, self._named())
        if later is not None:
            self._levels[index], self._set_in[index] = levels[0], later
            self._last = index

    def _named(self) -> dict[tuple[date | None, str | None], Timex]:
        """All times that the text names, by their first day and size."""
        if self._times is None:
            self._times = {
                (timex.first_day, timex.granularity): timex for found in self._in_sentence.values() for timex in found
            }
        return self._times

    def date_of(self, index: int, quantity: Quantity) -> Timex | None:
        """The time of a quantity of the sentence of that index, where its sentence tells none for it."""
        level = is_level(self._document.text, quantity)
        if index in self._levels and not level:
            return self._set_in[index]
        nearest = bisect_left(self._setting, index) - 1
        before = max(self._setting[nearest] if nearest >= 0 else -1, self._last if self._last < index else -1)
        if before < 0:
            return None
        sentences = self._document.sentences
        start, end, paragraph = sentences[index]
        timex = self._set_in[before]
        if sentences[before].paragraph != paragraph and not (before == index - 1 and self._is_of_the_day(timex)):
            return None
        if contradicts(self._document.text, start, end, quantity, timex, self._document.published):
            return None
        if not level:
            return timex
        return self._levels.get(before) or year_back(timex, self._named()) or timex

    def _is_of_the_day(self, timex: Timex) -> bool:
        """Whether the time is one of the last days, of which news goes on to tell in its next paragraph."""
        published = self._document.published
        if published is None or timex.last_day is None or timex.granularity not in ("day", "time"):
            return False
        return 0 <= (published - timex.last_day).days <= _NEWS


_NEWS: Final = 7  # days


def contradicts(text: str, start: int, end: int, quantity: Quantity, timex: Timex, published: date | None) -> bool:
    """Whether the sentence text[start:end] speaks of another time than the one that a sentence before it set.

    >>> text = "The bank lost $3 million in 2010. It has 5 branches."
    >>> contradicts(text, 34, 52, Quantity(41, 42, 5, 5), Timex(28, 32, "DATE", "2010", None, date(2010, 1, 1),
    ...     date(2010, 12, 31)), date(2014, 8, 1))
    True
    """
    if published is None or timex.first_day is None or timex.last_day is None:
        return False
    if quantity.per and _SIZES.get(timex.granularity or "", 9) < _SIZES.get(quantity.per, 0):
        return True  # "She spoke on Monday. It makes 300 cars a month."
    tense = tense_of(text, start, end, quantity)
    if timex.last_day < published:
        return tense in NOW
    return timex.first_day > published and tense not in COMING
