"""The server of the apps: standalone Voilà with our frame, on loopback only."""

from workbench.apps.server.start import serve

__all__ = ["serve"]
