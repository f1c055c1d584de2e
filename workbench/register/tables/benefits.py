"""Benefits: money paid or granted for a person, and for which days."""

from __future__ import annotations

from workbench.codes import Payee, Support
from workbench.register.tables.base import Column, Table

BENEFITS = Table(
    name="benefits",
    zh="补贴发放",
    en="benefits paid",
    key=("benefit_id",),
    columns=(
        Column("benefit_id", "text", "补贴编号", "benefit", required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("support", "code", "政策", "support", codes=Support, required=True),
        Column("payee", "code", "受款方", "payee", codes=Payee),
        Column("payee_name", "text", "受款方名称", "name of the payee", personal=True),
        Column("region", "text", "发放地区划", "region"),
        Column("employment_id", "text", "就业编号", "employment"),
        Column("starts_on", "day", "补贴开始日期", "first day supported", required=True),
        Column("ends_on", "day", "补贴结束日期", "first day after"),
        Column("amount", "money", "金额", "amount"),
        Column("claimed_on", "day", "申请日期", "claimed on"),
        Column("first_approved_on", "day", "首次批准日期", "first approved on"),
        Column("approved_on", "day", "批准日期", "approved on"),
        Column("paid_on", "day", "发放日期", "paid on"),
    ),
)
