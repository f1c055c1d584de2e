"""Assistance cards: the days on which a card is in force."""

from __future__ import annotations

from workbench.codes import Level
from workbench.register.tables.base import Column, Table

CARDS = Table(
    name="cards",
    zh="就业援助卡",
    en="assistance cards",
    key=("card_no",),
    columns=(
        Column("card_no", "text", "就业援助卡号", "card number", personal=True, required=True),
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("issuer_level", "code", "发卡层级", "level of the issuer", codes=Level),
        Column("starts_on", "day", "发卡日期", "issued on", required=True),
        Column("ends_on", "day", "失效日期", "first day after"),
    ),
)
