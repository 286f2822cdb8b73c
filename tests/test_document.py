"""The ground floor: words, what stands between them, and places in the text, for any text at all."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Document

TEXTS = st.text(alphabet=st.sampled_from("ab1_ .,'’“”\n\t\u00a0\ud800é-"), max_size=80)


@given(TEXTS)
def test_words_and_gaps_are_the_text(text: str) -> None:
    document = Document(text)
    assert list(document.words) == re.findall(r"\w+", text)
    assert len(document.words) == len(document.starts) == len(document.gaps)
    rebuilt = "".join(word + gap for word, gap in zip(document.words, document.gaps, strict=True))
    assert text.endswith(rebuilt)
    assert all(text.startswith(word, start) for word, start in zip(document.words, document.starts, strict=True))


@given(TEXTS)
def test_places_are_those_of_the_words_and_characters(text: str) -> None:
    document = Document(text)
    assert document.places_of({"a", "b"}) == [i for i, word in enumerate(document.words) if word in ("a", "b")]
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
