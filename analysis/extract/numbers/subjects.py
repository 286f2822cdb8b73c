"""What a quantity is said of: the noun that it describes, or the subject of its clause."""

from itertools import compress
from typing import Final

from analysis.extract.numbers.grammar import (
    ANY_VERB,
    AUXILIARY,
    CAPITAL,
    CLAUSE_VERB,
    DIGIT,
    EMPTY,
    GRAMMAR,
    LEADING,
    LINK,
    MANNER,
    MODAL,
    NOUN_OR_VERB,
    NUMBER_WORD,
    RELATIVE,
    STOP,
    VERB_FORM,
)
from analysis.extract.numbers.phrases import SAYING, is_verb, phrase_before, piece
from analysis.extract.numbers.tokens import Tokens
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import SCALES
from analysis.known import Known

_NO_HEADS: Final = frozenset(SCALES) | {
    "made",
    "composed",
    "comprised",
}  # "made of 20 percent"
_FURTHEST: Final = 45
_CLOSING: Final = frozenset('"”')  # behind a comma or a full stop
_DEFINITE: Final = frozenset(("the", "its", "their", "his", "her", "our", "these", "those", "all"))
_ANY: frozenset[str] = frozenset()
_WITH_OBJECT: Final = {
    "by": _ANY,
    "to": frozenset(
        "raise raises raised raising lift lifts lifted lifting bring brings brought bringing cut cuts cutting lower "
        "lowers lowered lowering reduce reduces reduced reducing trim trims trimmed trimming take takes took taking "
        "push pushes pushed pushing drive drives drove driving increase increases increased increasing boost boosts "
        "boosted boosting slash slashes slashed slashing send sends sent sending".split()
    ),
    "at": frozenset(
        "put puts putting estimated estimates estimate estimating valued values valuing set sets setting kept keeps "
        "keep keeping left leaves held holds".split()
    ),
}
_MAY_BE_VERB: Final = Known(lambda word: GRAMMAR[word] & (AUXILIARY | VERB_FORM))


def subject_of(tokens: Tokens, first: int, start: int, left: int, measured: bool = False) -> str:
    """What the quantity whose cues begin at the word `first` is said of; `left` is its sentence's first word.

    It is measured if it is no count.

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
    of = word == "of" and tokens.gaps[k][:1] == " " and not tokens.gaps[k].strip(" $£€")
    if of and words[k + 1] not in _DEFINITE:
        return _head_before_of(tokens, k, left)
    if GRAMMAR[words[k]] & RELATIVE:
        return ""  # "reported that 825 troops": the number itself opens the clause
    if word in SAYING and not (measured and word.startswith("add")):
        return ""  # "said 825 troops", but "added 5 percent"
    if word == "at" and k > left and tokens.gaps[k - 1] == ", ":
        found = phrase_before(tokens, k, left)  # "Inflation, at 8.7 percent, is"
        if found:
            return found
    if word in ("by", "to", "at"):
        moved = _object_before(tokens, k, left, _WITH_OBJECT[word])
        if moved:
            return moved
    at = k - 1 if k and word in ("up", "down", "by") else k
    if GRAMMAR[words[at]] & (CAPITAL | DIGIT):
        gap = tokens.gaps[at] if at < k else tokens.text[tokens.starts[k] + len(words[k]) : start]
        named = _name_before(tokens, at, gap, left)
        if named:
            return named
    return _clause_subject(tokens, first, left)


def _head_before_of(tokens: Tokens, k: int, left: int) -> str:
    """The noun before "of", as in "a fine of $3 billion"; the clause's subject if the noun is only "a total"."""
    words, gaps = tokens.words, tokens.gaps
    last = k - 1
    if last < left or gaps[last] != " " or words[last] in ("percent", "cent"):
        return ""
    if GRAMMAR[words[last]] & (EMPTY | STOP | DIGIT | NUMBER_WORD) or words[last] in _NO_HEADS:
        return _clause_subject(tokens, last + 1, left)
    j = last
    while j > left and last - j < 3 and gaps[j - 1] in (" ", "-"):
        if GRAMMAR[words[j - 1]] & (STOP | CLAUSE_VERB | DIGIT) or words[j - 1] == "s":
            break
        j -= 1
    if j < last and GRAMMAR[words[j - 1]] & MODAL and gaps[j - 1] == " ":
        j += 1  # "will post profit of $3 million"
    return piece(tokens, j, last)


def _object_before(tokens: Tokens, k: int, left: int, verbs: frozenset[str]) -> str:
    """What is moved or put: "cut emissions by 30 percent", "raises the fee to $5", "put the damage at $3 billion".

    The word at k is the "by", "to" or "at"; one of the verbs stands before the object, or any where there are none.
    """
    words, gaps = tokens.words, tokens.gaps
    j = k
    while j > left and k - j < 6 and gaps[j - 1] in (" ", "-"):
        noun = j - 1 > left and GRAMMAR[words[j - 2]] & LEADING > 0  # "its forecast", "the driving range"
        if j == k and GRAMMAR[words[j - 1]] & NOUN_OR_VERB and not noun:
            noun = j - 2 > left and not GRAMMAR[words[j - 2]] & ANY_VERB
            noun = noun and (GRAMMAR[words[j - 3]] & LEADING > 0 or words[j - 3].lower() in verbs)
        if not noun and (GRAMMAR[words[j - 1]] & ANY_VERB or is_verb(words, j - 1)):
            break
        j -= 1
    if not j or not (words[j - 1].lower() in verbs if verbs else GRAMMAR[words[j - 1]] & ANY_VERB):
        return ""
    begin = j
    while begin < k and GRAMMAR[words[begin]] & LEADING:
        begin += 1
    if begin >= k or GRAMMAR[words[begin]] & (STOP | MANNER):
        return ""
    return piece(tokens, begin, k - 1)


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
    if GRAMMAR[words[j]] & DIGIT or words[j] in _MONTHS_AND_DAYS or (j == k and words[j] in UNITS):
        return ""  # "1.9 TWh, up 22%"
    return piece(tokens, j, k)


_MONTHS_AND_DAYS: Final = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday US".split()
)


def _clause_subject(tokens: Tokens, first: int, left: int) -> str:
    """The noun phrase before the nearest verb to the left; "" for a pronoun or where there is none."""
    words = tokens.words
    lowest = first - _FURTHEST if first - _FURTHEST > left else left
    lowest = _behind_break(tokens, lowest, first)
    k = first - 1
    while k > lowest and GRAMMAR[words[k]] & LINK:
        k -= 1
    moving = GRAMMAR[words[k]]
    if not moving & ANY_VERB or (k and GRAMMAR[words[k - 1]] & LEADING):
        k = first - 1
    elif moving & NOUN_OR_VERB:
        found = phrase_before(tokens, k, lowest)
        if found is not None:
            return found
    tries = 0
    before = list(words[lowest : k + 1])
    before.reverse()
    for verb in compress(range(k, lowest - 1, -1), map(_MAY_BE_VERB.__getitem__, before)):
        if is_verb(words, verb) and not _goes_with_clause(tokens, verb):
            found = phrase_before(tokens, verb, lowest)
            if found is not None:
                return found
            tries += 1
            if tries == 4:
                break
    return ""


def _behind_break(tokens: Tokens, lowest: int, first: int) -> int:
    """Index of the first word behind the last semicolon or closing quotation mark before the word at first."""
    gaps, stretch = tokens.gaps, tokens.text[tokens.starts[lowest] : tokens.starts[first - 1]]
    if ";" not in stretch and "”" not in stretch and '"' not in stretch:
        return lowest
    for j in range(first - 2, lowest - 1, -1):
        if len(gaps[j]) > 1 and (gaps[j][0] == ";" or gaps[j][1] in _CLOSING):
            return j + 1
    return lowest


def _goes_with_clause(tokens: Tokens, k: int) -> bool:
    """Whether the participle at k has the subject of the clause before its comma: "…, falling to 2 percent"."""
    return k > 0 and tokens.words[k].endswith("ing") and tokens.gaps[k - 1][:1] == ","
