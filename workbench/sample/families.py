"""Families: who lives together, from when until when, and what befalls the household as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.sample.ages import birthday, retirement
from workbench.sample.careers import work_life
from workbench.sample.chance import Odds, between, happens
from workbench.sample.days import FAR, on, years_after
from workbench.sample.lives import Circumstance, Home, Life
from workbench.sample.schooling import study

if TYPE_CHECKING:
    from random import Random

_SHAPES: Final = Odds(
    {"couple_with_children": 44, "couple": 13, "single": 13, "single_parent": 8, "three_generations": 13, "elders": 9}
)
_CHILDREN: Final = Odds({1: 52, 2: 38, 3: 10})
_LEANINGS: Final = Odds({"steady": 37, "precarious": 38, "casual": 11, "none": 14})
_HUKOU: Final = Odds({"urban": 45, "rural": 30, "unified": 10, "turned": 15})
_WOMEN_KINDS: Final = Odds({"F50": 48, "F55": 40, None: 12})
_DAYS_A_YEAR: Final = 365


@dataclass(frozen=True)
class Background:
    """What a household shares."""

    number: str
    hukou: str
    turned_on: int
    leaning: str
    platform: str
    now: int


def make_family(number: str, platform: str, rng: Random, *, now: int) -> list[Life]:
    """Make one family with its whole past; all its members have ever lived under its roof."""
    leaning = _LEANINGS.draw(rng)
    turned = between(rng, on(2003), on(2023))
    background = Background(number, _HUKOU.draw(rng), turned, leaning, platform, now)
    shape = _SHAPES.draw(rng)
    family = _adults(shape, background, rng)
    if shape in ("couple_with_children", "single_parent", "three_generations"):
        family += _children(family[:2], background, rng)
    for life in family:
        _befall(life, background, rng, youngest=max(one.birth for one in family))
    _dibao(family, background, rng)
    return family


def _adults(shape: str, background: Background, rng: Random) -> list[Life]:
    ages = {"elders": (60, 84), "single": (19, 68), "couple": (24, 66)}.get(shape, (26, 58))
    head_age = between(rng, *ages)
    woman_first = happens(rng, 0.5 if shape in ("single", "single_parent") else 0.15)
    head = _person("F" if woman_first else "M", head_age, background, rng)
    married = years_after(head.birth, between(rng, 21, 30))
    roof = head.birth if shape == "single" else married
    family = [head]
    if shape not in ("single", "single_parent"):
        other = _person("M" if woman_first else "F", max(22, head_age + between(rng, -5, 3)), background, rng)
        roof = max(married, birthday(other.birth, 20))
        family.append(other)
    roof = min(roof, background.now - _DAYS_A_YEAR)
    for life, relation in zip(family, ("户主", "配偶"), strict=False):
        _move_in(life, relation, roof, background, rng)
    if shape == "three_generations":
        parent = _person("F" if happens(rng, 0.6) else "M", head_age + between(rng, 20, 29), background, rng)
        parent.homes.append(Home(background.number, "父母", roof))
        if roof > on(2009):
            parent.homes.insert(0, Home(background.number + "p", "户主", parent.birth, roof))
        family.append(parent)
    if shape in ("couple", "couple_with_children") and happens(rng, 0.06):
        _divorce(family[1], background, rng, since=roof)
    return family


def _move_in(life: Life, relation: str, roof: int, background: Background, rng: Random) -> None:
    """Put a person under the family's roof; before that, into the home of origin (its others are not on file)."""
    if roof > life.birth:
        origin = f"{background.number}{'a' if relation == '户主' else 'b'}"
        life.homes.append(Home(origin, "子女" if happens(rng, 0.8) else "户主", life.birth, roof))
    life.homes.append(Home(background.number, relation, roof))


def _divorce(leaver: Life, background: Background, rng: Random, *, since: int) -> None:
    """Let one of a couple move out into a household of one."""
    day = between(rng, since + _DAYS_A_YEAR, background.now + 4 * _DAYS_A_YEAR)
    if since + _DAYS_A_YEAR < day < background.now:
        leaver.homes[-1].end = day
        leaver.homes.append(Home(background.number + "d", "户主", day))


def _children(parents: list[Life], background: Background, rng: Random) -> list[Life]:
    mother = next((life for life in parents if life.sex == "F"), parents[0])
    born = birthday(mother.birth, between(rng, 21, 29))
    children: list[Life] = []
    for _ in range(_CHILDREN.draw(rng)):
        if born >= background.now or born > birthday(mother.birth, 44):
            break
        child = _person("M" if happens(rng, 0.52) else "F", 0, background, rng)
        child.birth = born
        child.homes.append(Home(background.number, "子女", born))
        leaves = birthday(born, between(rng, 22, 34))
        if leaves < background.now and happens(rng, 0.6):
            child.homes[-1].end = leaves
            child.homes.append(Home(f"{background.number}c{len(children)}", "户主", leaves))
        children.append(child)
        born += between(rng, 500, 1700)
    return children


def _person(sex: str, age: int, background: Background, rng: Random) -> Life:
    birth = years_after(background.now, -age) - between(rng, 0, _DAYS_A_YEAR - 1)
    drawn = "M60" if sex == "M" else _WOMEN_KINDS.draw(rng)
    kind = None if sex == "M" and happens(rng, 0.5) else drawn
    life = Life(sex=sex, birth=birth, platform=background.platform, kind=kind)
    life.true_kind = drawn or ("F50" if happens(rng, 0.6) else "F55")
    life.leaning = background.leaning if happens(rng, 0.7) else _LEANINGS.draw(rng)
    return life


def _befall(life: Life, background: Background, rng: Random, *, youngest: int) -> None:
    """Give a person hukou, school, health, work and an end."""
    now = background.now
    _hukou(life, background, rng)
    _death(life, rng, youngest=youngest, now=now)
    ready = study(life, rng, now=now)
    retires = retirement(life.birth, life.true_kind)
    if retires < now and retires < life.died:
        _pension(life, rng, retires)
    if happens(rng, 0.09 if life.leaning == "precarious" else 0.03):
        _disability(life, rng, now=now)
    work_life(life, rng, ready=ready, limit=min(retires, life.pension, life.died), now=now)


def _hukou(life: Life, background: Background, rng: Random) -> None:
    if background.hukou != "turned":
        life.hukou = background.hukou
        return
    day = background.turned_on
    if life.birth >= day:
        return
    life.rural_until = day
    if happens(rng, 0.75):
        lost = day - between(rng, 60, 1200)
        life.circumstances.append(Circumstance("land_lost", lost, document=f"征地第{lost}号"))
        life.circumstances.append(Circumstance("hukou_urbanised", day, document=f"农转非第{day}号"))


def _death(life: Life, rng: Random, *, youngest: int, now: int) -> None:
    """Let some have died in the last years, parents not before the birth of their children."""
    years = (now - life.birth) // _DAYS_A_YEAR
    if happens(rng, 0.006 + 0.0000007 * years**3.0):
        died = now - between(rng, 0, 14 * _DAYS_A_YEAR)
        if died > youngest + _DAYS_A_YEAR:
            life.died = died
            for home in life.homes:
                home.end = min(home.end, died)
            life.homes = [home for home in life.homes if home.start < home.end]


def _pension(life: Life, rng: Random, retires: int) -> None:
    """Let most draw a pension from the month after retirement, a few some months early (allowed since 2025)."""
    early = retires > on(2025, 6) and happens(rng, 0.15)
    life.pension = retires - between(rng, 10, 120) if early else retires + between(rng, 1, 31)
    if happens(rng, 0.12):
        life.pension = FAR


def _disability(life: Life, rng: Random, *, now: int) -> None:
    """Give a certificate of ten years, renewed by most."""
    start = between(rng, max(life.birth, on(2008)), now - 30)
    while start < now:
        end = years_after(start, 10)
        document = f"残证{life.birth % 9000 + 1000}{start}"
        life.circumstances.append(Circumstance("disability", start, end, document=document))
        if not happens(rng, 0.8):
            break
        start = end


def _dibao(family: list[Life], background: Background, rng: Random) -> None:
    """Put the whole household on the minimum living guarantee for some years."""
    if not happens(rng, {"precarious": 0.3, "casual": 0.2, "none": 0.25}.get(background.leaning, 0.04)):
        return
    start = between(rng, on(2009), background.now - 60)
    end = start + between(rng, 300, 3600)
    for life in family:
        first, last = max(start, life.birth), min(end, life.died)
        if first < last:
            last = last if last < background.now else FAR
            life.circumstances.append(Circumstance("dibao", first, last, document=f"低保{background.number}"))
