"""Findings as files: what people read, what programs read, and what no file may do."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import polars as pl
import pytest

from workbench.audit import Findings, report
from workbench.audit.findings import COLUMNS
from workbench.errors import OutputError
from workbench.text import in_language

EVIL = '<img src=x onerror="alert(1)">'
SCHEMA = {
    **dict.fromkeys(COLUMNS, pl.String),
    "starts_on": pl.Date,
    "ends_on": pl.Date,
    "days": pl.Int64,
    "amount": pl.Decimal(12, 2),
    "recorded": pl.Boolean,
    "warranted": pl.Boolean,
    "rests_on": pl.List(pl.String),
    "asks": pl.List(pl.String),
}
USUAL: dict[str, Any] = {
    "reason": "deceased",
    "severity": "high",
    "subject_kind": "membership",
    "subject_id": "m1",
    "platform": "520103001001",
    "starts_on": date(2026, 1, 1),
    "ends_on": date(2026, 3, 1),
    "days": 59,
    "recorded": True,
    "warranted": False,
    "message_zh": "二月二十八日仍在册。",
    "message_en": "Still recorded on 28 February.",
    "mend": "办理退出",
    "citation": "第(四)条",
    "rests_on": ["omission_days"],
}
ASK = {"check": "unverifiable_member", "mend": "请补充:户口性质", "warranted": None, "asks": ["hukou_kind"]}
ROWS = [
    USUAL | {"fingerprint": "b", "check": "ineligible_member", "person_id": "p1", "amount": Decimal("1234.50")},
    USUAL
    | {"fingerprint": "a", "check": "missing_visit", "person_id": "p2", "message_zh": "=HYPERLINK(1)", "mend": "+1"},
    USUAL | ASK | {"fingerprint": "c", "person_id": "p3"},
    USUAL | ASK | {"fingerprint": "d", "person_id": "p2"},
]
LABELS = report.Labels(
    people={"p1": report.Person("王芳", "520103********1234"), "p2": report.Person(EVIL, "520103********2222")},
    platforms={"520103001001": "某某社区"},
)


def made_of(rows: list[dict[str, Any]], not_run: list[tuple[str, ...]] | None = None) -> Findings:
    gaps = pl.DataFrame(
        not_run or [], schema={"check": pl.String, "platform": pl.String, "needs": pl.String}, orient="row"
    ).with_columns(starts_on=pl.lit(date(2026, 1, 1)), ends_on=pl.lit(date(2026, 4, 1)))
    return Findings(
        frame=arrow(pl.DataFrame(rows, schema=SCHEMA, orient="row")),
        not_run=arrow(gaps),
        parameters={"omission_days": 30},
        register_hash="0f" * 8,
        since=date(2025, 10, 1),
        until=date(2026, 10, 1),
        people=100,
        members=40,
    )


def arrow(frame: pl.DataFrame) -> pd.DataFrame:
    return frame.to_pandas(use_pyarrow_extension_array=True)


FINDINGS = made_of(ROWS, [("missing_visit", "", "visits")])
NONE = made_of([])


def book_of(findings: Findings = FINDINGS) -> Any:
    return openpyxl.load_workbook(BytesIO(report.workbook(findings, LABELS)))


def table(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_workbook_has_four_sheets_in_the_language_in_force() -> None:
    assert book_of().sheetnames == ["疑点", "待查", "未检查", "说明"]
    with in_language("en"):
        assert book_of().sheetnames == ["Findings", "To ask", "Not checked", "About"]


def test_the_findings_show_last_days_names_and_masked_numbers() -> None:
    first = table(book_of()["疑点"])[0]
    assert first["姓名"] == "王芳"
    assert first["身份证号"] == "520103********1234"
    assert first["所属平台"] == "某某社区"
    assert first["检查项"] == "不应在册"
    assert first["严重程度"] == "高"
    assert first["起始日"] == datetime(2026, 1, 1)  # noqa: DTZ001 - a workbook's days
    assert first["最后一日"] == datetime(2026, 2, 28)  # noqa: DTZ001
    assert (first["天数"], first["金额(元)"]) == (59, 1234.5)
    assert first["说明"] == "二月二十八日仍在册。"
    assert first["依据"] == "第(四)条"


def test_what_cannot_be_told_stands_apart_grouped_by_the_fact_to_ask_for() -> None:
    book = book_of()
    assert [row["检查项"] for row in table(book["疑点"])] == ["不应在册", "缺季度走访"]
    first_cells = [row[0] for row in book["待查"].iter_rows(min_row=2, values_only=True)]
    assert first_cells[0] == "户口性质(2 人次)"
    assert len(first_cells) == 3


def test_what_was_not_checked_and_how_it_came_about_are_told() -> None:
    book = book_of()
    gap = table(book["未检查"])[0]
    assert gap["检查项"] == "缺季度走访"
    assert gap["所属平台"] == "所有平台"
    assert gap["天数"] == "2026-01-01 至 2026-03-31"
    told = dict(book["说明"].iter_rows(values_only=True))
    assert told["审计起始日"] == "2025-10-01"
    assert told["审计最后一日"] == "2026-09-30"
    assert told["名册指纹"] == "0f" * 8
    assert told["符合条件而未纳入满多少天算遗漏"] == "30天"


def test_an_audit_without_findings_says_so() -> None:
    book = book_of(NONE)
    assert "没有疑点" in book["疑点"]["A2"].value
    assert "没有待查" in book["待查"]["A2"].value
    assert "没有疑点" in report.page.html(NONE, LABELS)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_no_cell_starts_a_formula(start: str, tmp_path: Path) -> None:
    evil = made_of([ROWS[0] | {"message_zh": start, "mend": start, "citation": start}])
    for row in book_of(evil)["疑点"].iter_rows():
        for cell in row:
            assert cell.data_type != "f"
            assert not str(cell.value or "").startswith(("=", "+", "-", "@", "\t", "\r"))
    report.write(evil, tmp_path / "evil.csv")
    read = pl.read_csv(tmp_path / "evil.csv", infer_schema=False)
    assert read["message_zh"][0] == "'" + start


def test_a_name_in_the_page_is_text_and_the_page_asks_nobody() -> None:
    html = report.page.html(FINDINGS, LABELS)
    assert EVIL not in html
    assert "&lt;img src=x onerror=" in html
    assert '<html lang="zh-CN">' in html
    assert not [word for word in ("http://", "https://", "<script", "<link", "url(") if word in html]
    with in_language("en"):
        assert '<html lang="en">' in report.page.html(FINDINGS, LABELS)


def test_programs_get_codes_half_open_ends_and_the_same_bytes(tmp_path: Path) -> None:
    turned = made_of(ROWS[::-1])
    for ending in (".parquet", ".csv"):
        first, second = tmp_path / f"first{ending}", tmp_path / f"second{ending}"
        report.write(FINDINGS, first)
        report.write(turned, second)
        assert first.read_bytes() == second.read_bytes()
    read = pl.read_parquet(tmp_path / "first.parquet")
    assert read.columns == list(COLUMNS)
    assert read["ends_on"].unique().to_list() == [date(2026, 3, 1)]
    assert pl.read_csv(tmp_path / "first.csv", try_parse_dates=True)["rests_on"][0] == '["omission_days"]'


@pytest.mark.parametrize("ending", report.ENDINGS)
def test_a_file_is_there_whole_or_not_at_all(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_words: object) -> None:
        raise PermissionError(13, "Permission denied")

    place = tmp_path / f"report{ending}"
    place.write_text("older", encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.replace", fails)
    with pytest.raises(OutputError, match="没有写入权限"):
        report.write(FINDINGS, place)
    assert place.read_text(encoding="utf-8") == "older"
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


def test_an_unknown_ending_is_refused_before_the_work() -> None:
    with pytest.raises(OutputError, match=r"\.xlsx"):
        report.checked_report("report.docx")
    with pytest.raises(OutputError, match="文件夹"):
        report.checked_report("nowhere/at/all/report.xlsx")


def test_findings_write_themselves(tmp_path: Path) -> None:
    FINDINGS.to_excel(tmp_path / "book.xlsx")
    FINDINGS.to_html(tmp_path / "page.html")
    FINDINGS.to_parquet(tmp_path / "rows.parquet")
    FINDINGS.to_csv(tmp_path / "rows.csv")
    assert len(list(tmp_path.iterdir())) == 4
    assert openpyxl.load_workbook(BytesIO((tmp_path / "book.xlsx").read_bytes())).sheetnames[0] == "疑点"
