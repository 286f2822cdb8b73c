"""Text from an article is data: whatever it holds, the page that shows it stays the page that we wrote."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from analysis import parse_article
from tests.test_tables import texts

HOSTILE = (
    '<script>alert(1)</script> "5 <img src=x onerror=alert(2)> men" said <b>Ann Lee</b> & $5 </mark></p> {{7*7}} $x$'
)
OURS = {"div", "p", "span", "mark", "small", "style", "table", "thead", "tbody", "tr", "th", "td", "a"}


class Checker(HTMLParser):
    """Fails on any tag that is not ours or not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.shown: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OURS
        assert {name for name, _ in attrs} <= {"class", "id", "href", "style"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] != "small":
            self.shown.append(data)


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE + "\n\n" + HOSTILE])
def test_markup_in_an_article_is_shown_not_run(text: str) -> None:
    article = parse_article(text, title=HOSTILE, source=HOSTILE, id=HOSTILE)
    assert "".join(Checker(article.highlight().html).shown) == text.replace("\n\n", "")
    for name in ("numbers", "quotes", "claims", "people", "sentences"):
        Checker(article.show(name).html)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_highlighting_shows_the_text_and_nothing_else(text: str) -> None:
    article = parse_article(text)
    shown = "".join(Checker(article.highlight("numbers", "dates", "quotes", "devices").html).shown)
    assert "".join(shown.split()) == "".join(text.split())


def test_marks_carry_their_label_and_sentences_their_id() -> None:
    article = parse_article("Nobody came. Police said 40 people left.")
    html = article.highlight("numbers").html
    assert '<mark class="numbers">40<small> people</small></mark>' in html
    assert '<span id="article-s1">Police' in html
    assert repr(article.highlight("numbers")) == "Nobody came. Police said [40: people] people left."


def test_rows_lead_back_to_their_sentence() -> None:
    article = parse_article("Nobody came. Police said 40 people left.")
    assert '<a href="#article-s1">2</a>' in article.show("numbers", "sentence", "text").html
    with pytest.raises(KeyError, match="no column 'nuon'"):
        article.show("numbers", "nuon")


def test_dollars_are_kept_from_mathjax() -> None:
    article = parse_article("From $18bn to $20bn.")
    assert "mathjax_ignore" in article.highlight().html
    assert "mathjax_ignore" in article.show("numbers").html


def test_plain_text_in_a_terminal() -> None:
    article = parse_article("Nobody came.", published="2014-08-01", id="a")
    assert repr(article) == "<Article 'a' of 2014-08-01: 1 sentence>"
    assert str(article) == "Nobody came."
    assert repr(article.show("numbers")) == "No rows."
