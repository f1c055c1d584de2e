"""People: one row a person, with what is known of the person as of now."""

from __future__ import annotations

from workbench.codes import HukouKind, RetirementKind, Sex
from workbench.register.tables.base import Column, Table

PEOPLE = Table(
    name="people",
    zh="人员",
    en="people",
    key=("person_id",),
    columns=(
        Column("person_id", "text", "人员编号", "person", required=True),
        Column("id_number", "text", "身份证号", "identity number", personal=True),
        Column("name", "text", "姓名", "name", personal=True),
        Column("sex", "code", "性别", "sex", codes=Sex),
        Column("birth_date", "day", "出生日期", "birth date", personal=True),
        Column("retirement_kind", "code", "退休类别", "kind of retirement", codes=RetirementKind),
        Column("hukou_kind", "code", "户口性质", "kind of hukou", codes=HukouKind),
        Column("hukou_region", "text", "户籍地区划", "hukou region"),
        Column("platform", "text", "所属平台", "platform"),
        Column("address", "text", "家庭住址", "address", personal=True),
        Column("phone", "text", "联系电话", "phone", personal=True),
        Column("education", "text", "文化程度", "education"),
        Column("able_to_work", "boolean", "有劳动能力", "able to work"),
        Column("willing_to_work", "boolean", "有就业愿望", "willing to work"),
        Column("pension_from", "day", "领取养老金之日", "pension drawn from", optional=True),
        Column("died_on", "day", "死亡日期", "died on", optional=True),
    ),
)
