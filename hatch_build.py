"""Run when the package is built or installed: the rows of its own dossiers are made ready, so that a first brief need not parse them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Ready(BuildHookInterface):  # type: ignore[type-arg]
    """The hook that hatchling calls before it gathers the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Make the rows of every dossier that ships with the package."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from comity.ledger._build import make_ready
        from comity.ledger.packaged import packaged

        for root in packaged():
            make_ready(root)
        build_data["artifacts"].append("src/comity/dossiers/*/_rows/*")
