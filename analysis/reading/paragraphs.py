"""Paragraphs made whole again where a page or column break tore a sentence."""

import re
from collections.abc import Container, Iterable

from analysis.reading.lines import joined_word

_BLANKS = re.compile(r"(?:(?<!\s)[^\S\n]++)?\n\s*")  # a run of blanks is looked at once
_FINISHED = re.compile(r"[.!?…:;][\"'”’)\]»*]*(?:\s?[^\w\s\x00-\x7f“‘«–—-]{1,6})?\Z")  # "… to calm him.” 😅"
_INNER_END = re.compile(r"(?<!\A\d)(?<!\A\d\d)[.!?][\"'”’)\]»*]*\s+[\"“‘'(\[]?[A-Z]")
_CUT = re.compile(r"(?<![\w-])[^\W\d_]+(?=-\Z)")
_LONGEST_WORD = 60  # characters: no more is looked at of a paragraph that grows
_WORD = re.compile(r"[^\W\d_]+")


def mended(paragraphs: Iterable[str], whole: Container[int] = ()) -> list[str]:
    """The paragraphs with torn ones joined by a blank; nothing else is altered.

    A paragraph is torn when it stops without a full stop and either the next begins in lower case or it already
    holds a whole sentence, which no heading does. Those whose index is in `whole`, as items of a list, are not.

    >>> mended(["The talks in", "Geneva ended.", "They failed. Both sides left the", "Palace. Nobody spoke."])
    ['The talks in', 'Geneva ended.', 'They failed. Both sides left the Palace. Nobody spoke.']
    >>> mended(["The envoy said", "he would stay. Nobody lis-", "tened."])
    ['The envoy said he would stay. Nobody listened.']
    """
    made: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        text = _BLANKS.sub(" ", paragraph.strip())
        if made and index not in whole and index - 1 not in whole and _torn(made[-1], text):
            made[-1] = _joined(made[-1], text)
        elif text:
            made.append(text)
    return made


def _joined(before: str, after: str) -> str:
    cut, rest = _CUT.search(before[-_LONGEST_WORD:]), _WORD.match(after)
    if cut and rest:
        return before[: -len(cut[0]) - 1] + joined_word(cut[0], rest[0]) + after[rest.end() :]
    return f"{before} {after}"


def _torn(before: str, after: str) -> bool:
    """Whether a sentence runs on from one paragraph into the next."""
    if not after or _FINISHED.search(before[-_LONGEST_WORD:]):
        return False
    first = after.lstrip("\"'“‘([")[:1]
    return first.islower() or (bool(_INNER_END.search(before)) and (first.isalnum() or first == "$"))
