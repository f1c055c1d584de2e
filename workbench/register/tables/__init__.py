"""The one declaration of every table, a file a table: the source of schemas, headers and the data dictionary."""

from __future__ import annotations

from workbench.register.tables.attributes import ATTRIBUTES
from workbench.register.tables.base import Column, Kind, Table
from workbench.register.tables.benefits import BENEFITS
from workbench.register.tables.cards import CARDS
from workbench.register.tables.certificates import CERTIFICATES
from workbench.register.tables.changes import CHANGES
from workbench.register.tables.circumstances import CIRCUMSTANCES
from workbench.register.tables.coverage import COVERAGE
from workbench.register.tables.employments import EMPLOYMENTS
from workbench.register.tables.household_members import HOUSEHOLD_MEMBERS
from workbench.register.tables.memberships import MEMBERSHIPS
from workbench.register.tables.officers import OFFICERS
from workbench.register.tables.people import PEOPLE
from workbench.register.tables.regions import REGIONS
from workbench.register.tables.unemployment_registrations import UNEMPLOYMENT_REGISTRATIONS
from workbench.register.tables.visits import VISITS

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PEOPLE,
        ATTRIBUTES,
        HOUSEHOLD_MEMBERS,
        UNEMPLOYMENT_REGISTRATIONS,
        CERTIFICATES,
        EMPLOYMENTS,
        CIRCUMSTANCES,
        MEMBERSHIPS,
        CARDS,
        VISITS,
        BENEFITS,
        OFFICERS,
        REGIONS,
        COVERAGE,
        CHANGES,
    )
}

__all__ = ["TABLES", "Column", "Kind", "Table"]
