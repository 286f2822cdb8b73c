"""Comparing accounts: metrics side by side with their uncertainty, the words that set them apart, names, and claims."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.counts import Counts, sentence_counts, words_of
from analysis.lexicon import entries
from analysis.readability import FORMULAS, too_short
from analysis.tables import TEXT

Articles = Article | Sequence[Article]

_RESAMPLES: Final = 1000
_INTERVAL: Final = (2.5, 97.5)  # percent: the middle 95
_COMPARED: Final[dict[str, Any]] = {
    "metric": TEXT,
    "article": TEXT,
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "count": "Int64",
    "unit": TEXT,
    "higher_means": TEXT,
}
_PRIOR_WORDS: Final = 500.0


def compare(articles: Iterable[Article], *, resamples: int = _RESAMPLES, seed: int = 0) -> pd.DataFrame:
    """Metrics of several articles side by side, each with how far it might have come out otherwise.

    One row a metric and article, those of a metric together. Columns: metric, article, value, low and high (the 95 %
    interval of a bootstrap over sentences: the article's sentences are drawn anew with replacement `resamples` times;
    missing where the value is), count (what a rate is reckoned from; missing for other metrics), unit, higher_means.
    Rates are per 1,000 words of the voice that the metric names. An interval says how much a value hangs on single
    sentences; it does not say that two articles differ in meaning; short articles have wide ones, and where something
    is never found it is 0 to 0, which says nothing of how rare it is.
    Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap. Raises ValueError for two articles of one id.

    >>> from analysis import parse_article
    >>> plain = parse_article("Police left. Talks go on.", id="plain")
    >>> table = compare([plain, parse_article("The regime lied. Brutal police left.", id="loaded")])
    >>> table[table["metric"].eq("loaded: author")][["article", "value", "count"]].values.tolist()
    [['plain', 0.0, 0], ['loaded', 500.0, 3]]
    """
    if isinstance(articles, Article):
        raise TypeError("one article has nothing to be compared with: give several, as compare([first, second])")
    articles = list(articles)
    names = [article.id for article in articles]
    if len(set(names)) < len(names):
        raise ValueError(f"articles need ids of their own to be compared; given were {', '.join(names)}")
    devices = sorted({str(device) for article in articles for device in article.devices["device"].unique()})
    generator = np.random.default_rng(seed)
    rows = [row for article in articles for row in _metrics(article, devices, resamples, generator)]
    order = {metric: place for place, metric in enumerate(dict.fromkeys(row["metric"] for row in rows))}
    rows.sort(key=lambda row: order[row["metric"]])
    return pd.DataFrame(rows, columns=list(_COMPARED)).astype(_COMPARED)


def _metrics(
    article: Article, devices: Sequence[str], resamples: int, generator: np.random.Generator
) -> Iterator[dict[str, Any]]:
    features = _features(article, devices)
    sentences = len(features)
    if sentences:
        drawn = generator.multinomial(sentences, np.full(sentences, 1 / sentences), size=resamples)
        sums = pd.DataFrame(drawn @ features.to_numpy(float), columns=features.columns)
    else:
        sums = features.astype(float)
    whole = features.sum()

    def row(metric: str, value: Any, samples: Any, unit: str, higher_means: str, count: Any = None) -> dict[str, Any]:
        samples = np.asarray(samples, dtype=float)
        samples = samples[np.isfinite(samples)]
        known = value is not None and np.isfinite(value) and len(samples)
        low, high = np.percentile(samples, _INTERVAL) if known else (None, None)
        shown = value if value is not None and np.isfinite(value) else None
        return {
            "metric": metric, "article": article.id, "value": shown, "low": low, "high": high, "count": count,
            "unit": unit, "higher_means": higher_means,
        }  # fmt: skip

    yield row("mean sentence length", _ratio(whole, "words", "sentences"), _ratio(sums, "words", "sentences"),
              "words", "longer sentences")  # fmt: skip
    yield row("share of words quoted", 100 * _ratio(whole, "quoted", "words"), 100 * _ratio(sums, "quoted", "words"),
              "percent of words", "more is said in others' words", whole["quoted"])  # fmt: skip
    for device in devices:
        for voice in ("author", "quoted"):
            yield row(
                f"{device}: {voice}",
                1000 * _ratio(whole, f"{device}: {voice}", voice),
                1000 * _ratio(sums, f"{device}: {voice}", voice),
                "per 1,000 words",
                f"more often in {'the author’s own' if voice == 'author' else 'quoted'} words",
                whole[f"{device}: {voice}"],
            )
    total = Counts(*(int(whole[name]) for name in Counts._fields))
    samples = [Counts(*values) for values in sums[list(Counts._fields)].astype(int).itertuples(index=False, name=None)]
    for formula in FORMULAS:
        value = None if too_short(formula, total) else formula.value(total)
        drawn_values = [formula.value(one) for one in samples if one.words and one.sentences] if value else []
        yield row(formula.metric, value, drawn_values, formula.unit, formula.higher_means)


def _ratio(counts: Any, above: str, below: str) -> Any:
    """The ratio of two columns or values; not a number where the lower one is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(counts[above], counts[below]) if len(counts) else np.nan


def _features(article: Article, devices: Sequence[str]) -> pd.DataFrame:
    """What each sentence adds to the sums that metrics are made of: one row a sentence."""
    counted = pd.DataFrame(sentence_counts(article.document), columns=list(Counts._fields))
    quoted = article.sentences["quoted_words"].astype(int)
    features = counted.assign(quoted=quoted, author=counted["words"] - quoted)
    found = article.devices
    for device in devices:
        for voice in ("author", "quoted"):
            places = found.loc[found["device"].eq(device) & found["voice"].eq(voice), "sentence"].astype(int)
            features[f"{device}: {voice}"] = np.bincount(places, minlength=len(features)).astype(int)
    return features


def keyness(first: Articles, second: Articles, *, author_only: bool = False) -> pd.DataFrame:
    """The words that set one text, or group of texts, apart from another.

    One row a word, those that most belong to `first` on top. Columns: word, count_first, count_second, rate_first,
    rate_second (per 1,000 words), log_odds (of the word in first against second, drawn together by a prior of 500
    words spread as in both texts together, so that rare words do not win by chance), z (log_odds by its standard
    error: beyond 1.96 either way would be rare if the texts used the word alike). With author_only quoted words are
    left out. Words are counted in small letters; numerals are left out. What it cannot tell: in which sense a word
    stands; read it with `article.kwic`.
    Source: Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16 (log-odds, Dirichlet prior).

    >>> from analysis import parse_article
    >>> one, other = parse_article("regime regime talks", id="a"), parse_article("government talks", id="b")
    >>> keyness(one, other)["word"].tolist()
    ['regime', 'talks', 'government']
    """
    ones, others = _words(first, author_only), _words(second, author_only)
    vocabulary = sorted(ones.keys() | others.keys())
    counts = np.array([[ones[word], others[word]] for word in vocabulary], dtype=float).reshape(-1, 2)
    totals = counts.sum(axis=0)
    prior = counts.sum(axis=1) * _PRIOR_WORDS / max(totals.sum(), 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        raised = counts + prior[:, None]
        log_odds = np.log(raised / (totals + _PRIOR_WORDS - raised))
        difference = log_odds[:, 0] - log_odds[:, 1]
        z = difference / np.sqrt((1 / raised).sum(axis=1))
        rates = 1000 * counts / totals
    table = pd.DataFrame(
        {
            "word": pd.array(vocabulary, dtype=TEXT),
            "count_first": counts[:, 0].astype(int),
            "count_second": counts[:, 1].astype(int),
            "rate_first": rates[:, 0],
            "rate_second": rates[:, 1],
            "log_odds": difference,
            "z": z,
        }
    )
    return table.sort_values(["z", "word"], ascending=[False, True], ignore_index=True)


def _words(articles: Articles, author_only: bool) -> Counter[str]:
    found: Counter[str] = Counter()
    for article in _several(articles):
        words = words_of(article.document)[1]
        if author_only:
            said = article.heard.words
            words = [word for word, owner in zip(said.words, said.owners, strict=True) if owner is None]
        found.update(word.lower().replace("’", "'") for word in words if not any(map(str.isdigit, word)))
    return found


def naming(articles: Articles) -> pd.DataFrame:
    """What actors are called, article by article: one row an actor, term and article, most frequent first.

    Columns: actor (government, opponent, armed force, …: the sort of actor that the term is used for), term, tone
    (neutral, negative or positive, as the word list has it), article, author and quoted (how often in the author's
    words and in those quoted). Who is meant by a term is for the reader to see: two terms may name one actor.

    >>> from analysis import parse_article
    >>> naming(parse_article("The regime fell. The new government left."))[["actor", "term", "tone"]].values.tolist()
    [['government', 'government', 'neutral'], ['government', 'regime', 'negative']]
    """
    actors = {entry.term: entry.category for entry in entries("actors")}
    tables = []
    for article in _several(articles):
        found = article.devices[article.devices["device"].eq("naming")]
        voices = pd.crosstab([found["term"], found["rule"]], found["voice"].astype(str))
        voices = voices.reindex(columns=["author", "quoted"], fill_value=0).reset_index()
        voices.insert(0, "actor", voices["term"].map(actors))
        voices.insert(2, "tone", voices["rule"].str.removeprefix("naming-"))
        tables.append(voices.drop(columns="rule").assign(article=article.id))
    columns = ["actor", "term", "tone", "article", "author", "quoted"]
    table = pd.concat(tables)[columns] if tables else pd.DataFrame(columns=columns)
    table = table.assign(all=table["author"] + table["quoted"]).sort_values(
        ["actor", "all", "term", "article"], ascending=[True, False, True, True], ignore_index=True
    )
    return table.drop(columns="all").rename_axis(columns=None)


# What makes two claims the same: how much of what, and when. Who says so may differ.
_SAME: Final = ["low", "high", "kind", "unit", "per", "noun", "bound", "change", "first_day", "last_day"]


def matched_claims(first: Article, second: Article) -> pd.DataFrame:
    """The claims of two articles row by row: the same quantity, noun and days side by side, in the order of the first.

    Columns: low, high, kind, unit, per, noun, bound, change, first_day, last_day, then for each article text, source,
    article and sentence, as text_first and text_second, and found_in (both, first or second).

    >>> from analysis import parse_article
    >>> one, other = parse_article("Police said 40 men left."), parse_article("40 men left. 3 stayed.")
    >>> matched_claims(one, other)[["low", "source_first", "found_in"]].values.tolist()
    [[40.0, 'Police', 'both'], [3.0, nan, 'second']]
    """
    sides = []
    for article in (first, second):
        claims = article.claims
        # The second time the same is claimed it matches the other's second time.
        again = claims.groupby(_SAME, dropna=False, observed=True).cumcount()
        kept = claims[[*_SAME, "text", "source", "article", "sentence"]].astype(
            dict.fromkeys(("kind", "bound", "change"), TEXT)
        )
        sides.append(kept.assign(again=again, place=range(len(claims))))
    merged = sides[0].merge(sides[1], "outer", [*_SAME, "again"], suffixes=("_first", "_second"), indicator="found_in")
    merged["found_in"] = merged["found_in"].map({"both": "both", "left_only": "first", "right_only": "second"})
    merged = merged.sort_values(["place_first", "place_second"], kind="stable", ignore_index=True)
    columns = [f"{name}_{side}" for name in ("text", "source", "article", "sentence") for side in ("first", "second")]
    return merged[[*_SAME, *columns, "found_in"]].astype({"found_in": TEXT})


def _several(articles: Articles) -> Sequence[Article]:
    return [articles] if isinstance(articles, Article) else articles
