"""Household members: who belongs to which household on which days."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

HOUSEHOLD_MEMBERS = Table(
    name="household_members",
    zh="家庭成员",
    en="household members",
    key=("household_id", "person_id", "starts_on"),
    columns=(
        Column("household_id", "text", "家庭编号", "household", required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("relation", "text", "与户主关系", "relation"),
        Column("starts_on", "day", "开始日期", "first day", required=True),
        Column("ends_on", "day", "结束日期", "first day after"),
    ),
)
