# `make plan` and `make test` need nothing but git, make and Python 3.11 or newer with venv.
# To choose the Python: make plan PYTHON=/path/to/python

PYTHON ?= python3.14 python3.13 python3.12 python3.11 python3 python
PIP = .venv/bin/python -m pip --quiet --disable-pip-version-check --no-input

.PHONY: help plan test fuzz bench mutants figures pose clean

help:
	@echo 'make plan    make plan.xlsx: the lower-back programme, six weeks from next Monday'
	@echo 'make test    run all tests'
	@echo 'make fuzz    try every reader with files gone wrong, for SECONDS=300'
	@echo 'make bench   measure, beside what others do'
	@echo 'make mutants change the code in small ways and count what the tests notice; long'
	@echo 'make figures draw the pictures anew from templates/figures/*.yaml'
	@echo 'make pose    draw one of them, to try its poses: FIGURE=pelvic-tilts'
	@echo 'make clean   remove what make installed; plan.xlsx stays'

plan: .venv/installed
	@if [ -e plan.xlsx ]; then \
		echo 'plan.xlsx is already here; nothing was changed.'; \
		echo 'To make a new one beside it: .venv/bin/planner new -o another.xlsx'; \
	else \
		.venv/bin/python -m planner new -o plan.xlsx; \
	fi

test: .venv/installed-test
	@.venv/bin/python -m pytest -n auto --dist loadgroup

SECONDS ?= 300
fuzz: .venv/installed-test
	@.venv/bin/python -m tools.fuzz --seconds '$(SECONDS)' --target '$(TARGET)' $(if $(SEED),--seed '$(SEED)')

bench: .venv/installed-bench
	@.venv/bin/python -m benchmarks

mutants: .venv/installed-mutants
	@.venv/bin/python -m tools.mutants

figures: .venv/installed-figures
	@.venv/bin/python -m tools.figures

pose: .venv/installed-figures
	@.venv/bin/python -m tools.pose '$(FIGURE)'

clean:
	rm -rf .venv

# The stamps are older than pyproject.toml when what is needed may have changed.
.venv/installed: pyproject.toml .venv/bin/python
	@echo 'Installing exercise-planner into .venv (once) ...'
	@$(PIP) install --editable .
	@touch $@

.venv/installed-%: pyproject.toml .venv/bin/python
	@echo 'Installing what make $* needs into .venv (once) ...'
	@$(PIP) install --editable '.[$*]'
	@touch $@

# Candidates are tried by running them: a name on the PATH may be an empty shim, or lack venv.
.venv/bin/python:
	@for python in $(PYTHON); do \
		if "$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' \
			2>/dev/null; \
		then exec "$$python" -m venv --clear .venv; fi; \
	done; \
	echo 'Python 3.11 or newer with venv is needed; none works among: $(PYTHON)' >&2; \
	echo 'Install one (Debian, Ubuntu: apt install python3 python3-venv), or name yours:' >&2; \
	echo '    make PYTHON=/path/to/python plan' >&2; \
	exit 1
