"""Whether "a day" is the base of a rate: "50 a day", "two million barrels a day"."""

from typing import Final

from analysis.extract.dates.counts import count_before
from analysis.extract.dates.tokens import Token, before
from analysis.extract.dates.words import UNITS, UNITS_PLURAL

_MANY: Final = frozenset("many few several dozens hundreds thousands millions times once twice much more half".split())


_NOT_PLURAL: Final = frozenset(
    "was is has goes runs comes does costs takes lasts as this its us plus gives gets spends needs less".split()
)


_PLURALS: Final = frozenset(
    "people men women children more less kwh mwh gwh kg km kronor kroner yen yuan baht rand lakh crore".split()
)
_TWO_OBJECTS: Final = frozenset(
    "took take takes taken taking gave give gives given cost costs allow allows allowed".split()
)
_GLUED: Final = frozenset("bn m tn mn k p cr".split())  # of "£3bn a year", "30p a day"


def is_rate(text: str, lead: list[Token], start: int) -> bool:
    """Whether "a day" stands behind an amount of something: "50 a day", "two million barrels a day".

    >>> is_rate("50 a day", [Token("50", 0)], 3)
    True
    """
    if not lead:
        return False
    last = lead[-1].word
    if last in UNITS_PLURAL:
        return False  # "24 hours a day"
    if last in (
        "once",
        "twice",
        "times",
        "%",
        "percent",
        "million",
        "billion",
        "thousand",
        "hundred",
        "cents",
        "dollars",
    ):
        return True
    if last[0].isdigit() or (last in _GLUED and len(lead) > 1 and lead[-2].word[0].isdigit()):
        return True
    words = [token.word for token in before(text, 0, start)[-7:-1]]
    if len(words) > 2 and words[-2] in ("a", "an") and last.isalpha() and last not in UNITS:
        return words[-3] not in _TWO_OBJECTS  # "a gallon an hour", but "it took a team a year"
    if not any(word[0].isdigit() or word in _MANY or count_before([Token(word, 0)]).tokens for word in words):
        return False
    if len(words) > 2 and words[-2] == "of" and _is_plural(words[-3]):
        return last.isalpha()  # "900 millimetres of rain a year"
    return _is_plural(last) or bool(count_before(lead[-1:]).tokens)


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and word not in _NOT_PLURAL)
