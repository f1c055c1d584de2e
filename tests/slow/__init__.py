"""A slow reading of the document, day by day, in plain Python: what the kernel is compared with.

It imports nothing of `workbench`. Every answer is True, False or None (cannot tell) for one person on one day.
"""

from tests.slow.conditions import CONDITIONS, any_condition, condition
from tests.slow.eligible import eligible, eligible_timeline, since_and_until
from tests.slow.findings import Finding, findings
from tests.slow.follow_up import follow_up
from tests.slow.general import general
from tests.slow.membership import grace, may_remain, placed
from tests.slow.parameters import DEFAULTS
from tests.slow.rows import Reading

__all__ = [
    "CONDITIONS",
    "DEFAULTS",
    "Finding",
    "Reading",
    "any_condition",
    "condition",
    "eligible",
    "eligible_timeline",
    "findings",
    "follow_up",
    "general",
    "grace",
    "may_remain",
    "placed",
    "since_and_until",
]
