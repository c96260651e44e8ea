"""The page of the measures of panels, printed from what each of them says of itself."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from comity.measures import BULK
from comity.measures._bulk import Bulk, Option

_HEAD = """# The measures of panels, one by one

Generated from the modules under `measures/`. [Panels](panel.md) says how to ask for them. A rule is chosen with
`--option COLUMN.RULE=CHOICE`, or in Python with `options={"COLUMN": {"RULE": "CHOICE"}}`; the default is in **bold**. What holds is
printed beside the figures.
"""


def page() -> str:
    """Every measure with its unit, its sources, its rules and their choices, and the columns that it has beside its figure."""
    return "\n".join([_HEAD, *(line for measure in BULK for line in _told(measure))])


def _told(measure: Bulk) -> Iterator[str]:
    yield f"## `{measure.name}`\n"
    yield f"{measure.summary}\n"
    sources = dict.fromkeys(name.partition(".")[0] for name in measure.reads)
    way = "one way and the other may differ" if measure.directed else "the same either way"
    yield f"Unit: {measure.unit}; {way}. From {', '.join(f'`{name}`' for name in sources)}.\n"
    for title in ("Range", "Limits"):
        yield f"*{title}.* {' '.join(measure.sections[title].split())}\n"
    yield "```"
    yield from textwrap.wrap(measure.sections["References"], 130)
    yield "```\n"
    if measure.options:
        yield "| rule | choice | what it says |\n|---|---|---|"
        yield from (line for option in measure.options.values() for line in _rule(option))
        yield ""
    if measure.parts:
        yield "| with `--parts` | unit | what it says |\n|---|---|---|"
        yield from (f"| `NAME_{part.name}` | {part.unit} | {part.what} |" for part in measure.parts)
        yield ""


def _rule(option: Option) -> Iterator[str]:
    where = f", with `{option.where[0]}={option.where[1]}`" if option.where else ""
    if option.number:
        yield f"| `{option.name}`{where} | a number, **{option.default}** | {option.number.format('N')} |"
    for place, (choice, words) in enumerate(option.words.items()):
        shown = f"**`{choice}`**" if choice == option.default else f"`{choice}`"
        yield f"| {f'`{option.name}`{where}' if not place else ''} | {shown} | {words or 'nothing is said'} |"


def write(docs: Path = Path("docs")) -> None:
    """Write the page of the measures."""
    docs.mkdir(exist_ok=True)
    (docs / "panel_measures.md").write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
