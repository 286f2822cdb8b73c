"""The rows of each table: plain tuples in the order of the columns that `analysis.schema` declares.

They are rows until the last moment, so that those of many articles become one frame in one step.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from analysis.document import Document, Span
from analysis.extract.records import SPOKEN, Claim, Device, Person, Quantity, Quote
from analysis.rhetoric import Metric
from analysis.voices import Voice

Row = tuple[Any, ...]
_CONTEXT: Final = 1000


def _places(document: Document, records: Sequence[Any]) -> list[Row]:
    """What the place of each record tells: article, sentence, start, end and text."""
    id, text = document.id, document.text
    starts: list[int] = [record[0] for record in records]
    ends: list[int] = [record[1] for record in records]
    sentences = document.sentences_at(starts)
    return [
        (id, sentence, start, end, text[start:end])
        for sentence, start, end in zip(sentences, starts, ends, strict=True)
    ]


def mention_rows(document: Document, records: Sequence[Any]) -> list[Row]:
    """One sort of record whose own fields are in the order of the table: what its place tells, and then those.

    >>> from analysis.extract.records import SetAside
    >>> mention_rows(Document("Group of Seven", id="a"), [SetAside(9, 14, "name", "names")])
    [('a', 0, 9, 14, 'Seven', 'name', 'names')]
    """
    return [place + tuple(record[2:]) for place, record in zip(_places(document, records), records, strict=True)]


def number_rows(document: Document, quantities: Sequence[Quantity]) -> list[Row]:
    """Quantities; what links two of them stands before the rule."""
    return [
        place + tuple(quantity[2:12]) + (quantity.link, quantity.rule)
        for place, quantity in zip(_places(document, quantities), quantities, strict=True)
    ]


def people_rows(document: Document, people: Sequence[Person], quotes: Iterable[Quote]) -> list[Row]:
    """People with how often they are named and how many words of theirs are quoted."""
    words: dict[str, int] = {}
    for quote in quotes:
        if quote.kind in SPOKEN and quote.speaker:
            words[quote.speaker] = words.get(quote.speaker, 0) + quote.words
    rows: list[Row] = []
    for place, person in zip(_places(document, people), people, strict=True):
        _, _, name, role, kind, places, _, rule = person
        rows.append((*place, name, role, kind, max(1, len(places)), words.get(name, 0), rule))
    return rows


def claim_rows(document: Document, claims: Sequence[Claim]) -> list[Row]:
    """The quantity's own columns, then when and who, the sentence, and both rules."""
    quantities = [claim.quantity for claim in claims]
    known: dict[Span, str] = {}  # the claims of a sentence share its text, which may be long
    rows: list[Row] = []
    for place, quantity, claim in zip(_places(document, quantities), quantities, claims, strict=True):
        text = _sentence_text(document, place[1], place[2], known)
        rule = f"{quantity.rule}; {claim.rule}"
        rows.append((*place, *quantity[2:12], quantity.link, *claim[1:8], text, rule))
    return rows


def _sentence_text(document: Document, sentence: int, offset: int, known: dict[Span, str]) -> str:
    """The sentence at offset; of one that no person wrote (a megabyte without a full stop), what stands around."""
    start, end, _ = document.sentences[sentence]
    if end - start > _CONTEXT:
        middle = offset - offset % _CONTEXT
        start, end = max(start, middle - _CONTEXT), min(end, middle + 2 * _CONTEXT)
    place = (start, end)
    if place not in known:
        known[place] = document.text[start:end]
    return known[place]


def device_rows(document: Document, devices: Sequence[Device], heard: Sequence[Voice]) -> list[Row]:
    """Devices with whose words they are."""
    rows: list[Row] = []
    for place, (_, _, device, term, rule), (voice, speaker) in zip(
        _places(document, devices), devices, heard, strict=True
    ):
        rows.append((*place, device, term, voice, speaker, rule))
    return rows


def metric_rows(document: Document, metrics: Sequence[Metric]) -> list[Row]:
    """One row a metric."""
    return [(document.id, *metric) for metric in metrics]
