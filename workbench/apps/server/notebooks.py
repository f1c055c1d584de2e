"""Which apps there are: the notebooks of the folder, with the titles that their metadata hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import workbench
from workbench.errors import OutputError
from workbench.text import translate as _


@dataclass(frozen=True)
class App:
    """A notebook that is served: its file and its titles."""

    file: str
    zh: str
    en: str
    about_zh: str = ""
    about_en: str = ""


def notebooks_folder() -> Path:
    """Return the folder of the notebooks, beside the package.

    Raises:
        OutputError: if the folder is not there.
    """
    folder = Path(workbench.__file__).resolve().parents[1] / "notebooks"
    if not folder.is_dir():
        raise OutputError(
            _("The folder of notebooks is missing."),
            where=str(folder),
            do=_("Serve from a copy of the repository, which holds the notebooks."),
        )
    return folder


def apps_in(folder: Path) -> list[App]:
    """Return the apps of a folder, in the order of their file names."""
    return [_app(path) for path in sorted(folder.glob("*.ipynb"))]


def _app(path: Path) -> App:
    told = json.loads(path.read_text(encoding="utf-8")).get("metadata", {}).get("workbench", {})
    return App(
        file=path.name,
        zh=told.get("zh", path.stem),
        en=told.get("en", path.stem),
        about_zh=told.get("about_zh", ""),
        about_en=told.get("about_en", ""),
    )
