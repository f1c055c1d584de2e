"""What is audited: the register or a ledger, and the window; people give last days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as widgets

from workbench.apps.boxes import button, column, field, html, line, put
from workbench.markup import Markup, tag
from workbench.register.exchange.days import end_after, last_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from workbench.apps.audit.source import Source


class Form:
    """The fields on top of the page.

    Args:
        sources: the registers on offer.
        chosen: called when another register was chosen.
        uploaded: called with the name and content of a ledger.
        run: called when the audit is to run.
    """

    def __init__(
        self,
        sources: list[Source],
        *,
        chosen: Callable[[], None],
        uploaded: Callable[[str, bytes], None],
        run: Callable[[], None],
    ) -> None:
        self._sources = sources
        self.register = widgets.Dropdown(
            options=[(source.title, place) for place, source in enumerate(sources)],
            layout=widgets.Layout(width="220px"),
        )
        self.register.observe(lambda _change: chosen(), names="value")
        self.since = widgets.DatePicker(layout=widgets.Layout(width="150px"))
        self.last = widgets.DatePicker(layout=widgets.Layout(width="150px"))
        self.upload = widgets.FileUpload(
            accept=".xlsx",
            description=_("Ledger (.xlsx)"),
            tooltip=_("Ledger (.xlsx)"),
            layout=widgets.Layout(width="auto"),
        )
        self._uploaded = uploaded
        self.upload.observe(self._take, names="value")
        self.run = button(_("Run the audit"), run, main=True)
        self.progress = widgets.IntProgress(min=0, max=100, layout=widgets.Layout(width="100%", visibility="hidden"))
        self.progress.add_class("wb-bar-thin")
        self._note = html(kind="wb-note")
        fields = [
            field(_("Register"), self.register),
            field(_("or a ledger (not stored)"), self.upload),
            field(_("First day"), self.since),
            field(_("Last day"), self.last),
            field("\u00a0", self.run),
        ]
        self.widget = column([line(fields, kind="wb-form"), self.progress, self._note], kind="card wb-choose")

    @property
    def source(self) -> Source:
        """Return the register chosen; what the browser sends is looked up, never trusted."""
        place = self.register.value
        return self._sources[place if isinstance(place, int) and 0 <= place < len(self._sources) else 0]

    def add(self, source: Source) -> None:
        """Offer one more register and choose it."""
        self._sources.append(source)
        place = len(self._sources) - 1
        self.register.options = [*self.register.options, (source.title, place)]
        self.register.value = place

    @property
    def window(self) -> tuple[date | None, date | None]:
        """Return the window half-open, as the audit takes it."""
        return self.since.value, end_after(self.last.value)

    def set_window(self, since: date, until: date) -> None:
        """Show a half-open window with its last day."""
        self.since.value, self.last.value = since, last_day(until)

    def tell(self, text: str, *, kind: str = "soft", detail: Markup | None = None) -> None:
        """Say something under the fields; `kind` is soft, good or wrong."""
        role = "alert" if kind == "wrong" else "status"
        put(self._note, tag("div", tag("p", text, class_=kind), detail, role=role) if text else None)

    def step(self, done: int, total: int) -> None:
        """Move the progress line."""
        self.progress.layout.visibility = "visible"
        self.progress.value = round(100 * done / total) if total else 0

    def busy(self, on: bool) -> None:  # noqa: FBT001 - a state
        """Lock the button while the audit runs."""
        self.run.disabled = on
        self.progress.layout.visibility = "visible" if on else "hidden"
        self.progress.value = 0

    def _take(self, _change: object) -> None:
        files = self.upload.value
        if files:
            self._uploaded(str(files[0]["name"]), bytes(files[0]["content"]))
