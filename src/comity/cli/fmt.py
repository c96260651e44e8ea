"""`comity fmt`: a dossier's files in canonical form."""

from __future__ import annotations

import click

from comity.cli._places import Place, places
from comity.ledger import _folder
from comity.ledger.recording import put_in_form
from comity.problems import ANSWER_IS_NO, OK
from comity.records._text import printable


@click.command("fmt")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 where a file is not canonical.")
def command(paths: tuple[str, ...], only_check: bool) -> int:
    """Put a dossier's files in canonical form: fields in their order, comments kept, no line ever wrapped.

    PATH is a dossier's folder, or a file or folder in one; the folder one is in where none is named. A dossier with errors is refused,
    and each file is written whole or not at all.

    \b
    comity fmt chn-pak          write
    comity fmt --check chn-pak  look
    """
    differing = []
    for place in places(paths):
        names = put_in_form(place.root, _meant(place), write_them=not only_check)
        differing += [place.path_of(name) for name in names if place.means(name)]
    for path in differing:
        click.echo(printable(f"{path}: {'not canonical' if only_check else 'rewritten'}"))
    if not differing:
        click.echo("all in canonical form")
    return ANSWER_IS_NO if only_check and differing else OK


def _meant(place: Place) -> frozenset[str]:
    """The names of the files that are meant; none names all."""
    if not place.only:
        return frozenset()
    return frozenset(found.name for found in _folder.listing(place.root).files if place.means(found.name)) or frozenset(place.only)
