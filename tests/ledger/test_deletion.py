"""What was known after K or recorded after R changes nothing: a ledger answers as the same ledger does from which all that is removed.

The master test of the as-of view, and beside it what follows from the same clocks: boundaries, growth, corrections, order. Each ledger comes
from one seed (`COMITY_SEED`), which a failure names; `COMITY_DELETIONS=10000` looks at as many by night.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from comity.brief.facts import _DIGEST
from comity.ledger import printed
from comity.ledger.reading import Clocks, Reading
from ledger.engine import loaded, put, session, write
from ledger.histories import NOW, RECORDED, Ledger, Maker, known_of
from ledger.leaks import LEAKS, leaking_script
from ledger.pool import SEED, View, pool, view
from oracle.focus import DAYS
from oracle.reading import Record, listed

LEDGERS = int(os.environ.get("COMITY_DELETIONS", "900"))
BATCH = 125
"""Ledgers in one session, each twice: as it is, and with what came later removed."""
CHUNKS = range(-(-LEDGERS // BATCH))
HIDDEN = ("unknown", "unrecorded")
DAY = timedelta(days=1)
_RAW = ("heads", "parties", "documents", "publishers", "groups", "states", "chains", "totals", "arithmetic")
_CANARY = re.compile(r"zq[0-9]+qz")


@lru_cache
def pieces() -> list[Record]:
    return [record for mix, size in (("all", 60), ("agreements", 12), ("commitments", 12)) for one in pool(mix, size) for record in one.dossier().records.values()]


def batch(chunk: int, size: int = BATCH) -> tuple[random.Random, View, Iterator[Ledger]]:
    """The days a chunk is seen from, and its ledgers."""
    chance = random.Random(f"deletion {SEED} {chunk}")
    asked = looking(chance)
    maker = Maker(chance, pieces())
    return chance, asked, (maker.ledger() for _ in range(size))


def looking(chance: random.Random) -> View:
    """The days of a view: mostly on the very day of something, or the day before; sometimes a reprint, as of a day before the last recording."""
    on, known, recorded, today = view(chance, (date(2024, 7, 1), date(2024, 7, 1), date(2024, 3, 1), date(2024, 2, 29)))
    if chance.random() < 0.7:
        known = date.fromisoformat(chance.choice(DAYS)) - chance.choice([0, 0, 1]) * DAY
    if chance.random() < 0.7:
        past = [date.fromisoformat(day) for day in RECORDED if day < today.isoformat()]
        recorded = chance.choice(past) - chance.choice([0, 0, 1]) * DAY
    return on, known, recorded, today


def as_of(ledger: Ledger, asked: View) -> Ledger:
    """A ledger to be asked; what is not recorded was written after the last recording, and so is no part of a reprint from before that."""
    return ledger.recorded() if asked[3].isoformat() < RECORDED[-1] else ledger


def answers(reading: Reading, asked: View, patch: pytest.MonkeyPatch, script: Any = ()) -> dict[int, dict[str, list[Any]]]:
    """All that is printed of each ledger of a session, by table."""
    on, known, recorded, today = (day.isoformat() for day in asked)
    patch.setenv("COMITY_TODAY", today)
    put(reading, Clocks(on, known, recorded), today, script)
    found: dict[int, dict[str, list[Any]]] = {}
    for row in reading.rows("claims", order="claim"):
        if row["status"] not in HIDDEN:
            found.setdefault(row["src"], {}).setdefault("claims", []).append(printed.claim_row(row))
    for table in _RAW:
        for row in reading.rows(table):
            place = row.pop("src")
            found.setdefault(place, {}).setdefault(table, []).append(repr(row))
    for row in reading.rows(_DIGEST):
        place = row.pop("src")
        found.setdefault(place, {})["dossier"] = [repr(row)]
    for tables in found.values():
        for table in _RAW:
            tables.setdefault(table, []).sort()
    return found


@dataclass(frozen=True)
class Twice:
    """A batch of ledgers in one session, each as it is and, further on, without what came later."""

    chunk: int
    ledgers: list[Ledger]
    asked: View
    reading: Reading

    def answers(self, patch: pytest.MonkeyPatch, script: Any = ()) -> dict[int, dict[str, list[Any]]]:
        return answers(self.reading, self.asked, patch, script)

    def differ(self, found: dict[int, dict[str, list[Any]]]) -> list[str]:
        size = len(self.ledgers)
        return [told for place in range(size) for told in differences(place, found[place], found[size + place])]


@contextmanager
def twice(chunk: int, work: Path, size: int = BATCH, asked: View | None = None) -> Iterator[Twice]:
    _, own, drawn = batch(chunk, size)
    asked = asked or own
    ledgers = [as_of(ledger, asked) for ledger in drawn]
    whole = [loaded(write(work / f"{place}", one.files())) for place, one in enumerate(ledgers)]
    cut = [loaded(write(work / f"{place}-cut", one.cut(asked))) for place, one in enumerate(ledgers)]
    with session(work / "tables", [*whole, *cut]) as reading:
        yield Twice(chunk, ledgers, asked, reading)


def differences(place: int, whole: dict[str, list[Any]], cut: dict[str, list[Any]]) -> list[str]:
    told = []
    for table in sorted({*whole, *cut}):
        one, two = whole.get(table, []), cut.get(table, [])
        if one != two:
            lost, more = [row for row in two if row not in one], [row for row in one if row not in two]
            told.append(f"ledger {place}, {table}: says {more[:2]}, and without what came later {lost[:2]}")
    return told


def about(both: Twice, differ: list[str]) -> str:
    days = [day.isoformat() for day in both.asked]
    told = f"COMITY_SEED={SEED}, chunk {both.chunk}, at {days}: {len(differ)} differences\n" + "\n".join(differ[:4])
    files = both.ledgers[int(differ[0].split()[1].rstrip(","))].files()
    return told + "".join(f"\n--- {name}\n{text}" for name, text in sorted(files.items()))


def classes(ledger: Ledger, asked: View) -> set[str]:
    """What of interest a ledger holds at a view."""
    _, known, recorded, _ = asked
    now = ledger.snapshots[NOW]
    days = {known_of(entry, name, now) for several in now.entries.values() for entry in several for name in listed(entry.get("cite"))}
    lines = ledger.lines()
    found = set()
    if any("supersedes" in entry for several in now.entries.values() for entry in several):
        found.add("supersession")
    if len({(line["kind"], line["id"]) for line in lines}) < len(lines):
        found.add("correction")
    if days & {known, known + DAY} or any(line["recorded"] in (recorded.isoformat(), (recorded + DAY).isoformat()) for line in lines if line["kind"] == "claim"):
        found.add("boundary")
    if any(day and day > known for day in days):
        found.add("unknown")
    if any(line["recorded"] > recorded.isoformat() for line in lines):
        found.add("unrecorded")
    return found


@pytest.mark.parametrize("chunk", CHUNKS)
def test_what_came_later_changes_nothing(tmp_path, monkeypatch, chunk) -> None:
    seen: Counter[str] = Counter()
    with twice(chunk, tmp_path) as both:
        found = both.answers(monkeypatch)
    differ = both.differ(found)
    assert not differ, about(both, differ)
    for place, ledger in enumerate(both.ledgers):
        # No word of what was removed shows anywhere.
        told = set(_CANARY.findall(repr(found[place])))
        left = set(_CANARY.findall("".join(ledger.cut(both.asked).values())))
        assert told <= left, f"COMITY_SEED={SEED}, chunk {chunk}, ledger {place}: {sorted(told - left)} shows too early"
        seen.update(classes(ledger, both.asked))
    for name in ("supersession", "correction"):
        assert seen[name] >= 0.3 * len(both.ledgers), f"COMITY_SEED={SEED}, chunk {chunk}: too few ledgers with a {name}: {seen}"


def test_enough_is_removed_and_enough_is_left() -> None:
    """Of the first ledgers of every chunk, at the days it is seen from."""
    seen: Counter[str] = Counter()
    for chunk in CHUNKS:
        _, asked, ledgers = batch(chunk, 20)
        for ledger in ledgers:
            seen.update(classes(ledger, asked))
            seen["answered"] += "claims:" in "".join(ledger.cut(asked).values())
    names = ("supersession", "correction", "boundary", "unknown", "unrecorded", "answered")
    assert all(seen[name] >= 0.3 * 20 * len(CHUNKS) for name in names), f"COMITY_SEED={SEED}: {seen}"


@pytest.fixture(scope="module")
def batches(tmp_path_factory):
    """A few small batches, seen from days with much before them and much after, in which every leak must show."""
    today, views = date(2024, 7, 1), ((date(2024, 2, 10), date(2024, 2, 10)), (date(2024, 1, 20), date(2024, 2, 29)), (date(2024, 2, 28), date(2024, 2, 1)))
    with ExitStack() as stack:
        yield [stack.enter_context(twice(1000 + chunk, tmp_path_factory.mktemp("leaks"), 40, (today, known, recorded, today)))
               for chunk, (known, recorded) in enumerate(views)]


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_found(batches, monkeypatch, leak) -> None:
    script = leaking_script(leak)
    assert any(both.differ(both.answers(monkeypatch, script)) for both in batches)
