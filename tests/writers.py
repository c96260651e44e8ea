"""One-line makers of rows for the tables that measures read, and `rows`, which runs a measure over them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from comity.measures._tables import TABLES

A, B = "XAA", "XBB"


# --- running ---------------------------------------------------------------------------------------------------------


def filled(table, rows):
    """An Arrow table from rows; columns left out are absent, days may be ISO text, numbers text or integers."""
    import pyarrow as pa

    kinds = {
        "text": pa.string(), "text[]": pa.list_(pa.string()), "day": pa.date32(), "decimal": pa.decimal128(38, 9), "int": pa.int64(),
        "bool": pa.bool_(),
    }
    columns, written = TABLES[table], list(rows)
    unknown = {column for row in written for column in row} - columns.keys()
    assert not unknown, f"table {table} has no column {unknown}"
    schema = pa.schema([(column, kinds[kind]) for column, kind in columns.items()])
    return pa.table({column: [_cell(kind, row.get(column)) for row in written] for column, kind in columns.items()}, schema=schema)


def _cell(kind, value):
    if kind == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return Decimal(str(value)) if kind == "decimal" and value is not None else value


@cache
def engine():
    import duckdb

    return duckdb.connect(config={"threads": 1})


def rows(measure, **tables):
    """What a measure's generated text answers over small tables; those it reads and no one wrote are empty."""
    assert tables.keys() <= set(measure.reads), f"{measure.name} does not read {tables.keys() - set(measure.reads)}"
    cursor = engine().cursor()
    for table in measure.reads:
        cursor.register(table, filled(table, tables.get(table, ())))
    found = cursor.execute(measure.sql())
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


# --- rows ------------------------------------------------------------------------------------------------------------


def asked(on="2024-10-01", a=A, b=B):
    return [{"a": a, "b": b, "on_day": on, "known_day": on, "recorded_day": on, "today": on}]


def named(*records, first=A, second=B, roles=("party", "party")):
    """Parties of records that name both states."""
    return [
        {"record": record, "actor": who, "whole": who, "role": role} for record in dict.fromkeys(records)
        for who, role in zip((first, second), roles, strict=True)
    ]


def ends_of(*heads):
    """Parties of flows: where they start and end."""
    return [party for head in heads for party in named(
        head["record"], first=head["origin"], second=head["destination"], roles=("origin", "destination")
    )]


def stretch(text):
    """First and last day of ``2022``, ``2022-03`` or ``2022-03/2023-02``."""
    first, _, last = text.partition("/")
    year, month, day = ([int(part) for part in (last or first).split("-")] + [0, 0])[:3]
    month = month or 12
    begin = ([*first.split("-"), "01", "01"])[:3]
    return date.fromisoformat("-".join(begin)), date(year, month, day or monthrange(year, month)[1])


def half(text):
    """Half a unit in the last digit written."""
    return Decimal(5).scaleb(Decimal(text).as_tuple().exponent - 1)


def flow(record="trade", **more):
    """Head of a flow."""
    return {
        "record": record, "kind": "flow", "what": "Goods", "domain": "economic", "origin": A, "destination": B, "way": "both",
        "unit": "USD", "basis": "customs", **more,
    }


def value(record, period, text, **more):
    """Group of a flow's figure, as written."""
    first, last = stretch(period)
    number = {"value": text, "half": half(text)} if text is not None else {}
    return {
        "group": f"{record}/{period}", "record": record, "kind": "flow", "property": "value", "period": period, "earliest": first,
        "latest": last, **number, "shown": f"{record}#{period}@doc", "n_claims": 1, "denied": False, **more,
    }


def share(record, period, text=None, **more):
    """Group of the share settled in national currencies."""
    return value(record, period, text, **{"property": "share", "of_": "national_currency", "unit": "percent", **more})


def says(speaker, group, text, **more):
    """Live claim of one speaker in a group of `value`."""
    return {
        "claim": f"{group['record']}#{speaker}-{text}@doc", "group": group["group"], "record": group["record"], "status": "live",
        "speaker": speaker, "value": text, "half": half(text), "standing": "agrees", **more,
    }


def commitment(record, domain="economic", **more):
    """Head of a commitment."""
    return {"record": record, "kind": "commitment", "domain": domain, **more}


def total(record, **more):
    """A commitment's total."""
    return {
        "record": record, "unit": "USD", "bases": ["announced"], "counted": True, "umbrella": False, "claims": [f"{record}#1@doc"], **more,
    }


def promise(of, stage="committed"):
    """Group in which a total's amount is promised."""
    return {"record": of["record"], "kind": "commitment", "property": stage, "value": of["committed"], "unit": of["unit"], "denied": False}


def chain(record, first, actual=None, current=None, on="2024-10-01", **more):
    """An expectation that a treaty is signed by `first`, later by `current`; late days as the ledger counts them."""
    due = date.fromisoformat(current or first)
    end = date.fromisoformat(actual) if actual else due
    overdue = (date.fromisoformat(on) - due).days
    return {
        "record": record, "for_": "signed", "speaker": B, "first_due": first, "current_due": due, "actual": actual,
        "slip_days": (end - date.fromisoformat(first)).days, "overdue_days": overdue if not actual and overdue > 0 else None,
        "first_claim": f"{record}#first@doc", "current_claim": f"{record}#current@doc", **more,
    }


def later(day, days):
    """The day some days after."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def obligation(record, word, **more):
    """Group of an obligation."""
    return {
        "record": record, "kind": "agreement", "property": "obligation", "text": word, "shown": f"{record}#{word}@doc", "denied": False,
        **more,
    }


def state(record, word, kind="agreement", **more):
    """State of a record."""
    return {"record": record, "kind": kind, "state": word, "state_claim": f"{record}#{word}@doc", **more}


def seat(organisation, actor, word="member", **more):
    """Head and state of one membership."""
    record = f"{actor}_{organisation}"
    head = {"record": record, "kind": "membership", "organisation": organisation, "actor": actor}
    return head, state(record, word, "membership", **more)


def encounter(record, day, type_="visit", level="leaders", stage="held", **more):
    """Head and group of one visit, meeting or summit; `day` may be less than a day."""
    first, last = stretch(day)
    head = {"record": record, "kind": "event", "type_": type_, "level": level}
    group = {
        "record": record, "kind": "event", "property": stage, "day_from": first, "day_to": last, "shown": f"{record}#{stage}@doc",
        "denied": False, **more,
    }
    return head, group
