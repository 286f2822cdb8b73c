"""Lists of dates without a sentence: more of them in a row than anybody writes in prose are one mention."""

from typing import Final

from analysis.extract.dates.mention import Mention

_MOST: Final = 40  # dates that a sentence may list
_LONGEST: Final = 26  # characters of a date with what parts it from the next: "Wednesday, Sept. 30, 2014, "
_BETWEEN: Final = " ,\t\r\n\u00a0-–/."


def in_runs(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, where each run of more than forty that blanks, commas or dashes part is one without a value.

    >>> from analysis.document import Document
    >>> from analysis.extract.dates.triggers import mentions
    >>> [(m.rule, m.start, m.end) for m in mentions(Document("Monday, Friday, " * 25 + "it rained on Sunday."))]
    [('run-of-dates', 0, 398), ('weekday', 413, 419)]
    """
    if all(far.start - at.end > _MOST * _LONGEST for at, far in zip(found, found[_MOST:], strict=False)):
        return found  # as in all prose
    made: list[Mention] = []
    first = 0
    while first < len(found):
        last = first
        while last + 1 < len(found) and not text[found[last].end : found[last + 1].start].strip(_BETWEEN):
            last += 1
        if last - first < _MOST:
            made += found[first : last + 1]
        else:
            made.append(Mention(found[first].start, found[last].end, "fixed", "run-of-dates"))
        first = last + 1
    return made
