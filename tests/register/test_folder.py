"""Folder registers: what is read, what is refused, and how our own layout is written."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pyarrow.parquet as pq
import pytest

from workbench.errors import (
    BadValueError,
    MissingColumnError,
    NotARegisterError,
    OutputError,
    RegisterUnavailableError,
    WorkbenchError,
)
from workbench.register import Register, open_register, verify_changes
from workbench.register.store.folder import FolderRegister, write_folder
from workbench.register.store.layout import FolderWriter
from workbench.text import in_language

COLUMNS = {
    "people": ["person_id"],
    "household_members": ["household_id", "person_id"],
    "visits": ["visit_id", "person_id"],
}


def csv(folder: Path, **texts: str) -> Path:
    for name, text in ({"people": "person_id\na\n"} | texts).items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def village(people: int, seed: int = 7) -> dict[str, pl.DataFrame]:
    """Persons in households of about three, some of whom move from one to another."""
    chance = np.random.default_rng(seed)
    ids = [f"p{number:04d}" for number in range(people)]
    moves = chance.integers(0, people, people // 4)
    members = [{"household_id": f"h{number // 3}", "person_id": ids[number]} for number in range(people)]
    members += [{"household_id": f"h{int(to) // 3}", "person_id": ids[i * 4]} for i, to in enumerate(moves)]
    visits = [{"visit_id": f"v{i}", "person_id": ids[int(i)], "visited_on": date(2020, 1, 1)} for i in moves]
    register = Register.from_frames(
        {"people": [{"person_id": i} for i in ids], "household_members": members, "visits": visits}
    )
    return {name: register.read(name) for name in ("people", "household_members", "visits")}


def walked(register: Register) -> dict[str, tuple[set[str], set[str]]]:
    """Each own person with the households and the people that its slice shows to stand beside it."""
    seen: dict[str, tuple[set[str], set[str]]] = {}
    for piece in register.slices(COLUMNS):
        members = piece.frames["household_members"]
        for person in piece.own:
            assert person not in seen
            houses = set(members.filter(pl.col("person_id") == person)["household_id"])
            beside = set(members.filter(pl.col("household_id").is_in(houses))["person_id"])
            assert beside <= set(piece.frames["people"]["person_id"])
            seen[person] = houses, beside
    return seen


@pytest.mark.parametrize("size", [1, 7, 40, 1000])
def test_buckets_of_any_size_show_every_person_with_all_who_shared_a_household(tmp_path: Path, size: int) -> None:
    frames = village(60)
    whole = walked(Register.from_frames(frames))
    laid = write_folder(frames, tmp_path / "laid", bucket_size=size)
    assert walked(laid) == whole
    memory = Register.from_frames(frames)
    memory.whole_up_to, memory.bucket_size = 0, size
    assert walked(memory) == whole
    assert laid.hash() == memory.hash() == Register.hash(laid)


@pytest.mark.parametrize("ending", ["parquet", "csv", "db"])
def test_a_large_register_of_any_kind_is_walked_by_bucket(tmp_path: Path, ending: str) -> None:
    frames = village(60)
    if ending == "db":
        register = open_register(tmp_path / "r.db", create=True)
        register.write(frames, actor="t", action="import")
    else:
        for name, frame in frames.items():
            frame.write_parquet(tmp_path / f"{name}.parquet") if ending == "parquet" else frame.write_csv(
                tmp_path / f"{name}.csv"
            )
        register = open_register(tmp_path)
        assert isinstance(register, FolderRegister)
    register.whole_up_to, register.bucket_size = 0, 10
    assert walked(register) == walked(Register.from_frames(frames))
    register.close()


def test_each_bucket_is_one_row_group(tmp_path: Path) -> None:
    write_folder(village(60), tmp_path / "laid", bucket_size=10)
    groups = pq.read_metadata(tmp_path / "laid" / "people.parquet").num_row_groups
    assert groups > 1
    assert pq.read_metadata(tmp_path / "laid" / "household_members.parquet").num_row_groups == groups


def test_a_folder_can_be_written_bucket_by_bucket(tmp_path: Path) -> None:
    with FolderWriter(tmp_path / "f") as writer:
        writer.add({"people": [{"person_id": "a"}], "coverage": [{"subject": "people"}]})
        writer.add({"people": [{"person_id": "b"}], "visits": [{"visit_id": "v", "person_id": "b"}]})
    register = open_register(tmp_path / "f")
    assert [piece.own.to_list() for piece in register.slices(COLUMNS)] == [["a"], ["b"]]
    assert register.coverage["subject"].to_list() == ["people"]
    assert register.read("visits")["visit_id"].to_list() == ["v"]


def test_coverage_survives_the_way_through_a_folder_unchanged(tmp_path: Path) -> None:
    with open_register(tmp_path / "r.db", create=True) as database:
        database.write({"people": [{"person_id": "a"}], "visits": [{"person_id": "a"}]}, actor="t", action="import")
        assert write_folder(database, tmp_path / "f").coverage.is_empty()
        assert write_folder(database, tmp_path / "f").hash() == database.hash()


def test_the_chain_of_changes_goes_with_a_folder(tmp_path: Path) -> None:
    register = open_register(tmp_path / "f", create=True)
    register.write({"people": [{"person_id": "a"}]}, actor="t", action="import")
    register.write({"people": [{"person_id": "b"}]}, actor="t", action="import")
    again = open_register(tmp_path / "f")
    assert again.read("changes")["seq"].to_list() == [1, 2]
    assert verify_changes(again).whole


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("person_id,birth_date\na,1970-01-01\nb,1970年\n", ["people.csv", "birth_date", "row 2"]),
        ("person_id,died_on\na,\nb,2020/1/1\n", ["people.csv", "died_on", "row 2", "2020/1/1"]),
        ("person_id,died_on\na,2020-02-30\n", ["died_on", "row 1", "2020-02-30"]),
        ("person_id,died_on\na,1066-10-14\n", ["died_on", "row 1", "1900"]),
        ("person_id,died_on\na,9999-12-31\n", ["died_on", "row 1", "2100"]),
        ("person_id,able_to_work\na,yes\n", ["able_to_work", "row 1", "true or false"]),
    ],
)
def test_a_value_that_cannot_be_read_is_named_by_file_row_and_column(
    tmp_path: Path, text: str, says: list[str]
) -> None:
    register = open_register(csv(tmp_path, people=text))
    with in_language("en"), pytest.raises(BadValueError) as caught:
        register.read("people")
    for word in says:
        assert word in str(caught.value)


def test_personal_values_are_never_repeated_in_messages(tmp_path: Path) -> None:
    register = open_register(csv(tmp_path, people="person_id,birth_date\na,geheim\n"))
    with pytest.raises(BadValueError) as caught:
        register.read("people")
    assert "geheim" not in str(caught.value)


def test_what_csv_can_hold(tmp_path: Path) -> None:
    people = 'person_id,able_to_work,willing_to_work,birth_date\n"007",TRUE,0, 1970-01-01 \n'
    memberships = 'membership_id,person_id,recognised_on,categories\nm,007,2020-01-01,"[""older"",""大龄""]"\n'
    benefits = "benefit_id,person_id,support,starts_on,amount\nb,007,training,2020-01-01,1234.5\n"
    register = open_register(csv(tmp_path, people=people, memberships=memberships, benefits=benefits))
    row = register.read("people").row(0, named=True)
    assert (row["person_id"], row["able_to_work"], row["willing_to_work"]) == ("007", True, False)
    assert row["birth_date"] == date(1970, 1, 1)
    assert register.read("memberships")["categories"].to_list() == [["older", "大龄"]]
    assert str(register.read("benefits")["amount"][0]) == "1234.50"


def test_csv_of_chinese_excel_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes("person_id,name\r\na,张三\r\n".encode("gb18030"))
    (tmp_path / "visits.csv").write_bytes("visit_id,person_id,visited_on\r\nv,a,2020-01-01\r\n".encode("utf-8-sig"))
    register = open_register(tmp_path)
    assert register.read("people")["name"].to_list() == ["张三"]
    assert register.read("visits")["visit_id"].to_list() == ["v"]


def test_columns_and_files_that_nobody_declared_are_ignored_with_a_note(tmp_path: Path) -> None:
    folder = csv(tmp_path, people="person_id,colour\na,red\n", vists="visit_id\nv\n")
    register = open_register(folder)
    with in_language("en"):
        register = open_register(folder)
    assert any("colour" in note for note in register.notes)
    assert any("vists.csv" in note and "visits" in note for note in register.notes)
    assert register.count("visits") == 0


def test_a_needed_column_that_is_missing_is_named_with_what_resembles_it(tmp_path: Path) -> None:
    with pytest.raises(MissingColumnError, match="personid") as caught:
        open_register(csv(tmp_path, visits="visit_id,personid,visited_on\n"))
    assert "person_id" in str(caught.value)
    assert "visits.csv" in str(caught.value)


def test_a_folder_without_people_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "visits.csv").write_text("visit_id,person_id,visited_on\n", encoding="utf-8")
    with pytest.raises(NotARegisterError):
        open_register(tmp_path)
    with pytest.raises(NotARegisterError):
        open_register(tmp_path, create=True)


def test_a_damaged_parquet_file_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "people.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(NotARegisterError, match=r"people\.parquet"):
        open_register(tmp_path)


def test_files_of_two_writings_do_not_make_a_register(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_folder({"people": [{"person_id": "a"}], "visits": []}, tmp_path / name)
    (tmp_path / "two" / "visits.parquet").replace(tmp_path / "one" / "visits.parquet")
    with pytest.raises(NotARegisterError):
        open_register(tmp_path / "one")


def test_a_foreign_folder_is_only_read(tmp_path: Path) -> None:
    with pytest.raises(RegisterUnavailableError):
        open_register(csv(tmp_path)).write({"people": [{"person_id": "b"}]}, actor="t", action="import")


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OutputError, match=r"thesis\.txt"):
        write_folder({"people": []}, tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_locked_disk_leaves_the_old_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    register = write_folder({"people": [{"person_id": "a"}]}, tmp_path / "f")
    before = register.hash()

    def refuse(*_given: Any, **_named: Any) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", refuse)
    with pytest.raises(OutputError) as caught:
        register.write({"people": [{"person_id": "b"}]}, actor="t", action="import")
    assert isinstance(caught.value, WorkbenchError)
    monkeypatch.undo()
    assert [entry.name for entry in tmp_path.iterdir()] == ["f"]
    assert open_register(tmp_path / "f").hash() == before


def test_a_really_full_disk_is_told(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.fail("this test needs a system with /dev/full")
    from workbench.register.store.full import writes_to

    with (
        in_language("en"),
        pytest.raises(OutputError, match="disk is full"),
        writes_to(tmp_path),
        Path("/dev/full").open("wb", buffering=0) as stream,
    ):
        stream.write(b"x")


def test_given_frames_of_other_kinds_are_taken_as_they_mean() -> None:
    frame = pl.DataFrame({"person_id": ["a"], "able_to_work": [None], "birth_date": [date(1970, 1, 1)]})
    arrow = Register.from_frames({"people": frame.to_arrow()})
    pandas = Register.from_frames({"people": frame.to_pandas(use_pyarrow_extension_array=True)})
    assert arrow.hash() == pandas.hash() == Register.from_frames({"people": frame}).hash()
    floats = frame.with_columns(able_to_work=pl.lit(1.0))
    with pytest.raises(BadValueError, match="able_to_work"):
        Register.from_frames({"people": floats})
    with pytest.raises(BadValueError):
        Register.from_frames({"people": {"person_id": ["a"]}})


def test_two_who_write_one_folder_do_not_overwrite_each_other(tmp_path: Path) -> None:
    write_folder({"people": [{"person_id": "a"}], "visits": []}, tmp_path / "f")
    first, second = open_register(tmp_path / "f"), open_register(tmp_path / "f")
    first.write({"people": [{"person_id": "b"}]}, actor="first", action="import")
    with pytest.raises(RegisterUnavailableError):
        second.write({"people": [{"person_id": "c"}]}, actor="second", action="import")
    with pytest.raises(RegisterUnavailableError):
        list(second.slices(COLUMNS))
    assert sorted(open_register(tmp_path / "f").read("people")["person_id"]) == ["a", "b"]
    assert sorted(first.read("people")["person_id"]) == ["a", "b"]


def test_a_folder_that_changes_while_it_is_written_is_not_replaced(tmp_path: Path) -> None:
    from workbench.register.store import spread

    laid = write_folder({"people": [{"person_id": "a"}]}, tmp_path / "f")

    def meanwhile() -> None:
        write_folder({"people": [{"person_id": "b"}]}, tmp_path / "f")
        laid.check_unchanged()

    grown = Register.from_frames({"people": [{"person_id": "c"}]})
    with pytest.raises(RegisterUnavailableError):
        spread.lay_out(grown, tmp_path / "f", bucket_size=10, before=meanwhile)
    assert open_register(tmp_path / "f").read("people")["person_id"].to_list() == ["b"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["f"]
