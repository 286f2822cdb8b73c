"""Arithmetic on claims: what is reckoned, from which rows, and what is refused."""

import pandas as pd
import pytest

from analysis import ledger, parse_article

TEXT = (
    "The firm paid $600 million for 3,000 trucks. Of those, 1,200 were delivered in May and about 900 in June. "
    "Output rose from two trucks a week to 10 a day."
)


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    return parse_article(TEXT, published="2014-08-01").claims


def test_parts_and_what_is_left(claims: pd.DataFrame) -> None:
    rows = claims[claims["text"].isin(["3,000", "1,200", "900"])]
    parts = ledger.parts(rows, ["May", "June"])
    assert parts["low"].tolist() == [3000, 1200, 900, 900]
    assert parts["label"].tolist() == ["whole", "May", "June", "not accounted for"]
    assert parts["bound"].tolist() == ["exact", "exact", "about", "about"]
    assert parts["share"].tolist() == [1, 0.4, 0.3, 0.3]
    assert parts["rows"].iloc[-1] == tuple(rows.index)


def test_parts_want_a_label_each(claims: pd.DataFrame) -> None:
    with pytest.raises(ValueError, match="parts need as many labels; 1 were given"):
        ledger.parts(claims, ["May"])
    with pytest.raises(ValueError, match=r"no claim to be the whole: choose rows of article\.claims"):
        ledger.parts(claims[:0], ["May"])


def test_unit_price_and_share_keep_their_rows(claims: pd.DataFrame) -> None:
    money, trucks = ledger.claim(claims, "$600 million"), ledger.claim(claims, "3,000")
    price = ledger.unit_price(money, trucks)
    assert (price["value"].item(), price["unit"].item(), price["quantity"].item()) == (200_000, "USD", "one truck")
    assert price["rows"].item() == (money.name, trucks.name)
    assert ledger.share(ledger.claim(claims, "1,200"), trucks)["value"].item() == 0.4


def test_what_makes_no_sense_is_refused(claims: pd.DataFrame) -> None:
    money, trucks = ledger.claim(claims, "$600 million"), ledger.claim(claims, "3,000")
    with pytest.raises(ValueError, match="different units"):
        ledger.share(money, trucks)
    with pytest.raises(ValueError, match="not money"):
        ledger.unit_price(trucks, money)
    with pytest.raises(ValueError, match="no base of a rate over time"):
        ledger.rates(claims, "truck")
    with pytest.raises(KeyError, match="no claim reads '7'; the claims read"):
        ledger.claim(claims, "7")


def test_rates_on_one_scale(claims: pd.DataFrame) -> None:
    assert ledger.rates(claims, "week")["value"].tolist() == [2, 70]
    assert ledger.rates(claims, "day")["value"].tolist() == pytest.approx([2 / 7, 10])
    assert ledger.rates(claims[:0]).empty
