"""The article in a web page, which trafilatura tells from the navigation; here its page is made easier to read."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import byline_in, with_names
from analysis.reading.encoding import ReadingError

_BREAKS: Final = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_FRAMES: Final = re.compile(r"</?(?:frameset|frame|noframes)\b[^>]*>", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*>")
_METADATA: Final = {"title": "title", "author": "byline", "date": "published", "sitename": "source"}
# Elements that hold no words of the article, and classes of those that often stand among its paragraphs.
_NO_ARTICLE: Final = frozenset(
    "amp-ad amp-list amp-consent amp-social-share amp-embed amp-sidebar amp-iframe button dialog form".split()
)
_NO_ARTICLE_CLASSES: Final = frozenset(
    "kicker eyebrow pullquote pull-quote advertisement ad-label ad-slot share-bar social-share dropcap-hidden".split()
)
_LAYOUT_TEXT: Final = 300  # characters: a cell that holds as many lays out the page, it is no table's
_START: Final = 40  # characters of the first paragraph, by which it is known on the page
_LONGEST_LINE: Final = 200
_LEAST_PARAGRAPHS: Final = 2
_BY: Final = re.compile(r"by\s+", re.IGNORECASE)
_SITE_BEHIND: Final = re.compile(r"\s+[|–—·»-]\s+\Z")
_SITE: Final = re.compile(r"\s*(?:[|–—·»]|\s-|:)\s*")


def html_blocks(text: str, name: str) -> list[Block]:
    """The blocks of the page, and what its metadata says."""
    try:
        import trafilatura
        from lxml import html
    except ImportError:
        raise ReadingError(
            f"{name}: reading HTML needs the extra `html`: pip install 'news-close-reading[html]'"
        ) from None
    if "frameset" in text.lower():
        text = _FRAMES.sub("", text)
    try:
        tree = html.fromstring(_DECLARATION.sub("", _BREAKS.sub("<p>", text), count=1))
    except (ValueError, html.etree.LxmlError):
        raise ReadingError(f"{name}: no article text found in the page; save its text as .txt") from None
    scripts = [script.text or "" for script in tree.iter("script") if script.get("type") == "application/ld+json"]
    tables = _prepared(tree)
    _set_apart(tree)
    page = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False)
    found = page if isinstance(page, dict) or page is None else page.as_dict()
    if not found or not found.get("text"):
        raise ReadingError(f"{name}: no article text found in the page; save its text as .txt")
    lines = [line.strip() for line in found["text"].split("\n") if line.strip()]
    if len(lines) == 1:
        lines = next((body for body in _bodies_in(scripts) if " ".join(body).split() == lines[0].split()), lines)
    lines = _with_headings(tree, lines)
    fields = {field: str(found[key]) for key, field in _METADATA.items() if found.get(key)}
    fields |= _named(fields, _above(tree, lines), " ".join((tree.findtext(".//title") or "").split()))
    said = [Block(value, "meta", field) for field, value in fields.items() if value]
    said += [Block(table, "markup") for table in tables]
    return said + [Block(line[2:], "item") if line.startswith("- ") else Block(line) for line in lines]


def _bodies_in(scripts: list[str]) -> Iterator[list[str]]:
    """The paragraphs of the articles that the page tells to search engines, which trafilatura joins to one."""
    for script in scripts:
        try:
            told = json.loads(script)
        except ValueError:
            continue
        for item in told if isinstance(told, list) else [told]:
            body = item.get("articleBody") if isinstance(item, dict) else None
            if isinstance(body, str):
                yield [line.strip() for line in body.split("\n") if line.strip()]


def _set_apart(tree: Any) -> None:
    """Puts an article that is the whole body of its page into an element that says so.

    trafilatura takes the headings and lists of such a body for the page's own.
    """
    body = tree.find(".//body")
    if body is None or body.find("h1") is None or body.find(".//article") is not None:
        return
    if len(body.findall("p")) >= _LEAST_PARAGRAPHS:
        article = body.makeelement("article", {})
        article.extend(list(body))
        body.append(article)


def _prepared(tree: Any) -> list[str]:
    """Takes out what holds no words of the article and unpacks tables that only lay out the page.

    Returns the text of the tables of figures, whose rows are no sentences.
    """
    tables: list[str] = []
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        classes = (element.get("class") or "").lower().split()
        cited = element.tag == "cite" and element.getparent().tag == "blockquote"  # who a pull quote is from
        if cited or element.tag in _NO_ARTICLE or not _NO_ARTICLE_CLASSES.isdisjoint(classes):
            element.drop_tree()
        elif element.tag == "table":
            cells = [len(cell.text_content()) for cell in element.iter("td", "th")]
            if max(cells, default=0) >= _LAYOUT_TEXT:
                for part in element.iter("table", "tbody", "thead", "tr", "td", "th"):
                    part.tag = "div"
            else:
                tables.append(" | ".join(" ".join(row.text_content().split()) for row in element.iter("tr")))
                element.drop_tree()
    return [table for table in tables if table.strip(" |")]


def _with_headings(tree: Any, lines: list[str]) -> list[str]:
    """The lines, with the headings that stood right above one of their paragraphs, where trafilatura lost them."""
    places = {line[:_START]: at for at, line in reversed(list(enumerate(lines))) if is_prose(line)}
    lost: dict[int, str] = {}
    for heading in tree.iter("h2", "h3", "h4"):
        below = heading.getnext()
        if below is None or below.tag != "p":
            continue
        at = places.get(" ".join(below.text_content()[: 2 * _START].split())[:_START], 0)
        text = " ".join(heading.text_content().split())
        if at and text and lines[at - 1] != text and len(text) <= _LONGEST_LINE:
            lost[at] = text
    return [piece for at, line in enumerate(lines) for piece in (lost.get(at), line) if piece]


def _above(tree: Any, lines: list[str]) -> list[str]:
    """The short lines of the page above the first paragraph of its article."""
    first = next((line for line in lines if is_prose(line)), "")[:_START]
    found: list[str] = []
    for string in tree.itertext():
        text = " ".join(string.split())
        if first and text.startswith(first):
            break
        if 0 < len(text) <= _LONGEST_LINE:
            found.append(text)
    return found


def _named(fields: dict[str, str], above: list[str], full: str) -> dict[str, str]:
    """Title, source and byline where metadata has not each by itself: "Valley Post: Dam bursts".

    full is the title with the site's name, as browsers show it; above are the lines over the article.
    """
    title, source = fields.get("title", ""), fields.get("source", "")
    head = max((line for line in (title, *above) if line != full and line in full), key=len, default="")
    if head and not source and (full.startswith(head) or full.endswith(head)):
        rest = full.replace(head, "", 1)
        if _SITE.search(rest):
            names = [name.strip() for name in _SITE.split(rest) if name.strip()]
            title, source = head, names[-1 if full.startswith(head) else 0]  # " - Match report | Touchline"
    heading = max((line for line in above if title.endswith(line)), key=len, default="")
    if heading and title.removesuffix(heading).rstrip().endswith("|"):
        title = heading  # "Opinion | Who steals a bench?"
    if source and title.endswith(source) and (cut := _SITE_BEHIND.search(title[: -len(source)])):
        title = title[: cut.start()]  # "Dam bursts - Valley Post"
    names = [_BY.sub("", name.strip()) for name in fields.get("byline", "").split(";")]
    names = [name for name in names if name not in (source, "admin", "Admin") and "://" not in name]
    byline = "; ".join(filter(None, names)) or next(filter(None, map(byline_in, with_names(above))), "")
    return {"title": title, "source": source, "byline": byline}
