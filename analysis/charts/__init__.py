"""Charts of an article's tables. Each says in a sentence, computed from its data, what it shows."""

from analysis.charts.chart import Chart
from analysis.charts.claims import parts, rates, timeline
from analysis.charts.words import devices_by_voice, readability, sentence_lengths, speakers

__all__ = ["Chart", "devices_by_voice", "parts", "rates", "readability", "sentence_lengths", "speakers", "timeline"]
