"""The noun phrase before a verb: its subject, or what a relative clause or a participle goes with."""

from typing import Final

from analysis.extract.numbers.grammar import (
    ADVERB,
    AUXILIARY,
    AUXILIARY_ANY_CASE,
    BOUNDARY,
    CAPITAL,
    DIGIT,
    GRAMMAR,
    IN_VERB_GROUP,
    JOINER,
    LEADING,
    MODAL,
    NO_VERB_BEHIND,
    NUMBER_WORD,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    TIME,
    VERB_FORM,
)
from analysis.extract.numbers.moments import before_time, is_time_before
from analysis.extract.numbers.tokens import Tokens, gap_before

_JOINTS: Final = frozenset((" ", "-", "’", "'", ". ", " & ", "&", "/", "."))
_LONGEST: Final = 12
SAYING: Final = frozenset(
    "said says say adds added noted notes warned warns estimated estimates forecast predicted".split()
)
_PARTICIPLES: Final = frozenset(
    "made built held found led sold bought caught brought paid sent lost hit set cut".split()
)
_RANKING: Final = frozenset(("first", "last"))
_PARTS: Final = frozenset(("half", "all", "both", "twice", "double", "quarter"))
_TELLING: Final = frozenset("told tell tells telling assured warned informed reminded".split())
_OF_NOTHING: Final = frozenset("spite because instead ahead front out".split())
_ARTICLES: Final = frozenset("the a an its their his her".split())
_BOUNDING: Final = frozenset("as nearly almost about around than roughly over under least whose".split())
_OF_PLACES: Final = frozenset("in at near from".split())
_ENDS_PHRASE: Final = BOUNDARY | AUXILIARY_ANY_CASE | VERB_FORM


def piece(tokens: Tokens, begin: int, end: int) -> str:
    """The text from the word at begin to the one at end.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> piece(tokens_of(Document("one, two, three")), 0, 1)
    'one, two'
    """
    return tokens.text[tokens.starts[begin] : tokens.starts[end] + len(tokens.words[end])]


def phrase_before(tokens: Tokens, k: int, lowest: int, whole: bool = False) -> str | None:
    """The subject of the verb at k: its phrase, "" if it is a pronoun, None if no phrase stands there.

    A relative clause goes with the last noun of the phrase before it, unless the whole is asked for.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> phrase_before(tokens_of(Document("A poll taken by Orin in May found")), 7, 0)
    'poll'
    """
    words, gaps = tokens.words, tokens.gaps
    end = _before_verbs(tokens, k, lowest)
    if end < lowest:
        return None
    relative = bool(GRAMMAR[words[end + 1]] & RELATIVE)
    if not relative:
        end = before_time(tokens, end, lowest)
    if gaps[end] != " ":
        if end and ")" in gaps[end][:2] and gaps[end - 1][-1] in "(.":
            end -= 1  # "Ford (F) has …"
        if "," in gaps[end] and gaps[end] != "," and not relative:
            end = _before_apposition(gaps, end, lowest)
    begin = first = _phrase_start(tokens, end, lowest)
    if not relative and lowest < first <= end and GRAMMAR[words[first - 1]] & MODAL and gaps[first - 1] == " ":
        return phrase_before(tokens, first, lowest)  # "will deliver 48 tanks": the phrase is the verb and its object
    while begin <= end and (
        GRAMMAR[words[begin]] & LEADING or words[begin] in _BOUNDING or is_time_before(words, begin, end)
    ):
        begin += 1
    if relative and begin <= end:
        begin = begin if whole else _antecedent(words, begin, end)
        if lowest < begin == first < end and GRAMMAR[words[first - 1]] & AUXILIARY_ANY_CASE:
            begin += 1  # "has shed 70 businesses that"
        while begin < end and GRAMMAR[words[begin]] & DIGIT:  # "a 90W adapter, which", "a 33-year-old teacher, who"
            begin = next((j for j in range(begin, end) if gaps[j] != "-"), end - 1) + 1
    elif lowest + 1 < begin <= end:
        inner = _participle_before(tokens, begin, lowest) or _relative_before(tokens, first, lowest)
        found = phrase_before(tokens, inner, lowest, True) if inner else None
        if found:
            return found
    if not relative and lowest < first and begin < end and GRAMMAR[words[first - 1]] & PREPOSITION:
        begin = _behind_article(words, begin, end)
    last = GRAMMAR[words[end]]
    if begin > end:
        return "" if last & PRONOUN else None
    if (last | GRAMMAR[words[begin]]) & PRONOUN:
        return ""
    if last & TIME or (GRAMMAR[words[begin]] & DIGIT and gaps[begin] != "-"):
        return None
    while begin > lowest and gaps[begin - 1] == "," and GRAMMAR[words[begin]] & DIGIT:
        begin -= 1  # "a 15,000-seat hall"
    if GRAMMAR[words[begin]] & NUMBER_WORD and begin > lowest and words[begin - 1] == "and":
        return None  # "a jury of seven women and five men"
    return piece(tokens, begin, end)


def _antecedent(words: tuple[str, ...], begin: int, end: int) -> int:
    """Index of the first word of what a relative clause behind the word at end goes with: "sites in Ohio, which"."""
    for j in range(end - 1, begin - 1, -1):
        if words[j] in _ARTICLES and j > begin and (words[j - 1] != "of" or words[j - 2] in _OF_NOTHING):
            return j + 1  # "will fan the fires that", "in spite of a battery that"
        if GRAMMAR[words[j]] & PREPOSITION and words[j] != "of" and not _is_place(words, j):
            j += 1
            while j < end and GRAMMAR[words[j]] & LEADING:
                j += 1
            return j
    return begin


def _is_place(words: tuple[str, ...], k: int) -> bool:
    return words[k] in _OF_PLACES and bool(GRAMMAR[words[k + 1]] & CAPITAL)


def _behind_article(words: tuple[str, ...], begin: int, end: int) -> int:
    """Index of the first word of the subject behind an adverbial without a comma: "in the capital the Bloc won"."""
    for j in range(begin + 1, end):
        if words[j] in _ARTICLES and not GRAMMAR[words[j - 1]] & (PREPOSITION | STOP) and words[j - 1] not in _PARTS:
            return j + 1
    return begin


def _participle_before(tokens: Tokens, begin: int, lowest: int) -> int:
    """Index of the participle that the phrase at begin belongs to: the taken of "a poll taken by Orin"; else 0."""
    words, gaps = tokens.words, tokens.gaps
    k = begin - 1
    while k > lowest and GRAMMAR[words[k]] & (PREPOSITION | LEADING) and gaps[k] == " ":
        k -= 1
    word = words[k]
    if k == begin - 1 and gaps[k] == " " and word.endswith("ing") and GRAMMAR[word] & VERB_FORM and k > lowest:
        before = GRAMMAR[words[k - 1]]  # "penalties totalling $3 million were"
        return 0 if gaps[k - 1] != " " or before & (_ENDS_PHRASE | PREPOSITION | STOP) else k
    if k <= lowest or k == begin - 1 or gaps[k] != " " or not GRAMMAR[words[k + 1]] & PREPOSITION:
        return 0
    if word in SAYING or gaps[k - 1] != " " or not is_verb(words, k) or GRAMMAR[word] & AUXILIARY:
        return 0
    return k if word.endswith(("ed", "en")) or word in _PARTICIPLES else 0


def _relative_before(tokens: Tokens, begin: int, lowest: int) -> int:
    """Index of the relative pronoun whose verb has the phrase at begin as object; 0 if there is none.

    "The toll from the quake that flattened towns rose": towns are not what rose.
    """
    words, gaps = tokens.words, tokens.gaps
    k = begin - 1
    while k > lowest and gaps[k] == " " and (is_verb(words, k) or GRAMMAR[words[k]] & ADVERB):
        k -= 1
    if lowest >= k or not GRAMMAR[words[k]] & RELATIVE or gaps[k] != " ":
        return 0
    if k < begin - 1 or words[k] in ("who", "which"):
        return k
    bare = words[k] == "that" and GRAMMAR[words[k - 1]] & PLURAL and not GRAMMAR[words[begin]] & PLURAL
    bare = bare and words[k - 2] not in _TELLING  # "told MPs that the cut"
    return k if bare else 0  # "teams that trail by 20 points", but "the fact that sales rose"


def _before_apposition(gaps: tuple[str, ...], end: int, lowest: int) -> int:
    """Index of the word before the insertion that ends at end: "Avon, a maker of soap, has …"."""
    for j in range(end - 2, max(lowest, end - 16) - 1, -1):
        if "," in gaps[j] and gaps[j] != ",":
            return j
    return end


def is_verb(words: tuple[str, ...], k: int) -> bool:
    """Whether the word at k is a verb where it stands.

    >>> is_verb(("Prices", "climbed"), 1), is_verb(("the", "climbed"), 1)
    (True, False)
    """
    flags = GRAMMAR[words[k]]
    if flags & AUXILIARY:
        return True
    return bool(flags & VERB_FORM) and not (k and GRAMMAR[words[k - 1]] & NO_VERB_BEHIND)


def _before_verbs(tokens: Tokens, k: int, lowest: int) -> int:
    """Index of the word before the verb group that ends at k, a relative pronoun skipped."""
    words = tokens.words
    j = k - 1
    while j >= lowest and words[j] != "May":
        flags = GRAMMAR[words[j]]
        if words[j] in SAYING and tokens.gaps[j][:1] == ",":
            return _before_apposition(tokens.gaps, j, lowest)  # "Sales, the bank said, rose"
        if words[j] in ("later", "earlier", "soon"):
            j -= 1
            continue
        if words[j] in _RANKING and not GRAMMAR[words[j - 1]] & NO_VERB_BEHIND:
            j -= 1  # "was first questioned", "gold was last up"
            continue
        if words[j] == "average" and words[j - 1] == "on":
            j -= 2
            continue
        if (
            flags & IN_VERB_GROUP
            or (flags & JOINER and j > lowest and _links_verb(words, j - 1))
            or (flags & VERB_FORM and not flags & (PREPOSITION | PLURAL) and is_verb(words, j))
        ):
            j -= 1
        else:
            break
    return j


def _links_verb(words: tuple[str, ...], k: int) -> bool:
    """Whether the word at k lets "to", "not" or "and" behind it go on with the verb group."""
    return bool(GRAMMAR[words[k]] & (AUXILIARY_ANY_CASE | ADVERB)) or is_verb(words, k)


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
            if not flags & PLURAL and is_verb(words, j - 1):
                break
    while j < end and GRAMMAR[words[j]] & PREPOSITION:
        j += 1
    return j
