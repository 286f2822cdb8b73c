"""Claims: each quantity joined with the time at which it holds and with who vouches for it.

The date is looked for in the number's clause, then in its sentence, then in what an earlier sentence of the
paragraph set, and is else the day of publication, marked as such. The source is the speaker of the quote or
reported clause that the number stands in, carried on through sentences that count on ("Of those, ..."), or whoever
reports, estimates or confirms it, and is else the author.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from analysis.document import Document
from analysis.extract.records import Person, Quantity, Quote, Timex
from analysis.vouching import sources

# What parts a sentence into clauses, roughly: a time expression rarely reaches over one of these.
_BOUNDARY = re.compile(
    r"""[;:—–] | ,(?!\d) | \s-{1,2}\s | \b(?:but|while|whereas|although) \b
        | \b after (?=\s (?:the|an?|its|his|her|their|he|she|it|they|[A-Z]\w*) \b)
        # a second predicate: "has 300 flats and wants to sell 100 next year"
        | \b and (?=\s (?:then|will|would|wants?|plans?|hopes?|expects?|intends?|could|may|might|can|is|are|was|were|has
                          |have|had) \b)""",
    re.VERBOSE,
)
# Dates in such a clause are its own: "the tunnel, which opened in 1994, carries …", "Finch, a senator since 2002, …".
_RELATIVE = re.compile(r"[\s,]*(?:which|who|whose|whom|where|when)\b")
_ASIDE = re.compile(r"[\s,]*(?:which|who|whose|whom|where|when|an?|the|now|then|formerly|once)\b")
# "Rovers, who are fourth with 33 points, play on Sunday": the aside is of now.
_ASIDE_NOW = re.compile(
    r"[\s,]*(?:which|who|where)\s(?:now\s|still\s|currently\s)?(?:is|are|has|have)\b(?!\s(?:\w+ly\s)?been)"
)
_FIRST_WORDS = 24  # characters; a date within them opens the sentence


class Claim(NamedTuple):
    """A quantity, when it holds, and who says so."""

    quantity: Quantity
    when: str
    when_from: str | None
    first_day: date | None
    last_day: date | None
    source: str
    role: str
    source_kind: str
    rule: str


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
    text = document.text
    dated = [timex for timex in timexes if timex.first_day is not None]
    in_sentence = _by_sentence(document, dated)
    places = document.sentences_at([quantity.start for quantity in quantities])
    set_in = {index: points[0] for index, found in in_sentence.items() if (points := _settings(text, found))}
    setting = sorted(set_in)
    groups = _groups(places, quantities)
    reported = _by_sentence(document, [quote for quote in quotes if quote.kind == "indirect"])
    known: dict[int, _Dated] = {}
    claims = []
    for quantity, index, source in zip(
        quantities, places, sources(document, quantities, places, quotes, people), strict=True
    ):
        timex, origin = None, None
        if index in in_sentence:
            if index not in known:
                known[index] = _dated(document, index, in_sentence[index], groups[index], reported.get(index, ()))
            timex, origin = _own_date(text, known[index], quantity)
        if timex is None:
            timex = _carried_date(document, index, setting, set_in)
            origin = "previous" if timex else None
        when = _when(timex, origin, document.published)
        claims.append(Claim(quantity, *when, *source[:3], f"when: {when[1] or 'unknown'}, source: {source.rule}"))
    return claims


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


class _Dated(NamedTuple):
    """What a sentence says of time, worked out once for all of its quantities."""

    cuts: list[int]  # where its clauses begin
    timexes: list[Timex]  # all that have days
    points: list[Timex]  # those that are dates or times
    free: list[Timex]  # those of the points that may hold for another clause than their own


def _dated(
    document: Document,
    index: int,
    timexes: list[Timex],
    quantities: Sequence[Quantity],
    reported: Sequence[Quote],
) -> _Dated:
    text, sentence = document.text, document.sentences[index]
    found = {match.end() for match in _BOUNDARY.finditer(text, sentence.start, sentence.end)}
    # What is reported is a clause of its own: "said on Monday that 12 trucks had crossed in June".
    found |= {quote.start for quote in reported} | {quote.end for quote in reported}
    cuts = [sentence.start, *sorted(cut for cut in found if sentence.start < cut < sentence.end)]
    points = _points(timexes)
    # A date that opens the sentence holds for all of it; one that stands beside another quantity is that quantity's
    # ("5,000 missiles, on top of 780 delivered this year"), one in an aside that aside's.
    taken = {bisect_right(cuts, quantity.start) for quantity in quantities}
    free = []
    for timex in points:
        clause = bisect_right(cuts, timex.start)
        opens = clause == 1 and timex.start - sentence.start <= _FIRST_WORDS
        # An apposition is closed by a comma; the last clause of a sentence is none.
        kind = _RELATIVE if clause == len(cuts) else _ASIDE
        if opens or (clause not in taken and not (clause > 1 and kind.match(text, cuts[clause - 1]))):
            free.append(timex)
    return _Dated(cuts, timexes, points, free)


def _own_date(text: str, dated: _Dated, quantity: Quantity) -> tuple[Timex | None, str | None]:
    """The time expression of the quantity's clause, or else of its sentence."""
    same = _nearest(dated.timexes, quantity)
    if same and same.start < quantity.end and quantity.start < same.end:
        return same, "clause"  # a duration that is anchored tells its own days
    clause = bisect_right(dated.cuts, quantity.start)
    until = dated.cuts[clause] if clause < len(dated.cuts) else None
    near = _nearest(dated.points, quantity, dated.cuts[clause - 1], until)
    if near:
        return near, "clause"
    # An age is that of the day of publication, whatever else the sentence tells of; so is what an aside tells of now.
    now = quantity.kind == "age" or (clause > 1 and _ASIDE_NOW.match(text, dated.cuts[clause - 1]))
    free = None if now else _nearest(dated.free, quantity)
    return free, "sentence" if free else None


def _nearest(timexes: list[Timex], quantity: Quantity, since: int = 0, until: int | None = None) -> Timex | None:
    """The time expression nearest to the quantity, of those that begin in [since, until)."""
    low = bisect_left(timexes, since, key=_start)
    high = len(timexes) if until is None else bisect_left(timexes, until, key=_start)
    behind = bisect_left(timexes, quantity.start, low, high, key=_start)
    beside = timexes[max(low, behind - 1) : min(high, behind + 1)]
    return min(beside, key=lambda timex: _distance(timex, quantity), default=None)


def _start(timex: Timex) -> int:
    return timex.start


def _distance(timex: Timex, quantity: Quantity) -> int:
    """Characters between them; what stands behind the quantity is a little nearer, as in "450 in July"."""
    if timex.start >= quantity.end:
        return timex.start - quantity.end
    return quantity.start - timex.end + 1


def _points(timexes: Iterable[Timex]) -> list[Timex]:
    return [timex for timex in timexes if timex.type in ("DATE", "TIME")]


def _settings(text: str, timexes: Iterable[Timex]) -> list[Timex]:
    """The dates that may set the time of what follows: not where something began, ends or is compared with."""
    points = [timex for timex in _points(timexes) if not text.endswith(_SINCE, 0, timex.start)]
    return [timex for timex in points if not _IN_ASIDE.search(text, max(0, timex.start - _ASIDE_REACH), timex.start)]


_ASIDE_REACH = 80  # characters
_IN_ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,;.]*\Z")  # "Boone, who was fired in 2019, faces"
_SINCE = (" since ", "Since ", " than in ", " until ")


def _carried_date(document: Document, index: int, setting: list[int], set_in: dict[int, Timex]) -> Timex | None:
    """The date that the nearest sentence before it, in its paragraph, set; `setting` has those that set one."""
    nearest = bisect_left(setting, index) - 1
    if nearest < 0:
        return None
    sentences = document.sentences
    same = sentences[setting[nearest]].paragraph == sentences[index].paragraph
    return set_in[setting[nearest]] if same else None
