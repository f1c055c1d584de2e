"""The three carriers: the same three values everywhere, reasons where they matter, no plain truth."""

from __future__ import annotations

from itertools import product
from typing import Any

import polars as pl
import pytest

from workbench.errors import PolicyError
from workbench.policy.carriers import Bulk, Deps, One, facts_read
from workbench.policy.rulebook import CONDITIONS, REQUIREMENTS, facts_of, formulas, rules, sources

VALUES = (True, False, None)


def kleene_and(one: bool | None, two: bool | None) -> bool | None:
    if one is False or two is False:
        return False
    return None if one is None or two is None else True


def kleene_or(one: bool | None, two: bool | None) -> bool | None:
    if one is True or two is True:
        return True
    return None if one is None or two is None else False


FORMULAS: dict[str, Any] = {
    "both": lambda f: f.a & f.b,
    "either": lambda f: f.a | f.b,
    "neither": lambda f: ~(f.a | f.b),
    "nested": lambda f: f.both | ~f.a,
}


@pytest.mark.parametrize(("a", "b"), list(product(VALUES, VALUES)))
def test_bulk_and_one_follow_kleene(a: bool | None, b: bool | None) -> None:
    negated = None if a is None else not a
    either = kleene_or(a, b)
    wanted = {
        "both": kleene_and(a, b),
        "either": either,
        "neither": None if either is None else not either,
        "nested": kleene_or(kleene_and(a, b), negated),
    }
    frame = pl.DataFrame({"a": [a], "b": [b]}, schema={"a": pl.Boolean, "b": pl.Boolean})
    for code, value in wanted.items():
        assert frame.select(getattr(Bulk(FORMULAS), code).expression.alias("x"))["x"].item() is value
        assert getattr(One(FORMULAS, {"a": a, "b": b}), code).value is value


@pytest.mark.parametrize("values", list(product(VALUES, repeat=3)))
def test_polars_folds_keep_unknowns_as_kleene_does(values: tuple[bool | None, ...]) -> None:
    frame = pl.DataFrame(
        {str(place): [value] for place, value in enumerate(values)}, schema=dict.fromkeys("012", pl.Boolean)
    )
    every, some = True, False
    for value in values:
        every, some = kleene_and(every, value), kleene_or(some, value)
    found = frame.select(every=pl.all_horizontal(pl.all()), some=pl.any_horizontal(pl.all()))
    assert (found["every"].item(), found["some"].item()) == (every, some)


def test_one_remembers_what_decides() -> None:
    facts = {"a": False, "b": None}
    assert One(FORMULAS, facts).both.rests_on == ("a",)  # type: ignore[attr-defined]
    assert One(FORMULAS, facts).either.rests_on == ("b",)  # type: ignore[attr-defined]
    assert One(FORMULAS, {"a": True, "b": True}).both.rests_on == ("a", "b")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "carrier",
    [Bulk(FORMULAS), One(FORMULAS, {"a": True, "b": None}), Deps(FORMULAS)],
    ids=["bulk", "one", "deps"],
)
@pytest.mark.parametrize(
    "misuse",
    [lambda f: f.a and f.b, lambda f: f.a or f.b, lambda f: not f.a, lambda f: 1 if f.a else 2],
    ids=["and", "or", "not", "if"],
)
def test_plain_truth_is_refused(carrier: Any, misuse: Any) -> None:
    with pytest.raises(PolicyError, match="&"):
        misuse(carrier)


def test_deps_reads_through_rules() -> None:
    assert facts_read(FORMULAS, "nested") == ("a", "b")


def test_a_fact_that_nobody_declares_is_named() -> None:
    with pytest.raises(PolicyError, match="no_such_fact"):
        _ = One(formulas(), {}).no_such_fact


def test_every_fact_that_a_rule_reads_is_declared() -> None:
    for code in rules():
        assert set(facts_of(code)) <= set(sources()), code


def test_every_declared_fact_is_read() -> None:
    assert set(sources()) == set(facts_of(*rules()))


def test_requirements_and_conditions_are_rules_of_their_kind() -> None:
    assert {rules()[code].kind for code in REQUIREMENTS} == {"requirement"}
    assert {rules()[code].kind for code in CONDITIONS} == {"condition"}
