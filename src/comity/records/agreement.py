"""What states have agreed: a treaty and all that comes before and after its signature."""

from comity.records._codes import AGREEMENT_FORM, BINDING, DOMAIN
from comity.records._record import CHECKED, Field, Kind, stages

AGREEMENT = Kind(
    name="agreement",
    folder="agreements",
    meaning="a treaty or another text agreed",
    head=(
        Field("title", "its title", required=True),
        Field("form", "what kind of text", codes=AGREEMENT_FORM, required=True),
        Field("binding", "whether it binds", codes=BINDING, required=True),
        Field("parties", "who is party", "actors", required=True),
        Field("domains", "what it is about", "codes", codes=DOMAIN, required=True),
        Field("replaces", "the agreement it replaces", "id"),
        Field("amends", "the agreement it amends", "id"),
        CHECKED,
    ),
    stages=stages(
        once="initialled adopted opened signed(p) ratified(p) acceded(p) in_force(p) withdrawn(p) expired terminated replaced",
        repeats="expected negotiating approved(p) provisional suspended(p) resumed(p) extended amended",
    ),
    ladder=(
        "negotiating", "initialled", "adopted", "opened", "signed", "approved", "ratified", "acceded", "provisional", "in_force",
        "amended", "extended", "suspended", "resumed", "withdrawn", "expired", "terminated", "replaced",
    ),
    reads_as={"amended": "in_force", "extended": "in_force", "resumed": "in_force"},
    ends=frozenset({"withdrawn", "expired", "terminated", "replaced"}),
    mutual=frozenset({"signed", "in_force", "extended", "amended", "resumed"}),
    properties=("stage", "obligation", "term"),
)
BEFORE_FORCE = ("expected", *AGREEMENT.ladder[: AGREEMENT.ladder.index("provisional")])
"""States in which it has never been in force, nor applied for a time."""
JOINS = ("signed", "acceded", "in_force")
"""Acts of one party that make it one; where they are told of any, one of whom none is told has not joined yet."""
LEAVES = ("withdrawn", "suspended")
"""Acts of one party after which it is not bound, until it joins or resumes again."""
BINDING_ACTS = (*JOINS, "suspended", "resumed", "withdrawn")
"""Acts by which one party binds or unbinds itself; of those of one day the last in this order counts."""
