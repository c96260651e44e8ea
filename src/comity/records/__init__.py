"""What can be written down: the kinds of record, their heads, stages and codes."""

from comity.records._record import Kind
from comity.records.agreement import AGREEMENT
from comity.records.commitment import COMMITMENT
from comity.records.dispute import DISPUTE
from comity.records.event import EVENT
from comity.records.flow import FLOW
from comity.records.judgement import JUDGEMENT
from comity.records.membership import MEMBERSHIP
from comity.records.sanction import SANCTION
from comity.records.vote import VOTE

__all__ = ["KINDS", "RECORDS", "Kind"]

RECORDS: tuple[Kind, ...] = (AGREEMENT, COMMITMENT, FLOW, MEMBERSHIP, DISPUTE, SANCTION, EVENT, JUDGEMENT, VOTE)
KINDS: dict[str, Kind] = {kind.name: kind for kind in RECORDS}
