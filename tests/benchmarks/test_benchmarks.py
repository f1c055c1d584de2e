"""The benchmarks work: their registers are whole, and every target is answered; nothing here is timed."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from benchmarks import data
from benchmarks.once import measure, peak_gigabytes
from benchmarks.report import Measured, lines
from benchmarks.targets import TARGETS
from benchmarks.targets.explain import PERSON
from workbench.register import Register, open_register

PEOPLE, BUCKET = 3000, 1000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(data, "BUCKET", BUCKET)
        return data.folder(PEOPLE, tmp_path_factory.mktemp("bench"))


@pytest.fixture(scope="module")
def tables() -> dict[str, pl.DataFrame]:
    return next(data.buckets(PEOPLE, bucket=PEOPLE))


def test_has_the_rows_that_the_targets_speak_of(tables: dict[str, pl.DataFrame]) -> None:
    def a_person(table: str) -> pl.Series:
        return tables[table].group_by("person_id").len()["len"]

    assert tables["people"].height == PEOPLE
    assert set(a_person("employments")) == {1, 2, 3}
    assert set(a_person("unemployment_registrations")) == {1, 2}
    assert 0.27 < tables["memberships"].height / PEOPLE < 0.33
    assert set(a_person("visits")) == {6}
    assert 2 < PEOPLE / tables["household_members"]["household_id"].str.slice(0, 20).n_unique() < 4
    assert 0.8 < tables["circumstances"].height / PEOPLE < 2


def test_nobody_is_registered_twice_in_one_key(tables: dict[str, pl.DataFrame]) -> None:
    for table, key in {"employments": "employment_id", "memberships": "membership_id", "visits": "visit_id"}.items():
        assert tables[table][key].is_unique().all()


def test_is_the_same_every_time(tables: dict[str, pl.DataFrame]) -> None:
    again = next(data.buckets(PEOPLE, bucket=PEOPLE))
    assert all(again[name].equals(frame) for name, frame in tables.items())


def test_a_folder_is_made_once_and_holds_everybody(folder: Path) -> None:
    with open_register(folder) as register:
        assert register.count("people") == PEOPLE
    before = (folder / "people.parquet").stat().st_mtime_ns
    assert data.folder(PEOPLE, folder.parent) == folder
    assert (folder / "people.parquet").stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["assess", "timeline", "audit"])
def test_a_target_is_answered_and_measured(name: str, folder: Path) -> None:
    figures = measure(name, folder)
    assert figures["size"] > 0
    assert 0 < figures["scan"] < 60
    assert figures["gigabytes"] == pytest.approx(peak_gigabytes(), rel=0.5)


def test_the_person_to_explain_is_a_client_in_the_register() -> None:
    first = next(data.buckets(100_000))
    assert PERSON in first["memberships"]["person_id"]


def test_a_database_is_made_once_and_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = data.database(200, tmp_path)
    monkeypatch.setattr("benchmarks.targets.explain.PERSON", "P000000001")
    assert measure("explain", path)["size"] > 0
    assert data.database(200, tmp_path) == path


def test_the_table_says_what_is_over() -> None:
    run = {"seconds": 9.0, "processor": 12.0, "gigabytes": 1.0, "size": 5.0, "scan": 0.2}
    twice = {**run, "seconds": 18.0}
    runs = {"assess": run, "assess-twice": twice}
    measured = {name: Measured(TARGETS[name], (figures,)) for name, figures in runs.items()}
    head, _, first, second = lines(measured)
    assert head.startswith("| what")
    assert first.endswith("| over |")
    assert "2.2 times (19.8 s)" in second
    assert not second.endswith("| over |")


def test_rows_are_those_of_declared_tables(tables: dict[str, pl.DataFrame]) -> None:
    register = Register.from_frames(tables)
    assert register.count("visits") == tables["visits"].height
    assert register.notes == []
