"""Squares laid over rows, against one row at a time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.measures._square import WHY, Square
from comity.panel import cells
from comity.panel.columns import STATUSES

ACTORS = np.array(["XAA", "XBB", "XCC", "XDD", "XEE"])


def rows(pairs):
    """Rows of (year, a, b), in order; a pair that was none has no codes."""
    pairs = sorted(pairs)
    column = {name: np.array(values, np.int32) for name, values in zip(("year", "a", "b", "code"), zip(*pairs, strict=True), strict=True)}
    return cells.Rows(ACTORS, column["a"], column["b"], column["code"], column["code"], column["year"])


def square(year, ids, value, why=None):
    value = np.array(value, float)
    why = np.where(np.isnan(value), 1, 0) if why is None else np.array(why)
    return Square(year, np.array(ids, dtype=np.str_), value, np.full(value.shape, 7, np.int32), {"part": value * 2}, why.astype(np.int8))


@st.composite
def worlds(draw):
    places = st.tuples(st.integers(2000, 2003), st.integers(0, 4), st.integers(0, 4), st.sampled_from([1, 1, 1, cells.NO_CODE]))
    pairs = draw(st.lists(places.filter(lambda row: row[1] != row[2]), min_size=1, max_size=30, unique=True))
    squares = []
    for year in draw(st.sets(st.integers(1999, 2004))):
        ids = sorted(draw(st.sets(st.sampled_from(["XAA", "XBB", "XCC", "XEE", "XZZ"]))))
        why = draw(st.lists(st.lists(st.sampled_from(range(len(WHY))), min_size=len(ids), max_size=len(ids)), min_size=len(ids), max_size=len(ids)))
        value = [[draw(st.sampled_from([0.0, 0.5, -1.0])) if cell == 0 else np.nan for cell in line] for line in why]
        squares.append(square(year, ids, np.array(value).reshape(len(ids), len(ids)), np.array(why).reshape(len(ids), len(ids))))
    return pairs, squares


@settings(max_examples=150)
@given(worlds())
def test_every_row_as_if_it_were_the_only_one(world):
    pairs, squares = world
    made = rows(pairs)
    there, back = cells.empty(made, ["part"]), cells.empty(made)
    for each in squares:
        cells.lay(made, each, (there, back))
    by_year = {each.period: each for each in squares}
    for place, (year, a, b, code) in enumerate(sorted(pairs)):
        for laid, one, other in ((there, a, b), (back, b, a)):
            found = by_year.get(year)
            ids = found.ids.tolist() if found is not None else []
            if code == cells.NO_CODE or ACTORS[one] not in ids or ACTORS[other] not in ids:
                wanted, value = "not_a_state" if code == cells.NO_CODE else "not_covered", np.nan
            else:
                value = found.value[ids.index(ACTORS[one]), ids.index(ACTORS[other])]
                wanted = WHY[found.why[ids.index(ACTORS[one]), ids.index(ACTORS[other])]]
                wanted = "zero" if value == 0 else wanted
            assert STATUSES[laid.status[place]] == wanted
            assert laid.value[place] == value or (np.isnan(laid.value[place]) and np.isnan(value))
            assert there.beside["part"][place] == there.value[place] * 2 or np.isnan(there.beside["part"][place])
    assert sum(there.cells().values()) == len(pairs)


def test_a_year_that_is_covered_and_has_no_square_is_no_data():
    made = rows([(2000, 0, 1, 1), (2001, 0, 1, 1), (2001, 0, 2, cells.NO_CODE)])
    column = cells.empty(made)
    cells.nothing(made, [2001, 2005], (column,))
    assert [STATUSES[code] for code in column.status] == ["not_covered", "no_data", "not_a_state"]


@pytest.mark.parametrize("ids", [[], ["XZZ"]])
def test_a_square_of_nobody_here_changes_nothing(ids):
    made = rows([(2000, 0, 1, 1)])
    column = cells.empty(made)
    cells.lay(made, square(2000, ids, np.zeros((len(ids), len(ids)))), (column,))
    assert column.cells()["not_covered"] == 1


def test_a_number_that_passed_on_within_the_year():
    """XBB took over from XAA in 2000: what either is known by counts, the later one's first, and a 0 only where the other has nothing else."""
    made = cells.Rows(ACTORS, *(np.array(column, np.int32) for column in ([1, 1, 1], [2, 3, 4], [7, 7, 7], [8, 9, 6], [2000] * 3)), {2000: {1: 0}})
    column = cells.empty(made)
    cells.lay(made, square(2000, ["XAA", "XBB", "XCC", "XDD"], [[0, 0, 3, 4], [0, 0, 0, 5], [0, 0, 0, 0], [0, 0, 0, 0]]), (column,))
    assert column.value.tolist()[:2] == [3, 5]
    assert column.cells()["not_covered"] == 1
    alone = cells.empty(made)
    cells.lay(made, square(2000, ["XAA", "XCC"], [[0, 0], [1, 0]]), (alone,))
    assert [STATUSES[code] for code in alone.status] == ["zero", "not_covered", "not_covered"]
