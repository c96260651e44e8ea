"""Where claims come from: publishers, and the documents they publish."""

from comity.records._codes import GRADE, PUBLISHER_KIND, RELIABILITY
from comity.records._record import Field

PUBLISHER_FIELDS = (
    Field("publisher", "its id", "id", required=True),
    Field("name", "its name", required=True),
    Field("kind", "what it is", codes=PUBLISHER_KIND, required=True),
    Field("state", "the state whose organ it is", "actor"),
    Field("part_of", "the whole it speaks for", "actor"),
    Field("reliability", "Admiralty letter", codes=RELIABILITY, required=True),
    Field("basis", "one line: why that letter", required=True),
)
DOCUMENT_FIELDS = (
    Field("document", "its id", "id", required=True),
    Field("publisher", "who published it", "id", required=True),
    Field("title", "its title", required=True),
    Field("published", "when; [..DAY] with the day seen where the page has no date", "date", required=True),
    Field("url", "its address", "url"),
    Field("where", "where it is, in words, if it has no address"),
    Field("lang", "its language, BCP 47", required=True),
    Field("seen", "the day it was read", "day"),
    Field("via", "where a copy was read"),
    Field("repeats", "the document, or in words the report, that it retells"),
    Field("grade", "the default grade of claims that cite it", codes=GRADE),
)
SPEAKS_FOR_ITS_STATE = ("government", "legislature", "court", "statistics", "central_bank")
"""Publisher kinds whose word is their state's."""
WITNESSES = ("depositary", "statistics", "court")
"""Publisher kinds that witness what they publish."""
DOSSIER_FIELDS = (
    Field("dossier", "its id", "id", required=True),
    Field("title", "its title", required=True),
    Field("about", "what is covered, what is left out", required=True),
    Field("compiled_by", "who compiled it", required=True),
    Field("licence", "under which licence", required=True),
    Field("stale_after", "after how long an open record counts as stale; P18M where not said", "duration"),
)
STALE_AFTER = "P18M"
