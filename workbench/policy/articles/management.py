"""Chapter two of the document, articles 3 and 4: recognition, ledgers, exit."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty

CLAUSES = (
    Clause(
        place=(3,),
        zh="登记、公示、认定与发卡",
        en="Registration, notice, recognition and card",
        summary_zh="在户籍所在地的基层平台实名登记;没有登记失业的先登记、领证;按程序公示、认定,"
        "由县级以上公共就业服务机构发给援助卡。援助卡须与登记证同时有效。",
        summary_en="People register in their own name at the grassroots platform of their hukou; whoever is not yet "
        "registered as unemployed does so first and gets the certificate; after public notice they are "
        "recognised, and "
        "an agency of county level or above issues the card, which counts only together with the certificate.",
        duties=(
            Duty(
                requirement="R3.1",
                zh="实名登记、规范认定",
                en="real-name registration, a standard procedure",
                by=("workbench.register.tables.memberships",),
                coming=(Coming.CASEWORK,),
            ),
            Duty(
                requirement="R3.2",
                zh="在户籍地平台登记",
                en="at the platform of the hukou",
                by=("workbench.register.tables.regions",),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R3.3",
                zh="先登记失业、领取登记证",
                en="unemployment registration and certificate come first",
                by=("workbench.audit.checks.ineligible_member", "workbench.register.tables.certificates"),
                coming=(Coming.CASEWORK,),
            ),
            Duty(
                requirement="R3.4",
                zh="按程序公示后认定",
                en="recognition after public notice",
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R3.5",
                zh="县级以上机构发卡",
                en="the card comes from county level or above",
                by=("workbench.register.tables.cards",),
                coming=(Coming.CASEWORK, Coming.AUDIT, Coming.PAPERS),
            ),
            Duty(
                requirement="R3.6",
                zh="卡与登记证同时有效",
                en="the card counts only with the certificate",
                by=("workbench.audit.checks.card_without_force",),
            ),
        ),
    ),
    Clause(
        place=(4,),
        zh="审核、台账与退出",
        en="Checks, ledgers and exit",
        summary_zh="严格审核;对辖区普查摸底,及时掌握就业状况;社区台账与信息系统合为一套。"
        "不再符合条件的退出;无正当理由拒绝服务的,不再作为援助对象。",
        summary_en="Strict checks; a general survey of the area and current knowledge of who works; "
        "community ledgers "
        "and the information system are one. Whoever no longer qualifies leaves; whoever refuses services "
        "without good "
        "reason is no longer treated as a client.",
        duties=(
            Duty(
                requirement="R4.1",
                zh="严格审核程序",
                en="strict checks",
                by=("workbench.audit.run",),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(requirement="R4.2", zh="普查摸底", en="general survey", coming=(Coming.AUDIT,)),
            Duty(
                requirement="R4.3",
                zh="及时掌握就业状况",
                en="know who works, in time",
                by=("workbench.register.tables.employments", "workbench.register.tables.coverage"),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R4.4",
                zh="统一的台账和数据库",
                en="one ledger and database",
                by=("workbench.open_register", "workbench.register.exchange.ledger"),
                coming=(Coming.LEDGERS,),
            ),
            Duty(
                requirement="R4.5",
                zh="基础数据完整、动态数据及时",
                en="basic data complete, dynamic data in time",
                by=("workbench.audit.checks.unverifiable_member",),
                coming=(Coming.AUDIT,),
            ),
            Duty(
                requirement="R4.6",
                zh="不再符合条件的退出",
                en="whoever no longer qualifies leaves",
                by=("workbench.policy.membership.may_remain", "workbench.audit.checks.ineligible_member"),
                coming=(Coming.CASEWORK,),
            ),
            Duty(
                requirement="R4.7",
                zh="无正当理由拒绝服务的退出",
                en="whoever refuses services without good reason leaves",
                by=("workbench.codes.ExitReason",),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R4.8",
                zh="对象明、情况清",
                en="clients clear, circumstances known",
                by=("workbench.eligibility.explain", "notebooks/audit.ipynb"),
                coming=(Coming.ANALYSIS,),
            ),
            Duty(
                requirement="R4.9",
                zh="用好公共资源",
                en="better use of public resources",
                coming=(Coming.SUPPORTS, Coming.ANALYSIS),
            ),
        ),
    ),
)
