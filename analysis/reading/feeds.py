"""Articles as feeds send them: one item of RSS or one entry of Atom, with a page in HTML inside."""

import re
from typing import Final
from xml.sax.saxutils import unescape

from analysis.reading.encoding import ReadingError

_LOOKS_LIKE_FEED: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,200}?-->\s*)?<(?:rss|feed|item|entry)\b", re.DOTALL
)
_ITEM: Final = re.compile(r"<(item|entry)\b[^>]*>(.*)</\1>", re.DOTALL)
_TEXT: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_FIELDS: Final = {
    "title": ("title",),
    "byline": ("dc:creator", "name", "author"),
    "published": ("pubDate", "published", "dc:date", "updated"),
}
_BODIES: Final = ("content:encoded", "content", "description", "summary")
_QUOTES: Final = {"&quot;": '"', "&#39;": "'", "&apos;": "'"}


def feed_item(text: str, name: str) -> tuple[dict[str, str], str] | None:
    """The fields of the only item of a feed and its text in HTML; None for what is no feed.

    ReadingError if it has several items.

    >>> feed_item("<rss><channel><title>Post</title><item><title>Flood</title><description>It rained.</description>"
    ...           "</item></channel></rss>", "post.xml")
    ({'title': 'Flood', 'source': 'Post'}, '<html><body><article>It rained.</article></body></html>')
    """
    if not _LOOKS_LIKE_FEED.match(text):
        return None
    items = text.count("</item>") + text.count("</entry>")
    if items > 1:
        raise ReadingError(f"{name}: is a feed of {items} articles, not one; save one of its items")
    if not (found := _ITEM.search(text)):
        return None
    item = found[2]
    head = text[: text.index(item)]
    fields = {field: next(filter(None, (_inside(item, tag) for tag in tags)), "") for field, tags in _FIELDS.items()}
    fields["source"] = _inside(head, "title")
    body = next(filter(None, (_inside(item, tag) for tag in _BODIES)), "")
    page = f"<html><body><article>{body}</article></body></html>"
    return {field: value for field, value in fields.items() if value}, page


def _inside(xml: str, tag: str) -> str:
    """What the first element of that name holds, its characters as they were meant."""
    begin = re.search(rf"<{tag}\b[^>]{{0,300}}>", xml)
    end = xml.find(f"</{tag}>", begin.end()) if begin else -1
    if begin is None or end < 0:
        return ""
    held = xml[begin.end() : end].strip()
    data = _TEXT.fullmatch(held)
    return (data[1] if data else unescape(held, _QUOTES)).strip()
