"""The gender that a role or a title tells: "a mother of four", "the group's spokesman", "Mrs"."""

from typing import Final

from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import FEMALE_TITLES, MALE_TITLES

# Kinship, offices and callings with a gender in the word, for those whose names tell none.
_WOMEN: Final = frozenset(
    "wife mother daughter sister aunt niece grandmother widow girlfriend stepmother actress spokeswoman chairwoman "
    "congresswoman councilwoman assemblywoman businesswoman policewoman saleswoman sportswoman queen princess duchess "
    "countess baroness nun mum mom housewife heiress waitress hostess schoolgirl girl woman grandma stewardess midwife "
    "landlady".split()
)
_MEN: Final = frozenset(
    "husband father son brother uncle nephew grandfather widower boyfriend stepfather spokesman congressman councilman "
    "assemblyman businessman policeman salesman sportsman king prince duke earl monk dad waiter schoolboy boy man "
    "grandad fisherman fireman handyman landlord".split()
)
_TOLD: Final[dict[str, str]] = dict.fromkeys(_WOMEN, "female") | dict.fromkeys(_MEN, "male")
# The pronouns that stand for a speaker, with their gender.
PRONOUN_GENDERS: Final = {"he": "male", "she": "female"}


def role_gender(role: str) -> str:
    """The gender that the head of a role tells, "" if it tells none.

    >>> role_gender("a mother of four"), role_gender("the group's spokesman"), role_gender("his lawyer")
    ('female', 'male', '')
    """
    last = role.rpartition(" ")[2]
    return _TOLD.get(last) or (_TOLD.get(head_noun(role).lower(), "") if " " in role else "")


def title_gender(title: str) -> str:
    """The gender that a title tells, "" if it tells none.

    >>> title_gender("Mr."), title_gender("Prof. Dame"), title_gender("Dr")
    ('male', 'female', '')
    """
    for part in title.replace(".", "").split() if title else ():
        if part in MALE_TITLES:
            return "male"
        if part in FEMALE_TITLES:
            return "female"
    return ""
