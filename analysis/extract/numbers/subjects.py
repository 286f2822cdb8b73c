"""What a quantity is said of."""

from analysis.document import Document
from analysis.extract.numbers.tokens import Tokens


def subject_of(document: Document, tokens: Tokens, first: int, start: int) -> str:
    """The subject of the clause that holds the quantity; "" where none is found."""
    return ""
