"""Indirect speech: the clause that a verb of speech or writing reports, without marks around it."""

from analysis.extract.quotes.attribution import Context


def reported(context: Context) -> list[tuple[int, int]]:
    return []
