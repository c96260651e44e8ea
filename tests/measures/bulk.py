"""Small tables for the bulk measures, what a measure makes of them, and the proofs that each of them gives."""

from __future__ import annotations

import doctest
import math
from datetime import date
from itertools import product

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import settings
from hypothesis import strategies as st

from comity.measures._square import VALUE, WHY

some = settings(max_examples=60, deadline=None)
CHOICE = {"y": "yes", "a": "abstain", "n": "no", "-": "absent"}

SCHEMAS = {
    "un_votes.votes": pa.schema({"roll_call": pa.int32(), "actor": pa.string(), "code": pa.int32(), "choice": pa.string()}),
    "un_votes.roll_calls": pa.schema({
        "roll_call": pa.int32(), "session": pa.int16(), "day": pa.date32(), "resolution": pa.string(), "title": pa.string(),
        "important": pa.bool_(), "amendment": pa.bool_(), "paragraph": pa.bool_(), "issues": pa.string(),
    }),
    "atop.obligations": pa.schema({
        "a": pa.string(), "b": pa.string(), "code_a": pa.int32(), "code_b": pa.int32(), "year": pa.int16(),
        **dict.fromkeys(("defense", "offense", "neutrality", "nonaggression", "consultation"), pa.bool_()),
    }),
    "cow_igo.memberships": pa.schema({
        "organisation": pa.string(), "title": pa.string(), "actor": pa.string(), "code": pa.int32(), "year": pa.int16(), "status": pa.string(),
    }),
    "sipri_arms.deals": pa.schema({
        "deal": pa.int64(), "supplier": pa.string(), "recipient": pa.string(), "supplier_name": pa.string(), "recipient_name": pa.string(),
        "weapon": pa.string(), "designation": pa.string(), "ordered": pa.float64(), "ordered_estimated": pa.bool_(), "order_year": pa.int16(),
        "order_year_estimated": pa.bool_(), "delivered": pa.float64(), "delivered_estimated": pa.bool_(), "first_delivery": pa.int16(),
        "last_delivery": pa.int16(), "delivery_years": pa.string(), "tiv_unit": pa.float64(), "tiv_order": pa.float64(),
        "tiv_delivered": pa.float64(), "status": pa.string(), "comments": pa.string(),
    }),
    **dict.fromkeys(("comtrade.trade", "imf_trade.trade"), pa.schema({
        "reporter": pa.string(), "partner": pa.string(), "code_reporter": pa.string(), "code_partner": pa.string(), "year": pa.int16(),
        "direction": pa.string(), "value": pa.float64(), "valuation": pa.string(), "basis": pa.string(),
    })),
    "world_bank.indicators": pa.schema({
        "actor": pa.string(), "year": pa.int16(), "indicator": pa.string(), "value": pa.float64(), "unit": pa.string(),
    }),
    "states.spells": pa.schema({"actor": pa.string(), "begin": pa.date32(), "end": pa.date32()}),
}
"""The columns of the tables as their sources keep them."""


# --- tables ----------------------------------------------------------------------------------------------------------


def table(name, rows=()):
    """A source's table from rows; columns left out are absent."""
    schema, rows = SCHEMAS[name], list(rows)
    assert not {key for row in rows for key in row} - set(schema.names)
    return pa.table({field.name: pa.array([row.get(field.name) for row in rows], field.type) for field in schema}, schema=schema)


def empty(measure):
    """Every table that a measure may read, without rows."""
    return {name: table(name) for name in (*measure.reads, "states.spells")}


def roll_calls(year=2015, marks=(), session=None, **ballots):
    """One roll call for each letter: y, a, n, - for absent, a blank for no member. Marks are sets of important, amendment, paragraph by place."""
    length = max(map(len, ballots.values()), default=0)
    marked = dict(marks)
    votes = [
        {"roll_call": at + 1, "actor": actor, "choice": CHOICE[letter]} for actor, letters in ballots.items()
        for at, letter in enumerate(letters) if letter != " "
    ]
    calls = [
        {"roll_call": at + 1, "session": session or year - 1945, "day": date(year, 12, 1),
         **{mark: mark in marked.get(at, ()) for mark in ("important", "amendment", "paragraph")}} for at in range(length)
    ]
    return {"un_votes.votes": table("un_votes.votes", votes), "un_votes.roll_calls": table("un_votes.roll_calls", calls)}


def states(*actors, begin=1816, end=None):
    """States that were members all the time from one year to another."""
    last = None if end is None else date(end, 12, 31)
    return {"states.spells": table("states.spells", [{"actor": actor, "begin": date(begin, 1, 1), "end": last} for actor in actors])}


def alliances(members, *owed, year=2000):
    """Obligations among members from (a, b, kinds in words), both ways where a comes as `a=b`."""
    rows = []
    for pair, kinds in owed:
        one, other = pair.replace("=", ">").split(">")
        for a, b in [(one, other), (other, one)] if "=" in pair else [(one, other)]:
            kind = {name: name in kinds.split() for name in ("defense", "offense", "neutrality", "nonaggression", "consultation")}
            rows.append({"a": a, "b": b, "year": year, **kind})
    return {"atop.obligations": table("atop.obligations", rows), **states(*members.split())}


def register(members, *deals):
    """Deals ("XAA>XBB", year of order, years of delivery, TIV ordered, TIV delivered) among members, the last two left out or None for unknown."""
    rows = []
    for pair, ordered, years, *volumes in deals:
        supplier, recipient = pair.split(">")
        listed = [int(year) for year in years.split(";") if year]
        row = {"deal": len(rows), "supplier": supplier, "recipient": recipient, "order_year": ordered, "delivery_years": years}
        if listed:
            row |= {"first_delivery": listed[0], "last_delivery": listed[-1]}
        rows.append(row | dict(zip(("tiv_order", "tiv_delivered"), volumes, strict=False)))
    return {"sipri_arms.deals": table("sipri_arms.deals", rows), **states(*members.split())}


def trade(year, *flows, gdp=(), totals=False, source="comtrade"):
    """Flows ("XAA>XBB", as the seller reports it, as the buyer does), None where one does not; the reporters' totals as the sums of theirs."""
    rows, sums = [], {}
    for pair, sold, bought in flows:
        one, other = pair.split(">")
        for reporter, partner, direction, value, valuation in ((one, other, "export", sold, "FOB"), (other, one, "import", bought, "CIF")):
            if value is not None:
                rows.append({"reporter": reporter, "partner": partner, "code_partner": partner, "direction": direction, "value": value, "valuation": valuation})
                sums[reporter, direction, valuation] = sums.get((reporter, direction, valuation), 0) + value
    if totals:
        rows += [
            {"reporter": reporter, "code_partner": "0", "direction": direction, "value": value, "valuation": valuation}
            for (reporter, direction, valuation), value in sums.items()
        ]
    produced = [{"actor": actor, "year": year, "indicator": "NY.GDP.MKTP.CD", "value": value} for actor, value in dict(gdp).items()]
    return {
        f"{source}.trade": table(f"{source}.trade", [{**row, "year": year} for row in rows]),
        "world_bank.indicators": table("world_bank.indicators", produced),
    }


# --- answers ---------------------------------------------------------------------------------------------------------


def squares(measure, tables, periods=None, **options):
    """What a measure makes of tables, with those it reads and nobody wrote empty."""
    missing = {name: table(name) for name in measure.needs(**options) if name not in tables}
    return list(measure.build({**missing, **tables}, periods, **options))


def figures(measure, tables, periods=None, column=None, **options):
    """The figures, or those of a further column, by year and pair; pairs without one are left out."""
    return {
        (each.period, str(each.ids[i]), str(each.ids[j])): float(grid[i, j])
        for each in squares(measure, tables, periods, **options) for grid in [each.value if column is None else each.extra[column]]
        for i, j in zip(*np.nonzero(~np.isnan(grid)), strict=True)
    }


def why(measure, tables, pair, **options):
    """Why the only square has a figure for a pair, or has none."""
    (found,) = squares(measure, tables, **options)
    i, j = (found.ids.tolist().index(actor) for actor in pair)
    return WHY[found.why[i, j]]


# --- proofs ----------------------------------------------------------------------------------------------------------


def example_holds(measure):
    """The example in the docstring answers what it says."""
    words = {measure.name: measure, "figures": figures, "roll_calls": roll_calls, "alliances": alliances, "states": states, "table": table, "trade": trade,
             "register": register}
    text = doctest.DocTestParser().get_doctest(measure.__doc__, words, measure.name, None, 0)
    assert text.examples, f"{measure.name} has no example"
    out = []
    result = doctest.DocTestRunner(verbose=False).run(text, out=out.append)
    assert result.failed == 0, "".join(out)


def nothing_from_nothing(measure):
    """Empty tables cover no year and give no square, whichever of them the options take and whatever is asked."""
    for words in product(*(measure.options[name].words for name in measure._by)):
        options = dict(zip(measure._by, words, strict=True))
        assert measure.covers(empty(measure), **options) is None
        assert list(measure.build(empty(measure), **options)) == []
        assert list(measure.build(empty(measure), [1914, 2000], **options)) == []


def well_formed(measure, found):
    """Shapes and types as the contract says; a figure where `why` says so and nowhere else; nothing on the diagonal."""
    for each in found:
        shape = (len(each.ids),) * 2
        assert each.ids.tolist() == sorted(set(each.ids.tolist()))
        assert (each.value.dtype, each.n.dtype, each.why.dtype) == (np.float64, np.int32, np.int8)
        assert each.value.shape == each.n.shape == each.why.shape == shape
        assert tuple(each.extra) == measure.also
        assert all(column.shape == shape and column.dtype == np.float64 for column in each.extra.values())
        assert ((each.why == VALUE) == ~np.isnan(each.value)).all()
        assert not np.isinf(each.value).any()
        assert np.isnan(np.diag(each.value)).all()
        assert (np.diag(each.n) == 0).all()
        assert sum(each.counts().values()) == len(each.ids) * (len(each.ids) - 1)
        if not measure.directed:
            np.testing.assert_allclose(each.value, each.value.T, rtol=0, atol=1e-12)


def renamed(tables, names):
    """The same tables with actors under other names."""
    made = {}
    for key in tables:
        made[key] = tables[key]
        for column in {"actor", "a", "b", "supplier", "recipient", "reporter", "partner"} & set(made[key].column_names):
            new = pa.array([names.get(word, word) for word in made[key][column].to_pylist()], pa.string())
            made[key] = made[key].set_column(made[key].column_names.index(column), column, new)
    return made


def the_same_under_other_names(measure, tables, **options):
    """Names decide nothing but the order of the rows."""
    before = figures(measure, tables, **options)
    names = {actor: f"Z{999 - at}" for at, actor in enumerate(sorted({actor for _, *pair in before for actor in pair}))}
    after = figures(measure, renamed(tables, names), **options)
    assert after.keys() == {(year, names[a], names[b]) for year, a, b in before}
    assert all(math.isclose(after[year, names[a], names[b]], value, abs_tol=1e-12) for (year, a, b), value in before.items())


def doubled(tables):
    """Every roll call held twice."""
    votes, calls = tables["un_votes.votes"], tables["un_votes.roll_calls"]
    return {
        name: pa.concat_tables([rows, rows.set_column(0, "roll_call", pc.cast(pc.add(rows["roll_call"], 10_000), pa.int32()))])
        for name, rows in (("un_votes.votes", votes), ("un_votes.roll_calls", calls))
    }


# --- random tables ---------------------------------------------------------------------------------------------------


@st.composite
def assemblies(draw, letters="yyyyaan- "):
    """Roll calls of two to six states, some of them marked, held in up to two years."""
    actors = ["XAA", "XBB", "XCC", "XDD", "XEE", "XFF"][: draw(st.integers(2, 6))]
    length = draw(st.integers(1, 12))
    ballots = {actor: "".join(draw(st.lists(st.sampled_from(letters), min_size=length, max_size=length))) for actor in actors}
    marks = draw(st.dictionaries(st.integers(0, length - 1), st.sets(st.sampled_from(["important", "amendment", "paragraph"])), max_size=4))
    return roll_calls(draw(st.sampled_from([1988, 1990, 2015])), marks.items(), **ballots)


@st.composite
def treaties(draw):
    """Obligations among two to seven states in one year, one way or both."""
    members = ["XAA", "XBB", "XCC", "XDD", "XEE", "XFF", "XGG"][: draw(st.integers(2, 7))]
    kinds = st.sets(st.sampled_from(["defense", "offense", "neutrality", "nonaggression", "consultation"]), max_size=3)
    owed = []
    for at, a in enumerate(members):
        for b in members[at + 1 :]:
            sign = draw(st.sampled_from(["", "", "=", ">"]))
            if sign:
                owed.append((f"{a}{sign}{b}", " ".join(sorted(draw(kinds)))))
    return alliances(" ".join(members), *(owed or [(f"{members[0]}={members[1]}", "")]))


@st.composite
def reports(draw):
    """What two to four states say of their trade in 2020, with gaps; some have totals and a product."""
    actors = ["XAA", "XBB", "XCC", "XDD"][: draw(st.integers(2, 4))]
    amount = st.one_of(st.none(), st.just(0.0), st.integers(1, 1000).map(float))
    flows = [(f"{a}>{b}", draw(amount), draw(amount)) for a in actors for b in actors if a != b]
    flows[0] = (flows[0][0], 1.0, 1.0)
    gdp = {actor: draw(st.integers(1, 10_000)) for actor in actors if draw(st.booleans())}
    return trade(2020, *flows, gdp=gdp, totals=draw(st.booleans()))
