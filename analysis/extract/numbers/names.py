"""Numerals of names, addresses, codes, telephone numbers, scores and lists."""

import re

from analysis.extract.numbers.currencies import iso_codes, marks_money_spaced
from analysis.extract.numbers.days import MONTHS, YEAR_CUES
from analysis.extract.numbers.grammar import ANY_VERB, GRAMMAR, STOPS
from analysis.extract.numbers.numeral import Numeral
from analysis.extract.numbers.plurals import is_plural
from analysis.extract.numbers.tokens import Tokens, gap_before, stop_index, word_end
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_NAMES = categories("numbered_names")
_NUMBERED = _NAMES["number behind"]
_NUMBERED_LOWER = _NAMES["number behind, lower case"]
_NUMBERED_PLURALS = frozenset(word + "s" for word in _NUMBERED | _NUMBERED_LOWER if word.isalpha() and len(word) > 3)
_STREETS = "|".join(sorted(_NAMES["street"], key=len, reverse=True))
_CUES = categories("numeral_cues")
CAPITAL_CUES = _CUES["cue with capital"]
AMOUNTS = _CUES["amount behind a name"]
_STATES_NOT = frozenset(("US", "UK", "EU", "UN"))
CUES_BEHIND = _CUES["call behind"] | {"block", "jet", "jets"}
_EMERGENCY_NUMBERS = frozenset("911 999 112 101 111 988 000".split())
OF_AGE = (" or older", " and older", " or over", " and over", " or younger", " and under")
_AGES = frozenset(("age", "aged", "ages"))
# The words in small letters before a number that a rule here looks at.
CUES = (
    _NUMBERED
    | _NUMBERED_LOWER
    | _NUMBERED_PLURALS
    | _CUES["number sign"]
    | _CUES["call before"]
    | _CUES["score verb"]
    | {"sp"}
)

_PAIR = re.compile(r"\d{1,2}-for-\d{1,2}\b|(?:24/7|50-50|50/50)(?![\d.,])")
# "junctions 8 and 10", "pages 4-7", with the word behind them
_PAIR_OF_NAMES = re.compile(r"(\d{1,4})(?:[-–]| (?:and|to|or|through) )(\d{1,4})(?![\d.,%:]\d|\d|%)(?: ([A-Za-z]+))?")
_PHONE = re.compile(
    r"""
    (?: \d{1,3}[-. ] )? \(?\d{3}\)?[-. ]\d{3}[-. ]\d{4} (?!\d)   # 555-123-4567
  | \d{3}-\d{4} (?! [\d-] )                                      # 555-1234
    """,
    re.VERBOSE,
)
_LOCAL_PHONE = re.compile(r"0\d{2,4}\)?(?:[ -]\d{3,6}){1,2}(?!\d)|0\d{9,10}(?!\d)")
_CODE = re.compile(r"\d+(?:[-–]\d+){2,9}(?!\d)")
_SCORE = re.compile(r"(\d{1,3})[ ]?[-–][ ]?(\d{1,3})(?![\d.,/⁄]\d|\d)")
_VOTE = re.compile(
    r"(\d{1,3})-to-(\d{1,3})(?=[ ](?:vote|decision|ruling|win|victory|loss|defeat|split|majority|margin|lead)\b)"
)
_PLAN = re.compile(r"\d{3}\([a-z]\)(?:\(\d\))?")
_OF_JETS = frozenset("MAX Max Dreamliner Freighter jet jets".split())
_CASE = re.compile(r"\d{1,4}-(?:cv|cr|mc|mj|md|ap|bk)-\d{1,6}\b", re.IGNORECASE)
_TIE_BREAK = re.compile(r" ?\(\d{1,2}(?:[-–]\d{1,2})?\)")  # of tennis: "7-6 (5)"
_SCORE_TO = re.compile(r"(\d{1,3}) to (\d{1,3})(?![\d%]|[.,]\d)")
_ORDINAL = re.compile(r"\d{1,3}(?:,\d{3}){0,5}(?:st|nd|rd|th|ST|ND|RD|TH)\b")
_STREET = re.compile(
    rf"""
    (?P<numbers> \d{{1,5}} (?: [-–]\d{{1,4}} )? )[A-Za-z]?,?[ ]
    (?: [NSEW]\.?[ ] | (?: North | South | East | West )[ ] )?
    (?: [A-Z0-9][\w’']{{1,20}}[ ] ){{1,3}}
    (?: {_STREETS} )\b
    """,
    re.VERBOSE,
)
_LIST_BEFORE = re.compile(r"(?:\A|\n)[ \t>*]*\(?\Z")


def fixed_pair(numeral: Numeral) -> list[SetAside]:
    """ "a 3-for-2 split", "24/7", "50-50"."""
    match = _PAIR.match(numeral.text, numeral.start)
    if match is None:
        return []
    return [numeral.aside("unclear" if "for" in match[0] else "idiom", "fixed-pair", match.end())]


def phone_or_code(numeral: Numeral) -> list[SetAside]:
    """ "555-123-4567", "1111-22223333-4444"."""
    match = _PHONE.match(numeral.text, numeral.start)
    if match:
        return [numeral.aside("phone", "phone-number", match.end())]
    match = _CODE.match(numeral.text, numeral.start)
    return [numeral.aside("identifier", "hyphenated-code", match.end())] if match else []


def leading_zero(numeral: Numeral) -> list[SetAside]:
    """ "0800 555 0199", "007": no quantity is written with a zero before its digits."""
    if numeral.text[numeral.start] != "0" or numeral.length < 3 or numeral.behind == "," or numeral.gap.endswith("."):
        return []
    match = _LOCAL_PHONE.match(numeral.text, numeral.start)
    if match:
        return [numeral.aside("phone", "phone-number", match.end())]
    return [] if numeral.decimal else [numeral.aside("identifier", "leading-zero")]


def emergency_call(numeral: Numeral) -> list[SetAside]:
    """ "a 911 call", "dialled 999"."""
    if numeral.text[numeral.start : numeral.end] not in _EMERGENCY_NUMBERS or numeral.decimal:
        return []
    if numeral.following not in _CUES["call behind"] and numeral.before.lower() not in _CUES["call before"]:
        return []
    return [numeral.aside("phone", "emergency-call")]


def numbered(word: str) -> bool:
    """Whether a number behind the word belongs to a name: "chapter", "day"."""
    return (word in _NUMBERED_LOWER or word in _NUMBERED or word in ("day", "Day")) and word not in ("No", "no")


def block_or_jet(numeral: Numeral) -> list[SetAside]:
    """ "the 300 block of Elm Street", "the 737 MAX", "22-cv-1044"."""
    text, following = numeral.text, numeral.following
    if following == "block" and numeral.behind == " " and text.startswith(" block of ", numeral.end):
        return [numeral.aside("name", "address")]
    if numeral.length == 3 and following in _OF_JETS and text[numeral.start] == "7" == text[numeral.end - 1]:
        return [numeral.aside("name", "numbered-name")]
    case = _CASE.match(text, numeral.start) if numeral.behind == "-" else None
    return [numeral.aside("identifier", "hyphenated-code", case.end())] if case else []


def plan(numeral: Numeral) -> list[SetAside]:
    """ "401(k)", "501(c)(3)"."""
    match = _PLAN.match(numeral.text, numeral.start) if numeral.behind == "(" and numeral.length == 3 else None
    return [numeral.aside("name", "plan", match.end())] if match else []


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


def hyphen_name(numeral: Numeral) -> list[SetAside]:
    """ "7-Eleven": a number word with a capital behind the hyphen belongs to a name."""
    following = numeral.following
    if numeral.behind != "-" or not following.istitle() or following.lower() not in CARDINALS:
        return []
    return [numeral.aside("name", "number-hyphen-name", word_end(numeral.tokens, numeral.place + 1))]


def ordinal(numeral: Numeral) -> list[SetAside]:
    """ "21st", "1,000th"."""
    match = _ORDINAL.match(numeral.text, numeral.start)
    if match is None or (match[0].endswith("st") and match[0][-3] != "1"):
        return []  # "15st" are stones
    return [numeral.aside("ordinal", "ordinal-digits", match.end())]


def address(numeral: Numeral) -> list[SetAside]:
    """The house number of "10 Downing Street"."""
    behind = numeral.text[numeral.end : numeral.end + 2]
    if numeral.length > 5 or not (behind[:1] in ("-", "–", ",") or behind[1:].isupper() or behind[1:].isdecimal()):
        return []
    match = _STREET.match(numeral.text, numeral.start)
    return [numeral.aside("name", "address", match.end("numbers"))] if match else []


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
    if match is None or numeral.before.lower() in _AGES or text[numeral.start - 1 : numeral.start] in ("$", "£", "€"):
        return []
    end = match.end()
    behind = text[end : end + 1]
    if behind and (behind in "%°$€£" or behind.isalpha() or (behind == "-" and text[end + 1 : end + 2].isalpha())):
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


def hyphened_name(numeral: Numeral) -> list[SetAside]:
    """The number of "F-16", "TPP-11", "COVID -19"."""
    if numeral.gap == "-" and numeral.before.isalpha() and not _hyphen_cue(numeral.before):
        return [numeral.aside("name", "name-hyphen-number", _code_end(numeral))]
    if numeral.gap == " -" and numeral.before in _NUMBERED and numeral.behind not in (".", "%", ","):
        return [numeral.aside("name", "name-hyphen-number")]
    return []


def _hyphen_cue(before: str) -> bool:
    """Whether the word before the hyphen leaves the number one: "sub-7", "Minus-5", but not "An-70"."""
    return before.lower() in _CUES["hyphen cue"] and (before.islower() or len(before) > 2)


def list_mark(numeral: Numeral) -> list[SetAside]:
    """ "1. Wash …", "(2)" at the start of a line, "what 1) explains"."""
    text, start = numeral.text, numeral.start
    behind = text[numeral.end : numeral.end + 2]
    if numeral.length > 2 or not behind.startswith((")", " )", ". ")):
        return []
    if not start or _LIST_BEFORE.search(text[max(0, start - 8) : start]):
        return [numeral.aside("list", "list-mark")]
    if behind.strip().startswith(")") and "(" not in text[max(0, start - 12) : start]:
        return [numeral.aside("list", "list-mark")]
    return []


def number_sign(numeral: Numeral) -> list[SetAside]:
    """ "No. 5", "#7", "Reno, NV 89501"."""
    before, gap = numeral.before, numeral.gap
    if numeral.text[numeral.start - 1 : numeral.start] == "#":
        return [numeral.aside("identifier", "number-sign")]
    if before.lower() in _CUES["number sign"] and gap in (". ", " ", ".") and (before, gap) != ("no", " "):
        return [numeral.aside("identifier", "number-sign")]
    if numeral.length == 5 and gap == " " and len(before) == 2 and before.isupper() and before not in _STATES_NOT:
        return [numeral.aside("identifier", "postcode")]
    return []


def numbered_name(numeral: Numeral) -> list[SetAside]:
    """The number behind a name: "Boeing 737", "Article 5", "the Big 12"."""
    before = numeral.before
    if numeral.gap != " " or numeral.sign_behind or (numeral.behind == "," and numeral.decimal):
        return []
    if numeral.text.startswith(("S&P ", "S P ", " sp "), numeral.start - 4):
        return [numeral.aside("name", "numbered-name")]
    following = numeral.following
    if before == "of" and numeral.place > 1 and numeral.tokens.words[numeral.place - 2] in ("Group", "Gang"):
        return [numeral.aside("name", "numbered-name")]
    if before in _NUMBERED_PLURALS and not numeral.decimal:
        pair = _PAIR_OF_NAMES.match(numeral.text, numeral.start)
        if pair and int(pair[2]) > int(pair[1]) and not is_plural(pair[3] or "") and (pair[3] or "") not in UNITS:
            return [
                numeral.aside("name", "numbered-name"),
                numeral.aside("name", "numbered-name", pair.end(2), pair.start(2)),
            ]
    if before in _NUMBERED or (before in _NUMBERED_LOWER and not is_plural(following) and following not in UNITS):
        return [] if following in AMOUNTS else [numeral.aside("name", "numbered-name")]
    if (
        not before[0].isupper()
        or numeral.decimal
        or numeral.length > 4
        or (following.islower() and following not in STOPS)
    ):
        return []
    lowered = before.lower()
    if _is_headline(before, lowered, following) or numeral.text.startswith(OF_AGE, numeral.end):
        return []
    if lowered in STOPS or lowered in YEAR_CUES or lowered in CAPITAL_CUES or before in MONTHS:
        return []
    if numeral.behind.isalpha() and numeral.tokens.words[numeral.place][numeral.length :] in UNITS:
        return []
    if (len(before) == 3 and before.isupper() and before in iso_codes()) or marks_money_spaced(before):
        return []
    return [numeral.aside("name", "capitalised-name", _code_end(numeral))]


def _is_headline(before: str, lowered: str, following: str) -> bool:
    """Whether a number between words with capitals stands in a headline: "FIRE DESTROYS 40 HOMES", "Quake Kills 12"."""
    if before.isupper() and len(before) > 3 and following.isupper() and len(following) > 2:
        return True
    return bool(GRAMMAR[lowered] & ANY_VERB) and lowered.endswith(("s", "ed"))


def _code_end(numeral: Numeral) -> int:
    """Offset behind the letters that are glued to the digits: "A-10C"."""
    end = numeral.end
    while numeral.text[end : end + 1].isalnum() and end < numeral.end + 20:
        end += 1
    return end
