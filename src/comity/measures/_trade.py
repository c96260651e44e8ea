"""What states report of their trade with each other and with the world, as squares; neither side's figures stand in for the other's."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from comity.measures._bulk import Option

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables

FLOWS: Final = Option("flows", "comtrade", MappingProxyType({
    "comtrade": "goods by UN Comtrade", "imf_trade": "goods by the International Monetary Fund",
}))
OVER: Final = Option("over", "gdp", MappingProxyType({
    "gdp": "over gross domestic product in dollars of the year (Oneal and Russett)", "trade": "over all trade of the state (Barbieri)",
}))
REPORTS: Final = Option("reports", "own", MappingProxyType({
    "own": "as the state itself reports both ways", "partner": "as its partner reports both ways",
}))
READS: Final = {
    f"{flows} {over}": (f"{flows}.trade",) + (("world_bank.indicators",) if over == "gdp" else ()) for flows in FLOWS.words for over in OVER.words
}
GDP: Final = "NY.GDP.MKTP.CD"
"""The World Bank's indicator of gross domestic product in current US dollars."""
WORLD: Final = ("0", "W00", "G001", "001")
"""The codes of all partners together: of Comtrade, of the Fund's Direction of Trade and of its successor."""
_PREFERRED: Final = {"export": "FOB", "import": "CIF"}
"""How customs value goods: exports at their own border, imports with freight and insurance."""


class Year(NamedTuple):
    """What is reported of one year, in dollars; nan where nothing is."""

    year: int
    ids: NDArray[np.str_]
    sent: NDArray[np.float64]
    """[i, j]: what i says it sold to j."""
    got: NDArray[np.float64]
    """[i, j]: what i says it bought from j."""
    all_sent: NDArray[np.float64]
    """What each says it sold to the world."""
    all_got: NDArray[np.float64]


def span(tables: Tables, chosen: Chosen) -> tuple[int, int] | None:
    """The first and the last year for which anything is reported."""
    import pyarrow.compute as pc

    ends = pc.min_max(tables[f"{chosen['flows']}.trade"]["year"]).as_py()
    return None if ends["min"] is None else (int(ends["min"]), int(ends["max"]))


def reported(tables: Tables, years: tuple[int, ...], chosen: Chosen) -> Iterator[Year]:
    """Year by year; where a flow is given with and without freight, exports are taken without and imports with."""
    import numpy as np
    import pyarrow.compute as pc

    rows = tables[f"{chosen['flows']}.trade"]
    rows = rows.filter(pc.is_valid(rows["reporter"]))
    when = rows["year"].to_numpy()
    for year in years:
        these = rows.take(np.flatnonzero(when == year))
        if not these.num_rows:
            continue
        partners = these["partner"].drop_null().to_pylist()
        ids = np.unique(np.array([*these["reporter"].to_pylist(), *partners], np.str_))
        n = len(ids)
        of = {direction: _square(these, ids, direction) for direction in _PREFERRED}
        yield Year(year, ids, of["export"][:, :n], of["import"][:, :n], of["export"][:, n], of["import"][:, n])


def _square(rows: pa.Table, ids: NDArray[np.str_], direction: str) -> NDArray[np.float64]:
    """The flows of one direction, with the world as a last column."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = rows.filter(pc.equal(rows["direction"], direction))
    is_world = pc.is_in(rows["code_partner"], value_set=pa.array(WORLD))
    rows = rows.filter(pc.or_(pc.is_valid(rows["partner"]), is_world))
    preferred = np.array(rows["valuation"].to_pylist(), object) == _PREFERRED[direction]
    order = np.argsort(preferred, kind="stable")
    partner = np.array([len(ids) if code is None else int(np.searchsorted(ids, code)) for code in rows["partner"].to_pylist()], np.int64)
    reporter = np.searchsorted(ids, np.array(rows["reporter"].to_pylist(), np.str_))
    made = np.full((len(ids), len(ids) + 1), np.nan)
    # Of two figures of one flow the preferred is written last, and stands.
    made[reporter[order], partner[order]] = rows["value"].to_numpy()[order]
    return made


def product_of(tables: Tables, year: int, ids: NDArray[np.str_]) -> NDArray[np.float64]:
    """Gross domestic product of each state in dollars of the year, nan where it is not known."""
    import numpy as np
    import pyarrow.compute as pc

    rows = tables["world_bank.indicators"]
    rows = rows.filter(pc.and_(pc.equal(rows["indicator"], GDP), pc.equal(rows["year"], year)))
    known = dict(zip(rows["actor"].to_pylist(), rows["value"].to_pylist(), strict=True))
    values = [known.get(actor) for actor in ids.tolist()]
    return np.array([np.nan if value is None else value for value in values], np.float64)


def dependence(tables: Tables, years: tuple[int, ...], chosen: Chosen) -> Iterator[tuple[Year, NDArray[np.float64], NDArray[np.int32]]]:
    """Year by year the trade of i with j over what i produces or trades, and of how many of the two flows it is made."""
    import numpy as np

    for each in reported(tables, years, chosen):
        there, back = (each.sent, each.got) if chosen["reports"] == "own" else (each.got.T, each.sent.T)
        size = product_of(tables, each.year, each.ids) if chosen["over"] == "gdp" else each.all_sent + each.all_got
        known = np.isfinite(size) & (size > 0)
        flows = np.where(known[:, None], (~np.isnan(there)).astype(np.int32) + ~np.isnan(back), 0).astype(np.int32)
        yield each, (there + back) / np.where(known, size, np.nan)[:, None], flows
