"""What the rules around a number ask of a word, as flags that are worked out once a word.

A walk over the words beside a number then costs a look-up and a mask each, not a small copy and several sets.
"""

from typing import Final

from analysis.extract.numbers.plurals import ADJECTIVES, is_plural
from analysis.known import Known
from analysis.lexicon import categories, entries

_PHRASES: Final = categories("noun_phrases")
_CLAUSES: Final = categories("clause_words")
_MOVES: Final = categories("change_cues")
STOPS: Final = _PHRASES["stop"]
VERBS: Final = _PHRASES["verb"]
CONTESTS: Final = _PHRASES["contest"]
PHRASE_OPENERS: Final = frozenset("most least other more additional further extra such of".split())
AUXILIARIES: Final = _CLAUSES["auxiliary"]
_DETERMINERS: Final = _CLAUSES["determiner"]
_NOUNS_TOO: Final = _CLAUSES["noun too"]
_NO_HEADS: Final = frozenset(e.term for e in entries("number_words") if e.category in ("plural scale", "ordinal"))
_NUMBER_WORDS: Final = frozenset(e.term for e in entries("number_words") if e.category in ("cardinal", "plural scale"))
_OPENERS_OF_TIMES: Final = frozenset("last next past until".split())
_MODALS: Final = frozenset("will would can could may might must shall should".split())
_FATES: Final = frozenset("dead injured wounded missing killed hurt".split())
_ALL_VERBS: Final = VERBS | _MOVES["up"] | _MOVES["down"] | _CLAUSES["verb"]

# Words in small letters that have a flag, whatever their case in the text.
(
    STOP,
    VERB,
    ANY_VERB,
    CLAUSE_VERB,
    NOUN_OR_VERB,
    RELATIVE,
    PRONOUN,
    PREPOSITION,
    BOUNDARY,
    LEADING,
    EMPTY,
    TIME,
    LINK,
    JOINER,
    PHRASE_LEADING,
    CONJUNCTION,
    MODIFIER,
    AUXILIARY_ANY_CASE,
    IN_VERB_GROUP,
    QUALIFIER,
    BEFORE_ADJECTIVE,
    _LAST_ANY_CASE,
) = (1 << bit for bit in range(22))
_ANY_CASE: Final = (
    (STOP, STOPS),
    (VERB, VERBS),
    (ANY_VERB, _ALL_VERBS),
    (CLAUSE_VERB, _ALL_VERBS - _NOUNS_TOO),
    (NOUN_OR_VERB, _NOUNS_TOO - {"up", "down"}),
    (RELATIVE, _CLAUSES["relative"]),
    (PRONOUN, _CLAUSES["pronoun"]),
    (PREPOSITION, _CLAUSES["preposition"]),
    (BOUNDARY, _CLAUSES["clause boundary"]),
    (LEADING, _DETERMINERS | _CLAUSES["opener"]),
    (EMPTY, _CLAUSES["empty head"]),
    (TIME, _CLAUSES["time noun"]),
    (LINK, frozenset("by to at from just only me him her us them it about".split())),
    (JOINER, frozenset(("to", "not", "and"))),
    (PHRASE_LEADING, PHRASE_OPENERS),
    (CONJUNCTION, frozenset(("and", "or"))),
    (MODIFIER, _PHRASES["plural modifier"]),
    (AUXILIARY_ANY_CASE, AUXILIARIES),
    (QUALIFIER, _PHRASES["stop that qualifies"]),
    (BEFORE_ADJECTIVE, _PHRASES["stop that qualifies an adjective"]),
    (IN_VERB_GROUP, AUXILIARIES | _CLAUSES["adverb"] | _CLAUSES["relative"]),
)

# Flags of the word as it is written.
(
    AUXILIARY,
    ADVERB,
    VERB_FORM,
    NO_VERB_BEHIND,
    PHRASE_END,
    PLURAL,
    ADJECTIVE,
    PARTICIPLE,
    MANNER,
    SMALL,
    SMALL_FIRST,
    CAPITAL,
    DIGIT,
    NO_HEAD,
    NOT_FIRST,
    FATE,
    NO_NOUN_END,
    NUMBER_WORD,
    MODAL,
) = (_LAST_ANY_CASE << bit for bit in range(19))


def _flags(word: str) -> int:
    lowered = word.lower()
    first = word[0]
    found = 0
    for flag, words in _ANY_CASE:
        if lowered in words:
            found |= flag
    past = word.endswith("ed") and len(word) > 4
    for flag, holds in (
        (IN_VERB_GROUP, lowered.endswith("ly") and len(lowered) > 4),
        (AUXILIARY, word in AUXILIARIES),
        (ADVERB, word in _CLAUSES["adverb"]),
        (VERB_FORM, word in _ALL_VERBS - _NOUNS_TOO or (past and first.islower())),
        (NO_VERB_BEHIND, lowered in _DETERMINERS or word == "s"),
        (PHRASE_END, lowered in STOPS and word != "US"),
        (PLURAL, is_plural(word)),
        (ADJECTIVE, word in ADJECTIVES),
        (PARTICIPLE, past or (word.endswith("ing") and len(word) > 4)),
        (MANNER, word.endswith("ly")),
        (SMALL, word == lowered),
        (SMALL_FIRST, first.islower()),
        (CAPITAL, first.isupper()),
        (DIGIT, first.isdecimal()),
        (NO_HEAD, lowered in _NO_HEADS or word in _PHRASES["no head"]),
        (NOT_FIRST, word in _OPENERS_OF_TIMES),
        (FATE, word in _FATES),
        (NUMBER_WORD, word in _NUMBER_WORDS),
        (MODAL, lowered in _MODALS),
        (NO_NOUN_END, word.endswith(("ing", "ed", "ly", "cast"))),  # "above the 235,000 forecast"
    ):
        if holds:
            found |= flag
    return found


GRAMMAR: Final = Known(_flags)
