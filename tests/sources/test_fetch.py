"""Downloads from a server that does right, and from one that does not: a vintage, or one message and nothing changed."""

import bz2
import gzip
import hashlib
import io
import os
import signal
import subprocess
import sys
import threading
import zipfile

import pytest

from comity.sources._vintages import of
from house import ROOT
from sources import server as does
from sources.tiny import EARLIER, GOOD, HEAD, TINY, rows

YES = ("--yes", "--allow-host", "127.0.0.1")


def fetch(run, address, *more):
    return run("fetch", "tiny", "--address", address, *YES, *more)


def zipped(*members, name="tiny.csv"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for content in members or (GOOD,):
            archive.writestr(name, content)
    return made.getvalue()


def parts(data):
    """What is left of downloads."""
    return sorted(name for _, _, names in os.walk(data / ".parts") for name in names if name != "lock")


# --- a server that does right ----------------------------------------------------------------------------------------

RIGHT = {
    "with its length": lambda server: [does.whole(GOOD)],
    "in chunks": lambda server: [does.chunked(GOOD)],
    "as gzip": lambda server: [does.whole(gzip.compress(GOOD))],
    "as bzip2": lambda server: [does.whole(bz2.compress(GOOD))],
    "as zip": lambda server: [does.whole(zipped())],
    "encoded on the way, though nobody asked": lambda server: [does.whole(gzip.compress(GOOD), ("Content-Encoding", "gzip"))],
    "from another address": lambda server: [does.moved("/there")],
    "busy at first": lambda server: [does.status(503), does.whole(GOOD)],
    "busy, with a wait": lambda server: [does.status(429, ("Retry-After", "0.01")), does.whole(GOOD)],
    "cut at first, without a tag": lambda server: [does.cut(GOOD, 1000), does.whole(GOOD)],
    "cut at first, and resumed": lambda server: [does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD)],
    "torn at first, and resumed": lambda server: [does.reset(GOOD[:3000], len(GOOD)), does.ranged(GOOD)],
    "silent in the middle at first, and resumed": lambda server: [does.silent(server, GOOD[:1500], len(GOOD)), does.ranged(GOOD)],
    "changed in the middle: all of it again": lambda server: [does.cut(EARLIER, 1000, ("ETag", '"old"')), does.ranged(GOOD, tag='"new"')],
}


@pytest.mark.parametrize("acts", RIGHT.values(), ids=RIGHT)
def test_a_file_that_comes_whole_is_a_vintage(data, quick, server, run, acts):
    server.at("/there", does.whole(GOOD))
    address = server.at("/tiny", *acts(server))
    done = fetch(run, address, "--version", "2")
    assert done.status == 0, done.err
    (one,) = of(TINY)
    assert (one.version, one.released, one.counts["grain"]["rows"]) == ("2", "2026-05-04", 500)
    assert one.table("grain")["tonnes"].to_pylist()[:2] == [0.5, 1.5]
    assert f"digest {one.short}" in done.out
    assert "127.0.0.1" in done.err
    assert parts(data) == []


def test_resuming_asks_for_the_rest_of_the_same_file_only(data, quick, server, run):
    address = server.at("/tiny", does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD))
    assert fetch(run, address).status == 0
    (_, first), (_, second) = server.asked
    assert "Range" not in first
    assert (second["Range"], second["If-Range"], second["Accept-Encoding"]) == ("bytes=1000-", '"one"', "identity")
    assert of(TINY)[0].digest == hashlib.sha256(GOOD).hexdigest()


def test_a_download_goes_on_in_another_run(data, quick, server, run):
    address = server.at("/tiny", does.cut(GOOD, 1000, ("ETag", '"one"')), does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD))
    first = fetch(run, address)
    assert first.status == 4
    assert parts(data) == ["tiny.part", "tiny.part.json"]
    second = fetch(run, address)
    assert second.status == 0, second.err
    assert "from before" in second.err


@pytest.mark.parametrize(("day", "resumes"), [("Mon, 04 May 2026 11:59:30 GMT", False), ("Mon, 04 May 2026 11:58:00 GMT", True), ("once", False)])
def test_a_day_resumes_only_where_it_is_old_enough_to_prove_anything(data, quick, server, run, day, resumes):
    said = f"Date: Mon, 04 May 2026 12:00:00 GMT\r\nLast-Modified: {day}\r\nContent-Length: {len(GOOD)}\r\n\r\n"
    assert fetch(run, server.at("/tiny", does.raw(b"HTTP/1.1 200 OK\r\n" + said.encode() + GOOD[:1000]))).status == 4
    assert server.asked[-1][1].get("If-Range") == (day if resumes else None)


def test_a_wait_is_told(data, quick, server, run):
    done = fetch(run, server.at("/tiny", does.status(503, ("Retry-After", "1")), does.whole(GOOD)))
    assert done.status == 0
    assert "tiny: the server answered 503; asked again in 1 s\n" in done.err


def test_the_digest_asked_for_proves_a_file_of_no_stated_length(data, quick, server, run):
    done = fetch(run, server.at("/tiny", does.unsaid(GOOD)), "--sha256", hashlib.sha256(GOOD).hexdigest().upper())
    assert done.status == 0, done.err


# --- a server that does wrong ----------------------------------------------------------------------------------------

BOMB = gzip.compress(bytes(64 << 20))
WRONG = {
    "cut short of its length": (lambda s: [does.cut(GOOD, 1000)], (4, "cut short", "received 1000 bytes")),
    "cut without a length": (lambda s: [does.unsaid(GOOD[:3000])], (2, "nothing proves it whole")),
    "whole, without a length": (lambda s: [does.unsaid(GOOD)], (2, "nothing proves it whole")),
    "chunks cut": (lambda s: [does.chunked(GOOD, last=False)], (4, "cut short")),
    "gzip cut": (lambda s: [does.whole(gzip.compress(GOOD)[:-30])], (2, "cut or damaged")),
    "gzip cut by one byte": (lambda s: [does.whole(gzip.compress(GOOD)[:-1])], (2, "cut or damaged")),
    "gzip whose sum is wrong": (lambda s: [does.whole(flipped(gzip.compress(GOOD), -6))], (2, "cut or damaged")),
    "gzip with something after it": (lambda s: [does.whole(gzip.compress(GOOD) + b"more")], (2, "cut or damaged")),
    "zip cut": (lambda s: [does.whole(zipped()[:-30])], (2, "cut or damaged")),
    "a page": (lambda s: [does.whole(b"\n<!DOCTYPE html><html><body>Sign in</body></html>")], (2, "web page")),
    "a page, in gzip": (lambda s: [does.whole(gzip.compress(b"<html><title>x</title></html>"))], (2, "web page")),
    "a gzip bomb": (lambda s: [does.whole(BOMB)], (4, "more than 16777216 bytes")),
    "a zip bomb": (lambda s: [does.whole(zipped(bytes(64 << 20)))], (4, "more than 16777216 bytes")),
    "a file that unpacks too large": (lambda s: [does.whole(gzip.compress(b"".join(os.urandom(100) + bytes(1900) for _ in range(10_000))))], (4, "more than 16777216 bytes")),
    "more than the limit, said": (lambda s: [does.whole(bytes(5 << 20))], (4, "at most 4194304 are taken")),
    "more than the limit, unsaid": (lambda s: [does.endless(s)], (4, "more than 4194304 bytes came")),
    "a changed column": (lambda s: [does.whole(GOOD.replace(b"grain", b"grian"))], (2, "`grian`", "nearest that is known is `grain`")),
    "a column more": (lambda s: [does.whole((HEAD.strip() + ",weight\n" + rows(5, more="n,1")).encode())], (2, "`weight`")),
    "a cell that is no number": (lambda s: [does.whole(GOOD + b"S900,1990,many,\n")], (2, "tiny:502", "`many` in the column tonnes")),
    "too few rows": (lambda s: [does.whole(HEAD.encode())], (2, "rows: 0")),
    "empty": (lambda s: [does.whole(b"")], (2, "empty")),
    "a row twice": (lambda s: [does.whole(GOOD + b"S001,1950,2,\n")], (2, "repeat", "S001")),
    "not there": (lambda s: [does.status(404)], (2, "answered 404")),
    "forbidden": (lambda s: [does.status(403)], (2, "answered 403")),
    "a part nobody asked for": (lambda s: [does.whole(GOOD, ("Content-Range", "bytes 0-9/10"), status=206)], (2, "answered 206")),
    "busy for ever": (lambda s: [does.status(503)], (4, "answered 503, 2 times")),
    "busy, with a wait of years": (lambda s: [does.status(429, ("Retry-After", "1e9"))], (4, "asks to wait 1000000000 s")),
    "busy, with a day far off": (lambda s: [does.status(429, ("Retry-After", "Mon, 04 May 2099 12:00:00 GMT"))], (4, "asks to wait")),
    "a wait that is no number": (lambda s: [does.status(429, ("Retry-After", "nan"))], (4, "answered 429, 2 times")),
    "resumed from another place": (lambda s: [does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD, shift=7)], (4, "another place")),
    "resumed to another length": (lambda s: [does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD, total=99)], (4, "another place")),
    "resumed with another tag": (lambda s: [does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD, answer_tag='"two"')], (4, "another file")),
    "nothing left to resume": (lambda s: [does.cut(GOOD, 1000, ("ETag", '"one"')), does.ranged(GOOD[:900])], (4, "another file")),
    "silent": (lambda s: [does.silent(s)], (4, "silent for 0.4 s")),
    "silent in the middle": (lambda s: [does.silent(s, GOOD[:2000], len(GOOD))], (4, "silent for 0.4 s", "2000 bytes are kept")),
    "a drip": (lambda s: [does.endless(s, 0.05, b"x")], (4, "fewer than 20000 bytes a second")),
    "a drip with a length": (lambda s: [does.endless(s, 0.05, b"x", 4_000_000)], (4, "fewer than 20000 bytes a second")),
    "a drip of heads": (lambda s: [lambda h: [h.wfile.write(b"HTTP/1.1 200 OK\r\n"), dripped(s, h)]], (4, "fewer than 20000 bytes a second")),
    "too long in all": (lambda s: [does.endless(s, 0.05, b"x" * 4000, 4_000_000)], (4, "takes longer than")),
    "torn at once": (lambda s: [does.reset()], (4, "the connection broke")),
    "torn in the middle": (lambda s: [does.reset(GOOD[:2000], len(GOOD))], (4, "the connection broke")),
    "a huge head": (lambda s: [does.raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * (2 << 20) + b"\r\n\r\n")], (4, "the connection broke")),
    "twenty thousand heads": (lambda s: [does.raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000 + b"\r\n")], (2, "nothing proves it whole")),
    "two lengths": (lambda s: [does.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n123456")], (4, "the connection broke")),
    "a length below nothing": (lambda s: [does.raw(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n123456")], (4, "the connection broke")),
    "no HTTP": (lambda s: [does.raw(b"\x1b[2J\x07 hello\r\n\r\n")], (4, "the connection broke")),
    "redirected for ever": (lambda s: [does.moved("/tiny")], (2, "redirects more than 5 times")),
    "redirected to a file": (lambda s: [does.moved("file:///etc/passwd")], (2, "only http and https")),
    "redirected to a password": (lambda s: [does.moved("http://a:b@example.org/")], (2, "name or password")),
    "redirected to nowhere": (lambda s: [does.moved("http://[::1")], (2, "no address")),
    "an escape in the address": (lambda s: [does.moved("http://127.0.0.2/\x1b[2J")], (2,)),
}


def flipped(data, place):
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


def dripped(server, handler):
    while not server.over.wait(0.05):
        handler.wfile.write(b"X: y\r\n")


@pytest.mark.parametrize(("acts", "says"), WRONG.values(), ids=WRONG)
def test_anything_else_is_one_message_and_nothing_changed(earlier, data, quick, server, run, acts, says):
    address = server.at("/tiny", *acts(server))
    done = fetch(run, address)
    status, *words = says
    assert (done.status, done.out) == (status, ""), done.err
    said = done.err.split("\n", 1)[1]
    assert all(word in said for word in words), said
    assert len([line for line in said.splitlines() if "error[" in line]) <= 2
    assert "Traceback" not in said
    assert "a bug in comity" not in said
    assert "\x1b" not in said
    earlier()
    assert all(name.endswith((".part", ".part.json")) for name in parts(data))


@pytest.mark.parametrize("name", ["silent in the middle", "torn in the middle"])
def test_what_came_is_kept_where_the_server_can_prove_the_rest(data, quick, server, run, name):
    fetch(run, server.at("/tiny", *WRONG[name][0](server)))
    assert parts(data) == ["tiny.part", "tiny.part.json"]


@pytest.mark.parametrize("name", ["a page", "cut without a length", "more than the limit, unsaid", "a changed column", "a gzip bomb"])
def test_what_is_refused_is_not_kept(data, quick, server, run, name):
    fetch(run, server.at("/tiny", *WRONG[name][0](server)))
    assert of(TINY) == ()
    assert parts(data) == []


def test_a_wrong_digest(earlier, data, quick, server, run):
    done = fetch(run, server.at("/tiny", does.whole(GOOD)), "--sha256", "0" * 64)
    assert done.status == 2
    assert hashlib.sha256(GOOD).hexdigest() in done.err
    assert parts(data) == []
    earlier()


# --- consent, environment, interruption ------------------------------------------------------------------------------


def test_nothing_is_asked_without_a_yes(data, server, run):
    done = run("fetch", "tiny", "--address", server.at("/tiny", does.whole(GOOD)), "--allow-host", "127.0.0.1")
    assert done.status == 2
    assert "say --yes" in done.err
    assert server.asked == []


def test_the_environment_names_an_address(data, quick, server, run, monkeypatch):
    monkeypatch.setenv("COMITY_SOURCE_TINY", server.at("/tiny", does.whole(GOOD)))
    assert run("fetch", "tiny", *YES).status == 0
    assert of(TINY)[0].version == "unstated"


def test_an_unknown_source_names_those_near(data, run):
    done = run("fetch", "tinny", "--yes")
    assert done.status == 2
    assert "did you mean tiny?" in done.err


def test_ctrl_c_keeps_what_can_be_resumed(data, server):
    address = server.at("/tiny", does.silent(server, GOOD[:2000], len(GOOD)), does.ranged(GOOD))
    code = f"""
import sys
sys.path[:0] = [{str(ROOT / "src")!r}, {str(ROOT / "tests")!r}]
import comity.sources, comity.cli
from sources.tiny import TINY
comity.sources.SOURCES = (TINY,)
comity.cli.main(["fetch", "tiny", "--address", {address!r}, *{YES!r}])
"""
    begun = threading.Event()
    act = server.acts["/tiny"][0]
    server.acts["/tiny"][0] = lambda handler: (threading.Timer(0.5, begun.set).start(), act(handler))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert begun.wait(20)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=10)
    assert (child.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert "fetch again to go on" in err
    assert parts(data) == ["tiny.part", "tiny.part.json"]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "2.0 kB of them from before" in done.stderr


def test_two_at_once_do_not_write_one_file(data, quick, server, run):
    from comity.cache import locked

    address = server.at("/tiny", does.whole(GOOD))
    folder = data / ".parts" / hashlib.sha256(address.encode()).hexdigest()[:24]
    folder.mkdir(parents=True)
    with locked(folder / "lock", 0, ""):
        done = fetch(run, address)
    assert done.status == 4
    assert "another comity is fetching" in done.err


# --- XML -------------------------------------------------------------------------------------------------------------

ROW = b'<rows><row code="FRA" year="1990" tonnes="1"/></rows>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + ROW


@pytest.mark.parametrize(("content", "status"), [
    (ROW, 0), (b'\xef\xbb\xbf<?xml version="1.0"?>' + ROW, 0), (LAUGHS, 2), (b"<!--" + b"x" * ((1 << 20) - 10) + b"-->" + LAUGHS[21:], 2),
    (ROW.decode().encode("utf-16"), 2), (ROW[:-3], 2), (b"<html>" + ROW, 2),
])
def test_xml_declares_nothing(data, quick, server, run, content, status):
    done = fetch(run, server.at("/tiny", does.whole(content)))
    assert done.status == status, done.err
    assert "Traceback" not in done.err
