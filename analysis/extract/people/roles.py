"""Roles as written: titles and descriptions before a name, appositives behind it."""

import re
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import PLURAL_ROLES, ROLES, TITLE_PARTS

_APPOSITIVE: Final = re.compile(
    r"""(?:['’]s)?,\ (?P<role>
        (?:(?:the|a|an|one\ of|his|her|their|its|who\ is)\ )?
        (?:[\w'’.&-]+[ ]){0,14}?[\w'’.&-]+
    )(?=[,.;:—–)"”]|\ who\b|\ said\b|\ that\b|\ in\ an?\b|\Z)""",
    re.VERBOSE,
)
_SPLIT: Final = re.compile(r"[^\w'’.-]+")
_STOP_BEFORE: Final = frozenset(
    "the a an and but or that when while if as by with to of in on at from for his her their its our including like "
    "neither either nor both "
    "where said says told while after before because since then whether until than between against by".split()
)


def role_before(text: str, mention: Mention) -> str:
    """The title or description that ends where the name begins, or ""; it does not cross a line.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "On Friday, Pentagon spokesman Colonel Ann Lee spoke."
    >>> role_before(text, mentions(Document(text))[-1])
    'Pentagon spokesman Colonel'
    """
    title = mention.name.title
    start = mention.start
    if title:
        start = text.rfind(title, max(0, mention.start - len(title) - 3), mention.start)
    else:
        nearest = text[text.rfind(" ", max(0, start - 25), start - 1) + 1 : start - 1]
        if nearest.lower() not in ROLES and nearest.rstrip(".") not in TITLE_PARTS:
            return ""
    kept: list[str] = []
    known = bool(title)
    if text[start - 1 : start] == " ":
        low = max(0, start - 80)
        for word in reversed(text[max(low, text.rfind("\n", low, start) + 1) : start].split()[-7:]):
            bare = word.rstrip(".")
            if (
                not bare[:1].isalpha()
                or word.lower() in _STOP_BEFORE
                or word.endswith((",", ";", ":", '"', "”", "»", ")", "?", "!"))
                or (word.endswith(".") and len(bare) > 4)
            ):
                break
            lower = bare.lower()
            # Nearest the name stands a role noun or a title; adjectives and bodies only before one.
            if not kept and not known and lower not in ROLES and bare not in TITLE_PARTS:
                break
            if bare in PLURAL_ROLES or (word.endswith(("'s", "’s")) and not kept and not title):
                break
            if word[0].islower() and lower not in ROLES and not _adjective(lower):
                break
            kept.append(word)
            known = True
    place = start - len(" ".join(reversed(kept))) - 1 if kept else start
    return text[place : mention.start].strip() if (kept or title) else ""


def _adjective(word: str) -> bool:
    return word in _MODIFIERS or "-" in word or word.endswith(("ican", "ist", "ive", "al", "ary", "ese", "ish", "ing"))


_MODIFIERS: Final = frozenset(
    "former top senior chief longtime then veteran deputy vice press military party state federal local leading "
    "foreign finance defense defence campaign news talk radio late fellow retired acting interim prime junior "
    "conservative liberal billionaire real estate business world house executive first second national city county "
    "district human rights security intelligence government ex future co assistant associate managing opposition "
    "long-time presumptive presidential vice-presidential gubernatorial congressional senatorial cabinet health "
    "science research investment policy media communications legal tech technology police army navy football".split()
)


def role_in_front(text: str, mention: Mention) -> str:
    """A role with a comma before the name: "Chairman of the Joint Chiefs, General Ann Lee"."""
    title = mention.name.title
    start = mention.start
    if title:
        start = text.rfind(title, max(0, start - len(title) - 3), start)
    if text[start - 2 : start] != ", ":
        return ""
    low = max(0, start - 120)
    low = max(low, text.rfind("\n", low, start) + 1)
    comma = max(text.rfind(mark, low, start - 2) for mark in ',;:—“”"?!')
    ended = _ENDED.search(text, max(comma, low), start - 2)
    comma = ended.end() - 1 if ended else comma
    phrase = text[max(comma + 1, low) : start - 2].strip()
    words = [word for word in _SPLIT.split(phrase) if word]
    if not words or len(words) > 14:
        return ""
    first = [word.lower() for word in words[:4]]
    while words and words[0].lower() in ("the", "a", "an", "and", "but"):
        words.pop(0)
        phrase = phrase.split(" ", 1)[1] if " " in phrase else ""
    head = _head_of(words)
    if not head or any(word in _FINITE for word in words) or first[:1] == ["in"]:
        return ""
    end = mention.start if title else start - 2
    return text[text.find(phrase, low) : end].strip(" ,")


# The last end of a sentence before a place.
_ENDED: Final = re.compile(r".*[a-z0-9][.] ", re.DOTALL)
_FINITE: Final = frozenset("is was were are has have had said says told will would could did does been".split())


def _head_of(words: list[str]) -> str:
    """The role noun of a phrase: its last word before the first preposition."""
    last = ""
    for word in words:
        if word.lower() in ("of", "for", "at", "in", "on", "to", "with", "from", "who", "and", "under"):
            break
        last = word
    bare = last.rstrip(".")
    return bare if bare.lower() in ROLES or bare in TITLE_PARTS or bare.lower() in _TITLES_LOWER else ""


_TITLES_LOWER: Final = frozenset(part.lower() for part in TITLE_PARTS)


def role_behind(text: str, end: int) -> str:
    """The appositive behind a name: ", an analyst at Brookings,"."""
    if text[end : end + 1] != ",":
        return ""
    match = _APPOSITIVE.match(text, end, end + 160)
    if not match:
        return ""
    role = match["role"]
    words = role.split()
    lowered = words[0].lower()
    if lowered in ("the", "a", "an", "his", "her", "their", "its"):
        words = words[1:]
    if not words or any(word.lower() in _FINITE for word in words):
        return ""
    if not _head_of([word.strip("'’") for word in words]):
        return ""
    return role
