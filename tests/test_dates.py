"""Dates that hold for any text: places, and fields that agree with one another and with the calendar."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.document import Document
from analysis.extract import dates
from analysis.extract.records import Timex
from tests.work import calls

WORDS = """
the a last next this past previous following early late mid end of beginning week weeks month months year years day
days quarter third first second half decade decades century weekend ago earlier later before after in on by until
since May March march fall spring April 30 31 29 February Friday Monday Sun Sat. morning night noon 5 p.m. 10:35 GMT
1999 2014 0001 9999 3000 BC 1990s '90s 3/4/2014 31/12/1999 2014-02-30 2014-08-01 Christmas Easter Thanksgiving Day two
twenty - four hundred thousand several a few couple every each today yesterday tomorrow now recently soon will said
fiscal , . ' ’ – 99999999999 \n \n\n \x00 \ud800 İ ß
""".split(" ")
TEXTS = st.lists(st.sampled_from([word.strip("\n") or "\n\n" for word in WORDS]), max_size=14).map(" ".join)
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2000, 2, 29), date(2014, 8, 1)]))
SIZES = {"time", "day", "week", "month", "quarter", "season", "year", "decade", "century"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def first_day_of(value: str) -> tuple[date, int] | None:
    """The first day a TIMEX3 value names and how many days it has at most, worked out without the package."""
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)(T.*)?", value):
        return date.fromisoformat(match[1]), 1
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1), 2 if match[3] else 7
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return date(int(match[1]), int(match[2]), 1), 31
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return date(int(match[1]), 3 * int(match[2]) - 2, 1), 92
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return date(int(match[1]), 6 * int(match[2]) - 5, 1), 184
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return date(int(match[1]), SEASON_STARTS[match[2]], 1), 92
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), 366
    if re.fullmatch(r"\d{3}", value):
        return date(max(1, int(value) * 10), 1, 1), 3653
    if re.fullmatch(r"\d\d", value):
        return date(int(value) * 100 + 1, 1, 1), 36525
    return None


@given(TEXTS, DAYS)
@settings(max_examples=600, deadline=None)
def test_places_are_in_order_inside_the_text(text: str, published: date | None) -> None:
    end = 0
    for timex in dates.find(Document(text, published)):
        assert end <= timex.start < timex.end <= len(text)
        end = timex.end


@given(TEXTS, DAYS)
@example("this weekend", date.max)
@example("the weekend", date.max)
@settings(max_examples=600, deadline=None)
def test_fields_agree(text: str, published: date | None) -> None:
    for timex in dates.find(Document(text, published)):
        assert timex.type in {"DATE", "TIME", "DURATION", "SET"}
        assert timex.anchor in {"none", "published", "previous"}
        assert timex.direction in {"past", "future", "none"}
        assert timex.rule
        assert (timex.first_day is None) == (timex.last_day is None)
        if published is None and timex.anchor == "published":
            assert timex.first_day is None
            assert timex.type == "DURATION" or not timex.value
        if timex.value.endswith("_REF") or timex.type == "SET":
            assert timex.first_day is None
        if timex.type == "SET":
            assert timex.granularity in SIZES
        if timex.first_day is not None:
            check_days(timex)


def check_days(timex: Timex) -> None:
    assert timex.first_day is not None and timex.last_day is not None
    assert timex.first_day <= timex.last_day
    assert timex.granularity in SIZES
    if timex.type == "DURATION":
        return
    expected = first_day_of(timex.value)
    if expected is None:
        return  # a value before the first ISO week or year of the calendar
    first, most = expected
    assert timex.first_day == first
    assert timex.last_day - timex.first_day < timedelta(days=most)
    assert (timex.granularity == "time") == ("T" in timex.value)


@given(st.text(), DAYS)
@settings(deadline=None)
def test_any_text_is_read(text: str, published: date | None) -> None:
    dates.find(Document(text, published))


@pytest.mark.parametrize(("day_first", "value"), [(None, "2014-03-04"), (False, "2014-03-04"), (True, "2014-04-03")])
def test_slashed_dates_follow_the_option(day_first: bool | None, value: str) -> None:
    (timex,) = dates.find(Document("Signed 3/4/2014."), day_first=day_first)
    assert timex.value == value


@pytest.mark.parametrize(
    "unit", ["May ", "1/2/", "12/31/", "last last ", "the year ", "twenty-", "May" + " " * 500, "1999-"]
)
def test_hostile_text_takes_work_in_proportion(unit: str) -> None:
    """Ten times the text takes no more than some ten times the calls; benchmarks/growth.py has the seconds."""

    def work(size: int) -> int:
        document = Document((unit * (size // len(unit) + 1))[:size], date(2014, 8, 1))
        assert document.words and document.sentences
        return calls(lambda: dates.find(document))

    work(2_000)
    assert work(100_000) < 12 * work(10_000) + 1_000
