"""Notebooks: found, run on an article, and stored with outputs that compare well from one run to the next."""

from pathlib import Path
from typing import Any, Final

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER: Final = Path("notebooks")
PARAMETERS: Final = "parameters"
# Cells (or whole notebooks, by their metadata) that speak of the article they came with, and of no other.
OWN: Final = "this-article"
# In the metadata of a notebook: what its figures are from, where that is not the article of the report.
ELSEWHERE: Final = "figures-from"
_TIMEOUT: Final = 300


def found(folder: Path = FOLDER) -> list[Path]:
    """The notebooks in folder, in the order of their names; FileNotFoundError if there are none."""
    paths = sorted(folder.glob("*.ipynb"))
    if not paths:
        raise FileNotFoundError(f"{folder}: there are no notebooks here; run this from the project's top folder")
    return paths


def title(notebook: Any) -> str:
    """The first heading of a notebook."""
    for cell in notebook.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line[2:].strip())
    return "Untitled"


def article_of(path: Path) -> Path | None:
    """The article that the notebook at path names in its parameters."""
    for cell in _parameter_cells(nbformat.read(path, as_version=4)):
        return (path.parent / str(cell.source).split("=", 1)[1].strip().strip("\"'")).resolve()
    return None


def run(path: Path, article: Path | None = None) -> Any:
    """The notebook at path with fresh outputs; on another article, where one is given.

    What speaks only of the article that the notebook came with is then left out. Raises RuntimeError,
    naming the notebook, where a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    if article is not None:
        _set_article(notebook, article)
    # Relative paths in a notebook are from its own folder.
    resources = {"metadata": {"path": str(path.parent)}}
    # A kernel warns at each start that it is reached by TCP; it is by the loopback interface alone.
    quiet = ["--log-level=ERROR"]
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=_TIMEOUT,
        resources=resources,
        extra_arguments=quiet,
        record_timing=False,  # when a cell ran would differ each time
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise RuntimeError(f"{path}: a cell failed with {error.ename}: {error.evalue}") from error
    return notebook


def store(path: Path) -> None:
    """Run the notebook at path and write it back with its outputs, without what differs from machine to machine."""
    notebook = run(path)
    notebook.metadata.pop("language_info", None)
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    nbformat.write(notebook, path)


def is_own(notebook: Any) -> bool:
    """Whether the whole notebook speaks of the article that it came with."""
    return bool(notebook.metadata.get(OWN, False))


def _set_article(notebook: Any, article: Path) -> None:
    notebook.cells = [cell for cell in notebook.cells if OWN not in cell.metadata.get("tags", [])]
    for cell in _parameter_cells(notebook):
        cell.source = f"ARTICLE = {str(article.resolve())!r}"


def _parameter_cells(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if PARAMETERS in cell.metadata.get("tags", [])]
