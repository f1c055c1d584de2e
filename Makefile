# Everything is in run.py; these are short names for it.
PYTHON ?= python3

.PHONY: help demo test lint bench lock docs
help:
	@$(PYTHON) run.py --help
demo test lint bench lock docs:
	$(PYTHON) run.py $@ $(ARGS)
