"""Transcripts: paragraphs that open with who speaks, "LEE: Why now?", as in interviews and hearings.

"Q:" and "A:" name nobody, so they make no rows.
"""

import re
from collections import Counter
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.records import Person
from analysis.once import once


class Turn(NamedTuple):
    """What one speaker says in a row: offsets of the words, and of the label before them."""

    start: int
    end: int
    label_start: int
    label_end: int


_LABEL_REACH: Final = 50
_FEWEST: Final = 3
_INITIALS: Final = 3
# "ANN LEE", "SEN. LEE"; or "Ann Lee", which is a label only where two speakers take turns.
_CAPITALS: Final = re.compile(
    r"(?P<label>[A-Z]{2}[A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,3})(?: \([^()\n]{1,30}\))?:\s+(?=\S)"
)
_NAME: Final = re.compile(r"(?P<label>[A-Z][a-z.]+(?: [A-Z][\w.'’-]*){0,3})(?: \([^()\n]{1,30}\))?:\s+(?=\S)")
# Lists of results are labelled as well, but nobody asks or is spoken to in them.
_TALK: Final = re.compile(r"\?|\b(?:I|[Yy]ou|[Ww]e)\b")


@once
def turns(document: Document) -> list[Turn]:
    """The turns of speech in a document that is a transcript or holds one; [] for any other.

    >>> text = "LEE: Why now?\\n\\nKIM: It was time.\\n\\nLEE: Was it?"
    >>> [(text[t.label_start : t.label_end], text[t.start : t.end]) for t in turns(Document(text))]
    [('LEE', 'Why now?'), ('KIM', 'It was time.'), ('LEE', 'Was it?')]
    """
    text = document.text
    place = -1
    for _ in range(_FEWEST):
        place = text.find(":", place + 1)
        if place < 0:
            return []
    labelled = [span for span in document.paragraphs if text.find(":", span[0], span[0] + _LABEL_REACH) >= 0]
    if len(labelled) < _FEWEST:
        return []
    for pattern, least in ((_CAPITALS, 1), (_NAME, 2)):
        found = [
            Turn(match.end(), end, *match.span("label"))
            for start, end in labelled
            if (match := pattern.match(text, start, end))
        ]
        if pattern is _CAPITALS and any(turn.label_end - turn.label_start <= _INITIALS for turn in found):
            found = _with_full_names(text, labelled, found)
        labels = Counter(text[turn.label_start : turn.label_end] for turn in found)
        if len(found) < _FEWEST or len(labels) < 2 or labels.most_common(2)[-1][1] < least:
            continue
        if sum(1 for turn in found if _TALK.search(text, turn.start, turn.end)) >= 2:
            return found
    return []


def _with_full_names(text: str, labelled: list[tuple[int, int]], found: list[Turn]) -> list[Turn]:
    """The turns with those whose label is the full name of later initials: "Ann Lee:", and then "AL:"."""
    initials = {text[turn.label_start : turn.label_end] for turn in found}
    for start, end in labelled:
        match = _NAME.match(text, start, end)
        if match and "".join(word[0] for word in match["label"].split()) in initials:
            found.append(Turn(match.end(), end, *match.span("label")))
    return sorted(found)


def speakers(document: Document, people: list[Person]) -> list[Person]:
    """People who have a turn and are not in the roster `people`: one row each, named as their label names them."""
    found: list[Person] = []
    for turn in turns(document):
        label = document.text[turn.label_start : turn.label_end]
        if called(label, [*people, *found]) is None:
            place = (turn.label_start, turn.label_end)
            found.append(Person(*place, label, places=(place,), rule="transcript-label"))
    return found


def called(label: str, people: list[Person]) -> Person | None:
    """The person of the roster whom a label means: by the whole name, else by the last word of it.

    >>> called("LEE", [Person(0, 7, "Ann Lee")]).name
    'Ann Lee'
    """
    upper = label.upper()
    persons = [person for person in people if person.kind == "person"]
    for person in persons:
        if person.name.upper() == upper:
            return person
    last = upper.split()[-1]
    found = next((person for person in persons if person.name.upper().split()[-1] == last), None)
    if found or not 2 <= len(upper) <= _INITIALS:
        return found
    return next((person for person in persons if "".join(w[0] for w in person.name.upper().split()) == upper), None)
