"""Claims: each quantity joined with the time at which it holds and with who vouches for it.

The date is looked for in the number's clause, then in its sentence, then in what an earlier sentence of the
paragraph set, and is else the day of publication, marked as such. The source is the speaker of the quote or
reported clause that the number stands in, carried on through sentences that count on ("Of those, ..."), and is
else the author.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from analysis.document import Document
from analysis.extract.records import Person, Quantity, Quote, Timex

# What parts a sentence into clauses, roughly: a time expression rarely reaches over one of these.
_BOUNDARY = re.compile(r"[;:—–]|,(?!\d)|\s-{1,2}\s|\b(?:but|while|whereas|although|and then)\b")
# How a sentence begins that goes on counting what the one before it counted.
_COUNTS_ON = re.compile(
    r"""["“]? (?: of \s (?:those|these|them|that|the \s (?:total|rest)) \b
        | among \s (?:them|those|these) \b
        | (?:an)?other \s
        | the \s (?:rest|others?|remainder|remaining|total|figure|number|toll) \b
        | a \s further \b | an \s additional \b
        | (?:most|some|many|half|all|none|few|each) \s of \s (?:them|those|these) \b
        )""",
    re.VERBOSE | re.IGNORECASE,
)


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


class _Source(NamedTuple):
    name: str
    role: str
    kind: str
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
    dated = [timex for timex in timexes if timex.first_day is not None]
    in_sentence = _by_sentence(document, dated)
    counted = _by_sentence(document, quantities)
    carried = _carried_dates(document, in_sentence)
    claims = []
    for quantity, source in zip(quantities, _sources(document, quantities, quotes, people), strict=True):
        index = document.sentence_at(quantity.start)
        timex, origin = _own_date(document, quantity, in_sentence[index], counted[index])
        if timex is None and index in carried:
            timex, origin = carried[index], "previous"
        claims.append(
            Claim(
                quantity,
                *_when(timex, origin, document.published),
                *source[:3],
                f"when: {origin or 'published'}, source: {source.rule}",
            )
        )
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


def _by_sentence(document: Document, records: Iterable[_Record]) -> defaultdict[int, list[_Record]]:
    groups: defaultdict[int, list[_Record]] = defaultdict(list)
    for record in records:
        groups[document.sentence_at(record.start)].append(record)
    return groups


def _own_date(
    document: Document, quantity: Quantity, timexes: Sequence[Timex], counted: Sequence[Quantity]
) -> tuple[Timex | None, str | None]:
    """The time expression of the quantity's clause, or else of its sentence."""
    for timex in timexes:
        if timex.start < quantity.end and quantity.start < timex.end:
            return timex, "clause"  # a duration that is anchored tells its own days
    points = [timex for timex in timexes if timex.type in ("DATE", "TIME")]
    if not points:
        return None, None
    start, end = document.sentence_span(quantity.start)
    cuts = [start, *(match.end() for match in _BOUNDARY.finditer(document.text, start, end)), end]

    def clause(place: int) -> int:
        return bisect_right(cuts, place)

    near = [timex for timex in points if clause(timex.start) == clause(quantity.start)]
    if near:
        return min(near, key=lambda timex: _distance(timex, quantity)), "clause"
    # A date that opens the sentence holds for all of it; one further on that stands beside another quantity is
    # that quantity's ("5,000 missiles, on top of 780 delivered this year").
    taken = {clause(other.start) for other in counted if other is not quantity}
    free = [
        timex
        for timex in points
        if (clause(timex.start) == clause(start) and timex.start < quantity.start) or clause(timex.start) not in taken
    ]
    if free:
        return min(free, key=lambda timex: _distance(timex, quantity)), "sentence"
    return None, None


def _distance(timex: Timex, quantity: Quantity) -> int:
    """Characters between them; what stands behind the quantity is a little nearer, as in "450 in July"."""
    if timex.start >= quantity.end:
        return timex.start - quantity.end
    return quantity.start - timex.end + 1


def _carried_dates(document: Document, in_sentence: dict[int, list[Timex]]) -> dict[int, Timex]:
    """For each sentence the date that the nearest sentence before it, in its paragraph, set."""
    carried: dict[int, Timex] = {}
    current: Timex | None = None
    paragraph = -1
    for index, sentence in enumerate(document.sentences):
        if sentence.paragraph != paragraph:
            current, paragraph = None, sentence.paragraph
        if current is not None:
            carried[index] = current
        points = [timex for timex in in_sentence.get(index, ()) if timex.type in ("DATE", "TIME")]
        current = points[0] if points else current
    return carried


def _sources(
    document: Document, quantities: Sequence[Quantity], quotes: Sequence[Quote], people: Sequence[Person]
) -> Iterator[_Source]:
    """Who vouches for each quantity."""
    kinds = {person.name: person.kind for person in people}
    spoken = sorted((quote for quote in quotes if quote.speaker), key=lambda quote: (quote.start, -quote.end))
    counting_on = _counting_on(document, spoken)
    author = _Source(document.byline or "", "", "author", "author")
    open_quotes: list[Quote] = []
    following = iter(spoken)
    upcoming = next(following, None)
    for quantity in quantities:
        while upcoming is not None and upcoming.start <= quantity.start:
            open_quotes.append(upcoming)
            upcoming = next(following, None)
        while open_quotes and open_quotes[-1].end < quantity.end:
            open_quotes.pop()
        quote, rule = (open_quotes[-1], "speech") if open_quotes else (None, "author")
        if quote is None:
            quote, rule = counting_on.get(document.sentence_at(quantity.start)), "carried on"
        if quote is None:
            yield author
        else:
            yield _Source(quote.speaker, quote.role, kinds.get(quote.speaker, "person"), rule)


def _counting_on(document: Document, spoken: Sequence[Quote]) -> dict[int, Quote]:
    """The sentences that go on with what someone reported, and a quote of that speaker.

    A sentence does if it begins by counting on, or if it holds quoted words whose cue stands in a sentence before.
    """
    last_in: dict[int, Quote] = {}
    cued_before: dict[int, Quote] = {}
    for quote in spoken:
        index = document.sentence_at(quote.start)
        last_in[document.sentence_at(max(quote.start, quote.end - 1))] = quote
        if quote.cue_start is not None and quote.cue_start < document.sentences[index].start:
            cued_before[index] = quote
    carried: dict[int, Quote] = {}
    for index, sentence in enumerate(document.sentences):
        if index in cued_before:
            carried[index] = cued_before[index]
        elif index and document.sentences[index - 1].paragraph == sentence.paragraph:
            before = last_in.get(index - 1) or carried.get(index - 1)
            if before is not None and _COUNTS_ON.match(document.text, sentence.start):
                carried[index] = before
    return carried
