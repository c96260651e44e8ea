"""`comity fetch`: a source's file from its owner, whole, into a vintage."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from comity.cli._options import PAST, today
from comity.cli._vintage_lines import print_added, say_reading
from comity.problems import ANSWER_IS_NO, OK, ComityError, Missing, bad
from comity.records._text import visible

if TYPE_CHECKING:
    from comity.sources import Source
    from comity.sources._fetch import Got

_DIGEST = re.compile(r"[0-9a-fA-F]{64}")


@click.command("fetch")
@click.argument("name", metavar="SOURCE")
@click.option("--address", metavar="URL", help="Where to get it, if not from the address that is known. [or COMITY_SOURCE_NAME]")
@click.option("--sha256", metavar="DIGEST", help="Refuse any other file than the one with this digest.")
@click.option("--version", metavar="V", help="What the owner calls this release.")
@click.option("--released", type=PAST, metavar="DAY", help="The day on which the owner published it. [default: the known one, or today]")
@click.option("--yes", is_flag=True, help="Do not ask before going to the network.")
@click.option("--allow-host", "hosts", multiple=True, metavar="HOST", help="A host of one's own network that may be asked; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(name: str, address: str | None, sha256: str | None, version: str | None, released: str | None, yes: bool, hosts: tuple[str, ...],
            as_json: bool) -> int:
    """Download a source's data from its owner, and keep it as a vintage. Nothing else in Comity asks the network for anything.

    \b
    comity sources                          what can be fetched
    comity fetch un_votes
    comity fetch un_votes --yes --version 2025-03 --released 2025-03-12

    A download that was cut goes on where it was, if the server can prove that it is the same file. What is here already stays as it was.
    """
    from comity.sources import named

    source = named(name)
    where = address_of(source, address)
    if not where:
        mend = f"bring {source.bring}; then: comity import {source.name} FILE"
        raise bad(source.name, "its owner gives no address to fetch it from", mend, "address")
    if sha256 is not None and _DIGEST.fullmatch(sha256) is None:
        raise bad("--sha256", "it is no SHA-256", "give its 64 hexadecimal digits, as the owner's page has them", "digest")
    if not _consent(source, where, yes):
        click.echo("nothing was fetched", err=True)
        return ANSWER_IS_NO
    plain = where == source.address
    got = _download(source, where, sha256, hosts)
    from comity.sources._vintages import Unwritten, add

    say_reading(got.path.name)
    try:
        done = add(source, got.path, today=today(), version=version or (None if plain else "unstated"), released=released, address=got.answered)
    except Unwritten as error:
        raise Unwritten(f"{error}; what was fetched is kept, and can be imported: comity import {source.name} {visible(str(got.path))}") from None
    except ComityError:
        got.path.unlink(missing_ok=True)
        raise
    got.path.unlink(missing_ok=True)
    print_added(source, done, as_json)
    return OK


def address_of(source: Source, given: str | None = None) -> str:
    """Where a source is fetched: as said now, else as the environment says, else as is known."""
    return given or os.environ.get(f"COMITY_SOURCE_{source.name.upper()}", "") or source.address


def host_of(address: str) -> str:
    """The host of an address, as a message names it."""
    try:
        return visible(urlsplit(address).hostname or address, 80)
    except ValueError:
        return visible(address, 80)


def _consent(source: Source, address: str, yes: bool) -> bool:
    """Say what is about to be fetched, and ask whether it is to be.

    Raises:
        BadInput: nobody can be asked.
    """
    size = f"about {_bytes(source.size)}" if source.size and address == source.address else f"at most {_bytes(source.limit)}"
    click.echo(f"{source.name}: {source.title}, {size} from {host_of(address)} ({source.licence})", err=True)
    if yes:
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        raise bad("command line", "nothing is fetched without a yes, and nobody can be asked here", "say --yes", "consent")
    return click.confirm("fetch it?", err=True)


def _download(source: Source, address: str, sha256: str | None, hosts: tuple[str, ...]) -> Got:
    if find_spec("httpcore") is None or find_spec("httpx") is None:
        raise Missing("fetching needs the package httpx; install comity[bulk]")
    from comity.sources._budget import Budget
    from comity.sources._fetch import download
    from comity.sources._vintages import folder

    with _meter(source.name) as meter:
        got = download(
            address, folder() / ".parts", limit=source.limit, budget=Budget(), allowed=hosts, sha256=sha256, moved=meter.moved, waits=meter.waits,
        )
        before = f", {_bytes(got.resumed)} of them from before" if got.resumed else ""
        meter.said = f"{source.name}: {_bytes(got.size)} from {host_of(got.answered)}{before}"
    return got


class _Meter:
    """Bytes, rate and share, on a terminal while it goes on; a line at the end anywhere."""

    def __init__(self, name: str) -> None:
        from comity.panel.progress import Progress

        self.name, self.said = name, ""
        self.progress = Progress()
        self.begun, self.first = time.monotonic(), -1

    def moved(self, count: int, size: int | None) -> None:
        """Show how far it is."""
        self.first = count if self.first < 0 else self.first
        rate = (count - self.first) / max(time.monotonic() - self.begun, 0.001)
        of = f" of {_bytes(size)}, {100 * count // max(size, 1)} %" if size is not None else ""
        self.progress.say(f"{self.name}: {_bytes(count)}{of}, {_bytes(int(rate))}/s")

    def waits(self, why: str) -> None:
        """Say why nothing moves."""
        click.echo(f"{self.name}: {why}", err=True)


@contextmanager
def _meter(name: str) -> Iterator[_Meter]:
    meter = _Meter(name)
    try:
        with meter.progress:
            yield meter
    except KeyboardInterrupt:
        meter.said = f"{name}: what came is kept where the server can prove that it is the same file; fetch again to go on"
        raise
    finally:
        if meter.said:
            click.echo(meter.said, err=True)


def _bytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB" if count >= 1000 else f"{count} bytes"
