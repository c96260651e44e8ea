"""Which data frames the code works with that asks for a panel."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from inspect import currentframe
from types import FunctionType, ModuleType

LIBRARIES = ("pandas", "polars")
"""The earlier goes before the later where the same code has both."""


def works_with() -> str:
    """The library that the nearest code outside this package has imported, empty where none has one.

    That a library is loaded says nothing: Arrow loads pandas by itself, and the second panel of a session would be another thing than the first.
    """
    names = (library for values in _askers() for library in LIBRARIES if library in sys.modules and _has(values, library))
    return next(names, "")


def _askers() -> Iterator[tuple[object, ...]]:
    """What those have who asked, the nearest first; last the notebook or program, which another thread may ask for."""
    frame = currentframe()
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")).partition(".")[0] != "comity":
            yield (*frame.f_globals.values(), *frame.f_locals.values())
        frame = frame.f_back
    yield tuple(vars(sys.modules["__main__"]).values())


def _has(values: Iterable[object], library: str) -> bool:
    """Whether a module of a library is among values, or a class or function out of one."""
    named = (each for each in values if isinstance(each, (ModuleType, type, FunctionType)))
    modules = (each.__name__ if isinstance(each, ModuleType) else each.__module__ for each in named)
    return any(str(module).partition(".")[0] == library for module in modules)
