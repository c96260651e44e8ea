"""The invented world for every test here that asks for it."""

from panel.world import here, world

__all__ = ["here", "world"]
