"""From files to text: what is cleaned, what is kept, and what bad input is told."""

import io
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import ReadingError, parse_article, read_article
from analysis.reading.days import full_date

PAGE = """# Dam bursts above valley

By Ann Lee and Bo Chen
3 March 2020

Two villages were flooded on Monday, and the road to

the coast was cut. Nobody was hurt.

The owner, Hill & Sons, said \\$5 million of repairs
were needed [sic].

To contact the editors visit:

**[example.org/contact](http://example.org/contact)**
"""


PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("name", json.loads((PAGES / "expected.json").read_text(encoding="utf-8")))
def test_pages_of_many_shapes(name: str) -> None:
    """Our own pages in the shapes that articles come in, each with what a reader would copy out of it by hand.

    `may` holds lines that are neither wanted nor wrong, as summaries above the text.
    """
    if name.endswith(".html"):
        pytest.importorskip("trafilatura")
    wanted = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))[name]
    article = read_article(PAGES / name)
    day = article.published.isoformat() if article.published else None
    assert (article.title, article.byline, day, article.source) == tuple(
        wanted[field] for field in ("title", "byline", "published", "source")
    )
    found = article.text.split("\n\n")
    assert [paragraph for paragraph in found if paragraph not in wanted.get("may", [])] == wanted["paragraphs"]


def test_times_of_a_live_blog_are_taken_off_its_paragraphs() -> None:
    lines = ["12.31 The minister rose.", "12.38 Duty is frozen.", "1:05pm She sat down.", "13.5 percent voted no."]
    article = read_article(io.StringIO("Budget live\n\n" + "\n\n".join(lines)))
    assert article.text.split("\n\n") == ["The minister rose.", "Duty is frozen.", "She sat down.", lines[3]]
    assert "12.31" in article.removed
    two = "It rose in May.\n\n12.31 Percent Bonds fell.\n\n10.15 Percent Bonds rose."
    assert read_article(io.StringIO(two)).text == two


@pytest.mark.parametrize(
    "text",
    [
        "It rained all week in the town.\n\nBy noon on Tuesday 40 people had left it.\n\nNobody came back to it.",
        "It rained all week in the town.\n\nNorth Bank\n\nThe dam broke on Friday at dawn, they say.",
        "It rained all week in the town.\n\nShare prices fell.\n\nRead more, he said. Nobody did so.",
        "It rained all week in the town.\n\nMore: a play by Ida Holm, opens on Friday in Leeds.",
        "It rained all week in the town.\n\nComments that he made on Friday angered all of them.",
        "It rained all week in the town.\n\nReporting by the Post found that three men had lied.",
        "It rained all week in the town.\n\nIn 2014\n\nThe army left before the war was over.",
        "It rained all week in the town.\n\nWhat do you think?\n\nNobody knew on Friday what to think of it.",
        "It rained all week in the town.\n\nJoan Abbot reported from the town that nobody was left there.",
        "It rained all week in the town.\n\nOur standards are low, he said on Friday, and so are theirs.",
        "It rained all week in the town.\n\n[1] The first of the reports was burned on Friday, they say.",
        "It rained all week in the town.\n\nTap here, said the sign, and water came out of the wall.",
        "It rained all week in the town.\n\nUnlock the door, she told him on Friday, and let us all out.",
        "It rained all week in the town.\n\nSummary\n\nNobody knew on Friday what to think of the rain.",
        "It rained all week in the town.\n\nNobody left it.\n\nSources\n\nThe river rises in a car park, he said.",
        "It rained all week in the town.\n\nNobody left it.\n\nAbout time\n\nThe dam broke on Friday, they say.",
        "It rained all week in the town.\n\nUnsubscribe from the myth of clean rivers, she said on Friday.",
        "It rained all week in the town.\n\nThe school receives funding from the state, they say.",
        "It rained all week in the town.\n\nThen $24 a week was all that was left of it, she said.",
        "It rained all week in the town.\n\nNobody left it.\n\nWritten by three clerks, the law has 41 pages.",
        "It rained all week.[1] Nobody left the town, they say.",
        "It rained all week in the town.\n\nHe scored at 14:32 and again at 15:01, they say.",
        "It rained all week in the town.\n\nReferences\n\n1. The dam, by Ida Holm, is the best book on it.",
        "“We are lost,” he said.\n\nFrom: nobody knows where, to: nobody knows whom, he went on to say.",
    ],
)
def test_what_only_looks_like_a_line_of_the_page_stays(text: str) -> None:
    assert read_article(io.StringIO(text)).text == text


@pytest.mark.parametrize(
    "title",
    [
        "Reuters Reporter Freed After Nine Days in Cairo",
        "AP wins two prizes for photographs of war",
        "Daily Mail Must Pay Actor",
        "Summary justice returns to Leeds",
        "Weather service cuts staff",
        "Press release cost minister her job",
        "Flood tax",
        "Five Bridges Fell in One Night. Nobody Was Told.",
        "Can a City Ban Fog? It May Surprise You.",
        "Trains stop – and nobody knows why",
        "Courtesy titles abolished",
        "Written by hand",
        "More from the moon",
        "About us and them",
    ],
)
def test_a_title_that_looks_like_a_line_of_the_page_is_the_title(title: str) -> None:
    body = "It rained all week in the town, and the dam broke.\n\nBy noon on Tuesday 40 people had left it."
    article = read_article(io.StringIO(f"{title}\n\nBy Ann Lee\n\nMay 16, 2024\n\n{body}"))
    assert (article.title, article.byline, article.text) == (title, "Ann Lee", body)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_page_is_taken_apart(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "dam.md", PAGE))
    assert (article.id, article.title, article.byline) == ("dam", "Dam bursts above valley", "Ann Lee and Bo Chen")
    assert article.published == date(2020, 3, 3)
    assert article.text == (
        "Two villages were flooded on Monday, and the road to the coast was cut. Nobody was hurt.\n\n"
        "The owner, Hill & Sons, said $5 million of repairs were needed [sic]."
    )
    assert "example.org/contact" in article.removed


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_do_not_matter(tmp_path: Path, ends: str) -> None:
    written = read_article(write(tmp_path, "a.md", PAGE.replace("\n", ends)))
    assert written.text == read_article(io.StringIO(PAGE)).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "The café owner said “no”.\n\nHer neighbour – a baker – said nothing at all that day."
    assert read_article(write(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_plain_text_keeps_what_is_no_headline(tmp_path: Path) -> None:
    text = "The minister resigned on Monday. She gave no reason."
    article = read_article(write(tmp_path, "a.txt", text))
    assert (article.title, article.byline, article.text, article.removed) == (None, None, text, ())


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    article = read_article(
        io.StringIO("Rain fell on the\nnorth and on the\nwest of the isle.\n\nThe south stayed dry.")
    )
    assert article.text == "Rain fell on the north and on the west of the isle.\n\nThe south stayed dry."


def test_a_number_that_begins_a_line_is_no_list(tmp_path: Path) -> None:
    article = read_article(
        write(tmp_path, "a.md", "# Year of storms\n\nIt was a bad year.\n\n1985. That says it all.\n")
    )
    assert article.text == "It was a bad year.\n\n1985. That says it all."


def test_crossheads_stay_apart() -> None:
    page = "# Strike\n\nThe strike ended today. Trains run again.\n\nPay and hours\n\nPay rises by 3 percent.\n"
    assert read_article(io.StringIO(page)).text.split("\n\n")[1] == "Pay and hours"


def test_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    body = "".join(
        f"<p>The council met {word} time and voted on the new bridge at length.</p>" for word in ("a first", "a last")
    )
    page = (
        "<html><head><title>x</title><meta property='og:title' content='Bridge vote'>"
        "<meta name='author' content='Ann Lee'><meta property='article:published_time' content='2020-03-03T10:00:00Z'>"
        f"</head><body><nav><a href='/'>Home</a></nav><article><h1>Bridge vote</h1>{body}</article></body></html>"
    )
    article = read_article(write(tmp_path, "a.html", page))
    assert (article.title, article.byline, article.published) == ("Bridge vote", "Ann Lee", date(2020, 3, 3))
    assert article.text.startswith("The council met a first time")
    assert "Home" not in article.text


def test_what_is_given_wins_over_the_page(tmp_path: Path) -> None:
    path = write(tmp_path, "dam.md", PAGE)
    write(tmp_path, "dam.toml", 'source = "Valley Post"\npublished = 2020-03-04\n')
    assert (read_article(path).source, read_article(path).published) == ("Valley Post", date(2020, 3, 4))
    given_by_hand = read_article(path, published="2020-03-05", title="Flood", source="Coast Post", id="x")
    assert given_by_hand.published == date(2020, 3, 5)
    assert (given_by_hand.title, given_by_hand.source, given_by_hand.id) == ("Flood", "Coast Post", "x")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.md", b" \n\n ", "the file is empty"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3", "is a PDF, not text; extract its text first"),
        ("paper.docx", b"PK\x03\x04rest", "office document"),
        ("data.txt", b"a\0b\0c\0" * 40, "is binary data, not text"),
        ("mixed.txt", b"\x81\x8d\x8f\x90\x9d abc \xff\xfe\x00", "its bytes are in no known encoding; save it as UTF-8"),
        (
            "many.jsonl",
            b'{"text": "Police said on Friday that 40 people left."}',
            "is a file of data, not of one article",
        ),
        ("many.CSV", b"id,text\n1,Police said so on Friday.\n", "python -m analysis archive"),
        ("only.md", b"![](x.png)\n", "there is no text in it"),
        ("feed.xml", b"<rss><item><title>A</title></item><item></item></rss>", "is a feed of 2 articles, not one"),
        ("head.md", b"# Dam fails\n\nBy Ann Lee\n", "there is no article in it, only what stands around one"),
        ("nav.html", b"<html><body><nav>Home</nav></body></html>", "there is no article in it"),
    ],
)
def test_bad_files_are_named_with_what_to_do(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    with pytest.raises(ReadingError) as error:
        read_article(write(tmp_path, name, content))
    assert name in str(error.value)
    assert told in str(error.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no\.md: there is no such file"):
        read_article(tmp_path / "no.md")
    with pytest.raises(IsADirectoryError, match="is a folder, not an article"):
        read_article(tmp_path)


@pytest.mark.parametrize("text", ["Forty men left.\n\nNobody came.", "Forty men left. " * 30])
def test_a_text_is_no_path(text: str) -> None:
    with pytest.raises(ReadingError, match=r"“Forty men left\..*is a text, not a path; for a text use parse_article"):
        read_article(text)
    with pytest.raises(TypeError, match="from a path or an open file, not from NoneType"):
        read_article(None)  # type: ignore[arg-type]


def test_a_broken_file_beside_the_article(tmp_path: Path) -> None:
    path = write(tmp_path, "dam.md", PAGE)
    write(tmp_path, "dam.toml", "sauce = 'x'")
    with pytest.raises(ReadingError, match="unknown key 'sauce'"):
        read_article(path)
    write(tmp_path, "dam.toml", "source = ")
    with pytest.raises(ReadingError, match="is not a TOML file"):
        read_article(path)
    for wrong in ("title = 7", 'byline = ["Ann Lee"]', "published = 7"):
        write(tmp_path, "dam.toml", wrong)
        with pytest.raises(ReadingError, match="put it in quotation marks"):
            read_article(path)


def test_runs_of_blanks_and_stops_are_read_in_their_length() -> None:
    """Each took a time with its square once: the test would not end."""
    for run in (" " * 300_000, "." * 300_000, " \n" * 100_000, "...x" * 50_000, "a |" + " " * 200_000):
        article = read_article(io.StringIO(f"It rained. Two men left{run}town in May."))
        assert article.text.endswith("in May.")
        assert article.document.sentences


@pytest.mark.parametrize("wrong", ["last Friday", "2014-13-01", "2014-02-30", "1/8/2014", ""])
def test_a_wrong_date_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a date; write it as YYYY-MM-DD"):
        parse_article("Nobody came.", published=wrong)


@pytest.mark.parametrize("right", ["2014-08-01", date(2014, 8, 1), datetime(2014, 8, 1, 12, 30), "2014-08-01T12:30:00"])
def test_right_dates(right: str | date) -> None:
    assert parse_article("Nobody came.", published=right).published == date(2014, 8, 1)


def test_text_must_be_text() -> None:
    with pytest.raises(TypeError, match="for a file use read_article"):
        parse_article(b"bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1 August 2014", date(2014, 8, 1)),
        ("Friday, August 1, 2014", date(2014, 8, 1)),
        ("Posted on Aug. 1, 2014 at 10:30", date(2014, 8, 1)),
        ("2014-08-01", date(2014, 8, 1)),
        ("August 2014", None),
        ("1 August", None),
        ("In August 2014 12 men left", None),
        ("Room 2014", None),
    ],
)
def test_a_line_that_is_a_date(line: str, day: date | None) -> None:
    assert full_date(line) == day


@given(st.text(max_size=400))
def test_parsing_alters_nothing(text: str) -> None:
    assert parse_article(text).text == text


@given(st.binary(max_size=400))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read_article(io.BytesIO(data))
    except ReadingError:
        return
    assert isinstance(article.text, str)
