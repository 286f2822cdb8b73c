"""Quotes: passages in marks and reported clauses, with their speakers and cues."""

import re
from itertools import count
from typing import Final

from analysis.document import Document
from analysis.extract.people.clauses import Subject, clauses, names
from analysis.extract.quotes.attribution import Context, Source, _source, attribute, implied_subject
from analysis.extract.quotes.indirect import reported
from analysis.extract.quotes.marks import Marked, scan
from analysis.extract.quotes.speakers import Roster
from analysis.extract.quotes.works import unspoken
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
    roster = Roster(document, people)
    items: list[tuple[int, int, Marked, Source | None, bool]] = [
        (mark.start, mark.end, mark, source, False)
        for mark, source in zip(marks, attribute(context), strict=True)
    ]
    for clause in reported(context):
        mark = Marked(clause.start, clause.end, clause.start, clause.end, True, "")
        items.append((clause.start, clause.end, mark, _source(clause.clause, clause.rule, False), True))
    items.sort(key=lambda item: (item[0], -item[1]))
    found: list[Quote] = []
    latest: Person | None = None
    spoke = -1
    utterances = count()
    last: Quote | None = None
    for _, _, mark, source, indirect in items:
        quote, latest = _quote(context, roster, mark, source, 0, latest, spoke)
        if latest and quote.speaker == latest.name and quote.speaker_start is not None:
            spoke = max(spoke, quote.cue_start or quote.speaker_start)
        joined = last is not None and _one_utterance(document, last, quote)
        number = last.utterance if last and joined else next(utterances)
        last = quote._replace(utterance=number, **({"kind": "indirect"} if indirect else {}))
        found.append(last)
    return found


def _unspoken(context: Context, mark: Marked) -> str:
    return unspoken(context.document.text, mark, context.document.sentence_span(mark.outer_start)[0])


def _one_utterance(document: Document, last: Quote, quote: Quote) -> bool:
    """Whether two quotes in a row are parts of one utterance: one cue, one sentence, or speech that goes on."""
    if not quote.speaker_text or not last.speaker_text:
        return False
    if quote.cue_start == last.cue_start and quote.speaker_start == last.speaker_start:
        return True
    if quote.speaker != last.speaker or "indirect" in (quote.kind, last.kind):
        return False
    first, second = document.sentence_at(last.start), document.sentence_at(quote.start)
    if first == second:
        return True
    same = document.sentences[first].paragraph == document.sentences[second].paragraph
    return same and quote.kind == last.kind == "direct" and second <= document.sentence_at(last.end) + 1


def _quote(
    context: Context, roster: Roster, mark: Marked, source: Source | None, utterance: int, latest: Person | None, spoke: int
) -> tuple[Quote, Person | None]:
    text = context.document.text
    words = len(_WORD.findall(text, mark.start, mark.end))
    sort = "" if source and source.whole and source.cue_start is not None and words > 4 else _unspoken(context, mark)
    if source is None or sort:
        kind = sort or ("title" if text[mark.start : mark.end].istitle() and words > 1 else "scare")
        return Quote(mark.start, mark.end, kind, utterance, closed=mark.closed, words=words, rule="no-cue"), latest
    subject = source.subject
    if subject is None and not source.rule.endswith("passive"):
        subject = implied_subject(context, source.cue_start or mark.outer_start)
    speaker, role = "", ""
    person = None
    if subject:
        if subject.sort == "name":
            person = roster.named(subject)
            speaker = text[subject.start : subject.end]
        elif subject.sort == "relative":
            if subject.antecedent:
                stands_for = Subject(*subject.antecedent)
                person = roster.named(stands_for) or roster.described(stands_for)
                speaker = text[stands_for.start : stands_for.end]
        elif subject.sort == "pronoun":
            person = roster.pronoun(subject, latest, spoke)
        else:
            person = roster.named(subject) or roster.described(subject)
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
