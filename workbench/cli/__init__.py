"""The commands: one small file each."""

from workbench.cli.run import main

__all__ = ["main"]
