"""Who is who in an article: names gathered into people and organisations, later mentions joined to them."""

from analysis.document import Document
from analysis.extract.people.clauses import Clause
from analysis.extract.people.entry import Entry
from analysis.extract.people.names import Mention
from analysis.extract.people.organisations import organisations
from analysis.extract.people.roles import role_before, role_behind, role_in_front
from analysis.extract.people.subjects import Names
from analysis.extract.people.vocabulary import (
    FEMALE_TITLES,
    MALE_TITLES,
)
from analysis.extract.records import Person


def build(document: Document, known: Names, clauses: list[Clause]) -> list[Person]:
    """The roster by first mention: persons and organisations with all places at which they are named."""
    speaking = {
        clause.subject.mention.start
        for clause in clauses
        if clause.subject and clause.subject.mention and clause.cue.speaks
    }
    persons, rest = _persons(document.text, known.all, speaking)
    bodies = organisations(document.text, rest, speaking)
    return [_record(document.text, entry) for entry in (*persons, *bodies) if entry.places]


def _persons(text: str, mentions: list[Mention], speaking: set[int]) -> tuple[list[Entry], list[Mention]]:
    """Entries of all persons, and the mentions that are of none."""
    full: dict[str, Entry] = {}
    by_last: dict[str, list[Entry]] = {}
    by_first: dict[str, list[Entry]] = {}
    later: list[Mention] = []
    failed: dict[str, int] = {}
    for mention in mentions:
        name = mention.name
        if not name.full:
            later.append(mention)
            continue
        entry = full.get(name.text)
        if entry is None:
            tried = failed.get(name.text, 0)
            rule = _person_rule(text, mention, mention.start in speaking) if tried < 4 else ""
            if not rule:
                failed[name.text] = tried + 1
                later.append(mention)
                continue
            entry = _same(name.text, by_last.get(name.last, ()))
            if entry is None:
                entry = Entry(name.text, "person", rule)
                by_last.setdefault(name.last, []).append(entry)
                by_first.setdefault(entry.words[0], []).append(entry)
            elif len(name.text) > len(entry.name) and name.kind == "person" and len(entry.words) < 2:
                entry.name, entry.words = name.text, name.text.split()
            full[name.text] = entry
        entry.places.append(mention)
        entry.gender = entry.gender or name.gender
    rest = []
    entries = [entry for group in by_last.values() for entry in group]
    sure: dict[str, Entry] = {}
    # What a later mention can be called by; most names are none of these, and are done with at once.
    calls = {mention.name.text for mention in later if _alone(mention, speaking)}.union(full, by_last, by_first)
    for mention in later:
        name = mention.name
        text_of_name = name.text
        if text_of_name not in calls and name.last not in calls:
            rest.append(mention)
            continue
        entry = sure.get(text_of_name)
        if entry:
            entry.places.append(mention)
            continue
        entry = _later_mention(mention, full, by_last, by_first)
        if entry and entry.gender and len(by_last.get(name.last, ())) < 2:
            sure[text_of_name] = entry
        if entry is None and _alone(mention, speaking):
            entry = Entry(text_of_name, "person", "titled-name" if name.title else "name-that-speaks")
            by_last.setdefault(text_of_name, []).append(entry)
            entries.append(entry)
        if entry is None:
            rest.append(mention)
        else:
            entry.places.append(mention)
            entry.gender = entry.gender or _title_gender(mention)
    for entry in entries:
        entry.places.sort()
    return entries, rest


def _alone(mention: Mention, speaking: set[int]) -> bool:
    """Whether one unknown word is a person: it has a title, or it speaks."""
    name = mention.name
    if name.kind == "person":
        return True
    return name.kind == "single" and mention.start in speaking


def _person_rule(text: str, mention: Mention, speaks: bool) -> str:
    """Why a name of several words is a person's, or "" if it is none."""
    name = mention.name
    if name.kind == "person":
        return "titled-name" if name.title else "given-name"
    if name.kind != "open":
        return ""
    if role_before(text, mention):
        return "role-before-name"
    if _definite(text, mention):
        return ""
    if speaks:
        return "name-that-speaks"
    return "name-with-appositive" if role_behind(text, mention.end) else ""


def _definite(text: str, mention: Mention) -> bool:
    return text[max(0, mention.start - 4) : mention.start].lower() == "the "


def _same(name: str, entries: tuple[Entry, ...] | list[Entry]) -> Entry | None:
    """The entry that a full name varies: "Donald J. Trump" and "Donald Trump"."""
    first = name.split()[0].rstrip(".")
    for entry in entries:
        other = entry.words[0].rstrip(".")
        if first == other or (len(entry.words) > 1 and first[0] == other[0] and (len(first) == 1 or len(other) == 1)):
            return entry
        if first[:3] == other[:3]:
            return entry
    return None


def _title_gender(mention: Mention) -> str:
    for part in mention.name.title.replace(".", "").split():
        if part in MALE_TITLES:
            return "male"
        if part in FEMALE_TITLES:
            return "female"
    return ""


def _later_mention(
    mention: Mention,
    full: dict[str, Entry],
    by_last: dict[str, list[Entry]],
    by_first: dict[str, list[Entry]],
) -> Entry | None:
    """The person a name mentions again by last name, first name or a longer form."""
    name = mention.name
    entry = full.get(name.text)
    if entry:
        return entry
    if name.kind in ("place", "people", "title") and not name.title and name.text not in by_last:
        return None
    if " " in name.text:
        return None
    candidates = by_last.get(name.last)
    if candidates:
        return _choose(mention, candidates)
    if not name.title:
        # By first name, or by a surname that stands first.
        candidates = by_first.get(name.text)
        if candidates and len(candidates) == 1:
            return candidates[0]
    return None


def _choose(mention: Mention, candidates: list[Entry]) -> Entry:
    """The one of several people of a last name: by title, else by the latest mention before."""
    if len(candidates) == 1:
        return candidates[0]
    gender = _title_gender(mention)
    fitting = [c for c in candidates if not gender or c.gender in ("", gender)] or candidates
    before = [c for c in fitting if c.places and c.places[0].start < mention.start] or fitting
    return max(before, key=lambda c: len(c.places))


def _record(text: str, entry: Entry) -> Person:
    role = ""
    if entry.kind == "person":
        role = _role(text, entry.places[0])
        if not role and len(entry.places) > 1:
            role = _role(text, entry.places[1])
    first = entry.places[0]
    places = tuple([mention[:2] for mention in entry.places])
    return Person(first.start, first.end, entry.name, role, entry.kind, places, entry.gender, entry.rule)


def _role(text: str, mention: Mention) -> str:
    if mention.name.title or text[mention.start - 2 : mention.start] == ", ":
        front = role_in_front(text, mention)
        if front:
            return front
    before = role_before(text, mention)
    if before and before.rstrip(".") not in ("Mr", "Mrs", "Ms", "Miss"):
        return before
    return role_behind(text, mention.end)
