"""Boxes and buttons as all apps use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as widgets

from workbench.markup import Markup, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def html(content: Markup | None = None, *, kind: str = "") -> widgets.HTML:
    """Return a box for markup that our helper made; nothing else may go into it."""
    box = widgets.HTML(str(content or ""))
    for name in kind.split():
        box.add_class(name)
    return box


def put(box: widgets.HTML, content: Markup | None) -> None:
    """Show markup in a box."""
    box.value = str(content or "")


def column(children: Sequence[widgets.Widget], *, kind: str = "") -> widgets.VBox:
    """Return boxes one below the other."""
    return _classed(widgets.VBox(list(children)), kind)


def line(children: Sequence[widgets.Widget], *, kind: str = "") -> widgets.HBox:
    """Return boxes side by side."""
    return _classed(widgets.HBox(list(children)), kind)


def button(title: str, act: Callable[[], None], *, main: bool = False) -> widgets.Button:
    """Return a button; a page has one main one."""
    made = widgets.Button(description=title, tooltip=title, layout=widgets.Layout(width="auto"))
    made.on_click(lambda _button: act())
    made.add_class("wb-main" if main else "wb-button")
    return made


def field(title: str, control: widgets.Widget) -> widgets.VBox:
    """Return a control under its title."""
    return column([html(tag("span", title, class_="soft")), control], kind="wb-field")


def _classed(box: widgets.Box, kind: str) -> widgets.Box:
    for name in kind.split():
        box.add_class(name)
    return box
