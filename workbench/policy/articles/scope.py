"""Chapter two of the document, article 2: who is a client of employment assistance."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Duty

_CONDITIONS = "workbench.policy.conditions"


def _condition(  # noqa: PLR0913 - the columns of a table
    place: tuple[int, ...],
    rule: str,
    *,
    zh: str,
    en: str,
    summary_zh: str,
    summary_en: str,
    requirement: str = "R2.6",
) -> Clause:
    """Return an item of article 2: one condition, carried out by one rule file."""
    duty = Duty(requirement=requirement, zh=zh, en=en, by=(f"{_CONDITIONS}.{rule}",))
    return Clause(place=place, zh=zh, en=en, summary_zh=summary_zh, summary_en=summary_en, duties=(duty,))


CLAUSES = (
    Clause(
        place=(2,),
        zh="援助对象的范围与共同条件",
        en="Who is a client, and what all must meet",
        summary_zh="已在公共就业服务机构登记失业、有劳动能力、有就业愿望、处于劳动年龄的人,"
        "属于就业困难人员或零就业家庭成员之一的,是就业援助对象。",
        summary_en="A client is registered as unemployed with a public employment service agency, able and "
        "willing to "
        "work and of working age, and is either a person with difficulty in finding employment or a member of a "
        "zero-employment family.",
        duties=(
            Duty(
                requirement="R2.1",
                zh="已登记失业且未就业",
                en="registered as unemployed, and unemployed",
                by=(
                    "workbench.policy.general.registered",
                    "workbench.policy.general.unemployed",
                    "workbench.register.tables.unemployment_registrations",
                ),
            ),
            Duty(requirement="R2.2", zh="有劳动能力", en="able to work", by=("workbench.policy.general.able",)),
            Duty(requirement="R2.3", zh="有就业愿望", en="willing to work", by=("workbench.policy.general.willing",)),
            Duty(
                requirement="R2.4",
                zh="处于劳动年龄",
                en="of working age",
                by=("workbench.policy.general.of_working_age", "workbench.policy.retirement.retirement_date"),
            ),
            Duty(
                requirement="R2.5",
                zh="所列情形具备一项即可",
                en="one of the listed conditions suffices",
                by=(
                    "workbench.policy.eligible.eligible",
                    "workbench.policy.general.general",
                    "workbench.policy.general.alive",
                    "workbench.eligibility.timeline",
                    "workbench.eligibility.explain",
                ),
            ),
        ),
    ),
    Clause(
        place=(2, 1),
        zh="就业困难人员",
        en="Persons with difficulty in finding employment",
        summary_zh="共七种情形;一个人可以同时属于几种,也可以同时是零就业家庭成员。",
        summary_en="Seven conditions; a person may meet several, and may also belong to a zero-employment family.",
        duties=(
            Duty(
                requirement="R2.8",
                zh="与零就业家庭成员并列,可以兼有",
                en="stands beside the zero-employment family; a person may be in both",
                by=("workbench.codes.Condition",),
            ),
        ),
    ),
    _condition(
        (2, 1, 1),
        "older.older",
        zh="大龄失业人员",
        en="Older unemployed persons",
        summary_zh="男满五十周岁、女满四十周岁起。",
        summary_en="Men from their 50th, women from their 40th birthday.",
    ),
    _condition(
        (2, 1, 2),
        "disabled.disabled",
        zh="残疾失业人员",
        en="Disabled unemployed persons",
        summary_zh="持有效残疾人证的失业人员。",
        summary_en="Unemployed persons who hold a disability certificate.",
    ),
    _condition(
        (2, 1, 3),
        "dibao.dibao",
        zh="低保失业人员",
        en="Unemployed persons on the minimum living guarantee",
        summary_zh="正在享受最低生活保障的失业人员。",
        summary_en="Unemployed persons who draw the minimum living guarantee.",
    ),
    _condition(
        (2, 1, 4),
        "long_term.long_term",
        zh="长期失业人员",
        en="Long-term unemployed persons",
        summary_zh="失业没有中断地满一年及以上。",
        summary_en="Unemployed without a break for a year or more.",
    ),
    _condition(
        (2, 1, 5),
        "landless.landless",
        zh="失地失业人员",
        en="Unemployed persons who lost their land",
        summary_zh="失去土地并已转为城镇户口的农民。",
        summary_en="Farmers who lost their land and whose hukou was turned urban.",
    ),
    _condition(
        (2, 1, 6),
        "graduate.graduate",
        zh="困难高校毕业生",
        en="College graduates in difficulty",
        summary_zh="高校毕业生并具备所列五种情形之一。",
        summary_en="College graduates in one of five cases.",
    ),
    _condition(
        (2, 1, 6, 1),
        "graduate.graduate_poor_family",
        zh="零就业家庭或低保家庭的毕业生",
        en="Graduate of a zero-employment or dibao family",
        summary_zh="来自城镇零就业家庭或享受低保的家庭。",
        summary_en="From an urban zero-employment family or one on the minimum living guarantee.",
    ),
    _condition(
        (2, 1, 6, 2),
        "graduate.graduate_loan",
        zh="在校时获得助学贷款的毕业生",
        en="Graduate who was granted a student loan",
        summary_zh="读书期间申请并拿到助学贷款;后来还清不影响。",
        summary_en="Applied for and was granted a student loan while studying; having repaid it changes nothing.",
    ),
    _condition(
        (2, 1, 6, 3),
        "graduate.graduate_disability",
        zh="父母或本人残疾的毕业生",
        en="Graduate disabled, or with a disabled parent",
        summary_zh="父母至少一方持证且丧失全部或部分劳动能力,或者本人持证。",
        summary_en="A parent holds the certificate and has lost capacity in whole or part, or the graduate holds one.",
    ),
    _condition(
        (2, 1, 6, 4),
        "graduate.graduate_misfortune",
        zh="在校时家庭遭遇重大变故的毕业生",
        en="Graduate whose family met with misfortune",
        summary_zh="读书期间家庭发生重大变故或灾难,并经民政部门认定。",
        summary_en="The family met with grave misfortune or disaster while they studied, certified by civil affairs.",
    ),
    _condition(
        (2, 1, 6, 5),
        "graduate.graduate_long_registered",
        zh="登记失业满一年的毕业生",
        en="Graduate registered as unemployed for a year",
        summary_zh="登记失业满一年及以上,仍未就业。",
        summary_en="Registered as unemployed for a year or more and still without work.",
    ),
    _condition(
        (2, 1, 7),
        "provincial_other.provincial_other",
        zh="省人民政府确定的其他人员",
        en="Others named by the provincial government",
        summary_zh="由省人民政府另行发文确定;须有仍在执行的文件。",
        summary_en="Named by the provincial government in a document of its own that is in force.",
        requirement="R2.7",
    ),
    _condition(
        (2, 2),
        "zero_employment.zero_employment",
        zh="零就业家庭成员",
        en="Members of a zero-employment family",
        summary_zh="城镇家庭中处于劳动年龄的人都没有工作,其中已登记失业的人。",
        summary_en="The registered unemployed of an urban family in which nobody of working age has work.",
    ),
)
