"""The words of a capitalised run, parted where no name goes on."""

import re
from itertools import takewhile
from typing import Final, NamedTuple

from analysis.extract.people.vocabulary import (
    CALENDAR,
    CUES,
    GENDERS,
    HONORIFICS,
    JOINED,
    MEDIA,
    METONYMS,
    NAMED_LIKE_MONTHS,
    NAMED_WITH_S,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PLACES,
    PLURAL_ROLES,
    ROLES,
    SHORT_TITLES,
    SUFFIXES,
    THING_HEADS,
    TITLE_PARTS,
)

JOINING: Final = frozenset({"of", "the", "on", "for", "and", "&"})
_LEADING_CUES: Final = frozenset(form for form in CUES if form[0].isupper() and form.endswith("ed"))
_LEADING: Final = _LEADING_CUES | {"Dear"}
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+\Z|[A-Z]\Z")
_POSSESSIVE: Final = ("'s", "’s", "'", "’")
_EDGE: Final = ".'’-"
_LISTED: Final = PLACES | METONYMS | MEDIA | NAMED_LIKE_MONTHS


class Token(NamedTuple):
    """One word of a run, by offsets into the run."""

    text: str  # without full stop and possessive
    start: int
    end: int
    stop: bool  # a sentence may end behind it
    possessive: bool


def tokens_of(run: str) -> list[Token]:
    """The words of a run, each without full stop and possessive."""
    tokens = []
    position = 0
    for piece in re.split(r"[ \u00a0]", run):
        start, position = position, position + len(piece) + 1
        possessive = piece.endswith(_POSSESSIVE)
        text = piece
        if piece in NAMED_WITH_S:
            possessive = False  # "Moody's said"
        else:
            for ending in _POSSESSIVE[:2]:
                text = text.removesuffix(ending)
        end = start + len(text.rstrip("'’-"))
        text = text.rstrip(_EDGE)
        stop = piece.endswith(".") and not (_INITIALS.match(piece) or text in SHORT_TITLES or text in SUFFIXES)
        if stop or (not _INITIALS.match(piece) and (text not in SUFFIXES or text.isupper())):
            end = start + len(text)
        if text:
            tokens.append(Token(text, start, end, stop, possessive))
    return tokens


def chunks_of(tokens: list[Token]) -> list[list[Token]]:
    """The tokens, parted where no name goes on: small words, days, possessives and ends of sentences."""
    chunks: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        word = token.text
        if word in JOINING:
            if not _joins(chunks[-1], word, tokens[index + 1 :]):
                chunks.append([])
            elif chunks[-1]:
                chunks[-1].append(token)
            continue
        if not chunks[-1] and word in _LEADING:
            continue  # "Added Kim: “…”", "“Dear Ann Lee"
        if word in _OWN_WORDS:
            chunks.append([])
            continue  # "I'm told"
        if (word in NOT_NAMES or word in CALENDAR) and not _names(tokens, index, chunks[-1]):
            chunks.append([])
            continue
        if word in _PARTIES and _describes(tokens, index):
            chunks.append([])
            continue
        chunks[-1].append(token)
        ahead = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if (token.possessive and not _owns(tokens, index)) or token.stop or (word in _STATES and ahead in GENDERS):
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _names(tokens: list[Token], index: int, chunk: list[Token]) -> bool:
    """Whether a word that is a month or no name elsewhere is a part of one: "New York", "Mrs May", "Jan Novak"."""
    word = tokens[index].text
    ahead = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if word in _OF_PAPERS and ahead in _PAPERS:
        return True  # "Evening Gazette", "Sunday Herald"
    if chunk and ((word == "Watch" and not chunk[-1].possessive) or (word in _OF_FEASTS and chunk[-1].text in _FEASTS)):
        return True  # "Forest Watch", "Bloody Sunday Trust"
    if _known(chunk, word) or (chunk and chunk[-1].text in HONORIFICS and word in CALENDAR):
        return True
    if word in CALENDAR:
        return word == "Jan" and not tokens[index].stop and index + 1 < len(tokens)
    return word in HONORIFICS or _opens(tokens, index)


# When a paper comes out, as its name tells it.
_OF_PAPERS: Final = frozenset({"Morning", "Evening", "Daily", "Sunday", "Saturday", "Weekly", "Monthly"})
_PAPERS: Final = frozenset(
    "Advertiser Argus Bulletin Business Chronicle Citizen Courier Dispatch Echo Examiner Express Gazette Globe Herald "
    "Independent Inquirer Journal Leader Mail Mercury Mirror Monitor Nation News Observer Post Press Record Reporter "
    "Review Standard Star Sun Telegraph Times Tribune World".split()
)
_OF_FEASTS: Final = frozenset({"Sunday", "Monday", "Tuesday", "Friday"})
_FEASTS: Final = frozenset({"Bloody", "Black", "Palm", "Giving", "Cyber", "Super"})
# Behind these a given name begins a name of its own: "left the U.N. Ann Lee stayed".
_STATES: Final = frozenset({"U.S", "U.N", "U.K", "E.U"})
_OWN_WORDS: Final = frozenset(f"I{mark}{ending}" for mark in "'’" for ending in ("m", "ve", "d", "ll"))


def _known(chunk: list[Token], word: str) -> bool:
    """Whether the words so far and this one are a listed name, as in "New York" after "New"."""
    return bool(chunk) and " ".join([*(t.text for t in chunk), word]) in _LISTED


def _owns(tokens: list[Token], index: int) -> bool:
    """Whether the possessive is part of a name: "King's Fund", "Children's Hospital", "Prime Minister's Office"."""
    word = tokens[index].text
    follower, *further = [*(token.text for token in tokens[index + 1 : index + 3]), ""]
    if word in _OFFICERS and follower in _BUREAUS:
        return True
    lower = word.lower()
    owner = word in _OWNERS or lower in PLURAL_ROLES or (lower.endswith(_PLURAL) and word not in PLACES)
    owner = owner or (lower.endswith("s") and lower[:-1] in ROLES)
    if not owner or not follower:
        return False
    # "Teachers' Pension Board", but "Workers' Lee Fund" is none
    return follower in ORGANISATION_HEADS or (follower not in GENDERS and further[0] in ORGANISATION_HEADS)


_OFFICERS: Final = frozenset(
    "Minister President Governor Mayor General Attorney Sheriff Coroner Prosecutor Ombudsman Speaker Secretary "
    "Comptroller Commissioner Chancellor Premier Advocate Defender Assessor Examiner Clerk".split()
)
_BUREAUS: Final = frozenset({"Office", "Department", "Secretariat"})


def _describes(tokens: list[Token], index: int) -> bool:
    """Whether a party's word stands before a person's name: "Republican Lee", not "Republican National Committee"."""
    rest = tokens[index + 1 : index + 5]
    if not rest or rest[0].text.lower() in ROLES:
        return False
    return all(token.text not in _OF_PARTIES for token in rest)


_PARTIES: Final = frozenset({"Republican", "Democrat", "Tory"})
_OF_PARTIES: Final = (
    ORGANISATION_HEADS | THING_HEADS | _LISTED | NOT_NAMES | {"National", "Primary", "Convention", "Study"}
)
_PLURAL: Final = ("smen", "emen", "owners", "growers", "makers", "drivers", "holders", "keepers", "dealers", "breeders")
_OWNERS: Final = frozenset(
    "King Queen Prince Princess People Women Men Children Workers Veterans Teachers Nurses Farmers Writers Players "
    "Mothers Parents Lawyers Students Fishermen Pensioners Residents Citizens Consumers Taxpayers".split()
)


def _opens(tokens: list[Token], index: int) -> bool:
    """Whether the word and the next are a listed name: "New York", "High Court"."""
    return index + 1 < len(tokens) and f"{tokens[index].text} {tokens[index + 1].text}" in _LISTED


# "Institute for the Study of Labor", not "Edison Research for the Post".
_WITH_THE: Final = frozenset(
    "Council Association Institute Center Centre Society Committee Foundation Academy Agency Alliance Commission "
    "Office Court Organization Organisation Federation Fund Coalition Board Conference Bureau Ministry School "
    "Campaign".split()
)
_MINISTERS: Final = frozenset(
    "Minister Secretary Commissioner Ombudsman Spokesman Spokeswoman Spokesperson MP MSP MEP TD Congressman".split()
)
_TASKS: Final = frozenset({"on", "for"})


# What a body is for, as its name tells it.
_TASKS_OF_BODIES: Final = frozenset(
    "Ethics Health Safety Education Science Technology Trade Industry Commerce Culture Housing Energy Transport "
    "Agriculture Food Forestry Fisheries Defence Defense Justice Law Planning Budget Arts Parks Wildlife Water Power "
    "Land Labor Labour Finance Immigration Customs Revenue Infrastructure Environment Equality Gambling Gaming Alcohol "
    "Competition Consumer Securities Insurance Women Youth Sport Sports Tourism Research Communications Information "
    "Medicines Drugs Aviation Rail Road Ports Elections Boundaries Standards Oil Gas Petroleum Minerals Electricity "
    "Truth Peace Privacy Data Pensions Work Children Families Disability Veterans Police Prisons Probation Courts "
    "Coasts Oceans Climate Rivers Forests Monuments Museums Libraries Language".split()
)


_OF_NATIONS: Final = frozenset(
    "National American International Federal Royal British European Central Australian".split()
)


def _joins(before: list[Token], word: str, after: list[Token]) -> bool:
    """Whether a small word goes on with the name: "Department of", "Committee on", "Secretary of"."""
    if not before or (before[-1].text in JOINING and word != "the"):
        return False
    heads = {token.text for token in before}
    if word == "of":
        last = before[-1].text
        if heads & _TASKS and heads & ORGANISATION_HEADS:
            return True  # "Council for the Exploration of the Sea"
        return last in ORGANISATION_HEADS or last in TITLE_PARTS or last == "Chiefs" or bool(heads & {"House"})
    if word == "the":
        return True
    if word == "&":
        return True
    if word in ("on", "for"):
        if before[-1].text in _MINISTERS and before[0].text not in GENDERS:
            return True  # "Minister for Justice Ann Lee"
        wanted = _WITH_THE if after and after[0].text == "the" else ORGANISATION_HEADS
        return bool(heads & wanted)
    listed = JOINED.get(" ".join(token.text for token in before))
    if listed:
        return " ".join([*(t.text for t in before), word, *(t.text for t in after)]).startswith(tuple(listed))
    national = before[0].text in _OF_NATIONS or before[min(1, len(before) - 1)].text in _OF_NATIONS
    last = before[-1].text
    if (len(before) == 1 and last in _TASKS_OF_BODIES) or (
        # "National Snow and Ice Data Center", but not "National Guard and State Police"
        national and last not in _OF_NATIONS and last not in GENDERS and ORGANISATION_HEADS.isdisjoint(heads)
    ):
        # "Ethics and Anti-Corruption Commission", but not "Health and Kim"
        own = [token.text for token in takewhile(lambda token: token.text not in JOINING, after)]
        return any(name in ORGANISATION_HEADS for name in own[1:]) and own[0] not in GENDERS
    if after and after[0].text in GENDERS:
        return False  # "the Department of Health and Ann Lee"
    # "Department of Health and Human Services"
    return "of" in heads and bool(heads & {"Department", "Ministry", "Secretary", "Committee", "Office"})
