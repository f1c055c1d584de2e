"""Every value of the policy: dated, sourced, checked, and overlaid without a trace."""

from __future__ import annotations

import contextvars
import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from tests.sources import sources
from workbench.errors import BadValueError, PolicyError, UnknownNameError
from workbench.policy import parameters
from workbench.policy.parameters import DatedValue, all_parameters, dated, in_force, overlay, parameter, value_on
from workbench.text import in_language

ROOT = Path(__file__).resolve().parents[2]
VALUES = ROOT / "workbench/policy/values"
DAY = dt.date(2024, 1, 1)

WANTED = {
    "hardship_age": {"M": 50, "F": 40},
    "long_term_period": 1,
    "long_term_counts_from": "unemployed_since",
    "registered_period": 1,
    "minimum_working_age": 16,
    "women_without_kind": "unknown",
    "presume_able_and_willing": True,
    "claimed_circumstances": "unknown",
    "dibao_by_household": False,
    "provincial_documents": (),
    "reregistration_grace_days": 30,
    "placement_gap_days": 30,
    "partial_quarter_days": 30,
    "omission_days": 30,
    "home_visit_period": 3,
    "three_visits_period": 12,
    "card_issuer_level": "county",
}


@pytest.mark.parametrize("name", sorted(WANTED))
def test_value_is_what_the_document_or_the_design_says(name: str) -> None:
    assert value_on(name, DAY) == WANTED[name]


def test_every_value_is_looked_at_above() -> None:
    assert set(all_parameters()) == {*WANTED, "retirement_table"}


@pytest.mark.parametrize("path", sorted(VALUES.glob("*.yaml")), ids=lambda path: path.stem)
def test_each_file_is_complete(path: Path) -> None:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(raw) >= {"zh", "en", "note_zh", "note_en", "kind", "unit", "in_document", "verified", "clause", "values"}
    assert all(item["reference"].strip() for item in raw["values"])
    starts = [item["from"] for item in raw["values"]]
    assert starts == sorted(set(starts)), "write the values earliest first, one for a day"


def test_values_from_memory_are_not_called_verified() -> None:
    unverified = {item.name for item in all_parameters().values() if not item.verified}
    assert unverified == {"minimum_working_age"}
    assert [item.verified for item in parameter("retirement_table").values] == [False, True]


def test_only_these_stand_in_the_document() -> None:
    assert {item.name for item in all_parameters().values() if item.in_document} == {
        "card_issuer_level",
        "hardship_age",
        "home_visit_period",
        "long_term_period",
        "registered_period",
    }


def test_a_value_that_no_rule_reads_says_so() -> None:
    code = "\n".join(source.text for source in sources("workbench/"))
    fixed = {item.name for item in all_parameters().values() if len(item.kind.choices) == 1}
    unread = {name for name in all_parameters() if f'"{name}"' not in code} - fixed
    says_so = {item.name for item in all_parameters().values() if "No rule reads it yet." in item.note_en}
    assert unread == says_so


def test_earliest_value_also_applies_to_earlier_days() -> None:
    assert value_on("hardship_age", dt.date(1980, 1, 1)) == {"M": 50, "F": 40}


def test_dated_intervals_cover_all_days() -> None:
    for name in all_parameters():
        intervals = dated(name)
        assert intervals[0][0] is None
        assert intervals[-1][1] is None
        assert all(one[1] == two[0] for one, two in pairwise(intervals))


def test_value_changes_on_its_first_day() -> None:
    change = (DatedValue(None, 1, "old"), DatedValue(dt.date(2025, 1, 1), 2, "new"))
    with overlay({"long_term_period": change}):
        days = [dt.date(2024, 12, 31), dt.date(2025, 1, 1), dt.date(2025, 1, 2)]
        assert [value_on("long_term_period", day) for day in days] == [1, 2, 2]
        assert dated("long_term_period") == ((None, dt.date(2025, 1, 1), 1), (dt.date(2025, 1, 1), None, 2))
        assert in_force() == {"long_term_period": ((None, 1), (dt.date(2025, 1, 1), 2))}


def test_unknown_name_is_refused_with_near_misses() -> None:
    with pytest.raises(UnknownNameError) as caught, in_language("en"):
        value_on("hardship_ages", DAY)
    assert caught.value.near == ("hardship_age",)
    with pytest.raises(UnknownNameError), overlay({"omision_days": 3}):
        pass


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("omission_days", 0),
        ("omission_days", "30"),
        ("omission_days", True),
        ("omission_days", 30.0),
        ("home_visit_period", 5),
        ("presume_able_and_willing", 1),
        ("women_without_kind", "F56"),
        ("women_without_kind", None),
        ("hardship_age", 50),
        ("hardship_age", {"M": 50}),
        ("hardship_age", {"M": 50, "F": -1}),
        ("provincial_documents", "one"),
        ("provincial_documents", [{"document_no": "1"}]),
        ("provincial_documents", [{"document_no": "", "from": "2015-01-01", "until": None}]),
        ("provincial_documents", [{"document_no": "1", "from": "spring", "until": None}]),
        ("provincial_documents", [{"document_no": "1", "from": "2015-01-01", "until": "never"}]),
        ("retirement_table", {"M60": {"base_years": 60}}),
        ("retirement_table", {kind: {"base_years": 60, "step_months": 4} for kind in ("M60", "F55", "F50")}),
    ],
)
def test_wrong_value_is_refused_and_nothing_changes(name: str, wrong: object) -> None:
    before = value_on(name, DAY)
    with pytest.raises(BadValueError), overlay({name: wrong}):
        pass
    assert value_on(name, DAY) == before
    assert in_force() == {}


def test_settings_that_are_no_mapping_are_refused() -> None:
    with pytest.raises(PolicyError), overlay(["omission_days"]):  # type: ignore[arg-type]
        pass


def test_overlays_nest_and_end() -> None:
    with overlay({"omission_days": 10}):
        with overlay({"omission_days": 20, "women_without_kind": "F50"}):
            assert in_force() == {"omission_days": 20, "women_without_kind": "F50"}
        assert value_on("omission_days", DAY) == 10
    assert in_force() == {}


def test_overlaid_value_no_longer_claims_the_document() -> None:
    with overlay({"hardship_age": {"M": 45, "F": 40}}):
        assert not parameter("hardship_age").in_document
        assert not parameter("hardship_age").verified
    assert parameter("hardship_age").in_document


def test_overlay_stays_in_its_own_context() -> None:
    def set_and_read() -> int:
        with overlay({"omission_days": 99}):
            return int(contextvars.Context().run(value_on, "omission_days", DAY))

    assert set_and_read() == 30


def test_values_cannot_be_changed_by_accident() -> None:
    with pytest.raises(TypeError):
        value_on("hardship_age", DAY)["M"] = 1
    documents = [{"document_no": "1", "from": "2015-01-01", "until": None}]
    with overlay({"provincial_documents": documents}):
        documents.clear()
        assert value_on("provincial_documents", DAY)[0]["from"] == dt.date(2015, 1, 1)


def test_article_is_cited_in_the_one_form() -> None:
    assert parameter("registered_period").article == "第(二)条1(6)⑤"
    assert parameter("hardship_age").title("en").startswith("Age")
    assert parameters.parameter("hardship_age").title("zh") == "大龄失业人员的起始年龄"
