"""Findings as bars: SVG whose text the browser draws, so that Chinese needs no font on the server."""

from __future__ import annotations

import logging
import re
import warnings
from dataclasses import dataclass
from io import StringIO
from typing import Any

from workbench.markup import Markup, tag
from workbench.text import listed
from workbench.text import translate as _

COLOURS = {"excess": "#b3261e", "owed": "#1f5fa8", "unknown": "#b98900"}
HATCHES = {"excess": "", "owed": "", "unknown": "////"}
SOFT, INK = "#5b6570", "#1d2329"
WIDTH, LINE = 6.0, 0.36  # inches
LONGEST_LABEL = 28
CJK_INCHES, LATIN_INCHES = 0.145, 0.082


@dataclass(frozen=True)
class Bar:
    """One bar: its label and its parts, each a meaning with a count."""

    label: str
    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Return the sum of its parts."""
        return sum(count for _meaning, count in self.parts)


def bars(chosen: list[Bar], description: str) -> Markup:
    """Return horizontal bars as a picture with a description in words.

    Args:
        chosen: from top to bottom.
        description: what a person who cannot see the picture is told.
    """
    told = _("{title}: {text}").format(title=description, text=listed(f"{bar.label} {bar.total}" for bar in chosen))
    picture = Markup(_svg(chosen))
    return tag("div", picture, class_="wb-chart", role="img", aria_label=told)


def _svg(chosen: list[Bar]) -> str:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    look: dict[Any, Any] = {"svg.fonttype": "none", "svg.hashsalt": "workbench", "font.size": 10}
    with mpl.rc_context(look), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure = Figure(figsize=(WIDTH, LINE * max(len(chosen), 1) + 0.1))
        _draw(figure.add_axes((0.0, 0.0, 1.0, 1.0)), chosen)
        text = StringIO()
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None})
    return _inline(text.getvalue())


def _draw(axes: Any, chosen: list[Bar]) -> None:  # noqa: ANN401 - matplotlib's axes
    longest = max((bar.total for bar in chosen), default=1) or 1
    share = min(max((_inches(bar.label) for bar in chosen), default=1.0) / WIDTH, 0.5)
    left = longest * 1.14 * share / (1 - share)
    axes.set_xlim(-left, longest * 1.14)
    axes.set_ylim(len(chosen) - 0.5, -0.5)
    axes.axis("off")
    for place, bar in enumerate(chosen):
        start = 0
        for meaning, count in bar.parts:
            fill = {"color": COLOURS[meaning], "hatch": HATCHES[meaning], "edgecolor": "white", "linewidth": 0.5}
            axes.barh(place, count, left=start, height=0.52, **fill)
            start += count
        axes.text(-left, place, _short(bar.label), va="center", ha="left", color=INK)
        axes.text(start + longest * 0.015, place, f"{bar.total:,}", va="center", ha="left", color=SOFT)


def _inches(label: str) -> float:
    """Return how wide a label will be about: the browser's letters are not known here."""
    return sum(CJK_INCHES if letter > "\u2e80" else LATIN_INCHES for letter in _short(label)) + LATIN_INCHES


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _inline(svg: str) -> str:
    """Return the drawing alone, scaled by its box, hidden from readers that get the description."""
    drawing = svg[svg.index("<svg") :]
    return re.sub(
        r'<svg (.*?)width="[^"]*" height="[^"]*"', r'<svg \1aria-hidden="true"', drawing, count=1, flags=re.DOTALL
    )
