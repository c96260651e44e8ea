"""The receipt: one line, found again in whichever format a brief was printed, and refused where it is not whole."""

from __future__ import annotations

import datetime
import html
import json
import textwrap
from types import SimpleNamespace

import pytest

from comity import __version__
from comity.brief import receipt
from comity.brief.facts import Facts
from comity.ledger.journal import DRAFT
from comity.problems import BadInput

FACTS = SimpleNamespace(
    pair=("XBB", "XAA"), clocks=SimpleNamespace(on="2024-11-05", known="2024-11-06", recorded="2024-11-07"),
    drafts=1, bulk=(), dossiers=[{"dossier": "xaa-xbb", "digest": "ab" * 32, "n": 2}, {"dossier": "unseen", "digest": "cd" * 32, "n": 0}],
)
LINE = receipt.receipt_of(FACTS)
WRITTEN = {
    "html": f'<!doctype html><meta name="comity-receipt" content="{html.escape(LINE)}"><p>“quoted”</p>',
    "md": f"# A brief\n\n```\n{LINE}\n```\n",
    "json": json.dumps({"title": "A brief", "receipt": LINE}),
    "text": "RECEIPT\n" + textwrap.indent("\n".join(LINE[at : at + 60] for at in range(0, len(LINE), 60)), "  "),
}


def test_a_draft_is_a_claim_that_is_in_no_line_of_the_journal():
    recorded = {"r#1@d": datetime.date(2024, 1, 1), "r#2@d": datetime.date.fromisoformat(DRAFT)}
    assert Facts(("XBB", "XAA"), None, {}, {}, [], claims={name: {"recorded": day} for name, day in recorded.items()}).drafts == 1


def test_it_says_what_the_brief_was_made_of_and_nothing_of_what_was_not_visible():
    assert json.loads(LINE) == {
        "schema": "comity.receipt/1", "version": __version__, "pair": ["XBB", "XAA"], "drafts": 1,
        "days": {"on": "2024-11-05", "known": "2024-11-06", "recorded": "2024-11-07"}, "dossiers": [{"name": "xaa-xbb", "digest": "ab" * 32}],
    }
    assert "\n" not in LINE
    assert json.dumps(json.loads(LINE), sort_keys=True, separators=(",", ":")) == LINE


@pytest.mark.parametrize("form", WRITTEN)
def test_it_is_read_again_from_every_form(form):
    read = receipt.read(WRITTEN[form], "brief")
    assert (read.pair, read.on, read.known, read.recorded) == (("XBB", "XAA"), "2024-11-05", "2024-11-06", "2024-11-07")
    assert (read.dossiers, read.drafts, read.version) == ((("xaa-xbb", "ab" * 32),), 1, __version__)


def altered(**fields):
    return json.dumps({**json.loads(LINE), **fields}, sort_keys=True, separators=(",", ":"))


NONE = {
    "no line": "a brief", "empty": "", "cut": LINE[:-5], "another schema": LINE.replace("receipt/1", "receipt/2"), "no pair": altered(pair=[]), "one actor": altered(pair=["XAA"]),
    "no days": altered(days={}), "days that are none": altered(days={"on": "soon", "known": "2024-11-06", "recorded": "2024-11-07"}),
    "days that are numbers": altered(days={"on": 2024, "known": "2024-11-06", "recorded": "2024-11-07"}), "dossiers that are none": altered(bulk=(), dossiers=[1]),
    "endless drafts": altered(drafts=float("inf")), "drafts in words": altered(drafts="many"),
    "beginnings without end": '{"days":{' * 30_000, "marks without end": '"schema":"comity.receipt/1"' * 30_000,
    "too deep": f'<meta name="comity-receipt" content="{"[" * 39_000}">', "no object": '<meta name="comity-receipt" content="[1]">',
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_receipt_is_refused(text):
    with pytest.raises(BadInput, match="receipt"):
        receipt.read(text, "brief")


def test_a_receipt_with_numbers_for_names_is_text_all_the_same():
    assert receipt.read(altered(dossiers=[{"name": 5, "digest": None}]), "brief").dossiers == (("5", "None"),)
