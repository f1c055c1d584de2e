"""Pages of the documentation that are written from the policy itself: the clause map and the parameters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.policy.articles import ARTICLES, CLAUSES, DOCUMENT_EN, DOCUMENT_ZH, Clause, Duty, Standing
from workbench.policy.parameters import Parameter, all_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.policy.kinds import Setting

_MAP_HEAD = """\
# Clause map

*Written by `python3 run.py docs` from `workbench/policy/articles/`; a test holds it current.*

What each article of the {document} ({document_zh}) asks for, in our own words, and what carries it out here.
Citations have one form, article, item, sub-item and case, and are made by `workbench.policy.articles.citation` only.
Below the article only article 2 is cited by item; the duties of the others are numbered by us (R18.2) and cited by the
article. The document's annex on the card was not to be had: rules on the card beyond the articles are *not computable*
until it is.

**carried out**: the names beside it do it. **partly**: they do a part, the rest is planned. **planned**: nothing stands
behind it yet. **not computable**: no program can do it; the reason stands beside it.

{counts}
"""

_VALUES_HEAD = """\
# Parameters

*Written by `python3 run.py docs` from `workbench/policy/values/`; a test holds it current.*

Every number and choice that a rule reads, one file each. A value applies from its day on; the earliest also applies to
the days before. *In the document*: whether the implementing opinion itself sets it; if not, every finding that rests on
it says so. *Verified*: whether the source was read; a value from memory is not.

## How to change one

For one run, without touching a file:

```python
from workbench.policy.parameters import overlay

with overlay({"women_without_kind": "F55"}):
    ...  # every answer in here uses it, and says so
```

For good, when the law changes: add a line under `values:` in `workbench/policy/values/<name>.yaml` with `from`, `value`
and `reference`, never overwrite an old one, and run `python3 run.py docs`.

## How to add a document of the provincial government

第(二)条1(7) lets the provincial government name further groups. When it does, write the document into
`workbench/policy/values/provincial_documents.yaml`, under `values:`; `until` is the first day on which it no longer
holds, or null:

```yaml
values:
  - from: 2010-08-06
    value:
      - {document_no: 文号, from: 2015-01-01, until: null}
    reference: where you read it
```

From then on a person with the circumstance `provincial_other` and this document number meets the condition on the days
on which the document is in force.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _behind(duty: Duty) -> str:
    """Return what stands behind a duty, as a cell of a table."""
    parts = [", ".join(f"`{name}`" for name in duty.by)] if duty.by else []
    if duty.coming:
        parts.append("planned: " + ", ".join(part.en for part in duty.coming))
    if duty.why_not_en:
        parts.append("not computable: " + duty.why_not_en)
    return "; ".join(parts)


def _clause(clause: Clause) -> list[str]:
    level = "##" if len(clause.place) == 1 else "###"
    rows = [
        f"| {duty.requirement} | {_cell(duty.zh)} · {_cell(duty.en)} | {duty.standing.en} | {_cell(_behind(duty))} |"
        for duty in clause.duties
    ]
    return [
        f"{level} {clause.citation} {clause.zh} · {clause.en}",
        "",
        clause.summary_zh,
        "",
        clause.summary_en,
        "",
        "| requirement | asks for | standing | behind it |",
        "|---|---|---|---|",
        *rows,
        "",
    ]


def clause_map() -> str:
    """Return the clause map as Markdown."""
    standings = Counter(duty.standing for clause in CLAUSES.values() for duty in clause.duties)
    counts = ", ".join(f"{standings[standing]} {standing.en}" for standing in Standing)
    head = _MAP_HEAD.format(
        document=DOCUMENT_EN,
        document_zh=DOCUMENT_ZH,
        counts=f"{len(ARTICLES)} articles, {standings.total()} duties: {counts}.",
    )
    lines = [line for clause in CLAUSES.values() for line in _clause(clause)]
    return "\n".join([head, *lines]).rstrip() + "\n"


def _shown(value: Setting) -> str:
    """Return a value in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "items"):
        shown = ((key, f"({_shown(item)})" if hasattr(item, "items") else _shown(item)) for key, item in value.items())
        return ", ".join(f"{key} {item}" for key, item in shown)
    if isinstance(value, tuple):
        return "; ".join(_shown(item) for item in value) or "none"
    return str(value)


def _yes(answer: bool) -> str:  # noqa: FBT001 - a word for a truth value
    return "yes" if answer else "no"


def _parameter(item: Parameter) -> Iterable[str]:
    yield f"### `{item.name}`"
    yield ""
    yield f"{item.zh} · {item.en}."
    yield ""
    yield f"{item.note_zh} {item.note_en}"
    yield ""
    yield f"- unit: {item.unit}"
    if item.kind.choices:
        yield f"- choices: {', '.join(map(str, item.kind.choices))}"
    yield f"- clause: {item.article or 'none'}"
    yield f"- in the document: {_yes(item.in_document)}; verified: {_yes(item.verified)}"
    yield ""
    yield "| from | value | reference | verified |"
    yield "|---|---|---|---|"
    for dated in item.values:
        day = dated.starts_on.isoformat() if dated.starts_on else "always"
        checked = _yes(dated.verified and item.verified)
        yield f"| {day} | {_cell(_shown(dated.value))} | {_cell(dated.reference)} | {checked} |"
    yield ""


def parameters_page() -> str:
    """Return the page of all parameters as Markdown."""
    lines = [line for item in all_parameters().values() for line in _parameter(item)]
    return "\n".join([_VALUES_HEAD, "## All of them", "", *lines]).rstrip() + "\n"
