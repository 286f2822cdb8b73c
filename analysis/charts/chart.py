"""The chart as an object: a picture that says in a sentence, computed from its data, what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH: Final = 5.2  # inches; narrow, so that its letters stay legible where a phone shrinks it
_DPI: Final = 216
# Okabe and Ito's colours, told apart by all forms of colour vision; each also prints as a different grey.
BLUE, ORANGE, GREEN, PURPLE, GREY = "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#b8b8b8"
INK: Final = "#222222"
# The line of the day of publication stops at words that stand across it.
ON_WHITE: Final[dict[str, Any]] = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
FILLED: Final[dict[str, Any]] = {"facecolor": BLUE, "edgecolor": BLUE}
HATCHED: Final[dict[str, Any]] = {"facecolor": "white", "edgecolor": INK, "hatch": "//////", "linewidth": 0.6}


@dataclass(frozen=True, eq=False)
class Chart:
    """A figure with `sentence`, which serves as alt text, as plain text, and as what a test compares.

    In a notebook it shows as a PNG; `save` writes PNG, SVG or PDF by the file's suffix.
    """

    figure: "Figure"
    sentence: str

    def _repr_png_(self) -> tuple[bytes, dict[str, Any]]:
        width, height = self.figure.get_size_inches()
        return self._bytes("png"), {"width": int(96 * width), "height": int(96 * height)}

    def __repr__(self) -> str:
        return self.sentence

    def save(self, path: str | Path) -> None:
        """Write the picture to path; the suffix says how. Raises ValueError for a suffix that is no picture."""
        Path(path).write_bytes(self._bytes(Path(path).suffix.lstrip(".")))

    def _bytes(self, kind: str) -> bytes:
        buffer = BytesIO()
        self.figure.savefig(buffer, format=kind, dpi=_DPI, metadata={"Title": self.sentence} if kind == "svg" else None)
        return buffer.getvalue()


def canvas(rows: float, title: str, source: str) -> "tuple[Figure, Axes]":
    """A figure with room for `rows` rows, its title on the left, its source below. No pyplot: no global state."""
    from matplotlib.figure import Figure

    # Text from an article is data: a "$" in it is no formula. Wrapped, as the figure would cut it off.
    head, foot = fill(plain(title), 44), fill(plain(source), 68)
    lines = head.count("\n") * 0.24 + foot.count("\n") * 0.16
    figure = Figure(figsize=(WIDTH, 1.15 + lines + 0.42 * rows), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(length=0, labelsize=12, labelcolor=INK)
    figure.suptitle(head, x=0.01, ha="left", fontsize=14, fontweight="bold", color=INK)
    figure.supxlabel(foot, x=0.01, ha="left", fontsize=9.5, color="#555555")
    return figure, axes


def plain(words: str) -> str:
    """Words as matplotlib shows them unchanged: without the dollar signs' meaning, and without control characters."""
    return "".join(letter if letter.isprintable() else " " for letter in words).replace("$", r"\$")


def key(axes: "Axes", meanings: Sequence[tuple[str, dict[str, Any]]]) -> None:
    """Above the picture, on one line: what each way of drawing means, as words and how a patch of it is drawn."""
    from matplotlib.patches import Patch

    patches = [Patch(label=plain(words), **drawn) for words, drawn in meanings]
    place: dict[str, Any] = {"loc": "lower left", "bbox_to_anchor": (0, 1.0), "borderaxespad": 0.3}
    axes.legend(handles=patches, ncols=len(patches), frameon=False, fontsize=11, handlelength=1.4, **place)


def shortened(words: str, most: int = 42) -> str:
    """Words cut at a blank to at most `most` characters, the cut shown.

    >>> shortened("were running joint operation centres", 20)
    'were running joint…'
    """
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["a", "b", "c"]), listed(["a", "b"]), listed([])
    ('a, b and c', 'a and b', 'none')
    """
    if len(words) < 2:
        return words[0] if words else "none"
    return f"{', '.join(words[:-1])} and {words[-1]}"


def nothing(title: str, source: str) -> Chart:
    """What is shown where there is nothing to draw: the picture says so too."""
    figure, axes = canvas(1, title, source)
    axes.set_axis_off()
    axes.text(0, 0.5, "Nothing to draw.", fontsize=12, color=INK)
    return Chart(figure, f"{title}: nothing to draw.")


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    told: Sequence[str],
    title: str,
    source: str,
    hatched: Sequence[bool] | None = None,
) -> "Figure":
    """Horizontal bars from top to bottom, each with its label above it and what it says behind it.

    Labels stand above, not beside: so long ones leave the bars their room, on a phone too.
    """
    figure, axes = canvas(1.35 * len(labels), title, source)
    places = list(range(len(labels)))
    drawn = axes.barh(places, values, height=0.42, color=BLUE)
    for bar, pale in zip(drawn, hatched or [False] * len(labels), strict=True):
        if pale:
            bar.set(facecolor="white", edgecolor=INK, hatch="////", linewidth=0.8)
    for place, value, label, words in zip(places, values, labels, told, strict=True):
        axes.annotate(plain(label), (0, place - 0.3), (0, 1), textcoords="offset points", fontsize=12, color=INK)
        axes.annotate(
            plain(words),
            (max(value, 0), place),
            (5, 0),
            textcoords="offset points",
            va="center",
            fontsize=12,
            color=INK,
        )
    axes.set_axis_off()
    axes.margins(x=0.2, y=0.02)
    axes.set_ylim(len(labels) - 0.7, -0.75)
    axes.set_xlim(left=min(0, *values))
    return figure
