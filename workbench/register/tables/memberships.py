"""Memberships: a person recognised as a client of employment assistance, from recognition until exit."""

from __future__ import annotations

from workbench.codes import Condition, ExitReason, Level
from workbench.register.tables.base import Column, Table

MEMBERSHIPS = Table(
    name="memberships",
    zh="就业援助对象认定",
    en="recognised clients",
    key=("membership_id",),
    columns=(
        Column("membership_id", "text", "认定编号", "membership", required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("previous_membership_id", "text", "前次认定编号", "previous membership"),
        Column("categories", "list", "认定类别", "categories", codes=Condition),
        Column("applied_on", "day", "申请日期", "applied on"),
        Column("checked_on", "day", "审核日期", "checked on"),
        Column("checked_by", "text", "审核人", "checked by"),
        Column("notice_from", "day", "公示开始日期", "notice from"),
        Column("notice_until", "day", "公示结束日期", "notice until"),
        Column("notice_place", "text", "公示地点", "place of notice"),
        Column("recognised_on", "day", "认定日期", "recognised on", required=True),
        Column("recognised_by", "text", "认定机构", "recognised by"),
        Column("recogniser_level", "code", "认定层级", "level of the recogniser", codes=Level),
        Column("exited_on", "day", "退出之日", "exited on"),
        Column("exit_reason", "code", "退出原因", "reason of the exit", codes=ExitReason),
        Column("decision", "text", "认定依据", "decision", personal=True),
    ),
)
