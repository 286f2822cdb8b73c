"""Claims: each quantity joined with the time at which it holds and with who vouches for it.

The date is looked for in the number's clause, then in its sentence, then in what an earlier sentence of the
paragraph set, and is else the day of publication, marked as such. The source is the speaker of the quote or
reported clause that the number stands in, carried on through sentences that count on ("Of those, ..."), or whoever
reports, estimates or confirms it, and is else the author.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from analysis.dating import Dated, dated_sentence, may_date, own_date, points_of
from analysis.document import Document
from analysis.extract.records import Claim, Person, Quantity, Quote, Timex
from analysis.timing import contradicts, may_set
from analysis.vouching import sources


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
    set_in = {index: points[0] for index, found in in_sentence.items() if (points := _settings(document, found))}
    setting = sorted(set_in)
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
            timex, origin = own_date(document, known[index], quantity)
        if timex is None and quantity.kind != "age":
            timex = _carried_date(document, index, setting, set_in, quantity)
            origin = "previous" if timex else None
        when = _when(timex, origin, document.published)
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


_LEVEL_REACH = 120  # characters
# The last of these before a date, with nothing between that ends a clause; or a sum right before it.
_LEVEL = re.compile(
    r"\b(?:from|against|versus|compared\s(?:with|to)|was|were|earned|made|lost|of)\s"
    r"(?=(?:(?!\b(?:from|against|versus|compared|was|were|earned|made|lost|of)\b)[^;:.]|[.](?=\d)){1,80}\Z)"
)


def _when(
    timex: Timex | None, origin: str | None, published: date | None
) -> tuple[str, str | None, date | None, date | None]:
    if timex is not None:
        return timex.value, origin, timex.first_day, timex.last_day
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


def _settings(document: Document, timexes: Iterable[Timex]) -> list[Timex]:
    """The dates that may set the time of what follows: not where something began, ends or is compared with."""
    text = document.text
    points = [
        timex
        for timex in points_of(timexes)
        if not text.endswith(_SINCE, 0, timex.start) and may_set(text, timex) and may_date(document, timex)
    ]
    return [timex for timex in points if not _in_aside(text, timex.start)]


def _in_aside(text: str, start: int) -> bool:
    """Whether a time that begins at start is that of an aside or of a clause that comes before or after."""
    before = text[max(0, start - _ASIDE_REACH) : start]
    if _IN_ASIDE.search(before):
        return True
    if " after " in before or " before " in before or " until " in before or " because " in before:
        return _IN_CLAUSE.search(before) is not None
    return False


_ASIDE_REACH = 120  # characters
# "Boone, who was fired in 2019, faces", "fell after it was shut in 2019"
_IN_ASIDE = re.compile(r", (?:who|which|whose|where)\b(?:[^,;.]|[,.](?=\d))*\Z")
_IN_CLAUSE = re.compile(r"\s(?:after|before|until|because)\s(?:[^,;.]|[,.](?=\d))*\Z")
_SINCE = (" since ", "Since ", " than in ", " as ", " back to ", " until ", " by ", " after ", " before ")


def _carried_date(
    document: Document, index: int, setting: list[int], set_in: dict[int, Timex], quantity: Quantity
) -> Timex | None:
    """The date that the nearest sentence before it, in its paragraph, set; `setting` has those that set one."""
    nearest = bisect_left(setting, index) - 1
    if nearest < 0:
        return None
    sentences = document.sentences
    start, end, paragraph = sentences[index]
    if sentences[setting[nearest]].paragraph != paragraph:
        return None
    timex = set_in[setting[nearest]]
    return None if contradicts(document.text, start, end, quantity, timex, document.published) else timex
