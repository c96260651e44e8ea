"""The page of the measures names every rule, its choices and its default."""

import pytest

from comity.measures import BULK
from comity.panel._page import page


@pytest.mark.parametrize("measure", BULK, ids=lambda measure: measure.name)
def test_every_rule_of_a_measure_with_its_choices(measure):
    (told,) = (part for part in page().split("\n## ") if part.startswith(f"`{measure.name}`\n"))
    for option in measure.options.values():
        assert f"| `{option.name}`" in told
        assert f"**`{option.default}`**" in told or f"**{option.default}**" in told
        assert [choice for choice, words in option.words.items() if f"`{choice}`" not in told or words not in told] == []
    assert [part.name for part in measure.parts if f"| `NAME_{part.name}` | {part.unit} | {part.what} |" not in told] == []
