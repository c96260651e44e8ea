"""How often two states vote alike in the General Assembly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures import _votes
from comity.measures._bulk import Part, bulk
from comity.measures._contingency import distances, quotient
from comity.measures._similarity import joints
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

CHOICES = ("yes", "abstain", "no")
PAIRS = tuple(
    Part(f"{one}_{other}", "items", f"Votes in which the first state chose {one} and the second {other}") for one in CHOICES for other in CHOICES
)


@bulk(
    reads=_votes.VOTES, unit="share", covers=_votes.span, parts=PAIRS,
    options=_votes.rules(None, **_votes.BETWEEN, different="an abstention agrees with an abstention alone"),
)
def voting_agreement(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The share of recorded votes of the General Assembly on which two states vote alike, an abstention agreeing by half.

    Range: 0, opposed in every vote, to 1, alike in every vote. `n` is the number of votes that both took part in under the rules
        printed. The further columns are the table behind the figure: `yes_abstain` counts votes in which the row's state said yes and
        the column's abstained.

    Limits: Most resolutions pass without a vote, and the part that comes to one changes over the years, as does what is voted on:
        a change of agreement may be a change of agenda. Rules move the figure: the script of Voeten leaves unanimous votes out and
        counts by session; the US Department of State leaves out votes on paragraphs and amendments; with `abstentions=different` the
        figure is the share of identical votes. Not corrected for chance: see `cohen_kappa`, `scott_pi`, `alignment_a`.

    References: A. Lijphart, The Analysis of Bloc Voting in the General Assembly, American Political Science Review 57 (1963),
        902-917; E. Voeten, Data and Analyses of Voting in the United Nations General Assembly, in B. Reinalda (ed.), Routledge
        Handbook of International Organization (2013).

    Example:
        >>> assembly = roll_calls(2015, XAA="yyyn", XBB="yann")
        >>> figures(voting_agreement, assembly)[2015, "XAA", "XBB"]
        0.625
        >>> figures(voting_agreement, assembly, abstentions="different")[2015, "XAA", "XBB"]
        0.5
    """
    weights = distances(_votes.LEVELS, "nominal" if chosen["abstentions"] == "different" else "linear")
    for period, ids, joint in joints(tables, periods, chosen):
        apart = quotient(joint.disagreement(weights), joint.n * weights.max())
        table = joint.table().reshape(-1, *joint.n.shape)
        yield square(period, ids, 1 - apart, joint.n, least=int(chosen["least"]), extra=dict(zip((part.name for part in PAIRS), table, strict=True)))
