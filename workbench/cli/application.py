"""All commands together."""

from __future__ import annotations

import typer

from workbench.cli import assess, audit, demo, explain, importing, sample, serve
from workbench.cli.usage import translate_help
from workbench.text import translate as _


def application() -> typer.Typer:
    """Return the command line in the language in force."""
    translate_help()
    app = typer.Typer(
        name="workbench",
        help=_(
            "Who is a client of employment assistance, since when, why, and what is due.\n\n"
            "A register is a path (register.db, a folder of Parquet or CSV files), an address (postgresql://…) "
            "or a name from workbench.toml. Ends of windows are the first day that no longer counts.\n\n"
            "Exit status: 0 clean, 1 findings, 2 could not run, 3 nothing found but a check was not run.\n\n"
            "First steps: workbench demo"
        ),
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_root)
    for module in (demo, assess, explain, audit, sample, importing, serve):
        app.command(module.NAME, help=module.teach())(module.command)
    return app


def _root(
    language: str = typer.Option("zh", "--language", metavar="zh|en", help="", show_default=False),
) -> None:
    del language  # already read by speech.speak, before any help was made
