"""UCDP/PRIO: armed conflicts with a state among their parties, by year since 1946, and who fought on which side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.sources._actors import in_years
from comity.sources._columns import strings, typed
from comity.sources._letters import encoding_of
from comity.sources._source import IGNORED, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

CONFLICTS = Table("conflicts", (
    Column("conflict", "int32", "", "UCDP's number of the conflict"),
    Column("year", "int16", "year", "a year with at least 25 deaths in battle"),
    Column("type", "string", "", "extrasystemic, interstate, intrastate or internationalised"),
    Column("side_a", "string", "", "the first parties on side A, as UCDP names them"),
    Column("side_b", "string", "", "the first parties on side B: opponents, states or groups"),
    Column("actors", "string", "", "the states that fought on either side, joined by `;`"),
    Column("intensity", "int8", "", "1: 25 to 999 deaths in battle in the year; 2: 1,000 and more"),
    Column("incompatibility", "string", "", "what it is about: territory, government, or both"),
    Column("start_day", "date", "", "the day of the first death in the conflict"),
    Column("episode_day", "date", "", "the day on which this stretch of years reached 25 deaths"),
), key=("conflict", "year"), time="year")
SIDES = Table("sides", (
    Column("conflict", "int32", "", "UCDP's number of the conflict"),
    Column("year", "int16", "year", "a year of it"),
    Column("side", "string", "", "a or b"),
    Column("role", "string", "", "first: a party to what it is about; second: came with troops in support"),
    Column("actor", "string", "", "the state"),
    Column("code", "int32", "", "its Gleditsch-Ward number"),
), key=("conflict", "year", "side", "role", "code"), actors=("actor",), time="year")

TYPES = {"1": "extrasystemic", "2": "interstate", "3": "intrastate", "4": "internationalised"}
ABOUT = {"1": "territory", "2": "government", "3": "both"}
_GROUPS = {"gwno_a": ("a", "first"), "gwno_a_2nd": ("a", "second"), "gwno_b": ("b", "first"), "gwno_b_2nd": ("b", "second")}
"""The columns that list states by number, with the side and the part they stand for."""

CSV = Layout("armed conflict CSV", "csv", {
    "conflict_id": "conflict", "year": "year", "type_of_conflict": "type", "side_a": "side_a", "side_b": "side_b",
    "intensity_level": "intensity", "incompatibility": "incompatibility", "start_date": "start_day", "start_date2": "episode_day",
    **{name: name for name in _GROUPS},
    # Places, UCDP's own ids of the parties, how well days are known, and ends of stretches, which later releases move.
    "location": IGNORED, "side_a_id": IGNORED, "side_a_2nd": IGNORED, "side_b_id": IGNORED, "side_b_2nd": IGNORED, "territory_name": IGNORED,
    "cumulative_intensity": IGNORED, "start_prec": IGNORED, "start_prec2": IGNORED, "ep_end": IGNORED, "ep_end_date": IGNORED,
    "ep_end_prec": IGNORED, "gwno_loc": IGNORED, "region": IGNORED, "version": IGNORED,
}, "comity.sources.ucdp_conflict:read_csv")


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The conflicts and their sides out of the file UcdpPrioConflict."""
    import pyarrow as pa
    import pyarrow.compute as pc

    words = {"type": TYPES, "incompatibility": ABOUT}
    table = typed(strings(path, CSV, encoding=encoding_of(path)), CONFLICTS.columns, words=words, day=lambda text: text[:10], file=path.name)
    parts = []
    for name, (side, role) in _GROUPS.items():
        numbers = pc.split_pattern(pc.replace_substring_regex(table[name], "[^0-9,]", ""), ",").combine_chunks()
        flat, row = pc.list_flatten(numbers), pc.list_parent_indices(numbers)
        given = pc.not_equal(flat, "")
        flat, row = flat.filter(given), row.filter(given)
        year, code = table["year"].take(row), typed(pa.table({"code": flat}), (SIDES.columns[-1],), file=path.name)["code"]
        parts.append(pa.table({
            "conflict": table["conflict"].take(row), "year": year, "side": pa.repeat(side, len(row)), "role": pa.repeat(role, len(row)),
            "actor": in_years(code, year, "gw"), "code": code,
        }, SIDES.schema()))
    sides = pa.concat_tables(parts)
    table = table.append_column("actors", _joined(table, sides))
    return {"conflicts": table.select([column.name for column in CONFLICTS.columns]), "sides": sides}


def _joined(conflicts: pa.Table, sides: pa.Table) -> pa.Array:
    """The states of each conflict and year, each once and in the order of their ids."""
    import pyarrow.compute as pc

    known = sides.filter(pc.is_valid(sides["actor"]))
    each = known.group_by(["conflict", "year", "actor"], use_threads=False).aggregate([]).sort_by([("actor", "ascending")])
    lists = each.group_by(["conflict", "year"], use_threads=False).aggregate([("actor", "list")])
    key = _key(lists)
    place = pc.index_in(_key(conflicts), value_set=key.combine_chunks())
    return pc.fill_null(pc.binary_join(lists["actor_list"], ";").take(place), "")


def _key(table: pa.Table) -> pa.ChunkedArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.add(pc.multiply(table["conflict"].cast(pa.int64()), 10_000), table["year"].cast(pa.int64()))


UCDP_CONFLICT = Source(
    name="ucdp_conflict",
    title="UCDP/PRIO Armed Conflict Dataset",
    producer="Uppsala Conflict Data Program; Peace Research Institute Oslo",
    citation="Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg and Håvard Strand. 2002. Armed Conflict "
             "1946-2001: A New Dataset. Journal of Peace Research 39 (5): 615-637. UCDP/PRIO Armed Conflict Dataset version {version}.",
    doi="10.1177/0022343302039005007",
    licence="CC BY 4.0",
    terms="May be shared and adapted with attribution. https://ucdp.uu.se/downloads/",
    home="https://ucdp.uu.se/downloads/",
    address="https://ucdp.uu.se/downloads/ucdpprio/ucdp-prio-acd-251-csv.zip",
    version="25.1",
    tables={"conflicts": CONFLICTS, "sides": SIDES},
    expect=Expect(rows=(2_000, 6_000), states=(100, 220), years=(1946, None)),
    layouts=(CSV,),
    releases={"25.1": "2025-06-13"},    # public by that day
    size=43_893,
    coverage=Coverage(1946, None, "all states of the Gleditsch-Ward list", "no conflict of the state reached 25 deaths in battle in the year"),
)
