"""Who belongs to which organisation, and since when."""

from comity.records._record import Field, Kind, stages

MEMBERSHIP = Kind(
    name="membership",
    folder="memberships",
    meaning="an actor's standing in an organisation",
    head=(
        Field("organisation", "the organisation", "actor", required=True),
        Field("actor", "the member", "actor", required=True),
    ),
    stages=stages(
        once="member left",
        repeats="applied invited observer partner suspended reinstated withdrawing expected",
    ),
    ladder=("applied", "invited", "observer", "partner", "member", "suspended", "reinstated", "withdrawing", "left"),
    ends=frozenset({"left"}),
    csv=True,
)
