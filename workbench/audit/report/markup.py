"""The one place where HTML is made: every text is escaped, whatever a name contains."""

from __future__ import annotations

from markupsafe import Markup, escape

Piece = object
VOID = frozenset({"meta", "br", "hr", "img", "link", "input", "col"})


def tag(name: str, *children: Piece, **attributes: object) -> Markup:
    """Return an element; texts are escaped, elements made by this function are not escaped again.

    Args:
        name: the element's name.
        children: texts, numbers or elements; None is left out.
        attributes: `class_` and `for_` lose their underscore, other underscores become hyphens; True stands alone,
            None and False are left out.

    >>> str(tag("td", "<img onerror=x>", class_="n"))
    '<td class="n">&lt;img onerror=x&gt;</td>'
    """
    opening = Markup("<{}{}>").format(Markup(name), _attributes(attributes))  # noqa: S704 - names are ours
    if name in VOID:
        return opening
    return Markup("{}{}</{}>").format(opening, joined(*children), Markup(name))  # noqa: S704


def joined(*children: Piece) -> Markup:
    """Return pieces one after the other, texts escaped."""
    return Markup("").join(escape(child) for child in children if child is not None)


def _attributes(attributes: dict[str, object]) -> Markup:
    shown = Markup("")
    for key, value in attributes.items():
        name = Markup(key.rstrip("_").replace("_", "-"))  # noqa: S704
        if value is True:
            shown += Markup(" {}").format(name)
        elif value is not None and value is not False:
            shown += Markup(' {}="{}"').format(name, value)
    return shown
