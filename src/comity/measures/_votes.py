"""Roll calls of the General Assembly as positions on a scale, under the rules that the literature disagrees on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from comity.measures._bulk import Option
from comity.problems import bad

if TYPE_CHECKING:
    from collections.abc import Iterator

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


class Ballots(NamedTuple):
    """Every choice that was made, as a matrix of states by roll calls, and what the rules ask of a roll call."""

    actors: NDArray[np.str_]
    choices: NDArray[np.int8]
    year: NDArray[np.int64]
    session: NDArray[np.int64]
    marked: dict[str, NDArray[np.bool_]]
    """important, and part: on a paragraph or an amendment."""


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


def ballots(tables: Tables) -> Ballots:
    """The matrix of choices; a vote whose state, roll call or day is not known is left out."""
    import numpy as np
    import pyarrow.compute as pc

    calls = tables["un_votes.roll_calls"].sort_by("roll_call")
    calls = calls.filter(pc.is_valid(calls["day"]))
    votes = tables["un_votes.votes"]
    votes = votes.filter(pc.is_valid(votes["actor"]))
    actors, who = _encoded(votes["actor"])
    words, what = _encoded(votes["choice"])
    meaning = {"yes": YES, "abstain": ABSTAIN, "no": NO, "absent": ABSENT}
    choice = np.array([meaning.get(word, NONE) for word in words.tolist()], np.int8)[what]
    ids, asked = calls["roll_call"].to_numpy(), votes["roll_call"].to_numpy()
    at = np.searchsorted(ids, asked)
    known = at < len(ids)
    known[known] = ids[at[known]] == asked[known]
    choices = np.full((len(actors), len(ids)), NONE, np.int8)
    choices[who[known], at[known]] = choice[known]
    return Ballots(
        actors, choices, pc.year(calls["day"]).to_numpy().astype(np.int64), pc.fill_null(calls["session"], 0).to_numpy().astype(np.int64),
        {"important": _flag(calls, "important"), "part": _flag(calls, "amendment") | _flag(calls, "paragraph")},
    )


def _encoded(column: pa.ChunkedArray) -> tuple[NDArray[np.str_], NDArray[np.int64]]:
    """The different words of a column, sorted, and for each row the place of its word among them."""
    import numpy as np
    import pyarrow.compute as pc

    coded = pc.dictionary_encode(column).unify_dictionaries().combine_chunks()
    coded = coded.chunk(0) if hasattr(coded, "chunk") else coded
    words = np.array(coded.dictionary.to_pylist(), dtype=np.str_)
    order = np.argsort(words)
    place = np.empty(len(words), np.int64)
    place[order] = np.arange(len(words))
    return words[order], place[coded.indices.to_numpy()]


def _flag(calls: pa.Table, name: str) -> NDArray[np.bool_]:
    """A yes-or-no column; where nobody said, no."""
    import pyarrow.compute as pc

    found: NDArray[np.bool_] = pc.fill_null(calls[name], False).to_numpy()
    return found


def positions(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[tuple[int, NDArray[np.str_], NDArray[np.int8]]]:
    """For each period its states and their positions, 0 yes, 1 abstain, 2 no, −1 none, in the roll calls that the rules keep.

    A period in which nobody voted has no states, and is left out: in 1964 the Assembly took no vote.
    """
    import numpy as np

    cast = ballots(tables)
    if chosen["absences"] == "abstain" and not (cast.choices == ABSENT).any():
        raise bad(
            "absences", "this version of the votes does not say who was absent", "take absences=out, or a version that lists absences", "option",
        )
    kept, when = _kept(cast, chosen), cast.year if chosen["every"] == "year" else cast.session + FIRST_SESSION
    for period in periods:
        columns = np.flatnonzero(when == period)
        present = np.flatnonzero((cast.choices[:, columns] != NONE).any(axis=1))
        if not len(present):
            continue
        yield period, cast.actors[present], _counted(cast.choices[np.ix_(present, columns[kept[columns]])], chosen)


def _kept(cast: Ballots, chosen: Chosen) -> NDArray[np.bool_]:
    """Which roll calls the rules keep."""
    import numpy as np

    kept = np.ones(cast.choices.shape[1], dtype=bool)
    if chosen["paragraphs"] == "drop":
        kept &= ~cast.marked["part"]
    if chosen["paragraphs"] == "drop_after_1989":
        kept &= ~(cast.marked["part"] & (cast.year > PARAGRAPHS_SINCE))
    if chosen["important"] == "only":
        kept &= cast.marked["important"]
    if chosen["unanimous"] == "drop":
        kept &= sum((cast.choices == choice).any(axis=0).astype(int) for choice in (YES, ABSTAIN, NO)) > 1
    return kept


def _counted(choices: NDArray[np.int8], chosen: Chosen) -> NDArray[Any]:
    """Choices as positions, absences and abstentions as the rules have them."""
    import numpy as np

    counted = np.where(choices == ABSENT, ABSTAIN if chosen["absences"] == "abstain" else NONE, choices)
    if chosen["abstentions"] == "out":
        counted = np.where(counted == ABSTAIN, NONE, counted)
    return counted.astype(np.int8)
