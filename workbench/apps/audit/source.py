"""Which registers the app offers, and how each is opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.apps.registers import address_of, configured
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.register import Register


@dataclass(frozen=True)
class Source:
    """A register that can be chosen: its title, and how to open it."""

    title: str
    open: Callable[[], Register]
    invented: bool = False


def sources() -> list[Source]:
    """Return the registers on offer: the one served, those configured, else invented people in memory."""
    served = os.environ.get("WORKBENCH_REGISTER", "")
    names = configured()
    found = [Source(_title(served), lambda: _opened(served))] if served and served not in names else []
    if served in names:
        names = {served: names[served], **names}
    found += [Source(name, lambda name=name: _opened(name)) for name in names]  # type: ignore[misc]
    return found or [Source(_("Example (invented people, in memory)"), _invented, invented=True)]


def _opened(register: str) -> Register:
    from workbench.register import open_register

    return open_register(address_of(register))


def _invented() -> Register:
    from workbench.apps.demo import small_register

    return small_register()


def _title(address: str) -> str:
    """Return a name without folders, host or password."""
    return Path(address.partition("?")[0].rpartition("/")[2]).name or address.partition(":")[0]
