"""The page of the sources, printed from what each of them says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from comity.sources import SOURCES
from comity.sources._source import IGNORED, OWN, OWN_DAY, Source

_HEAD = """# The sources, one by one

Generated from the modules under `sources/`. [Bulk sources](sources.md) says how to fetch and import them. Columns that hold actors have the
id of the state that the file's code stood for on the row's day, and nothing where it stood for none.
"""


def page() -> str:
    """Every source with its terms, its coverage, the layouts it is read from and its tables."""
    return "\n".join([_HEAD, *(line for source in SOURCES for line in _told(source))])


def _told(source: Source) -> Iterator[str]:
    yield f"## `{source.name}`\n"
    yield "```"
    yield from (f"{name:<11}{text}" for name, text in _about(source))
    yield "```\n"
    yield "Layouts, with the columns that are read and those that are known and passed over:\n"
    for layout in source.layouts:
        kept = [f"`{name}`" for name, made in layout.columns.items() if made != IGNORED and name]
        passed = [f"`{name}`" for name, made in layout.columns.items() if made == IGNORED and name]
        shown = f"{', '.join(kept[:40])} and {len(kept) - 40} more" if len(kept) > 60 else ", ".join(kept)
        own = "; `*` keeps its own name" if OWN in layout.columns.values() else ""
        over = f"; passes over {', '.join(passed)}" if passed else ""
        yield f"- `{layout.name}` (.{layout.ending}) reads {shown}{own}{over}."
    for table in source.tables.values():
        yield f"\n`{source.name}.{table.name}`, a row for each {', '.join(f'`{name}`' for name in table.key)}\n"
        yield "| column | type | unit | what it says |\n|---|---|---|---|"
        yield from (f"| `{each.name}` | {each.type} | {each.unit} | {each.meaning} |" for each in table.columns)
    yield ""


def _about(source: Source) -> Iterator[tuple[str, str]]:
    covered = source.coverage
    last = "" if covered is None else covered.last or "the last year of the release"
    told = {
        "title": source.title, "producer": source.producer, "citation": source.citation, "doi": source.doi, "licence": source.licence,
        "terms": source.terms, "home": source.home, "get": source.address or source.bring, "or bring": source.bring if source.address else "",
        "public": "each row on its own day" if source.public == OWN_DAY else "with the release",
        "covers": f"{covered.first} to {last}: {covered.states}" if covered else "", "no row": covered.absent if covered else "",
    }
    return ((name, text) for name, text in told.items() if text)


def write(docs: Path = Path("docs")) -> None:
    """Write the page."""
    docs.mkdir(exist_ok=True)
    (docs / "sources_one_by_one.md").write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
