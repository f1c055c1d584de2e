"""Where people live: real counties of Guizhou, invented townships and communities, codes of birth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from workbench.register import regions
from workbench.sample.days import year_of

_TOWNSHIPS: Final = ("清溪", "云峰", "南关", "新华", "龙泉", "凤山", "文昌", "大营", "东山", "金江", "双桥", "和平")
_COMMUNITIES: Final = ("桂花", "幸福", "水井湾", "青山", "杨柳", "河滨", "老街", "松林", "石板坡", "兴隆", "团结")
_PEOPLE_A_PLATFORM: Final = 350
_COMMUNITIES_A_TOWNSHIP: Final = 4
_FIRST_CARDS: Final = 1984
_STILL_IN_FORCE: Final = "201904"
_COUNTY: Final = "county"


@dataclass(frozen=True)
class Platform:
    """A community's platform: its 12-digit code, its name and the names above it."""

    code: str
    name: str
    township: str
    county: str


def platforms(people: int, seed: int) -> list[Platform]:
    """Return the platforms of a register of so many people."""
    count = max(3, people // _PEOPLE_A_PLATFORM)
    counties = list(_current_counties())
    Random(seed).shuffle(counties)
    counties = sorted(counties[: min(len(counties), 2 + count // 6)])
    return [_platform(counties[place % len(counties)], place // len(counties)) for place in range(count)]


def _platform(county: str, place: int) -> Platform:
    township, community = divmod(place, _COMMUNITIES_A_TOWNSHIP)
    code = f"{county}{township + 1:03d}{community + 1:03d}"
    shift = int(county)
    town = _TOWNSHIPS[(township + shift) % len(_TOWNSHIPS)] + ("街道" if township % 2 == 0 else "镇")
    name = _COMMUNITIES[(place + shift) % len(_COMMUNITIES)] + ("社区" if township % 2 == 0 else "村")
    return Platform(code, name, town, regions.name_of(county) or county)


@cache
def _current_counties() -> tuple[str, ...]:
    codes = {row.code for row in regions.divisions() if row.last_seen >= _STILL_IN_FORCE}
    kept = (code for code in codes if regions.level_of(code) == _COUNTY and regions.current(code) == code)
    return tuple(sorted(kept))


@cache
def _codes_of(year: int) -> tuple[dict[str, list[str]], list[str]]:
    """Return the county codes in force in a year: by today's county, and all."""
    edition = f"{year}12"
    codes = sorted(
        {
            row.code
            for row in regions.divisions()
            if row.first_seen <= edition
            and (row.last_seen >= edition or row.last_seen >= _STILL_IN_FORCE)
            and regions.level_of(row.code) == _COUNTY
        }
    )
    by_county: dict[str, list[str]] = {}
    for code in codes:
        by_county.setdefault(regions.current(code), []).append(code)
    return by_county, codes


def birth_code(birth: int, county: str, rng: Random, *, stayed: float = 0.82) -> str:
    """Return the code under which a person's number was issued: most were born where they live."""
    by_county, codes = _codes_of(max(_FIRST_CARDS, year_of(birth)))
    own = by_county.get(county)
    pool = own if own and rng.random() < stayed else codes
    return pool[int(rng.random() * len(pool))]
