"""Stories of which an audit cannot tell: the fact that decides stands in no column of a ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from workbench.sample.example.blameless import CLAIMED_WORDS, recognised_older, work, young_birth
from workbench.sample.example.story import SINCE, UNTIL, Expected, Story, after, day_between, visited

if TYPE_CHECKING:
    from random import Random

GRACE = 30
"""Days after a job within which a client may stay whatever else holds."""


def claimed_lately(rng: Random, *, last: date = date(2026, 7, 31)) -> Story:
    """A claimed category, not yet a year without work: only the evidence could tell."""
    registered = day_between(rng, date(2025, 11, 3), last)
    recognised = after(registered, rng, 5, 50)
    return Story(
        "所填类型没有证明，失业不满一年，无法判定",
        rng.choice("MF"),
        young_birth(rng),
        {
            "困难类型": rng.choice(CLAIMED_WORDS),
            "失业时间": after(registered, rng, -10, -1),
            "登记失业时间": registered,
            "认定时间": recognised,
        },
        expected=[Expected("unverifiable_member", "facts_missing", recognised)],
    )


def claimed_until_the_year_was_out(rng: Random) -> Story:
    """A claimed category; from a year without work on, the length of unemployment suffices."""
    unemployed = day_between(rng, date(2024, 12, 2), date(2025, 3, 31))
    story = claimed_lately(rng)
    story.why = "所填类型没有证明，失业满一年前无法判定"
    story.says |= {
        "失业时间": unemployed,
        "登记失业时间": after(unemployed, rng, 3, 40),
        "认定时间": unemployed + timedelta(days=rng.randint(50, 120)),
    }
    year_out = unemployed.replace(year=unemployed.year + 1)
    story.expected = [Expected("unverifiable_member", "facts_missing", SINCE, year_out)]
    return story


def woman_between_two_ages(rng: Random) -> Story:
    """A woman past 50 whose kind of work, so whose retirement age, no column tells."""
    story = recognised_older(rng)
    story.sex = "F"
    story.birth = day_between(rng, date(1972, 1, 3), date(1974, 9, 30))
    story.why = "女，已满五十周岁，台账没有退休类别，无法判定是否到龄"
    story.expected = [Expected("unverifiable_member", "facts_missing", SINCE)]
    return story


def placed_while_in_doubt(rng: Random) -> Story:
    """A claimed client who found work within the year: whether the job was found in eligibility cannot be told."""
    story = claimed_lately(rng, last=date(2026, 5, 29))
    recognised = story.expected[0].starts_on
    start = after(recognised, rng, 5, 40)
    work(story, rng, start)
    story.why = "所填类型没有证明，认定后不久就业，无法判定；每季度上门走访"
    story.visits = visited(rng, start)
    return story


def in_doubt_after_a_job(rng: Random) -> Story:
    """A claimed client who lost a job: once the grace is over, only the evidence could tell."""
    registered = day_between(rng, date(2021, 1, 4), date(2022, 12, 30))
    recognised = after(registered, rng, 400, 500)
    start = after(recognised, rng, 10, 300)
    last = day_between(rng, date(2026, 1, 12), date(2026, 7, 24))
    story = claimed_lately(rng)
    story.says |= {
        "失业时间": after(registered, rng, -60, -1),
        "登记失业时间": registered,
        "认定时间": recognised,
        "离职时间": last,
    }
    work(story, rng, start)
    story.why = "就业结束满三十天后，所填类型没有证明，无法判定"
    story.visits = visited(rng, start, last + timedelta(days=1))
    in_doubt = last + timedelta(days=1 + GRACE)
    story.expected = [Expected("unverifiable_member", "facts_missing", in_doubt, UNTIL)]
    return story
