"""What a panel is asked for, checked before anything is read: every fault is one clear message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from comity import states
from comity.measures import BULK, MEASURES
from comity.measures._bulk import Bulk
from comity.problems import BadInput, bad
from comity.records import _dates
from comity.records._text import nearest, visible

DIRECTED, UNDIRECTED = "directed", "undirected"
SYSTEMS: Final = {"cow": "Correlates of War", "gw": "Gleditsch–Ward"}
"""The lists of states that a panel's rows can be laid on."""
FIRST_YEAR, LAST_YEAR = 1816, 2999
SHORT: Final = {"kappa": "cohen_kappa", "pi": "scott_pi"}
"""What the literature calls two measures for short; the column keeps the word that was asked for."""
_NAME = r"[a-z][a-z0-9_]{0,59}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A column that is asked for: its name, the measure, and the rules chosen for it."""

    name: str
    measure: Bulk
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """A panel's question."""

    pairs: str | tuple[tuple[str, str], ...]
    """All pairs `directed` or `undirected`, or some pairs, each as it was asked: from the first to the second."""
    years: tuple[int, ...] | None
    """None: the years that the sources of the measures cover, within `span`."""
    span: tuple[int | None, int | None]
    columns: tuple[Asked, ...]
    system: str
    known: str | None
    """None: all that is on this machine."""

    @property
    def undirected(self) -> bool:
        """Whether a row stands for both ways of a pair."""
        return self.pairs == UNDIRECTED

    def told(self) -> dict[str, Any]:
        """The question, for the sidecar; without today, which is nobody's question."""
        return {
            "pairs": self.pairs if isinstance(self.pairs, str) else [list(pair) for pair in self.pairs],
            "years": list(self.span) if self.years is None else _runs(self.years), "system": self.system, "known": self.known,
            "columns": {column.name: {"measure": column.measure.name, **column.options} for column in self.columns},
        }


def _runs(years: tuple[int, ...]) -> list[int]:
    """First and last where no year between them is missing, else all."""
    return [years[0], years[-1]] if len(years) == years[-1] - years[0] + 1 else list(years)


def asked(
    pairs: Any, years: Any, measures: Any, *, span: tuple[int | None, int | None] = (None, None), system: Any = "cow", known: Any = None,
    options: Mapping[str, Mapping[str, Any]] | None = None,
) -> Request:
    """The question made of what a user wrote; `span` is a first and last year, either of which may be left to the sources.

    Raises:
        BadInput: some part of it cannot be answered, and which.
    """
    listed = chosen("system", system, tuple(SYSTEMS))
    first, last = span
    for year in span:
        _years(year)
    if first is not None and last is not None:
        if first > last:
            raise bad("years", f"{first} lies after {last}", "swap the two years", "years")
        years = range(first, last + 1)
    return Request(_pairs(pairs), _years(years), span, _columns(measures, options or {}), listed, _known(known))


def chosen(where: str, given: Any, choices: tuple[str, ...]) -> str:
    """A word that is one of a few.

    Raises:
        BadInput: it is none of them; the nearest is named.
    """
    if isinstance(given, str) and given in choices:
        return given
    near = nearest(str(given), choices, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise bad(where, f"there is no choice {visible(str(given), 40)}", f"{hint}choose one of {', '.join(choices)}", where.strip("_"))


def _pairs(given: Any) -> str | tuple[tuple[str, str], ...]:
    if given in (DIRECTED, UNDIRECTED):
        return str(given)
    if isinstance(given, str):
        given = [_split(word.strip()) for word in given.split(",") if word.strip()]
    found = [_pair(pair) for pair in given] if isinstance(given, Iterable) else []
    if not found:
        raise bad("pairs", "no pair is named", f"write '{DIRECTED}', '{UNDIRECTED}', or pairs such as RUS-IRN", "pairs")
    return tuple(sorted(set(found)))


def _split(word: str) -> tuple[str, str]:
    """The two names around a hyphen; names that have hyphens too are tried at each.

    Raises:
        BadInput: there are no two names in it.
    """
    cuts = [place for place, letter in enumerate(word) if letter in "-–"]
    if not cuts or word[:1] in "-–" or word[-1:] in "-–":
        near = nearest(word, (DIRECTED, UNDIRECTED), 1)
        hint = f"did you mean '{near[0]}'? " if near else ""
        raise bad("pairs", f"`{visible(word, 40)}` is no pair", f"{hint}write two states with a hyphen between them, such as RUS-IRN", "pairs")
    if len(cuts) > 1:
        for cut in cuts:
            try:
                return states.find(word[:cut].strip()), states.find(word[cut + 1 :].strip())
            except BadInput:
                continue
    return word[: cuts[0]].strip(), word[cuts[0] + 1 :].strip()


def _pair(given: Any) -> tuple[str, str]:
    if isinstance(given, str):
        given = _split(given)
    names = list(given) if isinstance(given, Sequence) else []
    if len(names) != 2 or not all(isinstance(name, str) for name in names):
        raise bad("pairs", f"`{visible(str(given), 40)}` is no pair", "write two states, such as ('RUS', 'IRN')", "pairs")
    a, b = (states.find(name) for name in names)
    if a == b:
        raise bad("pairs", f"{visible(names[0], 40)} and {visible(names[1], 40)} are one state, {a}", "write two", "pairs")
    return a, b


def _years(given: Any) -> tuple[int, ...] | None:
    if given is None:
        return None
    found = sorted({given} if isinstance(given, int) else set(given)) if isinstance(given, (int, Iterable)) and not isinstance(given, str) else []
    numbers = [int(year) for year in found if not isinstance(year, bool) and hasattr(year, "__index__")]
    if not numbers or len(numbers) != len(found):
        raise bad("years", f"`{visible(str(given), 40)}` names no years", "write range(1990, 2021), or --from 1990 --to 2020", "years")
    if wrong := [year for year in numbers if not FIRST_YEAR <= year <= LAST_YEAR]:
        raise bad("years", f"{wrong[0]} is out of reach", f"the lists of states begin in {FIRST_YEAR}; ask for later years", "years")
    return tuple(numbers)


def _columns(given: Any, options: Any) -> tuple[Asked, ...]:
    words = [word.strip() for word in given.split(",")] if isinstance(given, str) else list(given) if isinstance(given, Iterable) else []
    words = [word for word in words if word]
    if not words:
        raise bad("measures", "no measure is named", f"choose among {', '.join(each.name for each in BULK)}", "measure")
    pairs = [_column(str(word)) for word in words]
    names = [name for name, _ in pairs]
    if twice := [name for place, name in enumerate(names) if name in names[:place]]:
        fix = f"name it once, or give the second a name of its own: {twice[0]}_2={dict(pairs)[twice[0]].name}"
        raise bad("measures", f"two columns would be called {visible(twice[0], 40)}", fix, "measure")
    if not isinstance(options, Mapping) or not all(isinstance(rules, Mapping) for rules in options.values()):
        raise bad("options", f"`{visible(str(options), 40)}` gives no rules", f'write {{"{names[0]}": {{"RULE": "CHOICE"}}}}', "option")
    if strange := sorted(options.keys() - set(names)):
        raise bad("options", f"there is no column {visible(strange[0], 40)} to choose rules for", f"the columns are {', '.join(names)}", "option")
    return tuple(Asked(name, measure, measure.chosen(**_values(measure, options.get(name, {})))) for name, measure in pairs)


def _column(word: str) -> tuple[str, Bulk]:
    """`measure`, or `column=measure`.

    Raises:
        BadInput: there is no such measure, or the column's name is none.
    """
    name, _, of = word.partition("=") if "=" in word else (word, "", word)
    name, of = name.strip(), of.strip()
    known = {each.name: each for each in BULK}
    of = SHORT.get(of, of) if of not in known else of
    if of not in known:
        near = nearest(of, tuple(known))
        hint = f"did you mean {' or '.join(near)}?" if near else f"the measures are {', '.join(known)}"
        if of in {each.name for each in MEASURES}:
            hint = f"it is a measure of a pair's own records: `comity brief` has it; the measures of panels are {', '.join(known)}"
        raise bad("measures", f"there is no measure {visible(of, 40)} for panels", hint, "measure")
    if re.fullmatch(_NAME, name) is None:
        raise bad("measures", f"`{visible(name, 40)}` is no name for a column", "take small letters, digits and _, a letter first", "measure")
    return name, known[of]


def _values(measure: Bulk, given: Mapping[str, Any]) -> dict[str, Any]:
    """Options as given; a number written as text, as a command line has it, made one."""
    numbers = {name for name, option in measure.options.items() if option.number}
    return {name: int(value) if name in numbers and _is_number(value) else value for name, value in given.items()}


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10


def _known(given: Any) -> str | None:
    if given is None:
        return None
    text = str(given)
    if not _dates.is_day(text):
        raise bad("known", _dates.not_a_day(text), "write a day such as 2024-11-05", "day")
    if text > _dates.today():
        raise bad("known", _dates.ahead(text, _dates.today()), f"write {_dates.today()} or earlier", "day")
    return text
