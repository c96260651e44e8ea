"""Dossiers made at random hold together, and the oracle keeps what the page promises of any."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import assume, given, settings

from . import dates, identity, oracle
from .reading import Dossier, Fields, listed
from .strategies import Written, dossiers, views

View = tuple[date, date, date, date]

_HIDDEN = ("unknown", "unrecorded")


@given(dossiers())
@settings(max_examples=60, deadline=None)
def test_it_holds_together(written: Written) -> None:
    dossier = written.dossier()
    for record in dossier.records.values():
        keys = [entry["key"] for entry in record.entries if "key" in entry]
        digests = [identity.digest(entry) for entry in record.entries]
        assert len(keys) == len(set(keys))
        assert len(digests) == len(set(digests))
        for entry in record.entries:
            assert set(listed(entry.get("cite"))) <= set(dossier.documents)
    for paper in dossier.documents.values():
        assert paper["publisher"] in dossier.publishers
    ids = {
        identity.claim_id(record.id, entry, document)
        for record in dossier.records.values()
        for entry in record.entries
        for document in listed(entry.get("cite")) or [""]
    }
    assert {line["id"] for line in dossier.journal if line["kind"] == "claim"} <= ids
    days = [line["recorded"] for line in dossier.journal]
    assert days == sorted(days)


@given(dossiers(), views())
@settings(max_examples=60, deadline=None)
def test_one_claim_of_a_live_group_is_shown(written: Written, view: View) -> None:
    printed = oracle.claims(written.dossier(), *view, all_=True)
    assert len({row["claim"] for row in printed}) == len(printed)
    live = [row for row in printed if row["status"] == "live"]
    shown = Counter(row["group"] for row in live if row["standing"] == "shown")
    assert shown == dict.fromkeys({row["group"] for row in live}, 1)
    assert all((row["standing"] is None) == (row["status"] != "live") for row in printed)
    visible = {row["record"] for row in printed if row["status"] not in _HIDDEN}
    assert {row["record"] for row in oracle.records(written.dossier(), *view)} == visible


@given(dossiers(), views())
@settings(max_examples=60, deadline=None)
def test_what_was_not_seen_changes_nothing(written: Written, view: View) -> None:
    dossier = written.dossier()
    _, known, recorded, today = view
    later = any(line["recorded"] > recorded.isoformat() for line in dossier.journal)
    # Only where the ledger day is past can the journal be cut without touching the texts.
    assume(recorded != today or not later)
    printed = oracle.claims(dossier, *view, all_=True)
    hidden = {row["claim"] for row in printed if row["status"] in _HIDDEN}
    left = _forget(dossier, hidden, known, recorded)
    assert oracle.claims(left, *view) == oracle.claims(dossier, *view)
    assert oracle.records(left, *view) == oracle.records(dossier, *view)


def _forget(dossier: Dossier, hidden: set[str], known: date, recorded: date) -> Dossier:
    records, cited = {}, set()
    for record in dossier.records.values():
        entries = [_seen(record.id, entry, hidden) for entry in record.entries]
        kept = tuple(entry for entry in entries if entry is not None)
        cited |= {name for entry in kept for name in listed(entry.get("cite"))}
        if kept:
            records[record.id] = replace(record, entries=kept)
    journal = tuple(x for x in dossier.journal if x["recorded"] <= recorded.isoformat())
    papers = {
        name: paper
        for name, paper in dossier.documents.items()
        if name in cited or not _unpublished(name, paper, journal, known)
    }
    return replace(dossier, records=records, documents=papers, journal=journal)


def _seen(record: str, entry: Fields, hidden: set[str]) -> Fields | None:
    cites: list[Any] = [*listed(entry.get("cite"))] or [None]
    kept = [name for name in cites if identity.claim_id(record, entry, name) not in hidden]
    if not kept:
        return None
    return entry | {"cite": kept} if kept != [None] else entry


def _unpublished(name: str, paper: Fields, journal: tuple[Fields, ...], known: date) -> bool:
    versions = [x["content"] for x in journal if (x["kind"], x["id"]) == ("document", name)]
    days = [dates.span(version["published"]).latest for version in [*versions, paper]]
    return all(day > known for day in days)
