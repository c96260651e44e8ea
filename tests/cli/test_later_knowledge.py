"""What became known or was recorded later changes no byte of a brief, in any of its forms: the property of deletion, through the command.

Each ledger is laid in a folder, asked, cut down to what was known and recorded by then, laid in the same folder, and asked again.
`COMITY_BRIEFS=500 COMITY_SEED=7` looks at as many, and at others.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import shutil
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from comity.cli import run
from comity.ledger import steps
from comity.problems import NOTHING_KNOWN, OK
from ledger.engine import write
from ledger.histories import NOW, RECORDED, Ledger, Maker, Snapshot, _kept, texts
from ledger.pool import SEED, View, pool, view
from oracle import reading
from oracle.focus import DAYS
from oracle.reading import Record
from oracle.writing import csv_text, journal_text

LEDGERS = int(os.environ.get("COMITY_BRIEFS", "10"))
BATCH = 10
TODAY = date(2026, 10, 1)
"""After every day that is asked about, since a day ahead is refused."""
PACKAGED = Path(__file__).parents[2] / "src" / "comity" / "dossiers" / "rus_irn"
PACKAGED_DAYS = ("2024-11-05", "2022-02-24", "2018-08-12") if LEDGERS > 10 else ("2024-11-05",)
_KNOWN = '"t0"."known_day" AS "known_"'


def sees_all(script: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The steps with a leak planted: claims are seen on every day, known or not."""
    assert _KNOWN in dict(script)["seen"]
    return [(name, sql.replace(_KNOWN, """DATE '2999-12-31' AS "known_\"""") if name == "seen" else sql) for name, sql in script]


FORMS = ("html", "md", "json")
DAY = timedelta(days=1)
_CANARY = re.compile(r"zq[0-9]+qz")


def brief(pair: tuple[str, str], dossier: Path, asked: View, out: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Every byte that a brief at (W, K, R) writes, by form; its status too."""
    on, known, recorded, today = (day.isoformat() for day in asked)
    days = ["--as-of", on] if on == known and recorded == today else ["--on", on, "--known", known, "--recorded", recorded]
    out.mkdir(exist_ok=True)
    files = {form: out / f"brief.{form}" for form in FORMS}
    for file in files.values():
        file.unlink(missing_ok=True)
    capsys.readouterr()
    status = run(["brief", *pair, *days, "--dossier", str(dossier), "--full", *(word for form in FORMS for word in (f"--{form}", str(files[form])))])
    printed = capsys.readouterr()
    told = {form: file.read_text(encoding="utf-8") for form, file in files.items() if file.exists()}
    return {"status": str(status), "text": printed.out, "error": printed.err, **told}


def first_difference(whole: Mapping[str, str], cut: Mapping[str, str]) -> str:
    for form in sorted({*whole, *cut}):
        one, two = (told.get(form, "").splitlines() for told in (whole, cut))
        for number, (ours, theirs) in enumerate(zip([*one, "(end)"], [*two, "(end)"], strict=False), 1):
            if ours != theirs:
                return f"{form}, line {number}: {ours[:300]!r}; without what came later {theirs[:300]!r}"
    return ""


def lay(folder: Path, files: Mapping[str, str]) -> Path:
    """A dossier in place of the one that lay there."""
    shutil.rmtree(folder, ignore_errors=True)
    return write(folder, dict(files))


def looking(chance: random.Random) -> View:
    """Mostly `--as-of` a day of the ledgers' or the day before it; else three days, R one of the journal's or the day before."""
    on, known, _, _ = view(chance)
    if chance.random() < 0.6:
        known = date.fromisoformat(chance.choice(DAYS)) - chance.choice([0, 0, 1]) * DAY
    if chance.random() < 0.6:
        return known, known, TODAY, TODAY
    return on, known, date.fromisoformat(chance.choice(RECORDED)) - chance.choice([0, 0, 1]) * DAY, TODAY


def with_the_pair(ledger: Ledger, files: dict[str, str]) -> dict[str, str]:
    """The files, with the two states that the question asks about: a word that is no actor's is refused. Nothing recorded names them."""
    rows = list(csv.DictReader(io.StringIO(files.get("actors.csv", ""))))
    there = {row["actor"] for row in rows}
    lacking = [ledger.snapshots[NOW].actor[name] for name in ("XAA", "XBB") if name not in there]
    return files | {"actors.csv": csv_text(rows + lacking)} if lacking else files


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COMITY_TODAY", TODAY.isoformat())


def pieces() -> list[Record]:
    return [record for mix, size in (("all", 40), ("agreements", 8), ("commitments", 8)) for one in pool(mix, size) for record in one.dossier().records.values()]


def both(ledger: Ledger, asked: View, work: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """What a ledger says, what it says without what came later, and the files that were left then."""
    left = with_the_pair(ledger, ledger.cut(asked))
    whole = brief(("XAA", "XBB"), lay(work / "dossier", ledger.files()), asked, work / "out", capsys)
    cut = brief(("XAA", "XBB"), lay(work / "dossier", left), asked, work / "out", capsys)
    return whole, cut, left


@pytest.mark.parametrize("chunk", range(-(-LEDGERS // BATCH)))
def test_a_brief_tells_nothing_of_what_came_later(tmp_path, capsys, chunk) -> None:
    chance = random.Random(f"briefs {SEED} {chunk}")
    maker = Maker(chance, pieces())
    seen: Counter[str] = Counter()
    for place in range(BATCH):
        ledger, asked = maker.ledger(), looking(chance)
        whole, cut, left = both(ledger, asked, tmp_path, capsys)
        where = f"COMITY_SEED={SEED}, chunk {chunk}, ledger {place}, at {[day.isoformat() for day in asked]}"
        assert whole["status"] in (str(OK), str(NOTHING_KNOWN)), f"{where}: {whole['error']}"
        told = first_difference(whole, cut)
        assert not told, f"{where}: {told}" + "".join(f"\n--- {name}\n{text}" for name, text in sorted(ledger.files().items()))
        # No word of what was removed shows anywhere, nor in the name of anything that was kept.
        early = set(_CANARY.findall("".join(whole.values()))) - set(_CANARY.findall("".join(left.values())))
        assert not early, f"{where}: {sorted(early)} shows too early"
        seen["told"] += bool(_CANARY.search(whole["text"]))
        seen["cut"] += left != ledger.files()
    assert min(seen["told"], seen["cut"]) >= 0.3 * BATCH, f"COMITY_SEED={SEED}, chunk {chunk}: {seen}"
    assert not [name for name in map(str, (tmp_path / "cache").rglob("*")) if _CANARY.search(name)]


def test_a_planted_leak_is_found(tmp_path, capsys, monkeypatch) -> None:
    script = sees_all(steps.script())
    monkeypatch.setattr(steps, "script", lambda: script)
    chance = random.Random(f"leaks {SEED}")
    maker = Maker(chance, pieces())
    for _ in range(2 * BATCH):
        whole, cut, _left = both(maker.ledger(), looking(chance), tmp_path, capsys)
        assert whole["status"] in (str(OK), str(NOTHING_KNOWN)), whole["error"]
        if first_difference(whole, cut):
            return
    raise AssertionError("the leak was not found")


def read_now(folder: Path) -> Snapshot:
    """What a dossier's files say; several words in a cell of a table are parted."""
    found = reading.read(folder)
    parted = {name: {"parties"} if record.kind == "event" else set() for name, record in found.records.items()}

    def plain(fields: dict[str, Any], several: set[str]) -> dict[str, Any]:
        return {name: value.split(";") if name in several and isinstance(value, str) and ";" in value else value for name, value in fields.items()}

    return Snapshot(
        {name: (record.kind, plain(record.head, parted[name])) for name, record in found.records.items()},
        {name: [plain(entry, {"cite", "supersedes"}) for entry in record.entries] for name, record in found.records.items()},
        found.documents, found.publishers, found.actors,
    )


def lines_left(left: Snapshot) -> str:
    """The journal's lines of what is left."""
    names = {(kind, name) for kind, name, _ in left.things()}
    lines = [json.loads(text) for text in (PACKAGED / "journal.jsonl").read_text(encoding="utf-8").splitlines()]
    return journal_text(one for one in lines if (one["kind"], one["id"]) in names or ("head", one["id"]) in names)


@pytest.mark.parametrize("day", PACKAGED_DAYS)
def test_the_packaged_brief_tells_nothing_of_what_came_later(tmp_path, capsys, monkeypatch, day) -> None:
    today = max(date.fromisoformat(json.loads(text)["recorded"]) for text in (PACKAGED / "journal.jsonl").read_text(encoding="utf-8").splitlines())
    monkeypatch.setenv("COMITY_TODAY", today.isoformat())
    asked = (date.fromisoformat(day), date.fromisoformat(day), today, today)
    files, head = read_now(PACKAGED), reading.load((PACKAGED / "dossier.yaml").read_text(encoding="utf-8"))
    folder = tmp_path / "dossier"
    shutil.copytree(PACKAGED, folder)
    whole = brief(("RUS", "IRN"), folder, asked, tmp_path / "out", capsys)
    left = _kept(files, asked)
    cut = brief(("RUS", "IRN"), lay(folder, texts(head, left, []) | {"journal.jsonl": lines_left(left)}), asked, tmp_path / "out", capsys)
    assert whole["status"] == str(OK), whole["error"]
    assert len(json.loads(whole["json"])["claims"]) > 50
    assert len(left.document) < 0.9 * len(files.document)
    assert len(left.entries) < len(files.entries)
    assert not first_difference(whole, cut)
