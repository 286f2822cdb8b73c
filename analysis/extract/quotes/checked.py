"""Reported clauses, and the check that what was found is one."""

from bisect import bisect_left
from typing import Final, NamedTuple

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.context import Context

LONGEST: Final = 1500
_MARKS: Final = "\"“”‘'`«„"


class Reported(NamedTuple):
    """A reported clause and the reporting clause it depends on."""

    start: int
    end: int
    clause: Clause
    rule: str


# "The town, where, she added, nobody lives": what is told stands behind the cue.
UNFINISHED: Final = (" where", " which", " who", " whom", " whose", " that", " and", " but")


def _goes_on(context: Context, start: int, end: int) -> bool:
    """Whether the passage in marks that opens a clause is but a part of it: "that “a few” of us would stay"."""
    marks = context.marks
    index = bisect_left(marks, start, key=lambda mark: mark.outer_start)
    if (
        index == len(marks)
        or marks[index].outer_start != start
        or context.document.text[marks[index].end - 1] in ",.?!"
    ):
        return False
    text, behind = context.document.text, marks[index].outer_end
    return text[behind : behind + 1] == " " and text.count(" ", behind, end) > 1


def checked(context: Context, start: int, end: int, clause: Clause, rule: str) -> list[Reported]:
    """The reported clause, unless it is all in marks or too short to be one."""
    text = context.document.text
    if not 8 <= end - start <= LONGEST or (text[start] in _MARKS and not _goes_on(context, start, end)):
        return []
    if text.find(" ", start, end) < 0 or text.endswith(UNFINISHED, start, end):
        return []
    return [tuple.__new__(Reported, (start, end, clause, rule))]
