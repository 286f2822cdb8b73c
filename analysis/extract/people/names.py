"""Capitalised runs of words, cut into names: each is surely a person, surely an organisation, or open."""

import re
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.people.given_too import GIVEN_TOO, is_given, is_somebody
from analysis.extract.people.name_kinds import kind_of
from analysis.extract.people.titles import after_office, split_title
from analysis.extract.people.tokens import JOINING, Token, chunks_of, tokens_of
from analysis.extract.people.vocabulary import (
    CALENDAR,
    FEMALE_TITLES,
    GENDERS,
    MALE_TITLES,
    NAMED_LIKE_MONTHS,
    NOT_NAMES,
    SUFFIXES,
    TITLES,
)

# One loose run of capitalised words; what it holds is worked out once for each different run.
_RUN: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w'’.&-]*"
    # Small words inside a name, by their first letters, which are looked at first.
    r"(?:[ \u00a0](?:(?=[&abdefilotuvyz])(?:& |a(?:l-|nd )|b(?:in |int )|d(?:e (?:l(?:a|as|os) )?|en |a |as |alla "
    r"|el |ella |i |os |u )|e[lr]-|for (?:the )?|ibn |l[ae] |o[fn] (?:the )?"
    r"|te(?:r |n (?=Hag|Brink|Boom|Cate|Have|Kate))|ul-|v(?:an (?:de[rn]? |het )?|on (?:de[rm] )?)|y |zu )"
    r"(?=[A-ZÀ-ÖØ-Þ]))?[A-ZÀ-ÖØ-Þ][\w'’.&-]*){0,12}"
).match
# How a run may go on behind a word and a blank: with one of these, or a capital.
_SMALL_WORDS: Final = frozenset(
    "al and bin bint de den da das dalla del della di dos du el er for ibn la le of on ter ten ul van von y zu".split()
)
# Where none of these stands behind a word, no run goes on from it.
_GOES_ON: Final = frozenset("'’.&- \u00a0")
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]").search


@dataclass(slots=True, eq=False)
class Name:
    """A name inside a run, by offsets into the run; `kind` is person, organisation, place, open or single.

    Each is made once and read at every mention of it, so its fields are slots, which are read fastest.
    """

    start: int
    end: int
    kind: str
    text: str
    title: str = ""
    gender: str = ""
    possessive: bool = False
    last: str = ""  # what the person is called by later
    full: bool = False  # of several words, and may be a person's


class Mention(NamedTuple):
    """A name at its place in the document."""

    start: int
    end: int
    name: Name


def mentions(document: Document) -> list[Mention]:
    """All names of the document in order.

    >>> [m.name.text for m in mentions(Document("But Gen. Ana Lopez met Mr. Kim of the World Bank."))]
    ['Ana Lopez', 'Kim', 'World Bank']
    """
    runs, starts = _runs(document)
    found = list(map(_RUNS.__getitem__, runs))
    if not _ASKED.isdisjoint(runs):
        _told_by_place(document.text, runs, starts, found, [place for place, run in enumerate(runs) if run in _ASKED])
    new = tuple.__new__  # what Mention(...) calls, without a Python call for each of the many
    placed: list[Mention] = []
    for index, names in enumerate(found):
        if names:  # about half of the runs name nobody
            start = starts[index]
            placed += [new(Mention, (start + name.start, start + name.end, name)) for name in names]
    return placed


def _runs(document: Document) -> tuple[list[str], list[int]]:
    """The capitalised runs of the document, and where each begins.

    Most are one word, which is told from what stands behind it.
    """
    text, words, starts, gaps = document.text, document.words, document.starts, document.gaps
    runs: list[str] = []
    begins: list[int] = []
    last = len(words) - 1
    end = 0  # of the run before
    for k in document.capitals:
        start, run = starts[k], words[k]
        if start < end:
            continue
        if not "A" <= run[0] <= "Z":
            capital = _CAPITAL(run)  # "iPhone", "Émile"; of "2nd" none
            if capital is None:
                continue
            start += capital.start()
            run = run[capital.start() :]
        gap = gaps[k]
        if gap[:1] not in _GOES_ON:
            alone = True
        elif gap == " " and k < last:
            behind = words[k + 1]
            alone = behind < ":" or ("a" <= behind < "À" and behind not in _SMALL_WORDS)  # a figure, a small letter
        else:
            alone = False
        if not alone and (whole := _RUN(text, start)):
            run = whole[0]
        before = text[start - 1 : start]
        if before and before in _BEFORE_CAPITAL and start > end:
            begin = _SMALL_BEGIN(text, max(end, start - _LONGEST_BEGIN), start)
            if begin:
                start -= len(begin[0])
                run = begin[0] + run
        runs.append(run)
        begins.append(start)
        end = start + len(run)
    return runs, begins


# What a name may begin with before its first capital: "eBay", "easyJet", "3M", "7-Eleven".
_BEFORE_CAPITAL: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_SMALL_BEGIN: Final = re.compile(r"(?<![\w$£€¥.,'’-])(?:[a-z]|easy|my|\d{1,2}-?)\Z").search
_LONGEST_BEGIN: Final = 8  # characters


def _told_by_place(
    text: str, runs: list[str], starts: list[int], found: list[tuple[Name, ...]], asked: list[int]
) -> None:
    """Puts names into found that only what stands beside them tells: "Will Smith said", "May said" of Theresa May."""
    beside = {place: _beside(text, runs, starts, place) for place in asked}
    for place in asked:
        if " " in runs[place] and is_given(*beside[place]):
            found[place] = _with_given_name(runs[place])
    named = {name.last for names in found for name in names if name.text in NAMED_LIKE_MONTHS}
    for place in asked if named else ():
        run = runs[place]
        last = _bare(run)
        if last in named and is_somebody(*beside[place]):
            found[place] = (Name(0, len(last), "single", last, possessive=last != run, last=last),)


def _beside(text: str, runs: list[str], starts: list[int], place: int) -> tuple[str, str, str]:
    """The run at the place between what stands before and behind it, up to the next runs."""
    start, run = starts[place], runs[place]
    low = starts[place - 1] + len(runs[place - 1]) if place else 0
    high = starts[place + 1] if place + 1 < len(runs) else len(text)
    return text[low:start], run, text[start + len(run) : high]


_SURNAMES_TOO: Final = frozenset(
    last + ending for last in {name.rpartition(" ")[2] for name in NAMED_LIKE_MONTHS} for ending in ("", "'s", "’s")
)


def _bare(run: str) -> str:
    return run.removesuffix("'s").removesuffix("’s")


class _Runs(dict[str, tuple[Name, ...]]):
    """The names in each run that has been asked for; emptied when it is full."""

    def __missing__(self, run: str) -> tuple[Name, ...]:
        if len(self) >= _MOST_RUNS:
            self.clear()
            _ASKED.clear()
        self[run] = names = _names_in(run)
        if run.startswith(GIVEN_TOO) or run in _SURNAMES_TOO:
            _ASKED.add(run)
        return names


_MOST_RUNS: Final = 1 << 16
_RUNS: Final = _Runs()
# Those of the runs that only what stands beside them tells.
_ASKED: Final[set[str]] = set()


def _names_in(run: str) -> tuple[Name, ...]:
    """The names in one capitalised run."""
    if run in NOT_NAMES or run in CALENDAR:
        return ()
    names: list[Name] = []
    for chunk in chunks_of(tokens_of(run)):
        name = _name(run, chunk)
        if name:
            names.append(name)
    return tuple(names)


def _with_given_name(run: str) -> tuple[Name, ...]:
    """The names in a run whose first word is a given name here, whatever else it is elsewhere."""
    given, _, rest = run.partition(" ")
    names = _RUNS[f"{_PLAIN} {rest}"]
    if not names or names[0].start or not names[0].full:
        return _RUNS[run]
    more = len(given) - len(_PLAIN)
    first = replace(names[0], end=names[0].end + more, text=given + names[0].text[len(_PLAIN) :], gender="")
    return (first, *(replace(name, start=name.start + more, end=name.end + more) for name in names[1:]))


_PLAIN: Final = "Ann"  # a word that is nothing but a given name


def _name(run: str, chunk: list[Token]) -> Name | None:
    """What one chunk of a run names, or None."""
    tokens = chunk
    while tokens and tokens[-1].text in JOINING:
        tokens = tokens[:-1]
    if not tokens:
        return None
    office = after_office(tokens)
    if office is not None:
        tokens = office
        if not tokens or kind_of([token.text for token in tokens], "") != "organisation":
            return None
    if len(tokens) > 1 and (tokens[0].text in _WHAT_FIRM or tokens[0].text.endswith(_WHENCE)):
        tokens = tokens[1:]  # "Rival Acme AG", "Toronto-listed Acme"
    if len(tokens) > 2 and tokens[0].text.endswith(_TOLD_OF) and tokens[1].text in GENDERS:
        tokens = tokens[tokens[0].text not in GENDERS :]  # "Shocked Ann Lee", "Grieving Ann Lee"
    title, tokens = split_title(run, tokens)
    if not tokens:
        return None
    if len(tokens) == 2 and not title and tokens[1].text == "State" and tokens[0].text.isupper():
        tokens = tokens[:1]  # "BJP State president"
    words = [token.text for token in tokens]
    start, end = tokens[0].start, tokens[-1].end
    text = run[start:end]
    if len(words) > 1 and words[-1] in TITLES and words[-1] not in SUFFIXES and not title:
        return None  # a title without a name: "Prime Minister"
    gender = _gender(title, words)
    kind = kind_of(words, title)
    if kind == "none" or (text.startswith(("St. ", "St ")) and tokens[-1].possessive):
        return None  # "St. Luke's told me"
    if words[-1] in _HONOURS and len(words) > 1 and (title or len(words) > 2) and kind in ("person", "open"):
        text = run[start : tokens[-2].end]  # "Peter Voss MP"
        full = len(words) > 2
        return Name(start, end, "person", text, title, gender, tokens[-1].possessive, last_name(text), full)
    full = len(words) > 1 and kind in ("person", "open", "weak organisation")
    return Name(start, end, kind, text, title, gender, tokens[-1].possessive, last_name(text), full)


def last_name(name: str) -> str:
    """The name a person is called by later: the last word, without a suffix and a joined article.

    >>> last_name("Nouri al-Maliki"), last_name("Harry Connick Jr.")
    ('Maliki', 'Connick')
    """
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,") in SUFFIXES:
        words.pop()
    last = words[-1] if words else ""
    return last[3:] if last.startswith(("al-", "el-", "Al-", "El-")) else last


# What stands behind a name and is no part of it.
_HONOURS: Final = frozenset("KC QC SC MP MSP MEP MLA TD OBE CBE MBE KBE DBE CMG FRS RN AO AM MLC".split())
_TOLD_OF: Final = ("ed", "ing")
_WHENCE: Final = ("-listed", "-based", "-owned", "-headquartered", "-backed")
_WHAT_FIRM: Final = frozenset(
    "Rival Rivals Competitor Lender Carmaker Automaker Chipmaker Drugmaker Planemaker Steelmaker Retailer Grocer "
    "Airline Insurer Broadcaster Publisher Housebuilder Supermarket Miner Brewer Bookmaker Brokerage Startup".split()
)


def _gender(title: str, words: list[str]) -> str:
    for part in title.replace(".", "").split():
        if part in MALE_TITLES:
            return "male"
        if part in FEMALE_TITLES:
            return "female"
    if len(words) > 1 or title == "":
        return GENDERS.get(words[0].split("-")[0], "")
    return ""
