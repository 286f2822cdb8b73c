"""The one place that declares every table: its columns, their dtypes and what they mean."""

from typing import Final, NamedTuple


class Column(NamedTuple):
    """One column of a table: its name, pandas dtype and meaning; `values` lists what a category may hold."""

    name: str
    dtype: str
    meaning: str
    values: tuple[str, ...] = ()


DAY: Final = "datetime64[us]"


def _category(name: str, meaning: str, *values: str) -> Column:
    return Column(name, "category", meaning, values)


PLACE: Final = (
    Column("article", "str", "id of the article"),
    Column("sentence", "Int64", "index of the sentence in article.sentences, from 0"),
    Column("start", "Int64", "offset of the first character in article.text, from 0"),
    Column("end", "Int64", "offset behind the last character in article.text"),
    Column("text", "str", "the words themselves: article.text[start:end]"),
)
RULE: Final = (Column("rule", "str", "name of the rule that made the row"),)

_DAYS: Final = (
    Column("first_day", DAY, "first day meant, inclusive; missing where no day is known"),
    Column("last_day", DAY, "last day meant, inclusive; missing where no day is known"),
)

_QUANTITY: Final = (
    Column("low", "float64", "the value, or the lower end of a range, scale words worked out"),
    Column("high", "float64", "the value, or the upper end of a range; equal to low for one value"),
    _category(
        "kind",
        "what sort of quantity it is",
        "count",
        "money",
        "percent",
        "measure",
        "duration",
        "age",
        "multiple",
    ),
    Column(
        "unit",
        "str",
        "ISO 4217 code for money, `percent`, English singular name for measures; empty for counts",
    ),
    Column("per", "str", "base of a rate, singular: `day`, `barrel`; empty where there is none"),
    Column(
        "counted",
        "str",
        "noun phrase counted, carried over where the text leaves it out; empty where unknown",
    ),
    Column("noun", "str", "head of `counted`, singular"),
    _category(
        "bound",
        "whether the value is exact, approximate, or a lower (over) or upper (under) limit",
        "exact",
        "about",
        "over",
        "under",
    ),
    _category(
        "change",
        "whether the quantity is itself a change: a rise, a fall or an addition",
        "none",
        "up",
        "down",
        "additional",
    ),
    Column("subject", "str", "what the quantity is said of; empty where unknown"),
    Column(
        "link",
        "Int64",
        "number of the change, `from 100 to 150`, whose start or end the row is, from 0 in each article; else missing",
    ),
)

NUMBERS: Final = (*PLACE, *_QUANTITY, *RULE)

SET_ASIDE: Final = (
    *PLACE,
    _category(
        "reason",
        "why the numeral is no quantity",
        "date",
        "year",
        "time",
        "duration",
        "ordinal",
        "name",
        "identifier",
        "phone",
        "score",
        "list",
        "pronoun",
        "idiom",
        "unclear",
    ),
    *RULE,
)

DATES: Final = (
    *PLACE,
    _category("type", "TIMEX3 type", "DATE", "TIME", "DURATION", "SET"),
    Column("value", "str", "TIMEX3 value; empty where it cannot be known"),
    _category(
        "mod",
        "TIMEX3 modifier",
        "APPROX",
        "START",
        "MID",
        "END",
        "BEFORE",
        "AFTER",
        "ON_OR_BEFORE",
        "ON_OR_AFTER",
        "LESS_THAN",
        "MORE_THAN",
        "EQUAL_OR_LESS",
        "EQUAL_OR_MORE",
    ),
    *_DAYS,
    _category(
        "granularity",
        "size of the period named",
        "time",
        "day",
        "week",
        "month",
        "quarter",
        "season",
        "year",
        "decade",
        "century",
    ),
    _category(
        "anchor",
        "what the days were reckoned from: nothing, the publication date, or an earlier expression",
        "none",
        "published",
        "previous",
    ),
    _category("direction", "side of the anchor, by tense and cue words", "past", "future", "none"),
    *RULE,
)

PEOPLE: Final = (
    *PLACE,
    Column("name", "str", "fullest form of the name in the article, or the description if unnamed"),
    Column("role", "str", "title, office or affiliation given in the text; empty where none is"),
    _category("kind", "sort of source", "person", "organisation", "unnamed"),
    Column("mentions", "Int64", "how often the article names it, pronouns not counted"),
    Column("quoted_words", "Int64", "words between quotation marks attributed to it"),
    *RULE,
)

QUOTES: Final = (
    *PLACE,
    _category(
        "kind",
        "direct: a quoted clause; fragment: quoted words inside a reported clause; scare: so-called words; "
        "title: name of a work or nickname; indirect: a reported clause without marks",
        "direct",
        "fragment",
        "scare",
        "title",
        "indirect",
    ),
    Column("utterance", "Int64", "number shared by the parts of one utterance, from 0"),
    Column(
        "speaker",
        "str",
        "who says it, resolved to the fullest name; of two who speak as one, the first; empty where unknown",
    ),
    Column("role", "str", "title, office or affiliation of the speaker"),
    Column("speaker_text", "str", "the speaker as written beside the quote: `he`"),
    Column("speaker_start", "float64", "offset of speaker_text in article.text; missing where there is none"),
    Column("speaker_end", "float64", "offset behind speaker_text in article.text"),
    Column("cue", "str", "the reporting words as written: `said`, `according to`"),
    Column("cue_start", "float64", "offset of the cue in article.text; missing where there is none"),
    Column("cue_end", "float64", "offset behind the cue in article.text"),
    Column("closed", "bool", "whether the quotation mark is closed"),
    Column("words", "Int64", "number of words in the quote"),
    Column("confidence", "float64", "share of such attributions that are right, 0 to 1"),
    *RULE,
)

CLAIMS: Final = (
    *PLACE,
    *_QUANTITY,
    Column(
        "when",
        "str",
        "TIMEX3 value of the date at which the quantity holds; of what has been so since then the days go on to the "
        "publication",
    ),
    _category(
        "when_from",
        "where the date stands: in the clause, the sentence, an earlier one, or the publication date",
        "clause",
        "sentence",
        "previous",
        "published",
    ),
    *_DAYS,
    Column("source", "str", "who vouches for the quantity; empty for the author without a byline"),
    Column("role", "str", "role of the source"),
    _category("source_kind", "sort of source", "person", "organisation", "unnamed", "author"),
    Column("sentence_text", "str", "the sentence that holds the quantity"),
    *RULE,
)

DEVICES: Final = (
    *PLACE,
    _category(
        "device",
        "rhetorical device",
        "loaded",
        "hedge",
        "booster",
        "modal",
        "passive",
        "agentless passive",
        "nominalisation",
        "scare quote",
        "loaded cue",
        "superlative",
        "absolute",
        "naming",
    ),
    Column("term", "str", "entry of the word list, or base form, that matched"),
    _category("voice", "whose words they are", "author", "quoted"),
    Column("speaker", "str", "who is quoted; empty in the author's voice"),
    *RULE,
)

RHETORIC: Final = (
    Column("article", "str", "id of the article"),
    Column("metric", "str", "name of the metric"),
    Column("value", "float64", "its value; missing where the text is too short for it"),
    Column("unit", "str", "unit of the value"),
    Column("higher_means", "str", "what a higher value says"),
    Column("reference", "str", "where the metric is defined"),
    Column("note", "str", "what the metric cannot tell, or why there is no value"),
)

SENTENCES: Final = (
    *PLACE,
    Column("paragraph", "Int64", "index of the paragraph, from 0"),
    Column("words", "Int64", "number of words"),
    Column("syllables", "Int64", "number of syllables"),
    Column("flesch_kincaid", "float64", "Flesch-Kincaid grade of the sentence alone"),
    Column("quoted_words", "Int64", "words between quotation marks"),
    Column("devices", "Int64", "number of rhetorical devices"),
    *RULE,
)

# What an archive has besides: its articles, and what could not be read or made.
ARCHIVE: Final[dict[str, tuple[Column, ...]]] = {
    "articles": (
        Column("article", "str", "id of the article; the tables' column `article`"),
        Column("place", "str", "where it stands in the source: a path, or `line 7`"),
        Column("title", "str", "headline"),
        Column("byline", "str", "who wrote it, as the page says"),
        Column("source", "str", "where it was published"),
        Column("published", DAY, "day of publication; missing where it is not known"),
        Column("characters", "Int64", "length of article.text"),
        Column("sentences", "Int64", "number of sentences"),
        Column("words", "Int64", "number of words"),
    ),
    "errors": (
        Column("article", "str", "id of the article, where it has one"),
        Column("place", "str", "where it stands in the source: a path, or `line 7`"),
        Column("error", "str", "what was wrong"),
    ),
}

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "numbers": NUMBERS,
    "set_aside": SET_ASIDE,
    "dates": DATES,
    "people": PEOPLE,
    "quotes": QUOTES,
    "claims": CLAIMS,
    "devices": DEVICES,
    "rhetoric": RHETORIC,
    "sentences": SENTENCES,
}

# The names of the rhetorical devices there are, which readers give to look for them.
DEVICE_NAMES: Final = next(column.values for column in DEVICES if column.name == "device")
