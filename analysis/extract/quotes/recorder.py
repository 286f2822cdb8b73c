"""The records of quotes, written one after the other: each knows who spoke last and what goes on from before."""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from analysis.counts import WORD
from analysis.document import Document
from analysis.extract.people.genders import PRONOUN_GENDERS, role_gender
from analysis.extract.people.subjects import Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import PLURAL_ROLES, ROLES
from analysis.extract.quotes.confidence import confidence
from analysis.extract.quotes.context import Context
from analysis.extract.quotes.implied import implied_subject, main_subject
from analysis.extract.quotes.marks import Marked
from analysis.extract.quotes.mentioned import is_named
from analysis.extract.quotes.speakers import HEARER, Roster
from analysis.extract.records import Person, Quote


class Recorder:
    """Writes the quotes of a document in their order."""

    def __init__(self, context: Context, roster: Roster) -> None:
        self.context = context
        self.document = context.document
        self.roster = roster
        self.found: list[Quote] = []
        self._utterances = 0
        self._latest: Person | None = None
        self._spoke = -1  # where the latest speaker's last cue is
        self._described = ("", -2)  # who spoke last without a name, and where

    def nobodys(self, mark: Marked, kind: str) -> None:
        """Records words in marks that nobody is found to speak, of the kind if it is known."""
        start, end = mark.start, mark.end
        words = word_count(self.document, start, end)
        kind = kind or self._kind_of(mark, words)
        utterance = self._utterances
        self._utterances += 1
        self.found.append(Quote(start, end, kind, utterance, closed=mark.closed, words=words, rule="no-cue"))

    def _kind_of(self, mark: Marked, words: int) -> str:
        """What words are that nobody is found to speak: a sentence of its own is still said by somebody."""
        text, start, end = self.document.text, mark.start, mark.end
        if words > 1 and text[start].isupper() and text[end - 1] in ".!?" and mark.closed:
            first, last = self.document.sentence_span(mark.outer_start)
            if mark.outer_start - first < 2 and last - mark.outer_end < 2:
                return "direct"
        return "title" if words > 1 and text[start:end].istitle() else "scare"

    def speech(
        self,
        start: int,
        end: int,
        kind: str,
        subject: Subject | None,
        cue_start: int | None,
        cue_end: int | None,
        rule: str,
        position: int,
        closed: bool,
    ) -> None:
        """Records words that somebody speaks; without a subject it is looked for before their cue, or position."""
        text = self.document.text
        if subject is None and not rule.endswith("passive"):
            subject = implied_subject(self.context, position if cue_start is None else cue_start)
        speaker, role, speaker_text = "", "", ""
        speaker_start = speaker_end = person = None
        if subject:
            speaker, person = self.roster.speaker(subject, self._latest, self._spoke)
            if subject.sort == "pronoun":
                speaker, person = self._without_name(subject, speaker, person)
            elif (
                subject.sort == "nominal"
                and (person is None or person.kind == "unnamed")
                and (cue_start is None or text[cue_start:cue_end] not in _ASKS)  # who is asked answers
            ):
                self._described = (speaker, cue_start or start)
            role = person.role if person else ""
            speaker_start, speaker_end = subject.start, subject.end
            speaker_text = text[speaker_start:speaker_end]
            if speaker_text in ("It", "it") and subject.sort == "pronoun":
                speaker = self._body_before(speaker_start)
            elif speaker_text in ("They", "they") and subject.sort == "pronoun":
                speaker = self._several_before(speaker_start)
        words = word_count(self.document, start, end)
        if not (speaker_text and self._goes_on(start, kind, speaker, speaker_start, cue_start)):
            self._utterances += 1
        self.found.append(
            tuple.__new__(
                Quote,
                (
                    start,
                    end,
                    kind,
                    self._utterances - 1,
                    speaker,
                    role,
                    speaker_text,
                    speaker_start,
                    speaker_end,
                    "" if cue_start is None else text[cue_start:cue_end],
                    cue_start,
                    cue_end,
                    closed,
                    words,
                    confidence(rule, words, subject),
                    rule,
                ),
            )
        )
        if person and person.kind == "person":
            self._latest, self._spoke = person, max(self._spoke, cue_start or start)

    def _without_name(self, subject: Subject, speaker: str, person: Person | None) -> tuple[str, Person | None]:
        """Whom a pronoun stands for, where somebody without a name has spoken last, in the sentence before."""
        described, place = self._described
        if place <= self._spoke or self.document.text[subject.start : subject.end].lower() not in PRONOUN_GENDERS:
            return speaker, person
        document = self.document
        index = document.sentence_at(subject.start)
        if not index or place < document.sentences[index - 1].start:
            return speaker, person
        if person and self._near(person, index, place, subject.start):
            return speaker, person
        if head_noun(described).lower() not in ROLES or self._hears(place, subject):
            return speaker, person
        gender = role_gender(described)
        if gender not in ("", PRONOUN_GENDERS[document.text[subject.start : subject.end].lower()]):
            return speaker, person
        return described, None

    def _hears(self, cue: int, subject: Subject) -> bool:
        """Whether whom the pronoun stands for was told it before: "The bishop told her it was over. She laughed."."""
        heard = _HEARD.match(self.document.text, cue)
        if heard is None:
            return False
        said = self.document.text[subject.start : subject.end].lower()
        return said == ("she" if heard[1] == "her" else "he")

    def _near(self, person: Person, index: int, spoke: int, place: int) -> bool:
        """Whether a person is named in the sentence of that index, or in the one before it ahead of who spoke there."""
        sentences = self.document.sentences
        return is_named(person, sentences[index - 1].start, spoke) or is_named(person, sentences[index].start, place)

    def _body_before(self, place: int) -> str:
        """What an "it" that speaks stands for: the body that spoke in the sentence before, or was its subject."""
        document = self.document
        index = document.sentence_at(place)
        whose = main_subject(self.context, document.sentences[index].start, place)
        text = self.document.text
        # "The firm rejected what it called “lies”", "The bank lent £3 billion in May, it said."
        again = text[place - 5 : place] == "what " or (text[place - 2 : place] == ", " and _IT_SAID.match(text, place))
        if whose and whose.sort != "pronoun" and again:
            name, _ = self.roster.speaker(whose, None, -1)
            if self.roster.is_body(name):
                return name
        named = self.roster.last_named(document.sentences[index].start, place)
        if named and self.roster.is_body(named.name) and text[place - 6 : place].endswith(("after ", " when ", " as ")):
            return named.name  # "Shares in Acme Mills fell after it said"
        before = document.sentences[index - 1] if index else None
        if before is None or before.paragraph != document.sentences[index].paragraph:
            return ""
        last = self.found[-1] if self.found else None
        if last and last.speaker and before.start <= last.start < place:
            return last.speaker if self.roster.is_body(last.speaker) else ""
        subject = main_subject(self.context, before.start, before.end)
        if subject is None or subject.sort == "pronoun":
            return ""
        name, _ = self.roster.speaker(subject, None, -1)
        return name if self.roster.is_body(name) else ""

    def _several_before(self, place: int) -> str:
        """What a "they" that speaks stands for: those, the body or the one without a name who spoke right before."""
        last = self.found[-1] if self.found else None
        if last is None or not last.speaker:
            return ""
        document = self.document
        if document.sentence_at(place) - document.sentence_at(max(last.end - 1, last.cue_end or 0)) > 1:
            return ""
        several = head_noun(last.speaker).lower() in PLURAL_ROLES or last.speaker.startswith(_SOMEBODY)
        return last.speaker if several or self.roster.is_body(last.speaker) else ""

    def _goes_on(self, start: int, kind: str, speaker: str, speaker_start: int | None, cue_start: int | None) -> bool:
        """Whether a quote and the last are parts of one utterance: one cue, one sentence, or speech that goes on."""
        last = self.found[-1] if self.found else None
        if last is None or not last.speaker_text:
            return False
        if cue_start == last.cue_start and speaker_start == last.speaker_start:
            return True
        if speaker != last.speaker or "indirect" in (kind, last.kind):
            return False
        document = self.document
        first, second = document.sentence_at(last.start), document.sentence_at(start)
        if first == second:
            return True
        same = document.sentences[first].paragraph == document.sentences[second].paragraph
        return same and kind == last.kind == "direct" and second <= document.sentence_at(last.end) + 1


def word_count(document: Document, start: int, end: int) -> int:
    """How many words text[start:end] has, as `analysis.counts.WORD` counts them: "don't" and "7,000" are one.

    >>> document = Document("They don't owe 7,000.")
    >>> word_count(document, 0, len(document.text)), word_count(document, 7, 10)
    (4, 1)
    """
    if document.text.find("_", start, end) >= 0:  # part of a word elsewhere, but not for WORD
        return len(WORD.findall(document.text, start, end))
    starts = document.starts
    first = bisect_right(starts, start) - 1
    if first < 0 or starts[first] + len(document.words[first]) <= start:
        first += 1
    stop = bisect_left(starts, end, first)
    if stop <= first:
        return 0
    joins = document.joins
    return stop - first - bisect_left(joins, stop - 1) + bisect_left(joins, first)


_HEARD: Final = re.compile(rf"\w+{HEARER}")
_IT_SAID: Final = re.compile(r"it [a-z]+(?: [^,;.\n]{1,60})?(?:[.;]|\Z)")  # at the end of what is said
_SOMEBODY: Final = ("Another ", "One ", "A ", "An ", "another ", "one ", "a ", "an ")
_ASKS: Final = frozenset({"asked", "asks", "pressed", "questioned", "quizzed", "wondered"})
