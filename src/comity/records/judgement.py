"""What someone expects to come, with what likelihood, and how it turned out."""

from comity.records._codes import DOMAIN
from comity.records._record import Field, Kind, stages

JUDGEMENT = Kind(
    name="judgement",
    folder="judgements",
    meaning="a forecast, and how it resolved",
    head=(
        Field("question", "what is asked", required=True),
        Field("domain", "its domain", codes=DOMAIN, required=True),
        Field("criteria", "what decides it", required=True),
        Field("parties", "whom it concerns; without it, the pair its id or its dossier's id names", "actors"),
    ),
    stages=stages(once="resolved", repeats="made revised"),
    ladder=("made", "revised", "resolved"),
    ends=frozenset({"resolved"}),
)
