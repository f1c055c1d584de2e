"""Circumstances: dibao, disability, land lost and the like, each from a day until a day."""

from __future__ import annotations

from workbench.codes import Basis, CircumstanceKind
from workbench.register.tables.base import Column, Table

CIRCUMSTANCES = Table(
    name="circumstances",
    zh="困难情形",
    en="circumstances",
    key=("person_id", "kind", "starts_on"),
    columns=(
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("kind", "code", "情形", "kind of circumstance", codes=CircumstanceKind, required=True),
        Column("starts_on", "day", "开始日期", "first day", required=True),
        Column("ends_on", "day", "结束日期", "first day after"),
        Column("basis", "code", "依据", "basis", codes=Basis, optional=True),
        Column("document_no", "text", "证明文号", "document number", personal=True),
        Column("study_from", "day", "入学日期", "study from", optional=True),
    ),
)
