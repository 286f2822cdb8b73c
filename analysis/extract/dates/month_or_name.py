"""Whether a word is a month: "May sales", not "it may", "Ms. April" or "an august body"."""

import re
from typing import Final

from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import MONTH_SHORT, MONTHS

_UNCERTAIN_MONTHS: Final = frozenset(("may", "march", "mar", "dec", "jan", "sep", "jun", "apr", "august"))


_NAMESAKES: Final = frozenset(("may", "march", "april", "june", "august"))  # also the names of people
_OF_MAY: Final = re.compile(r"\s(?:government|administration|cabinet|ministry|era|family)\b")
_SPEAKS: Final = re.compile(r"\s(?:said|says|told|asked)\b")
_EVIDENCE: Final = frozenset(
    "in by since until till last next this early late mid through from during before after of for and to - every "
    "each between past".split()
)
_NAMES: Final = re.compile(r"[ ](?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z][a-z]{2,}")


_AS_RECENTLY: Final = re.compile(r"\bas (?:recently|early|late|soon|far back) as \Z")


_SPANS: Final = frozenset("year years month months week weeks quarter half period".split())  # "in the year to March"


def _goes_on(text: str, start: int) -> bool:
    """Whether a month or a day stands before the "to" or "and" before start: "between April and June"."""
    words = text[max(0, start - 20) : start].lower().split()
    before = words[-2].strip(".,") if len(words) > 1 else ""
    return before in MONTHS or before in MONTH_SHORT or before in _SPANS or before[:1].isdigit()


def is_month(text: str, word: str, start: int, end: int, tokens: list[Token]) -> bool:
    """Whether a month's name that stands without day or year is that month, and no name or verb.

    >>> is_month("He may go.", "may", 3, 6, [Token("he", 0)]), is_month("in May", "may", 3, 6, [Token("in", 0)])
    (False, True)
    """
    last = tokens[-1].word if tokens else ""
    if word in MONTH_SHORT and word != "sept" and text[end : end + 1] != ".":
        return False
    if last in ("black", "red") or (last in ("", ".", ";") and _SPEAKS.match(text, end)):
        return False  # "Black September", "April said no"
    if last == "as" and _AS_RECENTLY.search(text, max(0, start - 20), start):
        return True
    if word in _NAMESAKES and last in ("to", "and"):
        return _goes_on(text, start)
    if last in _EVIDENCE:
        return not (word in _NAMESAKES and last in ("and", "to", "of", "for") and _NAMES.match(text, end))
    if word in _UNCERTAIN_MONTHS:
        return (
            _owns_figures(text, start, end)
            or (text[end : end + 2] in ("'s", "’s") and last == "")
            or (
                last in ("the", "a", "its", "their", "his")
                and text[end + 1 : end + 2].islower()
                and not (word == "may" and _OF_MAY.match(text, end))
                and not re.match(r"\s(?:on|for|to|against|of|through|in|was|is)\b", text[end : end + 9])
            )
        )
    return not _NAMES.match(text, end) or last in ("the", "a", "its")


_FIGURES: Final = re.compile(
    r"\s(?:(?:retail|factory|industrial|consumer|housing|car|export|import|trade|jobs?|jobless|same-store|inflation"
    r"|employment|unemployment)\s){0,2}"
    r"(?:sales|figures|data|numbers|results|output|production|exports|imports|inflation|payrolls|orders|deficit|surplus"
    r"|unemployment|prices|earnings|profits?|revenues?|traffic|futures|contracts?|elections?|primary|ballot|referendum)\b"
)


def _owns_figures(text: str, start: int, end: int) -> bool:
    """Whether what may be a verb or a name is a month, as figures are told for it: "August sales", "May inflation".

    >>> _owns_figures("May sales fell.", 0, 3), _owns_figures("He may sell.", 3, 6)
    (True, False)
    """
    return text[start].isupper() and _FIGURES.match(text, end) is not None
