"""Where the paragraphs and the sentences of a text begin and end."""

import re
from collections.abc import Sequence
from typing import Final

from analysis.lexicon import categories

_Span = tuple[int, int]

# The line end stands first, what is before it behind: so the search leaps from one line end to the next.
_SINGLE_LINE_END: Final = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
_CUT_LINE: Final = re.compile(r"\n(?<=[^\s.!?:\"”’)]\n)(?=[a-z])")
# A mark that may end a sentence, what may close behind it, then a blank, and what the next sentence would open with.
_STOP: Final = re.compile(
    r"(?P<mark>[.!?…]++)(?P<close>[\"'”’)\]»]*+)(?=(?P<blank>\s++)(?P<open>[\"'“‘(\[«—–`-]*+)(?P<word>\w*+))"
).match
_MORE_DOTS: Final = re.compile(r"\s+[.…]")
_LONGEST_LIST_MARK: Final = 6
_FEW: Final = 4  # of "N.A.A.C.P" more
_REACH: Final = 40  # characters that are looked back for the last word
_ENDING: Final = re.compile(r"[\w.&'’-]*\Z")  # of "(Gen" the word
_LIST_MARK: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])\Z")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")

# Words as data: what each kind of abbreviation says about the full stop behind it is in the list's notes.
_ABBREVIATIONS: Final = categories("abbreviations")
_KINDS: Final = {
    word: kind for kind in ("anywhere", "before a number", "before a name") for word in _ABBREVIATIONS[kind]
}
_STARTERS: Final = _ABBREVIATIONS["starts a sentence"]
_BEHIND_TIME: Final = _ABBREVIATIONS["behind a time"]
_TITLES: Final = frozenset({"Mr", "Mrs", "Ms"})
_HOURS: Final = frozenset({"a.m", "p.m", "A.M", "P.M"})
_LONGEST_OPENING: Final = 20  # characters of "By about 10.30 a.m"
_QUOTES: Final = "\"”’'"
_STREET: Final = re.compile(r"[A-Z0-9][\w'’-]* St\Z")
# Behind a question in quotation marks, who asks it.
_SPEAKER: Final = re.compile(
    r" (?:(?:Mr|Mrs|Ms|Dr|Sir|Gen|Sen|Rep|Gov)\.? )?(?:[A-Z][\w'’-]*\.? ){1,3}"
    r"(?:said|says|asked|asks|shouted|cried|replied|wondered|wonders|added|told|wrote|tweeted|yelled|exclaimed|demanded"
    r"|answered|screamed|called|joked|quipped|insisted|recalled|explained)\b"
)


def paragraph_spans(text: str) -> list[_Span]:
    """Half-open offsets of each paragraph, without blanks at its edges.

    >>> paragraph_spans("One.\\n\\n Two.\\n")
    [(0, 4), (7, 11)]
    """
    spans: list[_Span] = []
    wrapped = is_hard_wrapped(text)
    goes_on = False
    place = 0
    for line in text.split("\n"):
        kept = line.strip()
        if kept:
            start = place if len(kept) == len(line) else place + line.index(kept[0])
            end = start + len(kept)
            if goes_on:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        goes_on = wrapped and kept != ""  # up to a blank line
        place += len(line) + 1
    return spans


def is_hard_wrapped(text: str) -> bool:
    """Whether most line ends fall inside a sentence: no full stop before, a small letter behind.

    >>> is_hard_wrapped("Rain fell on the\\nnorth of the isle."), is_hard_wrapped("Rain fell.\\nNobody left.")
    (True, False)
    """
    if text.count("\n") == 2 * text.count("\n\n"):
        return False  # blank lines alone
    line_ends = sum(1 for _ in _SINGLE_LINE_END.finditer(text))
    return 2 * sum(1 for _ in _CUT_LINE.finditer(text)) > line_ends


def sentence_spans(text: str, paragraphs: list[_Span], stops: Sequence[int]) -> list[tuple[int, int, int]]:
    """The sentences of the paragraphs: offsets, and the index of the paragraph; stops are marks that may end one.

    >>> sentence_spans("Mr. Lee left. Nobody knew.", [(0, 26)], [2, 12, 25])
    [(0, 13, 0), (14, 26, 0)]
    """
    found: list[tuple[int, int, int]] = []
    n, count = 0, len(stops)
    for paragraph, (start, end) in enumerate(paragraphs):
        while n < count and stops[n] < end:
            match = _STOP(text, stops[n], end)
            n += 1
            if match is None:
                continue  # the last of a paragraph
            mark, close, blank, opening, word = match.groups()
            stop, behind = match.span()
            if _ends_sentence(text, start, stop, mark, behind, close, opening, word):
                found.append((start, behind, paragraph))
                start = behind + len(blank)
        if start < end:
            found.append((start, end, paragraph))
    return found


def _ends_sentence(
    text: str, start: int, stop: int, mark: str, behind: int, close: str, opening: str, word: str
) -> bool:
    """Whether the mark at stop ends the sentence that began at start.

    Behind it and what closes after it, at `behind`, there is a blank; word is the next one.
    """
    if word[:1].islower() and not word[1:2].isupper():  # "iPhone users" may begin a sentence
        return False
    if not word and _MORE_DOTS.match(text, behind):
        return False  # an ellipsis typed with blanks
    if mark != ".":
        # Before words left out of a quotation there is a blank.
        if mark in ("...", "…") and text[stop - 1 : stop].isspace():
            return False
        return not (close and close[0] in _QUOTES and _SPEAKER.match(text, behind))  # "“Why?” Ann Lee asked."
    if stop - start < _LONGEST_LIST_MARK and _LIST_MARK.match(text, start, stop):
        return False  # "1. Budget": the mark belongs to its item
    words = text[stop - _REACH if stop - start > _REACH else start : stop].rsplit(None, 1)
    last = words[-1] if words else ""
    if not last.isalpha():
        ending = _ENDING.search(last)
        last = ending[0].strip("-'’") if ending else ""
    kind = _KINDS.get(last)
    if kind is None:
        if len(last) > 1 and "." not in last:
            return True
        kind = "anywhere" if _INITIALS.match(last) and last != "I" else ""
    if kind == "before a name":
        return not word or (last == "St" and word in _STARTERS and _STREET.search(text, start, stop) is not None)
    if kind == "before a number":
        return not word[:1].isdigit()
    if opening and opening[0] in '"“`' and word and (last in _KINDS or len(last) > _FEW) and kind == "anywhere":
        return True  # "He left the U.S. “It is late,” she said", not "J. “Bud” Lee"
    if last in _HOURS and word not in _BEHIND_TIME and not close:
        return word in _STARTERS - _TITLES or stop - start > _LONGEST_OPENING  # not "At 10 a.m. Ann Lee spoke"
    # "U.S. President" goes on, "U.S. The" does not; a lone initial stands inside a name.
    return not kind or bool(close) or word in _STARTERS
