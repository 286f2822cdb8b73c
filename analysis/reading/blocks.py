"""What a page is made of."""

from typing import NamedTuple


class Block(NamedTuple):
    """One heading or paragraph. `kind` is heading, text, item (of a list), link (nothing but links), markup, or meta.

    A meta block holds what the page's own metadata says; `field` names it. Markup is kept as removed.
    """

    text: str
    kind: str = "text"
    field: str = ""
