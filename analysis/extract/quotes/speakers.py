"""From the words beside a quote to someone of the roster: names, descriptions and pronouns."""

import re
from bisect import bisect_left
from typing import Final

from analysis.document import Document
from analysis.extract.people.subjects import Subject
from analysis.extract.people.transcript import called
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import BODIES
from analysis.extract.quotes.marks import Marked
from analysis.extract.records import Person

_ARTICLE: Final = re.compile(r"(?:[Tt]he )?")
_MALE: Final = frozenset({"he", "him", "his"})
_FEMALE: Final = frozenset({"she", "her"})


class Roster:
    """The people of a document by the places of their mentions; answers who is meant at a place."""

    def __init__(self, document: Document, people: list[Person], marks: list[Marked]) -> None:
        self.document = document
        self.roster = people
        places = [(start, end, person) for person in people for start, end in person.places]
        places.sort()
        self.starts, self.people = _outside(places, marks)
        self.by_end = {place[1]: place[2] for place in places}
        self.by_start = {place[0]: place[2] for place in places}

    def speaker(self, subject: Subject, latest: Person | None, spoke: int) -> tuple[str, Person | None]:
        """The speaker's fullest name, or the description as written; and the person if the roster has one."""
        if subject.sort == "pronoun":
            person = self.pronoun(subject, latest, spoke)
            return (person.name if person else ""), person
        if subject.sort == "label":
            label = self.document.text[subject.start : subject.end]
            person = called(label, self.roster)
            return person.name if person else "", person
        if subject.sort == "relative":
            if subject.antecedent is None:
                return "", None
            subject = Subject(*subject.antecedent)
        person = self.named(subject) or self.described(subject)
        if person:
            return person.name, person
        return self.document.text[subject.start : subject.end], None

    def named(self, subject: Subject) -> Person | None:
        """The person named at the subject's place."""
        person = self.by_start.get(subject.start)
        if subject.sort == "nominal":
            if person and self.by_end.get(subject.end) is person:
                return person
            person = self.by_end.get(subject.end)
            if person and (
                person.kind != "organisation"
                or not _ARTICLE.fullmatch(
                    self.document.text, subject.start, max(subject.start, subject.end - len(person.name))
                )
            ):
                return None
        return person

    def described(self, subject: Subject) -> Person | None:
        """The person of whom a description has been given before: "the governor"."""
        text = self.document.text
        phrase = text[subject.start : subject.end]
        if not phrase.lower().startswith(("the ", "mr", "this ")):
            return None
        head = head_noun(phrase).lower()
        for k in range(bisect_left(self.starts, subject.start) - 1, -1, -1)[:80]:
            person = self.people[k]
            if person.kind == "person" and head in person.role.lower():
                return person
            if person.kind == "organisation" and head in BODIES and head in person.name.lower().split():
                return person
        return None

    def pronoun(self, subject: Subject, latest: Person | None, spoke: int) -> Person | None:
        """The person a pronoun stands for: by gender, nearness and place in the sentence."""
        text = self.document.text
        word = text[subject.start : subject.end].lower()
        gender = "male" if word in _MALE else "female" if word in _FEMALE else ""
        if word not in ("he", "she"):
            return None
        sentence, _ = self.document.sentence_span(subject.start)
        paragraph = self.document.paragraphs[self.document.paragraph_at(subject.start)][0]
        here = self._first(max(sentence, subject.start - 500), subject.start, gender)
        if here:
            return here
        index = self.document.sentence_at(sentence)
        fits = latest is not None and latest.gender in ("", gender)
        if fits and index and spoke >= max(paragraph, self.document.sentences[index - 1].start):
            return latest
        floor = max(0, index - 12)
        while index > floor:
            index -= 1
            previous = self.document.sentences[index]
            if previous.start < paragraph:
                break
            found = self._first(previous.start, previous.end, gender)
            if found:
                return found
        number = self.document.paragraph_at(subject.start)
        before = self.document.paragraphs[number - 1] if number else (paragraph, paragraph)
        if latest and fits and spoke >= before[0]:
            return latest
        last = self.document.sentence_at(before[1] - 1)
        floor = max(0, last - 12)
        while number and last >= floor and self.document.sentences[last].start >= before[0]:
            found = self._first(*self.document.sentences[last][:2], gender)
            if found:
                return found
            last -= 1
        if latest and fits:
            return latest
        return self._nearest(paragraph, gender) or self._nearest(paragraph, "")

    def _nearest(self, position: int, gender: str) -> Person | None:
        """The person of that gender named last before position."""
        for k in range(bisect_left(self.starts, position) - 1, -1, -1)[:40]:
            person = self.people[k]
            if person.kind == "person" and person.gender == gender:
                return person
        return None

    def _first(self, start: int, end: int, gender: str) -> Person | None:
        """The first person in text[start:end] of that gender, else of unknown gender."""
        unknown = None
        first = bisect_left(self.starts, start)
        for k in range(first, min(first + 40, len(self.starts))):
            if self.starts[k] >= end:
                break
            person = self.people[k]
            if person.kind == "person" and person.gender in ("", gender):
                if person.gender:
                    return person
                unknown = unknown or person
        return unknown


def _outside(places: list[tuple[int, int, Person]], marks: list[Marked]) -> tuple[list[int], list[Person]]:
    """Where and whom the mentions outside quotation marks name: one inside is rarely what a pronoun outside means."""
    starts: list[int] = []
    people: list[Person] = []
    opening, closing = -1, -1  # of the passage that the mention may be in
    following = iter(marks)
    for start, _, person in places:
        while closing <= start:
            mark = next(following, None)
            opening, closing = (mark.outer_start, mark.outer_end) if mark else (_BEHIND_ALL, _BEHIND_ALL)
        if start < opening:
            starts.append(start)
            people.append(person)
    return starts, people


_BEHIND_ALL: Final = 1 << 62
