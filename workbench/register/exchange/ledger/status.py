"""What a ledger's row says about registration and work."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from workbench.register.exchange.days import end_after, last_day
from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.day_text import WrittenDay
from workbench.register.exchange.ledger.person import read_truth, read_word
from workbench.register.exchange.ledger.row import NONE, NOTHING
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.register.exchange.ledger.row import Row, Said

_DAY_IN_TEXT = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}")
_YEARS = re.compile(r"(\d{1,2})年(期)?")
_AMOUNT = re.compile(r"(\d+(?:\.\d{1,2})?)元?(?:/月)?")
FOREVER_WORDS = ("无固定", "长期", "不定期")


def read_registration(row: Row, *, is_client: bool) -> dict[str, Any] | None:
    """Return the unemployment registration of a row, or None.

    A blank says nothing, so a client's row with a blank day is refused; 未登记 says that there is none.
    """
    registered = row.day("registered_on")
    stated = read_truth(row, "is_registered")
    since = row.day("unemployed_on")
    end = row.day("registration_end")
    if registered is NOTHING and stated is not False and row.has("registered_on"):
        signs = is_client or stated or isinstance(since, WrittenDay) or row.text("certificate_no") is not None
        if signs:
            row.problem(
                "registered_on",
                _("The cell is blank: whether and since when the person is registered cannot be told."),
                _("Enter the day of registration; write 未登记 if the person is not registered."),
            )
    if not isinstance(registered, WrittenDay):
        return None
    start = registered.day
    unemployed_since = since.day if isinstance(since, WrittenDay) else None
    if stated is False or (unemployed_since is not None and unemployed_since > start):
        row.check("registered_on", _("Other cells of the row say otherwise."), _("Correct whichever is wrong."))
    return {
        "agency": row.text("agency"),
        "unemployed_since": unemployed_since,
        "starts_on": start,
        "ends_on": end_after(end.last()) if isinstance(end, WrittenDay) else None,
    }


def read_employment(row: Row, registration: dict[str, Any] | None, recognised: date | None) -> dict[str, Any] | None:
    """Return the job of a row, or None.

    A job without an end is the present one. One that began before the person became jobless and has no end has
    ended by then, for the row says both; only where the row says that the person is in work it is left open.
    """
    written = row.day("employed_on")
    left = row.day("left_on")
    state = read_word(row, "state")
    job = {"kind": _kind(row), "employer": _employer(row)}
    if not isinstance(written, WrittenDay):
        _refuse_if_working(row, written, state, job)
        return None
    jobless = _jobless_since(registration)
    starts_on = written.not_before(end_after(jobless), end_after(recognised))
    ends_on = end_after(left.last()) if isinstance(left, WrittenDay) else None
    if ends_on is None and state != "in" and jobless is not None and starts_on < jobless:
        row.check(
            "employed_on",
            _("The job began before the unemployment and has no end: it was taken to have ended by then."),
            _("Enter when it ended; write 已就业 under 就业状态 if it goes on."),
        )
        ends_on = jobless
    elif ends_on is None and state == "out":
        row.problem(
            "employed_on",
            _("The row says out of work, and not when the job ended."),
            _("Enter the last day of the job in a column 离职时间."),
        )
    if ends_on is not None and ends_on <= starts_on:
        row.check("left_on", _("The job ends before it begins."), _("Correct whichever day is wrong."))
    return {
        **job,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "contract_until": _contract_until(row, starts_on),
        "monthly_income": read_amount(row, "wage"),
    }


def read_amount(row: Row, field: str) -> str | None:
    """Return an amount in yuan; what is no plain amount is noted."""
    text = row.text(field)
    if text is None or words.says_none(text):
        return None
    found = _AMOUNT.fullmatch(words.tidy(text).replace(",", ""))
    if found is None:
        row.problem(field, _("This is no plain amount."), _("Write yuan as a number, such as 2500."))
    return found[1] if found else None


def _refuse_if_working(row: Row, written: Said, state: str | None, job: dict[str, Any]) -> None:
    if not row.has("employed_on"):
        return
    at_work = state == "in" or (written is NOTHING and any(job.values()))
    if written in (NOTHING, NONE) and at_work:
        row.problem(
            "employed_on",
            _("Other cells of the row say that the person works, and not since when."),
            _("Enter the first day of the job, or clear what is said about it."),
        )


def _kind(row: Row) -> str | None:
    text = row.text("form")
    if text is None or words.says_none(text):
        return None
    codes = words.codes_in("form", text)
    if not codes:
        row.problem(
            "form",
            _("The register has no code for this."),
            _("Use one word of the usual list; the rest of the row was imported."),
        )
    return codes[0] if codes else None


def _employer(row: Row) -> str | None:
    text = row.text("employer")
    return None if text is None or words.says_none(text) else text


def _jobless_since(registration: dict[str, Any] | None) -> date | None:
    if registration is None:
        return None
    since: date | None = registration["unemployed_since"]
    start: date = registration["starts_on"]
    return start if since is None else since


def _contract_until(row: Row, starts_on: date) -> date | None:
    cell = row.cell("contract")
    if cell is None:
        return None
    if isinstance(cell, date):
        return WrittenDay(date(cell.year, cell.month, cell.day)).day
    text = words.tidy(row.text("contract") or "")
    if words.says_none(text) or text.startswith(FOREVER_WORDS):
        return None
    years = _YEARS.fullmatch(text)
    if years:
        return _years_later(starts_on, int(years[1]))
    days = _DAY_IN_TEXT.findall(text)
    try:
        year, month, day = (int(part) for part in re.findall(r"\d+", days[-1]))
        return date(year, month, day)
    except (IndexError, ValueError):
        row.problem(
            "contract",
            _("The end of the contract cannot be read."),
            _("Write the last day, such as 2026-12-31; the rest of the row was imported."),
        )
        return None


def _years_later(day: date, years: int) -> date | None:
    try:
        return last_day(day.replace(year=day.year + years))
    except ValueError:
        return date(day.year + years, 2, 28)
