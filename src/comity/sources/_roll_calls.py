"""From a file of votes to roll calls and who chose what: the seats of the General Assembly at each vote's own day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from comity.problems import bad
from comity.sources._columns import typed
from comity.sources._seats import seats
from comity.sources._source import Column, Table

if TYPE_CHECKING:
    import pyarrow as pa

VOTES = Table("votes", (
    Column("roll_call", "int32", "", "the file's own number of the roll call"),
    Column("actor", "string", "", "the state whose seat it was on that day"),
    Column("code", "string", "", "the file's own code of the member"),
    Column("choice", "string", "", "yes, no, abstain, absent or not_member"),
), key=("roll_call", "code"), actors=("actor",))
CALLS = Table("roll_calls", (
    Column("roll_call", "int32", "", "the file's own number of the roll call"),
    Column("session", "int16", "", "the regular session; null of a special or emergency session"),
    Column("day", "date", "", "the day of the vote"),
    Column("resolution", "string", "", "the symbol of the resolution, as the file has it"),
    Column("title", "string", "", "what was voted on"),
    Column("important", "bool", "", "named important by the State Department's report; null where the file does not say"),
    Column("amendment", "bool", "", "a vote on an amendment; null where the file does not say"),
    Column("paragraph", "bool", "", "a vote on a paragraph; null where the file does not say"),
    Column("issues", "string", "", "subjects, joined by `;`"),
), key=("roll_call",), time="day")
CHOICES = Table("choices", (
    Column("choice", "string", "", "a way to vote or not to"),
    Column("known", "bool", "", "whether the file tells it: where it does not, a member without a row may have done it"),
), key=("choice",))
ALL = ("yes", "no", "abstain", "absent", "not_member")
ISSUES = {"me": "Palestinian conflict", "nu": "Nuclear weapons and nuclear material", "di": "Arms control and disarmament",
          "hr": "Human rights", "co": "Colonialism", "ec": "Economic development"}
"""Voeten's six subjects by his short names."""


def from_long(table: pa.Table, file: str, system: str, words: Mapping[str, str], known: tuple[str, ...]) -> dict[str, pa.Table]:
    """The tables of a file that has a row for each member and roll call, and repeats the roll call's own columns in each.

    Args:
        table: strings or R's columns, under the names of VOTES and CALLS.
        file: how messages name it.
        system: of the codes of the members.
        words: the choice that each of the file's words means.
        known: which choices the file tells.
    """
    made = typed(_with_session(table), (*VOTES.columns, *CALLS.columns[1:]), words={"choice": words}, day=_iso, file=file)
    calls = _subjects(made.take(_first_of(made, file)))
    return _tables(made.append_column("actor", seats(made["code"], made["day"], made["choice"], system)), calls, known)


def from_two(votes: pa.Table, calls: pa.Table, subjects: pa.Table | None, file: str) -> dict[str, pa.Table]:
    """The tables of the package unvotes, which keeps members' votes and roll calls apart and leaves out the absent."""
    import pyarrow.compute as pc

    calls = _subjects(typed(_with_session(calls), CALLS.columns, file=file))
    if subjects is not None:
        calls = calls.drop_columns("issues").append_column("issues", _joined(calls, typed(subjects, CALLS.columns[:1], file=file)))
    words = {"choice": {word: word for word in ALL[:3]}}
    votes = typed(votes, VOTES.columns, absent=("",), words=words, file=file)  # NA is Namibia here
    place = pc.index_in(votes["roll_call"], value_set=calls["roll_call"].combine_chunks())
    if place.null_count:
        raise bad(file, f"{place.null_count} votes belong to no roll call of un_roll_calls", "take both from one version of unvotes", "join")
    code, day = pc.coalesce(votes["code"], votes["name"]), calls["day"].take(place)
    votes = votes.set_column(votes.column_names.index("code"), "code", code)
    return _tables(votes.append_column("actor", seats(code, day, votes["choice"], "iso2")), calls, ALL[:3])


def _tables(votes: pa.Table, calls: pa.Table, known: tuple[str, ...]) -> dict[str, pa.Table]:
    import pyarrow as pa

    for column in CALLS.columns:
        if column.name not in calls.column_names:
            calls = calls.append_column(column.name, pa.nulls(calls.num_rows, CALLS.schema().field(column.name).type))
    choices = pa.table({"choice": list(ALL), "known": [choice in known for choice in ALL]}, CHOICES.schema())
    return {
        "votes": votes.select([column.name for column in VOTES.columns]),
        "roll_calls": calls.select([column.name for column in CALLS.columns]).sort_by("roll_call"),
        "choices": choices,
    }


def _with_session(table: pa.Table) -> pa.Table:
    """Sessions that are no number, special and emergency ones, as null; a text without a short title under its long one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    session = table["session"]
    if pa.types.is_string(session.type):
        plain = pc.if_else(pc.match_substring_regex(session, "^[0-9]+(\\.0)?$"), session, pa.scalar(None, pa.string()))
        table = table.set_column(table.column_names.index("session"), "session", plain)
    if "description" in table.column_names and "title" in table.column_names:
        short = pc.if_else(pc.equal(pc.utf8_trim_whitespace(table["title"]), ""), pa.scalar(None, pa.string()), table["title"])
        table = table.set_column(table.column_names.index("title"), "title", pc.coalesce(short, table["description"]))
    elif "description" in table.column_names:
        table = table.append_column("title", table["description"])
    return table


def _first_of(table: pa.Table, file: str) -> pa.Array:
    """The place of the first row of each roll call, whose rows all name one day."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if lacking := table["day"].null_count + table["roll_call"].null_count:
        raise bad(file, f"{lacking} rows have no roll call or no day", "get the file again", "empty")
    numbers = table["roll_call"].to_numpy()
    days = pc.cast(table["day"], pa.int32()).to_numpy()
    found, first, back = np.unique(numbers, return_index=True, return_inverse=True)
    if (wrong := np.flatnonzero(days != days[first][back])).size:
        raise bad(file, f"the roll call {found[back[wrong[0]]]} has two days", "get the file again; it is damaged", "day")
    return pa.array(first)


def _subjects(calls: pa.Table) -> pa.Table:
    """The roll calls with their subjects in one column: the Library's own words, or those of Voeten's six that are marked."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if "issues" in calls.column_names:
        made = pc.replace_substring_regex(calls["issues"], " *\\| *", ";")
        return calls.set_column(calls.column_names.index("issues"), "issues", made)
    marked = [
        pc.if_else(pc.is_in(calls[f"issue_{short}"].cast(pa.string()), value_set=pa.array(["1", "1.0"])), f";{name}", "")
        for short, name in ISSUES.items() if f"issue_{short}" in calls.column_names
    ]
    # With null_handling="skip", pyarrow loses rows in which all are null: so empty texts, and a sign before each name.
    joined = pc.binary_join_element_wise(*marked, "") if marked else pa.nulls(calls.num_rows, pa.string())
    return calls.append_column("issues", pc.replace_substring_regex(joined, "^;", ""))


def _joined(calls: pa.Table, subjects: pa.Table) -> pa.Array:
    """The subjects of each roll call out of a table that has a row for each of them."""
    import pyarrow.compute as pc

    lists = subjects.group_by("roll_call", use_threads=False).aggregate([("issue", "list")])
    place = pc.index_in(calls["roll_call"], value_set=lists["roll_call"].combine_chunks())
    return pc.fill_null(pc.binary_join(lists["issue_list"], ";").take(place), "")


def _iso(text: str) -> str:
    """A day as the files write it (2023-10-27, with a time behind it, 10/27/2023) as ISO."""
    if "/" in text:
        month, day, year = text.split("/")
        return f"{year}-{month:0>2}-{day:0>2}"
    return text[:10] if text[10:11] in {"T", " "} else text
