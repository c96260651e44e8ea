"""What states quarrel about: a proposition, and who leans which way on it."""

from comity.records._codes import DOMAIN
from comity.records._record import CHECKED, Field, Kind

DISPUTE = Kind(
    name="dispute",
    folder="disputes",
    meaning="an issue on which parties take positions",
    head=(
        Field("issue", "what it is about", required=True),
        Field("proposition", "one sentence that can be favoured or opposed", required=True),
        Field("domain", "its domain", codes=DOMAIN, required=True),
        Field("parties", "who takes a position", "actors", required=True),
        CHECKED,
    ),
    properties=("position", "salience"),
)
