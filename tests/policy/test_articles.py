"""The clause map: all articles, what carries each out, and citations that exist."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import workbench.policy
from workbench.audit.check import Check
from workbench.errors import UnknownNameError
from workbench.policy.articles import ARTICLES, CLAUSES, Clause, Duty, Standing, citation, clause_cited
from workbench.policy.parameters import all_parameters
from workbench.policy.rule import Rule

ROOT = Path(__file__).resolve().parents[2]
DUTIES = [(clause, duty) for clause in CLAUSES.values() for duty in clause.duties]
CHECKS = "workbench.audit.checks."
NAMES = sorted({name for _clause, duty in DUTIES for name in duty.by})
CJK = re.compile(r"[一-鿿]")


def resolved(name: str) -> object:
    """Import a dotted name, or find the notebook."""
    if "/" in name:
        assert (ROOT / name).is_file(), f"{name} is named in workbench/policy/articles/ and is not there"
        return ROOT / name
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not name.startswith(error.name.rpartition(".")[0]):
            raise
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


def rules() -> list[tuple[str, Rule]]:
    """Every rule of the policy with its dotted name."""
    found = []
    for module in pkgutil.walk_packages(workbench.policy.__path__, "workbench.policy."):
        for name, item in vars(importlib.import_module(module.name)).items():
            if isinstance(item, Rule) and item.formula.__module__ == module.name:
                found.append((f"{module.name}.{name}", item))
    return found


def test_the_document_has_25_articles_and_article_2_its_items() -> None:
    assert [clause.place for clause in ARTICLES] == [(number,) for number in range(1, 26)]
    assert [place for place in CLAUSES if len(place) > 1] == [
        (2, 1),
        *((2, 1, sub) for sub in range(1, 7)),
        *((2, 1, 6, case) for case in range(1, 6)),
        (2, 1, 7),
        (2, 2),
    ]


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.citation)
def test_each_clause_speaks_both_languages_and_asks_for_something(clause: Clause) -> None:
    assert CJK.search(clause.zh)
    assert CJK.search(clause.summary_zh)
    assert not CJK.search(clause.en + clause.summary_en)
    assert clause.duties
    assert all(CJK.search(duty.zh) and not CJK.search(duty.en) for duty in clause.duties)
    assert clause.title("zh") == clause.zh
    assert clause.summary("en") == clause.summary_en


@pytest.mark.parametrize(
    ("clause", "duty"), DUTIES, ids=[f"{clause.citation}-{duty.requirement}" for clause, duty in DUTIES]
)
def test_each_duty_has_something_behind_it_or_says_why_not(clause: Clause, duty: Duty) -> None:
    number = int(re.match(r"R(\d+)", duty.requirement).group(1))  # type: ignore[union-attr]
    assert number == clause.place[0]
    assert duty.by or duty.coming or duty.why_not_en
    assert bool(duty.why_not_zh) == bool(duty.why_not_en) == (duty.standing is Standing.NOT_COMPUTABLE)


def test_requirements_are_numbered_without_a_gap_in_each_article() -> None:
    for clause in ARTICLES:
        found = [
            int(duty.requirement.partition(".")[2])
            for part, duty in DUTIES
            if part.place[0] == clause.place[0] and "." in duty.requirement
        ]
        assert sorted(set(found)) == list(range(1, len(set(found)) + 1))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_to_carry_a_clause_out_is_there(name: str) -> None:
    resolved(name)


@pytest.mark.parametrize(("name", "item"), rules(), ids=[name for name, _rule in rules()])
def test_each_rule_cites_a_clause_that_is_there(name: str, item: Rule) -> None:
    assert clause_cited(item.citation).citation == item.citation, name


def test_each_requirement_and_condition_stands_in_the_clause_that_it_cites() -> None:
    missing = [
        name
        for name, item in rules()
        if item.kind in {"requirement", "condition", "case", "verdict"}
        and name not in {by for duty in clause_cited(item.citation).duties for by in duty.by}
    ]
    assert not missing, f"name these rules under their clause in workbench/policy/articles/: {missing}"


def checks() -> list[tuple[str, Check]]:
    """Every check of the audit with the dotted name of its module."""
    folder = importlib.import_module("workbench.audit.checks")
    modules = [importlib.import_module(item.name) for item in pkgutil.iter_modules(folder.__path__, CHECKS)]
    return [(module.__name__, module.CHECK) for module in modules if hasattr(module, "CHECK")]


def clauses_cited(joined: str) -> list[Clause]:
    return [clause_cited(part) for part in re.split("[;;、]", joined)]


@pytest.mark.parametrize(("name", "check"), checks(), ids=[name for name, _check in checks()])
def test_each_check_cites_clauses_that_are_there_and_stands_in_one(name: str, check: Check) -> None:
    for reason in check.reasons.values():
        assert clauses_cited(reason.citation)
        assert set(reason.rests_on) <= set(all_parameters())
    named = {by for clause in clauses_cited(check.citation) for duty in clause.duties for by in duty.by}
    assert name in named, "name the check under its clause in workbench/policy/articles/"


def test_each_parameter_cites_a_clause_that_is_there() -> None:
    for item in all_parameters().values():
        assert item.article is None or clause_cited(item.article)


@pytest.mark.parametrize(
    ("place", "cited"),
    [
        ((2,), "第(二)条"),
        ((2, 1), "第(二)条1"),
        ((2, 1, 1), "第(二)条1(1)"),
        ((2, 1, 6, 2), "第(二)条1(6)②"),
        ((2, 2), "第(二)条2"),
        ((10,), "第(十)条"),
        ((18,), "第(十八)条"),
        ((20,), "第(二十)条"),
        ((25,), "第(二十五)条"),
    ],
)
def test_citation_has_one_form(place: tuple[int, ...], cited: str) -> None:
    assert citation(*place) == cited
    assert clause_cited(cited) is CLAUSES[place]


def test_a_clause_that_is_not_there_cannot_be_cited() -> None:
    for place in [(0,), (26,), (2, 3), (2, 1, 8), (2, 1, 6, 6), (18, 9)]:
        with pytest.raises(UnknownNameError):
            citation(*place)
    with pytest.raises(UnknownNameError):
        clause_cited("第二条")
