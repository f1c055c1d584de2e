"""The same file twice, a trial run, a later ledger: nothing is told twice, and no two stories of one person."""

from datetime import date

import openpyxl
import polars as pl
import pytest

from tests.ledgers import PLATFORM, Importer
from workbench import audit
from workbench.errors import OutputError
from workbench.register import Register, identity, open_register
from workbench.register.exchange.ledger import import_ledger

ZHANG, LI = "522122197003050011", "520102198501010028"
HEADER = ["姓名", "身份证号", "困难类型", "登记失业时间", "认定时间", "再就业时间", "退出时间", "退出原因"]
ROW = ["张三", ZHANG, "低保", "2024-03-01", "2024-04-01", None, None, None]
BAD = ["李四", LI, "低保", "前年", "2024-04-01", None, None, None]
VISITS = [["身份证号", "走访时间", "走访方式", "走访人"], [ZHANG, "2026-04-08", "上门", "刘某"]]


@pytest.mark.parametrize("kind", ["frames", "sqlite", "folder"])
def test_the_same_file_twice_changes_nothing(kind: str, imported: Importer, tmp_path) -> None:  # noqa: ANN001
    register = {
        "frames": lambda: Register.from_frames({}),
        "sqlite": lambda: open_register(f"sqlite:///{tmp_path}/r.db", create=True),
        "folder": lambda: open_register(tmp_path / "register", create=True),
    }[kind]()
    first = imported([HEADER, ROW, BAD], VISITS, register=register)
    before, coverage, changes = register.hash(), register.coverage.height, register.count("changes")
    second = imported([HEADER, ROW, BAD], VISITS, register=register)
    assert sum(first.report.entered.values()) > 0
    assert not any(second.report.entered.values())
    assert second.report.known == first.report.entered
    assert (register.hash(), register.coverage.height) == (before, coverage)
    assert register.count("changes") == changes == 1
    register.close()


def test_a_trial_run_changes_nothing_and_says_the_same(imported: Importer) -> None:
    register = Register.from_frames({})
    trial = imported([HEADER, ROW, BAD], VISITS, register=register, dry_run=True)
    assert register.count("people") == 0
    assert register.count("changes") == 0
    assert sorted(entry.name for entry in trial.path.parent.iterdir()) == ["台账.xlsx"]
    real = imported([HEADER, ROW, BAD], VISITS, register=register)
    assert {**trial.report.entered, "coverage": real.report.entered["coverage"]} == real.report.entered
    assert trial.report.problems == real.report.problems
    assert real.path.with_name("台账-未导入.xlsx").exists()


def test_a_later_ledger_that_tells_a_recognition_otherwise_is_refused_for_that_person(imported: Importer) -> None:
    first = imported([HEADER, ROW])
    later = imported(
        [HEADER, [*ROW[:6], "2026-05-01", "死亡"], ["李四", LI, *ROW[2:]]], name="later.xlsx", register=first.register
    )
    assert first.rows("memberships", "exited_on") == [("张三", None), ("李四", None)]
    assert [(row, effect) for _, row, _, effect in later.problems()] == [(2, "row")]


def test_two_ledgers_of_one_person_meet(imported: Importer) -> None:
    first = imported([["姓名", "身份证号", "登记失业时间"], ["张三", ZHANG, "2024-03-01"]])
    later = [["姓名", "身份证号", "联系电话", "认定时间"], ["张三", ZHANG, "1", "2024-04-01"]]
    second = imported(later, name="b.xlsx", register=first.register)
    assert first.register.count("people") == 1
    assert second.rows("memberships", "recognised_on") == [("张三", date(2024, 4, 1))]
    assert second.register.read("people")["person_id"].to_list() == [identity.person_id_of(ZHANG)]


def test_one_number_under_two_names_enters_as_two_persons_and_is_noted(imported: Importer) -> None:
    found = imported([HEADER, ROW, ["张四", *ROW[1:]], ROW])
    people = found.register.read("people")
    assert people["id_number"].to_list() == [ZHANG, ZHANG]
    assert people["person_id"].n_unique() == 2
    assert found.register.count("memberships") == 2
    assert [(row, effect) for _, row, _, effect in found.problems()] == [(3, "check"), (4, "check")]


def test_all_rows_of_a_person_are_refused_if_one_cannot_be_read(imported: Importer) -> None:
    found = imported([HEADER, ROW, [*ROW[:5], "上个月", None, None]])
    assert found.register.count("people") == 0
    assert [(row, effect) for _, row, _, effect in found.problems()] == [(2, "row"), (3, "row"), (3, "row")]


def test_row_order_does_not_matter(imported: Importer) -> None:
    one = imported([HEADER, ROW, ["李四", LI, *ROW[2:]]])
    other = imported([HEADER, ["李四", LI, *ROW[2:]], ROW], name="other.xlsx")
    assert one.register.hash() == other.register.hash()


def test_what_a_ledger_says_wrongly_enters_and_is_noted(imported: Importer) -> None:
    found = imported(
        [
            ["姓名", "性别", "出生日期", "身份证号", "登记失业时间", "认定时间", "退出时间"],
            ["张三", "女", "1971-03-05", ZHANG, "2024-05-01", "2024-04-01", "2024-03-31"],
        ]
    )
    assert found.people("sex", "birth_date") == [("张三", "F", date(1971, 3, 5))]
    assert found.rows("memberships", "recognised_on", "exited_on") == [("张三", date(2024, 4, 1), date(2024, 3, 31))]
    noted = sorted(str(row[2]) for row in found.listed("已导入请核对"))
    assert noted == ["出生日期", "性别", "认定时间", "认定时间"]


def test_the_list_masks_numbers_and_holds_no_formula(imported: Importer) -> None:
    evil = '=HYPERLINK("http://x")'
    book_row = ["赵" + ZHANG, LI, evil, "+1", "2024-04-01", None, None, None]
    found = imported([HEADER, book_row])
    assert found.report.quarantine is not None
    cells = [
        cell for sheet in openpyxl.load_workbook(found.report.quarantine) for row in sheet.iter_rows() for cell in row
    ]
    assert all(cell.data_type != "f" for cell in cells)
    assert not any(str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)
    assert not any(LI in str(cell.value) or ZHANG in str(cell.value) for cell in cells)


def test_nothing_goes_in_where_the_list_cannot_be_written(imported: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    register = Register.from_frames({})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.register.exchange.ledger.quarantine._write", full)
    with pytest.raises(OutputError, match="没有导入任何内容"):
        imported([HEADER, ROW, BAD], register=register)
    assert register.count("people") == 0


def test_progress_is_told(imported: Importer) -> None:
    seen: list[tuple[int, int]] = []
    found = imported([HEADER, ROW], VISITS)
    import_ledger(
        found.path, Register.from_frames({}), platform=PLATFORM, progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(2, 2)]


def test_ids_hold_no_identity_number(imported: Importer) -> None:
    found = imported([HEADER, [*ROW[:5], "2025-01-01", None, None]], VISITS)
    for table, column in (("memberships", "membership_id"), ("employments", "employment_id"), ("visits", "visit_id")):
        ids = found.register.read(table).select(pl.col(column, "person_id")).rows()
        assert all(ZHANG not in str(row) and ZHANG[6:14] not in str(row) for row in ids)


def test_a_later_ledger_that_the_register_contradicts_does_not_make_it_known_until_then(imported: Importer) -> None:
    first = imported([HEADER, ROW], as_of=date(2024, 12, 31))
    later = imported(
        [HEADER, [*ROW[:6], "2025-03-01", "死亡"]], name="later.xlsx", register=first.register, as_of=date(2026, 9, 30)
    )
    assert set(first.register.coverage["known_until"]) == {date(2025, 1, 1)}
    assert later.covered() == {}
    assert any("情况与名册不同" in note for note in later.report.notes)
    found = audit.run(first.register, date(2025, 10, 1), date(2026, 10, 1))
    assert len(found) == 0
