"""From the lines of SIPRI's register to deals: figures and their estimates apart, who the names are, how far each order has come."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from comity.problems import bad
from comity.sources._columns import typed
from comity.sources._register_names import ACTORS
from comity.sources._source import Column, Table

if TYPE_CHECKING:
    import pyarrow as pa

DEALS = Table("deals", (
    Column("deal", "int64", "", "a number made of names, year and weapon, so that a deal keeps it in the next release"),
    Column("supplier", "string", "", "the supplying state; null of an armed group, an organisation or one unknown"),
    Column("recipient", "string", "", "the receiving state; null likewise"),
    Column("supplier_name", "string", "", "the supplier as SIPRI has it"),
    Column("recipient_name", "string", "", "the receiver as SIPRI has it"),
    Column("weapon", "string", "", "what kind of weapon"),
    Column("designation", "string", "", "which weapon"),
    Column("ordered", "float64", "items", "how many were ordered; null where SIPRI does not know"),
    Column("ordered_estimated", "bool", "", "SIPRI marks the number ordered with ?"),
    Column("order_year", "int16", "year", "the year of the order or licence"),
    Column("order_year_estimated", "bool", "", "SIPRI marks the year of the order with ?"),
    Column("delivered", "float64", "items", "how many had been delivered by the release"),
    Column("delivered_estimated", "bool", "", "SIPRI marks the number delivered with ?"),
    Column("first_delivery", "int16", "year", "the first year of delivery"),
    Column("last_delivery", "int16", "year", "the last year of delivery so far"),
    Column("delivery_years", "string", "", "the years of delivery as SIPRI lists them, joined by `;`"),
    Column("tiv_unit", "float64", "TIV", "millions of trend-indicator values a piece: a volume, not a price"),
    Column("tiv_order", "float64", "TIV", "of all that was ordered"),
    Column("tiv_delivered", "float64", "TIV", "of all that had been delivered by the release"),
    Column("condition", "string", "", "New, Second hand, or Second hand but modernized"),
    Column("status", "string", "", "ordered, part_delivered, delivered or unknown, by the two numbers"),
    Column("cancelled_in_comments", "bool", "", "the comments speak of a cancellation; of what, only they say, and the register marks none"),
    Column("comments", "string", "", "SIPRI's comments"),
), key=("deal",), actors=("supplier", "recipient"), time="order_year")
_NUMBERS = ("ordered", "delivered", "order_year")
_TAIL = ("tiv_unit", "tiv_order", "tiv_delivered")


def deals(table: pa.Table, file: str) -> dict[str, pa.Table]:
    """The deals of a register's lines, as strings under the names of DEALS and a `_mark` for each estimate."""
    import pyarrow as pa
    import pyarrow.compute as pc

    table = _bracketed(_mended(table, file))
    made = typed(table, [column for column in DEALS.columns if column.name in table.column_names], file=file)
    years = made["delivery_years"]
    made = made.append_column("first_delivery", _year(years, "^(?P<year>[0-9]{4})"))
    made = made.append_column("last_delivery", _year(years, "(?P<year>[0-9]{4})[^0-9]*$"))
    made = made.append_column("supplier", _actor(made["supplier_name"])).append_column("recipient", _actor(made["recipient_name"]))
    made = made.append_column("status", _status(made["ordered"], made["delivered"]))
    made = made.append_column("cancelled_in_comments", pc.match_substring_regex(pc.fill_null(made["comments"], ""), "(?i)cancel"))
    made = made.append_column("deal", pa.array(_numbers(made), pa.int64()))
    return {"deals": made.select([column.name for column in DEALS.columns])}


def from_deliveries(table: pa.Table, file: str) -> dict[str, pa.Table]:
    """The deals out of a row for each deal and year of delivery, under the names of DEALS, with `delivery_year`.

    What was ordered is not in such a file: it is null, and the status of every deal is unknown.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = [*(column for column in DEALS.columns if column.name in table.column_names), Column("delivery_year", "int16")]
    made = typed(table, columns, file=file).sort_by([("deal", "ascending"), ("delivery_year", "ascending")])
    made = made.append_column("year", pc.cast(made["delivery_year"], pa.string()))
    heads = ("supplier_name", "recipient_name", "weapon", "designation", "order_year", "order_year_estimated", "tiv_unit", "condition")
    each = made.group_by("deal", use_threads=False).aggregate([
        *((name, "first") for name in heads), ("delivered", "sum"), ("delivered_estimated", "any"), ("tiv_delivered", "sum"),
        ("delivery_year", "min"), ("delivery_year", "max"), ("year", "distinct"),
    ])
    unknown = ("ordered", "ordered_estimated", "tiv_order", "comments", "cancelled_in_comments")
    return {"deals": pa.table({
        "deal": each["deal"], "supplier": _actor(each["supplier_name_first"]), "recipient": _actor(each["recipient_name_first"]),
        **{name: each[f"{name}_first"] for name in heads}, "delivered": each["delivered_sum"],
        "delivered_estimated": each["delivered_estimated_any"], "first_delivery": each["delivery_year_min"],
        "last_delivery": each["delivery_year_max"], "delivery_years": pc.binary_join(each["year_distinct"], ";"),
        "tiv_delivered": each["tiv_delivered_sum"], "status": pa.repeat("unknown", each.num_rows),
        **{name: pa.nulls(each.num_rows, DEALS.schema().field(name).type) for name in unknown},
    }).select([column.name for column in DEALS.columns]).cast(DEALS.schema())}


def _mended(table: pa.Table, file: str) -> pa.Table:
    """The lines that a line break in a comment has cut in two, whole again: the second half begins with the three values in TIV.

    Raises:
        BadInput: a line has no recipient, and is no such half.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    half = pc.equal(table["recipient_name"], "").to_numpy(zero_copy_only=False)
    places = np.flatnonzero(half)
    if not places.size:
        return table
    empty = [pc.equal(table[name], "").to_numpy(zero_copy_only=False) for name in ("designation", "weapon", *_TAIL)]
    if places[0] == 0 or not all(column[places].all() for column in empty) or not all(column[places - 1].all() for column in empty[2:]):
        raise bad(file, f"{places.size} lines have no recipient", "export the register again", "register", int(table["row_"][int(places[0])].as_py()))
    for target, source in zip(_TAIL, ("supplier_name", "order_year", "order_year_mark"), strict=True):
        values = table[target].to_numpy(zero_copy_only=False).copy()
        values[places - 1] = table[source].to_numpy(zero_copy_only=False)[places]
        table = table.set_column(table.column_names.index(target), target, pa.array(values, pa.string()))
    return table.filter(pa.array(~half))


def _bracketed(table: pa.Table) -> pa.Table:
    """Estimates as columns of their own: marked with ? beside the figure, or, in older files, by brackets around it."""
    import pyarrow.compute as pc

    for name in _NUMBERS:
        bracketed = pc.match_substring_regex(table[name], r"^ *\(.*\) *$")
        plain = pc.replace_substring_regex(table[name], r"[()]", "")
        estimated = pc.or_(bracketed, pc.match_substring(table[f"{name}_mark"], "?"))
        table = table.set_column(table.column_names.index(name), name, plain).append_column(f"{name}_estimated", pc.cast(estimated, "string"))
    years = pc.replace_substring_regex(pc.replace_substring_regex(table["delivery_years"], r"[() ]", ""), ";+$", "")
    table = table.set_column(table.column_names.index("delivery_years"), "delivery_years", years)
    return table.drop_columns([f"{name}_mark" for name in _NUMBERS])


def _year(years: pa.ChunkedArray, pattern: str) -> pa.ChunkedArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.cast(pc.struct_field(pc.extract_regex(years, pattern), "year"), pa.int16())


def _actor(names: pa.ChunkedArray) -> pa.ChunkedArray:
    """The actor of each of SIPRI's names, which tell states that followed one another apart."""
    import pyarrow as pa
    import pyarrow.compute as pc

    place = pc.index_in(names, value_set=pa.array(list(ACTORS), pa.string()))
    return pa.chunked_array([pa.array(list(ACTORS.values()), pa.string()).take(place.combine_chunks())])


def _status(ordered: pa.ChunkedArray, delivered: pa.ChunkedArray) -> pa.ChunkedArray:
    """How far the order has come: never more than the two numbers say."""
    import pyarrow as pa
    import pyarrow.compute as pc

    none_yet = pc.equal(delivered, 0)
    all_of_it = pc.greater_equal(delivered, ordered)
    known = pc.if_else(none_yet, pa.scalar("ordered"), pc.if_else(all_of_it, pa.scalar("delivered"), pa.scalar("part_delivered")))
    return pc.fill_null(known, "unknown")


def _numbers(table: pa.Table) -> list[int]:
    """A number for each deal, the same in every release that names it alike; deals named alike are counted in the order of the file."""
    names = zip(*(table[name].to_pylist() for name in ("supplier_name", "recipient_name", "order_year", "designation", "weapon")), strict=True)
    seen: Counter[tuple[object, ...]] = Counter()
    numbers = []
    for name in names:
        seen[name] += 1
        digest = hashlib.sha256("\x1f".join(map(str, (*name, seen[name]))).encode()).digest()
        numbers.append(int.from_bytes(digest[:8], "big") >> 1)
    return numbers
