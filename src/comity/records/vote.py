"""How actors voted on an item of a body: CSV only, one row a vote."""

from comity.records._codes import CHOICE
from comity.records._record import Field, Kind

VOTE = Kind(
    name="vote",
    folder="votes",
    meaning="a vote on an item of a body",
    head=(
        Field("body", "the body that votes", "actor", required=True),
        Field("item", "what is voted on", required=True),
        Field("title", "the item's title"),
    ),
    properties=("vote",),
    csv=True,
)
VOTE_ROW = (
    Field("on", "the day of the vote", "day", required=True),
    Field("actor", "who votes", "actor", required=True),
    Field("choice", "how", codes=CHOICE, required=True),
)
"""The columns that make a vote; body, item and title are the item's head."""
