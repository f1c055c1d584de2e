"""How tame is a sample? The shares of its clients, from what the generator itself knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.codes import Condition
from workbench.sample.ages import birthday
from workbench.sample.clients import GRACE, PLACEMENT_GAP
from workbench.sample.days import number

if TYPE_CHECKING:
    from workbench.sample.lives import Life, Membership
    from workbench.sample.make import Sample

_FIFTY: Final = 50
_FIFTY_FIVE: Final = 55
_EPISODES: Final = 2


def shares(sample: Sample) -> dict[str, float]:
    """Return shares between 0 and 1; those of clients count whoever is one on the sample's last day.

    Returns:
        `clients` and `ever_clients` of all people; of the clients `in_work`, `two_episodes`, `women_50_to_55` (of
        kind F55), `unified_hukou`, `held_<condition>` (on the day of recognition); of all who ever were clients
        `reregistered_in_grace`, `placed_after_registration`, `died_as_client`, `retired_as_client`, `never_employed`.
    """
    last = number(sample.as_of) - 1
    ever = [life for life in sample.lives if life.memberships]
    current = {id(life): row for life in ever for row in life.memberships if row.recognised <= last < row.exited}
    clients = [life for life in ever if id(life) in current]
    told = {
        "in_work": sum(_works(life, last) for life in clients),
        "two_episodes": sum(len(life.memberships) >= _EPISODES for life in clients),
        "women_50_to_55": sum(_woman_between(life, last) for life in clients),
        "unified_hukou": sum(life.hukou == "unified" for life in clients),
    }
    told |= {
        f"held_{code.value}": sum(code.value in current[id(life)].categories for life in clients) for code in Condition
    }
    past = {
        "reregistered_in_grace": sum(any(_reregistered(life, row) for row in life.memberships) for life in ever),
        "placed_after_registration": sum(any(_placed_late(life, row) for row in life.memberships) for life in ever),
        "died_as_client": sum(life.memberships[-1].reason == "died" for life in ever),
        "retired_as_client": sum(life.memberships[-1].reason in ("retirement_age", "pension") for life in ever),
        "two_episodes_ever": sum(len(life.memberships) >= _EPISODES for life in ever),
    }
    people = max(1, len(sample.lives))
    return (
        {"clients": len(clients) / people, "ever_clients": len(ever) / people}
        | {name: count / max(1, len(clients)) for name, count in told.items()}
        | {name: count / max(1, len(ever)) for name, count in past.items()}
    )


def _works(life: Life, day: int) -> bool:
    return any(job.start <= day < job.end for job in life.jobs)


def _woman_between(life: Life, day: int) -> bool:
    return life.kind == "F55" and birthday(life.birth, _FIFTY) <= day < birthday(life.birth, _FIFTY_FIVE)


def _reregistered(life: Life, row: Membership) -> bool:
    """A job of the membership ended, and a registration followed within the grace while the membership went on."""
    return any(
        row.recognised < job.end <= new.start < min(job.end + GRACE, row.exited)
        for job in life.jobs
        for new in life.registrations
    )


def _placed_late(life: Life, row: Membership) -> bool:
    """A registration ended some days before the job of the same membership, or the one it was closed for, began."""
    return any(
        row.recognised < old.end <= row.exited and old.end < job.start <= old.end + PLACEMENT_GAP
        for old in life.registrations
        for job in life.jobs
    )
