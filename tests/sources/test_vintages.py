"""Vintages: what one is, which is latest on a day, what changed between two; nothing half-written, whatever happens."""

import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import comity.sources
from comity.problems import BadInput, LimitReached
from comity.sources import OWN_DAY, _vintages, latest, vintages
from comity.sources._changes import Change, changes
from comity.sources._child import Limits
from comity.sources._vintages import add, of
from house import ROOT
from sources.conftest import files
from sources.tiny import GOOD, HEAD, TINY, rows

DAY = "2026-05-04"


@pytest.fixture
def put(tmp_path, data):
    """Import some bytes as the invented source."""
    def act(content, today=DAY, source=TINY, **given_):
        file = tmp_path / "tiny.csv"
        file.write_bytes(content if isinstance(content, bytes) else (HEAD + content).encode())
        return add(source, file, today=today, **given_)
    return act


# --- what a vintage is -----------------------------------------------------------------------------------------------


def test_a_vintage_says_where_it_came_from_and_what_is_in_it(put, data):
    one = put(GOOD, address="https://example.org/x").vintage
    assert (one.source, one.version, one.released, one.added, one.address) == ("tiny", "1.0", "2020-02-03", DAY, "https://example.org/x")
    assert (one.bytes, one.counts, one.file, one.layout) == (len(GOOD), {"grain": {"rows": 500}}, "tiny.csv", "long CSV")
    assert one.path == data / "tiny" / one.digest[:12]
    assert sorted(os.listdir(one.path)) == ["grain.parquet", "vintage.json"]
    assert vintages("tiny") == (one,)
    assert json.dumps(one.row())


def test_a_table_has_the_columns_that_were_promised(put):
    put(b"state,year,grain,day\nFRA,1990,1.5,1990-02-28\nZZZ,1991,NA,\n")
    table = latest("tiny").table("grain")
    assert table.to_pylist() == [
        {"actor": "FRA", "code": "FRA", "year": 1990, "tonnes": 1.5, "day": datetime.date(1990, 2, 28)},
        {"actor": None, "code": "ZZZ", "year": 1991, "tonnes": None, "day": None},
    ]
    assert table.schema.equals(TINY.tables["grain"].schema())
    assert latest("tiny").table("grain", ["year"]).column_names == ["year"]
    assert latest("tiny").counts == {"grain": {"rows": 2, "actor no state": 1}}


def test_the_same_bytes_are_one_vintage(put, data):
    first = put(GOOD)
    before = files(data)
    second = put(GOOD, version="7")
    assert (first.new, second.new, second.vintage) == (True, False, first.vintage)
    assert files(data) == before


def test_the_same_version_with_other_bytes_is_another_vintage_and_the_change_is_counted(put):
    old = put(rows(10))
    new = put(rows(9, 2).replace(",5.5,", ",77,").replace(",6.5,", ",,"), today="2026-05-05")
    assert new.vintage.version == old.vintage.version == "1.0"
    assert new.against == old.vintage
    assert new.changed == {"grain": Change(added=1, removed=2, changed=2, same=6)}
    assert of(TINY) == (old.vintage, new.vintage)


def test_other_bytes_of_a_known_release_are_public_when_they_came(put):
    """Nobody knows when the owner changed the file; before it was seen here nobody may have known it."""
    old, new = put(rows(10)).vintage, put(rows(11), today="2026-05-05").vintage
    assert (old.released, new.released) == ("2020-02-03", "2026-05-05")
    assert put(rows(12), today="2026-05-06", released="2020-09-09").vintage.released == "2020-09-09"


def test_an_unchanged_order_of_rows_is_no_change(put):
    put(rows(10))
    lines = rows(10).splitlines(keepends=True)
    assert put("".join(reversed(lines))).changed == {"grain": Change(0, 0, 0, 10)}


# --- which is latest -------------------------------------------------------------------------------------------------


@pytest.fixture
def three(put):
    put(rows(5), version="3", released="2024-01-01", today="2024-06-01")
    put(rows(3), version="1", released="2020-01-01", today="2024-07-01")
    put(rows(4), version="2", released="2022-01-01", today="2024-08-01")


@pytest.mark.parametrize(("known", "version"), [
    (None, "3"), ("2024-01-01", "3"), ("2023-12-31", "2"), ("2022-01-01", "2"), ("2021-12-31", "1"), ("2019-12-31", None),
])
def test_the_latest_on_a_day_is_the_newest_that_was_public(three, known, version):
    """A release imported late is visible on the days after it was public, not only after it was imported."""
    found = latest("tiny", known)
    assert (found.version if found else None) == version
    assert [each.version for each in vintages("tiny")] == ["1", "2", "3"]


def test_a_version_by_name(three):
    assert latest("tiny", version="2").counts["grain"]["rows"] == 4
    assert latest("tiny", version="9") is None
    assert latest("tiny", "2021-01-01", "2") is None


def test_rows_public_on_days_of_their_own_are_in_the_newest(put, monkeypatch):
    daily = replace(TINY, public=OWN_DAY)
    monkeypatch.setattr(comity.sources, "SOURCES", (daily,))
    put(rows(5), source=daily, version="5", released="2024-01-01")
    assert latest("tiny", "1999-01-01").version == "5"


def test_of_two_released_on_one_day_the_later_import_counts(put):
    put(rows(5), version="a", released="2024-01-01")
    put(rows(6), version="b", released="2024-01-01")
    assert latest("tiny").version == "b"


def test_an_unknown_source_is_refused_with_those_near(data):
    for asked in (vintages, latest):
        with pytest.raises(BadInput, match="did you mean tiny"):
            asked("tinny")


# --- damage ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_damaged_table_is_no_table(put, at):
    one = put(GOOD).vintage
    path = one.path / "grain.parquet"
    content = bytearray(path.read_bytes())
    content[int(at * len(content))] ^= 4
    path.chmod(0o644)
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    with pytest.raises(BadInput, match="altered or damaged"):
        latest("tiny").table("grain")
    again = put(GOOD)
    assert again.new
    assert latest("tiny").table("grain").num_rows == 500


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"x" * 64 + b"\n{}", b"[" * 100_000])
def test_a_damaged_note_is_no_vintage(put, content):
    one = put(GOOD).vintage
    (one.path / "vintage.json").write_bytes(content)
    assert vintages("tiny") == ()
    assert put(GOOD).new
    assert len(vintages("tiny")) == 1


def test_what_is_not_ours_is_left_alone(put, data):
    put(GOOD)
    (data / "tiny" / "0123456789ab").mkdir()
    (data / "tiny" / "notes.txt").write_text("mine")
    shutil.copytree(data / "tiny" / of(TINY)[0].short, data / "tiny" / "abcdefabcdef")
    assert len(vintages("tiny")) == 1


# --- nothing half-written --------------------------------------------------------------------------------------------

SCRIPT = f"""
import sys
from dataclasses import replace
sys.path[:0] = [{str(ROOT / "src")!r}, {str(ROOT / "tests")!r}]
import comity.sources, comity.cli
from sources.tiny import TINY
comity.sources.SOURCES = (TINY,)
comity.cli.main(["import", "tiny", *sys.argv[1:]])
"""


def program(*arguments, **more):
    return subprocess.Popen([sys.executable, "-c", SCRIPT, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


@pytest.mark.parametrize("after", [0.1, 0.3, 0.5, 0.7, 1.0, 1.4])
def test_killed_at_any_moment_it_left_nothing_or_all(earlier, data, tmp_path, after):
    file = tmp_path / "good.csv"
    file.write_bytes(GOOD)
    before = vintages("tiny")
    child = program(file)
    try:
        child.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
    found = vintages("tiny")
    assert found[:1] == before
    assert [each.table("grain").num_rows for each in found] in ([400], [400, 500])
    with program(file) as again:
        _, err = again.communicate(timeout=60)
    assert again.returncode == 0, err
    assert [each.table("grain").num_rows for each in vintages("tiny")] == [400, 500]
    assert not [name for name in os.listdir(data / "tiny") if name.startswith(".making")]


def test_killed_between_any_two_steps_it_left_nothing_or_all(earlier, data, put, monkeypatch):
    """An end without any clearing up, before and after each step that touches a disk."""
    class Killed(BaseException):
        pass

    for step in ("os.rename", "write_whole", "sync", "_settle", "shutil.rmtree"):
        for when in ("before", "after"):
            with monkeypatch.context() as patched:
                owner = __import__(step.split(".")[0]) if "." in step else _vintages
                real = getattr(owner, step.split(".")[-1])

                def dies(*given_, real=real, when=when, **named):
                    if when == "after":
                        real(*given_, **named)
                    raise Killed

                patched.setattr(owner, step.split(".")[-1], dies)
                if step != "shutil.rmtree":
                    patched.setattr(shutil, "rmtree", lambda *_, **__: None)
                with pytest.raises(Killed):
                    put(GOOD + f"S900,1990,{len(step)}{when == 'after':d},\n".encode())
            assert all(each.table("grain").num_rows in (400, 501) for each in vintages("tiny"))
            assert vintages("tiny")[0].version == "0.9"
    put(GOOD)
    assert not [name for name in os.listdir(data / "tiny") if name.startswith(".making")]


@pytest.fixture
def disk(tmp_path):
    """A file system of 2 MiB, and a way to leave so many bytes of it free."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True).returncode != 0:
        pytest.skip("a file system can be mounted only by root")

    def leave(free):
        (place / "filler").unlink(missing_ok=True)
        room = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        (place / "filler").write_bytes(bytes(max(room - free, 0)))

    yield place, leave
    subprocess.run(["umount", "--lazy", place], check=True)


@pytest.mark.parametrize("free", [0, 4096, 8192, 12288, 16384, 24576, 40960, 81920])
def test_a_full_disk_leaves_the_earlier_vintage(imported, disk, run, tmp_path, monkeypatch, free):
    place, leave = disk
    shutil.copytree(imported, place / "data")
    monkeypatch.setenv("COMITY_DATA", str(place / "data"))
    monkeypatch.setenv("COMITY_TODAY", DAY)
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    file = tmp_path / "long.csv"
    file.write_text(HEAD + rows(4000))
    before = files(place / "data")
    leave(free)
    done = run("import", "tiny", file)
    (place / "filler").unlink()
    assert "Traceback" not in done.err
    assert done.status in (0, 4), done.err
    if done.status == 4:
        assert "free space" in done.err
        assert files(place / "data") == before
    assert of(TINY)[0].table("grain").num_rows == 400
    assert free or done.status == 4


def test_a_full_disk_under_a_download_keeps_what_came(imported, disk, quick, server, run, monkeypatch):
    from sources import server as does

    place, leave = disk
    shutil.copytree(imported, place / "data")
    monkeypatch.setenv("COMITY_DATA", str(place / "data"))
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    content = (HEAD + rows(10_000, more="x" * 60)).encode()
    address = server.at("/tiny", does.ranged(content))
    leave(300_000)
    done = run("fetch", "tiny", "--address", address, "--yes", "--allow-host", "127.0.0.1")
    assert (done.status, done.out) == (4, "")
    assert "free space" in done.err
    assert "Traceback" not in done.err
    assert of(TINY)[0].table("grain").num_rows == 400
    (place / "filler").unlink()
    done = run("fetch", "tiny", "--address", address, "--yes", "--allow-host", "127.0.0.1")
    assert done.status == 0, done.err
    assert "from before" in done.err


def test_a_folder_that_cannot_be_made(put, data):
    data.write_text("a file")
    with pytest.raises(LimitReached, match="set COMITY_DATA"):
        put(GOOD)
    assert data.read_text() == "a file"


def test_ctrl_c_in_an_import_leaves_nothing(earlier, data, tmp_path):
    file = tmp_path / "hang.json"
    file.write_text("{hang}")
    with program(file, start_new_session=True) as child:
        with pytest.raises(subprocess.TimeoutExpired):
            child.communicate(timeout=2.5)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=10)
    assert (child.returncode, err.strip()) == (130, "interrupted")
    earlier()


def test_two_at_once_agree(data, tmp_path):
    file = tmp_path / "good.csv"
    file.write_bytes(GOOD)
    children = [program(file) for _ in range(3)]
    ends = [(child.communicate(), child.returncode)[1] for child in children]
    assert ends == [0, 0, 0]
    assert len(vintages("tiny")) == 1


# --- what changed ----------------------------------------------------------------------------------------------------

KEYS = st.tuples(st.sampled_from(["a", "b", "ä", None]), st.integers(0, 6))
VALUES = st.tuples(st.sampled_from([None, 0.5, 1.0, -1.5]), st.sampled_from([None, "x", "y", ""]))
TABLES = st.dictionaries(KEYS, VALUES, max_size=20)
SCHEMA = pa.schema([("code", pa.string()), ("year", pa.int16()), ("value", pa.float64()), ("word", pa.string())])


def table(rows_):
    return pa.Table.from_pylist([dict(zip(SCHEMA.names, (*key, *value), strict=True)) for key, value in rows_.items()], SCHEMA)


@settings(max_examples=200, deadline=None)
@given(old=TABLES, new=TABLES, kept=st.booleans())
def test_changes_are_those_of_a_plain_comparison(old, new, kept):
    new = {**old, **new} if kept else new
    both = old.keys() & new.keys()
    same = sum(old[key] == new[key] for key in both)
    assert changes(table(old), table(new), ("code", "year")) == Change(len(new.keys() - both), len(old.keys() - both), len(both) - same, same)


@settings(max_examples=100, deadline=None)
@given(old=TABLES, new=TABLES)
def test_changes_backwards_are_their_mirror(old, new):
    there, back = changes(table(old), table(new), ("code", "year")), changes(table(new), table(old), ("code", "year"))
    assert (there.added, there.removed, there.changed, there.same) == (back.removed, back.added, back.changed, back.same)


def test_a_column_that_only_one_has_is_not_compared():
    old, new = table({("a", 1): (0.5, "x")}), table({("a", 1): (0.5, "y")})
    assert changes(old.drop_columns("word"), new, ("code", "year")) == Change(0, 0, 0, 1)


# --- the child -------------------------------------------------------------------------------------------------------

HARM = {
    "die": (BadInput, "ended by signal 11"), "hang": (LimitReached, "took longer than 2 s"), "spin": (BadInput, "ended by signal"),
    "eat": (LimitReached, "needs more than 700 MiB"), "fill": (LimitReached, "free space"), "lie": (BadInput, "ended with status 1"),
    "stumble": (BadInput, "ended with status 1"),
}


@pytest.mark.parametrize(("what", "error", "says"), [(what, *ends) for what, ends in HARM.items()], ids=HARM)
def test_a_reader_that_is_taken_over_ends_alone(earlier, put, what, error, says):
    limits = Limits(memory=700 << 20, cpu=1 if what == "spin" else 60, written=8 << 20, wall=2 if what == "hang" else 60)
    with pytest.raises(error, match=says):
        put(f"{{{what}}}".encode(), limits=limits)
    earlier()
