"""What was promised and what came: money, goods, works or policy, from pledge to use."""

from comity.records._codes import COMMITMENT_FORM, DOMAIN
from comity.records._record import CHECKED, Field, Kind, stages

COMMITMENT = Kind(
    name="commitment",
    folder="commitments",
    meaning="something promised, and what came of it",
    head=(
        Field("what", "what is promised", required=True),
        Field("domain", "its domain", codes=DOMAIN, required=True),
        Field("form", "in which form", codes=COMMITMENT_FORM, required=True),
        Field("giver", "who gives", "actor"),
        Field("receiver", "who receives", "actor"),
        Field("parties", "who is bound, where it is mutual", "actors"),
        Field("agreement", "the agreement it stands in", "id"),
        Field("part_of", "the umbrella commitment, which then does not count", "id"),
        CHECKED,
    ),
    stages=stages(
        repeats="expected revised suspended resumed",
        parts="announced pledged committed allocated ordered begun delivered operational paid used cancelled lapsed returned repaid",
    ),
    ladder=(
        "announced", "pledged", "committed", "allocated", "ordered", "begun", "delivered", "operational", "paid", "used",
        "suspended", "resumed", "cancelled", "lapsed", "returned", "repaid",
    ),
    ends=frozenset({"cancelled", "lapsed", "returned", "repaid"}),
)
