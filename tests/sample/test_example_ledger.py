"""The example ledger gives the findings that its stories tell; no accusation rests on a gap or an absent column."""

import csv
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import openpyxl
import pytest

from workbench.audit import run
from workbench.register import Register, identity
from workbench.register.exchange.ledger import ImportReport, import_ledger
from workbench.sample.example.make import NAME, make

FOLDER = Path(__file__).parents[2] / "data" / "ledgers"
SINCE, UNTIL = date(2025, 10, 1), date(2026, 10, 1)
ACCUSING = ("ineligible_member", "missing_visit", "card_without_force", "omitted_eligible")
Finding = tuple[int, str, str, str, str]


def audited(path: Path) -> tuple[ImportReport, set[Finding], set[str]]:
    """Return the import's report, the findings by row, and the checks that were not run."""
    register = Register.from_frames({})
    report = import_ledger(path, register)
    found = run(register, SINCE, UNTIL)
    row_of = rows_by_person(path)
    findings = {
        (row_of[one["person_id"]], one["check"], one["reason"], str(one["starts_on"])[:10], str(one["ends_on"])[:10])
        for one in found.frame.to_dict("records")
    }
    return report, findings, set(found.not_run["check"])


def rows_by_person(path: Path) -> dict[str, int]:
    sheet = openpyxl.load_workbook(path)["台账"]
    rows = {}
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        written = next((cell for cell in cells if isinstance(cell, str) and identity.has_shape(cell)), None)
        if written is not None:
            rows[identity.person_id_of(written)] = number
    return rows


@cache
def expected() -> frozenset[Finding]:
    with (FOLDER / f"{NAME}-findings.csv").open(encoding="utf-8", newline="") as stream:
        return frozenset(
            (int(row["row"]), row["check"], row["reason"], row["starts_on"], row["ends_on"])
            for row in csv.DictReader(stream)
        )


def changed(folder: Path, change: Callable[[openpyxl.Workbook], None]) -> Path:
    book = openpyxl.load_workbook(FOLDER / f"{NAME}.xlsx")
    change(book)
    book.save(folder / "changed.xlsx")
    return folder / "changed.xlsx"


def without(header: str) -> Callable[[openpyxl.Workbook], None]:
    def drop(book: openpyxl.Workbook) -> None:
        sheet = book["台账"]
        column = next(cell.column for cell in sheet[3] if cell.value == header)
        sheet.delete_cols(column)

    return drop


def test_the_findings_are_those_that_the_stories_tell(tmp_path: Path) -> None:
    path = Path(shutil.copy(FOLDER / f"{NAME}.xlsx", tmp_path))
    _, findings, not_run = audited(path)
    assert findings == expected()
    assert not_run == set()


def test_rows_that_cannot_be_read_are_listed_and_accuse_nobody(tmp_path: Path) -> None:
    path = Path(shutil.copy(FOLDER / f"{NAME}.xlsx", tmp_path))
    report, findings, _ = audited(path)
    with (FOLDER / f"{NAME}-unreadable.csv").open(encoding="utf-8", newline="") as stream:
        unread = {(int(row["row"]), row["column"]) for row in csv.DictReader(stream)}
    refused = {(item.row, item.column) for item in report.problems if item.effect.value == "row"}
    assert refused == unread
    assert not {row for row, _ in unread} & {finding[0] for finding in findings}
    assert sum(report.rows_read.values()) == 300 + report.entered["visits"]


def test_the_files_are_as_the_script_makes_them(tmp_path: Path) -> None:
    make(tmp_path)
    for name in (f"{NAME}-findings.csv", f"{NAME}-unreadable.csv"):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()
    made, kept = (openpyxl.load_workbook(folder / f"{NAME}.xlsx") for folder in (tmp_path, FOLDER))
    for sheet in ("台账", "走访"):
        assert list(made[sheet].values) == list(kept[sheet].values)


def test_without_visits_nobody_is_called_unvisited(tmp_path: Path) -> None:
    _, findings, not_run = audited(changed(tmp_path, lambda book: book.remove(book["走访"])))
    assert findings == {finding for finding in expected() if finding[1] != "missing_visit"}
    assert not_run == {"missing_visit"}


def within_expected(finding: Finding) -> bool:
    """Say whether a finding accuses the same person of the same, on no other days."""
    row, check, reason, starts_on, ends_on = finding
    return any(
        (row, check, reason) == one[:3] and one[3] <= starts_on and ends_on <= one[4] for one in expected()
    )


@pytest.mark.parametrize(
    ("header", "not_run"),
    [
        ("性别", set()),
        ("困难类型", set()),
        ("失业时间", set()),
        ("登记失业时间", {"ineligible_member", "omitted_eligible"}),
        ("就业失业登记证号", {"card_without_force"}),

        ("认定时间", {"ineligible_member", "unverifiable_member", "omitted_eligible", "missing_visit"}),
        ("再就业时间", {"ineligible_member", "omitted_eligible", "missing_visit"}),
        ("劳动能力", set()),
        ("领取养老金时间", set()),
        ("死亡时间", set()),
        ("户口性质", set()),
    ],
)
def test_a_column_that_is_not_there_accuses_nobody(header: str, not_run: set[str], tmp_path: Path) -> None:
    _, findings, absent = audited(changed(tmp_path, without(header)))
    assert [finding for finding in findings if finding[1] in ACCUSING and not within_expected(finding)] == []
    assert absent == not_run


@pytest.mark.parametrize("seed", [1, 2])
def test_a_cell_left_blank_accuses_nobody(seed: int, tmp_path: Path) -> None:
    def blank_one_cell_a_row(book: openpyxl.Workbook) -> None:
        rng = Random(seed)
        sheet = book["台账"]
        for row in sheet.iter_rows(min_row=4):
            filled = [cell for cell in row if cell.value is not None and sheet.cell(3, cell.column).value != "离职时间"]
            rng.choice(filled[1:]).value = None

    _, findings, _ = audited(changed(tmp_path, blank_one_cell_a_row))
    assert [finding for finding in findings if finding[1] in ACCUSING and not within_expected(finding)] == []
