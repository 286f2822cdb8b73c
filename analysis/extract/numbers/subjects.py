"""What a quantity is said of: the noun that it describes, or the subject of its clause."""

from analysis.extract.numbers.nouns import STOPS, VERBS, is_plural
from analysis.extract.numbers.tokens import Tokens, word_end
from analysis.lexicon import categories

_WORDS = categories("clause_words")
_MOVES = categories("change_cues")
_AUXILIARIES = _WORDS["auxiliary"]
_BOUNDARIES = _WORDS["clause boundary"]
_RELATIVES = _WORDS["relative"]
_PRONOUNS = _WORDS["pronoun"]
_PREPOSITIONS = _WORDS["preposition"]
_DETERMINERS = _WORDS["determiner"]
_LEADING = _DETERMINERS | _WORDS["opener"]
_EMPTY = _WORDS["empty head"]
_ADVERBS = _WORDS["adverb"]
_TIMES = _WORDS["time noun"]
_ALL_VERBS = VERBS | _MOVES["up"] | _MOVES["down"] | _WORDS["verb"]
_VERBS = _ALL_VERBS - _WORDS["noun too"]
_LINKS = frozenset("by to at from just only me him her us them it about".split())
_JOINTS = (" ", "-", "’", "'", ". ", " & ", "&", "/", ".")
_FURTHEST = 45
_LONGEST = 12


def subject_of(tokens: Tokens, first: int, start: int, left: int) -> str:
    """What the quantity whose cues begin at the word `first` is said of; `left` is where its sentence starts.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> subject_of(tokens_of(Document("The median price rose by 5 percent.")), 5, 25, 0)
    'median price'
    """
    words, starts = tokens.words, tokens.starts
    k = first - 1
    if k < 0 or starts[k] < left:
        return ""
    gap = tokens.text[word_end(tokens, k) : start]
    word = words[k].lower()
    if word == "of" and gap in (" ", " $", " £", " €"):
        return _head_before_of(tokens, k, left)
    if word in _RELATIVES:
        return ""  # "reported that 825 troops": the number itself opens the clause
    if word == "by":
        moved = _object_before(tokens, k, left)
        if moved:
            return moved
    named = _name_before(tokens, k, start, left)
    return named or _clause_subject(tokens, first, left)


def _slice(tokens: Tokens, begin: int, end: int) -> str:
    return tokens.text[tokens.starts[begin] : word_end(tokens, end)]


def _head_before_of(tokens: Tokens, k: int, left: int) -> str:
    """The noun before "of", as in "a fine of $3 billion"; the clause's subject if the noun is only "a total"."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    last = k - 1
    if last < 0 or starts[last] < left or text[word_end(tokens, last) : starts[k]] != " ":
        return ""
    if words[last].lower() in _EMPTY or words[last].lower() in STOPS or words[last][0].isdecimal():
        return _clause_subject(tokens, last + 1, left)
    j = last
    while j > 0 and starts[j - 1] >= left and last - j < 3 and text[word_end(tokens, j - 1) : starts[j]] in (" ", "-"):
        before = words[j - 1].lower()
        if before in STOPS or before in _VERBS or before[0].isdecimal():
            break
        j -= 1
    return _slice(tokens, j, last)


def _object_before(tokens: Tokens, k: int, left: int) -> str:
    """What is moved: "cut emissions by 30 percent"."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    j = k
    while j > 0 and starts[j - 1] >= left and k - j < 6 and text[word_end(tokens, j - 1) : starts[j]] in (" ", "-"):
        if _is_verb(words, j - 1) or words[j - 1].lower() in _ALL_VERBS:
            break
        j -= 1
    begin = j
    while begin < k and words[begin].lower() in _LEADING:
        begin += 1
    if (
        begin >= k
        or not (j and words[j - 1].lower() in _ALL_VERBS)
        or words[begin].lower() in STOPS
        or words[begin].endswith("ly")
    ):
        return ""
    return _slice(tokens, begin, k - 1)


def _name_before(tokens: Tokens, k: int, start: int, left: int) -> str:
    """A name right before the number or its "up": "Nasdaq +0.8%", "Unite Group, down 68p", "John Gant (0.5)"."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    right = start
    if words[k].lower() in ("up", "down", "by") and k > 0:
        right = starts[k]
        k -= 1
    if (not words[k][0].isupper() and not words[k][0].isdecimal()) or starts[k] < left:
        return ""
    if text[word_end(tokens, k) : right] not in (" ", ", ", " (", " +", " -", ": ") or words[k].lower() in STOPS:
        return ""
    j = k
    while j > 0 and starts[j - 1] >= left and k - j < 4 and words[j - 1][0].isupper():
        if text[word_end(tokens, j - 1) : starts[j]] not in (" ", "-", " & ", "&", "."):
            break
        if words[j - 1].lower() in STOPS:
            break
        j -= 1
    if words[j][0].isdecimal() or words[j] in _MONTHS_AND_DAYS:
        return ""
    return _slice(tokens, j, k)


_MONTHS_AND_DAYS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday US".split()
)


def _clause_subject(tokens: Tokens, first: int, left: int) -> str:
    """The noun phrase before the nearest verb to the left; "" for a pronoun or where there is none."""
    words, starts = tokens.words, tokens.starts
    lowest = max(0, first - _FURTHEST)
    k = first - 1
    while k > lowest and words[k].lower() in _LINKS and starts[k] >= left:
        k -= 1
    if not (words[k].lower() in _ALL_VERBS and not (k and words[k - 1].lower() in _LEADING)):
        k = first - 1
    elif words[k].lower() in _WORDS["noun too"] and words[k].lower() not in ("up", "down"):
        found = _phrase_before(tokens, k, lowest, left)
        if found is not None:
            return found
    tries = 0
    while k >= lowest and starts[k] >= left and tries < 4:
        if not _is_verb(words, k):
            k -= 1
            continue
        found = _phrase_before(tokens, k, lowest, left)
        if found is not None:
            return found
        k -= 1
        tries += 1
    return ""


def _phrase_before(tokens: Tokens, k: int, lowest: int, left: int) -> str | None:
    """The subject of the verb at k: its phrase, "" if it is a pronoun, None if no phrase stands there."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    end = _before_verbs(tokens, k, lowest, left)
    if end < lowest or starts[end] < left:
        return None
    if (
        text[starts[end] - 1 : starts[end]] in ("(", ".")
        and end
        and ")" in text[word_end(tokens, end) : word_end(tokens, end) + 2]
    ):
        end -= 1  # "Ford (F) has …"
    if "," in text[word_end(tokens, end) : starts[end + 1]]:
        end = _before_apposition(tokens, end, lowest, left)
    begin = _phrase_start(tokens, end, lowest, left)
    while begin <= end and words[begin].lower() in _LEADING:
        begin += 1
    if begin > end:
        return "" if words[end].lower() in _PRONOUNS else None
    if words[end].lower() in _PRONOUNS or words[begin].lower() in _PRONOUNS:
        return ""
    if words[end].lower() in _TIMES or words[begin][0].isdecimal():
        return None
    return _slice(tokens, begin, end)


def _before_apposition(tokens: Tokens, end: int, lowest: int, left: int) -> int:
    """Index of the word before the insertion that ends at end: "Avon, a maker of soap, has …"."""
    starts, text = tokens.starts, tokens.text
    j = end
    while j > lowest and starts[j - 1] >= left and end - j < 16:
        if "," in text[word_end(tokens, j - 1) : starts[j]] and end - j > 0:
            return j - 1
        j -= 1
    return end


def _is_verb(words: list[str], k: int) -> bool:
    word = words[k]
    if word in _AUXILIARIES:
        return True
    if word in _VERBS or (word.endswith("ed") and len(word) > 4 and word[0].islower()):
        return not (k and (words[k - 1].lower() in _DETERMINERS or words[k - 1] == "s"))
    return False


def _before_verbs(tokens: Tokens, k: int, lowest: int, left: int) -> int:
    """Index of the word before the verb group that ends at k, a relative pronoun skipped."""
    words, starts = tokens.words, tokens.starts
    j = k - 1
    while j >= lowest and starts[j] >= left:
        lowered = words[j].lower()
        if (
            (
                lowered in _AUXILIARIES
                or lowered in _ADVERBS
                or lowered in _RELATIVES
                or (lowered.endswith("ly") and len(lowered) > 4)
            )
            or (
                lowered in ("to", "not", "and")
                and j > lowest
                and (words[j - 1].lower() in _AUXILIARIES or _is_verb(words, j - 1) or words[j - 1] in _ADVERBS)
            )
            or (_is_verb(words, j) and lowered not in _PREPOSITIONS and not is_plural(words[j]))
        ):
            j -= 1
        else:
            break
    return j


def _phrase_start(tokens: Tokens, end: int, lowest: int, left: int) -> int:
    """Index of the first word of the phrase that ends at end; end + 1 if none does."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    j = end
    last = words[j].lower()
    if (last in _BOUNDARIES or last in _PREPOSITIONS) and text[starts[j] - 1 : starts[j]] != "-":
        return end + 1
    while j > lowest and starts[j - 1] >= left and end - j < _LONGEST:
        if text[starts[j - 1] + len(words[j - 1]) : starts[j]] not in _JOINTS:
            break
        before = words[j - 1].lower()
        if before in _BOUNDARIES or before in _AUXILIARIES or (_is_verb(words, j - 1) and not is_plural(words[j - 1])):
            break
        j -= 1
    while j < end and words[j].lower() in _PREPOSITIONS:
        j += 1
    return j
