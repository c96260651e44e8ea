"""Proofs that every measure gives: its worked example, its empty tables, the shape of its rows."""

from __future__ import annotations

import doctest
from decimal import Decimal

from hypothesis import settings

from writers import A, B, asked, rows

few = settings(max_examples=15, deadline=None)
"""Enough to meet ties, zeros and gaps; each example runs a query."""

SWAP = {A: B, B: A}


def example_holds(measure):
    """The example in the docstring answers what it says."""
    text = doctest.DocTestParser().get_doctest(measure.__doc__, {measure.name: measure, "rows": rows, "Decimal": Decimal}, measure.name, None, 0)
    assert text.examples, f"{measure.name} has no example"
    out = []
    result = doctest.DocTestRunner(verbose=False).run(text, out=out.append)
    assert result.failed == 0, "".join(out)


def nothing_from_nothing(measure):
    """Empty tables give no rows, and neither does a question to an empty ledger."""
    assert rows(measure) == []
    assert rows(measure, asked=asked()) == []


def well_formed(measure, found):
    """Columns as the contract says, ends in order, claims sorted, no key twice."""
    keys = [tuple(row[name] for name in ("a", "b", "period", *measure.by)) for row in found]
    assert len(set(keys)) == len(keys)
    for row in found:
        assert tuple(row) == measure.columns
        present = [row[name] for name in ("low", "value", "high") if row[name] is not None]
        assert present == sorted(present)
        assert row["n"] >= 0
        assert row["claims"]
        assert row["claims"] == sorted(set(row["claims"]))


def values(found, *keys):
    """Value by the keys named."""
    return {tuple(row[key] for key in keys) if len(keys) > 1 else row[keys[0]]: row["value"] for row in found}


def swapped(row):
    """A row in which the two states have changed names."""
    return {column: SWAP.get(cell, cell) if isinstance(cell, str) else cell for column, cell in row.items()}
