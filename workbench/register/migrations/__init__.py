"""The schema through time: every version of the register's tables, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from workbench.errors import NotARegisterError
from workbench.text import translate as _

NEWEST = "0001"
FOLDER = Path(__file__).parent
State = Literal["none", "older", "current"]


def known_versions(folder: Path = FOLDER) -> list[str]:
    """Return every version that this workbench knows, newest first."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]


def version_state(version: str | None, where: str) -> State:
    """Tell how a register's version stands to this workbench.

    Raises:
        NotARegisterError: a newer workbench made the register.
    """
    if version is None:
        return "none"
    if version == NEWEST:
        return "current"
    if version in known_versions():
        return "older"
    raise NotARegisterError(
        _("A newer version of the workbench made this register (its version is {version}).").format(version=version),
        where=where,
        why=_("Reading it with this version could lose what the newer one added."),
        do=_("Update the workbench; the register was not touched."),
    )


def upgrade(creator: Callable[[], Any], where: str, *, dialect: str = "sqlite", folder: Path = FOLDER) -> None:
    """Bring a database to the newest version in one transaction: all of it, or nothing.

    Args:
        creator: opens a connection of the driver.
        where: the address, for messages.
        dialect: SQLAlchemy's name of database and driver.
        folder: where the migrations are.

    Raises:
        NotARegisterError: a newer workbench made the register.
    """
    import sqlalchemy as sa
    from alembic import command
    from alembic.config import Config
    from alembic.migration import MigrationContext

    engine = sa.create_engine(f"{dialect}://", creator=creator, poolclass=sa.NullPool)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "begin", _begin_at_once)
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    try:
        with engine.begin() as connection:
            version_state(MigrationContext.configure(connection).get_current_revision(), where)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def _begin_at_once(connection: Any) -> None:  # noqa: ANN401
    """Open SQLite's transaction ourselves: its driver would leave changes of the schema outside."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
