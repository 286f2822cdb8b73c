"""Passages in a part of their sentence behind which another's clause stands, and those that are its subject."""

import re
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.context import Context
from analysis.extract.quotes.marks import Marked


def clause_inside(context: Context, mark: Marked, start: int, sentence: int) -> Clause | None:
    """The clause that the passage belongs to within a part of its sentence, where another speaker's stands behind it.

    "Under what Kim called “the old plan,” Lee charged"; "After Kim said that it was “too late,” Lee said".
    """
    text, edge = context.document.text, mark.outer_start
    what = text.rfind("what ", max(start, edge - _WHAT_FAR), edge)
    opens = _OPENS_PART.match(text, sentence, edge) if start == sentence else None
    if what < 0 and opens is None:
        return None
    for clause in context.between(max(start, what), edge)[::-1]:
        if clause.subject is None or clause.order != "SV" or clause.form != "finite":
            continue
        if 0 <= what == clause.front - len("what ") and text[clause.end : edge] in _AS:
            return clause
        if opens and clause.front - opens.end() < _NEAR and clause.cue.speaks and text[mark.end - 1] == ",":
            return clause if text.find(", ", clause.end, edge - len(", ")) < 0 else None
    return None


_WHAT_FAR: Final = 90
_NEAR: Final = 30
_AS: Final = (" ", " as ", " as a ", " as an ", " as the ", " a ", " an ", " the ", ", ")
_OPENS_PART: Final = re.compile(
    r"(?:But |And )?(?:After|When|While|Although|Though|Because|Since|Once) ", re.IGNORECASE
)


def is_subject(context: Context, mark: Marked) -> bool:
    """Whether the passage is the subject of the sentence it opens: “The Long Road” is a film."""
    text, behind = context.document.text, mark.outer_end
    opens = mark.outer_start <= context.settings[mark.outer_start].start
    if not opens or not mark.closed or text[mark.end - 1] in _CLOSERS:
        return False
    return _VERB.match(text, behind) is not None


_CLOSERS: Final = ",.!?…—–-"
_VERB: Final = re.compile(
    r" (?:(?:also|now|then|still|already|never|often) )?(?:is|was|has|had|will|would|can|could|may|might|does|did"
    r"|tells|follows|opens|comes|came|went|became|means|meant|begins|began|stars|features|tops|topped)\b"
)
