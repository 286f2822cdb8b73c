"""Compiles the finders by mypyc where a C compiler is at hand; everything else about the package is in pyproject.toml.

Source and tables stay the same. An editable install runs the Python files themselves, so that a changed line counts at
once, and so does an install without a C compiler, or with PURE_PYTHON=1 in the environment.
"""

import os
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

from setuptools import Extension, setup

# What reads the text. Tables, charts and reading of files call libraries for nearly all that they do.
PACKAGES = ("extract", "claims", "lexicon")
MODULES = (
    "document",
    "segments",
    "known",
    "counts",
    "diversity",
    "readability",
    "rhetoric",
    "rows",
    "syllables",
    "voices",
    "words",
)


def can_compile() -> bool:
    """Whether there is a C compiler, and Python's headers with it."""
    from distutils.ccompiler import new_compiler  # setuptools brings it, also for Python 3.12 and later
    from distutils.sysconfig import customize_compiler

    with TemporaryDirectory() as folder:
        source = Path(folder, "probe.c")
        source.write_text("#include <Python.h>\n", encoding="ascii")
        compiler = new_compiler()
        customize_compiler(compiler)
        try:
            compiler.compile([str(source)], output_dir=folder, include_dirs=[sysconfig.get_path("include")])
        except Exception as error:  # whatever a compiler that is not there raises
            print(f"No C compiler ({error}): the package is installed as Python.", file=sys.stderr)
            return False
    return True


def extensions() -> list[Extension]:
    """The compiled modules, or none."""
    building = {"bdist_wheel", "build_ext"}.intersection(sys.argv)
    if not building or os.environ.get("PURE_PYTHON") or not can_compile():
        return []
    from mypyc.build import mypycify
    from pybind11.setup_helpers import ParallelCompile

    ParallelCompile().install()  # all cores
    root = Path("analysis")
    files = [path for package in PACKAGES for path in (root / package).rglob("*.py")]
    files += [root / f"{module}.py" for module in MODULES]
    # The types were checked by `make lint`; here the libraries that bring theirs need not be installed, and what the
    # check of another place knew of them must not be taken over.
    options = ["--config-file=", "--cache-dir=build/mypy", "--ignore-missing-imports", "--follow-imports=silent"]
    sources = [*options, *sorted(map(str, files))]
    how = {"group_name": "analysis", "multi_file": True, "opt_level": "2", "debug_level": "0", "target_dir": "build/c"}
    try:
        return mypycify(sources, **how)
    except (Exception, SystemExit) as error:  # a later mypyc that does not take our files must not stand in the way
        print(f"mypyc refused ({error!r}): the package is installed as Python.", file=sys.stderr)
        return []


if __name__ == "__main__":
    setup(ext_modules=extensions())
