"""The tables of a compiled store: the one definition of their columns."""

from __future__ import annotations

TEXT, DAY, NUMBER, FLAG, COUNT, LIST = "string", "date", "decimal(38, 9)", "boolean", "int32", "array<string>"
"""Column types by their names in Ibis."""
IN_SQL = {TEXT: "VARCHAR", LIST: "VARCHAR", DAY: "DATE", NUMBER: "DECIMAL(38, 9)", FLAG: "BOOLEAN", COUNT: "INTEGER"}
"""The same by their names in the engine, as they are read from text: a list is split after that."""


def _columns(form: str, names: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), form)


CLAIMS: dict[str, str] = {
    **_columns(TEXT, "claim entry record kind property"),
    **_columns(FLAG, "is_stage is_figure mutual"),
    **_columns(COUNT, "ladder"),
    **_columns(TEXT, "state party chamber which part_of for_ by_ on_text"),
    **_columns(DAY, "earliest latest"),
    **_columns(TEXT, "period from_text to_text"),
    **_columns(DAY, "from_earliest from_latest to_earliest to_latest"),
    **_columns(TEXT, "due"),
    **_columns(DAY, "due_earliest due_latest"),
    **_columns(TEXT, "until_text"),
    **_columns(DAY, "until_latest"),
    **_columns(NUMBER, "value low high half"),
    **_columns(TEXT, "unit basis"),
    **_columns(FLAG, "estimate cumulative"),
    **_columns(TEXT, "denies says of_ text"),
    **_columns(COUNT, "lean"),
    **_columns(NUMBER, "probability"),
    **_columns(TEXT, "words outcome renews document"),
    **_columns(COUNT, "grade"),
    **_columns(FLAG, "picked"),
    **_columns(DAY, "known_own recorded rec_from rec_to"),
    **_columns(FLAG, "rec_draft"),
    **_columns(TEXT, "group_key condition note at_ quote lang"),
}
HEADS: dict[str, str] = {
    **_columns(TEXT, "record kind dossier title domain"),
    **_columns(LIST, "domains"),
    **_columns(TEXT, "form binding what unit basis way origin destination giver receiver by_ target actor organisation"),
    **_columns(TEXT, "issue proposition question criteria type_ level where_ agreement part_of replaces amends act body item"),
    **_columns(DAY, "checked rec_from rec_to"),
    **_columns(FLAG, "rec_draft"),
    **_columns(COUNT, "n_parties stale_months stale_days"),
}
PARTIES: dict[str, str] = {**_columns(TEXT, "record actor whole role"), **_columns(DAY, "rec_from rec_to"), **_columns(FLAG, "rec_draft")}
DOCUMENTS: dict[str, str] = {
    **_columns(TEXT, "document publisher title published"),
    **_columns(DAY, "published_latest"),
    **_columns(TEXT, "url where_ lang seen via repeats root"),
    **_columns(DAY, "known_from known_to"),
    **_columns(COUNT, "grade"),
    **_columns(DAY, "rec_from rec_to"),
    **_columns(FLAG, "rec_draft"),
}
PUBLISHERS: dict[str, str] = {
    **_columns(TEXT, "publisher name kind state reliability basis speaker"),
    **_columns(FLAG, "witness"),
    **_columns(DAY, "rec_from rec_to"),
    **_columns(FLAG, "rec_draft"),
}
ACTORS: dict[str, str] = {**_columns(TEXT, "actor name kind whole"), **_columns(DAY, "rec_from rec_to"), **_columns(FLAG, "rec_draft")}
SUPERSEDES: dict[str, str] = {**_columns(TEXT, "by_entry entry")}
DOSSIER: dict[str, str] = {**_columns(TEXT, "dossier title about compiled_by licence stale_after schema")}
STORE: dict[str, dict[str, str]] = {
    "claims": CLAIMS, "heads": HEADS, "parties": PARTIES, "documents": DOCUMENTS, "publishers": PUBLISHERS, "actors": ACTORS,
    "supersedes": SUPERSEDES, "dossier": DOSSIER,
}
"""All tables of a store. Those with rec_from and rec_to hold a row a version: it is read where rec_from ≤ R < rec_to, and where drafts are read
if rec_draft is true, are not if it is false. A document's root is so where known_from ≤ K < known_to."""
ASKED: dict[str, str] = {**_columns(DAY, "on_day known_day recorded_day"), **_columns(TEXT, "a b"), **_columns(FLAG, "wide drafts")}
"""The one row of a question: world day, knowledge day, ledger day, the pair if there is one, whether drafts are read (R is today), and whether
the dossiers about the pair are read whole (a brief) or only the records that name both (`comity claims A B`)."""
RAW: dict[str, dict[str, str]] = {f"raw_{table}": {"src": COUNT, **columns} for table, columns in STORE.items()}
"""The tables of the session: those of all stores opened, `src` telling which."""
