"""The targets, a file a question."""

from __future__ import annotations

from benchmarks.targets import assess, audit, explain, timeline

TARGETS = {target.name: target for part in (assess, timeline, audit, explain) for target in part.TARGETS}
