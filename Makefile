# `make demo` shows what Entrevue does; `make test` checks everything; `make` lists the rest.
# Needed: Python 3.11 or newer, make, and access to PyPI and Maven Central. All of it stays in .venv/.

# The first of these that is new enough makes the virtual environment; `make install PYTHON=/path/to/python` overrules.
PYTHON ?=
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
EQUIPPED := $(VENV)/.equipped
LINKS := .mypy/entrevue
ROOMS := cli cypher graph loaders schema

.DEFAULT_GOAL := help
.PHONY: help install demo test lint types format docs pictures train benchmark upgrade clean
.DELETE_ON_ERROR:

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

install: $(INSTALLED)  ## the command into .venv/bin/, from uv.lock and its hashes

# What is shown stays on the screen, no wider than it or, where there is none, than 100 columns.
demo: export PAGER := cat
demo: export COLUMNS := $(shell [ -t 2 ] || echo 100)
demo: $(INSTALLED)  ## start a local Neo4j, load the sample dispatches, and ask who met whom
	$(BIN)/entrevue up
	$(BIN)/entrevue load samples/dispatches
	$(BIN)/entrevue query who-met-whom --param limit=12 --columns date,status,people,place,threats,sentence
	$(BIN)/entrevue status
	@cat samples/next.txt

test: lint $(EQUIPPED)  ## lint, types, import contract and tests
	$(BIN)/pytest

lint: types  ## ruff, mypy, the import contract, and whether uv.lock is up to date
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/uv lock --check --offline

types: $(EQUIPPED) $(LINKS)  ## mypy and the import contract
	$(BIN)/mypy
	PYTHONPATH=$(dir $(LINKS)) $(BIN)/lint-imports --no-logo

format: $(EQUIPPED)  ## let ruff fix and format what it can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(INSTALLED)  ## docs/model.md and docs/queries.md from the code
	ENTREVUE_WRITE_DOCS=1 $(BIN)/pytest -q tests/graph/test_pages.py -k described

pictures: $(INSTALLED)  ## the screenshots in docs/images, with a real Chromium
	$(BIN)/python docs/pictures.py

train: $(INSTALLED)  ## grow the judge's forests (loaders/judge/weights) from training/dispatches
	$(BIN)/python training/check.py
	UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv run --frozen --inexact --group train training/train.py

benchmark: $(INSTALLED)  ## start-up times, and articles per second beside plain spaCy
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/resolution.py

upgrade: $(EQUIPPED)  ## the newest allowed versions of everything into uv.lock
	$(BIN)/uv lock --upgrade
	$(BIN)/uv export --frozen --quiet --only-group install --no-annotate --output-file requirements/uv.txt

clean:  ## remove the virtual environment and all that is generated
	rm -rf $(VENV) .mypy .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
	find $(ROOMS) tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# pip installs only uv, by hash; uv installs the rest, by hash: what the command needs, then what work on it needs.
# A second run finds the stamp and does nothing.
$(INSTALLED): GROUPS := --no-default-groups --group install --inexact
$(INSTALLED): uv.lock pyproject.toml $(VENV)/.bootstrapped
	$(SYNC)

$(EQUIPPED): GROUPS := --all-groups
$(EQUIPPED): $(INSTALLED)
	$(SYNC)

define SYNC
@echo "Installing from uv.lock into $(VENV)/ …"
@cache=$$($(BIN)/uv cache dir); { mkdir -p "$$cache" && [ -w "$$cache" ]; } 2>/dev/null || export UV_NO_CACHE=1; \
  UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --frozen --compile-bytecode $(GROUPS)
@touch $@
endef

$(VENV)/.bootstrapped: requirements/uv.txt $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
	  -r requirements/uv.txt
	@touch $@

$(BIN)/python:
	@set -e; \
	for python in $(or $(PYTHON),$(PYTHONS)); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && break; \
	  python=; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Entrevue needs Python 3.11 or newer; tried: $(or $(PYTHON),$(PYTHONS))." >&2; \
	  echo "Name one with: make install PYTHON=/path/to/python3.12" >&2; \
	  exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "$$python cannot make virtual environments: install its venv module" >&2; \
	  echo "(Debian and Ubuntu: apt install python3-venv), or name another: make install PYTHON=…" >&2; \
	  exit 1; \
	fi; \
	echo "Creating $(VENV)/ with $$("$$python" --version) …"; \
	"$$python" -m venv --clear $(VENV)

# The rooms under their installed names, for mypy and import-linter, which read folders rather than installations.
$(LINKS): Makefile
	@mkdir -p $@
	@for room in $(ROOMS); do ln -sfn ../../$$room $@/$$room; done
	@touch $@
