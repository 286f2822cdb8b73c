"""Where the double quotation marks of a document stand, which several rules ask for."""

from analysis.document import Document
from analysis.once import once


@once
def double_marks(document: Document) -> list[int]:
    """Where the double quotation marks of a document stand, in order; not to be changed.

    >>> double_marks(Document("“Yes” or «no»"))
    [0, 4, 9, 12]
    """
    return document.offsets_of('"“”„«»')
