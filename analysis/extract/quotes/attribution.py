"""Which reporting clause a marked passage belongs to."""

import re
from typing import Final

from analysis.extract.people.clauses import Clause
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subjects import Subject
from analysis.extract.quotes.carried import carried, inherited, led
from analysis.extract.quotes.context import LETTERS, REACH, Context, Source, source_of
from analysis.extract.quotes.marks import TURN, Marked
from analysis.extract.quotes.works import unspoken

_ENDS_OPEN: Final = ",?!…—–-"

_SPACE: Final = re.compile(r"[\s,;—–'’”\"-]*")

_NEAR_SUBJECT: Final = re.compile(r"[\s,;—–-]*(?:(?:and|but|as) )?(?:[\w.’'&-]+ ){0,6}\Z")

# The same, or a description with a comma: "his lawyer, Ann Lee, said".
_DESCRIBED: Final = re.compile(
    r"[\s,;—–-]*(?:(?:the|a|an|his|her|their|its|[A-Z][\w.-]*['’]s) )(?:[\w.’'&-]+ ){0,5}[\w’'&-]+, \Z"
)


def attribute(context: Context) -> list[Source | None]:
    """For each marked passage the source of its words, or None."""
    text, marks = context.document.text, context.marks
    found: list[Source | None] = []
    for index, mark in enumerate(marks):
        previous = marks[index - 1] if index else None
        following = marks[index + 1] if index + 1 < len(marks) else None
        if mark.family == TURN:
            colon = text.rfind(":", mark.outer_start, mark.start)
            aside = text.find(" (", mark.outer_start, colon)  # "COLLINS (R-Maine):"
            label = Subject(mark.outer_start, colon if aside < 0 else aside, "label")
            found.append(Source(label, colon, colon + 1, "transcript-label", True))
            continue
        source = _agent(context, mark, _own(context, mark, previous, following))
        surely = source is not None and source.whole and mark.end - mark.start > 30
        if not surely and unspoken(text, mark, max(context.setting(mark).start, mark.outer_start - REACH)):
            found.append(None)
            continue
        if source is None and previous is not None:
            source = inherited(context, mark, previous, found[-1], text)
        if source is None:
            source = carried(context, mark)
        found.append(source)
    return found


def _agent(context: Context, mark: Marked, source: Source | None) -> Source | None:
    """The source with the agent of a passive that stands behind the passage: called “…” by Kim."""
    if source is None or source.subject or not source.rule.endswith("passive"):
        return source
    if not context.document.text.startswith(" by ", mark.outer_end):
        return source
    return source._replace(subject=subject_after(context.document, context.known, mark.outer_end + 3))


def _own(context: Context, mark: Marked, previous: Marked | None, following: Marked | None) -> Source | None:
    """The clause in the passage's own sentence, or right before its paragraph."""
    document = context.document
    text = document.text
    _, start, stop, paragraph = context.setting(mark)
    if mark.end >= stop:
        _, stop = document.sentence_span(mark.end)
    start, stop = max(start, mark.outer_start - REACH), min(stop, mark.outer_end + REACH)
    if following and context.setting(following).paragraph == paragraph:
        ahead = following.outer_start
    else:
        ahead = document.paragraphs[paragraph][1] if document.paragraphs else len(text)
    before = [c for c in context.between(start, mark.outer_start) if c.end <= mark.outer_start]
    after = _after(context, mark, ahead)
    tight = before[-1] if before and _tight(text, before[-1], mark) else None
    if after and not (tight and _joined(text, mark)):
        return source_of(after, "cue-after" if after.order == "SV" else "cue-after-inverted", _fresh(text, start, mark))
    if tight:
        closes = _closes(text, mark, stop)
        return source_of(tight, "cue-before", closes)
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


def _after(context: Context, mark: Marked, ahead: int) -> Clause | None:
    """The clause right behind the closing mark: “…,” said Kim; “…,” Kim said."""
    text = context.document.text
    if not mark.closed:
        return None
    clauses = context.between(mark.outer_end, min(ahead, mark.outer_end + 200))
    if not clauses:
        return None
    clause = clauses[0]
    if clause.order == "none" and clause.form != "passive" and len(clauses) > 1:
        pass
    inside = text[mark.start : mark.end].rstrip("'’”")[-1:]  # before the mark of a quote in the quote
    comma = inside in _ENDS_OPEN or text[mark.outer_end : mark.outer_end + 1] in (",", "—")
    gap = text[mark.outer_end : clause.start]
    if clause.order == "VS":
        return clause if _SPACE.fullmatch(gap) else None
    if clause.order == "SV" and clause.form in ("finite", "passive"):
        if comma and (_NEAR_SUBJECT.match(gap) or _DESCRIBED.match(gap)):
            return clause
        if inside == "." and _NEAR_SUBJECT.match(gap) and _bare(text, clause):
            return clause
    if clause.order == "of" and comma and _SPACE.fullmatch(gap):
        return clause
    return None


_BARE: Final = re.compile(
    r"(?:[.,;]|\s+(?:[A-Z]\w+|on|in|at|during|to|last|this|of|about|when|while|as|after|recently|earlier|later)\b"
    r"(?!.{0,60}\bthat\b)|\s*\Z)"
)


def _bare(text: str, clause: Clause) -> bool:
    """Whether the cue has no complement of its own behind it."""
    return bool(_BARE.match(text, clause.cue_end, clause.cue_end + 80))


def _joined(text: str, mark: Marked) -> bool:
    """Whether what follows the passage goes on with "and" or "but"."""
    return text[mark.outer_end : mark.outer_end + 6].lstrip(" ,").startswith(("and ", "but ", "then"))


def _fresh(text: str, start: int, mark: Marked) -> bool:
    """Whether nothing of the sentence stands before the passage."""
    return mark.outer_start - start < 5


def _tight(text: str, clause: Clause, mark: Marked) -> bool:
    """Whether the cue leads straight to the passage: said, “…; told him: “…; said that “…."""
    gap = text[clause.end : mark.outer_start]
    if len(gap) > 90:
        return False
    stripped = gap.rstrip()
    if stripped.endswith((":", ",", " that", "—", "–")) or not stripped:
        return not _SENTENCE.search(gap)
    return False


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
    lead = text[max(outer.end, inner.start - 6) : inner.start]
    return not lead.endswith((", ", ", and ", ", but ", "; ", "— ", "– ", "- "))


_AGAINST: Final = frozenset({"reject", "dismiss", "rebut"})

_OBJECT_FRAMES: Final = frozenset({"object", "infinitive"})

_CLAUSE_FRAMES: Final = frozenset({"clause", "hearer", "question", "thought"})

_SENTENCE: Final = re.compile(r"[.!?]\s+[A-Z]")


def _closes(text: str, mark: Marked, stop: int) -> bool:
    """Whether the sentence ends with the passage."""
    return mark.outer_end >= stop - 1 or not LETTERS.search(text[mark.outer_end : stop]) or text[mark.end - 1] in ".!?,"
