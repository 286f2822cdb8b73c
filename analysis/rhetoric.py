"""Metrics of a whole article and of its sentences: how hard, how varied, how loaded, and who gets to speak."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache, partial
from operator import attrgetter, sub
from statistics import median
from typing import Final, NamedTuple

from analysis.counts import Counts, counts, lowered, sentence_bounds, sentence_syllables
from analysis.diversity import HDD_SAMPLE, MATTR_WINDOW, diversity
from analysis.document import Document
from analysis.extract.records import Device, Person, Quote
from analysis.readability import FORMULAS, flesch_kincaid, too_short
from analysis.voices import Heard, Voice

_OURS: Final = "counted by this package"


class Metric(NamedTuple):
    """A row of the table `rhetoric`; value is None where the text is too short, and note then says so."""

    metric: str
    value: float | None
    unit: str
    higher_means: str
    reference: str = _OURS
    note: str = ""


# Skips the Python step of the constructor, as each article has dozens of rows.
_metric = partial(tuple.__new__, Metric)


class SentenceMetrics(NamedTuple):
    """A row of the table `sentences`."""

    start: int
    end: int
    paragraph: int
    words: int
    syllables: int
    flesch_kincaid: float | None
    quoted_words: int
    devices: int
    rule: str = "sentence"


_sentence = partial(tuple.__new__, SentenceMetrics)


def metrics(
    document: Document, heard: Heard, devices: Sequence[Device], quotes: Sequence[Quote], people: Sequence[Person]
) -> list[Metric]:
    """All metrics of the article, in the order of the table; heard has whose its words and devices are.

    >>> from analysis import voices
    >>> document = Document("Nobody was told. Nobody asked.")
    >>> [(m.metric, m.value) for m in metrics(document, voices.heard(document, [], []), [], [], [])[:3]]
    [('words', 5.0), ('sentences', 2.0), ('mean sentence length', 2.5)]
    """
    said = heard.words
    own = len(said.words) - len(said.quoted)
    return [
        *_lengths(sentence_bounds(document)),
        *_readability(counts(document)),
        *_diversity(lowered(document)),
        *_devices(own, len(said.quoted), heard.devices, devices),
        *_sourcing(own, Counter(said.quoted), quotes, people),
    ]


def sentence_metrics(document: Document, heard: Heard, devices: Sequence[Device]) -> list[SentenceMetrics]:
    """Length, readability, quoted words and devices of each sentence; heard has whose the words are.

    >>> from analysis import voices
    >>> document = Document("Nobody was told.")
    >>> sentence_metrics(document, voices.heard(document, [], []), [])[0][3:5]
    (3, 5)
    """
    owners = heard.words.owners
    bounds, syllables = sentence_bounds(document), sentence_syllables(document)
    lengths = list(map(sub, bounds[1:], bounds))
    found = Counter(document.sentences_at([device.start for device in devices]))
    rows: list[SentenceMetrics] = []
    for index, (start, end, paragraph) in enumerate(document.sentences):
        words, spoken, first = lengths[index], syllables[index], bounds[index]
        quoted = words - owners[first : first + words].count(None) if heard.words.quoted else 0
        grade, count = _grade(words, spoken), found.get(index, 0)
        rows.append(_sentence((start, end, paragraph, words, spoken, grade, quoted, count, "sentence")))
    return rows


@lru_cache(maxsize=10_000)
def _grade(words: int, syllables: int) -> float | None:
    """The Flesch-Kincaid grade of one sentence; many sentences share their counts."""
    return flesch_kincaid(Counts(words, 1, syllables)) if words else None


def _lengths(bounds: Sequence[int]) -> list[Metric]:
    lengths = sorted(filter(None, map(sub, bounds[1:], bounds)))
    words, sentences = bounds[-1], len(lengths)
    whole = "whole text; `U.S.`, `go-ahead`, `don't` and `1,000` are one word each"
    mean = middle = longest = None
    note = "no value: the text has no words"
    if lengths:
        mean, middle, longest = words / sentences, float(median(lengths)), float(lengths[-1])
        note = "length is not difficulty: a long list is easy, a short clause may not be"
    return [
        _metric(("words", float(words), "words", "longer", _OURS, whole)),
        _metric(("sentences", float(sentences), "sentences", "longer", _OURS, "a heading without a stop counts")),
        _metric(("mean sentence length", mean, "words", "longer sentences", _OURS, note)),
        _metric(("median sentence length", middle, "words", "longer sentences", _OURS, note)),
        _metric(("longest sentence", longest, "words", "longer sentences", _OURS, note)),
    ]


def _readability(counts: Counts) -> list[Metric]:
    found: list[Metric] = []
    for formula in FORMULAS:
        name, value, unit, higher_means, reference, note, *_ = formula
        reason = too_short(formula, counts)
        found.append(_metric((name, None if reason else value(counts), unit, higher_means, reference, reason or note)))
    return found


def _diversity(words: Sequence[str]) -> list[Metric]:
    short = f"no value: the text has {len(words)} word{'s' * (len(words) != 1)}"
    forms = "counts forms, not meanings: `strike` and `strikes` are two words, `may` and `May` one"
    enough = len(words) >= MATTR_WINDOW
    moving, stretches, expected = diversity(words)
    if not enough:
        stretches = None  # too short for it, as for a window
    return [
        Metric(
            "MATTR",
            moving,
            f"types per word, window {MATTR_WINDOW}",
            "more varied words",
            "Covington and McFall (2010), J. Quantitative Linguistics 17",
            forms if enough else f"{short}, the window is {MATTR_WINDOW}",
        ),
        Metric(
            "MTLD",
            stretches,
            "words",
            "more varied words",
            "McCarthy and Jarvis (2010), Behavior Research Methods 42",
            forms if enough else f"{short}, it is stable from 100",
        ),
        Metric(
            "HD-D",
            expected,
            f"types per word, sample {HDD_SAMPLE}",
            "more varied words",
            "McCarthy and Jarvis (2007), Language Testing 24",
            forms if len(words) >= HDD_SAMPLE else f"{short}, the sample is {HDD_SAMPLE}",
        ),
    ]


_DEVICE_NOTES: Final = {
    "loaded": "shows where to look, proves nothing: of sentences that were not used in making the list, readers "
    "trained for it had marked about half of the words found here, and four in ten of theirs are found",
    "naming": "neutral and judging names alike; the rule of each row says which",
    "agentless passive": "who acted may be unknown, plain, or named in the sentence before",
    "nominalisation": "many are plain terms of trade",
    "modal": "prediction, permission and doubt alike",
}


def _devices(own: int, quoted: int, heard: Sequence[Voice], devices: Sequence[Device]) -> list[Metric]:
    """Devices per 1,000 words: one row a device and voice, in the author's own words and in those quoted."""
    words = {"author": own, "quoted": quoted}
    found = Counter(zip(map(_device, devices), map(_voice, heard), strict=True))
    rows: list[Metric] = []
    for device in sorted({device for device, _ in found}):
        for voice, total in words.items():
            name, higher_means, warning = _told(device, voice)
            count = found[device, voice]
            value, note = None, f"no value: no {voice} words"
            if total:
                value, note = 1000 * count / total, f"{count} in {total} word{'s' * (total != 1)}{warning}"
            rows.append(_metric((name, value, "per 1,000 words", higher_means, _OURS, note)))
    return rows


_device, _voice = attrgetter("device"), attrgetter("voice")


@cache
def _told(device: str, voice: str) -> tuple[str, str, str]:
    """The name of a device's metric in that voice, what a higher value says, and what it cannot tell."""
    warning = f"; {_DEVICE_NOTES[device]}" if device in _DEVICE_NOTES else ""
    return f"{device}: {voice}", f"more often in {'the author’s own' if voice == 'author' else 'quoted'} words", warning


def _sourcing(own: int, speakers: Counter[str], quotes: Sequence[Quote], people: Sequence[Person]) -> list[Metric]:
    """Who gets to speak: quoted words, the share of each speaker, sources named and unnamed."""
    quoted = speakers.total()
    share, note = None, "no words"
    if own or quoted:
        share = 100 * quoted / (own + quoted)
        note = "words between quotation marks; what is paraphrased is not in it"
    higher = "more is said in others' words"
    found = [_metric(("share of words quoted", share, "percent of words", higher, _OURS, note))]
    for speaker, words in sorted(speakers.items(), key=lambda item: (-item[1], item[0])):
        name, share = f"quoted words: {speaker or 'speaker not known'}", 100 * words / quoted
        note = f"{words} of {quoted} word{'s' * (quoted != 1)}; being quoted is not being agreed with"
        higher = "a larger share of the quoted words"
        found.append(_metric((name, share, "percent of quoted words", higher, _OURS, note)))
    from analysis.extract.people.unnamed import kind_of  # loaded when a finder is first asked for

    kinds = {person.name: person.kind for person in people}
    sources = {quote.speaker for quote in quotes if quote.speaker and quote.kind not in ("scare", "title")}
    unnamed = sum(1 for speaker in sources if (kinds.get(speaker) or kind_of(speaker)) == "unnamed")
    note = "quoted or paraphrased with a cue such as `said`; one source may speak under two descriptions"
    named = len(sources) - unnamed
    found.append(Metric("named sources", float(named), "sources", "more sources with a name", note=note))
    found.append(Metric("unnamed sources", float(unnamed), "sources", "more sources without a name", note=note))
    return found
