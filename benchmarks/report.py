"""The table that a run prints, and the file in which it is kept."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.target import Target

RESULTS = Path(__file__).with_name("results.md")
_HEAD = ("what", "persons", "store", "median", "at most", "processor", "peak", "at most", "bare scan", "answer", "")
_LIBRARIES = ("polars", "pandas", "pyarrow", "numpy")


@dataclass(frozen=True)
class Measured:
    """All runs of one target."""

    target: Target
    runs: tuple[dict[str, float], ...]

    def middle(self, what: str) -> float:
        """Return the median of a figure."""
        return median(run[what] for run in self.runs)

    @property
    def peak(self) -> float:
        """Return the most memory that any run held."""
        return max(run["gigabytes"] for run in self.runs)


def machine() -> list[str]:
    """Say on what the figures were measured."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    load = f", load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    return [
        f"{_processor()}, {os.cpu_count()} cores, {_memory()}, {platform.system()} {platform.release()}{load}",
        f"Python {platform.python_version()}, {libraries}",
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        named = [line for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        if named:
            return named[0].partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    except (AttributeError, ValueError, OSError):
        return "memory unknown"


def lines(measured: dict[str, Measured]) -> list[str]:
    """Return the table in Markdown."""
    rows = [_HEAD, *(_row(one, measured) for one in measured.values())]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    table = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    head, *body = ["| " + " | ".join(row) + " |" for row in table]
    return [head, "|" + "|".join("-" * (width + 2) for width in widths) + "|", *body]


def _row(one: Measured, measured: dict[str, Measured]) -> tuple[str, ...]:
    target, seconds = one.target, one.middle("seconds")
    allowed = _allowed(target, measured)
    kept = (allowed is None or seconds <= allowed) and (target.gigabytes is None or one.peak <= target.gigabytes)
    return (
        target.title, f"{target.people:,}", target.store, _time(seconds), _limit(target, allowed),
        _time(one.middle("processor")), f"{one.peak:.2f} GiB", f"{target.gigabytes:g} GiB" if target.gigabytes else "",
        _time(one.middle("scan")), f"{one.middle('size'):,.0f}", "" if kept else "over",
    )  # fmt: skip


def _allowed(target: Target, measured: dict[str, Measured]) -> float | None:
    if target.beside is None or target.times is None:
        return target.seconds
    base = measured.get(target.beside)
    return base.middle("seconds") * target.times if base else None


def _limit(target: Target, allowed: float | None) -> str:
    if target.times is not None:
        return f"{target.times:g} times" + (f" ({_time(allowed)})" if allowed is not None else "")
    return _time(allowed) if allowed is not None else ""


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def save(measured: dict[str, Measured], *, on: str, where: list[str]) -> None:
    """Write the table beside the benchmarks."""
    head = [
        "# Measured", "",
        f"{on}. Each figure is the median of {_runs(measured)} runs, each in a fresh process, from `open_register` to",
        "the answer; `processor` is the time of all cores together. The bare scan reads the same columns in the same",
        "process. `over` marks a missed target.", "",
    ]  # fmt: skip
    text = "\n".join([*head, *(f"- {line}" for line in where), "", *lines(measured)])
    RESULTS.write_text(text + "\n", encoding="utf-8")


def _runs(measured: dict[str, Measured]) -> int:
    return min((len(one.runs) for one in measured.values()), default=0)
