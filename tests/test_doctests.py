"""The examples in docstrings hold."""

from __future__ import annotations

import doctest
import importlib

import pytest

from tests.sources import sources
from workbench.text import in_language

MODULES = [source.module for source in sources("workbench/") if ">>> " in source.text]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    module = importlib.import_module(name)
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL | doctest.NORMALIZE_WHITESPACE
    with in_language("zh"):
        failed, tried = doctest.testmod(module, optionflags=flags)
    assert tried, "no example ran"
    assert not failed
