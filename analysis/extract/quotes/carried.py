"""Sources from outside the clause: what leads to a passage with a colon, and what goes on from one before."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.people.subjects import Subject
from analysis.extract.quotes.context import LETTERS, REACH, Context, Source, source_of
from analysis.extract.quotes.implied import main_subject
from analysis.extract.quotes.marks import Marked


def led(context: Context, mark: Marked, start: int) -> Source | None:
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
        return source_of(near[-1], "colon", True)
    light = next(iter(_LIGHT.finditer(text, max(first, colon - 160), colon)), None)
    if light:
        subject = main_subject(context, first, light.start())
        if subject:
            return Source(subject, light.start(), light.end(), "speech-noun", True)
    if near:
        return source_of(near[-1], "colon", True)
    label = _LABEL.match(text, first, colon)
    if label and label.end() == colon and not _names_nobody(label):
        return Source(
            Subject(*label.span("name"), "name", context.known.by_start.get(label.start("name"))),
            colon,
            colon + 1,
            "label",
            True,
        )
    subject = main_subject(context, first, colon) if not label or label.end() < colon else None
    return Source(subject, colon, colon + 1, "colon", True) if subject else None


def headed(context: Context, mark: Marked) -> Source | None:
    """The name behind a quotation that opens a headline: “I never slept”: Ann Lee on winter."""
    text, behind = context.document.text, mark.outer_end
    if mark.outer_start > context.settings[mark.outer_start].start or text[behind : behind + 2] != ": ":
        return None
    named = context.known.by_start.get(behind + 2)
    if named is None or named.name.kind != "person" or not mark.closed:
        return None
    return Source(Subject(named.start, named.end, "name", named), behind, behind + 1, "headline-label", True)


def _names_nobody(label: re.Match[str]) -> bool:
    """Whether a label is a word of newspapers."""
    return label["name"].partition(" ")[0].lower() in _NO_SPEAKERS


# What headlines open with that names nobody: "EXCLUSIVE: “I was wrong”".
_NO_SPEAKERS: Final = frozenset(
    "exclusive breaking revealed watch pictured explained opinion analysis comment update updated live video photos "
    "pictures poll review interview report profile obituary editorial podcast listen read warning factbox timeline "
    "explainer fact fact-check just must new related also question answer alert developing "
    "correction verdict result results headline caption note".split()
)

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


def inherited(context: Context, mark: Marked, previous: Marked, source: Source | None, text: str) -> Source | None:
    """The source of the passage before, where this one goes on with it."""
    if source is None or source.subject is None:
        return None
    gap = text[previous.outer_end : mark.outer_start]
    _, start, _, paragraph = context.settings[mark.outer_start]
    same = context.settings[previous.outer_start].paragraph == paragraph
    fresh = mark.outer_start - start < 3
    if same and previous.outer_start >= start:
        return source.by_rule("same-sentence", False)
    if same and not fresh and text.endswith((": ", ":"), start, mark.outer_start):
        return source.by_rule("goes-on", True)  # "Then, more quietly: “…”"
    if same and fresh and not _reported_between(context, previous.outer_end, mark.outer_start):
        return source.by_rule("goes-on", True)
    if not same and not previous.closed and mark.outer_start - start < 2:
        return source.by_rule("unclosed-goes-on", True)
    if not same and fresh and not LETTERS.search(gap):
        return source.by_rule("next-paragraph", True)
    return None


def _reported_between(context: Context, start: int, end: int) -> bool:
    """Whether somebody speaks in a sentence of its own between two passages: "She has not, she says, read it"."""
    first = context.document.sentence_span(start - 1)[1]
    return any(
        clause.cue.speaks and clause.subject and clause.form == "finite" and clause.cue.frames & _REPORTS
        for clause in context.between(max(start, first), end)
    )


_REPORTS: Final = frozenset({"clause", "hearer", "question"})


def _outermost(context: Context, clause: Clause) -> Clause:
    """The clause, or the one of its sentence that reports it: "Kim said that Lee had asked"."""
    start, _ = context.document.sentence_span(clause.cue_start)
    text = context.document.text
    for outer in context.between(max(start, clause.cue_start - REACH), clause.cue_start):
        reports = outer.cue.speaks and outer.subject and outer.form == "finite" and "clause" in outer.cue.frames
        if reports and text.startswith(" that ", outer.cue_end, clause.cue_start):
            return outer
    return clause


_ASKS: Final = frozenset({"ask", "wonder", "press", "question", "quiz"})
_ANSWERED: Final = re.compile(r"(?: (?!to\b)[\w’'.-]+){0,3}? (?:whether|if|what|how|why|when|where|who|which)\b")


def _acting(context: Context, mark: Marked, sentence: int, paragraph: int) -> Subject | None:
    """Who does something in the short sentence right before a quotation that is one: "She considers it. “…”"."""
    sentences = context.document.sentences
    index = context.settings[mark.outer_start].sentence
    if not index or sentences[index].start != sentence or sentences[index - 1].paragraph != paragraph:
        return None
    start = sentences[index - 1].start
    if sentence - start > _SHORT:
        return None
    known = context.known
    k = bisect_left(known.starts, start)
    word = known.words[k] if k < len(known.words) else ""
    if word not in _THIRD or known.starts[k] != start:
        return None
    if _THIRD[word](context.document.text, mark.start, mark.start + _SHORT):
        return None  # "Trump spoke of her. She is a senator. “She will lose.”"
    return Subject(start, start + len(word), "pronoun")


_THIRD: Final = {
    "He": re.compile(r".*?\b(?:[Hh]e|[Hh]is|him)\b").match,
    "She": re.compile(r".*?\b(?:[Ss]he|[Hh]er)\b").match,
}


_SHORT: Final = 90  # characters


def carried(context: Context, mark: Marked) -> Source | None:
    """The last reporting clause of the paragraph, for quoted words in a sentence without any."""
    document = context.document
    text = document.text
    if not document.paragraphs:
        return None
    _, sentence, _, paragraph = context.settings[mark.outer_start]
    start = max(document.paragraphs[paragraph][0], mark.outer_start - 3 * REACH)
    words = text.count(" ", mark.start, mark.end) + 1
    if mark.outer_start - sentence < 3:
        clauses = context.between(max(0, mark.outer_start - 600), mark.outer_start)
        latest = next((c for c in reversed(clauses) if c.cue.speaks and c.subject and c.cue.frames & _REPORTS), None)
        if latest is None or latest.cue_start < document.paragraphs[paragraph][0]:
            acting = _acting(context, mark, sentence, paragraph)
            if acting:
                return Source(acting, None, None, "sentence-subject", True)
        if latest is None or (latest.cue.lemma in _ASKS and _ANSWERED.match(text, latest.cue_end)):
            return None  # "I ask whether he would. “Never.”": whoever is asked answers
        latest = _outermost(context, latest)
        return Source(latest.subject, latest.cue_start, latest.cue_end, "bare-quote", True, latest)
    sentence = max(sentence, mark.outer_start - REACH)
    label = _LABEL_COLON.match(text, sentence, mark.outer_start)
    if label and not _names_nobody(label):
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
