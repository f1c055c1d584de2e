"""What the server answers beside Voilà's pages: the list of apps and our own error pages."""

from __future__ import annotations

import tornado.web
from jupyter_server.base.handlers import JupyterHandler
from voila.handler import BaseVoilaHandler
from voila.static_file_handler import TemplateStaticFileHandler

SHORTEST = 3  # template/static/file


class StartPage(BaseVoilaHandler):  # type: ignore[misc]
    """The page at the root: which apps there are."""

    @tornado.web.authenticated
    async def get(self) -> None:
        """Answer with the list of apps."""
        self.finish(self.render_template("apps.html"))


class TemplateFiles(TemplateStaticFileHandler):  # type: ignore[misc]
    """The stylesheet and scripts of a template; a path that is not `template/static/file` does not exist."""

    def parse_url_path(self, url_path: str) -> str:
        """Return the path of a file, refusing one that climbs out of its folder."""
        parts = url_path.split("/")
        if len(parts) < SHORTEST or parts[1] != "static" or {"", ".", ".."} & set(parts):
            raise tornado.web.HTTPError(404)
        return str(super().parse_url_path(url_path))


class NoSuchPage(JupyterHandler):
    """Whatever no other handler answers."""

    async def prepare(self) -> None:  # type: ignore[override]
        """Answer with our own page, whatever was asked."""
        await super().prepare()
        raise tornado.web.HTTPError(404)
