"""From the words beside a quote to someone of the roster: names, descriptions and pronouns."""

import re
from bisect import bisect_left
from typing import Final

from analysis.document import Document
from analysis.extract.people.described import Described
from analysis.extract.people.genders import PRONOUN_GENDERS, role_gender
from analysis.extract.people.grammar import FLAGS, HELPER
from analysis.extract.people.short_names import is_firm
from analysis.extract.people.subjects import Subject
from analysis.extract.people.transcript import called
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import BODIES, ROLES
from analysis.extract.quotes.marks import Marked
from analysis.extract.quotes.mentioned import Mentioned, is_named
from analysis.extract.records import Person

_ARTICLE: Final = re.compile(r"(?:[Tt]he )?")
_ASKED: Final = re.compile(
    r"\b(?:asked|pressed|told|challenged|urged|confronted|questioned|pushed|reminded|accused|interrupted) (him|her)\b"
)
_LETTERS: Final = (
    "In a letter to ",
    "In an email to ",
    "In a message to ",
    "In a note to ",
    "In a memo to ",
    "Asked by ",
    "Pressed by ",
)
_NEAR: Final = 60
_DONE_BY: Final = re.compile(r"[A-Z][a-z]*-?[a-z]+ed by ").match  # "Cross-examined by Kim, she said"
# Whom a verb has told something, behind it: "told her that it was over".
HEARER: Final = r" (her|him)(?=[.,]| (?:that|it|the|an?|to|he|she|they|about|how|why|whether|if|not)\b)"
_TOLD: Final = re.compile(rf" [a-z]+{HEARER}")
_OWNS: Final = ("'s ", "’s ")
_MALE: Final = frozenset({"he", "him", "his"})
_OPENERS: Final = frozenset({"The", "A", "An", "His", "Her", "One", "Another"})
_FEMALE: Final = frozenset({"she", "her"})
_PERSONAL: Final = _MALE | _FEMALE
_PLC: Final = (" plc", " ltd", " Plc", " PLC")
_FIRMS: Final = frozenset(
    "company firm airline carmaker automaker chipmaker drugmaker lender insurer retailer manufacturer supplier brewer "
    "utility startup start-up conglomerate broadcaster bank".split()
)


class Roster(Mentioned):
    """The people of a document as its speakers; answers who is meant by what stands at a place."""

    def __init__(self, document: Document, people: list[Person], marks: list[Marked]) -> None:
        super().__init__(document, people, marks)
        self.by_end = {end: person for person in people for _, end in person.places}
        self.bodies = {person.name for person in people if person.kind == "organisation"}
        self.descriptions = Described(document, people)
        self._firms: list[Person] | None = None

    def speaker(self, subject: Subject, latest: Person | None, spoke: int) -> tuple[str, Person | None]:
        """The speaker's fullest name, or the description as written; and the person if the roster has one."""
        if subject.sort == "pronoun":
            person = self.pronoun(subject, latest, spoke)
            someone = self._someone(subject, person, spoke)
            if someone:
                return someone, None
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
        if person is None and subject.sort == "nominal":
            phrase = self.document.text[subject.start : subject.end]
            if self.descriptions.is_epithet(phrase) and latest and spoke >= self._paragraph_before(subject.start):
                person = latest
        label = self.document.text[subject.start : subject.end]
        if person is None and label.isupper() and label.count(" ") < 2:
            person = called(label, self.roster)  # "LEE: “…”"
        if person:
            return person.name, person
        return self.document.text[subject.start : subject.end], None

    def _paragraph_before(self, place: int) -> int:
        """Where the paragraph before that of the place begins."""
        number = self.document.paragraph_at(place)
        return self.document.paragraphs[max(0, number - 1)][0] if self.document.paragraphs else 0

    def is_body(self, name: str) -> bool:
        """Whether an organisation is called so, or it is a description of one: "the ministry"."""
        return name in self.bodies or head_noun(name).lower() in BODIES

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
        meant = self.descriptions.meant(phrase, subject.start)
        if meant:
            return meant
        head = head_noun(phrase).lower()
        if head not in BODIES:
            return None
        for k in range(bisect_left(self.starts, subject.start) - 1, -1, -1)[:80]:
            place = self.starts[k]
            person = self.by_start[place]
            if person.kind == "organisation" and head in person.name.lower().split() and not self.is_quoted(place):
                return person
        firm = self._only_firm() if head in _FIRMS else None
        return firm if firm and firm.start < subject.start else None

    def _only_firm(self) -> Person | None:
        """The company of an article that names one alone: "the airline" is it."""
        if self._firms is None:
            text = self.document.text
            bodies = [person for person in self.roster if person.kind == "organisation"]
            self._firms = [
                b for b in bodies if is_firm(b.name) or any(text.startswith(_PLC, end) for _, end in b.places[:1])
            ]
        return self._firms[0] if len(self._firms) == 1 else None

    def pronoun(self, subject: Subject, latest: Person | None, spoke: int) -> Person | None:
        """The person a pronoun stands for: by gender, nearness and place in the sentence."""
        text = self.document.text
        word = text[subject.start : subject.end].lower()
        gender = "male" if word in _MALE else "female" if word in _FEMALE else ""
        if word not in _PERSONAL:
            return None
        sentence, _ = self.document.sentence_span(subject.start)
        paragraph = self.document.paragraphs[self.document.paragraph_at(subject.start)][0]
        low = max(sentence, subject.start - 500)
        here = self.first_named(low, subject.start, gender)
        whom = text.startswith("whom ", subject.start - 5) and here is self.last_named(low, subject.start)
        if here and not whom and not self._another(here, subject.start, low, word):
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
            found = self.first_named(previous.start, previous.end, gender)
            if found:
                return found
        number = self.document.paragraph_at(subject.start)
        before = self.document.paragraphs[number - 1] if number else (paragraph, paragraph)
        if latest and fits and spoke >= before[0]:
            return latest
        last = self.document.sentence_at(before[1] - 1)
        floor = max(0, last - 12)
        while number and last >= floor and self.document.sentences[last].start >= before[0]:
            found = self.first_named(*self.document.sentences[last][:2], gender)
            if found:
                return found
            last -= 1
        if latest and fits:
            return latest
        found = self.nearest_before(paragraph, gender) or self.nearest_before(paragraph, "")
        # A given name may be a man's and a woman's, whatever the list says.
        return found or (latest if spoke >= paragraph else None)

    def _another(self, person: Person, place: int, low: int, word: str) -> bool:
        """Whether the pronoun at the place stands for another than a person of its sentence, which begins at low.

        "Kim, he said, is"; "In a letter to Kim, he wrote"; "Asked by Kim, he said".
        """
        text = self.document.text
        k = bisect_left(person.places, (place,)) - 1
        if k < 0:
            return False
        start, end = person.places[k]
        if start == low and end == place - 2 and text[end:place] == ", ":
            return True
        if start - low < _NEAR and (text.startswith(_LETTERS, low) or _DONE_BY(text, low)):
            return True
        asked = _ASKED.search(text, end, place)  # "When Kim pressed her, she replied"
        return asked is not None and (asked[1] == "her") == (word == "she")

    def _someone(self, subject: Subject, person: Person | None, spoke: int) -> str:
        """Whom a pronoun stands for where its sentence, or the one before, opens with somebody without a name.

        "" where a person is named or speaks since: those are nearer.
        """
        document = self.document
        gender = PRONOUN_GENDERS.get(document.text[subject.start : subject.end].lower())
        if gender is None:
            return ""
        index = document.sentence_at(subject.start)
        paragraph = document.sentences[index].paragraph
        for sentence in document.sentences[max(0, index - 1) : index + 1][::-1]:
            start = sentence.start
            if sentence.paragraph != paragraph or spoke >= start:
                return ""
            found = self._opens(start, gender)
            if found:
                told = _TOLD.match(document.text, start + len(found))
                if told and (told[1] == "her") == (gender == "female"):
                    return ""  # "The bishop told her that it was over. “No,” she said."
                # The name in "Kim's lawyer" is not who speaks.
                behind = start + 1 if found[0].isupper() and start in self.by_start else start
                return "" if person and is_named(person, behind, subject.start) else found
        return ""

    def _opens(self, start: int, gender: str) -> str:
        """The description without a name that opens the sentence at start, if it may be of that gender."""
        words, starts, gaps = self.document.words, self.document.starts, self.document.gaps
        first = bisect_left(starts, start)
        if starts[first] != start:
            return ""
        if words[first] not in _OPENERS:
            owner = self.by_start.get(start)
            end = owner.places[bisect_left(owner.places, (start,))][1] if owner else 0
            if not end or self.document.text[end : end + 3] not in _OWNS:
                return ""
            first = bisect_left(starts, end, first)  # "Kim's lawyer"
        for k in range(first + 1, min(first + 5, len(words))):
            if gaps[k - 1] != " " or FLAGS[words[k]] & HELPER:
                return ""
            role = words[k].lower()
            end = starts[k] + len(role)
            if role in ROLES and gaps[k] == " " and words[k + 1].lower() not in ROLES:
                named = starts[k + 1] in self.by_start or self.offices().get(role)
                return "" if named or role_gender(role) not in ("", gender) else self.document.text[start:end]
        return ""
