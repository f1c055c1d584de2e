"""Half-open spans of days as sorted lists of pairs: union, overlap, difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
Spans = list[Span]


def union(spans: Iterable[Span]) -> Spans:
    """Merge spans that overlap or touch; those without a day are dropped.

    >>> union([(5, 7), (1, 3), (3, 4), (9, 9)])
    [(1, 4), (5, 7)]
    """
    merged: Spans = []
    for start, end in sorted(spans):
        if end <= start:
            continue
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def overlap(left: Spans, right: Spans) -> Spans:
    """Return the days in both.

    >>> overlap([(1, 5), (8, 12)], [(3, 9)])
    [(3, 5), (8, 9)]
    """
    shared: Spans = []
    for start, end in left:
        for other_start, other_end in right:
            if other_start >= end:
                break
            if other_end > start:
                shared.append((max(start, other_start), min(end, other_end)))
    return shared


def minus(spans: Spans, taken: Spans) -> Spans:
    """Return the days of the first that are not in the second.

    >>> minus([(1, 10)], [(2, 3), (8, 20)])
    [(1, 2), (3, 8)]
    """
    left: Spans = []
    for start, end in spans:
        at = start
        for taken_start, taken_end in taken:
            if taken_end <= at:
                continue
            if taken_start >= end:
                break
            if taken_start > at:
                left.append((at, taken_start))
            at = max(at, taken_end)
        if at < end:
            left.append((at, end))
    return left


def covering(spans: Spans, day: int) -> Span | None:
    """Return the span that covers a day."""
    for start, end in spans:
        if start <= day < end:
            return start, end
    return None


def first_after(spans: Spans, day: int, *, otherwise: int) -> int:
    """Return the first start later than a day."""
    for start, _ in spans:
        if start > day:
            return start
    return otherwise
