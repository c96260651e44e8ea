"""What differs between two vintages, in counts: rows that came, that went, and that now say something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

_SIDE = "side_"
_OLD, _NEW, _BOTH = 1, 2, 3


class Change(NamedTuple):
    """Counts of rows by what became of them."""

    added: int
    removed: int
    changed: int
    same: int


def changes(old: pa.Table, new: pa.Table, key: Sequence[str]) -> Change:
    """Match the rows of two tables by their keys, and count.

    Args:
        old: the earlier table.
        new: the later one; only columns that both have are compared.
        key: what names a row; no two rows of a table are alike in it. Absent values in it are alike.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    shared = [name for name in new.column_names if name in old.column_names and new.schema.field(name).type == old.schema.field(name).type]
    sided = pa.concat_tables([
        table.select(shared).append_column(_SIDE, pa.repeat(pa.scalar(side, pa.int8()), table.num_rows)) for table, side in ((old, _OLD), (new, _NEW))
    ])
    rows = sided.group_by(shared).aggregate([(_SIDE, "sum")])
    same = pc.sum(pc.equal(rows[f"{_SIDE}_sum"], _BOTH)).as_py() or 0
    other = rows.filter(pc.not_equal(rows[f"{_SIDE}_sum"], _BOTH))
    sides = other.group_by(list(key)).aggregate([(f"{_SIDE}_sum", "sum")])[f"{_SIDE}_sum_sum"]
    removed, added, changed = (pc.sum(pc.equal(sides, side)).as_py() or 0 for side in (_OLD, _NEW, _BOTH))
    return Change(added, removed, changed, same)
