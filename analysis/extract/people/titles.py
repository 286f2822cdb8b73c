"""Offices and titles at the front of a capitalised run: "Chairman of the US", "Prime Minister Ann Lee"."""

from typing import Final

from analysis.extract.people.tokens import JOINING, Token
from analysis.extract.people.vocabulary import (
    GENDERS,
    ORGANISATION_HEADS,
    PLACES,
    QUALIFIERS,
    ROLES,
    SUFFIXES,
    TITLE_PARTS,
    TITLES,
    WEAK_HEADS,
)


def after_office(tokens: list[Token]) -> list[Token] | None:
    """What follows "Chairman of the US" where no person's name does; None where the run is no such office."""
    joint = next((k for k, token in enumerate(tokens) if token.text in JOINING), None)
    if not joint or any(t.text not in TITLE_PARTS and t.text not in QUALIFIERS for t in tokens[:joint]):
        return None
    if split_title("", tokens)[1] is not tokens:
        return None
    rest = tokens[joint + 1 :]
    while rest and (rest[0].text in JOINING or rest[0].text in PLACES):
        rest = rest[1:]
    return [] if rest and rest[0].text == "State" else rest


def split_title(run: str, tokens: list[Token]) -> tuple[str, list[Token]]:
    """The title before a name, as written, and the tokens of the name."""
    last = -1
    for index, token in enumerate(tokens[:-1]):
        if token.text == "General" and tokens[index + 1].text in _GENERALS:
            continue
        if index and index == len(tokens) - 2 and tokens[-1].text in SUFFIXES:
            continue  # "Martin Luther King Jr."
        if token.text == "Marine" and tokens[index + 1].text in ("Le", "de"):
            continue  # a given name
        if not token.possessive and (
            token.text.removesuffix("-elect").rstrip(".") in TITLES
            or (_describes(token.text) and tokens[index + 1].text in GENDERS)
            or _ends_office(tokens, index)
        ):
            if last >= 0 and token.text in _ALSO_GIVEN:
                break  # "Council President Earl Lee"
            if tokens[index + 1].text in JOINING:
                continue
            last = index
    if last < 0:
        return "", tokens
    rest = tokens[last + 1 :]
    if rest[-1].text in ORGANISATION_HEADS and (rest[-1].text not in WEAK_HEADS or _names_body(tokens, last)):
        return "", tokens
    return run[tokens[0].start : rest[0].start].rstrip(), rest


def _names_body(tokens: list[Token], last: int) -> bool:
    """Whether the title at last and one word behind it are a body's: "Hull General Hospital", "Marine Corps"."""
    return last == len(tokens) - 2 and tokens[last].text in _OF_BODIES


_GENERALS: Final = frozenset(
    "Secretary Manager Counsel Director Assembly Council Election Staff Motors Electric Mills Dynamics".split()
)
_OF_BODIES: Final = frozenset(
    "General Marine Private Major King Queen Prince Princess Bishop Cardinal Saint Captain".split()
)
# Titles of few, and the given names of many.
_ALSO_GIVEN: Final = frozenset({"Earl", "Duke", "Dean", "Don", "Prince", "King"})
_SEATS: Final = frozenset({"MP", "MSP", "MEP", "TD"})  # "MP for Leeds Ann Lee"
_OFFICES: Final = frozenset({"State", "Defense", "Staff", "Commerce", "Labor", "Treasury", "Defence", "Exchequer"})


def _ends_office(tokens: list[Token], index: int) -> bool:
    """Whether an office ends with the token and a name follows: "Leader of the Opposition", "Mayor of New York"."""
    joint = next((k for k in range(index - 1, max(-1, index - 4), -1) if tokens[k].text in JOINING), 0)
    if not joint or not any(t.text in TITLES or t.text in _SEATS for t in tokens[:joint]):
        return False
    if joint == index - 1 and tokens[index].text in _OFFICES:
        return True
    first = tokens[index + 1].text
    return len(tokens) > index + 2 and (first in GENDERS or "." in first) and tokens[index].text not in JOINING


def _describes(word: str) -> bool:
    """Whether the word opens a description of the name behind it: "Passenger Ann Lee", "Mother-of-two Ann Lee"."""
    return (word.lower() in ROLES and word not in GENDERS) or "-of-" in word
