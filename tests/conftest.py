"""Made-up texts are tried without a time limit: machines differ, and speed is measured by the benchmarks."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
