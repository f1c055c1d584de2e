"""What commands print: results to standard output, progress to standard error on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

Told = Callable[[int, int], None]


def on_terminal() -> bool:
    """Return whether a person looks at the output."""
    return sys.stdout.isatty()


def say(text: str) -> None:
    """Print a line of result; what it contains is never read as markup."""
    print(text, flush=True)  # noqa: T201


def table(titles: Sequence[str], rows: Sequence[Sequence[object]], *, numbers: Sequence[int] = ()) -> None:
    """Print rows under titles; the columns in `numbers` are set right."""
    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    for place, title in enumerate(titles):
        shown.add_column(title, justify="right" if place in numbers else "left", overflow="fold")
    for row in rows:
        shown.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    Console(file=sys.stdout, highlight=False, width=None if on_terminal() else 200).print(shown)


@contextmanager
def progress(title: str) -> Iterator[Told]:
    """Show a bar on the terminal while the block works; it is told how much of how much is done."""
    console = Console(stderr=True)
    parts = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*parts, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(title, total=None)

        def told(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield told
