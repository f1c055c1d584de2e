"""Officers: who works where, in what role, on which days."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

OFFICERS = Table(
    name="officers",
    zh="工作人员",
    en="officers",
    key=("officer_id",),
    columns=(
        Column("officer_id", "text", "工号", "officer", required=True),
        Column("name", "text", "姓名", "name", personal=True),
        Column("role", "text", "岗位", "role"),
        Column("region", "text", "负责区划", "region"),
        Column("qualification", "text", "资格", "qualification"),
        Column("starts_on", "day", "开始日期", "first day", required=True),
        Column("ends_on", "day", "结束日期", "first day after"),
    ),
)
