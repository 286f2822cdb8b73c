"""What holds of the numbers finder on any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.document import Document
from analysis.extract import numbers
from analysis.extract.records import Quantity

PIECES = st.sampled_from(
    "1 5,000 $ £ % million billion one two half a third of to and from by rose 3.5 -7 2-1 16 F- May 2014 p.m. : / ° "
    "km feet inches years old percent dozens hundreds thousand 12th No. # ( ) . , - – Boeing people US HK$ per "
    "day 0 ½ ¹".split()
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_record_has_its_place_and_none_overlap(text: str) -> None:
    end = 0
    for record in numbers.find(Document(text)):
        assert 0 <= record.start < record.end <= len(text)
        assert record.start >= end
        end = record.end


def test_a_long_run_of_digits_and_commas_is_one_numeral_set_aside() -> None:
    found = numbers.find(Document("1," * 5000 + " and 7 ships."))
    assert [record.rule for record in found] == ["long-number", "digits"]


@pytest.mark.parametrize("unit", ["1 ", "12,345 ", "1.", "3.5, ", "1:", "2-1 ", "12/31/"])
def test_so_is_one_with_blanks(unit: str) -> None:
    """Nobody reads a thousand characters of figures as so many counts of nothing."""
    found = numbers.find(Document(unit * 1000 + "ships. It sank 7 boats."))
    assert [record.rule for record in found][:1] == ["long-number"]
    assert [record.rule for record in found][-1:] == ["digits"]
    assert len(found) <= 3


def test_figures_far_apart_are_no_run() -> None:
    found = numbers.find(Document("It sank 12" + " " * 1200 + "34 ships."))
    assert [record.rule for record in found] == ["digits", "digits"]


def test_a_power_of_ten_beyond_all_floats_is_none() -> None:
    found = [record for record in numbers.find(Document("It took 5 x 10^999 steps.")) if isinstance(record, Quantity)]
    assert found[0].low == 5


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_low_is_never_above_high(text: str) -> None:
    for record in numbers.find(Document(text)):
        if isinstance(record, Quantity):
            assert record.low <= record.high
            assert record.rule
