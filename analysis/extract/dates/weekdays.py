"""Weekdays, with their part of the day and the date behind them: "last Friday", "Friday, Oct. 23"."""

import re
from typing import Final

from analysis.extract.dates.counts import count_before
from analysis.extract.dates.mention import Mention, qualified
from analysis.extract.dates.months import month
from analysis.extract.dates.of_month import counted_in_month
from analysis.extract.dates.tokens import Token, before
from analysis.extract.dates.words import MONTH_SHORT, MONTHS, PARTS, WEEKDAY_SHORT, WEEKDAYS, WHICH

_WEEKDAYS: Final = WEEKDAYS | WEEKDAY_SHORT


# "Tuesday of next week", and in older newspapers "Thursday last"
_OF_WEEK: Final = re.compile(
    r"\s(?:(?:of\s)?(?P<which>last|next|this)\sweek\b(?!['’])|(?P<alone>last|next)(?=[,.;)]|\s(?:by|for|at|in|on|to|and|the)\b))"
)
# "on Thursday week": that of the week after
_WEEK: Final = re.compile(r"\s(?:week|(?P<two>fortnight))(?=(?P<ends>[.,;:)])|\s(?:at|in|to|for|and|when|by|with)\b)")
_NO_WEEK: Final = frozenset("the a an this that each every last next of".split())  # "a Monday week"
_PERIODICALS: Final = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|People|World|Review|Independent|Sun|Star|Night Live"
    r"|(?:Night|Morning)\s[A-Z]\w+|Evening Post|School)\b"
)


_AWAY: Final = re.compile(r"\s(?:(?P<ago>ago)|from\s(?:now|today))\b")
_NAMED_DAYS: Final = frozenset(("black", "bloody", "super", "fat", "man", "ruby"))  # "Bloody Sunday", "Super Tuesday"
_SITE: Final = re.compile(r"\.\w")  # "Monday.com"
_WEEKDAY_RIGHT: Final = re.compile(
    r"\.?(?:,?[ \n](?P<part>mornings?|afternoons?|evenings?|nights?)\b)?"
    r"(?P<more>,?[ \n](?=[A-Z]|\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?[A-Z]))?"
)


def weekday(text: str, floor: int, start: int, end: int, word: str, tokens: list[Token]) -> list[Mention]:
    """A weekday, with its part of the day and the calendar date that stands behind it."""
    plural = word not in _WEEKDAYS
    number = _WEEKDAYS[word[:-1] if plural else word]
    last = tokens[-1].word if tokens else ""
    after = _WEEKDAY_RIGHT.match(text, end)
    assert after is not None
    dated = _date_behind(text, start, after) if after["more"] else None
    if dated:
        begin, mod = with_which(tokens, start)[:2]
        extra = dated[0]._replace(start=begin, mod=mod or dated[0].mod, rule="weekday-date")
        if after["part"]:
            extra = extra._replace(type="TIME", suffix="T" + PARTS[after["part"].removesuffix("s")])
        return [extra, *dated[1:]]
    if word in WEEKDAY_SHORT and not (text[end : end + 1] == "." and last in ("on", "last", "next", "this")):
        return []
    if _PERIODICALS.match(text, end) or _SITE.match(text, end) or last in _NAMED_DAYS:
        return []
    if after["more"] == " " and not after["part"] and (last == "the" or text[start - 3 : start] in ("'s ", "’s ")):
        return []  # "the Saturday Night Massacre", "the paper's Sunday Style section"
    nth = [] if plural or after["part"] else counted_in_month(text, end, "weekday", tokens, number)
    if nth:
        return nth
    begin, mod, which, every = with_which(tokens, start)
    counted = count_before(tokens) if plural else None
    if counted and counted.tokens:
        away = _AWAY.match(text, end)
        if not away or not counted.value or counted.value % 1 or counted.upto:
            return []  # "three Fridays running", "several Sundays ago"
        steps = round(counted.value) * (-1 if away["ago"] else 1)
        begin = tokens[-counted.tokens].start
        return [Mention(begin, away.end(), "weekday", "weekdays-away", unit="day", number=number, steps=steps)]
    if plural or (every and not after["part"]):
        return [Mention(begin, end, "set", "every-weekday", "SET", value=f"XXXX-WXX-{number}")]
    stop = after.end("part") if after["part"] else end
    if after["part"]:
        part = after["part"]
        letters = PARTS[part.removesuffix("s")]
        if part.endswith("s") or every:
            return [Mention(begin, stop, "set", "every-weekday", "SET", value=f"XXXX-WXX-{number}T{letters}")]
        return [
            Mention(begin, stop, "weekday", "weekday-part", "TIME", mod=mod, unit="day", number=number,
                    which=which, suffix="T" + letters)
        ]  # fmt: skip
    of_week = _OF_WEEK.match(text, end) if which is None else None
    if of_week:
        which = WHICH[of_week["which"] or of_week["alone"]]
        rule = "weekday-of-week" if of_week["which"] else "weekday"
        return [Mention(begin, of_week.end(), "weekday", rule, mod=mod, unit="day", number=number, which=which)]
    week = _WEEK.match(text, end) if which is None and last not in _NO_WEEK else None
    if week and (week["ends"] or last in ("on", "until", "for", "by", "till")):
        steps = 2 if week["two"] else 1
        return [Mention(begin, week.end(), "weekday", "from-weekday", mod=mod, unit="day", number=number, steps=steps)]
    return [Mention(begin, stop, "weekday", "weekday", mod=mod, unit="day", number=number, which=which)]


def _date_behind(text: str, start: int, after: re.Match[str]) -> list[Mention]:
    """The calendar date behind a weekday: "Friday, Oct. 23", "Friday 1 August 2014"."""
    match = _MONTH_NAME.match(text, after.end())
    if not match:
        return []
    floor, at = after.end(), match.start("month")
    found = month(text, floor, at, match.end("month"), match["month"].lower(), before(text, floor, at))
    return found if found and (found[0].unit == "day" or (found[0].period and found[0].period.unit == "day")) else []


_MONTH_NAME: Final = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>" + "|".join(m.title() for m in [*MONTHS, *MONTH_SHORT]) + r")\b"
)


def with_which(tokens: list[Token], start: int) -> tuple[int, str | None, int | None, bool]:
    """Begin, mod, which and whether it is a set, by the words before a weekday or holiday."""
    begin, mod = qualified(tokens, start)
    rest = [token for token in tokens if token.start < begin]
    which, every = None, False
    if rest:
        word = rest[-1].word
        if word in ("each", "every"):
            return rest[-1].start, mod, None, True
        if word == "other" and len(rest) > 1 and rest[-2].word == "every":
            return rest[-2].start, mod, None, True
        if word in WHICH and word not in ("current", "present", "latest", "recent"):
            which = WHICH[word]
            if word in ("previous", "preceding", "following", "prior"):
                which *= 2  # reckoned from the text, not from the publication
            begin = rest[-1].start
            if len(rest) > 1 and rest[-2].word in ("the", "this") and word != "this":
                begin = rest[-2].start
            begin, more = qualified([token for token in rest if token.start < begin], begin)
            mod = mod or more
    return begin, mod, which, every
