"""Which words tell the tense of a clause, and which way each points: "will", "met", "is due", "to meet"."""

from collections.abc import Iterator
from typing import Final

from analysis.lexicon import categories

_CUES: Final = categories("tense_cues")
# The sides: forward above nothing, back below; WEAK may point forward, OVER outweighs what may.
PRESENT, FUTURE, WEAK, GONE, OVER = 3, 2, 1, -1, -2
SIDE: Final[dict[str, int]] = {
    **dict.fromkeys(_CUES["past"], GONE),
    **dict.fromkeys(_CUES["perhaps future"], WEAK),
    **dict.fromkeys(_CUES["future"], FUTURE),
    **dict.fromkeys(_CUES["present"], PRESENT),
}
_PHRASES: Final[dict[str, list[tuple[list[str], int]]]] = {}  # cues of several words, by their first
for _cue, _side in SIDE.items():
    if " " in _cue:
        _PHRASES.setdefault(_cue.split()[0], []).append((_cue.split(), _side))
_OF_MANY: Final = _CUES["present of many"] | _CUES["present of many or noun"]  # "talks resume", "the shops close"
_OR_NOUN: Final = _CUES["present of many or noun"]
_AGAINST: Final = _CUES["against a name"]
_BESIDE_GAME: Final = frozenset(("on", "at", "home", "away", "again"))  # "they play at home on" Saturday
_MANY: Final = frozenset("they we you people police men women children both two three four five six pair".split())
_NOT_MANY: Final = frozenset(("is", "was", "has", "does", "this", "his", "its", "as", "us", "yes", "perhaps", "always"))
_DONE_TO: Final = _CUES["past before to"]
_MADE_TO: Final = _CUES["past before somebody to"]
_NO_INFINITIVE: Final = _CUES["noun after to"]
_ARRANGED: Final = frozenset(("due", "scheduled", "expected", "slated", "supposed", "set", "planned"))
_BEFORE_ARRANGED: Final = frozenset(("had", "previously", "originally", "as"))
_BE: Final = frozenset(
    ("is", "are", "be", "being", "gets", "get", "stay", "stays", "remain", "remains", "keep", "keeps")
)
_MODALS: Final = frozenset("may might must could would should".split())
_ALSO_NOUNS: Final = frozenset("plan plans hopes aims".split())
_BEHIND_NOUN: Final = frozenset(("for", "of", "were", "was", "had"))
_BEHIND_PLANNED: Final = frozenset(("for", "to", "in", "on", "by", "at", "this", "next", "a", "an", "the"))
# The words at which a cue may begin.
_FIRST: Final = frozenset((*SIDE, *_OF_MANY, *_AGAINST, *_PHRASES, *_BEFORE_ARRANGED, *_BE, "to"))
_KNOWN: Final = _FIRST | _NO_INFINITIVE | _ARRANGED | {"been", "have"}
_FOLDED: Final = _KNOWN - _OF_MANY - _AGAINST - {"may"}  # "Mr. Begin" is no verb, nor is "May"
_CAPITALS: Final = {form: word for word in _FOLDED for form in (word.capitalize(), word.upper()) if form != word}
_LOOKED_AT: Final = _FIRST | {form for form, word in _CAPITALS.items() if word in _FIRST}
_ENDINGS: Final = frozenset(("ed", "ll"))


def cues(words: list[str]) -> Iterator[tuple[int, str, int]]:
    """Where each cue begins, its first word, and the side that it tells; words that a cue takes begin no other.

    >>> list(cues("She agreed to meet them".split())) == [(1, "agreed", GONE), (2, "to", WEAK)]
    True
    """
    places = _worth_a_look(words)
    if not places:
        return
    words = _folded(words)
    behind = 0
    for i in places:
        if i >= behind:
            cue, taken = _cue_at(words, i)
            behind = i + taken
            yield i, words[i], cue


def _worth_a_look(words: list[str]) -> list[int]:
    """Where a cue may begin: most words can be passed over at once."""
    return [i for i, word in enumerate(words) if word in _LOOKED_AT or word[-2:] in _ENDINGS]


def _folded(tokens: list[str]) -> list[str]:
    """The words with their case folded, but for names in capitals: "to Paris" is no infinitive."""
    return [_CAPITALS.get(token, token) for token in tokens]


def _cue_at(words: list[str], i: int) -> tuple[int, int]:
    """What the words from i on say of the tense, 0 if nothing, and how many of them say it."""
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else ""
    if word in _BEFORE_ARRANGED:  # "had been due to expire Friday" is over; "is due" is not
        j = i + 1 + following.endswith("ly")
        j += j < len(words) and words[j] == "been"
        if j < len(words) and words[j] in _ARRANGED:
            return OVER, j + 1 - i
    for phrase, side in _PHRASES.get(word, ()):
        if words[i : i + len(phrase)] == phrase and (side != PRESENT or word.endswith("s") or _is_of_many(words, i)):
            taken = len(phrase)
            passive = phrase[-1] in _BE and _is_participle(words[i + taken] if i + taken < len(words) else "")
            return side, taken + passive  # "when he is sentenced"
    if word == "to":
        if following == "be":
            return FUTURE, 3
        if i and (words[i - 1] in _DONE_TO or not _MADE_TO.isdisjoint(words[max(0, i - 4) : i])):
            return GONE, 2  # "declined to testify", "forced him to resign"
        return (WEAK, 2) if following and _is_infinitive(following) else (0, 1)
    if word in _BE:  # the present passive says nothing: "the case is heard in May"
        j = i + 1 + following.endswith("ly")
        passive = j < len(words) and words[j] not in _ARRANGED and _is_participle(words[j])
        return 0, j + 1 - i if passive else 1
    if word == "had":
        return OVER, 1
    if word in _MODALS:  # "may go in May", but "may have gone in May"
        return (GONE, 2) if following == "have" else (SIDE.get(word, WEAK), 1)
    if word in _AGAINST:  # "Leeds face Hull", "England play the Netherlands"
        name = words[i + 1 + (following in ("the", "a")) : i + 3]
        if name and name[0][:1].isupper():
            return PRESENT, 1
        return (PRESENT if _BESIDE_GAME.issuperset(words[i + 1 :]) and _is_of_many(words, i) else 0), 1
    if word in _OF_MANY and _is_of_many(words, i):
        return PRESENT, 1
    side = SIDE.get(word, 0)
    if word in _ALSO_NOUNS and following in _BEHIND_NOUN:
        return 0, 1  # "dropped its plans for the trip"
    if word == "planned" and following.islower() and following not in _BEHIND_PLANNED:
        return 0, 1  # "the planned trip"
    if not side and word.endswith(("'ll", "’ll")):
        side = FUTURE
    return side or (GONE if _is_past(word) else 0), 1


def _is_of_many(words: list[str], i: int) -> bool:
    """Whether the verb at i has a plural before it ("schools reopen") or, where it is no noun, a name."""
    before = words[i - 1] if i else ""
    if before.lower() in _MANY or ((before[:1].isupper() or before == "and") and words[i] not in _OR_NOUN):
        return True
    plural = before.endswith("s") and not before.endswith(("'s", "’s", "ss", "us", "is"))
    return plural and before.isalpha() and before not in _NOT_MANY


def _is_infinitive(word: str) -> bool:
    plain = len(word) > 1 and word.islower() and word.isalpha()
    return plain and word not in _NO_INFINITIVE and not word.endswith(("s", "ed", "ing"))


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or SIDE.get(word) == GONE


def _is_past(word: str) -> bool:
    return (
        word.endswith("ed")
        and len(word) > 3
        and not word.endswith("eed")
        and word[:2] != "un"
        and word.isalpha()
        and word.islower()
    )


def is_over(text: str, start: int) -> bool:
    """Whether a verb in the past stands right before "in" and what begins at start: "she died in" December.

    >>> is_over("She died in ", 12), is_over("It will be held in ", 19), is_over("a sale planned in ", 18)
    (True, False, False)
    """
    words = text[max(0, start - 30) : start].split()[-3:]
    if len(words) < 3 or words[2] != "in":
        return False
    past = SIDE.get(words[1]) == GONE or _is_past(words[1])
    return past and words[1] not in _ARRANGED and words[0] not in _BE and words[0] not in ("to", "will", "would")
