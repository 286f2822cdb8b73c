"""Who states a figure that is the object of a reporting verb: "Kim reported 40 cases", "Kim put the number at 40"."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from analysis.document import Document
from analysis.extract.people.clauses import verb_clause
from analysis.extract.people.grammar import FLAGS, STOP
from analysis.extract.people.subjects import Subject, names
from analysis.extract.people.vocabulary import CUES
from analysis.extract.quotes.speakers import Roster
from analysis.extract.records import Person, Quantity

# Verbs that state a figure for a fact or an estimate; what must stand between some of them and the figure.
# What is announced or revealed is an event, which the author tells of.
_LEMMAS: Final = frozenset({"report", "confirm", "put", "estimate", "claim", "forecast", "predict"})
_VERBS: Final = frozenset(form for form, cue in CUES.items() if cue.lemma in _LEMMAS)
_LEADS: Final = {"put": "at", "claim": "to"}  # "put the number at 40", "claimed to have freed 40"; "claimed 40 lives"
_NEGATIONS: Final = frozenset({"not", "never", "t"})  # "has not confirmed", "hasn't confirmed"
_REACH: Final = 14
_PARTS: Final = frozenset(',;:—–()"“”„«»…\n')


class Stated:
    """Answers who states a quantity, by the verb before it in its clause."""

    def __init__(self, document: Document, people: Sequence[Person]) -> None:
        self._document = document
        self._people = list(people)

    @cached_property
    def _roster(self) -> Roster:
        return Roster(self._document, self._people, [])

    def by(self, quantity: Quantity, start: int) -> tuple[str, str] | None:
        """The speaker and the speaker's role, for a quantity in the sentence that begins at start; or None.

        >>> from analysis.extract import people
        >>> document = Document("Ann Lee put the number at 40.")
        >>> Stated(document, people.find(document)).by(Quantity(26, 28, 40, 40), 0)
        ('Ann Lee', '')
        """
        subject = self._subject(quantity.start, start)
        if subject is None:
            return None
        name, person = self._roster.speaker(subject, None, -1)
        return (name, person.role if person else "") if name else None

    def _subject(self, place: int, start: int) -> Subject | None:
        """The subject of the reporting verb whose object holds the place, in the sentence that begins at start."""
        document = self._document
        words, starts, gaps = document.words, document.starts, document.gaps
        last = bisect_left(starts, place)
        between: set[str] = set()
        for k in range(last - 1, max(-1, last - 1 - _REACH), -1):
            word = words[k]
            if starts[k] < start or not _PARTS.isdisjoint(gaps[k]):
                return None
            if word in _VERBS:
                cue = CUES[word]
                if not _NEGATIONS.isdisjoint(words[max(0, k - 3) : k]):
                    return None
                if cue.participle or not between.issuperset({_LEADS[cue.lemma]} if cue.lemma in _LEADS else ()):
                    return None
                clause = verb_clause(names(document), k, cue)
                return clause.subject if clause and clause.order == "SV" and clause.form == "finite" else None
            if FLAGS[word] & STOP and word != "than":  # "at more than 40"
                return None
            between.add(word)
        return None
