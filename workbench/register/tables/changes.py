"""Changes: the append-only log of the register, each line chained to the one before by its hash."""

from __future__ import annotations

from workbench.register.tables.base import Column, Table

CHANGES = Table(
    name="changes",
    zh="变更记录",
    en="changes",
    key=("seq",),
    surrogates=False,
    columns=(
        Column("seq", "integer", "序号", "number"),
        Column("at", "instant", "时刻", "at"),
        Column("actor", "text", "操作人", "actor"),
        Column("action", "text", "操作", "action"),
        Column("table", "text", "表", "table"),
        Column("key", "text", "主键", "key"),
        Column("before", "text", "变更前", "before"),
        Column("after", "text", "变更后", "after"),
        Column("hash", "text", "校验值", "hash"),
    ),
)
