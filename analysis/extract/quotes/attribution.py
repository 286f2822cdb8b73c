"""Which reporting clause a marked passage belongs to."""

from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subjects import Subject
from analysis.extract.quotes.bare import is_denied
from analysis.extract.quotes.carried import carried, headed, inherited, led
from analysis.extract.quotes.clause_begins import clause_begin
from analysis.extract.quotes.clause_ends import COMMENT
from analysis.extract.quotes.context import LETTERS, NEW_SENTENCE, REACH, Context, Source, source_of
from analysis.extract.quotes.cue_after import clause_after, is_joined, source_after
from analysis.extract.quotes.inside import clause_inside, is_subject
from analysis.extract.quotes.marks import TURN, Marked
from analysis.extract.quotes.owned import owned
from analysis.extract.quotes.unlisted import before_colon, unlisted
from analysis.extract.quotes.works import unspoken


def attribute(context: Context) -> list[tuple[Source | None, str]]:
    """For each marked passage the source of its words, or None and the kind of words it is if that is plain."""
    text, marks = context.document.text, context.marks
    found: list[tuple[Source | None, str]] = []
    previous: Marked | None = None
    before: Source | None = None  # of the previous passage
    last = len(marks) - 1
    titles: set[str] = set()
    for index, mark in enumerate(marks):
        kind = ""
        if mark.family == TURN:
            source: Source | None = _label(text, mark)
        elif before and previous and _listed(text, mark, previous, before):
            source = before
        else:
            source = _own(context, mark, marks[index + 1] if index < last else None)
            if source and source.subject is None and source.rule.endswith("passive"):
                source = _agent(context, mark, source)
            if source is None or not source.whole or mark.end - mark.start <= 30:
                sentence = context.settings[mark.outer_start].start
                kind = unspoken(text, mark, max(sentence, mark.outer_start - REACH))
            kind = _as_before(titles, text[mark.start : mark.end].rstrip(",."), kind)
            if kind:
                source = None
            elif source is None and not is_subject(context, mark):
                source = owned(context, mark)
                if source is None and previous is not None:
                    source = inherited(context, mark, previous, before, text)
                source = source or headed(context, mark) or carried(context, mark)
        found.append((source, kind))
        previous, before = mark, source
    return found


def _as_before(titles: set[str], name: str, kind: str) -> str:
    """The kind of words in marks: what has been a title before is one again."""
    if kind == "title":
        titles.add(name)
    return kind or ("title" if name in titles else "")


def _listed(text: str, mark: Marked, previous: Marked, before: Source) -> bool:
    """Whether one cue before leads to both passages: signs reading “Hands Off” and “Go Home”."""
    if text[previous.outer_end : mark.outer_start] != " and ":
        return False
    return before.cue_end is not None and before.cue_end <= previous.outer_start


def _label(text: str, mark: Marked) -> Source:
    """The source of a turn in a transcript: the label before it."""
    colon = text.rfind(":", mark.outer_start, mark.start)
    aside = text.find(" (", mark.outer_start, colon)  # "COLLINS (R-Maine):"
    label = Subject(mark.outer_start, colon if aside < 0 else aside, "label")
    return Source(label, colon, colon + 1, "transcript-label", True)


def _agent(context: Context, mark: Marked, source: Source) -> Source:
    """The source with the agent of a passive that stands behind the passage: called “…” by Kim."""
    if not context.document.text.startswith(" by ", mark.outer_end):
        return source
    source.subject = subject_after(context.known, mark.outer_end + 3)
    return source


def _own(context: Context, mark: Marked, following: Marked | None) -> Source | None:
    """The clause in the passage's own sentence, or right before its paragraph."""
    document = context.document
    text = document.text
    outer_start = mark.outer_start
    _, start, stop, paragraph = context.settings[outer_start]
    start = max(start, outer_start - REACH)
    if not context.clauses:
        return unlisted(context, mark) or led(context, mark, start)
    after = clause_after(context, mark, following, paragraph) if mark.closed else None
    if after and (own := clause_inside(context, mark, start, context.settings[outer_start].start)):
        return source_of(own, "cue-before", False)
    if after and not is_joined(text, mark) and text[mark.end - 1] not in ".!?":
        return source_after(text, after, start, mark)
    before = _reporting(text, [c for c in context.between(start, outer_start) if c.end <= outer_start])
    tight = before[-1] if before and _tight(text, before[-1], mark) else None
    if tight and text.endswith(_WHAT, 0, before[0].front) and text.endswith((":", ": "), 0, outer_start):
        return source_of(before[0], "colon", True)  # "Here's what Kim said, according to a text posted by Lee: “…”"
    if tight and "thought" in tight.cue.frames and len(before) > 1 and _holds(text, before[-2], tight):
        tight = None  # "Acme said it saw “limited room”"
    beside = tight and text[tight.end : outer_start] == " "
    if tight and len(before) > 1 and not beside and not tight.cue.speaks and _reports_it(text, before[-2], tight):
        tight = None  # "Kim said that she'd invite Lee, “hat and all”"
    if tight and len(before) > 1 and is_denied(text, tight) and before[-2].cue.frames & _CLAUSE_FRAMES:
        tight = None  # "Kim repeated that Lee had not answered “a single question”"
    if after and not tight:
        return source_after(text, after, start, mark)
    if not tight:
        bare = unlisted(context, mark)
        if bare:
            return bare
    if mark.end >= stop:
        _, stop = document.sentence_span(mark.end)
    stop = min(stop, mark.outer_end + REACH)
    led_by = before_colon(context, mark)
    if led_by and led_by.subject and not (tight and tight.cue_start == led_by.cue_start):
        return led_by.by_rule("colon", led_by.whole)
    if tight:
        return source_of(tight, "cue-before", _closes(text, mark, stop))
    lead = led(context, mark, start)
    if lead:
        return lead
    chosen = _governing(text, before, mark)
    if chosen:
        return source_of(chosen, "clause-before", False)
    for clause in context.between(mark.outer_end, stop):
        if clause.order == "of" or (clause.order in ("SV", "VS") and text[clause.start - 2 : clause.start] == ", "):
            return source_of(clause, "clause-behind", False)
    return None


def _reporting(text: str, clauses: list[Clause]) -> list[Clause]:
    """The clauses without those that only lead to another: "Asked about it, Kim said", "Noting the cost, Kim said"."""
    if not clauses:
        return clauses
    if not any(clause.subject for clause in clauses):
        return [clause for clause in clauses if clause.form == "participle" or not text[clause.cue_start].isupper()]
    lead = clauses[0]
    if lead.subject is None and text[lead.cue_start].isupper() and len(clauses) > 2:
        # What it leads to goes as far as the comma: "Asked whether Lee had said so, Kim said she had not".
        rest = [c for c in clauses[1:] if text.find(", ", lead.cue_end, c.front + 1) >= 0]
        clauses = rest or clauses
    # A passive that names nobody leads to what was said as well: "The jury was told that Kim had said".
    return [c for c in clauses if c.subject or not (c.form == "passive" or text[c.cue_start].isupper())]


def _tight(text: str, clause: Clause, mark: Marked) -> bool:
    """Whether the cue leads straight to the passage: said, “…; told him: “…; said that “…."""
    gap = text[clause.end : mark.outer_start]
    if len(gap) > 90:
        return False
    stripped = gap.rstrip()
    if stripped.endswith((":", ",", " that", "—", "–")) or not stripped:
        if stripped.endswith(" that") and len(gap) > _LONG_GAP // 2 and clause.cue.speaks:
            begun = clause_begin(text, clause, mark.outer_start)
            if begun is not None and begun < mark.outer_start - len(" that "):
                return False  # "admits it brings returns that “look rosy”"
        if (
            stripped.endswith(",")
            and text[mark.start].islower()
            and len(gap) > _LONG_GAP
            and "clause" in clause.cue.frames
        ):
            begun = clause_begin(text, clause, mark.outer_start)
            if begun is not None and begun < mark.outer_start - _LONG_GAP // 2:
                return False  # "says the court will agree, “but …”"
        return not NEW_SENTENCE.search(gap)
    return False


def _reports_it(text: str, outer: Clause, inner: Clause) -> bool:
    """Whether the inner clause, whose verb takes an object alone, stands in what the outer reports with "that"."""
    if not outer.cue.speaks or not _holds(text, outer, inner):
        return False
    begun = clause_begin(text, outer, inner.cue_start)
    return begun is not None and begun <= inner.start


def _governing(text: str, before: list[Clause], mark: Marked) -> Clause | None:
    """The clause that words in marks further on belong to: the outermost that reports, unless a new one begins."""
    few = text.count(" ", mark.start, mark.end) < 2
    chosen: Clause | None = None
    for clause in before:
        if few and not (clause.cue.speaks or clause.cue.frames & _OBJECT_FRAMES):
            continue
        if few and clause.cue.lemma in _AGAINST and not text.endswith(" as ", 0, mark.outer_start):
            chosen = None  # what is rejected are others' words
            continue
        if chosen is None or not _holds(text, chosen, clause):
            chosen = clause
    return chosen


def _holds(text: str, outer: Clause, inner: Clause) -> bool:
    """Whether the inner clause is part of what the outer one reports."""
    if inner.start < outer.start:
        return False
    if inner.subject is None or inner.order == "of" or not outer.cue.frames & _CLAUSE_FRAMES:
        return False
    if outer.order == "VS" or outer.form == "infinitive":
        return False
    if COMMENT.search(text, outer.end, inner.start):
        return False  # "argued it would fail, a prediction that they called “mad”"
    front = inner.front
    lead = text[max(outer.end, front - 10) : front]
    named = inner.subject.mention and lead.endswith(", ") and text[inner.subject.end : inner.subject.end + 1] == ","
    if named and text.startswith(" that ", outer.cue_end):
        comma = text.rfind(", ", outer.end, front - 2)  # "that the nominee, Ann Lee, had not answered"
        return comma < 0 or not text.startswith(("and ", "but "), comma + 2)
    return not lead.endswith((", ", ", and ", ", but ", ", while ", ", whereas ", "; ", "— ", "– ", "- "))


_WHAT: Final = ("ere's what ", "ere’s what ", "ere is what ", "This is what ")
_LONG_GAP: Final = 24
_AGAINST: Final = frozenset({"reject", "dismiss", "rebut"})

_OBJECT_FRAMES: Final = frozenset({"object", "infinitive"})

_CLAUSE_FRAMES: Final = frozenset({"clause", "hearer", "question", "thought"})


def _closes(text: str, mark: Marked, stop: int) -> bool:
    """Whether the sentence ends with the passage."""
    return mark.outer_end >= stop - 1 or not LETTERS.search(text[mark.outer_end : stop]) or text[mark.end - 1] in ".!?,"
