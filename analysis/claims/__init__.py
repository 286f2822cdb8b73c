"""Claims: each quantity joined with the time at which it holds and with who vouches for it.

The date is looked for in the number's clause, then in its sentence, then in what an earlier sentence of the
paragraph set, and is else the day of publication, marked as such. The source is the speaker of the quote or
reported clause that the number stands in, carried on through sentences that count on ("Of those, ..."), or whoever
reports, estimates or confirms it, and is else the author.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Protocol, TypeVar

from analysis.claims.carrying import Carried
from analysis.claims.dating import Dated, dated_sentence, own_date
from analysis.claims.timing import last_day
from analysis.claims.vouching import sources
from analysis.document import Document
from analysis.extract.records import Claim, Person, Quantity, Quote, Timex


def find(
    document: Document,
    quantities: Sequence[Quantity],
    timexes: Sequence[Timex],
    quotes: Sequence[Quote],
    people: Sequence[Person],
) -> list[Claim]:
    """One claim for each quantity, in the quantities' order.

    >>> from analysis.extract.records import Quantity, Timex
    >>> document = Document("In 2013 the army lost 12 men.")
    >>> lost, year = Quantity(22, 24, 12, 12), Timex(3, 7, "DATE", "2013", first_day=date(2013, 1, 1))
    >>> [(claim.when, claim.when_from, claim.source_kind) for claim in find(document, [lost], [year], [], [])]
    [('2013', 'clause', 'author')]
    """
    if not quantities:
        return []
    dated = [timex for timex in timexes if timex.first_day is not None]
    undated = _of_unknown_days(document, timexes)
    in_sentence = _by_sentence(document, dated)
    places = document.sentences_at([quantity.start for quantity in quantities])
    carried = Carried(document, in_sentence)
    groups = _groups(places, quantities)
    reported = _by_sentence(document, [quote for quote in quotes if quote.kind == "indirect"])
    known: dict[int, Dated] = {}
    claims = []
    for quantity, index, source in zip(
        quantities, places, sources(document, quantities, places, quotes, people), strict=True
    ):
        timex, origin = None, None
        if index in in_sentence:
            if index not in known:
                known[index] = dated_sentence(
                    document, index, in_sentence[index], groups[index], reported.get(index, ())
                )
                if known[index].levels:
                    carried.note(index, known[index])
            timex, origin = own_date(document, known[index], quantity)
        if timex is None and quantity.kind != "age":
            timex = carried.date_of(index, quantity)
            origin = "previous" if timex else None
        when = _when(document.text, timex, origin, quantity, document.published)
        if (
            undated
            and origin != "clause"
            and any(start <= quantity.start < end for start, end in undated.get(index, ()))
        ):
            when = "", None, None, None  # not of today: left empty
        rule = f"when: {when[1] or 'unknown'}, source: {source.rule}"
        claims.append(tuple.__new__(Claim, (quantity, *when, *source[:3], rule)))  # faster than by its name
    return claims


def _of_unknown_days(document: Document, timexes: Iterable[Timex]) -> dict[int, list[tuple[int, int]]]:
    """By sentence, what stands before a date whose days are not known: "from $5 million a year earlier"."""
    found: dict[int, list[tuple[int, int]]] = {}
    for timex in timexes:
        if timex.rule != "earlier" or timex.first_day is not None:
            continue
        index = document.sentence_at(timex.start)
        low = max(document.sentences[index].start, timex.start - _LEVEL_REACH)
        level = _LEVEL.search(document.text, low, timex.start)
        if level:
            found.setdefault(index, []).append((level.end(), timex.start))
    return found


_LEVEL_REACH: Final = 120  # characters
# The last of these before a date, with nothing between that ends a clause; or a sum right before it.
_LEVEL: Final = re.compile(
    r"\b(?:from|against|versus|compared\s(?:with|to)|was|were|earned|made|lost|of)\s"
    r"(?=(?:(?!\b(?:from|against|versus|compared|was|were|earned|made|lost|of)\b)[^;:.]|[.](?=\d)){1,80}\Z)"
)


def _when(
    text: str, timex: Timex | None, origin: str | None, quantity: Quantity, published: date | None
) -> tuple[str, str | None, date | None, date | None]:
    if timex is not None:
        return timex.value, origin, timex.first_day, last_day(text, timex, quantity, published)
    if published is not None:
        return published.isoformat(), "published", published, published
    return "", None, None, None


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Record = TypeVar("_Record", bound=_Placed)


def _by_sentence(document: Document, records: Sequence[_Record]) -> dict[int, list[_Record]]:
    return _groups(document.sentences_at([record.start for record in records]), records)


def _groups(places: Sequence[int], records: Sequence[_Record]) -> dict[int, list[_Record]]:
    groups: defaultdict[int, list[_Record]] = defaultdict(list)
    for place, record in zip(places, records, strict=True):
        groups[place].append(record)
    groups.default_factory = None  # so that a look does not add to it
    return groups
