"""Where registers are kept: in memory, in a folder, in SQLite, in PostgreSQL."""
