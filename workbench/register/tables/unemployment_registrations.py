"""Unemployment registrations: the days on which a person is registered as unemployed."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

UNEMPLOYMENT_REGISTRATIONS = Table(
    name="unemployment_registrations",
    zh="失业登记",
    en="unemployment registrations",
    key=("person_id", "starts_on"),
    columns=(
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("agency", "text", "登记机构", "agency"),
        Column("unemployed_since", "day", "失业日期", "unemployed since"),
        Column("starts_on", "day", "失业登记日期", "registered on", required=True),
        Column("ends_on", "day", "登记终止日期", "first day after"),
        Column("end_reason", "text", "注销原因", "reason of the end"),
    ),
)
