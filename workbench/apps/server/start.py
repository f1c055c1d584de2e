"""Start the server: choose the port, hand the register to the kernels, serve until stopped."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from workbench.apps.registers import CONFIG, config_file, configured, from_anywhere
from workbench.apps.server.notebooks import notebooks_folder
from workbench.apps.server.settings import LOOPBACK, TEMPLATES, settings
from workbench.errors import RegisterUnavailableError
from workbench.text import language
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_PORT = 8866
TRIES = 50
KERNELS_READY = 1  # for each notebook


def serve(
    *,
    register: str = "",
    who: str = "",
    port: int | None = None,
    folder: Path | None = None,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve the apps on loopback until interrupted.

    Args:
        register: the register that the apps open first, as a path, an address or a configured name.
        who: the officer who works here.
        port: the port; by default the first free one from 8866 on.
        folder: the notebooks; by default those of the repository.
        announce: told the address once the server listens.

    Raises:
        RegisterUnavailableError: if the port is taken.
    """
    chosen = _free_port(port)
    hand_over(register)
    from workbench.apps.server.server import Server

    told = settings(folder or notebooks_folder(), port=chosen, who=who, preheat=KERNELS_READY)
    address = f"http://{LOOPBACK}:{chosen}/"
    server = Server(config=told, announce=lambda: announce(address))
    server.initialize([])
    server.start()


def hand_over(register: str) -> None:
    """Put into the environment what kernels inherit: register, language, template, package."""
    if register and register not in configured():
        register = from_anywhere(register)
    if config_file().is_file():
        os.environ[CONFIG] = str(config_file().absolute())
    given = {"WORKBENCH_REGISTER": register, "WORKBENCH_LANGUAGE": language()}
    os.environ.update({name: value for name, value in given.items() if value})
    os.environ["JUPYTER_PATH"] = _first(str(TEMPLATES), os.environ.get("JUPYTER_PATH", ""))
    os.environ["PYTHONPATH"] = _first(str(TEMPLATES.parents[2]), os.environ.get("PYTHONPATH", ""))
    os.environ["VOILA_APP_IP"] = LOOPBACK


def _first(path: str, others: str) -> str:
    return os.pathsep.join(part for part in (path, others) if part)


def _free_port(wanted: int | None) -> int:
    for port in [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + TRIES):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
            if os.name == "posix":
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((LOOPBACK, port))
            except OSError:
                continue
            return port
    raise RegisterUnavailableError(
        _("The port is taken by another program."),
        where=f"{LOOPBACK}:{wanted or FIRST_PORT}",
        do=_("Choose another with --port, or leave --port out."),
    )
