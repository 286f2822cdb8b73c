"""What a body is called for short: the UN, Goldman for Goldman Sachs, Acme for Acme Inc, P&G, the MoD, the Bank."""

from collections.abc import Collection, Iterable
from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import (
    ACRONYMS,
    COMPANIES,
    GENDERS,
    MEDIA,
    METONYMS,
    NAMED_WITH_S,
    ORGANISATION_HEADS,
    PEOPLES,
    PLACES,
    PLATFORMS,
)
from analysis.known import Known

# What a company is by law; it is left out later: "Acme Inc", then "Acme".
_FORMS: Final = frozenset(
    "Inc Corp Corporation Co Company Ltd Limited LLC LLP LP Plc plc PLC AG SA SE NV BV AB ASA Oyj SpA GmbH KGaA AS "
    "Bhd Pty Holdings Holding Group".split()
)
_LOOSE: Final = frozenset({"Group", "Company", "Holding"})  # of bodies that are no companies as well
_ALSO: Final = {"Fed": "Federal Reserve", "Met": "Metropolitan Police"}
_FEW: Final = 3
_LISTED: Final = PLACES | METONYMS | MEDIA
_NEVER_FRONTS: Final = _LISTED | ACRONYMS | ORGANISATION_HEADS  # "Senate", of the Senate Judiciary Committee


def in_full(found: Collection[str], waiting: Iterable[Mention]) -> dict[str, str]:
    """Which of the names found, and of the acronyms that wait, are another one's for short: "UN" and "United Nations".

    Nothing that two of the names could be is joined to either.

    >>> in_full(["Acme Inc", "Acme", "Bank of Elm", "Bank", "Elm Fund", "Fund", "Oak Fund"], [])
    {'Acme': 'Acme Inc', 'Bank': 'Bank of Elm'}
    """
    fulls = _Fulls(found)
    same = {text: full for text in found if text not in PLACES and (full := fulls.of_name(text))}
    same.update({text: full for text, full in _ALSO.items() if text in found and full in found})
    if not fulls.letters:
        return same
    acronyms = {text for text in found if " " not in text and not text.islower()}
    acronyms.update([mention.name.text for mention in waiting if mention.name.kind == "acronym"])
    for text in acronyms:
        spelt = fulls.letters.get(text.replace(".", ""), ())
        if text not in same and len(spelt) == 1 and spelt[0] != text and len(text) > 1:
            same[text] = spelt[0]
    return same


class _Fulls:
    """The names of several words, by what each may be called for short: by each way in turn, the surest first."""

    __slots__ = ("by_way", "letters")

    def __init__(self, found: Iterable[str]) -> None:
        self.by_way: tuple[dict[str, list[str]], ...] = ({}, {}, {}, {})
        self.letters: dict[str, list[str]] = {}
        ways = (*self.by_way, self.letters)
        for label in found:
            if " " in label:
                for way, short in _SHORT[label]:
                    ways[way].setdefault(short, []).append(label)

    def of_name(self, text: str) -> str:
        """The one name that this one is for short, "" if there is none."""
        for way, shorter in enumerate(self.by_way):
            if text not in shorter:
                continue
            labels = shorter[text]
            if len(labels) == 1 and labels[0] != text and _may_stand(text, labels[0], front=way == _FRONT):
                return labels[0]
        return ""


_BARE, _FRONT, _TAIL, _HEAD, _LETTERS = range(5)


def _shorts(label: str) -> tuple[tuple[int, str], ...]:
    """What the name of several words may be called for short, each with its way."""
    words = label.split()
    known = without_form(words)
    found = [(_FRONT, words[0])]
    if len(known) < len(words):
        found.append((_BARE, " ".join(known)))
    found += [(_BARE, label[len(state) :]) for state in _OF_STATES if label.startswith(state)]
    if len(words) > 2:
        found.append((_TAIL, " ".join(words[-2:])))
    found += [(_HEAD, head) for head in sorted(ORGANISATION_HEADS.intersection(known))]
    if label.endswith(" Convention") or "." in label:
        return tuple(found)  # the DNC is a committee as well
    initials = "".join([word[0] for word in words if word[0].isupper()])  # "FDIC", of a corporation
    formless = "".join([word[0] for word in known if word[0].isupper()])  # "GM"
    small = "".join([word[0] for word in known])  # "P&G", "MoD"
    for letters in sorted({initials, formless, small}):
        if len(letters) >= _FEW or label in _LISTED or (len(letters) > 1 and len(known) < len(words)):
            found.append((_LETTERS, letters))
    return tuple(found)


_SHORT: Final = Known(_shorts)


def _may_stand(text: str, label: str, *, front: bool) -> bool:
    """Whether a name that may be a body's of its own stands for the longer one: "Senate" for "U.S. Senate" alone."""
    if front:
        return text in NAMED_WITH_S or text not in _NEVER_FRONTS
    if text in _LISTED or text in ACRONYMS:
        return label in MEDIA or label.removesuffix(text) in _OF_STATES or without_form(label.split()) == text.split()
    branch = label.removesuffix(text).rstrip()  # the Florida Democratic Party is not the Democratic Party
    if branch in PLACES or branch in PEOPLES or branch == "Top":
        return label in MEDIA
    return label.split()[0] not in GENDERS


_OF_STATES: Final = frozenset({"U.S. ", "US ", "United States ", "U.N. ", "UN ", "United Nations ", "U.K. ", "UK "})


def without_form(words: list[str]) -> list[str]:
    """The words of a name without what the company is by law.

    >>> without_form(["Goldman", "Sachs", "Group", "Inc"])
    ['Goldman', 'Sachs']
    """
    last = len(words)
    while last > 1 and words[last - 1].rstrip(".") in _FORMS:
        last -= 1
    return words[:last]


def for_short(speaking: Iterable[Mention], mentions: Iterable[Mention]) -> set[str]:
    """Which unknown names that speak are what a body is called for short: "Goldman" of "Goldman Sachs Group Inc"."""
    asked = {m.name.text for m in speaking if m.name.kind in _UNKNOWN}
    if not asked:
        return asked
    fulls = {m.name.text for m in mentions if m.name.kind in _BODIES}
    short = {called for full in fulls if " " in full for way, called in _SHORT[full] if way in (_FRONT, _TAIL)}
    return {name for name in asked & short if name not in _NEVER_FRONTS and name.split()[0] not in GENDERS}


def is_firm(name: str) -> bool:
    """Whether a name is surely a company's: by what it is by law, or since it is listed.

    >>> is_firm("Acme Inc"), is_firm("Toyota"), is_firm("Labour Party")
    (True, True, False)
    """
    last = name.rpartition(" ")[2]
    return name in COMPANIES or name in PLATFORMS or (last in _FORMS and last not in _LOOSE and last != name)


_UNKNOWN: Final = frozenset({"single", "open"})
_BODIES: Final = frozenset({"organisation", "weak organisation"})
