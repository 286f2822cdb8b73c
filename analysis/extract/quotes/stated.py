"""Who states a figure that is the object of a reporting verb: "Kim reported 40 cases", "Kim put the number at 40"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from analysis.document import Document
from analysis.extract.people.grammar import FLAGS, STOP
from analysis.extract.people.subjects import Subject, names
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.verb_clauses import verb_clause
from analysis.extract.people.vocabulary import CUES, Cue
from analysis.extract.people.vocabulary import cue as make_cue
from analysis.extract.quotes.headed import headed
from analysis.extract.quotes.published import published_by
from analysis.extract.quotes.speakers import Roster
from analysis.extract.records import Person, Quantity

# Verbs that state a figure for a fact or an estimate; what must stand between some of them and the figure.
# What is announced or revealed is an event, which the author tells of.
_LEMMAS: Final = frozenset(
    {"report", "confirm", "put", "estimate", "claim", "forecast", "predict", "expect", "believe"}
)
_VERBS: Final = frozenset(form for form, cue in CUES.items() if cue.lemma in _LEMMAS)
_LEADS: Final = {"put": "at", "claim": "to"}  # "put the number at 40", "claimed to have freed 40"; "claimed 40 lives"
# "gave a toll of 40", "cited a figure of 40"
_OF_FIGURES: Final = {
    form: make_cue(form, lemma, "neutral", frozenset({"clause"}))
    for lemma, forms in {"give": "gave given give gives", "cite": "cited cites cite", "quote": "quoted quotes"}.items()
    for form in forms.split()
}
# "Was estimated by the army at 40", "was said by the army to have lost 40".
_PASSIVES: Final = frozenset("said reported estimated put claimed forecast predicted expected".split())
_FIGURES: Final = frozenset("toll figure estimate number total count tally range price sum".split())
_SAYS: Final = frozenset({"say", "says", "said"})
_STATING: Final = _SAYS.union(_VERBS, _OF_FIGURES)
_BEHIND_AGENT: Final = frozenset({"at", "to"})
_CLAUSE_END: Final = re.compile(r"\s*(?:[.,;:)\n—–]|\Z)")
_NEGATIONS: Final = frozenset({"not", "never", "t"})  # "has not confirmed", "hasn't confirmed"
_NO_OBJECT: Final = frozenset({"in", "by", "since", "during", "over", "within"})
_REACH: Final = 14
# Verbs by which a study, a court or official figures state one, before "that" or, where the noun is a study's, without.
_FINDERS: Final = {
    form: make_cue(form, lemma, "neutral", frozenset({"clause"}))
    for lemma, forms in {
        "find": "found finds find",
        "show": "showed shows show",
        "determine": "determined determines determine",
        "calculate": "calculated calculates calculate",
        "discover": "discovered discover",
        "hold": "held holds",
        "hear": "heard",
        "project": "projects projected",
        "demonstrate": "demonstrated demonstrates",
    }.items()
    for form in forms.split()
}
_STATING_OR_FINDING: Final = _STATING.union(_FINDERS)
_STUDIES: Final = frozenset(
    "study studies survey surveys poll polls report reports inquiry review audit analysis census investigation "
    "research researchers scientists findings paper figures data statistics records documents filings results "
    "numbers".split()
)
# "A survey by the union of 1,200 nurses last month found that 60 percent"
_STUDY: Final = re.compile(
    r"(?:(?:An?|The|One|Another|This|Its|Their|New|Official|Recent|Latest)\s(?:[\w’'-]{1,30}\s){0,3}?)?"
    r"((?i:" + "|".join(sorted(_STUDIES)) + r"))"
    r"(?:\s(?:released|published|compiled|collected|issued|conducted|gathered|commissioned))?"
    r"(?:\s(?:on\s[A-Z]\w+|last\s\w+|yesterday|[A-Z]\w+day))?"
    r"\s(?:of|by|among|from|for|in|on|into)\s(?:[^,;:.]|[.,](?=\d)){0,80}[.,]?\Z"
)
# "…, figures released on Monday by the ministry show": it is the ministry that vouches.
_PUBLISHED: Final = re.compile(
    r",\s(?:[\w’'-]{1,30}\s){0,3}?(?:" + "|".join(sorted(_STUDIES)) + r")"
    r"\s(?:released|published|compiled|collected|issued|gathered)(?:\s(?:on\s[A-Z]\w+|last\s\w+|yesterday|today"
    r"|[A-Z]\w+day))?\s(?:by|from)\s(?P<body>[^,;:]{1,80}?)(?:\s(?:on\s)?[A-Z]\w+day)?\Z"
)
_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today week month year".split()
)
_REACH_BACK: Final = 160  # characters
_SHOW: Final = frozenset({"show", "shows", "showed"})
_ENDING: Final = _SHOW | _SAYS
_PERSONS: Final = frozenset({"person", "single"})
_AT_ONCE: Final = 12  # characters
_BOUNDS: Final = frozenset("about around nearly almost some only just at least most more less fewer than over".split())
_FAR: Final = 40
_PARTS: Final = frozenset(',;:—–()"“”„«»…\n')


IT: Final = ("", "")  # who is told by the sentence before: "It puts the cost at 40"


class Stated:
    """Answers who states a quantity, by the verb before it in its clause."""

    def __init__(self, document: Document, people: Sequence[Person]) -> None:
        self._document = document
        self._people = list(people)
        self._roster: Roster | None = None  # made when a figure is first stated
        self._asked = (-1, False)  # the sentence that was asked about last

    def by(self, quantity: Quantity, start: int) -> tuple[str, str] | None:
        """The speaker and the speaker's role, for a quantity in the sentence that begins at start; or None.

        >>> from analysis.extract import people
        >>> document = Document("Ann Lee put the number at 40.")
        >>> Stated(document, people.find(document)).by(Quantity(26, 28, 40, 40), 0)
        ('Ann Lee', '')
        """
        place = quantity.start
        told = self._may_state(start)
        subject = (told and (self._subject(quantity, start) or self._finder(place, start))) or self._shown(place, start)
        subject = subject or headed(self._document, place, start)
        named = self._named(subject)
        return IT if named is None and subject and subject.sort == "pronoun" and self._is_it(subject) else named

    def _may_state(self, start: int) -> bool:
        """Whether the sentence that begins at start has a verb that states or finds; most have none."""
        if start != self._asked[0]:
            document = self._document
            first, last = (
                bisect_left(document.starts, start),
                bisect_left(document.starts, document.sentence_span(start)[1]),
            )
            self._asked = (start, not _STATING_OR_FINDING.isdisjoint(document.words[first:last]))
        return self._asked[1]

    def instead(self, quantity: Quantity, start: int) -> tuple[str, str] | None:
        """Who states the quantity in a part of what another said that begins at start: "…, but Lee put it at 40"."""
        subject = self._subject(quantity, start)
        return self._named(subject) if subject and subject.start - start <= _AT_ONCE else None

    def _is_it(self, subject: Subject) -> bool:
        return self._document.text[subject.start : subject.end] in ("It", "They")

    def _named(self, subject: Subject | None) -> tuple[str, str] | None:
        if subject is None:
            return None
        by = published_by(self._document.text, subject.start, subject.end) if subject.sort == "nominal" else None
        if by:
            return by
        if self._roster is None:
            self._roster = Roster(self._document, self._people, [])
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
            study = self._study(start, starts[k])
            if study:
                return study
            clause = verb_clause(names(document), k, found)
            if clause is None or clause.order != "SV" or clause.form != "finite" or clause.subject is None:
                return None
            subject = clause.subject
            if subject.mention and subject.mention.name.kind in _PERSONS:
                return None  # what a person finds is told by the author
            bare = head_noun(document.text[subject.start : subject.end]).lower() in _STUDIES
            return subject if subject.sort != "pronoun" and (bare or words[k + 1] == "that") else None
        return None

    def _study(self, start: int, verb: int) -> Subject | None:
        """The study that begins the sentence, where what stands before the verb is what it is of or by."""
        text = self._document.text
        found = _STUDY.match(text, start, verb - 1) if text[verb - 1] == " " else None
        if found is None:
            return None
        whole = published_by(text, start, found.end()) is not None
        return Subject(start, found.end() if whole else found.end(1), "nominal")

    def _shown(self, place: int, start: int) -> Subject | None:
        """Whose verb of showing ends the sentence that begins at start: "…, court records show."; or who says so."""
        document = self._document
        _, end = document.sentence_span(start)
        k = bisect_left(document.starts, end) - 1
        if k > 1 and document.words[k] in _DAYS:  # "…, figures from the bureau showed on Thursday."
            k -= 2 if document.words[k - 1] in ("on", "last", "this") else 1
        if k < 1 or document.words[k] not in _ENDING:
            return None
        says = document.words[k] in _SAYS  # "Blast in market, 40 dead, police say": no clause that is reported
        clause = verb_clause(names(document), k, CUES[document.words[k]] if says else _FINDERS[document.words[k]])
        if clause is None or clause.order != "SV" or clause.subject is None or clause.form != "finite":
            return None
        text, subject = document.text, clause.subject
        verb = document.starts[k]
        by = None if says else _PUBLISHED.search(text, max(place, verb - _REACH_BACK), verb - 1)
        if by:
            return Subject(by.start("body"), by.end("body"), "nominal")
        if not text.endswith(", ", 0, subject.start) or place >= subject.start:
            return None
        if says:
            return subject if subject.sort != "pronoun" else None
        return subject if head_noun(text[subject.start : subject.end]).lower() in _STUDIES else None

    def _subject(self, quantity: Quantity, start: int) -> Subject | None:
        """The subject of the reporting verb whose object holds the quantity, in the sentence that begins at start."""
        document = self._document
        words, starts, gaps = document.words, document.starts, document.gaps
        last = bisect_left(starts, quantity.start)
        if _STATING.isdisjoint(words[max(0, last - _REACH) : last]):
            return None  # as nearly always
        between: set[str] = set()
        for k in range(last - 1, max(-1, last - 1 - _REACH), -1):
            word = words[k]
            if starts[k] < start or not _PARTS.isdisjoint(gaps[k]):
                return None
            if word in _PASSIVES and words[k + 1] == "by" and not between.isdisjoint(_BEHIND_AGENT):
                clause = verb_clause(names(document), k, CUES[word])
                return clause.subject if clause and clause.form == "passive" else None
            if word in _SAYS and between <= _BOUNDS and _CLAUSE_END.match(document.text, quantity.end):
                return self._subject_of(k, CUES[word])  # "police say 2,000"
            if word in _OF_FIGURES and "of" in between and not between.isdisjoint(_FIGURES):
                return self._subject_of(k, _OF_FIGURES[word])
            if word in _VERBS:
                cue = CUES[word]
                if not _NEGATIONS.isdisjoint(words[max(0, k - 3) : k]) or words[k + 1] in _NO_OBJECT:
                    return None  # "nine deaths reported in 24 hours"
                if cue.participle or not between.issuperset({_LEADS[cue.lemma]} if cue.lemma in _LEADS else ()):
                    return None
                return self._subject_of(k, cue)
            if FLAGS[word] & STOP and word != "than":  # "at more than 40"
                return None
            between.add(word)
        return None

    def _subject_of(self, k: int, cue: Cue) -> Subject | None:
        """The subject before the verb that is word k."""
        clause = verb_clause(names(self._document), k, cue)
        return clause.subject if clause and clause.order == "SV" and clause.form == "finite" else None
