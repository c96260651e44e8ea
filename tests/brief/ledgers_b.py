"""Small dossiers in strings, the sections written from them, and what every section must keep to."""

from __future__ import annotations

import os
import re
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path

from comity.brief.desk import Desk
from comity.brief.facts import gather
from comity.brief.parts import Chart, Lines, Paragraph, Points, Sources, Table, Timeline, Verbatim
from comity.ledger.reading import ask, clocks

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = ROOT / "src" / "comity" / "dossiers" / "rus_irn"
EXAMPLE = ROOT / "tests" / "cases" / "xaa-xbb"
PAIR = ("XAA", "XBB")
STATUSES = ("ok", "contested", "no_data", "not_covered", "not_applicable", "not_examined")
DAYS = ("2005-01-01", "2024-11-05", "2024-12-31", "2025-11-01", "2026-05-05")
FIXED = {
    "dossier.yaml": "dossier: xaa-xbb\ntitle: Xaland and Xbland\nabout: What two invented states do.\ncompiled_by: Example desk\nlicence: CC0-1.0\n",
    "actors.csv": "actor,name,kind\nXAA,Xaland,state\nXBB,Xbland,state\nXCC,Xcland,state\nCLUB,The Club,organisation\nPACT,The Pact,organisation\n",
    "publishers.csv": (
        "publisher,name,kind,state,part_of,reliability,basis\n"
        "a-gov,Ministry of Xaland,government,XAA,XAA,B,Exact on its own acts\n"
        "b-gov,Ministry of Xbland,government,XBB,XBB,B,Exact on its own acts\n"
        "post,The Post,newspaper,,,B,Named reporters\n"
        "rag,The Rag,newspaper,,,D,Rumours\n"
    ),
    "documents.csv": (
        "document,publisher,title,published,url,lang,repeats\n"
        "a1,a-gov,Xaland speaks,2023-06-01,https://example.org/a1,en,\n"
        "b1,b-gov,Xbland speaks,2023-06-02,https://example.org/b1,en,\n"
        "p1,post,The Post reports,2023-06-03,https://example.org/p1,en,\n"
        "p2,post,The Post reports again,2024-02-01,https://example.org/p2,en,\n"
        "r1,rag,The Rag retells,2023-06-04,https://example.org/r1,en,p1\n"
        "u1,rag,A page without a date,[..2023-07-01],https://example.org/u1,fa,\n"
    ),
}
_IDS = re.compile(r"[A-Za-z0-9_.-]+")


@cache
def cache_folder():
    return tempfile.mkdtemp(prefix="comity-sections-")


def reading(folder, day, pair=PAIR, **days):
    """The facts of a dossier as known on a day."""
    before = os.environ.get("COMITY_CACHE")
    os.environ["COMITY_CACHE"] = cache_folder()
    try:
        asked = clocks(as_of=day, **days) if day else clocks(**days)
        with ask([Path(folder)], asked, pair, wide=True) as found:
            return gather(found, pair)
    finally:
        if before is None:
            del os.environ["COMITY_CACHE"]
        else:
            os.environ["COMITY_CACHE"] = before


@cache
def packaged(day, pair=("RUS", "IRN")):
    return reading(PACKAGED, day, pair)


def facts_of(tmp_path, day, pair=PAIR, **records):
    """A dossier of the fixed files and of records: `agreement="agreement: XAA-XBB_t…"`, several in a list, CSV by its path."""
    folders = {"judgement": "judgements", "dispute": "disputes", "sanction": "sanctions", "membership": "memberships"}
    for name, text in FIXED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for kind, texts in records.items():
        for text in texts if isinstance(texts, list) else [texts]:
            folder = tmp_path / folders.get(kind, f"{kind}s")
            folder.mkdir(exist_ok=True)
            if kind == "vote":
                (folder / "all.csv").write_text(text, encoding="utf-8")
            else:
                (folder / f"{text.split()[1]}.yaml").write_text(text, encoding="utf-8")
    return reading(tmp_path, day, pair)


def build(name, facts, desk=None):
    """One section, held to what all sections keep to."""
    desk = desk if desk is not None else Desk()
    section = import_module(f"comity.brief.sections.{name}").build(facts, desk)
    assert (section.id, section.status in STATUSES) == (name, True)
    assert section.title
    assert section.parts, "an empty section says why"
    keeps(section, facts, desk)
    return section


def keeps(section, facts, desk):
    """Marks lead to claims known by the day; ids are plain; charts end at the day; a tag's text is its word."""
    for span in spans(section):
        assert all(1 <= mark <= len(desk.marks) for mark in span.marks)
        assert span.tag is None or span.text == span.tag
        assert span.figure is None or (_IDS.fullmatch(span.figure) and span.figure in desk.figures), span.figure
    for claim in desk.marks:
        row = facts.claims[claim]
        assert row["known"] is None or row["known"].isoformat() <= facts.clocks.known
    for part in section.parts:
        if isinstance(part, Chart):
            assert part.title
            assert part.desc
            drawing = part.drawing
            if isinstance(drawing, Timeline):
                assert drawing.end == facts.clocks.on
                assert all(drawing.start <= bar.start <= bar.end <= drawing.end for lane in drawing.lanes for bar in lane.bars)
            elif isinstance(drawing, Lines):
                assert drawing.last <= int(facts.clocks.on[:4])


def lines(section):
    """Every line of a section, in order."""
    for part in section.parts:
        if isinstance(part, Paragraph):
            yield part.line
        elif isinstance(part, Points):
            yield from part.lines
        elif isinstance(part, Table | Chart):
            table = part if isinstance(part, Table) else part.table
            yield from (cell for row in table.rows for cell in row)
        elif isinstance(part, Sources):
            yield from (claim.says for source in part.sources for claim in source.claims)


def spans(section):
    return [span for line in lines(section) for span in line]


def flat(line):
    return "".join(span.text for span in line).replace("\u00a0", " ")


def said(section):
    """A section as text, one line a line; titles of charts and captions too."""
    out = []
    for part in section.parts:
        if isinstance(part, Chart):
            out += [part.title, part.subtitle, part.desc]
        if isinstance(part, Table):
            out.append(part.caption)
        if isinstance(part, Verbatim):
            out.append(part.text)
    return "\n".join([*out, *(flat(line) for line in lines(section))]).replace("\u00a0", " ")


def rows(section, identifier):
    """The rows of one table as texts."""
    tables = [part if isinstance(part, Table) else part.table for part in section.parts if isinstance(part, Table | Chart)]
    return [tuple(flat(cell) for cell in row) for table in tables if table.id == identifier for row in table.rows]


def chart(section):
    return next(part for part in section.parts if isinstance(part, Chart))
