"""What the commands do, from a sample to a report, and with which status they end."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl
import pytest

from tests.cli.conftest import Command
from workbench.cli.status import Status
from workbench.register import open_register

LEDGERS = Path(__file__).resolve().parents[2] / "data" / "ledgers"


def test_a_sample_is_made_with_its_list_of_faults(command: Command, tmp_path: Path) -> None:
    said = command("sample", "--people", 120, "--seed", 5, "--out", "small.db", "--faults", "faults.csv")
    assert said.status == Status.CLEAN
    assert pl.read_csv(tmp_path / "faults.csv").columns == ["person_id", "check", "reason", "day"]
    with open_register(tmp_path / "small.db") as register:
        assert register.count("people") == 120
    again = command("sample", "--people", 120, "--out", "small.db")
    assert again.status == Status.COULD_NOT_RUN
    assert "已有名册" in again.err


def test_assess_counts_three_verdicts_and_writes_a_row_a_person(command: Command, faulty: Path, tmp_path: Path) -> None:
    for ending in ("parquet", "csv", "xlsx"):
        said = command("assess", faulty, "--on", "2026-09-30", "--out", f"assessed.{ending}")
        assert said.status == Status.CLEAN
        assert "无法判定" in said.out
    assert pl.read_parquet(tmp_path / "assessed.parquet").height == 150
    assert pl.read_csv(tmp_path / "assessed.csv").height == 150


def test_explain_says_why(command: Command, faulty: Path) -> None:
    said = command("explain", faulty, "P00000001", "--on", "2026-09-30")
    assert said.status == Status.CLEAN
    assert "第(二)条" in said.out
    unknown = command("explain", faulty, "P99999999", "--on", "2026-09-30")
    assert unknown.status == Status.COULD_NOT_RUN


def test_an_audit_with_findings_ends_with_one_and_writes_what_the_ending_says(
    command: Command, faulty: Path, tmp_path: Path
) -> None:
    for ending in ("xlsx", "html", "parquet", "csv"):
        said = command("audit", faulty, "--out", f"report.{ending}")
        assert said.status == Status.FINDINGS
        assert "2025-10-01" in said.out
        assert (tmp_path / f"report.{ending}").stat().st_size > 1000
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "report.csv",
        "report.html",
        "report.parquet",
        "report.xlsx",
    ]


def test_a_clean_audit_ends_with_nought(command: Command, tmp_path: Path) -> None:
    command("sample", "--people", 60, "--seed", 2, "--out", "clean.db")
    said = command("audit", tmp_path / "clean.db", "--check", "card_without_force")
    assert said.status == Status.CLEAN
    assert "没有疑点" in said.out


def test_nothing_found_but_not_all_checked_ends_with_three(command: Command, faulty: Path, tmp_path: Path) -> None:
    from workbench.register.store.folder import write_folder

    with open_register(faulty) as register:
        people = register.read("people").head(5)
    write_folder({"people": people}, tmp_path / "bare").close()
    said = command(
        "audit", tmp_path / "bare", "--check", "missing_visit", "--since", "2025-10-01", "--until", "2026-10-01"
    )
    assert said.status == Status.NOT_ALL_CHECKED
    assert "未检查:缺季度走访" in said.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--out", "report.zip"), ".xlsx"),
        (("--out", "nowhere/report.xlsx"), "文件夹不存在"),
        (("--check", "mising_visit"), "missing_visit"),
        (("--since", "2026-06-01", "--until", "2026-06-01"), "区间里没有一天"),
        (("--since", "2026-06-01", "--until", "2025-06-01"), "区间里没有一天"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    command: Command, faulty: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    said = command("audit", faulty, *words)
    assert said.status == Status.COULD_NOT_RUN
    assert told in said.err
    assert not list(tmp_path.iterdir())


def test_registers_have_names_and_near_misses_are_named(command: Command, faulty: Path, tmp_path: Path) -> None:
    relative = Path(os.path.relpath(faulty, tmp_path)).as_posix()
    (tmp_path / "workbench.toml").write_text(f'[registers]\n云岩区 = "sqlite:///{relative}"\n', encoding="utf-8")
    assert command("assess", "云岩区", "--on", "2026-09-30").status == Status.CLEAN
    wrong = command("assess", "云岩", "--on", "2026-09-30")
    assert wrong.status == Status.COULD_NOT_RUN
    assert "云岩区" in wrong.err


def test_a_broken_configuration_says_how_to_write_it(command: Command, tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").write_text("[registers\n", encoding="utf-8")
    said = command("assess", "云岩", "--on", "2026-09-30")
    assert said.status == Status.COULD_NOT_RUN
    assert "[registers]" in said.err


def test_no_identity_number_is_printed(command: Command, faulty: Path) -> None:
    with open_register(faulty) as register:
        people = register.read("people", columns=["person_id", "id_number"])
    numbers = people["id_number"].drop_nulls().to_list()
    said = [
        command("audit", faulty).out,
        command("explain", faulty, people["person_id"][0], "--on", "2026-09-30").out,
        command("assess", faulty, "--on", "2026-09-30").out,
    ]
    assert not [number for number in numbers if any(number in text for text in said)]


def test_a_full_disk_leaves_nothing_behind(
    command: Command, faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "report.csv").write_text("older", encoding="utf-8")
    monkeypatch.setattr("workbench.audit.report.place.os.fsync", full)
    said = command("audit", faulty, "--out", "report.csv")
    assert said.status == Status.COULD_NOT_RUN
    assert "磁盘已满" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["report.csv"]
    assert (tmp_path / "report.csv").read_text(encoding="utf-8") == "older"


def test_serving_as_somebody_unknown_names_those_who_resemble(command: Command, faulty: Path) -> None:
    with open_register(faulty) as register:
        officer = register.read("officers")["officer_id"][0]
    said = command("serve", faulty, "--as", officer[:-1])
    assert said.status == Status.COULD_NOT_RUN
    assert officer in said.err


@pytest.mark.parametrize("into", ["new.db", "sqlite:///new.db", "new-folder", "empty-folder", "empty.db"])
def test_a_dry_run_into_a_register_that_is_not_there_writes_nothing(
    command: Command, tmp_path: Path, into: str
) -> None:
    (tmp_path / "empty-folder").mkdir()
    (tmp_path / "empty.db").touch()
    before = sorted(tmp_path.rglob("*"))
    said = command("import", LEDGERS / "example-300.xlsx", "--into", into, "--dry-run")
    assert said.status == Status.FINDINGS, said.err
    assert "还没有名册" in said.out
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path / "empty.db").stat().st_size


def test_a_dry_run_refuses_what_a_real_one_refuses(command: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no register", encoding="utf-8")
    said = command("import", LEDGERS / "example-300.xlsx", "--into", "notes.txt", "--dry-run")
    assert said.status == Status.COULD_NOT_RUN


def test_nobody_serves_as_an_officer_whom_no_register_knows(
    command: Command, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[dict[str, object]] = []
    monkeypatch.setattr("workbench.apps.server.serve", lambda **told: served.append(told))
    said = command("serve", "--as", "anybody")
    assert said.status == Status.COULD_NOT_RUN
    assert "没有指定名册" in said.err
    assert not served
    with open_register(faulty) as register:
        officer, name = register.read("officers", columns=["officer_id", "name"]).row(0)
    assert command("serve", faulty, "--as", officer).status == Status.CLEAN
    assert [told["who"] for told in served] == [name]
