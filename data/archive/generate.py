"""Writes invented-news.jsonl: a year of invented news on one invented story, the same bytes each time it is run.

Country, outlets, people and events are made up. As the script draws every figure before it puts it into a sentence,
it knows what a reader should find; a test compares that with what the package finds.
"""

import json
import random
import re
import tomllib
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from string import Formatter
from typing import Any, Final, NamedTuple

HERE: Final = Path(__file__).parent
OUT: Final = HERE / "invented-news.jsonl"
SEED: Final = 2031
COUNT: Final = 120
FEWEST, MOST = 60, 140  # words of an article
YEAR: Final = 2031
# The troops in the country on the first of each month, from January to the January after: what no source says exactly.
COURSE: Final = (900, 950, 1100, 1300, 1500, 1600, 1700, 1750, 1650, 1450, 1300, 1200, 1150)
BEFORE: Final = 50  # fewer for each month in the year before
# Engineers are among them. The mission leaves them out until a report in June, the minister does so all year.
ENGINEERS: Final = 250
REPORT: Final = date(YEAR, 6, 15)
CAMPAIGN: Final = date(YEAR, 9, 1)  # from then on the opposition is heard three times as often
STYLES: Final = ("wire", "trumpet", "review")
UNNAMED: Final = "unnamed"


class Stated(NamedTuple):
    """A figure on troops as it was put into an article: sort is total, part or additional."""

    low: int
    high: int
    bound: str
    sort: str
    source: str  # a name, "unnamed", or nothing for the author
    first_day: date


class Article(NamedTuple):
    """An article with what was put into it; loaded are the author's own words alone."""

    id: str
    published: date
    title: str
    source: str
    text: str
    stated: list[Stated]
    heard: list[str]
    loaded: list[str]


def true_troops(day: date) -> float:
    """The troops in the country on a day, between the first of its month and that of the next."""
    if day.year < YEAR:
        return COURSE[0] - BEFORE * (13 - day.month)
    before, after = COURSE[day.month - 1], COURSE[day.month]
    return before + (after - before) * (day.day - 1) / monthrange(day.year, day.month)[1]


def articles(seed: int = SEED) -> list[Article]:
    """All articles, by day, the same for the same seed."""
    templates = tomllib.loads((HERE / "templates.toml").read_text(encoding="utf-8"))
    rng = random.Random(seed)
    decks: dict[str, Deck] = {}
    found: list[Article] = []
    styles = Deck(STYLES, rng)
    for number in range(COUNT):
        published = date(YEAR, 1, 3) + timedelta(days=3 * number + rng.randrange(3))
        style = styles.draw()
        desk = Desk(templates, style, published, rng, decks)
        found.append(desk.article())
    return found


def jsonl(found: list[Article]) -> str:
    """The articles as lines of JSON, without what was put into them."""
    lines = []
    for article in found:
        row = {name: str(getattr(article, name)) for name in ("id", "published", "title", "source", "text")}
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(lines)


class Deck:
    """Things drawn in a random order, all of them before any comes again."""

    def __init__(self, things: Any, rng: random.Random) -> None:
        self._things, self._rng = list(things), rng
        self._left: list[Any] = []

    def draw(self) -> Any:
        if not self._left:
            self._left = self._rng.sample(self._things, len(self._things))
        return self._left.pop()


class Desk:
    """One article in the making."""

    def __init__(
        self, templates: dict[str, Any], style: str, published: date, rng: random.Random, decks: dict[str, Deck]
    ) -> None:
        self.templates, self.style, self.published, self.rng, self.decks = templates, style, published, rng, decks
        self.house: dict[str, Any] = templates[style]
        self.heard: list[str] = []
        self.stated: list[Stated] = []
        self.unnamed: list[str] = rng.choice(templates["sources"]["unnamed"]["forms"])
        self.places = {name: rng.choice(values) for name, values in templates["places"].items()}

    def article(self) -> Article:
        title, lead = self._deck("leads").draw()
        paragraphs = [self._written(lead), self._written(self._deck("claims").draw())]
        rest = ["figures", "voices", "context"] + ["claims"] * (self.rng.random() < 0.5)
        rest += ["money"] * (self.rng.random() < 0.4)
        paragraphs += [self._written(self._deck(kind).draw()) for kind in self.rng.sample(rest, len(rest))]
        wanted = self.rng.randrange(FEWEST + 5, MOST - 40)
        while len(" ".join(paragraphs).split()) < wanted:
            paragraphs.append(self._written(self._deck("context").draw()))
        marked = "\n\n".join(paragraphs)
        assert FEWEST <= len(marked.split()) <= MOST, marked
        own = re.sub(r"“[^”]*”", "", marked)
        return Article(
            id=f"{self.style}-{self.published}",
            published=self.published,
            title=_capital(self._filled(title.replace("*", ""), {"more": "More", "noun": "soldiers"})),
            source=self.house["outlet"],
            text=marked.replace("*", ""),
            stated=self.stated,
            heard=self.heard,
            loaded=re.findall(r"\*(\w+)\*", own),
        )

    def _deck(self, kind: str) -> Deck:
        return self.decks.setdefault(f"{self.style} {kind}", Deck(self.house[kind], self.rng))

    def _written(self, template: str) -> str:
        """A sentence of the template, and what it states noted."""
        by, template = re.findall(r"^(?:\[([\w ]+)\] )?(.+)", template)[0]
        fields = {name for _, name, _, _ in Formatter().parse(template) if name}
        values: dict[str, str] = {"noun": self.rng.choice(self.house["nouns"])}
        source = who = ""
        if fields & {"who", "Who"}:
            source, who = self._source(by.split())
            values |= {"who": who, "Who": _capital(who)}
        since = self.published
        if "when" in fields:
            values["when"], since = self._when()
        for sort in ("n", "part", "more"):
            if sort in fields:
                values[sort] = self._figure(sort, source, since)
        if "early" in fields:
            values |= self._two_months(source)
        if "money" in fields:
            values["money"] = f"{self.rng.randrange(110, 260) / 10:g} million crowns"
        return _capital(self._filled(template, values))

    def _filled(self, template: str, values: dict[str, str]) -> str:
        """The template with its values, and with places, days and numbers of which no account is kept."""
        others = {
            **self.places,
            "day": _weekday(self.published - timedelta(days=self.rng.randrange(1, 6))),
            "next": _weekday(self.published + timedelta(days=self.rng.randrange(1, 6))),
            "lately": self.rng.choice(["last month", f"in {_month_before(self.published):%B}"]),
            "k": str(self.rng.randrange(11, 40)),
            "k2": str(self.rng.randrange(11, 40)),
        }
        return template.format(**others | values)

    def _source(self, among: list[str]) -> tuple[str, str]:
        """Who speaks, by the habits of the house; with the office at first, and more briefly after."""
        habits: dict[str, int] = self.house["sources"]
        weights = {key: habits.get(key, 1) for key in among or habits}
        if "orlin" in weights and self.published >= CAMPAIGN:
            weights["orlin"] *= 3
        key = self.rng.choices(list(weights), list(weights.values()))[0]
        source = self.templates["sources"][key]
        name = source.get("name", UNNAMED)
        first, later = self.unnamed if name == UNNAMED else (source["full"], name.split()[-1])
        known = name in self.heard
        self.heard.append(name)
        return name, later if known else first

    def _when(self) -> tuple[str, date]:
        """Words for a time in the past, with its first day."""
        today = self.published
        kind = self.rng.choice(["day", "day", "week", "month"])
        if kind == "day":
            day = today - timedelta(days=self.rng.randrange(1, 6))
            return f"on {_weekday(day)}", day
        if kind == "week":
            return "last week", today - timedelta(days=today.weekday() + 7)
        day = _month_before(today)
        return self.rng.choice(["last month", f"in {day:%B}"]), day

    def _figure(self, sort: str, source: str, since: date) -> str:
        """Words for a figure, noted as what the source states."""
        if sort == "part":
            number = 10 * self.rng.randrange(6, 20)
            self.stated.append(Stated(number, number, "exact", "part", source, since))
            return str(number)
        if sort == "more":
            number = 10 * self.rng.randrange(5, 25)
            self.stated.append(Stated(number, number, "exact", "additional", source, since))
            return f"another {number}"
        words, low, high, bound = self._rounded(self._told(source, since))
        self.stated.append(Stated(low, high, bound, "total", source, since))
        return words

    def _told(self, source: str, day: date) -> float:
        """What the source says there are: each counts in its own way."""
        true = true_troops(day)
        if source == "Mira Halden":
            return true - ENGINEERS * (self.published < REPORT)
        if source == "Jonas Brekker":
            return true - ENGINEERS
        if source == "Tessa Orlin":
            return true * self.rng.uniform(1.15, 1.35)
        if source == UNNAMED:
            return true * self.rng.uniform(0.95, 1.08)
        # An author takes the figure that his house is used to.
        return true * 1.2 if self.style == "trumpet" else true - ENGINEERS * (self.published < REPORT)

    def _rounded(self, number: float) -> tuple[str, int, int, str]:
        """A number in the words of the house, with low, high and bound."""
        ways: dict[str, int] = self.house["amounts"]
        way = self.rng.choices(list(ways), list(ways.values()))[0]
        near = _near(number)
        if way == "exact":
            exact = 10 * round(number / 10)
            return f"{exact:,}", exact, exact, "exact"
        if way == "about":
            return f"{self.rng.choice(['about', 'some', 'nearly', 'around', 'roughly'])} {near:,}", near, near, "about"
        if way == "over":
            return f"more than {near:,}", near, near, "over"
        if way == "under":
            return f"fewer than {near + 50:,}", near + 50, near + 50, "under"
        return f"between {near - 50:,} and {near + 50:,}", near - 50, near + 50, "exact"

    def _two_months(self, source: str) -> dict[str, str]:
        """Two totals and the months in which they held, the later one that before the article's."""
        first = last = _month_before(self.published)
        early = late = _near(self._told(source, last.replace(day=15)))
        while early == late or self.rng.random() < 0.5:
            first = _month_before(first)
            early = _near(self._told(source, first.replace(day=15)))
        for number, day in zip((early, late), (first, last), strict=True):
            self.stated.append(Stated(number, number, "exact", "total", source, day))
        return {"early": f"{early:,}", "late": f"{late:,}", "month_a": f"{first:%B}", "month_b": f"{last:%B}"}


def _near(number: float) -> int:
    return 50 * round(number / 50)


def _weekday(day: date) -> str:
    return f"{day:%A}"


def _month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


if __name__ == "__main__":
    OUT.write_text(jsonl(articles()), encoding="utf-8")
