"""Fuzzing led by coverage: atheris looks for texts that reach code that no text has reached before.

    pip install atheris
    python -m tests.fuzz.guided -runs=100000 -seed=1

Half of the texts are made of the fragments of `inputs`, so that the search begins behind the first gates; the others
are any characters. It stops at the first fault, told with a text made as short as may be. atheris is none of the
project's dependencies.
"""

import sys
from typing import Any


def text_of(data: Any, fragments: list[str]) -> str:
    """The text that the bytes spell: characters, or fragments with or without blanks between them."""
    if data.ConsumeBool():
        return str(data.ConsumeUnicode(80))
    between = ("", " ", "\n")[data.ConsumeIntInRange(0, 2)]
    found: list[str] = []
    while data.remaining_bytes() and len(found) < 14:
        found.append(fragments[data.ConsumeIntInRange(0, len(fragments) - 1)])
    return between.join(found)


def main() -> None:
    """Run with libFuzzer's own arguments."""
    import atheris

    with atheris.instrument_imports(include=["analysis"]):
        from tests.fuzz import inputs
        from tests.fuzz.invariants import shorter, text_holds, told

    fragments = [part for kind, parts in inputs.FRAGMENTS.items() if kind != "long" for part in parts]

    def look(data: bytes) -> None:
        text = text_of(atheris.FuzzedDataProvider(data), fragments)
        fault = told(lambda: text_holds(text))
        if fault:
            least = shorter(text, lambda rest: told(lambda: text_holds(rest)) == fault)
            raise RuntimeError(f"{fault}\n  {least!a}")

    atheris.Setup([*sys.argv, "-max_len=160", "-print_final_stats=1"], look)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
