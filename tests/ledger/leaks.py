"""Views that leak, each in one way: what the tests of deletion must catch, or they test nothing."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import lru_cache

import ibis
import ibis.expr.types as ir
import pytest

from comity.ledger import steps, view, visible
from comity.ledger._tables import ASKED
from comity.ledger._tables import RAW as _RAW

Leak = Callable[[pytest.MonkeyPatch], None]


def knows_all(patch: pytest.MonkeyPatch) -> None:
    """Claims are known on every day."""
    _dated = view._dated
    patch.setattr(view, "_dated", lambda *tables: _dated(*tables).mutate(is_known=ibis.literal(True)))


def records_all(patch: pytest.MonkeyPatch) -> None:
    """Claims are recorded on every day."""
    _dated = view._dated
    patch.setattr(view, "_dated", lambda *tables: _dated(*tables).mutate(is_recorded=ibis.literal(True)))


def grades_of_today(patch: pytest.MonkeyPatch) -> None:
    """A claim's grade is the last one given, whenever that was recorded."""
    _last_versions(patch, "grade")


def publishers_of_today(patch: pytest.MonkeyPatch) -> None:
    """A publisher is as it was last recorded."""
    _last_versions(patch, "reliability")


def documents_of_today(patch: pytest.MonkeyPatch) -> None:
    """A document is as it was last recorded."""
    _last_versions(patch, "published")


def wholes_of_today(patch: pytest.MonkeyPatch) -> None:
    """An actor is part of what it was last recorded to be part of."""
    _last_versions(patch, "whole")


def heads_of_today(patch: pytest.MonkeyPatch) -> None:
    """A head is as it was last recorded."""
    _last_versions(patch, "n_parties")


def _last_versions(patch: pytest.MonkeyPatch, column: str) -> None:
    """Of the tables that hold a column, the last versions alone, whatever R is."""
    at_recorded = view.at_recorded

    def leaking(table: ir.Table, asked: ir.Table) -> ir.Table:
        if column not in table.columns or (column == "grade" and "published" in table.columns):
            return at_recorded(table, asked)
        last = (table.rec_to == ibis.date("9999-12-31")) & (table.rec_draft.isnull() | table.rec_draft)
        return table.filter(last).drop("rec_from", "rec_to", "rec_draft")

    patch.setattr(view, "at_recorded", leaking)
    patch.setattr(visible, "at_recorded", leaking)


def unknown_corrections_hide(patch: pytest.MonkeyPatch) -> None:
    """A correction hides what it corrects before anyone knows of it."""

    def leaking(raw_claims: ir.Table, raw_supersedes: ir.Table, raw_documents: ir.Table, asked: ir.Table) -> ir.Table:
        dated = view._dated(raw_claims, raw_documents, asked).filter(ibis._.is_recorded)
        return raw_supersedes.semi_join(dated, [raw_supersedes.src == dated.src, raw_supersedes.by_entry == dated.entry]).select("src", "entry").distinct()

    patch.setattr(view, "superseded", leaking)


def unpublished_roots(patch: pytest.MonkeyPatch) -> None:
    """A document shows what it goes back to through documents not yet published."""

    def leaking(raw_documents: ir.Table, asked: ir.Table) -> ir.Table:
        found = view.at_recorded(raw_documents, asked)
        return found.filter(found.known_to == ibis.date("9999-12-31")).drop("known_from", "known_to")

    patch.setattr(view, "documents_at", leaking)
    patch.setattr(visible, "documents_at", leaking)


def all_heads(patch: pytest.MonkeyPatch) -> None:
    """A record exists before any claim of it is known."""
    patch.setattr(visible, "HIDDEN", ("nothing",))


LEAKS: tuple[Leak, ...] = (
    knows_all, records_all, grades_of_today, publishers_of_today, documents_of_today, wholes_of_today, heads_of_today, unknown_corrections_hide,
    unpublished_roots, all_heads,
)
"""Each is planted, and must be found."""


_TOUCHED = ("superseded", "joining", "outsiders", "selected", "seen", "heads", "parties", "documents", "publishers", "actors")
"""The steps that read versions and days of knowledge; all others read these."""


@lru_cache
def _tables() -> dict[str, ir.Table]:
    """What every step reads, by name."""
    raw = {**_RAW, "asked": ASKED}
    return {**{name: ibis.table(columns, name=name) for name, columns in raw.items()},
            **{name: ibis.table(made.schema(), name=name) for name, made in steps.expressions().items()}}


def leaking_script(leak: Leak) -> list[tuple[str, str]]:
    """The steps with a leak planted."""
    tables = _tables()
    with pytest.MonkeyPatch.context() as patch:
        leak(patch)
        functions = steps.functions()
        made = {name: functions[name](**{read: tables[read] for read in inspect.signature(functions[name]).parameters}) for name in _TOUCHED}
        return [(name, ibis.to_sql(made[name], dialect="duckdb") if name in made else sql) for name, sql in steps.script()]
