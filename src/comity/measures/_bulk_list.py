"""The list of the bulk measures, in the order in which a panel offers them."""

from __future__ import annotations

from comity.measures._bulk import Bulk
from comity.measures.alignment_a import alignment_a
from comity.measures.arms_transfers import arms_transfers
from comity.measures.arms_wait import arms_wait
from comity.measures.atop_consultation import atop_consultation
from comity.measures.atop_defense import atop_defense
from comity.measures.atop_neutrality import atop_neutrality
from comity.measures.atop_nonaggression import atop_nonaggression
from comity.measures.atop_offense import atop_offense
from comity.measures.cohen_kappa import cohen_kappa
from comity.measures.s_score import s_score
from comity.measures.scott_pi import scott_pi
from comity.measures.shared_igos import shared_igos
from comity.measures.tau_b import tau_b
from comity.measures.trade_asymmetry import trade_asymmetry
from comity.measures.trade_dependence import trade_dependence
from comity.measures.trade_intensity import trade_intensity
from comity.measures.voting_agreement import voting_agreement

BULK: tuple[Bulk, ...] = (
    voting_agreement,
    s_score,
    cohen_kappa,
    scott_pi,
    alignment_a,
    tau_b,
    atop_defense,
    atop_offense,
    atop_neutrality,
    atop_nonaggression,
    atop_consultation,
    shared_igos,
    arms_transfers,
    arms_wait,
    trade_dependence,
    trade_asymmetry,
    trade_intensity,
)
"""How two states vote and whom they stand by; what they owe each other, share, sell and depend on."""
