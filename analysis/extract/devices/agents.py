"""Who did it: the agent of a passive, behind it in "by …" or before it in "by whom"."""

from itertools import pairwise
from typing import Final

from analysis.extract.devices.participles import CLAUSE_ENDS, SUBJECTS, Words, is_participle

_FRONTED: Final = frozenset(("by", word) for word in ("whom", "which", "whose"))
_CLAUSE_MARKS: Final = frozenset(".;:!?—–()")
_NEW_SUBJECTS: Final = SUBJECTS | {"the", "a", "an", "his", "her", "their", "its"}
_CROWDS: Final = frozenset({"dozens", "hundreds", "thousands", "scores", "millions", "tens", "waves"})
_AGENT_REACH: Final = 12  # words between the participle and "by"


def agent_follows(words: tuple[str, ...], gaps: tuple[str, ...], at: int, lists: Words) -> bool:
    """Whether the participle has its agent in "by …" in the same clause."""
    for i in range(at + 1, min(at + 1 + _AGENT_REACH, len(words) - 1)):
        gap, word = gaps[i - 1], words[i].lower()
        if word in CLAUSE_ENDS or (gap != " " and ("\n\n" in gap or not _CLAUSE_MARKS.isdisjoint(gap))):
            return False
        if word == "by" and _is_agent(words, gaps, i + 1, lists):
            if i - 1 > at and is_participle(words[i - 1].lower(), lists):
                return False  # "launched after a review led by a judge"
            return words[at].lower() != "known"  # "known by its old name"
    return False


def _is_agent(words: tuple[str, ...], gaps: tuple[str, ...], at: int, lists: Words) -> bool:
    """Whether the words behind "by" name who did it, and not a means, a measure or a time."""
    word = words[at].lower()
    if word[0].isdigit() or word in lists.numbers:
        # "by two men", not "by two weeks", "by 2015" or "by 5 percent"
        following = words[at + 1].lower() if at + 1 < len(words) else ""
        return following.isalpha() and gaps[at] == " " and following not in lists.measures
    if word in ("a", "an", "the", "which", "this", "last", "next") and at + 1 < len(words):
        return words[at + 1].lower() not in lists.no_agent_after_article
    if word in ("whom", "which") and at + 1 < len(words) and words[at + 1].lower() in _NEW_SUBJECTS:
        return False  # "married to a poet, by whom she had a son"
    if word in _CROWDS and at + 1 < len(words) and words[at + 1] == "of":
        return True  # "joined by hundreds of others"
    return not (word in lists.no_agent or _is_gerund(words[at], lists))


def _is_gerund(word: str, lists: Words) -> bool:
    """Whether "by" and the word tell a means: "by selling land"."""
    return word.endswith("ing") and len(word) > 5 and word[0].islower() and word not in lists.no_gerund


def agent_precedes(words: tuple[str, ...], index: int) -> bool:
    """Whether the agent is fronted: "the men by whom he was shot"."""
    ahead = words[max(0, index - 6) : index]
    return "by" in ahead and any(pair in _FRONTED for pair in pairwise(ahead))
