"""Regions: division codes, their names and what became of them."""

from __future__ import annotations

from workbench.codes import Level
from workbench.register.tables.base import Column, Table

REGIONS = Table(
    name="regions",
    zh="行政区划",
    en="regions",
    key=("code",),
    columns=(
        Column("code", "text", "区划代码", "division code", required=True),
        Column("name", "text", "名称", "name"),
        Column("level", "code", "层级", "level", codes=Level),
        Column("parent", "text", "上级区划", "parent"),
        Column("successor", "text", "继任区划", "successor"),
    ),
)
