"""Identity numbers (GB 11643-1999): reading, checking, masking, and what a valid one says.

An 18-digit number is 6 digits of division, 8 of birth date, 3 of sequence (the last one odd for a man) and a
check character. The old 15-digit number has a two-digit year and no check character; it is upgraded. Whether the
division exists is another question: `workbench.register.regions`.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from hashlib import blake2b

from workbench.errors import BadValueError
from workbench.text import translate as _

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
FIRST_YEAR = 1800
CENTENARIAN_SEQUENCES = ("996", "997", "998", "999")
LONG, OLD = 18, 15

_CROSSES = str.maketrans({"x": "X", "×": "X", "Ⅹ": "X", "ⅹ": "X", "✕": "X", "╳": "X"})
_NOISE = re.compile(r"[\s'`\u2018\u2019\u02b9\u2032\u200b\ufeff-]+")
_SHAPE = re.compile(r"[1-9]\d{16}[\dX]|[1-9]\d{14}", re.ASCII)


def normalised(raw: str) -> str:
    """Return a number as the standard writes it: half-width, a capital X, no blanks, dashes or apostrophes.

    >>> normalised(" '１１０１０５ 19491231 002x ")
    '11010519491231002X'
    """
    return _NOISE.sub("", unicodedata.normalize("NFKC", raw.translate(_CROSSES))).upper()


def check_character(first_seventeen: str) -> str:
    """Return the check character of 17 digits.

    >>> check_character("11010519491231002")
    'X'
    """
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first_seventeen, strict=True))
    return CHECK_CHARACTERS[total % 11]


def upgraded(number: str) -> str:
    """Return the 18-digit form of a 15-digit number; any other text is returned as it is.

    >>> upgraded("110105491231002")
    '11010519491231002X'
    """
    if len(number) != OLD or not _SHAPE.fullmatch(number):
        return number
    century = "18" if number[12:] in CENTENARIAN_SEQUENCES else "19"
    long = number[:6] + century + number[6:]
    return long + check_character(long)


def has_shape(raw: str) -> bool:
    """Say whether a text is written like an identity number, right or wrong."""
    return _SHAPE.fullmatch(normalised(raw)) is not None


def is_valid(raw: str | None) -> bool:
    """Say whether a number has the right shape, a day that exists and the right check character.

    >>> is_valid("440524188001010014"), is_valid("440524188001010015")
    (True, False)
    """
    return birth_date_of(raw) is not None


def checked(raw: str) -> str:
    """Return a valid number in its 18-digit form.

    Raises:
        BadValueError: the text is no valid number; the message holds it masked only.
    """
    if not has_shape(raw):
        raise BadValueError(
            _("{number} is not written like an identity number.").format(number=masked(raw)),
            do=_("Enter 18 characters as on the identity card (15 digits on an old one)."),
        )
    number = upgraded(normalised(raw))
    if _day_in(number) is None:
        raise BadValueError(
            _("The birth date in {number} does not exist.").format(number=masked(number)),
            do=_("Compare digits 7 to 14 with the identity card."),
        )
    if check_character(number[:17]) != number[17]:
        raise BadValueError(
            _("The last character of {number} does not fit the others.").format(number=masked(number)),
            do=_("Compare every digit with the identity card: one is mistyped."),
        )
    return number


def birth_date_of(raw: str | None) -> date | None:
    """Return the birth date that a valid number says, else None."""
    if raw is None or not has_shape(raw):
        return None
    number = upgraded(normalised(raw))
    return _day_in(number) if check_character(number[:17]) == number[17] else None


def sex_of(raw: str | None) -> str | None:
    """Return `M` or `F` as a valid number says, else None.

    >>> sex_of("11010519491231002X")
    'F'
    """
    if raw is None or birth_date_of(raw) is None:
        return None
    return "M" if int(upgraded(normalised(raw))[16]) % 2 else "F"


def masked(raw: str | None) -> str:
    """Return a number as people may see it: the first six and the last four characters.

    >>> masked("11010519491231002X")
    '110105********002X'
    """
    text = normalised(raw or "")
    if len(text) < OLD:
        return text[:2] + "*" * max(len(text) - 2, 0)
    return text[:6] + "*" * (len(text) - 10) + text[-4:]


def person_id_of(raw: str, *, beside: str = "") -> str:
    """Return the person_id of an identity number: the same in every register, and not the number itself.

    It is a name, not a protection: whoever may try all numbers can find the one behind it.

    Args:
        raw: the number as written; a 15-digit one gives the id of its 18-digit form.
        beside: what tells a second person apart who carries the same number.
    """
    content = "\n".join((upgraded(normalised(raw)), beside)) if beside else upgraded(normalised(raw))
    return "p" + blake2b(content.encode(), digest_size=10, person=b"person_id").hexdigest()


def _day_in(number: str) -> date | None:
    try:
        day = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None
