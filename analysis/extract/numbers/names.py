"""Numerals of names, addresses, codes, telephone numbers, scores and lists."""

import re
from typing import Final

from analysis.extract.numbers.currencies import iso_codes, marks_money_spaced
from analysis.extract.numbers.days import MONTHS, YEAR_CUES
from analysis.extract.numbers.grammar import ANY_VERB, GRAMMAR, STOPS
from analysis.extract.numbers.numeral import Numeral
from analysis.extract.numbers.plurals import is_plural
from analysis.extract.numbers.tokens import word_end
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_NAMES: Final = categories("numbered_names")
_NUMBERED: Final = _NAMES["number behind"]
_NUMBERED_LOWER: Final = _NAMES["number behind, lower case"]
_CUES: Final = categories("numeral_cues")
_NUMBERED_PLURALS: Final = frozenset(
    word + ("es" if word.endswith("s") else "s")
    for word in _NUMBERED | _NUMBERED_LOWER
    if word.isalpha() and len(word) > 3
)
_STREETS: Final = "|".join(sorted(_NAMES["street"], key=len, reverse=True))
CAPITAL_CUES: Final = _CUES["cue with capital"]
AMOUNTS: Final = _CUES["amount behind a name"]
_TITLE_UNITS: Final = frozenset("Year Month Week Day Hour Minute Point Percent Cent Mile Foot Member".split())
_ADDED: Final = frozenset(("more", "additional", "extra", "further", "new"))
_STATES_NOT: Final = frozenset(("US", "UK", "EU", "UN"))
_WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_OF_JETS: Final = frozenset("MAX Max Dreamliner Freighter jet jets freighter freighters airliner jetliner".split())
CUES_BEHIND: Final[frozenset[str]] = _CUES["call behind"] | _OF_JETS | {"block"}
OF_AGE: Final = (" or older", " and older", " or over", " and over", " or younger", " and under")
# The words in small letters before a number that a rule here looks at.
CUES: Final[frozenset[str]] = (
    _NUMBERED
    | _NUMBERED_LOWER
    | _NUMBERED_PLURALS
    | _CUES["number sign"]
    | _CUES["call before"]
    | _CUES["score verb"]
    | {"sp"}
)

# "junctions 8 and 10", "pages 4-7", with the word behind them
_PAIR_OF_NAMES: Final = re.compile(
    r"(\d{1,4})(?:[-–]| (?:and|to|or|through) )(\d{1,4})(?![\d.,%:]\d|\d|%)(?: ([A-Za-z]+))?"
)
_ORDINAL: Final = re.compile(r"\d{1,3}(?:,\d{3}){0,5}(?:st|nd|rd|th|ST|ND|RD|TH)\b")
_STREET: Final = re.compile(
    rf"""
    (?P<numbers> \d{{1,5}} (?: [-–]\d{{1,4}} )? )[A-Za-z]?,?[ ]
    (?: [NSEW]\.?[ ] | (?: North | South | East | West )[ ] )?
    (?: [A-Z0-9][\w’']{{1,20}}[ ] ){{1,3}}
    (?: {_STREETS} )\b
    """,
    re.VERBOSE,
)
_LIST_BEFORE: Final = re.compile(r"(?:\A|\n)[ \t>*]*\(?\Z")


def numbered(word: str) -> bool:
    """Whether a number behind the word belongs to a name: "chapter", "day"."""
    return (word in _NUMBERED_LOWER or word in _NUMBERED or word in ("day", "Day")) and word not in ("No", "no")


def block_or_jet(numeral: Numeral) -> list[SetAside]:
    """ "the 300 block of Elm Street", "the 737 MAX"."""
    text, following = numeral.text, numeral.following
    if following == "block" and numeral.behind == " " and text.startswith(" block of ", numeral.end):
        return [numeral.aside("name", "address")]
    if numeral.length == 3 and following in _OF_JETS and text[numeral.start] == "7" == text[numeral.end - 1]:
        return [numeral.aside("name", "numbered-name")]
    return []


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
    if numeral.decimal and _is_share(numeral):
        return []  # "the Nasdaq 0.2%"
    if numeral.text.startswith(("S&P ", "S P ", " sp "), numeral.start - 4):
        return [numeral.aside("name", "numbered-name")]
    following = numeral.following
    if before in _WEEKDAYS and (numeral.length > 2 or (numeral.behind == " " and is_plural(following))):
        return []  # "On Friday 214 companies reported"
    of = numeral.tokens.words[numeral.place - 2] if before == "of" and numeral.place > 1 else ""
    if of in ("Group", "Gang") or (of in ("round", "Round") and (not following or following in STOPS)):
        return [numeral.aside("name", "numbered-name")]  # "the Group of 20", "the round of 16"
    if before in _NUMBERED_PLURALS and not numeral.decimal:
        pair = _PAIR_OF_NAMES.match(numeral.text, numeral.start)
        if pair and int(pair[2]) > int(pair[1]) and not is_plural(pair[3] or "") and not _is_unit(pair[3] or ""):
            return [
                numeral.aside("name", "numbered-name"),
                numeral.aside("name", "numbered-name", pair.end(2), pair.start(2)),
            ]
    if before in _NUMBERED or (before in _NUMBERED_LOWER and not is_plural(following) and not _is_unit(following)):
        return [] if following in AMOUNTS else [numeral.aside("name", "numbered-name", _decimals_end(numeral))]
    if (
        not (before[0].isupper() or before[1:2].isupper())  # "iPad 9"
        or numeral.decimal
        or numeral.length > 4
        or (following.islower() and following not in STOPS)
    ):
        return []
    lowered = before.lower()
    if following in _ADDED and numeral.behind == " ":
        return []  # "to send Kavaria 48 more tanks"
    if numeral.behind == "-" and following in _TITLE_UNITS:
        return []  # "Soybeans Hit 3-Year High"
    if _is_headline(before, lowered, following) or numeral.text.startswith(OF_AGE, numeral.end):
        return []
    if lowered in STOPS or lowered in YEAR_CUES or lowered in CAPITAL_CUES or before in MONTHS:
        return []
    if numeral.behind.isalpha() and numeral.tokens.words[numeral.place][numeral.length :] in UNITS:
        return []
    if (len(before) == 3 and before.isupper() and before in iso_codes()) or marks_money_spaced(before):
        return []
    return [numeral.aside("name", "capitalised-name", _code_end(numeral))]


def _decimals_end(numeral: Numeral) -> int:
    """Offset behind the last part of a numeral with points: "version 2.5.1"."""
    if not numeral.decimal:
        return numeral.end
    words, gaps, k = numeral.tokens.words, numeral.tokens.gaps, numeral.place + 1
    while gaps[k] == "." and k + 1 < len(words) and words[k + 1].isdecimal():
        k += 1
    return word_end(numeral.tokens, k)


def _is_share(numeral: Numeral) -> bool:
    """Whether a number with decimals is a percentage or so many points."""
    words, gaps, behind = numeral.tokens.words, numeral.tokens.gaps, numeral.place + 2
    if gaps[behind - 1] == " ":
        return behind < len(words) and words[behind] in AMOUNTS
    return gaps[behind - 1][:1] == "%"


def _is_unit(word: str) -> bool:
    """Whether the word is a unit where it stands alone, which "in" is not: "resolution 425 in a speech"."""
    return word in UNITS and word != "in"


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
