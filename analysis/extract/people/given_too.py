"""Words that are given names too: "Will Smith said", "actress June Brown", but "Will Trump win?", "in June Brown"."""

import re
from typing import Final

# With the blank behind them, which tells them from longer words.
GIVEN_TOO: Final = ("Will ", "May ", "April ", "June ", "August ")
# Before a month, not before a person.
_BEFORE_MONTHS: Final = frozenset(
    "in on since until till by from to of early late mid last next this that during through for between before after "
    "around about every each a an the or throughout mid-".split()
)
_NO_SURNAMES: Final = ("Day", "Days", "Fool", "County", "Court", "Bank", "Revolution", "Solstice", "Ball", "Queen")
_ENDS: Final = frozenset('.?!:"”\n')
# At the start of a sentence only a verb that does not go with "will" tells: "Will Smith said", but "Will Trump run?".
_VERB: Final = re.compile(r"(?:['’]s)?\s(?:said|says|told|tells|was|is|has|had|who|wrote|\w{2,}ed)\b|,\s\d\d,")
_LAST_WORD: Final = re.compile(r"[\w-]+\s*\Z")


def is_given(before: str, run: str, behind: str) -> bool:
    """Whether the run, which begins with one of these words, is a person's name between what is before and behind it.

    >>> is_given("said actress ", "June Brown", "."), is_given("He left in ", "June Brown", " said.")
    (True, False)
    """
    return not run.split(" ")[1].startswith(_NO_SURNAMES) and is_somebody(before, run, behind)


def is_somebody(before: str, run: str, behind: str) -> bool:
    """Whether the run is somebody there, and no month or verb.

    >>> is_somebody("", "May", " said so."), is_somebody("", "May", " was cold."), is_somebody("in ", "May", " said")
    (True, True, False)
    """
    bare = before.rstrip(" \u00a0“‘'(")
    if not bare or bare[-1] in _ENDS:
        return _VERB.match(behind) is not None
    if run.startswith("Will "):
        return True
    last = _LAST_WORD.search(bare)
    word = last[0].strip().lower() if last else ""
    if bare.endswith("ccording to"):
        return True
    return word not in _BEFORE_MONTHS and not word[-1:].isdigit() and not behind.lstrip(" ,")[:1].isdigit()
