"""The audit app in a real browser: what a supervisor does with it, and what never leaves the server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.ledgers import write_workbook
from workbench.register.identity import check_character

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PATIENCE = 60_000  # milliseconds
HEADERS = (
    "序号",
    "姓名",
    "性别",
    "身份证号",
    "户口性质",
    "失业登记时间",
    "就业困难人员类型",
    "认定时间",
    "所属平台代码",
)


class Visit:
    """A page in a browser of its own, and every address that it asked."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.context = browser.new_context(
            viewport={"width": 1366, "height": 768}, locale="zh-CN", accept_downloads=True
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.set_default_navigation_timeout(PATIENCE)
        self.asked: list[str] = []
        self.broken: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.address = address

    def open(self, language: str = "zh") -> Page:
        """Open the audit app and wait for its form."""
        self.page.goto(f"{self.address}voila/render/audit.ipynb?lang={language}", wait_until="commit")
        self.page.wait_for_selector(".wb-app .wb-main:visible")
        return self.page

    def outside(self) -> list[str]:
        """Return the addresses asked that are not the server's."""
        own = self.address.removeprefix("http://")
        inside = (f"http://{own}", f"ws://{own}", "data:", "blob:", "about:")
        return [url for url in self.asked if not url.startswith(inside)]


@pytest.fixture
def visit(browser: Browser, workbench_at: str) -> Iterator[Visit]:
    visited = Visit(browser, workbench_at)
    yield visited
    visited.context.close()


def numbered(first_seventeen: str) -> str:
    return first_seventeen + check_character(first_seventeen)


def upload(page: Page, file: Path) -> None:
    with page.expect_file_chooser(timeout=PATIENCE) as choosing:
        page.click(".widget-upload")
    choosing.value.set_files(str(file), timeout=PATIENCE)


def run_audit(page: Page) -> None:
    page.click(".wb-app .wb-main")
    page.wait_for_selector(".wb-figures li:visible")


@pytest.mark.timeout(300)
def test_a_supervisor_runs_an_audit_opens_a_person_and_takes_the_report(visit: Visit, tmp_path: Path) -> None:
    page = visit.open()
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert page.title() == "审计"
    run_audit(page)
    assert "在册对象" in page.inner_text(".wb-figures")
    assert page.locator(".wb-chart svg").count() == 2
    assert page.locator(".wb-line:visible").count() == 10
    page.locator(".wb-line button:visible").first.click()
    page.wait_for_selector(".wb-decision")
    assert "第(二)条" in page.inner_text(".wb-person")
    with page.expect_download(timeout=PATIENCE) as downloading:
        page.click(".wb-take a")
    downloading.value.save_as(tmp_path / "report.xlsx")
    assert downloading.value.suggested_filename.endswith(".xlsx")
    assert openpyxl.load_workbook(tmp_path / "report.xlsx").sheetnames == ["疑点", "待查", "未检查", "说明"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366
    assert not visit.outside()
    assert not visit.broken


@pytest.mark.timeout(300)
def test_pages_turn_and_checks_filter(visit: Visit) -> None:
    page = visit.open("en")
    assert page.evaluate("document.documentElement.lang") == "en"
    run_audit(page)
    first = page.inner_text(".wb-place")
    assert first.startswith("1–10 of")
    page.click("text=Next")
    page.wait_for_function("document.querySelector('.wb-place').innerText.startsWith('11–')", timeout=PATIENCE)
    page.select_option(".wb-bar select", index=1)
    page.wait_for_function("document.querySelector('.wb-place').innerText.startsWith('1–')", timeout=PATIENCE)
    shown = page.locator(".wb-line:visible .chip").all_inner_texts()
    assert len(set(shown)) == 1
    assert not visit.outside()


@pytest.mark.timeout(300)
def test_a_ledger_is_audited_and_not_stored(visit: Visit, tmp_path: Path) -> None:
    evil = "<img src=x onerror=window.hurt=1>"
    rest = ("城镇", "2024-05-06", "大龄", "2024-06-01", "520103001001")
    rows = [
        (1, "王芳", "女", numbered("52010319780302122"), *rest),
        (2, evil, "男", numbered("52010319650302123"), *rest),
    ]
    ledger = write_workbook(tmp_path / "云岩台账.xlsx", [HEADERS, *rows])
    page = visit.open()
    upload(page, ledger)
    page.wait_for_selector(".wb-note :text('台账已读入')")
    assert "云岩台账.xlsx" in page.inner_text(".wb-title")
    run_audit(page)
    assert "未检查" in page.inner_text(".wb-app")
    assert page.evaluate("window.hurt") is None
    assert not visit.outside()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["云岩台账.xlsx"]


@pytest.mark.timeout(300)
def test_what_is_no_ledger_gets_a_sentence_and_the_page_goes_on(visit: Visit, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"this is no workbook")
    page = visit.open()
    upload(page, wrong)
    page.wait_for_selector(".wb-note .wrong")
    assert "Traceback" not in page.inner_text("body")
    run_audit(page)
