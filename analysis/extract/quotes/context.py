"""The passages of a document beside its reporting clauses, and what a passage is attributed to."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.people.clause import Clause
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.vocabulary import GENDERS, MEDIA, METONYMS, PLACES
from analysis.extract.quotes.marks import Marked


class Source:
    """Whose words a passage is: the subject as written, the cue as written, and the rule that joined them."""

    __slots__ = ("clause", "cue_end", "cue_start", "rule", "subject", "whole")

    def __init__(
        self,
        subject: Subject | None,
        cue_start: int | None,
        cue_end: int | None,
        rule: str,
        whole: bool = False,  # the passage is all that is reported
        clause: Clause | None = None,
    ) -> None:
        self.subject = subject
        self.cue_start = cue_start
        self.cue_end = cue_end
        self.rule = rule
        self.whole = whole
        self.clause = clause

    def by_rule(self, rule: str, whole: bool) -> "Source":
        """The same source, by another rule."""
        return Source(self.subject, self.cue_start, self.cue_end, rule, whole, self.clause)


# How far from a passage its cue may stand; also what keeps long sentences from costing more than long texts.
REACH: Final = 500

LETTERS: Final = re.compile(r"\w")
NEW_SENTENCE: Final = re.compile(r"[.!?]\s+[A-Z]")


class Setting(NamedTuple):
    """Where a passage stands: the index of its sentence, where that begins and ends, and its paragraph."""

    sentence: int
    start: int
    end: int
    paragraph: int


class Context:
    """The marked passages of a document beside its reporting clauses, with what is worked out from them."""

    def __init__(self, document: Document, marks: list[Marked], clauses: list[Clause], known: Names) -> None:
        self.document = document
        self.marks = marks
        self.known = known
        self.clauses = _outside(clauses, marks)
        self.starts = [clause.cue_start for clause in self.clauses]
        # Where each passage stands, by where its mark does.
        self.settings = _settings(document, [mark.outer_start for mark in marks])

    def first_from(self, start: int) -> Clause | None:
        """The first clause whose cue begins at start or behind it."""
        index = bisect_left(self.starts, start)
        return self.clauses[index] if index < len(self.starts) else None

    def between(self, start: int, end: int) -> list[Clause]:
        """The clauses whose cues begin in text[start:end]."""
        return self.clauses[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _settings(document: Document, places: list[int]) -> dict[int, Setting]:
    """Where each of the places stands; they are in order, as the sentences are."""
    found: dict[int, Setting] = {}
    sentences, new = document.sentences, tuple.__new__  # as Setting(...) does, without a Python call
    index, last = 0, len(sentences) - 1
    for place in places:
        while index < last and sentences[index + 1].start <= place:
            index += 1
        found[place] = new(Setting, (index, *sentences[index])) if sentences else Setting(0, 0, len(document.text), 0)
    return found


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


def source_of(clause: Clause, rule: str, whole: bool) -> Source:
    if clause.order == "of":
        rule = "according-to"
    if clause.form == "passive":
        rule += "-passive"
    return Source(clause.subject, clause.cue_start, clause.cue_end, rule, whole, clause)


# "WASHINGTON (Wire) — Kim said".
_DATELINE: Final = re.compile(
    r"(?:[A-Z]{3}[\w., ]{0,40}|[A-Z]\w+[\w., ]{0,40}\([A-Z][\w ]{1,30}\)) ?(?:[–—]|--?) ?(?=\S)"
)


_DASHES: Final = ("—", "–", "-")
_LONGEST_DATELINE: Final = 160  # characters


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence at start begins behind the place and agency that open a report; start where none do.

    >>> behind_dateline("OSLO (NTB) — The bridge held.", 0, 29)
    13
    """
    for dash in _DASHES:
        if text.find(dash, start, min(end, start + _LONGEST_DATELINE)) >= 0:
            dateline = _DATELINE.match(text, start, end)
            return dateline.end() if dateline else start
    return start


def is_listed(word: str) -> bool:
    """Whether a word is a listed name, however it ends: "Italy" opens a sentence as no adverb, "Beijing" as no verb.

    >>> is_listed("Italy"), is_listed("Recently")
    (True, False)
    """
    return word in PLACES or word in METONYMS or word in MEDIA or word in GENDERS
