"""What is refused, with where, what and how to mend."""

import datetime
import math
import sys

import numpy as np
import pytest

from comity import frames
from comity.problems import BadInput, Missing


@pytest.mark.parametrize(("arguments", "where", "what"), [
    ({"begin": "1990-02-30"}, "day", "1990-02-30"), ({"begin": "yesterday"}, "day", "yesterday"), ({"begin": ""}, "day", ""),
    ({"end": "1990-13-01"}, "day", "1990-13-01"), ({"begin": "1990-1-1"}, "day", "1990-1-1"), ({"end": math.nan}, "end", "nan"),
    ({"begin": True}, "begin", "True"), ({"begin": 1990.0}, "begin", "1990.0"), ({"begin": [1990]}, "day", "1990"), ({"begin": "1990\x1b[2J"}, "day", "1990"),
    ({"begin": 1815}, "begin", "1816-01-01"), ({"begin": "1815-12-31"}, "begin", "1816-01-01"), ({"begin": -5}, "day", "-5"), ({"begin": 10**30}, "day", "1"),
    ({"begin": 1991, "end": 1990}, "end", "before it begins"), ({"begin": "1990-01-02", "end": "1990-01-01"}, "end", "before it begins"),
    ({"system": "polity"}, "system", "polity"), ({"system": "COW"}, "system", "COW"), ({"system": None}, "system", "None"), ({"system": ["cow"]}, "system", "cow"),
    ({"every": "decade"}, "every", "decade"), ({"every": None}, "every", "None"), ({"every": ["year"]}, "every", "year"),
    ({"states": ["Atlantis"]}, None, "Atlantis"), ({"states": "RUS"}, "states", "RUS"), ({"states": 365}, "states", "365"), ({"states": [999]}, "states", "999"),
    ({"states": [-1]}, "states", "-1"), ({"states": [None]}, "states", "None"), ({"states": [3.5]}, "states", "3.5"), ({"states": [True]}, "states", "True"),
    ({"states": [b"RUS"]}, "states", "RUS"), ({"states": [["RUS"]]}, "states", "RUS"), ({"states": ["\x1b[31mRUS"]}, None, "RUS"), ({"states": ["HKG"]}, "states", "HKG"),
    ({"pairs": [("RUS",)]}, "pairs", "RUS"), ({"pairs": [("RUS", "IRN", "USA")]}, "pairs", "IRN"), ({"pairs": ["RUSIRN"]}, "pairs", "RUSIRN"),
    ({"pairs": "RUS-IRN"}, "pairs", "RUS-IRN"), ({"pairs": [("RUS", "RUS")]}, "pairs", "itself"), ({"pairs": [("RUS", "Atlantis")]}, None, "Atlantis"), ({"pairs": 5}, "pairs", "5"),
])
def test_arguments(arguments, where, what):
    with pytest.raises(BadInput) as refused:
        frames.dyads(**arguments)
    (problem,) = refused.value.problems
    assert where is None or problem.file == where
    assert what in problem.what
    assert problem.fix
    assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize("k", [1, 0, -3, 9, 2.0, "3", None, True])
def test_groups_of_no_such_size(k):
    with pytest.raises(BadInput, match="mend: "):
        frames.k_ads(k, "cow", 1990, 1990)


@pytest.mark.parametrize(("count", "seed"), [(-1, 1), (1.5, 1), ("5", 1), (5, -1), (5, None), (5, "x"), (True, 1)])
def test_samples_of_no_such_size(count, seed):
    with pytest.raises(BadInput, match="mend: "):
        frames.k_ads(3, "cow", 1990, 1990).sample(count, seed)


def test_what_a_frame_cannot_be_asked():
    states, pairs = frames.state_years("cow", 1990, 1991), frames.dyads("cow", 1990, 1991)
    with pytest.raises(BadInput, match="squares are made of a whole frame of pairs"):
        states.squares()
    with pytest.raises(BadInput, match="squares are made of a whole frame of pairs"):
        pairs.sample(5, 1).squares()
    with pytest.raises(BadInput, match="the frame has states, not pairs"):
        states.where(pairs=[("RUS", "IRN")])
    with pytest.raises(BadInput, match="rows were drawn from this frame already"):
        pairs.sample(5, 1).where(states=["USA"])
    with pytest.raises(BadInput, match="the frame has only 1990-01-01 to 1991-12-31"):
        pairs.where(begin=1995, end=1996)
    with pytest.raises(BadInput, match="before it begins"):
        pairs.where(begin=1995)
    for limit in (-1, 2.5, None, "many"):
        with pytest.raises(BadInput, match="no whole number"):
            pairs.table(limit=limit)


@pytest.mark.parametrize("begin", [1990, "1990", "1990-01-01", datetime.date(1990, 1, 1), datetime.datetime(1990, 1, 1, 12, tzinfo=datetime.UTC), np.datetime64("1990-01-01"), np.int64(1990)])
def test_a_day_may_be_written_in_many_ways(begin):
    assert frames.dyads("cow", begin, 1990).size() == frames.dyads("cow", 1990, "1990-12-31").size()


def test_a_number_may_be_numpys():
    assert frames.state_years("cow", 1990, 1990, states=np.array([2, 20])).size() == 2


def test_without_numpy_a_frame_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(Missing, match=r"a frame needs numpy, which is not here\nmend: pip install 'comity\[bulk\]'"):
        frames.dyads("cow", 1990, 1991)
