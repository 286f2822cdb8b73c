"""Who is named at the places of a document: first, last or nearest, by name or by an office told elsewhere."""

from bisect import bisect_left, bisect_right
from operator import itemgetter

from analysis.document import Document
from analysis.extract.people.unnamed import head_noun
from analysis.extract.quotes.marks import Marked
from analysis.extract.records import Person


class Mentioned:
    """The people of a document by the places of their mentions; answers who is named between two places.

    >>> kim, lee = Person(0, 3, "Kim", "", places=((0, 3),)), Person(8, 11, "Lee", "", places=((8, 11),))
    >>> mentioned = Mentioned(Document("Kim met Lee."), [kim, lee], [])
    >>> mentioned.first_named(0, 12, "").name, mentioned.last_named(0, 12).name, mentioned.nearest_before(8, "").name
    ('Kim', 'Lee', 'Kim')
    """

    def __init__(self, document: Document, people: list[Person], marks: list[Marked]) -> None:
        self.document = document
        self.roster = people
        self.by_start = {start: person for person in people for start, _ in person.places}
        self.starts = sorted(self.by_start)
        self._held: dict[str, Person | None] | None = None  # who holds which office
        self.marks = marks
        self.openings = [mark.outer_start for mark in marks]

    def first_named(self, start: int, end: int, gender: str) -> Person | None:
        """The first person in text[start:end] of that gender, else of unknown gender."""
        unknown = None
        first = bisect_left(self.starts, start)
        places = [(place, self.by_start[place]) for place in self.starts[first : first + 40] if place < end]
        offices = self._by_office(start, end)
        if offices:
            places = sorted(places + offices, key=itemgetter(0))
        for place, person in places:
            if person.gender in ("", gender) and person.kind == "person" and not self.is_quoted(place):
                if person.gender:
                    return person
                unknown = unknown or person
        return unknown

    def last_named(self, start: int, end: int) -> Person | None:
        """The one named last in text[start:end]."""
        k = bisect_left(self.starts, end) - 1
        return self.by_start[self.starts[k]] if k >= 0 and self.starts[k] >= start else None

    def nearest_before(self, position: int, gender: str) -> Person | None:
        """The person of that gender named last before position."""
        for k in range(bisect_left(self.starts, position) - 1, -1, -1)[:40]:
            place = self.starts[k]
            person = self.by_start[place]
            if person.gender == gender and person.kind == "person" and not self.is_quoted(place):
                return person
        return None

    def is_quoted(self, place: int) -> bool:
        """Whether a mention is inside quotation marks: there it is rarely whom a word outside means."""
        index = bisect_right(self.openings, place) - 1
        return index >= 0 and place < self.marks[index].outer_end

    def _by_office(self, start: int, end: int) -> list[tuple[int, Person]]:
        """Where text[start:end] says "the governor" of somebody whose office is told elsewhere."""
        held = self.offices()
        words, starts = self.document.words, self.document.starts
        first = bisect_left(starts, start)
        near = words[first : bisect_left(starts, end, first)]
        if held.keys().isdisjoint(near):
            return []
        found = []
        for k, word in enumerate(near, first):
            holder = held.get(word)
            if holder and k and words[k - 1] in ("the", "The") and self.document.gaps[k] != "-":
                found.append((starts[k - 1], holder))
        return found

    def offices(self) -> dict[str, Person | None]:
        """Who holds which office, by its word; worked out when it is first asked for."""
        if self._held is None:
            self._held = self._office_holders()
        return self._held

    def _office_holders(self) -> dict[str, Person | None]:
        """Who holds which office, by its word; None where several do."""
        held: dict[str, Person | None] = {}
        for person in self.roster:
            if person.role and person.kind == "person":
                head = head_noun(person.role).lower()
                held[head] = person if head not in held else None
        return held


def is_named(person: Person, start: int, end: int) -> bool:
    """Whether a person is named in text[start:end].

    >>> is_named(Person(0, 3, "Kim", "", places=((0, 3), (20, 23))), 4, 20)
    False
    """
    k = bisect_left(person.places, (start,))
    return k < len(person.places) and person.places[k][0] < end
