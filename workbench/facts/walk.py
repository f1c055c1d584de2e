"""Walks a register bucket by bucket, several at a time, and gives what each yields in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import Final, TypeVar

from workbench.register import Register, Slice

T = TypeVar("T")
WORKERS: Final = 2
"""Buckets in work at a time: each holds some 300 MB, and Polars uses the other cores by itself."""


def walk(register: Register, columns: Mapping[str, Sequence[str]], work: Callable[[Slice], T]) -> Iterator[T]:
    """Run some work on every bucket of a register.

    The work runs in threads, with the caller's language and policy settings. Memory is bounded: a bucket is read only
    when a place for it is free.

    Args:
        register: the register.
        columns: what to load.
        work: what to do with a slice.
    """
    waiting: deque[Future[T]] = deque()
    with ThreadPoolExecutor(WORKERS) as pool:
        for part in register.slices(columns):
            if len(waiting) >= WORKERS:
                yield waiting.popleft().result()
            waiting.append(pool.submit(copy_context().run, work, part))
        while waiting:
            yield waiting.popleft().result()
