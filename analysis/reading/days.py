"""The day of publication, as the lines above an article write it."""

import re
from datetime import date, datetime
from typing import Final

from dateutil import parser as date_parser

_LABEL: Final = re.compile(
    r"\A(?:(?:first|originally|last)\s+|volume \d+: )?"
    r"(debated|published|posted|updated|modified|created|date|filed|issued)(?:\s+(?:on|at))?"
    r"\s?:?\s+",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"(?:, [A-Z]{2,3}| by [A-Z][\w ]{2,40})\Z")  # "16 May 2024 14:02, UK"
_COUNTS: Final = re.compile(r"(?<=\b20\d\d)(?: \d{1,4}){2}\Z")  # "May 16, 2024 0 46": comments and views
_GLUED_LABEL: Final = re.compile(r"\A(published|updated|posted)(?=[A-Z\d])", re.IGNORECASE)  # "PublishedMAY 16 2024"
_SHORT_YEAR: Final = re.compile(r"\A(\d{1,2}/\d{1,2}/|\d{1,2}\.\d{1,2}\.)(\d\d)(?=[,\s]|\Z)")
_THIS_CENTURY: Final = 50
_CHANGED: Final = ("updated", "modified")
_ISO: Final = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d\S*\Z")
_CHANGED_BEHIND: Final = re.compile(
    r"\s*(?:\b|(?<=\d))(?:last\s+)?(?:updated|modified|published on)\b.*\Z", re.IGNORECASE | re.DOTALL
)
_TWICE: Final = re.compile(r"\A\d{1,2}/\d{1,2}/\d{4}(?=[A-Z])")  # "05/16/2024May 16, 2024"
_GLUED_CLOCK: Final = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)")  # "May 16, 20247:42 AM"
_CLOCK: Final = re.compile(
    r",?\s*(?:\b(?:at|on)\s+)?\b\d{1,2}[.:]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:(?:GMT|UTC)?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}|\(.{2,20}\)))?(?=\s|,|\{|\Z)",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"[,;]?\s+(?:page|p\.|pg\.)\s?[A-Z]?\d+\Z", re.IGNORECASE)  # "16 May 2024, page 4"
_PICTURES: Final = re.compile(r"[^\w\s.,:;/()+{}–—-]+")  # "📅 16.05.2024"
_DOTTED: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b")  # the day first, wherever it is written
_SLASHED: Final = re.compile(r"(?:\w+,? )?0?(\d{1,2})[/-]0?(\d{1,2})[/-]\d{4}\Z")
_MONTHS: Final = 12
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DEFAULTS: Final = (datetime(2000, 1, 1), datetime(2001, 2, 2))
_LONGEST: Final = 60
# "GENEVA, May 16, 2024 (Agence Nord) - More than"
_DATELINE: Final = re.compile(
    r"[A-Z][A-Za-z .'’-]{2,40}?,? ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}),? (?:\([^()]{2,30}\) ?)?[-–—]{1,2} "
)


def full_date(line: str) -> date | None:
    """The day that a whole line names with day, month and year; None for anything else.

    >>> full_date("Published: Friday, August 1, 2014"), full_date("Thu 16 May 2024 06.00 BST")
    (datetime.date(2014, 8, 1), datetime.date(2024, 5, 16))
    >>> full_date("2024-05-16T09:30:00+02:00"), full_date("May 16, 20247:42 AM GMT+2Updated 3 hours ago")
    (datetime.date(2024, 5, 16), datetime.date(2024, 5, 16))
    >>> full_date("5.6.2024"), full_date("5/6/2024"), full_date("August 2014"), full_date("In 2014 the army left.")
    (datetime.date(2024, 6, 5), None, None, None)
    """
    line = _LABEL.sub("", _GLUED_LABEL.sub(r"\1 ", line.strip()))
    line = _BEHIND.sub("", _COUNTS.sub("", line))
    if short := _SHORT_YEAR.match(line):
        line = f"{short[1]}{19 + (int(short[2]) < _THIS_CENTURY)}{short[2]}{line[short.end() :]}"
    if iso := _ISO.match(line):
        line = iso[1]
    line = _PAGE.sub("", _TWICE.sub("", _PICTURES.sub(" ", line))).strip()
    line = _CLOCK.sub("", _GLUED_CLOCK.sub(" ", _CHANGED_BEHIND.sub("", line))).strip(" ,;|{-–—")
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    slashed = _SLASHED.match(line)
    if slashed and slashed[1] != slashed[2] and max(map(int, slashed.groups())) <= _MONTHS:
        return None  # "3/5/2024" is in March or in May
    day_first = _DOTTED.search(line) is not None
    try:
        # Parsed over two different days: a part that the line leaves out comes out differently.
        one, other = (date_parser.parse(line, default=day, dayfirst=day_first) for day in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    return one.date() if one.date() == other.date() else None


def tells_change(line: str) -> bool:
    """Whether a line with a day says when the article was changed, not when it came out.

    >>> tells_change("Updated: 16 May 2024"), tells_change("16 May 2024")
    (True, False)
    """
    label = _LABEL.match(line)
    return label is not None and label[1].lower() in _CHANGED


def day_of_dateline(paragraph: str) -> date | None:
    """The day that the dateline of a paragraph names in full.

    >>> day_of_dateline("GENEVA, May 16, 2024 (Agence Nord) - More than 40 people left.")
    datetime.date(2024, 5, 16)
    """
    dateline = _DATELINE.match(paragraph)
    return full_date(dateline[1]) if dateline else None
