import polars as pl
import pytest

from workbench.codes import Level
from workbench.register import regions


@pytest.mark.parametrize("code", ["522122", "522130", "520114", "522200", "520322", "520102001", "520102001001"])
def test_a_code_that_ever_existed_is_known(code: str) -> None:
    assert regions.known(code)


@pytest.mark.parametrize("code", ["529999", "52010", "", "五二零一零二"])
def test_a_code_that_never_existed_is_not_known(code: str) -> None:
    assert not regions.known(code)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("522122", "520322", "桐梓县"),
        ("522130", "520382", "仁怀市"),
        ("522131", "520381", "赤水市"),
        ("522401", "520502", "七星关区"),
        ("522421", "520502", "七星关区"),
        ("520202", "520281", "盘州市"),
        ("520114", "520111", "花溪区"),
        ("522525", "520181", "清镇市"),
        ("520102", "520102", "南明区"),
    ],
)
def test_a_dropped_code_leads_to_what_it_has_become(old: str, new: str, name: str) -> None:
    assert regions.current(old) == new
    assert regions.name_of(new) == name
    assert regions.same_county(old, new)


def test_every_chain_of_successors_ends_in_a_county_that_stands() -> None:
    for code in regions.successors():
        assert regions.known(regions.current(code))
        assert regions.level_of(code) == regions.level_of(regions.current(code))


def test_the_counties_of_2010_are_88_in_9_prefectures() -> None:
    in_2010 = {row.code for row in regions.divisions() if row.first_seen <= "201012" <= row.last_seen}
    levels = [regions.level_of(code) for code in in_2010]
    assert (levels.count(Level.PREFECTURE), levels.count(Level.COUNTY)) == (9, 88)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("贵州省遵义市桐梓县娄山关街道", "520322"),
        ("遵义县龙坑镇", "520304"),
        ("道真仡佬族苗族自治县", "520325"),
        ("毕节市", None),
        ("南明区或云岩区", None),
        ("上海市", None),
    ],
)
def test_an_address_names_a_county_or_none(address: str, code: str | None) -> None:
    assert regions.county_in(address) == code


def test_the_frame_holds_a_row_a_code_with_parent_and_successor() -> None:
    frame = regions.frame()
    assert frame["code"].n_unique() == frame.height
    assert frame.filter(pl.col("code") == "522122").row(0) == ("522122", "桐梓县", "county", "522100", "520322")
    assert frame.filter(pl.col("level") == "province")["parent"].to_list() == [None]
