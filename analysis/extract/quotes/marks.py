"""Quotation marks: which open, which close, which are apostrophes; straight, curly, low, angle and single."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import compress
from typing import Final

from analysis.document import Document
from analysis.extract.people.double_marks import double_marks
from analysis.extract.people.transcript import Turn
from analysis.extract.quotes.sides import AFTER_CLOSE, BEFORE_OPEN, Mark, sided

TURN: Final = "turn"  # the family of words that no mark but a speaker's label sets off
_SINGLE: Final = "'‘’`"  # or an apostrophe; doubled ones are told from single ones below
_LOWER_FOLLOWS: Final = re.compile(r" [a-z]")


class Marked:
    """A passage between marks: offsets of what stands inside, of the marks around it, and whether it closes."""

    __slots__ = ("closed", "end", "family", "opened", "outer_end", "outer_start", "start")

    def __init__(
        self, start: int, end: int, outer_start: int, outer_end: int, closed: bool, family: str, opened: bool = True
    ) -> None:
        self.start = start
        self.end = end
        self.outer_start = outer_start
        self.outer_end = outer_end
        self.closed = closed
        self.family = family
        self.opened = opened


def scan(document: Document) -> list[Marked]:
    """The outermost passages in quotation marks, none of which crosses a paragraph.

    >>> document = Document('He said "yes" to the troops’ ‘surge’.')
    >>> [document.text[m.start : m.end] for m in scan(document)]
    ['yes', 'surge']
    """
    text = document.text
    found: list[Marked] = []
    carried = False
    places = _mark_places(document)
    if not places:
        return found
    index, count = 0, len(places)
    for start, end in document.paragraphs:
        if index >= count:
            break
        first = index
        while index < count and places[index] < end:
            index += 1
        if first == index:
            continue
        plain = _plain(text, start, end, places[first:index])
        if plain is not None:
            found += plain
            carried = False
            continue
        marks = sided(text, start, end, places[first:index])
        if marks:
            spans, carried = _paired(text, start, end, marks, carried)
            found += spans
    return found


def with_turns(marks: list[Marked], turns: list[Turn]) -> list[Marked]:
    """The passages with the turns of a transcript in their places; what is quoted within a turn is part of it."""
    if not turns:
        return marks
    spoken = [Marked(turn.start, turn.end, turn.label_start, turn.end, True, TURN) for turn in turns]
    return list(_outermost(spoken + marks))


def _mark_places(document: Document) -> list[int]:
    """The offsets of all marks but those that stand inside a word."""
    text = document.text
    places = _no_ornament(double_marks(document))
    single = [
        place
        for place in document.offsets_of(_SINGLE)
        if not (place and text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum())
    ]
    return sorted(places + single) if single else places


def _no_ornament(places: list[int]) -> list[int]:
    """The places without those of marks in a long row, which quote nothing."""
    for index in range(len(places) - _ROW):
        if places[index + _ROW] - places[index] == _ROW:
            break
    else:
        return places  # as nearly always
    lone = [True] * len(places)
    for index in range(len(places) - _ROW):
        if places[index + _ROW] - places[index] == _ROW:
            lone[index : index + _ROW + 1] = [False] * (_ROW + 1)
    return list(compress(places, lone))


_ROW: Final = 5  # so many more stand right behind the first


def _plain(text: str, start: int, end: int, places: list[int]) -> list[Marked] | None:
    """The passages of a paragraph whose double marks open and close in turn beyond doubt; None for any other."""
    if len(places) % 2:
        return None
    width = 1
    if text[places[0]] in "`'":
        # Each mark is typed as two: ''no''
        width, seconds, places = 2, places[1::2], places[::2]
        if len(places) % 2 or any(second - first != 1 for first, second in zip(places, seconds, strict=True)):
            return None
    opens, closes = ('"“', '"”') if width == 1 else ("`'", "'")
    spans = []
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        begin, behind = opening + width, closing + width
        if (
            text[opening] not in opens
            or text[closing] not in closes
            or (opening > start and text[opening - 1] not in BEFORE_OPEN)
            or text[begin] in AFTER_CLOSE
            or text[closing - 1] in BEFORE_OPEN
            or (behind < end and text[behind] not in AFTER_CLOSE)
        ):
            return None
        if width == 2 and (text[opening + 1] not in opens or text[closing + 1] != "'" or text[begin].isspace()):
            return None
        spans.append(Marked(begin, closing, opening, behind, True, "double"))
    return spans


def _paired(text: str, start: int, end: int, marks: list[Mark], carried: bool) -> tuple[list[Marked], bool]:
    """The outermost passages of a paragraph, and whether a double mark is left open at its end."""
    spans: list[Marked] = []
    stack: list[Mark] = []
    doubles = 0  # double marks open
    spare = sum(1 for m in marks if m.family == "double" and m.side == "open") - sum(
        1 for m in marks if m.family == "double" and m.side != "open"
    )
    singles = [m for m in marks if m.family == "single"]
    for mark in marks:
        opens = mark.side == "open"
        if mark.side == "either":
            opens = not any_open(stack, mark.family, doubles)
        if opens:
            if mark.family == "double" and doubles and spare > 0 and mark.side == "open":
                # More marks open than close: the earlier one was never closed.
                while stack and stack[-1].family != "double":
                    stack.pop()
                earlier = stack.pop()
                doubles -= 1
                spare -= 1
                spans.append(_span(text, earlier, mark.start, mark.start, False))
            stack.append(mark)
            doubles += mark.family == "double"
            continue
        if mark.family == "double":
            if not doubles:
                if carried and not spans and not stack:
                    opening = Mark(start, start, "double", "open")
                    spans.append(_span(text, opening, mark.start, mark.end, True, False))
                continue
            while stack[-1].family != "double":
                stack.pop()
            opening = stack.pop()
            doubles -= 1
            spans.append(_span(text, opening, mark.start, mark.end, True))
        elif stack and stack[-1].family == mark.family:
            if mark.family == "single" and _possessive(text, mark, singles, end):
                continue
            spans.append(_span(text, stack.pop(), mark.start, mark.end, True))
    left = next((m for m in stack if m.family == "double"), None)
    if left is None and stack and _goes_on(text, stack[0], start, end):
        spans.append(_span(text, stack[0], end, end, False))
    if left:
        spans.append(_span(text, left, end, end, False))
    return list(_outermost(spans)), left is not None


def _goes_on(text: str, opening: Mark, start: int, end: int) -> bool:
    """Whether a single mark left open opens a quotation that goes on in the next paragraph: ‘…⏎⏎‘…’."""
    led = opening.start == start or text.endswith(_LEADING, start, opening.start)
    return led and text[end : end + _BREAK].lstrip()[:1] == text[opening.start]


_LEADING: Final = (": ", ", ", ":", ". ")
_OPENING: Final = ("‘", "'")
_BREAK: Final = 4  # characters: line ends, and the mark behind them


def any_open(stack: list[Mark], family: str, doubles: int) -> bool:
    """Whether a mark of the family is open."""
    return doubles > 0 if family == "double" else bool(stack) and stack[-1].family == family


def _possessive(text: str, mark: Mark, singles: list[Mark], end: int) -> bool:
    """Whether a single mark behind s is a plural possessive's apostrophe: another closes before one opens.

    Or none does up to the end of the paragraph, and the quotation goes on in the next.
    """
    if text[mark.start - 1 : mark.start] != "s" or not _LOWER_FOLLOWS.match(text, mark.end):
        return False
    place = bisect_right(singles, mark)
    if place < len(singles):
        return singles[place].side == "close"
    return text[end : end + _BREAK].lstrip()[:1] in _OPENING


def _span(text: str, opening: Mark, end: int, outer_end: int, closed: bool, opened: bool = True) -> Marked:
    start = opening.end
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return Marked(start, start + len(inside.strip()), opening.start, outer_end, closed, opening.family, opened)


def _outermost(spans: list[Marked]) -> Iterator[Marked]:
    last = -1
    for span in sorted(spans, key=lambda s: (s.outer_start, -s.outer_end)):
        if span.outer_start >= last and span.start < span.end:
            last = span.outer_end
            yield span
