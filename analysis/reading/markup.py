"""From Markdown, HTML or plain text to blocks: the headings and paragraphs of a page, in order."""

import re
from pathlib import Path

from analysis.reading.blocks import Block
from analysis.reading.columns import in_one_column
from analysis.reading.days import full_date
from analysis.reading.feeds import feed_item
from analysis.reading.headers import head_of
from analysis.reading.html import html_blocks
from analysis.reading.lines import is_wrapped, site_of_print, unwrapped, without_running_lines
from analysis.reading.marks import without_marks
from analysis.segments import paragraph_spans

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE)
_LOOKS_LIKE_MARKDOWN = re.compile(r"\s*#{1,6} \S")
# What a generator of sites would have put a picture in place of: {{< figure src="a.jpg" >}}.
_SHORT_CODE = re.compile(r"\{\{[<%][^{}]*[%>]\}\}")
# Lines in small letters, which would look as if a sentence ran on over their ends.
_CAPTION_BUTTON = re.compile(r"^(?:hide|toggle) caption$", re.MULTILINE)
_SOFT_BREAK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\n[^\S\n]*")  # a run of blanks is looked at once


def blocks_of(text: str, name: str) -> list[Block]:
    """The blocks of a page, its markup read by the file's suffix, or by its first line where that tells nothing."""
    suffix = Path(name).suffix.lower()
    if suffix in _HTML or (suffix not in _MARKDOWN and _LOOKS_LIKE_HTML.match(text)):
        return html_blocks(text, name)
    if feed := feed_item(text, name):
        fields, page = feed
        told = [Block(value, "meta", field) for field, value in fields.items()]
        return told + [block for block in html_blocks(page, name) if block.field not in fields]
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
    text, links = without_marks(text)
    text, heads = without_running_lines("\f".join(map(in_one_column, text.split("\f"))))
    text = _CAPTION_BUTTON.sub(r"\n\g<0>\n", text.replace("\f", "\n"))
    said = [Block(head, "markup") for head in (*links, *heads)]
    said += [Block(site, "meta", "running source") for site in sorted({site_of_print(head) for head in heads} - {""})]
    days = {
        part for head in heads if not site_of_print(head) for part in re.split(r"\s{2,}|[|·]", head) if full_date(part)
    }
    said += [Block(part, "meta", "running day") for part in sorted(days)]
    paragraphs = unwrapped(text) if is_wrapped(text) else [text[start:end] for start, end in paragraph_spans(text)]
    return said + [
        Block(_SOFT_BREAK.sub("\n" if index < _FRONT else " ", paragraph)) for index, paragraph in enumerate(paragraphs)
    ]


# Line ends mean something in the first blocks of a page (byline, date), and nothing in its paragraphs.
_FRONT = 4
