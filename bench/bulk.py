"""Vintages for the bench, by the real import: of the owners' files where they are here, and of made-up ones of their size elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from comity.states import convert_many, spells

SHARED = Path(os.environ.get("COMITY_SHARED_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")
CODES = {"yes": "1", "abstain": "2", "no": "3"}
KINDS = ("defense", "offense", "neutral", "nonagg", "consul")


def bring(work: Path) -> list[str]:
    """Import a file for each source into COMITY_DATA; which sources there are then. Runs in a process of its own: reading takes memory."""
    from comity.sources import named
    from comity.sources._vintages import add

    real = (SHARED / "unvotes" / "un_votes.rda").exists()
    if real:
        owners = {"atop": SHARED / "atop" / "atop_alliance.rda", "cow_igo": SHARED / "igo" / "igo_year_format3.rda"}
        given = {"un_votes": recorded(work), **owners}
    else:
        given = {"un_votes": made_up_votes(work), "atop": made_up_pacts(work)}
    for name, path in given.items():
        add(named(name), path, today="2026-01-01", version="bench")
    return list(given)


def recorded(work: Path) -> Path:
    """The roll calls of the R package unvotes, which are two files, as one in Voeten's layout."""
    from comity.sources.un_votes import read_package

    tables = read_package(SHARED / "unvotes")
    calls = tables["roll_calls"].filter(pc.is_valid(tables["roll_calls"]["day"])).select(["roll_call", "session", "day"])
    votes = tables["votes"].filter(pc.is_valid(tables["votes"]["actor"])).join(calls, "roll_call", join_type="inner")
    return _voeten(work, votes["roll_call"], votes["actor"].to_pylist(), votes["day"].to_pylist(), votes["session"], votes["choice"].to_pylist())


def made_up_votes(work: Path) -> Path:
    """About a million votes in 6,200 roll calls from 1946 to 2019, cast by the states of the day."""
    chance = np.random.default_rng(1)
    rows: list[tuple[int, str, str, int, str]] = []
    for year in range(1946, 2020):
        there = sorted({spell.actor for spell in spells("cow") if spell.begin.year < year and (spell.end is None or spell.end.year > year)})
        for call in range(84):
            choices = np.array(list(CODES))[np.searchsorted([0.78, 0.91], chance.random(len(there)))]
            rows += [((year - 1946) * 84 + call, actor, f"{year}-11-{call % 28 + 1:02}", year - 1945, choice)
                     for actor, choice, present in zip(there, choices.tolist(), chance.random(len(there)) < 0.95, strict=True) if present]
    call, actor, day, session, choice = (list(column) for column in zip(*rows, strict=True))
    return _voeten(work, pa.array(call), actor, day, pa.array(session), choice)


def _voeten(work: Path, call: pa.Array, actor: list, day: list, session: pa.Array, choice: list) -> Path:
    codes = convert_many(actor, "actor", "cow", [str(each) for each in day])
    table = pa.table({
        "rcid": call, "ccode": pa.array(codes, pa.string()), "vote": [CODES[each] for each in choice], "date": [str(each) for each in day],
        "session": session,
    })
    path = work / "UNVotes.csv"
    csv.write_csv(table.filter(pc.is_valid(table["ccode"])), path)
    return path


def made_up_pacts(work: Path) -> Path:
    """Some 270,000 rows of obligations, each pair's for some decades."""
    chance = np.random.default_rng(2)
    listed = [spell for spell in spells("cow") if spell.begin.year < 2010]
    seen, columns = set(), []
    while len(columns) < 270_000:
        one, other = (listed[place] for place in chance.integers(0, len(listed), 2))
        first = max(one.begin.year, other.begin.year) + 1
        last = min(2018, *(each.end.year - 1 for each in (one, other) if each.end is not None), first + int(chance.integers(5, 60)))
        if one.number != other.number and (one.number, other.number) not in seen and first <= last:
            seen.add((one.number, other.number))
            held = chance.random(len(KINDS)) < 0.4
            columns += [(one.number, other.number, year, *held.astype(int).tolist()) for year in range(first, last + 1)]
    path = work / "atop5_1ddyr.csv"
    csv.write_csv(pa.table([list(column) for column in zip(*columns, strict=True)], names=["stateA", "stateB", "year", *KINDS]), path)
    return path
