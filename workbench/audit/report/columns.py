"""The columns of a report for people: titles, widths and how each is read from a finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from workbench.audit.report.words import check_title, rests_on_text, severity_title
from workbench.register.exchange.days import last_day
from workbench.text import Language, language

if TYPE_CHECKING:
    from workbench.audit.report.labels import Labels

Row = Mapping[str, Any]
Kind = Literal["text", "long", "day", "number", "money"]


@dataclass(frozen=True)
class Shown:
    """One column that people see."""

    zh: str
    en: str
    width: int
    kind: Kind
    value: Callable[[Row, Labels], object]

    def title(self, chosen: Language | None = None) -> str:
        """Return its title in the language in force."""
        return self.zh if (chosen or language()) == "zh" else self.en


def message(row: Row) -> str:
    """Return the sentence of a finding in the language in force."""
    return str(row["message_zh"] if language() == "zh" else row["message_en"])


CHECK = Shown("检查项", "Check", 16, "text", lambda row, _labels: check_title(row["check"]))
SEVERITY = Shown("严重程度", "Severity", 10, "text", lambda row, _labels: severity_title(row["severity"]))
NAME = Shown("姓名", "Name", 10, "text", lambda row, labels: labels.person(row["person_id"]).name)
ID_NUMBER = Shown(
    "身份证号", "Identity number", 21, "text", lambda row, labels: labels.person(row["person_id"]).id_number
)
PLATFORM = Shown("所属平台", "Platform", 22, "text", lambda row, labels: labels.platform(row["platform"]))
FIRST_DAY = Shown("起始日", "First day", 12, "day", lambda row, _labels: row["starts_on"])
LAST_DAY = Shown("最后一日", "Last day", 12, "day", lambda row, _labels: last_day(row["ends_on"]))
DAYS = Shown("天数", "Days", 8, "number", lambda row, _labels: row["days"])
AMOUNT = Shown("金额(元)", "Amount (yuan)", 12, "money", lambda row, _labels: row["amount"])
MESSAGE = Shown("说明", "What was found", 60, "long", lambda row, _labels: message(row))
CITATION = Shown("依据", "Clause", 22, "long", lambda row, _labels: row["citation"])
MEND = Shown("怎样整改", "How to mend", 40, "long", lambda row, _labels: row["mend"])
RESTS_ON = Shown(
    "所依据的本地参数(文件未载明)",
    "Rests on parameters not in the document",
    34,
    "long",
    lambda row, _labels: rests_on_text(row["rests_on"]),
)
PERSON_ID = Shown("人员编号", "Person", 24, "text", lambda row, _labels: row["person_id"])
FINGERPRINT = Shown("疑点指纹", "Fingerprint", 26, "text", lambda row, _labels: row["fingerprint"])

FINDINGS = (
    CHECK, SEVERITY, NAME, ID_NUMBER, PLATFORM, FIRST_DAY, LAST_DAY, DAYS, AMOUNT, MESSAGE, CITATION, MEND, RESTS_ON,
    PERSON_ID, FINGERPRINT,
)  # fmt: skip
QUESTIONS = (NAME, ID_NUMBER, PLATFORM, FIRST_DAY, LAST_DAY, DAYS, MESSAGE, CITATION, RESTS_ON, PERSON_ID, FINGERPRINT)
