"""The findings, a page at a time; a row opens its person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from workbench.apps.boxes import button, column, html, line, put
from workbench.audit.report.columns import message
from workbench.audit.report.words import check_title, meaning_of, severity_title
from workbench.markup import Markup, tag
from workbench.register.exchange.days import last_day
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.audit.report import Labels

Row = dict[str, Any]
PAGE = 10


class FindingsTable:
    """A paged table; `opened` is told the row whose person was opened.

    Args:
        opened: called with the finding.
    """

    def __init__(self, opened: Callable[[Row], None]) -> None:
        self._opened = opened
        self._lists: list[tuple[str, list[Row]]] = []
        self._rows: list[Row] = []
        self._labels: Labels | None = None
        self._first = 0
        self._check = widgets.Dropdown(options=[("", 0)], layout=widgets.Layout(width="240px"))
        self._check.observe(self._filter, names="value")
        self._place = html(kind="wb-place")
        self._back = button(_("Previous"), lambda: self._turn(-PAGE))
        self._on = button(_("Next"), lambda: self._turn(PAGE))
        self._lines = [_Line(self._open, place) for place in range(PAGE)]
        self._empty = html(kind="wb-empty")
        heading = html(tag("h2", _("Findings")))
        top = line([heading, self._check, self._place, self._back, self._on], kind="wb-bar")
        titles = html(_titles(), kind="wb-row wb-titles")
        lines = [row.widget for row in self._lines]
        self.widget = column([top, titles, *lines, self._empty], kind="card wb-table")

    def show(self, found: list[Row], asked: list[Row], labels: Labels) -> None:
        """Show the findings of an audit from the first page on; what is to be asked stands in a list of its own."""
        self._lists, self._labels = _lists(found, asked), labels
        self._check.options = [(f"{title} ({len(rows):,})", place) for place, (title, rows) in enumerate(self._lists)]
        self._check.value = 0
        self._filter(None)

    def _filter(self, _change: object) -> None:
        place = self._check.value
        self._rows = self._lists[place][1] if isinstance(place, int) and place < len(self._lists) else []
        self._first = 0
        self._draw()

    def _turn(self, by: int) -> None:
        if 0 <= self._first + by < len(self._rows):
            self._first += by
            self._draw()

    def _draw(self) -> None:
        page = self._rows[self._first : self._first + PAGE]
        for place, shown in enumerate(self._lines):
            shown.show(page[place] if place < len(page) else None, self._labels)
        self._back.disabled = self._first == 0
        self._on.disabled = self._first + PAGE >= len(self._rows)
        text = _("{first}–{last} of {count}").format(
            first=self._first + 1 if page else 0, last=self._first + len(page), count=f"{len(self._rows):,}"
        )
        put(self._place, tag("span", text, class_="soft"))
        put(self._empty, None if page else tag("p", _("No findings in this window.")))

    def _open(self, place: int) -> None:
        chosen = self._first + place
        if chosen < len(self._rows):
            for shown in self._lines:
                shown.mark(shown.place == place)
            self._opened(self._rows[chosen])


class _Line:
    """One line of the table, filled anew as pages turn."""

    def __init__(self, opened: Callable[[int], None], place: int) -> None:
        self.place = place
        self._person = button("", lambda: opened(place))
        self._cells = html(kind="wb-row")
        self.widget = line([self._person, self._cells], kind="wb-line")

    def show(self, row: Row | None, labels: Labels | None) -> None:
        """Show a finding, or nothing."""
        self.widget.layout.display = "none" if row is None else None
        self.mark(on=False)
        if row is None or labels is None:
            return
        person = labels.person(row["person_id"])
        self._person.description = person.name or str(row["person_id"] or row["subject_id"])
        self._person.tooltip = _("Why? Open the explanation")
        put(self._cells, _cells(row, labels, person.id_number))

    def mark(self, on: bool) -> None:  # noqa: FBT001 - a state
        """Mark the line whose person is open."""
        (self.widget.add_class if on else self.widget.remove_class)("on")


def _lists(found: list[Row], asked: list[Row]) -> list[tuple[str, list[Row]]]:
    """Return the lists to choose from: all findings, each check's, and apart from them what cannot be told."""
    checks: dict[str, list[Row]] = {}
    for row in found:
        checks.setdefault(row["check"], []).append(row)
    single = [(check_title(code), rows) for code, rows in checks.items()]
    return [(_("All findings"), found), *single, *([(_("To ask"), asked)] if asked else [])]


def _titles() -> Markup:
    titles = (_("Person"), _("Platform"), _("Check"), _("Days from – to"), _("Days"), _("What was found"))
    sides = (None, None, None, None, "n", None)
    spans = [tag("span", title, class_=side) for title, side in zip(titles, sides, strict=True)]
    return tag("div", *spans, class_="wb-cells")


def _cells(row: Row, labels: Labels, id_number: str) -> Markup:
    chip = tag("span", check_title(row["check"]), class_=f"chip {meaning_of(row['check'])}")
    days = tag("span", str(row["starts_on"]), tag("br"), str(last_day(row["ends_on"])))
    said = tag("span", message(row), tag("small", f"{row['citation']} · {row['mend']}", class_="soft"))
    return tag(
        "div",
        tag("span", id_number, class_="soft"),
        tag("span", labels.platform(row["platform"])),
        tag("span", chip, tag("small", severity_title(row["severity"]), class_=f"severity {row['severity']}")),
        days,
        tag("span", f"{row['days'] or 0:,}", class_="n"),
        said,
        class_="wb-cells",
    )
