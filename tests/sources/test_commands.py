"""`comity sources`, `comity import` and what they print; progress on a terminal alone."""

import json
import os
import pty
import subprocess
import sys

import pytest

import comity.sources
from comity import cli
from comity.sources import SOURCES
from house import ROOT
from sources import server as does
from sources.tiny import GOOD, HEAD, TINY, rows


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "grain.csv"
    path.write_bytes(GOOD)
    return path


def test_the_list_says_what_is_here_and_how_to_get_the_rest(data, run, file):
    assert run("sources").out == (
        "tiny  Grain of states\n      not here\n      to get: comity fetch tiny, from example.org\n      licence: CC0\n"
    )
    run("import", "tiny", file)
    digest = comity.sources.latest("tiny").short
    assert f"here: version 1.0, digest {digest}, released 2020-02-03: 500 grain\n" in run("sources").out


def test_the_list_on_an_earlier_day(data, run, file):
    run("import", "tiny", file)
    assert "not public on the day asked" in run("sources", "--as-of", "2019-01-01").out


def test_the_list_for_machines(data, run, file):
    run("import", "tiny", file)
    (row,) = [json.loads(line) for line in run("sources", "--json").out.splitlines()]
    assert (row["source"], row["here"]["version"], row["address"], row["bring"]) == ("tiny", "1.0", TINY.address, None)
    assert [each["digest"] for each in row["vintages"]] == [row["here"]["digest"]]


@pytest.mark.parametrize("source", SOURCES, ids=[source.name for source in SOURCES])
def test_each_source_is_listed_with_a_way_to_get_it(source, run, tmp_path, monkeypatch):
    monkeypatch.setenv("COMITY_DATA", str(tmp_path))
    assert source.address or source.bring
    text = run("sources").out
    assert source.name in text
    assert source.title.split()[0] in text
    assert all(len(line) <= 100 or " " not in line.strip() for line in text.splitlines())


def test_with_a_pair_it_lists_documents(run, data):
    done = run("sources", "RUS", "IRN", "--as-of", "2024-11-05")
    assert done.out.startswith("document")
    done = run("sources", "RUS")
    assert done.status == 2


def test_an_import_says_what_came_and_what_changed(data, run, file, tmp_path):
    done = run("import", "tiny", file, "--version", "2")
    assert done.out == (
        f"tiny: version 2, digest {comity.sources.latest('tiny').short}, released 2026-05-04: 500 grain\n"
        "  licence: CC0. Do as you like.\n  cite: Nobody, version 2.\n"
    )
    assert done.err == ""
    again = run("import", "tiny", file, "--version", "2")
    assert (again.status, "these bytes are here already" in again.out, len(again.out.splitlines())) == (0, True, 1)
    otherwise = run("import", "tiny", file, "--version", "2", "--released", "2020-01-31")
    assert "  a vintage is never written again: it is not released 2020-01-31; to have it so, remove its folder" in otherwise.out
    file.write_text(HEAD + rows(501).replace("S001,1950,1.5", "ZZZ,1950,1.5"))
    changed = run("import", "tiny", file, "--version", "2").out
    assert "  grain: 1 row whose actor is no state on the day\n" in changed
    assert "the same version was here with other bytes" in changed
    assert "  grain: 2 rows added, 1 removed, 0 changed\n" in changed
    file.write_text(HEAD + rows(502))
    newer = json.loads(run("import", "tiny", file, "--version", "3", "--json").out)
    assert (newer["version"], newer["against"]["version"], newer["new"]) == ("3", "2", True)
    assert newer["changes"] == {"grain": {"added": 2, "removed": 1, "changed": 0, "same": 500}}


@pytest.mark.parametrize(("make", "status", "says"), [
    (lambda place: place / "not-there.csv", 2, "no such file"), (lambda place: place, 2, "no such file"),
    (lambda place: (place / "e.csv", (place / "e.csv").touch())[0], 2, "empty"), (lambda place: (place / "f", os.mkfifo(place / "f"))[0], 2, "no such file"),
    (lambda place: (place / "x\x1b[2J.csv", (place / "x\x1b[2J.csv").write_text("a,b\n"))[0], 2, "columns"),
])
def test_a_file_that_is_none(data, run, tmp_path, make, status, says):
    done = run("import", "tiny", make(tmp_path))
    assert (done.status, done.out) == (status, "")
    assert says in done.err
    assert "\x1b" not in done.err
    assert comity.sources.vintages("tiny") == ()


@pytest.mark.parametrize("day", ["2027-01-01", "soon", "2024-02-30"])
def test_a_release_is_no_day_to_come(data, run, file, day):
    done = run("import", "tiny", file, "--released", day)
    assert done.status == 2
    assert "--released" in done.err


def test_a_source_without_an_address_is_brought(data, run, monkeypatch):
    from dataclasses import replace

    monkeypatch.setattr(comity.sources, "SOURCES", (replace(TINY, address="", bring="grain.csv from its owner"),))
    done = run("fetch", "tiny", "--yes")
    assert done.status == 2
    assert "bring grain.csv from its owner; then: comity import tiny FILE" in done.err
    assert "bring grain.csv from its owner" in run("sources").out


def test_without_the_client_fetching_says_what_to_install(data, run, monkeypatch):
    monkeypatch.setitem(sys.modules, "httpcore", None)
    done = run("fetch", "tiny", "--yes")
    assert done.status == 4
    assert "install comity[bulk]" in done.err


def program_of(*arguments):
    return f"""
import sys
sys.path[:0] = [{str(ROOT / "src")!r}, {str(ROOT / "tests")!r}]
import comity.sources, comity.cli
from sources.tiny import TINY
comity.sources.SOURCES = (TINY,)
comity.cli.main({list(arguments)!r})
"""


def test_progress_is_for_a_terminal(data, server):
    """Bytes, share and rate while it goes on, then a line; no terminal, no more than the lines."""
    content = (HEAD + rows(10_000, more="x" * 60)).encode()

    def slowly(handler):
        import time

        does.head(handler, 200, ("Content-Length", len(content)))
        for place in range(0, len(content), len(content) // 15):
            handler.wfile.write(content[place:place + len(content) // 15])
            time.sleep(0.1)

    code = program_of("fetch", "tiny", "--address", server.at("/tiny", slowly), "--yes", "--allow-host", "127.0.0.1")
    main, side = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=side, text=True) as child:
        os.close(side)
        seen = b""
        try:
            while block := os.read(main, 4096):
                seen += block
        except OSError:  # Linux says so of a terminal whose other side was closed
            pass
        out = child.stdout.read()
    os.close(main)
    assert child.returncode == 0, seen
    assert out.startswith("tiny: version")
    assert b" kB of 7" in seen
    assert b" %, " in seen
    assert seen.rstrip().endswith(b"from 127.0.0.1\r\nreading tiny")
    quiet = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert quiet.stderr.count("\n") == 2
    assert "%" not in quiet.stderr


def test_help_names_the_commands():
    assert {"fetch", "import", "sources"} <= cli.COMMANDS.keys()


def test_listing_and_asking_for_the_latest_load_no_engine_and_no_client(tmp_path):
    code = "import sys, comity.sources as s; s.latest('atop'); print(*sorted({'httpx', 'httpcore', 'pyarrow', 'numpy', 'pandas', 'rdata', 'ssl', 'zipfile'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "COMITY_DATA": str(tmp_path)})
    assert done.stdout.split() == []


@pytest.mark.parametrize(("answer", "status", "asked"), [(b"n\n", 1, 0), (b"\n", 1, 0), (b"y\n", 0, 1), (b"\x04", 130, 0)])
def test_a_yes_is_asked_for_on_a_terminal(data, server, answer, status, asked):
    address = server.at("/tiny", does.whole(GOOD))
    main, side = pty.openpty()
    code = program_of("fetch", "tiny", "--address", address, "--allow-host", "127.0.0.1")
    with subprocess.Popen([sys.executable, "-c", code], stdin=side, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        os.close(side)
        os.write(main, answer)
        _, err = child.communicate(timeout=60)
    os.close(main)
    assert child.returncode == status, err
    assert len(server.asked) == asked
    assert "from 127.0.0.1 (CC0)" in err
    assert "Traceback" not in err
