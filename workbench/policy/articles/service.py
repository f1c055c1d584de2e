"""Chapter four of the document, articles 17 to 19: refined, person-centred service."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty

CLAUSES = (
    Clause(
        place=(17,),
        zh="一人一策与“五个一”",
        en="One person, one policy; the five documents",
        summary_zh="按每个人的需求定计划;每人有援助卡、联系卡、方案、计划和服务承诺书五样,并订立援助协议。",
        summary_en="A plan for each person's needs; each has five documents: assistance card, contact card,"
        " scheme, plan "
        "and service commitment; and an assistance agreement.",
        duties=(
            Duty(
                requirement="R17.1",
                zh="个人援助计划",
                en="an individual plan",
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R17.2",
                zh="“五个一”齐全",
                en="the five documents",
                coming=(Coming.CASEWORK, Coming.PAPERS, Coming.AUDIT),
            ),
            Duty(
                requirement="R17.3",
                zh="援助协议",
                en="assistance agreement",
                coming=(Coming.CASEWORK, Coming.PAPERS),
            ),
            Duty(
                requirement="R17.4",
                zh="提高援助对象就业率",
                en="raise the clients' employment rate",
                coming=(Coming.ANALYSIS,),
            ),
        ),
    ),
    Clause(
        place=(18,),
        zh="跟踪服务:“三访”与“五项情况”",
        en="Follow-up: three visits, five items",
        summary_zh="对已就业的定期回访本人、单位和街道社区、家庭;平台工作人员每季度至少上门一次,"
        "了解服务、收入、参保、享受政策和家庭五项情况;再失业的及时重新援助。",
        summary_en="Clients in work are visited regularly: the person, the unit and community, the family; "
        "platform staff "
        "call at the home at least once a quarter and learn five items: services, income, insurance, "
        "policies enjoyed "
        "and family. Whoever loses the job is helped again in time.",
        duties=(
            Duty(
                requirement="R18.1",
                zh="“三访”",
                en="three kinds of visit",
                by=("workbench.register.tables.visits", "workbench.codes.VisitTarget"),
                coming=(Coming.AUDIT,),
            ),
            Duty(
                requirement="R18.2",
                zh="每季度至少上门走访一次",
                en="a home visit at least once a quarter",
                by=("workbench.policy.follow_up.follow_up", "workbench.audit.checks.missing_visit"),
                coming=(Coming.CASEWORK,),
            ),
            Duty(
                requirement="R18.3",
                zh="掌握五项情况",
                en="learn the five items",
                by=("workbench.register.tables.visits",),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R18.4",
                zh="再失业的及时重新援助",
                en="help again after a job is lost",
                by=("workbench.policy.membership.may_remain",),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
        ),
    ),
    Clause(
        place=(19,),
        zh="重点服务、专门流程与首问负责",
        en="Priority, service standards and first-contact responsibility",
        summary_zh="各级都把援助对象作为重点;专门流程每一步有内容、时限和结果要求;首问负责,责任到人。",
        summary_en="Clients are the priority group at every level; each step of a special flow has content,"
        " time limit "
        "and result; who is asked first is responsible, by name.",
        duties=(
            Duty(
                requirement="R19.1",
                zh="作为重点人群",
                en="a priority group",
                coming=(Coming.CASEWORK, Coming.ANALYSIS),
            ),
            Duty(
                requirement="R19.2",
                zh="流程标准:内容、时限、结果",
                en="standards: content, time, result",
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R19.3",
                zh="首问负责制",
                en="first-contact responsibility",
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
        ),
    ),
)
