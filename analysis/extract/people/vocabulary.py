"""The word lists of people and speech, loaded once as sets and maps."""

from dataclasses import dataclass
from typing import Final

from analysis.lexicon import categories, entries


@dataclass(slots=True, eq=False)
class Cue:
    """One form of a reporting verb: its lemma, its tone and the complements the verb takes."""

    form: str
    lemma: str
    tone: str
    frames: frozenset[str]
    speaks: bool  # a verb of speech or writing, not of thought, nor only of an object
    participle: bool  # "saying"
    past: bool  # may be a passive's participle: "called", "told", "known", "written"


_SPEECH_FRAMES: Final = frozenset({"clause", "hearer", "question", "quote only"})


def cue(form: str, lemma: str, tone: str, frames: frozenset[str]) -> Cue:
    """The cue with what its form and frames say of it."""
    speaks = bool(frames & _SPEECH_FRAMES)
    return Cue(form, lemma, tone, frames, speaks, form.endswith("ing"), form.endswith(("ed", "ld", "wn", "en")))


def _cues() -> dict[str, Cue]:
    frames: dict[str, set[str]] = {}
    for entry in entries("cue_frames"):
        frames.setdefault(entry.term, set()).add(entry.category)
    table: dict[str, Cue] = {}
    for entry in entries("cues"):
        known = cue(entry.term, entry.note, entry.category, frozenset(frames.get(entry.note, ())))
        table[entry.term] = known
        if entry.term.endswith(("ing", "ed")) or entry.term in ("said", "says", "told", "wrote"):
            table[entry.term.capitalize()] = known  # opens a sentence; "State" and "Reports" do not
    return table


CUES: Final = _cues()

_TITLES: Final = categories("titles")
_TITLE_PHRASES: Final = frozenset().union(
    *(terms for name, terms in _TITLES.items() if name.startswith("honorific")),
    _TITLES["political"],
    _TITLES["military"],
)
TITLES: Final = frozenset(phrase for phrase in _TITLE_PHRASES if " " not in phrase)
TITLE_PARTS: Final = frozenset(word for phrase in _TITLE_PHRASES for word in phrase.split()) - {"of", "the"}
# Those that a full stop stands behind.
SHORT_TITLES: Final = categories("abbreviations")["before a name"] & (TITLE_PARTS | {"Atty", "Asst", "St"})
QUALIFIERS: Final = _TITLES["qualifier"]
SUFFIXES: Final = _TITLES["suffix"]
PARTICLES: Final = _TITLES["particle"]
HONORIFICS: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Dame", "Mx", "Messrs"})
MALE_TITLES: Final = _TITLES["honorific male"]
FEMALE_TITLES: Final = _TITLES["honorific female"]
ROLES: Final = _TITLES["role"]
PLURAL_ROLES: Final = _TITLES["role plural"]
BODIES: Final = _TITLES["body"]

_ORGANISATIONS: Final = categories("organisations")
ORGANISATION_HEADS: Final = _ORGANISATIONS["head"]
WEAK_HEADS: Final = _ORGANISATIONS["weak head"]
# "Moody's", with either apostrophe.
NAMED_WITH_S: Final = frozenset(
    name.replace("'", mark) for name in _ORGANISATIONS["company with an s"] for mark in ("'", "’")
)
COMPANIES: Final = _ORGANISATIONS["company"] | NAMED_WITH_S
PLATFORMS: Final = _ORGANISATIONS["platform"]
METONYMS: Final = _ORGANISATIONS["metonym"] | _ORGANISATIONS["joined"] | COMPANIES
MEDIA: Final = _ORGANISATIONS["media"]
ACRONYMS: Final = _ORGANISATIONS["acronym"]
ADMINISTRATIONS: Final = _ORGANISATIONS["administration"]

_PROPER: Final = categories("proper_names")
PLACES: Final = _PROPER["country"] | _PROPER["state"] | _PROPER["city"]
PEOPLES: Final = _PROPER["people"]
CALENDAR: Final = _PROPER["calendar"]
NOT_NAMES: Final = _PROPER["not a name"]
THING_HEADS: Final = _PROPER["thing head"]
COMMON: Final = _PROPER["common noun"]
NAMED_LIKE_MONTHS: Final = _PROPER["person named like a month"]

# Names that go on behind their "and", by all before it: "Food and Drug Administration".
JOINED: Final[dict[str, list[str]]] = {}
for _name in sorted(name for name in _ORGANISATIONS["joined"] | PLACES if " and " in name):
    JOINED.setdefault(_name.rpartition(" and ")[0], []).append(_name)

GENDERS: Final[dict[str, str]] = {
    entry.term: "" if entry.category == "either" else entry.category for entry in entries("given_names")
}
