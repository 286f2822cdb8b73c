"""Who states a figure that is the object of a reporting verb: "Kim reported 40 cases", "Kim put the number at 40"."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from analysis.document import Document
from analysis.extract.people.grammar import FLAGS, STOP
from analysis.extract.people.subjects import Subject, names
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.verb_clauses import verb_clause
from analysis.extract.people.vocabulary import CUES
from analysis.extract.people.vocabulary import cue as make_cue
from analysis.extract.quotes.speakers import Roster
from analysis.extract.records import Person, Quantity

# Verbs that state a figure for a fact or an estimate; what must stand between some of them and the figure.
# What is announced or revealed is an event, which the author tells of.
_LEMMAS: Final = frozenset({"report", "confirm", "put", "estimate", "claim", "forecast", "predict"})
_VERBS: Final = frozenset(form for form, cue in CUES.items() if cue.lemma in _LEMMAS)
_LEADS: Final = {"put": "at", "claim": "to"}  # "put the number at 40", "claimed to have freed 40"; "claimed 40 lives"
_NEGATIONS: Final = frozenset({"not", "never", "t"})  # "has not confirmed", "hasn't confirmed"
_NO_OBJECT: Final = frozenset({"in", "by", "since", "during", "over", "within"})
_REACH: Final = 14
# Verbs by which a study, a court or official figures state one, before "that" or, where the noun is a study's, without.
_FINDERS: Final = {
    form: make_cue(form, lemma, "neutral", frozenset({"clause"}))
    for lemma, forms in {
        "find": "found finds find",
        "show": "showed shows show",
        "determine": "determined determines",
        "calculate": "calculated calculates",
        "discover": "discovered",
        "hold": "held holds",
        "hear": "heard",
        "project": "projects projected",
        "demonstrate": "demonstrated demonstrates",
    }.items()
    for form in forms.split()
}
_STUDIES: Final = frozenset(
    "study studies survey surveys poll polls report reports inquiry review audit analysis census investigation "
    "research researchers scientists findings paper figures data statistics records documents filings results "
    "numbers".split()
)
_SHOW: Final = frozenset({"show", "shows", "showed"})
_PERSONS: Final = frozenset({"person", "single"})
_FAR: Final = 40
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
        subject = self._subject(quantity.start, start) or self._finder(quantity.start, start) or self._shown(start)
        if subject is None:
            return None
        name, person = self._roster.speaker(subject, None, -1)
        return (name, person.role if person else "") if name else None

    def _finder(self, place: int, start: int) -> Subject | None:
        """The subject of the verb of finding whose clause holds the place: "The study found that 40"."""
        document = self._document
        words, starts, gaps = document.words, document.starts, document.gaps
        last = bisect_left(starts, place)
        if _FINDERS.keys().isdisjoint(words[max(0, last - _FAR) : last]):
            return None  # as nearly always
        for k in range(last - 1, max(-1, last - 1 - _FAR), -1):
            if starts[k] < start or ";" in gaps[k]:
                return None
            found = _FINDERS.get(words[k])
            if found is None:
                continue
            clause = verb_clause(names(document), k, found)
            if clause is None or clause.order != "SV" or clause.form != "finite" or clause.subject is None:
                return None
            subject = clause.subject
            if subject.mention and subject.mention.name.kind in _PERSONS:
                return None  # what a person finds is told by the author
            bare = head_noun(document.text[subject.start : subject.end]).lower() in _STUDIES
            return subject if subject.sort != "pronoun" and (bare or words[k + 1] == "that") else None
        return None

    def _shown(self, start: int) -> Subject | None:
        """Whose verb of showing ends the sentence that begins at start: "…, court records show."."""
        document = self._document
        _, end = document.sentence_span(start)
        k = bisect_left(document.starts, end) - 1
        if k < 1 or document.words[k] not in _SHOW:
            return None
        clause = verb_clause(names(document), k, _FINDERS[document.words[k]])
        if clause is None or clause.order != "SV" or clause.subject is None or clause.form != "finite":
            return None
        subject = clause.subject
        if not document.text.endswith(", ", 0, subject.start):
            return None
        return subject if head_noun(document.text[subject.start : subject.end]).lower() in _STUDIES else None

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
                if not _NEGATIONS.isdisjoint(words[max(0, k - 3) : k]) or words[k + 1] in _NO_OBJECT:
                    return None  # "nine deaths reported in 24 hours"
                if cue.participle or not between.issuperset({_LEADS[cue.lemma]} if cue.lemma in _LEADS else ()):
                    return None
                clause = verb_clause(names(document), k, cue)
                return clause.subject if clause and clause.order == "SV" and clause.form == "finite" else None
            if FLAGS[word] & STOP and word != "than":  # "at more than 40"
                return None
            between.add(word)
        return None
