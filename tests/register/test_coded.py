"""Codes: what people write for one is read; what is none is refused, since it would count as "no"."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench import open_register
from workbench.errors import BadValueError
from workbench.register import Register


@pytest.mark.parametrize("given", ["urban", "Urban", " urban ", "城镇"])
def test_a_code_is_read_in_any_case_and_by_its_titles(given: str) -> None:
    register = Register.from_frames({"people": [{"person_id": "p", "hukou_kind": given}]})
    assert register.read("people")["hukou_kind"].to_list() == ["urban"]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("people", {"hukou_kind": "urbann"}),
        ("circumstances", {"kind": "dibo", "starts_on": None}),
        ("visits", {"mode": "walk"}),
        ("attributes", {"attribute": "able"}),
    ],
)
def test_what_is_no_code_is_refused_with_its_place(table: str, row: dict[str, object]) -> None:
    rows = [{"person_id": "p"} | dict.fromkeys(row), {"person_id": "p"} | row]
    with pytest.raises(BadValueError, match="2") as caught:
        Register.from_frames({"people": [{"person_id": "p"}], table: rows})
    assert table in caught.value.where


def test_near_codes_are_named() -> None:
    with pytest.raises(BadValueError) as caught:
        Register.from_frames({"people": [{"person_id": "p", "hukou_kind": "urbann"}]})
    assert caught.value.near == ("urban",)


def test_a_folder_is_read_likewise(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,sex\np,女\n", encoding="utf-8")
    assert open_register(tmp_path).read("people")["sex"].to_list() == ["F"]
