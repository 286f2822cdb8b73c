"""Precision, recall and F1 of each rhetorical device on the project's own annotated sentences.

    python benchmarks/devices_f1.py

Reads tests/cases/{synthetic,negative,known-failures}/devices.json, whose rows were written by hand. A device is right
if it has exactly the words that a row names. The sentences are short, and the rules were mended on many of them: the
figures show what is covered and what is known to fail, not how well unseen news is read.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from analysis import parse_article

CASES = Path(__file__).parents[1] / "tests/cases"
KINDS = ("synthetic", "negative", "known-failures")


def cases() -> list[dict[str, Any]]:
    """All own cases, those that the program fails on among them."""
    files = [CASES / kind / "devices.json" for kind in KINDS]
    return [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]


def main() -> None:
    """Print the table."""
    right, spurious, missed = Counter[str](), Counter[str](), Counter[str]()
    for case in cases():
        table = parse_article(case["text"]).devices
        found = Counter[tuple[str, str]](zip(table["device"], table["text"], strict=True))
        wanted = Counter[tuple[str, str]]((row["device"], row["text"]) for row in case["rows"])
        for tally, rows in ((right, found & wanted), (spurious, found - wanted), (missed, wanted - found)):
            tally.update(device for device, _ in rows.elements())
    print(f"{len(cases())} cases, {sum(not case['rows'] for case in cases())} of them without any device\n")
    print(f"{'device':18}{'rows':>6}{'right':>7}{'spurious':>10}{'missed':>8}{'P':>7}{'R':>7}{'F1':>7}")
    for device in sorted(right + spurious + missed):
        hits, wanted_rows = right[device], right[device] + missed[device]
        precision, recall = hits / max(1, hits + spurious[device]), hits / max(1, wanted_rows)
        f1 = 2 * hits / (2 * hits + spurious[device] + missed[device])
        counts = f"{wanted_rows:6}{hits:7}{spurious[device]:10}{missed[device]:8}"
        print(f"{device:18}{counts}{precision:7.3f}{recall:7.3f}{f1:7.3f}")


if __name__ == "__main__":
    main()
