"""From Markdown, HTML or plain text to blocks: the headings and paragraphs of a page, in order."""

import re
from pathlib import Path

from analysis.reading.blocks import Block
from analysis.reading.headers import head_of
from analysis.reading.html import html_blocks
from analysis.reading.lines import is_wrapped, unwrapped, without_running_lines
from analysis.segments import paragraph_spans

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE)
_LOOKS_LIKE_MARKDOWN = re.compile(r"\s*#{1,6} \S")
_NOTE_MARK = re.compile(r"(?<=\S)\[\^[^\]\s]+\]")
_SOFT_BREAK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\n[^\S\n]*")  # a run of blanks is looked at once


def blocks_of(text: str, name: str) -> list[Block]:
    """The blocks of a page, its markup read by the file's suffix, or by its first line where that tells nothing."""
    suffix = Path(name).suffix.lower()
    if suffix in _HTML or (suffix not in _MARKDOWN and _LOOKS_LIKE_HTML.match(text)):
        return html_blocks(text, name)
    head = head_of(text)
    said = [Block(value, "meta", field) for field, value in head.fields.items()]
    said += [Block(piece, "markup") for piece in head.removed]
    if _LOOKS_LIKE_HTML.match(head.text):
        return said + html_blocks(head.text, name)  # a mail in HTML
    if suffix in _MARKDOWN or _LOOKS_LIKE_MARKDOWN.match(head.text):
        return said + _markdown_blocks(head.text)
    return said + _plain_blocks(head.text)


def _plain_blocks(text: str) -> list[Block]:
    text, heads = without_running_lines(text)
    text = text.replace("\f", "\n")
    said = [Block(head, "markup") for head in heads]
    days = {part for head in heads for part in re.split(r"\s{2,}|[|·]", head)}
    said += [Block(part, "meta", "running day") for part in sorted(days) if any(map(str.isdigit, part))]
    paragraphs = unwrapped(text) if is_wrapped(text) else [text[start:end] for start, end in paragraph_spans(text)]
    return said + [
        Block(_SOFT_BREAK.sub("\n" if index < _FRONT else " ", paragraph)) for index, paragraph in enumerate(paragraphs)
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
    items = 0
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "list_item_open":
            # "1985. It was" parses as a list: its number is part of the text.
            mark = f"{token.info}{token.markup} " if token.info else ""
            items += not token.info
        elif token.type == "bullet_list_close":
            items = 0
        elif token.type == "inline":
            content, only_link = inline(token)
            kind = "heading" if heading else "link" if only_link else "item" if items else "text"
            blocks.append(Block(mark + _NOTE_MARK.sub("", content), kind))
            mark = ""
        elif token.type in ("code_block", "fence"):
            blocks.append(Block(token.content.strip()))
        elif token.type == "html_block":
            blocks.append(Block(token.content.strip(), "markup"))
    return [block for block in blocks if block.text]
