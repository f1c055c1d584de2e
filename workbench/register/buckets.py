"""Buckets: persons together with everyone who ever shared a household with them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

Codes = npt.NDArray[np.int64]


def assign(persons: pl.Series, members: pl.DataFrame, size: int) -> pl.DataFrame:
    """Divide persons into buckets of about `size` that tear no household apart.

    Args:
        persons: person ids, repetitions allowed.
        members: frame with household_id and person_id.
        size: persons a bucket; a larger web of households stays whole.

    Returns:
        Frame person_id (String), bucket (UInt32, from 0 without gaps), each person once.
    """
    linked = members.select("household_id", "person_id").drop_nulls()
    everyone = pl.concat([persons.drop_nulls().rename("person_id"), linked["person_id"]])
    known = everyone.unique().sort().to_frame().with_row_index("code")
    component = _components(linked, known)
    if not len(component):
        return known.select("person_id", bucket=pl.lit(0, pl.UInt32))
    sizes = np.bincount(component)
    before = np.cumsum(sizes) - sizes
    bucket = np.unique(before[component] // max(size, 1), return_inverse=True)[1]
    return known.select("person_id").with_columns(pl.Series("bucket", bucket).cast(pl.UInt32))


def _components(linked: pl.DataFrame, known: pl.DataFrame) -> Codes:
    """Label each person with the smallest person of its web of households, by propagation."""
    label = np.arange(known.height, dtype=np.int64)
    if linked.is_empty():
        return label
    joined = linked.join(known, on="person_id", how="left").unique(["household_id", "code"])
    person = joined["code"].to_numpy().astype(np.int64)
    house = joined["household_id"].rank("dense").to_numpy().astype(np.int64) - 1
    order = np.argsort(house, kind="stable")
    person, house = person[order], house[order]
    starts = np.flatnonzero(np.r_[True, house[1:] != house[:-1]])
    while True:
        lowest = np.minimum.reduceat(label[person], starts)[house]
        changed = lowest < label[person]
        if not changed.any():
            return label
        np.minimum.at(label, label[person[changed]], lowest[changed])
        np.minimum.at(label, person[changed], lowest[changed])
        label = _rooted(label)


def _rooted(label: Codes) -> Codes:
    """Let every label point to its own root, so that long chains close in few rounds."""
    while True:
        further = label[label]
        if np.array_equal(further, label):
            return label
        label = further
