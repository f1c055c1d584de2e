"""Typer's own words in the language in force: titles of its help and what it says of a wrong command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import core, rich_utils
from typer._click import exceptions

from workbench.errors import BadValueError, WorkbenchError, near_misses
from workbench.text import translate as _

if TYPE_CHECKING:
    from typer._click.exceptions import ClickException


def translate_help() -> None:
    """Give the frame of the help our language; called before the help is made."""
    core._ = rich_utils._ = _  # type: ignore[attr-defined]
    rich_utils.ARGUMENTS_PANEL_TITLE = _("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = _("Options")
    rich_utils.COMMANDS_PANEL_TITLE = _("Commands")
    rich_utils.DEFAULT_STRING = _("[default: {}]")
    rich_utils.REQUIRED_LONG_STRING = _("[required]")


def misuse(error: ClickException) -> WorkbenchError:
    """Return what was wrong with a command line as one of our errors."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "workbench"
    ask = _("See `{command} --help`.").format(command=command)
    match error:
        case exceptions.NoSuchOption():
            what = _("There is no option {name}.").format(name=error.option_name)
            return BadValueError(what, do=ask, near=error.possibilities or ())
        case exceptions.MissingParameter():
            return BadValueError(_("{name} is missing.").format(name=_name_of(error)), do=ask)
        case exceptions.BadParameter():
            return BadValueError(
                _("{name} cannot be read: {reason}").format(name=_name_of(error), reason=error.message), do=ask
            )
        case _:
            return _other(error, ask)


def _other(error: ClickException, ask: str) -> WorkbenchError:
    context = getattr(error, "ctx", None)
    known = list(getattr(getattr(context, "command", None), "commands", {}))
    wanted = next((word for word in error.message.split("'")[1:2]), "")
    if known and wanted:
        what = _("There is no command {name}.").format(name=wanted)
        return BadValueError(what, do=ask, near=near_misses(wanted, known) or known)
    return BadValueError(_("The command line cannot be read: {reason}").format(reason=error.message), do=ask)


def _name_of(error: exceptions.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if parameter.param_type_name == "argument":
        return str(parameter.make_metavar(error.ctx) if error.ctx else parameter.human_readable_name).strip("[]")
    return "/".join(parameter.opts)
