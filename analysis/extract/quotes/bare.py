"""Reporting clauses that say no more than who speaks: "“…” Kim said on Monday."."""

import re
from typing import Final

from analysis.extract.people.clause import Clause

_BARE: Final = re.compile(
    r"(?:[.,;]|\s+(?:[A-Z]\w+|on|in|at|during|to|last|this|of|about|when|while|as|after|recently|earlier|later)\b"
    r"(?!.{0,60}\bthat\b)|\s*\Z)"
)


def is_bare(text: str, clause: Clause) -> bool:
    """Whether the cue has no complement of its own behind it."""
    return bool(_BARE.match(text, clause.cue_end, clause.cue_end + 80))


def is_denied(text: str, clause: Clause) -> bool:
    """Whether what the cue tells of did not happen: "The ministry did not immediately respond"."""
    return clause.subject is not None and _NEVER.search(text, clause.subject.end, clause.cue_start) is not None


_NEVER: Final = re.compile(r"\b(?:not|never|cannot|could hardly)\b|n['’]t\b")
