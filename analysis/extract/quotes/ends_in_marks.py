"""Reported clauses whose end stands in marks, before the reporting clause: The plan is “dead,” Kim said."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.checked import LONGEST, Reported, checked
from analysis.extract.quotes.context import Context, behind_dateline
from analysis.extract.quotes.finite import is_clause
from analysis.extract.quotes.sides import CLOSING

_ORDERS: Final = frozenset({"SV", "VS"})
_CONJUNCTION: Final = re.compile(r"(?:But|And|So|Yet|Still),? ")
_PARTED: Final = re.compile(r"[:;]")
_LEAST: Final = 8  # characters before the marks


def ending_in_marks(context: Context, clause: Clause, start: int) -> list[Reported]:
    """The clause before a reporting clause, in the sentence that begins at start, if the end of it stands in marks.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> from analysis.extract.quotes.marks import scan
    >>> document = Document("The plan is “as good as dead,” Kim said.")
    >>> context = Context(document, scan(document), clauses(document), names(document))
    >>> [document.text[found.start : found.end] for found in ending_in_marks(context, context.clauses[0], 0)]
    ['The plan is “as good as dead,”']
    """
    text, subject = context.document.text, clause.subject
    if subject is None or subject.sort == "relative" or clause.order not in _ORDERS or clause.form != "finite":
        return []
    edge = clause.front if clause.order == "SV" else clause.start
    behind = edge - 1
    while behind > start and text[behind - 1] == ",":
        behind -= 1
    if text[edge - 1] != " " or text[behind - 1] not in CLOSING or edge - start > LONGEST:
        return []
    marks = context.marks
    index = bisect_left(marks, behind, key=lambda mark: mark.outer_end)
    if index == len(marks) or marks[index].outer_end != behind:
        return []
    mark = marks[index]
    if (text[mark.end - 1] != "," and text[behind] != ",") or not _goes_into(text, mark.outer_start):
        return []
    begin = behind_dateline(text, start, mark.outer_start)
    lead = _CONJUNCTION.match(text, begin)
    begin = lead.end() if lead else begin
    if mark.outer_start - begin < _LEAST or _PARTED.search(text, begin, mark.outer_start):
        return []
    if any(other.subject for other in context.between(begin, mark.outer_start)):
        return []  # "Kim called it “mad,” Lee said"
    if not is_clause(text, begin, mark.end) or text[begin] in "\"“‘'":
        return []
    return checked(context, begin, behind, clause, "clause-before-cue")


def _goes_into(text: str, start: int) -> bool:
    """Whether a sentence goes on into the marks at start, with no comma before them."""
    return text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()
