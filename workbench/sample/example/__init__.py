"""The example ledger: 300 invented persons of one community, and the findings that it must give, row by row.

Each person is a story told by hand (`blameless`, `doubtful`, `faulty`); what an audit must find follows from how the
story was made up, never from running one. `make` dresses the stories as people write ledgers.
"""
