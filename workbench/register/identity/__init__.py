"""Identity numbers: one at a time (`number`) and by the million (`columns`)."""

from workbench.register.identity.columns import birth_dates, read, sexes, standard_form
from workbench.register.identity.number import (
    birth_date_of,
    check_character,
    checked,
    has_shape,
    is_valid,
    masked,
    normalised,
    person_id_of,
    sex_of,
    upgraded,
)

__all__ = [
    "birth_date_of",
    "birth_dates",
    "check_character",
    "checked",
    "has_shape",
    "is_valid",
    "masked",
    "normalised",
    "person_id_of",
    "read",
    "sex_of",
    "sexes",
    "standard_form",
    "upgraded",
]
