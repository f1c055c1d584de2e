"""A process that is killed in the midst of writing loses nothing that it acknowledged."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from workbench.register import open_register, verify_changes

WRITER = """
import sys
from workbench.register import open_register
register = open_register(sys.argv[1])
print("ready", flush=True)
for number in range(int(sys.argv[2]), 10_000_000):
    people = [{"person_id": f"n{number}-{part}"} for part in range(20)]
    rows = {"people": people, "visits": [{"person_id": f"n{number}"}]}
    register.write(rows, actor="t", action="import")
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_whole_writes_only(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    open_register(path, create=True).close()
    chance, acknowledged, begin = random.Random(7), 0, 0  # noqa: S311
    for _round in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(begin)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.05, 0.5))
            writer.kill()
            acknowledged += sum(1 for line in writer.stdout.read().splitlines() if line.isdigit())
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        with open_register(path) as register:
            written = register.count("changes")
            assert acknowledged <= written
            assert register.count("people") == 20 * written
            assert register.count("visits") == written
            assert verify_changes(register).whole
            begin = acknowledged = written
