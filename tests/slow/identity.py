"""What an 18-digit identity number with a right check digit says."""

from __future__ import annotations

from datetime import date

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def check_digit(first_17: str) -> str:
    """Compute the 18th character."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, WEIGHTS, strict=True))
    return "10X98765432"[total % 11]


def is_valid(number: str | None) -> bool:
    """Say whether the number has 18 characters, a right check digit and a day that exists."""
    if number is None or len(number) != 18 or not number[:17].isdigit():
        return False
    return check_digit(number[:17]) == number[17] and _day(number) is not None


def _day(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def birth_date_of(number: str | None) -> date | None:
    """Give the birth date that a valid number holds."""
    return _day(number) if number is not None and is_valid(number) else None


def sex_of(number: str | None) -> str | None:
    """Give the sex that a valid number holds."""
    if number is None or not is_valid(number):
        return None
    return "M" if int(number[16]) % 2 else "F"
