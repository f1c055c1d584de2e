"""What a ledger knows: just what its columns bring, for its platform, until its own day."""

from datetime import date

import pytest

from tests.ledgers import PLATFORM, Importer
from workbench.errors import BadValueError, MissingColumnError
from workbench.text import in_language

ZHANG, LI = "522122197003050011", "520102198501010028"
END = date(2026, 10, 1)
FULL = ["姓名", "身份证号", "登记失业时间", "认定时间", "再就业时间", "就业失业登记证号", "援助卡号"]
ROW = ["张三", ZHANG, "2024-03-01", "2024-04-01", None, "A1", "K1"]


@pytest.mark.parametrize(
    ("columns", "subjects"),
    [
        (7, ["cards", "certificates", "circumstances/incapacity", "employments", "memberships"]),
        (4, ["circumstances/incapacity", "memberships"]),
        (3, ["circumstances/incapacity"]),
    ],
)
def test_a_column_that_is_there_covers_its_table(columns: int, subjects: list[str], imported: Importer) -> None:
    found = imported([FULL[:columns], ROW[:columns]], as_of=date(2026, 9, 30))
    assert found.covered() == dict.fromkeys([*subjects, "unemployment_registrations"], (None, END))
    assert found.report.coverage["platform"].unique().to_list() == [PLATFORM]


def test_a_category_covers_no_circumstance(imported: Importer) -> None:
    found = imported([["姓名", "身份证号", "困难类型", "认定时间"], ["张三", ZHANG, "低保", "2024-04-01"]])
    assert list(found.covered()) == ["memberships"]


@pytest.mark.parametrize(
    ("first_visit", "known_from"),
    [("2025-01-31", date(2025, 1, 1)), ("2025-02-01", date(2025, 4, 1)), ("2025-11-01", date(2026, 1, 1))],
)
def test_visits_are_known_from_the_first_quarter_that_was_kept(
    first_visit: str, known_from: date, imported: Importer
) -> None:
    visits = [["身份证号", "走访时间"], [ZHANG, first_visit], [ZHANG, "2026-09-30"]]
    assert imported([FULL, ROW], visits).covered()["visits"] == (known_from, END)


def test_without_visits_none_are_known(imported: Importer) -> None:
    assert "visits" not in imported([FULL, ROW]).covered()
    empty = imported([FULL, ROW], [["身份证号", "走访时间"]])
    assert "visits" not in empty.covered()
    assert any("走访" in note for note in empty.report.notes)


@pytest.mark.parametrize(
    ("name", "title", "given", "day"),
    [
        ("台账.xlsx", "就业援助台账（截至2026年9月30日）", None, date(2026, 9, 30)),
        ("台账.xlsx", "统计截止时间：2026.8.31", None, date(2026, 8, 31)),
        ("台账(截至2026-06).xlsx", "", None, date(2026, 6, 30)),
        ("台账.xlsx", "截至2026年9月30日", date(2026, 7, 31), date(2026, 7, 31)),
        ("台账.xlsx", "台账", None, date(2024, 4, 1)),
    ],
)
def test_the_ledgers_own_day_is_given_written_or_its_latest(
    name: str, title: str, given: date | None, day: date, imported: Importer
) -> None:
    found = imported([[title], FULL, ROW], name=name, as_of=given)
    assert found.report.as_of == day
    assert f"{day}" in str(found.report)


def test_a_day_to_come_is_not_the_latest_and_not_taken(imported: Importer) -> None:
    late = ["李四", LI, "2062-01-01", "2024-05-01", None, None, None]
    assert imported([FULL, ROW, late]).report.as_of == date(2024, 5, 1)
    with pytest.raises(BadValueError):
        imported([FULL, ROW], as_of=date(2099, 1, 1))


def test_the_platform_comes_from_the_rows_own_codes_or_is_asked_for(imported: Importer) -> None:
    header = [*FULL, "户籍所属社区(村)"]
    found = imported([header, [*ROW, 520102001002]], platform=None)
    assert found.people("platform") == [("张三", "520102001002")]
    with pytest.raises(MissingColumnError, match="--platform"):
        imported([header, [*ROW, "某社区"]], platform=None)
    with pytest.raises(MissingColumnError, match="--platform"):
        imported([FULL, ROW], platform=None)
    two = [header, [*ROW, "520102001002"], ["李四", LI, *ROW[2:], "520102001003"]]
    with in_language("en"), pytest.raises(BadValueError, match="520102001"):
        imported(two, platform=None)
    both = imported(two, platform="520102001")
    assert both.report.coverage["platform"].unique().to_list() == ["520102001"]


def test_a_row_of_another_platform_enters_and_is_not_covered(imported: Importer) -> None:
    found = imported([[*FULL, "所属平台"], [*ROW, "520103001001"]])
    assert found.people("platform") == [("张三", "520103001001")]
    assert found.report.coverage["platform"].unique().to_list() == [PLATFORM]
    assert [row[2] for row in found.listed("已导入请核对")] == ["所属平台"]


@pytest.mark.parametrize("code", ["52", "五二", "529999001001", "5201020010011"])
def test_a_platform_that_cannot_be_is_refused(code: str, imported: Importer) -> None:
    with pytest.raises(BadValueError):
        imported([FULL, ROW], platform=code)


def test_a_ledger_that_is_all_there_is_needs_no_platform(imported: Importer) -> None:
    found = imported([[*FULL, "社区"], [*ROW, "某社区"], ["李四", LI, *ROW[2:], "520103001001"]], platform="")
    assert found.people("platform") == [("张三", None), ("李四", "520103001001")]
    assert found.report.coverage["platform"].unique().to_list() == [""]
    assert found.report.problems == ()
