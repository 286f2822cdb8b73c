"""How time grows with length: on news, on hostile texts, and of each finder; as ratios, best of several runs.

    python benchmarks/growth.py [news] [hostile] [pages] [finders] [chance] [ARTICLES.jsonl]

The news is that in the column `text` of the file, article behind article, or else the first article again and again:
that is cheaper than news is, as each of its words is soon known. `news`: all tables (as columns) of a text of 1 kB to
10 MB, in ms per kB; at sizes below 200 kB of that much text in pieces of the size. `hostile`: all tables of texts that
no person wrote, at two sizes, each beside news per kB, with how many rows there are; `pages`: the same for files that
are read first. `finders`: time per character at two sizes, where 1.0 is growth in line with length and 8.0 would be
growth with its square. `chance`: texts of a few words drawn by chance and repeated, with other names and figures each
time, which nobody thought of; those whose time grows worse than in line with their length, with the seed that draws
them again.
"""

import io
import json
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from analysis import Article, parse_article, read_article
from analysis.document import Document
from analysis.extract import dates, devices, numbers, people, quotes
from analysis.schema import TABLES

FIRST = Path(__file__).parents[1] / "data/articles/us-boosts-missile-sales-to-iraq.md"
DAY = date(2014, 8, 1)
NEWS_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
PIECES = 200_000  # characters: one piece of 1 kB says little of others
SIZES = (100_000, 400_000)
SMALL, LARGE, RUNS = 25_000, 200_000, 5
SLOW = 30  # times news: the larger text is then left out

PROSE = "Police said on Friday that about 40 people had left the town. "
UNITS = (
    *(PROSE, "May ", "1/2/", "12/31/", "last last ", "the year ", "twenty-", "1999-", "1,", "$", "one hundred "),
    *('"', "“ ", '"a" said ', '"x," he said. ', "who said ", "Ann Lee "),
    *("was ", "was not, ", "most ", "in the ", "is being ", "by ", "ill-", "so-", "’s "),
)
# What is repeated to make a text; a name where the unit tells too little.
HOSTILE = {
    "no sentence ends": "police told the town that forty people had left it on foot ",
    "reported without end": "police said the town was left ",
    "one line, no blanks": "policetoldthetown",
    "capitals": "POLICE SAID THAT FORTY PEOPLE HAD LEFT THE TOWN. ",
    "capitalised": "Police Said That Forty People Had Left The Town ",
    "quotes": "“We left,” said Ann Lee. ",
    "quotes without speaker": '"We left." ',
    "nested quotes": "“He said ‘we “left” it’ to me” ",
    "opened, never closed": "“We left ",
    "straight marks": '"',
    "opening marks": "“",
    "apostrophes": "'a ",
    "units": "5 km, 3 kg, 7 miles per hour, $4, 9%, ",
    "digits": "1",
    "digits and blanks": "1 ",
    "digits and commas": "1,",
    "figures": "12,345 ",
    "days": "Monday ",
    "dates": "May 5, ",
    "months": "May ",
    "slashes": "12/31/",
    "years": "1999-",
    "number words": "one hundred ",
    "number words, hyphens": "twenty-",
    "dollars": "$1 ",
    "dollar signs": "$",
    "rates": "5 per ",
    "ranges": "from 5 to 7 ",
    "said": "said ",
    "who said": "who said ",
    "titles": "Mr. Lee, ",
    "namesakes": "Ann Lee met Bob Lee. Lee left. ",
    "names behind long words": "policetoldthetownthatfortypeople Ann Lee ",
    "names": "Ann Lee ",
    "initials": "A. ",
    "letters and stops": "A.B.",
    "commas": ",",
    "commas and blanks": ", ",
    "words and commas": "a, ",
    "stops": ".",
    "stops and blanks": ". ",
    "questions": "? ",
    "dots and letter": "...a",
    "newlines": "\n",
    "lines": "a\n",
    "paragraphs": "a\n\n",
    "blanks": " ",
    "blanks and letter": " " * 1000 + "a",
    "tabs and lines": "\t\n",
    "brackets": "(",
    "open brackets": "(a (b (c ",
    "brackets in brackets": "[({<>})]",
    "hyphens": "-",
    "dashes": "a – ",
    "underscores": "_",
    "entities": "&amp;",
    "tags": "<b>",
    "emoji": "😀",
    "marks on letters": "e\u0301",
    "half characters": "\ud800",
    "passives": "was not, ",
    "by": "by ",
    "the": "the ",
    "last": "last last ",
    "possessives": "’s ",
    "of the": "of the ",
    "transcript": "LEE: Yes.\n",
    "per cent": "% ",
    "colons": "1:",
    "points": "1.",
    "ordinals": "1st ",
    "addresses": "a@b.c http://a.b/c ",
    "dated counts": "after 5 men left in 2012 ",
    "dated ranges": "from 5 on Monday to 6 in May ",
    "dated verbs": "2012 read U.S. twice Acme the half ",
}
# A file's suffix and what is repeated in it.
PAGES = {
    "news, text": (".txt", ""),
    "lines": (".txt", "a\n"),
    "paragraphs": (".txt", "a\n\n"),
    "torn paragraphs": (".txt", "the army\n\n"),
    "blanks": (".txt", " " * 1000 + "a"),
    "one run of blanks": (".txt", " "),
    "bars": (".txt", "| "),
    "capitalised": (".txt", "Ann Lee "),
    "links": (".txt", "http://a.b/c\n\n"),
    "names": (".txt", "Ann and "),
    "items of a feed": (".txt", "<rss><item><title a </item"),
    "notes": (".txt", "a.[1] "),
    "columns": (".txt", "the left column goes on       the right one as well\n"),
    "times of speakers": (".txt", "Ann Lee (00:02):\n"),
    "codes": (".txt", "HD a\nPD b\nLP\n"),
    "news, Markdown": (".md", ""),
    "stars": (".md", "*"),
    "stars and letters": (".md", "*a "),
    "underscores": (".md", "_a"),
    "backticks": (".md", "`"),
    "backticks, longer": (".md", "a ` b `` "),
    "brackets": (".md", "["),
    "links, open": (".md", "[a]("),
    "pictures": (".md", "![a"),
    "angles": (".md", "<"),
    "tags": (".md", "<b "),
    "comments": (".md", "<!-- "),
    "entities": (".md", "&amp;"),
    "quoted lines": (".md", "> a\n"),
    "quotes in quotes": (".md", ">"),
    "lists": (".md", "- a\n"),
    "lists in lists": (".md", "- "),
    "numbered": (".md", "1. a\n"),
    "rules": (".md", "---\n"),
    "references": (".md", "[a]: b\n"),
    "headings": (".md", "# a\n\n"),
    "fences": (".md", "```\n"),
    "backslashes": (".md", "\\"),
    "news, HTML": (".html", ""),
    "divisions in divisions": (".html", "<div>"),
    "bold in bold": (".html", "<b>a"),
    "HTML paragraphs": (".html", "<p>a"),
    "HTML entities": (".html", "&amp;"),
    "open tags": (".html", "<"),
    "tables in tables": (".html", "<table><tr><td>"),
}
FINDERS: dict[str, Callable[[Document], object]] = {
    "dates": dates.find,
    "numbers": numbers.find,
    "quotes": lambda document: quotes.find(document, people.find(document)),
    "devices": devices.find,
}


def best(work: Callable[[], object], runs: int) -> float:
    """The best time of some runs."""
    times = []
    for _ in range(runs):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def repeated(unit: str, size: int) -> str:
    """The unit as often as it fills size characters."""
    return (unit * (size // len(unit) + 1))[:size]


def paragraphs_of(file: Path) -> list[str]:
    """The paragraphs of an article, or of all articles in a JSONL file."""
    if file.suffix != ".jsonl":
        return read_article(file).text.split("\n\n")
    with file.open(encoding="utf-8") as lines:
        return "\n\n".join(json.loads(line)["text"] for line in lines).split("\n\n")


_paragraphs = paragraphs_of(FIRST)  # those of the file that is named, once there is one


def news(size: int) -> str:
    """A news text of that size: the paragraphs once, then in any order and with other figures in them."""
    paragraphs = list(_paragraphs)
    made = list(paragraphs)
    length = sum(map(len, made)) + 2 * len(made)
    random = Random(1)
    while length < size:
        random.shuffle(paragraphs)
        for paragraph in paragraphs:
            made.append(re.sub(r"\d+", lambda found: str(random.randrange(10 ** len(found[0]))), paragraph))
            length += len(made[-1]) + 2
    return "\n\n".join(made)[:size]


def all_tables(article: Article) -> int:
    """Every table, as columns; how many rows they have."""
    return sum(len(article.columns(name)["article"]) for name in TABLES)


def of_text(text: str) -> int:
    """All tables of a text; how many rows they have."""
    return all_tables(parse_article(text, published=DAY))


class _Page(io.BytesIO):
    """An open file with a name, by which its markup is told."""

    name = ""


def of_page(suffix: str, text: str) -> int:
    """All tables of a file, where there is an article in it; how many rows they have."""
    file = _Page(text.encode("utf-8", "replace"))
    file.name = "page" + suffix
    try:
        article = read_article(file, published=DAY)
    except ValueError:
        return 0
    return all_tables(article)


def page(suffix: str, unit: str, size: int) -> str:
    """A page of that size; of news where there is no unit."""
    if suffix == ".html":
        paragraphs = news(size).split("\n\n")
        body = repeated(unit, size) if unit else "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
        return f"<html><body><article>{body}"
    return repeated(unit, size) if unit else news(size)


def print_news() -> None:
    """Time per kB at all sizes, and the ratio to 100 kB."""
    of_text(news(NEWS_SIZES[-2]))  # word lists are loaded
    made = {}
    for size in NEWS_SIZES:
        text = news(max(size, PIECES))
        pieces = [text[start : start + size] for start in range(0, len(text), size)]
        runs = max(2, min(10, 2_000_000 // size))
        made[size] = sum(best(partial(of_text, piece), runs) for piece in pieces) / len(text) * 1e6
    middle = made[100_000]
    print(f"{'news, characters':>20}{'ms per kB':>12}{'of 100 kB':>12}")
    for size, cost in made.items():
        print(f"{size:20,}{cost:12.2f}{cost / middle:12.2f}")
    print(f"greatest by least: {max(made.values()) / min(made.values()):.2f}\n", flush=True)


def print_beside(
    title: str, kinds: dict[str, Callable[[int], Callable[[], int]]], plain: Callable[[str], float]
) -> None:
    """A row a kind: time per kB at both sizes as multiples of news, and of each other; and rows per kB."""
    print(f"{title:26}" + "".join(f"{size // 1000:>7} kB" for size in SIZES) + f"{'growth':>10}{'rows/kB':>10}")
    for name, work in kinds.items():
        found: list[float] = []
        for size in SIZES:
            if not found or found[-1] < SLOW:
                found.append(best(work(size), 2) / size / plain(name))
        growth = f"{found[1] / found[0]:10.2f}" if len(found) == len(SIZES) else "   left out"
        rows = work(SIZES[0])() / SIZES[0] * 1000
        print(f"{name:26}" + "".join(f"{ratio:10.2f}" for ratio in found) + f"{growth}{rows:10.0f}", flush=True)
    print()


def print_hostile() -> None:
    """Hostile texts beside news."""
    text = news(SIZES[0])
    cost = best(lambda: of_text(text), 5) / len(text)
    kinds = {name: _text_work(unit) for name, unit in HOSTILE.items()}
    kinds["one word of many letters"] = lambda size: lambda: of_text(news(1000) + "a" * size)
    print_beside("text, times news", kinds, lambda name: cost)


def _text_work(unit: str) -> Callable[[int], Callable[[], int]]:
    def work(size: int) -> Callable[[], int]:
        text = repeated(unit, size)
        return lambda: of_text(text)

    return work


def print_pages() -> None:
    """Hostile files beside news in such a file."""
    costs = {}
    for suffix in (".txt", ".md", ".html"):
        text = page(suffix, "", SIZES[0])
        costs[suffix] = best(_page_work(suffix, "")(SIZES[0]), 5) / len(text)
    kinds = {f"{name} ({suffix})": _page_work(suffix, unit) for name, (suffix, unit) in PAGES.items()}
    print_beside("file, times news", kinds, lambda name: costs[name[name.rindex("(") + 1 : -1]])


def _page_work(suffix: str, unit: str) -> Callable[[int], Callable[[], int]]:
    def work(size: int) -> Callable[[], int]:
        text = page(suffix, unit, size)
        return lambda: of_page(suffix, text)

    return work


def seconds(name: str, text: str) -> float:
    """The best time of one finder on a text of which words and sentences are known."""

    def known() -> Document:
        document = Document(text, DAY)
        _ = document.words, document.sentences
        return document

    found = float("inf")
    for _ in range(RUNS):
        document = known()
        found = min(found, best(lambda document=document: FINDERS[name](document), 1))  # type: ignore[misc]
    return found


def print_finders() -> None:
    """How each finder grows."""
    print(f"{'growth of finders':20}" + "".join(f"{name:>10}" for name in FINDERS))
    for unit in UNITS:
        texts = [repeated(unit, size) for size in (SMALL, LARGE)]
        growth = [seconds(name, texts[1]) / max(seconds(name, texts[0]), 1e-4) * SMALL / LARGE for name in FINDERS]
        print(f"{unit[:16]!r:20}" + "".join(f"{ratio:10.1f}" for ratio in growth), flush=True)


CHANCE = (
    "Kim said that who which after before in 2012 May 5 percent of them , , , “ ” ' ’ the governor he she his "
    "spokesman for to from and but while told him asked by according - – ( ) : ; Ann Lee Acme Inc. bank $5 "
    "million half up down last year on Monday an official was not been accused adding whose lawyer statement read "
    "Mr. U.S. 12-year-old twice than more as early reported found study shows NAME LAST BODY BODY-IN-SHORT FIGURE DAY "
    "NAME LAST BODY WORD PARAGRAPH . . ."
).split()
_SYLLABLES = "bar cor dal fen gor hal kin lor mar nor pel ros sal tor ven wil".split()
_GIVEN = "Ann Bea Carl Dan Eve Fred Gina Hugo Ida Jack Kate Leo Mary Ned Olga Paul".split()
# What stands for these is drawn anew at each place.
DRAWN: dict[str, Callable[[Random], str]] = {
    "PARAGRAPH": lambda random: "\n\n",
    "WORD": lambda random: "".join(random.choices(_SYLLABLES, k=random.randint(2, 3))),
    "LAST": lambda random: DRAWN["WORD"](random).capitalize(),
    "NAME": lambda random: f"{random.choice(_GIVEN)} {DRAWN['LAST'](random)}",
    "BODY": lambda random: f"{DRAWN['LAST'](random)} {DRAWN['LAST'](random)} Committee",
    "BODY-IN-SHORT": lambda random: _in_short(DRAWN["BODY"](random)),
    "FIGURE": lambda random: f"{random.randrange(1_000_000):,}",
    "DAY": lambda random: f"May {random.randint(1, 31)}, {random.randint(1900, 2014)}",
}
CHANCE_SIZES = (8_000, 64_000)
CHANCE_TEXTS, WORSE = 400, 1.9


def print_chance(seed: int = 1) -> None:
    """Texts by chance whose time per character grows."""
    random = Random(seed)
    of_text(news(SMALL))  # word lists are loaded
    print(f"{CHANCE_TEXTS} texts by chance, seed {seed}; worse than in line with their length:")
    for _ in range(CHANCE_TEXTS):
        unit = random.choices(CHANCE, k=random.randint(2, 9))
        text = by_chance(unit, CHANCE_SIZES[1], random)
        small, large = (best(partial(of_text, text[:size]), 1) / size for size in CHANCE_SIZES)
        if large / small > WORSE and best(partial(of_text, text), 2) / len(text) / small > WORSE:
            print(f"{large / small:10.1f} {' '.join(unit)!r}", flush=True)


def by_chance(unit: list[str], size: int, random: Random) -> str:
    """The words of the unit as often as they fill size characters, with what is drawn for some of them."""
    made: list[str] = []
    length = 0
    while length < size:
        made += [DRAWN[word](random) if word in DRAWN else word for word in unit]
        length += sum(map(len, made[-len(unit) :])) + len(unit)
    return " ".join(made)[:size]


def _in_short(name: str) -> str:
    return f"{name} ({''.join(word[0] for word in name.split())})"


PARTS: dict[str, Callable[[], None]] = {
    "news": print_news,
    "hostile": print_hostile,
    "pages": print_pages,
    "finders": print_finders,
    "chance": print_chance,
}


def main() -> None:
    """Print the parts that are named, or all."""
    for file in [name for name in sys.argv[1:] if name not in PARTS]:
        _paragraphs[:] = paragraphs_of(Path(file))
    for name in [name for name in sys.argv[1:] if name in PARTS] or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main()
