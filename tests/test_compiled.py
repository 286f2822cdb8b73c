"""The compiled package is the one that is tested, and makes the tables that the Python files make."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import parse_article
from analysis.extract import numbers
from analysis.schema import TABLES
from tests.test_cases import cases

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif("COMPILED" not in os.environ, reason="make test-compiled asks for it")


def texts() -> list[str]:
    """The articles of the project, and the texts of all cases, a hundred to an article."""
    articles = [path.read_text("utf-8") for path in sorted((ROOT / "data/articles").glob("*.md"))]
    texts = [parameter.values[1]["text"] for parameter in cases("synthetic", "negative", "known-failures")]
    return [*articles, *("\n\n".join(texts[first : first + 100]) for first in range(0, len(texts), 100))]


def rows() -> list[str]:
    """All columns of all tables of the texts."""
    articles = [parse_article(text, published="2014-08-01") for text in texts()]
    return [f"{table}: {article.columns(table)}" for article in articles for table in TABLES]


def test_the_package_is_the_compiled_one() -> None:
    assert Path(numbers.__file__).is_relative_to(ROOT / os.environ["COMPILED"])
    assert Path(numbers.__file__).suffix in (".so", ".pyd"), "it was built without a C compiler"


def test_the_tables_are_those_of_the_python_files() -> None:
    program = "import json, tests.test_compiled as made; print(json.dumps([made.numbers.__file__, made.rows()]))"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True)
    file, expected = json.loads(run.stdout)
    assert file.endswith(".py")
    assert rows() == expected
