"""How Voilà is set: nothing leaves the server, nothing of a file or a traceback reaches the page."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from traitlets.config import Config

from workbench.apps.server.notebooks import apps_in
from workbench.text import language

if TYPE_CHECKING:
    from collections.abc import Mapping

LOOPBACK = "127.0.0.1"
UPLOAD_LIMIT = 256 * 1024 * 1024
IDLE_SECONDS = 30 * 60
TEMPLATES = Path(__file__).resolve().parents[1] / "template"

# The browser itself refuses any address but the server's; widgets' code comes as blobs.
CONTENT_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; object-src 'none'; "
    "frame-ancestors 'self'; form-action 'self'; base-uri 'self'"
)


def frame(folder: Path, who: str) -> Mapping[str, object]:
    """Return what the template draws: apps, language, who works here."""
    return {"apps": [asdict(app) for app in apps_in(folder)], "language": language(), "who": who}


def settings(folder: Path, *, port: int, who: str, preheat: int) -> Config:
    """Return the configuration of one server.

    Args:
        folder: the folder of notebooks.
        port: the port on loopback.
        who: the officer shown in the top bar, or nothing.
        preheat: how many kernels a notebook are kept ready; 0 keeps none.
    """
    told = Config()
    told.Voila.ip = LOOPBACK
    told.Voila.port = port
    told.Voila.port_retries = 0
    told.Voila.open_browser = False
    told.Voila.root_dir = str(folder)
    told.Voila.log_level = "ERROR"
    told.Voila.tornado_settings = {
        "websocket_max_message_size": UPLOAD_LIMIT,
        "max_body_size": UPLOAD_LIMIT,
        "allow_remote_access": False,
        "headers": {"Content-Security-Policy": CONTENT_POLICY, "Referrer-Policy": "no-referrer"},
    }
    _pages(told, folder, who)
    told.VoilaConfiguration.preheat_kernel = preheat > 0
    told.VoilaConfiguration.default_pool_size = preheat
    if os.name == "posix":
        told.KernelManager.transport = "ipc"  # sockets of files, which other users of the machine cannot open
    told.MappingKernelManager.cull_idle_timeout = IDLE_SECONDS
    told.MappingKernelManager.cull_interval = 60
    return told


def _pages(told: Config, folder: Path, who: str) -> None:
    told.VoilaConfiguration.template = "workbench"
    told.VoilaConfiguration.allow_template_override = "NO"
    told.VoilaConfiguration.allow_theme_override = "NO"
    told.VoilaConfiguration.file_allowlist = []
    told.VoilaConfiguration.file_denylist = [".*"]
    told.VoilaConfiguration.show_tracebacks = False
    told.VoilaConfiguration.strip_sources = True
    told.VoilaConfiguration.extension_allowlist = [
        "@jupyter-widgets/jupyterlab-manager",
        "@voila-dashboards/widgets-manager8",
    ]
    told.VoilaConfiguration.extension_denylist = []
    told.VoilaConfiguration.resources = {"workbench": frame(folder, who)}
    # What is meant for JupyterLab only does not run in the app.
    told.TagRemovePreprocessor.enabled = True
    told.TagRemovePreprocessor.remove_cell_tags = {"lab-only"}
