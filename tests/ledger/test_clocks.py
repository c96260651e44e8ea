"""What follows from the three clocks beside deletion: boundaries, growth, corrections, order, and a second time that changes nothing."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.brief.facts import _DIGEST
from comity.ledger import printed
from comity.ledger._build import compiled, fingerprint, tables_of
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.journal import History, new_lines, read_lines
from comity.ledger.reading import Clocks, ask
from ledger.engine import loaded, put, session, write
from ledger.histories import NOW, RECORDED, Ledger, Snapshot, texts
from ledger.pool import SEED
from ledger.test_deletion import DAY, HIDDEN, answers, batch, differences
from oracle.reading import listed
from oracle.writing import csv_text, journal_text, line, yaml_text

TODAY = "2024-07-01"
SIZE = 40
_EDGES = ["1999-12-31", "2000-02-29", "2023-12-31", "2024-01-01", "2024-02-29", "2024-03-01"]


def _small(claims: list[dict[str, Any]], published: str, recorded: str, **changes: Any) -> dict[str, str]:
    """A dossier of one agreement, all recorded on one day."""
    head = {"agreement": "t", "title": "A treaty", "form": "treaty", "binding": "legal", "parties": ["XAA", "XBB"], "domains": ["economic"]}
    publisher = {"publisher": "gov", "name": "The government", "kind": "government", "state": "XAA", "reliability": "B", "basis": "Its own acts"}
    document = {"document": "doc", "publisher": "gov", "title": "A page", "published": published, "url": "https://example.org/", "lang": "en"}
    actors = [{"actor": name, "name": name, "kind": "state"} for name in ("XAA", "XBB")]
    publisher, document = publisher | changes.get("publisher", {}), document | changes.get("document", {})
    things = [("head", "t", head), ("publisher", "gov", publisher), ("document", "doc", document), *(("actor", row["actor"], row) for row in actors)]
    things += [("claim", f"t#{claim['key']}@doc", claim) for claim in claims]
    about = {"dossier": "small", "title": "Small", "about": "Invented.", "compiled_by": "Nobody", "licence": "CC0-1.0"}
    return {
        "dossier.yaml": yaml_text(about), "agreements/t.yaml": yaml_text(head, claims), "publishers.csv": csv_text([publisher]),
        "documents.csv": csv_text([document]), "actors.csv": csv_text(actors), "journal.jsonl": journal_text(line(recorded, *thing) for thing in things),
    }


def test_each_clock_counts_its_own_day_in(tmp_path, monkeypatch) -> None:
    """On the day itself it is so, known and recorded; on the day before it is not: at year ends, and about 29 February."""
    monkeypatch.setenv("COMITY_TODAY", "2026-01-01")
    early, late = "1990-01-01", "2025-01-01"
    claim = {"key": "s", "stage": "signed", "cite": "doc"}
    folders = []
    for day in _EDGES:
        folders += [write(tmp_path / f"{day}-{name}", files) for name, files in (
            ("on", _small([claim | {"on": day}], early, early)), ("known", _small([claim | {"on": early}], day, early)),
            ("own", _small([claim | {"on": early, "known": day, "why": "On air"}], late, early)),
            ("recorded", _small([claim | {"on": early}], early, day)),
        )]
    days = sorted({(date.fromisoformat(edge) + step * DAY).isoformat() for edge in _EDGES for step in (-1, 0, 1)})
    with session(tmp_path / "tables", [loaded(folder) for folder in folders]) as reading:
        for place, day in enumerate(days):  # the three clocks stand on different days, so that none can stand in for another
            on, known, recorded = day, days[place - 3], days[place - 5]
            put(reading, Clocks(on, known, recorded), "2026-01-01")
            status = {row["src"]: row["status"] for row in reading.rows("claims")}
            for number, edge in enumerate(_EDGES):
                assert [status[4 * number + offset] for offset in range(4)] == [
                    "live" if on >= edge else "future", *["live" if known >= edge else "unknown"] * 2, "live" if recorded >= edge else "unrecorded",
                ], (edge, on, known, recorded)


def test_no_act_of_an_actor_before_there_was_one(tmp_path) -> None:
    files = _small([{"key": "s", "stage": "signed", "on": "1990-05-01", "cite": "doc"}], "1990-06-01", "2024-01-01")
    files["actors.csv"] = csv_text([{"actor": "XAA", "name": "XAA", "kind": "state", "from": "1990-05-02"}, {"actor": "XBB", "name": "XBB", "kind": "state"}])
    assert [problem.code for problem in check(load(write(tmp_path / "before", files))).errors] == ["no-such-actor"]
    files["actors.csv"] = files["actors.csv"].replace("1990-05-02", "1990-05-01")
    assert not check(load(write(tmp_path / "then", files))).errors


def test_the_head_of_an_agreement_of_many_names_who_joins_later_and_their_own_acts_are_judged(tmp_path) -> None:
    files = _small([{"key": "s", "stage": "signed", "on": "1990-05-01", "cite": "doc"}], "1990-06-01", "2024-01-01")
    files["actors.csv"] = csv_text([{"actor": name, "name": name, "kind": "state", "from": "1991-05-02" * (name == "XCC")} for name in ("XAA", "XBB", "XCC")])
    files["agreements/t.yaml"] = files["agreements/t.yaml"].replace("XBB", "XBB, XCC", 1)
    assert not check(load(write(tmp_path / "head", files))).errors
    files["agreements/t.yaml"] = files["agreements/t.yaml"].replace("stage: signed", "stage: signed, party: XCC")
    files["journal.jsonl"] = ""
    assert [problem.code for problem in check(load(write(tmp_path / "party", files))).errors] == ["no-such-actor"]


def test_who_is_not_yet_a_state_may_sit_somewhere(tmp_path) -> None:
    files = _small([], "1990-06-01", "2024-01-01")
    files["actors.csv"] = csv_text([{"actor": "XAA", "name": "XAA", "kind": "state", "from": "1990-05-02"}, {"actor": "ORG", "name": "Org", "kind": "organisation"}])
    seat = {"membership": "seat", "organisation": "ORG", "actor": "XAA", "stage": "member", "on": "1980", "cite": "doc"}
    files |= {"journal.jsonl": "", "memberships/seat.csv": csv_text([seat])}
    del files["agreements/t.yaml"]
    assert [problem.code for problem in check(load(write(tmp_path / "bare", files))).errors] == ["no-such-actor"]
    files["memberships/seat.csv"] = csv_text([seat | {"note": "before its independence"}])
    assert not check(load(write(tmp_path / "told", files))).errors


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory):
    found = list(batch(2000, SIZE)[2])
    work = tmp_path_factory.mktemp("clocks")
    with session(work / "tables", [loaded(write(work / str(place), one.files())) for place, one in enumerate(found)]) as reading:
        yield found, reading


def _statuses(reading: Any, on: str, known: str, recorded: str) -> dict[tuple[int, str], tuple[str, Any]]:
    put(reading, Clocks(on, known, recorded), TODAY)
    return {(row["src"], row["claim"]): (row["status"], row["known"]) for row in reading.rows("claims")}


def test_what_is_visible_only_grows(ledgers, monkeypatch) -> None:
    """With K, and with R; and what was live falls only to a correction, or to a document that is dated later now."""
    monkeypatch.setenv("COMITY_TODAY", TODAY)
    _, reading = ledgers
    grown = corrected = 0
    for early, late in (
        [(("2024-03-02", known, TODAY), ("2024-03-02", later, TODAY)) for known, later in (("2023-12-30", "2024-01-10"), ("2024-01-10", "2024-01-31"), ("2024-01-31", "2025-01-01"))]
        + [(("2024-03-02", "2024-03-02", recorded), ("2024-03-02", "2024-03-02", later)) for recorded, later in zip(RECORDED, (*RECORDED[1:], TODAY), strict=True)]
    ):
        before, after = _statuses(reading, *early), _statuses(reading, *late)
        for claim, (status, known) in before.items():
            now, known_now = after[claim]
            redated = known is not None and known_now is not None and known_now > known
            if status not in HIDDEN and now in HIDDEN:
                assert (now, redated) == ("unknown", True), f"COMITY_SEED={SEED}: {claim} is visible at {early}, and {now} at {late}"
            if status == "live" and now != "live":
                assert now == "superseded" or redated, f"COMITY_SEED={SEED}: {claim} is live at {early}, and {now} at {late}"
                corrected += now == "superseded"
            grown += status in HIDDEN and now not in HIDDEN
    assert grown > SIZE, grown
    assert corrected > SIZE / 10, corrected


def test_a_visible_correction_hides_and_nothing_else_does(ledgers, monkeypatch) -> None:
    """An entry is superseded where, and only where, a visible claim corrects it, whether or not that one is corrected itself."""
    monkeypatch.setenv("COMITY_TODAY", TODAY)
    found, reading = ledgers
    chains = 0
    for on, known, recorded in (("2024-07-01", "2024-07-01", TODAY), ("2024-07-01", "2024-01-20", TODAY), ("2024-07-01", "2024-02-10", "2024-02-29")):
        status = {claim: said for claim, (said, _) in _statuses(reading, on, known, recorded).items()}
        visible = {(place, claim.partition("@")[0]) for (place, claim), said in status.items() if said not in HIDDEN}
        hidden, correcting = set(), set()
        for place, ledger in enumerate(found):
            for record, entries in ledger.snapshots[NOW].entries.items():
                for entry in entries:
                    target = entry.get("supersedes")
                    if target and (place, f"{record}#{entry['key']}") in visible:
                        correcting.add((place, f"{record}#{entry['key']}"))
                        hidden.add((place, target if "#" in target else f"{record}#{target}"))
        chains += len(correcting & hidden)
        for (place, claim), said in status.items():
            if said not in HIDDEN:
                assert (said == "superseded") == ((place, claim.partition("@")[0]) in hidden), f"COMITY_SEED={SEED}, ledger {place}: {claim}"
    assert chains


@pytest.mark.parametrize(("corrections", "codes"), [
    ({"a": "a"}, {"cycle"}), ({"a": "b", "b": "a"}, {"cycle"}), ({"a": "b", "b": "c", "c": "a"}, {"cycle"}), ({"a": "gone"}, {"no-entry"}),
    ({"a": "other#a"}, {"no-entry"}), ({"a": "b", "b": "c"}, set()),
], ids=str)
def test_corrections_that_lead_nowhere_are_refused(tmp_path, corrections, codes) -> None:
    claims = [{"key": key, "stage": "negotiating", "which": key, "on": "2024-01-10", "cite": "doc",
               **({"supersedes": corrections[key], "change_kind": "ledger_error", "why": "It was wrong"} if key in corrections else {})} for key in "abc"]
    problems = check(load(write(tmp_path, _small(claims, "2024-01-11", "2024-01-12")))).errors
    assert {problem.code for problem in problems} == codes
    lines = (tmp_path / "agreements/t.yaml").read_text().splitlines()
    for problem in problems:
        assert "supersedes" in lines[problem.line - 1]
        if problem.code == "cycle":  # and the entry it leads through is named with its line
            assert any(f"agreements/t.yaml:{number}" in problem.what for number, text in enumerate(lines, 1) if "supersedes" in text)


def _shuffled(chance: random.Random, ledger: Ledger) -> dict[str, str]:
    """The files of a ledger with rows, entries, keys and journal lines in another order."""

    def mixed(table: dict[str, Any]) -> dict[str, Any]:
        return dict(chance.sample(list(table.items()), len(table)))

    now = ledger.snapshots[NOW]
    heads = {name: (kind, {key: head[key] for key in (kind, *(set(head) - {kind})) if key in head}) for name, (kind, head) in mixed(now.heads).items()}
    entries = {name: [mixed(entry) | ({"cite": chance.sample(cites, len(cites))} if len(cites := listed(entry.get("cite"))) > 1 else {})
                      for entry in chance.sample(several, len(several))] for name, several in now.entries.items()}
    snapshot = Snapshot(heads, entries, *(mixed(getattr(now, kind)) for kind in ("document", "publisher", "actor")))
    lines = ledger.lines()
    return texts(ledger.about, snapshot, sorted(chance.sample(lines, len(lines)), key=lambda one: str(one["recorded"])))


def test_order_says_nothing(tmp_path, monkeypatch) -> None:
    chance, _, drawn = batch(3000, SIZE)
    found = list(drawn)
    asked = (date(2024, 3, 1), date(2024, 2, 29), date(2024, 7, 1), date(2024, 7, 1))
    one = [loaded(write(tmp_path / f"{place}", ledger.files())) for place, ledger in enumerate(found)]
    two = [loaded(write(tmp_path / f"{place}-mixed", _shuffled(chance, ledger))) for place, ledger in enumerate(found)]
    with session(tmp_path / "tables", [*one, *reversed(two)]) as reading:
        told = answers(reading, asked, monkeypatch)
    for place in range(SIZE):
        differ = differences(place, told[place], told[2 * SIZE - 1 - place])
        assert not differ, f"COMITY_SEED={SEED}: {differ[:3]}"


def test_a_second_time_changes_nothing(tmp_path, monkeypatch) -> None:
    """Recording what is recorded adds no line; reading it again gives the same rows; compiling it again the same store."""
    monkeypatch.setenv("COMITY_TODAY", TODAY)
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    for place, ledger in enumerate(batch(4000, SIZE)[2]):
        root = write(tmp_path / str(place), ledger.recorded().files())
        dossier = loaded(root)
        history = History(read_lines(dossier))
        assert new_lines(dossier, history, TODAY) == []
        assert {table: list(rows) for table, rows in tables_of(dossier).items()} == {table: list(rows) for table, rows in tables_of(loaded(root)).items()}
    key = fingerprint(root)
    store = compiled(root)
    made = store.stat()
    assert (fingerprint(root), compiled(root)) == (key, store)
    assert store.stat().st_mtime_ns == made.st_mtime_ns


def _told(root: Path, clocks: Clocks) -> str:
    """All that a ledger says at a view, as one text."""
    with ask([root], clocks) as reading:
        tables = {name: reading.rows(f'"{name}"') for name in ("heads", "parties", "documents", "publishers", "actors", "groups", "states", "chains")}
        tables = {name: sorted(map(repr, rows)) for name, rows in tables.items()} | {"dossier": [repr(row) for row in reading.rows(_DIGEST)]}
        return json.dumps([printed.claims(reading), printed.records(reading), tables])


def test_grades_and_names_of_later_say_nothing_of_then(tmp_path, monkeypatch) -> None:
    """A source is graded anew, actors are renamed, come under another, and are added: what was said before stands, to the byte."""
    monkeypatch.setenv("COMITY_TODAY", "2026-06-01")
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    claims = [
        {"key": "s", "stage": "signed", "on": "2015-01-10", "says": "XCO", "cite": "doc", "note": "as told"},
        {"key": "d", "stage": "signed", "on": "2015-01-10", "denies": "true", "says": "XDD", "cite": "doc", "grade": "3"},
    ]
    before = _small(claims, "2015-01-11", "2015-02-01")
    root = write(tmp_path / "then", before)
    then = Clocks("2015-06-01", "2015-06-01", "2015-06-01")
    said = _told(root, then)
    later = [
        ("publisher", "gov", {"publisher": "gov", "name": "Another name", "kind": "newspaper", "reliability": "E", "basis": "It erred"}),
        ("document", "doc", {"document": "doc", "publisher": "gov", "title": "A page, mended", "published": "2016-01-11", "url": "https://example.org/", "lang": "en",
                             "grade": "1", "repeats": "a wire report"}),
        ("actor", "XAA", {"actor": "XAA", "name": "New Xaland", "kind": "state", "part_of": "XBB"}),
        ("actor", "XCO", {"actor": "XCO", "name": "The railways", "kind": "company", "part_of": "XAA"}),
        ("actor", "XDD", {"actor": "XDD", "name": "Its successor", "kind": "state", "part_of": "XAA"}),
        ("head", "t", {"agreement": "t", "title": "A treaty, renamed", "form": "mou", "binding": "political", "parties": ["XAA", "XBB", "XDD"],
                       "domains": ["security"], "checked": "2015-05-01"}),
        ("claim", "t#d@doc", claims[1] | {"grade": "1", "lang": "fa", "note": "mended"}),
    ]
    actors = {"XBB": {"actor": "XBB", "name": "XBB", "kind": "state"}} | {name: content for kind, name, content in later if kind == "actor"}
    written = {
        **before, "agreements/t.yaml": yaml_text(later[5][2], [claims[0], later[6][2]]), "publishers.csv": csv_text([later[0][2]]),
        "documents.csv": csv_text([later[1][2]]), "actors.csv": csv_text(list(actors.values())),
    }
    drafted = write(tmp_path / "drafted", written)
    recorded = write(tmp_path / "recorded", written | {"journal.jsonl": before["journal.jsonl"] + journal_text(line("2026-01-01", *one) for one in later)})
    assert _told(drafted, then) == said
    assert _told(recorded, then) == said
    assert _told(recorded, replace(then, recorded="2026-01-01")) != said
