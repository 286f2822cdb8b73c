"""Charts of the tables of an article or an archive. Each says in a sentence, computed from its data, what it shows."""

from analysis.charts.accounts import compared, keyness, lengths_compared
from analysis.charts.archive import claims_over_time, differences, rates_by_outlet, voices_over_time
from analysis.charts.chart import Chart
from analysis.charts.claims import parts, rates, timeline
from analysis.charts.dates import dates
from analysis.charts.voices import device_strip, sourcing, speaker_strip
from analysis.charts.words import devices_by_voice, readability, sentence_lengths, speakers

__all__ = [
    "Chart",
    "claims_over_time",
    "compared",
    "dates",
    "device_strip",
    "devices_by_voice",
    "differences",
    "keyness",
    "lengths_compared",
    "parts",
    "rates",
    "rates_by_outlet",
    "readability",
    "sentence_lengths",
    "sourcing",
    "speaker_strip",
    "speakers",
    "timeline",
    "voices_over_time",
]
