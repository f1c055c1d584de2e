"""What commands are given: days, registers, files."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from workbench.errors import BadValueError
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.register import Register

DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{4})(\d{2})(\d{2})")


def day(text: str, option: str) -> date:
    """Return the day that a text names, as 2026-09-30, 2026/9/30, 20260930 or 2026年9月30日.

    Args:
        text: what was typed.
        option: where it was typed, for the message.

    Raises:
        BadValueError: if it names no day, or one out of all range.
    """
    found = DAY.fullmatch(text.strip())
    if not found:
        raise BadValueError(
            _("{text} is not a day.").format(text=text), where=option, do=_("Write days like 2026-09-30.")
        )
    year, month, of_month = (int(part) for part in found.groups() if part is not None)
    try:
        named = date(year, month, of_month)
    except ValueError:
        raise BadValueError(
            _("{text} does not exist in the calendar.").format(text=text),
            where=option,
            do=_("Check the month and the day."),
        ) from None
    from workbench.register.values import EARLIEST, LATEST

    if not EARLIEST <= named <= LATEST:
        raise BadValueError(
            _("{text} is out of range.").format(text=text),
            where=option,
            do=_("Check the year; it must be {first} to {last}.").format(first=EARLIEST.year, last=LATEST.year),
        )
    return named


@contextmanager
def opened(register: str) -> Iterator[Register]:
    """Open a register given by name, path or address, and close it at the end."""
    from workbench.apps.registers import address_of
    from workbench.register import open_register

    with open_register(address_of(register)) as found:
        yield found
