"""Numbers in words: "two hundred and fifty-one", "dozens"."""

from typing import Final

from analysis.extract.numbers.tokens import Tokens, stop_index, word_end
from analysis.extract.numbers.values import CARDINALS, PLURAL_SCALES, SCALES, Value, and_a_half, with_scale
from analysis.known import Known

_GAPS: Final = frozenset((" ", "-", " - ", "\u00a0"))
_MOST: Final = 14  # words


def read_words(tokens: Tokens, index: int) -> Value | None:
    """The number in words that begins with the word at index.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> read_words(tokens_of(Document("two hundred and fifty-one")), 0).low
    251.0
    """
    words, starts, gaps, text = tokens.words, tokens.starts, tokens.gaps, tokens.text
    if index + 1 < len(words) and not _IN_NUMBER[words[index + 1]]:
        only = CARDINALS.get(words[index].lower())
        if only is not None:
            end = starts[index] + len(words[index])
            return Value(starts[index], end, only, only, index + 1, "words", *_parts(words[index], only))
    total = current = 0.0
    last = ""  # what came last: unit, ten, hundred, scale
    j = index
    limit = min(len(words), index + _MOST)
    while j < limit:
        word = words[j].lower()
        if j > index:
            gap = gaps[j - 1]
            if gap not in _GAPS:
                break
            if word == "and" and last in ("hundred", "scale") and j + 1 < len(words):
                following = words[j + 1].lower()
                if following in CARDINALS and gap == " " == gaps[j] and _continues(tokens, j + 1):
                    j += 1
                    word = following
                else:
                    break
        value = CARDINALS.get(word)
        if value is not None:
            if last == "unit" or (last == "ten" and not 0 < value < 10):
                break
            current += value
            last = "ten" if value >= 20 else "unit"
        else:
            factor = SCALES.get(word, 0.0)
            if not factor:
                break
            if word == "score" and last == "":
                return None
            if last == "":
                current = 1.0
            if factor < 1000 and word != "lakh":
                if last == "hundred":
                    break
                current *= factor
                last = "hundred"
            else:
                if last == "scale" and total and current == 0:
                    total *= factor
                else:
                    total += current * factor
                current = 0.0
                last = "scale"
        j += 1
    if j == index:
        return None
    value, end = total + current, word_end(tokens, j - 1)
    part, part_end = and_a_half(text, end)
    if part:
        stop = stop_index(tokens, j, part_end)
        found = with_scale(tokens, stop, starts[index], part_end, value + part, "words", False)
        found.stop, found.form = max(stop, found.stop), "words"
        return found
    base, scale = _parts(words[j - 1], value)
    return Value(starts[index], end, value, value, j, "words", base, scale)


_IN_NUMBER: Final = Known(lambda word: word.lower() in CARDINALS or word.lower() in SCALES or word.lower() == "and")


def _continues(tokens: Tokens, index: int) -> bool:
    """Whether the number word behind "and" belongs to the same number: no noun parts "two hundred and five"."""
    return tokens.words[index].lower() != "one" or index + 1 >= len(tokens.words)


def _parts(last_word: str, value: float) -> tuple[float, float]:
    """The number before the scale, and the scale: (5, 1e6) of "five million"."""
    if last_word.lower() == "dozen":
        return value / 12, 12.0
    if value < 100:
        return value, 1.0
    for scale in (1e12, 1e9, 1e6, 1e3, 1e2):
        if value >= scale and value % scale == 0:
            return value / scale, scale
    return value, 1.0


def read_vague(tokens: Tokens, index: int) -> Value | None:
    """A vague plural ("dozens", "hundreds of thousands", "tens of millions"): from its size to ten times it.

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers.tokens import tokens_of
    >>> found = read_vague(tokens_of(Document("hundreds of thousands of people")), 0)
    >>> found.low, found.high
    (100000.0, 1000000.0)
    """
    words = tokens.words
    size = PLURAL_SCALES[words[index].lower()]
    j = index + 1
    while j + 1 < len(words) and words[j] == "of" and words[j + 1].lower() in PLURAL_SCALES and j < index + 6:
        size *= PLURAL_SCALES[words[j + 1].lower()]
        j += 2
    if j == index + 1 and words[index].lower() == "tens":
        return None
    return Value(tokens.starts[index], word_end(tokens, j - 1), size, 10 * size, j, "vague", size, 1.0)
