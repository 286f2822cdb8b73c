"""Numerals of scores: of games, votes and rulings, of golf and tennis."""

import re
from typing import Final

from analysis.extract.numbers.grammar import STOPS
from analysis.extract.numbers.numeral import Numeral
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_CUES: Final = categories("numeral_cues")
_AIRCRAFT: Final = frozenset(("Boeing", "Airbus", "Embraer", "Bombardier", "Fokker"))
_AGES: Final = frozenset(("age", "aged", "ages"))
_PAIR: Final = re.compile(
    r"\d{1,2}-for-\d{1,2}\b|(?:24/7|50-50|50/50)(?![\d.,])|1-in-\d{1,5}-year\b|[2-9]-in-(?:1|one)\b"
)
_SCORE: Final = re.compile(r"(\d{1,3})[ ]?[-–][ ]?(\d{1,3})(?![\d.,/⁄]\d|\d)")
_VOTE: Final = re.compile(
    r"(\d{1,3})-to-(\d{1,3})(?=[ ](?:vote|decision|ruling|win|victory|loss|defeat|split|majority|margin|lead)\b)"
)
_TIE_BREAK: Final = re.compile(r" ?\(\d{1,2}(?:[-–]\d{1,2})?\)")  # of tennis: "7-6 (5)"
_SCORE_TO: Final = re.compile(r"(\d{1,3}) to (\d{1,3})(?![\d%]|[.,]\d)")


def fixed_pair(numeral: Numeral) -> list[SetAside]:
    """ "a 3-for-2 split", "24/7", "50-50", "a 3-in-1 printer"."""
    match = _PAIR.match(numeral.text, numeral.start)
    if match is None:
        return []
    return [numeral.aside("unclear" if "-for-" in match[0] else "idiom", "fixed-pair", match.end())]


def to_par(tokens: Tokens, index: int) -> int:
    """Offset behind golf's "11-under", "five-over par" with its number in the word at index; 0 if there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> to_par(tokens_of(Document("on 11-under")), 1)
    11
    """
    words, last = tokens.words, index + 1
    if last >= len(words) or words[last] not in ("under", "over") or tokens.gaps[index] != "-":
        return 0
    behind = words[last + 1] if last + 1 < len(words) and tokens.gaps[last] == " " else ""
    return word_end(tokens, last) if not behind or behind == "par" or behind[0].isdecimal() or behind in STOPS else 0


def golf(numeral: Numeral) -> list[SetAside]:
    """The number of "11-under"."""
    end = to_par(numeral.tokens, numeral.place) if numeral.behind == "-" else 0
    return [numeral.aside("score", "to-par", end)] if end else []


def _told_score(numeral: Numeral) -> bool:
    """Whether "the vote was" stands before the number."""
    place = numeral.place
    return numeral.before == "was" and place > 1 and numeral.tokens.words[place - 2].lower() in _CUES["score noun"]


def score(numeral: Numeral) -> list[SetAside]:
    """ "52-48", "a 3-1 win": no unit or counted noun behind, or a word of sport or voting."""
    text = numeral.text
    match = _SCORE.match(text, numeral.start) or _VOTE.match(text, numeral.start)
    if match is None and (numeral.before.lower() in _CUES["score verb"] or _told_score(numeral)):
        match = _SCORE_TO.match(text, numeral.start)
    if match is not None and numeral.before in _AIRCRAFT:
        return [numeral.aside("name", "numbered-name", match.end())]  # "a Boeing 747-400"
    if match is None or numeral.before.lower() in _AGES or text[numeral.start - 1 : numeral.start] in ("$", "£", "€"):
        return []
    end = match.end()
    behind = text[end : end + 2].lstrip()[:1]  # "3-4 %"
    if behind and (behind in "%°$€£" or text[end].isalpha() or (behind == "-" and text[end + 1 : end + 2].isalpha())):
        return []
    tokens = numeral.tokens
    j = stop_index(tokens, numeral.place + 1, end)
    following = tokens.words[j].lower() if j < len(tokens.words) and gap_before(tokens, j) == " " else ""
    spelled = " to " in match[0]
    if spelled and (int(match[1]) < int(match[2]) or (following and following not in STOPS)):
        return []  # "by 5 to 10 points"
    if numeral.behind in "-–" and {match[1], match[2]} == {"6", "7"}:
        tie = _TIE_BREAK.match(text, end)
        if tie:
            return [numeral.aside("score", "score", tie.end())]
    if int(match[1]) >= int(match[2]) or not following or following in _CUES["score noun"] or following in STOPS:
        return [numeral.aside("score", "score", end)]
    return []
