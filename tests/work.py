"""How much a piece of work does, counted in calls: the same on every run, which seconds are not."""

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """The number of calls, of Python's functions and of built-in ones, that work makes."""
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted
