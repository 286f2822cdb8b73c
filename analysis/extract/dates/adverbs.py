"""Words that point from the moment of writing: today, now, recently, soon, tonight; and rates: daily."""

import re

from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.words import PARTS, RATES, REFERENCES, TODAY, before

_PART_BEHIND = re.compile(r"[ \n](?P<part>morning|afternoon|evening|night)\b")
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "my", "your"))


def day_from_here(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """Today, yesterday, tomorrow, with a part of the day behind them."""
    tokens = before(text, floor, start)
    begin, mod = qualified(tokens, start)
    count = TODAY[word]
    rest = [token for token in tokens if token.start < begin]
    if rest and rest[-1].word in ("before", "after") and len(rest) > 2 and rest[-2].word == "day" and rest[-3].word == "the":
        return [Mention(rest[-3].start, end, "shift", "day-from-here", unit="day",
                        count=count + (1 if rest[-1].word == "after" else -1))]  # fmt: skip
    part = _PART_BEHIND.match(text, end)
    if part:
        return [Mention(begin, part.end(), "shift", "day-from-here", "TIME", mod=mod, unit="day", count=count,
                        suffix="T" + PARTS[part["part"]])]  # fmt: skip
    return [Mention(begin, end, "shift", "day-from-here", mod=mod, unit="day", count=count)]


def tonight(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """Tonight, and "later tonight"."""
    begin, mod = qualified(before(text, floor, start), start)
    return [Mention(begin, end, "shift", "tonight", "TIME", mod=mod, unit="day", suffix="TNI")]


_AFTER_SOON = re.compile(r"[ ](?:after|before)\b")
_AFTER_NOW = re.compile(r"[ -](?:famous|infamous|defunct|classic|legendary)\b")


def reference(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """Now, currently, recent, soon, the future: no days, but a side of the moment of writing."""
    value = REFERENCES[word]
    tokens = before(text, floor, start)
    words = [token.word for token in tokens[-3:]]
    last = words[-1] if words else ""
    begin = start
    if word == "ago":
        return []
    if word == "past":
        # Only "the past" as a noun: "past years" and "the past week" belong to their unit.
        if last != "the" or not _NOUN_END.match(text, end):
            return []
        begin = tokens[-1].start
    elif word == "future":
        if last == "the" or (last == "near" and words[-2:-1] == ["the"]) or last == "foreseeable":
            if not _NOUN_END.match(text, end) and last != "the":
                return []
            if not _NOUN_END.match(text, end):
                return []
            taken = 1 if last == "the" else 2
            begin = tokens[-taken].start if len(tokens) >= taken else start
    elif word == "now":
        if last == "right" or last == "just":
            begin = tokens[-1].start if last == "right" else start
        if text.startswith(" that ", end) or (last in ("'", "’") and not text[start - 1].isspace()):
            return []
    elif word in ("soon", "shortly"):
        if last in ("as", "too", "so", "how", "very") and not text.startswith(" as possible", end):
            return []
        if _AFTER_SOON.match(text, end):
            return []
        if last == "as" and text.startswith(" as possible", end):
            begin, end = tokens[-1].start, end + len(" as possible")
    elif word == "current" and text.startswith((" account", " accounts", " of "), end):
        return []
    elif word == "recently" and last == "more":
        begin = tokens[-1].start
    elif word == "recently" and last == "most":
        return []
    return [Mention(begin, end, "reference", "reference", value=value)]


_NOUN_END = re.compile(
    r"[.,;:!?)\"”'’]|--|\s*(?:[—–]|--)|\s+(?:and|or|but|of|is|was|has|have|had|it|he|she|they|we|I|that|to|as|will|are"
    r"|were|with|in|for|on|at|than|when|if|from|by|who|which|would|may|looks|also|because)\b|\s*\Z|\s*\n\s*\n",
)


def rate(text: str, floor: int, start: int, end: int, word: str) -> list[Mention]:
    """How often: daily, weekly, annually. Not the name of a newspaper."""
    if text[start].isupper() and (text[end : end + 2].strip()[:1].isupper() or (start and text[start - 1] == " " and _mid(text, start))):
        return []
    return [Mention(start, end, "set", "rate", "SET", value=RATES[word])]


def _mid(text: str, start: int) -> bool:
    """Whether the word at start stands behind another word of its sentence."""
    return start >= 2 and (text[start - 2].isalnum() or text[start - 2] == ",")
