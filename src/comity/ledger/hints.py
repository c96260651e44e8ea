"""What a dossier may say and should not, and what the ledger makes of what it says: the advice of `comity check`.

Each hint is a function like those of `checks.CHECKS`; `anchor rule N` names the rule it keeps. Nothing here refuses a dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.ledger import _folder, canonical
from comity.ledger._check_heads import examples_are_replaced, records_say_something
from comity.ledger._hints_amounts import (
    amounts_can_be_counted,
    no_more_came_than_was_promised,
    nothing_is_part_of_itself,
    parts_are_no_larger_than_the_whole,
    parts_have_names,
    umbrellas_do_not_count,
)
from comity.ledger._hints_days import (
    days_are_no_more_exact_than_quoted,
    events_are_not_publications,
    forecasts_are_no_facts,
    late_documents,
    open_records_were_looked_at,
    publications_are_past,
    stages_come_in_order,
    stretches_run_forward,
)
from comity.ledger._hints_names import acts_are_of_parties, languages_are_codes, records_of_two_have_two, states_are_named_by_id
from comity.ledger._hints_sources import confirmed_has_two_roots, denials_and_facts, grades_are_not_copied, ids_look_different, retold_reports
from comity.ledger.dossier import Dossier
from comity.problems import Problem

_BOM = b"\xef\xbb\xbf"


def files_are_canonical(dossier: Dossier) -> Iterator[Problem]:
    """Every file is as `comity fmt` would write it (anchor rule 20), and holds something."""
    for found in _folder.listing(dossier.root).files:
        if found.name == _folder.JOURNAL:
            continue
        try:
            data = _folder.read(dossier.root, found)
            text = _folder.text_of(data)
            if found.name.endswith(".csv") and text.count("\n") < 2 and not text.partition("\n")[2].strip():
                yield Problem(found.name, 1, "no-rows", "the table has a header and no rows", "nothing, if that is meant", "note")
            same = not data.startswith(_BOM) and canonical.is_canonical(found.name, text)
        except (OSError, ValueError):
            continue  # told by the checks
        if not same:
            yield Problem(found.name, 0, "not-canonical", "the file is not in canonical form", f"comity fmt {dossier.root}", "note")


HINTS: tuple[Callable[[Dossier], Iterator[Problem]], ...] = (
    forecasts_are_no_facts, stages_come_in_order, no_more_came_than_was_promised, parts_are_no_larger_than_the_whole, umbrellas_do_not_count,
    confirmed_has_two_roots, events_are_not_publications, open_records_were_looked_at, days_are_no_more_exact_than_quoted, grades_are_not_copied,
    files_are_canonical, denials_and_facts, parts_have_names, retold_reports, late_documents, ids_look_different,
    examples_are_replaced, records_say_something, states_are_named_by_id, records_of_two_have_two, acts_are_of_parties, languages_are_codes,
    amounts_can_be_counted, nothing_is_part_of_itself, stretches_run_forward, publications_are_past,
)
"""Every hint, in the order of the anchor's rules, explanations last."""


def advise(dossier: Dossier) -> Dossier:
    """Add every hint to the dossier's problems; only a dossier without errors is sound enough to advise on."""
    if not dossier.errors:
        for rule in HINTS:
            dossier.problems.extend(rule(dossier))
    return dossier
