"""The way in: language, command, one clear message if it could not run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from workbench.cli.speech import speak
from workbench.cli.status import Status
from workbench.cli.unforeseen import debugging, told
from workbench.errors import WorkbenchError
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """Run the command line and leave with its status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status; every error becomes one message."""
    _plain_streams()
    rest, debug = debugging(arguments)
    try:
        return _run(speak(rest))
    except WorkbenchError as error:
        print(_("Could not run: {message}").format(message=error), file=sys.stderr)
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
    except Exception as error:  # noqa: BLE001 - the outermost border: status 1 would say "findings"
        print(told(error, debug=debug), file=sys.stderr)
    return Status.COULD_NOT_RUN


def _run(arguments: list[str]) -> int:
    import typer
    from typer._click.exceptions import ClickException

    from workbench.cli.application import application
    from workbench.cli.usage import misuse

    command = typer.main.get_command(application())
    try:
        status = command.main(arguments, prog_name="workbench", standalone_mode=False)
    except ClickException as error:
        raise misuse(error) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    return int(status or 0)


def _plain_streams() -> None:
    """Write UTF-8 whatever the console's code page is, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")
