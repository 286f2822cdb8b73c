"""Texts for the fuzzer: hostile ones, ones like news, and sentences of the cases with something gone wrong in them."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

_CASES: Final = Path(__file__).parents[1] / "cases"
_MOST: Final = 8  # fragments of a text: what goes wrong does so in short ones

FRAGMENTS: Final[dict[str, Sequence[str]]] = {
    "numbers": (
        "0 1 7 40 5,000 1,23,456 3.5 -7 −2 ½ 1/2 2-1 16-20 1e308 10^999 5x10^290 $5 £3m €1.2bn HK$9 ₹ Rs. $5-$7 5% "
        "40km 6ft2 12th 1st 9999999999999999999999 .5 1,1,1 ² ٣ ５ Ⅻ one two twenty-one hundred thousand dozen lakh "
        "crore million half third quarter double twice zero no percent per cent people miles years old degrees "
        "barrels a day km/h kg 787 G20 No. # 555-1234 +1 ¥ cents inches feet yards pounds F-16"
    ).split(" "),
    "dates": (
        "May March Sept. December 5 31 2014 1999 '90s 1990s Monday Friday today yesterday last next this year week "
        "month quarter decade century 12/31/2014 2014-02-30 0000-00-00 9999-12-31 31.12.2014 1/1/1 10:30 25:61 p.m. "
        "noon midnight GMT FY2014 Q3 summer Christmas Easter Ramadan ago later since until between early late "
        "mid-2014 the first half of end BC AD two-year 24/7 20th"
    ).split(" "),
    "days that are none": [
        "February 30",
        "May 5, 2014",
        "June 31, 0000",
        "the year 10000",
        "500 million years ago",
        "last last",
        "Feb. 29",
    ],
    "cues": (
        "said says told asked added according to who which that he she they it Mr. Mrs. Dr. Gen. Ann Lee Bo Chen "
        "O’Neil McX van der spokesman minister president officials police the a an of and or but not was were is being "
        "been by very may must never regime so-called terrorist claimed admitted from to rose fell more than less "
        "about nearly over up down per each every U.S. U.N. i.e. A. I Q: A: reporters"
    ).split(" "),
    "marks": list("\"'“”‘’«»‹›„‚`´″()[]{}<>.,;:!?…-–—/\\*_~^|#=+@&%$"),
    "joined marks": ["''", "``", "...", ". . .", ". ", ", ", "--"],
    "markup": [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "<b>",
        "</mark>",
        "<!--",
        "]]>",
        "&lt;",
        "&amp;",
        "&#60;",
        "&",
        "$x$",
        "$$\\frac{1}{2}$$",
        "\\(x\\)",
        "javascript:alert(1)",
        "</div></p>",
        "[a](b)",
        "![a](javascript:b)",
        "# A",
        "> q",
        "1. ",
        "```\n",
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "{{7*7}}",
        "%s{0}",
        "</style>",
    ],
    "characters": [
        "\ud800",
        "\udc00",
        "\0",
        "\u202e",
        "\u200f",
        "\u0301",
        "e\u0301",
        "😀",
        "👩\u200d👩\u200d👧",
        "🇺🇸",
        "\r\n",
        "\r",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\x1c",
        "\t",
        "\u00a0",
        "\u202f",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "İ",
        "ß",
        "ǅ",
        "ﬁ",
        "ſ",
        "К",
        "中文",
        "عربي",
        "\u00ad",
        "\x7f",
        "\U000e0041",
    ],
    "layout": ["\n", "\n\n", "\n\n\n", "  ", "\n \n"],
    "long": ["a" * 300, "9" * 320, "1," * 60, "-" * 200, "“" * 40, "one " * 40, "A.B." * 40, "<" * 60, "May " * 30],
}
_KINDS: Final = tuple(FRAGMENTS)
_WEIGHTS: Final = (6, 5, 1, 8, 3, 1, 1, 2, 1, 0.15)


@cache
def sentences() -> list[str]:
    """The texts of all cases."""
    paths = sorted(_CASES.glob("*/*.json"))
    found = [json.loads(path.read_text("utf-8")) for path in paths if path.parent.name != "real"]
    return [case["text"] for cases in found for case in cases]


def fragment(random: Random) -> str:
    """One fragment, of a kind by its weight."""
    return random.choice(FRAGMENTS[random.choices(_KINDS, _WEIGHTS)[0]])


def news_like(random: Random) -> str:
    """Fragments with blanks between them, as words stand in a sentence."""
    return " ".join(fragment(random) for _ in range(random.randint(1, _MOST)))


def joined(random: Random) -> str:
    """Fragments with nothing or anything between them."""
    return "".join(fragment(random) + random.choice(("", "", " ", "-", "\n")) for _ in range(random.randint(1, _MOST)))


def characters(random: Random) -> str:
    """Characters of all planes, halves of characters among them."""
    greatest = random.choice((0x7F, 0xFF, 0x2100, 0xFFFF, 0x10FFFF))
    return "".join(chr(random.randint(0, greatest)) for _ in range(random.randint(0, 30)))


def mutated(random: Random) -> str:
    """A part of a case's sentence with words put in, left out, doubled, moved, or written otherwise."""
    words = random.choice(sentences()).split(" ")
    first = random.randrange(len(words))
    words = words[first : first + random.randint(4, 14)]
    for _ in range(random.randint(1, 3)):
        place = random.randrange(len(words) + 1)
        word = words[place] if place < len(words) else ""
        new = random.choice(
            ([], [word, word], [fragment(random), word], [fragment(random)], [_rewritten(word, random)])
        )
        words[place : place + 1] = new
    if random.random() < 0.2:
        random.shuffle(words)
    return " ".join(words)


def _rewritten(word: str, random: Random) -> str:
    cut = random.randint(0, len(word))
    ways = (word.upper, word.title, word.lower, lambda: word[:cut], lambda: word[cut:], lambda: word[::-1])
    return random.choice(ways)() if random.random() < 0.7 else word[:cut] + fragment(random) + word[cut:]


KINDS: Final[dict[str, Callable[[Random], str]]] = {
    "news-like": news_like,
    "joined": joined,
    "characters": characters,
    "mutated": mutated,
}


def page(random: Random) -> tuple[str, bytes]:
    """A file's name and its bytes: Markdown, HTML, plain text, or whatever bytes there are."""
    kind = random.choice((".md", ".md", ".txt", ".html", ""))
    if random.random() < 0.1:
        return "page" + kind, random.randbytes(random.randint(0, 60))
    paragraphs = [random.choice((news_like, joined, mutated))(random) for _ in range(random.randint(1, 4))]
    if kind == ".html":
        body = "".join(f"<{random.choice(('p', 'h1', 'div', 'b', 'a href=x'))}>{part}" for part in paragraphs)
        text = random.choice(("<html><body>", "", "<!doctype html><title>A</title><article>")) + body
    else:
        text = random.choice(("# Head\n\n", "", "By Ann Lee\n1 May 2014\n\n")) + "\n\n".join(paragraphs)
    encoding = random.choice(("utf-8", "utf-8", "utf-8", "cp1252", "utf-16", "latin-1"))
    halves = encoding == "utf-8" and random.random() < 0.1
    return "page" + kind, text.encode(encoding, "surrogatepass" if halves else "replace")
