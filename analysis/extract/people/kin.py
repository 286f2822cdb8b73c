"""People named by one name beside whose they are: "his wife, Teresa, rolled her eyes"."""

from typing import Final

from analysis.extract.people.names import Mention

# What someone is to another, with the gender that tells.
KIN: Final[dict[str, str]] = {
    **dict.fromkeys("wife mother daughter sister aunt niece grandmother widow girlfriend stepmother".split(), "female"),
    **dict.fromkeys("husband father son brother uncle nephew grandfather widower boyfriend stepfather".split(), "male"),
    **dict.fromkeys("partner cousin friend roommate flatmate neighbour neighbor colleague twin spouse".split(), ""),
}
_LONGEST: Final = 11


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
