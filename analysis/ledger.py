"""Arithmetic on a table of claims: parts of a whole, shares, unit prices, rates put on one scale.

Each result is a table whose column `rows` names the claims (by their index) that it was reckoned from, so that
every figure leads back to words in the article. A bound carries over: what is reckoned from "about 90" is about.
"""

from collections.abc import Sequence
from typing import Final

import pandas as pd

# Days in each base of a rate; months and years by the mean Gregorian year of 365.2425 days.
DAYS: Final = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 365.2425 / 12, "year": 365.2425}


def claim(claims: pd.DataFrame, text: str, after: str = "") -> pd.Series:
    """The claim whose words are text; the first one in a sentence that holds `after`, where that is given.

    Raises KeyError, naming the words there are, if no claim has that text.

    >>> from analysis import parse_article
    >>> claim(parse_article("They sold 30 trucks.").claims, "30")["counted"]
    'trucks'
    """
    found = claims[claims["text"].eq(text) & claims["sentence_text"].str.contains(after, regex=False)]
    if found.empty:
        there = ", ".join(repr(str(words)) for words in claims["text"])
        raise KeyError(f"no claim reads {text!r}; the claims read {there or 'nothing: the table is empty'}")
    return found.iloc[0]


def parts(claims: pd.DataFrame, labels: Sequence[str], rest: str = "not accounted for") -> pd.DataFrame:
    """A whole and its parts: the first claim is the whole, the others its parts; a last row, `rest`, is what is left.

    Columns: label (str), low, high (float64, the quantity's unit), share (float64, of the whole), bound, source,
    sentence, rows. Raises ValueError if there is no claim, or not one label for each part.

    >>> from analysis import parse_article
    >>> claims = parse_article("Of 50 men 20 fled and about 25 stayed.").claims
    >>> parts(claims, ["fled", "stayed"])[["label", "low"]].values.tolist()
    [['whole', 50.0], ['fled', 20.0], ['stayed', 25.0], ['not accounted for', 5.0]]
    """
    if claims.empty:
        raise ValueError("there is no claim to be the whole: choose rows of article.claims, the whole first")
    if len(labels) != len(claims) - 1:
        raise ValueError(f"{len(claims) - 1} parts need as many labels; {len(labels)} were given")
    table = pd.DataFrame(
        {
            "label": ["whole", *labels],
            "low": claims["low"].to_list(),
            "high": claims["high"].to_list(),
            "bound": claims["bound"].astype(str).to_list(),
            "source": claims["source"].to_list(),
            "sentence": claims["sentence"].to_list(),
            "rows": [(index,) for index in claims.index],
        }
    )
    whole, some = table.iloc[0], table.iloc[1:]
    left = pd.DataFrame(
        {
            "label": [rest],
            "low": [whole["low"] - some["high"].sum()],
            "high": [whole["high"] - some["low"].sum()],
            "bound": [_bound(table["bound"])],
            "source": [""],
            "sentence": [whole["sentence"]],
            "rows": [tuple(claims.index)],
        }
    )
    table = pd.concat([table, left], ignore_index=True)
    table.insert(3, "share", table["low"] / whole["low"])
    return table


def share(part: pd.Series, whole: pd.Series) -> pd.DataFrame:
    """One claim as a share of another: value is 0 for nothing of it, 1 for all.

    Columns: quantity, value (float64), unit, bound, sentence, rows. Raises ValueError if they count in different units.

    >>> from analysis import parse_article
    >>> claims = parse_article("Of 50 men 20 fled.").claims
    >>> share(claim(claims, "20"), claim(claims, "50"))[["quantity", "value"]].values.tolist()
    [['20 of 50', 0.4]]
    """
    if part["unit"] != whole["unit"]:
        raise ValueError(f"{part['text']!r} and {whole['text']!r} are in different units; a share needs one unit")
    return _result(f"{part['text']} of {whole['text']}", part["low"] / whole["low"], "share", [part, whole])


def unit_price(money: pd.Series, count: pd.Series) -> pd.DataFrame:
    """What one of the counted things costs, in the money's unit.

    Columns: quantity, value (float64), unit, bound, sentence, rows. Raises ValueError if the first is no money.

    >>> from analysis import parse_article
    >>> claims = parse_article("They paid $600 for 30 chairs.").claims
    >>> unit_price(claim(claims, "$600"), claim(claims, "30"))[["quantity", "value", "unit"]].values.tolist()
    [['one chair', 20.0, 'USD']]
    """
    if money["kind"] != "money":
        raise ValueError(f"{money['text']!r} is {money['kind']}, not money; name the price first")
    return _result(f"one {count['noun'] or 'piece'}", money["low"] / count["low"], money["unit"], [money, count])


def rates(claims: pd.DataFrame, per: str = "day") -> pd.DataFrame:
    """The claims that are rates, put on one scale: value is the number per `per`.

    Columns: text, counted, stated_per, value (float64), per, bound, source, sentence, rows. Raises ValueError for a
    base that is no time.

    >>> from analysis import parse_article
    >>> claims = parse_article("Flights rose from one a week to 50 a day.").claims
    >>> rates(claims, "week")["value"].tolist()
    [1.0, 350.0]
    """
    if per not in DAYS:
        raise ValueError(f"{per!r} is no base of a rate over time; take one of {', '.join(DAYS)}")
    timed = claims[claims["per"].isin(list(DAYS))]
    return pd.DataFrame(
        {
            "text": timed["text"],
            "counted": timed["counted"],
            "stated_per": timed["per"],
            "value": timed["low"] * DAYS[per] / timed["per"].map(DAYS),
            "per": per,
            "bound": timed["bound"].astype(str),
            "source": timed["source"],
            "sentence": timed["sentence"],
            "rows": [(index,) for index in timed.index],
        }
    ).reset_index(drop=True)


def _result(quantity: str, value: float, unit: str, claims: Sequence[pd.Series]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "quantity": [quantity],
            "value": [value],
            "unit": [unit],
            "bound": [_bound(pd.Series([str(row["bound"]) for row in claims]))],
            "sentence": [claims[0]["sentence"]],
            "rows": [tuple(row.name for row in claims)],
        }
    )


def _bound(bounds: "pd.Series[str]") -> str:
    """What is reckoned from bounds that differ points no one way: it is about."""
    return "exact" if bounds.eq("exact").all() else "about"
