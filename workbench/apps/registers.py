"""The registers that have names: `workbench.toml` in the working folder, or the file that WORKBENCH_CONFIG names."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

from workbench.errors import BadValueError, UnknownNameError, near_misses
from workbench.text import translate as _

CONFIG = "WORKBENCH_CONFIG"
FILE = "workbench.toml"
SQLITE = "sqlite:///"
# TOML wants quotes around names in Chinese; people may leave them out.
BARE_NAME = re.compile(r"""^([ \t]*)(?=[^\s"'#=\[\]]*[^\x00-\x7f])([^\s"'#=\[\]]+)([ \t]*=)""", re.MULTILINE)


def config_file() -> Path:
    """Return where the configuration stands, whether or not it is there."""
    return Path(os.environ.get(CONFIG) or FILE)


def configured() -> dict[str, str]:
    """Return the named registers: name to path or address; none if there is no configuration.

    Raises:
        BadValueError: if the file cannot be read or holds something else.
    """
    path = config_file()
    if not path.is_file():
        if os.environ.get(CONFIG):
            raise BadValueError(
                _("The configuration file is missing."), where=str(path), do=_("Correct WORKBENCH_CONFIG or unset it.")
            )
        return {}
    try:
        told = tomllib.loads(BARE_NAME.sub(r'\1"\2"\3', path.read_text(encoding="utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise _unreadable(path, str(error)) from error
    registers = told.get("registers", {})
    if not isinstance(registers, dict) or not all(isinstance(value, str) for value in registers.values()):
        raise _unreadable(path, _("[registers] holds something other than names with addresses"))
    return {name: _beside(path, address) for name, address in registers.items()}


def address_of(register: str) -> str:
    """Return the path or address of a register given by name, path or address.

    Raises:
        UnknownNameError: if it is no path and resembles a configured name.
    """
    known = configured()
    if register in known:
        return known[register]
    if "://" in register or Path(register).exists():
        return register
    near = near_misses(register, known)
    if near:
        raise UnknownNameError(
            _("There is no register of that name and no such file."),
            where=register,
            do=_("Named registers stand in {file}.").format(file=config_file()),
            near=near,
        )
    return register


def from_anywhere(address: str) -> str:
    """Return an address that means the same in a process that works in another folder."""
    path = address.removeprefix(SQLITE)
    if "://" in path or (address.startswith(SQLITE) and path == ":memory:"):
        return address
    absolute = Path(path).expanduser().absolute().as_posix()
    return SQLITE + absolute if address.startswith(SQLITE) else absolute


def _beside(config: Path, address: str) -> str:
    """Read a relative path as relative to the configuration's folder."""
    path = address.removeprefix(SQLITE)
    if "://" in path or Path(path).is_absolute():
        return address
    absolute = (config.resolve().parent / path).as_posix()
    return SQLITE + absolute if address.startswith(SQLITE) else absolute


def _unreadable(path: Path, reason: str) -> BadValueError:
    return BadValueError(
        _("The configuration cannot be read: {reason}.").format(reason=reason),
        where=str(path),
        do=_('Write it like this: [registers], then a line: 云岩 = "sqlite:///yunyan.db".'),
    )
