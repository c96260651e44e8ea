"""How far apart two states count the same flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import amounts, highest, lowest
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

WIDEST = 2.0
"""The gap where one of the two says 0."""
UNGRADED = 6
"""Grade 6 cannot be judged, and ranks with none."""


@measure(
    reads=("asked", "parties", "heads", "groups", "claims"),
    by=("record", "way", "basis", "unit"), unit="ratio", also=("says_a", "says_b"),
)
def mirror_gap(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table, claims: ir.Table) -> ir.Table:
    """How far apart the two states' own figures for one flow lie, as a part of their mean.

    Range: 0 (the same figure) to 2 (one of them says 0). `low` and `high` are the least and the greatest gap that the rounding or
        the ranges of both figures allow. `n` is the number of live claims in which either state speaks of this figure.

    Limits: Only what each state says itself counts; a third party's figure is no mirror. Where a state gives several, the shown
        one, else the better graded, is taken; `says_a` and `says_b` are both figures, never averaged. A gap of some per cent is
        normal: imports are counted with freight and insurance, exports without, and goods in transit, time lags and exchange
        rates differ.

    References: O. Morgenstern, On the Accuracy of Economic Observations (Princeton, 1950; 2nd edition 1963); J. Bhagwati,
        On the Underinvoicing of Imports, Bulletin of the Oxford University Institute of Economics and Statistics 26 (1964).

    Example:
        >>> year = {"record": "trade", "kind": "flow", "property": "value", "group": "g"}
        >>> live = {**year, "status": "live"}
        >>> found = rows(
        ...     mirror_gap,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": "trade", "whole": "XAA"}, {"record": "trade", "whole": "XBB"}],
        ...     heads=[{"record": "trade", "kind": "flow", "way": "out", "unit": "USD", "basis": "customs"}],
        ...     groups=[{**year, "earliest": "2022-01-01", "latest": "2022-12-31", "value": 90, "shown": "trade#1@a"}],
        ...     claims=[{**live, "claim": "trade#1@a", "speaker": "XAA", "standing": "shown", "value": 90},
        ...             {**live, "claim": "trade#2@b", "speaker": "XBB", "standing": "dissents", "value": 110}],
        ... )
        >>> [(row["period"], int(row["says_a"]), int(row["says_b"]), float(row["value"])) for row in found]
        [('2022', 90, 110, 0.2)]
    """
    import ibis

    flow = amounts(asked, parties, heads, groups).select("a", "b", "group", "record", "way", "basis", "unit", "period")
    said = claims.filter(claims.status == "live", claims.denies.isnull(), claims.value.notnull()).select(
        "claim", "group", "speaker", "standing", "estimate", "grade", "reliability", "known", "value",
        low=ibis.greatest(lowest(claims).fill_null(0), 0), high=highest(claims),
    )
    own = flow.inner_join(said, "group")
    own = own.filter((own.speaker == own.a) | (own.speaker == own.b))
    first = ibis.window(group_by=["group", "speaker"], order_by=[
        own.standing != "shown", own.estimate.fill_null(False), own.grade.nullif(UNGRADED).fill_null(UNGRADED),
        own.reliability.nullif("F").fill_null("Z"), own.known.desc(), own.claim,
    ])
    ranked = own.mutate(place=ibis.row_number().over(first))
    a, b = (ranked.speaker == ranked.a) & (ranked.place == 0), (ranked.speaker == ranked.b) & (ranked.place == 0)
    two = ranked.group_by("a", "b", "group", "record", "way", "basis", "unit", "period").agg(
        says_a=ranked.value.max(where=a), low_a=ranked.low.max(where=a), high_a=ranked.high.max(where=a),
        says_b=ranked.value.max(where=b), low_b=ranked.low.max(where=b), high_b=ranked.high.max(where=b),
        n=ranked.count(),
        claims=ranked.claim.collect(where=ranked.place == 0, order_by=ranked.claim, distinct=True),
    )
    two = two.filter(two.says_a >= 0, two.says_b >= 0, two.says_a + two.says_b > 0)
    least, most = _gap(two.low_a, two.high_b, open_end=-WIDEST), _gap(two.high_a, two.low_b, open_end=WIDEST)
    return two.mutate(
        value=_gap(two.says_a, two.says_b).abs(), low=ibis.greatest(least, -most, 0), high=ibis.greatest(most, -least)
    )


def _gap(x: ir.DecimalValue, y: ir.DecimalValue, open_end: float = 0.0) -> ir.FloatingValue:
    """By how much x exceeds y, as a part of their mean; `open_end` where either is open or both are 0."""
    return ((x - y).cast("float64") * 2 / (x + y).cast("float64").nullif(0.0)).fill_null(open_end)
