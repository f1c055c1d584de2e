"""Chapter one of the document, article 1: goals."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty

CLAUSES = (
    Clause(
        place=(1,),
        zh="目标任务",
        en="Goals",
        summary_zh="凡符合条件的人都要纳入援助范围,实名管理、随时更新;出现一人就认定、扶助、稳定一人。"
        "没有工作的得到有针对性的帮助,有了工作的真正享受到扶持,使工作稳得住。",
        summary_en="Everyone who qualifies is to be brought in and kept under real-name, up-to-date "
        "management; each is "
        "recognised, helped and stabilised as they appear. Those out of work get targeted help, those in work really "
        "enjoy what supports them, so that the job lasts.",
        duties=(
            Duty(
                requirement="R1.1",
                zh="符合条件的全部纳入",
                en="bring in everyone who qualifies",
                by=("workbench.audit.checks.omitted_eligible", "workbench.eligibility.assess"),
            ),
            Duty(
                requirement="R1.2",
                zh="实名制动态管理",
                en="real-name dynamic management",
                by=(
                    "workbench.register.identity",
                    "workbench.register.tables.people",
                    "workbench.register.tables.changes",
                ),
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R1.3",
                zh="专业化、个性化的援助",
                en="professional, individual assistance",
                coming=(Coming.CASEWORK,),
            ),
            Duty(
                requirement="R1.4",
                zh="出现、认定、扶助、稳定的机制",
                en="appear, be recognised, be helped, be stabilised",
                by=("workbench.register.tables.memberships",),
                coming=(Coming.CASEWORK, Coming.ANALYSIS),
            ),
            Duty(
                requirement="R1.5",
                zh="未就业的得到更有针对性的帮助",
                en="more targeted help for clients out of work",
                coming=(Coming.CASEWORK, Coming.AUDIT),
            ),
            Duty(
                requirement="R1.6",
                zh="已就业的真正享受扶持政策",
                en="clients in work really enjoy the supports",
                coming=(Coming.SUPPORTS, Coming.AUDIT, Coming.ANALYSIS),
            ),
            Duty(
                requirement="R1.7",
                zh="制度化、长效化、精细化",
                en="institutional, lasting and refined service",
                by=("workbench.policy.parameters.dated",),
                coming=(Coming.CASEWORK,),
            ),
        ),
    ),
)
