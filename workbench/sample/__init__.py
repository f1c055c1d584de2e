"""Makes registers: lives that hang together, a careful office, and faults planted on purpose."""

from workbench.sample.make import AS_OF, Sample, make_sample
from workbench.sample.shares import shares

__all__ = ["AS_OF", "Sample", "make_sample", "shares"]
