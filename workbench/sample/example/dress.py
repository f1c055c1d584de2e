"""The stories dressed as a ledger: dates in several hands, numbers as texts, words as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter

from workbench.sample.days import number as day_number
from workbench.sample.example.story import AS_OF, UNTIL, Story
from workbench.sample.example.unreadable import AS_A_NUMBER
from workbench.sample.names import employer, given_name, surname
from workbench.sample.numbers import IdentityNumbers, certificate_number, phone

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from xlsxwriter.worksheet import Worksheet

PLATFORM: Final = "520102001001"
COUNTIES: Final = ("520102", "520103", "522122", "522401", "520114", "520321", "522634", "522229", "522724", "520202")
HEADER_ROW: Final = 3
HEADERS: Final = (
    "序号", "姓名", "性别", "身份证号码", "户口性质", "家庭住址", "联系电话", "文化程度", "所属平台",
    "困难类型", "失业时间", "登记失业时间", "就业失业登记证号", "认定时间", "就业援助卡号",
    "再就业时间", "就业形式", "现就业单位", "离职时间", "劳动能力", "就业愿望",
    "领取养老金时间", "死亡时间", "退出时间", "退出原因", "备注",
)  # fmt: skip
VISIT_HEADERS: Final = ("序号", "姓名", "身份证号", "走访时间", "走访方式", "走访结果", "走访人")
OFFICERS: Final = ("某甲", "某乙", "某丙")
HANDS: Final = (
    "{0:%Y-%m-%d}", "{0:%Y%m%d}", "{0.year}.{0.month}.{0.day}", "{0.year}年{0.month}月{0.day}日", "{0:%Y/%m/%d}",
)  # fmt: skip
KINDS: Final = {"公益性岗位": "public_post", "个体经营": "self_employed", "灵活就业": "flexible"}


def write_workbook(path: Path, told: list[Story], rng: Random) -> None:
    """Write the sheets 台账 and 走访."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": datetime(UNTIL.year, UNTIL.month, UNTIL.day, tzinfo=UTC)})
        ledger, visits = book.add_worksheet("台账"), book.add_worksheet("走访")
        ledger.write(0, 0, "示例：某社区就业援助对象台账(人员、号码、单位均为虚构,如有雷同纯属巧合)")
        ledger.write(1, 0, f"截至{AS_OF.year}年{AS_OF.month}月{AS_OF.day}日")
        _write_row(ledger, HEADER_ROW - 1, HEADERS)
        _write_row(visits, 0, VISIT_HEADERS)
        numbers, line = IdentityNumbers(), 0
        for index, story in enumerate(told):
            cells = _cells(story, index + 1, numbers, rng)
            _write_row(ledger, HEADER_ROW + index, [cells[header] for header in HEADERS])
            for visit in sorted(story.visits, key=lambda visit: visit.on):
                line += 1
                said = (_day(visit.on, rng), visit.mode, visit.outcome, rng.choice(OFFICERS))
                _write_row(visits, line, (line, cells["姓名"], cells["身份证号码"], *said))


def _cells(story: Story, index: int, numbers: IdentityNumbers, rng: Random) -> dict[str, object]:
    number = numbers.issue(rng.choice(COUNTIES), day_number(story.birth), story.sex, wish=rng.randrange(450, 498))
    registered = story.says.get("登记失业时间")
    cells: dict[str, object] = dict.fromkeys(HEADERS, "")
    cells |= {
        "序号": index,
        "姓名": surname(rng) + given_name(story.sex, story.birth.year, rng),
        "性别": "男" if story.sex == "M" else "女",
        "身份证号码": number if rng.random() < 0.9 else rng.choice((number.lower(), f"'{number}", f" {number}")),
        "户口性质": rng.choice(("城镇", "非农业", "农业", "居民户口")),
        "家庭住址": f"某路{rng.randrange(1, 200)}号",
        "联系电话": phone(rng),
        "文化程度": rng.choice(("小学", "初中", "高中", "中专", "大专")),
        "所属平台": PLATFORM,
    }
    if isinstance(registered, date):
        cells["就业失业登记证号"] = certificate_number(PLATFORM[:6], day_number(registered), index)
        recognised = story.says.get("认定时间")
        if isinstance(recognised, date) and recognised >= registered and rng.random() < 0.7:
            cells["就业援助卡号"] = f"YZ{index:06d}"
    if "再就业时间" in story.says:
        cells["现就业单位"] = employer(KINDS.get(str(story.says["就业形式"]), "enterprise"), rng)
    cells |= {header: _day(said, rng) if isinstance(said, date) else said for header, said in story.says.items()}
    if story.says.get("身份证号码") == AS_A_NUMBER:
        cells["身份证号码"] = float(number[:17] + "0")
    return cells


def _day(day: date, rng: Random) -> object:
    return day if rng.random() < 0.5 else rng.choice(HANDS).format(day)


def _write_row(sheet: Worksheet, row: int, cells: tuple[object, ...] | list[object]) -> None:
    for column, cell in enumerate(cells):
        if cell != "":
            sheet.write(row, column, cell)
