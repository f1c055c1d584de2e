"""Typer's own words in the language in force: its help, and what it says of a wrong command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import core
from typer._click import exceptions

from workbench.errors import BadValueError, WorkbenchError, near_misses
from workbench.text import language
from workbench.text import translate as _

if TYPE_CHECKING:
    from typer._click import Context
    from typer._click.exceptions import ClickException
    from typer._click.formatting import HelpFormatter


class SpokenCommand(core.TyperCommand):
    """A command whose help speaks the language in force."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Usage: "))

    def get_help_option(self, ctx: Context) -> core.TyperOption | None:
        """Return the option that shows the help."""
        return _spoken(super().get_help_option(ctx))


class SpokenGroup(core.TyperGroup):
    """All commands, whose help speaks the language in force."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, _("COMMAND …"), prefix=_("Usage: "))

    def get_help_option(self, ctx: Context) -> core.TyperOption | None:
        """Return the option that shows the help."""
        return _spoken(super().get_help_option(ctx))


def translate_help() -> None:
    """Give the headings of the help our language; called before the help is made."""
    words = {
        "Options": _("Options"),
        "Arguments": _("Arguments"),
        "Commands": _("Commands"),
        "default: {default}": _("default: {default}"),
        "required": _("required"),
    }
    # Typer asks gettext, which has no catalog of ours.
    core._ = lambda sentence: words.get(sentence, sentence)  # type: ignore[attr-defined,assignment]


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
            what = _("The value of {name} cannot be used.").format(name=_name_of(error))
            return BadValueError(what, why=_in_english(error), do=ask)
        case _:
            return _other(error, ask)


def _other(error: ClickException, ask: str) -> WorkbenchError:
    context = getattr(error, "ctx", None)
    known = list(getattr(getattr(context, "command", None), "commands", {}))
    wanted = next((word for word in error.message.split("'")[1:2]), "")
    if known and wanted:
        what = _("There is no command {name}.").format(name=wanted)
        return BadValueError(what, do=ask, near=near_misses(wanted, known) or known)
    return BadValueError(_("The command line cannot be read."), why=_in_english(error), do=ask)


def _in_english(error: ClickException) -> str:
    """Return Typer's own reason, which it gives in English only."""
    return error.message if language() == "en" else ""


def _spoken(option: core.TyperOption | None) -> core.TyperOption | None:
    if option is not None:
        option.help = _("Show this help.")
    return option


def _name_of(error: exceptions.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    return "/".join(parameter.opts)
