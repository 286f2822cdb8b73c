"""The side of a quotation mark: whether it opens or closes, told from the characters around it."""

import re
from typing import Final, NamedTuple

BEFORE_OPEN: Final = frozenset(" \t\n\r\u00a0\u2009([{—–-/\"“„«‘'")
CLOSING: Final = "\"'”’)»"  # what closes a quotation or an aside
AFTER_CLOSE: Final = frozenset(" \t\n\r\u00a0\u2009.,;:!?)]}—–-/\"”»’'…*")
_ELISIONS: Final = re.compile(r"['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b|round\b|cos\b|s\b)")


class Mark(NamedTuple):
    start: int
    end: int
    family: str
    side: str  # open, close, either


def sided(text: str, start: int, end: int, places: list[int]) -> list[Mark]:
    """The marks at places in one paragraph, each with its family and side."""
    marks: list[Mark] = []
    taken = -1
    attribute = False
    for place in places:
        if place < taken:
            continue
        char = text[place]
        stop = place + 1
        if char in "'`" and text[stop : stop + 1] in ("'", "`") and stop < end:
            stop += 1
            family = "double"
        elif char in "'‘’`":
            family = "single"
        elif char in "«»":
            family = "angle"
        else:
            family = "double"
        taken = stop
        before = text[place - 1] if place > start else " "
        if char == '"' and (attribute or before == "="):
            attribute = not attribute
            continue  # href="…" in markup
        after = text[stop] if stop < end else " "
        left = before in BEFORE_OPEN
        right = after in AFTER_CLOSE
        side = _side(char, stop - place, left, right, before)
        if family == "single" and (
            side == "either" or (char in "'’" and side == "open" and _ELISIONS.match(text, place))
        ):
            continue
        mark = Mark(place, stop, family, side)
        if not (marks and _repeats(mark, marks[-1])):
            marks.append(mark)
    return marks


def _repeats(mark: Mark, last: Mark) -> bool:
    """Whether two opening marks were typed for one."""
    return last.end == mark.start and last.side == mark.side == "open" and last.family == mark.family


def _side(char: str, width: int, left: bool, right: bool, before: str) -> str:
    if char in "“„":
        return "either" if right and not (left and not right) else "open"
    if char == "‘" and width == 1:
        return "open"
    if char in "«":
        return "open"
    if char in "”»":
        return "either" if left and not right else "close"
    if char == "`":
        return "open"
    if left and not right:
        return "open"
    if right and not left:
        return "close"
    if char == "'" and width == 1 and before in '"”':
        return "close"  # of an outer quotation, behind the inner: 'He said, "No."'
    return "either"
