"""Numbers on papers: identity numbers that are valid, telephones, certificates. Any likeness is accidental."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.register.identity import check_character
from workbench.sample.days import day_of, year_of

if TYPE_CHECKING:
    from random import Random

_SEQUENCES = 500


class IdentityNumbers:
    """Hands out valid identity numbers, each once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def issue(self, code: str, birth: int, sex: str, *, wish: int) -> str:
        """Return a number that was not given yet; `wish` chooses among the day's sequence."""
        stem = code + day_of(birth).strftime("%Y%m%d")
        for step in range(_SEQUENCES):
            sequence = 2 * ((wish + step) % _SEQUENCES) + (1 if sex == "M" else 0)
            first = f"{stem}{sequence:03d}"
            if first not in self._given:
                self._given.add(first)
                return first + check_character(first)
        raise OverflowError(stem)


def phone(rng: Random) -> str:
    """Return an invented mobile number (no operator hands out the block 170 000)."""
    return f"170000{int(rng.random() * 100_000):05d}"


def certificate_number(county: str, issued: int, serial: int) -> str:
    """Return a certificate number: county, kind of hukou, check digit, year, serial."""
    return f"{county}11{year_of(issued) % 100:02d}{serial % 1_000_000:06d}"
