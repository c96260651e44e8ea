# The targets of Comity. Each makes what it needs, its own .venv included, on a fresh clone with Python 3.11 or later.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DOSSIERS := $(sort $(dir $(wildcard src/comity/dossiers/*/dossier.yaml)))

.DEFAULT_GOAL := help
.PHONY: help brief test check bench fmt generate lock clean

help:  ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

brief: $(READY)  ## print the Russia–Iran brief and write RUS-IRN.html
	@$(BIN)/comity brief RUS IRN --html RUS-IRN.html

test: $(READY)  ## run the tests
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(READY)  ## run every gate: style, types, imports, generated files, dossiers
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/generate.py --check
	@set -e; for dossier in $(DOSSIERS); do echo "comity check $$dossier"; $(BIN)/comity check "$$dossier"; done

bench: $(READY)  ## measure speed and memory, as ratios within one run
	@$(BIN)/python -m compileall -q src/comity
	$(BIN)/python bench

fmt: $(READY)  ## mend what can be mended by rule, and put the dossiers in canonical form
	$(BIN)/ruff check --fix .
	@set -e; for dossier in $(DOSSIERS); do echo "comity fmt $$dossier"; $(BIN)/comity fmt "$$dossier"; done

generate: $(READY)  ## write the generated files anew: SQL, schemas, pages of the docs
	$(BIN)/python tools/generate.py

# Needs uv (any recent one). The index it asks is not written down, and pip checks every file against its hash.
lock:  ## settle the versions in requirements.lock anew
	{ echo '# Every version with its hashes, for Python 3.11 and later. Written by `make lock` from pyproject.toml.'; \
	  uv pip compile pyproject.toml --group dev --extra bulk --extra pandas --extra polars --universal --generate-hashes --upgrade \
	    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet; } > requirements.lock.tmp
	mv requirements.lock.tmp requirements.lock

clean:  ## remove all that these targets made, .venv included
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis RUS-IRN.html

# The stamp is written last, so that a set-up that was cut short is done again. Wheels only: nobody's build script runs.
# Our modules are compiled as pip compiles the others, for those whose Python is told to write no bytecode.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Comity needs Python 3.11 or later; none was found. Name one: make PYTHON=/path/to/python3" >&2; exit 4; }
	@echo "Setting up $(VENV) with $(PYTHON) (once, and when versions change)" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m compileall -q src/comity
	@touch $@
