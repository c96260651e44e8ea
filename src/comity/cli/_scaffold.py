"""The texts of `comity new`: a small dossier that passes every check, plainly made of examples, and single record files."""

from __future__ import annotations

from pathlib import Path

import comity.problems
from comity.ledger.canonical import quoted
from comity.problems import bad
from comity.records import KINDS
from comity.records._dates import parse
from comity.records._record import Field, Kind
from comity.records.actor import known_actors
from comity.records.vote import VOTE, VOTE_ROW

SCHEMAS = ".schemas"
"""Where a dossier keeps the schemas its modelines point to; the loader passes over names that begin with a dot."""
_DAY = "2024-01-10"
_REPLACE = "EXAMPLE, to be replaced:"
_EDITOR = """\
root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true

[*.yaml]
indent_size = 2
indent_style = space
max_line_length = off
trim_trailing_whitespace = true

[journal.jsonl]
max_line_length = off
trim_trailing_whitespace = false
"""


def dossier(a: str, b: str, name: str, today: str) -> dict[str, str]:
    """The files of a new dossier on a pair, by their paths in it.

    Raises:
        BadInput: the two never existed on one day.
    """
    day = _day(a, b)
    one, other = _name(a), _name(b)
    document = f"{a.lower()}-example-1"
    files = {
        "dossier.yaml": f"""\
{modeline("dossier", "")}
dossier: {quoted(name)}
title: {quoted(f"{one} and {other}")}
# What the dossier covers, and what was left out: a brief prints it.
about: "{_REPLACE} the dealings of {one} and {other} since a year; say here what was not looked for"
compiled_by: "{_REPLACE} your name or desk"
licence: CC-BY-4.0
""",
        "publishers.csv": f"""\
publisher,name,kind,state,part_of,reliability,basis
example-ministry,"{_REPLACE} the foreign ministry of {one}",government,{a},,B,"{_REPLACE} one line on why that letter"
example-paper,"{_REPLACE} a newspaper",newspaper,,,C,"{_REPLACE} named reporters, corrects itself"
""",
        "documents.csv": f"""\
document,publisher,title,published,url,where,lang,seen,via,repeats,grade
{document},example-ministry,"{_REPLACE} communique on the signing",{day},https://example.org/1,,en,,,,
example-paper-1,example-paper,"{_REPLACE} report on trade",{int(day[:4]) - 1}-03,https://example.org/2,,en,,,,
example-paper-2,example-paper,"{_REPLACE} report on the loan and on trade",{_later(day)},https://example.org/3,,en,,,,
""",
        f"agreements/{a}-{b}_example_treaty.yaml": f"""\
{modeline("agreement")}
agreement: {a}-{b}_example_treaty
title: "{_REPLACE} treaty of partnership"
form: treaty
binding: legal
parties: [{a}, {b}]
domains: [diplomatic, economic]
checked: {today}
claims:
  # An entry is one thing that a document says: what, when, and where it stands. Another document that says otherwise is another entry.
  - {{stage: signed, on: {day}, at: first sentence, cite: {document}, grade: 2}}
  - {{term: P10Y, at: art. 9, cite: {document}, grade: 2}}
  - {{obligation: consultation, at: art. 3, cite: {document}, grade: 2}}
""",
        f"commitments/{a}-{b}_example_loan.yaml": f"""\
{modeline("commitment")}
commitment: {a}-{b}_example_loan
what: "{_REPLACE} loan for a railway"
domain: connectivity
form: loan
giver: {a}
receiver: {b}
agreement: {a}-{b}_example_treaty
checked: {today}
claims:
  - {{stage: committed, on: {day}, value: 100e6, unit: USD, basis: announced, cite: {document}, grade: 2}}
  # `cumulative`: all there was by that day. Single payments are told apart by `which` instead.
  - {{stage: delivered, cumulative: true, on: {_later(day)[:7]}, value: 50e6, unit: USD, basis: reported, cite: example-paper-2, grade: 3}}
""",
        f"flows/{a}-{b}_example_trade.yaml": f"""\
{modeline("flow")}
flow: {a}-{b}_example_trade
what: "{_REPLACE} trade in goods, both ways"
domain: economic
origin: {a}
destination: {b}
way: both
unit: USD
basis: customs
claims:
  - {{period: {int(day[:4]) - 2}, value: 4.9e9, cite: example-paper-1, grade: 3}}
  - {{period: {int(day[:4]) - 1}, value: 4.0e9, cite: example-paper-2, grade: 3}}
  # What a source says of its own figures is written down as it says it; the brief recomputes it.
  - {{change: -17, from: {int(day[:4]) - 2}, to: {int(day[:4]) - 1}, cite: example-paper-2, grade: 3}}
""",
        ".editorconfig": _EDITOR,
        ".vscode/settings.json": _settings(),
    }
    return {**files, **schemas()}


def schemas() -> dict[str, str]:
    """The schemas of the package, as a dossier keeps them."""
    home = Path(comity.problems.__file__).parent / "schemas"
    return {f"{SCHEMAS}/{file.name}": file.read_text(encoding="utf-8") for file in sorted(home.glob("*.schema.json"))}


def record(kind: Kind, name: str, given: dict[str, str | list[str]]) -> str:
    """A new record of a kind: its head with what is known of it, and no claims yet.

    Args:
        kind: what kind of record.
        name: its id.
        given: fields of its head that are known, actors above all.
    """
    if kind is VOTE:
        return ",".join([*(field.name for field in (*kind.head, *VOTE_ROW)), "cite"]) + "\n"
    lines = [modeline(kind.name), f"{kind.name}: {quoted(name)}"]
    for field in kind.head:
        if field.name in given:
            lines.append(_line(field.name, given[field.name]))
        elif field.required:
            lines.append(f"{_line(field.name, _placeholder(field))}  # {_choices(field)}")
    example = _EXAMPLES[kind.name]
    return "\n".join([*lines, "claims: []", "# Entries go below `claims:`, in place of the brackets, each citing a document of documents.csv:",
                      *(f"#   - {{{entry}, cite: DOCUMENT, grade: 3}}" for entry in example), ""])


_EXAMPLES = {
    "agreement": ("stage: signed, on: 2024-01-10", "stage: expected, for: in_force, on: 2024-01-10, due: 2024"),
    "commitment": ("stage: committed, on: 2024-01-10, value: 100e6, unit: USD, basis: announced",),
    "flow": ("period: 2023, value: 4.0e9",),
    "membership": ("stage: member, on: 2024-01-01",),
    "dispute": ('position: "what it holds, in a sentence", party: ID, lean: -1, on: 2024-01-10',),
    "sanction": ("stage: imposed, measure: goods, on: 2024-01-10",),
    "event": ("stage: held, on: 2024-01-10",),
    "judgement": ("stage: made, by: who made it, on: 2024-01-10, due: 2024, words: likely",),
}


def modeline(kind: str, up: str = "../") -> str:
    """The line by which editors find the schema of a file."""
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.schema.json"


def _settings() -> str:
    import json

    patterns = {f"./{SCHEMAS}/{kind.name}.schema.json": f"/{kind.folder}/*.yaml" for kind in KINDS.values() if kind is not VOTE}
    settings = {
        "yaml.schemas": {f"./{SCHEMAS}/dossier.schema.json": "/dossier.yaml", **patterns},
        "files.eol": "\n", "files.encoding": "utf8", "[yaml]": {"editor.wordWrap": "on", "editor.formatOnSave": False},
    }
    return json.dumps(settings, indent=2) + "\n"


def _line(name: str, value: str | list[str]) -> str:
    return f"{name}: {quoted(value)}" if isinstance(value, str) else f"{name}: [{', '.join(map(quoted, value))}]"


def _placeholder(field: Field) -> str | list[str]:
    if field.codes is not None:
        first = "USD" if field.name == "unit" else next(iter(field.codes.meaning))
        return [first] if field.form == "codes" else first
    return "TODO"


def _choices(field: Field) -> str:
    if field.codes is not None and len(field.codes.meaning) < 20:
        return f"{field.meaning}: {' '.join(field.codes.meaning)}"
    return field.meaning


def _name(actor: str) -> str:
    known = known_actors().get(actor)
    return known.name if known is not None else actor


def _day(a: str, b: str) -> str:
    """A day on which both existed, for the examples."""
    known = [known_actors()[actor] for actor in (a, b) if actor in known_actors()]
    first = max((parse(actor.begin).latest for actor in known if actor.begin), default="")
    last = min((parse(actor.end).earliest for actor in known if actor.end), default="")
    day = max(_DAY, f"{int(first[:4]) + 4}-01-10") if first else _DAY
    if last and last <= day:
        day = f"{int(last[:4]) - 2}-01-10"
    if first and day < f"{int(first[:4]) + 3}":
        raise bad("command line", f"{a} and {b} did not exist at one time for long enough", "name another pair", "actor")
    return day


def _later(day: str) -> str:
    return f"{day[:4]}-05-02"
