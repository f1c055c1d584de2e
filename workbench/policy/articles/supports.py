"""Chapter three of the document, articles 5 to 16: the thirteen supports."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty


def _support(article: int, *names: tuple[str, str], title: tuple[str, str], summary: tuple[str, str]) -> Clause:
    """Return an article on supports, none of which is computed yet; each name is (zh, en)."""
    ending = ("",) if len(names) == 1 else ("a", "b")
    duties = tuple(
        Duty(requirement=f"R{article}{end}", zh=zh, en=en, coming=(Coming.SUPPORTS,))
        for end, (zh, en) in zip(ending, names, strict=True)
    )
    return Clause(
        place=(article,), zh=title[0], en=title[1], summary_zh=summary[0], summary_en=summary[1], duties=duties
    )


CLAUSES = (
    _support(
        5,
        ("优先安排公益性岗位", "priority in public-welfare posts"),
        title=("公益性岗位优先", "Priority in public-welfare posts"),
        summary=(
            "政府开发的公益性岗位,先安排援助对象。",
            "Posts that the government creates for the public good go to clients first.",
        ),
    ),
    _support(
        6,
        ("职业介绍补贴", "job-introduction subsidy"),
        title=("职业介绍补贴", "Job-introduction subsidy"),
        summary=(
            "中介机构免费介绍援助对象并使其就业的,给予补贴。",
            "An intermediary that served a client free of charge and got them employed is subsidised.",
        ),
    ),
    _support(
        7,
        ("职业培训补贴", "training subsidy"),
        title=("职业培训补贴", "Training subsidy"),
        summary=("援助对象参加职业培训的,给予补贴。", "Clients who attend vocational training are subsidised."),
    ),
    _support(
        8,
        ("职业技能鉴定补贴", "skill-appraisal subsidy"),
        title=("技能鉴定补贴", "Skill-appraisal subsidy"),
        summary=(
            "限实行就业准入的工种,第一次鉴定并取得证书的,给予补贴。",
            "In trades under employment access, the first appraisal that earns a certificate is subsidised.",
        ),
    ),
    _support(
        9,
        ("税收优惠", "tax relief"),
        title=("税收优惠", "Tax relief"),
        summary=(
            "符合国家规定条件的,享受税收优惠;国家的条件比援助对象的范围窄。",
            "Where the national conditions are met; they are narrower than being a client.",
        ),
    ),
    _support(
        10,
        ("免收行政事业性收费", "fee exemption"),
        title=("免收行政事业性收费", "Exemption from fees"),
        summary=(
            "援助对象从事个体经营的,免收管理、登记、证照类收费,最长三年。",
            "Clients in individual business pay no management, registration or licence fee for at most three years.",
        ),
    ),
    _support(
        11,
        ("小额担保贷款", "small guaranteed loan"),
        title=("小额担保贷款", "Small guaranteed loan"),
        summary=(
            "从事个体经营而自有资金不足的,可以申请。",
            "For clients in individual business whose own funds do not suffice.",
        ),
    ),
    _support(
        12,
        ("社会保险补贴(公益性岗位)", "insurance subsidy (public post)"),
        title=("公益性岗位社会保险补贴", "Insurance subsidy for public-welfare posts"),
        summary=(
            "公益性岗位招用援助对象的单位,得到社会保险补贴。",
            "The unit that takes clients into public-welfare posts gets a social-insurance subsidy.",
        ),
    ),
    _support(
        13,
        ("社会保险补贴(企业)", "insurance subsidy (employer)"),
        ("安置补贴", "placement subsidy"),
        title=("企业招用的两项补贴", "Two subsidies for enterprises that recruit clients"),
        summary=(
            "各类企业招用援助对象的,社会保险补贴和安置补贴两项都给。",
            "An enterprise of any kind that recruits clients gets both a social-insurance and a placement subsidy.",
        ),
    ),
    _support(
        14,
        ("岗位补贴", "post subsidy"),
        title=("岗位补贴", "Post subsidy"),
        summary=("援助对象在公益性岗位上的,给予岗位补贴。", "Clients in public-welfare posts draw a post subsidy."),
    ),
    _support(
        15,
        ("社会保险补贴(灵活就业)", "insurance subsidy (flexible)"),
        title=("灵活就业社会保险补贴", "Insurance subsidy for flexible employment"),
        summary=(
            "灵活就业、已申报并自己缴费的,给予社会保险补贴。",
            "Clients in flexible employment who declared it and pay contributions themselves are subsidised.",
        ),
    ),
    _support(
        16,
        ("创业补贴", "start-up subsidy"),
        title=("创业补贴", "Start-up subsidy"),
        summary=("援助对象自主创业的,给予创业补贴。", "Clients who start their own business are subsidised."),
    ),
)
