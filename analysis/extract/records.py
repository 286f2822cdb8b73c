"""What is found: one immutable record a mention or claim; field names are the columns of `analysis.schema`.

They are NamedTuples, not dataclasses, because an archive makes millions of them: they are built several
times faster, and a list of them becomes columns with one `zip`. A missing text is "" and a missing offset,
day or value is None.
"""

from datetime import date
from typing import Final, NamedTuple

# Quotes of these kinds are somebody's own words; scare quotes and titles are the author's.
SPOKEN: Final = ("direct", "fragment")


class Quantity(NamedTuple):
    """A number that counts or measures something."""

    start: int
    end: int
    low: float
    high: float
    kind: str = "count"
    unit: str = ""
    per: str = ""
    counted: str = ""
    noun: str = ""
    bound: str = "exact"
    change: str = "none"
    subject: str = ""
    rule: str = ""
    link: int | None = None


class SetAside(NamedTuple):
    """A numeral that is no quantity, with the reason."""

    start: int
    end: int
    reason: str
    rule: str = ""


class Timex(NamedTuple):
    """A time expression in TIMEX3 terms, with the days that it spans."""

    start: int
    end: int
    type: str
    value: str = ""
    mod: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    granularity: str | None = None
    anchor: str = "none"
    direction: str = "none"
    rule: str = ""


class Person(NamedTuple):
    """Someone or something that speaks or is named; `places` are the spans of all mentions by name."""

    start: int
    end: int
    name: str
    role: str = ""
    kind: str = "person"
    places: tuple[tuple[int, int], ...] = ()
    gender: str = ""
    rule: str = ""


class Quote(NamedTuple):
    """Quoted or reported words with their speaker and cue; start and end lie inside the marks."""

    start: int
    end: int
    kind: str
    utterance: int
    speaker: str = ""
    role: str = ""
    speaker_text: str = ""
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    closed: bool = True
    words: int = 0
    confidence: float = 0.0
    rule: str = ""


class Device(NamedTuple):
    """A rhetorical device; whose voice it is in is joined on later, from the quotes."""

    start: int
    end: int
    device: str
    term: str
    rule: str = ""


class Claim(NamedTuple):
    """A quantity, when it holds, and who says so."""

    quantity: Quantity
    when: str
    when_from: str | None
    first_day: date | None
    last_day: date | None
    source: str
    role: str
    source_kind: str
    rule: str
