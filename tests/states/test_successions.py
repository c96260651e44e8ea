"""Which state came out of which."""

from itertools import pairwise

from comity import states
from comity.records import _dates
from comity.records.actor import known_actors


def test_successions_are_between_states_that_are_known_in_order_and_in_time():
    found = states.successions()
    assert all(one[:2] < other[:2] or one[2] < other[2] for one, other in pairwise(found))
    for each in found:
        assert {each.predecessor, each.successor} <= known_actors().keys()
        assert each.predecessor != each.successor
        assert each.kind in {"continues", "splits", "merges", "seized"}
        on = _dates.parse(each.on)
        first, last = states.life(each.successor)
        assert on.latest >= first, each
        if each.kind != "splits":
            assert on.latest <= last, each


def test_a_state_that_ended_went_somewhere():
    ended = {name for name, actor in known_actors().items() if actor.kind == "state" and actor.end}
    assert {actor for actor in ended if not states.successors(actor)} == set()


def test_a_state_that_ended_gives_way_on_its_last_day_or_the_next():
    for each in states.successions():
        if each.kind == "continues" and known_actors()[each.predecessor].end:
            end = states.life(each.predecessor)[1]
            assert each.on in {end, _next(end)}, each


def _next(day):
    import datetime

    return (datetime.date.fromisoformat(day) + datetime.timedelta(1)).isoformat()


def test_the_one_that_continues_stands_first():
    assert states.successors("SUN")[0] == "RUS"
    assert states.successors("YUG")[0] == "SCG"
    assert states.predecessors("YEM") in {("YAR", "YMD"), ("YMD", "YAR")}
    assert states.predecessors("SSD") == ("SDN",)
    assert states.successors("CSK") == ("CZE", "SVK")
    assert states.predecessors("USA") == ()
