"""Real tables in the columns of their sources, read once: states stand under the codes of the files."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import numpy as np
import pyarrow as pa

from measures.bulk import SCHEMAS, table
from shared_data import frame, shared

EPOCH = date(1970, 1, 1)


def day(number):
    return EPOCH + timedelta(days=int(number))


@cache
def assembly():
    """Roll calls of the General Assembly 1946 to 2019; states under their ISO 3166-1 alpha-2 code, those without one under their name."""
    votes, calls = frame("unvotes/un_votes.rda"), frame("unvotes/un_roll_calls.rda")
    made = {
        "un_votes.votes": pa.table({
            "roll_call": pa.array(votes["rcid"].to_numpy(), pa.float64()).cast(pa.int32()),
            "actor": pa.array(votes["country_code"].where(votes["country_code"].notna(), votes["country"]).tolist(), pa.string()),
            "code": pa.nulls(len(votes), pa.int32()),
            "choice": pa.array(votes["vote"].astype(str).tolist(), pa.string()),
        }, schema=SCHEMAS["un_votes.votes"]),
    }
    flag = {
        name: pa.array([None if mark != mark or mark is None else bool(mark) for mark in calls[column].astype("float64").tolist()], pa.bool_())
        for name, column in (("important", "importantvote"), ("amendment", "amend"), ("paragraph", "para"))
    }
    made["un_votes.roll_calls"] = pa.table({
        "roll_call": pa.array(calls["rcid"].astype("int32").tolist(), pa.int32()),
        "session": pa.array([int(session) for session in calls["session"]], pa.int16()),
        "day": pa.array([None if np.isnan(number) else day(number) for number in calls["date"]], pa.date32()),
        **dict.fromkeys(("resolution", "title", "issues"), pa.nulls(len(calls), pa.string())), **flag,
    }).select(SCHEMAS["un_votes.roll_calls"].names)
    return made


@cache
def treaties():
    """Obligations of ATOP 5.1 and the state system of the Correlates of War; states under their number, as text."""
    owed, spells = frame("atop/atop_alliance.rda"), frame("states/cw_system.rda")
    kinds = {"defense": "defense", "offense": "offense", "neutrality": "neutral", "nonaggression": "nonagg", "consultation": "consul"}
    return {
        "atop.obligations": pa.table({
            **{name: [str(int(code)) for code in owed[column]] for name, column in (("a", "ccode1"), ("b", "ccode2"))},
            "code_a": owed["ccode1"].astype(int).tolist(), "code_b": owed["ccode2"].astype(int).tolist(), "year": owed["year"].astype(int).tolist(),
            **{name: (owed[f"atop_{column}"] == 1).tolist() for name, column in kinds.items()},
        }, schema=SCHEMAS["atop.obligations"]),
        "states.spells": pa.table({
            "actor": [str(int(code)) for code in spells["ccode"]],
            "begin": [day(number) for number in spells["start"]],
            "end": [None if number == max(spells["end"]) else day(number) for number in spells["end"]],  # the day on which the list was closed
        }, schema=SCHEMAS["states.spells"]),
    }


@cache
def organisations():
    """Organisations of the Correlates of War in 1950 and 2014, as a table and as the file's own rows; states under the names of its columns."""
    file = frame("igo/igo_year_format3.rda")
    states = [column for column in file.columns if file[column].dtype.kind in "fi" and column in ("usa", "uk", "russia", "iran", "france", "china")]
    rows = file[file["year"].isin([1950, 2014])].to_dict("records")
    words = {0: "none", 1: "full", 2: "associate", 3: "observer", -9: "missing", -1: "not_in_system"}
    kept = [
        {"organisation": row["ioname"], "title": row["orgname"], "actor": state, "year": int(row["year"]), "status": words[int(row[state])]}
        for row in rows for state in states if row[state] == row[state]
    ]
    return {"cow_igo.memberships": table("cow_igo.memberships", kept)}, rows


@cache
def deals():
    """SIPRI's register; states under its own names. The state system is left out: whoever has a deal is there."""
    import csv

    with shared("arms/sipri_trade_register.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["Supplier"] and line["Year of order"].isdigit()]
    rows = []
    for at, line in enumerate(lines):
        years = line["Year(s) of delivery"].replace(" ", "").strip(";")
        listed = [int(year) for year in years.split(";") if year]
        rows.append({
            "deal": at, "supplier": line["Supplier"], "recipient": line["Recipient"], "order_year": int(line["Year of order"]),
            "delivery_years": years, "first_delivery": min(listed, default=None), "last_delivery": max(listed, default=None),
            "tiv_order": float(line["SIPRI TIV for total order"] or 0), "tiv_delivered": float(line["SIPRI TIV of delivered weapons"] or 0),
        })
    return {"sipri_arms.deals": table("sipri_arms.deals", rows), "states.spells": table("states.spells")}
