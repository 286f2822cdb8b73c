"""Words that point from the moment of writing: today, now, recently, soon, tonight; and rates: daily."""

import re
from typing import Final

from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.tokens import Token
from analysis.extract.dates.words import PARTS, RATES, REFERENCES, TODAY, UNITS, UNITS_PLURAL

_PART_BEHIND: Final = re.compile(r"[ \n](?P<part>morning|afternoon|evening|night)\b")
_DETERMINERS: Final = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "my", "your"))


# "Today's world" is that of these times, not of this day.
_GENERIC: Final = re.compile(
    r"['’]s\s(?:(?:young|modern|global|digital|busy|personal|complex|competitive|political)\s)?"
    r"(?:worlds?|youths?|society|societies|standards|generations?|youngsters|children|kids|teenagers|students|adults"
    r"|economy|culture|technology|technologies|computers|consumers?|workers|women|men|parents|families|leaders|people"
    r"|climate|environment|times|age|era)\b"
)


_PROGRAMME: Final = re.compile(r"[”\"’']{0,2}\s(?:[Ss]how|[Pp]rogram(?:me)?|co-?hosts?|anchor)\b")  # of NBC and the BBC


def day_from_here(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Today, yesterday, tomorrow, with a part of the day behind them."""
    begin, mod = qualified(tokens, start)
    count = TODAY[word]
    rest = [token for token in tokens if token.start < begin]
    if text[start].isupper() and rest and text[rest[-1].start].isupper():
        return []  # "USA Today"
    if (
        rest
        and rest[-1].word in ("before", "after")
        and len(rest) > 2
        and rest[-2].word == "day"
        and rest[-3].word == "the"
    ):
        return [Mention(rest[-3].start, end, "shift", "day-from-here", unit="day",
                        steps=count + (1 if rest[-1].word == "after" else -1))]  # fmt: skip
    if _GENERIC.match(text, end) or (text[start].isupper() and _PROGRAMME.match(text, end)):
        return []
    part = _PART_BEHIND.match(text, end)
    if part:
        return [Mention(begin, part.end(), "shift", "day-from-here", "TIME", mod=mod, unit="day", steps=count,
                        suffix="T" + PARTS[part["part"]])]  # fmt: skip
    return [Mention(begin, end, "shift", "day-from-here", mod=mod, unit="day", steps=count)]


_CLOSED: Final = re.compile(r"[.,]?[”\"]")


_THIS_UNIT: Final = re.compile(
    r"\b[Tt]his\s(?P<unit>year|month|week|quarter|season)\b[^.;\n]{0,40}\s(?:and|or|to|than)\s"
    r"(?:(?:into|in|to|by|of|about|a|an|per|cent|percent|[mb]illion|\W?\d[\d.,]*\w{0,2}%?)\s){0,5}\Z"
)
_ENDS_PHRASE: Final = re.compile(r"[.,;:)”]|\s(?:and|but|as|from|compared|against|while|after|because)\b|\Z")


def next_alone(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "next" of "this year and next", "0.8% this year and 1.6% next"."""
    if not _ENDS_PHRASE.match(text, end):
        return []
    this = _THIS_UNIT.search(text, max(0, start - 90), start)
    if this is None:
        return []
    return [Mention(start, end, "shift", "which-unit", unit=this["unit"], steps=1)]


def tonight(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Tonight, and "later tonight"."""
    quoted = text[start].isupper() and tokens and tokens[-1].word.isalpha() and _CLOSED.match(text, end)
    if quoted or text.startswith(" Show", end):
        return []  # a programme
    begin, mod = qualified(tokens, start)
    return [Mention(begin, end, "shift", "tonight", "TIME", mod=mod, unit="day", suffix="TNI")]


_UNIT_NEXT: Final = re.compile(
    r"\s+(?:few\s+|several\s+|fiscal\s+|financial\s+|school\s+|tax\s+|trading\s+|calendar\s+)?"
    r"(?:" + "|".join([*UNITS, *UNITS_PLURAL]) + r"|periods?)\b"
)


def reference(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Now, currently, the past, the near future: no days, but a side of the moment of writing."""
    words = [token.word for token in tokens[-3:]]
    last = words[-1] if words else ""
    begin = start
    if word in ("past", "future"):
        return _past_or_future(text, tokens, start, end, word)
    if word == "now":
        if last == "right":
            begin = tokens[-1].start
        if last in ("'", "’") and not text[start - 1].isspace():
            return []
    elif word == "current" and (_NOT_CURRENT.match(text, end) or _UNIT_NEXT.match(text, end)):
        return []
    elif word == "recently":
        if last == "most" or (last == "as" and text.startswith(" as ", end)):
            return []  # "as recently as August"
        if last == "more":
            begin = tokens[-1].start
    return [Mention(begin, end, "reference", "reference", value=REFERENCES[word])]


def term(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """Reads "in the short term", "the near term": what lies ahead."""
    if len(tokens) < 2 or tokens[-1].word not in ("near", "short", "long", "medium") or tokens[-2].word != "the":
        return []
    if not _NOUN_END.match(text, end):
        return []  # "the short term loan"
    return [Mention(tokens[-2].start, end, "reference", "reference", value="FUTURE_REF")]


def _past_or_future(text: str, tokens: list[Token], start: int, end: int, word: str) -> list[Mention]:
    """Reads "the past", "the near future" as nouns; "past years" and "future quarters" belong to their unit."""
    value = REFERENCES[word]
    unit = _UNIT_NEXT.match(text, end)
    if word == "future" and unit:
        return [Mention(start, unit.end(), "reference", "reference", value=value)]
    i = len(tokens) - (word == "future" and bool(tokens) and tokens[-1].word in ("near", "foreseeable", "distant"))
    if not i or tokens[i - 1].word != "the" or not _NOUN_END.match(text, end):
        return []
    if i < 2 or tokens[i - 2].word not in ("in", "into", "for", "from", "of", "than", "by", "until", "about", "on"):
        return []
    return [Mention(tokens[i - 1].start, end, "reference", "reference", value=value)]


_NOT_CURRENT: Final = re.compile(r"\s(?:accounts?|of)\b")
_NOUN_END: Final = re.compile(
    r"[.,;:!?)\"”'’]|--|\s*(?:[—–]|--)|\s+(?:and|or|but|of|is|was|has|have|had|it|he|she|they|we|I|that|to|as"
    r"|will|are|were|with|in|for|on|at|than|when|if|from|by|who|which|would|may|looks|also|because)\b"
    r"|\s{0,3}\Z|\s{0,3}\n[ \t]{0,3}\n",
)


def rate(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """How often: daily, weekly, annually. Not the name of a newspaper."""
    if text[end : end + 2].strip()[:1].isupper():
        return []  # "the party daily Granma", "Weekly Standard"
    if text[start].isupper() and start and text[start - 1] == " " and _mid(text, start):
        return []
    if len(tokens) > 1 and tokens[-1].word == "-" and tokens[-2].word == "half":
        value = {"PT1H": "PT30M", "P1Y": "P6M"}.get(RATES[word])
        return [Mention(tokens[-2].start, end, "set", "rate", "SET", value=value)] if value else []
    return [Mention(start, end, "set", "rate", "SET", value=RATES[word])]


def _mid(text: str, start: int) -> bool:
    """Whether the word at start stands behind another word of its sentence."""
    return start >= 2 and (text[start - 2].isalnum() or text[start - 2] == ",")
