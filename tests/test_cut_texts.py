"""Texts that end or begin anywhere: what is looked for behind the last word, or before the first, is not there."""

import re

import pytest

from analysis import parse_article
from analysis.schema import TABLES
from tests.test_cases import cases

# One case in so many, another share for each way of cutting, as all of them take half a minute.
SHARE = 8
WAYS = {
    "in the midst": lambda text, place: text[:place],
    "before a blank": lambda text, place: text[:place] + " ",
    "before a mark": lambda text, place: text[:place] + '" ',
    "of the front": lambda text, place: text[place:],
}


@pytest.mark.parametrize("way", WAYS)
def test_texts_cut_raise_nothing(way: str) -> None:
    texts = [parameter.values[1]["text"] for parameter in cases("synthetic", "negative")]
    for text in texts[list(WAYS).index(way) :: SHARE]:
        for place in [match.start() for match in re.finditer(r"\b", text[:400])]:
            cut = WAYS[way](text, place)
            article = parse_article(cut, published="2024-05-16")
            for table in TABLES:
                columns = article.columns(table)
                spans = zip(columns.get("start", ()), columns.get("end", ()), columns.get("text", ()), strict=True)
                assert all(cut[start:end] == found for start, end, found in spans), (table, cut)
