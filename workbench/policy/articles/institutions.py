"""Chapter five of the document, articles 20 to 23: institutions."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty

CLAUSES = (
    Clause(
        place=(20,),
        zh="四项制度",
        en="Four systems",
        summary_zh="登记认定、动态管理、分类帮扶、跟踪服务四项制度,并监督落实。",
        summary_en="Registration and recognition, dynamic management, classified help and follow-up, and supervision "
        "that they are carried out.",
        duties=(
            Duty(
                requirement="R20.1",
                zh="四项制度",
                en="the four systems",
                by=("workbench.policy.membership.may_remain", "workbench.policy.follow_up.follow_up"),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R20.2",
                zh="监督落实",
                en="supervision",
                by=("workbench.audit.run", "notebooks/audit.ipynb"),
                coming=(Coming.AUDIT,),
            ),
        ),
    ),
    Clause(
        place=(21,),
        zh="保障与队伍",
        en="Means and staff",
        summary_zh="政策、资金、人员、设备、场地优先保障;简化手续,保证补贴资金;加强基层平台,培训持证上岗。",
        summary_en="Policy, money, staff, equipment and premises first; simple procedures and funded "
        "subsidies; strong "
        "grassroots platforms with trained and certified staff.",
        duties=(
            Duty(requirement="R21.1", zh="优先保障", en="means first", coming=(Coming.ANALYSIS,)),
            Duty(
                requirement="R21.2",
                zh="简化手续、保证资金",
                en="simple procedures, funded subsidies",
                coming=(Coming.SUPPORTS, Coming.ANALYSIS),
            ),
            Duty(requirement="R21.3", zh="加强基层平台", en="strong platforms", coming=(Coming.ANALYSIS,)),
            Duty(
                requirement="R21.4",
                zh="培训、持证上岗",
                en="trained and certified staff",
                by=("workbench.register.tables.officers",),
                coming=(Coming.AUDIT, Coming.ANALYSIS),
            ),
        ),
    ),
    Clause(
        place=(22,),
        zh="信息系统",
        en="The information system",
        summary_zh="依托全省系统,逐步把全部管理服务信息纳入;认定、就业状况、援助服务、享受政策四类信息统一管理。",
        summary_en="All data of management and service go, step by step, into the provincial system; four "
        "classes are "
        "kept in one place: recognition, employment, services and policies enjoyed.",
        duties=(
            Duty(
                requirement="R22.1",
                zh="纳入全省系统",
                en="into the provincial system",
                by=("workbench.register.exchange.ledger",),
                coming=(Coming.LEDGERS,),
            ),
            Duty(
                requirement="R22.2",
                zh="四类信息统一管理",
                en="four classes of data in one place",
                by=(
                    "workbench.register.tables.memberships",
                    "workbench.register.tables.employments",
                    "workbench.register.tables.visits",
                    "workbench.register.tables.benefits",
                ),
                coming=(Coming.CASEWORK,),
            ),
        ),
    ),
    Clause(
        place=(23,),
        zh="考核与奖励",
        en="Indicators and rewards",
        summary_zh="建立指标体系和考核办法,分清各级职责,以被援助人满意和政策落实为标准;奖励与实绩挂钩,向基层倾斜。",
        summary_en="Indicators and a method of appraisal with each level's part; the measure is the "
        "satisfaction of those "
        "helped and the carrying out of policy; rewards follow results and favour the grassroots.",
        duties=(
            Duty(requirement="R23.1", zh="指标体系", en="indicators", coming=(Coming.ANALYSIS,)),
            Duty(requirement="R23.2", zh="各级职责", en="the part of each level", coming=(Coming.ANALYSIS,)),
            Duty(
                requirement="R23.3",
                zh="满意水平与政策落实",
                en="satisfaction and carrying out",
                coming=(Coming.ANALYSIS,),
            ),
            Duty(
                requirement="R23.4",
                zh="奖励向基层倾斜",
                en="rewards favour the grassroots",
                coming=(Coming.ANALYSIS,),
            ),
        ),
    ),
)
