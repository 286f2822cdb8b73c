"""Who is who in an article: names gathered into people and organisations, later mentions joined to them."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.clause import Clause
from analysis.extract.people.companies import companies, of_firm
from analysis.extract.people.entry import Entry
from analysis.extract.people.genders import role_gender, title_gender
from analysis.extract.people.names import Mention
from analysis.extract.people.namesakes import Index, entry_of, mentioned_again
from analysis.extract.people.organisations import organisations
from analysis.extract.people.roles import role_before, role_behind, role_in_front
from analysis.extract.people.short_names import for_short
from analysis.extract.people.singles import is_common, is_introduced, is_relative, judges
from analysis.extract.people.subjects import Names
from analysis.extract.people.vocabulary import BODIES, GENDERS
from analysis.extract.records import Person


def build(document: Document, known: Names, clauses: list[Clause]) -> list[Person]:
    """The roster by first mention: persons and organisations with all places at which they are named."""
    speaking = {
        clause.subject.mention[0]
        for clause in clauses
        if clause.subject
        and clause.subject.mention
        and (clause.cue.speaks or judges(clause.cue, clause.subject.mention))
    }
    text = document.text
    named = {name.last for _, _, name in known.all if name.full and name.kind == "person"}
    strangers = [m for m in known.all if m[0] in speaking and m.name.text not in named]
    bodies = companies(text, strangers, known.all) | for_short(strangers, known.all)
    governs = " administration" in text
    persons, rest = _persons(text, known.all, speaking, bodies, governs)
    return [_record(text, entry) for entry in persons] + organisations(text, rest, speaking, bodies, governs)


def _persons(
    text: str, mentions: list[Mention], speaking: set[int], bodies: set[str], governs: bool
) -> tuple[list[Entry], list[Mention]]:
    """Entries of all persons, and the mentions that are of none."""
    index = Index()
    full = index.full
    calls: set[str] = set()  # what a later mention can be called by; most names are none of these
    telling: list[Mention] = []  # later mentions that tell a person by themselves
    others: list[Mention] = []
    introduced: set[int] = set()  # single names with what tells that they are persons'
    failed: dict[str, int] = {}
    for mention in mentions:
        start, end, name = mention
        if not name.full:
            kind = name.kind
            tells = kind == "person"
            if kind == "single":
                tells = start in speaking
                if (not tells or name.text in bodies) and text[end : end + 2] == ", " and is_introduced(text, mention):
                    introduced.add(start)
            (telling if tells or start in introduced else others).append(mention)
            if (tells and (kind == "person" or name.text not in bodies)) or start in introduced:
                calls.add(name.text)
        elif name.text in full:
            entry = full[name.text]
            entry.places.append(mention)
            entry.gender = entry.gender or name.gender
        else:
            tried = failed.get(name.text, 0)
            rule = _person_rule(text, mention, start in speaking) if tried < _TRIES and name.text not in bodies else ""
            if rule:
                full[name.text] = entry_of(index, mention, rule)
            else:
                failed[name.text] = tried + 1
                (telling if name.kind == "person" else others).append(mention)
    calls.update(full, index.by_last, index.by_first)
    return _join(text, index, telling + others, calls, speaking | introduced, bodies, governs)


_TRIES: Final = 4
_ALONE: Final = frozenset({"single", "title"})  # "her husband, Earl"


def _join(
    text: str, index: Index, later: list[Mention], calls: set[str], speaking: set[int], bodies: set[str], governs: bool
) -> tuple[list[Entry], list[Mention]]:
    """All entries, with the later mentions of each, and the mentions that are of none.

    Those that tell a person by themselves come first, so that what stands before them is joined to them as well.
    """
    by_last = index.by_last
    entries = [entry for group in by_last.values() for entry in group]
    for known in entries:
        known.introduced = len(known.places)
    sure: dict[str, list[Mention]] = {}
    rest: list[Mention] = []
    for mention in later:
        start, end, name = mention
        called = name.text
        single = name.kind == "single"
        if governs and text.startswith(" administration", end) and not name.full:
            rest.append(mention)
            continue
        if (
            called not in calls
            and name.last not in calls
            and not (name.kind in _ALONE and called in GENDERS and is_relative(text, mention))
        ):
            rest.append(mention)
            continue
        if called in sure:
            sure[called].append(mention)
            continue
        entry = mentioned_again(text, mention, index)
        if entry:
            entry.places.append(mention)
            if not entry.gender:
                entry.gender = title_gender(name.title)
            elif len(by_last.get(name.last, ())) < 2:
                sure[called] = entry.places
        elif name.kind == "person" or (
            single and start in speaking and called not in bodies and not is_common(text, mention)
        ):
            # One unknown word is a person if it has a title or speaks.
            gender = title_gender(name.title)
            entry = Entry(called, "titled-name" if name.title else "name-that-speaks", gender, [mention])
            by_last.setdefault(called, []).append(entry)
            entries.append(entry)
        elif name.kind in _ALONE and is_relative(text, mention):
            entry = Entry(called, "relative-of-someone", GENDERS[called], [mention])
            index.by_first.setdefault(called, []).append(entry)
            entries.append(entry)
        else:
            rest.append(mention)
    for entry in entries:
        entry.places.sort()
    return entries, rest


def _person_rule(text: str, mention: Mention, speaks: bool) -> str:
    """Why a name of several words is a person's, or "" if it is none."""
    name = mention.name
    if name.kind == "person":
        if not name.title and text[mention.end : mention.end + 1] == " " and of_firm(text, mention.end):
            return ""  # "Piper Lane analyst Joel Katz"
        return "titled-name" if name.title else "given-name"
    if name.kind != "open":
        return ""
    if role_before(text, mention):
        return "role-before-name"
    if _definite(text, mention):
        return ""
    if speaks:
        return "name-that-speaks"
    if role_behind(text, mention.end):
        return "name-with-appositive"
    set_off = text[mention.start - 2 : mention.start] == ", " and text[mention.end : mention.end + 1] == ","
    office = role_in_front(text, mention) if set_off else ""
    return "name-with-appositive" if office and office.rpartition(" ")[2].lower() not in BODIES else ""


def _definite(text: str, mention: Mention) -> bool:
    return text[max(0, mention.start - 4) : mention.start].lower() == "the "


def _record(text: str, entry: Entry) -> Person:
    mentions = entry.places
    role = _role(text, mentions[0])
    if not role and len(mentions) > 1:
        role = _role(text, mentions[1])
    if ", " in role:
        role = _BEFORE_NAME.sub("", role)
    places = tuple([(start, end) for start, end, _ in mentions])
    gender = entry.gender or (role_gender(role) if role else "")
    # Faster than by its name, as all records are made that are many.
    return tuple.__new__(Person, (*places[0], entry.name, role, "person", places, gender, entry.rule))


def _role(text: str, mention: Mention) -> str:
    start, end, name = mention
    if name.title or text[start - 2 : start] == ", ":
        front = role_in_front(text, mention)
        if front:
            return front
    before = role_before(text, mention)
    if before.rstrip(".") in _EMPTY:
        before = ""
    elif before.rstrip(".") not in _HONORIFICS:
        return before
    return (role_behind(text, end) if text[end : end + 1] == "," or text[end : end + 2] == " (" else "") or before


# "the trust's chief executive, Dr Ann Lee"
_BEFORE_NAME: Final = re.compile(r", (?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Chief|Alhaji|Mx)\.?\Z")
_EMPTY: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", ""})
_HONORIFICS: Final = frozenset({"Sir", "Dr", "Dame", "Lord", "Lady", "Prof", "Professor", "Mx"})
