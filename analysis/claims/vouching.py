"""Who vouches for a quantity: who speaks the words it stands in, or whose reporting verb it is the object of.

"Kim said that 40 people", "Of those, 12", "Kim reported 40 cases", "Kim put it at 40"; the author for all others.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.numbers.grammar import AUXILIARY, CLAUSE_VERB, GRAMMAR, RELATIVE
from analysis.extract.records import Person, Quantity, Quote

# How a sentence begins that goes on counting what the one before it counted.
_COUNTS_ON: Final = re.compile(
    r"""["“]? (?: of \s (?:those|these|them|that|the \s (?:total|rest)) \b
        | among \s (?:them|those|these) \b
        | (?:an)?other \s
        | the \s (?:rest|others?|remainder|remaining|total|figure|number|toll) \b
        | a \s further \b | an \s additional \b
        | (?:they|these|those|it) \s includ(?:es?|ed) \b
        | that \s (?:is|was|means|makes|equals) \s (?=(?:[a-z]+\s){0,2}\W?\d)
        | (?:most|some|many|half|all|none|few|each) \s of \s (?:them|those|these) \b
        )""",
    re.VERBOSE | re.IGNORECASE,
)


class Source(NamedTuple):
    """Who vouches for a quantity: name, role, kind (a person's, or author), and the rule that found it."""

    name: str
    role: str
    kind: str
    rule: str


def sources(
    document: Document,
    quantities: Sequence[Quantity],
    places: Sequence[int],
    quotes: Sequence[Quote],
    people: Sequence[Person],
) -> list[Source]:
    """Who vouches for each quantity; places has the sentences of the quantities."""
    # Their word lists are loaded when a finder is first asked for.
    from analysis.extract.people.unnamed import kind_of
    from analysis.extract.quotes.stated import IT, Stated

    kinds = {person.name: person.kind for person in people}
    spoken = sorted((quote for quote in quotes if quote.speaker), key=lambda quote: (quote.start, -quote.end))
    carried_on = _CarriedOn(document, spoken)
    stated = Stated(document, people)
    author = Source(document.byline or "", "", "author", "author")
    found: list[Source] = []
    before: Quantity | None = None
    told: tuple[str, str] | None = None  # who states the quantity before
    said: tuple[str, str] | None = None  # and who stated or said the last that somebody did, in which sentence
    said_in = -1
    open_quotes: list[Quote] = []
    following = iter(spoken)
    upcoming = next(following, None)
    for quantity, index in zip(quantities, places, strict=True):
        while upcoming is not None and upcoming.start <= quantity.start:
            open_quotes.append(upcoming)
            upcoming = next(following, None)
        while open_quotes and open_quotes[-1].end < quantity.end:
            open_quotes.pop()
        quote, rule = (open_quotes[-1], "speech") if open_quotes else (None, "author")
        speaker = None
        if quote is None:
            quote, rule = carried_on.speaker_of(index), "carried on"
            if quote is None and document.sentences:
                speaker = stated.by(quantity, document.sentences[index].start)
        elif quote.kind == "indirect":
            turn = _last_turn(document.text, quote.start, quantity.start)
            speaker = stated.instead(quantity, turn) if turn else None
        if told is not None and speaker is None and quote is None and _goes_with(document.text, before, quantity):
            speaker = told
        if speaker == IT:  # of the sentence before
            speaker = (
                said
                if said is not None and index - said_in <= 1 and _same_paragraph(document, said_in, index)
                else None
            )
        vouching = speaker
        if vouching is None and quote is not None:
            vouching = _study_of(document.text, quote) or (quote.speaker, quote.role)
        if vouching is None:
            found.append(author)
        else:
            name, role = vouching
            stating = "object of a reporting verb" if speaker else rule
            found.append(Source(name, role, kinds.get(name) or kind_of(name), stating))
        before, told = quantity, speaker
        if speaker is not None:
            said, said_in = speaker, index
        elif quote is not None:
            said, said_in = (quote.speaker, quote.role), index
    return found


# "said 40 had died, but the army put it at 60"
_TURN: Final = re.compile(r", (?:but|while|whereas|though|although|and) ")
_TURN_REACH: Final = 200  # characters
# "reported sales of $40 million, up from $30 million", "forecast growth of 1 percent this year and 2 percent next"
_AND: Final = re.compile(
    r"(?P<between>(?:\s[^\s,;:.]+){0,4})(?:\s(?P<and>and\s)|,?\s(?:(?:or|to|against|versus|up|down|from|compared\s(?:with|to))\s){1,2})"
    r"(?:of\s|by\s|about\s|some\s|an?\s|nearly\s){0,2}"
)


def _same_paragraph(document: Document, index: int, other: int) -> bool:
    sentences = document.sentences
    return sentences[index].paragraph == sentences[other].paragraph


def _last_turn(text: str, start: int, end: int) -> int:
    """Where the last part of the reported text[start:end] begins that sets something against what is before; or 0."""
    if text.startswith(("and ", "but ", "while "), start):
        start = max(0, start - 2)  # "9 died, officials said, and the army put it at 12"
    if text.rfind(", ", start, end) < 0:
        return 0
    begins = [turn.end() for turn in _TURN.finditer(text, max(start, end - _TURN_REACH), end)]
    return begins[-1] if begins else 0


def _goes_with(text: str, before: Quantity | None, quantity: Quantity) -> bool:
    """Whether the quantity is one more object of the verb that has the one before it for an object."""
    if before is None or quantity.start - before.end > _TURN_REACH:
        return False
    found = _AND.fullmatch(text, before.end, quantity.start)
    if found is None or _has_verb(found["between"]):
        return False
    behind = _WORDS_BEHIND.match(text, quantity.end) if found["and"] else None
    return behind is None or not _has_verb(behind[0])  # "and 12 men left" is a clause of its own


_WORDS_BEHIND: Final = re.compile(r"(?:\s[a-z]+){0,4}")


def _has_verb(words: str) -> bool:
    return any(GRAMMAR[word] & (AUXILIARY | CLAUSE_VERB | RELATIVE) for word in words.split())


def _study_of(text: str, quote: Quote) -> tuple[str, str] | None:
    """Whose study is quoted, and what it is, where a study speaks."""
    from analysis.extract.quotes.published import published_by

    if quote.speaker_start is None or quote.speaker_end is None or quote.speaker != quote.speaker_text:
        return None
    return published_by(text, quote.speaker_start, quote.speaker_end)


class _CarriedOn:
    """The sentences that go on with what someone reported, and a quote of that speaker.

    A sentence does if it begins by counting on, or if it holds quoted words whose cue stands in a sentence before.
    """

    def __init__(self, document: Document, spoken: Sequence[Quote]) -> None:
        self._text, self._sentences = document.text, document.sentences
        self._last_in = dict(zip(document.sentences_at([_last(quote) for quote in spoken]), spoken, strict=True))
        cued = [quote for quote in spoken if quote.cue_start is not None and quote.cue_start < quote.start]
        self._known: dict[int, Quote | None] = {
            index: quote
            for index, quote in zip(document.sentences_at([quote.start for quote in cued]), cued, strict=True)
            if quote.cue_start is not None and quote.cue_start < self._sentences[index].start
        }

    def speaker_of(self, index: int) -> Quote | None:
        """A quote of the speaker whom the sentence of that index goes on with."""
        passed: list[int] = []
        found: Quote | None = None
        while True:
            if index in self._known:
                found = self._known[index]
                break
            passed.append(index)
            if not self._counts_on(index):
                break
            index -= 1
            if index in self._last_in:
                found = self._last_in[index]
                break
        self._known |= dict.fromkeys(passed, found)
        return found

    def _counts_on(self, index: int) -> bool:
        """Whether the sentence begins by counting what the one before it in its paragraph counted."""
        sentences = self._sentences
        if not index or sentences[index - 1].paragraph != sentences[index].paragraph:
            return False
        return _COUNTS_ON.match(self._text, sentences[index].start) is not None


def _last(quote: Quote) -> int:
    return max(quote.start, quote.end - 1)
