"""What every reader of a source must show: tables as its contract says, a changed column refused, counts of codes that are no state's."""

from __future__ import annotations

import pytest

from comity.problems import BadInput
from comity.sources._inside import _checked


def held(source, made):
    """The tables as lists of rows, once they are found to be what the source declares; and the counts that an import tells."""
    assert made.keys() == source.tables.keys()
    counts = {name: _checked(made[name], table, "a test") for name, table in source.tables.items()}
    return {name: table.to_pylist() for name, table in made.items()}, counts


def refused(read, path, *said):
    """The refusal of a file, whose message says these things."""
    with pytest.raises(BadInput) as caught:
        read(path)
    for each in said:
        assert each in str(caught.value)
    return caught.value


def changed_columns(read, path, text, column, other="renamed_column"):
    """A column under another name is refused, named with the nearest; so is one more, and one that is needed and not there."""
    path.write_text(text.replace(column, other, 1), encoding="utf-8")
    refused(read, path, other)
    head, _, body = text.partition("\n")
    delimiter = "\t" if "\t" in head else ","
    more = "\n".join(line + delimiter for line in body.splitlines())
    path.write_text(f"{head}{delimiter}one_more\n{more}\n", encoding="utf-8")
    refused(read, path, "one_more")


def written(path, text):
    """A file with a text."""
    path.write_text(text, encoding="utf-8")
    return path
