"""Numerals of telephone numbers and of other codes."""

import re
from typing import Final

from analysis.extract.numbers.numeral import Numeral
from analysis.extract.records import SetAside
from analysis.lexicon import categories

_EMERGENCY_NUMBERS: Final = frozenset("911 999 112 101 111 988 000".split())
_CUES: Final = categories("numeral_cues")
_PHONE: Final = re.compile(
    r"""
    (?: \d{1,3}[-. ] )? \(?\d{3}\)?[-. ]\d{3}[-. ]\d{4} (?!\d)   # 555-123-4567
  | \d{3}-\d{4} (?! [\d-] )                                      # 555-1234
    """,
    re.VERBOSE,
)
_LOCAL_PHONE: Final = re.compile(r"0\d{2,4}\)?(?:[ -]\d{3,6}){1,2}(?!\d)|0\d{9,10}(?!\d)")
_CODE: Final = re.compile(r"\d+(?:[-–]\d+){2,9}(?!\d)")
_PLAN: Final = re.compile(r"\d{3}\([a-z]\)(?:\(\d\))?")
_BY: Final = re.compile(r"(?:\d{1,5}[x×]\d{1,5}m?|(?:360|480|720|1080|1440|2160)[pi])(?!\w|\.\d)")
_GROUPED: Final = re.compile(r",\d")
_TO_A_POWER: Final = re.compile(r"\d+(?:\.\d+)?[x×]10\^[−-]?\d")
_BEFORE_HOUR: Final = frozenset(("at", "by", "from", "until", "till", "before", "after", "since", "around", "about"))
_HOUR: Final = re.compile(r"0\d[0-5]\d(?![\d-])")
_CASE: Final = re.compile(r"\d{1,4}-(?:cv|cr|mc|mj|md|ap|bk)-\d{1,6}\b", re.IGNORECASE)


def phone_or_code(numeral: Numeral) -> list[SetAside]:
    """ "555-123-4567", "1111-22223333-4444"."""
    match = _PHONE.match(numeral.text, numeral.start)
    if match:
        return [numeral.aside("phone", "phone-number", match.end())]
    match = _CODE.match(numeral.text, numeral.start)
    return [numeral.aside("identifier", "hyphenated-code", match.end())] if match else []


def leading_zero(numeral: Numeral) -> list[SetAside]:
    """ "0800 555 0199", "007": no quantity is written with a zero before its digits."""
    if (
        numeral.text[numeral.start] != "0"
        or numeral.length < 3
        or _GROUPED.match(numeral.text, numeral.end)
        or numeral.gap.endswith(".")
    ):
        return []
    if numeral.length == 4 and numeral.before in _BEFORE_HOUR and _HOUR.match(numeral.text, numeral.start):
        return [numeral.aside("time", "clock-time")]
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


def relay(numeral: Numeral) -> list[SetAside]:
    """ "the 4x400 relay", "a 1920x1080 screen", "1080p": legs or sides that are named together."""
    if _TO_A_POWER.match(numeral.text, numeral.start):
        return []  # "5x10^6"
    match = _BY.match(numeral.text, numeral.start)
    return [numeral.aside("name", "number-by-number", match.end())] if match else []


def plan(numeral: Numeral) -> list[SetAside]:
    """ "401(k)", "501(c)(3)"."""
    match = _PLAN.match(numeral.text, numeral.start) if numeral.behind == "(" and numeral.length == 3 else None
    return [numeral.aside("name", "plan", match.end())] if match else []


def court_case(numeral: Numeral) -> list[SetAside]:
    """ "22-cv-1044"."""
    match = _CASE.match(numeral.text, numeral.start) if numeral.behind == "-" else None
    return [numeral.aside("identifier", "hyphenated-code", match.end())] if match else []
