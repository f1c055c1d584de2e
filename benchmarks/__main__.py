"""Measures the targets and prints a table: `python3 run.py bench [TARGET ...] [--large] [--save]`.

The registers are made once and kept under `build/bench`; this process stays small and starts a fresh one a run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from benchmarks.report import Measured, lines, machine, save
from benchmarks.target import Target
from benchmarks.targets import TARGETS
from workbench import clock

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Measure what was asked for; return 1 if a target was missed."""
    asked = _arguments()
    chosen = [TARGETS[name] for name in asked.targets] or [t for t in TARGETS.values() if asked.large or not t.large]
    where = machine()
    print(*where, sep="\n")
    measured: dict[str, Measured] = {}
    for target in chosen:
        print(f"{target.name}: {target.people:,} persons ...", file=sys.stderr, flush=True)
        path = register_for(target)
        measured[target.name] = Measured(target, tuple(once(target, path) for _ in range(asked.runs)))
    table = lines(measured)
    print("", *table, sep="\n")
    if asked.save:
        save(measured, on=clock.today().isoformat(), where=where)
    return 1 if any(line.endswith("| over |") for line in table) else 0


def register_for(target: Target) -> Path:
    """Return the register that a target is measured on, made by a process of its own if it is not there."""
    code = f"from benchmarks import data; print(data.{target.store}({target.people}))"
    return Path(_python("-c", code).splitlines()[-1])


def once(target: Target, path: Path) -> dict[str, float]:
    """Measure a target once, in a fresh process."""
    figures: dict[str, float] = json.loads(_python("-m", "benchmarks.once", target.name, str(path)).splitlines()[-1])
    return figures


def _python(*words: str) -> str:
    return subprocess.run([sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measure the workbench and print a table.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"only these: {', '.join(TARGETS)}")
    parser.add_argument("--large", action="store_true", help="ten million persons too: minutes, and 4 GB of disk")
    parser.add_argument("--save", action="store_true", help="write the table to benchmarks/results.md")
    parser.add_argument("--runs", type=int, default=3, help="runs a target, of which the median is taken")
    asked = parser.parse_args()
    unknown = [name for name in asked.targets if name not in TARGETS]
    if unknown:
        parser.error(f"unknown target: {', '.join(unknown)}; known are {', '.join(TARGETS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
