"""The page of reproductions, written from the figures themselves: `python -m reproductions.page` in tests/ writes docs/reproductions.md anew."""

from __future__ import annotations

from pathlib import Path

from reproductions import alliances, arms, states, votes
from reproductions.reproduction import Reproduction
from reproductions.tables import digest
from shared_data import ROOT

PAGE = ROOT / "docs" / "reproductions.md"
ALL = (
    votes.state_department, votes.against_beijing_and_moscow, votes.identical_votes, votes.session_70, votes.united_states_mexico,
    alliances.signorino_ritter, alliances.united_states_korea, alliances.russia_iran, states.members, states.never_on_one_day, arms.exports, arms.su_35,
)
HEAD = """# Reproductions

What others published, beside what Comity computes of the same thing, the gap, and the rule that the figure was computed by. A figure that does not reproduce stays
on the page with its gap. The tests compute every figure anew where the owners' files are at hand, and fail where this page says something else.

| | what | verdict |
|---|---|---|
"""


def text() -> str:
    """The whole page."""
    found = [make() for make in ALL]
    return HEAD + "".join(f"| {each.id} | {each.title} | {each.verdict} |\n" for each in found) + "".join(_section(each) for each in found)


def _section(made: Reproduction) -> str:
    lines = [f"\n## {made.id}. {made.title}\n", f"Published: {made.where}.\n"]
    if made.source:
        lines.append(f"Computed from `{made.source}`, file digest `{digest(made.source)[:12]}`.\n")
    lines += [f"Rule: {made.rule}.\n", "| | published | ours | gap |\n|---|---:|---:|---:|"]
    lines += [f"| {figure.what} | {' | '.join(figure.printed())} | {figure.gap} |" for figure in made.figures]
    return "\n".join(lines) + "\n" + (f"\n{made.note}\n" if made.note else "")


if __name__ == "__main__":
    Path(PAGE).write_text(text(), encoding="utf-8")
