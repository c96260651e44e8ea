"""Roll calls of the General Assembly as positions on a scale, under the rules that the literature disagrees on."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from comity.measures._bulk import Option
from comity.problems import bad

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables

VOTES: Final = ("un_votes.votes", "un_votes.roll_calls")
YES, ABSTAIN, NO, ABSENT = range(4)
NONE = -1
LEVELS: Final = 3
PARAGRAPHS_SINCE: Final = 1989
"""The year up to which Bailey, Strezhnev and Voeten keep votes on paragraphs and amendments."""
FIRST_SESSION: Final = 1945
"""Session s opened in this year + s."""


def _option(name: str, default: str, where: tuple[str, str] | None = None, **words: str) -> Option:
    return Option(name, default, MappingProxyType(words), where=where)


def rules(where: tuple[str, str] | None, **abstentions: str) -> tuple[Option, ...]:
    """The rules of counting votes; `abstentions` gives the choices there are for these, the first of them the default."""
    return (
        _option("absences", "out", where, out="votes from which either was absent are left out", abstain="absences count as abstentions"),
        _option("abstentions", next(iter(abstentions)), where, **abstentions),
        _option("unanimous", "keep", where, keep="unanimous votes are kept", drop="unanimous votes are left out"),
        _option(
            "paragraphs", "keep", where, keep="votes on paragraphs and amendments are kept",
            drop="votes on paragraphs and amendments are left out",
            drop_after_1989="votes on paragraphs and amendments after 1989 are left out",
        ),
        _option("important", "all", where, all="all recorded votes", only="only votes that the US Department of State marks important"),
        _option(
            "every", "year", where, year="by calendar year of the vote",
            session="by session of the General Assembly, under the year in which it opened",
        ),
        Option("least", 1, number="fewest common votes: {}", where=where),
    )


BETWEEN: Final = {
    "half": "an abstention lies halfway between yes and no", "out": "votes in which either abstained are left out",
}
"""The choices for abstentions of a measure on a scale."""


@dataclass(eq=False)
class Ballots:
    """Every choice that was made, as a matrix of states by roll calls, and what the rules ask of a roll call."""

    actors: NDArray[np.str_]
    choices: NDArray[np.int8]
    year: NDArray[np.int64]
    session: NDArray[np.int64]
    important: NDArray[np.bool_]
    part: NDArray[np.bool_]
    """Whether it is on a paragraph or an amendment."""
    _kept: tuple[object, dict[int, Any]] = (None, {})

    def kept(self, rules: object) -> dict[int, Any]:
        """What was last kept, by period, of these ballots as counted by these rules: a panel asks several measures of the same."""
        if self._kept[0] != rules:
            self._kept = (rules, {})
        return self._kept[1]


def span(tables: Tables, chosen: Chosen) -> tuple[int, int] | None:
    """The first and the last period in which the roll calls of these tables fall."""
    import pyarrow.compute as pc

    calls = tables["un_votes.roll_calls"]
    when = pc.year(calls["day"]) if chosen["every"] == "year" else calls["session"]
    ends = pc.min_max(when).as_py()
    if ends["min"] is None or not tables["un_votes.votes"].num_rows:
        return None
    first = 0 if chosen["every"] == "year" else FIRST_SESSION
    return first + int(ends["min"]), first + int(ends["max"])


_KEPT: list[tuple[Any, Any, Ballots]] = []
"""The last tables read, by weak references, with their ballots, which go when the tables do."""


def ballots(tables: Tables) -> Ballots:
    """The matrix of choices; a vote whose state, roll call or day is not known is left out."""
    votes, calls = (tables[name] for name in VOTES)
    for one, other, kept in _KEPT:
        if one() is votes and other() is calls:
            return kept
    found = _read(tables)
    _KEPT[:] = [(weakref.ref(votes, lambda _: _KEPT.clear()), weakref.ref(calls), found)]
    return found


def _read(tables: Tables) -> Ballots:
    import numpy as np
    import pyarrow.compute as pc

    votes, calls = tables["un_votes.votes"], tables["un_votes.roll_calls"]
    calls = calls.filter(pc.is_valid(calls["day"])).sort_by("roll_call")
    actors, who = _encoded(votes["actor"])
    words, what = _encoded(votes["choice"])
    asked, which = _encoded(votes["roll_call"])
    meaning = {"yes": YES, "abstain": ABSTAIN, "no": NO, "absent": ABSENT}
    choice = np.array([meaning.get(str(word), NONE) for word in words] + [NONE], np.int8)[what]
    ids = calls["roll_call"].to_numpy()
    at = np.append(np.where(np.isin(asked, ids), np.searchsorted(ids, asked), len(ids)), len(ids))[which]
    # One row and one column more take what is not known: who voted, or on what.
    choices = np.full((len(actors) + 1, len(ids) + 1), NONE, np.int8)
    choices[who, at] = choice
    return Ballots(
        actors.astype(np.str_), choices[:-1, :-1],
        pc.year(calls["day"]).to_numpy().astype(np.int64), pc.fill_null(calls["session"], 0).to_numpy().astype(np.int64),
        _flag(calls, "important"), _flag(calls, "amendment") | _flag(calls, "paragraph"),
    )


def _encoded(column: pa.ChunkedArray) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """The different values of a column, sorted, and for each row the place of its own among them, −1 where it has none."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = pa.concat_arrays(column.chunks or [pa.array([], column.type)]).dictionary_encode()
    values = np.array(coded.dictionary.to_pylist())
    order = np.argsort(values)
    place = np.full(len(values) + 1, -1, np.int64)
    place[order] = np.arange(len(values))
    return values[order], place[pc.fill_null(coded.indices, -1).to_numpy()]


def _flag(calls: pa.Table, name: str) -> NDArray[np.bool_]:
    """A yes-or-no column; where nobody said, no."""
    import pyarrow.compute as pc

    found: NDArray[np.bool_] = pc.fill_null(calls[name], False).to_numpy()
    return found


def counting(chosen: Chosen) -> tuple[str | int, ...]:
    """The rules that decide which positions are counted, in order."""
    return tuple(chosen[name] for name in ("absences", "abstentions", "unanimous", "paragraphs", "important", "every"))


def counted(tables: Tables, chosen: Chosen) -> Callable[[int], tuple[NDArray[np.str_], NDArray[np.int8]]]:
    """A function from a period to its states and their positions, 0 yes, 1 abstain, 2 no, −1 none, in the roll calls that the rules keep.

    A period in which nobody voted has no states: in 1964 the Assembly took no vote.
    """
    import numpy as np

    cast = ballots(tables)
    _answerable(tables, cast, chosen)
    kept, when = _kept(cast, chosen), cast.year if chosen["every"] == "year" else cast.session + FIRST_SESSION

    def of_period(period: int) -> tuple[NDArray[np.str_], NDArray[np.int8]]:
        columns = np.flatnonzero(when == period)
        present = np.flatnonzero((cast.choices[:, columns] != NONE).any(axis=1))
        return cast.actors[present], _positions(cast.choices[np.ix_(present, columns[kept[columns]])], chosen)

    return of_period


def _answerable(tables: Tables, cast: Ballots, chosen: Chosen) -> None:
    """Refuse a rule about which this version of the votes says nothing: it would change no figure, or leave none."""
    calls = tables["un_votes.roll_calls"]
    said = {name: calls[name].null_count < len(calls) for name in ("important", "amendment", "paragraph")}
    for option, choice, known, what in (
        ("absences", "abstain", (cast.choices == ABSENT).any(), "who was absent"),
        ("important", "only", said["important"], "which votes are important"),
        ("paragraphs", chosen["paragraphs"], chosen["paragraphs"] == "keep" or said["amendment"] or said["paragraph"],
         "which votes are on paragraphs and amendments"),
    ):
        if chosen[option] == choice and not known:
            raise bad(option, f"this version of the votes does not say {what}", f"leave {option} as it is, or import a version that says", "option")


def _kept(cast: Ballots, chosen: Chosen) -> NDArray[np.bool_]:
    """Which roll calls the rules keep."""
    import numpy as np

    kept = np.ones(cast.choices.shape[1], dtype=bool)
    if chosen["paragraphs"] == "drop":
        kept &= ~cast.part
    if chosen["paragraphs"] == "drop_after_1989":
        kept &= ~(cast.part & (cast.year > PARAGRAPHS_SINCE))
    if chosen["important"] == "only":
        kept &= cast.important
    if chosen["unanimous"] == "drop":
        kept &= sum((cast.choices == choice).any(axis=0).astype(int) for choice in (YES, ABSTAIN, NO)) > 1
    return kept


def _positions(choices: NDArray[np.int8], chosen: Chosen) -> NDArray[Any]:
    """Choices as positions, absences and abstentions as the rules have them."""
    import numpy as np

    counted = np.where(choices == ABSENT, ABSTAIN if chosen["absences"] == "abstain" else NONE, choices)
    if chosen["abstentions"] == "out":
        counted = np.where(counted == ABSTAIN, NONE, counted)
    return counted.astype(np.int8)
