"""Time expressions in TIMEX3 terms, with the days they span, reckoned from the publication date or the text."""

from analysis.collector import collector_paused
from analysis.document import Document
from analysis.extract.dates.resolve import resolve
from analysis.extract.dates.triggers import mentions
from analysis.extract.records import Timex


@collector_paused
def find(document: Document, day_first: bool | None = None) -> list[Timex]:
    """All time expressions of a document, in order; `day_first` reads 3/4/2014 as 3 April.

    >>> from datetime import date
    >>> found = find(Document("It met last Friday and will vote in May.", date(2014, 8, 1)))
    >>> [(timex.value, timex.direction) for timex in found]
    [('2014-07-25', 'past'), ('2015-05', 'future')]
    """
    return list(resolve(document.text, mentions(document, day_first), document.published))


__all__ = ["find"]
