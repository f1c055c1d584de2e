"""The 25 articles of the Guizhou implementing opinion of 2010-08-06; every citation is made here."""

from __future__ import annotations

from workbench.policy.articles.clause import Clause, Standing, cite


def citation(article: int, item: int | None = None, sub: int | None = None, case: int | None = None) -> str:
    """Return the citation of a clause of the document.

    >>> citation(2, 1, 6, 2)
    '第(二)条1(6)②'
    """
    return cite(article, item, sub, case)


__all__ = ["Clause", "Standing", "citation"]
