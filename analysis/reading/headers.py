"""What files say of an article before it begins: front matter of clipped pages, mails, documents of news databases."""

import re
from typing import Final, NamedTuple

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
}
_LABELS: Final = {
    "HEADLINE": "title",
    "TITLE": "title",
    "BYLINE": "byline",
    "AUTHOR": "byline",
    "PUBLICATION": "source",
    "PUBLICATION TITLE": "source",
    "PUBLICATION DATE": "published",
}
_MORE_LABELS: Final = (
    "SECTION|LENGTH|DATELINE|LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|JOURNAL-CODE|DOCUMENT-TYPE|PUBLICATION INFO"
    "|ABSTRACT|SUBJECT|LOCATION|PEOPLE|COMPANY|PAGES|FIRST PAGE|PUBLICATION YEAR|PUBLISHER|PLACE OF PUBLICATION|ISSN"
    "|COUNTRY OF PUBLICATION|PUBLICATION SUBJECT|SOURCE TYPE|DOCUMENT TYPE|LANGUAGE OF PUBLICATION|COPYRIGHT|DATABASE"
    "|PROQUEST DOCUMENT ID|DOCUMENT URL|LAST UPDATED|IDENTIFIER / KEYWORD|LINKS"
)
_FULL_TEXT: Final = re.compile(r"^[ \t]*Full text:[ \t]*", re.MULTILINE | re.IGNORECASE)
_LABEL: Final = re.compile(rf"^[ \t]*({'|'.join(_LABELS)}|{_MORE_LABELS}):[ \t]*([^\n]*)\n?", re.MULTILINE | re.I)
_LEAST_LABELS: Final = 3
_FAR: Final = 2000  # characters in which the head of a document stands
# As another kind of database has it: title and byline, then the length, the day, the paper and more such lines.
_BLOCK: Final = re.compile(
    r"^[ \t]*\d[\d,]* words[ \t]*\n(?:\d\d:\d\d[ \t]*\n)?([^\n]{6,30}\d{4})\n([^\n]+)\n(?:[^\n]+\n)*", re.M
)
_IDENTIFIER: Final = re.compile(r"^[ \t]*Document [A-Z]{2,}\w{8,}[ \t]*$", re.M)
_COUNT: Final = re.compile(r"\s*(?:\d+ of \d+ DOCUMENTS|Document \d+ of \d+|End of Document|Body)\s*\Z", re.I)
_DAY: Final = re.compile(r"\s*((?:\w+day,? )?(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}))\b")
_COPYRIGHT: Final = re.compile(r"\s*(?:copyright\b|©|all rights reserved)", re.I)


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
    if len({match[1].upper() for match in _LABEL.finditer(text)}) >= _LEAST_LABELS:
        return _database(text)
    if (block := _BLOCK.search(text, 0, _FAR)) and (last := _IDENTIFIER.search(text, block.end())):
        fields = {"published": block[1].strip(), "source": block[2].strip()}
        return Head(fields, f"{text[: block.start()]}\n\n{text[block.end() : last.start()]}", [block[0], last[0]])
    return Head({}, text, [])


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


def _database(text: str) -> Head:
    """A document of a news database: lines of its own above the article, and labels with what they say.

    Above the first label stand source and day and then the title, or the title and then source and day.
    """
    fields: dict[str, str] = {}
    labels = list(_LABEL.finditer(text))
    for match in labels:
        name = _LABELS.get(match[1].upper())
        if name and match[2].strip():
            fields.setdefault(name, match[2].split(";")[0].strip() if name == "source" else match[2].strip())
    above = [line.strip() for line in text[: labels[0].start()].split("\n")]
    above = [line for line in above if line and not _COUNT.match(line) and not _COPYRIGHT.match(line)]
    day = next((at for at, line in enumerate(above) if _DAY.match(line)), len(above))
    if day < len(above):
        dated = _DAY.match(above[day])
        fields["published"] = dated[1] if dated else ""
    if day == 1 < len(above):
        fields.setdefault("source", above[0])
        fields.setdefault("title", above[-1] if len(above) > 2 else "")
    elif above:
        fields.setdefault("title", above[0])
        fields.setdefault("source", above[1] if day > 1 and len(above) > 1 else "")
    rest = _FULL_TEXT.sub("", _LABEL.sub("\n", text[labels[0].start() :]))
    lines = rest.split("\n")
    body = "\n".join(line for line in lines if not (_COUNT.match(line) or _COPYRIGHT.match(line)))
    removed = [text[: labels[0].start()].strip(), *(match[0].strip() for match in labels)]
    return Head({key: value for key, value in fields.items() if value}, body, [piece for piece in removed if piece])
