"""Roll calls of the General Assembly: the file of the Digital Library, and Erik Voeten's in three forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.problems import bad
from comity.sources._columns import NotThisLayout, strings
from comity.sources._letters import encoding_of
from comity.sources._rframe import frame
from comity.sources._roll_calls import CALLS, CHOICES, VOTES, from_long, from_two
from comity.sources._source import IGNORED, OWN_DAY, Coverage, Expect, Layout, Source

if TYPE_CHECKING:
    import pyarrow as pa

LIBRARY = Layout("Digital Library CSV", "csv", {
    "undl_id": "roll_call", "ms_code": "code", "ms_vote": "choice", "date": "day", "session": "session", "resolution": "resolution",
    "title": "title", "subjects": "issues",
    # The name and the totals repeat what the codes and votes say; a note corrects nothing, since the Library keeps votes as cast.
    "ms_name": IGNORED, "draft": IGNORED, "committee_report": IGNORED, "meeting": IGNORED, "agenda_title": IGNORED, "vote_note": IGNORED,
    "total_yes": IGNORED, "total_no": IGNORED, "total_abstentions": IGNORED, "total_non_voting": IGNORED, "total_ms": IGNORED,
    "undl_link": IGNORED,
}, "comity.sources.un_votes:read_library", optional=("subjects",))

_VOETEN = {
    "rcid": "roll_call", "ccode": "code", "vote": "choice", "date": "day", "session": "session", "unres": "resolution", "short": "title",
    "descr": "description", "importantvote": "important", "amend": "amendment", "para": "paragraph",
    "me": "issue_me", "nu": "issue_nu", "di": "issue_di", "hr": "issue_hr", "co": "issue_co", "ec": "issue_ec",
    # Codes say who, dates say when, votes say how many; `member` repeats vote 9, `resid` and `ident` number roll calls anew.
    "member": IGNORED, "Country": IGNORED, "Countryname": IGNORED, "year": IGNORED, "yes": IGNORED, "no": IGNORED, "abstain": IGNORED,
    "resid": IGNORED, "ident": IGNORED,
}
_VOETEN_LACKS = (
    "unres", "short", "descr", "importantvote", "amend", "para", "me", "nu", "di", "hr", "co", "ec",
)
VOETEN_CSV = Layout("Voeten's CSV", "csv", _VOETEN, "comity.sources.un_votes:read_voeten_csv", optional=_VOETEN_LACKS)
VOETEN_TAB = Layout("Voeten's tab-separated file", "tab", _VOETEN, "comity.sources.un_votes:read_voeten_tab", optional=_VOETEN_LACKS)
VOETEN_RDA = Layout("Voeten's .rda", "rda", _VOETEN, "comity.sources.un_votes:read_voeten_rda", optional=_VOETEN_LACKS)

PACKAGE_VOTES = Layout("un_votes of the R package unvotes", "rda", {
    "rcid": "roll_call", "country": "name", "country_code": "code", "vote": "choice",
}, "comity.sources.un_votes:read_package", together=("un_votes.rda", "un_roll_calls.rda", "un_roll_call_issues.rda"))
PACKAGE_CALLS = Layout("un_roll_calls of the R package unvotes", "rda", {
    "rcid": "roll_call", "session": "session", "importantvote": "important", "date": "day", "unres": "resolution", "amend": "amendment",
    "para": "paragraph", "short": "title", "descr": "description",
}, "comity.sources.un_votes:read_package")
PACKAGE_ISSUES = Layout("un_roll_call_issues of the R package unvotes", "rda", {
    "rcid": "roll_call", "short_name": "issue", "issue": IGNORED,
}, "comity.sources.un_votes:read_package")


def read_library(path: Path) -> dict[str, pa.Table]:
    """The votes and roll calls of the Digital Library's file: adopted resolutions alone, absences told, membership by its rows."""
    import pyarrow.compute as pc

    table = strings(path, LIBRARY)
    for name in ("amendment", "paragraph"):    # the Library leaves such votes out
        table = table.append_column(name, pc.if_else(pc.is_valid(table["roll_call"]), "false", ""))
    return from_long(table, path.name, "iso3", {"Y": "yes", "N": "no", "A": "abstain", "X": "absent"}, known=("yes", "no", "abstain", "absent"))


def read_voeten_csv(path: Path) -> dict[str, pa.Table]:
    """The votes and roll calls of Voeten's file with commas."""
    return _voeten(strings(path, VOETEN_CSV, encoding=encoding_of(path)), path)


def read_voeten_tab(path: Path) -> dict[str, pa.Table]:
    """The votes and roll calls of Voeten's file with tabs."""
    return _voeten(strings(path, VOETEN_TAB, delimiter="\t", encoding=encoding_of(path)), path)


def read_voeten_rda(path: Path) -> dict[str, pa.Table]:
    """The votes and roll calls of Voeten's one data frame."""
    return _voeten(frame(path, VOETEN_RDA), path)


def _voeten(table: pa.Table, path: Path) -> dict[str, pa.Table]:
    words = {"1": "yes", "2": "abstain", "3": "no", "8": "absent", "9": "not_member"}
    return from_long(table, path.name, "cow", words, known=tuple(words.values()))


def read_package(path: Path) -> dict[str, pa.Table]:
    """The votes and roll calls of the R package unvotes, which leaves out who was absent.

    The path is one .rda with the data frames un_votes and un_roll_calls in it, or the folder of the package's own files.

    Raises:
        BadInput: the roll calls are not there: without them no vote has a day.
    """
    votes, calls, issues = (path / f"{name}.rda" if path.is_dir() else path for name in ("un_votes", "un_roll_calls", "un_roll_call_issues"))
    choices = frame(votes, PACKAGE_VOTES, "un_votes")
    try:
        heads = frame(calls, PACKAGE_CALLS, "un_roll_calls") if calls.is_file() else None
    except NotThisLayout:
        heads = None
    if heads is None:
        both = "put it into a .zip with un_roll_calls.rda and un_roll_call_issues.rda of the same package, and import that"
        mend = f"{both}; or in R: library(unvotes); save(un_votes, un_roll_calls, un_roll_call_issues, file = \"unvotes.rda\")"
        raise bad(votes.name, "it has votes, but not the roll calls with their days", mend, "rda")
    try:
        subjects = frame(issues, PACKAGE_ISSUES, "un_roll_call_issues") if issues.is_file() else None
    except NotThisLayout:
        subjects = None
    return from_two(choices, heads, subjects, votes.name)


UN_VOTES = Source(
    name="un_votes",
    title="Roll calls of the United Nations General Assembly",
    producer="Dag Hammarskjöld Library, United Nations; Erik Voeten, Georgetown University",
    citation="United Nations Dag Hammarskjöld Library, General Assembly Voting Data, United Nations, version {version}, "
             "https://digitallibrary.un.org/record/4060887. For Voeten's files: Bailey, Michael A., Anton Strezhnev and Erik Voeten. 2017. "
             "Estimating Dynamic State Preferences from United Nations Voting Data. Journal of Conflict Resolution 61 (2): 430-456.",
    doi="10.7910/DVN/LEJUQZ",
    licence="copyright United Nations, non-commercial use with attribution (Digital Library); CC0 (Voeten)",
    terms="Digital Library: free for non-commercial use with acknowledgement, no automated downloads without the Library's approval, "
          "https://digitallibrary.un.org/pages/?ln=en&page=tos. Voeten: CC0, https://doi.org/10.7910/DVN/LEJUQZ",
    home="https://digitallibrary.un.org/record/4060887",
    bring="the CSV of member states' votes on https://digitallibrary.un.org/record/4060887, or UNVotes (.RData, .csv) of "
          "https://doi.org/10.7910/DVN/LEJUQZ; or un_votes.rda and un_roll_calls.rda of the R package unvotes, in one .zip",
    tables={"votes": VOTES, "roll_calls": CALLS, "choices": CHOICES},
    expect=Expect(rows=(500_000, None), states=(150, 260), years=(1945, None)),
    layouts=(LIBRARY, VOETEN_CSV, VOETEN_TAB, PACKAGE_VOTES, VOETEN_RDA),
    public=OWN_DAY,
    # The days that the Library's compilations bear in their names; a roll call itself was public on its own day.
    releases={"2": "2025-03-31", "3": "2025-07-23"},
    limit=1 << 30,
    limit_out=2 << 30,
    coverage=Coverage(1946, None, "the members of the United Nations on the day of each recorded vote",
                      "what `choices` does not list as known is not told by the file: a member without a row may have been absent"),
)
