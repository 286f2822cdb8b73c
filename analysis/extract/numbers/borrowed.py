"""The unit that a bare number borrows: of the level before it, "from 208 pounds to 193", or of sums named before."""

import re
from typing import Final

from analysis.extract.numbers.changes import CHANGES
from analysis.extract.numbers.currencies import SUMS
from analysis.extract.numbers.leads import compares, ends_clause, gusts, lead_in
from analysis.extract.numbers.readings import Reading
from analysis.extract.numbers.tokens import Tokens
from analysis.extract.records import Quantity, SetAside

MEASURED: Final = frozenset(("measure", "percent", "duration", "money"))
MILLION: Final = 1e6
_COMPARED: Final = (" more than", " less than", " fewer than")
_AS_MUCH: Final = (" as much as ", " as little as ")
_BEHIND_MEASURE: Final = frozenset((" lower at ", " higher at ", " up at ", " down at "))
_BEFORE_SUM: Final = frozenset("to from of at against with than around by and or".split())
_OLDEST: Final = 120  # years
_FROM: Final = re.compile(r"\bfrom ((?:[a-z-]+ ){0,4})[^\w\s]{0,2}\Z", re.IGNORECASE)


def with_unit_of(tokens: Tokens, quantity: Quantity, previous: Quantity, reading: Reading, before: str) -> Quantity:
    """The level behind "to" with the unit of the one behind "from": "from 208 pounds to 193".

    >>> from analysis.document import Document
    >>> from analysis.extract.numbers import find
    >>> [quantity.unit for quantity in find(Document("The boxer went from 208 pounds to 193."))]
    ['pound-mass', 'pound-mass']
    """
    text = tokens.text
    between = text[previous.end : quantity.start]
    if previous.kind == "age" and quantity.low <= _OLDEST:
        if between in (", ", " and ", ", and ", " or "):  # "aged 15, 16 and 17"
            return quantity._replace(kind="age", unit=previous.unit, subject=previous.subject)
        return quantity
    leads = _FROM.search(text, max(0, previous.start - 30), previous.start) if before == "to" else None
    # not "losses from fire fell 3 percent to"
    came_from = leads is not None and CHANGES.keys().isdisjoint(leads[1].split())
    if quantity.change == "additional" and previous.kind == "measure" and ends_clause(tokens, reading):
        return quantity._replace(kind=previous.kind, unit=previous.unit)  # "287 yards and 54 more"
    of_them = previous.kind == "duration" and text.startswith(" of them", quantity.end)  # "27 years, nine of them as"
    grown = previous.kind == "measure" and (
        between in _BEHIND_MEASURE or (previous.change in ("up", "down") and between == " to ")
    )
    if of_them or grown or (previous.kind == "measure" and between == ", of which "):
        # "grew by 40 litres to 520", "2 metres lower at 31", "30 gigawatts, of which 14.7 are offshore"
        return quantity._replace(kind=previous.kind, unit=previous.unit, per=previous.per)
    if previous.kind == "money":
        yearly = previous.per and quantity.per and between.endswith(", or ")  # "$50 a month, or 600 a year"
        if yearly or text.endswith(_AS_MUCH, 0, quantity.start):  # "5,000 euros now and as much as 50,000"
            return quantity._replace(kind="money", unit=previous.unit)
    if previous.kind in ("measure", "money") and text.startswith(_COMPARED, quantity.end):
        return quantity._replace(kind=previous.kind, unit=previous.unit)  # "600 tonnes, about 100 more than"
    compared = compares(tokens, reading, before)
    if compared and previous.kind == "count":
        return quantity._replace(counted=previous.counted, noun=previous.noun)
    in_brackets = text.startswith("(", previous.start - 1)  # "1.4 billion ($1.8bn)": of the other currency
    if previous.kind == "money" and in_brackets and not quantity.per:
        return quantity
    if previous.kind == "money" and reading.scale >= MILLION and before in _BEFORE_SUM:
        return quantity._replace(kind="money", unit=previous.unit)  # "rose by 220 million euros to 1.9 billion"
    if previous.kind in MEASURED:
        if compared or (previous.per and gusts(tokens, reading)):
            return quantity._replace(kind=previous.kind, unit=previous.unit, per=quantity.per or previous.per)
        went_to = tokens.words[max(0, reading.first - 1)].lower() == "from" and text.endswith("to ", 0, previous.start)
        if came_from or went_to:
            return quantity._replace(kind=previous.kind, unit=previous.unit, per=quantity.per or previous.per)
        if before == "by" and quantity.change in ("up", "down") and previous.kind == "percent":
            return quantity._replace(kind="percent", unit="percent")
    elif (
        previous.kind == "count"
        and previous.counted
        and (came_from or _reaches(between, previous) or _goes_back(tokens, reading, previous))
    ):
        return quantity._replace(counted=previous.counted, noun=previous.noun)
    return quantity


def sum_of(tokens: Tokens, quantity: Quantity, found: list[Quantity | SetAside], reading: Reading) -> Quantity:
    """The millions of "costs of 95 million", in the currency that was named last."""
    words, k = tokens.words, lead_in(tokens, reading)
    noun = words[k - 1].lower() if k else ""
    if noun not in SUMS or tokens.gaps[k - 1] not in (" ", ", "):
        return quantity
    for record in reversed(found):
        if isinstance(record, Quantity) and record.kind == "money":
            return quantity._replace(kind="money", unit=record.unit, subject=quantity.subject or noun)
    return quantity


def _goes_back(tokens: Tokens, reading: Reading, previous: Quantity) -> bool:
    """Whether a count is where the one before it came from: "fell to 2.4 persons from 2.7"."""
    if (
        not reading.first
        or tokens.words[reading.first - 1] != "from"
        or not tokens.text.endswith("to ", 0, previous.start)
    ):
        return False
    return tokens.text[previous.end : reading.start].strip() == previous.counted + " from"


def _reaches(between: str, previous: Quantity) -> bool:
    """Whether a count is the level that a change of so many reached: "cut by 300 jobs to 1,200"."""
    return previous.change in ("up", "down") and between == " " + previous.counted + " to "
