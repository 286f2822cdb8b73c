"""Which way a bare "Friday" or "April" points: by the nearest cue of tense in its clause."""

import re
from collections.abc import Iterator
from typing import Final

from analysis.lexicon import categories

_CUES: Final = categories("tense_cues")
_PRESENT, _FUTURE, _WEAK, _GONE, _OVER = 3, 2, 1, -1, -2
_SIDE: Final[dict[str, int]] = {
    **dict.fromkeys(_CUES["past"], _GONE),
    **dict.fromkeys(_CUES["perhaps future"], _WEAK),
    **dict.fromkeys(_CUES["future"], _FUTURE),
    **dict.fromkeys(_CUES["present"], _PRESENT),
}
_PHRASES: Final[dict[str, list[tuple[list[str], int]]]] = {}  # cues of several words, by their first
for _cue, _side in _SIDE.items():
    if " " in _cue:
        _PHRASES.setdefault(_cue.split()[0], []).append((_cue.split(), _side))
_OF_MANY: Final = _CUES["present of many"] | _CUES["present of many or noun"]  # "talks resume", "the shops close"
_OR_NOUN: Final = _CUES["present of many or noun"]
_AGAINST: Final = _CUES["against a name"]
_MANY: Final = frozenset("they we you people police men women children both two three four five six pair".split())
_BESIDE_COPULA: Final = frozenset("on at closed open shut off".split())
_NOT_MANY: Final = frozenset(("is", "was", "has", "does", "this", "his", "its", "as", "us", "yes", "perhaps", "always"))
_DONE_TO: Final = _CUES["past before to"]
_MADE_TO: Final = _CUES["past before somebody to"]
_RELATIVE: Final = frozenset(("who", "which", "that"))
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
_REACHING: Final = frozenset(("by", "until", "through"))
_ABBREVIATED: Final = frozenset("mr mrs ms dr st gen sen rep gov jan feb aug sept oct nov dec corp inc co u.s".split())
# The words at which a cue may begin.
_FIRST: Final = frozenset((*_SIDE, *_OF_MANY, *_AGAINST, *_PHRASES, *_BEFORE_ARRANGED, *_BE, "to"))
_KNOWN: Final = _FIRST | _NO_INFINITIVE | _ARRANGED | {"been", "have"}
_FOLDED: Final = _KNOWN - _OF_MANY - _AGAINST - {"may"}  # "Mr. Begin" is no verb, nor is "May"
_CAPITALS: Final = {form: word for word in _FOLDED for form in (word.capitalize(), word.upper()) if form != word}
_LOOKED_AT: Final = _FIRST | {form for form, word in _CAPITALS.items() if word in _FIRST}
_ENDINGS: Final = frozenset(("ed", "ll"))
_TOKEN = re.compile(r"[\w'’-]+|[.!?;](?=[\s\"'”’)])|\n(?=\s*\n)")
_MARKS: Final = frozenset((".", "!", "?", ";", "\n"))
_NEAR = 5  # words: "agreed to meet on Friday", but "raised its offer to acquire the rival firm Friday"
_LEFT, _RIGHT = 110, 70


def direction(text: str, start: int, end: int, firm: bool = False) -> int:
    """1 if the clause around text[start:end] speaks of the future, -1 of the past, 0 if it does not say.

    With `firm`, cues that only may point forward ("to meet", "might") do not count.

    >>> text = "The court will rule on Friday; it met on Monday."
    >>> direction(text, 23, 29), direction(text, 41, 47)
    (1, -1)
    """
    side = _told(text, start, end, firm)
    return (side > 0) - (side < 0)


def is_arranged(text: str, start: int, end: int) -> bool:
    """Whether the clause tells in the present what is arranged for text[start:end].

    >>> text = "Talks resume Monday, and the new law takes effect Friday."
    >>> is_arranged(text, 13, 19), is_arranged(text, 50, 56), is_arranged("They met Monday.", 9, 15)
    (True, True, False)
    """
    return _told(text, start, end, firm=True) == _PRESENT


def is_over(text: str, start: int) -> bool:
    """Whether a verb in the past stands right before "in" and what begins at start: "she died in" December.

    >>> is_over("She died in ", 12), is_over("It will be held in ", 19), is_over("a sale planned in ", 18)
    (True, False, False)
    """
    words = text[max(0, start - 30) : start].split()[-3:]
    if len(words) < 3 or words[2] != "in":
        return False
    past = _SIDE.get(words[1]) == _GONE or _is_past(words[1])
    return past and words[1] not in _ARRANGED and words[0] not in _BE and words[0] not in ("to", "will", "would")


def _told(text: str, start: int, end: int, firm: bool) -> int:
    low = max(0, start - _LEFT)
    paragraph = text.rfind("\n\n", low, start)
    clause = _TOKEN.findall(text[low if paragraph < 0 else paragraph + 2 : start])
    stops = _stops(clause)
    if stops:
        clause = clause[stops[-1] + 1 :]
    side = _PRESENT if _is_copula(clause) else _last_side(clause, firm)
    reached = clause[:-2] if clause[-2:-1] == ["at"] and clause[-1] in ("least", "most") else clause
    reaching = bool(reached) and reached[-1].lower() in _REACHING
    if reaching and side != _OVER:  # "was extended until November"; but "had arrived by Friday"
        side = _FUTURE if side != _GONE else 0 if firm else _WEAK
    if side == _PRESENT and text.startswith((" was ", " were ", " had "), end):
        return _GONE  # "the stores open Sunday were looted"
    if not side or (reaching and len(reached) == 1):
        paragraph = text.find("\n\n", end, end + _RIGHT)
        behind = _TOKEN.findall(text[end : end + _RIGHT if paragraph < 0 else paragraph])
        stops = _stops(behind)
        side = _first_side(behind[: stops[0]] if stops else behind, firm) or side
    return side


def _is_copula(clause: list[str]) -> bool:
    """Whether the clause ends in a copula: "the debate is" Monday, "schools are closed on" Friday."""
    last = [word for word in clause[-3:] if word not in _BESIDE_COPULA]
    return bool(last) and last[-1] in ("is", "are", "comes")


def _stops(tokens: list[str]) -> list[int]:
    """The marks among the tokens at which a clause ends."""
    if _MARKS.isdisjoint(tokens):
        return []
    return [i for i, token in enumerate(tokens) if token in _MARKS and _ends_clause(tokens, i, token)]


def _ends_clause(tokens: list[str], i: int, word: str) -> bool:
    """Whether a mark ends its clause: not the full stop of "Mr.", "Oct." or an initial."""
    if word != "." or not i:
        return True
    previous = tokens[i - 1]
    return not (previous.lower() in _ABBREVIATED or (len(previous) == 1 and (previous.isupper() or previous == "m")))


def _folded(tokens: list[str]) -> list[str]:
    """The words with their case folded, but for names in capitals: "to Paris" is no infinitive."""
    return [_CAPITALS.get(token, token) for token in tokens]


def _cues(words: list[str]) -> Iterator[tuple[int, str, int]]:
    """Where each cue begins, its first word, and the side that it tells; words that a cue takes begin no other."""
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


def _last_side(words: list[str], firm: bool) -> int:
    """The side told by the last cue; "had" and what was arranged before outweigh what may follow."""
    side = 0
    for i, word, cue in _cues(words):
        if side == _OVER and word in ("is", "are"):
            side = 0  # "the sale, which had been put off, is to close in May": the clause is not over
        weak, apart = cue == _WEAK, len(words) - i
        far = weak and ((side < 0 and (word in _SIDE or apart > _NEAR)) or (word[-1] == "s" and apart > _NEAR + 4))
        if cue and not far and not (weak and (firm or side == _OVER)):
            side = _OVER if cue < 0 and side == _OVER else cue
    return side


def _first_side(words: list[str], firm: bool) -> int:
    """The side told by the first cue."""
    for i, word, cue in _cues(words):
        if not i and word in _REACHING:
            continue  # "from March through May, it was"
        if cue == _PRESENT and (not i or words[i - 1] in _RELATIVE):
            continue  # "the loss on Monday opens the way", "On Monday the man who runs it said"
        if cue and not (firm and cue == _WEAK):
            return cue
    return 0


def _worth_a_look(words: list[str]) -> list[int]:
    """Where a cue may begin: most words can be passed over at once."""
    return [i for i, word in enumerate(words) if word in _LOOKED_AT or word[-2:] in _ENDINGS]


def _cue_at(words: list[str], i: int) -> tuple[int, int]:
    """What the words from i on say of the tense, 0 if nothing, and how many of them say it."""
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else ""
    if word in _BEFORE_ARRANGED:  # "had been due to expire Friday" is over; "is due" is not
        j = i + 1 + following.endswith("ly")
        j += j < len(words) and words[j] == "been"
        if j < len(words) and words[j] in _ARRANGED:
            return _OVER, j + 1 - i
    for phrase, side in _PHRASES.get(word, ()):
        if words[i : i + len(phrase)] == phrase and (side != _PRESENT or word.endswith("s") or _is_of_many(words, i)):
            taken = len(phrase)
            passive = phrase[-1] in _BE and _is_participle(words[i + taken] if i + taken < len(words) else "")
            return side, taken + passive  # "when he is sentenced"
    if word == "to":
        if following == "be":
            return _FUTURE, 3
        if i and (words[i - 1] in _DONE_TO or not _MADE_TO.isdisjoint(words[max(0, i - 4) : i])):
            return _GONE, 2  # "declined to testify", "forced him to resign"
        return (_WEAK, 2) if following and _is_infinitive(following) else (0, 1)
    if word in _BE:  # the present passive says nothing: "the case is heard in May"
        j = i + 1 + following.endswith("ly")
        passive = j < len(words) and words[j] not in _ARRANGED and _is_participle(words[j])
        return 0, j + 1 - i if passive else 1
    if word == "had":
        return _OVER, 1
    if word in _MODALS:  # "may go in May", but "may have gone in May"
        return (_GONE, 2) if following == "have" else (_SIDE.get(word, _WEAK), 1)
    if word in _AGAINST:  # "Leeds face Hull", "England play the Netherlands"
        name = words[i + 1 + (following in ("the", "a")) : i + 3]
        return (_PRESENT if name and name[0][:1].isupper() else 0), 1
    if word in _OF_MANY and _is_of_many(words, i):
        return _PRESENT, 1
    side = _SIDE.get(word, 0)
    if word in _ALSO_NOUNS and following in _BEHIND_NOUN:
        return 0, 1  # "dropped its plans for the trip"
    if word == "planned" and following.islower() and following not in _BEHIND_PLANNED:
        return 0, 1  # "the planned trip"
    if not side and word.endswith(("'ll", "’ll")):
        side = _FUTURE
    return side or (_GONE if _is_past(word) else 0), 1


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
    return word.endswith(("ed", "en")) or _SIDE.get(word) == _GONE


def _is_past(word: str) -> bool:
    return (
        word.endswith("ed")
        and len(word) > 3
        and not word.endswith("eed")
        and word[:2] != "un"
        and word.isalpha()
        and word.islower()
    )
