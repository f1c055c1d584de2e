from datetime import date

import polars as pl
import pytest

from workbench.errors import BadValueError
from workbench.register import identity
from workbench.text import in_language

STANDARD = "11010519491231002X"


@pytest.mark.parametrize(
    ("number", "birth", "sex"),
    [
        (STANDARD, date(1949, 12, 31), "F"),
        ("440524188001010014", date(1880, 1, 1), "M"),
        ("11010519491231002x", date(1949, 12, 31), "F"),
        ("11010519491231002×", date(1949, 12, 31), "F"),
        ("11010519491231002Ⅹ", date(1949, 12, 31), "F"),
        ("'110105 19491231 002X", date(1949, 12, 31), "F"),
        ("１１０１０５１９４９１２３１００２Ｘ", date(1949, 12, 31), "F"),
        ("110105491231002", date(1949, 12, 31), "F"),
        ("440524800101996", date(1880, 1, 1), "F"),
    ],
)
def test_a_valid_number_says_birth_date_and_sex_however_it_is_typed(number: str, birth: date, sex: str) -> None:
    column = pl.Series("id_number", [number, None])
    assert identity.birth_date_of(number) == birth
    assert identity.sex_of(number) == sex
    assert identity.birth_dates(column).to_list() == [birth, None]
    assert identity.sexes(column).to_list() == [sex, None]


@pytest.mark.parametrize(
    "number",
    ["", "abc", "110105194912310021", "110105194902300028", "110105490230002", "01010519491231002X", "1" * 17],
)
def test_a_number_that_is_not_valid_says_nothing(number: str) -> None:
    column = pl.Series("id_number", [number])
    assert not identity.is_valid(number)
    assert identity.sex_of(number) is None
    assert identity.birth_dates(column).to_list() == [None]
    assert identity.sexes(column).to_list() == [None]


def test_columns_of_nothing_are_read() -> None:
    assert identity.birth_dates(pl.Series([], dtype=pl.String)).len() == 0
    assert identity.sexes(pl.Series([None], dtype=pl.String)).to_list() == [None]


def test_an_old_number_is_checked_in_its_long_form() -> None:
    assert identity.checked("110105491231002") == STANDARD


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("12345", "not written like"),
        ("110105194902300028", "birth date in 110105********0028 does not exist"),
        ("110105194912310021", "last character of 110105********0021"),
    ],
)
def test_a_refused_number_is_named_masked_with_what_is_wrong(number: str, says: str) -> None:
    with in_language("en"), pytest.raises(BadValueError, match=says.replace("*", r"\*")) as refused:
        identity.checked(number)
    assert number not in str(refused.value)


def test_a_person_is_the_same_in_every_register_and_the_number_is_not_in_the_name() -> None:
    long, old = identity.person_id_of(STANDARD), identity.person_id_of("110105491231002")
    assert long == old
    assert long != identity.person_id_of(STANDARD, beside="another name")
    assert STANDARD[6:14] not in long


def test_masks_show_six_and_four() -> None:
    assert identity.masked(STANDARD) == "110105********002X"
    assert identity.masked("110105491231002") == "110105*****1002"
    assert identity.masked("1234567890") == "12********"
    assert identity.masked(None) == ""
