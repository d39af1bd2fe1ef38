# Everything a person or a CI job does with this checkout. `make help` lists it.
#
#   PYTHON=/path/to/python3   use this Python (3.11 or newer) for the environment
#   VENV=/path/to/venv        make the environment there
#   SYSTEM_LIBRARIES=:        go on without looking for system libraries

VENV ?= .venv
PYTHON ?=
RUN_ARGS ?= resources/samples/
PYTEST_ARGS ?=
SYSTEM_LIBRARIES ?= sh resources/packaging/system_libraries.sh

PY := $(VENV)/bin/python
LOCK := requirements-dev.lock

# The environment is whole when it carries the stamp of this very lock file. The stamp is written
# last, so an interrupted setup is done again; it goes by content, so a checkout's file times do
# not matter. An environment whose Python is gone, or is not the one asked for, does not count.
STAMP := $(VENV)/.installed-$(shell cksum < $(LOCK) | tr ' ' '-')
RIGHT_PYTHON := $(if $(PYTHON),test "$$($(PY) -VV)" = "$$($(PYTHON) -VV)",$(PY) -c '')
WHOLE := $(shell test -f $(STAMP) && { $(RIGHT_PYTHON); } 2>/dev/null && echo yes)

.DEFAULT_GOAL := help
.PHONY: help setup run test check fuzz bench lock clean

help: ## list what can be asked for
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' Makefile

ifeq ($(WHOLE),yes)
setup: ## install what Dateline needs into .venv; the others do it when needed
	@$(SYSTEM_LIBRARIES)
else
setup:
	@python=$$(PYTHON='$(PYTHON)' sh resources/packaging/choose_python.sh) && \
	$(SYSTEM_LIBRARIES) "$$python" && \
	echo "Making $(VENV) with $$("$$python" --version)" && \
	"$$python" -m venv --clear $(VENV) && \
	$(PY) -m pip install --disable-pip-version-check --no-input --require-hashes -r $(LOCK) && \
	touch $(STAMP)
endif

run: setup ## open the window on the sample project
	@$(PY) main.py $(RUN_ARGS)

test: setup ## run the tests; no display needed
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(PYTEST_ARGS)

check: setup ## lint, formatting, types, import rules
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

fuzz: setup ## damage files of all formats and read them for ten minutes
	$(PY) -m tests.fuzz.readers $(FUZZ_ARGS)

bench: setup ## measure speed
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.benchmarks.run

# `make lock LOCK_FLAGS=--upgrade` takes newer versions; without it only what must change does.
LOCK_FLAGS ?=
COMPILE = uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	--custom-compile-command 'make lock' $(LOCK_FLAGS)

lock: ## work out requirements*.lock from pyproject.toml
	@python=$$(PYTHON='$(PYTHON)' sh resources/packaging/choose_python.sh) && \
	tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	"$$python" -m venv "$$tools" && "$$tools"/bin/python -m pip install --quiet uv && \
	PATH="$$tools/bin:$$PATH" && \
	$(COMPILE) --output-file requirements.lock && \
	$(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean: ## remove what the tools left behind (not .venv)
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
