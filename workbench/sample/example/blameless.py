"""Stories without a finding: clients who are rightly on the ledger, who left in time, and who are no clients yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from workbench.sample.example.story import AS_OF, SINCE, Story, after, day_between, visited

if TYPE_CHECKING:
    from random import Random

YEAR = 366
FORMS = ("企业吸纳就业", "灵活就业", "个体经营", "公益性岗位", "单位就业")
OLDER_WORDS = ("大龄", "4050人员", "大龄失业人员", "大龄、低保", "大龄,残疾")
CLAIMED_WORDS = ("低保", "残疾", "失地农民", "零就业家庭", "高校毕业生", "享受最低生活保障", "残疾失业人员")


def older_birth(rng: Random, sex: str) -> date:
    """Draw a birth date of somebody past 50 (man) or 40 (woman) by 2020 and short of retirement in 2026."""
    if sex == "M":
        return day_between(rng, date(1968, 1, 1), date(1969, 12, 31))
    return day_between(rng, date(1978, 1, 1), date(1979, 12, 31))


def young_birth(rng: Random) -> date:
    """Draw a birth date of somebody far from both ages."""
    return day_between(rng, date(1988, 1, 1), date(1999, 12, 31))


def recognised_older(rng: Random, *, first: date = date(2021, 1, 4), last: date = date(2025, 6, 30)) -> Story:
    """An older person out of work, registered and recognised in order."""
    sex = rng.choice("MF")
    registered = day_between(rng, first, last)
    return Story(
        "大龄失业人员，登记、认定有序，仍未就业",
        sex,
        older_birth(rng, sex),
        {
            "困难类型": rng.choice(OLDER_WORDS),
            "失业时间": after(registered, rng, -200, -1),
            "登记失业时间": registered,
            "认定时间": after(registered, rng, 5, 60),
        },
    )


def older_at_work(rng: Random, *, last: date = date(2024, 12, 31)) -> Story:
    """An older client who found work and was visited at home every quarter."""
    story = recognised_older(rng, last=last)
    start = after(_day(story, "认定时间"), rng, 20, 300)
    work(story, rng, start)
    story.why = "大龄人员认定后就业，每季度上门走访"
    story.visits = visited(rng, start)
    return story


def long_unemployed(rng: Random) -> Story:
    """A younger person recognised after more than a year without work."""
    registered = day_between(rng, date(2021, 1, 4), date(2023, 12, 29))
    return Story(
        "连续失业一年以上后认定，仍未就业",
        rng.choice("MF"),
        young_birth(rng),
        {
            "困难类型": rng.choice(("长期失业", "连续失业一年以上", "长期失业人员", "长期失业、低保")),
            "失业时间": after(registered, rng, -90, -1),
            "登记失业时间": registered,
            "认定时间": after(registered, rng, YEAR + 10, YEAR + 200),
        },
    )


def long_unemployed_at_work(rng: Random) -> Story:
    """A younger client who found work after recognition and was visited at home every quarter."""
    story = long_unemployed(rng)
    start = after(_day(story, "认定时间"), rng, 10, 400)
    work(story, rng, start)
    story.why = "长期失业人员认定后就业，每季度上门走访"
    story.visits = visited(rng, start)
    return story


def claimed_long_ago(rng: Random) -> Story:
    """A client of a claimed category who has meanwhile been without work for more than a year: that suffices."""
    story = long_unemployed(rng)
    story.why = "所填类型没有证明，但失业已满一年，符合条件"
    story.says["困难类型"] = rng.choice(CLAIMED_WORDS)
    return story


def lost_work(rng: Random) -> Story:
    """An older client whose job ended and who is eligible again."""
    story = recognised_older(rng, last=date(2023, 12, 29))
    start = after(_day(story, "认定时间"), rng, 30, 200)
    last = day_between(rng, date(2026, 1, 10), date(2026, 7, 20))
    work(story, rng, start)
    story.says["离职时间"] = last
    story.why = "大龄人员就业后又失业，就业期间每季度上门走访"
    story.visits = visited(rng, start, last + timedelta(days=1))
    return story


def left_when_stable(rng: Random) -> Story:
    """A client in steady work who left the ledger; nothing is due afterwards."""
    story = older_at_work(rng, last=date(2024, 6, 28))
    start = _day(story, "再就业时间")
    leaves = day_between(rng, date(2025, 11, 3), AS_OF)
    story.says |= {"退出时间": leaves, "退出原因": "稳定就业"}
    story.why = "稳定就业后退出"
    story.visits = visited(rng, start, leaves)
    return story


def left_by_death(rng: Random) -> Story:
    """A client who died and left the ledger that very day."""
    story = recognised_older(rng)
    died = day_between(rng, SINCE, AS_OF)
    story.says |= {"死亡时间": died, "退出时间": died, "退出原因": "死亡"}
    story.why = "去世当日退出"
    return story


def left_for_a_pension(rng: Random) -> Story:
    """A client who left the ledger on the day the pension began."""
    story = recognised_older(rng)
    pension = day_between(rng, SINCE, AS_OF).replace(day=1) + timedelta(days=31)
    pension = min(pension.replace(day=1), date(2026, 9, 1))
    story.says |= {"领取养老金时间": pension, "退出时间": pension, "退出原因": "领取养老金"}
    story.why = "开始领取养老金时退出"
    return story


def newly_registered(rng: Random) -> Story:
    """A younger person, registered this year and no client: nothing says that the person qualifies."""
    registered = day_between(rng, date(2026, 1, 5), date(2026, 9, 25))
    return Story(
        "今年登记失业，不到一年，尚未认定",
        rng.choice("MF"),
        young_birth(rng),
        {"失业时间": after(registered, rng, -60, -1), "登记失业时间": registered},
    )


def work(story: Story, rng: Random, start: date) -> None:
    """Let a person work from a day on."""
    story.says |= {"再就业时间": start, "就业形式": rng.choice(FORMS)}


def _day(story: Story, header: str) -> date:
    day = story.says[header]
    if not isinstance(day, date):
        raise TypeError(header)
    return day
