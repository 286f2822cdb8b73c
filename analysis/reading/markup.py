"""From Markdown, HTML or plain text to blocks: the headings and paragraphs of a page, in order."""

import re
from pathlib import Path

from analysis.reading.blocks import Block
from analysis.reading.days import full_date
from analysis.reading.headers import head_of
from analysis.reading.html import html_blocks
from analysis.reading.lines import is_wrapped, unwrapped, without_running_lines
from analysis.segments import paragraph_spans

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE)
_LOOKS_LIKE_MARKDOWN = re.compile(r"\s*#{1,6} \S")
# What a generator of sites would have put a picture in place of: {{< figure src="a.jpg" >}}.
_SHORT_CODE = re.compile(r"\{\{[<%][^{}]*[%>]\}\}")
# A page as text browsers write it: links are numbered, and told at the end.
_LINKS_TOLD = re.compile(r"\n\s*References\s*\n(?:\s*\d+\. \S+:\S+[ \t]*(?:\n|\Z))+\s*\Z")
_LINK_NUMBER = re.compile(r"\[\d+\](?=\S)")
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
        from analysis.reading.markdown import markdown_blocks  # here, as most articles are no Markdown

        codes = [Block(code, "markup") for code in _SHORT_CODE.findall(head.text)]
        return said + codes + markdown_blocks(_SHORT_CODE.sub("", head.text))
    return said + _plain_blocks(head.text)


def _plain_blocks(text: str) -> list[Block]:
    text, links = _without_link_numbers(text)
    text, heads = without_running_lines(text)
    text = text.replace("\f", "\n")
    said = [Block(head, "markup") for head in (*links, *heads)]
    days = {part for head in heads for part in re.split(r"\s{2,}|[|·]", head) if full_date(part)}
    said += [Block(part, "meta", "running day") for part in sorted(days)]
    paragraphs = unwrapped(text) if is_wrapped(text) else [text[start:end] for start, end in paragraph_spans(text)]
    return said + [
        Block(_SOFT_BREAK.sub("\n" if index < _FRONT else " ", paragraph)) for index, paragraph in enumerate(paragraphs)
    ]


def _without_link_numbers(text: str) -> tuple[str, list[str]]:
    """The text of a page that a text browser wrote, without the numbers of its links and their list at its end."""
    told = _LINKS_TOLD.search(text) if "\n" in text and "References" in text else None
    return (_LINK_NUMBER.sub("", text[: told.start()]), [told[0].strip()]) if told else (text, [])


# Line ends mean something in the first blocks of a page (byline, date), and nothing in its paragraphs.
_FRONT = 4
