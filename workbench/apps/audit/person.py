"""Why: the decision about one person on the day of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.apps.boxes import column, html, put
from workbench.audit.report.columns import message
from workbench.audit.report.words import check_title
from workbench.decision_text import as_html
from workbench.markup import Markup, joined, tag
from workbench.text import translate as _

if TYPE_CHECKING:
    from workbench.audit.report import Labels
    from workbench.register import Register


class PersonPanel:
    """The explanation beside the table."""

    def __init__(self) -> None:
        self._body = html()
        self.widget = column([self._body], kind="card wb-person")
        self.clear()

    def clear(self) -> None:
        """Say what could be shown here."""
        put(self._body, tag("p", _("Choose a person in the table to see why."), class_="soft"))

    def show(self, row: dict[str, Any], register: Register, labels: Labels) -> None:
        """Explain the finding and the person's case on its first day."""
        from workbench import eligibility

        decision = eligibility.explain(register, row["person_id"], row["starts_on"])
        put(self._body, joined(_head(row, labels), as_html(decision)))


def _head(row: dict[str, Any], labels: Labels) -> Markup:
    person = labels.person(row["person_id"])
    place = labels.platform(row["platform"])
    return joined(
        tag("h2", f"{person.name or row['person_id']} ", tag("small", f"{person.id_number} · {place}", class_="soft")),
        tag("p", tag("b", check_title(row["check"]) + " "), message(row)),
        tag("p", tag("b", _("How to mend") + " "), row["mend"], " ", tag("span", row["citation"], class_="cite")),
        tag("h3", _("The case on {day}").format(day=row["starts_on"])),
    )
