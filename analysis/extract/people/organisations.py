"""Organisations: by the head of their name, by acronym, by "administration" behind a name, or since they speak."""

import re
from typing import Final

from analysis.extract.people.entry import Entry
from analysis.extract.people.names import Mention


def organisations(text: str, mentions: list[Mention], speaking: set[int]) -> list[Entry]:
    """Entries of organisations: by head, by acronym, by "administration" behind a name, or since they speak."""
    entries: dict[str, Entry] = {}
    waiting: list[Mention] = []
    short = _acronyms(text, entries, mentions)
    defined = {entry.places[0].start for entry in short.values()}
    governs = " administration" in text
    for mention in mentions:
        name = mention.name
        if mention.start in defined:
            continue
        if name.text in short:
            short[name.text].places.append(mention)
            continue
        if governs and _ADMINISTRATION(text, mention.end):
            label = f"{name.last} administration"
            mention = mention._replace(end=mention.end + 15)
            _entry(entries, label, "administration").places.append(mention)
            continue
        if name.kind in _MAY_BE_BODIES:
            rule = _organisation_rule(text, mention, mention.start in speaking)
            if rule:
                _entry(entries, name.text, rule).places.append(mention)
                continue
        waiting.append(mention)
    for mention in waiting:
        entry = entries.get(mention.name.text)
        if entry:
            entry.places.append(mention)
    for entry in entries.values():
        entry.places.sort()
    return list(entries.values())


_ADMINISTRATION: Final = re.compile(r" administration(?!s)").match
_MAY_BE_BODIES: Final = frozenset({"organisation", "weak organisation", "acronym", "place", "open"})


def _entry(entries: dict[str, Entry], name: str, rule: str) -> Entry:
    if name not in entries:
        entries[name] = Entry(name, "organisation", rule)
    return entries[name]


def _organisation_rule(text: str, mention: Mention, speaks: bool) -> str:
    kind = mention.name.kind
    if kind == "organisation":
        bare = mention.name.text in _WITH_ARTICLE and text[mention.start - 4 : mention.start].lower() != "the "
        return "" if bare and not speaks else "organisation-name"
    if kind == "weak organisation":
        return "organisation-name"
    if speaks and kind in ("acronym", "place", "open"):
        return "name-that-speaks"
    return ""


def _acronyms(text: str, entries: dict[str, Entry], mentions: list[Mention]) -> dict[str, Entry]:
    """Acronyms in brackets behind the name they stand for, with the entries of those names."""
    short: dict[str, Entry] = {}
    for mention in mentions:
        start, end = mention.start, mention.end
        if text[start - 2 : start] != " (" or text[end : end + 1] != ")" or not mention.name.text.isupper():
            continue
        place = _spelt(text, mention.name.text, start - 2)
        if place is None or mention.name.text in short:
            continue
        label = text[place : start - 2]
        entry = _entry(entries, label, "acronym-defined")
        entry.places.append(Mention(place, start - 2, mention.name._replace(text=label)))
        short[mention.name.text] = entry
    return short


def _spelt(text: str, letters: str, end: int) -> int | None:
    """Where the words before offset end begin whose initials spell the letters."""
    low = max(0, end - 90)
    words = text[low:end].split(" ")[-2 * len(letters) :]
    place, left = end, list(letters)
    for word in reversed(words):
        place -= len(word)
        if left and word[:1] == left[-1]:
            left.pop()
        elif not word[:1].islower():
            return None
        if not left:
            return place
        place -= 1
    return None


# Named alone these are no institution: "his Senate testimony", "House rules".
_WITH_ARTICLE: Final = frozenset(
    {"Senate", "House", "Treasury", "Fed", "Supreme Court", "High Court", "Economist", "Times"}
)
