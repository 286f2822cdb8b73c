"""Who vouches for a headline: who stands before its colon or behind its dash, as in "Police: 40 dead in blast"."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.subjects import Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import BODIES

_NEAR: Final = 36  # characters
_COLON: Final = re.compile(
    r"(?:[*•–—-]\s)?(?P<who>(?:The\s)?[A-Z][\w’'-]{0,30}(?:\s[\w’'-]{1,30}){0,2}):(?=(?:\s\S{1,30}){4})"
)
_DASH: Final = re.compile(r"\s[-–—]\s(?P<who>[\w’'-]+(?:\s[\w’'-]+){0,2})\s*\Z")
# Bodies and documents, and who speaks for them: no "Students: 40 of them passed".
_SOURCES: Final = BODIES | {"officials", "sources", "analysts", "witnesses", "experts", "minister", "spokesman"}
# A line that ends so is a sentence.
_SENTENCE_ENDS: Final = (".", "!", "?", "”", '"', ":", ";", ",")


def headed(document: Document, place: int, start: int) -> Subject | None:
    """Who is named before the colon or behind the dash of the line that begins at start, where it is no sentence.

    >>> document = Document("Ferry sinks, 40 dead - ministry")
    >>> found = headed(document, 13, 0)
    >>> document.text[found.start : found.end]
    'ministry'
    """
    text = document.text
    _, end = document.sentence_span(start)
    if text.endswith(_SENTENCE_ENDS, start, end):
        return None
    found = None
    if text.find(":", start, min(end, start + _NEAR)) >= 0:
        found = _COLON.match(text, start, end)
    elif text.find(" ", max(start, end - _NEAR), end) >= 0:
        found = _DASH.search(text, max(place, end - _NEAR), end)
    if found is None or head_noun(found["who"]).lower() not in _SOURCES:
        return None
    return Subject(found.start("who"), found.end("who"), "nominal")
