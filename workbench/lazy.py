"""A property that is computed once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it reads like `property`
    """Compute a property on first use and keep it on the instance.

    `functools.cached_property` of Python 3.11 holds one lock for all instances, so that slices of a register could not
    be worked on side by side. Here nothing is locked: an instance belongs to one thread.
    """

    def __init__(self, made: Callable[[Any], T]) -> None:
        self._made = made
        self.__doc__ = made.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> lazy[T] | T:
        if instance is None:
            return self
        value = self._made(instance)
        instance.__dict__[self._name] = value
        return value
