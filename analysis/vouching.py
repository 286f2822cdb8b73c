"""Who vouches for a quantity: who speaks the words it stands in, or whose reporting verb it is the object of.

"Kim said that 40 people", "Of those, 12", "Kim reported 40 cases", "Kim put it at 40"; the author for all others.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.carried import CarriedOn
from analysis.document import Document
from analysis.extract.records import Person, Quantity, Quote


class Source(NamedTuple):
    """Who vouches for a quantity: name, role, kind (a person's, or author), and the rule that found it."""

    name: str
    role: str
    kind: str
    rule: str


def sources(
    document: Document,
    quantities: Sequence[Quantity],
    places: Sequence[int],
    quotes: Sequence[Quote],
    people: Sequence[Person],
) -> Iterator[Source]:
    """Who vouches for each quantity; places has the sentences of the quantities."""
    from analysis.extract.quotes.stated import Stated  # its word lists are loaded when a finder is first asked for

    kinds = {person.name: person.kind for person in people}
    spoken = sorted((quote for quote in quotes if quote.speaker), key=lambda quote: (quote.start, -quote.end))
    carried_on = CarriedOn(document, spoken)
    stated = Stated(document, people)
    author = Source(document.byline or "", "", "author", "author")
    open_quotes: list[Quote] = []
    following = iter(spoken)
    upcoming = next(following, None)
    for quantity, index in zip(quantities, places, strict=True):
        while upcoming is not None and upcoming.start <= quantity.start:
            open_quotes.append(upcoming)
            upcoming = next(following, None)
        while open_quotes and open_quotes[-1].end < quantity.end:
            open_quotes.pop()
        quote, rule = (open_quotes[-1], "speech") if open_quotes else (None, "author")
        if quote is None:
            quote, rule = carried_on.speaker_of(index), "carried on"
        if quote is None:
            speaker = stated.by(quantity, document.sentences[index].start) if document.sentences else None
            if speaker is None:
                yield author
            else:
                yield Source(*speaker, kinds.get(speaker[0], "person"), "object of a reporting verb")
        else:
            yield Source(quote.speaker, quote.role, kinds.get(quote.speaker, "person"), rule)
