"""What goes from one state to another in a stretch of time: goods, money, energy, people."""

from comity.records._codes import BASIS, DOMAIN, UNIT, WAY
from comity.records._record import Field, Kind

FLOW = Kind(
    name="flow",
    folder="flows",
    meaning="what goes between two states in a stretch of time",
    head=(
        Field("what", "what flows", required=True),
        Field("domain", "its domain", codes=DOMAIN, required=True),
        Field("origin", "where it comes from", "actor", required=True),
        Field("destination", "where it goes", "actor", required=True),
        Field("way", "which way is counted", codes=WAY, required=True),
        Field("unit", "the unit of its values", codes=UNIT, required=True),
        Field("basis", "how it is counted", codes=BASIS, required=True),
    ),
    properties=("value", "change", "share"),
    csv=True,
)
