"""What the audit says of a finding: sentences, money, fingerprints, what was not run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from tests.lives import PLATFORM, SINCE, UNTIL, Rows, client, register, visited, working
from workbench import audit
from workbench.errors import BadValueError, UnknownNameError
from workbench.policy.parameters import overlay
from workbench.text import in_language


def one(rows: Rows, check: str, *, since: date = SINCE, until: date = UNTIL) -> pd.Series[Any]:
    frame = audit.run(register(rows), since, until, [check]).frame
    assert len(frame) == 1
    return frame.iloc[0]


def dead() -> Rows:
    return client(died_on=date(2026, 2, 1))


APPROVED = {
    "ineligible_member": (
        dead(),
        "自2026年2月1日起,本人已经去世;2026年2月1日至2026年9月30日仍登记为就业援助对象,共242天,没有依据。",
        (
            "From 2026-02-01 the person is deceased; still recorded as a client from 2026-02-01 to 2026-09-30, "
            "242 days without ground."
        ),
    ),
    "omitted_eligible": (
        client() | {"memberships": []},
        (
            "自2024年2月1日起符合就业援助对象条件,2025年10月1日至2026年9月30日未登记为援助对象,共365天。"
            "(本条所依据的“符合条件而未纳入满多少天算遗漏”“未记录劳动能力和就业愿望时,登记失业者推定为有”,文件未作规定。)"
        ),
        None,
    ),
    "missing_visit": (
        visited(working(client()), date(2026, 1, 1), date(2026, 6, 30), date(2026, 8, 1)),
        "2025年第4季度已就业,应至少上门走访一次;名册没有在业期间的走访记录。",
        (
            "2025 Q4: in work all the time, when at least one home visit must be made; "
            "the register holds no visit while in work."
        ),
    ),
    "card_without_force": (
        client() | {"certificates": []},
        "2025年10月1日至2026年9月30日援助卡在用,但没有就业失业登记证,共365天卡证不全,卡不发生效力。",
        (
            "From 2025-10-01 to 2026-09-30 the assistance card is in use, but there is no certificate: "
            "365 days without force."
        ),
    ),
}


@pytest.mark.parametrize("check", APPROVED)
def test_the_sentences_are_the_approved_ones(check: str) -> None:
    rows, zh, en = APPROVED[check]
    finding = one(rows, check)
    assert finding["message_zh"] == zh
    if en is not None:
        assert finding["message_en"] == en


def test_a_question_names_what_to_ask_for_and_accuses_nobody() -> None:
    rows = client(sex=None, birth_date=date(1980, 1, 1))
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    rows["memberships"][0]["recognised_on"] = date(2026, 1, 10)
    finding = one(rows, "unverifiable_member")
    assert "请补充:性别" in finding["message_zh"]
    assert "没有依据" not in finding["message_zh"]
    assert pd.isna(finding["warranted"])


def test_a_visit_for_a_part_of_a_quarter_says_that_the_document_does_not_ask_for_it() -> None:
    rows = working(client(), since=date(2026, 7, 20))
    finding = one(rows, "missing_visit")
    assert (finding["severity"], list(finding["rests_on"])) == ("low", ["partial_quarter_days"])
    assert finding["message_zh"].startswith("2026年第3季度就业73天,宜上门走访一次;")
    assert "文件未作规定" in finding["message_zh"]


def rests(rows: Rows, check: str, **settings: Any) -> set[str]:
    with overlay(settings):
        return set(one(rows, check)["rests_on"])


def test_a_retirement_date_that_rests_on_a_presumed_kind_says_so() -> None:
    rows = client(sex="F", birth_date=date(1974, 1, 1))
    assert rests(rows, "ineligible_member", women_without_kind="F50") == {"retirement_table", "women_without_kind"}
    rows = client(sex="F", birth_date=date(1974, 1, 1), retirement_kind="F50")
    assert rests(rows, "ineligible_member", women_without_kind="F50") == {"retirement_table"}


def test_somebody_left_out_because_of_a_claim_that_is_trusted_says_so() -> None:
    rows = client(birth_date=date(1990, 1, 1), able_to_work=True, willing_to_work=True) | {"memberships": []}
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    rows["circumstances"] = [{"person_id": "p", "kind": "dibao", "basis": "claimed", "starts_on": date(2025, 1, 1)}]
    found = rests(rows, "omitted_eligible", claimed_circumstances="accepted")
    assert found == {"omission_days", "claimed_circumstances"}


def test_a_condition_that_lapsed_names_the_readings_that_decide() -> None:
    rows = client(birth_date=date(1990, 1, 1))
    rows["unemployment_registrations"][0]["starts_on"] = date(2026, 1, 1)
    rows["memberships"][0]["recognised_on"] = date(2026, 1, 10)
    assert rests(rows, "ineligible_member") == {"long_term_counts_from", "dibao_by_household"}


@pytest.mark.parametrize(("day", "wanted"), [(date(2026, 9, 1), 1), (date(2026, 9, 2), 0)])
def test_a_part_of_a_quarter_counts_from_thirty_days(day: date, wanted: int) -> None:
    found = audit.run(register(working(client(), since=day)), SINCE, UNTIL, ["missing_visit"])
    assert len(found) == wanted


@pytest.mark.parametrize(("day", "wanted"), [(date(2026, 9, 1), 1), (date(2026, 9, 2), 0)])
def test_somebody_is_left_out_after_thirty_days(day: date, wanted: int) -> None:
    rows = client() | {"memberships": []}
    rows["unemployment_registrations"][0]["starts_on"] = day
    assert len(audit.run(register(rows), SINCE, UNTIL, ["omitted_eligible"])) == wanted


def test_money_paid_in_the_days_without_ground_is_counted_by_the_day() -> None:
    rows = dead()
    rows["benefits"] = [
        {
            "person_id": "p",
            "benefit_id": "B1",
            "amount": 280,
            "starts_on": date(2026, 1, 29),
            "ends_on": date(2026, 2, 5),
        },
        {
            "person_id": "p",
            "benefit_id": "B2",
            "amount": 300,
            "starts_on": date(2026, 3, 1),
            "ends_on": date(2026, 4, 1),
        },
        {
            "person_id": "p",
            "benefit_id": "B3",
            "amount": 999,
            "starts_on": date(2025, 12, 1),
            "ends_on": date(2026, 1, 1),
        },
    ]
    assert one(rows, "ineligible_member")["amount"] == Decimal("460.00")


def test_a_fingerprint_is_the_same_in_every_window() -> None:
    wide = one(dead(), "ineligible_member")
    narrow = one(dead(), "ineligible_member", since=date(2026, 4, 1), until=date(2026, 7, 1))
    assert wide["fingerprint"] == narrow["fingerprint"]
    assert (narrow["starts_on"], narrow["ends_on"], narrow["days"]) == (date(2026, 4, 1), date(2026, 7, 1), 91)


def test_how_to_mend_is_said_in_the_language_in_force() -> None:
    with in_language("en"):
        assert one(dead(), "ineligible_member")["mend"].startswith("Verify")
    assert one(dead(), "ineligible_member")["mend"].startswith("核实")


def test_a_check_without_what_it_needs_says_so_and_accuses_nobody() -> None:
    rows = working(client())
    del rows["visits"]
    found = audit.run(register(rows), SINCE, UNTIL, ["missing_visit"])
    assert len(found) == 0
    assert found.not_run.iloc[0].to_dict() == {
        "check": "missing_visit", "platform": "", "needs": "visits", "starts_on": SINCE, "ends_on": UNTIL,
    }  # fmt: skip


def test_a_quarter_whose_visits_are_known_in_part_is_not_judged() -> None:
    rows = working(client())
    rows["coverage"] = [
        {"platform": "", "subject": table, "known_from": None, "known_until": None}
        for table in rows
        if table != "visits"
    ] + [{"platform": PLATFORM[:6], "subject": "visits", "known_from": date(2026, 5, 1), "known_until": None}]
    found = audit.run(register(rows), SINCE, UNTIL, ["missing_visit"])
    assert [str(day) for day in found.frame["starts_on"]] == ["2026-07-01"]
    assert [str(day) for day in found.not_run["ends_on"]] == ["2026-05-01"]


def test_a_register_without_memberships_is_not_told_that_everybody_was_left_out() -> None:
    rows = client()
    del rows["memberships"]
    found = audit.run(register(rows), SINCE, UNTIL)
    assert len(found) == 0
    assert "memberships" in set(found.not_run["needs"])


def test_an_empty_register_gives_an_empty_frame() -> None:
    found = audit.run(register({"people": []}), SINCE, UNTIL)
    assert (len(found), found.people) == (0, 0)


def test_a_register_without_people_is_not_told_to_be_clean() -> None:
    found = audit.run(register({"employments": []}), SINCE, UNTIL)
    assert (len(found), set(found.not_run["needs"])) == (0, {"people"})


def test_nobody_is_accused_of_days_of_which_the_register_does_not_know() -> None:
    rows = dead()
    rows["coverage"] = [
        {"platform": "", "subject": table, "known_from": None, "known_until": date(2026, 4, 1)} for table in rows
    ]
    found = audit.run(register(rows), SINCE, UNTIL)
    assert [str(day) for day in found.frame["ends_on"]] == ["2026-04-01"]
    assert len(audit.run(register(rows), date(2027, 1, 1), date(2028, 1, 1))) == 0


@pytest.mark.parametrize("turned", [False, True])
def test_rows_of_one_person_that_disagree_leave_open_what_they_disagree_on(turned: bool) -> None:
    rows = client(sex="F", birth_date=date(1980, 3, 1))
    rows["people"].append({**rows["people"][0], "birth_date": date(2000, 3, 1)})
    rows["people"] = rows["people"][::-1] if turned else rows["people"]
    found = audit.run(register(rows), SINCE, UNTIL)
    assert set(found.frame["check"]) == {"unverifiable_member"}
    assert list(found.frame["asks"][0]) == ["birth_date", "retirement_kind"]


def test_a_row_of_people_that_names_nobody_stops_nothing() -> None:
    rows = dead()
    rows["people"].append({**rows["people"][0], "person_id": None})
    assert len(audit.run(register(rows), SINCE, UNTIL, "ineligible_member")) == 1


def test_an_unknown_check_is_named_with_a_near_miss() -> None:
    with pytest.raises(UnknownNameError, match="missing_visit"):
        audit.run(register(client()), SINCE, UNTIL, ["mising_visit"])


def test_a_window_without_a_day_is_refused() -> None:
    with pytest.raises(BadValueError):
        audit.run(register(client()), UNTIL, SINCE)


def test_a_changed_parameter_changes_the_findings_and_is_reported() -> None:
    rows = working(client(), since=date(2026, 7, 20))
    with overlay({"partial_quarter_days": 80}):
        found = audit.run(register(rows), SINCE, UNTIL, ["missing_visit"])
    assert len(found) == 0
    assert found.parameters["partial_quarter_days"] == 80
