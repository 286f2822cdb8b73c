"""The gender that a role tells: "a mother of four", "the group's spokesman"."""

from typing import Final

from analysis.extract.people.unnamed import head_noun

# What someone is to another, with the gender that tells.
_KIN: Final[dict[str, str]] = {
    **dict.fromkeys("wife mother daughter sister aunt niece grandmother widow girlfriend stepmother".split(), "female"),
    **dict.fromkeys("husband father son brother uncle nephew grandfather widower boyfriend stepfather".split(), "male"),
    **dict.fromkeys("partner cousin friend roommate flatmate neighbour neighbor colleague twin spouse".split(), ""),
}
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
    **{word: gender for word, gender in _KIN.items() if gender},
    **dict.fromkeys(_WOMEN, "female"),
    **dict.fromkeys(_MEN, "male"),
}


def role_gender(role: str) -> str:
    """The gender that the head of a role tells, "" if it tells none.

    >>> role_gender("a mother of four"), role_gender("the group's spokesman"), role_gender("his lawyer")
    ('female', 'male', '')
    """
    last = role.rpartition(" ")[2]
    return _TOLD.get(last) or (_TOLD.get(head_noun(role).lower(), "") if " " in role else "")
