"""The rules of the house that no ready-made tool checks, each a function from the root of a tree to its faults.

`test_layout.py` holds this tree to them; `test_gates.py` breaks a copy and sees that they notice.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 300
LONG: dict[str, str] = {
    "tests/brief/sample.py": "one whole brief, with every kind of part in it",
    "tests/ledger/histories.py": "one ledger cut back to an earlier day: files, versions and journal have to be cut together",
}
"""Files longer than that, and why they are one idea all the same."""
NOT_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "base", "misc", "tools", "lib"})
"""A file of such a name holds whatever nobody found a place for."""
NOT_KINDS = frozenset({"actor", "source"})
"""Files of records/ that hold who is named and who is cited, and so are no kind of record."""
PUBLIC_TEXTS = ("README.md", "CONTRIBUTING.md", "CONVENTION.md", "SECURITY.md", "docs/**/*.md")


def sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Every module of the package, by its path from the root."""
    for path in sorted((root / "src").rglob("*.py")):
        yield path.relative_to(root).as_posix(), path


def too_long(root: Path) -> list[str]:
    """Files over 300 lines that give no reason, and reasons given for files that need none."""
    lengths = {
        path.relative_to(root).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for tree in ("src", "tests", "bench", "tools")
        for path in (root / tree).rglob("*.py")
    }
    long = [f"{file} has {length} lines" for file, length in lengths.items() if length > LONGEST and file not in LONG]
    return sorted(long) + [f"{file} needs no reason any more" for file in LONG if file in lengths and lengths[file] <= LONGEST]


def misnamed(root: Path) -> list[str]:
    """Modules and folders whose name says nothing."""
    places = {part: file for file, path in sources(root) for part in (*path.relative_to(root / "src").parts[:-1], path.stem.lstrip("_"))}
    return sorted(file for part, file in places.items() if part in NOT_NAMES)


def public(root: Path) -> Iterator[tuple[str, ast.AST, str]]:
    """Each module, and each public class, function and method in it: where it is, its node, its name."""
    for file, path in sources(root):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield file, tree, path.stem
        yield from _members(file, tree)


def _members(file: str, node: ast.Module | ast.ClassDef) -> Iterator[tuple[str, ast.AST, str]]:
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield f"{file}:{child.lineno}", child, child.name
            if isinstance(child, ast.ClassDef):
                yield from _members(file, child)


def undocumented(root: Path) -> list[str]:
    """Public things without a docstring, in underscore files too, where ruff does not look."""
    return [f"{place} {name} has no docstring" for place, node, name in public(root) if not first_line(node)]


def told_twice(root: Path) -> list[str]:
    """First lines that two public things share: one of them was pasted."""
    places = defaultdict(list)
    for place, node, _ in public(root):
        if line := first_line(node):
            places[line].append(place)
    return [f"{' and '.join(found)}: {line}" for line, found in places.items() if len(found) > 1]


def unfinished(root: Path) -> list[str]:
    """First lines that are no sentence: a line break in the middle, or no full stop."""
    return [f"{place} {name}: {line}" for place, node, name in public(root) if (line := first_line(node)) and line[-1] not in ".:?!"]


def first_line(node: ast.AST) -> str:
    """The first line of a docstring, empty where there is none."""
    return (ast.get_docstring(node) or "").partition("\n")[0]


def units(root: Path, folder: str, lists: dict[str, str], exempt: frozenset[str] = frozenset()) -> list[str]:
    """Where the files of a folder, its lists (each with the file it stands in) and its tests do not name the same units."""
    place = root / "src" / "comity" / folder
    files = {path.stem for path in place.glob("*.py") if not path.stem.startswith("_")} - exempt
    listed = " or ".join(lists)
    names = {name for each, file in lists.items() for name in _listed(place / file, each)}
    tests = {path.stem.removeprefix("test_") for path in (root / "tests" / folder).glob("test_*.py")}
    return [
        *(f"{folder}/{name}.py is not in {listed}" for name in sorted(files - names)),
        *(f"{name} is in {listed} and has no file {folder}/{name}.py" for name in sorted(names - files)),
        *(f"{folder}/{name}.py has no test file tests/{folder}/test_{name}.py" for name in sorted(files - tests)),
    ]


def _listed(file: Path, listed: str) -> list[str]:
    """The names in a list that a module assigns, in lower case as files are."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id == listed and isinstance(node.value, ast.Tuple):
            return [each.id.lower() for each in node.value.elts if isinstance(each, ast.Name)]
    return []


def records(root: Path) -> list[str]:
    """Where the kinds of record do not match their files, list and tests."""
    return units(root, "records", {"RECORDS": "__init__.py"}, NOT_KINDS)


def measures(root: Path) -> list[str]:
    """Where the measures do not match their files, list and tests."""
    return units(root, "measures", {"MEASURES": "__init__.py", "BULK": "_bulk_list.py"})


def providers(root: Path) -> list[str]:
    """Where the sources of bulk records do not match their files, list and tests."""
    return units(root, "sources", {"SOURCES": "__init__.py"})


def vocabulary(root: Path) -> dict[str, str]:
    """Each word not to be used, with the one to use, from the table of VOCABULARY.md."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", (root / "VOCABULARY.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {word.strip().lower(): use for use, words in rows[1:] for word in words.split(",")}


def misspoken(root: Path) -> list[str]:
    """Words of VOCABULARY.md's second column in the docs, in public names, or in the lines that stand first in a docstring."""
    words = vocabulary(root)
    if not words:
        return ["VOCABULARY.md has no table"]
    pattern = re.compile(rf"\b({'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b", re.IGNORECASE)
    said = [(place, f"{name.replace('_', ' ')}\n{first_line(node)}") for place, node, name in public(root)]
    for glob in PUBLIC_TEXTS:
        for path in sorted(root.glob(glob)):
            said += [(f"{path.relative_to(root).as_posix()}:{n}", line) for n, line in enumerate(_prose(path.read_text(encoding="utf-8")), 1)]
    return [f"{place}: {found}; say {words[found.lower()]}" for place, text in said for found in pattern.findall(text)]


def _prose(text: str) -> list[str]:
    """The lines of a page, those inside fences, links' addresses and names emptied: code, addresses and names say what they must."""
    fenced, lines = False, []
    for line in text.splitlines():
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        lines.append("" if fenced or fence else re.sub(r"\]\([^)]*\)|https?://\S+|`[^`]*`|\bUnited Nations\b", "", line))
    return lines


RULES: dict[str, Callable[[Path], list[str]]] = {
    rule.__name__: rule for rule in (too_long, misnamed, undocumented, told_twice, unfinished, records, measures, providers, misspoken)
}
