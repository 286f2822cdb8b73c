"""What a number counts: the noun phrase behind it, and the singular of its head."""

from typing import NamedTuple

from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.lexicon import categories, entries

_WORDS = categories("noun_phrases")
STOPS = _WORDS["stop"]
VERBS = _WORDS["verb"]
_IRREGULAR = {e.term: e.note for e in entries("noun_phrases") if e.category == "plural"}
_ADJECTIVES = _WORDS["adjective as plural"]
_INVARIANT = _WORDS["invariant plural"] | _ADJECTIVES
_SINGULAR_IN_S = _WORDS["singular in s"]
_MODIFIERS = _WORDS["plural modifier"]
_ENDS = STOPS | VERBS
_LEADING = frozenset("most least other more additional further extra such of".split())
_AFTER_VERB = frozenset("it the a an that this his her their its him them he she they".split())
_AFTER_LIVES = _AFTER_VERB | frozenset("in on at with to for from near by".split())
_NOT_FIRST = frozenset("last next past until".split())
_NO_HEADS = frozenset(e.term for e in entries("number_words") if e.category in ("plural scale", "ordinal"))
_FATES = frozenset("dead injured wounded missing killed hurt".split())
_MOST = 7


class Counted(NamedTuple):
    """The phrase counted, its head in the singular, where it ends, and the index of the word behind it."""

    text: str
    noun: str
    end: int
    stop: int


NOTHING = Counted("", "", 0, 0)


def singular(word: str) -> str:
    """The singular of a noun.

    >>> [singular(word) for word in ("troops", "cities", "boxes", "people", "bus")]
    ['troop', 'city', 'box', 'people', 'bus']
    """
    lowered = word.lower()
    if lowered in ("people", "police", "cattle"):
        return lowered
    if lowered == "troops":
        return "troop"
    known = _IRREGULAR.get(lowered) or _IRREGULAR.get(word)
    if known:
        return known
    if word[:-1].isupper() and word.endswith("s"):
        return word[:-1]  # "MPs"
    if len(word) < 4 or not lowered.endswith("s") or lowered in _SINGULAR_IN_S or lowered in _INVARIANT:
        return word
    if lowered.endswith("ies"):
        return word[:-3] + "y"
    if lowered.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if lowered.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> is_plural("men"), is_plural("troops"), is_plural("across")
    (True, True, False)
    """
    if word in _IRREGULAR or word in _INVARIANT:
        return True
    if not word.endswith("s") or (len(word) < 4 and not word[:-1].isupper()):
        return False
    return not word.endswith(("ss", "us", "is")) and word.lower() not in _SINGULAR_IN_S


def counted_behind(tokens: Tokens, index: int, end: int, one: bool, mass: bool = False) -> Counted:
    """The noun phrase that starts with the word at index, behind a number that ends at the offset end."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    first = index
    last_noun = -1
    previous_end = end
    plural_seen = False
    j = index
    limit = min(len(words), index + _MOST)
    while j < limit:
        word = words[j]
        gap = text[previous_end : starts[j]]
        if (
            gap == ", "
            and last_noun >= 0
            and not plural_seen
            and not one
            and word.islower()
            and _coordinated(tokens, j - 1)
        ):
            gap = " "
        if gap not in (" ", "-", " - ", "\u00a0", "’", "'", " '", ". ") and not (gap == "" and j > index):
            break
        if gap in ("’", "'") or (gap == " '" and word in ("s", "S")):
            break
        if gap == ". " and not (j > index and len(words[j - 1]) <= 3 and words[j - 1][:1].isupper()):
            break
        lowered = word.lower()
        if lowered == "x":
            break
        if j == first and lowered in _LEADING:
            first = j + 1
            previous_end = word_end(tokens, j)
            j += 1
            continue
        if gap != "-":
            if lowered in ("and", "or") and last_noun >= 0 and not plural_seen and not one and gap == " ":
                onward = _coordinated(tokens, j)
                if onward:
                    previous_end = word_end(tokens, j)
                    j = onward
                    continue
            if lowered in STOPS and not (word.isupper() and len(word) > 1 and word == "US"):
                break
            if last_noun >= 0 and _closes(words, j, plural_seen, one, mass):
                break
            if j == first and lowered in VERBS and (one or not is_plural(word)):
                break
        if word[0].isdecimal() and not (last_noun >= 0 and gap == "-") and not _model_number(words, j, first):
            break
        last_noun = j
        plural_seen = is_plural(word) and not (word in _ADJECTIVES and _noun_follows(tokens, j))
        previous_end = starts[j] + len(word)
        j += 1
    if last_noun < first or last_noun < 0:
        return NOTHING
    if words[first] in _NOT_FIRST or words[last_noun].lower() in _NO_HEADS:
        return NOTHING
    if first == last_noun and words[first] in _FATES:
        return NOTHING  # "12 injured" are people named before
    if not one and not plural_seen and _no_head(words, first, last_noun):
        return NOTHING
    phrase_end = word_end(tokens, last_noun)
    head = words[last_noun]
    return Counted(text[starts[first] : phrase_end], singular(head), phrase_end, last_noun + 1)


def _noun_follows(tokens: Tokens, index: int) -> bool:
    """Whether the word behind the one at index goes on with the phrase: "four elderly tourists"."""
    words = tokens.words
    if index + 1 >= len(words) or gap_before(tokens, index + 1) != " ":
        return False
    return words[index + 1].lower() not in _ENDS and not words[index + 1].endswith(("ed", "ing", "ly"))


def _no_head(words: list[str], first: int, last: int) -> bool:
    """Whether a phrase without a plural is more likely a verb or a time: "73 raising …", "2.1 last year"."""
    return words[last].endswith(("ing", "ed", "ly"))


def _model_number(words: list[str], j: int, first: int) -> bool:
    """Whether a number inside the phrase belongs to a name: "Fortune 500 firms", "new 737 Max jets"."""
    if j == first or len(words[j]) > 4:
        return False
    return words[j - 1][0].isupper() or (j + 1 < len(words) and words[j + 1][0].isupper())


def _coordinated(tokens: Tokens, index: int) -> int:
    """Index behind the "and" or "or" at index where a plural head follows within three words; 0 if none does.

    So "Kia and Hyundai vehicles" is one phrase.
    """
    words = tokens.words
    for j in range(index + 1, min(index + 4, len(words))):
        if (
            (j > index + 1 and gap_before(tokens, j) not in (" ", "-"))
            or words[j].lower() in _ENDS
            or words[j][0].isdecimal()
        ):
            return 0
        if is_plural(words[j]):
            return index + 1
    return 0


def _closes(words: list[str], j: int, plural_seen: bool, one: bool, mass: bool) -> bool:
    """Whether the phrase ends before the word at j, given what it already holds."""
    word = words[j]
    lowered = word.lower()
    before = words[j - 1]
    following = words[j + 1].lower() if j + 1 < len(words) else ""
    if lowered in VERBS and word == lowered:
        if mass and following in _AFTER_LIVES:
            return True
        return not (is_plural(word) and not plural_seen and not one)
    if before.lower() == "times":
        return True
    if plural_seen and not one:
        if is_plural(word) and word[0].islower() == before[0].islower():
            return following in _AFTER_VERB
        return before.lower() not in _MODIFIERS
    if word.endswith(("ed", "ing")) and len(word) > 4 and (plural_seen or one):
        return True
    if one:
        if word.endswith("ly"):
            return True
        if word.endswith("s") and is_plural(word):  # "one proposal asks", but "one positive jobs report"
            return not following.isalpha() or following in _ENDS or following.endswith(("ed", "ing"))
        return word[0].isupper() and before[0].islower()
    return False


_DETERMINERS = frozenset("the a an its their his her our my your this that these those all".split())


def counted_of(tokens: Tokens, index: int, end: int) -> Counted:
    """The noun phrase behind "of" at index ("80 percent of the water"), without its determiner.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> counted_of(tokens_of(Document("80 percent of the water")), 2, 10).text
    'water'
    """
    words = tokens.words
    if index >= len(words) or words[index].lower() != "of" or tokens.text[end : tokens.starts[index]] != " ":
        return NOTHING
    j = index + 1
    while j < len(words) and j < index + 3 and (words[j].lower() in _DETERMINERS or words[j] == "most"):
        j += 1
    if j >= len(words):
        return NOTHING
    counted = counted_behind(tokens, j, word_end(tokens, j - 1), False, True)
    if tokens.text[counted.end : counted.end + 2] in ("'s", "’s") and counted.stop + 1 < len(words):
        if words[counted.stop + 1][0].isdecimal():
            return NOTHING  # "20 of Iraq's 70 mosques": the other number has the noun
        owned = counted_behind(tokens, counted.stop + 1, word_end(tokens, counted.stop), False)  # "coke's best drinks"
        return owned if owned is not NOTHING else counted
    return counted


def hyphenated(tokens: Tokens, index: int, end: int) -> Counted:
    """The noun glued to a number by a hyphen: the bedroom of "a three-bedroom house".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> hyphenated(tokens_of(Document("a three-bedroom house")), 2, 7).noun
    'bedroom'
    """
    words, starts, text = tokens.words, tokens.starts, tokens.text
    if index >= len(words) or text[end : starts[index]] not in ("-", " - ") or not words[index].isalpha():
        return NOTHING
    if words[index] in ("strong", "odd", "plus") and index + 1 < len(words):
        return counted_behind(tokens, index + 1, word_end(tokens, index), True)
    if words[index].lower() in STOPS:
        return NOTHING
    if words[index].endswith("ed"):
        return Counted("", "", end, index)  # "two-tiered": no noun as it stands
    last = index
    while last + 1 < len(words) and text[word_end(tokens, last) : starts[last + 1]] == "-" and last < index + 2:
        last += 1
    return Counted(
        text[starts[index] : word_end(tokens, last)], singular(words[last]), word_end(tokens, last), last + 1
    )
