"""One measurement, in a process of its own: `python -m benchmarks.once TARGET PATH` prints what it took as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.targets import TARGETS
from benchmarks.watched import Watch, scan
from workbench.register import open_register

_STATUS = Path("/proc/self/status")
_PEAK = "VmHWM:"


def peak_gigabytes() -> float:
    """Return the most memory that this process has held.

    Linux hands `ru_maxrss` down from the process that started this one, so its own mark is read where there is one.
    """
    if _STATUS.is_file():
        line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith(_PEAK))
        return int(line.split()[1]) / 2**20
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**30 if sys.platform == "darwin" else peak / 2**20


def measure(name: str, path: Path) -> dict[str, float]:
    """Put one question to a register, from opening it to the answer; then scan what it read."""
    target = TARGETS[name]
    for _ in range(target.after):
        with open_register(path) as register:
            target.answer(register)
    began, worked = time.perf_counter(), time.process_time()
    with open_register(path) as register:
        watch = Watch(register)
        answer = target.answer(register)
        figures = {"seconds": time.perf_counter() - began, "processor": time.process_time() - worked}
    figures |= {"gigabytes": peak_gigabytes(), "size": len(answer)}
    return figures | {"scan": scan(path, watch)}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
