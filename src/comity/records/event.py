"""What happened on a day: visits, calls, exercises, incidents."""

from comity.records._codes import EVENT_TYPE, LEVEL
from comity.records._record import Field, Kind, stages

EVENT = Kind(
    name="event",
    folder="events",
    meaning="something that happened on a day",
    head=(
        Field("type", "what kind of event", codes=EVENT_TYPE, required=True),
        Field("title", "what happened", required=True),
        Field("parties", "who took part", "actors", required=True),
        Field("where", "the place"),
        Field("level", "at which level", codes=LEVEL),
    ),
    stages=stages(once="held cancelled", repeats="planned postponed"),
    ladder=("planned", "postponed", "held", "cancelled"),
    ends=frozenset({"held", "cancelled"}),
    mutual=frozenset({"held"}),
    properties=("stage", "measure"),
    csv=True,
)
MUTUAL_TYPES = ("meeting", "visit")
"""Only these events are acts of both sides."""
