"""Devices that are read off the quotes: words held at arm's length, and cues that judge the speaker."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from analysis.extract.records import Device, Quote
from analysis.lexicon import entries

_LONGEST_SCARE: Final = 6  # words: what is longer is a quotation whose speaker was not found
_BALLOT: Final = frozenset({"yes", "no", "aye", "nay", "leave", "remain"})
_SHORT_WORD: Final = 3  # letters: as many have the words that titles write small
_LOOK_BACK: Final = 40
_MARK: Final = "[\"'“”‘’„«»`]"
_LANGUAGES: Final = (
    "Arabic|Chinese|Czech|Danish|Dutch|English|Farsi|Finnish|French|German|Greek|Hebrew|Hindi|Hungarian|Irish|Italian|"
    "Japanese|Korean|Kurdish|Latin|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Russian|Spanish|Swahili|"
    "Swedish|Turkish|Ukrainian|Urdu|Welsh|Yiddish"
)
# What stands before marked words that are only mentioned: "the word “truce”", "sold as “Fizzo”", "in Welsh, “hwyl”".
_NAMED: Final = re.compile(
    r"\b(?:(?:words?|terms?|phrases?|expressions?|letters?|nouns?|verbs?|adjectives?|acronyms?)"
    r"(?:[ ]such[ ]as|[ ]like)?|(?:nick|code[ -]|user|pet[ ])?names?"
    r"|brands?|slogans?|mottos?|mottoes|headlines?|hashtags?|passwords?|captions?|inscriptions?|reads?|reading|named"
    r"|spel(?:t|ls?|led|ling)|(?:plural|singular|synonyms?|abbreviation)[ ](?:of|for)|(?:sold|marketed|known)[ ]as"
    r"|tagged|labell?ed|marked|stamped|signed|headed|entitled|titled|captioned"
    r"|ships?|ferry|yacht|vessel|frigate|tanker|trawler|schooner"
    rf"|(?:[Ii]n|from|from[ ]the)[ ](?:{_LANGUAGES}))[,:]?[ ]{_MARK}{{1,2}}\Z"
)
# What stands behind them: "“hwyl” means fun", "“glasnost,” or openness".
_GLOSSED: Final = re.compile(
    rf"{_MARK}{{1,2}}[ ](?:means|meant|meaning|translates|stands[ ]for)\b|(?<=,){_MARK}{{1,2}}[ ]or[ ]"
)
_WORK: Final = re.compile(rf"{_MARK}{{1,2}}[ ](?:symphony|sonata|concerto|quartet|overture|opera)\b")
_ASIDE: Final = re.compile(rf",[ ]{_MARK}{{1,2}}\Z")
_JOINED: Final = re.compile(rf"[ ,]*{_MARK}{{1,2}}[ ,]*(?:and|or|is|are)?[ ]?{_MARK}{{1,2}}")


def from_quotes(quotes: Iterable[Quote], text: str = "") -> list[Device]:
    """Scare quotes and loaded cues, sorted by start; text is what the quotes' offsets are into.

    Marked words that nobody says are scare quotes only if they are few, closed and not just mentioned.

    >>> quote = Quote(9, 14, "direct", 0, cue="boasted", cue_start=0, cue_end=7)
    >>> from_quotes([quote])[0].device
    'loaded cue'
    >>> text = "The word “truce” is old. The “truce” held."
    >>> [device.start for device in from_quotes([Quote(10, 15, "scare", 0), Quote(30, 35, "scare", 1)], text)]
    [30]
    """
    found = set()
    mentioned = 0  # where the last mentioned word ended
    for quote in quotes:
        if quote.kind == "scare" and quote.closed and quote.words <= _LONGEST_SCARE:
            if _is_mentioned(text, quote.start, quote.end, mentioned):
                mentioned = quote.end
            else:
                found.add(Device(quote.start, quote.end, "scare quote", "", "scare-quote"))
        if quote.cue_start is not None and quote.cue_end is not None:
            verb = loaded_verb(quote.cue)
            if verb and not (verb == "charge" and quote.kind == "fragment"):  # "they charge a “green fee”"
                found.add(Device(quote.cue_start, quote.cue_end, "loaded cue", verb, "loaded-cue"))
    return sorted(found)


def _is_mentioned(text: str, start: int, end: int, mentioned: int) -> bool:
    """Whether text[start:end] is a word as a word, a name, a brand, a slogan or a foreign term with its gloss."""
    words = text[start:end].strip(",.!?").split()
    if end - start == 1 or " ".join(words).lower() in _BALLOT or (words and all(map(str.isdigit, words))):
        return True  # a "yes" vote, an "A" in maths, the "400" list
    if len(words) > 1 and all(word[0].isupper() for word in words if len(word) > _SHORT_WORD):
        return not text[start:end].isupper()  # "Fox and Friends", which is a name
    if mentioned and _JOINED.fullmatch(text, mentioned, start):
        return True  # "the plural of “ox” is “oxen”"
    if _NAMED.search(text, max(0, start - _LOOK_BACK), start) or _GLOSSED.match(text, end):
        return True
    return text[start : start + 1].isupper() and bool(
        _WORK.match(text, end)
        or (
            _ASIDE.search(text, max(0, start - 4), start) and "," in text[end - 1 : end + 3]
        )  # "the horse, “Silver,” won"
    )


def loaded_verb(cue: str) -> str:
    """The base form of the cue's verb if it judges what is said; "" for a neutral cue."""
    return next((base for word in cue.lower().split() if (base := _loaded_cues().get(word))), "")


@cache
def _loaded_cues() -> dict[str, str]:
    """Form -> base form of the reporting verbs that the list calls loaded."""
    return {entry.term: entry.note or entry.term for entry in entries("cues") if entry.category == "loaded"}
