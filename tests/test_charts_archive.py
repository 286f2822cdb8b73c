"""Charts of an archive: sentences computed from the data, and pictures also where there is little or nothing."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from analysis import charts

SOURCE = "Source: made up for a test, $x$ <b>"
CLAIMS = pd.DataFrame(
    [
        ("2031-01-04", 700, 700, "Ann Lee"),
        ("2031-01-20", 800, 900, "Ann Lee"),
        ("2031-02-03", 1000, 1000, "Ann Lee"),
        ("2031-03-03", 900, 900, "Ann Lee"),
        ("2031-01-09", 650, 650, "Bo $x$ Chen_{2}"),
        ("2031-03-09", 1250, 1250, "Bo $x$ Chen_{2}"),
        (None, 5, 5, "Kim"),
    ],
    columns=["first_day", "low", "high", "voice"],
).astype({"first_day": "datetime64[us]", "low": float, "high": float})
WORDS = pd.DataFrame(
    [("2031-01-04", "Ann Lee", 30), ("2031-01-05", "Kim", 10), ("2031-02-04", "Kim", 20), ("2031-02-05", "Ann Lee", 5)],
    columns=["month", "voice", "words"],
)
COUNTS = pd.DataFrame(
    [("A", 0, 100), ("A", 1, 100), ("A", 3, 100), ("B", 0, 50), ("B", 0, 0)], columns=["outlet", "count", "words"]
)


def test_claims_over_time_tell_the_course_of_each_voice() -> None:
    sentence = charts.claims_over_time(CLAIMS, "troops", SOURCE).sentence
    assert sentence == (
        "Troops: who claims what, and when. Medians by month: Ann Lee 4 claims, 775 in January 2031, 1,000 in February "
        "2031 and 900 in March 2031; Bo $x$ Chen_{2} 2 claims, 650 in January 2031 and 1,250 in March 2031."
    )


def test_differences_are_told_month_by_month() -> None:
    sentence = charts.differences(CLAIMS, "Ann Lee", "troops", SOURCE).sentence
    assert sentence.endswith("medians by month: Bo $x$ Chen_{2} −125 in January, +350 in March.")
    with pytest.raises(ValueError, match="nobody of the name 'Nemo' claims anything; those who do: Ann Lee and Bo"):
        charts.differences(CLAIMS, "Nemo", "troops", SOURCE)


def test_voices_over_time_are_shares_of_the_month() -> None:
    sentence = charts.voices_over_time(WORDS, SOURCE).sentence
    assert "Ann Lee 35 words, 75 percent in the first half of the time and 20 in the second" in sentence
    assert "most in January 2031 (75 percent)" in sentence
    assert "Kim 30 words" in sentence
    # Of one month there are no halves.
    assert "half" not in charts.voices_over_time(WORDS[:2], SOURCE).sentence


def test_rates_are_a_distribution_with_counts() -> None:
    sentence = charts.rates_by_outlet(COUNTS, "loaded words", SOURCE).sentence
    assert (
        "A 13.3 per 1,000 words (4 in 300); 1 of 3 articles have none, the median is 10.0, the highest 30.0" in sentence
    )
    assert "B 0.0 per 1,000 words (0 in 50); 1 of 1 articles have none" in sentence


DRAWN: list[tuple[Callable[[pd.DataFrame], charts.Chart], pd.DataFrame]] = [
    (lambda table: charts.claims_over_time(table, "troops", SOURCE), CLAIMS),
    (lambda table: charts.voices_over_time(table, SOURCE), WORDS),
    (lambda table: charts.rates_by_outlet(table, "hedges", SOURCE), COUNTS),
]


@pytest.mark.parametrize(("draw", "table"), DRAWN)
def test_pictures_are_drawn_of_much_little_and_nothing(
    draw: Callable[[pd.DataFrame], charts.Chart], table: Any
) -> None:
    for rows in (table, table[:1]):
        assert draw(rows)._repr_png_()[0].startswith(b"\x89PNG")
    assert draw(table[:0]).sentence.endswith("nothing to draw.")


def test_one_voice_alone_differs_from_nobody() -> None:
    alone = CLAIMS[CLAIMS["voice"].eq("Ann Lee")]
    assert charts.differences(alone, "Ann Lee", "troops", SOURCE).sentence.endswith("nothing to draw.")


def test_more_voices_than_colours_are_still_drawn() -> None:
    many = pd.concat([CLAIMS.assign(voice=f"voice {number}") for number in range(7)])
    assert charts.claims_over_time(many, "troops", SOURCE)._repr_png_()[0].startswith(b"\x89PNG")
