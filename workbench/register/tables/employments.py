"""Employments: the days on which a person works, and how."""

from __future__ import annotations

from workbench.codes import EmploymentKind
from workbench.register.tables.base import Column, Table

EMPLOYMENTS = Table(
    name="employments",
    zh="就业",
    en="employments",
    key=("employment_id",),
    columns=(
        Column("employment_id", "text", "就业编号", "employment", required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("kind", "code", "就业形式", "kind of employment", codes=EmploymentKind),
        Column("employer", "text", "就业单位", "employer", personal=True),
        Column("starts_on", "day", "就业日期", "employed from", required=True),
        Column("ends_on", "day", "离职日期", "first day after"),
        Column("contract_until", "day", "合同到期之日", "contract until"),
        Column("licence_no", "text", "营业执照号", "licence number"),
        Column("declared_on", "day", "申报就业日期", "declared on"),
        Column("contributions_paid", "boolean", "已缴社会保险", "contributions paid"),
        Column("monthly_income", "money", "月收入", "monthly income", personal=True),
    ),
)
