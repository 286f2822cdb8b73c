"""What a number counts: the noun phrase behind it, and its head in the singular."""

from dataclasses import dataclass
from typing import Final

from analysis.extract.numbers.grammar import (
    ADJECTIVE,
    BEFORE_ADJECTIVE,
    CAPITAL,
    CONJUNCTION,
    DIGIT,
    FATE,
    GRAMMAR,
    MODIFIER,
    NO_HEAD,
    NO_NOUN_END,
    NOT_FIRST,
    NOUN_OR_VERB,
    NUMBER_WORD,
    PARTICIPLE,
    PHRASE_END,
    PHRASE_LEADING,
    PLURAL,
    QUALIFIER,
    SMALL,
    SMALL_FIRST,
    STOP,
    VERB,
)
from analysis.extract.numbers.moments import TIMES
from analysis.extract.numbers.plurals import SINGULAR
from analysis.extract.numbers.tokens import Tokens

_DAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_AFTER_VERB: Final = frozenset("it the a an that this his her their its them him he she they".split())
_AFTER_LIVES: Final = _AFTER_VERB | frozenset(
    "in on at with to for from near by below above under beneath within between behind".split()
)
_OWNING: Final = ("'s", "’s", "' ", "’ ")
_GAPS: Final = frozenset((" ", "-", " - ", "\u00a0"))
_ENDS: Final = frozenset(",.;:)")
_SUSPICIOUS: Final = NO_HEAD | FATE | NO_NOUN_END
_MOST: Final = 7


@dataclass(slots=True)
class Counted:
    """The phrase counted, its head in the singular, where it ends, and the index of the word behind it."""

    text: str
    noun: str
    end: int
    stop: int


NOTHING: Final = Counted("", "", 0, 0)


def counted_behind(tokens: Tokens, index: int, end: int, one: bool, mass: bool = False) -> Counted:
    """The noun phrase that starts with the word at index, behind a number that ends at the offset end."""
    words, starts, gaps = tokens.words, tokens.starts, tokens.gaps
    limit = index + _MOST
    if limit > len(words):
        limit = len(words)
        if index >= limit:
            return NOTHING
    first = j = index
    last_noun = last_plural = -1
    plural_seen = False
    gap = tokens.text[end : starts[index]]
    while True:
        word = words[j]
        flags = GRAMMAR[word]
        # Whether an "and" or a comma here may go on with the phrase: "Kia and Hyundai vehicles".
        unfinished = last_noun >= 0 and not plural_seen and not one
        if gap not in _GAPS:
            if unfinished and gap == ", " and word.islower() and _coordinated(tokens, j - 1):
                gap = " "
            elif not _abbreviates(words, j, gap, index):
                break
        if word == "x" or word == "X":
            break
        if flags & PHRASE_LEADING and j == first:
            first = j + 1
        elif unfinished and flags & CONJUNCTION and gap == " " and _coordinated(tokens, j):
            pass
        else:
            if gap != "-":
                if flags & PHRASE_END and (plural_seen or not _qualifies(tokens, j, one)):
                    break
                if (
                    last_noun >= 0
                    and (flags & NUMBER_WORD or _closes(words, j, plural_seen, one, mass))
                    and not (one and flags & NOUN_OR_VERB and gaps[j][:1] in _ENDS and word[-1] != "s")
                ):
                    break  # but "one heart attack,"
                if flags & NUMBER_WORD and j == first and (first > index or gaps[j] == " "):
                    break  # "one of the three,", "fell to 44 two years later"
                if flags & VERB and j == first and (one or not flags & PLURAL):
                    break
            if (
                flags & DIGIT
                and not (last_noun >= 0 and gap == "-")
                and not _model_number(words, j, first)
                and (one or gaps[j] != "-" or not _plural_ahead(tokens, j))
            ):
                break  # but "three 12-year-old boys"
            if plural_seen:
                last_plural = last_noun
            last_noun = j
            plural_seen = flags & PLURAL != 0 and not (flags & ADJECTIVE and _noun_follows(tokens, j))
            if flags & DIGIT and gap == "-" and word[-1] == "s":
                plural_seen = True  # "F-16s"
        gap = gaps[j]
        j += 1
        if j >= limit:
            break
    if last_noun < first or GRAMMAR[words[first]] & NOT_FIRST:
        return NOTHING
    head = words[last_noun]
    if first == last_noun and head in _DAYS:
        return NOTHING  # "against 125 million Monday"
    flags = GRAMMAR[head]
    if not plural_seen and not one and words[first].endswith("ing") and flags & CAPITAL:
        return NOTHING  # "263 entering Tuesday's primary"
    if flags & _SUSPICIOUS:
        if flags & NO_HEAD:
            if not last_plural == last_noun - 1 >= first:
                return NOTHING
            last_noun, head = last_plural, words[last_plural]  # "three states last voted"
        if first == last_noun and flags & FATE:
            return NOTHING  # "12 injured" are people named before
        if not one and not plural_seen and flags & NO_NOUN_END and last_plural == last_noun - 1 >= first:
            last_noun, head = last_plural, words[last_plural]  # "five states battled"
        elif not one and not plural_seen and flags & NO_NOUN_END:
            return NOTHING  # more likely a verb or a time: "73 raising …", "2.1 last year"
    phrase_end = starts[last_noun] + len(head)
    if first > index and words[first - 1] == "of" and tokens.text[phrase_end : phrase_end + 2] in _OWNING:
        return NOTHING  # "20 of Iraq's mosques": not Iraq is counted
    if flags & DIGIT and gaps[last_noun - 1] == "-" and last_noun > index:  # "four F-16s"
        return Counted(
            tokens.text[starts[first] : phrase_end],
            words[last_noun - 1] + "-" + head.removesuffix("s"),
            phrase_end,
            last_noun + 1,
        )
    return Counted(tokens.text[starts[first] : phrase_end], SINGULAR[head], phrase_end, last_noun + 1)


def _abbreviates(words: tuple[str, ...], j: int, gap: str, index: int) -> bool:
    """Whether the gap before the word at j leaves it in the phrase from index on: "St. Louis", "six 'wonders'"."""
    if gap == " '":
        return words[j] not in ("s", "S")
    if gap == ".":  # "U.S."
        return j > index and len(words[j - 1]) == 1 == len(words[j]) and words[j - 1].isupper() and words[j].isupper()
    return gap == ". " and j > index and len(words[j - 1]) <= 3 and words[j - 1][:1].isupper()


def _noun_follows(tokens: Tokens, index: int) -> bool:
    """Whether the word behind the one at index goes on with the phrase: "four elderly tourists"."""
    words = tokens.words
    if index + 1 >= len(words) or tokens.gaps[index] != " ":
        return False
    return not GRAMMAR[words[index + 1]] & (STOP | VERB | NO_NOUN_END)


def _qualifies(tokens: Tokens, j: int, one: bool) -> bool:
    """Whether a word that ends most phrases belongs to this one: "two old men", "three well-known actors"."""
    flags = GRAMMAR[tokens.words[j]]
    if tokens.gaps[j] != "-" and not flags & (QUALIFIER | BEFORE_ADJECTIVE):
        return False
    if not one:
        return _plural_ahead(tokens, j)
    if not flags & QUALIFIER or j + 1 >= len(tokens.words) or tokens.gaps[j] != " ":
        return False
    following = tokens.words[j + 1]
    return following.islower() and not GRAMMAR[following] & (STOP | VERB | DIGIT | NO_NOUN_END | PLURAL)


def _plural_ahead(tokens: Tokens, j: int) -> bool:
    """Whether a plural stands within four words behind the word at j, and no more than words of a phrase before it."""
    words, gaps = tokens.words, tokens.gaps
    for k in range(j + 1, min(j + 5, len(words))):
        gap, flags = gaps[k - 1], GRAMMAR[words[k]]
        if gap != "-" and (gap != " " or flags & DIGIT or (flags & STOP and not flags & BEFORE_ADJECTIVE)):
            return False
        if gap != "-" and flags & VERB and not flags & PLURAL:
            return False
        if flags & PLURAL and gaps[k] != "-" and not (GRAMMAR[words[j]] & DIGIT and gaps[k].startswith(("'", "’"))):
            return True
    return False


def _model_number(words: tuple[str, ...], j: int, first: int) -> bool:
    """Whether a number inside the phrase belongs to a name: "Fortune 500 firms", "new 737 Max jets"."""
    if j == first or len(words[j]) > 4:
        return False
    return words[j - 1][0].isupper() or (j + 1 < len(words) and words[j + 1][0].isupper())


def _coordinated(tokens: Tokens, index: int) -> bool:
    """Whether a plural head follows within three words of the "and" or "or" at index.

    So "Kia and Hyundai vehicles" is one phrase.
    """
    words, gaps = tokens.words, tokens.gaps
    for j in range(index + 1, min(index + 5, len(words))):
        flags = GRAMMAR[words[j]]
        if flags & CONJUNCTION and j > index + 1 and gaps[j - 1] == " ":
            continue  # "20 gay, bisexual and transgender people"
        if flags & (STOP | VERB | DIGIT) or (j > index + 1 and gaps[j - 1] not in (" ", "-")):
            return False
        if flags & PLURAL:
            return True
    return False


def _closes(words: tuple[str, ...], j: int, plural_seen: bool, one: bool, mass: bool) -> bool:
    """Whether the phrase ends before the word at j, given what it already holds."""
    flags = GRAMMAR[words[j]]
    if flags & NOT_FIRST and j + 1 < len(words) and words[j + 1] in TIMES:
        return True  # "a fifth of its value last year"
    if flags & VERB and flags & SMALL:
        if mass and _following(words, j) in _AFTER_LIVES:
            return True
        return not flags & PLURAL or plural_seen or one
    before = words[j - 1]
    if before.lower() == "times":
        return True
    before_flags = GRAMMAR[before]
    if one:
        if flags & PARTICIPLE or words[j].endswith("ly"):
            return True
        if flags & PLURAL and words[j].endswith("s"):  # "one proposal asks", but "one positive jobs report"
            following = _following(words, j)
            return (
                not following.isalpha() or GRAMMAR[following] & (STOP | VERB) != 0 or following.endswith(("ed", "ing"))
            )
        return flags & CAPITAL != 0 and before_flags & SMALL_FIRST != 0
    if plural_seen:
        if words[j] in _DAYS:
            return True
        if flags & PLURAL and (flags ^ before_flags) & SMALL_FIRST == 0:
            return _following(words, j) in _AFTER_VERB
        return not before_flags & MODIFIER
    return False


def _following(words: tuple[str, ...], j: int) -> str:
    return words[j + 1].lower() if j + 1 < len(words) else ""
