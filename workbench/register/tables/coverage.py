"""Coverage: for which platforms, which table and which days the register knows; outside it a fact is unknown."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

COVERAGE = Table(
    name="coverage",
    zh="数据范围",
    en="coverage",
    key=("platform", "subject", "known_from"),
    columns=(
        Column("platform", "text", "平台", "platform", required=True),
        Column("subject", "text", "内容", "subject", required=True),
        Column("known_from", "day", "起始日期", "known from"),
        Column("known_until", "day", "截止日期", "known until"),
    ),
)
