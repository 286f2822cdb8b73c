# One environment in .venv for everything; it is made again only when pyproject.toml changes.
PYTHON ?= python3
ARTICLE ?= data/articles/us-boosts-missile-sales-to-iraq.md
OUT ?= build/report
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := build/compiled
COMPILED_READY := $(COMPILED)/.ready

.PHONY: report test test-compiled lab notebooks lint data compiled benchmark clean help

help:  ## what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*##/\1\t/'

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[notebooks,html,dev]'
	@touch $@

# The environment runs the Python files, so that a changed line counts at once; this is the package as users install it.
$(COMPILED_READY): $(READY) setup.py $(shell find analysis -name '*.py' -o -name '*.csv')
	rm -rf $(COMPILED) build/lib* build/bdist* build/temp*
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(COMPILED) .
	@touch $@

report: $(READY)  ## run the notebooks on ARTICLE=path and render the report to OUT=folder
	$(BIN)/python -m analysis report "$(ARTICLE)" --out "$(OUT)"

test: $(READY) lint  ## all tests: cases, invariants, doctests, notebooks, the report's pages
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --nbval-lax

# Archives and reports start processes of their own, which run the Python files.
test-compiled: $(COMPILED_READY)  ## the tests of behaviour once more, on the compiled package
	COMPILED=$(COMPILED) $(BIN)/python -m pytest tests --numprocesses=auto --dist=loadfile \
	  --override-ini=pythonpath="$(COMPILED) ." --ignore=tests/test_archive.py --ignore=tests/test_report.py

lint: $(READY)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lab: $(READY)  ## JupyterLab on the notebooks
	$(BIN)/jupyter lab notebooks

notebooks: $(READY)  ## run the notebooks and store their outputs in them
	$(BIN)/python -m analysis notebooks

data: $(READY)  ## write the codebook and data/datapackage.json again from the schema
	$(BIN)/python -m analysis codebook

compiled: $(COMPILED_READY)  ## the package compiled, where there is a C compiler; PYTHONPATH=build/compiled runs it
	@echo "Compiled in $(COMPILED); for an archive: PYTHONPATH=$(COMPILED) $(BIN)/news-close-reading archive SOURCE --out DIR"

benchmark: $(COMPILED_READY)  ## time of each table as ratios, Python and compiled, and how it grows
	$(BIN)/python benchmarks/speed.py
	PYTHONPATH=$(COMPILED) $(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/growth.py

clean:  ## remove what was built (not the environment)
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
