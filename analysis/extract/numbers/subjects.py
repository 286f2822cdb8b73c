"""What a quantity is said of: the noun that it describes, or the subject of its clause."""

from itertools import compress

from analysis.extract.numbers.grammar import (
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    AUXILIARY_ANY_CASE,
    BOUNDARY,
    CAPITAL,
    CLAUSE_VERB,
    DIGIT,
    EMPTY,
    GRAMMAR,
    IN_VERB_GROUP,
    JOINER,
    LEADING,
    LINK,
    MANNER,
    NO_VERB_BEHIND,
    NOUN_OR_VERB,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    TIME,
    VERB_FORM,
)
from analysis.extract.numbers.tokens import Tokens, gap_before
from analysis.known import Known

_JOINTS = frozenset((" ", "-", "’", "'", ". ", " & ", "&", "/", "."))
_FURTHEST = 45
_LONGEST = 12
_ENDS_PHRASE = BOUNDARY | AUXILIARY_ANY_CASE | VERB_FORM
_MAY_BE_VERB = Known(lambda word: GRAMMAR[word] & (AUXILIARY | VERB_FORM))


def subject_of(tokens: Tokens, first: int, start: int, left: int) -> str:
    """What the quantity whose cues begin at the word `first` is said of; `left` is its sentence's first word.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> subject_of(tokens_of(Document("The median price rose by 5 percent.")), 5, 25, 0)
    'median price'
    """
    k = first - 1
    if k < left:
        return ""
    words = tokens.words
    word = words[k].lower()
    if word == "of" and tokens.text[tokens.starts[k] + 2 : start] in (" ", " $", " £", " €"):
        return _head_before_of(tokens, k, left)
    if GRAMMAR[words[k]] & RELATIVE:
        return ""  # "reported that 825 troops": the number itself opens the clause
    if word == "by":
        moved = _object_before(tokens, k, left)
        if moved:
            return moved
    at = k - 1 if k and word in ("up", "down", "by") else k
    if GRAMMAR[words[at]] & (CAPITAL | DIGIT):
        gap = tokens.gaps[at] if at < k else tokens.text[tokens.starts[k] + len(words[k]) : start]
        named = _name_before(tokens, at, gap, left)
        if named:
            return named
    return _clause_subject(tokens, first, left)


def _slice(tokens: Tokens, begin: int, end: int) -> str:
    return tokens.text[tokens.starts[begin] : tokens.starts[end] + len(tokens.words[end])]


def _head_before_of(tokens: Tokens, k: int, left: int) -> str:
    """The noun before "of", as in "a fine of $3 billion"; the clause's subject if the noun is only "a total"."""
    words, gaps = tokens.words, tokens.gaps
    last = k - 1
    if last < left or gaps[last] != " ":
        return ""
    if GRAMMAR[words[last]] & (EMPTY | STOP | DIGIT):
        return _clause_subject(tokens, last + 1, left)
    j = last
    while j > left and last - j < 3 and gaps[j - 1] in (" ", "-"):
        if GRAMMAR[words[j - 1]] & (STOP | CLAUSE_VERB | DIGIT):
            break
        j -= 1
    return _slice(tokens, j, last)


def _object_before(tokens: Tokens, k: int, left: int) -> str:
    """What is moved: "cut emissions by 30 percent"."""
    words, gaps = tokens.words, tokens.gaps
    j = k
    while j > left and k - j < 6 and gaps[j - 1] in (" ", "-"):
        if GRAMMAR[words[j - 1]] & ANY_VERB or _is_verb(words, j - 1):
            break
        j -= 1
    if not j or not GRAMMAR[words[j - 1]] & ANY_VERB:
        return ""
    begin = j
    while begin < k and GRAMMAR[words[begin]] & LEADING:
        begin += 1
    if begin >= k or GRAMMAR[words[begin]] & (STOP | MANNER):
        return ""
    return _slice(tokens, begin, k - 1)


def _name_before(tokens: Tokens, k: int, gap: str, left: int) -> str:
    """A name right before the number or its "up": "Nasdaq +0.8%", "Unite Group, down 68p", "John Gant (0.5)".

    It ends with the word at k, and gap is what stands behind that.
    """
    words, gaps = tokens.words, tokens.gaps
    if k < left or gap not in (" ", ", ", " (", " +", " -", ": ") or GRAMMAR[words[k]] & STOP:
        return ""
    j = k
    while j > left and k - j < 4 and GRAMMAR[words[j - 1]] & (CAPITAL | STOP) == CAPITAL:
        if gaps[j - 1] not in (" ", "-", " & ", "&", "."):
            break
        j -= 1
    if GRAMMAR[words[j]] & DIGIT or words[j] in _MONTHS_AND_DAYS:
        return ""
    return _slice(tokens, j, k)


_MONTHS_AND_DAYS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday US".split()
)


def _clause_subject(tokens: Tokens, first: int, left: int) -> str:
    """The noun phrase before the nearest verb to the left; "" for a pronoun or where there is none."""
    words = tokens.words
    lowest = first - _FURTHEST if first - _FURTHEST > left else left
    k = first - 1
    while k > lowest and GRAMMAR[words[k]] & LINK:
        k -= 1
    moving = GRAMMAR[words[k]]
    if not moving & ANY_VERB or (k and GRAMMAR[words[k - 1]] & LEADING):
        k = first - 1
    elif moving & NOUN_OR_VERB:
        found = _phrase_before(tokens, k, lowest)
        if found is not None:
            return found
    tries = 0
    before = list(words[lowest : k + 1])
    before.reverse()
    for verb in compress(range(k, lowest - 1, -1), map(_MAY_BE_VERB.__getitem__, before)):
        if _is_verb(words, verb):
            found = _phrase_before(tokens, verb, lowest)
            if found is not None:
                return found
            tries += 1
            if tries == 4:
                break
    return ""


def _phrase_before(tokens: Tokens, k: int, lowest: int) -> str | None:
    """The subject of the verb at k: its phrase, "" if it is a pronoun, None if no phrase stands there."""
    words, gaps = tokens.words, tokens.gaps
    end = _before_verbs(words, k, lowest)
    if end < lowest:
        return None
    if gaps[end] != " ":
        if end and ")" in gaps[end][:2] and gaps[end - 1][-1] in "(.":
            end -= 1  # "Ford (F) has …"
        if "," in gaps[end]:
            end = _before_apposition(gaps, end, lowest)
    begin = _phrase_start(tokens, end, lowest)
    while begin <= end and GRAMMAR[words[begin]] & LEADING:
        begin += 1
    last = GRAMMAR[words[end]]
    if begin > end:
        return "" if last & PRONOUN else None
    if (last | GRAMMAR[words[begin]]) & PRONOUN:
        return ""
    if last & TIME or GRAMMAR[words[begin]] & DIGIT:
        return None
    return _slice(tokens, begin, end)


def _before_apposition(gaps: tuple[str, ...], end: int, lowest: int) -> int:
    """Index of the word before the insertion that ends at end: "Avon, a maker of soap, has …"."""
    for j in range(end - 2, max(lowest, end - 16) - 1, -1):
        if "," in gaps[j]:
            return j
    return end


def _is_verb(words: tuple[str, ...], k: int) -> bool:
    flags = GRAMMAR[words[k]]
    if flags & AUXILIARY:
        return True
    return bool(flags & VERB_FORM) and not (k and GRAMMAR[words[k - 1]] & NO_VERB_BEHIND)


def _before_verbs(words: tuple[str, ...], k: int, lowest: int) -> int:
    """Index of the word before the verb group that ends at k, a relative pronoun skipped."""
    j = k - 1
    while j >= lowest:
        flags = GRAMMAR[words[j]]
        if (
            flags & IN_VERB_GROUP
            or (flags & JOINER and j > lowest and _links_verb(words, j - 1))
            or (flags & VERB_FORM and not flags & (PREPOSITION | PLURAL) and _is_verb(words, j))
        ):
            j -= 1
        else:
            break
    return j


def _links_verb(words: tuple[str, ...], k: int) -> bool:
    """Whether the word at k lets "to", "not" or "and" behind it go on with the verb group."""
    return bool(GRAMMAR[words[k]] & (AUXILIARY_ANY_CASE | ADVERB)) or _is_verb(words, k)


def _phrase_start(tokens: Tokens, end: int, lowest: int) -> int:
    """Index of the first word of the phrase that ends at end; end + 1 if none does."""
    words, gaps = tokens.words, tokens.gaps
    if GRAMMAR[words[end]] & (BOUNDARY | PREPOSITION) and gap_before(tokens, end)[-1:] != "-":
        return end + 1
    furthest = end - _LONGEST if end - _LONGEST > lowest else lowest
    j = end
    for j in range(end, furthest - 1, -1):
        if j == furthest or gaps[j - 1] not in _JOINTS:
            break
        flags = GRAMMAR[words[j - 1]]
        if flags & _ENDS_PHRASE:
            if flags & (BOUNDARY | AUXILIARY_ANY_CASE):
                break
            if not flags & PLURAL and _is_verb(words, j - 1):
                break
    while j < end and GRAMMAR[words[j]] & PREPOSITION:
        j += 1
    return j
