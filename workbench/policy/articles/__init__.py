"""The 25 articles of the Guizhou implementing opinion of 2010-08-06: the clause map, and every citation.

Titles and summaries are in our own words. Only article 2 has numbered items below it; what the other articles ask for
is listed as duties, numbered by us (R18.2), and cited by the article.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from workbench.errors import UnknownNameError
from workbench.policy.articles import (
    goals,
    institutions,
    management,
    organisation,
    scope,
    service,
    supports,
)
from workbench.policy.articles.clause import Clause, Coming, Duty, Standing, cite
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENT_ZH = "贵州省2010年就业援助实施意见"
DOCUMENT_EN = "Guizhou implementing opinion on employment assistance of 2010-08-06"

_CHAPTERS = (goals, scope, management, supports, service, institutions, organisation)

CLAUSES: Mapping[tuple[int, ...], Clause] = MappingProxyType(
    {clause.place: clause for chapter in _CHAPTERS for clause in chapter.CLAUSES}
)
"""Every article and item by its place: `(18,)`, `(2, 1, 6, 2)`."""

ARTICLES: tuple[Clause, ...] = tuple(clause for place, clause in CLAUSES.items() if len(place) == 1)
"""The 25 articles in order."""


def citation(article: int, item: int | None = None, sub: int | None = None, case: int | None = None) -> str:
    """Return the citation of a clause of the document; the one place where citations are made.

    Raises:
        UnknownNameError: the document has no such clause.

    >>> citation(2, 1, 6, 2)
    '第(二)条1(6)②'
    >>> citation(26)
    Traceback (most recent call last):
    ...
    workbench.errors.UnknownNameError: ...
    """
    place = tuple(number for number in (article, item, sub, case) if number is not None)
    if place not in CLAUSES:
        raise UnknownNameError(
            _("The document has no clause {place}.").format(place=".".join(map(str, place))),
            do=_("`docs/clause-map.md` lists them all."),
        )
    return cite(article, item, sub, case)


def clause_cited(cited: str) -> Clause:
    """Return the clause that a citation names.

    Raises:
        UnknownNameError: no clause is cited so.

    >>> clause_cited("第(二)条1(1)").en
    'Older unemployed persons'
    """
    found = {clause.citation: clause for clause in CLAUSES.values()}
    if cited not in found:
        raise UnknownNameError(
            _("The document has no clause {place}.").format(place=cited),
            do=_("`docs/clause-map.md` lists them all."),
        )
    return found[cited]


__all__ = [
    "ARTICLES",
    "CLAUSES",
    "DOCUMENT_EN",
    "DOCUMENT_ZH",
    "Clause",
    "Coming",
    "Duty",
    "Standing",
    "citation",
    "clause_cited",
]
