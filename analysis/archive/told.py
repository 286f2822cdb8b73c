"""What is wrong with a source or a row of it, in words, and what to do."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

_LIKELY: Final = ("text", "body", "content", "article", "article_text", "full_text")


def advice(names: Sequence[str]) -> str:
    """What to do where no column has the name of the texts.

    >>> advice(["id", "body"]), advice(["id;text"])
    ('name the one with the text: --column text=body (columns={"text": "body"})', 'commas must stand between them')
    """
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        return "commas must stand between them"
    one = next((name for name in names if name.lower() in _LIKELY), "NAME")
    return f'name the one with the text: --column text={one} (columns={{"text": "{one}"}})'


def no_text(row: Any, field: str) -> str:
    """What is wrong with a row without a text, and which fields it has.

    >>> no_text({"text": None}, "text"), no_text({"body": "x"}, "text"), no_text([], "text")
    ("has no text in a field 'text'", "has no text in a field 'text'; its fields are body", 'is no object with fields')
    """
    if not isinstance(row, Mapping):
        return "is no object with fields"
    return f"has no text in a field {field!r}" + ("" if field in row else f"; its fields are {', '.join(row)}")
