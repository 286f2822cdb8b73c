"""The report as people meet it: well-formed, self-contained, with words for every picture, in a real browser."""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from analysis import report

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "data/articles/us-boosts-missile-sales-to-iraq.md"
OTHER = """# <b>Dam</b> & "sons" cost $5 or $6

Ann Lee
3 March 2020

"Some 40 people <script>alert(1)</script> were moved last week," said Bo Chen, the mayor.

Nobody was hurt. The repairs cost $5 million, the owner said on Monday.
"""
VOID = {"meta", "img", "br", "hr", "link", "input"}


class Page(HTMLParser):
    """A page's pictures, links, ids and scripts; fails on tags that do not close in order."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.open: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.asks: list[str] = []
        self.feed(path.read_text("utf-8"))
        self.close()
        assert self.open == [], path

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert tag not in ("script", "iframe", "object", "embed", "link")
        assert not [name for name in values if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "img":
            self.images.append(values)
        if tag == "a":
            self.links.append(values["href"] or "")
        if values.get("id"):
            assert values["id"] not in self.ids
            self.ids.add(values["id"] or "")
        self.asks += [value or "" for name, value in values.items() if name in ("src", "srcset", "poster")]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("report")
    report.write(ARTICLE, out, ROOT / "notebooks")
    return {path.name: path for path in sorted(out.glob("*.html"))}


def test_a_page_for_each_notebook(pages: dict[str, Path]) -> None:
    stems = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert set(pages) == {"index.html"} | {f"{stem}.html" for stem in stems}


def test_pages_are_well_formed_and_their_pictures_have_words(pages: dict[str, Path]) -> None:
    images = [image for path in pages.values() for image in Page(path).images]
    assert len(images) >= 8
    for image in images:
        assert len(image["alt"] or "") > 40


def test_no_code_cells(pages: dict[str, Path]) -> None:
    for path in pages.values():
        assert "read_article(ARTICLE)" not in path.read_text("utf-8")


def test_a_page_on_an_archive_names_the_archive(pages: dict[str, Path]) -> None:
    page = pages["06-an-archive.html"].read_text("utf-8")
    assert "Source of all figures: an archive that this project invented" in page
    assert "US boosts missile sales" not in page


def test_no_page_asks_another_host(pages: dict[str, Path]) -> None:
    for path in pages.values():
        page = Page(path)
        assert all(address.startswith("data:") for address in page.asks)
        assert "@import" not in path.read_text("utf-8")
        assert "url(" not in path.read_text("utf-8")


def test_every_link_leads_somewhere(pages: dict[str, Path]) -> None:
    read = {name: Page(path) for name, path in pages.items()}
    for name, page in read.items():
        for link in page.links:
            file, _, anchor = link.partition("#")
            if file.endswith(".csv"):
                assert (pages["index.html"].parent / file).exists()
                continue
            assert (file or name) in read, link
            assert not anchor or anchor in read[file or name].ids, (name, link)
        assert {link for link in page.links if "#" not in link} >= set(read)


def test_tables_stand_beside_the_pages(pages: dict[str, Path]) -> None:
    from analysis.schema import TABLES

    folder = pages["index.html"].parent / "tables"
    assert {path.stem for path in folder.glob("*.csv")} == set(TABLES)


def test_another_article(tmp_path: Path) -> None:
    """What speaks of the first article only is left out; markup in the other's text stays text."""
    (tmp_path / "dam.md").write_text(OTHER, "utf-8")
    general = ("index.html", "00-read-an-article.html", "03-rhetoric.html", "04-who-says-what.html")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/01-troop-deployments.html").write_text("<p>An earlier report on Iraq.</p>", "utf-8")
    lines: list[str] = []
    report.write(tmp_path / "dam.md", tmp_path / "out", ROOT / "notebooks", told=lines.append)
    assert [line.split()[0] for line in lines[1:]] == [name for name in general if name != "index.html"]
    pages = sorted((tmp_path / "out").glob("*.html"))
    assert {path.name for path in pages} == set(general)
    for path in pages:
        Page(path)
        text = re.sub(r'"data:[^"]*"', "", path.read_text("utf-8"))  # pictures may spell anything
        for foreign in ("Iraq", "Maliki", "825", "missile"):
            assert foreign not in text, (path.name, foreign)
    assert "Bo Chen" in (tmp_path / "out/index.html").read_text("utf-8")


def test_markup_and_formulas_from_anywhere_stay_text(tmp_path: Path) -> None:
    """In text, title, byline, publisher, speakers and the file's own name; `Page` fails on any that is markup."""
    name = '=x"><img src=x onerror=alert(1)>&lt;{{7*777}}'
    attack = "<script>alert('ATTACK')</script>"
    escaped = json.dumps(f'"><img src=x onerror=alert(1)>{attack}{{{{7*777}}}} $x$')
    (tmp_path / f"{name}.toml").write_text(
        "".join(f"{key} = {escaped}\n" for key in ("title", "byline", "source")) + "published = 2020-03-03\n", "utf-8"
    )
    (tmp_path / f"{name}.txt").write_text(
        f"“=1+2, we {attack} left,” said Ann </mark>{attack} Lee, the <b onclick=alert(1)>mayor</b>, last week.\n\n"
        f'@SUM(A1) 40 "><img src=x onerror=alert(1)> people were hurt, according to <iframe src=x> Bo Chen.\n\n'
        "-5 degrees, \\(x\\) $5 or $6 -->]]><!-- were clearly <style>brutal</style> {{7*777}}.",
        "utf-8",
    )
    index = report.write(tmp_path / f"{name}.txt", tmp_path / "out", ROOT / "notebooks")
    for path in sorted(index.parent.glob("*.html")):
        Page(path)
        html = path.read_text("utf-8")
        assert "<img src=x" not in html and "<script" not in html and "<iframe" not in html, path.name
        assert "5439" not in re.sub(r'"data:[^"]*"|<style>.*?</style>', "", html, flags=re.DOTALL), path.name
    assert "ATTACK" in index.read_text("utf-8")
    for path in sorted((index.parent / "tables").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            cells = [cell for row in csv.reader(lines) for cell in row]
        risky = [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
        assert all(re.fullmatch(r"-?[0-9.]+", cell) for cell in risky), path.name
    sentences = (index.parent / "tables/sentences.csv").read_text("utf-8")
    assert '"\'=x""><img' in sentences and "\"'@SUM(A1) 40" in sentences and "\"'-5 degrees" in sentences


def test_a_missing_day_of_publication_is_said(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text("Nobody was hurt last week. Some 40 people left.", "utf-8")
    index = report.write(tmp_path / "dam.txt", tmp_path / "out", ROOT / "notebooks").read_text("utf-8")
    assert "published = YYYY-MM-DD" in index
    assert "dam.toml" in index
    assert "<b>1</b> quantity<" in " ".join(index.split()).replace(" <", "<")


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield started
        started.close()


@pytest.mark.parametrize("width", [1280, 375])
def test_in_a_browser(pages: dict[str, Path], browser: Any, width: int) -> None:
    """Nothing sticks out, every picture is drawn, nothing is asked for elsewhere, nothing is complained of."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    asked: list[str] = []
    complaints: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in pages.values():
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        links = page.evaluate(
            "[...document.querySelectorAll('td.to:last-child a')].map(a => a.getBoundingClientRect().right)"
        )
        assert all(right <= width for right in links), f"{path.name}: a link to a sentence is out of sight"
        drawn = page.evaluate("[...document.images].map(i => [i.complete && i.naturalWidth, i.clientWidth])")
        assert all(natural > 0 and 250 <= shown <= width for natural, shown in drawn), path.name
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints == []
    context.close()


def test_no_table_is_cut_off_on_paper(pages: dict[str, Path], browser: Any) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 900})  # A4 between its margins
    page.emulate_media(media="print")
    for path in pages.values():
        page.goto(path.as_uri())
        tables = page.evaluate("[...document.querySelectorAll('table')].map(t => t.getBoundingClientRect().right)")
        assert all(right <= 680 for right in tables), path.name
        assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    page.close()


def test_a_click_leads_from_a_figure_to_its_sentence(pages: dict[str, Path], browser: Any) -> None:
    page = browser.new_page()
    page.goto(pages["01-troop-deployments.html"].as_uri())
    page.locator("tr", has_text="825").first.locator("a").click()
    assert page.url.startswith(pages["index.html"].as_uri())
    assert "troops were on the ground in Iraq" in page.locator(":target").text_content()
    page.close()


def test_the_first_row_of_facts_counts_the_tables(pages: dict[str, Path]) -> None:
    gold = json.loads((ROOT / "tests/cases/real/us-boosts-missile-sales-to-iraq.json").read_text("utf-8"))
    assert f"<b>{len(gold['numbers'])}</b> quantities" in pages["index.html"].read_text("utf-8")
