"""Numerals that are no quantities: dates, times, years, ordinals, names, codes, scores, list marks."""

import re

from analysis.extract.numbers.currencies import iso_codes
from analysis.extract.numbers.nouns import STOPS, is_plural
from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.extract.numbers.units import UNITS
from analysis.extract.numbers.values import CARDINALS
from analysis.lexicon import categories

_NAMES = categories("numbered_names")
_NUMBERED = _NAMES["number behind"]
_NUMBERED_LOWER = _NAMES["number behind, lower case"]
_STREETS = "|".join(sorted(_NAMES["street"], key=len, reverse=True))

MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "january february april june july august september october november december "
    "jan feb apr jun jul aug sept oct nov dec JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split()
)
_LOWER_MONTHS = frozenset(("may", "march"))

_TIME = re.compile(
    r"""\d{1,2} (?: [:.]\d{2} (?: :\d{2})? )? [ ]?(?: [ap]\.m\b\.? | [ap]m\b | [AP]\.?M\b\.? )
      | \d{1,2}:\d{2} (?: :\d{2} )? (?![\d:])
      | \d{1,2}(?::\d{2})?[ ]o['’]clock\b
      | \d{2}:?\d{2}[ ]?(?:GMT|UTC|BST|EST|EDT|CET|ET|hrs)\b
      | \d{1,2}[ ](?:GMT|noon)\b""",
    re.VERBOSE,
)
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)|(?:9/11|7/7|11/9)(?!\d)"
)
_RATIO = re.compile(r"\d{1,2}-for-\d{1,2}\b|(?:24/7|50-50|50/50)(?![\d.,])")
_PHONE = re.compile(r"(?:\d{1,3}[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])|\d{4,5} \d{5,6}(?!\d)")
_CODE = re.compile(r"\d+(?:[-–]\d+){2,}(?!\d)")
_SCORE = re.compile(r"(\d{1,3})[ ]?[-–][ ]?(\d{1,3})(?![\d.,]\d|\d)")
_YEARS = re.compile(r"(\d{4})[-–/](\d{4}|\d{2})(?![\d,]\d|\d|%)")
_ORDINAL = re.compile(r"\d{1,3}(?:,\d{3}){0,5}(?:st|nd|rd|th|ST|ND|RD|TH)\b")
_DAYS = re.compile(r"\d{1,2}[-–](\d{1,2}) ([A-Za-z]{3,9})")
_STREET = re.compile(rf"\d{{1,5}}(?:[-–]\d{{1,4}})?[A-Za-z]?,? (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z0-9][\w’']{{1,20}} ){{1,3}}(?:{_STREETS})\b")
_LIST_BEFORE = re.compile(r"(?:\A|\n)[ \t>*]*\(?\Z")
_MORE_DAYS = re.compile(r"(?: ?[-–] ?| (?:and|or|to|through|until) )(\d{1,2})(?![\d.,:%]\d|\d|[%:])")
_SCORE_NOUNS = frozenset(
    "win victory loss defeat lead draw tie score vote decision ruling record margin triumph advantage deficit "
    "majority split rout thrashing upset run favorite favourite start in on over to at after against down up".split()
)
_YEAR_CUES = frozenset(
    "in since by until till during from of before after through around circa year late early mid spring summer "
    "autumn fall winter fiscal season and between".split()
)


def aside_digits(tokens: Tokens, index: int, start: int) -> list[tuple[int, int, str, str]]:
    """The numerals to set aside at start, in the word at index: (start, end, reason, rule); none if it is a quantity."""
    text, words = tokens.text, tokens.words
    word = words[index]
    end = start
    while end < start + 16 and text[end : end + 1].isdecimal():
        end += 1
    if text[end : end + 1].isdecimal():
        return [(start, word_end(tokens, index), "identifier", "long-number")]
    behind = text[end : end + 1]
    length = end - start
    before = words[index - 1] if index and start == tokens.starts[index] else ""
    gap = gap_before(tokens, index) if before else ""
    if length <= 4 and behind and behind in ":.- apAPoGUBEC/":
        match = _TIME.match(text, start)
        if match:
            return [(start, match.end(), "time", "clock-time")]
    if behind and behind in "-/.–":
        match = _RATIO.match(text, start)
        if match:
            return [(start, match.end(), "unclear" if "for" in match[0] else "idiom", "fixed-pair")]
        match = _DATE.match(text, start)
        if match:
            return [(start, match.end(), "date", "numeric-date")]
        match = _YEARS.match(text, start)
        if match and _year_pair(match):
            return [(start, start + 4, "year", "year-span"), (match.start(2), match.end(2), "year", "year-span")]
        match = _PHONE.match(text, start)
        if match:
            return [(start, match.end(), "phone", "phone-number")]
        match = _CODE.match(text, start)
        if match:
            return [(start, match.end(), "identifier", "hyphenated-code")]
    if length <= 3 and behind and behind in "snrtSNRT,":
        match = _ORDINAL.match(text, start)
        if match:
            return [(start, match.end(), "ordinal", "ordinal-digits")]
    if length <= 2 and before:
        found = _day(tokens, index, start, end, before, gap)
        if found:
            return found
    if length <= 2 and behind in ("-", "–"):
        match = _DAYS.match(text, start)
        if match and match[2] in MONTHS:
            return [(start, end, "date", "day-month"), (match.start(1), match.end(1), "date", "day-month")]
    if length <= 2 and index + 1 < len(words) and text[end : end + 1] == " " and words[index] == text[start:end]:
        following = words[index + 1]
        if (following in MONTHS or following in ("may", "march")) and int(text[start:end]) <= 31:
            if following not in _LOWER_MONTHS or _year_behind(text, word_end(tokens, index + 1)):
                return [(start, end, "date", "day-month")]
    if length == 4 and behind in ("", "s", "-") or length == 4 and not behind.isalnum():
        found = _year(tokens, index, start, end, before, gap)
        if found:
            return found
    if length == 2 and behind == "s" and not text[end + 1 : end + 2].isalnum() and text[end - 1] == "0":
        if before.lower() not in ("his", "her", "their", "my", "our", "your", "early", "mid", "late", "in") or gap.endswith(("'", "’", "‘")):
            return [(start, end + 1, "year", "decade")]
        return []
    return _other(tokens, index, start, end, before, gap)


def _year_behind(text: str, end: int) -> bool:
    return text[end : end + 1] in (" ", ",") and text[end + 1 : end + 6].strip()[:4].isdecimal() or text[end:end+5] in (" that", " this", " last", " next")


def _year_pair(match: re.Match[str]) -> bool:
    first, second = match[1], match[2]
    if not 1000 <= int(first) <= 2100:
        return False
    whole = int(second) if len(second) == 4 else int(first[:2] + second)
    return 0 < whole - int(first) < 300


def _day(tokens: Tokens, index: int, start: int, end: int, before: str, gap: str) -> list[tuple[int, int, str, str]]:
    """The day behind a month's name, with further days of a list or span."""
    if not (before in MONTHS and gap in (" ", ". ", "\u00a0", " . ") or (before in _LOWER_MONTHS and gap == " ")):
        return []
    text = tokens.text
    if not 1 <= int(text[start:end]) <= 31 or text[end : end + 1] in ("%", "$") or text[end : end + 2] == " %":
        return []
    behind = text[end : end + 8]
    if behind.startswith((" people", " percent", " per cent", " million", " billion")):
        return []
    if text[end : end + 1] in ",." and text[end + 1 : end + 2].isdecimal():
        return []
    found = [(start, end, "date", "month-day")]
    for _ in range(5):
        more = _MORE_DAYS.match(text, end)
        if not more or int(more[1]) > 31:
            break
        end = more.end()
        if text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and more[0][0] == " " and more[0][1].isalpha():
            break
        found.append((more.start(1), end, "date", "month-day"))
    return found


def _year(tokens: Tokens, index: int, start: int, end: int, before: str, gap: str) -> list[tuple[int, int, str, str]]:
    text, words = tokens.text, tokens.words
    number = int(text[start:end])
    if not 1000 <= number <= 2200 or text[end : end + 1] in ("%", "$", "€", "£") or text[end : end + 2] == " %":
        return []
    if text[end : end + 1] in (".", ",") and text[end + 1 : end + 2].isdecimal():
        return []
    if gap and gap[-1:] in ("$", "£", "€", "¥"):
        return []
    if text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum():
        return [(start, end + 1, "year", "decade")]
    cue = before.lower() in _YEAR_CUES or before in MONTHS
    following = words[index + 1] if index + 1 < len(words) and gap_before(tokens, index + 1) in (" ", "-") else ""
    counts = following.islower() and (is_plural(following) or following in _BIG)
    if cue and gap.strip(" -,.") == "" and not (counts and before.lower() in ("of", "by", "from", "and", "after", "to")):
        return [(start, end, "year", "year")]
    if following in _BIG or (counts and not cue and (number % 100 == 0 or number < 1900)):
        return []
    if 1800 <= number <= 2100:
        return [(start, end, "year", "year")]
    return []


_BIG = frozenset(
    "people million billion thousand percent per rpm sq square km m miles feet metres meters kg tons tonnes mAh "
    "dollars euros pounds yen men women troops hp kW MW acres hectares votes points jobs".split()
)


def _other(tokens: Tokens, index: int, start: int, end: int, before: str, gap: str) -> list[tuple[int, int, str, str]]:
    text, words = tokens.text, tokens.words
    behind = text[end : end + 1]
    if end - start < 6 and (behind in "-–" or behind == " " and text[end + 1 : end + 2].isupper() or text[end + 1 : end + 2].isdecimal()):
        match = _STREET.match(text, start)
        if match:
            numbers = re.match(r"\d+(?:[-–](\d+))?", text[start : start + 12])
            assert numbers is not None
            return [(start, start + numbers.end(), "name", "address")]
    if behind in ("-", "–") or text[end : end + 3] in (" - ", " – "):
        match = _SCORE.match(text, start)
        if match and _is_score(tokens, index, match, before):
            return [(start, match.end(), "score", "score")]
    if before and gap == "-" and before.isalpha() and text[start - 1] == "-":
        if before.lower() not in ("mid", "early", "late", "pre", "post", "now", "then", "to", "from", "sub", "negative", "minus", "plus", "than", "about", "over", "a", "an", "zero") and not _number_like(before):
            return [(start, _code_end(text, end), "name", "name-hyphen-number")]
    if gap == " -" and before in _NUMBERED and behind not in (".", "%", ","):
        return [(start, end, "name", "name-hyphen-number")]
    if behind == ")" or text[end : end + 2] in (" )", ". "):
        if end - start <= 2 and (_LIST_BEFORE.search(text[max(0, start - 8) : start]) or (start == 0)):
            return [(start, end, "list", "list-mark")]
        if end - start <= 2 and behind in (")", " ") and "(" not in text[max(0, start - 12) : start]:
            if text[end : end + 2].strip().startswith(")"):
                return [(start, end, "list", "list-mark")]
    if text[start - 1 : start] == "#" or (before.lower() in ("no", "nos", "number", "numbers", "nr") and gap in (". ", " ", ".") and not (before == "no" and gap == " ")):
        return [(start, end, "identifier", "number-sign")]
    if end - start == 5 and len(before) == 2 and before.isupper() and gap == " " and before not in ("US", "UK", "EU", "UN"):
        return [(start, end, "identifier", "postcode")]
    return _name(tokens, index, start, end, before, gap)


def _number_like(word: str) -> bool:
    return word.isdecimal()


def _code_end(text: str, end: int) -> int:
    while text[end : end + 1].isalnum() and end < len(text):
        end += 1
    return end


def _name(tokens: Tokens, index: int, start: int, end: int, before: str, gap: str) -> list[tuple[int, int, str, str]]:
    """A number behind a name: "Boeing 737", "Article 5", "Big 12"."""
    text, words = tokens.text, tokens.words
    if not before or gap != " ":
        return []
    behind = text[end : end + 1]
    if behind in ("%", "°", "$", "€", "£") or (behind == "," and text[end + 1 : end + 2].isdecimal()):
        return []
    if text[end : end + 2] == " %":
        return []
    if text.startswith(("S&P ", "S P ", " sp "), start - 4):
        return [(start, end, "name", "numbered-name")]
    if len(before) == 3 and before.isupper() and before in iso_codes():
        return []
    if before in _NUMBERED or (before in _NUMBERED_LOWER and not _plural_behind(tokens, index)):
        if not _measured(tokens, index):
            return [(start, end, "name", "numbered-name")]
        return []
    if not before[0].isupper() or before.lower() in STOPS or before.lower() in _YEAR_CUES:
        return []
    if behind == "." and text[end + 1 : end + 2].isdecimal() or end - start > 4:
        return []
    if behind.isalpha() and words[index][end - start :] in UNITS:
        return []
    following = words[index + 1] if index + 1 < len(words) else ""
    if index + 1 < len(words) and gap_before(tokens, index + 1) in (" ", "-") and following not in STOPS:
        if following.islower():
            return []
    if before.lower() in _CAPITAL_CUES or before in MONTHS:
        return []
    return [(start, _code_end(text, end), "name", "capitalised-name")]


_CAPITAL_CUES = frozenset("ages aged age about nearly some over under almost roughly approximately another least than only just around us u s usd eur gbp aud cad hk".split())


def _plural_behind(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens.words) and is_plural(tokens.words[index + 1])


def _measured(tokens: Tokens, index: int) -> bool:
    """Whether a unit or scale follows: "Sony 55 million", "BMW 5 percent"."""
    if index + 1 >= len(tokens.words):
        return False
    return tokens.words[index + 1] in _UNITS_BEHIND and gap_before(tokens, index + 1) in (" ", "-")


_UNITS_BEHIND = frozenset(
    "million billion trillion thousand percent per cent inch years people dollars euros points year".split()
)


def _is_score(tokens: Tokens, index: int, match: re.Match[str], before: str) -> bool:
    """Whether "52-48" is a score: no unit or counted noun behind, or a word of sport or voting beside it."""
    text, words = tokens.text, tokens.words
    low, high = int(match[1]), int(match[2])
    end = match.end()
    behind = text[end : end + 1]
    if behind and (behind in "%°$€£" or behind.isalpha() or (behind == "-" and text[end + 1 : end + 2].isalpha())):
        return False
    j = index + 1
    while j < len(words) and tokens.starts[j] < end:
        j += 1
    following = words[j] if j < len(words) and gap_before(tokens, j) == " " else ""
    if before.lower() in ("ages", "aged", "age"):
        return False
    if low >= high:
        return True
    if following in _SCORE_NOUNS or not following:
        return text[start_of(match) - 1 : start_of(match)] not in ("$", "£", "€")
    if following.lower() in STOPS:
        return True
    return False


def start_of(match: re.Match[str]) -> int:
    """Offset of the match."""
    return match.start()


_CENTURIES = frozenset(("seventeen", "eighteen", "nineteen", "twenty"))
_YEAR_WORDS = frozenset(CARDINALS) | {"hundred", "thousand", "and"}
_IDIOM_BEHIND = frozenset("another on to by off sided time way stop liner".split())


def aside_word(tokens: Tokens, index: int, following_is_noun: bool) -> tuple[int, int, str, str] | None:
    """The number word at index if it is no quantity: (start, end, reason, rule)."""
    words = tokens.words
    word = words[index]
    start, end = tokens.starts[index], word_end(tokens, index)
    before = words[index - 1] if index else ""
    gap = gap_before(tokens, index) if index else ""
    if word[0].isupper() and before and before[0].isupper() and gap == " " and before.lower() not in STOPS:
        if before.lower() not in _CAPITAL_CUES and before.lower() not in ("and", "the") and not _measured(tokens, index):
            return (start, end, "name", "capitalised-name")
    if word[0].isupper() and before == "of" and index > 1 and words[index - 2][0].isupper():
        return (start, end, "name", "group-of")
    if word.lower() in _CENTURIES and index + 1 < len(words):
        following = words[index + 1].lower()
        if CARDINALS.get(following, 0) >= 10 and gap_before(tokens, index + 1) in (" ", "-"):
            last = index + 1
            if index + 2 < len(words) and 0 < CARDINALS.get(words[index + 2].lower(), 0) < 10:
                last += gap_before(tokens, index + 2) in (" ", "-")
            return (start, word_end(tokens, last), "year", "year-in-words")
    if before.lower() == "year" and word.lower() in ("nineteen", "two", "twenty", "eighteen"):
        return (start, _words_end(tokens, index), "year", "year-in-words")
    if word.lower() == "one":
        return _one_aside(tokens, index, start, end, before.lower(), following_is_noun)
    return None


def _words_end(tokens: Tokens, index: int) -> int:
    """Offset behind the number words that begin at index."""
    words = tokens.words
    last = index
    while last + 1 < len(words) and last < index + 5 and words[last + 1].lower() in _YEAR_WORDS:
        last += 1
    return word_end(tokens, last)


def _one_aside(
    tokens: Tokens, index: int, start: int, end: int, before: str, following_is_noun: bool
) -> tuple[int, int, str, str] | None:
    words, text = tokens.words, tokens.text
    following = words[index + 1].lower() if index + 1 < len(words) else ""
    gap = gap_before(tokens, index + 1) if following else ""
    if before in ("no", "every", "each", "any") and gap_before(tokens, index) == " ":
        return (start, end, "pronoun", "pronoun-one")
    if following in _IDIOM_BEHIND and gap in (" ", "-") and (gap == "-" or following == "another"):
        return (start, end, "idiom", "idiom-one")
    if before == "at" and following in ("point", "time", "stage"):
        return (start, end, "idiom", "idiom-one")
    if following == "of" and gap == " ":
        return None
    if following_is_noun and gap in (" ", "-", " - "):
        return None
    return (start, end, "pronoun", "pronoun-one")
