"""Sourcing: who gets to speak, with how many words, where first, by which cues, and on which side of a table of yours.

Sides are never guessed: they are the reader's own table, as every such table is a judgement.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analysis.tables import TEXT

if TYPE_CHECKING:
    from analysis.article import Article

UNKNOWN: Final = "not known"
_DTYPES: Final[dict[str, Any]] = {
    "article": TEXT,
    "speaker": TEXT,
    "role": TEXT,
    "source_kind": TEXT,
    "side": TEXT,
    "quoted_words": "Int64",
    "paraphrased_words": "Int64",
    "utterances": "Int64",
    "sentence": "Int64",
    "first_place": "float64",
    "neutral_cues": "Int64",
    "loaded_cues": "Int64",
    "cues": TEXT,
}
Sides = Mapping[str, str] | pd.DataFrame


def sourcing(article: "Article", sides: Sides | None = None) -> pd.DataFrame:
    """One row a speaker, by first appearance: words quoted and paraphrased, where first, by which cues, on which side.

    sides maps names of speakers to sides: a mapping, or a table with the columns `name` and `side`; a speaker that it
    does not name has the side "". Columns: article, speaker ("" where the text does not say who), role, source_kind
    (person, organisation, unnamed, or "" where nobody is known), side, quoted_words (between marks),
    paraphrased_words (reported without marks), utterances, sentence (index of the first), first_place (0 for the first
    character of the text, 1 for the last), neutral_cues, loaded_cues (how often the words are introduced by a verb
    that judges them, or by one that does not), cues (the cues as written). Raises ValueError for a table of sides
    without those columns, and TypeError for what is neither.

    >>> from analysis import parse_article
    >>> article = parse_article("“We won,” boasted Ann Lee, the mayor. Kim said that nobody had won.")
    >>> sourcing(article, {"Ann Lee": "winners"})[["speaker", "side", "quoted_words", "loaded_cues"]].values.tolist()
    [['Ann Lee', 'winners', 2, 1], ['Kim', '', 0, 0]]
    """
    from analysis.extract.devices.quoted import loaded_verb
    from analysis.extract.people.unnamed import kind_of

    known = _sides(sides)
    quotes = article.quotes[~article.quotes["kind"].isin(["scare", "title"])]
    people = article.people.drop_duplicates("name").set_index("name")
    rows = []
    for speaker, said in quotes.groupby("speaker", sort=False):
        marked = said["kind"].ne("indirect")
        # A cue counts once, however many parts of an utterance share it.
        cues = said[said["cue"].ne("")].drop_duplicates("cue_start")["cue"].to_list()
        loaded = sum(1 for cue in cues if loaded_verb(cue))
        first = said.iloc[0]
        rows.append(
            {
                "article": article.id,
                "speaker": speaker,
                "role": people["role"].get(speaker, ""),
                "source_kind": str(people["kind"].get(speaker) or (kind_of(str(speaker)) if speaker else "")),
                "side": known.get(str(speaker), ""),
                "quoted_words": said.loc[marked, "words"].sum(),
                "paraphrased_words": _unmarked(said[~marked], said[marked]),
                "utterances": said["utterance"].nunique(),
                "sentence": first["sentence"],
                "first_place": first["start"] / len(article.text),
                "neutral_cues": len(cues) - loaded,
                "loaded_cues": loaded,
                "cues": ", ".join(dict.fromkeys(cues)),
            }
        )
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)


def by_side(table: pd.DataFrame) -> pd.DataFrame:
    """The table of `sourcing` added up by side; speakers without a side are together under "not known".

    Columns: side, speakers, quoted_words, paraphrased_words, share (percent of all words quoted or paraphrased),
    first_place, neutral_cues, loaded_cues.

    >>> from analysis import parse_article
    >>> article = parse_article("“We won,” said Lee. “We lost badly,” said Kim.")
    >>> by_side(sourcing(article, {"Lee": "winners"}))[["side", "speakers", "share"]].values.tolist()
    [['not known', 1, 60.0], ['winners', 1, 40.0]]
    """
    sides = table["side"].where(table["side"].ne(""), UNKNOWN)
    grouped = table.groupby(sides)
    sums = ["quoted_words", "paraphrased_words", "neutral_cues", "loaded_cues"]
    added = grouped[sums].sum().assign(speakers=grouped.size(), first_place=grouped["first_place"].min())
    words = added["quoted_words"] + added["paraphrased_words"]
    added["share"] = 100 * words / words.sum() if words.sum() else float("nan")
    columns = ["speakers", "quoted_words", "paraphrased_words", "share", "first_place", "neutral_cues", "loaded_cues"]
    return added[columns].sort_values("share", ascending=False, kind="stable").rename_axis("side").reset_index()


def _sides(sides: Sides | None) -> dict[str, str]:
    if sides is None:
        return {}
    if isinstance(sides, pd.DataFrame):
        missing = {"name", "side"} - set(sides.columns)
        if missing:
            raise ValueError(
                f"the table of sides has no column {' and no column '.join(sorted(missing))}; it needs name and side"
            )
        return dict(zip(sides["name"].astype(str), sides["side"].fillna("").astype(str), strict=True))
    if not isinstance(sides, Mapping):
        raise TypeError(f"sides are a mapping or a table, not {type(sides).__name__}; read a file with pandas.read_csv")
    return dict(sides)


def _unmarked(reported: pd.DataFrame, marked: pd.DataFrame) -> int:
    """The words of the reported clauses less those in marks inside them."""
    inside = sum(
        int(marked.loc[marked["start"].ge(start) & marked["end"].le(end), "words"].sum())
        for start, end in zip(reported["start"], reported["end"], strict=True)
    )
    return int(reported["words"].sum()) - inside
