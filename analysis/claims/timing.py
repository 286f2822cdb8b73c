"""Whether a time expression can be the time at which a quantity holds, by the words around both.

"the lowest since 2009" and "more than in 2010" name what is compared; "corn for July delivery" names a thing;
"a drug that was shelved in 2004 has saved 90 lives" dates another predicate; "it has 5 left" speaks of now.
"""

import re
from datetime import date
from typing import Final

from analysis.extract.numbers.grammar import AUXILIARY, CLAUSE_VERB, GRAMMAR, NOUN_OR_VERB, RELATIVE, VERB_FORM
from analysis.extract.records import Quantity, Timex

_REACH: Final = 80  # characters before a time expression that are looked at
_SUPERLATIVE: Final = re.compile(
    r"\b(?:first|best|worst|most|least|the\sonly|record|unseen|seen|(\w{2,}est))\b[^;.]*\Z"
)
_SINCE: Final = re.compile(r"\b[Ss]ince\s(?:(?:[\w’'-]+\s){1,4}(?:in|of|on)\s)?(?:the\s|its\s)?\Z")
_NO_SUPERLATIVES: Final = frozenset(
    "west northwest southwest midwest test rest arrest protest request interest forest contest invest guest harvest "
    "conquest quest suggest manifest digest unrest chest nest latest".split()
)
_BASE: Final = re.compile(
    r"""
    \b(?: than | compared\s(?:with|to) | versus | vs\.? | against )\s (?: (?:in|on|at|during|for|by|the|a)\s ){0,2} \Z
  | \bthan\s(?:for\s|in\s|at\s|on\s)?(?:any|every|all|each)\s(?:\w+\s){0,3}(?:in|of|during|on|since)\s(?:the\s)?\Z
  | \bthan\s(?:at|by)\s(?:this|the\ssame)\s(?:stage|point|time)\s(?:(?:of|in)\s)?\Z
  | \b(?:as|than|from|on|over|with|to)\s (?:(?:in|at|during|for)\s)? (?:the|a)\s
    (?:same|corresponding|comparable|equivalent)\s (?:\w+\s){1,2} (?:(?:of|in|during)\s)? \Z
    """,
    re.VERBOSE,
)
# "not 4 percent as first estimated in May", "down from the 2 percent that it expected a month ago"
_AS_EXPECTED: Final = re.compile(
    r"\b(?:(?:as|than)\s(?:was\s|were\s|had\sbeen\s)?(?:first|originally|initially|previously)"
    r"|(?:that|which|what|than)\s(?:it|they|he|she|we|(?:the|its)\s\w+)(?:\s(?:had|have|\w+ly))*)"
    r"\s(?:estimated|expected|forecast|predicted|projected|reported|announced|assumed|budgeted)"
    r"\s(?:(?:in|on|at|back|only|just)\s){0,2}(?:the\s)?\Z"
)
_FROM: Final = re.compile(r"(?:%|\bper ?cent|\bpoints?|\bpence|\bcents|\d|\w(?:er|ore|ess)|\bup|\bdown)\s(from|on)\s\Z")
_BEFORE_AGO: Final = (" from ", " on ", " over ", " above ", " below ")
_AGO: Final = ("ago", "earlier", "before")
_RANGES_ON: Final = (" to ", " through ", " until ", " onward", " on,", " on.")
_TRADED: Final = re.compile(r"\s(?:[a-z]+\s){0,2}(?:delivery|futures|contracts?|gilts)\b")
_FUTURES: Final = (" futures for ", " contract for ", " contracts for ", " cargoes for ")
# "NAIROBI, July 11 (Wire) - ": of the telling, not of what is told
_DATELINE: Final = re.compile(r"(?:\A|\n)[A-Z][A-Z .'’-]{2,30}(?:,\s[A-Z][\w .]{1,20})?,?\s\(?\Z")
_DATELINE_ENDS: Final = re.compile(r"\)?\s?(?:\([^)\n]{1,24}\)\s?)?(?:-{1,2}|–|—)\s")
_LEVEL_BEFORE: Final = re.compile(
    r"\b(?:(?:up|down|rise|fall|increase|decrease|drop) from|compared (?:with|to)|, against)\s"
    r"(?:[^,;.]|[,.](?=\d)|,(?=\sor\s|\s?\Z)){1,90}\Z"
)
_FROM_LEVEL: Final = re.compile(r"\bfrom\s\W?\d[\d.,]*\S{0,3}(?:\s\w+){0,3}\s\Z")
_LEVEL_OF: Final = ("% of ", "percent of ", "per cent of ", "million of ", "billion of ", "level of ", "that of ")
_OWNING: Final = (" its ", " their ", " his ", " her ", "'s ", "’s ")
_BESIDE_LEVEL: Final = (" below ", " above ", " short of ")
_NAMING: Final = (" the ", " its ", " a ", " their ", " his ", " her ", " that ", "The ", "Its ", "A ")

_NEXT_WORD: Final = re.compile(r"\s(?:(?:also|now|still|never|already|\w+ly)\s)?([a-z]+)\b")
# "The bridge built in 1931 carries": a verb in the present behind a participle and its date.
_PARTICIPLE: Final = re.compile(
    r"(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )"
    r"\b(?:\w{2,}ed|built|made|set\sup|bought|sold|drawn\sup|written|begun|taken|struck)\s(?:in|on|by|from)\s\Z"
)
_NO_VERBS: Final = frozenset(
    "as is was has its his this us plus does yes across towards perhaps versus thus unless "
    "shows suggests says finds found puts reveals indicates".split()
)
_WORD: Final = re.compile(r"\w+")
_SUMMED: Final = re.compile(r"\b(?:number|share|proportion|percentage|amount|value|total|most|many|percent|%)\b")
_NOW: Final = frozenset("now currently is are has have will won 'll isn aren hasn haven".split())
_LONG_AGO: Final = 2  # years
_LONGEST_CLAUSE: Final = 400  # characters: what no person wrote has clauses without an end


def is_compared(text: str, timex: Timex, published: date | None = None) -> bool:
    """Whether something is only compared with the time: "the lowest since 2009", "up 3 percent from a year ago".

    >>> text = "Sales rose 3 percent from a year earlier."
    >>> is_compared(text, Timex(26, 40, "DATE", "2013"))
    True
    """
    start, end = timex.start, timex.end
    if text.startswith(("'s ", "’s "), end):
        return False  # "up from last year's $3 million"
    before = text[max(0, start - _REACH) : start]
    since = _SINCE.search(before) if "ince " in before else None
    if since:  # "since 2009", "since the crash of 2008", "since records began in 1901"
        found = _SUPERLATIVE.search(before[: since.start()])
        return found is not None and found[1] not in _NO_SUPERLATIVES
    if text.endswith(_AGO, start, end) and before.endswith(_BEFORE_AGO):
        return True
    if ("ed " in before or "cast " in before) and _AS_EXPECTED.search(before):
        return True
    if before.endswith((" from ", " on ")):
        if timex.granularity not in ("month", "quarter", "year"):
            return False
        if published is not None and timex.first_day is not None and timex.first_day > published:
            return False  # "will rise 5 percent from April"
        return _FROM.search(before) is not None and not text.startswith(_RANGES_ON, end)
    return any(word in before for word in _BASES) and _BASE.search(before) is not None


# One of these is in what _BASE finds; the look for it is far cheaper than the pattern.
_BASES: Final = ("than", "compared", "versus", "vs", "against", "same", "corresponding", "comparable", "equivalent")


def last_day(text: str, timex: Timex, quantity: Quantity, published: date | None) -> date | None:
    """The last day at which a quantity of that time holds: what has been so since then is so until it is told.

    >>> text = "It has lost 40 men since 2009. A seat cost $9 in May."
    >>> year, lost = Timex(25, 29, "DATE", "2009", None, date(2009, 1, 1), date(2009, 12, 31)), Quantity(12, 14, 40, 40)
    >>> last_day(text, year, lost, date(2014, 8, 1))
    datetime.date(2014, 8, 1)
    >>> may, cost = Timex(49, 52, "DATE", "2014-05", None, date(2014, 5, 1), date(2014, 5, 31)), Quantity(43, 45, 9, 9)
    >>> last_day(text, may, cost, date(2014, 8, 1))
    datetime.date(2014, 5, 31)
    """
    if published is None or timex.last_day is None or timex.last_day >= published:
        return timex.last_day
    if _WHEN.match(text, timex.end) and quantity.start > timex.end:
        return timex.last_day  # "since 2009, when output shrank by 4.2 percent"
    return published if _IS_SINCE.search(text, max(0, timex.start - _REACH), timex.start) else timex.last_day


_WHEN: Final = re.compile(r",?\s(?:when|in\swhich)\b")
_IS_SINCE: Final = re.compile(
    r"\b[Ss]ince\s(?:(?:early|late|mid|at\sleast|about|the\s(?:end|start)\sof)[\s-]"
    r"|(?:[\w’'-]+\s){1,5}(?:in|on|at)\s)?\Z"
)


def names_thing(text: str, timex: Timex) -> bool:
    """Whether a time only tells which of several things is meant: "crude for June delivery", "July corn futures".

    >>> names_thing("July corn futures", Timex(0, 4, "DATE", "2014-07", granularity="month"))
    True
    """
    if timex.rule == "nine-eleven":  # "the 28-page 9/11 report", "the anniversary of 9/11"
        return not text.endswith(_ON, 0, timex.start)
    if timex.granularity == "day" and _DATELINE_ENDS.match(text, timex.end):
        return _DATELINE.search(text, max(0, timex.start - _REACH), timex.start) is not None
    if timex.granularity == "year":
        if text.startswith((" prices", " dollars", " money"), timex.end):
            return True  # "at 2013 prices"
        return _LAW.match(text, timex.end) is not None or text.endswith(_OF_LAW, 0, timex.start)
    if timex.granularity != "month":
        return False
    return text.endswith(_FUTURES, 0, timex.start) or _TRADED.match(text, timex.end) is not None


# "Under the 2003 Licensing Act", "the Licensing Act 2003", "under a 2009 treaty"
_LAW: Final = re.compile(
    r"\s(?:[A-Z][\w’'-]*\s(?:and\s|of\s|on\s)?){0,4}(?:Act|Bill|Law|Treaty|Convention|Accords?|Agreement|Protocol|Directive|Regulations"
    r"|Constitution|Order|law|act|treaty|accord|pact|statute|ordinance|constitution)\b"
)
_OF_LAW: Final = (" Act ", " Act of ", " Bill ", " Regulations ", " Order ", " Convention ", " Treaty of ")
_ON: Final = ("on ", "On ", "since ", "Since ")


def may_set(text: str, timex: Timex) -> bool:
    """Whether a time may be that of the sentences that follow; that of "the 2008 crisis" is only a name's.

    >>> may_set("After the 2008 crisis", Timex(10, 14, "DATE", "2008", granularity="year"))
    False
    """
    before = text[max(0, timex.start - _REACH) : timex.start]
    if text.startswith(("'s ", "’s "), timex.end) or before.endswith(_LEVEL_OF):  # "last year's winner"
        return False
    if before.endswith(" of ") and before[-5:-4].isdecimal():
        return False  # "half the $126 of a year before"
    if ("from" in before or "compared" in before or "against" in before) and (
        _LEVEL_BEFORE.search(before) or _FROM_LEVEL.search(before)
    ):
        return False  # "30 shops, up from 12 in 2010", "from 9 in 2005 to 31 in 2013"
    if timex.granularity == "year" and text.endswith(_NAMING, 0, timex.start):
        return text[timex.end : timex.end + 1] not in (" ", "-") or not text[timex.end + 1 : timex.end + 2].isalpha()
    return True


def is_bound(text: str, since: int, timex: Timex, published: date | None) -> bool:
    """Whether another predicate than what follows has the time, in the clause that begins at since.

    >>> text = "A drug that was shelved in 2004 has saved 90 lives."
    >>> is_bound(text, 0, Timex(27, 31, "DATE", "2004", granularity="year"), date(2014, 8, 1))
    True
    """
    if published is None or (timex.last_day is not None and timex.last_day >= published):
        return False
    if text.startswith(" now ", timex.end):
        return True  # "a shell that cost $2,100 in 2021 now sells for"
    behind = _NEXT_WORD.match(text, timex.end)
    present = behind is not None and behind[1].endswith("s") and behind[1] not in _NO_VERBS
    if present and _PARTICIPLE.search(text, max(since, timex.start - _REACH), timex.start):
        return True
    flags = GRAMMAR[behind[1]] if behind else 0
    if behind is None or not flags & (AUXILIARY | VERB_FORM | CLAUSE_VERB | NOUN_OR_VERB):
        return False
    since = max(since, timex.start - _LONGEST_CLAUSE)
    words = _WORD.findall(text, since, timex.start)
    relative = any(GRAMMAR[word] & RELATIVE for word in words[1:])
    if behind[1] in _NOW:
        return relative or any(GRAMMAR[word] & (VERB_FORM | CLAUSE_VERB) for word in words)
    if not relative or not text.endswith("ago", timex.start, timex.end):
        return False  # "an inquiry that sat in 1944 heard 94 witnesses"
    if timex.first_day is None or timex.first_day.year > published.year - _LONG_AGO:
        return False  # "those who died last year left 12 children": most often the same time
    return _SUMMED.search(text, since, timex.start) is None


def is_ahead_in_name(text: str, timex: Timex, quantity: Quantity) -> bool:
    """Whether the time is in the name of what stands behind the quantity: "10 percent down from its 2022 high".

    >>> text = "It is 10 percent down from its 2022 high."
    >>> is_ahead_in_name(text, Timex(31, 35, "DATE", "2022"), Quantity(6, 16, 10, 10))
    True
    """
    if timex.start < quantity.end:
        return False
    if text.startswith(_BESIDE_LEVEL, quantity.end):
        return True  # "4 percent below the peak of 2022"
    if not text.endswith(_OWNING, 0, timex.start):
        return False
    return text[timex.end : timex.end + 1] == " " and text[timex.end + 1 : timex.end + 2].islower()
