"""Restrictions one actor lays on another: exposure to them is measured and shown, never circumvented."""

from comity.records._codes import DOMAIN
from comity.records._record import CHECKED, Field, Kind, stages

SANCTION = Kind(
    name="sanction",
    folder="sanctions",
    meaning="a restriction laid on an actor",
    head=(
        Field("by", "who imposes it", "actor", required=True),
        Field("target", "on whom", "actor", required=True),
        Field("domain", "its domain", codes=DOMAIN, required=True),
        Field("act", "its legal basis"),
        CHECKED,
    ),
    stages=stages(once="imposed lifted", repeats="expected widened eased suspended snapped_back extended"),
    ladder=("imposed", "widened", "extended", "eased", "suspended", "snapped_back", "lifted"),
    ends=frozenset({"lifted"}),
)
