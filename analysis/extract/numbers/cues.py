"""Words beside a number that bound it ("about", "at least") or make it a change ("rose by", "additional")."""

import re
from typing import Final

from analysis.extract.numbers.changes import CHANGES, DEFINITE, change_at, moved_object, moves_alone
from analysis.extract.numbers.grammar import GRAMMAR, NUMBER_WORD
from analysis.extract.numbers.tokens import Tokens, gap_before
from analysis.extract.numbers.values import SCALES
from analysis.known import Known
from analysis.lexicon import categories, entries

_BOUNDS: Final = {entry.term: entry.category for entry in entries("number_bounds")}
_LAST_WORDS: Final = frozenset(phrase.split()[-1] for phrase in _BOUNDS)
_CUES: Final = categories("change_cues")
_ADDITIONAL: Final = _CUES["additional"]
_DEGREES: Final = _CUES["degree"]
_SUMS_OF: Final = frozenset("average total mean median".split())
_SKIPPED: Final = DEFINITE | _DEGREES | frozenset("a an just only even merely seasonally".split())
_PLACES: Final = frozenset("over under above below".split())
_BLOCKING: Final = DEFINITE | {"a", "an"}
# Behind these "over" bounds a time, "for over 20 years"; else it tells how long: "fell over two years".
_BEFORE_LONGER: Final = frozenset(
    "for in of after just within well a an the took take takes lasted lasts last spent been was is than with at from "
    "by until aged every and all only".split()
)
_AMOUNT_ENDS: Final = frozenset("percent cent million billion trillion thousand hundred points times".split())
_TAKING: Final = frozenset("took taken takes handed handing".split())
_SUMMING: Final = _CUES["sum with up to"]
_LEVEL_BOUNDS: Final = frozenset(
    "above below topped topping tops exceeded exceeds exceeding exceed surpassed surpassing averaged averages".split()
)
_LEVEL_PHRASES: Final = frozenset(("as low as", "as high as"))
_GAPS: Final = frozenset((" ", "-", "\u00a0", " - "))
# What a word before a number may do, as flags.
_BOUND_END, _MORE, _SKIP, _BLOCK, _DEFINE, _CHANGE, _DEGREE = (1 << bit for bit in range(7))
_CUE_WORDS: Final = (
    (_BOUND_END, _LAST_WORDS),
    (_MORE, _ADDITIONAL),
    (_SKIP, _SKIPPED),
    (_BLOCK, _BLOCKING),
    (_DEFINE, DEFINITE),
    (_DEGREE, _DEGREES),
    (_CHANGE, frozenset(CHANGES) | {"by", "of", "off", "on"}),
)
_CUES_IN: Final = Known(lambda word: sum(flag for flag, words in _CUE_WORDS if word.lower() in words))
_MARKS: Final = {"~": "about", "≈": "about", "∼": "about", "<": "under", "≤": "under", ">": "over", "≥": "over"}
_BEHIND_LETTERS: Final = frozenset("oap")  # the first letters of "odd", "or", "and", "plus"
_BEHIND: Final = re.compile(
    r"""
    \+ | -odd\b | -plus\b
  | [ ]plus\b (?! [ ] (?: \W? [ ]? \d | (?: an? | the | up | tax | VAT | interest | costs | fees )\b ) )
  | [ ](?: or | and )[ ]
    (?: more | so | less | fewer | over | above | under | below | higher | up | counting | older | younger )\b
    (?! [ ] (?: (?: to | than | the | an? )\b | \W? \d ) )
    """,
    re.VERBOSE,
)


def cues_before(tokens: Tokens, index: int, start: int, kind: str) -> tuple[str, str, int]:
    """(bound, change, index of the first cue word) by the words before the one at index; the number begins at start.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> cues_before(tokens_of(Document("fell by at least 5 percent")), 4, 17, "percent")
    ('over', 'down', 2)
    """
    words, starts, gaps, text = tokens.words, tokens.starts, tokens.gaps, tokens.text
    bound, k = "exact", index - 1
    gap = text[:start] if k < 0 else gaps[k] if start == starts[index] else text[starts[k] + len(words[k]) : start]
    if gap != " ":
        mark = text[start - 1 : start] or " "
        bound = _MARKS.get(text[start - 2 : start - 1] if mark == " " else mark, "exact")
        if gap not in _GAPS:
            return bound, "none", index
    if k < 0 or not _CUES_IN[words[k]]:
        if k > 0 and kind == "percent" and gap == " " and words[k].islower():
            return bound, *_moved_by_adjective(tokens, k)
        return bound, "none", index
    change = "none"
    blocked = definite = degree = False
    while k >= 0 and index - k < 9 and gap in _GAPS:
        cues = _CUES_IN[words[k]]
        if not cues:
            break
        if cues & _BOUND_END and bound == "exact":
            word = words[k].lower()
            size = _bound_size(tokens, k, word) if word != "plus" else 0
            if (
                word in _PLACES
                and size == 1
                and ((blocked and words[index].lower() not in SCALES) or (k and gaps[k - 1] == "-"))
            ):
                break  # "under a two-term president", "a five-under 67"
            if definite or (size == 1 and kind == "duration" and word == "over" and _goes_over(tokens, k, index)):
                break  # "below the 210 pence level" compares, "over three days" is a time
            if word == "to" and k > 1 and words[k - 1].lower() == "up" and _leads_up(tokens, k):
                break  # "adds up to 5", "crept back up to 5"
            if size == 1 and word in _LEVEL_BOUNDS:
                return _BOUNDS[word], "none", k  # "rose above 50 percent" tells a level
            if size > 1 and word == "than" and kind == "duration" and _compares_times(tokens, k - size, index):
                break  # "4 million more than three months ago"
            if size:
                phrase = " ".join(words[k - size + 1 : k + 1]).lower()
                bound = _BOUNDS[phrase]
                if phrase in _LEVEL_PHRASES:
                    return bound, "none", k - size + 1  # "fell as low as 3 percent"
                k -= size
                gap = gaps[k] if k >= 0 else ""
                continue
        if cues & _MORE and change == "none":
            change = "additional"
        elif words[k] == "of" and k and words[k - 1] in _SUMS_OF:
            k -= 1  # "rose by an average of 3 percent"
            degree = True
        elif not cues & _SKIP:
            break
        degree = degree or cues & _DEGREE != 0  # "rose a modest 3 percent", but "cut a 3 percent fee"
        blocked = blocked or cues & _BLOCK != 0
        definite = definite or cues & _DEFINE != 0
        k -= 1
        gap = gaps[k] if k >= 0 else ""
    if (
        change == "none"
        and k >= 0
        and not (definite or (blocked and not degree))
        and gap in _GAPS
        and (kind == "percent" or _CUES_IN[words[k]] & _CHANGE)
    ):
        change = change_at(tokens, k, kind)
    return bound, change, k + 1


def _leads_up(tokens: Tokens, k: int) -> bool:
    """Whether the "up to" that ends with the word at k tells where something goes, and bounds nothing."""
    words = tokens.words
    before = words[k - 2].lower()
    if before in _SUMMING or before in _GOING:
        return True
    return before == "back" and k > 2 and words[k - 3].lower() in _GOING


_GOING: Final = frozenset(
    "went goes gone crept creeps climbed climbs climbing inched inching edged edging moved moves bounced ticked nudged "
    "came shot jumped bumped drifted crawled creeping moving going".split()
)


def _moved_by_adjective(tokens: Tokens, k: int) -> tuple[str, int]:
    """The change of a percentage behind an article and an adjective that ends with the word at k, and where it starts.

    So "rose a hoped-for 3 percent", "fell a surprising 3 percent", but not "cut a planned 3 percent fee".
    """
    words, j = tokens.words, k
    while j > 0 and k - j < 4 and tokens.gaps[j - 1] == "-":
        j -= 1
    if j < 2 or words[j - 1] not in ("a", "an"):
        return moved_object(tokens, k), k + 1
    if not moves_alone(words[j - 2]):
        return "none", k + 1
    return change_at(tokens, j - 2, "percent"), j - 1


def _goes_over(tokens: Tokens, k: int, index: int) -> bool:
    """Whether the "over" at k bounds no duration: "prices fell over two years", not "for over two years"."""
    words = tokens.words
    if k and words[k - 1].lower() in _TAKING and "ago" in words[index + 2 : index + 4]:
        return True  # "took over 18 months ago"
    if k and words[k - 1].lower() in _BEFORE_LONGER:
        return False
    return "ago" not in words[index + 2 : index + 4]


def _compares_times(tokens: Tokens, k: int, index: int) -> bool:
    """Whether the comparative behind the word at k compares with a time: "4 more than two years ago"."""
    words = tokens.words
    if "ago" not in words[index + 1 : index + 4]:
        return False
    if words[k + 1].lower() not in ("more", "less", "fewer"):
        return True  # "prices are higher than five years ago"
    return k >= 0 and (words[k][0].isdecimal() or bool(GRAMMAR[words[k]] & NUMBER_WORD) or words[k] in _AMOUNT_ENDS)


def _bound_size(tokens: Tokens, k: int, word: str) -> int:
    """How many words the bound that ends with the word at k has; 0 if none ends there."""
    phrase = word
    best = 1 if word in _BOUNDS else 0
    for size in (2, 3, 4):
        j = k - size + 1
        if j < 0 or gap_before(tokens, j + 1) != " ":
            break
        phrase = tokens.words[j].lower() + " " + phrase
        if phrase in _BOUNDS:
            best = size
    return best


def bound_behind(text: str, end: int) -> str | None:
    """The bound that stands behind a number: "or more", "or so", "+".

    >>> bound_behind("30 or more", 2)
    'over'
    """
    if end + 1 >= len(text):
        return "over" if text[end:] == "+" else None
    mark = text[end]
    if mark != "+" and (text[end + 1] not in _BEHIND_LETTERS or (mark != " " and mark != "-")):
        return None
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    return "about" if match[0] == "-odd" else _BOUNDS.get(match[0].strip(" -"), "over")


def bound_end(text: str, end: int) -> int:
    """The offset behind the bound that stands behind a number, 0 if none does.

    >>> bound_end("50 or more employees", 2)
    10
    """
    match = _BEHIND.match(text, end)
    return match.end() if match else 0
