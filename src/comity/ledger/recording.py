"""Writing a dossier: its files in canonical form, and its journal with what is new (CLAIMS.md §6)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from dataclasses import replace as replace_fields
from pathlib import Path

from comity.ledger import _folder, canonical
from comity.ledger._check_heads import examples_are_replaced
from comity.ledger._hold import append, hold, replace
from comity.ledger._yaml import Refused
from comity.ledger.checks import check
from comity.ledger.dossier import Dossier, load, refuse_errors
from comity.ledger.journal import History, Line, new_lines, read_lines
from comity.problems import BadInput, bad
from comity.records._text import visible


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a recording did, or would do: the day, the files rewritten, and how many of each kind are new and changed."""

    day: str
    rewritten: tuple[str, ...]
    new: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)


def put_in_form(root: Path, only: frozenset[str] = frozenset(), write_them: bool = True) -> tuple[str, ...]:
    """Put a dossier's files in canonical form, each whole or not at all.

    Args:
        root: the dossier's folder.
        only: the files to write, by their names in it; all where it is empty.
        write_them: whether they are written, or only named.

    Returns:
        The names of the files that were, or are, not canonical.

    Raises:
        BadInput: the dossier has errors; nothing is written.
        LimitReached: a file cannot be written, or someone else is writing.
    """
    if not write_them:
        refuse_errors(check(load(root)))
        return tuple(found.name for found, _, _ in _changes(root, only))
    with hold(root):
        refuse_errors(check(load(root)))
        return _put_in_form(root, only)


def _put_in_form(root: Path, only: frozenset[str]) -> tuple[str, ...]:
    differing = _changes(root, only)
    for found, before, after in differing:
        replace(root, found, before, after)
    return tuple(found.name for found, _, _ in differing)


def _changes(root: Path, only: frozenset[str]) -> list[tuple[_folder.Found, bytes, bytes]]:
    try:
        return [change for change in canonical.changes(root) if not only or change[0].name in only]
    except canonical.NotCanonical as error:
        file, _, what = str(error).partition(": ")
        raise bad(visible(file), what, "nothing was written; mend the file", "canonical") from None
    except OSError as error:
        what = f"a file cannot be read any more ({visible(error.strerror or str(error))})"
        raise bad(visible(root.name), what, "nothing was written; run the command again", "unreadable") from None
    except (Refused, ValueError):  # it was sound when it was checked
        raise bad(visible(root.name), "a file was changed meanwhile", "nothing was written; run the command again", "changed") from None


def record(root: Path, day: str, dry_run: bool = False) -> Recorded:
    """Check a dossier, put it in canonical form, and enter in its journal what is new or changed.

    The journal is written anew beside the old one and renamed over it, never appended to in place: a kill, a full disk or a cut of
    power leaves the old journal or the new one, and no reader ever finds half a line. It costs a copy of the journal for each recording,
    which is small beside reading the dossier. Files are rewritten before it; a kill in between leaves them canonical and unrecorded.

    Raises:
        BadInput: the dossier has errors or examples of `comity new` in it, or its journal knows a later day than today; nothing is written.
        LimitReached: a file cannot be written, or someone else is writing.
    """
    if dry_run:
        dossier, lines = _sound(root, day)
        return _counted(new_lines(dossier, History(lines), day), lines, day, tuple(found.name for found, _, _ in _changes(root, frozenset())))
    with hold(root):
        dossier, lines = _sound(root, day)
        fresh = new_lines(dossier, History(lines), day)
        rewritten = _put_in_form(root, frozenset())
        if fresh:
            append(root / _folder.JOURNAL, dossier.journal, fresh)
        return _counted(fresh, lines, day, rewritten)


def _sound(root: Path, day: str) -> tuple[Dossier, list[Line]]:
    dossier = refuse_errors(check(load(root)))
    left = list(examples_are_replaced(dossier))
    if left:
        fix = "replace or remove the examples first: what is recorded stands"
        raise BadInput(replace_fields(problem, file=str(root / problem.file), severity="error", fix=fix) for problem in left)
    lines = read_lines(dossier)
    if lines and lines[-1].recorded > day:
        what = f"the journal was last written on {lines[-1].recorded}, and today is {day}"
        raise bad(_folder.JOURNAL, what, "set the clock (or COMITY_TODAY): a line never goes before one that stands there", "day")
    return dossier, lines


def _counted(fresh: list[str], lines: list[Line], day: str, rewritten: tuple[str, ...]) -> Recorded:
    known = {(line.kind, line.id) for line in lines}
    new: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    for line in map(json.loads, fresh):
        (changed if (line["kind"], line["id"]) in known else new)[line["kind"]] += 1
    return Recorded(day, rewritten, dict(new), dict(changed))
