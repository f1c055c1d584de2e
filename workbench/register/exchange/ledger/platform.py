"""Which platform keeps the ledger, and which platform each row belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import BadValueError, MissingColumnError, near_misses
from workbench.register import regions
from workbench.text import listed
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.register.exchange.ledger.row import Row

FIELD = "platform"
PREFIXES = (4, 6, 9, 12)


@dataclass(frozen=True)
class Platforms:
    """The ledger's platform, and how a row's own is found.

    Args:
        code: the platform that keeps the ledger, 12 digits or a prefix: coverage is written for it. Empty if the
            ledger is all that the register holds, whosever it is.
    """

    code: str

    def of(self, row: Row) -> str:
        """Return the platform of a row: its own code if it has one, else the ledger's."""
        code = code_in(row)
        if code is None:
            return self.code
        if not code.startswith(self.code):
            row.check(
                FIELD,
                _("The row's platform lies outside that of the ledger: what the ledger knows does not cover it."),
                _("Correct the code, or import the row with its own platform's ledger."),
            )
        return code


def code_in(row: Row) -> str | None:
    """Return the code in a row's column of platforms; names of communities are no codes."""
    text = row.text(FIELD)
    digits = "".join((text or "").split())
    return digits if regions.is_code(digits) else None


def platforms_of(rows: Iterable[Row], given: str | None, *, file: str) -> Platforms:
    """Find the ledger's platform: the one given, else the code that all its rows share.

    Raises:
        BadValueError: the given code is none, or names no county that ever existed; or rows have different codes.
        MissingColumnError: nothing was given and the ledger has no codes.
    """
    if given is not None:
        return Platforms(_checked(given.strip()) if given else "")
    codes = Counter(code for row in rows if (code := code_in(row)) is not None)
    if not codes:
        raise MissingColumnError(
            _("Which platform keeps this ledger is not known."),
            where=file,
            why=_("Persons belong to a platform, and what the ledger says holds for that platform only."),
            do=_("Give its division code, such as --platform 520102001001, or add a column 所属平台 with 12 digits."),
        )
    if len(codes) > 1:
        raise BadValueError(
            _("The ledger names {count} platforms: {codes}.").format(
                count=len(codes), codes=listed(code for code, _n in codes.most_common(5))
            ),
            where=file,
            why=_("What a ledger leaves out is held against a platform only if the ledger is that platform's."),
            do=_("Say whose ledger it is, such as --platform {code}, or import one file a platform.").format(
                code=_shared_prefix(list(codes)) or codes.most_common(1)[0][0]
            ),
        )
    return Platforms(_checked(next(iter(codes))))


def _checked(code: str) -> str:
    if not code.isascii() or not code.isdigit() or len(code) not in PREFIXES:
        raise BadValueError(
            _("“{code}” is no platform.").format(code=code),
            do=_("Give a division code of 12 digits, or its first 9, 6 or 4."),
        )
    county = code[:6].ljust(6, "0")
    if not regions.known(county):
        raise BadValueError(
            _("No county {code} ever existed in Guizhou.").format(code=county),
            do=_("Compare the first six digits with the table of division codes."),
            near=near_misses(county, {division.code for division in regions.divisions()}),
        )
    return code


def _shared_prefix(codes: list[str]) -> str | None:
    return next((codes[0][:size] for size in reversed(PREFIXES) if len({code[:size] for code in codes}) == 1), None)
