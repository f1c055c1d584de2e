"""Stories whose rows cannot be read: they stay out, are listed with what to do, and accuse nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.sample.example.blameless import older_at_work, recognised_older

if TYPE_CHECKING:
    from random import Random

    from workbench.sample.example.story import Story

AS_A_NUMBER = "#"
"""Marks an identity number that is to be kept as a figure, so that Excel loses its last digits."""


def number_as_figure(rng: Random) -> Story:
    """The identity number was kept as a figure."""
    story = recognised_older(rng)
    story.says["身份证号码"] = AS_A_NUMBER
    return _unread(story, "身份证号码", "身份证号以数值保存，末三位丢失")


def blank_registration(rng: Random) -> Story:
    """A client whose day of registration was left blank."""
    story = recognised_older(rng)
    del story.says["登记失业时间"]
    return _unread(story, "登记失业时间", "登记失业时间漏填")


def vague_day(rng: Random) -> Story:
    """A job that began at some time."""
    story = older_at_work(rng)
    story.says["再就业时间"] = "去年年底"
    story.visits = []
    return _unread(story, "再就业时间", "再就业时间无法识别")


def reason_without_a_day(rng: Random) -> Story:
    """An exit with a reason and without a day."""
    story = recognised_older(rng)
    story.says["退出原因"] = "本人申请"
    return _unread(story, "退出时间", "有退出原因，没有退出时间")


def _unread(story: Story, header: str, why: str) -> Story:
    story.unreadable, story.why = (header,), why
    return story
