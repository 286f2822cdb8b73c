"""From Markdown, HTML or plain text to blocks: the headings and paragraphs of a page, in order."""

import re
from pathlib import Path
from typing import NamedTuple

from analysis.document import Document
from analysis.reading.encoding import ReadingError

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE)
_LOOKS_LIKE_MARKDOWN = re.compile(r"\s*#{1,6} \S")
_SOFT_BREAK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\n[^\S\n]*")  # a run of blanks is looked at once


class Block(NamedTuple):
    """One heading or paragraph. `kind` is heading, text, link (nothing but links), or meta.

    A meta block holds what the page's own metadata says; `field` names it.
    """

    text: str
    kind: str = "text"
    field: str = ""


def blocks_of(text: str, name: str) -> list[Block]:
    """The blocks of a page, its markup read by the file's suffix, or by its first line where that tells nothing."""
    suffix = Path(name).suffix.lower()
    if suffix in _HTML or (suffix not in _MARKDOWN and _LOOKS_LIKE_HTML.match(text)):
        return _html_blocks(text, name)
    if suffix in _MARKDOWN or _LOOKS_LIKE_MARKDOWN.match(text):
        return _markdown_blocks(text)
    return _plain_blocks(text)


def _plain_blocks(text: str) -> list[Block]:
    document = Document(text.replace("\f", "\n"))
    return [
        Block(_SOFT_BREAK.sub("\n" if index < _FRONT else " ", document.text[start:end]))
        for index, (start, end) in enumerate(document.paragraphs)
    ]


# Line ends mean something in the first blocks of a page (byline, date), and nothing in its paragraphs.
_FRONT = 4


def _markdown_blocks(text: str) -> list[Block]:
    """CommonMark by markdown-it-py, a parser that keeps to the specification."""
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    def inline(token: Token) -> tuple[str, bool]:
        """The text of a paragraph, and whether all of it is a link."""
        parts: list[str] = []
        depth = outside = 0
        for child in token.children or ():
            if child.type == "link_open":
                depth += 1
            elif child.type == "link_close":
                depth -= 1
            elif child.type in ("softbreak", "hardbreak"):
                parts.append("\n")
            elif child.type in ("text", "text_special", "code_inline"):
                parts.append(child.content)
                outside += bool(child.content.strip()) and not depth
        content = "".join(parts)
        return content, bool(content.strip()) and not outside

    blocks: list[Block] = []
    mark = ""
    heading = False
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "list_item_open":
            # "1985. It was" parses as a list: its number is part of the text.
            mark = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "inline":
            content, only_link = inline(token)
            kind = "heading" if heading else "link" if only_link else "text"
            blocks.append(Block(mark + content, kind))
            mark = ""
        elif token.type in ("code_block", "fence"):
            blocks.append(Block(token.content.strip()))
        elif token.type == "html_block":
            blocks.append(Block(token.content.strip(), "markup"))
    return [block for block in blocks if block.text]


def _html_blocks(text: str, name: str) -> list[Block]:
    """The article in a web page by trafilatura, which tells text from navigation and reads the page's metadata."""
    try:
        import trafilatura
    except ImportError:
        raise ReadingError(
            f"{name}: reading HTML needs the extra `html`: pip install 'news-close-reading[html]'"
        ) from None
    page = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False)
    found = page if isinstance(page, dict) or page is None else page.as_dict()
    if not found or not found.get("text"):
        raise ReadingError(f"{name}: no article text found in the page; save its text as .txt")
    meta = [Block(str(found[key]), "meta", field) for key, field in _METADATA.items() if found.get(key)]
    return meta + [Block(line) for line in found["text"].split("\n") if line.strip()]


_METADATA = {"title": "title", "author": "byline", "date": "published", "sitename": "source"}
