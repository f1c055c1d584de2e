"""Voilà with our start page and error pages, and without its listing of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from voila.app import Voila
from voila.static_file_handler import AllowListFileHandler, TemplateStaticFileHandler
from voila.tornado.contentshandler import VoilaContentsHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.treehandler import TornadoVoilaTreeHandler

from workbench.apps.server.handlers import NoSuchPage, StartPage, TemplateFiles

if TYPE_CHECKING:
    from collections.abc import Callable


# What lists or hands out the files of the notebooks' folder.
CLOSED = (TornadoVoilaTreeHandler, VoilaContentsHandler, AllowListFileHandler)


class Server(Voila):  # type: ignore[misc]
    """One standalone server of the apps.

    Args:
        announce: called once when the server listens.
    """

    def __init__(self, *, announce: Callable[[], None] | None = None, **told: Any) -> None:  # noqa: ANN401
        super().__init__(**told)
        self.config_file_paths: list[str] = []  # nobody's voila.json changes what we promise
        self._announce = announce or (lambda: None)

    def init_settings(self) -> dict[str, Any]:
        """Draw every page, errors included, with our own templates."""
        settings: dict[str, Any] = super().init_settings()
        pages = settings["voila_jinja2_env"]
        pages.globals["workbench"] = self.voila_configuration.resources["workbench"]
        settings["jinja2_env"] = pages
        settings["default_handler_class"] = NoSuchPage
        return settings

    def init_handlers(self) -> list[tuple[Any, ...]]:
        """Take Voilà's handlers without those that list files; only a notebook of the folder itself is rendered."""
        kept = [self._ours(handler) for handler in super().init_handlers() if handler[1] not in CLOSED]
        start = (self.server_url, StartPage, {"voila_configuration": self.voila_configuration})
        return [start, *kept, (url_path_join(self.server_url, "(.*)"), NoSuchPage)]

    def _ours(self, handler: tuple[Any, ...]) -> tuple[Any, ...]:
        if handler[1] is TornadoVoilaHandler:
            return (url_path_join(self.server_url, r"/voila/render/([^/]+\.ipynb)"), *handler[1:])
        if handler[1] is TemplateStaticFileHandler:
            return (handler[0], TemplateFiles, *handler[2:])
        return handler

    def listen(self) -> None:
        """Listen, and say so once the loop runs."""
        IOLoop.current().add_callback(self._announce)
        super().listen()
