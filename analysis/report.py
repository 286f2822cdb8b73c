"""The report: the notebooks run on an article, each a page of HTML, behind an overview in which all can be looked up.

No page asks anything of another host, and each holds all that it shows.
"""

import csv
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import nbformat
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from nbconvert import HTMLExporter

from analysis import notebooks
from analysis.article import Article, read_article
from analysis.highlight import day_in_words
from analysis.schema import TABLES
from analysis.tables import for_spreadsheets

_TEMPLATES: Final = Path(__file__).parent / "templates" / "report"
_CLAIMS = ("sentence", "bound", "text", "counted", "per", "change", "when", "when_from", "source")
_QUOTES = ("sentence", "speaker", "role", "cue", "kind", "text")
_DATES = ("sentence", "text", "type", "value", "mod", "first_day", "last_day", "anchor")
_SET_ASIDE = ("sentence", "text", "reason", "rule")
_KERNELS: Final = min(4, os.cpu_count() or 1)  # notebooks that run at once; each takes 200 MB
_COUNTS = "Metrics are counts, not verdicts."


@dataclass(frozen=True)
class Page:
    """A page of the report: the file that it is written to, its title, and the notebook that it is made of."""

    file: str
    title: str
    notebook: Path | None = None


def write(
    source: str | Path,
    out: Path,
    folder: Path = notebooks.FOLDER,
    told: Callable[[str], object] = lambda line: None,
) -> Path:
    """Run the notebooks in folder on the article at source, write the report below out, return its first page.

    Where the notebooks' parameter names another article, what speaks only of that one is left out. What it does is
    told in lines, as it takes a while.
    """
    article = read_article(source)
    paths = notebooks.found(folder)
    about_it = notebooks.article_of(paths[0]) == Path(source).resolve()
    pages = [Page("index.html", "Overview"), *_pages(paths, about_it)]
    out.mkdir(parents=True, exist_ok=True)
    undated = "" if article.published else Path(source).with_suffix(".toml").name
    written = {"index.html": _overview(article, pages, undated)}
    told(f"running {len(pages) - 1} notebooks")
    with ThreadPoolExecutor(_KERNELS) as pool:  # each waits for a process of its own
        run = partial(notebooks.run, article=None if about_it else Path(source))
        ran = pool.map(run, [page.notebook for page in pages if page.notebook])
        for page, notebook in zip(pages[1:], ran, strict=True):
            written[page.file] = _notebook_page(notebook, page, pages, article)
            told(f"{page.file} ({page.title})")
    for path in paths:
        # A page of an earlier report on another article must not stay behind as one of this.
        (out / f"{path.stem}.html").unlink(missing_ok=True)
    held = _ids(BeautifulSoup(written["index.html"], "html.parser"))
    for name, html in written.items():
        (out / name).write_text(_linked(html, held), encoding="utf-8", errors="replace")
    _write_tables(article, out / "tables")
    return out / "index.html"


def _pages(paths: Sequence[Path], about_it: bool) -> list[Page]:
    pages = []
    for path in paths:
        notebook = nbformat.read(path, as_version=4)
        if about_it or not notebooks.is_own(notebook):
            pages.append(Page(f"{path.stem}.html", notebooks.title(notebook), path))
    return pages


def _overview(article: Article, pages: Sequence[Page], undated: str) -> str:
    facts = [
        (one if len(article.table(name)) == 1 else more, len(article.table(name)))
        for name, one, more in (
            ("numbers", "quantity", "quantities"),
            ("dates", "time expression", "time expressions"),
            ("quotes", "quoted or reported passage", "quoted or reported passages"),
            ("people", "person or organisation by name", "people and organisations by name"),
            ("sentences", "sentence", "sentences"),
        )
    ]
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True)
    return environment.get_template("overview.html.j2").render(
        title=article.title or article.id,
        byline=", ".join(filter(None, [article.byline, article.source, day_in_words(article.published)])),
        undated=undated,
        facts=facts,
        tables=list(TABLES),
        pages=pages,
        style=Markup(_style()),
        footer=_footer(article),
        # These are HTML already, escaped where they were made.
        claims=Markup(article.show("claims", *_CLAIMS)._repr_html_()),
        quotes=Markup(article.show("quotes", *_QUOTES).html),
        article=Markup(article.highlight().html),
        dates=Markup(article.show("dates", *_DATES).html),
        set_aside=Markup(article.show("set_aside", *_SET_ASIDE).html),
    )


def _notebook_page(notebook: Any, page: Page, pages: Sequence[Page], article: Article) -> str:
    exporter = HTMLExporter(template_name="report", extra_template_basedirs=[str(_TEMPLATES.parent)])
    # A notebook on something else says so: its figures are not the article's.
    elsewhere = notebook.metadata.get(notebooks.ELSEWHERE)
    about = {
        "title": page.title if elsewhere else f"{page.title} – {article.title or article.id}",
        "style": _style(),
        "pages": pages,
        "file": page.file,
        "footer": f"Source of all figures: {elsewhere}. {_COUNTS}" if elsewhere else _footer(article),
    }
    html, _ = exporter.from_notebook_node(notebook, resources={"report": about})
    return str(html)


def _style() -> str:
    return (_TEMPLATES / "style.css").read_text(encoding="utf-8")


def _footer(article: Article) -> str:
    day = day_in_words(article.published) or "day unknown"
    where = ", ".join(filter(None, [article.byline, article.source, day]))
    return f"Source of all figures: “{article.title or article.id}” ({where}). {_COUNTS}"


def _linked(html: str, overview: set[str]) -> str:
    """The page with links to sentences that it does not hold pointing to the overview, which holds the article's.

    A sentence that no page holds, of a small example, is no link.
    """
    soup = BeautifulSoup(html, "html.parser")
    here = _ids(soup)
    for link in soup.find_all("a", href=True):
        target = str(link["href"])
        if target.startswith("#") and target[1:] not in here:
            if target[1:] in overview:
                link["href"] = f"index.html{target}"
            else:
                link.unwrap()
    return str(soup)


def _ids(soup: BeautifulSoup) -> set[str]:
    return {str(tag["id"]) for tag in soup.find_all(id=True)}


def _write_tables(article: Article, folder: Path) -> None:
    """The tables as CSV files, which people open in spreadsheets: text that looks like a formula is marked."""
    folder.mkdir(exist_ok=True)
    for name in TABLES:
        table = for_spreadsheets(article.table(name))
        table.to_csv(folder / f"{name}.csv", index=False, quoting=csv.QUOTE_NONNUMERIC, errors="replace")
