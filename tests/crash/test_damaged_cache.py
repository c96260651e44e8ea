"""Stores, finished briefs and stamps that were cut, flipped, swapped or replaced are found, made anew, and never answered from."""

import json
import os
import random
import shutil
import sqlite3

import pytest

from comity.brief import finished
from comity.ledger import _folder, store
from comity.ledger._build import fingerprint
from crash.scene import CLAIMS, IN_FULL, Scene, tally

BLOCK = 256 << 10


def key_of(path):
    return path.name.partition("-")[0]


def overwrite(path, data):
    path.unlink()
    path.write_bytes(data)


def flipped(data, place):
    return data[: place // 8] + bytes([data[place // 8] ^ (1 << place % 8)]) + data[place // 8 + 1:]


def damages(data, chance, flips):
    """A store's bytes, damaged: (what was done, bytes)."""
    sizes = sorted({0, 1, 4095, 4096, 8192, 12288, len(data) - 1, len(data) // 2, *(chance.randrange(len(data)) for _ in range(20))})
    yield from ((f"cut to {size}", data[:size]) for size in sizes)
    yield from ((f"bit {place} flipped", flipped(data, place)) for place in (chance.randrange(len(data) * 8) for _ in range(flips)))
    starts = range(12288, len(data) - BLOCK + 1, BLOCK)
    for one in starts:
        for two in (two for two in starts if two > one):
            blocks = bytearray(data)
            blocks[one:one + BLOCK], blocks[two:two + BLOCK] = data[two:two + BLOCK], data[one:one + BLOCK]
            if blocks != data:
                yield f"blocks at {one} and {two} swapped", bytes(blocks)
    yield "a byte added", data + b"\0"
    yield "zeros", bytes(len(data))
    yield "a text", b"hello"


def test_no_damage_to_a_store_is_missed(scene):
    path = scene.store()
    sound = path.read_bytes()
    assert store.find(key_of(path)) == path
    missed, tried = [], 0
    for what, data in damages(sound, random.Random(1), 2000 if IN_FULL else 60):
        overwrite(path, data)
        tried += 1
        missed += [what] if store.find(key_of(path)) is not None else []
    tally(f"store: {tried} damages, {len(missed)} missed")
    assert missed == []
    overwrite(path, sound)
    assert store.find(key_of(path)) == path


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "gone", "wal", "folder", "sqlite", "other", "views", "link"])
def test_a_damaged_store_is_built_anew(scene, tmp_path, damage):
    path = scene.store()
    data = path.read_bytes()
    if damage == "wal":
        (path.parent / f"{path.name}.wal").write_bytes(b"left by someone")
    else:
        path.unlink()
    if damage in ("cut", "flip", "empty"):
        path.write_bytes({"cut": data[:-BLOCK], "flip": flipped(data, len(data) * 4), "empty": b""}[damage])
    elif damage == "folder":
        path.mkdir()
    elif damage == "link":
        path.symlink_to("/etc/passwd")
    elif damage == "other":
        other = Scene(tmp_path / "other")
        other.place.mkdir()
        other.lay(untidy=False).answer(*CLAIMS)
        shutil.copy(other.store(), path)
    elif damage == "sqlite":
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE claims (claim TEXT)")
        connection.close()
    elif damage == "views":
        import duckdb

        with duckdb.connect(str(path)) as connection:
            connection.execute("CREATE VIEW claims AS SELECT * FROM read_text('/etc/passwd')")
    if damage == "folder":  # nothing of ours: it is named, and left
        status, out, messages = scene.answer(*CLAIMS)
        assert (status, out) == scene.wanted[:2]
        assert messages.startswith(b"note: the cache ")
        assert path.is_dir()
        return
    assert scene.answer(*CLAIMS) == scene.wanted
    assert store.find(key_of(scene.store())) == scene.store()
    assert not list(scene.store().parent.glob("*.wal"))


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"null", b"7", b'"text"', b"{}", b'{"size": "x"}', b'{"size": 1e999}', b'{"size": null, "sha256": null}', b"\xff\xfe", b"[" * 100_000,
])
def test_a_damaged_record_of_a_store_is_as_none(scene, content):
    record = scene.store().with_suffix(".json")
    said = json.loads(record.read_bytes())
    record.write_bytes(content)
    assert store.find(key_of(record)) is None
    assert scene.answer(*CLAIMS) == scene.wanted
    assert json.loads(record.read_bytes())["key"] == said["key"]


def test_a_store_that_matches_a_forged_record_is_built_anew_when_it_cannot_be_read(scene):
    """A file that someone put there with its digest: it passes for whole, and the engine refuses it."""
    import hashlib

    path = scene.store()
    record = path.with_suffix(".json")
    for data in (b"SQLite format 3\0" + bytes(8192), b"hello", path.read_bytes()[: 3 * BLOCK]):
        overwrite(path, data)
        record.write_text(json.dumps({"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}))
        assert store.find(key_of(path)) == path
        assert scene.answer(*CLAIMS) == scene.wanted
        path = scene.store()


def test_rot_in_a_large_store_is_found_when_it_is_read(scene, monkeypatch):
    """A large store is hashed once per change; bits that rot without one are caught by the engine's own sums, or are not in use."""
    monkeypatch.setattr(store, "_LARGE", 0)
    path = scene.store()
    assert store.find(key_of(path)) == path
    assert path.with_suffix(".seen").exists()
    chance = random.Random(2)
    rebuilt = 0
    for _ in range(100 if IN_FULL else 4):
        path = scene.store()
        data = path.read_bytes()
        assert store.find(key_of(path)) == path
        overwrite(path, flipped(data, chance.randrange(12288 * 8, len(data) * 8)))
        status = path.stat()
        sha = json.loads(path.with_suffix(".json").read_bytes())["sha256"]
        path.with_suffix(".seen").write_text(json.dumps([[status.st_mtime_ns, status.st_ctime_ns, status.st_ino], sha]))
        inode = status.st_ino
        assert scene.answer(*CLAIMS) == scene.wanted
        rebuilt += scene.store().stat().st_ino != inode
    tally(f"large store: {rebuilt} flips found in reading, the others were not in use")
    assert rebuilt


def test_a_store_that_goes_between_finding_and_opening_is_built_anew(scene, monkeypatch):
    real, gone = store.open_stores, []

    def pruned(paths):
        if not gone:
            gone.append(True)
            scene.store().unlink()
        return real(paths)

    monkeypatch.setattr(store, "open_stores", pruned)
    assert scene.answer(*CLAIMS) == scene.wanted
    assert gone


def test_what_killed_builders_left_is_removed_by_the_next(scene):
    record = scene.store().with_suffix(".json")
    folder = record.parent
    (folder / "building-abc").mkdir()
    (folder / "building-abc" / "claims.csv").write_text("half")
    (folder / ".x.json-abc.tmp").write_text("half")
    scene.store().with_suffix(".json").unlink()
    (folder / f"{'0' * 64}-1.0.0.duckdb").write_text("no record of it")
    assert scene.answer(*CLAIMS) == scene.wanted
    assert sorted(path.suffix for path in folder.iterdir()) == [".duckdb", ".json", ".lock"]


def test_old_stores_go_and_an_open_one_stays_readable(scene):
    opened = scene.store()
    folder = opened.parent
    session = store.open_stores([opened])
    day = 86_400
    for age in range(5):
        for ending in ("duckdb", "json"):
            file = folder / f"{age:064}-1.0.0.{ending}"
            file.write_text("{}")
            os.utime(file, (day * (1000 - 10 * age),) * 2)
    os.utime(opened.with_suffix(".json"), (0, 0))
    (scene.root / "dossier.yaml").write_text((scene.root / "dossier.yaml").read_text().replace("Example", "Another"))
    assert scene.answer(*CLAIMS)[0] == 0
    assert not opened.exists()
    assert len(list(folder.glob("*.json"))) == store.KEEP + 1  # and the one just built
    assert session.execute("SELECT count(*) FROM raw_claims").fetchone()[0] > 10
    session.close()


# --- finished briefs, stamps -----------------------------------------------------------------------------------------


def test_a_damaged_finished_brief_is_made_anew(scene):
    text = "A brief – with text.\n" * 200
    key, other = "a" * 64, "b" * 64
    finished.keep(key, text)
    finished.keep(other, text + "another")
    path = scene.cache / "briefs" / key
    sound = path.read_bytes()
    assert finished.find(key) == text
    chance = random.Random(3)
    wrong = [b"", b"\n", sound + b"x", text.encode(), (path.parent / other).read_bytes(), b"\xff" * 100, *(sound[:size] for size in range(0, len(sound), 97))]
    wrong += [flipped(sound, chance.randrange(len(sound) * 8)) for _ in range(500)]
    for data in wrong:
        path.write_bytes(data)
        assert finished.find(key) is None
    path.unlink()
    os.mkfifo(path)
    assert finished.find(key) is None
    finished.keep(key, text)
    assert finished.find(key) == text


def test_the_youngest_briefs_are_kept_and_what_was_left_half_written_goes(scene):
    folder = scene.cache / "briefs"
    folder.mkdir()
    (folder / ".x-abc.tmp").write_text("half")
    os.utime(folder / ".x-abc.tmp", (0, 0))
    for number in range(finished.KEEP + 5):
        finished.keep(f"{number:064}", str(number))
        os.utime(folder / f"{number:064}", (number + 1,) * 2)
    finished.keep("f" * 64, "last")
    assert len(list(folder.iterdir())) == finished.KEEP
    assert finished.find("f" * 64) == "last"
    assert finished.find("0" * 64) is None


@pytest.fixture
def large(scene, monkeypatch):
    """A scene with a file whose digest is kept by its stamp, and how many bytes were hashed since it was last asked."""
    with (scene.root / "documents.csv").open("a") as stream:
        stream.writelines(f"extra-{number},post,A report with a title of some length,2024-09,https://example.org/{number},en,\n" for number in range(1000))
    read, real = [], _folder.digest_of
    monkeypatch.setattr(_folder, "digest_of", lambda data: read.append(len(data)) or real(data))
    monkeypatch.setattr("comity.ledger._build._TICK", 0)
    scene.wanted = scene.answer(*CLAIMS)
    scene.hashed = lambda: (sum(read), read.clear())[0]
    scene.hashed()
    return scene


def test_damaged_stamps_are_as_none(large):
    stamps, = (large.cache / "stamps").iterdir()
    sound, key = stamps.read_bytes(), fingerprint(large.root)
    assert large.answer(*CLAIMS) == large.wanted
    assert large.hashed() < 64 << 10
    chance = random.Random(4)
    wrong = [b"", b"{}", b"[]", b"null", sound[:-1], sound[1:], sound.partition(b"\n")[2], *(flipped(sound, chance.randrange(len(sound) * 8)) for _ in range(50))]
    for data in wrong:
        stamps.write_bytes(data)
        assert fingerprint(large.root) == key
        assert large.hashed() > 64 << 10
    for data in wrong[::20]:
        stamps.write_bytes(data)
        assert large.answer(*CLAIMS) == large.wanted
        assert large.hashed() > 64 << 10
        assert large.answer(*CLAIMS) == large.wanted
        assert large.hashed() < 64 << 10


def test_a_file_changed_within_a_tick_of_its_stamp_is_read_again(large, monkeypatch):
    monkeypatch.setattr("comity.ledger._build._TICK", 1 << 62)
    for _ in range(2):
        assert large.answer(*CLAIMS) == large.wanted
        assert large.hashed() > 64 << 10


def test_stamps_that_lie_are_noticed_by_who_reads_the_files(large):
    """Stamps with a sound seal and a wrong digest: the store they lead to is not built under the wrong name."""
    from comity.cache import sealed, unsealed

    stamps, = (large.cache / "stamps").iterdir()
    content = json.loads(unsealed(stamps.stem, stamps.read_bytes()))
    content["documents.csv"][-1] = "0" * 64
    stamps.write_bytes(sealed(stamps.stem, json.dumps(content).encode()))
    (large.root / "actors.csv").write_text("name,actor,kind\nXa,XAA,state\nXb,XBB,state\n")
    assert large.answer(*CLAIMS)[0] == 0
    assert json.loads(unsealed(stamps.stem, stamps.read_bytes()))["documents.csv"][-1] != "0" * 64
