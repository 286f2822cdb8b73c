"""Whether "a day" is the base of a rate: "50 a day", "two million barrels a day"."""

from analysis.extract.dates.counts import count_before
from analysis.extract.dates.tokens import Token, before
from analysis.extract.dates.words import UNITS_PLURAL

_MANY = frozenset("many few several dozens hundreds thousands millions times once twice much more half".split())


_NOT_PLURAL = frozenset(
    "was is has goes runs comes does costs takes lasts as this its us plus gives gets spends needs less".split()
)


_PLURALS = frozenset(
    "people men women children more less kwh mwh gwh kg km kronor kroner yen yuan baht rand lakh crore".split()
)
_GLUED = frozenset("bn m tn mn k p cr".split())  # of "£3bn a year", "30p a day"


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
    if not any(word[0].isdigit() or word in _MANY or count_before([Token(word, 0)]).tokens for word in words):
        return False
    return last in _PLURALS or (last.endswith("s") and last not in _NOT_PLURAL) or bool(count_before(lead[-1:]).tokens)
