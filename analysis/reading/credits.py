"""What a line above an article says: by whom it is, when and where it came out; or that it is another label."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import islice, pairwise, takewhile
from typing import Final, NamedTuple

from analysis.lexicon import categories
from analysis.reading.blocks import Block
from analysis.reading.days import full_date, tells_change
from analysis.reading.notices import line_kind

_MOST_NAMES: Final = 8
_NAME_OR_AND: Final = re.compile(r"and|&|,|[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}")
_LONGEST: Final = 500  # characters of a block above the article
_PARTS: Final = re.compile(
    r"(?:(?<!\s)\s++)?[|·•∙]\s*|(?:(?<!\s)[^\S\n]++)?\n\s*|(?<!\s)\s++(?:[–—/]|-(?=\s\D))\s+|(?<!\s)\s{2,}+(?=\S)"
    r"|(?<=\d{4}) (?=By [A-Z])| -(?=[A-Z][a-z]{2,8} \d{1,2}, \d{4})"
    r"|(?<!\s)(?<![Ll]ast) (?=(?:Published|Posted|Updated):? (?:on )?[A-Z0-9])"
)
_NAME_WORD: Final = r"[A-Z][\w.'’-]*"
_ONE_NAME: Final = rf"{_NAME_WORD}(?:\s+(?:(?:van|von|de|del|der|di|da|la|le|al|bin|ter)\s+)*{_NAME_WORD}){{1,4}}"
_NAMES: Final = rf"{_ONE_NAME}(?:(?:\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+){_ONE_NAME}){{0,5}}"
_NAME: Final = re.compile(rf"{_NAMES}\Z")
_JOB: Final = (
    r"(?:editor|correspondent|reporter|writer|columnist|journalist|critic|chief|commentator|bureau|staff|producer|analyst"
    r"|contributor|desk|agency|agencies)s?"
)
# What may stand behind a name in a byline: "of the Post", "in Cairo", ", Court Reporter", "and agencies".
_BEHIND: Final = (
    r"(?:,\s+[A-Z]{2,8}|,?\s+(?:in|for|of|at|and)\s+[\w ,.'’&-]{2,60}"
    r"|,\s+(?:[\w.'’&-]+\s){0,4}(?:University|College|Institute|School|Academy)\b[\w ,.'’&-]{0,60}"
    rf"|,?\s+[\w ,'’&-]{{0,40}}\b{_JOB}\b[\w ,'’&-]{{0,30}})?"
)
_BY: Final = re.compile(
    rf"(?i:(?:(?:words|text|story|written|reported|(?:an?\s)?(?:guest\s)?(?:analysis|essay|report|commentary|interview|column))\s+)?by)\s?:?\s+({_NAMES}|{_NAME_WORD})({_BEHIND})\Z"
)
_BY_BODY: Final = re.compile(
    rf"(?i:by):?\s+((?:an?|the|our|staff)\s[\w ,'’-]{{0,40}}\b{_JOB}\b[\w ,'’-]{{0,30}})\Z", re.I
)
_FULL_STOP: Final = re.compile(r"(?<=[A-Za-z]{2})(?<!\bJr)(?<!\bSr)\.\Z")
_NAME_AND_JOB: Final = re.compile(rf"({_ONE_NAME}?),?\s+(?:[\w'’&-]+\s+){{0,4}}(?i:{_JOB})\Z")
_GLUED_BY: Final = re.compile(r"\ABy(?=[A-Z][a-z'’]+ [A-Z])")
_WITH: Final = re.compile(r"(?: \((?:with|and) [\w ,.'’&-]{2,40}\)| \S{1,40}@\S{3,40})\Z")  # "Ann Lee (with dpa, AFP)"
_BY_WORD: Final = re.compile(r"\A(?:by:?\s+)", re.IGNORECASE)
_PLACED: Final = re.compile(
    rf"(?:\A|(?<=, )|(?<=and ))({_ONE_NAME}),? in [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?(?=, | and |\Z)"
)
_LABELLED_NAME: Final = re.compile(rf"(?i:author/byline|author|byline|reporter): ({_NAMES})\Z")
_THE_BEHIND: Final = re.compile(
    r"([A-Z][\w.'’& -]{3,40}), The(?: \([^()]{2,40}\))?\Z"
)  # "Eastholm Mail, The (Eastholm)"
_ON_STAFF: Final = re.compile(rf"({_ONE_NAME}), [\w .&'’-]{{0,30}}\bstaff(?: writer| reporter)?\Z", re.IGNORECASE)
_AUTHOR_OF: Final = re.compile(rf"({_ONE_NAME}), author of [\w .'’&-]{{2,40}}\Z")
_NAME_IN_PLACE: Final = re.compile(rf"({_ONE_NAME})(?:,\s+|\s+)in\s+[A-Z][\w .'’-]{{2,40}}\Z")
_ROLE: Final = re.compile(
    rf"[\w ,'’&-]{{0,50}}\b{_JOB}\b(?:(?:,|\s+(?:in|at|for|of))\s+[\w .'’-]{{2,30}})?\Z", re.IGNORECASE
)
_OUTLETS: Final = "|".join(sorted(categories("outlets")["outlet"], key=len, reverse=True))
_OUTLET: Final = re.compile(
    rf"((?:[A-Z][\w.&'’-]*\s){{1,5}}?(?i:{_OUTLETS})\b(?:\s[A-Z][\w.&'’-]*){{0,2}})(?:,\s[\w ,.&'’-]{{0,30}})?\Z"
)
_DOMAIN: Final = re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8}\Z")
_FREE_SITE: Final = re.compile(r"From (Wiki[a-z]+), the free [\w ]{4,40}!?\Z")
_OUTLET_AND_DAY: Final = re.compile(r"([^,;(]{4,60})(?: \(\d{4}[-–]\d{4}\))?[,;]\s+(.{8,60})\Z")
# "Professor of Law, University of Leeds": below a name only.
_SCHOLAR: Final = re.compile(
    r"(?:[A-Z]\w+ ){0,2}(?:Professor|Lecturer|Fellow|Researcher|Reader|Candidate|Scientist|Scholar),?"
    r" (?:of|in|at)\b[^.!?]{3,90}\Z"
)
_BY_ALONE: Final = re.compile(r"(?:(?:words|text|story|written|reported) )?by:?\Z|authors?:?\Z", re.IGNORECASE)
_PICTURE: Final = re.compile(r"\A[^\w\s\x00-\x7f“”‘’«»£€©–—]+\s*")  # "✍️ By Ann Lee"
_AND_JOB: Final = re.compile(rf",\s[\w ]{{0,40}}\b(?i:{_JOB})\Z")
_SOURCE_SAID: Final = re.compile(
    r"([A-Z][^.“”]{1,50}?) is a (?:free|reader-supported) (?:publication|newsletter)\b"
    r"|SOURCE:? ([A-Z][^.]{2,60})\Z|.{2,200}\bappeared first on ([A-Z][^.]{1,60})\.\Z"
    r"|.{3,90} provides funding as a (?:\w+ )?(?:member|partner) of (The Conversation[ A-Z]{0,4}[A-Z]?)\."
)
_STATION: Final = re.compile(r"[A-Z]{3,5}\Z")  # alone on its line above an article
_ACRONYM: Final = re.compile(r"[A-Z]{2,20}\Z")  # an agency, or a place, beside a name or a day
_SLUG: Final = re.compile(
    r"(?:BC|AP|AM|PM|URGENT)[-–][^.!?]{3,80}\Z|[A-Z0-9]+(?:[-/][A-Z0-9]+){2,}[A-Z0-9 ,/()-]*\Z|embargoed\b.{0,80}\Z"
    r"|(?:press|news|media) (?:release|advisory)\b.{0,40}\Z|(?:not )?for (?:immediate )?release\b.{0,40}\Z"
    r"|(?:photograph(?:y|s)|photos|pictures|illustrations?|graphics|video|edited|translated) by\s?:? [^.]{3,60}\Z"
    r"|[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3} report(?:ed|s|ing) from (?-i:[A-Z])[\w .,'’-]{2,60}\Z"
    r"|reporting from [A-Z][\w .,'’-]{2,40}\Z|published .{1,12} ago\Z|\d+ words\Z|\d{1,3}\Z"
    r"|vol(?:ume)?\. ?\d+,? (?:no|issue)\. ?\d+\Z|last updated: .{3,30}\Z"
    r"|[A-Z]\d{1,2}\Z|(?:page|section|edition|column|readability): [^.!?]{1,60}\Z"
    r"|(?:from|delivered on|location|document type): [^.!?]{2,120}\Z"
    r"|ref(?:erence)?\b[.:]? [\w/.-]{2,20}\Z"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\Z|\d{1,2}\.\d{1,2}\. \d{1,2}[:.]\d\d\Z"
    r"|historical newspapers: .{3,60}\Z|(?:pg|p)\. ?[A-Z]?\d{1,3}\Z"
    r"|(?:early|late|final|first|city|national) edition\Z",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line above the article: its kind and what it names.

    The kinds are date, changed, byline, by (whose name is on the next line), name, role, scholar, outlet, site, slug
    and "".
    """

    kind: str
    value: str = ""
    day: date | None = None


def pieces_of(block: Block) -> list[str]:
    return [piece.strip() for piece in _PARTS.split(block.text.strip()) if piece.strip()]


def lines_of(block: Block) -> list[Line]:
    if len(block.text) > _LONGEST:
        return [Line("")]
    pieces = pieces_of(block)
    lines = [_line(piece) for piece in pieces] or [Line("")]
    # "16 May 2024 - Business"; a part of the paper that stands first may belong to the title.
    sections = {at for at in range(1, len(pieces)) if not lines[at].kind and line_kind(pieces[at]) == "section"}
    sections |= {at for at in range(1, len(pieces)) if not lines[at].kind and _ACRONYM.match(pieces[at])}
    return [Line("slug") if at in sections else line for at, line in enumerate(lines)]


def _line(line: str) -> Line:
    line = _WITH.sub("", _GLUED_BY.sub("By ", _PICTURE.sub("", line))) or line
    if day := full_date(line):
        return Line("changed" if tells_change(line) else "date", day=day)
    if (head := _OUTLET_AND_DAY.match(line)) and (outlet := _OUTLET.match(head[1])) and (day := full_date(head[2])):
        return Line("date", outlet[1], day)
    if (placed := _PLACED.findall(_BY_WORD.sub("", line))) and len(placed) > 1:
        return Line("byline", " and ".join(placed))  # "Ann Lee in Cairo and Bo Chen in Rome"
    if (match := _BY.match(line)) or (match := _BY_BODY.match(line)):
        return Line("byline", without_job(match[1]).strip(" ,"))
    if _STATION.match(line):
        return Line("slug")
    if _BY_ALONE.match(line):
        return Line("by")
    if _DOMAIN.match(line):
        return Line("site", line)
    if _SLUG.match(line) or line_kind(line) in ("whole", "notice", "credited"):
        return Line("slug")
    if (match := _NAME_AND_JOB.match(line) or _NAME_IN_PLACE.match(line)) and line.split()[0] in given_names():
        return Line("byline", match[1])
    if match := _AUTHOR_OF.match(line) or _ON_STAFF.match(line) or _LABELLED_NAME.match(line):
        return Line("byline", match[1])
    if _ROLE.match(line):
        return Line("role")
    if _SCHOLAR.match(line):
        return Line("scholar")
    if outlet := _THE_BEHIND.match(line):
        return Line("site", f"The {outlet[1]}")
    if site := _FREE_SITE.match(line):
        return Line("site", site[1])
    if (outlet := _OUTLET.match(line)) and line != "The News":
        return Line("outlet", outlet[1])
    return Line("name", line) if _NAME.match(line) and not _FULL_STOP.search(line) else Line("")


def without_job(byline: str) -> str:
    """A byline without the job that stands behind the name.

    >>> without_job("Tess Holloway, Economics Editor"), without_job("Ann Lee, Bo Chen")
    ('Tess Holloway', 'Ann Lee, Bo Chen')
    """
    byline = _FULL_STOP.sub("", byline)
    names, comma, rest = byline.rpartition(", ")
    return names if comma and _OUTLET.match(rest) else _AND_JOB.sub("", byline)


def source_in(blocks: Sequence[Block]) -> str | None:
    """Where the article came out, as lines say that are no part of it: "SOURCE Acme", "Thanks for reading Salt".

    >>> source_in([Block("Small Print is a reader-supported publication."), Block("Share")])
    'Small Print'
    """
    for block, after in pairwise([*blocks, Block("")]):
        if match := _SOURCE_SAID.match(block.text):
            return str(next(filter(None, match.groups())))
        if block.text.strip().lower() == "news provided by" and after.text:
            return after.text.strip()
    return None


@cache
def given_names() -> frozenset[str]:
    return frozenset(name for names in categories("given_names").values() for name in names)


def with_names(lines: Sequence[str]) -> list[str]:
    """The lines, with the names behind a "By" that stands alone put together with it.

    >>> with_names(["By", "Ann Lee", "and", "Bo Chen", "16 May 2024"])
    ['By Ann Lee and Bo Chen', '16 May 2024']
    """
    found: list[str] = []
    rest = iter(range(len(lines)))
    for at in rest:
        line = lines[at]
        after = list(takewhile(_is_name_or_and, lines[at + 1 : at + _MOST_NAMES]))
        if line.lower() == "by" or (line[:3] in ("By ", "BY ") and after and not _NAME.match(after[0])):
            line = " ".join((line.title() if line.isupper() else line, *after)).removesuffix(" and")
            next(islice(rest, len(after), len(after)), None)
        found.append(line)
    return found


def _is_name_or_and(line: str) -> bool:
    return _NAME_OR_AND.fullmatch(line) is not None and not _ROLE.match(line)


def byline_in(line: str) -> str:
    """The name in a line that says by whom; "" for any other.

    >>> byline_in("By Carl Hughes, Post staff writer"), byline_in("By Tuesday the river rose.")
    ('Carl Hughes', '')
    """
    found = _line(line)
    return found.value if found.kind == "byline" and line[:2].lower() == "by" else ""
