"""People named by one name beside whose they are: "his wife, Teresa, rolled her eyes"."""

from typing import Final

from analysis.extract.people.names import Mention
from analysis.extract.people.unnamed import head_noun

# What someone is to another, with the gender that tells.
KIN: Final[dict[str, str]] = {
    **dict.fromkeys("wife mother daughter sister aunt niece grandmother widow girlfriend stepmother".split(), "female"),
    **dict.fromkeys("husband father son brother uncle nephew grandfather widower boyfriend stepfather".split(), "male"),
    **dict.fromkeys("partner cousin friend roommate flatmate neighbour neighbor colleague twin spouse".split(), ""),
}
_LONGEST: Final = 11

# Offices and callings with a gender in the word, for those whose names tell none.
_WOMEN: Final = frozenset(
    "actress spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman saleswoman "
    "sportswoman queen princess duchess countess baroness nun mum mom housewife heiress waitress hostess schoolgirl "
    "girl woman grandma stewardess midwife landlady".split()
)
_MEN: Final = frozenset(
    "spokesman congressman councilman assemblyman businessman policeman salesman sportsman king prince duke earl monk "
    "dad waiter schoolboy boy man grandad fisherman fireman handyman landlord".split()
)
_TOLD: Final[dict[str, str]] = {
    **{word: gender for word, gender in KIN.items() if gender},
    **dict.fromkeys(_WOMEN, "female"),
    **dict.fromkeys(_MEN, "male"),
}


def kin(text: str, mention: Mention) -> str:
    """What the one named is to another, as told right before the name; "" if that is not told.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "His wife, Teresa, and her brother Paul left Kim."
    >>> [kin(text, mention) for mention in mentions(Document(text))]
    ['wife', 'brother', '']
    """
    edge = mention.start - 1
    if text[edge - 1 : edge] == ",":
        edge -= 1
    low = edge - _LONGEST if edge > _LONGEST else 0
    word = text[text.rfind(" ", low, edge) + 1 : edge]
    return word if word in KIN else ""


# How these words end, with what follows: a look at three letters spares nearly all the rest.
KIN_ENDS: Final = frozenset(end for word in KIN for end in (word[-2:] + " ", word[-1] + ", "))


def role_gender(role: str) -> str:
    """The gender that the head of a role tells, "" if it tells none.

    >>> role_gender("a mother of four"), role_gender("the group's spokesman"), role_gender("his lawyer")
    ('female', 'male', '')
    """
    last = role.rpartition(" ")[2]
    return _TOLD.get(last) or (_TOLD.get(head_noun(role).lower(), "") if " " in role else "")
