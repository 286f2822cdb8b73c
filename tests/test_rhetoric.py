"""Metrics, devices and key words: published values, invariants on made-up texts, hostile input."""

import random
import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.diversity import hdd, mattr, mtld
from analysis.document import Document
from analysis.extract import devices
from analysis.extract.records import Device, Person, Quote
from analysis.kwic import kwic
from analysis.lexicon import entries
from analysis.rhetoric import Metric, metrics, sentence_metrics
from analysis.voices import heard
from tests.work import calls

# The example text of the package lexicalrichness 0.5.1 and the values that its documentation prints.
MEASURE = """measure of textual lexical diversity computed as the mean length of sequential words in a text that
maintains a minimum threshold ttr score iterates over words until ttr scores falls below a threshold then increase
factor counter by and start over mccarthy and jarvis pg recommends a factor threshold in the range of mccarthy and
jarvis"""


def test_diversity_as_published() -> None:
    words = [*MEASURE.split()[:-3], "mccarthy", "mccarthy", "and", "jarvis"]
    assert (len(words), len(set(words))) == (57, 39)
    assert mattr(words, window=25) == pytest.approx(0.8351515151515151)
    assert mtld(words) == pytest.approx(46.79226361031519)
    assert hdd(words) == pytest.approx(0.7468703323966486)


def test_mtld_on_the_example_of_its_authors() -> None:
    # McCarthy and Jarvis (2010): the ratio falls to .667 at the second "people", and one factor is full.
    people = "of the people by the people for the people"
    assert mtld(people.split()) == 9.0


def test_hdd_is_the_mean_over_all_samples() -> None:
    words = list("abacadbe")
    ratios = [len(set(sample)) / 4 for sample in combinations(words, 4)]
    assert hdd(words, sample=4) == pytest.approx(sum(ratios) / len(ratios))


def test_mattr_is_the_mean_over_all_windows() -> None:
    words = random.Random(1).choices("abcdefgh", k=300)
    ratios = [len(set(words[i : i + 50])) / 50 for i in range(len(words) - 49)]
    assert mattr(words, window=50) == pytest.approx(sum(ratios) / len(ratios))


TEXT = "The envoy was blamed. “We must never yield,” said Ann Lee. “Never,” a guard said. Perhaps they lied."


def quote(text: str, kind: str, speaker: str) -> Quote:
    start = TEXT.index(text)
    return Quote(start, start + len(text), kind, 0, speaker=speaker)


QUOTES = [quote("We must never yield,", "direct", "Ann Lee"), quote("Never,", "direct", "a guard")]
PEOPLE = [Person(0, 1, "Ann Lee"), Person(0, 1, "a guard", kind="unnamed")]


def told(document: Document, found: list[Device], quotes: list[Quote], people: list[Person]) -> list[Metric]:
    return metrics(document, heard(document, found, quotes), found, quotes, people)


def test_metrics_by_voice_and_speaker() -> None:
    document = Document(TEXT)
    found = {m.metric: m for m in told(document, devices.find(document), QUOTES, PEOPLE)}
    assert found["words"].value == 18
    assert found["sentences"].value == 4
    assert found["modal: quoted"].value == pytest.approx(1000 / 5)
    assert found["modal: author"].value == 0
    assert found["agentless passive: author"].value == pytest.approx(1000 / 13)
    assert found["agentless passive: author"].note.startswith("1 in 13 words")
    assert found["share of words quoted"].value == pytest.approx(100 * 5 / 18)
    assert found["quoted words: Ann Lee"].value == pytest.approx(80)
    assert found["quoted words: a guard"].value == pytest.approx(20)
    assert (found["named sources"].value, found["unnamed sources"].value) == (1, 1)
    assert found["SMOG"].value is None
    assert "30 sentences" in found["SMOG"].note or "100 words" in found["SMOG"].note
    assert found["MATTR"].value is None
    assert all(m.unit and m.higher_means and m.reference and m.note for m in found.values())


def test_scare_quotes_and_titles_are_the_author_s_words() -> None:
    document = Document(TEXT)
    scare = [quote("We must never yield,", "scare", "")]
    found = {m.metric: m.value for m in told(document, devices.find(document), scare, [])}
    assert found["share of words quoted"] == 0
    assert found["modal: quoted"] is None


def test_sentence_metrics_add_up() -> None:
    document = Document(TEXT)
    found = devices.find(document)
    rows = sentence_metrics(document, heard(document, found, QUOTES), found)
    assert [row.words for row in rows] == [4, 7, 4, 3]
    assert [row.quoted_words for row in rows] == [0, 4, 1, 0]
    assert sum(row.devices for row in rows) == len(found)
    assert all(TEXT[row.start : row.end] == TEXT[row.start : row.end].strip() for row in rows)


def test_an_empty_text_has_metrics_without_values() -> None:
    found = {m.metric: m.value for m in told(Document(""), [], [], [])}
    assert found["words"] == 0
    assert found["mean sentence length"] is None
    assert sentence_metrics(Document(""), heard(Document(""), [], []), []) == []


def test_devices_of_quotes() -> None:
    quotes = [
        Quote(30, 35, "scare", 0),
        Quote(9, 14, "direct", 1, cue="boasted", cue_start=0, cue_end=7),
        Quote(9, 14, "direct", 1, cue="said", cue_start=16, cue_end=20),
    ]
    assert [(d.device, d.term) for d in devices.from_quotes(quotes)] == [("loaded cue", "boast"), ("scare quote", "")]


WORDS = [entry.term for name in ("loaded", "hedges", "modals", "participles", "actors") for entry in entries(name)]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from([*WORDS[::37], "was", "by", "the", "“", "”", ".", "\n\n", "\0", "\ud800"]), max_size=40
    ).map(" ".join),
)


@given(TEXTS)
def test_devices_lie_in_the_text_and_are_sorted(text: str) -> None:
    found = devices.find(Document(text))
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert found == sorted(found)
    assert len(set(found)) == len(found)
    assert all(d.term and d.rule for d in found)


@given(TEXTS)
def test_metrics_never_raise(text: str) -> None:
    document = Document(text)
    found: list[Device] = devices.find(document)
    assert told(document, found, [], [])
    assert len(sentence_metrics(document, heard(document, found, []), found)) == len(document.sentences)


@pytest.mark.parametrize(
    "unit", ["was ", "was not, ", "most ", "a", "in the ", "is being ", "by ", "ill-", "so-", "’s "]
)
def test_work_is_linear_on_hostile_text(unit: str) -> None:
    """Eight times the text, no more than some eight times the calls; benchmarks/growth.py has the seconds."""

    def work(size: int) -> int:
        document = Document(unit * (size // len(unit)))
        assert document.words
        return calls(lambda: devices.find(document))

    devices.find(Document("warm"))
    assert work(400_000) < 12 * work(50_000) + 1_000


@given(st.text(max_size=60), st.text(max_size=8))
def test_kwic_finds_what_stands_there(text: str, keyword: str) -> None:
    for found in kwic(text, keyword):
        assert text[found.start :][:1] == found.match[:1] or text[found.start].isspace()


@pytest.mark.parametrize(
    ("keyword", "found"),
    [
        ("us", ["us", "US"]),
        ("U.S.", ["U.S."]),
        ("air strike", ["air\nstrike"]),
        ("it's", ["it’s"]),
        ("$5", ["$5"]),
        ("", []),
        ("  ", []),
    ],
)
def test_kwic(keyword: str, found: list[str]) -> None:
    text = "It cost us $5. The US paid; the U.S. must. An air\nstrike: it’s bust."
    places = list(kwic(text, keyword))
    assert [re.sub(r"\s+", " ", word) for word in found] == [place.match for place in places]
    assert all(len(place.left) <= 50 and "\n" not in place.left for place in places)


def test_kwic_minds_case_when_told() -> None:
    assert [place.match for place in kwic("It hit us, the US.", "US", ignore_case=False)] == ["US"]
