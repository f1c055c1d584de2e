"""Attributes of a person that change in time: they hold on the days covered, the column of `people` on all others."""

from __future__ import annotations

from workbench.codes import ChangingAttribute
from workbench.register.tables.base import Column, Table

ATTRIBUTES = Table(
    name="attributes",
    zh="变动属性",
    en="changing attributes",
    key=("person_id", "attribute", "starts_on"),
    columns=(
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("attribute", "code", "属性", "attribute", codes=ChangingAttribute, required=True),
        Column("value", "text", "取值", "value"),
        Column("starts_on", "day", "开始日期", "first day", required=True),
        Column("ends_on", "day", "结束日期", "first day after"),
    ),
)
