"""Names set off by commas behind a description or an office: "Her opposite number, Ann Lee, said"."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import FLAGS, SPEAKER
from analysis.extract.people.names import Mention
from analysis.extract.people.subjects import Names
from analysis.extract.people.vocabulary import ROLES


def is_full_name(known: Names, mention: Mention) -> bool:
    """Whether it is the name of a person in full, behind a comma."""
    start, _, name = mention
    if name.title:
        titled = known.text.rfind(name.title, max(0, start - len(name.title) - _BETWEEN), start)
        start = titled if titled >= 0 else start
    if name.kind not in ("person", "open") or " " not in name.text:
        return False
    return known.text[start - 2 : start] == ", " or _PARTY.search(known.text, max(0, start - 30), start) is not None


_BETWEEN: Final = 3  # characters between a title and the name
# What may stand before an office: "its sponsor, Republican Sen. Ann Lee, said".
_PARTY: Final = re.compile(r", (?:[A-Z][a-z]+ ){1,2}\Z")


def is_described(known: Names, mention: Mention) -> bool:
    """Whether a description and a comma stand before a person's name: "the group's director for Asia, Ann Lee,"."""
    start = mention.start
    if not is_full_name(known, mention):
        return False
    before = known.by_end.get(start - 2)
    k = bisect_left(known.starts, start - 2) - 1
    if before is None or before.name.kind != "place":
        return False  # another person's name, or a description that is looked at below
    return any(FLAGS[word] & SPEAKER for word in known.words[max(0, k - 5) : k])


def has_office(text: str, mention: Mention, low: int) -> bool:
    """Whether an office and a comma stand before a titled name: "Chairman of the Board, General Lee"."""
    title = text.rfind(mention.name.title, low, mention.start)
    if title < 0 or text[title - 2 : title] != ", ":
        return False
    edge = max(text.rfind(mark, low, title - 2) for mark in (", ", ". ", "\n")) + 1
    words = text[max(edge, low) : title - 2].split()
    head = next(
        (words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for", "at")), words[-1] if words else ""
    )
    return head.lower() in ROLES
