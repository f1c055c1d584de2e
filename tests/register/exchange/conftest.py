from pathlib import Path
from typing import Any

import pytest

from tests.ledgers import PLATFORM, Grid, Imported, Importer, write_workbook
from workbench.register import Register
from workbench.register.exchange.ledger import import_ledger


@pytest.fixture
def imported(tmp_path: Path) -> Importer:
    """Write rows as a workbook and import it."""

    def run(
        ledger: Grid, visits: Grid | None = None, *, name: str = "台账.xlsx", mac: bool = False, **options: Any,
    ) -> Imported:
        path = write_workbook(tmp_path / name, ledger, visits, mac=mac)
        register = options.pop("register", None) or Register.from_frames({})
        return Imported(path, register, import_ledger(path, register, **{"platform": PLATFORM, **options}))

    return run
