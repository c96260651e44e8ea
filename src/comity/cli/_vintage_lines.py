"""What a fetch or an import did, in lines for people or one object for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from comity.records._text import printable, visible

if TYPE_CHECKING:
    from comity.sources import Source, Vintage
    from comity.sources._vintages import Added


def print_added(source: Source, done: Added, as_json: bool) -> None:
    """Print which vintage is here now, what it holds, and what it changed."""
    if as_json:
        against = done.against.row() if done.against is not None else None
        changed = {name: change._asdict() for name, change in done.changed.items()}
        sys.stdout.write(json.dumps({**done.vintage.row(), "new": done.new, "against": against, "changes": changed}, ensure_ascii=False) + "\n")
        return
    for line in _lines(source, done):
        click.echo(printable(line))


def say_reading(name: str) -> None:
    """On a terminal, say that a file is being read: a large one takes a while."""
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(f"reading {visible(name, 80)}", err=True)


def _lines(source: Source, done: Added) -> Iterator[str]:
    vintage = done.vintage
    yield f"{source.name}: {told(vintage)}{'' if done.new else '; these bytes are here already, and nothing was done'}"
    if not done.new:
        if done.unlike:
            other = " or ".join(done.unlike)
            yield f"  a vintage is never written again: it is not {other}; to have it so, remove its folder and import it anew: {vintage.path}"
        return
    for name, counts in vintage.counts.items():
        for what, count in counts.items():
            if what != "rows":
                yield f"  {name}: {count} {'row' if count == 1 else 'rows'} whose {what.removesuffix(' no state')} is no state on the day"
    if done.against is not None:
        same = done.against.version == vintage.version
        yield f"  {'the same version was here with other bytes' if same else 'the one before'}: {told(done.against)}; both are kept"
        for name, change in done.changed.items():
            yield f"  {name}: {change.added} rows added, {change.removed} removed, {change.changed} changed"
    yield f"  licence: {source.licence}. {source.terms}"
    yield f"  cite: {source.citation.replace('{version}', vintage.version)}"


def told(vintage: Vintage) -> str:
    """A vintage in a few words: version, digest, day and rows."""
    return f"version {vintage.version}, digest {vintage.short}, released {vintage.released}: {_rows(vintage.counts)}"


def _rows(counts: Mapping[str, Mapping[str, int]]) -> str:
    return ", ".join(f"{count['rows']} {name}" for name, count in counts.items())


def listed(source: Source, address: str, known: str) -> dict[str, Any]:
    """A source as it is listed: what it is, which vintages of it are here, and how to get it."""
    from comity.sources._vintages import latest, of

    vintages = of(source)
    newest = latest(source, known)
    return {
        "source": source.name, "title": source.title, "producer": source.producer, "licence": source.licence, "terms": source.terms,
        "citation": source.citation, "doi": source.doi or None, "home": source.home, "public": source.public,
        "here": newest.row() if newest is not None else None, "vintages": [each.row() for each in vintages],
        "address": address or None, "bring": source.bring or None,
    }
