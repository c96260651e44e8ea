"""The contract of a bulk measure: tables of a source in, a square of figures for each period out, under rules that are printed.

What a brief measures are the claims of one ledger about one pair; what these measure are all pairs of a period at once, from the
records of a source. A measure is a function from Arrow tables to squares. Its rules are options with the literature's default,
and `told` says them in words, because one set of votes gives several agreements. numpy and pyarrow are imported where they are
used: listing the measures costs nothing.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from comity.measures._measure import read_docstring
from comity.problems import bad

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pyarrow as pa

    from comity.measures._square import Square

    Tables = Mapping[str, pa.Table]
    """A source's tables by `source.table`, with the columns and types that the source's page gives."""
    Chosen = Mapping[str, str | int]
    """A value for every option."""
    Make = Callable[[Tables, tuple[int, ...], Chosen], Iterator[Square]]
    Coverage = Callable[[Tables, Chosen], tuple[int, int] | None]

UNITS: Final = ("share", "index", "ratio", "items", "years", "SIPRI TIV", "USD", "yes or no")
"""What the figures of a bulk measure are counted in."""


class Part(NamedTuple):
    """A further column beside a measure's figure: its name in `Square.extra`, its own unit, and what it says."""

    name: str
    unit: str
    what: str


@dataclass(frozen=True, slots=True)
class Option:
    """A rule of a measure that can be chosen: its choices in words, and the one that the literature takes."""

    name: str
    default: str | int
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Each choice with the words that `told` prints for it; no choices where the option is a number."""
    number: str = ""
    """Where the option is a whole number from 1 up: the words, with {} for it."""
    where: tuple[str, str] | None = None
    """The option and the choice under which this one means anything: paragraph votes only with votes."""

    def told(self, value: str | int) -> str:
        """The choice in words, empty where there is nothing to say."""
        return self.number.format(value) if self.number else self.words[str(value)]

    def check(self, measure: str, value: object) -> str | int:
        """The value, refused where it is no choice of this option."""
        if self.number:
            if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
                return value
            raise bad(f"{measure}: {self.name}", f"{value} is no whole number from 1 up", "give a number such as 1 or 10", "option")
        if isinstance(value, str) and value in self.words:
            return value
        raise bad(f"{measure}: {self.name}", f"{value} is none of its choices", f"choose one of {', '.join(self.words)}", "option")


@dataclass(frozen=True)
class Bulk:
    """A measure of all pairs at once: what it reads, its rules, the words that explain it, and the squares it makes."""

    name: str
    reads: tuple[str, ...]
    """Every table that it may read, by `source.table`; `needs` says which of them a choice of options takes."""
    unit: str
    directed: bool
    """Whether i towards j and j towards i may differ."""
    parts: tuple[Part, ...]
    """The further columns in `Square.extra`."""
    summary: str
    """The first line of the docstring: a sentence that can stand beside a panel."""
    sections: Mapping[str, str] = field(repr=False)
    options: Mapping[str, Option] = field(repr=False)
    _reads: Mapping[str, tuple[str, ...]] = field(repr=False)
    _by: tuple[str, ...] = field(repr=False)
    _make: Make = field(repr=False)
    _coverage: Coverage = field(repr=False)

    @property
    def also(self) -> tuple[str, ...]:
        """Names of the further columns."""
        return tuple(part.name for part in self.parts)

    def chosen(self, **options: object) -> dict[str, str | int]:
        """Every option with the value given or the default.

        Raises:
            BadInput: an option there is not, or a value it does not take.
        """
        if unknown := sorted(options.keys() - self.options.keys()):
            known = ", ".join(self.options) or "none"
            raise bad(self.name, f"it has no option {', '.join(unknown)}", f"its options are: {known}", "option")
        return {name: each.check(self.name, options.get(name, each.default)) for name, each in self.options.items()}

    def needs(self, **options: object) -> tuple[str, ...]:
        """The tables that these options take."""
        chosen = self.chosen(**options)
        return self._reads[" ".join(str(chosen[name]) for name in self._by)] if self._by else self.reads

    def told(self, **options: object) -> str:
        """The rules in force in words, to stand beside the figures."""
        chosen = self.chosen(**options)
        words = (
            each.told(chosen[name]) for name, each in self.options.items()
            if each.where is None or chosen[each.where[0]] == each.where[1]
        )
        return "; ".join(word for word in words if word)

    def covers(self, tables: Tables, **options: object) -> tuple[int, int] | None:
        """The first and the last year that the tables speak of, None where they are empty."""
        return self._coverage(tables, self.chosen(**options))

    def build(self, tables: Tables, periods: Iterable[int] | None = None, **options: object) -> Iterator[Square]:
        """The squares of the periods asked for (all covered ones where None), in order; none for a period that is not covered.

        Some measures ask who was a state in a year. They take `states.spells` (actor, begin, end) from the tables where it is
        given, and the Correlates of War list of states otherwise.
        """
        chosen = self.chosen(**options)
        span = self._coverage(tables, chosen)
        if span is None:
            return iter(())
        wanted = range(span[0], span[1] + 1) if periods is None else sorted(set(periods))
        return self._make(tables, tuple(each for each in wanted if span[0] <= each <= span[1]), chosen)


def bulk(
    *, reads: tuple[str, ...] | Mapping[str, tuple[str, ...]], unit: str, covers: Coverage, options: tuple[Option, ...] = (),
    by: tuple[str, ...] = (),
    directed: bool = False, parts: tuple[Part, ...] = (),
) -> Callable[[Make], Bulk]:
    """Make a bulk measure of a function; where `by` names options, `reads` says for their choices (joined by spaces) which tables it takes.

    Raises:
        ValueError: the unit, the options or the docstring are not as the contract says.
    """
    named = {option.name: option for option in options}
    by_choice = dict(reads) if not isinstance(reads, tuple) else {}
    if wrong := {unit, *(part.unit for part in parts)} - set(UNITS):
        raise ValueError(f"a bulk measure's unit is one of {', '.join(UNITS)}, not {', '.join(sorted(wrong))}")
    if set(by_choice) != ({" ".join(words) for words in product(*(named[name].words for name in by))} if by else set()):
        raise ValueError(f"the tables read are given for every choice of {' and '.join(by) or 'an option'}")
    every = reads if isinstance(reads, tuple) else tuple(dict.fromkeys(table for tables in by_choice.values() for table in tables))

    def make(function: Make) -> Bulk:
        name, doc = getattr(function, "__name__", ""), inspect.getdoc(function) or ""
        summary, sections = read_docstring(name, doc)
        made = Bulk(name, every, unit, directed, parts, summary, sections, MappingProxyType(named), by_choice, by, function, covers)
        object.__setattr__(made, "__doc__", doc)
        return made

    return make
