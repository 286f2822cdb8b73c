"""The ground floor: words, what stands between them, and places in the text, for any text at all."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Document
from analysis.words import words_in

# Sentences of our own, with a bar where one ends and the next begins.
SENTENCES = """
The vote is at 5 p.m.|The polls close at 9 p.m.|Officials expect rain.
He met Gen. Mark Milley at 5 p.m. Friday.|They left.
At 10 a.m. Mr. Lee spoke.
The meeting began at about half past, or 10.30 a.m.|Mr. Lee spoke.
He came from the U.S.|Nobody asked why.
The U.S. Senate voted.|The U.S. will not act.
"Who are you?" Mr. Lee asked.
“Stop!” Ann Tull shouted.|“Now!”
“Who are you?”|Ann Tull looked up.
“Is it over?” he asked.|She agreed.
She lives at 5 Elm St.|He lives at 9 Oak Ave.|They met.
St. Paul’s was full.|Mt. Etna erupted.
Approx. 30 left.|Eq. 4 shows it.
She was 5 ft. 2 in. tall.
The phone is old.|iPhone users cheered.
It cost $3.5 million.|That was in Jan. 2010.
J. K. Rowling and J.R.R. Tolkien sold well.
He works for Acme Inc.|She left in 2010.
1. The first point is this.|2. The second is that.
She paused ... and then left.
He has a Ph.D. in law.|She has an M.B.A.|They met.
The case is U.S. v. Jones.
"""


@pytest.mark.parametrize("marked", SENTENCES.strip().split("\n"))
def test_where_sentences_end(marked: str) -> None:
    document = Document(marked.replace("|", " "))
    assert [document.text[start:end] for start, end, _ in document.sentences] == marked.split("|")


TEXTS = st.text(alphabet=st.sampled_from("ab1_ .,'’“”\n\t\u00a0\ud800é-"), max_size=80)


@given(TEXTS)
def test_words_and_gaps_are_the_text(text: str) -> None:
    document = Document(text)
    assert list(document.words) == re.findall(r"\w+", text)
    assert len(document.words) == len(document.starts) == len(document.gaps)
    rebuilt = "".join(word + gap for word, gap in zip(document.words, document.gaps, strict=True))
    assert text.endswith(rebuilt)
    assert all(text.startswith(word, start) for word, start in zip(document.words, document.starts, strict=True))
    joins = [i for i, gap in enumerate(document.gaps[:-1]) if gap in ("'", "’", ".", ",", "-")]
    assert document.joins == joins
    assert document.capitals == [i for i, word in enumerate(document.words) if not word.islower()]
    assert document.figures == [i for i, word in enumerate(document.words) if not word.isalpha()]


@given(st.text(alphabet=st.sampled_from("aB1_ .!?…,'”)\n\t\u00a0"), max_size=60))
def test_sentences_may_end_at_marks_before_blanks(text: str) -> None:
    marks = re.finditer(r"[.!?…](?<![.!?…]{2})[.!?…]*[\"'”’)\]»]*(?=\s|\Z)", text)
    assert words_in(text).stops == [mark.start() for mark in marks]


@given(TEXTS)
def test_places_are_those_of_the_words_and_characters(text: str) -> None:
    document = Document(text)
    assert document.places_of(frozenset({"a", "b"})) == [
        i for i, word in enumerate(document.words) if word in ("a", "b")
    ]
    assert document.offsets_of("“”'") == [i for i, character in enumerate(text) if character in "“”'"]


@given(TEXTS)
def test_every_offset_has_a_sentence(text: str) -> None:
    document = Document(text)
    for offset in range(len(text)):
        index = document.sentence_at(offset)
        start, end = document.sentence_span(offset)
        assert index >= 0
        assert 0 <= start <= end <= len(text)
        if document.sentences:
            assert (start, end) == document.sentences[index][:2]
            assert index == 0 or document.sentences[index].start <= offset
    assert all(one.end <= two.start for one, two in pairwise(document.sentences))
