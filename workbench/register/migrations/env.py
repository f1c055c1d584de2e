"""How Alembic runs here: from Python only, on a connection that is in a transaction already."""

from __future__ import annotations

from alembic import context

from workbench.register.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata(),
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
