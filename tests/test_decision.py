"""A decision on one person: what it says, how it replays, and that it is no plain yes or no."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.lives import client, register, working
from workbench import eligibility
from workbench.decision import ASKED, Decision, replay
from workbench.errors import BadValueError, UndecidedError, UnknownNameError
from workbench.policy.rulebook import CONDITIONS, REQUIREMENTS
from workbench.text import in_language

ON = date(2026, 3, 1)


def decision(**changes: object) -> Decision:
    return eligibility.explain(register(client(**changes)), "p", ON)


def test_a_yes_names_conditions_clauses_and_since_when() -> None:
    assert decision().sentence() == "符合:大龄(第(二)条1(1))、长期失业(第(二)条1(4)),自2024-02-01起。"


def test_a_no_names_the_requirements_that_fail() -> None:
    rows = working(client(), since=date(2025, 7, 1))
    found = eligibility.explain(register(rows), "p", ON)
    assert found.sentence() == ("不符合:“已办理失业登记(第(二)条)”不成立、“未就业(第(二)条)”不成立,自2025-07-01起。")


def test_a_no_without_any_condition_says_so() -> None:
    rows = client(birth_date=date(1990, 1, 1))
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    found = eligibility.explain(register(rows), "p", ON)
    assert found.sentence() == "不符合:第(二)条所列八种情形均不成立。"
    assert found.until == date(2027, 1, 1)


def test_cannot_tell_names_what_to_ask_for() -> None:
    rows = client(sex=None, birth_date=date(1980, 1, 1))
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    found = eligibility.explain(register(rows), "p", ON)
    assert (found.verdict, found.missing) == (None, ("sex",))
    assert found.sentence() == "尚不能判定;还需要:性别。"


def test_it_cannot_be_used_as_a_yes_or_no() -> None:
    with pytest.raises(UndecidedError):
        bool(decision())


@pytest.mark.parametrize("sex", ["M", "F", None])
def test_stored_and_run_again_it_gives_the_same_answers(sex: str | None) -> None:
    found = decision(sex=sex, birth_date=date(1975, 6, 1))
    again = replay(found.to_json())
    assert again == found
    assert again.verdict is found.verdict


def test_a_changed_fact_in_a_stored_decision_changes_the_answer() -> None:
    stored = json.loads(decision().to_json())
    stored["facts"] |= {"past_hardship_age": False, "long_jobless": False}
    assert replay(json.dumps(stored)).verdict is False


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"person_id": "p"}', "null"])
def test_what_is_no_stored_decision_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        replay(text)


def test_it_shows_every_requirement_and_condition_with_its_clause() -> None:
    found = decision()
    for code in (*REQUIREMENTS, *CONDITIONS):
        answer = found.answers[code]
        assert f"{answer.title()}({answer.citation})" in str(found)
        assert answer.citation in found._repr_html_()
    assert set(found.answers) == set(ASKED)


def test_it_shows_the_evidence_with_last_days() -> None:
    rows = client()
    rows["employments"] = [
        {
            "person_id": "p",
            "employment_id": "E",
            "kind": "enterprise",
            "starts_on": date(2023, 1, 1),
            "ends_on": date(2024, 1, 1),
        }
    ]
    found = eligibility.explain(register(rows), "p", ON)
    assert "2023-01-01至2023-12-31" in str(found)


def test_parameters_come_with_their_source_and_whether_the_document_sets_them() -> None:
    uses = {use.name: use for use in decision().parameters}
    assert uses["hardship_age"].value == {"M": 50, "F": 40}
    assert uses["hardship_age"].in_document
    assert not uses["claimed_circumstances"].in_document
    assert all(use.reference for use in uses.values())


def test_what_a_register_contains_cannot_run_in_a_page() -> None:
    rows = client()
    rows["unemployment_registrations"][0]["agency"] = "<img src=x onerror=alert(1)>"
    page = eligibility.explain(register(rows), "p", ON)._repr_html_()
    assert "<img" not in page
    assert "&lt;img" in page


def test_in_english_there_is_no_chinese_but_names_and_citations() -> None:
    with in_language("en"):
        assert decision().sentence() == (
            "Eligible: older(第(二)条1(1)), long-term unemployed(第(二)条1(4)), since 2024-02-01."
        )


def test_nobody_of_that_id_is_an_error() -> None:
    with pytest.raises(UnknownNameError):
        eligibility.explain(register(client()), "q", ON)


def test_a_household_member_in_work_is_seen_from_the_other_side() -> None:
    rows = client(birth_date=date(1990, 1, 1), hukou_kind="urban")
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    rows["people"].append({"person_id": "q", "sex": "F", "birth_date": date(1991, 1, 1)})
    rows["household_members"] = [
        {"household_id": "h", "person_id": who, "starts_on": date(2020, 1, 1)} for who in ("p", "q")
    ]
    assert eligibility.explain(register(rows), "p", ON).conditions == ("zero_employment",)
    rows["employments"] = [{"person_id": "q", "employment_id": "E", "kind": "flexible", "starts_on": date(2025, 1, 1)}]
    assert eligibility.explain(register(rows), "p", ON).conditions == ()
