"""A rule that a later document begins or ends applies on its days only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

import pytest

from tests.lives import client, register
from workbench import eligibility
from workbench.policy import rulebook
from workbench.policy.rule import rule
from workbench.policy.rulebook import rules

BEGINS, ENDS = date(2025, 1, 1), date(2026, 1, 1)
CACHED = (rulebook.formulas, rulebook.sources, rulebook.facts_of, rulebook.parameters_of)


@pytest.fixture
def _older_for_one_year(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the condition `older` apply in 2025 only."""
    from workbench.facts import needs

    old = rules()["older"]
    limited = rule(old.kind, citation=old.citation, zh=old.zh, en=old.en, in_force=(BEGINS, ENDS))(old.formula)
    changed = MappingProxyType({**rules(), "older": limited})
    caches = (*CACHED, needs.columns_for)
    monkeypatch.setattr(rulebook, "rules", lambda: changed)
    for cached in caches:
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in caches:
        cached.cache_clear()


@pytest.mark.usefixtures("_older_for_one_year")
@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2024, 12, 31), False), (BEGINS, True), (date(2025, 12, 31), True), (ENDS, False)],
)
def test_a_rule_holds_only_while_it_is_in_force(day: date, holds: bool) -> None:
    found = eligibility.assess(register(client()), day).iloc[0]
    assert ("older" in list(found["conditions"])) is holds


def test_a_rule_without_limits_reads_no_such_fact() -> None:
    assert not rules()["older"].limited
    assert "older_in_force" not in rulebook.sources()
