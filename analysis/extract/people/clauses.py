"""Reporting clauses: a cue of speech or thought, with the words that name whose speech it is."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.people.grammar import AUXILIARY, BE, NOUN_FORMS, PRONOUNS, SPEAKERS
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subject_before import noun_phrase_before
from analysis.extract.people.subjects import Names, Subject, names
from analysis.extract.people.vocabulary import CUES, Cue


class Clause(NamedTuple):
    """A cue with its subject; `start` and `end` enclose both; `order` is SV, VS, of, by or none."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    cue: Cue
    order: str
    subject: Subject | None
    form: str = "finite"  # finite, participle, infinitive, passive


_ACCORDING: Final = Cue("according to", "accord", "neutral", frozenset({"clause"}))

_NOUN_BEFORE: Final = frozenset(
    "a an the this that these those his her its their our my your no any some each every another such of in on at "
    "by for from with to without about under over new recent other first second last next more many several few "
    "public initial official formal final key media news police press repeated latest earlier own one two three s "
    "for and or".split()
)

_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "my", "our", "your"})


@lru_cache(maxsize=4)
def clauses(document: Document) -> list[Clause]:
    """All reporting clauses of the document in the order of their cues.

    >>> [c.cue.form for c in clauses(Document("Kim said it rained. According to Lee, it snowed."))]
    ['said', 'According to']
    """
    known = names(document)
    words = document.words
    found: list[Clause] = []
    starts = document.starts
    near = [match.start() for match in _MARK.finditer(document.text)]
    if "''" in document.text or " '" in document.text:
        near = sorted([*near, *(match.start() for match in _DOUBLED.finditer(document.text))])
    near.append(len(document.text) + 2 * _FAR)
    for i in [i for i, word in enumerate(words) if word in _TRIGGERS]:
        word = words[i]
        if word in _WEAK:
            # Of use beside a quotation alone.
            place = starts[i]
            k = bisect_left(near, place)
            if near[k] - place > _FAR and (not k or place - near[k - 1] > _FAR):
                continue
        if word in NOUN_FORMS and i and words[i - 1] in _NOUN_BEFORE and words[i - 1] != "to":
            continue
        if word in _OF_TRIGGERS:
            clause = _of_clause(document, known, i)
        elif word in _PHRASES:
            clause = _phrase_clause(document, known, i)
        else:
            clause = _verb_clause(document, known, i, CUES[word])
        if clause:
            found.append(clause)
    return found


_OF_TRIGGERS: Final = frozenset({"according", "According", "words"})

_FAR: Final = 120

_MARK: Final = re.compile(r'["“”„«»‘]')

_DOUBLED: Final = re.compile(r"''| '\b")

_WEAK: Final = frozenset(form for form, cue in CUES.items() if not cue.speaks)

# Cues of two words, found by their second.
_PHRASES: Final = {
    "clear": frozenset("made makes make making".split()),
    "out": frozenset("pointed points point pointing".split()),
}

_TRIGGERS: Final = frozenset(CUES) | _OF_TRIGGERS | frozenset(_PHRASES)


def _phrase_clause(document: Document, known: Names, i: int) -> Clause | None:
    """The clause of a cue of two words: "made (it) clear", "pointed out"."""
    words, starts = document.words, document.starts
    first = i - 2 if i > 1 and words[i - 1] == "it" else i - 1
    if first < 0 or words[first] not in _PHRASES[words[i]]:
        return None
    end = starts[i] + len(words[i])
    form = document.text[starts[first] : end]
    if len(form) > 18:
        return None
    cue = Cue(words[first], form, "neutral", _CLAUSAL)
    clause = _verb_clause(document, known, first, cue)
    if clause is None:
        return None
    if clause.order == "VS":
        return None
    return clause._replace(end=max(clause.end, end), cue_end=end)


_CLAUSAL: Final = frozenset({"clause"})


def _of_clause(document: Document, known: Names, i: int) -> Clause | None:
    """The clause "according to X"."""
    text, starts, words = document.text, document.starts, document.words
    if words[i] == "words":
        if i < 2 or words[i - 1] != "the" or words[i - 2].lower() != "in" or words[i + 1 : i + 2] != ["of"]:
            return None
        start, end = starts[i - 2], starts[i + 1] + 2
    elif words[i + 1 : i + 2] != ["to"]:
        return None
    else:
        start, end = starts[i], starts[i + 1] + 2
    subject = subject_after(document, known, end)
    if subject is None or text[subject.start : subject.end] in (
        "plan",
        "law",
        "schedule",
        "custom",
        "legend",
        "rumour",
    ):
        return None
    cue = _ACCORDING._replace(form=text[start:end])
    return Clause(start, subject.end, start, end, cue, "of", subject)


def _verb_clause(document: Document, known: Names, i: int, cue: Cue) -> Clause | None:
    text, starts, words = document.text, document.starts, document.words
    start = starts[i]
    end = start + len(words[i])
    before = words[i - 1] if i else ""
    if cue.form in NOUN_FORMS and not _verb_after(before, text[starts[i - 1] + len(before) : start]):
        return None
    if before.lower() in _ARTICLES or text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    # Inverted: the cue right behind a closing mark or a comma, its subject behind it.
    gap = text[max(0, start - 3) : start].rstrip()
    form = "finite"
    if (
        gap and gap[-1] in "\"”“’'»,—–-" and (gap[-1] != "'" or gap.endswith(("''", ",'"))) and words[i][0].islower()
    ) and not cue.form.endswith("ing"):
        subject = subject_after(document, known, end)
        if subject and _inverts(text, subject, gap[-1], cue):
            return Clause(start, subject.end, start, end, cue, "VS", subject)
    subject, form = _subject_before(document, known, i, cue)
    if subject is None and form == "none":
        return None
    first = subject.start if subject else start
    return Clause(min(first, start), end, start, end, cue, "SV" if subject else "none", subject, form)


# What follows the subject of an inverted clause: its end, an aside, or when and where it was said.
_SET_OFF: Final = re.compile(
    r"\s*(?:[,.;:(—–]|\Z)|\s(?:of|in|on|at|who|during|last|this|to|after|when|as|by|from|with|[A-Z]\w+day|yesterday|today)\b"
)


def _verb_after(before: str, gap: str) -> bool:
    """Whether a form that may be a noun is a verb after the word before it: "he claims", not "his claims"."""
    lower = before.lower()
    if not before or gap not in (" ", ", ", '," ', ",” ", "” ", '" ', " — ", ") ", ".) "):
        return False
    if lower in _NOUN_BEFORE:
        return lower == "to"
    return (
        gap != " "
        or before[0].isupper()
        or lower in PRONOUNS
        or lower in AUXILIARY
        or lower in SPEAKERS
        or lower in ("that", "which", "also", "went")
        or lower.endswith(("ly", "s"))
    )


def _inverts(text: str, subject: Subject, mark: str, cue: Cue) -> bool:
    """Whether the subject behind the cue is its own: sure behind a quotation, less so behind a comma."""
    if mark in "\"”’'»":
        return True
    if "clause" not in cue.frames or cue.form in NOUN_FORMS or not _SET_OFF.match(text, subject.end):
        return False
    return subject.sort != "nominal" or text[subject.start : subject.end].split()[-1].lower() in SPEAKERS


def _subject_before(document: Document, known: Names, i: int, cue: Cue) -> tuple[Subject | None, str]:
    """The subject before the cue at word i, and the form of the clause."""
    text, starts, words = document.text, document.starts, document.words
    j = i - 1
    right = starts[i]
    form = "participle" if cue.form.endswith("ing") else "finite"
    passive = False
    floor = max(0, i - 12)
    while j >= floor:
        word = words[j]
        left_end = starts[j] + len(word)
        gap = text[left_end:right]
        if gap not in (" ", "'", "’", "\u00a0"):
            break
        lower = word.lower()
        if lower == "to":
            form = "infinitive"
            return None, form
        if lower in AUXILIARY or (lower.endswith("ly") and lower not in ("family", "assembly", "ally")):
            if lower in BE and form != "participle":
                passive = True
            elif lower in BE:
                form = "finite"
            right = starts[j]
            j -= 1
            continue
        break
    if j < 0:
        return None, form
    if not passive and form == "finite" and text.startswith(" by ", starts[i] + len(words[i])):
        passive = cue.form.endswith(("ed", "ld", "wn", "en"))
    if passive and form == "finite" and cue.form.endswith(("ed", "ld", "wn", "en")):
        by = _BY.match(text, starts[i] + len(words[i]))
        if by:
            subject = subject_after(document, known, by.end() - 1)
            if subject:
                return subject, "passive"
        return None, "passive"
    return noun_phrase_before(document, known, j, right), form


_BY: Final = re.compile(r"(?: [a-z]+){0,2} by ")
