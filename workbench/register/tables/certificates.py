"""Certificates of employment and unemployment: the days on which one is held."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

CERTIFICATES = Table(
    name="certificates",
    zh="就业失业登记证",
    en="certificates",
    key=("person_id", "certificate_no"),
    columns=(
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("certificate_no", "text", "就业失业登记证号", "certificate number", personal=True),
        Column("agency", "text", "发证机构", "agency"),
        Column("starts_on", "day", "发证日期", "issued on", required=True),
        Column("ends_on", "day", "失效日期", "first day after"),
    ),
)
