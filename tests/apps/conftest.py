"""A server of the apps with a register of invented people, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from workbench.apps.demo import make_register

START_SECONDS = 90
STOP_SECONDS = 20


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@contextmanager
def served(words: list[str], log: Path, environment: dict[str, str] | None = None) -> Iterator[str]:
    """Run a command that serves, and give its address; at the end it is stopped."""
    port = free_port()
    told = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
    with log.open("wb") as stream:
        command = [sys.executable, *words, str(port)]
        server = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, env=told)
        try:
            yield _answering(f"http://127.0.0.1:{port}/", server, log)
        finally:
            server.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
            try:
                server.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait(STOP_SECONDS)


def _answering(address: str, server: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own server
                return address
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not answer:\n{log.read_text(encoding='utf-8', errors='replace')}")


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a register with faults of every kind."""
    place = tmp_path_factory.mktemp("registers") / "云岩.db"
    make_register(str(place), 150, seed=3, faults=True)
    return place


@pytest.fixture(scope="session")
def workbench_at(faulty: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the register as `workbench serve` does, and return the address."""
    log = tmp_path_factory.mktemp("logs") / "serve.log"
    with served(["-m", "workbench", "serve", str(faulty), "--port"], log) as address:
        yield address


Fetch = Callable[[str], tuple[int, str]]


@pytest.fixture
def fetch(workbench_at: str) -> Fetch:
    """Return a function that asks the server for a path as it stands, without tidying it."""

    def asked(path: str) -> tuple[int, str]:
        import http.client

        host, port = workbench_at.removeprefix("http://").rstrip("/").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=60)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", errors="replace")
        finally:
            connection.close()

    return asked
