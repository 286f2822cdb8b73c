"""What a word may be in a passive, by the list of participles, and what may stand around it."""

from functools import cache, lru_cache
from typing import Final, NamedTuple

from analysis.extract.devices.context import word_set
from analysis.lexicon import categories

SUBJECTS: Final = word_set("he she it they we you i this that there these those who what")
PREFIXES: Final = word_set("re pre co de mis over under out cross dis un")
_VERB_PREFIXES: Final = ("re", "over", "out", "mis", "under", "fore", "pre")
_MARKS: Final = frozenset("\"”'’")
CLAUSE_ENDS: Final = word_set(
    "who whom whose which that because although though while when whereas unless if since until before after "
    "and but or has have had is are was were be been being will would can could may might must should said says"
)
BEHIND_PARTICIPLE: Final = word_set(
    "by to for with without from in at on as into onto over after before during until under off out away up down back "
    "aboard alive dead again later twice yesterday today a an so because when if and or but through across against "
    "between around towards toward last this next"
)


class Words(NamedTuple):
    """What the participle list knows; see the notes in `participles.csv`."""

    irregular: frozenset[str]
    rejected: frozenset[str]
    adjectives: frozenset[str]
    between: frozenset[str]
    before_to: frozenset[str]
    no_gerund: frozenset[str]
    numbers: frozenset[str]
    measures: frozenset[str]
    phrases: dict[str, list[tuple[str, ...]]]
    no_adverb: frozenset[str]
    no_agent: frozenset[str]
    no_agent_after_article: frozenset[str]
    needs_object: frozenset[str]
    with_particle: frozenset[str]
    unless_be: frozenset[str]


@cache
def lists_of() -> Words:
    groups = categories("participles")
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(groups["phrase between"]):
        first, *rest = phrase.split()
        phrases.setdefault(first, []).append(tuple(rest))
    return Words(
        groups["irregular"] | {prefix + word for prefix in _VERB_PREFIXES for word in groups["irregular"]},
        groups["no participle"] | groups["intransitive"],
        groups["adjective"],
        groups["between"],
        groups["adjective before to"],
        groups["no gerund"],
        groups["number"],
        groups["measure"],
        phrases,
        groups["no adverb"],
        groups["no agent"],
        groups["no agent after an article"],
        groups["needs an object"],
        groups["adjective with particle"],
        groups["adjective unless be"],
    )


@lru_cache(maxsize=50_000)
def part_of(word: str) -> str:
    """What word may be in a passive: "participle", "between" auxiliary and participle, "subject", or "" for none."""
    lower, lists = word.lower(), lists_of()
    if lower not in lists.between and is_participle(lower, lists):
        return "participle"
    if lower in lists.between or lower in PREFIXES or lower in lists.phrases:
        return "between"
    if lower.endswith("ly") and lower not in lists.no_adverb:
        return "between"
    return "subject" if lower in SUBJECTS else ""


def is_participle(word: str, lists: Words) -> bool:
    if word in lists.rejected:
        return False
    return word in lists.irregular or (word.endswith("ed") and len(word) > 3)


def joins(gap: str) -> bool:
    """Whether the gap leaves two words in one verb group: blanks, a comma, quotation marks that do not end a quotation.

    >>> joins(" "), joins(', "'), joins(',” ')
    (True, True, False)
    """
    if gap == " ":
        return True
    if len(gap) > 4 or "\n\n" in gap or gap.strip(" \n\t,\"“”‘’'-\xa0"):
        return False
    return gap.find(",") < 0 or gap[gap.find(",") + 1 :][:1] not in _MARKS
