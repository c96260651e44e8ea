"""Why a brief differs from what its receipt makes: drafts first, and a dossier is missing only where it is not read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from comity import __version__
from comity.brief.receipt import Receipt
from comity.brief.verify import _why

CASES = [
    ([], 0, ["is not among those read"]), ([("d", 0, "")], 0, ["is read, and nothing in it is visible"]), ([("d", 3, "ff" * 32)], 0, ["holds other things"]),
    ([("d", 3, "ab" * 32)], 0, ["was changed after it was written"]), ([("d", 3, "ff" * 32)], 2, ["cannot be rebuilt on a later day", "holds other things"]),
    ([("d", 3, "ab" * 32)], 2, ["cannot be rebuilt on a later day"]),
]


@pytest.mark.parametrize(("read", "drafts", "reasons"), CASES, ids=range(len(CASES)))
def test_the_reasons_and_their_order(monkeypatch, read, drafts, reasons):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-02")
    receipt = Receipt("", ("XAA", "XBB"), "2024-06-01", "2024-06-01", "2024-06-01", (("d", "ab" * 32),), drafts, __version__)
    question = SimpleNamespace(facts=SimpleNamespace(bulk=(), dossiers=[{"dossier": name, "n": n, "digest": digest} for name, n, digest in read]))
    found = _why(receipt, question)
    assert len(found) == len(reasons)
    assert all(reason in line for reason, line in zip(reasons, found, strict=True))


@pytest.mark.parametrize(("name", "how"), [("mine", "name its folder with --dossier"), ("rus_irn", "it ships with the package: add --packaged")])
def test_how_a_dossier_that_was_not_read_is_read(name, how):
    receipt = Receipt("", ("XAA", "XBB"), "2024-06-01", "2024-06-01", "2024-06-01", ((name, "ab" * 32),), 0, __version__)
    (told,) = _why(receipt, SimpleNamespace(facts=SimpleNamespace(bulk=(), dossiers=[])))
    assert told.endswith(f"the dossier {name} is not among those read; {how}")
