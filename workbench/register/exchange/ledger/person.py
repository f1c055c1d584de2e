"""What a ledger's row says about the person: the row of `people`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.register import identity, regions
from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.day_text import WrittenDay
from workbench.text import translate as _

if TYPE_CHECKING:
    from datetime import date

    from workbench.register.exchange.ledger.row import Row

TEXTS = ("education", "address", "phone")


def read_person(row: Row, number: str, platform: str) -> dict[str, Any]:
    """Return the values of `people` that a row says, without person_id."""
    return {
        "id_number": number,
        "name": read_name(row),
        "sex": _sex(row, number),
        "birth_date": _birth_date(row, number),
        "hukou_kind": read_word(row, "hukou_kind"),
        "hukou_region": _region(row),
        "platform": platform,
        "able_to_work": read_truth(row, "able_to_work"),
        "willing_to_work": read_truth(row, "willing_to_work"),
        "pension_from": _first_day(row, "pension_from"),
        "died_on": _first_day(row, "died_on"),
        **{name: row.text(name) for name in TEXTS},
    }


def read_name(row: Row) -> str | None:
    """Return the name without blanks; a missing one is noted."""
    name = row.text("name")
    if name is None:
        row.problem("name", _("There is no name."), _("Enter the name as on the identity card."))
        return None
    return "".join(name.split())


def read_word(row: Row, field: str) -> str | None:
    """Return the code that a cell's word means; a word that is not known is noted."""
    text = row.text(field)
    if text is None or words.says_none(text):
        return None
    code = words.code_of(field, text)
    if code is None:
        row.problem(
            field,
            _("The register has no code for this."),
            _("Use one word of the usual list; the rest of the row was imported."),
        )
    return code


def read_truth(row: Row, field: str) -> bool | None:
    """Return what a yes-or-no cell says; a word that is neither is noted."""
    text = row.text(field)
    if text is None:
        return None
    code = words.code_of("truth", text)
    if code is None:
        row.problem(field, _("This is neither yes nor no."), _("Write 是 or 否, or 有 or 无."))
    return None if code is None else code == "true"


def _sex(row: Row, number: str) -> str | None:
    sex = read_word(row, "sex")
    said = identity.sex_of(number)
    if sex and said and sex != said:
        row.check("sex", _("The identity number says the other sex."), _("Compare both with the identity card."))
    return sex


def _birth_date(row: Row, number: str) -> date | None:
    written = row.day("birth_date")
    if not isinstance(written, WrittenDay):
        return None
    said = identity.birth_date_of(number)
    differs = said is not None and (
        (written.day.year, written.day.month) != (said.year, said.month) if written.month_only else written.day != said
    )
    if differs:
        row.check(
            "birth_date",
            _("The identity number says another birth date."),
            _("Compare both with the identity card."),
        )
    if not written.month_only:
        return written.day
    if said is None:
        row.problem(
            "birth_date",
            _("Only the month is written, and the identity number is not valid: the birth date is not known."),
            _("Write the birth date in full."),
        )
    return None


def _first_day(row: Row, field: str) -> date | None:
    written = row.day(field)
    return written.last() if isinstance(written, WrittenDay) else None


def _region(row: Row) -> str | None:
    text = row.text("hukou_region")
    if text is None:
        return None
    digits = "".join(text.split())
    return digits if regions.is_code(digits) else regions.county_in(text)
