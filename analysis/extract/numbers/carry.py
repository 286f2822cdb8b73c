"""What a number leaves out and another one supplies: the thing counted, the unit, a bound, a change."""

from analysis.document import Document
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.nouns import NOTHING, counted_behind
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.records import Quantity, SetAside
from analysis.lexicon import categories

_AUXILIARIES = categories("clause_words")["auxiliary"]
_VERBS = categories("noun_phrases")["verb"]
_ADVERBS = frozenset("already later also then still only now have had each respectively or so".split())
_LEVELS = frozenset("from to at by reached of".split())
_NEAR = 400


def carried(
    document: Document, tokens: Tokens, found: list[Quantity | SetAside], readings: list[Reading | None]
) -> list[Quantity | SetAside]:
    """The records with what other numbers supply filled in, from the left and, for "four- and six-cylinder", the right."""
    places = [i for i, reading in enumerate(readings) if reading is not None]
    for rank in range(len(places) - 2, -1, -1):
        left, right = found[places[rank]], found[places[rank + 1]]
        if isinstance(left, Quantity) and isinstance(right, Quantity) and _bare(left):
            reading, onward = readings[places[rank]], readings[places[rank + 1]]
            assert reading is not None and onward is not None
            if right.start - left.end < 60:
                found[places[rank]] = _from_right(tokens, left, right, reading, onward)
    counted: Quantity | None = None
    previous: Quantity | None = None
    for place in places:
        quantity, reading = found[place], readings[place]
        assert isinstance(quantity, Quantity) and reading is not None
        if previous is not None and quantity.start - previous.end < _NEAR:
            quantity = _from_left(document, tokens, quantity, previous, reading, counted)
        if _bare(quantity):
            quantity = _a_noun_or_two(tokens, quantity, reading)
        if _bare(quantity):
            quantity = _number_of(document, tokens, quantity, reading)
        found[place] = previous = quantity
        if quantity.kind == "count" and quantity.counted:
            counted = quantity
    return found


def _bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and not quantity.counted and not quantity.unit


def _before(tokens: Tokens, reading: Reading, start: int) -> str:
    """The word before the number and its bounds, in lower case."""
    k = reading.first - 1
    while k >= 0 and reading.first - k < 4 and tokens.words[k].lower() in _SKIP:
        k -= 1
    return tokens.words[k].lower() if k >= 0 else ""


_SKIP = frozenset("about around nearly some more than over almost just only roughly approximately up under a an".split())


def _from_right(tokens: Tokens, left: Quantity, right: Quantity, reading: Reading, onward: Reading) -> Quantity:
    """The bare number on the left with the unit or noun of the one on its right."""
    text = tokens.text
    between = text[left.end : right.start]
    if between[:1] == "-" and between.lstrip("-").strip(" ,") in ("", "and", "or", "to", "and a", "or a"):
        return left._replace(kind=right.kind, unit=right.unit, counted=right.counted, noun=right.noun)
    if between in (" of the ", " of its ", " of their ", " of his ", " of her ", " of those ", " of these ", " of "):
        return left._replace(kind=right.kind, unit=right.unit, counted=right.counted, noun=right.noun)
    if between.startswith(" of ") and between.endswith(("'s ", "’s ")) and len(between) < 40 and right.kind == "count":
        return left._replace(counted=right.counted, noun=right.noun)
    before = _before(tokens, reading, left.start)
    if before == "from" and _before(tokens, onward, right.start) == "to":
        scale = 1.0
        if reading.scale == 1.0 and onward.scale > 1.0 and reading.base < 1000 and right.kind != "count":
            scale = onward.scale
        elif reading.scale == 1.0 and onward.scale > 1.0 and reading.base < 10 * onward.base and reading.base < 1000:
            scale = onward.scale
        return left._replace(
            kind=right.kind, unit=right.unit, counted=right.counted, noun=right.noun, low=left.low * scale, high=left.high * scale
        )
    if before == "between" and between.startswith(" and "):
        return left._replace(kind=right.kind, unit=right.unit, counted=right.counted, noun=right.noun)
    if between in (" and ", " or ", " to ") and right.kind in ("percent", "measure", "duration", "money"):
        if before in ("between", "by", "of") or right.kind == "percent":
            return left._replace(kind=right.kind, unit=right.unit)
    return left


def _from_left(
    document: Document, tokens: Tokens, quantity: Quantity, previous: Quantity, reading: Reading, counted: Quantity | None
) -> Quantity:
    """The number with what the one before it, or the last thing counted, supplies."""
    text = tokens.text
    between = text[previous.end : quantity.start]
    same = document.sentence_at(previous.start) == document.sentence_at(quantity.start)
    if same and between.strip() in ("(", "/", "(or", "[", "or") and len(between) < 6 and quantity.kind == previous.kind != "count":
        quantity = quantity._replace(subject=previous.subject)
        if quantity.bound == "exact":
            quantity = quantity._replace(bound=previous.bound)
        if quantity.change == "none" and previous.change != "none":
            quantity = quantity._replace(change=previous.change)
    before = _before(tokens, reading, quantity.start)
    if same and not quantity.subject and between in (", up ", ", down ", ", or "):
        quantity = quantity._replace(subject=previous.subject)
    if same and before == "by" and quantity.change == "none" and previous.change in ("up", "down") and len(between) < 60:
        if quantity.kind == previous.kind:
            quantity = quantity._replace(change=previous.change)
    if not _bare(quantity):
        return quantity
    if same and previous.unit and previous.kind in ("measure", "percent", "duration", "money"):
        starts_from = tokens.words[max(0, reading.first - 1)].lower()
        if before == "to" and (" from " in " " + text[max(0, previous.start - 30) : previous.start].lower()):
            return quantity._replace(kind=previous.kind, unit=previous.unit, per=quantity.per or previous.per)
        if before == "by" and quantity.change in ("up", "down") and previous.kind == "percent":
            return quantity._replace(kind="percent", unit="percent")
        if starts_from == "from" and text.endswith("to ", 0, previous.start):
            return quantity._replace(kind=previous.kind, unit=previous.unit, per=quantity.per or previous.per)
    if same and previous.kind == "count" and previous.counted and before == "to" and "from " in text[max(0, previous.start - 20) : previous.start]:
        return quantity._replace(counted=previous.counted, noun=previous.noun)
    if counted is not None and counted.high > 1 and _goes_on(document, tokens, quantity, reading, counted, before):
        return quantity._replace(counted=counted.counted, noun=counted.noun)
    return quantity


def _a_noun_or_two(tokens: Tokens, quantity: Quantity, reading: Reading) -> Quantity:
    """The number of "a day or two", "another pick or two"."""
    words, k = tokens.words, reading.first - 2
    if k > 0 and words[k + 1] == "or" and words[k - 1].lower() in ("a", "an", "another", "last", "next", "past", "this") and words[k].isalpha() and gap_before(tokens, k + 1) == " ":
        return quantity._replace(counted=words[k], noun=words[k])
    return quantity


def _goes_on(
    document: Document, tokens: Tokens, quantity: Quantity, reading: Reading, counted: Quantity, before: str
) -> bool:
    """Whether a bare number counts the same things as the last one: "another 160 were …", "780 already delivered"."""
    words = tokens.words
    distance = document.sentence_at(quantity.start) - document.sentence_at(counted.start)
    if distance > 1 or quantity.kind != "count" or quantity.low != int(quantity.low) or "." in tokens.text[quantity.start : quantity.end]:
        return False
    if document.paragraph_at(quantity.start) != document.paragraph_at(counted.start):
        return False
    if before in ("to", "at", "from", "in", "near", "s", "no"):
        return False
    stop = reading.stop
    if stop < len(words) and gap_before(tokens, stop) == " ":
        following = words[stop].lower()
        if following in _AUXILIARIES or following in _ADVERBS or following in _VERBS:
            return True
        if following.endswith("ed") and len(following) > 4:
            return True
        if following == "of" and stop + 1 < len(words) and words[stop + 1].lower() in ("them", "whom", "those", "these", "which"):
            return True
        return following == "more"
    return quantity.change == "additional" or before in ("those", "them", "these")


def _number_of(document: Document, tokens: Tokens, quantity: Quantity, reading: Reading) -> Quantity:
    """A level of "the number of X": "the number of flights rose to 50 a day"."""
    words, starts = tokens.words, tokens.starts
    if reading.first < 4 or words[reading.first - 1].lower() not in _LEVELS:
        return quantity
    left = document.sentence_span(quantity.start)[0]
    k = reading.first - 2
    while k > 0 and starts[k] >= left and reading.first - k < 30:
        if words[k] == "of" and words[k - 1].lower() in ("number", "numbers"):
            counted = counted_behind(tokens, k + 1, word_end(tokens, k), False)
            if counted is not NOTHING:
                return quantity._replace(counted=counted.text, noun=counted.noun)
            return quantity
        k -= 1
    return quantity
