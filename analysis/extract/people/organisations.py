"""Organisations: by the head of their name, by acronym, by "administration" behind a name, or since they speak."""

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import ACRONYMS, MEDIA, METONYMS, ORGANISATION_HEADS, PLACES
from analysis.extract.records import Person

_Places = list[tuple[int, int]]


def organisations(text: str, mentions: list[Mention], speaking: set[int], bodies: set[str]) -> list[Person]:
    """Organisations: by head, by acronym, by "administration" behind a name, or since they speak."""
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
    reached = list(accumulate((edge for _, edge in spelt), max))  # where the names that begin so far end
    governs = " administration" in text
    for mention in mentions:
        start, end, name = mention
        if short:
            before = bisect_left(begins, start)
            if start in defined or (before and start < reached[before - 1]):
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
    same = _in_full(found, waiting)
    for short_form, whole in same.items():
        found[whole] += found.pop(short_form, [])
    for start, end, name in waiting:
        label = same.get(name.text, name.text)
        if label in found:
            found[label].append((start, end))
    return [_organisation(label, sorted(places), rules[label]) for label, places in found.items()]


_ADMINISTRATION: Final = re.compile(r" administration(?!s)").match
_NO_BODIES: Final = frozenset({"person", "single", "people", "title"})


def _organisation(name: str, places: _Places, rule: str) -> Person:
    return Person(*places[0], name, "", "organisation", tuple(places), "", rule)


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
    brackets = {match.end() for match in _BRACKET(text)}
    if not brackets:
        return short
    for start, end, name in mentions:
        if start not in brackets or text[end : end + 1] != ")" or not name.text.isupper():
            continue
        place = _spelt(text, name.text, start - len(" ("))
        if place is not None and name.text not in short:
            short[name.text] = (text[place : start - len(" (")], place, start)
    return short


def _in_full(found: dict[str, _Places], waiting: list[Mention]) -> dict[str, str]:
    """Which acronyms stand for a name that is spelt out in the text: "UN" and "U.N." for "United Nations"."""
    letters: dict[str, list[str]] = {}
    fronts: dict[str, list[str]] = {}
    for label in found:
        if " " in label:
            fronts.setdefault(label.split()[0], []).append(label)
        if " " in label and "." not in label and not label.endswith(" Convention"):  # the DNC is a committee as well
            initials = "".join([word[0] for word in label.split() if word[0].isupper()])
            if len(initials) < _FEW and label not in _LISTED:
                continue
            letters.setdefault(initials, []).append(label)
    same = {
        text: fronts[text][0]
        for text in found
        if len(fronts.get(text, ())) == 1
        and text not in _LISTED
        and text not in ACRONYMS
        and text not in ORGANISATION_HEADS
    }
    if not letters:
        return same
    acronyms = {text for text in found if " " not in text and text.isupper()}
    acronyms.update([mention.name.text for mention in waiting if mention.name.kind == "acronym"])
    for text in acronyms:
        bare = text.replace(".", "")
        if len(bare) > 1 and text not in same and len(letters.get(bare, ())) == 1 and letters[bare][0] != text:
            same[text] = letters[bare][0]
    return same


_FEW: Final = 3
_LISTED: Final = PLACES | METONYMS | MEDIA
_BRACKET: Final = re.compile(r" \((?=\S)").finditer


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
