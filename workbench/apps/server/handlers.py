"""What the server answers beside Voilà's pages: the list of apps and our own error pages."""

from __future__ import annotations

import tornado.web
from jupyter_server.base.handlers import JupyterHandler
from voila.handler import BaseVoilaHandler


class StartPage(BaseVoilaHandler):  # type: ignore[misc]
    """The page at the root: which apps there are."""

    @tornado.web.authenticated
    async def get(self) -> None:
        """Answer with the list of apps."""
        self.finish(self.render_template("apps.html"))


class NoSuchPage(JupyterHandler):
    """Whatever no other handler answers."""

    async def prepare(self) -> None:  # type: ignore[override]
        """Answer with our own page, whatever was asked."""
        await super().prepare()
        raise tornado.web.HTTPError(404)
