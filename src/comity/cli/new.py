"""`comity new`: a dossier that passes `comity check`, or a record in one; nothing that stands is ever overwritten."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

import click

from comity.cli import _scaffold
from comity.cli._options import today
from comity.cli._outputs import FULL
from comity.ledger import actors as _actors
from comity.ledger import packaged
from comity.ledger.packaged import ABOUT
from comity.problems import OK, ComityError, LimitReached, bad
from comity.records import KINDS
from comity.records._record import Kind
from comity.records._text import ID, nearest, printable, visible
from comity.records.membership import MEMBERSHIP
from comity.records.vote import VOTE

_ROLES = {
    "commitment": ("giver", "receiver"), "flow": ("origin", "destination"), "sanction": ("by", "target"), "membership": ("organisation", "actor"),
}
"""Fields of a head that take the two actors one by one; the other kinds have `parties`."""


@click.command("new")
@click.argument("words", nargs=-1, required=True, metavar="[KIND] A B")
@click.option("--dir", "folder", metavar="DIR", help="The folder of the new dossier, or of the dossier the record goes into.")
@click.option("--id", "name", metavar="ID", help="The record's id. [default: A-B_new_KIND]")
def command(words: tuple[str, ...], folder: str | None, name: str | None) -> int:
    """Start a dossier on a pair of states, or a record in a dossier.

    \b
    comity new CHN PAK                                       the dossier chn-pak, filled with examples to be replaced
    comity new agreement CHN PAK --id CHN-PAK_fta_2006       a record in the dossier one is in
    comity new flow CHN PAK --id CHN-PAK_trade --dir chn-pak a record in another one
    comity new membership SCO PAK                            an organisation and its member

    KIND is agreement, commitment, flow, membership, dispute, sanction, event, judgement or vote. Files open in an editor with completion, by
    the schemas laid beside them.
    """
    kind = KINDS.get(words[0])
    actors = words[1:] if kind is not None else words
    if kind is None and len(words) == 3:
        near = nearest(words[0], tuple(KINDS))
        hint = f"did you mean `{near[0]}`? They are" if near else "the kinds are"
        raise click.UsageError(f"`{visible(words[0], 40)}` is no kind of record: {hint} {', '.join(KINDS)}")
    if len(actors) != 2:
        raise click.UsageError("name two actors, as in `comity new CHN PAK`, or a kind of record before them, as in `comity new agreement CHN PAK`")
    if kind is None:
        if name is not None:
            raise click.UsageError("--id names a record: say its kind first, as in `comity new agreement CHN PAK --id ID`")
        return _dossier(*_actors.pair(*actors), folder)
    return _record(kind, actors[0], actors[1], Path(folder or "."), name)


def _dossier(a: str, b: str, folder: str | None) -> int:
    target = Path(folder) if folder is not None else Path(f"{a}-{b}".lower())
    if os.path.lexists(target) and (not os.path.isdir(target) or any(_counts(entry.name) for entry in target.iterdir())):
        raise bad(visible(str(target)), "it is there already, and nothing is overwritten", "name another folder with --dir", "exists")
    around = next((above for above in Path(os.path.abspath(target)).parents if (above / ABOUT).is_file()), None)
    if around is not None:
        what = f"it would lie in the dossier {visible(str(around.name))}, which would not read it"
        raise bad(visible(str(target)), what, f"name a folder beside it with --dir; `comity new agreement {a} {b}` makes a record", "in-dossier")
    own = target.resolve().name
    _lay(target, _scaffold.dossier(a, b, own if ID.fullmatch(own) else f"{a}-{b}".lower(), today()))
    shown = printable(visible(str(target)))
    click.echo(f"{shown}: a dossier on {a} and {b}, filled with examples to be replaced")
    click.echo(f"next: look into {shown}/agreements, then: comity check {shown}; comity brief {a} {b} --dossier {shown}")
    return OK


def _counts(name: str) -> bool:
    """Whether what lies in a folder stands in the way of a new dossier: all but what is hidden and none of its own, such as .git."""
    return not name.startswith(".") or name in (".editorconfig", ".vscode", _scaffold.SCHEMAS)


def _lay(target: Path, files: dict[str, str]) -> None:
    """Write all files beside the target, then move the folder into its place: it is there whole or not at all.

    Into a folder that is there, and may be the one somebody stands in, they are moved one by one, and back if that fails.

    Raises:
        BadInput: it is no place to write to.
        LimitReached: there is no room.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".comity-new-", dir=target.parent))
        try:
            for path, text in files.items():
                file = work / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
            work.chmod(0o755)
            if os.path.isdir(target):
                _move_into(work, target)
            else:
                os.rename(work, target)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise _unwritable(target, error) from None


def _move_into(work: Path, target: Path) -> None:
    moved: list[Path] = []
    try:
        for entry in sorted(work.iterdir()):
            os.rename(entry, target / entry.name)
            moved.append(entry)
    except OSError:
        for entry in moved:
            os.rename(target / entry.name, entry)
        raise


def _record(kind: Kind, a: str, b: str, root: Path, name: str | None) -> int:
    if not os.path.isfile(root / ABOUT):
        raise bad(visible(str(root)), f"the folder holds no {ABOUT}", "name a dossier with --dir; `comity new A B` makes one", "no-dossier")
    given, usual = _head(kind, a, b, root)
    own = name or usual
    if ID.fullmatch(own) is None:
        raise bad("--id", f"`{visible(own, 60)}` is no id", "use letters, digits, `_ . -`, at most 80, the first a letter or digit", "id")
    taken = next((file for each in KINDS.values() if os.path.lexists(file := root / each.folder / f"{own}.yaml")), None)
    if taken is not None and kind is not VOTE:  # votes have ids of their own: BODY#ITEM
        raise bad(visible(str(taken)), "it is there already, and nothing is overwritten", "choose another --id", "exists")
    path = root / kind.folder / f"{own}{'.csv' if kind is VOTE else '.yaml'}"
    files = {path: _scaffold.record(kind, own, given)}
    if kind is not VOTE:
        files.update({root / file: text for file, text in _scaffold.schemas().items() if not os.path.lexists(root / file)})
    for file, text in files.items():
        _write_new(file, text)
    what = "write a row below its columns for each vote cast" if kind is VOTE else "fill in what says TODO, and add its claims"
    click.echo(f"{printable(visible(str(path)))}: a new {kind.name}; {what}")
    return OK


def _head(kind: Kind, a: str, b: str, root: Path) -> tuple[dict[str, str | list[str]], str]:
    """What the two words of the command line say of a record's head, and the id it gets if none is given."""
    if kind is VOTE:
        return {}, f"{a}_{b}"
    if kind is MEMBERSHIP:
        member = _actors.actor(b, (root,))
        organisation = a if ID.fullmatch(a) else _actors.actor(a, (root, *packaged.world()))
        return {"organisation": organisation, "actor": member}, f"{organisation}_{member}"
    one, other = _actors.pair(a, b, (root,))
    roles = _ROLES.get(kind.name)
    given: dict[str, str | list[str]] = {"parties": [one, other]} if roles is None else {roles[0]: one, roles[1]: other}
    return given, f"{one}-{other}_new_{kind.name}"


def _write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, whole or not at all: it gets its name only once it is full.

    Raises:
        BadInput: something of that name is there, or it is no place to write to.
        LimitReached: there is no room.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, work = tempfile.mkstemp(prefix=".new-", suffix=".tmp", dir=path.parent)
        try:
            with open(descriptor, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                os.fchmod(stream.fileno(), 0o644)
            os.link(work, path)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(work)
    except FileExistsError:
        raise bad(visible(str(path)), "it is there already, and nothing is overwritten", "choose another --id", "exists") from None
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> ComityError:
    """Why nothing was written: there is no room, or it is no place to write to."""
    reason = visible(error.strerror or str(error))
    if error.errno in FULL:
        return LimitReached(f"error: {visible(str(path))} cannot be written ({reason}); nothing was; free space")
    return bad(visible(str(path)), f"cannot be written ({reason}); nothing was", "name another folder with --dir", "unwritable")
