"""Chapter six of the document, articles 24 and 25: organisation and publicity."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Coming, Duty

CLAUSES = (
    Clause(
        place=(24,),
        zh="组织领导与调度统计",
        en="Leadership, dispatch and statistics",
        summary_zh="统一规划、明确分工,列入联席会议议程,部门配合;每季度调度、逐级上报,按季报送就业援助工作统计表。",
        summary_en="Joint planning and clear duties, a place on the joint meeting's agenda, departments "
        "that cooperate; "
        "progress is dispatched each quarter and reported upward, with a quarterly statistical return.",
        duties=(
            Duty(
                requirement="R24.1",
                zh="统一规划、明确分工",
                en="planning, clear duties",
                coming=(Coming.MANY_USERS,),
            ),
            Duty(
                requirement="R24.2",
                zh="部门配合、联席会议",
                en="departments and the joint meeting",
                coming=(Coming.AUDIT,),
            ),
            Duty(
                requirement="R24.3",
                zh="季度调度、逐级上报",
                en="quarterly dispatch upward",
                coming=(Coming.RETURNS,),
            ),
            Duty(requirement="R24.4", zh="就业援助工作情况季报", en="the quarterly return", coming=(Coming.RETURNS,)),
        ),
    ),
    Clause(
        place=(25,),
        zh="宣传",
        en="Publicity",
        summary_zh="政策讲到每个人,措施讲清楚;宣传政策,总结好经验。",
        summary_en="Policy is explained to each person and measures in full; policy is made known and good practice "
        "gathered.",
        duties=(
            Duty(
                requirement="R25.1",
                zh="政策讲到每个人",
                en="explain policy to each person",
                by=("workbench.eligibility.explain",),
                coming=(Coming.CASEWORK, Coming.PAPERS),
            ),
            Duty(
                requirement="R25.2",
                zh="宣传政策、总结经验",
                en="make policy known, gather good practice",
                why_not_zh="宣传和总结经验靠人去做;没有记录可供程序核对。",
                why_not_en="Publicity and the choice of good practice are work of people and leave no record that a "
                "program could check.",
            ),
        ),
    ),
)
