"""All commands together."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from workbench.cli import assess, audit, demo, explain, importing, sample, serve
from workbench.cli.usage import SpokenCommand, SpokenGroup, translate_help
from workbench.text import language
from workbench.text import translate as _

COMMANDS = (demo, assess, explain, audit, sample, importing, serve)
WIDTH = {"zh": 50, "en": 88}  # characters; Chinese ones are twice as wide


def application() -> typer.Typer:
    """Return the command line in the language in force."""
    translate_help()
    app = typer.Typer(
        name="workbench",
        cls=SpokenGroup,
        help=_(
            "Who is a client of employment assistance, since when, why, and what is due.\n\n"
            "A register is a path (register.db, or a folder of Parquet or CSV files), an address (postgresql://…) "
            "or a name from workbench.toml. A window ends before the day given with --until.\n\n"
            "Exit status: 0 clean, 1 findings, 2 could not run, 3 nothing found but a check was not run.\n\n"
            "First steps: workbench demo"
        ),
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"max_content_width": WIDTH[language()], "terminal_width": WIDTH[language()]},
    )
    app.callback()(_root)
    for module in COMMANDS:
        told = module.teach()
        add = app.command(
            module.NAME, cls=SpokenCommand, help=told, short_help=_first_clause(told), options_metavar=_("[OPTIONS]")
        )
        add(module.command)
    return app


def _root(
    *,
    language: Annotated[
        str, typer.Option("--language", metavar="zh|en", help=_("language of help, messages and reports"))
    ] = "zh",
    debug: Annotated[
        bool, typer.Option("--debug", help=_("show the details of an unforeseen error, as WORKBENCH_DEBUG=1 does"))
    ] = False,
) -> None:
    del language, debug  # already read by run, before any help was made


def _first_clause(text: str) -> str:
    return re.split(r"[。;；]|[.:](?:\s|$)", text, maxsplit=1)[0]
