"""The eight conditions, of which one suffices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tests.slow.ages import of_hardship_age
from tests.slow.facts import circumstance, circumstance_where
from tests.slow.graduates import graduate
from tests.slow.households import dibao, zero_employment
from tests.slow.logic import Verdict, all_of, any_of
from tests.slow.rows import Reading, Row, remembered
from tests.slow.year_out import out_for


def older(reg: Reading, pid: str, t: date) -> Verdict:
    """A man from his 50th, a woman from her 40th birthday."""
    return of_hardship_age(reg, pid, t)


def disabled(reg: Reading, pid: str, t: date) -> Verdict:
    """A disability certificate covers the day."""
    return circumstance(reg, pid, "disability", t)


def long_term(reg: Reading, pid: str, t: date) -> Verdict:
    """Unemployed for a year."""
    parameters = reg.parameters
    return out_for(reg, pid, parameters["long_term_period"], parameters["long_term_counts_from"], t)


def landless(reg: Reading, pid: str, t: date) -> Verdict:
    """Land lost and hukou turned urban."""
    return all_of(circumstance(reg, pid, kind, t) for kind in ("land_lost", "hukou_urbanised"))


def provincial_other(reg: Reading, pid: str, t: date) -> Verdict:
    """A further group that a provincial document, in force on the day, names."""

    def listed(row: Row) -> bool:
        return any(
            row.get("document_no") == document["document_no"]
            and document["from"] <= t
            and (document.get("until") is None or t < document["until"])
            for document in reg.parameters["provincial_documents"]
        )

    return circumstance_where(reg, pid, "provincial_other", t, listed)


CONDITIONS: dict[str, Callable[[Reading, str, date], Verdict]] = {
    "older": older,
    "disabled": disabled,
    "dibao": dibao,
    "long_term": long_term,
    "landless": landless,
    "graduate": graduate,
    "provincial_other": provincial_other,
    "zero_employment": zero_employment,
}


def condition(reg: Reading, code: str, pid: str, t: date) -> Verdict:
    """Judge one condition by its code."""
    return CONDITIONS[code](reg, pid, t)


@remembered
def any_condition(reg: Reading, pid: str, t: date) -> Verdict:
    """Some condition holds."""

    def values() -> Iterator[Verdict]:
        for judge in CONDITIONS.values():
            yield judge(reg, pid, t)

    return any_of(values())
