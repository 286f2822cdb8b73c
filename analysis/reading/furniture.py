"""What stands on a page between the paragraphs of an article, taken off: what is no line of it, and what is below."""

import re
from collections.abc import Sequence
from typing import Final

from analysis.reading.blocks import Block, is_prose
from analysis.reading.notices import kind_of

_LEAST_BEGUN: Final = 2  # paragraphs before the article may be over
_CAPTION: Final = re.compile(r"\A(?!By\b).*\b[a-z]{2,}\s(?:.*\s)?[a-z]{2,}\b", re.DOTALL)  # no date or name
# The time at which a paragraph of a live blog was posted; figures begin a paragraph too, but not again and again.
_LIVE: Final = re.compile(
    r"((?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|IST|AE[SD]T))?)"
    r"\s*[:|–—-]?\s+(?=[\"“‘'(\[]*[A-Z])"
)
_LEAST_STAMPS: Final = 3


def without_furniture(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks that may be the article's, and the others.

    >>> page = "It rained for a long, long week.|Share|More on this story|Storm hits|Why?|So they all went away again."
    >>> kept, others = without_furniture([Block(text) for text in page.split("|")])
    >>> [block.text for block in kept]
    ['It rained for a long, long week.', 'So they all went away again.']
    """
    kept: list[Block] = []
    removed: list[Block] = []
    begun = 0  # paragraphs so far
    below = credited = False
    for at, block in enumerate(blocks):
        kind = kind_of(block)
        if kind == "section":
            kind = "" if begun or block.kind == "heading" else "whole"
        elif kind == "captioned":
            kind = "credit" if kept else ""
        elif kind == "label":
            kind = "notice" if kept else ""  # "Opinion: Who steals a bench?" may be the title
        prose = is_prose(block.text)
        if kind == "end" and begun >= _LEAST_BEGUN:
            return kept, removed + list(blocks[at:])
        below = kind == "heading" or (below and not prose and not _is_crosshead(blocks, at))
        caption = credited and not prose and block.kind != "heading" and bool(_CAPTION.search(block.text))
        links = block.kind == "link" and begun > 0 and not prose
        credited = kind == "credit"
        if kind or below or caption or links:
            removed.append(block)
        else:
            kept.append(block)
            begun += prose
    return kept, removed


def without_stamps(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of a live blog without the time that begins each, and the times; other pages as they are.

    >>> page = "12.31 She stood up.|12.38 Duty is frozen.|13.05 She sat down.|Nobody left."
    >>> kept, stamps = without_stamps([Block(text) for text in page.split("|")])
    >>> kept[0].text, stamps[0].text
    ('She stood up.', '12.31')
    """
    found = [_LIVE.match(block.text) for block in blocks]
    if sum(1 for match in found if match) < _LEAST_STAMPS:
        return list(blocks), []
    kept = [
        block._replace(text=block.text[match.end() :]) if match else block
        for block, match in zip(blocks, found, strict=True)
    ]
    return kept, [Block(match[1]) for match in found if match]


def _is_crosshead(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block is a heading with a paragraph under it, as the article has where it goes on."""
    return blocks[at].kind == "heading" and at + 1 < len(blocks) and is_prose(blocks[at + 1].text)
