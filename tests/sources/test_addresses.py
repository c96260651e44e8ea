"""Which addresses are asked: none that leads into one's own network, however it is written, and wherever it is met."""

import pytest

from comity.sources._vintages import of
from sources import server as does
from sources.tiny import GOOD, TINY

INSIDE = [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]",
    "[64:ff9b:1::1]", "[2002:7f00:1::]", "[fec0::1]", "[fe80::1]", "[fc00::1]", "[ff02::1]", "[::]", "[2001:0:7f00:1::]", "0.0.0.0", "10.0.0.1", "172.16.0.1",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "①②⑦.0.0.1",
    "127。0。0。1", "LOCALHOST.", "[::127.0.0.1]",
]


@pytest.mark.parametrize("host", INSIDE)
@pytest.mark.parametrize("by", ["at once", "by a redirect"])
def test_no_connection_is_made_to_an_address_that_is_not_outside(data, quick, server, run, host, by):
    there = f"http://{host}:{server.port}/there"
    server.at("/there", does.whole(GOOD))
    address = server.at("/tiny", does.moved(there.encode().decode("latin-1"))) if by == "by a redirect" else there
    hosts = ("--allow-host", "127.0.0.1") if by == "by a redirect" and host != "127.0.0.1" else ()
    done = run("fetch", "tiny", "--address", address, "--yes", *hosts)
    assert done.status in (2, 4), done.err
    assert "Traceback" not in done.err
    assert of(TINY) == ()
    assert [path for path, _ in server.asked] == (["/tiny"] if hosts else [])


def test_a_name_that_stands_for_one_address_inside_is_not_asked(data, quick, server, run, monkeypatch):
    """Each lookup gives another answer; the one that was checked is the one that is dialled."""
    from comity.sources import _network

    answers = iter([["93.184.216.34", "127.0.0.1"], ["127.0.0.1"]])
    looked = []

    def lookup(host, port, **_):
        looked.append(host)
        return [(2, 1, 6, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(_network.socket, "getaddrinfo", lookup)
    done = run("fetch", "tiny", "--address", f"http://flips.example:{server.port}/there", "--yes")
    assert done.status == 2
    assert "not on the public network" in done.err
    assert looked == ["flips.example"]
    assert server.asked == []


@pytest.mark.parametrize(("address", "outside"), [
    ("93.184.216.34", True), ("8.8.8.8", True), ("2606:2800:220:1::1", True), ("64:ff9b::5db8:d822", True), ("2a00:1450::1", True),
    ("64:ff9b::7f00:1", False), ("64:ff9b::a00:1", False), ("64:ff9b::e000:1", False), ("64:ff9b:1::5db8:d822", False), ("::ffff:8.8.8.8", False),
    ("2002:808:808::1", False), ("fe80::1%eth0", False), ("ff0e::1", False), ("224.0.0.1", False), ("100.127.0.1", False), ("::", False), ("::1", False),
])
def test_what_lies_outside(address, outside):
    from comity.sources._network import is_outside

    assert is_outside(address) is outside


def test_no_proxy_of_the_environment_is_asked(data, quick, server, run, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{server.port}")
    run("fetch", "tiny", "--address", "http://nowhere.invalid/x", "--yes")
    assert server.asked == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/x", "example.org", "http://", "http://u:p@example.org/", "http://[", "\x1b[2J", ""])
def test_what_is_no_address_is_refused(data, quick, run, address):
    done = run("fetch", "tiny", "--address", address or "x", "--yes")
    assert done.status in (2, 4)
    assert done.out == ""
    assert "\x1b" not in done.err


def test_a_machine_without_a_network_says_so_at_once(data, run):
    done = run("fetch", "tiny", "--address", "https://nowhere.invalid/x.csv", "--yes")
    assert (done.status, done.out) == (4, "")
    assert "nowhere.invalid: the name is not known" in done.err
    assert "connected to the network" in done.err


def test_a_port_where_nobody_listens(data, quick, server, run):
    server.close()
    done = run("fetch", "tiny", "--address", f"http://127.0.0.1:{server.port}/x", "--yes", "--allow-host", "127.0.0.1")
    assert done.status == 4
    assert "the server cannot be reached" in done.err
