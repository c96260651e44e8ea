"""Generated texts: each measure's expression as DuckDB SQL, one file each.

``python -m comity.measures._compile`` writes them; a test holds them equal to the expressions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures import MEASURES
from comity.measures._measure import SQL, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def compile_sql(measure: Measure) -> str:
    """The text of a measure's file: one SELECT, formatted, ending in a line break."""
    import ibis

    return str(ibis.to_sql(measure.expression(), dialect="duckdb", pretty=True)) + "\n"


def write(folder: Path = SQL, measures: Iterable[Measure] = MEASURES) -> None:
    """Write the file of each measure, and remove those of measures that are gone."""
    texts = {f"{measure.name}.sql": compile_sql(measure) for measure in measures}
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.sql"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
