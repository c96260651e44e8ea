"""The commands a brief ends with read the dossiers it read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from comity.brief.compose import _next

CASES = [
    ([("rus_irn", 9)], ""), ([("xaa-xbb", 9)], " --dossier DIR"), ([("xaa-xbb", 9), ("rus_irn", 1)], " --dossier DIR --packaged"),
    ([("xaa-xbb", 9), ("unseen", 0)], " --dossier DIR"), ([("one", 1), ("two", 2)], " --dossier DIR --dossier DIR"), ([("xaa-xbb", 0)], ""),
]


@pytest.mark.parametrize(("read", "options"), CASES)
def test_the_dossiers_are_named(read, options):
    facts = SimpleNamespace(
        pair=("XAA", "XBB"), clocks=SimpleNamespace(on="2024-11-05", known="2024-11-05"), dossiers=[{"dossier": name, "n": n} for name, n in read],
    )
    assert _next(facts) == (
        f"comity explain XAA XBB FIGURE --as-of 2024-11-05{options}", f"comity brief XAA XBB --as-of 2024-11-05{options} --html brief.html",
    )
