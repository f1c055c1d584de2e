"""The chain of changes: each line carries a hash over itself and the line before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.register.register import Register

LINKED = ("seq", "at", "actor", "action", "table", "key", "before", "after")
BEGINNING = "0" * 64


@dataclass(frozen=True)
class Head:
    """The end of the chain as the register remembers it apart from the lines: how long, and its last hash."""

    seq: int = 0
    hash: str = BEGINNING


@dataclass(frozen=True)
class ChainReport:
    """What a check of the chain found: `broken` is the number of the first line that does not fit."""

    lines: int
    broken: int | None

    @property
    def whole(self) -> bool:
        """Tell whether every line fits the one before."""
        return self.broken is None


def link(before: str, line: Mapping[str, Any]) -> str:
    """Return the hash of a line that follows the hash `before`."""
    values = [_plain(line[name]) for name in LINKED]
    return sha256(json.dumps([before, *values], ensure_ascii=False).encode()).hexdigest()


def next_line(head: Head, line: Mapping[str, Any]) -> dict[str, Any]:
    """Return the line that goes after the head of the chain, numbered and hashed."""
    numbered: dict[str, Any] = {name: line.get(name) for name in LINKED} | {"seq": head.seq + 1}
    return numbered | {"hash": link(head.hash, numbered)}


def verify_changes(register: Register) -> ChainReport:
    """Check the chain of a register and name the first line that was changed, taken out or moved.

    Args:
        register: any register; one without changes is whole.
    """
    lines = register.read("changes").rows(named=True)
    before, expected = BEGINNING, 0
    for line in lines:
        expected += 1
        if line["seq"] != expected or line["hash"] != link(before, line):
            return ChainReport(len(lines), expected)
        before = line["hash"]
    head = register.chain_head()
    if head is not None and (head.seq, head.hash) != (expected, before):
        return ChainReport(len(lines), expected + 1 if head.seq > expected else expected)
    return ChainReport(len(lines), None)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="microseconds")
    return value
