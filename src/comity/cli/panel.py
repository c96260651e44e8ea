"""`comity panel`: a table of measures for pairs and years, as a file with its sidecar."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from comity.cli._options import PAST
from comity.cli._outputs import refuse_own
from comity.problems import OK, bad
from comity.records._text import printable, visible


@click.command("panel")
@click.option("--pairs", required=True, metavar="A-B,C-D|directed|undirected", help="Pairs, each from its first state to its second; or all pairs.")
@click.option("--from", "first", type=int, metavar="YEAR", help="The first year. [default: the first that the sources cover]")
@click.option("--to", "last", type=int, metavar="YEAR", help="The last year. [default: the last that they cover]")
@click.option("--measures", multiple=True, metavar="M,N", help="Measures, by name; `column=measure` names the column; repeatable.")
@click.option("--option", "options", multiple=True, metavar="COLUMN.RULE=CHOICE", help="Another rule than the literature's; repeatable.")
@click.option("--system", default="cow", show_default=True, metavar="cow|gw", help="The list of states: Correlates of War, or Gleditsch and Ward.")
@click.option("--known", type=PAST, metavar="DAY", help="Only what was public by a day. [default: all that is on this machine]")
@click.option("--missing", default="refuse", show_default=True, metavar="refuse|null",
              help="null: where a source is not here, its columns are empty.")
@click.option("--status", is_flag=True, help="A column beside each measure's, which says what each cell is.")
@click.option("--n", "n", is_flag=True, help="A column beside each, with how many things each figure rests on.")
@click.option("--parts", is_flag=True, help="The further columns that some measures have.")
@click.option("--out", required=True, metavar="FILE", help="Where to: .parquet, .csv, .dta, .arrow or .xlsx.")
def command(  # noqa: PLR0913, PLR0917 - one argument an option
    pairs: str, first: int | None, last: int | None, measures: tuple[str, ...], options: tuple[str, ...], system: str, known: str | None,
    missing: str, status: bool, n: bool, parts: bool, out: str,
) -> int:
    """Write a table: a row a pair and year, a column a measure, and a sidecar that says what each column rests on.

    \b
    comity panel --pairs RUS-IRN,CHN-IRN --from 1990 --measures s_score,cohen_kappa --out panel.parquet
    comity panel --pairs directed --from 1946 --to 2018 --measures atop_defense --out panel.dta
    comity panel --pairs undirected --measures s_votes=s_score,s_allies=s_score --option s_allies.data=atop --out panel.csv
    """
    from comity.panel.build import build
    from comity.panel.request import asked, chosen
    from comity.panel.result import counted
    from comity.panel.writing import format_of

    path = Path(out)
    refuse_own(out)
    format_of(path)  # before the work, not after it
    absent_is_null = chosen("missing", missing, ("refuse", "null")) == "null"
    request = asked(pairs, None, ",".join(measures), span=(first, last), system=system, known=known, options=_rules(options))
    made = build(request, status=status, n=n, parts=parts, absent_is_null=absent_is_null)
    beside = made.write(path)
    told = [line for field in made.fields if field.cells for line in (f"{field.name}: {counted(field.cells)}", f"  {field.rule}") if line.strip()]
    lines = [f"{len(made):,} rows in {visible(str(path))}, described in {visible(beside.name)}", *told]
    sys.stdout.write("".join(f"{printable(line)}\n" for line in lines))
    return OK


def _rules(words: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """The choices of --option, by column and rule.

    Raises:
        BadInput: one is not written COLUMN.RULE=CHOICE, or a rule is chosen twice.
    """
    made: dict[str, dict[str, str]] = {}
    for word in words:
        place, equals, choice = word.partition("=")
        column, dot, rule = place.strip().partition(".")
        if not (equals and dot and column and rule and choice.strip()):
            raise bad("--option", f"`{visible(word, 60)}` is no rule", "write COLUMN.RULE=CHOICE, such as s_score.metric=squared", "option")
        if rule in made.setdefault(column, {}):
            raise bad("--option", f"{visible(place, 60)} is chosen twice", "choose it once", "option")
        made[column][rule] = choice.strip()
    return made
