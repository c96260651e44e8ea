"""One question, any number of outputs: read, compose, print; each output from the cache where it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from comity.brief import finished
from comity.brief.compose import compose
from comity.brief.facts import Facts, gather
from comity.brief.parts import Brief
from comity.cache import vintage_names
from comity.ledger._build import Changed, fingerprint
from comity.ledger.reading import Clocks, ask
from comity.records._dates import today


@dataclass(frozen=True, slots=True)
class Form:
    """How an output is to look: text takes width, color and ascii, the others nothing."""

    name: str
    width: int = 80
    color: bool = False
    ascii: bool = False
    full: bool = False


class Question:
    """A pair at (W, K, R) over some dossiers; what it costs is paid when it is needed."""

    def __init__(self, roots: Iterable[Path], clocks: Clocks, pair: tuple[str, str]) -> None:
        """Take the question; nothing is read yet."""
        self.roots = tuple(roots)
        self.clocks = clocks
        self.pair = pair
        self._stamps = True

    @cached_property
    def fingerprints(self) -> list[str]:
        """The digests of the dossiers' files."""
        return [fingerprint(root, self._stamps) for root in self.roots]

    @cached_property
    def facts(self) -> Facts:
        """The tables of the reading."""
        with ask(self.roots, self.clocks, self.pair, wide=True, keys=self.fingerprints) as reading:
            return gather(reading, self.pair)

    @cached_property
    def brief(self) -> Brief:
        """The brief."""
        return compose(self.facts)

    @cached_property
    def object(self) -> dict[str, Any]:
        """The brief as `--json` prints it."""
        from comity.brief.machine import printed

        return printed(self.facts, self.brief)

    def output(self, form: Form) -> str:
        """The brief in a form, from the cache where it was made before.

        Raises:
            Changed: a dossier was edited while it was read, twice.
        """
        try:
            return self._output(form)
        except Changed:
            self._stamps = False
            del self.fingerprints
            return self._output(form)

    def _output(self, form: Form) -> str:
        key = finished.key_of(
            self.fingerprints, pair=self.pair, on=self.clocks.on, known=self.clocks.known, recorded=self.clocks.recorded,
            drafts=self.clocks.recorded == today(), vintages=vintage_names(), form=(form.name, form.width, form.color, form.ascii, form.full),
        )
        found = finished.find(key)
        if found is None:
            found = PRINTERS[form.name](self, form)
            finished.keep(key, found)
        return found


def _text(question: Question, form: Form) -> str:
    from comity.brief.terminal import print_terminal

    return print_terminal(question.brief, form.width, color=form.color, ascii=form.ascii, full=form.full)


def _html(question: Question, _form: Form) -> str:
    from comity.brief.page import print_page

    return print_page(question.brief)


def _md(question: Question, _form: Form) -> str:
    from comity.brief.markdown import print_markdown

    return print_markdown(question.brief)


def _json(question: Question, _form: Form) -> str:
    import json

    return json.dumps(question.object, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


PRINTERS: dict[str, Callable[[Question, Form], str]] = {"text": _text, "html": _html, "md": _md, "json": _json}
"""The forms a brief is printed in."""
