"""What cannot be run here is kept right by reading the files; what is generated is kept in step with its source."""

import json
import re
import runpy
import tomllib
from pathlib import Path
from statistics import median
from typing import Any

import nbformat
import pytest
import yaml

from analysis import codebook
from analysis.notebooks import PARAMETERS, is_own

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CHECKED = "nbval-check-output"


def test_environment_yml_installs_what_pyproject_names() -> None:
    """Binder and conda read environment.yml: it must hand over to pyproject.toml and name nothing that this lacks."""
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
    *plain, last = environment["dependencies"]
    assert last == {"pip": ["-e .[notebooks]"]}
    assert "notebooks" in PROJECT["optional-dependencies"]
    assert "news-close-reading[archive,html]" in PROJECT["optional-dependencies"]["notebooks"]  # all that they may read
    names = {re.split(r"[=<>]", entry)[0] for entry in plain}
    required = {re.split(r"[=<>\[]", entry)[0] for entry in PROJECT["dependencies"]}
    assert names <= {"python", "pip"} | required
    pinned = next(entry for entry in plain if entry.startswith("python="))
    assert [int(part) for part in pinned.split("=")[1].split(".")] >= [3, 11]
    assert PROJECT["requires-python"] == ">=3.11"


@pytest.mark.parametrize("package", ["pandas", "matplotlib", "jupyterlab", "nbval", "textstat"])
def test_the_packages_of_the_project_are_declared(package: str) -> None:
    extras = [entry for group in PROJECT["optional-dependencies"].values() for entry in group]
    assert any(re.match(rf"{package}\b", entry) for entry in [*PROJECT["dependencies"], *extras])


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
    assert re.search(r"^make test$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    steps = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))["jobs"]["test"]["steps"]
    assert {"run": "make test"} in steps
    assert "make test-compiled" in (ROOT / ".ci/run").read_text("utf-8")
    assert {"run": "make test-compiled"} in steps


def test_what_setup_compiles_is_there() -> None:
    named = runpy.run_path(str(ROOT / "setup.py"), run_name="read")
    assert all((ROOT / "analysis" / package / "__init__.py").is_file() for package in named["PACKAGES"])
    files = [ROOT / f"analysis/{module}.py" for module in named["MODULES"]]
    assert all(file.is_file() for file in files)
    # Compiled classes keep no cached properties: each would be worked out anew whenever it is asked for.
    files += [file for package in named["PACKAGES"] for file in (ROOT / "analysis" / package).rglob("*.py")]
    assert not [file.name for file in files if "cached_property" in file.read_text("utf-8")]


def test_versions_agree() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["version"] == PROJECT["version"]
    assert citation["license"] == PROJECT["license"] == "MIT"


def test_codebook_is_that_of_the_schema() -> None:
    """`make data` writes both files again."""
    assert codebook.markdown() in (ROOT / "data/README.md").read_text("utf-8")
    written = json.loads((ROOT / "data/datapackage.json").read_text("utf-8"))
    assert written == codebook.datapackage(ROOT / "data")


def test_every_article_has_its_source_and_a_paragraph_in_the_datasheet() -> None:
    datasheet = (ROOT / "data/README.md").read_text("utf-8")
    for path in (ROOT / "data/articles").glob("*.md"):
        assert f"### {path.name}" in datasheet
        assert tomllib.loads(path.with_suffix(".toml").read_text("utf-8")).keys() >= {"source", "licence"}


@pytest.mark.parametrize("path", sorted((ROOT / "analysis/lexicon").glob("*.csv")), ids=lambda path: path.name)
def test_word_lists_say_where_they_are_from(path: Path) -> None:
    from analysis.lexicon import entries

    for entry in entries(path.stem):
        assert entry.term and entry.category and entry.source and entry.licence, entry


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
class TestNotebook:
    def cells(self, path: Path, kind: str) -> list[Any]:
        return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]

    def test_is_an_essay(self, path: Path) -> None:
        code, words = self.cells(path, "code"), self.cells(path, "markdown")
        assert median(len(cell.source.splitlines()) for cell in code) <= 2
        assert len(words) >= len(code)
        assert not [
            cell.source for cell in code if re.search(r"^\s*(def|class|for|while)\b", cell.source, re.MULTILINE)
        ]

    def test_checked_cells_have_stored_output(self, path: Path) -> None:
        """Without it a comparison of outputs passes on anything."""
        checked = [cell for cell in self.cells(path, "code") if CHECKED in cell.metadata.get("tags", [])]
        assert checked
        for cell in checked:
            assert cell.outputs, cell.source
            assert cell.execution_count, cell.source
            assert not [output for output in cell.outputs if output.output_type == "error"], cell.source

    def test_every_cell_with_output_is_checked(self, path: Path) -> None:
        for cell in self.cells(path, "code"):
            assert not cell.outputs or CHECKED in cell.metadata.get("tags", []), cell.source

    def test_names_its_article_in_one_cell(self, path: Path) -> None:
        """So that a report can set another; a notebook that compares two names both, one on an archive its file."""
        named = [cell for cell in self.cells(path, "code") if PARAMETERS in cell.metadata.get("tags", [])]
        files = [name for cell in self.cells(path, "code") for name in re.findall(r'"(\.\./data/[^"]+)"', cell.source)]
        assert files
        assert all((path.parent / name).exists() for name in files)
        if is_own(nbformat.read(path, as_version=4)) and not named:
            kinds = [Path(name).parent.name for name in files]
            assert kinds.count("articles") == 2 or kinds.count("archive") == 1
        else:
            [cell] = named
            assert re.fullmatch(r'ARTICLE = "([^"]+)"', cell.source)

    def test_pictures_say_what_they_show(self, path: Path) -> None:
        for cell in self.cells(path, "code"):
            for output in cell.outputs:
                if "image/png" in output.get("data", {}):
                    assert len(output.data["text/plain"]) > 40
                    assert "<" not in output.data["text/plain"]


def test_nothing_machine_made_is_stored() -> None:
    for path in NOTEBOOKS:
        text = path.read_text("utf-8")
        assert "language_info" not in text
        assert "iopub" not in text
        assert "/root/" not in text
