"""What a page is made of."""

import re
from typing import Final, NamedTuple

_LEAST_PROSE: Final = 6  # words
_SENTENCE_END: Final = re.compile(r"[.!…][\"'”’)\]»*]*\Z")
_INNER_END: Final = re.compile(r"[.!?…][\"'”’)\]»*]*\s+[\"“‘'(\[]?[A-Z]")


class Block(NamedTuple):
    """One heading or paragraph. `kind` is heading, text, item (of a list), link (nothing but links), markup, or meta.

    A meta block holds what the page's own metadata says; `field` names it. Markup is kept as removed.
    """

    text: str
    kind: str = "text"
    field: str = ""


def is_prose(text: str) -> bool:
    """Whether a block is a paragraph: a sentence with its full stop, no headline, label or caption.

    >>> is_prose("It rained for a whole long week."), is_prose("Why are ferries so old?"), is_prose("By Ann Lee")
    (True, False, False)
    """
    return bool(_INNER_END.search(text)) or (
        bool(_SENTENCE_END.search(text)) and len(text.split(None, _LEAST_PROSE)) >= _LEAST_PROSE
    )
