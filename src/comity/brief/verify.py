"""Rebuild a brief from the receipt it carries, and compare bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from comity import __version__
from comity.assessment.bulk import releases
from comity.brief.receipt import Receipt, read
from comity.brief.write import PRINTERS, Form, Question
from comity.ledger.packaged import shipped
from comity.ledger.reading import Clocks
from comity.records._dates import today
from comity.records._text import printable, visible

NARROWEST, WIDEST, PIPED = 60, 120, 80
_FORMS = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the file is what its receipt makes, and where the two part."""

    same: bool
    lines: tuple[str, ...]


def verify(path: Path, data: bytes, roots: tuple[Path, ...]) -> Verdict:
    """Rebuild the brief a file holds and compare.

    Raises:
        BadInput: the file carries no receipt, or a dossier has errors.
    """
    name = visible(str(path))
    text = data.decode("utf-8", "replace")
    receipt = read(text, name)
    question = Question(roots, Clocks(receipt.on, receipt.known, receipt.recorded), receipt.pair)
    rebuilt = ""
    for form in _forms(path, text):
        rebuilt = PRINTERS[form.name](question, form)  # anew, and not from the cache of finished briefs
        if data in (rebuilt.encode("utf-8"), f"{rebuilt}\n".encode()):
            return Verdict(True, (f"{name} is what its receipt makes, byte for byte",))
    return Verdict(False, (f"{name} differs from what its receipt makes", *_why(receipt, question), *_where(text, rebuilt)))


def _forms(path: Path, text: str) -> list[Form]:
    """The forms a file may be in, by its ending or its first line; how a text looked is not in the receipt, and the likely ways are tried."""
    name = _FORMS.get(path.suffix.lower(), "")
    if not name:
        start = text.lstrip()[:200].lower()
        name = "html" if start.startswith("<!doctype") else "json" if start.startswith("{") else "md" if start.startswith(("# ", "---")) else "text"
    if name != "text":
        return [Form(name)]
    widest = min(max((len(line) for line in text.splitlines()), default=PIPED), WIDEST)
    widths = dict.fromkeys((max(widest, NARROWEST), WIDEST, PIPED))
    return [Form(name, width, ascii=text.isascii(), full=full) for width in widths for full in (False, True)]


def _why(receipt: Receipt, question: Question) -> list[str]:
    """What may have changed since: the ledger, the program, or drafts."""
    reasons = []
    if receipt.drafts and receipt.recorded != today():
        used = f"  it used {receipt.drafts} entries that were not recorded on {receipt.recorded}"
        reasons.append(f"{used}; such a brief cannot be rebuilt on a later day")
    here = {str(row["dossier"]): row for row in question.facts.dossiers}
    for name, digest in receipt.dossiers:
        row = here.get(name)
        if row is None:
            how = "it ships with the package: add --packaged" if name in shipped() else "name its folder with --dossier"
            reasons.append(f"  the dossier {visible(name, 60)} is not among those read; {how}")
        elif not row["n"]:
            reasons.append(f"  the dossier {visible(name, 60)} is read, and nothing in it is visible at these days; in the file something was")
        elif row["digest"] != digest:
            other = f"{digest[:12]} in the file, {str(row['digest'])[:12]} here"
            reasons.append(f"  the dossier {visible(name, 60)} holds other things at these days: {other}")
    now, then = releases(question.facts.bulk), receipt.releases
    reasons += [f"  it read {visible(name, 80)}, which is not read here: comity sources lists what is" for name in then if name not in now]
    reasons += [f"  here it reads {name}, which it did not" for name in now if name not in then]
    if receipt.version != __version__:
        reasons.append(f"  it was written by comity {visible(receipt.version, 20)}, and this is {__version__}")
    return reasons or ["  the ledger and the program are the same: the file was changed after it was written"]


def _where(text: str, rebuilt: str) -> list[str]:
    """The first lines that differ."""
    old, new = text.splitlines(), rebuilt.splitlines()
    for number, (one, two) in enumerate(zip(old, new, strict=False), 1):
        if one != two:
            place = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
            cut = slice(max(0, place - 30), place + 50)
            return [f"  first at line {number}, column {place + 1}", f"  in the file  {printable(one[cut])}", f"  rebuilt      {printable(two[cut])}"]
    return [f"  the file has {len(old)} lines, the rebuilt brief {len(new)}"]


__all__ = ["Verdict", "verify"]
