"""The app: what happens when somebody chooses, runs, opens a person or takes the report."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from workbench.apps.audit.charts import charts
from workbench.apps.audit.figures import figures_row
from workbench.apps.audit.form import Form
from workbench.apps.audit.lists import asked_list, gaps_list
from workbench.apps.audit.person import PersonPanel
from workbench.apps.audit.source import Source, sources
from workbench.apps.audit.table import FindingsTable
from workbench.apps.audit.take_away import workbook_link
from workbench.apps.boxes import column, html, line, put
from workbench.apps.visit import begin_visit
from workbench.errors import WorkbenchError
from workbench.markup import joined, tag
from workbench.register.exchange.days import last_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    import ipywidgets as widgets

    from workbench.audit.findings import Findings
    from workbench.audit.report import Labels
    from workbench.register import Register


def open_app() -> widgets.Widget:
    """Return the app for whoever opened the page."""
    begin_visit()
    return AuditApp().widget


class AuditApp:
    """One visitor's audit; it holds no rule: it asks `workbench` and shows the answer."""

    def __init__(self) -> None:
        self.register: Register | None = None
        self.findings: Findings | None = None
        self.labels: Labels | None = None
        self._name = ""
        self.form = Form(sources(), chosen=self.choose, uploaded=self.upload, run=self.run)
        self._title = html(kind="wb-title")
        self._take = html(kind="wb-take wb-noprint")
        self._figures, self._charts, self._gaps = html(), html(kind="wb-charts"), html(kind="wb-gaps")
        self._asked = html(kind="wb-gaps")
        self.table = FindingsTable(self.open_person)
        self.person = PersonPanel()
        head = line([self._title, self._take], kind="wb-head")
        self._results = column(
            [self._figures, self._charts, self._asked, self._gaps, self.table.widget, self.person.widget],
            kind="wb-results",
        )
        self._results.layout.display = "none"
        self.widget = column([head, self.form.widget, self._results], kind="wb-app")
        self._entitle()
        self.choose()

    def choose(self) -> None:
        """Open the register that was chosen and propose its window."""
        with self._working():
            source = self.form.source
            self._change(source.open(), source.title)
            self.form.tell(
                _("No register is configured, so these are invented people. Name registers in workbench.toml.")
                if source.invented
                else _("Choose the window and run the audit.")
            )

    def upload(self, name: str, content: bytes) -> None:
        """Take a ledger into a register that lives in memory only."""
        from workbench.apps.audit.ledger import register_of

        with self._working():
            register, told = register_of(name, content, progress=self.form.step)
            self.form.add(Source(name, lambda: register))
            self.form.tell(_("The ledger is read; nothing of it is stored."), kind="good", detail=told)

    def run(self) -> None:
        """Run the audit and show what it found."""
        from workbench import audit
        from workbench.audit.report import labels_of
        from workbench.audit.window import chosen_window

        register = self.register
        if register is None:
            return
        with self._working():
            window = chosen_window(register, *self.form.window)
            self.form.set_window(*window)
            self.findings = audit.run(register, *window, progress=self.form.step)
            self.labels = labels_of(register, self.findings.frame["person_id"])
            self._show(self.findings, self.labels)

    def open_person(self, row: dict[str, Any]) -> None:
        """Explain the person of a finding."""
        if self.register is not None and self.labels is not None:
            with self._working():
                self.person.show(row, self.register, self.labels)
                self.form.tell("")

    def _show(self, findings: Findings, labels: Labels) -> None:
        from workbench.audit.report.rows import accusations, gaps, questions

        asked = questions(findings)
        self.table.show(accusations(findings), [row for rows in asked.values() for row in rows], labels)
        put(self._asked, asked_list({fact: len(rows) for fact, rows in asked.items()}))
        self.person.clear()
        put(self._figures, figures_row(findings))
        put(self._charts, charts(findings, labels) if len(findings.frame) else None)
        put(self._gaps, gaps_list(gaps(findings, labels)))
        put(self._take, workbook_link(findings, labels))
        self._results.layout.display = None
        self._entitle()
        self.form.tell(
            _("Done: {count} findings among {people} persons.").format(
                count=f"{len(findings.frame):,}", people=f"{findings.people:,}"
            ),
            kind="good",
        )

    def _change(self, register: Register, name: str) -> None:
        from workbench.audit.window import default_window

        self.register, self._name, self.findings = register, name, None
        self.form.set_window(*default_window(register))
        self._results.layout.display = "none"
        put(self._take, None)
        self._entitle()

    def _entitle(self) -> None:
        told = self._name
        if self.findings is not None:
            told = _("{register} · {since} to {until}").format(
                register=self._name, since=self.findings.since, until=last_day(self.findings.until)
            )
        put(self._title, joined(tag("h1", _("Audit")), tag("span", told, class_="soft")))

    @contextmanager
    def _working(self) -> Iterator[None]:
        """Lock the form, and say in plain words if something failed."""
        self.form.busy(on=True)
        told = False
        try:
            self.form.tell(_("Working …"))
            yield
            told = True
        except WorkbenchError as error:
            self.form.tell(str(error), kind="wrong")
            told = True
        finally:
            self.form.busy(on=False)
            if not told:
                self.form.tell(
                    _("This did not work; the reason is in the server's log. Nothing was changed."), kind="wrong"
                )
