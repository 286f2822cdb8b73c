"""The subject of a sentence or of a cue that has none of its own."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import COMPANY, DETERMINER, ENDS_PHRASE, FLAGS, PREPOSITION, SPEAKERS
from analysis.extract.people.names import Mention
from analysis.extract.people.relatives import SIGNS
from analysis.extract.people.subject_after import OF_WHAT
from analysis.extract.people.subject_before import noun_phrase_before
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import ROLES
from analysis.extract.quotes.context import REACH, Context, behind_dateline, is_listed

_LEADING: Final = re.compile(
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Dd]uring|[Ww]hile|[Ww]hen|[Aa]s|[Ss]ince|Speaking|Asked|Testifying|[Aa]lthough|[Tt]hough|[Ii]f"
    r"|[Ff]or|[Bb]y|[Ww]ith|[Dd]espite|[Ff]ollowing|Earlier|Later|Last|Amid|Under|Citing|Responding|Pressed|Instead|But|And|However|Meanwhile"
    r"|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
)

# "Hours later, Kim said", "Two days earlier, Kim said".
_LATER: Final = re.compile(r"(?:[\w-]+ ){1,4}(?:later|earlier|ago|afterwards?),")

_BEFORE_OBJECT: Final = frozenset("of to for with by from in on at against about over than".split())


def implied_subject(context: Context, position: int) -> Subject | None:
    """The subject of a cue that has none of its own: of the clause before it in the sentence, or of the sentence."""
    start, stop = context.document.sentence_span(position)
    if position - start < _OPENS:
        found = _subject_behind(context, position, min(stop, position + REACH))
        if found:
            return found
    start = max(start, position - REACH)
    for clause in reversed(context.between(start, position)):
        if clause.subject and clause.form == "finite" and "thought" not in clause.cue.frames:
            if head_noun(context.document.text[clause.subject.start : clause.subject.end]).lower() in SIGNS:
                continue  # "in a shirt that read “Go,” said"
            return _nearer(context, clause.cue_end, position) or clause.subject
    return main_subject(context, start, position)


def _nearer(context: Context, start: int, position: int) -> Subject | None:
    """The subject of a clause that "but" or "while" begins in text[start:position]: "…, but Kim hit back, saying"."""
    text = context.document.text
    for joint in (", but ", ", while "):
        place = text.rfind(joint, start, position)
        if place >= 0:
            place += len(joint)
            found = main_subject(context, place, position)
            return found if found and found.start - place < len("the x") else None
    return None


_OPENS: Final = 12  # characters: "And in explaining"


def _subject_behind(context: Context, position: int, stop: int) -> Subject | None:
    """The subject of the clause that a cue at the front of a sentence leads to: "Noting the cost, Kim sat down"."""
    if not _LEADING.match(context.document.text, position):
        return None
    clause = context.first_from(position + 1)
    if clause and clause.cue_start < stop and clause.order == "SV":
        return clause.subject
    comma = context.document.text.find(", ", position, stop)
    return main_subject(context, comma + 2, stop) if comma >= 0 else None


def main_subject(context: Context, start: int, end: int) -> Subject | None:
    """The first name, pronoun or description that can be the subject of text[start:end]."""
    text = context.document.text
    known = context.known
    start = behind_dateline(text, start, end)
    for _ in range(3):
        leading = _LEADING.match(text, start)
        if (leading is None or is_listed(leading[0])) and not _LATER.match(text, start):
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
            if k > first and (
                words[k - 1] in _BEFORE_OBJECT or (words[k - 1] == "the" and words[k - 2] in _BEFORE_OBJECT)
            ):
                fallback = fallback or mention
                continue
            return _with_role(context, mention)
        if lower in SPEAKERS and (k == first or words[k - 1] not in _BEFORE_OBJECT) and text[after : after + 1] != "-":
            if context.document.gaps[k] == " " and words[k + 1].lower() in SPEAKERS:
                continue  # "Republican candidates"
            titled = _whose_title(context, k) if word[0].isupper() else None
            if titled:
                return Subject(titled.start, titled.end, "name", titled)
            follower = known.by_start.get(after + 1)
            if follower and follower.name.kind in ("person", "open", "single"):
                continue
            named = _named(text, known, after, bool(FLAGS[lower] & COMPANY)) if lower in ROLES else None
            if named:
                return Subject(named.start, named.end, "name", named)
            whole = noun_phrase_before(known, k, " ")
            begin = whole.start if whole and whole.sort == "nominal" else starts[first]
            return Subject(max(start, begin), after, "nominal")
    fallback = fallback or owner
    return Subject(fallback.start, fallback.end, "name", fallback) if fallback else None


def _named(text: str, known: Names, end: int, body: bool) -> Mention | None:
    """The name behind a description that ends at offset end, or that goes on: "the director of the bank, Ann Lee,"."""
    inside = OF_WHAT.match(text, end, end + 80)
    return named_behind(text, known, inside.end() if inside else end, body)


def _described_body(context: Context, mention: Mention) -> Subject | None:
    """The description that opens with a name: "Philippine central bank", "Toyota executives"; None before a name."""
    words, starts, gaps = context.document.words, context.document.starts, context.document.gaps
    k = bisect_left(starts, mention.end)
    for n in range(k, min(k + 3, len(starts))):
        if gaps[n - 1] != " " or not words[n].islower() or words[n].endswith("ed"):
            return None
        if FLAGS[words[n]] & (ENDS_PHRASE | DETERMINER | PREPOSITION):
            return None
        if words[n] in SPEAKERS and (gaps[n] != " " or words[n + 1].islower()):
            if words[n + 1 : n + 2] and words[n + 1] in SPEAKERS and gaps[n] == " ":
                continue
            return Subject(mention.start, starts[n] + len(words[n]), "nominal")
    return None


def _whose_title(context: Context, k: int) -> Mention | None:
    """The person whose title the word at k is part of: "Secretary of State Ann Lee"."""
    words, starts = context.document.words, context.document.starts
    for n in range(k + 1, min(k + 6, len(starts))):
        mention = context.known.by_start.get(starts[n])
        if mention:
            return mention if words[k] in mention.name.title.split() else None
    return None


def _with_role(context: Context, mention: Mention) -> Subject:
    """The mention, or the person whose role it opens: "Brookings Institution analyst Ann Lee"."""
    if mention.name.kind != "person":
        body = _described_body(context, mention)
        if body:
            return body
        words, starts = context.document.words, context.document.starts
        k = bisect_left(starts, mention.end)
        for n in range(k, min(k + 4, len(starts))):
            person = context.known.by_start.get(starts[n])
            if person and person.name.kind == "person" and n > k:
                return Subject(person.start, person.end, "name", person)
            if words[n] not in SPEAKERS and words[n] not in ("senior", "press", "chief", "former", "and"):
                break
    return Subject(mention.start, mention.end, "name", mention)
