"""Documents of news databases: lines of their own above the article, and labels with what they say."""

import re
from typing import Final

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
_COUNT: Final = re.compile(r"\s*(?:\d+ of \d+ DOCUMENTS|Document \d+ of \d+|End of Document|Body:?)\s*\Z", re.I)
_DAY: Final = re.compile(r"\s*((?:\w+day,? )?(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}))\b")
_COPYRIGHT: Final = re.compile(r"\s*(?:copyright\b|©|all rights reserved)", re.I)
# The same with codes of two letters, one a line: "HD Ferry sinks", "PD 16 May 2024".
_CODED: Final = re.compile(
    r"^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART|CLM)"
    r"(?:[ \t]+([^\n]*)|[ \t]*)$",
    re.M,
)
_CODES: Final = {"HD": "title", "BY": "byline", "PD": "published", "SN": "source"}
_BEHIND_TEXT: Final = frozenset("CT RF CO IN NS RE IPD IPC PUB AN ART".split())
_END: Final = re.compile(r"\n[ \t]*Classification[ \t]*\n.*", re.DOTALL)

_Document = tuple[dict[str, str], str, list[str]]


def document_of(text: str) -> _Document | None:
    """Fields, text and what was taken off a document of a news database; None for what is none.

    >>> document_of("HD Flood\\nPD 16 May 2024\\nSN The Post\\nLP\\nIt rained.\\nAN Document X")[:2]
    ({'title': 'Flood', 'published': '16 May 2024', 'source': 'The Post'}, 'It rained.')
    """
    if coded := _coded(text):
        return coded
    if len({match[1].upper() for match in _LABEL.finditer(text)}) >= _LEAST_LABELS:
        return _database(text)
    if (block := _BLOCK.search(text, 0, _FAR)) and (last := _IDENTIFIER.search(text, block.end())):
        fields = {"published": block[1].strip(), "source": block[2].strip()}
        return fields, f"{text[: block.start()]}\n\n{text[block.end() : last.start()]}", [block[0], last[0]]
    return None


def _coded(text: str) -> _Document | None:
    """A document whose lines begin with codes: the text stands between LP (its lead) and the codes behind it."""
    codes = list(_CODED.finditer(text))
    names = {code[1] for code in codes}
    if not {"HD", "PD"} <= names or not names & {"LP", "TD"}:
        return None
    fields: dict[str, str] = {}
    for code in codes:
        if code[1] in _CODES and code[2]:
            fields.setdefault(_CODES[code[1]], code[2].strip())
    fields["byline"] = re.sub(r"(?i)\Aby ", "", fields.get("byline", ""))
    begin = next(code for code in codes if code[1] in ("LP", "TD"))
    end = next((code.start() for code in codes if code[1] in _BEHIND_TEXT and code.start() > begin.start()), len(text))
    body = _CODED.sub(lambda code: code[2] or "", text[begin.start() : end])
    removed = [code[0].strip() for code in codes if code[1] not in ("LP", "TD")]
    return {key: value for key, value in fields.items() if value}, body.strip(), removed


def _database(text: str) -> _Document:
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
    rest = _FULL_TEXT.sub("", _LABEL.sub("\n", _END.sub("", text[labels[0].start() :])))
    lines = rest.split("\n")
    body = "\n".join(line for line in lines if not (_COUNT.match(line) or _COPYRIGHT.match(line)))
    removed = [text[: labels[0].start()].strip(), *(match[0].strip() for match in labels)]
    return {key: value for key, value in fields.items() if value}, body, [piece for piece in removed if piece]
