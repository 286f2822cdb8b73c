"""Which reporting clause a marked passage belongs to."""

import re
from bisect import bisect_left
from functools import cached_property
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.people.clauses import SPEAKERS, Clause, Names, Subject, named_behind, subject_after
from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import ROLES
from analysis.extract.quotes.marks import Marked
from analysis.extract.quotes.works import unspoken


class Source(NamedTuple):
    """Whose words a passage is: the subject as written, the cue as written, and the rule that joined them."""

    subject: Subject | None
    cue_start: int | None
    cue_end: int | None
    rule: str
    whole: bool = False  # the passage is all that is reported
    clause: Clause | None = None


# How far from a passage its cue may stand; also what keeps long sentences from costing more than long texts.
REACH: Final = 500
_ENDS_OPEN: Final = ",?!…—–-"
_TIGHT: Final = re.compile(r"(?:[\w’'. ]{0,60}?)[,:]?\s*(?:that\s+)?\Z")
_SPACE: Final = re.compile(r"[\s,;—–'’”\"-]*")
_NEAR_SUBJECT: Final = re.compile(r"[\s,;—–-]*(?:(?:and|but|as) )?(?:[\w.’'&-]+ ){0,6}\Z")
# The same, or a description with a comma: "his lawyer, Ann Lee, said".
_DESCRIBED: Final = re.compile(
    r"[\s,;—–-]*(?:(?:the|a|an|his|her|their|its|[A-Z][\w.-]*['’]s) )(?:[\w.’'&-]+ ){0,5}[\w’'&-]+, \Z"
)
_INTRO: Final = re.compile(r"[:]\s*\Z")
_LETTERS: Final = re.compile(r"\w")


class Context:
    """The marked passages of a document beside its reporting clauses, with what is worked out from them."""

    def __init__(self, document: Document, marks: list[Marked], clauses: list[Clause], known: Names) -> None:
        self.document = document
        self.marks = marks
        self.known = known
        self.clauses = _outside(clauses, marks)

    @cached_property
    def starts(self) -> list[int]:
        return [clause.cue_start for clause in self.clauses]

    def between(self, start: int, end: int) -> list[Clause]:
        """The clauses whose cues begin in text[start:end]."""
        return self.clauses[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _outside(clauses: list[Clause], marks: list[Marked]) -> list[Clause]:
    """The clauses that stand outside quotation marks."""
    if not marks:
        return clauses
    kept = []
    following = iter(marks)
    mark: Marked | None = next(following)
    for clause in clauses:
        while mark and mark.outer_end <= clause.cue_start:
            mark = next(following, None)
        if mark is None or clause.cue_start < mark.outer_start:
            kept.append(clause)
    return kept


def attribute(context: Context) -> list[Source | None]:
    """For each marked passage the source of its words, or None."""
    document, marks = context.document, context.marks
    text = document.text
    found: list[Source | None] = []
    for index, mark in enumerate(marks):
        previous = marks[index - 1] if index else None
        following = marks[index + 1] if index + 1 < len(marks) else None
        source = _agent(context, mark, _own(context, mark, previous, following))
        if not (source and source.whole and mark.end - mark.start > 30):
            sentence, _ = document.sentence_span(mark.outer_start)
            if unspoken(text, mark, max(sentence, mark.outer_start - REACH)):
                found.append(None)
                continue
        if source is None and previous is not None:
            source = _inherited(context, mark, previous, found[-1], text)
        if source is None:
            source = _carried(context, mark)
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
    start, _ = document.sentence_span(mark.outer_start)
    last = document.sentence_at(mark.end)
    stop = document.sentences[last].end if document.sentences else len(text)
    start, stop = max(start, mark.outer_start - REACH), min(stop, mark.outer_end + REACH)
    paragraph = document.paragraph_at(mark.outer_start)
    if following and document.paragraph_at(following.outer_start) == paragraph:
        ahead = min(len(text), following.outer_start)
    else:
        ahead = document.paragraphs[paragraph][1] if document.paragraphs else len(text)
    before = [c for c in context.between(start, mark.outer_start) if c.end <= mark.outer_start]
    after = _after(context, mark, ahead)
    tight = before[-1] if before and _tight(text, before[-1], mark) else None
    if after and not (tight and _joined(text, mark)):
        return _source(after, "cue-after" if after.order == "SV" else "cue-after-inverted", _fresh(text, start, mark))
    if tight:
        closes = _closes(text, mark, stop)
        return _source(tight, "cue-before", closes)
    lead = _led(context, mark, start)
    if lead:
        return lead
    chosen = _governing(text, before, mark)
    if chosen:
        return _source(chosen, "clause-before", False)
    for clause in context.between(mark.outer_end, stop):
        if clause.order == "of" or (clause.order in ("SV", "VS") and text[clause.start - 2 : clause.start] == ", "):
            return _source(clause, "clause-behind", False)
    return None


def _source(clause: Clause, rule: str, whole: bool) -> Source:
    if clause.order == "of":
        rule = "according-to"
    if clause.form == "passive":
        rule += "-passive"
    return Source(clause.subject, clause.cue_start, clause.cue_end, rule, whole, clause)


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
    return (
        mark.outer_end >= stop - 1 or not _LETTERS.search(text[mark.outer_end : stop]) or text[mark.end - 1] in ".!?,"
    )


def _led(context: Context, mark: Marked, start: int) -> Source | None:
    """The sentence that leads to the passage with a colon, in the same paragraph or the one before."""
    document = context.document
    text = document.text
    position = mark.outer_start
    gap_start = max(0, position - 6)
    if not text[gap_start:position].rstrip().endswith(":"):
        return None
    colon = text.rfind(":", gap_start, position)
    if text[colon:position].strip() != ":":
        return None
    first = max(document.sentence_span(colon)[0], colon - REACH)
    clauses = context.between(first, colon)
    near = [c for c in clauses if c.cue.speaks and c.form != "infinitive" and colon - c.end < 100]
    if near and near[-1].form == "finite":
        return _source(near[-1], "colon", True)
    light = next(iter(_LIGHT.finditer(text, max(first, colon - 160), colon)), None)
    if light:
        subject = main_subject(context, first, light.start())
        if subject:
            return Source(subject, light.start(), light.end(), "speech-noun", True)
    if near:
        return _source(near[-1], "colon", True)
    label = _LABEL.match(text, first, colon)
    if label and label.end() == colon:
        return Source(
            Subject(*label.span("name"), "name", context.known.by_start.get(label.start("name"))),
            colon,
            colon + 1,
            "label",
            True,
        )
    subject = main_subject(context, first, colon)
    return Source(subject, colon, colon + 1, "colon", True) if subject else None


_LABEL_COLON: Final = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}):(?= )")
# A verb without much meaning and a noun of speech: "gave a blunt warning".
_LIGHT: Final = re.compile(
    r"""\b(?:gave|gives|given|giving|offer(?:s|ed|ing)|provid(?:e|es|ed|ing)|issu(?:e|es|ed|ing)|deliver(?:s|ed|ing)?
    |ma(?:de|kes?|king)|had|has|sent|sends|releas(?:es|ed|ing)|post(?:s|ed|ing)|drew|came\ up\ with|summed\ up|put)[ ]
    (?:(?:an?|the|this|that|his|her|their|its|one)\ )?(?:[\w-]+\ ){0,3}
    (?:assessment|warning|statement|answer|reply|response|speech|account|explanation|description|verdict|message|advice
    |prediction|promise|pledge|argument|remark|remarks|comment|comments|point|summary|view|announcement|example|reason
    |case|apology|admission|confession|plea|rebuke|order|tweet|letter|note|it)\b""",
    re.VERBOSE,
)
_LABEL: Final = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})")


def _inherited(context: Context, mark: Marked, previous: Marked, source: Source | None, text: str) -> Source | None:
    """The source of the passage before, where this one goes on with it."""
    document = context.document
    gap = text[previous.outer_end : mark.outer_start]
    same = document.paragraph_at(previous.outer_start) == document.paragraph_at(mark.outer_start)
    if source is None or source.subject is None:
        return None
    start, _ = document.sentence_span(mark.outer_start)
    fresh = mark.outer_start - start < 3
    if same and previous.outer_start >= start:
        return source._replace(rule="same-sentence", whole=False)
    if same and fresh:
        return source._replace(rule="goes-on", whole=True)
    if not same and not previous.closed and mark.outer_start - start < 2:
        return source._replace(rule="unclosed-goes-on", whole=True)
    if not same and fresh and not _LETTERS.search(gap):
        return source._replace(rule="next-paragraph", whole=True)
    return None


def _carried(context: Context, mark: Marked) -> Source | None:
    """The last reporting clause of the paragraph, for quoted words in a sentence without any."""
    document = context.document
    text = document.text
    if not document.paragraphs:
        return None
    start, _ = document.paragraphs[document.paragraph_at(mark.outer_start)]
    start = max(start, mark.outer_start - 3 * REACH)
    words = text.count(" ", mark.start, mark.end) + 1
    fresh = mark.outer_start - document.sentence_span(mark.outer_start)[0] < 3
    if fresh:
        clauses = context.between(max(0, mark.outer_start - 600), mark.outer_start)
        for clause in reversed(clauses):
            if clause.cue.speaks and clause.subject:
                return Source(clause.subject, clause.cue_start, clause.cue_end, "bare-quote", True, clause)
        return None
    sentence = max(document.sentence_span(mark.outer_start)[0], mark.outer_start - REACH)
    label = _LABEL_COLON.match(text, sentence, mark.outer_start)
    if label:
        named = context.known.by_start.get(label.start())
        subject = Subject(*label.span("name"), "name", named)
        return Source(subject, label.end() - 1, label.end(), "headline-label")
    if words < 4:
        return None
    for clause in reversed(context.between(start, mark.outer_start)):
        if clause.cue.speaks and clause.subject:
            return Source(clause.subject, clause.cue_start, clause.cue_end, "carried-on", False, clause)
    main = main_subject(context, sentence, mark.outer_start)
    if main and (words >= 6 or main.sort == "pronoun"):
        return Source(main, None, None, "sentence-subject")
    return None


_LEADING: Final = re.compile(
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Dd]uring|[Ww]hile|[Ww]hen|[Aa]s|[Ss]ince|Speaking|Asked|Testifying|[Aa]lthough|[Tt]hough|[Ii]f"
    r"|[Ff]or|[Bb]y|[Ww]ith|[Dd]espite|[Ff]ollowing|Earlier|Later|Last|Amid|Under|Citing|Responding|Pressed|Instead|But|And|However|Meanwhile"
    r"|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
)
_BEFORE_OBJECT: Final = frozenset("of to for with by from in on at against about over than".split())


def implied_subject(context: Context, position: int) -> Subject | None:
    """The subject of a cue that has none of its own: of the clause before it in the sentence, or of the sentence."""
    start = max(context.document.sentence_span(position)[0], position - REACH)
    for clause in reversed(context.between(start, position)):
        if clause.subject and clause.form == "finite" and "thought" not in clause.cue.frames:
            return clause.subject
    return main_subject(context, start, position)


def main_subject(context: Context, start: int, end: int) -> Subject | None:
    """The first name, pronoun or description that can be the subject of text[start:end]."""
    text = context.document.text
    known = context.known
    for _ in range(3):
        if not _LEADING.match(text, start):
            break
        comma = text.find(", ", start, end)
        if comma < 0:
            break
        start = comma + 2
    words, starts = context.document.words, context.document.starts
    first = bisect_left(starts, start)
    fallback = owner = None
    for k in range(first, min(first + 40, len(starts))):
        place = starts[k]
        if place >= end:
            break
        word = words[k]
        lower = word.lower()
        after = place + len(word)
        if lower in ("he", "she", "they") or (k == first and lower in ("it", "we", "i")):
            return Subject(place, after, "pronoun")
        mention = known.by_start.get(place)
        if mention and mention.name.possessive:
            owner = owner or mention
            continue
        if mention and mention.name.kind not in ("title", "people", "place"):
            if k and words[k - 1] in _BEFORE_OBJECT:
                fallback = fallback or mention
                continue
            return _with_role(context, mention)
        if lower in SPEAKERS and k and words[k - 1] not in _BEFORE_OBJECT and text[after : after + 1] != "-":
            follower = known.by_start.get(after + 1)
            if follower and follower.name.kind in ("person", "open", "single"):
                continue
            named = named_behind(text, known, after) if lower in ROLES else None
            if named:
                return Subject(named.start, named.end, "name", named)
            return Subject(max(start, starts[first]), after, "nominal")
    fallback = fallback or owner
    return Subject(fallback.start, fallback.end, "name", fallback) if fallback else None


def _with_role(context: Context, mention: Mention) -> Subject:
    """The mention, or the person whose role it opens: "Brookings Institution analyst Ann Lee"."""
    if mention.name.kind != "person":
        words, starts = context.document.words, context.document.starts
        k = bisect_left(starts, mention.end)
        for n in range(k, min(k + 4, len(starts))):
            person = context.known.by_start.get(starts[n])
            if person and person.name.kind == "person" and n > k:
                return Subject(person.start, person.end, "name", person)
            if words[n] not in SPEAKERS and words[n] not in ("senior", "press", "chief", "former"):
                break
    return Subject(mention.start, mention.end, "name", mention)
