"""Makes registers: lives that hang together, a careful office, and faults planted on purpose."""

from workbench.sample.make import AS_OF, Sample, make_sample

__all__ = ["AS_OF", "Sample", "make_sample"]
