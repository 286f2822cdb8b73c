"""Quotes: passages in marks and reported clauses, with their speakers and cues."""

from analysis.collector import collector_paused
from analysis.document import Document
from analysis.extract.people.clauses import clauses
from analysis.extract.people.subjects import names
from analysis.extract.people.transcript import turns
from analysis.extract.quotes.attribution import attribute
from analysis.extract.quotes.context import Context
from analysis.extract.quotes.indirect import reported
from analysis.extract.quotes.marks import scan, with_turns
from analysis.extract.quotes.recorder import Recorder
from analysis.extract.quotes.speakers import Roster
from analysis.extract.records import Person, Quote

__all__ = ["find"]


@collector_paused
def find(document: Document, people: list[Person]) -> list[Quote]:
    """All quotes of the document in order; `people` is its roster.

    >>> from analysis.extract import people
    >>> document = Document('"We won," said Ann Lee.')
    >>> [(q.kind, q.speaker, q.cue) for q in find(document, people.find(document))]
    [('direct', 'Ann Lee', 'said')]
    """
    marks = with_turns(scan(document), turns(document))
    context = Context(document, marks, clauses(document), names(document))
    sources = attribute(context)
    clear = reported(context)
    # In one order, by where they begin and the longer first; the number says which: marks come before clauses.
    order = [(mark.start, -mark.end, number) for number, mark in enumerate(marks)]
    order += [(clause.start, -clause.end, len(marks) + number) for number, clause in enumerate(clear)]
    order.sort()
    recorder = Recorder(context, Roster(document, people, marks))
    for start, minus_end, number in order:
        if number < len(marks):
            mark = marks[number]
            source, kind = sources[number]
            if source is None:
                recorder.nobodys(mark, kind)
                continue
            kind = "direct" if source.whole else "fragment"
            subject, cue_start, cue_end = source.subject, source.cue_start, source.cue_end
            place, closed = mark.outer_start, mark.closed
            recorder.speech(start, -minus_end, kind, subject, cue_start, cue_end, source.rule, place, closed)
        else:
            _, _, clause, rule = clear[number - len(marks)]
            recorder.speech(
                start, -minus_end, "indirect", clause.subject, clause.cue_start, clause.cue_end, rule, start, True
            )
    return recorder.found
