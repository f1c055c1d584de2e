"""Files that are no ledger get a clear error with what to do, and change nothing."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.ledgers import PLATFORM, Importer, write_workbook
from workbench.errors import MissingColumnError, RegisterUnavailableError
from workbench.register import Register
from workbench.register.exchange.ledger import NotALedgerError, import_ledger
from workbench.register.exchange.ledger.blind_spots import blind_spots

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
ZHANG = "522122197003050011"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "0字节"),
        ("姓名,身份证号\n".encode("gbk"), "csv"),
        (OLE, r"\.xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"PK\x03\x04 broken", "损坏"),
    ],
)
def test_a_file_that_is_no_workbook(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotALedgerError, match=says):
        import_ledger(path, Register.from_frames({}), platform=PLATFORM)


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    with pytest.raises(NotALedgerError, match="损坏"):
        import_ledger(path, Register.from_frames({}), platform=PLATFORM)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RegisterUnavailableError, match="打不开"):
        import_ledger(tmp_path / "nowhere.xlsx", Register.from_frames({}), platform=PLATFORM)


def test_a_workbook_without_the_sheet_names_those_it_has(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("援助台账")
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(NotALedgerError) as refused:
        import_ledger(tmp_path / "a.xlsx", Register.from_frames({}), platform=PLATFORM)
    assert "援助台账" in str(refused.value)
    assert refused.value.near == ("援助台账",)


def test_a_sheet_without_rows_or_header(imported: Importer) -> None:
    with pytest.raises(NotALedgerError, match="空"):
        imported([])
    with pytest.raises(NotALedgerError, match="没有表头"):
        imported([["张三", "遵义"], ["李四", "贵阳"]])


def test_a_missing_column_is_named_with_the_headers_that_would_do(imported: Importer) -> None:
    with pytest.raises(MissingColumnError) as refused:
        imported([["姓名", "身份证号吗", "认定时间"], ["张三", ZHANG, "2024-04-01"]])
    assert "公民身份号码" in str(refused.value)
    assert refused.value.near == ("身份证号吗",)
    with pytest.raises(MissingColumnError, match="走访时间"):
        imported([["姓名", "身份证号"], ["张三", ZHANG]], [["身份证号", "走访人"]])


def test_a_ledger_of_blank_rows_enters_nothing(imported: Importer) -> None:
    found = imported([["姓名", "身份证号"], [None, None], ["", " "]])
    assert found.report.entered == {}
    assert found.report.as_of is None
    assert found.register.count("changes") == 0


def test_errors_and_formulas_never_computed_are_no_blanks(imported: Importer) -> None:
    header = ["姓名", "身份证号", "认定时间", "再就业时间"]
    found = imported([header, ["张三", ZHANG, "2024-04-01", "=A1"], ["李四", "#N/A", "2024-04-01", None]])
    assert found.report.entered == {}
    assert found.problems() == [("台账", 2, "再就业时间", "row"), ("台账", 3, "身份证号", "row")]
    assert [row[3] for row in found.listed()] == ["'=…", "#N/A"]


def test_merged_cells_are_filled_down(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "台账.xlsx",
        [["姓名", "身份证号", "认定时间"], ["张三", ZHANG, "2024-04-01"], ["李四", "520102198501010028", None]],
    )
    book = openpyxl.load_workbook(path)
    book["台账"].merge_cells("C2:C3")
    book.save(path)
    register = Register.from_frames({})
    import_ledger(path, register, platform=PLATFORM)
    assert register.count("memberships") == 2


def test_every_cell_that_only_openpyxl_sees_is_seen(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "台账.xlsx", [["a", "#REF!", 1], ["=A1", None, "b"]])
    spots = {place: spot.shown for place, spot in blind_spots(path, "台账").items()}
    assert spots == {(0, 1): "#REF!", (1, 0): "=…"}


def test_a_cell_far_outside_the_table_is_refused_before_it_takes_all_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    sheet.append(["姓名", "身份证号"])
    sheet.cell(1_048_576, 16_384, "x")
    path = tmp_path / "far.xlsx"
    book.save(path)
    with pytest.raises(NotALedgerError, match="1,048,576"):
        import_ledger(path, Register.from_frames({}))
