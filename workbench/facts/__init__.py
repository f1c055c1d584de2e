"""From tables to facts: the only place where rows of a register become days on which something holds."""
