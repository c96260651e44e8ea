"""The one door to the network: every address is checked where the socket is opened, and every wait has an end.

Nothing but `_fetch.py` opens it. No proxy is taken from the environment, since a proxy would go round the check.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpcore
import httpx

from comity.problems import Missing, bad
from comity.records._text import visible
from comity.sources._budget import Broken, Watch

_MOVED = frozenset({301, 302, 303, 307, 308})
_NOT_OUTSIDE = tuple(
    ipaddress.ip_network(text)
    for text in (
        "192.88.99.0/24", "224.0.0.0/4", "240.0.0.0/4",  # relays and groups, which count as global
        "::/96", "::ffff:0:0/96", "64:ff9b:1::/48", "2001::/32", "2002::/16", "fec0::/10", "ff00::/8",  # IPv4 in disguise, sites
    )
)
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_CUT, _CUT_CHUNK = "without sending complete message body", "incomplete chunked read"
"""What the library says of a body that ends before its time."""
_AGENT = "comity (a reader of data sets, run by hand)"


def is_outside(address: str) -> bool:
    """Whether an IP address lies on the public network: no machine of one's own, no neighbour, no group, no such address in disguise."""
    found: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.partition("%")[0])
    if found in _TRANSLATED:  # a network without IPv4 writes all of it so: what counts is the address inside
        found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and not any(found in net for net in _NOT_OUTSIDE if net.version == found.version)


class Gate(httpcore.NetworkBackend):
    """Opens connections: resolves a name once, checks every address it stands for, and dials one that was checked."""

    def __init__(self, watch: Watch, allowed: Iterable[str] = ()) -> None:
        """Let hosts that were named by hand through, wherever they are."""
        self.watch, self.allowed = watch, frozenset(host.lower().strip("[]") for host in allowed)
        self.inner = httpcore.SyncBackend()

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None) -> Any:
        """A connection to a host outside.

        Raises:
            BadInput: one of its addresses is not outside.
            Missing: the name stands for none.
            httpcore.ConnectError: nothing answers.
        """
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            raise Missing(f"{visible(host, 80)}: the name is not known ({error}); look whether this machine is connected to the network") from None
        if host.lower() not in self.allowed and (inside := [address for address in found if not is_outside(address)]):
            raise bad(
                visible(host, 80), f"it stands for {inside[0]}, an address that is not on the public network",
                "fetch from the owner; a host of one's own is named with --allow-host", "address",
            )
        failure: Exception = httpcore.ConnectError("there is no address")
        for address in dict.fromkeys(found):
            wait = min(timeout or self.watch.budget.connect, self.watch.left())
            try:
                stream = self.inner.connect_tcp(address, port, wait, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self.watch)
        raise failure

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Any = None) -> Any:  # noqa: ARG002 - its signature
        """Refuse: nothing outside is behind a file.

        Raises:
            BadInput: always.
        """
        raise bad(visible(path, 80), "it is a socket of this machine", "fetch from the owner", "address")


class _Stream(httpcore.NetworkStream):
    """A connection whose waits are cut to what the budget leaves."""

    def __init__(self, inner: Any, watch: Watch) -> None:
        self.inner, self.watch = inner, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = self.inner.read(max_bytes, min(timeout or self.watch.budget.idle, self.watch.left()))
        self.watch.took(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, min(timeout or self.watch.budget.idle, self.watch.left()))

    def close(self) -> None:
        self.inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Any:
        return _Stream(self.inner.start_tls(ssl_context, server_hostname, min(timeout or self.watch.budget.connect, self.watch.left())), self.watch)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)


@dataclass(slots=True)
class Answer:
    """What a server answered: its head, and the bytes as they come over the wire."""

    status: int
    headers: dict[str, str]
    address: str
    """Where the answer came from, after redirects."""
    body: Iterator[bytes]
    hops: list[str] = field(default_factory=list)


@contextlib.contextmanager
def asked(address: str, headers: dict[str, str], gate: Gate) -> Iterator[Answer]:
    """Ask for an address, follow redirects with each checked, and give the answer while the connection is open.

    Raises:
        BadInput: an address is not one that may be asked.
    """
    hops: list[str] = []
    budget = gate.watch.budget
    waits = {"connect": budget.connect, "read": budget.idle, "write": budget.idle, "pool": budget.connect}
    sent = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": _AGENT, **headers}
    with httpcore.ConnectionPool(ssl_context=httpx.create_ssl_context(), max_connections=2, network_backend=gate) as pool:
        url = address_of(address)
        while True:
            gate.watch.begin()
            head = [(name.encode(), value.encode()) for name, value in {"Host": url.netloc.decode("ascii"), **sent}.items()]
            with pool.stream("GET", str(url), headers=head, extensions={"timeout": waits}) as response:
                said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                if response.status not in _MOVED or "location" not in said:
                    yield Answer(response.status, said, str(url), response.iter_stream(), hops)
                    return
            hops.append(str(url))
            if len(hops) > budget.redirects:
                raise bad(visible(address), f"it redirects more than {budget.redirects} times", "give the owner's address with --address", "address")
            url = _next(url, said["location"])


def address_of(text: str, after: httpx.URL | None = None) -> httpx.URL:
    """An address that may be asked: http or https, a host, no name and password.

    Raises:
        BadInput: it is none.
    """
    mend = "give the owner's address with --address, such as https://example.org/votes.csv"
    try:
        url = after.join(text) if after is not None else httpx.URL(text)
    except (httpx.InvalidURL, ValueError) as error:
        raise bad(visible(text, 80), f"it is no address ({visible(str(error), 80)})", mend, "address") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise bad(visible(text, 80), "only http and https addresses with a host are fetched", mend, "address")
    if url.userinfo:
        raise bad(visible(url.host, 80), "the address holds a name or password", mend, "address")
    return url


def _next(url: httpx.URL, location: str) -> httpx.URL:
    found = address_of(location, url)
    if url.scheme == "https" and found.scheme == "http":
        raise bad(visible(str(found), 80), "the server redirects from https to http", "give the owner's address with --address", "address")
    return found


@contextlib.contextmanager
def telling(address: str, watch: Watch) -> Iterator[None]:
    """Say in words what goes wrong on the network, as something that another try may mend.

    Raises:
        Broken: what went wrong.
        BadInput: no other try will mend it.
        Slow: all the time is over.
    """
    try:
        yield
    except httpcore.TimeoutException:
        watch.left()  # it may be the whole time that is over
        raise Broken(f"the server was silent for {watch.budget.idle:g} s") from None
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        what = visible(str(error), 120) or type(error).__name__
        if "CERTIFICATE_VERIFY" in what:
            raise bad(visible(address, 120), f"the server's certificate is not good ({what})", "give the owner's address", "address") from None
        if isinstance(error, httpcore.ConnectError):
            raise Broken(f"the server cannot be reached ({what})") from None
        raise Broken(f"the body was cut short ({what})" if _CUT in what or _CUT_CHUNK in what else f"the connection broke ({what})") from None
