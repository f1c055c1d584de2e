"""Who opened this page: Voilà's kernel waits until somebody does; in JupyterLab it is whoever runs the cell."""

from __future__ import annotations

import os
from urllib.parse import parse_qs

from workbench.text import language


def begin_visit() -> None:
    """Wait for the visitor and speak the language of the page's address (`?lang=en`).

    The kernel serves one visitor only, so the language is set for the whole process.
    """
    from voila.utils import wait_for_request

    wait_for_request()
    asked = parse_qs(os.environ.get("QUERY_STRING", "")).get("lang", [language()])[0]
    os.environ["WORKBENCH_LANGUAGE"] = "en" if asked.startswith("en") else "zh"
