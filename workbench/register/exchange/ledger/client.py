"""What a ledger's row says about the client: recognition, categories, exit, certificate and card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.codes import CircumstanceKind, Condition, ExitReason
from workbench.register.exchange.ledger import words
from workbench.register.exchange.ledger.day_text import WrittenDay
from workbench.register.exchange.ledger.person import read_truth
from workbench.register.exchange.ledger.row import NONE, NOTHING
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from datetime import date

    from workbench.register.exchange.ledger.row import Row

CLAIMS: dict[str, tuple[CircumstanceKind, ...]] = {
    Condition.DISABLED: (CircumstanceKind.DISABILITY,),
    Condition.DIBAO: (CircumstanceKind.DIBAO,),
    Condition.LANDLESS: (CircumstanceKind.LAND_LOST, CircumstanceKind.HUKOU_URBANISED),
    Condition.GRADUATE: (CircumstanceKind.GRADUATE,),
    Condition.PROVINCIAL_OTHER: (CircumstanceKind.PROVINCIAL_OTHER,),
}
"""What a category claims. Age, length of unemployment and household are not claimed: they follow from other facts."""

_NUMBERED = re.compile(r"[\d().、,;]+")
_BETWEEN = re.compile(r"[、,;/+和及]")


def is_client(row: Row) -> bool:
    """Say whether a row is that of a client, by any sign."""
    stated = row.text("is_client")
    if stated is not None and words.code_of("truth", stated) == "false":
        return False
    recognised = row.text("recognised_on")
    if recognised is not None:
        return not words.says_none(recognised)
    signs = (row.text(name) for name in ("category", "card_no", "exited_on", "exit_reason", "is_client"))
    return any(sign is not None and not words.says_none(sign) for sign in signs)


def read_membership(row: Row, registered: date | None) -> dict[str, Any] | None:
    """Return the membership of a row, or None.

    A row with a category, a card or an exit and a blank day of recognition is refused: since when the person is
    a client cannot be told, and without it the person would look left out.
    """
    recognised = row.day("recognised_on")
    stated = read_truth(row, "is_client")
    categories = _categories(row)
    exited = row.day("exited_on")
    reason = _exit_reason(row)
    if recognised is NOTHING and row.has("recognised_on") and is_client(row):
        row.problem(
            "recognised_on",
            _("The cell is blank: since when the person is a client cannot be told."),
            _("Enter the day of recognition; write 未认定 if the person is none."),
        )
    if exited is NOTHING and reason is not None and row.has("exited_on"):
        row.problem(
            "exited_on",
            _("A reason of the exit is given, and no day."),
            _("Enter the day of the exit, or clear the reason."),
        )
    if not isinstance(recognised, WrittenDay):
        return None
    start = recognised.not_before(registered)
    end = exited.not_before(start) if isinstance(exited, WrittenDay) else None
    if stated is False or (end is not None and end < start):
        row.check("recognised_on", _("Other cells of the row say otherwise."), _("Correct whichever is wrong."))
    if registered is not None and registered > start:
        row.check(
            "recognised_on",
            _("The recognition lies before the registration."),
            _("If the person registered again later, the earlier registration is missing: record it."),
        )
    applied = row.day("applied_on")
    return {
        "categories": list(categories) or None,
        "applied_on": applied.day if isinstance(applied, WrittenDay) else None,
        "recognised_on": start,
        "recognised_by": row.text("recognised_by"),
        "exited_on": end,
        "exit_reason": reason if end is not None else None,
    }


def claims(membership: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the circumstances that a membership's categories claim, open from the recognition."""
    kinds = [kind for category in membership["categories"] or () for kind in CLAIMS.get(category, ())]
    return [
        {"kind": kind.value, "starts_on": membership["recognised_on"], "basis": "claimed"}
        for kind in dict.fromkeys(kinds)
    ]


def silence_after(membership: dict[str, Any], *, willing: bool | None) -> list[dict[str, Any]]:
    """Return the rows of `attributes` that an exit brings: from then on the ledger no longer follows the person.

    It does not tell whether the person still wishes to work (or lives, or is registered), so nobody is called left
    out because of what happened after an exit. A wish that the row states stays stated.
    """
    if membership["exited_on"] is None or willing is not None:
        return []
    return [{"attribute": "willing_to_work", "value": None, "starts_on": membership["exited_on"], "ends_on": None}]


def read_certificate(row: Row, registered: date | None, recognised: date | None) -> dict[str, Any] | None:
    """Return the certificate of a row; undated, it starts on the day of registration, else of recognition."""
    number = _number(row, "certificate_no")
    if number is None:
        return None
    start = _paper_day(row, "certified_on", registered or recognised)
    if start is None:
        row.problem("certificate_no", *_no_start())
        return None
    return {"certificate_no": number, "starts_on": start}


def read_card(
    row: Row, certificate: dict[str, Any] | None, registered: date | None, recognised: date | None
) -> dict[str, Any] | None:
    """Return the card of a row; undated, it starts on the day of recognition, else of registration.

    Where the ledger keeps certificate numbers and the row's is blank, the card stays out: whether it is in force
    cannot be told, and a gap accuses nobody. 无 says that there is no certificate.
    """
    number = _number(row, "card_no")
    if number is None:
        return None
    stated = row.text("certificate_no")
    if row.has("certificate_no") and certificate is None and (stated is None or not words.says_none(stated)):
        row.problem(
            "card_no",
            _("The certificate is not known, so whether the card is in force cannot be told: the card was left out."),
            _("Enter the certificate's number; write 无 if there is none."),
        )
        return None
    start = _paper_day(row, "carded_on", recognised or registered)
    if start is None:
        row.problem("card_no", *_no_start())
        return None
    return {"card_no": number, "starts_on": start}


def _categories(row: Row) -> tuple[str, ...]:
    text = row.text("category")
    if text is None or words.says_none(text):
        return ()
    plain = words.tidy(text)
    codes = words.codes_in("category", plain)
    unknown = [part for part in _BETWEEN.split(plain) if part and not words.codes_in("category", part)]
    if not codes and _NUMBERED.fullmatch(plain):
        row.problem(
            "category",
            _("A number stands for the category; what it means differs from place to place."),
            _("Write the category in words, such as 大龄 or 低保."),
        )
    elif unknown:
        row.problem(
            "category",
            _("The document knows no category “{word}”.").format(word=listed(unknown)),
            _("Write the category in words of the document, such as 大龄 or 低保."),
        )
    return codes


def _exit_reason(row: Row) -> str | None:
    text = row.text("exit_reason")
    if text is None or words.says_none(text):
        return None
    codes = words.codes_in("exit_reason", text)
    if not codes:
        row.problem(
            "exit_reason",
            _("The register has no code for this reason: it was recorded as “other”."),
            _("Use one word of the usual list, if one fits."),
        )
    return codes[0] if codes else ExitReason.OTHER.value


def _number(row: Row, name: str) -> str | None:
    text = row.text(name)
    if text is None or words.says_none(text):
        return None
    if isinstance(row.cell(name), float) and len(text) > 15:  # noqa: PLR2004 (Excel keeps 15 digits of a figure)
        row.check(
            name,
            _("The number was kept as a figure: its last digits are lost."),
            _("Format the column as text and type the number again."),
        )
    return words.tidy(text)


def _paper_day(row: Row, name: str, otherwise: date | None) -> date | None:
    written = row.day(name)
    if isinstance(written, WrittenDay):
        return written.not_before(otherwise)
    return otherwise if written in (NOTHING, NONE) else None


def _no_start() -> tuple[str, str]:
    return (
        _("No day of issue is given, and neither registration nor recognition is dated."),
        _("Enter the day of issue."),
    )
