"""Which states there were on a day, by which list, and under which codes and names.

    from comity import states

    states.convert("VNM", "iso3", "gw", "2020-01-01")     # '816'
    states.actor_of("gw", 970, "2020-01-01")              # 'KIR'; by the other list, NRU
    states.find("Burma")                                  # 'MMR'
    states.members("cow", "1990-10-03")                   # spells, one of them Germany's
"""

from __future__ import annotations

from comity.states._card import about
from comity.states._codes import CODE_SYSTEMS, actor_of, code_of, codes_on, convert, convert_many, life
from comity.states._names import find, listed, meanings, named, usual_name, usual_names
from comity.states._spells import SYSTEMS, Spell, is_member, last_day, members, memberships, spells
from comity.states._successions import Succession, predecessors, successions, successors

__all__ = [
    "CODE_SYSTEMS", "SYSTEMS", "Spell", "Succession", "about", "actor_of", "code_of", "codes_on", "convert", "convert_many", "find", "is_member",
    "last_day", "life", "listed", "meanings", "members", "memberships", "named", "predecessors", "spells", "successions", "successors", "usual_name",
    "usual_names",
]
