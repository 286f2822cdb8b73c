"""Quotes: passages in marks and reported clauses, with their speakers and cues."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.clauses import clauses, names
from analysis.extract.quotes.attribution import Context, Source, attribute, main_subject
from analysis.extract.quotes.marks import Marked, scan
from analysis.extract.quotes.speakers import Roster
from analysis.extract.records import Person, Quote

__all__ = ["find"]

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")


def find(document: Document, people: list[Person]) -> list[Quote]:
    """All quotes of the document in order; `people` is its roster.

    >>> from analysis.extract import people
    >>> document = Document('"We won," said Ann Lee.')
    >>> [(q.kind, q.speaker, q.cue) for q in find(document, people.find(document))]
    [('direct', 'Ann Lee', 'said')]
    """
    marks = scan(document)
    context = Context(document, marks, clauses(document), names(document))
    sources = attribute(context)
    roster = Roster(document, people)
    found: list[Quote] = []
    latest: Person | None = None
    utterance = -1
    before: Source | None = None
    for mark, source in zip(marks, sources, strict=True):
        if source is None or before is None or source.cue_start != before.cue_start:
            utterance += 1
        quote, latest = _quote(context, roster, mark, source, utterance, latest)
        before = source
        found.append(quote)
    return found


def _quote(
    context: Context, roster: Roster, mark: Marked, source: Source | None, utterance: int, latest: Person | None
) -> tuple[Quote, Person | None]:
    text = context.document.text
    words = len(_WORD.findall(text, mark.start, mark.end))
    if source is None:
        kind = "title" if text[mark.start : mark.end].istitle() and words > 1 else "scare"
        return Quote(mark.start, mark.end, kind, utterance, closed=mark.closed, words=words, rule="no-cue"), latest
    subject = source.subject
    if subject is None:
        start, _ = context.document.sentence_span(mark.outer_start)
        subject = main_subject(context, start, source.cue_start or mark.outer_start)
    speaker, role = "", ""
    person = None
    if subject:
        if subject.sort == "name":
            person = roster.named(subject)
            speaker = text[subject.start : subject.end]
        elif subject.sort == "pronoun":
            person = roster.pronoun(subject, latest)
        else:
            person = roster.described(subject)
            speaker = text[subject.start : subject.end]
        if person:
            speaker, role = person.name, person.role
            if person.kind == "person":
                latest = person
    kind = "direct" if source.whole else "fragment"
    return (
        Quote(
            mark.start,
            mark.end,
            kind,
            utterance,
            speaker,
            role,
            text[subject.start : subject.end] if subject else "",
            subject.start if subject else None,
            subject.end if subject else None,
            text[source.cue_start : source.cue_end] if source.cue_start is not None else "",
            source.cue_start,
            source.cue_end,
            mark.closed,
            words,
            0.5,
            source.rule,
        ),
        latest,
    )
