"""What a number leaves out and an earlier one supplies: the thing counted, the unit, a bound."""

from analysis.extract.numbers.measures import Reading
from analysis.extract.numbers.tokens import Tokens
from analysis.extract.records import Quantity, SetAside


def carried(
    tokens: Tokens, found: list[Quantity | SetAside], readings: list[Reading | None]
) -> list[Quantity | SetAside]:
    """The records with what earlier ones supply filled in."""
    return found
