"""The Article: what a notebook holds. Every table is a property that is worked out once, when first asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Any

import pandas as pd

from analysis import reading, rhetoric, rows, sourcing, tables, voices
from analysis.collector import collector_paused
from analysis.document import Document
from analysis.extract.records import Device, Person, Quantity, Quote, SetAside, Timex
from analysis.highlight import Rendered, counted, highlight
from analysis.highlight import rows as linked
from analysis.kwic import in_context, inside, kwic
from analysis.schema import DEVICE_NAMES, TABLES


@dataclass(frozen=True)
class Article:
    """One news article and its tables; made by `read_article` or `parse_article`.

    Every table is a DataFrame that is made when it is first asked for. What each of its columns means, with dtype and
    unit, is told by `analysis.schema.TABLES[name]`, and for reading by data/README.md. Columns that all tables of
    mentions have: article, sentence (index in `article.sentences`, from 0), start, end and text, with
    `article.text[start:end] == text`, and rule, the name of the rule that made the row.

    >>> article = parse_article("Police said 40 people were hurt on Friday.", published="2014-08-01")
    >>> article.numbers.loc[0, ["text", "counted"]].tolist()
    ['40', 'people']
    """

    document: Document

    @property
    def id(self) -> str:
        """The article's name: the file's stem, or what was given."""
        return self.document.id

    @property
    def title(self) -> str | None:
        """The headline, where there is one."""
        return self.document.title

    @property
    def byline(self) -> str | None:
        """Who wrote it, as the page says."""
        return self.document.byline

    @property
    def published(self) -> date | None:
        """The day of publication, from which "last week" is reckoned."""
        return self.document.published

    @property
    def source(self) -> str | None:
        """Where it was published."""
        return self.document.source

    @property
    def text(self) -> str:
        """The body; all offsets are into it."""
        return self.document.text

    @property
    def removed(self) -> tuple[str, ...]:
        """What was on the page and is not body: headline, byline, date, footer."""
        return self.document.removed

    # Records: what the finders found. A finder and its word lists are loaded when they are first asked for.

    @cached_property
    def _timexes(self) -> list[Timex]:
        from analysis.extract import dates

        return dates.find(self.document)

    @cached_property
    def _numerals(self) -> list[Quantity | SetAside]:
        from analysis.extract import numbers

        return numbers.find(self.document, self._timexes)

    @cached_property
    def _quantities(self) -> list[Quantity]:
        return [record for record in self._numerals if isinstance(record, Quantity)]

    @cached_property
    def _people(self) -> list[Person]:
        from analysis.extract import people

        return people.find(self.document)

    @cached_property
    def _quotes(self) -> list[Quote]:
        from analysis.extract import quotes

        return quotes.find(self.document, self._people)

    @cached_property
    def _devices(self) -> list[Device]:
        from analysis.extract import devices

        found = [*devices.find(self.document), *devices.from_quotes(self._quotes, self.text)]
        return sorted(found, key=itemgetter(0, 1))

    @cached_property
    def heard(self) -> voices.Heard:
        """Whose each word and each device is: the author's, or somebody's who is quoted."""
        return voices.heard(self.document, self._devices, self._quotes)

    @collector_paused
    def rows(self, name: str) -> list[rows.Row]:
        """The rows of the table of that name, as plain tuples: so that many articles become one frame in one step.

        KeyError lists the names there are.

        >>> parse_article("Police said 40 people left.").rows("numbers")[0][2:10]
        (12, 14, '40', 40.0, 40.0, 'count', '', '')
        """
        match name:
            case "numbers":
                return rows.number_rows(self.document, self._quantities)
            case "set_aside":
                rest = [record for record in self._numerals if isinstance(record, SetAside)]
                return rows.mention_rows(self.document, rest)
            case "dates":
                return rows.mention_rows(self.document, self._timexes)
            case "people":
                return rows.people_rows(self.document, self._people, self._quotes)
            case "quotes":
                return rows.mention_rows(self.document, self._quotes)
            case "claims":
                from analysis import claims

                found = claims.find(self.document, self._quantities, self._timexes, self._quotes, self._people)
                return rows.claim_rows(self.document, found)
            case "devices":
                return rows.device_rows(self.document, self._devices, self.heard.devices)
            case "rhetoric":
                metrics = rhetoric.metrics(self.document, self.heard, self._devices, self._quotes, self._people)
                return rows.metric_rows(self.document, metrics)
            case "sentences":
                metrics_of = rhetoric.sentence_metrics(self.document, self.heard, self._devices)
                return rows.mention_rows(self.document, metrics_of)
        raise KeyError(f"there is no table {name!r}; the tables are {', '.join(TABLES)}")

    def columns(self, name: str) -> dict[str, Sequence[Any]]:
        """The same, by column.

        >>> parse_article("Police said 40 people left.").columns("numbers")["counted"]
        ('people',)
        """
        return tables.columns_of(name, self.rows(name))

    # Tables, in the order of the schema.

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """Quantities: how much of what, bound, change, rate and subject."""
        return tables.frame("numbers", self.rows("numbers"))

    @cached_property
    def set_aside(self) -> pd.DataFrame:
        """Numerals that are no quantities, with the reason."""
        return tables.frame("set_aside", self.rows("set_aside"))

    @cached_property
    def dates(self) -> pd.DataFrame:
        """Time expressions in TIMEX3 terms, with the days meant."""
        return tables.frame("dates", self.rows("dates"))

    @cached_property
    def people(self) -> pd.DataFrame:
        """Persons, organisations and unnamed sources."""
        return tables.frame("people", self.rows("people"))

    @cached_property
    def quotes(self) -> pd.DataFrame:
        """Quoted and reported words with speaker and cue."""
        return tables.frame("quotes", self.rows("quotes"))

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The ledger: what is counted, how much, when, and who says so."""
        return tables.frame("claims", self.rows("claims"))

    @cached_property
    def devices(self) -> pd.DataFrame:
        """Rhetorical devices, with whose words they are."""
        return tables.frame("devices", self.rows("devices"))

    @cached_property
    def rhetoric(self) -> pd.DataFrame:
        """Readability, diversity, devices by voice and words by speaker, each with its reference."""
        return tables.frame("rhetoric", self.rows("rhetoric"))

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """The sentences with their length, readability and devices."""
        return tables.frame("sentences", self.rows("sentences"))

    def table(self, name: str) -> pd.DataFrame:
        """The table of that name; KeyError lists the names there are.

        >>> list(parse_article("Nobody spoke.").table("set_aside"))[-2:]
        ['reason', 'rule']
        """
        if name not in TABLES:
            raise KeyError(f"there is no table {name!r}; the tables are {', '.join(TABLES)}")
        table: pd.DataFrame = getattr(self, name)
        return table

    def highlight(self, *names: str) -> Rendered:
        """The text with the rows of the named tables marked; of numbers, dates and quotes if none is named.

        It shows as HTML in a notebook, and in a terminal with square brackets. KeyError for a name that is no table.

        >>> parse_article("Police said 40 people left.").highlight("numbers")
        Police said [40: people] people left.
        """
        return highlight(self.document, {name: self.table(name) for name in names or ("quotes", "numbers", "dates")})

    def show(self, table: str | pd.DataFrame, *columns: str) -> Rendered:
        """A table, by name or a part of one, in which each row links to its sentence; columns picks what is shown.

        It shows as HTML in a notebook. KeyError for a name that is no table, or a column that the table lacks.

        >>> parse_article("Police said 40 people left.").show("numbers", "text", "counted")
        text counted
          40  people
        """
        return linked(self.table(table) if isinstance(table, str) else table, columns, self.id)

    def kwic(
        self, keyword: str | None = None, width: int = 50, *, device: str | None = None, speaker: str | None = None
    ) -> pd.DataFrame:
        """Key words in context: one row for each place, with what stands left and right of it.

        The places are those of the keyword (a word or phrase), of a device ("hedge"), or of what a speaker says
        (by name, or a part of it); of two that are given, those of the one that stand inside those of the other.
        Columns: article, sentence, start, end, text, left, right; no rows where there is no such place. Raises
        ValueError if nothing is given to look for, or for a device that there is not.

        >>> parse_article("It may rain. “It may not,” said Ann Lee.").kwic("may", speaker="Lee")["left"].tolist()
        ['It may rain. “It ']
        """
        found = []
        if keyword is not None:
            found.append([(place.start, place.end) for place in kwic(self.text, keyword)])
        if device is not None:
            if device not in DEVICE_NAMES:
                raise ValueError(f"there is no device {device!r}; the devices are {', '.join(DEVICE_NAMES)}")
            found.append([(row.start, row.end) for row in self._devices if row.device == device])
        if speaker is not None:
            found.append([(row.start, row.end) for row in self._quotes if speaker and speaker in row.speaker])
        if not found:
            raise ValueError("nothing to look for: give a keyword, a device or a speaker")
        return tables.kwic_frame(self.document, [in_context(self.text, *place, width) for place in inside(found)])

    def sourcing(self, sides: "sourcing.Sides | None" = None) -> pd.DataFrame:
        """One row a speaker: words quoted and paraphrased, where first, by which cues, on which side of your table."""
        return sourcing.sourcing(self, sides)

    def _repr_html_(self) -> str:
        return self.highlight()._repr_html_()

    def __repr__(self) -> str:
        said = f" of {self.published.isoformat()}" if self.published else ""
        return f"<Article {self.id!r}{said}: {counted(len(self.document.sentences), 'sentence')}>"

    def __str__(self) -> str:
        return self.text


@collector_paused
def read_article(
    path: reading.Source,
    *,
    published: str | date | None = None,
    title: str | None = None,
    source: str | None = None,
    id: str | None = None,
) -> Article:
    """The article in a file: a path, or an open file; Markdown, HTML or plain text.

    Headline, byline, date and footer are taken off, and sentences that a page break tore are made whole; offsets
    are into the cleaned `article.text`. What is given here wins over what the page says.
    Raises FileNotFoundError, IsADirectoryError or ReadingError (a ValueError), which name the file, what is wrong
    and what to do.

    >>> import io
    >>> article = read_article(io.StringIO("# Talks fail\\n\\nAnn Lee  \\n1 August 2014\\n\\nBoth sides left."))
    >>> article.title, article.byline, article.published.isoformat(), article.text
    ('Talks fail', 'Ann Lee', '2014-08-01', 'Both sides left.')
    """
    return Article(reading.read(path, published=published, title=title, publisher=source, id=id))


@collector_paused
def parse_article(
    text: str,
    *,
    published: str | date | None = None,
    title: str | None = None,
    source: str | None = None,
    id: str = "article",
) -> Article:
    """The article that is text, exactly as given: `article.text == text`.

    published is the day from which "last week" is reckoned, as a date or YYYY-MM-DD; ValueError if it is no date.

    >>> parse_article("He left last week.", published="2014-08-01").dates.loc[0, "value"]
    '2014-W30'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; for a file use read_article")
    day = reading.as_day(published) if published is not None else None
    return Article(Document(text, published=day, id=id, title=title, source=source))
