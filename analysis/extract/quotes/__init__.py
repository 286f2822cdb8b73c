"""Quotes: passages in marks and reported clauses, with their speakers and cues."""

from itertools import count

from analysis.counts import WORD
from analysis.document import Document
from analysis.extract.people.clauses import clauses
from analysis.extract.people.subjects import names
from analysis.extract.people.transcript import turns
from analysis.extract.quotes.attribution import attribute
from analysis.extract.quotes.confidence import confidence
from analysis.extract.quotes.context import REACH, Context, Source, source_of
from analysis.extract.quotes.implied import implied_subject
from analysis.extract.quotes.indirect import reported
from analysis.extract.quotes.marks import Marked, scan, with_turns
from analysis.extract.quotes.speakers import Roster
from analysis.extract.quotes.works import unspoken
from analysis.extract.records import Person, Quote

__all__ = ["find"]


def find(document: Document, people: list[Person]) -> list[Quote]:
    """All quotes of the document in order; `people` is its roster.

    >>> from analysis.extract import people
    >>> document = Document('"We won," said Ann Lee.')
    >>> [(q.kind, q.speaker, q.cue) for q in find(document, people.find(document))]
    [('direct', 'Ann Lee', 'said')]
    """
    marks = with_turns(scan(document), turns(document))
    context = Context(document, marks, clauses(document), names(document))
    roster = Roster(document, people, marks)
    items: list[tuple[int, int, Marked, Source | None, bool]] = [
        (mark.start, mark.end, mark, source, False) for mark, source in zip(marks, attribute(context), strict=True)
    ]
    for clause in reported(context):
        mark = Marked(clause.start, clause.end, clause.start, clause.end, True, "")
        items.append((clause.start, clause.end, mark, source_of(clause.clause, clause.rule, False), True))
    items.sort(key=lambda item: (item[0], -item[1]))
    found: list[Quote] = []
    latest: Person | None = None
    spoke = -1
    utterances = count()
    last: Quote | None = None
    for _, _, mark, source, indirect in items:
        quote, person = _quote(context, roster, mark, source, indirect, latest, spoke)
        if person:
            latest, spoke = person, max(spoke, quote.cue_start or quote.start)
        joined = last is not None and _one_utterance(document, last, quote)
        last = quote._replace(utterance=last.utterance if last and joined else next(utterances))
        found.append(last)
    return found


def _unspoken(context: Context, mark: Marked) -> str:
    return unspoken(context.document.text, mark, max(context.setting(mark).start, mark.outer_start - REACH))


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
    context: Context,
    roster: Roster,
    mark: Marked,
    source: Source | None,
    indirect: bool,
    latest: Person | None,
    spoke: int,
) -> tuple[Quote, Person | None]:
    """The record of one passage, and the person who speaks it if one of the roster does."""
    text = context.document.text
    start, end = mark.start, mark.end
    words = len(WORD.findall(text, start, end))
    if source is None:
        kind = _unspoken(context, mark) or ("title" if words > 1 and text[start:end].istitle() else "scare")
        return Quote(start, end, kind, 0, closed=mark.closed, words=words, rule="no-cue"), None
    subject = source.subject
    cue_start, cue_end = source.cue_start, source.cue_end
    if subject is None and not source.rule.endswith("passive"):
        subject = implied_subject(context, mark.outer_start if cue_start is None else cue_start)
    speaker, person = roster.speaker(subject, latest, spoke) if subject else ("", None)
    kind = "indirect" if indirect else "direct" if source.whole else "fragment"
    quote = Quote(
        start,
        end,
        kind,
        0,
        speaker,
        person.role if person else "",
        text[subject.start : subject.end] if subject else "",
        subject.start if subject else None,
        subject.end if subject else None,
        "" if cue_start is None else text[cue_start:cue_end],
        cue_start,
        cue_end,
        mark.closed,
        words,
        confidence(source, words, subject),
        source.rule,
    )
    return quote, person if person and person.kind == "person" else None
