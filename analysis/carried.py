"""Sentences that go on with what somebody reported in the sentence before: "Of those, 12 were children"."""

import re
from collections.abc import Sequence

from analysis.document import Document
from analysis.extract.records import Quote

# How a sentence begins that goes on counting what the one before it counted.
_COUNTS_ON = re.compile(
    r"""["“]? (?: of \s (?:those|these|them|that|the \s (?:total|rest)) \b
        | among \s (?:them|those|these) \b
        | (?:an)?other \s
        | the \s (?:rest|others?|remainder|remaining|total|figure|number|toll) \b
        | a \s further \b | an \s additional \b
        | (?:most|some|many|half|all|none|few|each) \s of \s (?:them|those|these) \b
        )""",
    re.VERBOSE | re.IGNORECASE,
)


class CarriedOn:
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
