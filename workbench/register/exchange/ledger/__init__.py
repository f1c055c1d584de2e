"""The import of a community's Excel ledger: what can be read goes in, what cannot is listed with what to do."""

from workbench.register.exchange.ledger.problems import Effect, Problem
from workbench.register.exchange.ledger.report import ImportReport
from workbench.register.exchange.ledger.run import import_ledger
from workbench.register.exchange.ledger.workbook import NotALedgerError

__all__ = ["Effect", "ImportReport", "NotALedgerError", "Problem", "import_ledger"]
