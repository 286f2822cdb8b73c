"""What a number counts when "of" or a hyphen stands between: "80 percent of the water", "a three-bedroom house"."""

from typing import Final

from analysis.extract.numbers.grammar import DIGIT, GRAMMAR, NUMBER_WORD, STOP
from analysis.extract.numbers.nouns import NOTHING, Counted, counted_behind
from analysis.extract.numbers.plurals import SINGULAR, is_plural
from analysis.extract.numbers.tokens import Tokens, word_end

_NOUNS_IN_ED: Final = frozenset("bed speed seed breed feed sled shed".split())
_DETERMINERS: Final = frozenset("the a an its their his her our my your this that these those all".split())


def counted_of(tokens: Tokens, index: int, end: int) -> Counted:
    """The noun phrase behind "of" at index ("80 percent of the water"), without its determiner.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> counted_of(tokens_of(Document("80 percent of the water")), 2, 10).text
    'water'
    """
    words, starts = tokens.words, tokens.starts
    if index >= len(words) or words[index].lower() != "of" or tokens.text[end : starts[index]] != " ":
        return NOTHING
    j = index + 1
    while j < len(words) and j < index + 3 and (words[j].lower() in _DETERMINERS or words[j] == "most"):
        j += 1
    if j >= len(words) or (GRAMMAR[words[j]] & NUMBER_WORD and tokens.gaps[j] != "-"):
        return NOTHING
    counted = counted_behind(tokens, j, starts[j - 1] + len(words[j - 1]), False, True)
    if words[j - 1] in ("a", "an") and tokens.text.startswith((" ago", " earlier"), counted.end):
        return NOTHING  # "the 587 of a year ago"
    if counted is not NOTHING and words[j - 1] in ("those", "these") and not is_plural(words[counted.stop - 1]):
        return NOTHING  # "71 percent of those eligible"
    behind = words[counted.stop] if counted.stop < len(words) else ""
    if behind and tokens.text.startswith(("' ", "’ "), counted.end) and GRAMMAR[behind] & (NUMBER_WORD | DIGIT):
        return NOTHING  # "two of the Cardinals' four runs"
    if tokens.text[counted.end : counted.end + 2] in ("'s", "’s") and counted.stop + 1 < len(words):
        if words[counted.stop + 1][0].isdecimal() or GRAMMAR[words[counted.stop + 1]] & NUMBER_WORD:
            return NOTHING  # "20 of Iraq's 70 mosques": the other number has the noun
        return counted_behind(tokens, counted.stop + 1, word_end(tokens, counted.stop), False)  # "coke's best drinks"
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
    if words[index] in ("strong", "odd", "plus"):
        more = index + 1 < len(words)
        return counted_behind(tokens, index + 1, word_end(tokens, index), True) if more else NOTHING
    if GRAMMAR[words[index]] & STOP:
        return NOTHING
    if words[index].endswith("ed") and words[index] not in _NOUNS_IN_ED:
        return Counted("", "", end, index)  # "two-tiered": no noun as it stands
    last = index
    while last + 1 < len(words) and tokens.gaps[last] == "-" and last < index + 2:
        last += 1
    return Counted(
        text[starts[index] : word_end(tokens, last)], SINGULAR[words[last]], word_end(tokens, last), last + 1
    )
