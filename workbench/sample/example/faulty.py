"""Stories with a fault that the ledger's own columns show: who should not be there, is missing, or was not visited."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from workbench.sample.example.blameless import (
    long_unemployed,
    newly_registered,
    older_at_work,
    recognised_older,
    work,
)
from workbench.sample.example.story import SINCE, Expected, Story, Visit, after, day_between, due, visited

if TYPE_CHECKING:
    from random import Random

RETIRED = (
    ("M", date(1964, 6, 15), date(2024, 6, 15)),
    ("M", date(1964, 12, 20), date(2024, 12, 20)),
    ("M", date(1965, 9, 12), date(2025, 12, 12)),
    ("M", date(1965, 11, 10), date(2026, 2, 10)),
    ("F", date(1968, 3, 8), date(2023, 3, 8)),
)
"""Sex, birth date and the last possible retirement date, by the monthly table (men 60 and later, women 55)."""
UNVISITED = {
    "no_visit": "有季度无人走访",
    "not_at_home": "有季度只电话或窗口联系",
    "attempted": "有季度上门未见到本人",
}


def retired(rng: Random, number: int) -> Story:
    """A client past the last possible retirement date."""
    sex, birth, retirement = RETIRED[number % len(RETIRED)]
    story = recognised_older(rng, first=date(2019, 1, 7), last=date(2021, 12, 31))
    story.sex, story.birth, story.why = sex, birth, "已到法定退休年龄仍在册"
    story.expected = [_ineligible("retirement_age", retirement)]
    return story


def deceased(rng: Random, number: int) -> Story:
    """A client who died and is still on the ledger."""
    story = recognised_older(rng, last=date(2024, 12, 31))
    died = date(2025, 8, 17) if number == 0 else day_between(rng, SINCE, date(2026, 9, 20))
    story.says["死亡时间"] = died
    story.why, story.expected = "去世后仍在册", [_ineligible("deceased", died)]
    return story


def pensioner(rng: Random, number: int) -> Story:
    """A client who draws a pension."""
    story = recognised_older(rng)
    pension = date(2026, 1 + number % 9, 1)
    story.says["领取养老金时间"] = pension
    story.why, story.expected = "领取养老金后仍在册", [_ineligible("pension_drawn", pension)]
    return story


def child(_rng: Random, number: int) -> Story:
    """A client of fifteen; from the sixteenth birthday on, only the evidence of the category could tell."""
    birthday = date(2026, 5, 20 + number)
    return Story(
        "不满十六周岁",
        "F",
        birthday.replace(year=2010),
        {
            "困难类型": "低保",
            "失业时间": date(2025, 10, 20),
            "登记失业时间": date(2025, 11, 3),
            "认定时间": date(2025, 11, 20),
        },
        expected=[
            Expected("ineligible_member", "under_age", date(2025, 11, 20), birthday),
            Expected("unverifiable_member", "facts_missing", birthday),
        ],
    )


def unregistered(rng: Random, _number: int) -> Story:
    """A client of whom the ledger says in words that there is no registration."""
    story = recognised_older(rng)
    story.says |= {"登记失业时间": "未登记", "就业失业登记证号": "无"}
    del story.says["失业时间"]
    story.why, story.expected = "没有失业登记", [_ineligible("not_registered", SINCE)]
    return story


def registered_late(rng: Random, number: int) -> Story:
    """A client recognised before the registration."""
    story = recognised_older(rng)
    recognised = date(2026, 2, 2 + number)
    registered = after(recognised, rng, 20, 90)
    story.says |= {"失业时间": after(recognised, rng, -90, -10), "登记失业时间": registered, "认定时间": recognised}
    story.why = "先认定后登记"
    story.expected = [Expected("ineligible_member", "not_registered", recognised, registered)]
    return story


def unable(rng: Random, _number: int) -> Story:
    """A client of whom the ledger says that the person cannot work."""
    story = recognised_older(rng)
    story.says["劳动能力"] = "无"
    story.why, story.expected = "无劳动能力", [_ineligible("not_able", SINCE)]
    return story


def unwilling(rng: Random, _number: int) -> Story:
    """A client of whom the ledger says that the person does not wish to work."""
    story = recognised_older(rng)
    story.says["就业愿望"] = "否"
    story.why, story.expected = "无就业愿望", [_ineligible("not_willing", SINCE)]
    return story


def employed_before(rng: Random, _number: int) -> Story:
    """A client who was at work when recognised."""
    story = recognised_older(rng, last=date(2024, 12, 31))
    registered = story.says["登记失业时间"]
    if isinstance(registered, date):
        start = after(registered, rng, 10, 30)
        story.says["认定时间"] = after(start, rng, 20, 60)
        work(story, rng, start)
        story.visits = visited(rng, start)
    story.why, story.expected = "认定之前已经就业", [_ineligible("employed_before_recognition", SINCE)]
    return story


def placed_at_once(rng: Random, number: int) -> Story:
    """A client registered, recognised and employed on one day: never an unemployed client."""
    story = recognised_older(rng)
    day = date(2025, 11, 3 + number)
    story.says |= {"登记失业时间": day, "认定时间": day}
    del story.says["失业时间"]
    work(story, rng, day)
    story.why, story.expected = "登记、认定、就业在同一天", [_ineligible("placed_without_eligibility", day)]
    story.visits = visited(rng, day)
    return story


def unvisited(rng: Random, number: int) -> Story:
    """A client at work whom nobody visited at home in one or more quarters."""
    story = older_at_work(rng, last=date(2024, 6, 28))
    missed = ((0,), (1,), (2, 3), (0, 1, 2, 3), (3,))[number % 5]
    reason = ("no_visit", "not_at_home", "attempted")[number % 3]
    start = max(SINCE, _start(story))
    story.visits = visited(rng, start, but=missed)
    for quarter in missed:
        first, last = due(start)[quarter]
        story.expected.append(_missing(reason, first, last))
        on = day_between(rng, first, last - timedelta(days=1))
        if reason == "not_at_home":
            story.visits.append(Visit(on, rng.choice(("电话", "窗口")), ""))
        elif reason == "attempted":
            story.visits.append(Visit(on, "入户", rng.choice(("不在家", "外出务工"))))
    story.why = UNVISITED[reason]
    return story


def unvisited_in_part(rng: Random, number: int) -> Story:
    """A client who began to work in mid-quarter and was not visited in what remained of it."""
    story = recognised_older(rng)
    start = date(2026, 5, 4 + number)
    work(story, rng, start)
    story.visits = visited(rng, start, but=(0,))
    story.expected = [_missing("no_visit", date(2026, 4, 1), date(2026, 7, 1))]
    story.why = "季度中间就业，当季未走访"
    return story


def left_out(rng: Random, number: int) -> Story:
    """An older person, registered, out of work and no client."""
    story = recognised_older(rng)
    registered = date(2026, 3, 2 + number)
    story.says = {"失业时间": after(registered, rng, -60, -1), "登记失业时间": registered}
    story.why, story.expected = "大龄失业人员，符合条件而未认定", [Expected("omitted_eligible", "eligible", registered)]
    return story


def left_out_after_a_year(rng: Random, number: int) -> Story:
    """A younger person, a year without work since 2025 and no client."""
    story = newly_registered(rng)
    unemployed = date(2024, 11, 4 + number)
    story.says = {"失业时间": unemployed, "登记失业时间": after(unemployed, rng, 3, 60)}
    story.why = "连续失业满一年，符合条件而未认定"
    story.expected = [Expected("omitted_eligible", "eligible", unemployed.replace(year=2025))]
    return story


def card_alone(rng: Random, number: int) -> Story:
    """A client with a card and, as the ledger says, no certificate."""
    story = recognised_older(rng) if number % 2 else long_unemployed(rng)
    story.says |= {"就业失业登记证号": ("无", "未办理")[number % 2], "就业援助卡号": f"YZK{number:06d}"}
    story.why, story.expected = "有援助卡，没有登记证", [Expected("card_without_force", "no_certificate", SINCE)]
    return story


def _ineligible(reason: str, start: date) -> Expected:
    return Expected("ineligible_member", reason, max(SINCE, start))


def _missing(reason: str, first: date, last: date) -> Expected:
    quarter = date(first.year, (first.month - 1) // 3 * 3 + 1, 1)
    following = (quarter + timedelta(days=95)).replace(day=1)
    return Expected("missing_visit", reason, quarter, max(following, last))


def _start(story: Story) -> date:
    start = story.says["再就业时间"]
    return start if isinstance(start, date) else SINCE
