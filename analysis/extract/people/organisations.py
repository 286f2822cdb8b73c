"""Organisations: by the head of their name, by acronym, by "administration" behind a name, or since they speak."""

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.short_names import in_full
from analysis.extract.records import Person

_Places = list[tuple[int, int]]


def organisations(
    text: str, mentions: list[Mention], speaking: set[int], bodies: set[str], governs: bool
) -> list[Person]:
    """Organisations: by head, by acronym, by "administration" behind a name, or since they speak.

    The text `governs` where it has the word "administration", which few do.
    """
    rules: dict[str, str] = {}
    found: dict[str, _Places] = {}
    waiting: list[Mention] = []
    short = _acronyms(text, mentions)
    defined = set()
    for label, place, start in short.values():
        rules.setdefault(label, "acronym-defined")
        found.setdefault(label, []).append((place, start - len(" (")))
        defined.add(place)
    spelt = sorted((place, edge) for _, place, edge in short.values())
    begins = [place for place, _ in spelt]
    labels = {place: label for label, place, _ in short.values()}
    reached = list(accumulate((edge for _, edge in spelt), max))  # where the names that begin so far end
    for mention in mentions:
        start, end, name = mention
        if short:
            before = bisect_left(begins, start)
            if start in defined or (before and start < reached[before - 1]):
                continue
            if before < len(begins) and begins[before] < end:
                _begin_with(found[labels[begins[before]]], begins[before], start)
                continue
            if name.text in short:
                found[short[name.text][0]].append((start, end))
                continue
        if governs and _ADMINISTRATION(text, end):
            label, rule, end = f"{name.last} administration", "administration", end + len(" administration")
        elif name.kind in _NO_BODIES and not (bodies and name.text in bodies):
            waiting.append(mention)
            continue
        else:
            label = name.text
            rule = _organisation_rule(text, mention, start in speaking or name.text in bodies)
            if not rule:
                waiting.append(mention)
                continue
        if label in found:
            found[label].append((start, end))
        else:
            rules[label] = rule
            found[label] = [(start, end)]
    same = in_full(found, waiting)
    for short_form, whole in same.items():
        found[whole] = _apart([*found[whole], *found.pop(short_form, [])])
    for start, end, name in waiting:
        label = same.get(name.text, name.text)
        if label in found:
            found[label].append((start, end))
    return [_organisation(label, sorted(places), rules[label]) for label, places in found.items()]


def _begin_with(places: _Places, place: int, start: int) -> None:
    """Lets the name at the place begin where whose it is stands: "US National Bank", which is "National Bank"."""
    places[:] = [(start, end) if begin == place else (begin, end) for begin, end in places]


def _apart(places: _Places) -> _Places:
    """The places in order, without those that begin inside another: "National Bank" in "U.S. National Bank"."""
    kept: _Places = []
    for start, end in sorted(places):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


_ADMINISTRATION: Final = re.compile(r" administration(?!s)").match
_NO_BODIES: Final = frozenset({"person", "single", "people", "title"})


def _organisation(name: str, places: _Places, rule: str) -> Person:
    return tuple.__new__(Person, (*places[0], name, "", "organisation", tuple(places), "", rule))


def _organisation_rule(text: str, mention: Mention, speaks: bool) -> str:
    start, _, name = mention
    if name.kind == "organisation":
        bare = name.text in _WITH_ARTICLE and text[start - 4 : start].lower() != "the "
        return "" if bare and not speaks else "organisation-name"
    if name.kind == "weak organisation":
        return "organisation-name"
    return "name-that-speaks" if speaks else ""


def _acronyms(text: str, mentions: list[Mention]) -> dict[str, tuple[str, int, int]]:
    """Acronyms in brackets: the name each stands for, where that begins, and where the acronym does."""
    short: dict[str, tuple[str, int, int]] = {}
    if "(" not in text:
        return short
    for start, end, name in mentions:
        if text[end : end + 1] != ")" or not text.endswith(" (", 0, start) or not name.text.isupper():
            continue
        place = _spelt(text, name.text, start - len(" ("))
        if place is not None and name.text not in short:
            short[name.text] = (text[place : start - len(" (")], place, start)
    return short


def _spelt(text: str, letters: str, end: int) -> int | None:
    """Where the words before offset end begin whose initials spell the letters."""
    low = max(0, end - 90)
    words = text[low:end].split(" ")[-2 * len(letters) :]
    place, left = end, list(letters)
    for word in reversed(words):
        place -= len(word)
        wanted = len(left)
        for part in reversed(word.split("-")):  # "Anti-Corruption" is A or AC
            if left and part[:1] == left[-1]:
                left.pop()
        if len(left) == wanted and not word[:1].islower():
            return None
        if not left:
            return place
        place -= 1
    return None


# Named alone these are no institution: "his Senate testimony", "House rules".
_WITH_ARTICLE: Final = frozenset(
    {"Senate", "House", "Treasury", "Fed", "Supreme Court", "High Court", "Economist", "Times"}
)
