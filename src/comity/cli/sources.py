"""`comity sources [A B]`: the documents the brief on a pair rests on; without a pair, where bulk records come from and what of them is here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from textwrap import fill
from typing import Any

import click

from comity.cli._question import Request, of_pair_or_other
from comity.cli._rows import print_rows
from comity.problems import OK
from comity.records._text import printable

_WIDTH = 100
_SHOWN = ("document", "published", "publisher", "reliability", "claims", "title")


@click.command("sources")
@of_pair_or_other
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(request: Request, as_json: bool) -> int:
    """List the documents by the day they were published, each with its publisher, its reliability and how many claims cite it.

    Without a pair: the sources of bulk records, which of them are here, and how to get the others.

    \b
    comity sources RUS IRN --as-of 2024-11-05
    comity sources RUS IRN --json
    comity sources
    """
    if request.pair is None:
        return _bulk(request, as_json)
    from comity.brief.documents import document_rows

    print_rows(document_rows(request.question().facts), as_json, _SHOWN)
    return OK


def _bulk(request: Request, as_json: bool) -> int:
    from comity.cli._vintage_lines import listed
    from comity.cli.fetch import address_of
    from comity.sources import SOURCES

    rows = [listed(source, address_of(source), request.known) for source in SOURCES]
    if as_json:
        sys.stdout.writelines(f"{json.dumps(row, ensure_ascii=False, allow_nan=False)}\n" for row in rows)
        return OK
    width = max((len(row["source"]) for row in rows), default=0) + 2
    for row in rows:
        for place, line in enumerate(_lines(row)):
            first = row["source"].ljust(width) if place == 0 else " " * width
            more = " " * (width + 2)
            click.echo(fill(printable(line), _WIDTH, initial_indent=first, subsequent_indent=more, break_long_words=False, break_on_hyphens=False))
    return OK


def _lines(row: dict[str, Any]) -> Iterator[str]:
    from comity.cli.fetch import host_of

    yield row["title"]
    here = row["here"]
    if here is None:
        yield "not here" if not row["vintages"] else "here, but not public on the day asked"
    else:
        rows = ", ".join(f"{counts['rows']} {name}" for name, counts in here["counts"].items())
        others = len(row["vintages"]) - 1
        also = f"; {others} other {'vintage' if others == 1 else 'vintages'}" if others else ""
        yield f"here: version {here['version']}, digest {here['digest'][:12]}, released {here['released']}: {rows}{also}"
    if row["address"]:
        yield f"to get: comity fetch {row['source']}, from {host_of(row['address'])}"
    else:
        yield f"to get: comity import {row['source']} FILE; bring {row['bring']}"
    yield f"licence: {row['licence']}"
