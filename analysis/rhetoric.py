"""Metrics of a whole article and of its sentences: how hard, how varied, how loaded, and who gets to speak."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median
from typing import NamedTuple

from analysis.counts import Counts, sentence_counts, total
from analysis.diversity import HDD_SAMPLE, MATTR_WINDOW, hdd, mattr, mtld
from analysis.document import Document
from analysis.extract.records import Device, Person, Quote
from analysis.readability import FORMULAS, flesch_kincaid, too_short
from analysis.voices import Words, voices, words_by_voice

_OURS = "counted by this package"


class Metric(NamedTuple):
    """A row of the table `rhetoric`; value is None where the text is too short, and note then says so."""

    metric: str
    value: float | None
    unit: str
    higher_means: str
    reference: str = _OURS
    note: str = ""


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


def metrics(
    document: Document, devices: Sequence[Device], quotes: Sequence[Quote], people: Sequence[Person]
) -> list[Metric]:
    """All metrics of the article, in the order of the table.

    >>> document = Document("Nobody was told. Nobody asked.")
    >>> [(m.metric, m.value) for m in metrics(document, [], [], [])[:3]]
    [('words', 5.0), ('sentences', 2.0), ('mean sentence length', 2.5)]
    """
    by_sentence = sentence_counts(document)
    said = words_by_voice(document, quotes)
    return [
        *_lengths(by_sentence),
        *_readability(total(by_sentence)),
        *_diversity([word.lower() for word in said.words]),
        *_devices(said, devices, quotes),
        *_sourcing(said, quotes, people),
    ]


def sentence_metrics(document: Document, devices: Sequence[Device], quotes: Sequence[Quote]) -> list[SentenceMetrics]:
    """Length, readability, quoted words and devices of each sentence.

    >>> sentence_metrics(Document("Nobody was told."), [], [])[0][3:5]
    (3, 5)
    """
    said = words_by_voice(document, quotes)
    quoted_before = list(accumulate(said.quoted, initial=0))
    places = sorted(device.start for device in devices)
    rows = []
    for sentence, counts in zip(document.sentences, sentence_counts(document), strict=True):
        start, end, paragraph = sentence
        first, last = bisect_left(said.starts, start), bisect_left(said.starts, end)
        grade = flesch_kincaid(counts) if counts.words else None
        quoted = quoted_before[last] - quoted_before[first]
        found = bisect_left(places, end) - bisect_left(places, start)
        rows.append(SentenceMetrics(start, end, paragraph, counts.words, counts.syllables, grade, quoted, found))
    return rows


def _lengths(by_sentence: Sequence[Counts]) -> Iterator[Metric]:
    lengths = [counts.words for counts in by_sentence if counts.words]
    whole = "whole text; `U.S.`, `go-ahead`, `don't` and `1,000` are one word each"
    yield Metric("words", float(sum(lengths)), "words", "longer", note=whole)
    yield Metric("sentences", float(len(lengths)), "sentences", "longer", note="a heading without a stop counts")
    note = "length is not difficulty: a long list is easy, a short clause may not be"
    if not lengths:
        note = "no value: the text has no words"
    for name, value in (
        ("mean sentence length", sum(lengths) / len(lengths) if lengths else None),
        ("median sentence length", float(median(lengths)) if lengths else None),
        ("longest sentence", float(max(lengths)) if lengths else None),
    ):
        yield Metric(name, value, "words", "longer sentences", note=note)


def _readability(counts: Counts) -> Iterator[Metric]:
    for formula in FORMULAS:
        reason = too_short(formula, counts)
        value = None if reason else formula.value(counts)
        yield Metric(
            formula.metric,
            value,
            formula.unit,
            formula.higher_means,
            formula.reference,
            reason or formula.note,
        )


def _diversity(words: Sequence[str]) -> Iterator[Metric]:
    short = f"no value: the text has {len(words)} words"
    forms = "counts forms, not meanings: `strike` and `strikes` are two words, `may` and `May` one"
    enough = len(words) >= MATTR_WINDOW
    yield Metric(
        "MATTR",
        mattr(words),
        f"types per word, window {MATTR_WINDOW}",
        "more varied words",
        "Covington and McFall (2010), J. Quantitative Linguistics 17",
        forms if enough else f"{short}, the window is {MATTR_WINDOW}",
    )
    value = mtld(words) if enough else None
    yield Metric(
        "MTLD",
        value,
        "words",
        "more varied words",
        "McCarthy and Jarvis (2010), Behavior Research Methods 42",
        forms if enough else f"{short}, it is stable from 100",
    )
    yield Metric(
        "HD-D",
        hdd(words),
        f"types per word, sample {HDD_SAMPLE}",
        "more varied words",
        "McCarthy and Jarvis (2007), Language Testing 24",
        forms if len(words) >= HDD_SAMPLE else f"{short}, the sample is {HDD_SAMPLE}",
    )


_DEVICE_NOTES = {
    "loaded": "shows where to look, proves nothing: of sentences that were not used in making the list, readers "
    "trained for it had marked about half of the words found here, and four in ten of theirs are found",
    "naming": "neutral and judging names alike; the rule of each row says which",
    "agentless passive": "who acted may be unknown, plain, or named in the sentence before",
    "nominalisation": "many are plain terms of trade",
    "modal": "prediction, permission and doubt alike",
}


def _devices(said: Words, devices: Sequence[Device], quotes: Sequence[Quote]) -> Iterator[Metric]:
    """Devices per 1,000 words: one row a device and voice, in the author's words and in those quoted."""
    quoted_words = sum(said.quoted)
    words = {"author": len(said.words) - quoted_words, "quoted": quoted_words}
    heard = voices(devices, quotes)
    found = Counter((device.device, where.voice) for device, where in zip(devices, heard, strict=True))
    for device in sorted({device for device, _ in found}):
        for voice, total_words in words.items():
            count = found[device, voice]
            note = f"{count} in {total_words} words"
            if _DEVICE_NOTES.get(device):
                note += f"; {_DEVICE_NOTES[device]}"
            yield Metric(
                f"{device}: {voice}",
                1000 * count / total_words if total_words else None,
                "per 1,000 words",
                f"more often in {'the author’s own' if voice == 'author' else 'quoted'} words",
                note=note if total_words else f"no value: no {voice} words",
            )


def _sourcing(said: Words, quotes: Sequence[Quote], people: Sequence[Person]) -> Iterator[Metric]:
    """Who gets to speak: quoted words, the share of each speaker, sources named and unnamed."""
    speakers = Counter(owner for owner in said.owners if owner is not None)
    quoted = sum(speakers.values())
    share = 100 * quoted / len(said.words) if said.words else None
    yield Metric(
        "share of words quoted",
        share,
        "percent of words",
        "more is said in others' words",
        note="words between quotation marks; what is paraphrased is not in it" if share is not None else "no words",
    )
    for speaker, words in sorted(speakers.items(), key=lambda item: (-item[1], item[0])):
        yield Metric(
            f"quoted words: {speaker or 'speaker not known'}",
            100 * words / quoted,
            "percent of quoted words",
            "a larger share of the quoted words",
            note=f"{words} of {quoted} words; being quoted is not being agreed with",
        )
    kinds = {person.name: person.kind for person in people}
    sources = {quote.speaker for quote in quotes if quote.speaker and quote.kind not in ("scare", "title")}
    unnamed = sum(1 for speaker in sources if kinds.get(speaker) == "unnamed")
    note = "quoted or paraphrased with a cue such as `said`; one source may speak under two descriptions"
    yield Metric("named sources", float(len(sources) - unnamed), "sources", "more sources with a name", note=note)
    yield Metric("unnamed sources", float(unnamed), "sources", "more sources without a name", note=note)
