"""Lines that a page broke put together again: pages with running heads, columns, words cut at the line's end."""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from analysis.segments import is_hard_wrapped
from analysis.syllables import in_dictionary

_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—])?\s*\Z", re.I
)
_NUMBER_AT_EDGE: Final = re.compile(r"\A\W*(?:page\s+)?\d{1,3}\b\W*|\W*\b(?:page\s+)?\d{1,3}(?:/\d{1,3})?\W*\Z", re.I)
# What a browser prints at the head of each page: when it was printed, and the page's title.
_PRINTED: Final = re.compile(r"\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: ?[AP]M)?\s{2,}(\S.*)\Z", re.I)
_SITE: Final = re.compile(r".*\S\s+[-|–—]\s+(\S[^|–—]{2,40})\Z")
_LONGEST_HEAD: Final = 100
_EDGE: Final = 2  # lines at the top and at the foot of a page that may be its running head
_CUT_WORD: Final = re.compile(r"(?<![\w-])([^\W\d_]+)-\n[^\S\n]*([^\W\d_]+)")
_DROP_CAP: Final = re.compile(r"([A-Z])([ \n])([a-z]+)")
_FINISHED: Final = re.compile(r"[.!?…][\"'”’)\]]*\Z")
_BEGINS: Final = re.compile(r"[\"'“‘(\[]*[A-Z0-9$£€]")
_INDENT: Final = 2
_SHORT: Final = 0.7  # of the usual width: a line that stops before this ends its paragraph
_STOPS: Final = re.compile(r"[.!?:][\"'”’)\]]*\s*\Z")
_LEAST_SMALL: Final = 2  # lines that begin in small letters, as few headlines and items of a list do
_LONGEST_LINE: Final = 120
_SUSPENDED: Final = frozenset({"and", "or", "to"})


def without_running_lines(text: str) -> tuple[str, list[str]]:
    r"""The text without page numbers and the lines that stand on each page, and those lines.

    >>> without_running_lines("The Post 1\nRain fell\n\fThe Post 2\non the town.\n")
    ('Rain fell\n\non the town.\n', ['The Post 1', 'The Post 2'])
    """
    if "\f" not in text:
        return text, []
    pages = [page.split("\n") for page in text.split("\f")]
    edges = [_edges(page) for page in pages]
    keys = Counter(key for page, places in zip(pages, edges, strict=True) for key in {_key(page[at]) for at in places})
    kept: list[str] = []
    removed: list[str] = []
    for page, places in zip(pages, edges, strict=True):
        heads = {at for at in places if _PAGE_NUMBER.match(page[at]) or keys[_key(page[at])] > 1}
        removed += [page[at].strip() for at in sorted(heads)]
        kept += [line for at, line in enumerate(page) if at not in heads]
    return "\n".join(kept), removed


def site_of_print(line: str) -> str:
    """The site in the title that a browser printed above a page; "" for any other line.

    >>> site_of_print("5/17/24, 9:41 AM      Flood drowns town - Valley Post"), site_of_print("The Post, 16 May 2024")
    ('Valley Post', '')
    """
    printed = _PRINTED.match(line)
    site = _SITE.match(printed[1]) if printed else None
    return site[1].strip() if site else ""


def _edges(page: list[str]) -> set[int]:
    """Where on the page a running head or foot may stand."""
    written = [at for at, line in enumerate(page) if line.strip()]
    return {at for at in (*written[:_EDGE], *written[-_EDGE:]) if len(page[at]) <= _LONGEST_HEAD}


def _key(line: str) -> str:
    """The line without the number of its page."""
    return " ".join(_NUMBER_AT_EDGE.sub("", line.strip()).split())


def is_wrapped(text: str) -> bool:
    """Whether a sentence goes on over most line ends: as segments.py tells it, or all lines are as short as a column's.

    >>> is_wrapped("An engineer told the\\nministry that the bridge at\\nArle was unsafe. Nobody in the\\nroom rose.")
    True
    """
    if is_hard_wrapped(text):
        return True
    lines = text.split("\n")
    pairs = [(line, after.lstrip()) for line, after in pairwise(lines) if line.strip() and after.strip()]
    running = [after for line, after in pairs if not _STOPS.search(line)]
    small = sum(1 for after in running if after[0].islower())
    return small >= _LEAST_SMALL and 2 * len(running) > len(pairs) and max(map(len, lines)) <= _LONGEST_LINE


def unwrapped(text: str) -> list[str]:
    r"""The paragraphs of hard-wrapped text, still in lines, with words whole that were cut at the end of one.

    >>> unwrapped("The min-\nister left the\npalace today.\n  Nobody saw\nhim go.")
    ['The minister left the\npalace today.', 'Nobody saw\nhim go.']
    """
    lines = text.split("\n")
    widths = sorted(len(line) for line in lines if line.strip())
    width = widths[len(widths) * 9 // 10] if widths else 0
    paragraphs: list[list[str]] = [[]]
    before = ""
    for line in lines:
        if not line.strip() or (before and _begins_paragraph(before, line, width)):
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line.strip())
        before = line.rstrip()
    return [without_drop_cap(_CUT_WORD.sub(_whole_word, "\n".join(paragraph))) for paragraph in paragraphs if paragraph]


def without_drop_cap(paragraph: str) -> str:
    r"""The paragraph with the large letter that begins it put back into its word.

    >>> without_drop_cap("T\nhe council met."), without_drop_cap("I was there.")
    ('The council met.', 'I was there.')
    """
    match = _DROP_CAP.match(paragraph)
    if not match or (match[1] in "AIO" and not (match[2] == "\n" and in_dictionary(match[1] + match[3]))):
        return paragraph
    return match[1] + paragraph[match.start(3) :]


def _begins_paragraph(before: str, line: str, width: int) -> bool:
    """Whether a line that stands right under another begins a paragraph: it is indented, or the other was cut short."""
    if not _FINISHED.search(before) or not _BEGINS.match(line.lstrip()):
        return False
    indented = _indent(line) >= _indent(before) + _INDENT
    return indented or len(before) < _SHORT * width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _whole_word(match: re.Match[str]) -> str:
    return joined_word(match[1], match[2])


def joined_word(first: str, second: str) -> str:
    """The word that was cut at a hyphen, which stays where it is the word's own.

    >>> joined_word("minis", "ters"), joined_word("well", "argued"), joined_word("anti", "American")
    ('ministers', 'well-argued', 'anti-American')
    """
    if second in _SUSPENDED:
        return f"{first}- {second}"  # "pre- and post-war"
    if second[:1].isupper() or first[-1:].isupper():
        return f"{first}-{second}"
    if not in_dictionary(first + second) and in_dictionary(first) and in_dictionary(second):
        return f"{first}-{second}"
    return first + second
