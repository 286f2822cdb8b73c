"""The headings and paragraphs of a page in Markdown, read by markdown-it-py, which keeps to the specification."""

import re
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from analysis.reading.blocks import Block

_NOTE_MARK: Final = re.compile(r"(?<=\S)\[\^[^\]\s]+\]")
_LINE_ENDS: Final = ("softbreak", "hardbreak")
_WORDS: Final = ("text", "text_special", "code_inline")


class _Inline(NamedTuple):
    """The text of a paragraph, and whether it is nothing but links, is all in italics, and has a picture."""

    text: str
    linked: bool
    slanted: bool
    pictured: bool


def markdown_blocks(text: str) -> list[Block]:
    """The blocks of the page; captions, in italics under their picture, are no text.

    >>> [block.text for block in markdown_blocks("# Flood\\n\\n![](a.jpg)\\n*The dam*\\n\\nIt *rained*.[^1]")][::2]
    ['Flood', 'It rained.']
    """
    blocks: list[Block] = []
    mark = ""
    items = 0
    heading = pictured = False
    for token in MarkdownIt("commonmark").parse(text):
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "list_item_open":
            # "1985. It was" parses as a list: its number is part of the text.
            mark = f"{token.info}{token.markup} " if token.info else ""
            items += not token.info
        elif token.type == "bullet_list_close":
            items = 0
        elif token.type == "inline":
            found = _inline(token)
            caption = found.slanted and (found.pictured or pictured)
            pictured = found.pictured and not found.text.strip()
            kind = "heading" if heading else "link" if found.linked else "item" if items else "text"
            blocks.append(Block(mark + _NOTE_MARK.sub("", found.text), "markup" if caption else kind))
            mark = ""
        elif token.type in ("code_block", "fence"):
            blocks.append(Block(token.content.strip()))
        elif token.type == "html_block":
            blocks.append(Block(token.content.strip(), "markup"))
    return [block for block in blocks if block.text.strip()]


def _inline(token: Token) -> _Inline:
    parts: list[str] = []
    links = slants = unlinked = upright = 0
    pictured = False
    for child in token.children or ():
        links += (child.type == "link_open") - (child.type == "link_close")
        slants += (child.type == "em_open") - (child.type == "em_close")
        pictured = pictured or child.type == "image"
        if child.type in _LINE_ENDS:
            parts.append("\n")
        elif child.type in _WORDS:
            parts.append(child.content)
            if child.content.strip():
                unlinked += not links
                upright += not slants
    text = "".join(parts)
    some = bool(text.strip())
    return _Inline(text, some and not unlinked, some and not upright, pictured)
