"""Visits: who was seen when, how and with what outcome."""

from __future__ import annotations

from workbench.codes import VisitMode, VisitOutcome, VisitTarget
from workbench.register.tables.base import Column, Table

VISITS = Table(
    name="visits",
    zh="走访",
    en="visits",
    key=("visit_id",),
    columns=(
        Column("visit_id", "text", "走访编号", "visit", required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("visited_on", "day", "走访日期", "visited on", required=True),
        Column("mode", "code", "走访方式", "mode", codes=VisitMode),
        Column("target", "code", "走访对象", "target", codes=VisitTarget),
        Column("outcome", "code", "走访结果", "outcome", codes=VisitOutcome, optional=True),
        Column("officer_id", "text", "走访人", "officer"),
        Column("services_received", "text", "接受服务情况", "services received"),
        Column("income", "money", "收入", "income", personal=True),
        Column("insurance", "text", "参加社会保险情况", "social insurance"),
        Column("policies_enjoyed", "text", "享受政策情况", "policies enjoyed"),
        Column("family_situation", "text", "家庭情况", "family situation", personal=True),
        Column("entered_at", "instant", "录入时刻", "entered at"),
    ),
)
