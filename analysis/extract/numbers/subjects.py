"""What a quantity is said of: the noun that it describes, or the subject of its clause."""

from analysis.extract.numbers.cues import CHANGES
from analysis.extract.numbers.nouns import STOPS, VERBS, Counted, is_plural
from analysis.extract.numbers.tokens import Tokens, word_end
from analysis.lexicon import categories

_WORDS = categories("clause_words")
_AUXILIARIES = _WORDS["auxiliary"]
_BOUNDARIES = _WORDS["clause boundary"]
_RELATIVES = _WORDS["relative"]
_PRONOUNS = _WORDS["pronoun"]
_PREPOSITIONS = _WORDS["preposition"]
_LEADING = _WORDS["determiner"]
_EMPTY = _WORDS["empty head"]
_ADVERBS = _WORDS["adverb"]
_VERBS = (VERBS | frozenset(CHANGES) | _WORDS["verb"]) - _WORDS["no verb"]
_FURTHEST = 45


def subject_of(tokens: Tokens, first: int, start: int, left: int, attribute: Counted) -> str:
    """What the quantity that begins at the word `first` is said of; `left` is where its sentence starts.

    `attribute` is the noun that the quantity stands before ("the $700 million deal"), if it stands before one.
    """
    if attribute.text:
        return attribute.text
    head = _head_of(tokens, first, start, left)
    if head:
        return head
    return _clause_subject(tokens, first, left)


def _head_of(tokens: Tokens, first: int, start: int, left: int) -> str:
    """The noun before "of", as in "a fine of $3 billion"."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    k = first - 1
    if k < 1 or words[k] != "of" or text[word_end(tokens, k) : start].strip(" $") not in ("", "US", "£", "€"):
        return ""
    last = k - 1
    if starts[last] < left or text[word_end(tokens, last) : starts[k]] != " ":
        return ""
    if words[last].lower() in _EMPTY or words[last].lower() in STOPS:
        return ""
    j = last
    while j > 0 and starts[j - 1] >= left and last - j < 3 and text[word_end(tokens, j - 1) : starts[j]] in (" ", "-"):
        before = words[j - 1].lower()
        if before in STOPS or before in _VERBS or before[0].isdigit():
            break
        j -= 1
    return text[starts[j] : word_end(tokens, last)]


def _clause_subject(tokens: Tokens, first: int, left: int) -> str:
    """The noun phrase before the nearest verb to the left; "" for a pronoun or where there is none."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    k = first - 1
    lowest = max(0, first - _FURTHEST)
    tries = 0
    if k >= 0 and words[k].lower() in _RELATIVES:
        return ""  # "reported that 825 troops": the number itself opens the clause
    while k >= lowest and starts[k] >= left and tries < 3:
        if not _is_verb(words, k):
            k -= 1
            continue
        end = _before_verbs(tokens, k, lowest, left)
        if end < lowest or starts[end] < left:
            return ""
        begin = _phrase_start(tokens, end, lowest, left)
        if begin <= end:
            if words[end].lower() in _PRONOUNS:
                return ""
            while begin <= end and words[begin].lower() in _LEADING:
                begin += 1
            if begin <= end:
                return text[starts[begin] : word_end(tokens, end)]
        k = min(k - 1, end)
        tries += 1
    return ""


def _is_verb(words: list[str], k: int) -> bool:
    word = words[k]
    if word in _VERBS or word in _AUXILIARIES:
        return not (k and words[k - 1].lower() in _LEADING and word not in _AUXILIARIES)
    return word.endswith("ed") and len(word) > 4 and word[0].islower() and not (k and words[k - 1].lower() in _LEADING)


def _before_verbs(tokens: Tokens, k: int, lowest: int, left: int) -> int:
    """Index of the word before the verb group that ends at k, a relative pronoun and its comma skipped."""
    words = tokens.words
    j = k - 1
    while j >= lowest and tokens.starts[j] >= left:
        lowered = words[j].lower()
        if (
            lowered in _AUXILIARIES
            or lowered in _ADVERBS
            or lowered in _RELATIVES
            or (lowered in ("to", "not", "and") and j > lowest and (words[j - 1].lower() in _AUXILIARIES or _is_verb(words, j - 1)))
            or (lowered.endswith("ly") and len(lowered) > 4)
            or (_is_verb(words, j) and lowered not in _PREPOSITIONS and not is_plural(words[j]))
        ):
            j -= 1
            continue
        break
    return j


def _phrase_start(tokens: Tokens, end: int, lowest: int, left: int) -> int:
    """Index of the first word of the phrase that ends at end; end + 1 if none does."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    j = end
    if words[j].lower() in _BOUNDARIES or words[j].lower() in _PREPOSITIONS:
        return end + 1
    while j > lowest and starts[j - 1] >= left and end - j < 12:
        gap = text[word_end(tokens, j - 1) : starts[j]]
        if gap not in (" ", "-", "’", "'", ". ", " & ", "&") and not (len(gap) == 1 and gap in "/.’'"):
            break
        before = words[j - 1].lower()
        if before in _BOUNDARIES or before in _AUXILIARIES or (_is_verb(words, j - 1) and not is_plural(words[j - 1])):
            break
        j -= 1
    # A preposition that opens the phrase and has no noun before it: "In Tokyo Nintendo" stays, as it can't be parted.
    while j < end and words[j].lower() in _PREPOSITIONS:
        j += 1
    return j
