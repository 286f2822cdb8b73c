"""From the words beside a quote to someone of the roster: names, descriptions and pronouns."""

import re
from bisect import bisect_left
from typing import Final

from analysis.document import Document
from analysis.extract.people.clauses import Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.records import Person

_ARTICLE: Final = re.compile(r"(?:[Tt]he )?")
_MALE: Final = frozenset({"he", "him", "his"})
_FEMALE: Final = frozenset({"she", "her"})


class Roster:
    """The people of a document by the places of their mentions; answers who is meant at a place."""

    def __init__(self, document: Document, people: list[Person]) -> None:
        self.document = document
        places = sorted((start, end, person) for person in people for start, end in person.places)
        self.starts = [place[0] for place in places]
        self.people = [place[2] for place in places]
        self.by_end = {place[1]: place[2] for place in places}
        self.by_start = dict(zip(self.starts, self.people, strict=True))

    def speaker(self, subject: Subject, latest: Person | None, spoke: int) -> tuple[str, Person | None]:
        """The speaker's fullest name, or the description as written; and the person if the roster has one."""
        if subject.sort == "pronoun":
            person = self.pronoun(subject, latest, spoke)
            return (person.name if person else ""), person
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
        if person is None and subject.sort == "nominal":
            person = self.by_end.get(subject.end)
            if person and (person.kind != "organisation" or not _ARTICLE.fullmatch(
                self.document.text, subject.start, max(subject.start, subject.end - len(person.name))
            )):
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
        here = self._first(sentence, subject.start, gender)
        if here:
            return here
        index = self.document.sentence_at(sentence)
        fits = latest is not None and latest.gender in ("", gender)
        if fits and index and spoke >= max(paragraph, self.document.sentences[index - 1].start):
            return latest
        while index > 0:
            index -= 1
            previous = self.document.sentences[index]
            if previous.start < paragraph:
                break
            found = self._first(previous.start, previous.end, gender)
            if found:
                return found
        if latest and latest.gender in ("", gender):
            return latest
        for k in range(bisect_left(self.starts, paragraph) - 1, -1, -1)[:40]:
            person = self.people[k]
            if person.kind == "person" and person.gender in ("", gender):
                return person
        return None

    def _first(self, start: int, end: int, gender: str) -> Person | None:
        k = bisect_left(self.starts, start)
        while k < len(self.starts) and self.starts[k] < end:
            person = self.people[k]
            if person.kind == "person" and person.gender in ("", gender):
                return person
            k += 1
        return None
