"""What files say of an article before it begins: front matter of clipped pages, mails, documents of news databases."""

import re
from typing import Final, NamedTuple

from analysis.reading.databases import document_of
from analysis.reading.mail import message_of


class Head(NamedTuple):
    """Fields of the article (title, byline, published, source), the text without them, and what was taken off it."""

    fields: dict[str, str]
    text: str
    removed: list[str]


_FRONT_MATTER: Final = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY: Final = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*)")
_KEYS: Final = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "publish date": "published",
    "date published": "published",
    "site": "source",
    "publisher": "source",
    "publication": "source",
    "source": "source",
    "by": "byline",
    "pubdate": "published",
    "publication date": "published",
}
_LEAST_KEYS: Final = 2
_LONGEST_KEY: Final = 5  # words


def head_of(text: str) -> Head:
    """What stands above the article; a text without any of it comes back as it is.

    >>> head_of("---\\ntitle: 'Flood'\\nauthor: [Ann Lee, Bo Chen]\\n---\\nIt rained.")
    Head(fields={'title': 'Flood', 'byline': 'Ann Lee, Bo Chen'}, text='It rained.', removed=[])
    """
    matter = _FRONT_MATTER.match(text)
    if matter and _KEY.match(matter[1]):
        return Head(_front_matter(matter[1]), text[matter.end() :], [])
    if message := message_of(text):
        return Head(*message)
    if document := document_of(text):
        return Head(*document)
    return _told(text) or Head({}, text, [])


def _told(text: str) -> Head | None:
    """Lines of labels right above the article, as feeds and exports of notes have: "Title: Flood", "Author: Ann Lee".

    >>> _told("Title: Flood\\nAuthor: Ann Lee\\nURL: a.org\\n\\nIt rained.")
    Head(fields={'title': 'Flood', 'byline': 'Ann Lee'}, text='It rained.', removed=['URL: a.org'])
    """
    head, _, rest = text.lstrip().partition("\n\n")
    lines = head.split("\n")
    keys = [match for line in lines if (match := _KEY.match(line)) and len(match[1].split()) <= _LONGEST_KEY]
    if (
        not rest.strip()
        or len(keys) < max(len(lines), _LEAST_KEYS)
        or "title" not in {_KEYS.get(key[1].lower()) for key in keys}
    ):
        return None
    fields: dict[str, str] = {}
    for key in keys:
        if (field := _KEYS.get(key[1].lower())) and key[2]:
            fields.setdefault(field, key[2].strip())
    return Head(fields, rest, [key[0] for key in keys if key[1].lower() not in _KEYS])


def _front_matter(lines: str) -> dict[str, str]:
    """The fields in lines of YAML, of which only plain values and lists are read."""
    fields: dict[str, str] = {}
    key = ""
    for line in lines.split("\n"):
        item = line.strip()
        if key and item.startswith("- "):
            fields[key] = ", ".join(filter(None, (fields.get(key, ""), _plain(item[2:]))))
        elif match := _KEY.match(line):
            key = _KEYS.get(match[1].lower().replace("_", " ").replace("-", " "), "")
            if key in fields:
                key = ""
            elif key and match[2].strip():
                fields[key] = _plain(match[2])
    return {key: value for key, value in fields.items() if value and "://" not in value}


def _plain(value: str) -> str:
    """A value without the marks of YAML and of links to other notes."""
    parts = value.strip().strip("[]").split(",") if value.strip().startswith("[") else [value]
    return ", ".join(part.strip().strip("\"'").removeprefix("[[").removesuffix("]]") for part in parts)
