"""Paragraphs made whole again where a page or column break tore a sentence."""

import re
from collections.abc import Iterable

_BLANKS = re.compile(r"(?:(?<!\s)[^\S\n]++)?\n\s*")  # a run of blanks is looked at once
_FINISHED = re.compile(r"[.!?…:;][\"'”’)\]»*]*\Z")
_INNER_END = re.compile(r"[.!?][\"'”’)\]»]*\s+[\"“‘'(\[]?[A-Z]")


def mended(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs with torn ones joined by a blank; nothing else is altered.

    A paragraph is torn when it stops without a full stop and either the next begins in lower case or it already
    holds a whole sentence, which no heading does.

    >>> mended(["The talks in", "Geneva ended.", "They failed. Both sides left the", "Palace. Nobody spoke."])
    ['The talks in', 'Geneva ended.', 'They failed. Both sides left the Palace. Nobody spoke.']
    >>> mended(["The envoy said", "he would stay."])
    ['The envoy said he would stay.']
    """
    whole: list[str] = []
    for paragraph in paragraphs:
        text = _BLANKS.sub(" ", paragraph.strip())
        if whole and _torn(whole[-1], text):
            whole[-1] = f"{whole[-1]} {text}"
        elif text:
            whole.append(text)
    return whole


def _torn(before: str, after: str) -> bool:
    """Whether a sentence runs on from one paragraph into the next."""
    if not after or _FINISHED.search(before):
        return False
    first = after.lstrip("\"'“‘([")[:1]
    return first.islower() or (bool(_INNER_END.search(before)) and (first.isalnum() or first == "$"))
