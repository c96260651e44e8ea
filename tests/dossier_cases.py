"""Small dossiers in strings: `lay` writes one, `found` says what the checks find in it, `comity` runs a command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.hints import advise

BASE = {
    "dossier.yaml": "dossier: xaa-xbb\ntitle: Two states\nabout: A test.\ncompiled_by: Desk\nlicence: CC0-1.0\n",
    "publishers.csv": "publisher,name,kind,state,part_of,reliability,basis\nmfa,Foreign Ministry,government,XAA,,B,its own acts\npost,The Post,newspaper,,,C,named reporters\n",
    "documents.csv": "document,publisher,title,published,url,lang,repeats,grade\n"
                     "m1,mfa,Signed,2024-01-12,https://example.org/1,en,,\np1,post,Report,2024-02,https://example.org/2,en,,\np2,post,Retold,2024-03-01,https://example.org/3,en,p1,\n",
    "actors.csv": "actor,name,kind,from,to\nXAA,Xaland,state,,\nXBB,Xbland,state,1991-06-01,\n",
}
HEADS = {
    "agreement": ("agreements", "agreement: r\ntitle: Treaty\nform: treaty\nbinding: legal\nparties: [XAA, XBB]\ndomains: [diplomatic]\n"),
    "commitment": ("commitments", "commitment: r\nwhat: Loan\ndomain: economic\nform: loan\ngiver: XAA\nreceiver: XBB\n"),
    "flow": ("flows", "flow: r\nwhat: Trade\ndomain: economic\norigin: XAA\ndestination: XBB\nway: both\nunit: USD\nbasis: customs\n"),
    "membership": ("memberships", "membership: r\norganisation: ORG\nactor: XAA\n"),
    "dispute": ("disputes", "dispute: r\nissue: The strait\nproposition: The strait is open to all.\ndomain: security\nparties: [XAA, XBB]\n"),
    "sanction": ("sanctions", "sanction: r\nby: XAA\ntarget: XBB\ndomain: economic\n"),
    "event": ("events", "event: r\ntype: visit\ntitle: A visit\nparties: [XAA, XBB]\n"),
    "judgement": ("judgements", "judgement: r\nquestion: Will it be signed?\ndomain: diplomatic\ncriteria: A signature\n"),
}
"""A valid head of each kind, and its folder."""


def lay(root, files=(), **named):
    """Write the base dossier with these files over it; a file that is None is left out."""
    for path, text in {**BASE, **dict(files), **named}.items():
        if text is None:
            continue
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return root


def record(kind, *claims, head=None):
    """The file of a record of a kind with these claims: (path, text). Claims begin on the line after `claims:`."""
    folder, usual = HEADS[kind]
    text = head if head is not None else usual
    lines = "".join(f"  - {claim}\n" for claim in claims)
    return f"{folder}/r.yaml", f"{text}claims:{' []' if not claims else ''}\n{lines}"


def first_line(kind):
    """The line of the first claim of `record`."""
    return HEADS[kind][1].count("\n") + 2


def found(root, severity="error", hints=False):
    """What the checks find: (code, file, line) of each problem of a severity."""
    dossier = check(load(root))
    if hints:
        advise(dossier)
    return [(problem.code, problem.file, problem.line) for problem in dossier.problems if problem.severity == severity]


def comity(*arguments, cwd=None, timeout=60, **environment):
    """Run a command in a process of its own, with today set."""
    env = {**os.environ, "COMITY_TODAY": "2024-06-01", "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run([sys.executable, "-m", "comity.cli", *map(str, arguments)], cwd=cwd, env=env, capture_output=True, timeout=timeout)
