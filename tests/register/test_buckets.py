"""Buckets: no household is ever torn apart, whatever the order and the size."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from workbench.register import TABLES, Register
from workbench.register.buckets import assign
from workbench.register.content import Fingerprint, canonical

PEOPLE = [f"p{number}" for number in range(12)]
members = st.lists(
    st.tuples(st.sampled_from(["h1", "h2", "h3", "h4", "h5", None]), st.sampled_from([*PEOPLE, "x", None]))
)


def frame(rows: list[tuple[str | None, str | None]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={"household_id": pl.String, "person_id": pl.String}, orient="row")


def webs(rows: list[tuple[str | None, str | None]]) -> list[set[str]]:
    """Persons linked by households, found by hand."""
    found: list[set[str]] = [{person} for person in PEOPLE]
    for house in {house for house, _person in rows if house}:
        inside = {person for other, person in rows if other == house and person}
        joined = [web for web in found if web & inside]
        found = [web for web in found if not web & inside] + [inside.union(*joined)]
    return found


@given(rows=members, size=st.integers(1, 15))
def test_who_shared_a_household_stands_in_one_bucket(rows: list[tuple[str | None, str | None]], size: int) -> None:
    found = assign(pl.Series(PEOPLE), frame(rows), size)
    bucket = dict(found.iter_rows())
    assert set(bucket) >= set(PEOPLE)
    assert found["person_id"].is_unique().all()
    assert set(bucket.values()) == set(range(len(set(bucket.values()))))
    for web in webs(rows):
        assert len({bucket[person] for person in web if person}) <= 1
    largest = max(len(web) for web in webs(rows))
    assert found.group_by("bucket").len()["len"].max() <= size + largest  # type: ignore[operator]


@given(rows=members, seed=st.randoms())
def test_the_order_of_rows_never_matters(rows: list[tuple[str | None, str | None]], seed: object) -> None:
    turned = list(rows)
    seed.shuffle(turned)  # type: ignore[attr-defined]
    assert assign(pl.Series(PEOPLE), frame(rows), 3).equals(assign(pl.Series(PEOPLE[::-1]), frame(turned), 3))


texts = st.text(alphabet='ab|:-0123456789,[]"é字', max_size=6) | st.none()


@given(one=st.tuples(texts, texts, texts), two=st.tuples(texts, texts, texts))
def test_two_rows_say_the_same_only_if_they_are_the_same(
    one: tuple[str | None, ...], two: tuple[str | None, ...]
) -> None:
    rows = [dict(zip(("person_id", "name", "address"), row, strict=True)) for row in (one, two)]
    said = canonical(TABLES["people"], Register.from_frames({"people": rows[:1]}).read("people")).to_list()
    other = canonical(TABLES["people"], Register.from_frames({"people": rows[1:]}).read("people")).to_list()
    same = [value or None for value in one] == [value or None for value in two]
    assert (said == other) is same


@given(people=st.lists(st.sampled_from(PEOPLE), unique=True, min_size=1), cut=st.integers(0, 12), seed=st.randoms())
def test_the_hash_is_the_same_in_any_order_and_any_portions(people: list[str], cut: int, seed: object) -> None:
    table = TABLES["people"]
    frame = Register.from_frames({"people": [{"person_id": person} for person in people]}).read("people")
    turned = frame[pl.Series(shuffled(len(people), seed))]
    one, two = Fingerprint(), Fingerprint()
    one.add(table, frame)
    two.add(table, turned[:cut])
    two.add(table, turned[cut:])
    assert one.value() == two.value()


def shuffled(count: int, seed: object) -> list[int]:
    order = list(range(count))
    seed.shuffle(order)  # type: ignore[attr-defined]
    return order
