"""Quotes and people on any text: places are true, nothing raises, hostile text takes time in line with length."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.document import Document
from analysis.extract import people, quotes
from analysis.extract.records import Person, Quote
from tests.work import calls

PIECES = (
    "\" “ ” „ « » ' ‘ ’ `` '' ... [ ] ( ) , . : ; ! ? — - \n \n\n said says told added according to that whether "
    "he she they Hume Anna Peter Voss Mr. Dr. al-Hadid U.S. the The of a White House officials who analyst so-called"
).split(" ")
ARTICLES = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)
KINDS = {"direct", "fragment", "scare", "title", "indirect"}


def both(text: str) -> tuple[list[Person], list[Quote]]:
    document = Document(text)
    roster = people.find(document)
    return roster, quotes.find(document, roster)


@settings(deadline=None, max_examples=300)
@given(ARTICLES)
def test_every_place_is_true(text: str) -> None:
    roster, found = both(text)
    for person in roster:
        assert person.name
        assert person.places[0] == (person.start, person.end)
        assert all(0 <= start < end <= len(text) for start, end in person.places)
        assert sorted(set(person.places)) == list(person.places)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.kind in KINDS
        assert quote.rule
        assert 0 <= quote.confidence <= 1
        for written, start, end in (
            (quote.speaker_text, quote.speaker_start, quote.speaker_end),
            (quote.cue, quote.cue_start, quote.cue_end),
        ):
            assert (start is None) == (end is None) == (written == "")
            assert start is None or text[start:end] == written


@settings(deadline=None, max_examples=200)
@given(ARTICLES)
def test_rows_are_in_order(text: str) -> None:
    roster, found = both(text)
    assert all(one.start <= other.start for one, other in pairwise(roster))
    assert all(one.start <= other.start for one, other in pairwise(found))
    marked = [quote for quote in found if quote.kind != "indirect"]
    assert all(one.end <= other.start for one, other in pairwise(marked))


@settings(deadline=None, max_examples=100)
@given(ARTICLES)
def test_speakers_are_of_the_roster_or_as_written(text: str) -> None:
    roster, found = both(text)
    names = {person.name for person in roster}
    assert all(quote.speaker in names or quote.speaker in text for quote in found)


@settings(deadline=None, max_examples=100)
@given(ARTICLES)
def test_so_called_words_and_titles_have_no_speaker(text: str) -> None:
    for quote in both(text)[1]:
        if quote.kind in ("scare", "title"):
            assert (quote.speaker, quote.speaker_text, quote.cue) == ("", "", "")


def test_the_same_text_gives_the_same_rows() -> None:
    text = "“We won,” said Ann Lee. She added that “nobody” lost. Officials said it rained."
    assert both(text) == both(text)


def test_a_paragraph_does_not_disturb_the_next() -> None:
    """An odd mark is lost with its own paragraph."""
    whole = "“We won,” said Ann Lee."
    for odd in ('"', "“", "”", "‘", "He was 6' tall.", "''"):
        text = f"It was {odd} late.\n\n{whole}"
        assert [(q.speaker, text[q.start : q.end]) for q in both(text)[1]][-1] == ("Ann Lee", "We won,")


HOSTILE = {
    "opening marks": "“" * 20_000,
    "straight marks": '"' * 20_000,
    "single marks": "‘" * 20_000,
    "apostrophes": "'" * 20_000,
    "marks and blanks": '" ' * 20_000,
    "one long line": "said " * 20_000,
    "quotes and cues": '"a" said ' * 8_000,
    "capitals": "Anna " * 20_000,
    "initials": "A." * 20_000,
    "names and commas": "Anna Kell, " * 10_000,
    "no blank": "a" * 200_000,
    "according": "according to " * 10_000,
    "that": "Kell said that " * 10_000,
    "pronouns": "“a,” he said. " * 8_000,
    "brackets": "(" * 20_000,
    "one-word paragraphs": "“a\n\n" * 10_000,
    "nul": "\x00" * 20_000,
    "lone surrogates": "\ud800“\udc00” " * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends(name: str) -> None:
    text = HOSTILE[name]
    roster, found = both(text)
    assert all(0 <= quote.start < quote.end <= len(text) for quote in found)
    assert all(0 <= person.start < person.end <= len(text) for person in roster)


@pytest.mark.parametrize(
    "unit",
    [
        "Jane Lee met Ned Lee in town.\n\nMr. Lee said that it was so.\n\n",
        "The {0} Relief Fund ({1}) said so, and Ned Lee of the {1} agreed.\n\n",
        "“We won,” said Ned {0}ton. {0}ton added that it was late.\n\n",
    ],
)
def test_many_people_take_work_in_proportion(unit: str) -> None:
    """Eight times the text, no more than some eight times the calls; benchmarks/growth.py has the seconds."""
    letters = [one + two for one in "BCDFGHKLMNPRSTVW" for two in "aeiou"]

    def work(times: int, first: int) -> int:
        names = [letters[i * 37 % 80] + letters[i * 37 // 80 % 80].lower() for i in range(first, first + times)]
        document = Document("".join(unit.format(name, f"{name[0]}{name[2].upper()}RF") for name in names))
        assert document.words and document.sentences
        return calls(lambda: quotes.find(document, people.find(document)))

    work(100, 0)
    small, large = work(100, 100), work(800, 200)  # other names each time: what a name is gets known
    assert large < 9 * small
