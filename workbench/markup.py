"""The one helper that builds HTML: whatever is not markup already is escaped."""

from __future__ import annotations

from html import escape


class Markup(str):
    """HTML that is safe as it stands, since only `tag` and `joined` make it."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})


def tag(name: str, /, *children: object, **attributes: object) -> Markup:
    """Build one element; children and attributes are escaped unless they are markup.

    Args:
        name: element name, a literal.
        children: markup or plain values; None is left out.
        attributes: `class_` for `class`, `data_x` for `data-x`; None and False leave an attribute out.

    >>> tag("p", "<b>", tag("i", 1), class_="soft")
    '<p class="soft">&lt;b&gt;<i>1</i></p>'
    """
    words = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        label = key.rstrip("_").replace("_", "-")
        words.append(label if value is True else f'{label}="{escape(str(value))}"')
    if name in VOID:
        return Markup(f"<{' '.join(words)}>")
    return Markup(f"<{' '.join(words)}>{joined(*children)}</{name}>")


def joined(*parts: object) -> Markup:
    """Put parts one behind the other, escaping what is not markup.

    >>> joined("a & b", tag("br"))
    'a &amp; b<br>'
    """
    return Markup(
        "".join(part if isinstance(part, Markup) else escape(str(part)) for part in parts if part is not None)
    )
