"""Ten ledgers laid out by hand import as expected."""

# ruff: noqa: E501 (a ledger's row is one line)

from datetime import UTC, date, datetime

from tests.ledgers import Importer

D = date

ZHANG, LI, WANG = "522122197003050011", "520102198501010028", "520102196601010034"
ZHAO, QIAN, SUN = "520102198002030040", "522401197506300056", "520114199012310062"


def test_1_the_usual_ledger_with_the_usual_headers(imported: Importer) -> None:
    found = imported(
        [
            ["序号", "姓名", "性别", "身份证号", "户口性质", "户籍地址", "家庭住址", "联系电话", "文化程度", "困难类型",
             "失业时间", "登记失业时间", "就业失业登记证号", "认定时间", "就业援助卡号", "再就业时间", "就业形式", "就业单位", "退出时间", "退出原因"],
            [1, "张三", "男", ZHANG, "城镇", "遵义市桐梓县", "某路1号", 13800000000, "高中", "大龄", D(2023, 12, 1), D(2024, 3, 1),
             "5201020024000001", D(2024, 4, 1), "K1", D(2025, 1, 15), "企业", "某公司", None, None],
            [2, "李四", "女", LI, "农业", None, None, None, None, "低保", None, D(2024, 5, 6), None, D(2024, 6, 1), None,
             None, None, None, D(2026, 2, 1), "不再符合条件"],
        ],
        as_of=D(2026, 9, 30),
    )
    assert found.people("id_number", "sex", "hukou_kind", "hukou_region", "phone", "platform") == [
        ("张三", ZHANG, "M", "urban", "520322", "13800000000", "520102001001"),
        ("李四", LI, "F", "rural", None, None, "520102001001"),
    ]
    assert found.rows("unemployment_registrations", "unemployed_since", "starts_on", "ends_on") == [
        ("张三", D(2023, 12, 1), D(2024, 3, 1), None),
        ("李四", None, D(2024, 5, 6), None),
    ]
    assert found.rows("memberships", "categories", "recognised_on", "exited_on", "exit_reason") == [
        ("张三", ["older"], D(2024, 4, 1), None, None),
        ("李四", ["dibao"], D(2024, 6, 1), D(2026, 2, 1), "condition_lapsed"),
    ]
    assert found.rows("employments", "kind", "employer", "starts_on", "ends_on") == [
        ("张三", "enterprise", "某公司", D(2025, 1, 15), None)
    ]
    assert found.rows("certificates", "certificate_no", "starts_on") == [("张三", "5201020024000001", D(2024, 3, 1))]
    assert found.rows("cards", "card_no", "starts_on") == [("张三", "K1", D(2024, 4, 1))]
    assert found.rows("circumstances", "kind", "starts_on", "ends_on", "basis") == [
        ("李四", "dibao", D(2024, 6, 1), None, "claimed")
    ]
    assert found.report.problems == ()
    assert found.report.quarantine is None


def test_2_synonyms_shuffled_marked_and_broken_headers(imported: Importer) -> None:
    found = imported(
        [
            ["认定日期", "就业困难人员类型/类别", " ＊公民身份\n号码（必填）", "登记就业时间(年/月/日)", "援助对象\n姓 名", "失业登记日期（必填）",
             "就业单位(灵活就业填具体工作内容)", "就业创业证号(码)", "注销日期", "注销原因", "自定义的列"],
            ["2024-04-01", "残疾人、低保", ZHANG, "2025-01-15", "张 三", "2024-03-01", "灵活就业：家政", "A1", "2026-01-01", "死亡", "x"],
        ]
    )
    assert found.people("id_number") == [("张三", ZHANG)]
    assert found.rows("memberships", "categories", "recognised_on", "exited_on", "exit_reason") == [
        ("张三", ["disabled", "dibao"], D(2024, 4, 1), D(2026, 1, 1), "died")
    ]
    assert found.rows("employments", "employer", "starts_on") == [("张三", "灵活就业：家政", D(2025, 1, 15))]
    assert found.rows("certificates", "certificate_no", "starts_on") == [("张三", "A1", D(2024, 3, 1))]
    assert found.rows("circumstances", "kind") == [("张三", "dibao"), ("张三", "disability")]
    assert found.report.unmapped == ("自定义的列",)


def test_3_field_codes_of_the_national_list(imported: Importer) -> None:
    found = imported(
        [
            ["AAC002", "aac003", "AAC004", "AAE043", "ACC05C", "ADC310", "ACC114", "AAB004", "AAC021", "ACC05D", "ACC05E"],
            [ZHANG, "张三", "1", "20240301", "20240401", "零就业家庭", "20250115", "某公司", "A1", None, None],
        ]
    )
    assert found.people("sex") == [("张三", "M")]
    assert found.rows("memberships", "categories", "recognised_on") == [("张三", ["zero_employment"], D(2024, 4, 1))]
    assert found.rows("circumstances", "kind") == []
    assert found.rows("employments", "starts_on") == [("张三", D(2025, 1, 15))]


def test_4_dates_in_every_dress(imported: Importer) -> None:
    dressed = ["2024.3.1", "20240301", "2024年3月1日", "２０２４年０３月０１日", "2024/3/1", "'2024-03-01", " 2024 年 3 月 1 日 ", 45352, 20240301,
               "45352", D(2024, 3, 1), datetime(2024, 3, 1, 9, 30, tzinfo=UTC).replace(tzinfo=None), "2024-03-01 00:00:00"]
    header = ["姓名", "身份证号", "登记失业时间", "认定时间"]
    found = imported([header, *([f"人{n:02}", ZHANG, day, "2024-04-01"] for n, day in enumerate(dressed))])
    assert [row[1] for row in found.rows("unemployment_registrations", "starts_on")] == [D(2024, 3, 1)] * len(dressed)


def test_5_the_epoch_of_1904(imported: Importer) -> None:
    found = imported(
        [
            ["姓名", "身份证号", "登记失业时间", "认定时间"],
            ["张三", ZHANG, 43890, D(2024, 4, 1)],
        ],
        mac=True,
    )
    assert found.rows("unemployment_registrations", "starts_on") == [("张三", D(2024, 3, 1))]
    assert found.rows("memberships", "recognised_on") == [("张三", D(2024, 4, 1))]


def test_6_months_without_a_day(imported: Importer) -> None:
    found = imported(
        [
            ["姓名", "身份证号", "出生年月", "登记失业时间", "认定时间", "再就业时间", "离职时间", "退出时间", "退出原因"],
            ["张三", ZHANG, "1970.3", "2024年3月", "2024-04", "2025.8", "2026-02", "2026年4月", "本人申请"],
            ["李四", LI, "1985-01", "2024-03-20", "2024-03", "2024-03", None, None, None],
        ]
    )
    assert found.people("birth_date") == [("张三", None), ("李四", None)]
    assert found.rows("unemployment_registrations", "starts_on") == [("张三", D(2024, 3, 1)), ("李四", D(2024, 3, 20))]
    assert found.rows("memberships", "recognised_on", "exited_on") == [
        ("张三", D(2024, 4, 1), D(2026, 4, 1)),
        ("李四", D(2024, 3, 20), None),
    ]
    assert found.rows("employments", "starts_on", "ends_on") == [
        ("张三", D(2025, 8, 1), D(2026, 3, 1)),
        ("李四", D(2024, 3, 21), None),
    ]
    assert {effect for *_, effect in found.problems()} == {"check"}
    assert found.listed() == []
    assert len(found.listed("已导入请核对")) == len(found.report.problems)


def test_7_identity_numbers_in_every_state(imported: Importer) -> None:
    found = imported(
        [
            ["姓名", "身份证号", "登记失业时间"],
            ["小写", "11010519491231002x", "2024-03-01"],
            ["乘号", "11010519491231002×", "2024-03-01"],
            ["全角", "５２２１２２１９７００３０５００１１", "2024-03-01"],
            ["撇号", "'" + LI, "2024-03-01"],
            ["空格", "520102 19660101 0034", "2024-03-01"],
            ["十五位", 520102660101003, "2024-03-01"],
            ["校验错", "520102198002030041", "2024-03-01"],
            ["数值", 522401197506300056, "2024-03-01"],
            ["丢位", "520114199012310000", "2024-03-01"],
            ["科学", "5.20102E+17", "2024-03-01"],
            ["太短", "12345", "2024-03-01"],
            ["两人", f"{ZHANG} {LI}", "2024-03-01"],
            ["空白", None, "2024-03-01"],
            ["合计", None, None],
        ]
    )
    assert [(name, number) for name, number in found.people("id_number")] == sorted(
        [
            ("小写", "11010519491231002X"),
            ("乘号", "11010519491231002X"),
            ("全角", ZHANG),
            ("撇号", LI),
            ("空格", WANG),
            ("十五位", WANG),
            ("校验错", "520102198002030041"),
        ],
        key=str,
    )
    assert [(row, effect) for _, row, column, effect in found.problems() if effect == "row"] == [
        (row, "row") for row in (9, 10, 11, 12, 13, 14, 15)
    ]
    listed = {row[1]: row for row in found.listed()}
    assert listed[9][2:4] == ("身份证号", "522401********0000")
    assert "末三位" in listed[9][5]
    assert "文本格式" in listed[9][6]
    assert listed[13][3] == "522122********0011 520102********0028"


def test_8_blanks_say_nothing_and_words_say_no(imported: Importer) -> None:
    header = ["姓名", "身份证号", "困难类型", "登记失业时间", "认定时间", "再就业时间", "就业单位", "就业失业登记证号", "援助卡号", "退出时间", "退出原因"]
    found = imported(
        [
            header,
            ["只登记", ZHANG, None, "2024-03-01", None, None, None, None, None, None, None],
            [None] * 11,
            ["未登记", LI, "大龄", "未登记", "2024-04-01", "无", "/", "无", "K2", "", None],
            ["缺登记", WANG, "大龄", "", "2024-04-01", None, None, None, None, None, None],
            ["缺认定", ZHAO, "大龄", "2024-03-01", "—", None, None, None, None, None, None],
            ["缺就业", QIAN, "大龄", "2024-03-01", "2024-04-01", None, "某公司", None, None, None, None],
            ["缺证号", SUN, "大龄", "2024-03-01", "2024-04-01", None, None, None, "K7", None, None],
            ["缺退出", "520321196811150078", "大龄", "2024-03-01", "2024-04-01", None, None, None, None, None, "死亡"],
        ]
    )
    assert found.people() == [("只登记",), ("未登记",), ("缺证号",)]
    assert found.rows("unemployment_registrations", "starts_on") == [("只登记", D(2024, 3, 1)), ("缺证号", D(2024, 3, 1))]
    assert found.rows("memberships", "recognised_on") == [("未登记", D(2024, 4, 1)), ("缺证号", D(2024, 4, 1))]
    assert found.rows("cards", "card_no") == [("未登记", "K2")]
    assert found.problems() == [
        ("台账", 5, "登记失业时间", "row"),
        ("台账", 6, "认定时间", "row"),
        ("台账", 7, "再就业时间", "row"),
        ("台账", 8, "援助卡号", "cell"),
        ("台账", 9, "退出时间", "row"),
    ]
    assert found.report.refused == {"people": 4, "cards": 1}


def test_9_exits_jobs_and_what_ends_them(imported: Importer) -> None:
    header = ["姓名", "身份证号", "登记失业时间", "认定时间", "就业状态", "再就业时间", "离职时间", "合同期限", "月收入", "退出时间", "退出原因"]
    found = imported(
        [
            header,
            ["末日", ZHANG, "2024-03-01", "2024-04-01", None, "2024-06-01", "2025-02-28", "2024.6.1-2026.5.31", "2,500元", "2025-03-01", "灵活就业"],
            ["早于失业", LI, "2024-03-01", "2024-04-01", None, "2020-06-01", None, None, None, None, None],
            ["仍在岗", WANG, "2024-03-01", "2024-04-01", "已就业", "2020-06-01", None, "3年", None, None, None],
            ["又失业", ZHAO, "2024-03-01", "2024-04-01", "失业", "2024-06-01", None, None, None, None, None],
            ["倒置", QIAN, "2024-03-01", "2024-04-01", None, "2025-06-01", "2025-05-01", None, "面议", "2024-01-01", "说不清"],
        ]
    )
    assert found.rows("employments", "starts_on", "ends_on", "contract_until") == [
        ("仍在岗", D(2020, 6, 1), None, D(2023, 5, 31)),
        ("倒置", D(2025, 6, 1), D(2025, 5, 2), None),
        ("早于失业", D(2020, 6, 1), D(2024, 3, 1), None),
        ("末日", D(2024, 6, 1), D(2025, 3, 1), D(2026, 5, 31)),
    ]
    assert found.rows("memberships", "exited_on", "exit_reason") == [
        ("仍在岗", None, None),
        ("倒置", D(2024, 1, 1), "other"),
        ("早于失业", None, None),
        ("末日", D(2025, 3, 1), "flexible_employed"),
    ]
    assert [str(row[1]) for row in found.rows("employments", "monthly_income")] == ["None", "None", "None", "2500.00"]
    assert ("台账", 5, "再就业时间", "row") in found.problems()


def test_10_titles_above_and_visits_beside(imported: Importer) -> None:
    found = imported(
        [
            ["南明区某社区就业援助对象台账"],
            ["填报单位：某社区", None, "截至2026年9月30日"],
            ["姓名", "身份证号", "登记失业时间", "认定时间", "再就业时间"],
            ["张三", ZHANG, "2024-03-01", "2024-04-01", "2025-01-15"],
            ["坏行", LI, "去年", "2024-04-01", None],
            ["难访", WANG, "2024-03-01", "2024-04-01", "2025-01-15"],
        ],
        [
            ["服务日期", "身份证号码", "跟踪服务方式(电话/上门/其他)", "走访人", "走访结果"],
            ["2025.2.3", ZHANG, "入户走访", "刘某", "见到本人"],
            [D(2025, 5, 6), "'" + ZHANG, "电话回访", "刘某", None],
            ["2025年8月", ZHANG, "上门/电话/其他", None, "不在家"],
            [None, ZHANG, None, None, None],
            ["2025-02-03", LI, "上门", "刘某", None],
            ["2025-02-03", ZHAO, "上门", "刘某", None],
            ["春节前", WANG, "上门", "刘某", None],
        ],
    )
    assert found.rows("visits", "visited_on", "mode", "outcome", "officer_id") == [
        ("张三", D(2025, 2, 3), "home", "met", "刘某"),
        ("张三", D(2025, 5, 6), "phone", None, "刘某"),
        ("张三", D(2025, 8, 1), None, "absent", None),
    ]
    assert found.people() == [("张三",)]
    assert found.covered()["visits"] == (D(2025, 4, 1), D(2026, 10, 1))
    assert found.report.as_of == D(2026, 9, 30)
    refused = [(sheet, row) for sheet, row, _, effect in found.problems() if effect == "row"]
    assert refused == [("台账", 5), ("台账", 6), ("走访", 6), ("走访", 7), ("走访", 8)]


def test_after_an_exit_nothing_is_presumed_until_the_next_recognition(imported: Importer) -> None:
    header = ["姓名", "身份证号", "登记失业时间", "认定时间", "退出时间", "退出原因", "就业愿望"]
    found = imported(
        [
            header,
            ["再认定", ZHANG, "2020-03-01", "2020-04-01", "2022-05-01", "稳定就业", None],
            ["再认定", ZHANG, "2024-03-01", "2024-04-01", None, None, None],
            ["退出", LI, "2020-03-01", "2020-04-01", "2022-05-01", "其他", None],
            ["写明", WANG, "2020-03-01", "2020-04-01", "2022-05-01", "其他", "有"],
        ]
    )
    assert found.rows("attributes", "attribute", "value", "starts_on", "ends_on") == [
        ("再认定", "willing_to_work", None, D(2022, 5, 1), D(2024, 4, 1)),
        ("退出", "willing_to_work", None, D(2022, 5, 1), None),
    ]
    assert len(found.rows("memberships")) == 4
